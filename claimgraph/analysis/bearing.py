"""How claims bear on one another, group against group: what each of some does to each of others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["Bearing", "Bearings", "Under"]


@dataclass(frozen=True, slots=True)
class Bearing:
    """That each of some claims bears on each of others in one way, for one reason.

    A content that hundreds affirm and hundreds deny is one of these, and tens of thousands of
    pairs.
    """

    sources: tuple[str, ...]
    kind: str
    targets: tuple[str, ...]
    rule: str
    """The name of the rule, or the basis on which the corpus holds it."""
    why: str
    extent: Literal["whole", "part"] = "whole"

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield each source with each target; no claim bears on itself."""
        return (
            (source, target)
            for source in self.sources
            for target in self.targets
            if source != target
        )


Under = tuple[tuple[int, ...], str | None]
"""The groups that a claim stands under, and the claim where it is on both sides of one."""


class Bearings:
    """Attacks or supports, group against group, and what is told of each target.

    Those who stand under the same groups share what is told of them.
    """

    def __init__(self, claims: Collection[str]) -> None:
        self.places = {claim: at for at, claim in enumerate(claims)}
        self.found: list[Bearing] = []
        self.under: dict[str, list[int]] = {}
        """The groups of which a claim is a target."""
        self._members: list[frozenset[str]] = []
        self._sources: dict[Under, tuple[tuple[str, str], ...]] = {}
        self._names: dict[Under, tuple[str, ...]] = {}

    def add(
        self, sources: Iterable[str], kind: str, targets: Iterable[str], rule: str, why: str
    ) -> None:
        """Add what some claims do to others, of those claims that count."""
        by, on = (
            tuple(dict.fromkeys(one for one in side if one in self.places))
            for side in (sources, targets)
        )
        if not by or not on or (by == on and len(on) == 1):
            return
        for one in on:
            self.under.setdefault(one, []).append(len(self.found))
        self._members.append(frozenset(by))
        self.found.append(Bearing(by, kind, on, rule, why))

    def add_both_ways(
        self, some: Iterable[str], others: Iterable[str], rule: str, why: str
    ) -> None:
        """Add that claims rebut one another."""
        some, others = tuple(some), tuple(others)
        self.add(some, "rebuts", others, rule, why)
        self.add(others, "rebuts", some, rule, why)

    def key(self, claim: str) -> Under:
        """Return the groups a claim stands under, and the claim itself where it is in one."""
        groups = tuple(self.under.get(claim, ()))
        return groups, claim if any(claim in self._members[one] for one in groups) else None

    def sources(self, claim: str) -> tuple[tuple[str, str], ...]:
        """Return who bears on a claim, and how, in reading order."""
        key = self.key(claim)
        found = self._sources.get(key)
        if found is None:
            pairs = {
                (source, self.found[one].kind)
                for one in key[0]
                for source in self.found[one].sources
                if source != key[1]
            }
            ordered = sorted(pairs, key=lambda pair: (self.places[pair[0]], pair[1]))
            found = self._sources[key] = tuple(ordered)
        return found

    def on(self, claim: str) -> tuple[str, ...]:
        """Return who bears on a claim, in reading order."""
        key = self.key(claim)
        if key not in self._names:
            self._names[key] = tuple(dict.fromkeys(one for one, _ in self.sources(claim)))
        return self._names[key]
