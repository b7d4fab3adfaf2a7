"""Dates: calendar fields, relative days and weeks, ordinals, and what lies in a longer time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from claimgraph.temporal.clock import CLOCK_FIELDS, at_time, from_iso_instant
from claimgraph.temporal.forms import When
from claimgraph.temporal.periods import Period, add, period_of, shifted, timex
from claimgraph.temporal.recurring import in_year, recurring
from claimgraph.temporal.setting import Reckoned, Setting, Unresolved, from_period

__all__ = ["when", "whole"]

_THIS_MONTH: Final = When({"rel": (0, "month")})


def when(form: When, setting: Setting) -> Reckoned:
    """Return the day, the longer stretch or the time of day that fields name."""
    fields = form.fields
    if "iso" in fields:
        return from_iso_instant(fields["iso"], fields.get("tz"))
    if "ends" in fields:
        return _own_quarter(fields, setting)
    if not _has_date(fields):
        return _on_days([_days_for_clock(fields, setting)], fields, setting, "time_of_day")
    if "half" in fields and "parent" in fields:
        parent = whole(fields["parent"], setting)
        if parent.unit != "year":
            return _half_of(fields["half"], parent)
    candidates, rule = _dates(fields, setting)
    if "pod" in fields or "h" in fields:
        return _on_days(candidates, fields, setting, rule)
    found = [from_period(period, rule, setting.conventions) for period in candidates]
    for other in found[1:]:
        other.rule = "other_reading"
    found[0].others = found[1:]
    found[0].soft = "soft" in fields
    if "fiscal" in fields and setting.conventions.fiscal_year_start is None:
        return replace(
            found[0],
            start=None,
            end=None,
            others=[replace(found[0], others=[], rule="calendar_year")],
            reason="when the fiscal year starts is not known",
        )
    return found[0]


_ABOUT_THEN: Final = timedelta(days=10)
"""How far from the end of a month the books may be closed: "the third quarter ended Sept. 27"."""


def _own_quarter(fields: Mapping[str, Any], setting: Setting) -> Reckoned:
    """Return a quarter told by its last day; one that the calendar numbers otherwise keeps its name."""
    end = whole(fields["ends"], setting).end
    found = Period(add(end, -3, "month"), end, "quarter")
    year = fields.get("year", (end - timedelta(days=1)).year)
    calendar = in_year({"quarter": fields["quarter"]}, year, setting.conventions)
    if abs(calendar.end - end) <= _ABOUT_THEN:
        return from_period(calendar, "calendar", setting.conventions)
    own = from_period(found, "ends", setting.conventions)
    return Reckoned(
        timex(calendar),
        unit="quarter",
        rule="calendar",
        others=[own],
        reason="it is the quarter of a company's own year; its months are among the other readings",
    )


def _has_date(fields: Mapping[str, Any]) -> bool:
    return not CLOCK_FIELDS.issuperset(fields)


_WITHIN_DAYS: Final = frozenset(("part_of_day", "hour", "minute", "second"))


def _days_for_clock(fields: Mapping[str, Any], setting: Setting) -> Period:
    today = period_of(setting.anchor, "day")
    if "h" in fields or "spoken" in fields or setting.policy == "narrative":
        for one in setting.focus:
            day = period_of(one.start, "day")
            if one.unit == "day" or (one.unit in _WITHIN_DAYS and day != today):
                return day
    return today


def _dates(fields: dict[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """Return the period that the fields name, other readings after it, and the rule."""
    conventions = setting.conventions
    if "order" in fields:
        fields = _ordered(fields, conventions.day_first)
    if "nth" in fields:
        return [_nth(fields, setting)], "nth"
    if "parent" in fields:
        return _in_parent(fields, setting)
    if "off" in fields:
        steps, unit = fields["off"]
        base = period_of(setting.reference(), unit, conventions)
        return [shifted(base, steps)], "day_word"
    if "rel" in fields:
        return _relative(fields, setting)
    if "week_of" in fields:
        inner = setting.of(fields["week_of"])
        if inner.start is None:
            msg = "the day of the week is not known"
            raise Unresolved(msg)
        return [period_of(inner.start, "week", conventions)], "week_of"
    if "known" in fields:
        fields = {key: value for key, value in fields.items() if key != "known"} | (
            {"year": fields["known"]} if fields["known"] <= setting.anchor.year else {}
        )
    if "year" in fields:
        found = in_year(fields, _full_year(fields, setting), conventions)
        if "wd" in fields and fields["wd"] not in _weekdays(found.start):
            msg = "the weekday and the date do not agree"
            raise Unresolved(msg)
        return [found], "calendar"
    if "dec" in fields or "dec2" in fields:
        start = fields["dec"] * 10 if "dec" in fields else _full_decade(fields["dec2"], setting)
        return [period_of(datetime(max(1, start), 1, 1), "decade")], "calendar"
    if "cent" in fields:
        if not isinstance(fields["cent"], int):
            msg = "centuries are told by whole numbers"
            raise Unresolved(msg)
        return [period_of(datetime(max(1, fields["cent"] * 100), 1, 1), "century")], "calendar"
    return recurring(fields, setting)


def _weekdays(day: datetime) -> tuple[int, ...]:
    """Return the weekdays of a date: while the calendar of Julius Caesar was in use, that of it too."""
    if day.year > _LAST_JULIAN:
        return (day.weekday(),)
    centuries = day.year // 100 - (day.month <= 2 and day.year % 100 == 0)
    return day.weekday(), (day.weekday() + centuries - centuries // 4 - 2) % 7


_LAST_JULIAN: Final = 1923  # in Greece; in Britain 1752, in Russia 1918


def _ordered(fields: dict[str, Any], day_first: bool | None) -> dict[str, Any]:
    """Return a numeric date with the day and the month in the order of the convention."""
    month, day = fields["month"], fields["day"]
    if day_first is None:
        msg = f"{month}/{day} is day and month in one order or the other; set day_first"
        raise Unresolved(msg)
    return {**fields, "month": day, "day": month} if day_first else fields


def _full_decade(decade: int, setting: Setting) -> int:
    """Return the year in which "the nineties" start: the last ones that have begun."""
    year = setting.reference().year
    start = year - year % 100 + decade
    if start <= year:
        return start
    reach = _DECADE if setting.tense() == "future" else 0 if setting.past() else _NEAR_DECADE
    return start if start - year <= reach else start - 100


_DECADE: Final = 10
_NEAR_DECADE: Final = 1  # years ahead of which no verb need look to them: "the '90s" in 1989


def _full_year(fields: Mapping[str, Any], setting: Setting) -> int:
    year: int = fields["year"]
    if "year2" not in fields:
        return year
    now = setting.reference().year
    year += now - now % 100
    return year - 100 if year > now + 20 else year


def _relative(fields: Mapping[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """Last, this, next week, month, year ..."""
    steps, unit = fields["rel"]
    reference = setting.reference()
    base = period_of(reference, unit, setting.conventions)
    if "fiscal" in fields:
        ahead = ((setting.conventions.fiscal_year_start or 1) - 1) % (12 if unit == "year" else 3)
        start = add(period_of(add(reference, -ahead, "month"), unit).start, ahead, "month")
        base = Period(start, add(start, 1, unit), unit)
    if unit == "weekend" and steps:
        today = setting.today()
        if steps < 0 and base.end <= today:
            steps += 1
        elif steps < 0 and base.start <= today:
            return [shifted(base, -1)], "last"
    rule = "last" if steps < 0 else "next" if steps > 0 else "this"
    return [shifted(base, steps)], rule


def _nth(fields: Mapping[str, Any], setting: Setting) -> Period:
    count, unit, weekday = fields["nth"]
    parent = whole(fields.get("parent", _THIS_MONTH), setting)
    if weekday is not None:
        if count > 0:
            start = parent.start + timedelta(
                days=(weekday - parent.start.weekday()) % 7 + 7 * (count - 1)
            )
        else:
            last = parent.end - timedelta(days=1)
            start = last - timedelta(days=(last.weekday() - weekday) % 7)
        found = period_of(start, "day")
    elif unit == "week":
        # The week that holds the first Thursday counts as the first (ISO 8601).
        first = period_of(parent.start + timedelta(days=3), "week", setting.conventions)
        if parent.unit == "month":
            first = period_of(parent.start, "week", setting.conventions)
            if first.start + timedelta(days=3) < parent.start:
                first = shifted(first, 1)
        found = (
            shifted(first, count - 1)
            if count > 0
            else period_of(parent.end - timedelta(days=4), "week")
        )
    elif count > 0:
        found = shifted(period_of(parent.start, unit, setting.conventions), count - 1)
    else:
        found = period_of(parent.end - timedelta(seconds=1), unit, setting.conventions)
    if not (found.start < parent.end and parent.start < found.end):
        msg = f"there is no {unit} number {count} in {timex(parent, setting.conventions)}"
        raise Unresolved(msg)
    return found


def whole(form: Any, setting: Setting) -> Period:
    """Return the period of a form that others lie in.

    Raises:
        Unresolved: It cannot be reckoned, or has a bound open.
    """
    found = setting.of(form)
    if found.start is None or found.end is None:
        msg = "what it lies in has no bounds"
        raise Unresolved(msg)
    return Period(found.start, found.end, found.unit)


def _in_parent(fields: dict[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """A weekday of next week, June of last year, the morning of the day of the vote."""
    parent = whole(fields["parent"], setting)
    inner = {key: value for key, value in fields.items() if key not in ("parent", "which")}
    if inner.keys() <= CLOCK_FIELDS:
        return [parent], "within"
    if "wd" in inner:
        return [_weekday_in(parent, inner["wd"])], "within"
    if "dec2" in inner:
        if parent.unit != "century":
            msg = "the century of the decade is not said"
            raise Unresolved(msg)
        return [period_of(add(parent.start, inner["dec2"], "year"), "decade")], "within"
    if "weekend" in inner:
        # of a week, or beside a day: before a Monday or Tuesday, after any other
        ahead = timedelta(days=3 if parent.unit == "week" else 0)
        back = timedelta(
            days=2 if parent.unit == "day" and parent.start.weekday() < _MIDWEEK else 0
        )
        return [period_of(parent.start + ahead - back, "weekend")], "within"
    if inner.keys() == {"rel"} and inner["rel"][0] == 0 and parent.unit == "year":
        then = add(setting.anchor, parent.start.year - setting.anchor.year, "year")
        this = period_of(then, inner["rel"][1], setting.conventions)
        return [this], "within"  # this day in 1945
    if "day" in inner and "month" not in inner:
        if parent.unit != "month":
            msg = "the month of the day is not said"
            raise Unresolved(msg)
        return [period_of(parent.start.replace(day=inner["day"]), "day")], "within"
    years = (parent.start.year, parent.start.year + 1)
    candidates = [in_year(inner, year, setting.conventions) for year in years]
    found = next((p for p in candidates if parent.start <= p.start < parent.end), None)
    if found is None:
        msg = f"it does not lie in {timex(parent, setting.conventions)}"
        raise Unresolved(msg)
    return [found], "within"


_MIDWEEK: Final = 2


def _half_of(half: int, whole: Period) -> Reckoned:
    """Return half of a month, a week, a decade ...: the 16th begins the second of a month."""
    if whole.unit == "month":
        middle = whole.start.replace(day=16)
    elif whole.unit in ("decade", "century"):
        middle = whole.start.replace(year=(whole.start.year + whole.end.year) // 2)
    else:
        middle = period_of(whole.start + (whole.end - whole.start) / 2, "day").start
    if middle <= whole.start:
        msg = f"a {whole.unit} is not halved"
        raise Unresolved(msg)
    start, end = (whole.start, middle) if half == 1 else (middle, whole.end)
    unit = "year" if whole.unit in ("decade", "century") else "day"
    last = end - timedelta(days=1)
    value = "/".join(timex(period_of(day, unit)) for day in (start, last))
    return Reckoned(value, start, end, unit, "half")


def _weekday_in(parent: Period, weekday: int) -> Period:
    if parent.unit not in ("day", "week", "weekend"):
        msg = f"which of the weekdays of the {parent.unit} is not said"
        raise Unresolved(msg)
    found = period_of(parent.start + timedelta(days=(weekday - parent.start.weekday()) % 7), "day")
    if found.start >= parent.end:
        msg = "the weekday and the date do not agree"
        raise Unresolved(msg)
    return found


def _on_days(
    days: list[Period], fields: Mapping[str, Any], setting: Setting, rule: str
) -> Reckoned:
    found = [at_time(day, fields, setting, rule) for day in days]
    for other in found[1:]:
        other.rule = "other_reading"
    hours = [other for one in found for other in one.others]
    for one in found:
        one.others = []
    found[0].others = found[1:] + hours
    return found[0]
