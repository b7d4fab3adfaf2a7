"""All that something leads to, step by step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimgraph.analysis.memory import Memory

__all__ = ["Closures"]


class Closures:
    """What each id leads to through any of some steps, at any distance; itself too.

    What is found is remembered while there is room, and built on where a way meets it.
    """

    __slots__ = ("_known", "_memory", "_steps")

    def __init__(self, *steps: Mapping[str, Sequence[str]]) -> None:
        self._steps = steps
        self._known: dict[str, frozenset[str]] = {}
        self._memory = Memory()

    def of(self, start: str) -> frozenset[str]:
        """Return an id with all that it leads to."""
        known = self._known.get(start)
        if known is not None:
            return known
        found, waiting = {start}, [start]
        while waiting:
            current = waiting.pop()
            known = self._known.get(current)
            if known is not None:
                found |= known
                continue
            for step in self._steps:
                for following in step.get(current, ()):
                    if following not in found:
                        found.add(following)
                        waiting.append(following)
        whole = frozenset(found)
        if self._memory.has_room_for(whole):
            self._known[start] = whole
        return whole
