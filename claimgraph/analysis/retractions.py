"""What was taken back, and by what: one reading for every question.

- A claim takes another back where a relation of the corpus says so: ``retracts``, or a term of
  one's own below it. A relation to a part of a claim leaves the claim standing.
- A claim takes back what it responds to where its act is ``retraction``, or one below it.
- By its act it takes back only what its own side said: its claimer said it or passed it on, or one
  of the two may speak for the other, or both for a third. Authors may withdraw what they reported.
- What is itself taken back takes nothing back; those in a circle all do.

Whoever takes something back says neither that it is so nor that it is not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from claimgraph.analysis.contents import chosen, relations_of
from claimgraph.analysis.listed import Results
from claimgraph.analysis.standing import SPEAKING, Affiliations, Span
from claimgraph.errors import check_corpus
from claimgraph.model import Claim
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["FOREIGN", "Retraction", "corrected_by", "retracting_acts", "retractions", "taken_back"]


@dataclass(frozen=True, slots=True)
class Retraction(Shown):
    """That a claim takes another back."""

    source: str
    """The claim that takes back."""
    target: str
    """The claim that is taken back."""
    stands: bool
    """Whether it counts; not where the one that takes back is itself taken back, or is by another
    side than what it would take back."""
    rule: str
    """The basis, or the rule, of the relation that says so; ``act`` where the claim does, and
    ``foreign`` where it does so with what another side said."""
    why: str

    @property
    def row(self) -> dict[str, Any]:
        """A plain dict, for tables."""
        return asdict(self)


def retractions(
    corpus: Corpus,
    *,
    terms: Terms | None = None,
    among: Collection[str] | None = None,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
) -> Results[Retraction]:
    """Return which claims take which ones back, by the ids of what is taken back.

    Args:
        corpus: The corpus.
        terms: The vocabularies, where they are not the corpus's own.
        among: The claims that count, by their ids: those known by a day, say. None: all.
        basis: Bases of claims and relations that count; None: any.
        coder: Coders whose claims and relations count; None: everybody's.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a")
        >>> first = cg.Assertion(id="c1", document="doc:a", chain=(cg.ChainLink(id="doc:a"),))
        >>> second = cg.Claim(id="c2", act="retraction", document="doc:a",
        ...                   chain=(cg.ChainLink(id="doc:a"),), responds_to=("c1",))
        >>> corpus = cg.Corpus([report, first, second])
        >>> [(one.source, one.target, one.stands) for one in cg.retractions(corpus)]
        [('c2', 'c1', True)]
    """
    check_corpus(corpus)
    terms = terms or corpus.terms
    every = (one for one in corpus.claims if isinstance(one, Claim))
    claims = {
        one.id: one for one in chosen(every, basis, coder) if among is None or one.id in among
    }
    told: dict[tuple[str, str], tuple[str, str]] = {}
    for relation in relations_of(corpus, basis, coder):
        if (
            terms.relations.covers("retracts", relation.type)
            and relation.extent == "whole"
            and relation.source in claims
            and relation.target in claims
        ):
            why = relation.note or f"the corpus holds it as {relation.basis}"
            pair = (relation.target, relation.source)
            told[pair] = min(told.get(pair, (_LAST, "")), (relation.rule or relation.basis, why))
    acts = retracting_acts(terms)
    sides: _Sides | None = None
    foreign: dict[tuple[str, str], tuple[str, str]] = {}
    for claim in claims.values():
        if claim.act in acts:
            for target in claim.responds_to:
                if target not in claims or (target, claim.id) in told:
                    continue
                sides = sides or _Sides(corpus)
                if sides.is_one(claim, claims[target]):
                    why = "it is a retraction, and responds to it"
                    told[target, claim.id] = ("act", why)
                else:
                    why = f"{claim.claimer} takes back what is not its own: {claims[target].claimer} said it"
                    foreign[target, claim.id] = (FOREIGN, why)
    counting = _counting(told)
    return Results(
        Retraction(source, target, (target, source) in counting, *why)
        for (target, source), why in sorted({**told, **foreign}.items())
    )


class _Sides:
    """Who may take back whose words."""

    def __init__(self, corpus: Corpus) -> None:
        self.affiliations = Affiliations(corpus)

    def is_one(self, back: Claim, said: Claim) -> bool:
        """Tell whether a retraction is by the side that made the other claim, or passed it on."""
        passed_on = any(link.id == back.claimer for link in said.chain)
        return back.depth == 0 or passed_on or not self._of(back).isdisjoint(self._of(said))

    def _of(self, claim: Claim) -> frozenset[str]:
        """Return the claimer, and all it may have spoken for, whenever it was."""
        speaker = claim.on_behalf_of or claim.claimer
        found = self.affiliations.reach(speaker, SPEAKING, Span(), perhaps=True)
        return frozenset((claim.claimer, *found.ways, *found.maybe))


FOREIGN: Final = "foreign"
"""The rule of a retraction of what another side said: it takes nothing back."""

_LAST = "\U0010ffff"


def retracting_acts(terms: Terms) -> frozenset[str]:
    """Return the acts that take back: *retraction*, and the terms below it."""
    return terms.acts.within(("retraction",))


def taken_back(found: Iterable[Retraction]) -> dict[str, str]:
    """Return which claims are taken back, and by which one: the first by its id that stands."""
    by: dict[str, str] = {}
    for one in found:
        if one.stands:
            by.setdefault(one.target, one.source)
    return by


def corrected_by(
    corpus: Corpus,
    *,
    terms: Terms | None = None,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
) -> frozenset[tuple[str, str]]:
    """Return the pairs of claims of which the first takes back, or corrects, the second.

    They are told as the corpus has them, whether or not the first stands.
    """
    terms = terms or corpus.terms
    pairs = {
        (one.source, one.target)
        for one in retractions(corpus, terms=terms, basis=basis, coder=coder)
        if one.rule != FOREIGN
    }
    pairs.update(
        (one.source, one.target)
        for one in relations_of(corpus, basis, coder)
        if terms.relations.covers("corrects", one.type)
    )
    return frozenset(pairs)


def _counting(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return those pairs of what is taken back, and by what, of which the second stands.

    Of those in a circle none stands, and all count.
    """
    sources: dict[str, list[str]] = {}
    targets: dict[str, list[str]] = {}
    for target, source in pairs:
        sources.setdefault(target, []).append(source)
        targets.setdefault(source, []).append(target)
    left = {target: len(by) for target, by in sources.items()}
    stands = dict.fromkeys((one for one in targets if one not in sources), True)
    waiting = list(stands)
    while waiting:
        source = waiting.pop()
        for target in targets.get(source, ()):
            left[target] -= 1
            if target not in stands and (stands[source] or not left[target]):
                stands[target] = not stands[source]
                waiting.append(target)
    found: set[tuple[str, str]] = set()
    for target, by in sources.items():
        sure = [one for one in by if stands.get(one)]
        found.update((target, one) for one in sure or by if stands.get(one, True))
    return found
