"""The argument view: which claims attack or support which, and which of them hold out.

Attacks are of three sorts:

- *rebuts*, in both directions: two claims that contradict one another strictly
  (``contradictions``), or of which a relation says that they contradict or that one refutes the
  whole of the other. That somebody answers does not make him right, so neither comes first;
- *undercuts* and *corrects*, in one direction, where a relation of the corpus says so;
- *retracts*, in one direction, where a relation or the act of a claim says so (``retractions``).

Labels are those of the grounded semantics (Dung 1995, in the labels of Caminada 2006): *in* where
every attack on a claim comes from a claim that is out; *out* where an attack comes from a claim
that is in; else *undecided*. It is the most cautious of the semantics, and there is one labelling.

A belief view gives claims numbers. A rebuttal of a claim by one with a lower number fails (Amgoud
and Cayrol 2002); the other attacks never fail, since they do not weigh two claims against one
another (Modgil and Prakken 2014). No belief view is built in as the truth, and without one no
rebuttal fails.

What the labels do not say: who is right. Claims that are only opposed to one another come out
undecided, all of them; a claim that nobody attacks is in, however wild it is; an answer to a part
of a claim is no attack on it; and supports are shown but move no label, so that ten repetitions
weigh as much as one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from claimgraph.analysis.argument_reasons import Belief, Reasons
from claimgraph.analysis.bearing import Bearing, Bearings
from claimgraph.analysis.contents import UNCOMMITTED, Reading, chosen
from claimgraph.analysis.contradictions import contradictions
from claimgraph.analysis.grounded import Label, grounded
from claimgraph.analysis.listed import Listed
from claimgraph.analysis.relations import bearing_relations
from claimgraph.analysis.retractions import FOREIGN, retractions
from claimgraph.analysis.viewpoint_rows import Viewpoint
from claimgraph.collector import collector_at_rest
from claimgraph.errors import check_corpus
from claimgraph.model import Claim
from claimgraph.shown import Shown

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["Argument", "Arguments", "Attack", "Belief", "Support", "arguments", "held_by"]

AttackKind = Literal["rebuts", "undercuts", "retracts", "corrects"]

_REBUTTING: Final = ("contradicts", "refutes")
_ONE_WAY: Final = ("undercuts", "corrects")
_SUPPORTING: Final = ("supports", "entails", "identical")


BeliefView = Callable[[Claim], Belief]
"""A function from a claim to a number, explained."""


@dataclass(frozen=True, slots=True)
class Attack(Shown):
    """That one claim speaks against another."""

    source: str
    target: str
    kind: AttackKind
    rule: str
    """The rule it follows by, or the basis on which the corpus holds it."""
    succeeds: bool
    """False where the target counts for more, so that being opposed does not hurt it."""
    why: str


@dataclass(frozen=True, slots=True)
class Support(Shown):
    """That one claim speaks for another; no label depends on it."""

    source: str
    target: str
    kind: str
    """``supports``, ``entails``, ``identical`` or a term below them."""
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Argument(Shown):
    """A claim, and whether it holds out against what attacks it."""

    claim: str
    claimer: str
    label: Label
    attacked_by: tuple[str, ...]
    """Who attacks it, whether or not the attack succeeds, in reading order."""
    supported_by: tuple[str, ...]
    belief: Belief | None
    """What the belief view gave; None where there is none."""
    why: str
    """Why it has its label, in words."""


@dataclass(frozen=True, slots=True)
class Arguments(Shown, Listed[Argument]):
    """All claims that commit somebody, in reading order, with their attacks and supports."""

    arguments: tuple[Argument, ...]
    attacking: tuple[Bearing, ...]
    """The attacks, group against group."""
    supporting: tuple[Bearing, ...]
    """The supports, group for group."""

    @property
    def _listed(self) -> tuple[Argument, ...]:
        return self.arguments

    def __repr__(self) -> str:
        """Return how many there are of each label."""
        parts = [
            f"{sum(one.label == label for one in self.arguments)} {label}"
            for label in ("in", "out", "undecided")
        ]
        return f"<Arguments: {', '.join(parts)}>"

    @property
    def attacks(self) -> tuple[Attack, ...]:
        """The attacks one by one, in reading order: as many as pairs, made when they are asked for."""
        weights = {one.claim: 0.0 if one.belief is None else one.belief.number for one in self}
        return tuple(
            Attack(
                source,
                target,
                kind,  # type: ignore[arg-type]  # groups of attacks have no other
                one.rule,
                kind != "rebuts" or weights[source] >= weights[target],
                one.why,
            )
            for source, target, kind, one in self._pairs(self.attacking)
        )

    @property
    def supports(self) -> tuple[Support, ...]:
        """The supports one by one, in reading order: as many as pairs, made when they are asked for."""
        return tuple(
            Support(source, target, kind, one.rule, one.why)
            for source, target, kind, one in self._pairs(self.supporting)
        )

    def _pairs(self, groups: Sequence[Bearing]) -> list[tuple[str, str, str, Bearing]]:
        """Return each pair with its kind and the first group that has it, in reading order."""
        found: dict[tuple[str, str, str], Bearing] = {}
        for one in groups:
            for source, target in one.pairs():
                found.setdefault((source, target, one.kind), one)
        at = {one.claim: place for place, one in enumerate(self.arguments)}
        ordered = sorted(found, key=lambda pair: (at[pair[0]], at[pair[1]], pair[2]))
        return [(*pair, found[pair]) for pair in ordered]

    @property
    def contested(self) -> tuple[Argument, ...]:
        """Those that are attacked."""
        return tuple(one for one in self.arguments if one.attacked_by)

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict of texts for each argument, for tables and frames."""
        return [
            {
                "claim": one.claim,
                "claimer": one.claimer,
                "label": one.label,
                "attacked_by": ", ".join(one.attacked_by),
                "supported_by": ", ".join(one.supported_by),
                "belief": None if one.belief is None else one.belief.number,
                "belief_why": None if one.belief is None else one.belief.why,
                "why": one.why,
            }
            for one in self.arguments
        ]

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return the graph: claims as nodes, attacks and supports as edges keyed by their kind.

        Nodes have ``claimer`` and ``grounded`` (the label); edges have ``stance``
        (``attack`` or ``support``), ``rule`` and, for attacks, ``succeeds``.
        """
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for one in self.arguments:
            graph.add_node(one.claim, claimer=one.claimer, grounded=one.label)
        for attack in self.attacks:
            graph.add_edge(
                attack.source,
                attack.target,
                key=attack.kind,
                stance="attack",
                rule=attack.rule,
                succeeds=attack.succeeds,
            )
        for support in self.supports:
            graph.add_edge(
                support.source,
                support.target,
                key=support.kind,
                stance="support",
                rule=support.rule,
            )
        return graph


def arguments(
    corpus: Corpus,
    *,
    belief: BeliefView | None = None,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> Arguments:
    """Return which claims attack and support which, and their labels in the grounded semantics.

    Claims that commit nobody (withholdings, refusals to comment, demands) are no arguments. Labels
    take time in proportion to the claims; only ``attacks`` and ``supports`` list every pair.

    Args:
        corpus: The corpus.
        belief: How much each claim counts, such as ``held_by(viewpoint)``; None: all the same.
        basis: Bases of claims and relations that count; None: any.
        coder: Coders whose claims and relations count; None: everybody's, and those without one.
        terms: The vocabularies, from which the order of relations is read; None: the corpus's.

    Raises:
        TypeError: The belief view returned something else than a ``Belief``.
        ValueError: It returned a number that has no place in an order.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> next(one for one in cg.arguments(corpus) if one.claim == "c03").label
        'undecided'
        >>> usa = cg.according_to(corpus, "gov:USA", roll_up="government")
        >>> view = cg.arguments(corpus, belief=cg.held_by(usa))
        >>> next(one for one in view if one.claim == "c03").label
        'in'
    """
    check_corpus(corpus)
    with collector_at_rest():
        return _read(corpus, belief, basis, coder, terms or corpus.terms)


def held_by(viewpoint: Viewpoint) -> BeliefView:
    """Return the belief view of one who takes a source at its word: its claims count 1, others 0.

    A claim of the viewpoint that its source took back counts 0.

    Args:
        viewpoint: The viewpoint, from ``according_to``.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> russia = cg.according_to(corpus, "gov:RUS", roll_up="government")
        >>> next(cg.held_by(russia)(claim) for claim in corpus.claims if claim.id == "c01")
        Belief(number=1.0, why='gov:RUS commits to it')
    """
    held = frozenset(claim for one in viewpoint for claim in one.claims)

    def view(claim: Claim) -> Belief:
        if claim.id in held:
            return Belief(1.0, f"{viewpoint.actor} commits to it")
        return Belief(0.0, f"{viewpoint.actor} does not commit to it")

    return view


def _read(
    corpus: Corpus,
    belief: BeliefView | None,
    basis: Collection[str] | None,
    coder: Collection[str] | None,
    terms: Terms,
) -> Arguments:
    reading = Reading(corpus)
    uncommitted = terms.acts.within(UNCOMMITTED)
    committed = (
        one for one in corpus.claims if isinstance(one, Claim) and one.act not in uncommitted
    )
    claims = {one.id: one for one in sorted(chosen(committed, basis, coder), key=reading)}
    beliefs = {} if belief is None else {one.id: _asked(belief, one) for one in claims.values()}
    attacks, supports = Bearings(claims), Bearings(claims)
    for row in contradictions(corpus, apparent=False, basis=basis, coder=coder, terms=terms):
        if row.kind == "strict":  # and no state that is affirmed of one time, denied of another
            attacks.add_both_ways(row.affirmed, row.denied, row.rule, row.why)
    for one in bearing_relations(corpus, basis=basis, coder=coder, terms=terms):
        if one.extent != "whole":
            continue
        if any(terms.relations.covers(wide, one.kind) for wide in _REBUTTING):
            attacks.add_both_ways(one.sources, one.targets, one.rule, one.why)
        elif any(terms.relations.covers(wide, one.kind) for wide in _SUPPORTING):
            supports.add(one.sources, one.kind, one.targets, one.rule, one.why)
        for kind in _ONE_WAY:
            if terms.relations.covers(kind, one.kind):
                attacks.add(one.sources, kind, one.targets, one.rule, one.why)
    taken = retractions(corpus, terms=terms, basis=basis, coder=coder)
    for back in (one for one in taken if one.rule != FOREIGN):
        attacks.add((back.source,), "retracts", (back.target,), back.rule, back.why)

    def weight_in(claim: str, kind: str) -> float:
        return beliefs[claim].number if beliefs and kind == "rebuts" else 0.0

    labels = grounded(claims, attacks.found, weight_in)
    told = Reasons(labels, attacks, beliefs)
    return Arguments(
        tuple(
            Argument(
                claim=claim.id,
                claimer=claim.claimer,
                label=labels[claim.id],
                attacked_by=attacks.on(claim.id),
                supported_by=supports.on(claim.id),
                belief=beliefs.get(claim.id),
                why=told.why(claim.id),
            )
            for claim in claims.values()
        ),
        tuple(attacks.found),
        tuple(supports.found),
    )


def _asked(belief: BeliefView, claim: Claim) -> Belief:
    """Return what a belief view says of a claim, once it is known to have a place in an order."""
    told: object = belief(claim)
    if not isinstance(told, Belief):
        msg = (
            f"the belief view returned {told!r} for claim {claim.id!r}; "
            "return Belief(number, why), so that the view can be explained"
        )
        raise TypeError(msg)
    number: object = told.number
    if not isinstance(number, (int, float)):
        msg = f"the belief view returned {number!r} for claim {claim.id!r}; return a number"
        raise TypeError(msg)
    if math.isnan(told.number):
        msg = f"the belief view returned NaN for claim {claim.id!r}; return a number"
        raise ValueError(msg)
    return told
