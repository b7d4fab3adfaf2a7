"""Independence: from how many origins a proposition comes, however often it is repeated.

A proposition here is a content key with a polarity. Two of its claims are of one origin when

- ``same_source``: the innermost source of both chains is the same: three sentences of one
  spokesman, headline and lede, two outlets that cite the same official;
- ``same_document_cited``: both chains pass through the same document: a leak that two outlets cite;
- ``same_text``: both speak in the voice of documents with the same text;
- ``drawn_from``: relations of the corpus (based on, summarises, identical) lead from both to the
  same claim or to the same source, at any distance; or from one of them to the other.

Joining goes on from claim to claim, so that a claim drawn from two others makes one origin of
both: the number is what can be called independent with a good conscience, never more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from claimgraph.analysis.contents import Reading, chosen, relations_of
from claimgraph.analysis.joining import Groups
from claimgraph.analysis.labels import label
from claimgraph.analysis.listed import Results
from claimgraph.analysis.retractions import retractions, taken_back
from claimgraph.analysis.roll_up import Level, source_reader
from claimgraph.analysis.wording import content_in_words
from claimgraph.errors import check_corpus
from claimgraph.model import Claim, ClaimRelation
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["Corroboration", "Join", "Origin", "origins"]

_DRAWING: Final = frozenset(("based_on", "summarises", "identical"))


@dataclass(frozen=True, slots=True)
class Join(Shown):
    """Why a claim is of the same origin as an earlier one."""

    claim: str
    """The claim that was joined."""
    to: str
    """An earlier claim of the same origin."""
    rule: str
    """``same_source``, ``same_document_cited``, ``same_text`` or ``drawn_from``."""
    why: str


@dataclass(frozen=True, slots=True)
class Origin(Shown):
    """Claims that are one origin of a proposition."""

    claims: tuple[str, ...]
    """Its claims, in reading order."""
    sources: tuple[str, ...]
    """The innermost sources of their chains."""
    documents: tuple[str, ...]
    """Where they are reported."""
    joined: tuple[Join, ...]
    """Why its claims are one, a reason for each claim but the first."""
    retracted: bool
    """Whether every claim of it was taken back."""


@dataclass(frozen=True, slots=True)
class Corroboration(Shown):
    """A proposition, and the independent origins it comes from."""

    proposition: str
    """The content key."""
    polarity: str
    """``+``: that it is so; ``-``: that it is not."""
    says: str
    """Both in words."""
    claims: tuple[str, ...]
    """All claims that say so, in reading order."""
    origins: tuple[Origin, ...]
    why: str
    """The count in words."""

    @property
    def count(self) -> int:
        """From how many independent origins it comes; those taken back count too, and are marked."""
        return len(self.origins)

    @property
    def row(self) -> dict[str, Any]:
        """A plain dict, for tables: claims of one origin stand together, in parentheses."""
        return {
            "says": self.says,
            "count": self.count,
            "origins": " ".join(f"({', '.join(one.claims)})" for one in self.origins),
            "why": self.why,
            "polarity": self.polarity,
            "proposition": self.proposition,
        }


def origins(
    corpus: Corpus,
    *,
    sources: Mapping[str, str] | None = None,
    roll_up: Level | None = None,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
) -> Results[Corroboration]:
    """Return for each proposition the independent origins it comes from, the most repeated first.

    Relations that a rule found (``basis="rule"``) join nothing: that two claims say the same is
    what is to be counted.

    Args:
        corpus: The corpus.
        sources: For each source the body or state it is to count as; others count as themselves.
        roll_up: The level at which sources count, as for `cg.roll_up`: two spokesmen of one
            government are one source then.
        basis: Bases of claims and relations that count; None: any.
        coder: Coders whose claims and relations count; None: everybody's, and those without one.

    Raises:
        TypeError: Both ``sources`` and ``roll_up`` are given.
        UnknownRecordError: ``sources`` names one that is not there.
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> denial = next(row for row in cg.origins(cg.bundled_report()) if row.polarity == "-")
        >>> denial.says
        'not: Government of the United States as involved in Drone strike on the Kremlin'
        >>> len(denial.claims), denial.count
        (4, 1)
        >>> print(denial.why)
        4 claims by 2 sources, from 1 origin
    """
    check_corpus(corpus)
    return Results(_Counter(corpus, source_reader(corpus, sources, roll_up), basis, coder).read())


_Node = tuple[str, str]
"""What claims have in common: ``("source", "gov:USA")``."""


class _Counter:
    """Counts the origins in one corpus."""

    def __init__(
        self,
        corpus: Corpus,
        source_of: Callable[[Claim], str],
        basis: Collection[str] | None,
        coder: Collection[str] | None,
    ) -> None:
        self.corpus = corpus
        self.source_of = source_of
        reading = Reading(corpus)
        every = (one for one in corpus.claims if isinstance(one, Claim))
        self.claims = {one.id: one for one in sorted(chosen(every, basis, coder), key=reading)}
        relations = relations_of(corpus, basis, coder)
        self.retracted = taken_back(retractions(corpus, basis=basis, coder=coder))
        self.roots = _roots(
            [
                one
                for one in relations
                if one.type in _DRAWING
                and one.basis != "rule"
                and one.source in self.claims
                and one.target in self.claims
            ]
        )
        self.texts = {one.id: one.sha256 for one in corpus.documents if one.sha256 is not None}

    def read(self) -> Iterator[Corroboration]:
        grouped: dict[tuple[str, str], list[Claim]] = {}
        for claim in self.claims.values():
            if claim.proposition is not None and claim.polarity != "u":
                grouped.setdefault((claim.proposition.key, claim.polarity), []).append(claim)
        for (key, polarity), claims in sorted(
            grouped.items(), key=lambda one: (-len(one[1]), one[0])
        ):
            yield self._row(key, polarity, claims)

    def _row(self, key: str, polarity: str, claims: list[Claim]) -> Corroboration:
        groups: Groups[str] = Groups(claim.id for claim in claims)
        first: dict[_Node, tuple[str, str | None]] = {}
        joins: dict[str, list[Join]] = {}
        for claim in claims:
            for node, through in self._nodes(claim):
                earlier, earlier_through = first.setdefault(node, (claim.id, through))
                if earlier != claim.id and groups.join(earlier, claim.id):
                    rule, why = self._why(node, claim.id, through, earlier, earlier_through)
                    joins.setdefault(claim.id, []).append(Join(claim.id, earlier, rule, why))
                if through is None and earlier_through is not None:
                    first[node] = (claim.id, None)  # the plainer reason for those that follow
        found = tuple(self._origin(group, joins) for group in groups)
        named = {source for origin in found for source in origin.sources}
        why = (
            f"{_counted(len(claims), 'claim')} by {_counted(len(named), 'source')}, "
            f"from {_counted(len(found), 'origin')}"
        )
        taken_back = sum(origin.retracted for origin in found)
        if taken_back:
            why += f", of which {taken_back} {'was' if taken_back == 1 else 'were'} taken back"
        ids, says = tuple(claim.id for claim in claims), content_in_words(self.corpus, claims[0])
        return Corroboration(key, polarity, says, ids, found, why)

    def _origin(self, group: list[str], joins: Mapping[str, list[Join]]) -> Origin:
        claims = [self.claims[claim] for claim in group]
        return Origin(
            tuple(group),
            tuple(dict.fromkeys(self.source_of(claim) for claim in claims)),
            tuple(dict.fromkeys(claim.document for claim in claims)),
            tuple(join for claim in group for join in joins.get(claim, ())),
            all(claim in self.retracted for claim in group),
        )

    def _nodes(self, claim: Claim) -> Iterator[tuple[_Node, str | None]]:
        """Yield what a claim may have in common with others of its origin.

        With it, the claim it was drawn from where it has that in common only through that one.
        """
        yield ("source", self.source_of(claim)), None
        for link in claim.chain[1:-1]:
            if link.id != claim.document and self._is_text(link.id):
                yield ("source", link.id), None
        if claim.claimer == claim.document and claim.document in self.texts:
            yield ("text", self.texts[claim.document]), None
        for root in self.roots.get(claim.id, (claim.id,)):
            yield ("claim", root), None if root == claim.id else root
            if root != claim.id:
                yield ("source", self.source_of(self.claims[root])), root

    def _why(
        self, node: _Node, claim: str, through: str | None, earlier: str, before: str | None
    ) -> tuple[str, str]:
        """Return the rule by which a claim joins an earlier one, and the reason in words."""
        kind, name = node
        if kind == "text":
            return "same_text", "their documents have the same text"
        if kind == "claim":
            if through and before:
                return "drawn_from", f"both are drawn from {name}"
            one, other = (claim, earlier) if through else (earlier, claim)
            return "drawn_from", f"{one} is drawn from {other}"
        called = label(self.corpus, name)
        drawn = [
            f"{one} is drawn from {root}"
            for one, root in ((claim, through), (earlier, before))
            if root is not None
        ]
        if drawn:
            return "drawn_from", f"{' and '.join(drawn)}, and both come from {called}"
        cited = any(self.source_of(self.claims[one]) != name for one in (claim, earlier))
        rule = "same_document_cited" if cited else "same_source"
        return rule, f"both come from {called}"

    def _is_text(self, record_id: str) -> bool:
        record = self.corpus.get(record_id)
        return record is not None and record.family in ("document", "artifact")


def _roots(relations: list[ClaimRelation]) -> dict[str, tuple[str, ...]]:
    """Return the claims that each claim goes back to through relations; circles are one claim."""
    if not relations:
        return {}
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for one in sorted(relations, key=lambda one: (one.source, one.target, one.type)):
        graph.add_edge(one.source, one.target)
        if one.type == "identical":
            graph.add_edge(one.target, one.source)
    circles = nx.condensation(graph)
    found: dict[int, tuple[str, ...]] = {}
    for circle in reversed(list(nx.topological_sort(circles))):
        inner = {root for target in circles.successors(circle) for root in found[target]}
        found[circle] = tuple(sorted(inner)) or (min(circles.nodes[circle]["members"]),)
    return {claim: found[circle] for claim, circle in circles.graph["mapping"].items()}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
