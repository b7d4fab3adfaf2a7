"""Amounts of time: how long, so long ago, the past so long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from claimgraph.temporal.forms import Length, Shift, Stretch
from claimgraph.temporal.periods import Period, add, period_of, shifted
from claimgraph.temporal.setting import Reckoned, Setting, Unresolved, from_period

__all__ = ["CLOCK_UNITS", "amount", "finest", "grain", "length", "moved", "shift", "stretch"]

_LETTERS: Final[Mapping[str, tuple[str, float]]] = {
    "century": ("Y", 100),
    "decade": ("Y", 10),
    "millennium": ("Y", 1000),
    "year": ("Y", 1),
    "half_year": ("M", 6),
    "season": ("M", 3),
    "quarter": ("Q", 1),
    "month": ("M", 1),
    "fortnight": ("W", 2),
    "weekend": ("WE", 1),
    "week": ("W", 1),
    "day": ("D", 1),
    "night": ("NI", 1),
    "hour": ("H", 1),
    "minute": ("M", 1),
    "second": ("S", 1),
}

_VAGUE: Final = {"century": "C", "decade": "DE", "millennium": "ML"}

_ORDER: Final = tuple(_LETTERS)

CLOCK_UNITS: Final = frozenset(("hour", "minute", "second"))

_SMALLER: Final[Mapping[str, tuple[str, int]]] = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}


def amount(length: Length) -> str:
    """Return the TIMEX3 value of an amount: ``P3M``, ``PT2H30M``, ``PXY``."""
    days, clock = "", ""
    for count, unit in sorted(_whole(length.parts), key=lambda part: _ORDER.index(part[1])):
        letter, factor = _LETTERS[unit]
        if count is None:
            text = f"X{_VAGUE.get(unit, letter)}"
        else:
            amount = count * factor
            number = f"{amount:.0f}" if amount == int(amount) else f"{amount:g}"
            text = f"{number if amount < 1e15 else 'X'}{letter}"
        if unit in CLOCK_UNITS:
            clock += text
        else:
            days += text
    return f"P{days}" + (f"T{clock}" if clock else "")


def _whole(parts: tuple[tuple[float | None, str], ...]) -> list[tuple[float | None, str]]:
    """Return an amount in whole units where that is exact: an hour and a half is 1 hour, 30 minutes."""
    whole: list[tuple[float | None, str]] = []
    for count, unit in parts:
        smaller, factor = _SMALLER.get(unit, ("", 0))
        rest = 0.0 if count is None else count % 1 * factor
        if rest and rest == int(rest) and smaller not in (other for _, other in parts):
            if count is not None and count >= 1:
                whole.append((int(count), unit))
            whole.append((rest, smaller))
        else:
            whole.append((count, unit))
    return whole


def length(form: Length, setting: Setting) -> Reckoned:  # a length needs no date
    """Return a length of time, which lies nowhere."""
    return Reckoned(
        amount(form),
        unit=finest(form),
        rule="duration",
        type="DURATION",
        reason="a length of time, without a start or an end",
    )


def finest(length: Length) -> str:
    """Return the unit of the calendar that the smallest part of an amount is counted in."""
    unit = max((unit for _, unit in length.parts), key=_ORDER.index)
    return _CALENDAR.get(unit, unit)


_CALENDAR: Final[Mapping[str, str]] = {
    "fortnight": "week",
    "night": "day",
    "millennium": "century",
    "half_year": "half_year",
}
_COUNTED: Final[Mapping[str, tuple[int, str]]] = {
    "fortnight": (14, "day"),
    "night": (1, "day"),
    "weekend": (1, "week"),
    "millennium": (1000, "year"),
}


def moved(moment: datetime, length: Length, sign: int) -> datetime:
    """Return the moment so much later (1) or earlier (-1), the largest units first.

    Raises:
        Unresolved: The amount is vague.
        OverflowError: It lies outside the years 1 to 9999.
    """
    for count, unit in sorted(length.parts, key=lambda part: _ORDER.index(part[1])):
        if count is None:
            raise Unresolved(_VAGUE_AMOUNT)
        times, counted = _COUNTED.get(unit, (1, unit))
        if abs(count * times) > _MOST:
            msg = "outside the years 1 to 9999"
            raise OverflowError(msg)
        moment = add(moment, sign * count * times, counted)
    return moment


_MOST: Final = 10_000_000  # units; more lie outside the calendar, or mean nothing
_VAGUE_AMOUNT: Final = "the amount is vague, and no number is made up for it"


def _is_vague(length: Length) -> bool:
    return any(count is None for count, _ in length.parts)


# --- so long ago, so much later ---------------------------------------------------------


def shift(form: Shift, setting: Setting) -> Reckoned:
    """Return the time so much before or after another; its granularity is that of the amount."""
    length, sign = form.length, form.sign
    if _is_vague(length):
        found = Reckoned(
            "PAST_REF" if sign < 0 else "FUTURE_REF",
            unit=finest(length),
            rule="vague",
            reason=_VAGUE_AMOUNT,
        )
        if not isinstance(form.base, str):  # hours after midnight
            event = setting.of(form.base)
            found.value = None
            found.start, found.end = (None, event.end) if sign < 0 else (event.start, None)
            found.zone, found.anchor = event.zone, event.anchor
        elif form.base == "focus":  # hours later, in a story
            spoken_of = setting.spoken_of(_SPOKEN_OF)
            if spoken_of is None:
                msg = "it is told from another time, which is not known here"
                raise Unresolved(msg)
            found.value = None
            found.start = spoken_of.start if sign > 0 else None
            found.end = spoken_of.end if sign < 0 else None
        elif sign < 0:
            found.end = setting.today() + timedelta(days=1)
        else:
            found.start = setting.today()
        return found
    base, rule = _base(form, setting)
    unit = form.unit or grain(length, base.unit)
    if form.base == "focus" and unit == "day" and len(length.parts) == 1:
        unit = _LOOSE.get(finest(length), unit)  # "two decades later", in a story
    target = moved(base.start, length, sign)
    if unit in CLOCK_UNITS:
        start = target.replace(second=0, microsecond=0)
        minute = Period(start, start + timedelta(minutes=1), "minute")
        found = from_period(minute, rule, setting.conventions)
        found.type = "TIME"
        return found
    return from_period(period_of(target, unit, setting.conventions), rule, setting.conventions)


def grain(length: Length, base: str) -> str:
    """Return the unit of a shifted time: "two years ago" is a year, two years after a day a day."""
    unit = finest(length)
    unit = {"decade": "year", "century": "year", "weekend": "week"}.get(unit, unit)
    if unit in CLOCK_UNITS:
        return unit
    if len(length.parts) > 1 or base in _SHORT:
        return "day"
    return base if base in ("quarter", "half_year", "month") and unit == "year" else unit


_LOOSE: Final = {"month": "month", "year": "year", "decade": "year", "century": "year"}
_SHORT: Final = frozenset(("day", "part_of_day", "hour", "minute", "second"))
_SPOKEN_OF: Final = (
    "day",
    "quarter",
    "month",
    "year",
    "week",
    "season",
    "half_year",
    "minute",
    "hour",
)


def _base(form: Shift, setting: Setting) -> tuple[Period, str]:
    """Return what a shift starts from, and the rule."""
    if form.base in ("anchor", "focus") and setting.policy == "news" and _compares(form):
        # "a year ago", beside a quarter: the same quarter a year before
        if setting.focus and setting.focus[0].unit == "quarter":
            return setting.reported() or setting.focus[0], "year_before"
        if form.base == "focus":
            return Period(setting.anchor, setting.anchor, "publication"), "year_before"
    if form.base == "anchor":
        moment = setting.now() if finest(form.length) in CLOCK_UNITS else setting.anchor
        return Period(moment, moment, "publication"), "ago" if form.sign < 0 else "from_now"
    if form.base == "focus":
        return _spoken_of(form, setting)
    base = setting.of(form.base)
    if base.start is None:
        msg = "the time it is told from has no start"
        raise Unresolved(msg)
    compares = form.sign < 0 and base.unit == form.unit == "quarter"
    rule = "year_before" if compares else "before" if form.sign < 0 else "after"
    return Period(base.start, base.start, base.unit), rule


def _compares(form: Shift) -> bool:
    one_year = form.length.parts == ((1, "year"),)
    return one_year and form.sign < 0 and form.unit is None


def _spoken_of(form: Shift, setting: Setting) -> tuple[Period, str]:
    narrow = form.unit in ("quarter", "month", "half_year")
    units: tuple[str, ...] = (form.unit or "",) if narrow else _SPOKEN_OF
    if finest(form.length) in CLOCK_UNITS:
        units = ("minute", "second", "hour")  # two hours after a day is no hour
    found = setting.reported() if form.unit == "quarter" else setting.spoken_of(units)
    if found is None and form.unit == "quarter":
        found = shifted(period_of(setting.anchor, "quarter"), -1)  # the last one that is over
    if found is None:
        msg = "it is told from another time, which is not known here"
        raise Unresolved(msg)
    return found, "year_before" if form.unit else "earlier" if form.sign < 0 else "later"


# --- the past so long, the next so long --------------------------------------------------


def stretch(form: Stretch, setting: Setting) -> Reckoned:
    """Return the past, the next or the first so long: a length that has bounds."""
    length, which = form.length, form.which
    if which == "in" and not setting.past() and not _is_vague(length):
        return shift(Shift(length, 1), setting)
    found = Reckoned(amount(length), unit=finest(length), rule=f"{which}_duration", type="DURATION")
    if which == "within" and (setting.policy == "narrative" or setting.past()):
        found.reason = "from when it is counted is not said"  # "within two weeks, it was over"
    elif which in ("past", "recent", "next", "within"):
        _beside_today(found, length, which, setting)
    elif which in ("first", "from", "to") and form.of is not None:
        _at_edge(found, length, form.of, setting, -1 if which == "to" else 1)
    elif which == "in":
        found.reason = "a length of time, without a start or an end"
    else:
        found.reason = "what it is the start of is not said"
    return found


def _at_edge(found: Reckoned, length: Length, of: Any, setting: Setting, sign: int) -> None:
    """Set the bounds of what starts with another time, or ends with it."""
    other = setting.of(of)
    edge = other.start if sign > 0 else other.end
    if edge is None:
        msg = "what it lies in has no bounds"
        raise Unresolved(msg)
    far = None if _is_vague(length) else moved(edge, length, sign)
    found.start, found.end = (edge, far) if sign > 0 else (far, edge)
    found.zone, found.anchor = other.zone, other.anchor


def _beside_some_hour(found: Reckoned, length: Length, which: str, setting: Setting) -> None:
    """Set bounds that hold at whatever hour of its day the publication was."""
    today = setting.today()
    tomorrow = today + timedelta(days=1)
    found.reason = "the hour of publication is not known"
    if which in ("past", "recent"):
        found.start, found.end = moved(today, length, -1), tomorrow
    else:
        found.start, found.end = today, moved(tomorrow, length, 1)


def _beside_today(found: Reckoned, length: Length, which: str, setting: Setting) -> None:
    """Set the bounds of what ends or starts with the publication."""
    clock = finest(length) in CLOCK_UNITS
    if clock and not setting.has_clock and not _is_vague(length):
        _beside_some_hour(found, length, which, setting)
        return
    now = setting.now() if clock else setting.today()
    vague = _is_vague(length)
    if vague:
        found.reason = _VAGUE_AMOUNT
    if setting.policy == "narrative" and setting.focus:
        now = setting.focus[0].end if clock else setting.focus[0].end - timedelta(days=1)
    if which in ("past", "recent"):
        found.end = now if clock else now + timedelta(days=1)
        found.start = None if vague else moved(now, length, -1)
    else:
        found.start = now if clock or which == "within" else now + timedelta(days=1)
        found.end = None if vague else moved(found.start, length, 1)
