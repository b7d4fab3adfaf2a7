"""Intervals in words a person can read, the same on every machine."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from claimgraph.temporal.zones import comes_twice, zone_info

if TYPE_CHECKING:
    from claimgraph.temporal.interval import TimeInterval

__all__ = ["MONTHS", "describe", "instant", "placed"]

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TICK = timedelta(microseconds=1)
_POINTS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1)}
_MODS = {
    "START": "early",
    "MID": "in the middle",
    "END": "late",
    "APPROX": "about",
    "BEFORE": "before it",
    "AFTER": "after it",
    "ON_OR_BEFORE": "or before",
    "ON_OR_AFTER": "or after",
    "LESS_THAN": "less than that",
    "MORE_THAN": "more than that",
    "EQUAL_OR_LESS": "at most",
    "EQUAL_OR_MORE": "at least",
}
_REFERENCES = {
    "PRESENT_REF": "at present",
    "PAST_REF": "some time in the past",
    "FUTURE_REF": "some time in the future",
}


def describe(interval: TimeInterval) -> str:
    """Return what a time means, what is missing, and its other readings.

    Examples:
        >>> from claimgraph import TimeInterval
        >>> describe(TimeInterval(
        ...     start="2023-05-03T00:00+03:00", end="2023-05-03T12:00+03:00",
        ...     zone="Europe/Moscow", mod="START"))
        'Wed 3 May 2023, 00:00-12:00 (Europe/Moscow), early'
        >>> describe(TimeInterval(end="2023-05-04", status="partial", reason="no start is given"))
        'before Thu 4 May 2023; partial: no start is given'
    """
    if interval.status == "unresolved":
        return f"unresolved: {interval.reason}"
    parts = [_reading(interval)]
    if interval.status == "partial":
        parts.append(f"partial: {interval.reason}")
    parts.extend(f"or {_reading(other)}" for other in interval.alternatives)
    return "; ".join(part for part in parts if part)


def instant(moment: datetime) -> str:
    """Return a day, or a day and the time on it: ``Wed 3 May 2023, 02:30``."""
    return _day(moment) if _is_midnight(moment) else f"{_day(moment)}, {_clock(moment)}"


def placed(moment: datetime) -> str:
    """Return an instant with its distance from UTC: ``Wed 3 May 2023 (+03:00)``."""
    return instant(moment) + _offset(moment)


def _offset(moment: datetime) -> str:
    offset = moment.strftime("%z")
    return f" ({offset[:3]}:{offset[3:]})" if offset else ""


def _reading(interval: TimeInterval) -> str:
    """Return one reading: when, in which zone, which part of it."""
    start, end = interval.start, interval.end
    if start is None and end is None:
        value = interval.value or ""
        text = _REFERENCES.get(value, value)
    else:
        text = _stretch(start, end, _POINTS.get(interval.granularity)) + _zone(interval)
    said = (start is None and interval.mod == "BEFORE") or (end is None and interval.mod == "AFTER")
    said = said or interval.policy == "within_day"
    if interval.mod is not None and not (said and text):
        text += f", {_MODS.get(interval.mod, interval.mod)}"
    if interval.type == "SET":
        times = ", ".join(part for part in (interval.value, interval.quant, interval.freq) if part)
        called = f"set: {times}" if times else "set"
        text = called if text in ("", interval.value) else f"{text} ({called})"
    return text


def _zone(interval: TimeInterval) -> str:
    moment = interval.start or interval.end
    if interval.zone is not None:
        twice = moment is not None and _is_repeated(interval, moment)
        return f" ({interval.zone})" + (_offset(moment) if twice and moment else "")
    return "" if moment is None else _offset(moment)


def _is_repeated(interval: TimeInterval, moment: datetime) -> bool:
    """Tell whether the clocks of its zone show a time of day twice, so that its offset tells."""
    if interval.granularity not in ("minute", "second", "hour") or interval.zone is None:
        return False
    return comes_twice(moment, zone_info(interval.zone))


def _stretch(start: datetime | None, end: datetime | None, point: timedelta | None) -> str:
    """Return the stretch between two bounds, one of which may be missing."""
    if start is None:
        return f"before {instant(end)}" if end is not None else ""
    if end is None:
        return f"from {instant(start)}"
    start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
    if _is_midnight(start) and _is_midnight(end) and start < end:
        return _days(start, end - _TICK)
    if point is not None and end - start <= point:
        return instant(start) if not _is_midnight(start) else f"{_day(start)}, {_clock(start)}"
    last = end - _TICK if start < end else end  # clocks set back can turn the two about
    if last.date() == start.date():
        until = _clock(end) if end.date() == start.date() else "24:00"
        return f"{_day(start)}, {_clock(start)}-{until}"
    return f"{_day(start)}, {_clock(start)} - {_day(end)}, {_clock(end)}"


def _days(first: datetime, last: datetime) -> str:
    """Return a stretch of whole days by the coarsest unit that fits."""
    following = last + _TICK
    if first.day == 1 and following.day == 1:
        if first.month == 1 and following.month == 1:
            return _range(str(first.year), str(last.year))
        year = "" if first.year == last.year else f" {first.year}"
        if first.month == last.month and not year:
            return f"{MONTHS[first.month - 1]} {first.year}"
        return f"{MONTHS[first.month - 1]}{year}-{MONTHS[last.month - 1]} {last.year}"
    if first.date() == last.date():
        return _day(first)
    start = _day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = start.removesuffix(f" {MONTHS[first.month - 1]}")
    return f"{start} - {_day(last)}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"


def _day(moment: datetime) -> str:
    return f"{_DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def _clock(moment: datetime) -> str:
    text = f"{moment.hour:02d}:{moment.minute:02d}"
    return f"{text}:{moment.second:02d}" if moment.second else text


def _is_midnight(moment: datetime) -> bool:
    return not (moment.hour or moment.minute or moment.second or moment.microsecond)
