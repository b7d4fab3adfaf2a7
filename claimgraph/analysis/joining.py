"""Joining things that belong together into groups: union-find."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

__all__ = ["Groups"]

_Item = TypeVar("_Item", bound=Hashable)


class Groups(Generic[_Item]):
    """Groups of items, which start alone and are joined two by two.

    Examples:
        >>> groups = Groups("abc")
        >>> groups.join("a", "b"), groups.join("b", "a")
        (True, False)
        >>> [sorted(group) for group in groups]
        [['a', 'b'], ['c']]
    """

    __slots__ = ("_above",)

    def __init__(self, items: Iterable[_Item] = ()) -> None:
        self._above: dict[_Item, _Item] = {item: item for item in items}

    def __contains__(self, item: object) -> bool:
        """Tell whether an item is in any group."""
        return item in self._above

    def head(self, item: _Item) -> _Item:
        """Return the item that stands for the group of this one; an item not seen yet is alone."""
        above = self._above
        top = above.setdefault(item, item)
        while above[top] != top:
            top = above[top]
        while above[item] != top:
            above[item], item = top, above[item]
        return top

    def join(self, one: _Item, other: _Item) -> bool:
        """Join the groups of two items; False where they were one already."""
        left, right = self.head(one), self.head(other)
        if left == right:
            return False
        self._above[right] = left
        return True

    def __iter__(self) -> Iterator[list[_Item]]:
        """Iterate over the groups, each in the order its items were met."""
        found: dict[_Item, list[_Item]] = {}
        for item in self._above:
            found.setdefault(self.head(item), []).append(item)
        return iter(list(found.values()))
