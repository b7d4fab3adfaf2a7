"""Comparing times that are not known exactly: certainly, possibly, or no.

What a time says is that something lies *somewhere in* an interval. So of two things on one
Thursday either may come first, and ``before`` says ``possibly``, never ``no``. An answer
is ``certainly`` or ``no`` only where it holds whatever the truth is:

- a bound that is missing may be anywhere; a time without bounds may be any time;
- a time with other readings must give the same answer in each of them, unless you ask for
  the first ``readings`` alone;
- a time that is ``APPROX`` may lie off by its own length, to either side;
- a time without a zone, beside one with a zone, may be in any zone on Earth: up to 14 hours
  earlier or 12 hours later in UTC, unless you say in which ``zone`` it is. Two times
  without a zone are taken to be in the same one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimgraph.errors import shorten
from claimgraph.temporal.zones import in_zone, moved_by, utc_of, zone_info

if TYPE_CHECKING:
    from claimgraph.temporal.interval import TimeInterval

__all__ = [
    "EASTERNMOST",
    "WESTERNMOST",
    "Readings",
    "Verdict",
    "after",
    "before",
    "overlaps",
    "within",
]

Verdict = Literal["certainly", "possibly", "no"]
"""How a comparison comes out."""

Readings = Literal["all", "first"]
"""Whether a comparison must hold in all readings of its times, or in the first ones."""

EASTERNMOST = timedelta(hours=14)
"""How far ahead of UTC clocks are at most (Kiritimati)."""
WESTERNMOST = timedelta(hours=12)
"""How far behind UTC clocks are at most (Baker Island)."""


class _Stretch(NamedTuple):
    """The bounds of a reading, as far out and as far in as they may lie; None: unknown."""

    first: datetime | None
    last: datetime | None
    inner_first: datetime | None
    inner_last: datetime | None


def before(
    a: TimeInterval, b: TimeInterval, *, zone: str | None = None, readings: Readings = "all"
) -> Verdict:
    """Tell whether what happened at ``a`` came before what happened at ``b``.

    Args:
        a: A time.
        b: Another.
        zone: IANA zone of those without one.
        readings: ``first``, where the likeliest readings alone shall count; else ``all``.

    Raises:
        ValueError: The zone, or the choice of readings, is not known.

    Examples:
        >>> from claimgraph import from_iso
        >>> before(from_iso("2023-05-03"), from_iso("2023-05-04"))
        'certainly'
        >>> before(from_iso("2023-05-04"), from_iso("2023-05-04T15:00"))
        'possibly'
        >>> before(from_iso("2023-05-04"), from_iso("2023-05"))
        'possibly'
    """
    return _compare(a, b, zone, readings, _before)


def after(
    a: TimeInterval, b: TimeInterval, *, zone: str | None = None, readings: Readings = "all"
) -> Verdict:
    """Tell whether what happened at ``a`` came after what happened at ``b``; see ``before``.

    Examples:
        >>> from claimgraph import from_iso
        >>> after(from_iso("2023-05-03"), from_iso("2023-05-04"))
        'no'
    """
    return _compare(b, a, zone, readings, _before)


def within(
    a: TimeInterval, period: TimeInterval, *, zone: str | None = None, readings: Readings = "all"
) -> Verdict:
    """Tell whether what happened at ``a`` lies in a period, all of which is meant.

    Examples:
        >>> from claimgraph import from_iso
        >>> within(from_iso("2023-05-03"), from_iso("2023"))
        'certainly'
        >>> within(from_iso("2023"), from_iso("2023-05-03"))
        'possibly'
    """
    return _compare(a, period, zone, readings, _within)


def overlaps(
    a: TimeInterval, b: TimeInterval, *, zone: str | None = None, readings: Readings = "all"
) -> Verdict:
    """Tell whether two stretches of time share an instant.

    That the stretches do, does not say that what happened in them was at the same time.

    Examples:
        >>> from claimgraph import from_iso
        >>> overlaps(from_iso("2023-05"), from_iso("2023-05-03/2023-06-04"))
        'certainly'
        >>> overlaps(from_iso("2023-05"), from_iso("../2023-05-15"))
        'certainly'
        >>> overlaps(from_iso("2023-05"), from_iso("2023-04/.."))
        'possibly'
    """
    return _compare(a, b, zone, readings, _overlaps)


def _compare(
    a: TimeInterval,
    b: TimeInterval,
    zone: str | None,
    readings: Readings,
    ask: Callable[[_Stretch, _Stretch], Verdict],
) -> Verdict:
    """Return the answer that all readings give, or ``possibly``.

    Raises:
        ValueError: There is no such choice of readings.
    """
    if readings not in ("all", "first"):
        msg = f"readings is all or first, not {shorten(readings)}"
        raise ValueError(msg)
    home = None if zone is None else zone_info(zone)
    verdicts = set()
    every = readings == "all"
    for one in (a, *a.alternatives) if every else (a,):
        for other in (b, *b.alternatives) if every else (b,):
            mixed = home is None and _has_zone(one) is not _has_zone(other)
            verdicts.add(ask(_stretch(one, home, mixed), _stretch(other, home, mixed)))
    return verdicts.pop() if len(verdicts) == 1 else "possibly"


def _has_zone(interval: TimeInterval) -> bool:
    bound = interval.start or interval.end
    return bound is not None and bound.tzinfo is not None


def _stretch(interval: TimeInterval, home: tzinfo | None, mixed: bool) -> _Stretch:
    """Return the bounds of a reading in UTC, or on the clock where no zone is known."""
    first = last = None
    start, end = interval.start, interval.end
    naive = not _has_zone(interval)
    if start is not None:
        first = utc_of(in_zone(start, home) if naive and home else start)
    if end is not None:
        last = utc_of(in_zone(end, home) if naive and home else end)
    inner_first, inner_last = first, last
    if interval.mod == "APPROX":
        length = None if first is None or last is None else last - first
        first, last = _earlier(first, length), _later(last, length)
        inner_first = inner_last = None
    if mixed and naive:
        first, last = _earlier(first, EASTERNMOST), _later(last, WESTERNMOST)
        inner_first, inner_last = _later(inner_first, WESTERNMOST), _earlier(inner_last, EASTERNMOST)  # fmt: skip
        if inner_first is not None and inner_last is not None and inner_last <= inner_first:
            inner_first = inner_last = None
    return _Stretch(first, last, inner_first, inner_last)


def _earlier(moment: datetime | None, step: timedelta | None) -> datetime | None:
    return None if moment is None or step is None else moved_by(moment, -step)


def _later(moment: datetime | None, step: timedelta | None) -> datetime | None:
    return None if moment is None or step is None else moved_by(moment, step)


def _before(a: _Stretch, b: _Stretch) -> Verdict:
    if a.last is not None and b.first is not None and a.last <= b.first:
        return "certainly"
    if a.first is not None and b.last is not None and b.last <= a.first:
        return "no"
    return "possibly"


def _apart(a: _Stretch, b: _Stretch) -> bool:
    return "certainly" in (_before(a, b), _before(b, a))


def _within(a: _Stretch, period: _Stretch) -> Verdict:
    if _apart(a, period):
        return "no"
    first, last = period.inner_first, period.inner_last
    inside = (
        first is not None
        and last is not None
        and a.first is not None
        and a.last is not None
        and first <= a.first
        and a.last <= last
    )
    return "certainly" if inside else "possibly"


def _overlaps(a: _Stretch, b: _Stretch) -> Verdict:
    if _apart(a, b):
        return "no"
    meet = any(
        _within(one, other) == "certainly" or _reaches_into(one, other)
        for one, other in ((a, b), (b, a))
    )
    return "certainly" if meet else "possibly"


def _reaches_into(a: _Stretch, b: _Stretch) -> bool:
    """Tell whether the first or the last instant of ``a`` certainly lies in ``b``."""
    first, last = b.inner_first, b.inner_last
    if first is None or last is None:
        return False
    return (
        a.first is not None
        and a.inner_first is not None
        and first <= a.first
        and a.inner_first < last
    ) or (
        a.last is not None and a.inner_last is not None and first < a.inner_last and a.last <= last
    )
