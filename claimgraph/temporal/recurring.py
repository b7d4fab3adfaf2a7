"""Dates that come again: a weekday, a month, a holiday without its year. Which one is meant?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from claimgraph.temporal.holidays import holiday
from claimgraph.temporal.periods import Conventions, Period, add, period_of, season_start, shifted
from claimgraph.temporal.setting import Setting, Unresolved

__all__ = ["in_year", "recurring"]

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
_MUCH_NEARER: Final = 4
"""How many times nearer a coming date must be than the past one to be meant beside a past verb."""
_AT_HAND: Final = 50
"""The same for holidays with a verb that is certainly past: "it came on the eve of Victory Day"."""
_NEW_YEAR: Final = timedelta(days=270)
"""In a narrative, a month so long before the last one begins a new year: December, then January."""


class _Known(NamedTuple):
    """The occurrences around a day, in order, at least one of them."""

    periods: list[Period]
    today: datetime
    setting: Setting
    weekly: bool

    def begun(self) -> Period:
        """Return the last that has begun, today's included."""
        for period in self.periods[::-1]:
            if period.start <= self.today:
                return period
        return self.periods[0]

    def lasting(self) -> Period:
        """Return the first that is not over, today's included."""
        for period in self.periods:
            if period.end > self.today:
                return period
        return self.periods[-1]

    def over(self) -> Period:
        """Return the last that ended before today."""
        for period in self.periods[::-1]:
            if period.end <= self.today:
                return period
        return self.periods[0]

    def ahead(self) -> Period:
        """Return the first that begins after today."""
        for period in self.periods:
            if period.start > self.today:
                return period
        return self.periods[-1]


