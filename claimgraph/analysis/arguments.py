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
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from claimgraph.analysis.contents import UNCOMMITTED, Reading, chosen
from claimgraph.analysis.contradictions import contradictions
from claimgraph.analysis.relations import bearing_relations
from claimgraph.analysis.retractions import FOREIGN, retractions
from claimgraph.analysis.viewpoints import Viewpoint
from claimgraph.collector import collector_at_rest
from claimgraph.model import Claim
from claimgraph.shown import Shown

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["Argument", "Arguments", "Attack", "Belief", "Support", "arguments", "held_by"]

AttackKind = Literal["rebuts", "undercuts", "retracts", "corrects"]
Label = Literal["in", "out", "undecided"]

_REBUTTING: Final = ("contradicts", "refutes")
_ONE_WAY: Final[tuple[AttackKind, ...]] = ("undercuts", "corrects")
_SUPPORTING: Final = ("supports", "entails", "identical")
_UNDERWAY: Final[Mapping[AttackKind, str]] = {
    "rebuts": "opposed by",
    "undercuts": "undercut by",
    "retracts": "taken back by",
    "corrects": "corrected by",
}


class Belief(NamedTuple):
    """How much a claim counts in a view, and why; only the order of the numbers matters."""

    number: float
    why: str


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
class Arguments(Shown, Sequence[Argument]):
    """All claims that commit somebody, in reading order, with their attacks and supports."""

    arguments: tuple[Argument, ...]
    attacks: tuple[Attack, ...]
    supports: tuple[Support, ...]

    def __getitem__(self, index: Any) -> Any:
        """Return an argument, or some arguments."""
        return self.arguments[index]

    def __len__(self) -> int:
        """Return the number of arguments."""
        return len(self.arguments)

    def __iter__(self) -> Iterator[Argument]:
        """Iterate over the arguments."""
        return iter(self.arguments)

    def __repr__(self) -> str:
        """Return how many there are of each label."""
        parts = [
            f"{sum(one.label == label for one in self.arguments)} {label}"
            for label in ("in", "out", "undecided")
        ]
        return f"<Arguments: {', '.join(parts)}>"

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

    Claims that commit nobody (withholdings, refusals to comment, demands) are no arguments. The
    number of rebuttals grows with the product of those who affirm and those who deny.

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
    committed = (
        one for one in corpus.claims if isinstance(one, Claim) and one.act not in UNCOMMITTED
    )
    claims = {one.id: one for one in sorted(chosen(committed, basis, coder), key=reading)}
    beliefs = {} if belief is None else {one.id: _asked(belief, one) for one in claims.values()}
    found, supports = _Found(claims, beliefs), dict[tuple[str, str, str], Support]()
    for row in contradictions(corpus, apparent=False, basis=basis, coder=coder, terms=terms):
        if row.kind != "strict":
            continue  # a state that is affirmed of one time and denied of another
        for affirmed in row.affirmed:
            for denied in row.denied:
                found.rebut(affirmed, denied, row.rule, row.why)
    for one in bearing_relations(corpus, basis=basis, coder=coder, terms=terms):
        if one.source not in claims or one.target not in claims or one.extent != "whole":
            continue
        rule = one.rule or one.basis
        if any(terms.relations.covers(wide, one.type) for wide in _REBUTTING):
            found.rebut(one.source, one.target, rule, one.why)
        elif any(terms.relations.covers(wide, one.type) for wide in _SUPPORTING):
            key = (one.source, one.target, one.type)
            supports.setdefault(key, Support(*key, rule, one.why))
        for kind in _ONE_WAY:
            if terms.relations.covers(kind, one.type):
                found.attack(one.source, one.target, kind, rule, one.why)
    taken = retractions(corpus, terms=terms, basis=basis, coder=coder)
    for back in (one for one in taken if one.rule != FOREIGN):
        found.attack(back.source, back.target, "retracts", back.rule, back.why)
    places = {claim: at for at, claim in enumerate(claims)}
    attacks = sorted(
        found.attacks.values(),
        key=lambda one: (places[one.source], places[one.target], one.kind),
    )
    ordered = sorted(
        supports.values(), key=lambda one: (places[one.source], places[one.target], one.kind)
    )
    labels = _grounded(claims, attacks)
    against: dict[str, list[Attack]] = defaultdict(list)
    for attack in attacks:
        against[attack.target].append(attack)
    in_favour: dict[str, list[str]] = defaultdict(list)
    for support in ordered:
        in_favour[support.target].append(support.source)
    return Arguments(
        tuple(
            Argument(
                claim=claim.id,
                claimer=claim.claimer,
                label=labels[claim.id],
                attacked_by=tuple(dict.fromkeys(one.source for one in against[claim.id])),
                supported_by=tuple(dict.fromkeys(in_favour[claim.id])),
                belief=beliefs.get(claim.id),
                why=_why(labels[claim.id], against[claim.id], labels),
            )
            for claim in claims.values()
        ),
        tuple(attacks),
        tuple(ordered),
    )


