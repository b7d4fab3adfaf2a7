"""Which terms stand under which: one question answered at once, however long the chains are.

Terms are numbered so that all that stands under a term by first choice (the first term that
each names as broader) has the numbers that follow it. Whether one stands under the other is
then a comparison of two numbers, and the numbers of a chain of 100,000 terms take no more
room than the chain. Where terms name several broader ones, the further ones are followed too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, repeat
from operator import eq

__all__ = ["Broader", "CircleError", "Hierarchy", "in_order", "listed", "named_in"]

Broader = Mapping[str, Sequence[str]]


def listed(texts: str | Sequence[str]) -> tuple[str, ...]:
    """Return several texts as a tuple; where there is one text, ``""`` stands for none."""
    if isinstance(texts, str):
        return (texts,) if texts else ()
    return tuple(texts)


class CircleError(ValueError):
    """Terms are broader than themselves; ``circle`` names them in order, the first once."""

    def __init__(self, circle: tuple[str, ...]) -> None:
        self.circle = circle
        super().__init__(circle)


class Hierarchy:
    """The order of terms, of which each may name several broader ones."""

    __slots__ = ("_above", "_end", "_fork", "_narrower", "_place")

    def __init__(
        self, broader: Broader | Callable[[], Broader], named: Set[str] | None = None
    ) -> None:
        """Read the order in time proportional to its size.

        Args:
            broader: The broader terms of each term. Those that are no keys are tops. What is
                to be called for them, with the first question, has no circle in it.
            named: All that ``broader`` names, where it is at hand.

        Raises:
            CircleError: A term is broader than itself.
        """
        self._above = broader
        self._place: dict[str, int] = {}
        self._narrower: dict[str, list[str]] = {}
        self._end: list[int] = []
        self._fork: dict[str, str | None] = {}
        if callable(broader) or _ends_soon(broader, named or named_in(broader)):
            return
        self._number()

    @property
    def _broader(self) -> Broader:
        above = self._above  # looked at once: other threads may ask at the same time
        if callable(above):
            above = self._above = above()
        return above

    def _number(self) -> None:
        """Number the terms, once: when their order is checked, or first asked for."""
        broader = self._broader
        narrower: dict[str, list[str]] = {}  # by first choice
        further: dict[str, None] = {}
        for term, above in broader.items():
            if above:
                first = above[0]
                if first in narrower:
                    narrower[first].append(term)
                else:
                    narrower[first] = [term]
                if len(above) > 1:
                    further.update(dict.fromkeys(above))
        self._narrower = narrower
        stack = [term for term in reversed([*broader]) if not broader[term]]
        outside = {term: None for names in (narrower, further) for term in names}
        stack += [term for term in reversed(outside) if term not in broader]
        order: list[str] = []
        while stack:
            term = stack.pop()
            order.append(term)
            if term in narrower:
                stack += reversed(narrower[term])
        place = {term: i for i, term in enumerate(order)}
        if not broader.keys() <= place.keys():
            raise CircleError(_circle_of_firsts(broader, place))
        self._end = _ends(order, broader, place)
        if further:
            self._find_forks(order)
        self._place = place

    def _find_forks(self, order: list[str]) -> None:
        _refuse_circles(self._broader)
        for term in order:
            above = self._broader.get(term, ())
            if len(above) > 1:
                self._fork[term] = term
            else:
                self._fork[term] = self._fork[above[0]] if above else None

    def is_a(self, narrow: str, wide: str) -> bool:
        """Tell whether ``narrow`` is ``wide`` or stands under it.

        One comparison where no term above ``narrow`` names several broader ones; at most one
        more for each further broader term above it.
        """
        if not self._place:
            self._number()
        place = self._place
        start = place.get(wide)
        here = place.get(narrow)
        if start is None or here is None:
            return narrow == wide
        end = self._end[start]
        if start <= here < end:
            return True
        if not self._fork:
            return False
        seen: set[str] = set()
        stack = [narrow]
        while stack:
            fork = self._fork.get(stack.pop())
            while fork is not None and fork not in seen:
                seen.add(fork)
                first, *further = self._broader[fork]
                for above in further:
                    if above == wide or start <= place.get(above, -1) < end:
                        return True
                stack += further
                fork = self._fork.get(first)
        return False

    def lineage(self, term: str) -> Iterator[str]:
        """Yield ``term`` and all above it: by first choice up to the top, then the others."""
        broader = self._broader
        seen: set[str] = set()
        stack = [term]
        while stack:
            current = stack.pop()
            if current not in seen:
                seen.add(current)
                yield current
                stack += reversed(broader.get(current, ()))

    def under(self, term: str) -> Iterator[str]:
        """Yield all that stands under ``term``, not itself, the narrower after the wider."""
        if not self._place:
            self._number()
        below = self._narrower
        if self._fork:
            below = {}
            for one, above in self._broader.items():
                for wider in above:
                    below.setdefault(wider, []).append(one)
        seen = {term}
        stack = list(reversed(below.get(term, ())))
        while stack:
            current = stack.pop()
            if current not in seen:
                seen.add(current)
                yield current
                stack += reversed(below.get(current, ()))


def named_in(broader: Broader) -> set[str]:
    """Return all terms that are named as broader."""
    return set(chain.from_iterable(broader.values()))


def in_order(
    ids: Sequence[str], above: Sequence[str], outside: Collection[str]
) -> tuple[dict[str, None], frozenset[str]] | None:
    """Return the ids, where each stands once and after the one that it names, so that none is a circle.

    Args:
        ids: Terms, in the order of their file.
        above: The broader term of each, ``""`` for none.
        outside: Terms of others that may be named.

    Returns:
        The ids as keys, and what they name of ``outside``; None where the order is another.
    """
    found = None
    for size in (min(500, len(ids)), len(ids)):  # those that are not in order show it soon
        first = list(ids[:size])
        words = [""] * (2 * size)
        named = above[:size]
        words[::2], words[1::2] = named, first
        seen = dict.fromkeys(words)  # in the order in which they first stand there
        seen.pop("", None)
        foreign = seen.keys() & outside
        for one in foreign:
            del seen[one]
        if list(seen) != first or any(map(eq, named, first)):
            return None
        found = seen, frozenset(foreign)
    return found


def _ends_soon(broader: Broader, named: Set[str]) -> bool:
    """Tell whether the ways up from all ``named`` terms end, as they soon do where none is a circle.

    Ways of very many steps are not followed to their end.
    """
    steps = 2 * len(broader)
    while named and steps > 0:
        steps -= len(named)
        named = set(chain.from_iterable(map(broader.get, named, repeat(()))))
    return not named


def _ends(order: list[str], broader: Broader, place: Mapping[str, int]) -> list[int]:
    """Return behind which number the terms under each end, by their numbers."""
    end = list(range(1, len(order) + 1))
    for i in range(len(order) - 1, -1, -1):
        above = broader.get(order[i])
        if above:
            first = place[above[0]]
            if end[first] < end[i]:
                end[first] = end[i]
    return end


def _circle_of_firsts(broader: Broader, placed: Mapping[str, int]) -> tuple[str, ...]:
    """Return a circle among the terms that are under no top by first choice."""
    current = next(term for term in broader if term not in placed)
    way: dict[str, None] = {}
    while current not in way:
        way[current] = None
        current = broader[current][0]
    steps = list(way)
    return tuple(steps[steps.index(current) :])


def _refuse_circles(broader: Broader) -> None:
    """Raise CircleError where a way up, by whatever choices, comes back to its start."""
    done: set[str] = set()
    for start in broader:
        if start in done:
            continue
        way: dict[str, Iterator[str]] = {start: iter(broader[start])}
        while way:
            current = next(reversed(way))
            for above in way[current]:
                if above in way:
                    steps = list(way)
                    raise CircleError(tuple(steps[steps.index(above) :]))
                if above not in done and above in broader:
                    way[above] = iter(broader[above])
                    break
            else:
                done.add(current)
                del way[current]
