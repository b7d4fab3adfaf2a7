"""Intervals as Extended Date/Time Format, levels 1 and 2 (ISO 8601-2).

EDTF says less than an interval does: it has no weeks, no parts of the day and no minutes.

=======================================  ==============================================
interval                                 EDTF
=======================================  ==============================================
day, month, year                         ``2023-05-04``, ``2023-05``, ``2023``
decade, century                          ``199X``, ``19XX``
season                                   ``2023-21`` (spring) … ``2023-24`` (winter)
quarter, half of a calendar year         ``2023-33`` … ``2023-36``, ``2023-40``, ``2023-41``
range, week, weekend                     first and last unit: ``2024-05-13/2024-05-19``
open                                     ``2024-01/..``, ``../2024-05-17``
second, minute, hour                     its first instant: ``2023-05-03T02:30:00+03:00``
part of the day, range of times          the days it touches: ``2023-05-02/2023-05-03``
about                                    ``2024~``; a season as months, a time as its day
two readings                             ``[2024-05-10,2024-05-17]``
=======================================  ==============================================
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimgraph.temporal.interval import Granularity, TimeInterval

__all__ = ["edtf_of", "to_edtf"]

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NOTHING = timedelta(0)
_TICK = timedelta(microseconds=1)
_INSTANTS = {
    "second": timedelta(seconds=1),
    "minute": _MINUTE,
    "hour": timedelta(hours=1),
}
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_MONTHS = {3: 21, 6: 22, 9: 23, 12: 24}
_MONTHS = frozenset(("month", "season", "quarter", "half_year"))
_YEARS = frozenset(("year", "decade", "century"))


def to_edtf(interval: TimeInterval) -> str | None:
    """Return an interval as EDTF, its other readings included: ``[2024-05-10,2024-05-17]``.

    Sets ("every Monday"), references ("recently") and times without any bound have no EDTF;
    readings that have none are left out.

    Examples:
        >>> from claimgraph import TimeInterval
        >>> to_edtf(TimeInterval(start="2024-05-13", end="2024-05-20", granularity="week"))
        '2024-05-13/2024-05-19'
        >>> early = TimeInterval(start="2023-05-03", end="2023-05-03T06:00", granularity="part_of_day")
        >>> to_edtf(early)
        '2023-05-03'
    """
    first = _edtf(interval, single=True)
    if first is None:
        return None
    readings = [(interval, first)]
    for other in interval.alternatives:
        text = _edtf(other, single=True)
        if text is not None and text not in [seen for _, seen in readings]:
            readings.append((other, text))
    if len(readings) == 1:
        return first
    members = {_edtf(one, single=False) or "": one for one, _ in readings}
    if len(members) == 1:  # they differ in what a set cannot say, such as the hour
        (alone,) = members
        first_day, dots, last_day = alone.partition("..")
        return f"{first_day or dots}/{last_day or dots}" if dots else alone
    ordered = sorted(members, key=lambda text: _place(members[text]))
    if any(text.startswith("..") for text in ordered[1:]) or any(
        text.endswith("..") for text in ordered[:-1]
    ):
        return first  # a set may be open before its first and after its last member alone
    return f"[{','.join(ordered)}]"


def edtf_of(
    start: datetime | None,
    end: datetime | None,
    granularity: Granularity,
    mod: str | None = None,
    value: str | None = None,
) -> str | None:
    """Return the half-open interval ``[start, end)`` as EDTF, or None where it has no bound.

    Args:
        start: First instant inside.
        end: First instant after.
        granularity: The unit it speaks in.
        mod: TIMEX3 modifier; ``APPROX`` is written ``~``.
        value: TIMEX3 value; it tells which season is meant.

    Examples:
        >>> from datetime import datetime
        >>> edtf_of(datetime(1990, 1, 1), datetime(2000, 1, 1), "decade")
        '199X'
        >>> edtf_of(datetime(2023, 12, 1), datetime(2024, 3, 1), "season", value="2023-WI")
        '2023-24'
        >>> edtf_of(datetime(2023, 12, 1), datetime(2024, 3, 1), "season", "APPROX", "2023-WI")
        '2023-12~/2024-02~'
    """
    about = "~" if mod == "APPROX" else ""
    if start is None or end is None:
        if start is not None:
            return f"{_first(start, granularity)}{about}/.."
        return None if end is None else f"../{_last(end, granularity)}{about}"
    if granularity == "day" and end - start == _DAY and _opens_day(start):
        return date.isoformat(start) + about
    unit = _INSTANTS.get(granularity)
    if unit is not None and not about and _elapsed(start, end) <= unit:
        return _instant(start)
    if not about:
        special = _special(start, end, granularity, value)
        if special is not None:
            return special
    elif granularity in _YEARS:
        special = _digits(start, end, granularity)
        if special is not None:
            return special + about
    first, last = _ends(start, end, granularity)
    return f"{first}{about}" if first == last else f"{first}{about}/{last}{about}"


def _edtf(interval: TimeInterval, *, single: bool) -> str | None:
    """Return one reading: by itself, or in the form it has as a member of a set."""
    if interval.type == "SET" or interval.status == "unresolved":
        return None
    start, end, granularity = interval.start, interval.end, interval.granularity
    if single:
        return edtf_of(start, end, granularity, interval.mod, interval.value)
    about = "~" if interval.mod == "APPROX" else ""
    if start is None or end is None:
        open_text = edtf_of(start, end, granularity)
        return open_text and open_text.replace("/", "")
    special = _digits(start, end, granularity)
    if special is not None:
        return special + about
    first, last = _ends(start, end, granularity)
    return f"{first}{about}" if first == last else f"{first}..{last}"


def _place(interval: TimeInterval) -> tuple[bool, datetime, datetime]:
    """Return where a reading stands in a set: those without a start come first."""
    start, end = interval.start, interval.end
    bare = [(one or start or end or datetime.min).replace(tzinfo=None) for one in (start, end)]  # noqa: DTZ901
    return start is not None, bare[0], bare[1]


def _special(
    start: datetime, end: datetime, granularity: Granularity, value: str | None
) -> str | None:
    """Return the unit's own code: of a season, quarter, half, decade or century."""
    if granularity in _YEARS:
        return _digits(start, end, granularity)
    if granularity not in _MONTHS or granularity == "month":
        return None
    month = start.month
    length = 12 * (end.year - start.year) + end.month - month
    if not (_opens_month(start) and _opens_month(end)):
        return None
    if granularity == "season" and length == 3:
        code = _SEASONS.get((value or "")[5:7]) or _SEASON_MONTHS.get(month)
        return f"{start.year:04d}-{code}" if code else None
    if granularity == "quarter" and length == 3 and month % 3 == 1:
        return f"{start.year:04d}-{33 + month // 3}"
    if granularity == "half_year" and length == 6 and month % 6 == 1:
        return f"{start.year:04d}-{40 + month // 6}"
    return None


