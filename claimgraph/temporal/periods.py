"""Units of the calendar: what a unit around a day is, how to move by units, how TIMEX3 writes them.

Bounds are naive: local time in whatever zone the caller reckons in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal, NamedTuple

from claimgraph.errors import shorten
from claimgraph.shown import Shown

__all__ = [
    "CONVENTIONS",
    "Conventions",
    "Period",
    "Unit",
    "add",
    "day_value",
    "period_of",
    "season_start",
    "shifted",
    "timex",
    "week_start",
]

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half_year",
    "year",
    "decade",
    "century",
]

_HOURS: Final[Mapping[str, tuple[int, int]]] = {
    "MO": (6, 12),
    "MI": (12, 13),
    "AF": (12, 18),
    "EV": (18, 24),
    "NI": (18, 30),
    "DT": (6, 18),
}


@dataclass(frozen=True, slots=True)
class Conventions(Shown):
    """What expressions leave to convention; every field may be set by who knows better.

    Raises:
        ValueError: A value is none that the field may have.

    Examples:
        >>> from claimgraph.temporal import Conventions, resolve
        >>> resolve("3/7/2017", "2017-08-01").status
        'unresolved'
        >>> resolve("3/7/2017", "2017-08-01", conventions=Conventions(day_first=True)).value
        '2017-07-03'
    """

    day_first: bool | None = None
    """Whether 3/7 is 3 July (True) or March 7 (False); None: not decided, both are alternatives."""
    week_starts: int = 0
    """The weekday that weeks start on, 0 for Monday (ISO 8601) to 6 for Sunday."""
    southern: bool = False
    """Whether seasons are those of the southern hemisphere."""
    fiscal_year_start: int | None = None
    """Month in which fiscal years and quarters start; None: they are not known."""
    hours: Mapping[str, tuple[int, int]] = field(default_factory=lambda: _HOURS)
    """First and last hour of the parts of a day, by TIMEX3 code; hours over 24 are the next day's."""
    small_hours: int = 6
    """The hour at which "early in the morning", which starts at midnight, ends."""

    def __post_init__(self) -> None:
        """Refuse what is no convention: a thirteenth month, an hour of a day that is none."""
        _require(self.day_first in (None, True, False), "day_first", self.day_first, "true, false or left out")  # fmt: skip
        _require(_is_number(self.week_starts, 0, 6), "week_starts", self.week_starts, "a weekday, 0 for Monday to 6")  # fmt: skip
        _require(isinstance(self.southern, bool), "southern", self.southern, "true or false")
        fiscal = self.fiscal_year_start
        _require(fiscal is None or _is_number(fiscal, 1, 12), "fiscal_year_start", fiscal, "a month, 1 to 12, or left out")  # fmt: skip
        _require(_is_number(self.small_hours, 1, 24), "small_hours", self.small_hours, "an hour, 1 to 24")  # fmt: skip
        _require(isinstance(self.hours, Mapping), "hours", self.hours, "hours by parts of the day")
        for part, hours in self.hours.items():
            _require(part in _HOURS, "a part of the day in hours", part, f"one of {', '.join(_HOURS)}")  # fmt: skip
            fits = isinstance(hours, (tuple, list)) and len(hours) == 2
            fits = fits and all(_is_number(hour, 0, 48) for hour in hours) and hours[0] < hours[1]
            _require(fits, f"hours of {part}", hours, "a first hour and a later last one, 0 to 48")


def _is_number(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _require(holds: bool, name: str, value: object, rule: str) -> None:
    """Refuse a value that is no convention.

    Raises:
        ValueError: The condition does not hold.
    """
    if not holds:
        msg = f"{name} is {rule}, not {shorten(value)}"
        raise ValueError(msg)


CONVENTIONS: Final = Conventions()
"""ISO weeks, northern seasons, no order of days and months taken for granted."""


class Period(NamedTuple):
    """A stretch of the calendar: half-open, with the unit it is counted in."""

    start: datetime
    end: datetime
    unit: Any  # a Unit, or "part_of_day"


_DAY: Final = timedelta(days=1)
_SEASONS: Final = ("WI", "SP", "SU", "FA")
_SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SOUTHERN_MONTH: Final = {"SP": 9, "SU": 12, "FA": 3, "WI": 6}
_MONTHS: Final = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "half_year": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_SECONDS: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "weekend": 604800,
    "week": 604800,
}