def recurring(fields: dict[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """Return the occurrence that is meant, the other plausible one after it, and the rule."""
    if "wd" in fields and "day" not in fields and not _MONTHS.isdisjoint(fields):
        msg = "which of its weekdays is not said"
        raise Unresolved(msg)
    reference = setting.reference()
    periods = _occurrences(fields, reference, setting.conventions)
    if not periods:
        msg = "no such day near the date of publication"
        raise Unresolved(msg)
    weekly = "wd" in fields and "month" not in fields
    today = datetime(reference.year, reference.month, reference.day)
    known = _Known(periods, today, setting, weekly)
    which = fields.get("which")
    if which == "over":
        which = "past" if setting.policy in ("news", "future") else None
    rule = _direction(fields, setting) if which in (None, "news") else which
    chosen = _RULES[rule](known)
    if rule == "perhaps_past":
        rule = "past" if chosen.start <= today else "nearest"
    named = f"{_name(fields, weekly)}_{rule}"
    if "weeks" in fields:
        return [shifted(Period(chosen.start, chosen.end, "day"), 7 * fields["weeks"])], named
    at = periods.index(chosen) if chosen in periods else 0
    if rule == "coming":
        others = []
    elif rule == "next" or (chosen.start < today + _DAY and rule in _BACKWARD):
        others = periods[at + 1 : at + 2]
    else:
        others = periods[max(0, at - 1) : at]
    return [chosen, *others], named


def _name(fields: Mapping[str, Any], weekly: bool) -> str:
    names = ("weekend", "hol", "season", "quarter", "half", "month", "day")
    return "weekday" if weekly else next((name for name in names if name in fields), "date")


# --- which one ------------------------------------------------------------------------


def _direction(fields: Mapping[str, Any], setting: Setting) -> str:
    """Return the rule for a date that says nothing of last, this or next."""
    if setting.policy == "future":
        return "future"
    if setting.policy == "strict":
        msg = "the strict policy chooses no week, month or year that is not said"
        raise Unresolved(msg)
    if setting.policy == "narrative" and setting.focus:
        return "narrative"
    if "quarter" in fields or "half" in fields:
        return "quarter"
    tense = setting.tense()
    if tense == "appointed":
        return "future" if "wd" in fields else "perhaps_future"
    if tense in ("future", "perhaps_future"):
        return tense
    if "wd" in fields and "day" in fields:
        return "nearest"  # "Friday the 11th": there are few
    if tense == "past":
        return "perhaps_past" if "hol" in fields else "past"
    if "wd" in fields or "weekend" in fields:
        return "past"
    monthly = "day" in fields and "month" not in fields
    return "perhaps_past" if monthly or tense == "perhaps_past" else "nearest"


def _perhaps_past(known: _Known) -> Period:
    """The most recent one, unless a coming month or holiday is much nearer."""
    begun = known.begun()
    ahead = known.ahead()
    times = _AT_HAND if known.setting.tense() == "past" else _MUCH_NEARER
    nearer = (ahead.start - known.today) * times < known.today - begun.start
    return ahead if nearer and ahead.start > known.today else begun


def _perhaps_future(known: _Known) -> Period:
    """The one that comes, unless the last one is much nearer: "the exercise runs until Oct. 30"."""
    over, lasting = known.over(), known.lasting()
    nearer = (known.today - over.start) * _MUCH_NEARER < lasting.start - known.today
    return over if nearer and over.start < known.today else lasting


def _nearest(known: _Known) -> Period:
    return min(known.periods, key=lambda p: (abs(p.start - known.today), p.start > known.today))


def _quarter(known: _Known) -> Period:
    """This year's, if it has begun or the verb looks ahead; or else the last one."""
    this = next((p for p in known.periods if p.start.year == known.today.year), None)
    if this and (this.start <= known.today or known.setting.tense() == "future"):
        return this
    return known.begun()


def _narrative(known: _Known) -> Period:
    """The one in the year that was spoken of last; the next where the months begin anew."""
    focus = known.setting.focus[0]
    year = focus.start.year
    by_year = {p.start.year: p for p in reversed(known.periods)}
    if sum(p.start.year == year for p in known.periods) > 1:  # "the 9th" comes every month
        place = (year, focus.start.month)
        month = [p for p in known.periods if (p.start.year, p.start.month) == place]
        near = month if len(month) == 1 else known.periods
        return min(near, key=lambda p: abs(p.start - focus.start))
    if known.weekly or year not in by_year:
        return min(known.periods, key=lambda p: abs(p.start - focus.start))
    chosen: Period = by_year[year]
    anew = focus.unit in ("day", "month") and focus.start - chosen.start > _NEW_YEAR
    return by_year.get(year + 1, chosen) if anew else chosen


def _this(known: _Known) -> Period:
    """This week's or this year's: the one that comes, today's included, or the nearest by year."""
    if known.weekly:
        return known.lasting()
    return min(known.periods, key=lambda p: abs(p.start.year - known.today.year))


def _previous(known: _Known) -> Period:
    """The last one before today, or before the day that was spoken of last, if that is such a day."""
    over = known.over()
    day = known.setting.spoken_of(("day",))
    return shifted(over, -7) if day and day.start == over.start else over


def _near(known: _Known) -> Period:
    """This week's or this year's: the last one if the verb looks back, or else the coming one."""
    return known.begun() if known.setting.past() else known.lasting()


_RULES: Final[Mapping[str, Callable[[_Known], Period]]] = {
    "past": _Known.begun,
    "perhaps_past": _perhaps_past,
    "perhaps_future": _perhaps_future,
    "nearest": _nearest,
    "quarter": _quarter,
    "narrative": _narrative,
    "future": _Known.lasting,
    "coming": _Known.lasting,
    "last": _Known.over,
    "previous": _previous,
    "near": _near,
    "next": _Known.ahead,
    "this": _this,
}
_BACKWARD: Final = frozenset(("past", "perhaps_future", "nearest", "near", "quarter", "narrative"))


# --- the occurrences ------------------------------------------------------------------

_MONTHS: Final = frozenset(("month", "season", "quarter"))
_YEARLY: Final = frozenset(("month", "quarter", "half", "season", "hol", "week"))


def _occurrences(
    fields: Mapping[str, Any], reference: datetime, conventions: Conventions
) -> list[Period]:
    """Return the occurrences around a day, in order."""
    if not _YEARLY.isdisjoint(fields):
        return list(_in_years(fields, reference, conventions))
    if "day" in fields:
        return list(_in_months(fields, reference))
    if "wd" in fields:
        today = datetime(reference.year, reference.month, reference.day)
        last = today - timedelta(days=(today.weekday() - fields["wd"]) % 7)
        days = (last - _WEEK, last, last + _WEEK, last + 2 * _WEEK)
        return [Period(day, day + _DAY, "day") for day in days]
    if "weekend" in fields:
        weekend = period_of(reference, "weekend")
        return [shifted(weekend, steps) for steps in (-2, -1, 0, 1, 2)]
    return []


def _in_years(
    fields: Mapping[str, Any], reference: datetime, conventions: Conventions
) -> Iterator[Period]:
    """Yield a month, a day of a month, a holiday in the years around; a weekday must agree."""
    leap_day = fields.get("month") == 2 and fields.get("day") == 29
    reach = 8 if leap_day or "wd" in fields else 1
    named = fields
    if "wd" in fields:
        named = {key: value for key, value in fields.items() if key != "wd"}
    for year in range(max(1, reference.year - reach), min(9998, reference.year + reach) + 1):
        try:
            found = in_year(named, year, conventions)
        except ValueError:
            continue  # 29 February in most years
        if "wd" not in fields or found.start.weekday() == fields["wd"]:
            yield found


def _in_months(fields: Mapping[str, Any], reference: datetime) -> Iterator[Period]:
    """Yield a day of the months around; a weekday must agree."""
    reach = 12 if "wd" in fields else 3
    month = datetime(reference.year, reference.month, 1)
    for steps in range(-reach, reach + 1):
        try:
            found = period_of(add(month, steps, "month").replace(day=fields["day"]), "day")
        except ValueError:
            continue  # the 31st in some months
        if "wd" not in fields or found.start.weekday() == fields["wd"]:
            yield found


def in_year(fields: Mapping[str, Any], year: int, conventions: Conventions) -> Period:
    """Return what calendar fields name in a year.

    Raises:
        ValueError: There is no such day.
        Unresolved: The fields do not say which.
    """
    if "wd" in fields and not fields.keys() & {"day", "hol", "week"}:
        msg = "which of its weekdays is not said"
        raise Unresolved(msg)
    if "month" in fields:
        if "day" in fields:
            day = datetime(year, fields["month"], fields["day"])
            return Period(day, day + _DAY, "day")
        return period_of(datetime(year, fields["month"], 1), "month")
    if "fiscal" in fields:
        return _fiscal(fields, year, conventions.fiscal_year_start or 1)
    if "quarter" in fields:
        return period_of(datetime(year, 3 * fields["quarter"] - 2, 1), "quarter")
    if "half" in fields:
        return period_of(datetime(year, 6 * fields["half"] - 5, 1), "half_year")
    if "season" in fields:
        start = season_start(year, fields["season"], southern=conventions.southern)
        return Period(start, add(start, 3, "month"), "season")
    if "hol" in fields:
        date = holiday(fields["hol"], year)
        return period_of(datetime(date.year, date.month, date.day), "day")
    if "week" in fields:
        start = datetime.fromisocalendar(year, fields["week"], fields.get("wd", 0) + 1)
        return period_of(start, "day" if "wd" in fields else "week")
    return period_of(datetime(year, 1, 1), "year")


def _fiscal(fields: Mapping[str, Any], year: int, month: int) -> Period:
    """Return a fiscal year, named after the year in which it ends, or a quarter of it."""
    start = datetime(year - (month > 1), month, 1)
    if "quarter" in fields:
        start = add(start, 3 * (fields["quarter"] - 1), "month")
        return Period(start, add(start, 3, "month"), "quarter")
    return Period(start, add(start, 12, "month"), "year")