def _digits(start: datetime, end: datetime, granularity: Granularity) -> str | None:
    """Return a decade or century by its digits: ``199X``, ``19XX``."""
    digits = 1 if granularity == "decade" else 2 if granularity == "century" else 0
    if not (digits and _opens_year(start) and _opens_year(end)):
        return None
    years: int = 10**digits
    if start.year % years or end.year - start.year != years:
        return None
    return f"{start.year:04d}"[:-digits] + "X" * digits


def _ends(start: datetime, end: datetime, granularity: Granularity) -> tuple[str, str]:
    """Return the first and the last unit, in the coarsest unit that fits both."""
    if granularity in _YEARS and _opens_year(start) and _opens_year(end):
        return f"{start.year:04d}", f"{end.year - 1:04d}"
    if (granularity in _YEARS or granularity in _MONTHS) and (
        _opens_month(start) and _opens_month(end)
    ):
        return _month(start), _month(_final_day(end))
    return start.date().isoformat(), _final_day(end).isoformat()


def _first(start: datetime, granularity: Granularity) -> str:
    """Return the unit an interval without an end starts with."""
    if granularity in _YEARS and _opens_year(start):
        return f"{start.year:04d}"
    if (granularity in _YEARS or granularity in _MONTHS) and _opens_month(start):
        return _month(start)
    return start.date().isoformat()


def _last(end: datetime, granularity: Granularity) -> str:
    """Return the unit an interval without a start ends with."""
    if granularity in _YEARS and _opens_year(end) and end.year > 1:
        return f"{end.year - 1:04d}"
    final = _final_day(end)
    if (granularity in _YEARS or granularity in _MONTHS) and _opens_month(end):
        return _month(final)
    return final.isoformat()


def _final_day(end: datetime) -> date:
    """Return the day of the last instant before ``end``."""
    try:
        return (end - _TICK).date()
    except OverflowError:
        return end.date()  # of the first instant of all


def _month(day: date) -> str:
    return date.isoformat(day)[: len("2023-05")]


def _opens_day(instant: datetime) -> bool:
    return not (instant.hour or instant.minute or instant.second or instant.microsecond)


def _opens_month(instant: datetime) -> bool:
    return instant.day == 1 and _opens_day(instant)


def _opens_year(instant: datetime) -> bool:
    return instant.month == 1 and _opens_month(instant)


def _elapsed(start: datetime, end: datetime) -> timedelta:
    """Return how long an interval lasts; naive and aware bounds are never mixed in one."""
    if start.tzinfo is not end.tzinfo:
        return end - start
    return end - start - ((end.utcoffset() or _NOTHING) - (start.utcoffset() or _NOTHING))


def _instant(instant: datetime) -> str:
    """Return an instant with seconds, and its distance from UTC where that is known."""
    offset = instant.utcoffset()
    bare = instant.replace(tzinfo=None, microsecond=0)
    if offset is None:
        return bare.isoformat()
    if offset % _MINUTE:  # local mean time, of which EDTF cannot tell the distance
        bare, offset = bare - offset, _NOTHING
    minutes = offset // _MINUTE
    if not minutes:
        return f"{bare.isoformat()}Z"
    hours, minutes = divmod(abs(minutes), 60)
    return f"{bare.isoformat()}{'-' if offset < _NOTHING else '+'}{hours:02d}:{minutes:02d}"
