"""ISO 8601 dates, instants and intervals, which mean the same everywhere and need no resolver."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from dateutil.relativedelta import relativedelta

from claimgraph.errors import shorten
from claimgraph.temporal.edtf import edtf_of
from claimgraph.temporal.interval import Granularity, TimeInterval
from claimgraph.temporal.zones import zone_info

__all__ = ["from_iso"]

_OFFSET = re.compile(r"T.*(?:Z|[+-]\d{2}:\d{2})$")

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::(?P<seconds>\d{2})(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?",
    re.ASCII,
)


def from_iso(text: str, zone: str | None = None) -> TimeInterval:
    """Return the interval of an ISO 8601 date, date and time, or interval ``start/end``.

    A date covers its whole year, month or day, a time its minute or second; the end of
    an interval is included, and ``..`` leaves a bound open.

    Args:
        text: Such as ``2023-05-04``, ``2023-05``, ``2023-05-03T02:30+03:00``,
            ``2023-05-01/2023-05-04`` or ``../2023``.
        zone: IANA zone that dates and times without an offset are read in; without one
            the bounds are naive.

    Raises:
        ValueError: It is none of these, ends before it starts, or ends after the year
            9999; or the zone is unknown.

    Examples:
        >>> from_iso("2023-05-04").end.isoformat()
        '2023-05-05T00:00:00'
        >>> from_iso("../2023-05-03T02:30", "Europe/Moscow").end.isoformat()
        '2023-05-03T02:31:00+03:00'
    """
    first, slash, last = text.partition("/")
    if all(_OFFSET.search(part) for part in (first, last) if part not in ("", "..")):
        zone = None  # not needed: every part says its own
    if not slash:
        start, end, granularity = _bounds(text, zone)
        return TimeInterval(
            expression=text,
            type="DATE" if _DATE.fullmatch(text) else "TIME",
            value=text,
            start=start,
            end=end,
            granularity=granularity,
            zone=zone,
            edtf=edtf_of(start, end, granularity),
            policy="iso",
        )
    if first == last == "..":
        msg = f"{shorten(text)} has neither a start nor an end"
        raise ValueError(msg)
    opened = None if first == ".." else _bounds(first, zone)
    closed = None if last == ".." else _bounds(last, zone)
    if opened and closed and _ends_early(opened[0], closed[1]):
        msg = f"{text!r} ends before it starts; swap its two parts"
        raise ValueError(msg)
    since = None if opened is None else opened[0]
    until = None if closed is None else closed[1]
    whole = since is not None and until is not None
    granularity = (closed or opened or (None, None, "unknown"))[2]
    return TimeInterval(
        expression=text,
        value=text,
        start=since,
        end=until,
        granularity=granularity,
        zone=zone,
        edtf=edtf_of(since, until, granularity),
        policy="iso",
        status="resolved" if whole else "partial",
        reason=None if whole else "one bound is open",
    )


def _ends_early(start: datetime, end: datetime) -> bool:
    return (start.tzinfo is None) == (end.tzinfo is None) and end <= start


def _bounds(text: str, zone: str | None) -> tuple[datetime, datetime, Granularity]:
    """Return the first instant in ``text``, the first one after it, and its granularity."""
    try:
        return _bounds_in(text, None if zone is None else zone_info(zone))
    except OverflowError:
        msg = f"{text!r} reaches beyond the year 9999"
        raise ValueError(msg) from None


def _bounds_in(text: str, zone: tzinfo | None) -> tuple[datetime, datetime, Granularity]:
    match = _DATE.fullmatch(text)
    if match:
        year, month, day = match.groups()
        start = datetime(int(year), int(month or 1), int(day or 1), tzinfo=zone)
        if day:
            return start, start + timedelta(days=1), "day"
        if month:
            return start, start + relativedelta(months=1), "month"
        return start, start + relativedelta(years=1), "year"
    match = _TIME.fullmatch(text)
    if match is None:
        msg = f"{shorten(text)} is not an ISO 8601 date, time or interval, such as 2023-05-04"
        raise ValueError(msg)
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=zone)
    if match["seconds"]:
        return instant, _after(instant, timedelta(seconds=1)), "second"
    return instant, _after(instant, timedelta(minutes=1)), "minute"


def _after(instant: datetime, duration: timedelta) -> datetime:
    """Return the instant so much time later, also across a change of the clocks."""
    if instant.tzinfo is None:
        return instant + duration
    return (instant.astimezone(UTC) + duration).astimezone(instant.tzinfo)