class _Found:
    """The attacks found so far, each once."""

    def __init__(self, claims: Mapping[str, Claim], beliefs: Mapping[str, Belief]) -> None:
        self.claims = claims
        self.beliefs = beliefs
        self.attacks: dict[tuple[str, str, str], Attack] = {}

    def rebut(self, one: str, other: str, rule: str, why: str) -> None:
        if one == other:
            return  # it says something and denies something wider: no opponent of its own
        self.attack(one, other, "rebuts", rule, why)
        self.attack(other, one, "rebuts", rule, why)

    def attack(self, source: str, target: str, kind: AttackKind, rule: str, why: str) -> None:
        if source not in self.claims or target not in self.claims:
            return
        succeeds = True
        if self.beliefs and kind == "rebuts":
            succeeds = self.beliefs[source].number >= self.beliefs[target].number
        key = (source, target, kind)
        self.attacks.setdefault(key, Attack(*key, rule, succeeds, why))


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


def _grounded(claims: Collection[str], attacks: Sequence[Attack]) -> dict[str, Label]:
    """Return the labels, in time linear in claims and attacks."""
    attackers: dict[str, set[str]] = {claim: set() for claim in claims}
    attacked: dict[str, set[str]] = {claim: set() for claim in claims}
    for one in attacks:
        if one.succeeds:
            attackers[one.target].add(one.source)
            attacked[one.source].add(one.target)
    labels: dict[str, Label] = dict.fromkeys(claims, "undecided")
    standing = {claim: len(against) for claim, against in attackers.items()}
    waiting = [claim for claim, count in standing.items() if not count]
    while waiting:
        claim = waiting.pop()
        labels[claim] = "in"
        for beaten in attacked[claim]:
            if labels[beaten] == "out":
                continue
            labels[beaten] = "out"
            for freed in attacked[beaten]:
                standing[freed] -= 1
                if not standing[freed] and labels[freed] == "undecided":
                    waiting.append(freed)
    return labels


def _why(label: Label, against: Sequence[Attack], labels: Mapping[str, Label]) -> str:
    """Return the reason for a label, with the attacks that decided it."""
    if not against:
        return "nothing attacks it"
    if label == "out":
        deciding = [one for one in against if one.succeeds and labels[one.source] == "in"]
        return f"{_listed(deciding)}: in, and so this is out"
    if label == "undecided":
        deciding = [one for one in against if one.succeeds and labels[one.source] == "undecided"]
        return f"{_listed(deciding)}: undecided, and so is this"
    parts = []
    beaten = [one for one in against if one.succeeds]
    weaker = [one for one in against if not one.succeeds]
    if beaten:
        parts.append(f"{_listed(beaten)}: out")
    if weaker:
        parts.append(f"{_listed(weaker)}: counts for less")
    return "; ".join(parts)


def _listed(attacks: Sequence[Attack]) -> str:
    """Return attacks in words: ``opposed by c01 and c02, undercut by c25``."""
    by_kind: dict[AttackKind, list[str]] = {}
    for one in attacks:
        by_kind.setdefault(one.kind, []).append(one.source)
    return ", ".join(f"{_UNDERWAY[kind]} {_some(sources)}" for kind, sources in by_kind.items())


_NAMED: Final = 12
"""How many attackers a reason names; ``attacked_by`` has all of them."""


def _some(sources: Sequence[str]) -> str:
    shown = list(sources[:_NAMED])
    if len(sources) > _NAMED:
        shown.append(f"{len(sources) - _NAMED} more")
    return " and ".join(shown)
