"""A bar for a time: which part of a day, a month, a year or a century it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from claimgraph.temporal.describing import MONTHS, instant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimgraph.temporal import TimeInterval

__all__ = ["bar"]

_OUT, _IN, _CORE = "·", "▒", "█"
_LAST_YEAR: Final = 9800
"""Beyond it a century has no end that could be reckoned with."""


def bar(interval: TimeInterval) -> str | None:
    """Return a bar of the day, month, year or century around a time; None where a bound is missing.

    What the words name is dark, the rest of the interval grey: a time somewhere in the grey.

    Examples:
        >>> import claimgraph as cg
        >>> print(bar(cg.resolve("Wednesday morning", "2023-05-04")))
        Wed 3 May 2023  0h ▕······██████············▏ 24h
        >>> print(bar(cg.resolve("early May", "2023-05-04")))
        May 2023  1 ▕██████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▏ 31
    """
    if interval.start is None or interval.end is None:
        return None
    start, end = (one.replace(tzinfo=None) for one in (interval.start, interval.end))
    core_start, core_end = interval.core_start, interval.core_end
    core = (start, end)
    if core_start is not None and core_end is not None:
        core = (core_start.replace(tzinfo=None), core_end.replace(tzinfo=None))
    for name, first, last, edges in _frames(start):
        if end <= edges[-1]:
            cells = "".join(
                _CORE if _meets(a, b, *core) else _IN if _meets(a, b, start, end) else _OUT
                for a, b in pairwise(edges)
            )
            return f"{name}  {first} ▕{cells}▏ {last}"
    return None


def _meets(first: datetime, last: datetime, start: datetime, end: datetime) -> bool:
    return first < end and start < last


def _frames(start: datetime) -> Iterator[tuple[str, str, str, list[datetime]]]:
    """Yield the units that hold an instant, small ones first: names and the edges of their cells."""
    if start.year > _LAST_YEAR:
        return
    day = start.replace(hour=0, minute=0, second=0, microsecond=0)
    yield instant(day), "0h", "24h", [day + timedelta(hours=hour) for hour in range(25)]
    first = day.replace(day=1)
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    days = (following - first).days
    edges = [first + timedelta(days=one) for one in range(days + 1)]
    yield f"{MONTHS[first.month - 1]} {first.year}", "1", str(days), edges
    edges = [first.replace(month=month) for month in range(1, 13)]
    yield str(first.year), "Jan", "Dec", [*edges, edges[0].replace(year=first.year + 1)]
    for length in (10, 100):
        begin = first.year // length * length
        if begin:
            years = range(begin, begin + length + 1, length // 10)
            edges = [first.replace(year=year, month=1) for year in years]
            yield f"{begin}s", str(begin), str(begin + length - 1), edges
