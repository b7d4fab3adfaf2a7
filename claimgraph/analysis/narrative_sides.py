"""What each source claims on one side of a story, and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.contents import Content, Reading, chosen, content_of
from claimgraph.analysis.wording import content_in_words
from claimgraph.errors import UnknownRecordError, nearest
from claimgraph.model import Claim

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["Said", "Side", "by_place", "claims_of", "side_of", "strength"]


@dataclass(frozen=True, slots=True)
class Said:
    """What a source claims: the strongest of its claims with one content and polarity."""

    source: str
    content: Content
    polarity: str
    claim: Claim
    claims: tuple[str, ...]
    says: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Source, content key and polarity."""
        return self.source, self.content.key, self.polarity


Side = dict[tuple[str, str, str], Said]


def side_of(corpus: Corpus, claims: list[Claim], source_of: Callable[[Claim], str]) -> Side:
    """Return what each source claims: the strongest of its claims with one content and polarity."""
    reading = Reading(corpus)
    grouped: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    contents: dict[str, Content] = {}
    for claim in claims:
        content = _content(claim)
        contents[content.key] = content
        grouped[source_of(claim), content.key, claim.polarity].append(claim)
    side: Side = {}
    for key, group in grouped.items():
        best = min(group, key=lambda one: (*(-part for part in strength(one)), reading(one)))
        ids = tuple(sorted(one.id for one in group))
        says = content_in_words(corpus, best)
        side[key] = Said(key[0], contents[key[1]], key[2], best, ids, says)
    return side


def claims_of(
    corpus: Corpus,
    document: str | None,
    basis: Collection[str] | None,
    coder: Collection[str] | None,
) -> list[Claim]:
    """Return the claims of one side: those of a document, or of the whole corpus."""
    every = chosen((one for one in corpus.claims if isinstance(one, Claim)), basis, coder)
    if document is None:
        return every
    known = [one.id for one in corpus.documents]
    if document not in known:
        raise UnknownRecordError(document, nearest(document, known))
    return [one for one in every if one.document == document]


_SURENESS: Final = {"CT": 3, "PR": 2, "PS": 1, "U": 0}


def strength(claim: Claim) -> tuple[int, int]:
    """Return how sure a claimer is, and whether he says so without hedges."""
    return _SURENESS[claim.certainty], int(not claim.hedges)


def _content(claim: Claim) -> Content:
    if claim.proposition is not None:
        return content_of(claim.proposition)
    scope = claim.scope.model_dump_json() if claim.scope is not None else "-"
    named = " ".join(sorted(claim.responds_to)) if claim.scope is None else "-"
    key = f"{claim.act} {claim.topic or '-'} {scope} {named}"
    return Content(key, f"act:{claim.act}", on=claim.topic)


def by_place(
    side: Iterable[Said],
) -> dict[tuple[str, str, str | None, str | None], list[Said]]:
    """Return what is said by source, facet, actor, and what it is about."""
    found: dict[tuple[str, str, str | None, str | None], list[Said]] = defaultdict(list)
    for said in side:
        content = said.content
        found[said.source, content.facet, content.actor, content.on].append(said)
    return found
