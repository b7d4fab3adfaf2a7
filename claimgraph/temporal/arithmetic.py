"""Reckoning with intervals: what two have in common, and the same some time later."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from claimgraph.errors import shorten
from claimgraph.temporal.edtf import edtf_of
from claimgraph.temporal.making import interval_of
from claimgraph.temporal.zones import clock_of, in_zone, utc_of, zone_info

if TYPE_CHECKING:
    from datetime import tzinfo

    from claimgraph.temporal.interval import Granularity, TimeInterval

__all__ = ["intersection", "localized", "shift", "unit_of"]

_DAY = timedelta(days=1)
_ORDER = ["second", "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "season", "quarter", "half_year", "year", "decade", "century", "unknown"]  # fmt: skip


def intersection(
    a: TimeInterval, b: TimeInterval, *, zone: str | None = None
) -> TimeInterval | None:
    """Return the time in both of two intervals, or None where there is none.

    Where one lies in the other, it is the one inside, with its words. A bound that is
    missing limits nothing; only the first readings count.

    Args:
        a: A time.
        b: Another.
        zone: IANA zone of those without one.

    Raises:
        ValueError: One has a zone, the other has none, and ``zone`` is not given.

    Examples:
        >>> from claimgraph import from_iso
        >>> str(intersection(from_iso("2023-05-01/2023-05-03"), from_iso("2023-05-02/2023-05-08")))
        'Tue 2 - Wed 3 May 2023'
        >>> intersection(from_iso("2023-05-01"), from_iso("2023-05-02")) is None
        True
    """
    if zone is not None:
        a, b = localized(a, zone), localized(b, zone)
    here, there = _any_bound(a), _any_bound(b)
    if here is None or there is None:
        return _fuller(a, b) if here is there else (b if here is None else a)
    if (here.tzinfo is None) != (there.tzinfo is None):
        bare, aware = (a, b) if here.tzinfo is None else (b, a)
        msg = (
            f"{_named(bare)} has no zone and {_named(aware)} has one; "
            "say with zone=… in which zone the former is"
        )
        raise ValueError(msg)
    start = max((one for one in (a.start, b.start) if one is not None), key=_place, default=None)
    end = min((one for one in (a.end, b.end) if one is not None), key=_place, default=None)
    if start is not None and end is not None and utc_of(end) <= utc_of(start):
        return None
    inside = [one for one in (a, b) if _same(one.start, start) and _same(one.end, end)]
    if len(inside) == 2:
        return _fuller(a, b)
    return inside[0] if inside else _plain(start, end)


def shift(
    interval: TimeInterval,
    *,
    years: int = 0,
    months: int = 0,
    weeks: int = 0,
    days: int = 0,
    hours: int = 0,
    minutes: int = 0,
    seconds: int = 0,
) -> TimeInterval:
    """Return an interval so much later, or earlier where the numbers are negative.

    Years, months, weeks and days are steps in the calendar: the clock of the interval's
    zone shows the same afterwards, also where clocks were changed in between. Hours,
    minutes and seconds are time that passes. A day that a month has not is its last one.

    Raises:
        OverflowError: It lies outside the years 1 to 9999 then.

    Examples:
        >>> from claimgraph import from_iso
        >>> evening = from_iso("2023-03-25T20:00", "Europe/Berlin")  # clocks change that night
        >>> shift(evening, days=1).start.isoformat()
        '2023-03-26T20:00:00+02:00'
        >>> shift(evening, hours=24).start.isoformat()
        '2023-03-26T21:00:00+02:00'
        >>> str(shift(from_iso("2023-01"), months=1))
        'Feb 2023'
    """
    step = relativedelta(years=years, months=months, weeks=weeks, days=days)
    passing = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    zone = None if interval.zone is None else zone_info(interval.zone)
    bounds = [
        _later(bound, passing, zone)
        for bound in (_stepped(interval, step, zone) if step else (interval.start, interval.end))
    ]
    if bounds[0] is not None and bounds[1] is not None and utc_of(bounds[1]) <= utc_of(bounds[0]):
        # all of it fell into an hour that the clocks left out
        bounds[1] = bounds[0] + ((interval.end or bounds[0]) - (interval.start or bounds[0]))
    return interval_of(
        type=interval.type,
        mod=interval.mod,
        start=bounds[0],
        end=bounds[1],
        granularity=interval.granularity,
        zone=interval.zone,
        edtf=edtf_of(bounds[0], bounds[1], interval.granularity, interval.mod),
        status=interval.status,
        reason=interval.reason,
        value=interval.value if bounds == [None, None] else None,
        policy="shift",
        anchor=interval.anchor,
        alternatives=tuple(
            shift(
                other, years=years, months=months, weeks=weeks, days=days,
                hours=hours, minutes=minutes, seconds=seconds,
            )
            for other in interval.alternatives
        ),
    )  # fmt: skip


def localized(interval: TimeInterval, zone: str) -> TimeInterval:
    """Return an interval with its bounds in a zone, where they have none.

    Raises:
        ValueError: There is no such zone.

    Examples:
        >>> from claimgraph import from_iso
        >>> str(localized(from_iso("2023-05-04"), "Europe/Moscow"))
        'Thu 4 May 2023 (Europe/Moscow)'
    """
    home = zone_info(zone)
    bound = _any_bound(interval)
    if bound is None or bound.tzinfo is not None:
        return interval
    names = ("start", "end", "core_start", "core_end")
    moments = {name: getattr(interval, name) for name in names}
    local = {name: one and in_zone(one, home) for name, one in moments.items()}
    fields: dict[str, Any] = dict(interval.__dict__)
    fields["alternatives"] = tuple(localized(one, zone) for one in interval.alternatives)
    fields["zone"] = zone
    if local["start"] and local["end"] and local["end"] <= local["start"]:  # an hour left out
        local["end"] = local["start"] + (moments["end"] - moments["start"])
        local["core_start"] = local["core_end"] = None
    return interval_of(**{**fields, **local})


def unit_of(start: datetime | None, end: datetime | None) -> Granularity:
    """Return the unit that an interval fills by the clock, or ``unknown``."""
    if start is None or end is None:
        return "unknown"
    first, last = start.replace(tzinfo=None), end.replace(tzinfo=None)
    midnight = first.time() == last.time() == datetime.min.time()
    if midnight and last - first == _DAY:
        return "day"
    if not (midnight and first.day == last.day == 1):
        return "unknown"
    months = 12 * (last.year - first.year) + last.month - first.month
    return "month" if months == 1 else "year" if months == 12 and first.month == 1 else "unknown"


def _stepped(
    interval: TimeInterval, step: relativedelta, zone: tzinfo | None
) -> tuple[datetime | None, datetime | None]:
    """Return the bounds a step in the calendar later, by the clock of the zone."""
    start, end = (_clock(bound, zone) for bound in (interval.start, interval.end))
    if start is not None:
        start, end = _moved(start, end, step)
    elif end is not None:
        end = end + step
    return _zoned(start, interval.start, zone), _zoned(end, interval.end, zone)


def _moved(
    start: datetime, end: datetime | None, step: relativedelta
) -> tuple[datetime, datetime | None]:
    """Return the bounds a step later; the last day steps, and the end follows it."""
    moved = start + step
    if end is None:
        return moved, None
    if end.time() != start.time():
        return moved, moved + (end - start)
    if start.day == end.day == 1:
        return moved, end + step
    return moved, end - _DAY + step + _DAY


def _clock(moment: datetime | None, zone: tzinfo | None) -> datetime | None:
    """Return what the clock shows: that of the zone, or of the instant's own offset."""
    if moment is None or moment.tzinfo is None:
        return moment
    return moment.replace(tzinfo=None) if zone is None else clock_of(moment, zone)


