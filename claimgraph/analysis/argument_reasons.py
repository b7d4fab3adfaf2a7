"""Why a claim holds out, or does not, in words: the attacks that decided it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from claimgraph.analysis.bearing import Bearings, Under
from claimgraph.analysis.grounded import Label

__all__ = ["Belief", "Reasons"]

_UNDERWAY: Final[Mapping[str, str]] = {
    "rebuts": "opposed by",
    "undercuts": "undercut by",
    "retracts": "taken back by",
    "corrects": "corrected by",
}


class Belief(NamedTuple):
    """How much a claim counts in a view, and why; only the order of the numbers matters."""

    number: float
    why: str


class Reasons:
    """Why claims have their labels, in words."""

    def __init__(
        self, labels: Mapping[str, Label], attacks: Bearings, beliefs: Mapping[str, Belief]
    ) -> None:
        self.labels = labels
        self.attacks = attacks
        self.beliefs = beliefs
        self._known: dict[tuple[Under, Label, float | None], str] = {}

    def why(self, claim: str) -> str:
        """Return the reason for a label, with the attacks that decided it."""
        number = self.beliefs[claim].number if self.beliefs else None
        key = self.attacks.key(claim), self.labels[claim], number
        if key not in self._known:
            self._known[key] = self._told(claim)
        return self._known[key]

    def _told(self, claim: str) -> str:
        against, label = self.attacks.sources(claim), self.labels[claim]
        if not against:
            return "nothing attacks it"
        succeeding = [one for one in against if self._succeeds(one, claim)]
        if label != "in":
            wanted = "in" if label == "out" else "undecided"
            deciding = _listed(one for one in succeeding if self.labels[one[0]] == wanted)
            so = "in, and so this is out" if label == "out" else "undecided, and so is this"
            return f"{deciding}: {so}"
        failing = [one for one in against if not self._succeeds(one, claim)]
        parts = []
        if succeeding:
            parts.append(f"{_listed(succeeding)}: out")
        if failing:
            parts.append(f"{_listed(failing)}: counts for less")
        return "; ".join(parts)

    def _succeeds(self, attack: tuple[str, str], claim: str) -> bool:
        source, kind = attack
        if not self.beliefs or kind != "rebuts":
            return True
        return self.beliefs[source].number >= self.beliefs[claim].number


def _listed(attacks: Iterable[tuple[str, str]]) -> str:
    """Return attacks in words: ``opposed by c01 and c02, undercut by c25``."""
    by_kind: dict[str, list[str]] = {}
    for source, kind in attacks:
        by_kind.setdefault(kind, []).append(source)
    return ", ".join(f"{_UNDERWAY[kind]} {_some(sources)}" for kind, sources in by_kind.items())


_NAMED: Final = 12
"""How many attackers a reason names; ``attacked_by`` has all of them."""


def _some(sources: Sequence[str]) -> str:
    shown = list(sources[:_NAMED])
    if len(sources) > _NAMED:
        shown.append(f"{len(sources) - _NAMED} more")
    return " and ".join(shown)
