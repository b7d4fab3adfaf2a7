"""Numbers in words: "two thousand and eighteen", "nineteen seventy-nine", "twenty-first"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimgraph.temporal.items import Item

__all__ = ["with_numbers"]


def with_numbers(items: list[Item], *, paired_years: bool) -> list[Item]:
    """Put number words together: "two thousand and eighteen", "twenty-first".

    Args:
        items: Words, of which the kinds ``CARDINAL`` and ``ORDINAL`` are read.
        paired_years: Whether "nineteen seventy" is a year.
    """
    out: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        kinds = items[at].kinds
        if "CARDINAL" in kinds:
            size, item = _number_at(items, at, pairs=paired_years)
            out.append(item)
            at += size
            continue
        if "ORDINAL" in kinds:
            out.append(_ordinal(items[at], items[at + 1].kinds if at + 1 < count else {}))
        else:
            out.append(items[at])
        at += 1
    return out


def _ordinal(item: Item, following: Mapping[str, Any]) -> Item:
    """Return "second" as a number; before a unit it is none itself: "the second week"."""
    value = item.kinds["ORDINAL"]
    left_out = ("ORDINAL", "UNIT") if "UNIT" in following else ("ORDINAL",)
    kinds = {kind: one for kind, one in item.kinds.items() if kind not in left_out}
    kinds |= {"ORD": value, "DAY": value}
    return Item(item.start, item.end, item.word, kinds)


class _Sum:
    """A number in the making: what is fixed, what may still be multiplied, and the last word."""

    __slots__ = ("current", "last", "paired", "pairs", "total")

    def __init__(self, *, pairs: bool) -> None:
        self.pairs = pairs
        self.total = 0
        self.current = 0
        self.last = -1
        self.paired = False

    def value(self) -> int:
        return self.total + self.current

    def takes(self, value: int) -> bool:
        """Tell whether a word of this value goes on with the number."""
        if value in (100, 1000) or self.last == -1 or (self.current == 0 and self.last == 1000):
            return True
        if value > 100:
            return False  # "doscientos" stands first, or after the thousands
        return _fits(value, self.last) or self._pairs(value)

    def _pairs(self, value: int) -> bool:
        """Tell whether two numbers of two digits are a year: "nineteen seventy"."""
        if not self.pairs or self.paired or self.total or not 10 <= self.current < 100:
            return False
        return 10 <= value < 100 or (value == 0 and self.current < 30)

    def add(self, value: int) -> None:
        if value == 1000:
            self.total, self.current = self.total + max(self.current, 1) * 1000, 0
        elif value == 100:
            self.current = max(self.current, 1) * 100
        elif self.last not in (-1, 1000) and not _fits(value, self.last):
            self.current, self.paired = self.current * 100 + value, True
            value = value or 100  # "nineteen oh one"
        else:
            self.current += value
        self.last = value


def _number_at(items: list[Item], at: int, *, pairs: bool) -> tuple[int, Item]:
    """Return how many items make the number that starts here, and the number."""
    made = _Sum(pairs=pairs)
    size = used = 0
    while at + size < len(items) and size < _MOST_WORDS:
        kinds = items[at + size].kinds
        value = kinds.get("CARDINAL")
        if value is not None and made.takes(value):
            made.add(value)
            size += 1
            used = size
        elif (
            value is None
            and "AND" in kinds
            and made.last >= 20
            and _follows(items, at + size + 1, made)
        ):
            size += 1
        elif "ORDINAL" in kinds and made.last >= 20 and _fits(kinds["ORDINAL"], made.last):
            number = made.value() + kinds["ORDINAL"]
            end = items[at + size].end
            return size + 1, Item(items[at].start, end, "", {"ORD": number, "DAY": number})
        else:
            break
    return used, _number(items[at], items[at + used - 1].end, used, made)


_MOST_WORDS = 12


def _follows(items: list[Item], at: int, made: _Sum) -> bool:
    """Tell whether a number goes on after "and"."""
    kinds = items[at].kinds if at < len(items) else {}
    value = kinds.get("CARDINAL", kinds.get("ORDINAL"))
    return value is not None and _fits(value, made.last)


def _number(first: Item, end: int, used: int, made: _Sum) -> Item:
    number = made.value()
    kinds = {"NUM": number}
    if made.paired or (2000 if made.pairs else 1001) <= number < 2100:
        kinds["YEAR"] = number
    if 1 <= number <= 31:
        kinds["DAY"] = number
    if used > 1:
        return Item(first.start, end, "", kinds)
    others = {kind: value for kind, value in first.kinds.items() if kind != "CARDINAL"}
    return Item(first.start, end, first.word, {**others, **kinds})


def _fits(value: int, last: int) -> bool:
    """Tell whether a number adds to the word before it: one to twenty, eighteen to thousand."""
    if last >= 100:
        return value < 100
    return 0 < value < 10 and 20 <= last < 100 and last % 10 == 0