def add(moment: datetime, count: float, unit: str) -> datetime:
    """Return the moment so many units later; the last day of a shorter month stands in for its own.

    Raises:
        OverflowError: It lies outside the years 1 to 9999.
    """
    months = _MONTHS.get(unit)
    if months is None:
        return moment + timedelta(seconds=count * _SECONDS[unit])
    whole = int(months * count)
    year, month = divmod(moment.year * 12 + moment.month - 1 + whole, 12)
    if not 1 <= year <= 9999:
        msg = "outside the years 1 to 9999"
        raise OverflowError(msg)
    day = min(moment.day, _length(year, month + 1)) if moment.day > 28 else moment.day
    moved = datetime(
        year, month + 1, day, moment.hour, moment.minute, moment.second, moment.microsecond
    )
    rest = months * count - whole
    return moved + timedelta(days=round(rest * 30.4375)) if rest else moved


def _length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def week_start(moment: datetime, first: int = 0) -> datetime:
    """Return the start of the week around a moment."""
    day = datetime(moment.year, moment.month, moment.day)
    return day - timedelta(days=(day.weekday() - first) % 7)


def season_start(year: int, season: str, *, southern: bool = False) -> datetime:
    """Return the first day of a season; a season belongs to the year in which it starts."""
    return datetime(year, (_SOUTHERN_MONTH if southern else _SEASON_MONTH)[season], 1)


def period_of(moment: datetime, unit: str, conventions: Conventions = CONVENTIONS) -> Period:
    """Return the unit around a moment: its day, its week, its quarter.

    Raises:
        ValueError: The calendar has no such units: fortnights, millennia.
    """
    if unit == "day":
        start = datetime(moment.year, moment.month, moment.day)
        return Period(start, start + _DAY, unit)
    if unit == "week":
        start = week_start(moment, conventions.week_starts)
    elif unit == "weekend":
        start = week_start(moment) + timedelta(days=5)
        return Period(start, start + timedelta(days=2), unit)
    elif unit in _CLOCK:
        start = moment.replace(**_CLOCK[unit])
    else:
        start = _first_month(moment.year, moment.month, unit)
    return Period(start, add(start, 1, unit), unit)


_CLOCK: Final[Mapping[str, Mapping[str, Any]]] = {
    "second": {"microsecond": 0},
    "minute": {"second": 0, "microsecond": 0},
    "hour": {"minute": 0, "second": 0, "microsecond": 0},
}


def _first_month(year: int, month: int, unit: str) -> datetime:
    """Return the start of the quarter, year, decade ... around a month."""
    if unit == "month":
        return datetime(year, month, 1)
    if unit == "year":
        return datetime(year, 1, 1)
    if unit == "quarter":
        return datetime(year, month - (month - 1) % 3, 1)
    if unit == "season":
        return _season_around(year, month)
    if unit == "half_year":
        return datetime(year, 1 if month <= 6 else 7, 1)
    if unit not in _MONTHS:
        msg = f"it does not say where a {unit} begins"
        raise ValueError(msg)
    return datetime(max(1, year - year % (10 if unit == "decade" else 100)), 1, 1)


def _season_around(year: int, month: int) -> datetime:
    return datetime(year - (month < 3), (month // 3 * 3) or 12, 1)


def shifted(period: Period, count: int) -> Period:
    """Return the period so many units later."""
    start = add(period.start, count, period.unit)
    if period.unit == "weekend":
        return Period(start, start + timedelta(days=2), "weekend")
    return Period(start, add(start, 1, period.unit), period.unit)


def day_value(moment: datetime) -> str:
    """Return the day of a moment as TIMEX3 writes it, with four digits for the year."""
    return date.isoformat(moment)


def timex(period: Period, conventions: Conventions = CONVENTIONS) -> str:
    """Return the TIMEX3 value of a period: ``2023-W18``, ``2023-Q2``, ``199``."""
    start, unit = period.start, period.unit
    if unit == "day":
        return day_value(start)
    if unit in ("week", "weekend"):
        year, week, _ = (start + timedelta(days=3) if unit == "week" else start).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    year, month = start.year, start.month
    if unit == "month":
        return date.isoformat(start)[: len("2023-05")]
    if unit == "year":
        return f"{year + (month > 1):04d}"  # a fiscal year is named after the year in which it ends
    if unit == "quarter" and month % 3 != 1:
        last = add(start, 2, "month")
        return f"{year:04d}-{month:02d}/{last.year:04d}-{last.month:02d}"
    if unit == "quarter":
        return f"{year:04d}-Q{(month + 2) // 3}"
    if unit == "half_year":
        return f"{year:04d}-H{1 if month <= 6 else 2}"
    if unit == "season":
        return f"{year:04d}-{_SEASONS[(month // 3 + (2 if conventions.southern else 0)) % 4]}"
    if unit == "decade":
        return f"{year // 10:03d}"
    if unit == "century":
        return f"{year // 100:02d}"
    clock = f"{start.hour:02d}"
    if unit in ("minute", "second"):
        clock += f":{start.minute:02d}"
    if unit == "second":
        clock += f":{start.second:02d}"
    return f"{day_value(start)}T{clock}"
