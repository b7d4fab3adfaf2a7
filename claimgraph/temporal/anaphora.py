"""Times told by other times: what was spoken of before, an event, or no more than past and future."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from claimgraph.temporal.amounts import CLOCK_UNITS, finest, grain, moved
from claimgraph.temporal.clock import at_time
from claimgraph.temporal.forms import BY_EVENT, MARKS, AtEvent, Length, Ref, Same
from claimgraph.temporal.periods import Period, add, day_value, period_of, shifted, timex
from claimgraph.temporal.recurring import in_year
from claimgraph.temporal.setting import Reckoned, Setting, Unresolved, from_period
from claimgraph.temporal.zones import clock_of, zone_named

if TYPE_CHECKING:
    from claimgraph.temporal.interval import TimeInterval

__all__ = ["at_event", "ref", "same"]


def ref(form: Ref, setting: Setting) -> Reckoned:
    """Return the past, the present or the future."""
    found = Reckoned(
        form.value, rule="reference", reason="no more than past, present or future is said"
    )
    if form.value == "PAST_REF":
        found.end = setting.today() + timedelta(days=1)
    elif form.value == "FUTURE_REF":
        found.start = setting.today()
    return found


# --- what was spoken of -----------------------------------------------------------------

# The units of a time spoken of before in which "that day", "that year" ... are looked for.
_HOLDS: Final[Mapping[str, tuple[str, ...]]] = {
    "any": (
        "day",
        "quarter",
        "month",
        "year",
        "week",
        "season",
        "minute",
        "part_of_day",
        "decade",
        "half_year",
    ),
    "day": ("day", "minute", "part_of_day", "hour", "second"),
    "week": ("week", "day"),
    "month": ("month", "day"),
    "year": ("year", "month", "quarter", "day", "season", "half_year", "week", "part_of_day"),
}
_NAMED: Final = frozenset(("month", "season"))
_CURRENT: Final = frozenset(("week", "month", "weekend", "decade", "century", "year"))
"""Units of which "the" means the one of the publication, in news."""


def same(form: Same, setting: Setting) -> Reckoned:
    """Return the day, the quarter, the year that was spoken of, or the one after it."""
    fields = form.fields or {}
    unit = form.unit
    if "is" in fields:
        return _today(setting)
    found = _spoken_of(form, fields, setting)
    if unit == "any":
        return from_period(found, "same", setting.conventions)
    base = found if found.unit == unit else period_of(found.start, unit, setting.conventions)
    if "wd" in fields:
        base = period_of(base.start + timedelta(days=fields["wd"] + 7 * form.steps), "day")
    elif not _NAMED.isdisjoint(fields):
        base = in_year(fields, base.start.year, setting.conventions)
        if form.steps > 0 and base.start <= found.start:  # the following spring
            base = in_year(fields, base.start.year + 1, setting.conventions)
        if form.steps < 0 and base.end > found.start:  # the previous December
            base = in_year(fields, base.start.year - 1, setting.conventions)
    elif form.steps:
        base = shifted(Period(base.start, base.end, unit), form.steps)
    if "year" in fields:
        years = fields["year"] - base.start.year
        base = Period(add(base.start, years, "year"), add(base.end, years, "year"), unit)
    if "pod" in fields:
        return at_time(Period(base.start, base.end, "day"), fields, setting, "same")
    return from_period(base, "year_before" if "year" in fields else "same", setting.conventions)


def _today(setting: Setting) -> Reckoned:
    """Return the day that "it is a great day" is said on: that of the publication, or of the speech."""
    today = from_period(period_of(setting.anchor, "day"), "same", setting.conventions)
    told = setting.spoken_of(("day",))
    if told is not None and told.start != today.start:
        today.others = [from_period(told, "other_reading", setting.conventions)]
    return today


def _spoken_of(form: Same, fields: Mapping[str, Any], setting: Setting) -> Period:
    unit = form.unit
    the = "the" in fields
    current = the and unit in _CURRENT
    found = setting.spoken_of(_HOLDS.get(unit, (unit,)))
    if unit == "day" and found is not None and not the:
        _require_last(found, setting)
    if the and unit == "quarter":
        found = setting.reported() or found
    if found is not None and not (current and setting.policy == "news"):
        return found
    if the and unit == "quarter":
        return shifted(period_of(setting.anchor, "quarter"), -1)  # the last one that is over
    # "the next week" may be that of the publication; "the next day" is told in a story
    told = (
        "wd" in fields
        or not _NAMED.isdisjoint(fields)
        or unit == "any"
        or (unit == "day" and setting.policy != "future")
    )
    beside = form.steps != 0 and (not told or (form.steps < 0 and not _NAMED.isdisjoint(fields)))
    if current or beside or (the and "pod" in fields):
        return period_of(setting.anchor, "day" if told else unit, setting.conventions)
    msg = "it refers to a time spoken of before, which is not known here"
    raise Unresolved(msg)


def _require_last(day: Period, setting: Setting) -> None:
    """Refuse "that day" where a month or year that does not hold the last day was spoken of since.

    Raises:
        Unresolved: "He was seen on Thursday. ... was killed in October, and that day ..."
    """
    last = setting.focus[0]
    if last.unit in ("month", "year") and not last.start <= day.start < last.end:
        named = timex(last, setting.conventions)
        msg = f"{named} was spoken of last, and which day is meant is not told"
        raise Unresolved(msg)


# --- events -----------------------------------------------------------------------------


def at_event(form: AtEvent, setting: Setting) -> Reckoned:
    """Return the time of an event the caller knows, or so much before or after it."""
    words = setting.text[form.words[0] : form.words[1]].strip(MARKS)
    known = setting.events(words)
    if known is None:
        msg = f"{BY_EVENT}, {words!r}; give its time in events"
        raise Unresolved(msg)
    if known.start is None:
        why = f": {known.reason}" if known.reason else ""
        msg = f"{BY_EVENT}, {words!r}, the start of which is not known{why}"
        raise Unresolved(msg)
    begun = known.start.replace(tzinfo=None)
    if form.part == "whole":
        found = _whole(known)
    elif form.part and form.length:
        found = _beside(form, form.length, known, setting)
    elif form.length is None and form.fields:
        found = at_time(period_of(begun, "day"), form.fields, setting, "event")
    elif form.length is None:
        found = from_period(period_of(begun, "day"), "event", setting.conventions)
    else:
        years = finest(form.length) == "year"
        unit = known.granularity if years else grain(form.length, known.granularity)
        if unit in CLOCK_UNITS or unit in ("part_of_day", "unknown"):
            unit = "day"
        target = moved(begun, form.length, form.sign)
        found = from_period(
            period_of(target, unit, setting.conventions), "event", setting.conventions
        )
        if form.fields:
            found = at_time(period_of(target, "day"), form.fields, setting, "event")
    found.anchor = f"event:{words}"
    return found


def _whole(known: TimeInterval) -> Reckoned:
    """Return the time of an event as it is known, by the clock of its own zone."""
    start, end = known.start, known.end
    zone = known.zone
    if start is not None and start.tzinfo is not None:
        zone = zone or start.strftime("%z")
        info = zone_named(zone)
        start, end = clock_of(start, info), end and clock_of(end, info)
    kind = "TIME" if known.type == "TIME" else "DATE"
    found = Reckoned(None, start, end, known.granularity, "event", kind, known.mod, zone=zone)
    if known.type in ("DATE", "TIME") and known.status == "resolved":
        found.value = known.value
    if end is None:
        found.reason = known.reason or "the end of the event is not known"
    return found


def _beside(form: AtEvent, length: Length, known: TimeInterval, setting: Setting) -> Reckoned:
    """Return the unit that an event lies in, or that touches it; the n-th from its start, or its last.

    Raises:
        Unresolved: It is not known when the event ends, or at what hour.
    """
    whole = _whole(known)
    unit = length.parts[0][1]
    hours = unit in CLOCK_UNITS
    around = form.part == "around"
    edge = whole.start if around or (form.part == "in") == (form.sign > 0) else whole.end
    if edge is None or (hours and known.granularity not in CLOCK_UNITS):
        what = "hour" if hours else "end"
        msg = f"{BY_EVENT}, the {what} of which is not known"
        raise Unresolved(msg)
    if around:
        found = from_period(period_of(edge, finest(length)), "event", setting.conventions)
        found.zone = whole.zone if hours else None
        return found
    if not hours:
        day = period_of(edge, "day")
        edge = day.start if edge is whole.start or edge == day.start else day.end
    if unit == "weekend":
        weekend = period_of(edge, "weekend")
        begun = weekend.start < edge if form.sign > 0 else weekend.end > edge
        weekend = shifted(weekend, form.sign * (form.nth - 1 + begun))
        return from_period(weekend, "event", setting.conventions)
    near, far = (moved(edge, Length(((n, unit),)), form.sign) for n in (form.nth - 1, form.nth))
    start, end = min(near, far), max(near, far)
    if unit == "day":
        return from_period(Period(start, end, unit), "event", setting.conventions)
    if hours:
        return Reckoned(None, start, end, unit, "event", "TIME", zone=whole.zone)
    value = f"{day_value(start)}/{day_value(end - timedelta(days=1))}"
    return Reckoned(value, start, end, finest(length), "event")
