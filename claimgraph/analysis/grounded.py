"""Grounded labels where attacks come group against group, in time linear in claims and groups.

Dung (1995), in the labels of Caminada (2006). Pairs are never listed: of a group only the
strongest attacker that is not out is looked at, and whom he cannot hurt is free of the group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Literal

from claimgraph.analysis.bearing import Bearing

__all__ = ["Label", "grounded"]

Label = Literal["in", "out", "undecided"]


def grounded(
    claims: Collection[str],
    attacks: Iterable[Bearing],
    weight_in: Callable[[str, str], float],
) -> dict[str, Label]:
    """Return the labels.

    Args:
        claims: The claims.
        attacks: Groups of attackers and attacked.
        weight_in: What a claim weighs in an attack, by the claim and the kind of the attack; an
            attack on what weighs more fails.
    """
    fronts = [_Front(one, weight_in) for one in attacks]
    fronts_of: dict[str, list[_Front]] = {}
    against: Counter[str] = Counter()
    for front in fronts:
        against.update(front.targets)
        for source in front.sources:
            fronts_of.setdefault(source, []).append(front)
    labels: dict[str, Label] = dict.fromkeys(claims, "undecided")
    against.subtract(free for front in fronts for free in front.freed(labels))
    waiting = [claim for claim in claims if not against[claim]]
    while waiting:
        claim = waiting.pop()
        labels[claim] = "in"
        for front in fronts_of.get(claim, ()):
            for beaten in front.beaten_by(claim):
                if labels[beaten] == "out":
                    continue
                labels[beaten] = "out"
                for other in fronts_of.get(beaten, ()):
                    for free in other.freed(labels):
                        against[free] -= 1
                        if not against[free] and labels[free] == "undecided":
                            waiting.append(free)
    return labels


class _Front:
    """A group of attacks, both sides with the weightiest first; each is passed over once."""

    def __init__(self, attacks: Bearing, weight_in: Callable[[str, str], float]) -> None:
        self.weights = {
            one: weight_in(one, attacks.kind) for one in (*attacks.sources, *attacks.targets)
        }
        self.sources = sorted(attacks.sources, key=self.weights.__getitem__, reverse=True)
        self.targets = sorted(attacks.targets, key=self.weights.__getitem__, reverse=True)
        self.on_both = frozenset(attacks.sources).intersection(attacks.targets)
        self._first, self._second = 0, 1
        """The first two attackers that are not out."""
        self._free = 0
        """How many targets none of them can hurt."""
        self._free_before: set[str] = set()
        self._standing = len(self.targets)
        """The targets up to here have not been beaten."""

    def freed(self, labels: dict[str, Label]) -> Iterator[str]:
        """Yield the targets that no attacker who is not out can hurt any more, each once."""
        self._first = self._next(self._first, labels)
        self._second = self._next(max(self._second, self._first + 1), labels)
        first, second = (
            self.sources[at] if at < len(self.sources) else None
            for at in (self._first, self._second)
        )
        while self._free < len(self.targets):
            target = self.targets[self._free]
            if first is not None and self.weights[target] <= self.weights[first]:
                break
            self._free += 1
            if target not in self._free_before:
                yield target
        if first not in self.on_both or first in self._free_before:
            return
        if second is None or self.weights[second] < self.weights[first]:
            self._free_before.add(first)  # nothing hurts itself
            yield first

    def _next(self, at: int, labels: dict[str, Label]) -> int:
        while at < len(self.sources) and labels[self.sources[at]] == "out":
            at += 1
        return at

    def beaten_by(self, source: str) -> Iterator[str]:
        """Yield the targets that an attacker who is in hurts, each once."""
        while self._standing and self.weights[self.targets[self._standing - 1]] <= self.weights[source]:  # fmt: skip
            self._standing -= 1
            if self.targets[self._standing] != source:
                yield self.targets[self._standing]