def _zoned(moved: datetime | None, old: datetime | None, zone: tzinfo | None) -> datetime | None:
    if moved is None or old is None or old.tzinfo is None:
        return moved
    return moved.replace(tzinfo=old.tzinfo) if zone is None else in_zone(moved, zone)


def _later(moment: datetime | None, passing: timedelta, zone: tzinfo | None) -> datetime | None:
    """Return the instant so much time later, with the offset its zone has then."""
    if moment is None or not passing:
        return moment
    later = moment + passing  # the offset is fixed, so that this is time that passes
    return later if zone is None or later.tzinfo is None else later.astimezone(zone)


def _any_bound(interval: TimeInterval) -> datetime | None:
    return interval.start or interval.end


def _place(moment: datetime) -> tuple[datetime, timedelta]:
    """Return where an instant lies; of equal ones, the place of its zone decides."""
    return utc_of(moment), moment.utcoffset() or timedelta(0)


def _same(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None:
        return one is other
    return utc_of(one) == utc_of(other)


def _fuller(a: TimeInterval, b: TimeInterval) -> TimeInterval:
    """Return the one of two intervals with equal bounds that says more; always the same one."""
    return min(a, b, key=_said)


def _said(interval: TimeInterval) -> tuple[object, ...]:
    return (
        interval.policy == "intersection",
        interval.status != "resolved",
        interval.core_start is None,
        _ORDER.index(interval.granularity),
        interval.expression is None,
        interval.model_dump_json(exclude_defaults=True),
    )


def _plain(start: datetime | None, end: datetime | None) -> TimeInterval:
    """Return an interval that is known by its bounds alone."""
    unit = unit_of(start, end)
    whole = start is not None and end is not None
    return interval_of(
        start=start,
        end=end,
        granularity=unit,
        edtf=edtf_of(start, end, unit),
        policy="intersection",
        status="resolved" if whole else "partial",
        reason=None if whole else "one bound is open",
    )


def _named(interval: TimeInterval) -> str:
    words = interval.expression
    return f"{shorten(words)} ({interval})" if words else str(interval)
