"""Forms to intervals: what an expression means, said on a given day.

Each kind of form has one function here. A function returns what it reckoned, or raises
`Unresolved` with the reason; nothing falls back to the day of publication in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from claimgraph.temporal.forms import (
    AtEvent,
    Bound,
    Every,
    Length,
    Range,
    Ref,
    Same,
    Shift,
    Stretch,
    When,
)
from claimgraph.temporal.holidays import holiday
from claimgraph.temporal.periods import (
    CONVENTIONS,
    Conventions,
    Period,
    add,
    day_value,
    period_of,
    season_start,
    shifted,
    timex,
)

if TYPE_CHECKING:
    from claimgraph.temporal.interval import TimeInterval

__all__ = ["Reckoned", "Setting", "Unresolved", "reckon"]


class Unresolved(Exception):  # noqa: N818 - it is no error: the words do not say more
    """Why a form cannot be reckoned."""


@dataclass(slots=True)
class Setting:
    """The circumstances in which an expression was written."""

    anchor: datetime
    """Local time of the publication, without a zone."""
    tense: Callable[[], str | None]
    policy: str = "news"
    focus: tuple[Period, ...] = ()
    """The periods spoken of before, the latest first."""
    text: str = ""
    events: Callable[[str], TimeInterval | None] = lambda words: None
    conventions: Conventions = CONVENTIONS
    has_clock: bool = True
    """Whether the hour of the publication is known."""

    def now(self) -> datetime:
        """Return the moment of publication.

        Raises:
            Unresolved: Its hour is not known.
        """
        if not self.has_clock:
            msg = "the hour of publication is not known"
            raise Unresolved(msg)
        return self.anchor

    def today(self) -> datetime:
        """Return the start of the day of publication."""
        return datetime(self.anchor.year, self.anchor.month, self.anchor.day)  # noqa: DTZ001

    def spoken_of(self, units: Iterable[str]) -> Period | None:
        """Return the last period of such a unit that was spoken of."""
        wanted = tuple(units)
        return next((period for period in self.focus if period.unit in wanted), None)


@dataclass(slots=True)
class Reckoned:
    """An interval in local time, without a zone, and how it was found."""

    value: str | None
    start: datetime | None = None
    end: datetime | None = None
    unit: str = "unknown"
    rule: str = ""
    type: str = "DATE"
    mod: str | None = None
    core: tuple[datetime, datetime] | None = None
    others: list[Reckoned] = field(default_factory=list)
    reason: str | None = None
    quant: str | None = None
    freq: str | None = None
    zone: str | None = None
    anchor: str | None = None


def reckon(form: Any, setting: Setting) -> Reckoned:
    """Return what a form means.

    Raises:
        Unresolved: It cannot be said, with the reason.
    """
    try:
        found = _RECKONERS[type(form)](form, setting)
    except (OverflowError, ValueError) as error:
        msg = f"no such day in the calendar: {error}"
        raise Unresolved(msg) from error
    if form.mod is not None and found.mod is None:
        found.mod = form.mod
        _narrow(found, setting)
        for other in found.others:
            other.mod = form.mod
            _narrow(other, setting)
    return found


def _of(period: Period, rule: str, conventions: Conventions, mod: str | None = None) -> Reckoned:
    return Reckoned(
        timex(period, conventions), period.start, period.end, period.unit, rule, mod=mod
    )


def _narrow(found: Reckoned, setting: Setting) -> None:
    """Set the core: the part of the interval that "early", "mid" or "late" names."""
    start, end, mod = found.start, found.end, found.mod
    if start is None or end is None or mod not in ("START", "MID", "END"):
        return
    if found.unit == "part_of_day" and mod == "START" and (found.value or "").endswith("TMO"):
        start = start.replace(hour=0)
        found.start, found.end = start, start + timedelta(hours=setting.conventions.small_hours)
        found.core = (start, found.end)
        return
    if found.unit == "day":
        noon = start + (end - start) / 2
        found.core = {"START": (start, noon), "END": (noon, end)}.get(
            mod, (start + timedelta(hours=8), start + timedelta(hours=16))
        )
        return
    third = (end - start) / 3
    low = (start + third).replace(microsecond=0)
    high = (end - third).replace(microsecond=0)
    if found.unit not in ("part_of_day", "hour", "minute", "second"):
        low, high = (
            low.replace(hour=0, minute=0, second=0),
            high.replace(hour=0, minute=0, second=0),
        )
    core = {"START": (start, low), "MID": (low, high), "END": (high, end)}[mod]
    found.core = core if core[0] < core[1] else None


# --- dates ----------------------------------------------------------------------------


def _when(form: When, setting: Setting) -> Reckoned:
    fields = form.fields
    if "iso" in fields:
        return _iso(fields["iso"])
    if not _has_date(fields):
        return _on_days([_days_for_clock(fields, setting)], fields, setting, "time_of_day")
    candidates, rule = _dates(fields, setting)
    if "pod" in fields or "h" in fields:
        return _on_days(candidates, fields, setting, rule)
    found = [_of(period, rule, setting.conventions) for period in candidates]
    found[0].others = found[1:]
    return found[0]


_CLOCK_FIELDS: Final = frozenset(("pod", "h", "m", "s", "tz", "sure"))


def _has_date(fields: Mapping[str, Any]) -> bool:
    return not fields.keys() <= _CLOCK_FIELDS


def _days_for_clock(fields: Mapping[str, Any], setting: Setting) -> Period:
    if setting.policy == "narrative":
        day = setting.spoken_of(("day",))
        if day is not None:
            return day
    return period_of(setting.anchor, "day")


def _iso(text: str) -> Reckoned:
    moment = datetime.fromisoformat(text)
    seconds = text.count(":") - ("+" in text or text.count("-") > 2) > 1
    width = timedelta(seconds=1) if seconds else timedelta(minutes=1)
    start = moment.replace(tzinfo=None, microsecond=0)
    value = start.isoformat(timespec="seconds" if seconds else "minutes")
    found = Reckoned(value, start, start + width, "second" if seconds else "minute", "iso", "TIME")
    if moment.tzinfo is not None:
        found.zone = moment.isoformat()[-6:] if moment.utcoffset() else "UTC"
    return found


def _dates(fields: dict[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """Return the period that the fields name, other readings after it, and the rule."""
    conventions = setting.conventions
    if "order" in fields and conventions.day_first is not True:
        if conventions.day_first is None:
            month, day = fields["month"], fields["day"]
            msg = f"{month}/{day} is day and month in one order or the other; set day_first"
            raise Unresolved(msg)
    elif "order" in fields:
        fields = {**fields, "month": fields["day"], "day": fields["month"]}
    if "nth" in fields:
        return [_nth(fields, setting)], "nth"
    if "parent" in fields:
        return _in_parent(fields, setting)
    if "off" in fields:
        steps, unit = fields["off"]
        base = period_of(_reference(setting), unit, conventions)
        return [shifted(base, steps)], "day_word"
    if "rel" in fields:
        return _relative(fields["rel"], setting)
    if "week_of" in fields:
        inner = reckon(fields["week_of"], setting)
        if inner.start is None:
            msg = "the day of the week is not known"
            raise Unresolved(msg)
        return [period_of(inner.start, "week", conventions)], "week_of"
    if "year" in fields:
        return [_in_year(fields, _full_year(fields, setting), conventions)], "calendar"
    if "dec" in fields:
        start = datetime(max(1, fields["dec"] * 10), 1, 1)
        return [period_of(start, "decade")], "calendar"
    if "dec2" in fields:
        year = _reference(setting).year
        decade = year - year % 100 + fields["dec2"]
        if decade > year:
            decade -= 100
        return [period_of(datetime(decade, 1, 1), "decade")], "decade"
    if "cent" in fields:
        return [period_of(datetime(max(1, fields["cent"] * 100), 1, 1), "century")], "calendar"
    return _recurring(fields, setting)


def _full_year(fields: Mapping[str, Any], setting: Setting) -> int:
    year: int = fields["year"]
    if "year2" not in fields:
        return year
    now = _reference(setting).year
    year += now - now % 100
    return year - 100 if year > now + 20 else year


def _in_year(fields: Mapping[str, Any], year: int, conventions: Conventions) -> Period:
    """Return what the fields name in a year."""
    if "month" in fields:
        if "day" in fields:
            return period_of(datetime(year, fields["month"], fields["day"]), "day")
        if "wd" in fields:
            msg = "which of the weekdays of the month is not said"
            raise Unresolved(msg)
        return period_of(datetime(year, fields["month"], 1), "month")
    if "quarter" in fields:
        return period_of(datetime(year, 3 * fields["quarter"] - 2, 1), "quarter")
    if "half" in fields:
        return period_of(datetime(year, 6 * fields["half"] - 5, 1), "half_year")
    if "season" in fields:
        start = season_start(year, fields["season"], southern=conventions.southern)
        return Period(start, add(start, 3, "month"), "season")
    if "hol" in fields:
        day = holiday(fields["hol"], year)
        return period_of(datetime(day.year, day.month, day.day), "day")
    if "week" in fields:
        return period_of(datetime.fromisocalendar(year, fields["week"], 1), "week")
    if "fiscal" in fields and conventions.fiscal_year_start not in (None, 1):
        start = datetime(year - 1, conventions.fiscal_year_start or 1, 1)
        return Period(start, add(start, 12, "month"), "year")
    return period_of(datetime(year, 1, 1), "year")


def _reference(setting: Setting) -> datetime:
    """Return what relative dates are reckoned from: the publication, or in a narrative the last date."""
    if setting.policy == "narrative" and setting.focus:
        return setting.focus[0].start
    return setting.anchor


def _relative(rel: tuple[int, str], setting: Setting) -> tuple[list[Period], str]:
    """Last, this, next week, month, year ..."""
    steps, unit = rel
    base = period_of(_reference(setting), unit, setting.conventions)
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
    parent = _parent(fields.get("parent", _THIS_MONTH), setting)
    assert parent.start is not None
    assert parent.end is not None
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
        msg = f"there is no {unit} number {count} in {parent.value}"
        raise Unresolved(msg)
    return found


_THIS_MONTH: Final = When({"rel": (0, "month")})


def _parent(form: Any, setting: Setting) -> Reckoned:
    found = reckon(form, setting)
    if found.start is None or found.end is None:
        msg = "what it lies in has no bounds"
        raise Unresolved(msg)
    return found


def _in_parent(fields: dict[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """A weekday of next week, June of last year, the morning of the day of the vote."""
    parent = _parent(fields["parent"], setting)
    assert parent.start is not None
    assert parent.end is not None
    inner = {key: value for key, value in fields.items() if key not in ("parent", "which")}
    rule = parent.rule
    if inner.keys() <= _CLOCK_FIELDS:
        if parent.unit != "day":
            msg = f"a time of day in a {parent.unit} that names no day"
            raise Unresolved(msg)
        return [Period(parent.start, parent.end, "day")], parent.rule
    if "wd" in inner:
        if parent.unit == "day":
            if parent.start.weekday() != inner["wd"]:
                msg = "the weekday and the date do not agree"
                raise Unresolved(msg)
            return [Period(parent.start, parent.end, "day")], parent.rule
        start = parent.start + timedelta(days=(inner["wd"] - parent.start.weekday()) % 7)
        if parent.unit not in ("week", "weekend"):
            msg = f"which of the weekdays in the {parent.unit} is not said"
            raise Unresolved(msg)
        return [period_of(start, "day")], rule
    if "weekend" in inner:
        return [period_of(parent.start + timedelta(days=3), "weekend")], rule
    if "day" in inner and "month" not in inner:
        if parent.unit != "month":
            msg = "the month of the day is not said"
            raise Unresolved(msg)
        return [period_of(parent.start.replace(day=inner["day"]), "day")], rule
    found = _in_year(inner, parent.start.year, setting.conventions)
    if parent.unit not in ("year",) and not (parent.start <= found.start < parent.end):
        found = _in_year(inner, parent.start.year + 1, setting.conventions)
        if not (parent.start <= found.start < parent.end):
            msg = f"it does not lie in {parent.value}"
            raise Unresolved(msg)
    return [found], rule


# --- dates that come again ------------------------------------------------------------


def _recurring(fields: dict[str, Any], setting: Setting) -> tuple[list[Period], str]:
    """A weekday, a month, a holiday without its year: which one is meant, and which else could be."""
    which = fields.get("which")
    reference = _reference(setting)
    known = list(_occurrences(fields, reference, setting))
    if not known:
        msg = "no such day near the date of publication"
        raise Unresolved(msg)
    today = datetime(reference.year, reference.month, reference.day)  # noqa: DTZ001
    tomorrow = today + _DAY
    rule = which or _direction(fields, setting)
    weekly = "wd" in fields and "month" not in fields
    if which == "news":
        rule = _direction(fields, setting)
    before = [p for p in known if p.start < tomorrow]
    after = [p for p in known if p.end > today]
    if rule == "nearest":
        chosen = min(known, key=lambda p: (abs(_middle(p) - today), p.start > today))
    elif rule == "quarter":
        # a quarter that has begun this year, or else the last one, unless the verb looks ahead
        this = [p for p in known if p.start.year == reference.year]
        begun = this and (this[0].start < tomorrow or setting.tense() == "future")
        chosen = this[0] if begun else before[-1] if before else known[0]
    elif rule == "narrative":
        chosen = _in_narrative(known, setting)
    elif rule == "past":
        chosen = before[-1] if before else known[0]
        coming = [p for p in known if p.start >= tomorrow]
        if (
            not weekly
            and coming
            and (coming[0].start - today) * _MUCH_NEARER < today - chosen.start
        ):
            chosen, rule = coming[0], "nearest"
    elif rule in ("future", "coming"):
        chosen = after[0] if after else known[-1]
    elif rule == "last":
        done = [p for p in known if p.end <= today]
        chosen = done[-1] if done else known[0]
    elif rule == "next":
        later = [p for p in known if p.start >= tomorrow]
        chosen = later[0] if later else known[-1]
    elif rule == "this" and not weekly:
        chosen = min(known, key=lambda p: abs(p.start.year - reference.year))
    else:  # this
        chosen = after[0] if after else known[-1]
    steps = fields.get("weeks", 0)
    if steps:
        moved = shifted(Period(chosen.start, chosen.end, "day"), 7 * steps)
        return [moved], f"weekday_{rule}"
    at = known.index(chosen)
    other: list[Period] = []
    if rule in ("past", "nearest", "quarter", "narrative") and chosen.start < tomorrow:
        other = known[at + 1 : at + 2]
    elif rule in ("future", "nearest", "next", "this", "coming", "last"):
        step = 1 if rule == "next" else -1
        if 0 <= at + step < len(known):
            other = [known[at + step]]
    name = (
        "weekday"
        if weekly
        else next(
            (
                key
                for key in ("weekend", "hol", "season", "quarter", "half", "month", "day")
                if key in fields
            ),
            "date",
        )
    )
    return [chosen, *other], f"{name}_{rule}"


def _in_narrative(known: list[Period], setting: Setting) -> Period:
    """The year that was spoken of last; the next one where the months begin anew."""
    focus = setting.focus[0]
    same = [p for p in known if p.start.year == focus.start.year]
    if not same:
        return min(known, key=lambda p: abs(p.start - focus.start))
    chosen = same[0]
    if focus.unit in ("day", "month") and (focus.start - chosen.start).days > _NEW_YEAR:
        later = [p for p in known if p.start.year == focus.start.year + 1]
        chosen = later[0] if later else chosen
    return chosen


_MUCH_NEARER: Final = 4
"""How many times nearer a coming date must be than the past one to be meant despite a past verb."""
_NEW_YEAR: Final = 270  # days; December, then January


def _middle(period: Period) -> datetime:
    return period.start


def _direction(fields: Mapping[str, Any], setting: Setting) -> str:
    if setting.policy == "future":
        return "future"
    if setting.policy == "strict":
        msg = "the strict policy chooses no week, month or year that is not said"
        raise Unresolved(msg)
    if setting.policy == "narrative" and setting.focus:
        return "narrative"
    if setting.policy == "narrative" and setting.focus:
        return "narrative"
    if "quarter" in fields or "half" in fields:
        return "quarter"
    tense = setting.tense()
    if tense == "future":
        return "future"
    if (
        tense == "past"
        or "wd" in fields
        or "weekend" in fields
        or "day" in fields
        and "month" not in fields
    ):
        return "past"
    return "nearest"


_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)


def _occurrences(
    fields: Mapping[str, Any], reference: datetime, setting: Setting
) -> Iterable[Period]:
    """Yield the occurrences around a day, in order."""
    if (
        "month" in fields
        or "quarter" in fields
        or "half" in fields
        or "season" in fields
        or "hol" in fields
        or "week" in fields
    ):
        leap = fields.get("month") == 2 and fields.get("day") == 29
        reach = 8 if leap or "wd" in fields else 1
        for year in range(max(1, reference.year - reach), min(9998, reference.year + reach) + 1):
            try:
                found = _in_year(
                    {k: v for k, v in fields.items() if k != "wd"}, year, setting.conventions
                )
            except ValueError:
                continue
            if "wd" not in fields or found.start.weekday() == fields["wd"]:
                yield found
    elif "wd" in fields and "day" in fields:
        for steps in range(-12, 13):
            month = add(
                reference.replace(day=1, hour=0, minute=0, second=0, microsecond=0), steps, "month"
            )
            try:
                found = period_of(month.replace(day=fields["day"]), "day")
            except ValueError:
                continue
            if found.start.weekday() == fields["wd"]:
                yield found
    elif "day" in fields:
        for steps in range(-3, 4):
            month = add(
                reference.replace(day=1, hour=0, minute=0, second=0, microsecond=0), steps, "month"
            )
            try:
                yield period_of(month.replace(day=fields["day"]), "day")
            except ValueError:
                continue
    elif "wd" in fields:
        day = datetime(reference.year, reference.month, reference.day)  # noqa: DTZ001
        day -= timedelta(days=(day.weekday() - fields["wd"]) % 7 + 7)
        for _ in range(4):
            yield Period(day, day + _DAY, "day")
            day += _WEEK
    elif "weekend" in fields:
        base = period_of(reference, "weekend")
        for steps in (-2, -1, 0, 1, 2):
            yield shifted(base, steps)


# --- the time of day ------------------------------------------------------------------

_EXTRA_HOURS: Final[Mapping[str, tuple[int, int, str]]] = {
    "DAWN": (5, 8, "MO"),
    "DUSK": (18, 21, "EV"),
    "LUNCH": (11, 14, "MI"),
    "BUSINESS": (8, 18, "DT"),
}


def _on_days(
    days: list[Period], fields: Mapping[str, Any], setting: Setting, rule: str
) -> Reckoned:
    found = [_at_time(day, fields, setting, rule) for day in days]
    found[0].others = found[1:] + found[0].others
    return found[0]


def _at_time(day: Period, fields: Mapping[str, Any], setting: Setting, rule: str) -> Reckoned:
    if day.unit != "day":
        msg = f"a time of day in a {day.unit}"
        raise Unresolved(msg)
    if "h" not in fields:
        code = fields["pod"]
        first, last = setting.conventions.hours.get(code, (0, 0))
        if code in _EXTRA_HOURS:
            first, last, code = _EXTRA_HOURS[code]
        start = day.start + timedelta(hours=first)
        end = day.start + timedelta(hours=last)
        return Reckoned(f"{day_value(day.start)}T{code}", start, end, "part_of_day", rule, "TIME")
    hour, minute = fields["h"], fields["m"]
    pod = fields.get("pod")
    if not fields.get("sure") and hour <= 12 and pod in ("AF", "EV", "NI", "DUSK"):
        if pod == "NI" and (hour == 12 or hour < 5):
            hour = hour % 12
        elif hour < 12:
            hour += 12
    start = day.start + timedelta(hours=hour, minutes=minute, seconds=fields.get("s", 0))
    unit = "second" if "s" in fields else "minute"
    width = timedelta(seconds=1) if "s" in fields else timedelta(minutes=1)
    clock = f"{hour:02d}:{minute:02d}" + (f":{fields['s']:02d}" if "s" in fields else "")
    found = Reckoned(f"{day_value(day.start)}T{clock}", start, start + width, unit, rule, "TIME")
    if hour == 24:
        before = day.start
        found.others = [
            Reckoned(
                f"{day_value(before)}T00:00",
                before,
                before + width,
                unit,
                "midnight_before",
                "TIME",
            )
        ]
    elif not fields.get("sure") and "pod" not in fields and 1 <= hour <= 11 and "s" not in fields:
        late = start + timedelta(hours=12)
        found.others = [
            Reckoned(
                f"{day_value(day.start)}T{hour + 12:02d}:{minute:02d}",
                late,
                late + width,
                unit,
                "afternoon",
                "TIME",
            )
        ]
    found.zone = fields.get("tz")
    return found


# --- amounts --------------------------------------------------------------------------

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
_CLOCK_UNITS: Final = frozenset(("hour", "minute", "second"))


def _amount(length: Length) -> str:
    """Return the TIMEX3 value of an amount: ``P3M``, ``PT2H30M``, ``PXY``."""
    days, clock = "", ""
    for count, unit in sorted(_whole(length.parts), key=lambda part: _ORDER.index(part[1])):
        letter, factor = _LETTERS[unit]
        if count is None:
            text = f"X{_VAGUE.get(unit, letter)}"
        else:
            amount = count * factor
            text = (
                f"{int(amount) if amount == int(amount) else amount:g}{letter}"
                if amount < 1e15
                else f"X{letter}"
            )
        if unit in _CLOCK_UNITS:
            clock += text
        else:
            days += text
    return f"P{days}" + (f"T{clock}" if clock else "")


_SMALLER: Final[Mapping[str, tuple[str, int]]] = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}


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


def _length(form: Length, setting: Setting) -> Reckoned:
    found = Reckoned(_amount(form), unit=_finest(form), rule="duration", type="DURATION")
    found.reason = "a length of time, without a start or an end"
    return found


def _finest(length: Length) -> str:
    unit = max((unit for _, unit in length.parts), key=_ORDER.index)
    return {"fortnight": "week", "night": "day", "millennium": "century"}.get(unit, unit)


def _moved(moment: datetime, length: Length, sign: int) -> datetime:
    for count, unit in sorted(length.parts, key=lambda part: _ORDER.index(part[1])):
        if count is None:
            msg = "the amount is vague, and no number is made up for it"
            raise Unresolved(msg)
        factor = {"fortnight": (14, "day"), "night": (1, "day"), "millennium": (1000, "year")}
        times, real = factor.get(unit, (1, unit))
        if real == "weekend":
            real = "week"
        if abs(count * times) > 1e7:
            msg = "outside the years 1 to 9999"
            raise OverflowError(msg)
        moment = add(moment, sign * count * times, real)
    return moment


def _shift(form: Shift, setting: Setting) -> Reckoned:
    length, sign = form.length, form.sign
    vague = any(count is None for count, _ in length.parts)
    if vague:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        end = setting.today() + timedelta(days=1)
        bounds = (None, end) if sign < 0 else (setting.today(), None)
        if form.base != "anchor":
            bounds = (None, None)
        return Reckoned(
            value,
            *bounds,
            unit=_finest(length),
            rule="vague",
            reason="the amount is vague, and no number is made up for it",
        )
    base, unit, rule = _base(form, setting)
    target = form.unit or _grain(length, unit)
    moved = _moved(base.start, length, sign)
    if target in _CLOCK_UNITS:
        start = moved.replace(second=0, microsecond=0)
        period = Period(start, start + timedelta(minutes=1), "minute")
        found = _of(period, rule, setting.conventions)
        found.type = "TIME"
        return found
    return _of(period_of(moved, target, setting.conventions), rule, setting.conventions)


def _grain(length: Length, base_unit: str) -> str:
    unit = _finest(length)
    coarse = {"decade": "year", "century": "year", "weekend": "week"}.get(unit, unit)
    if len(length.parts) > 1:
        return "day" if coarse not in _CLOCK_UNITS else coarse
    if (
        base_unit != "anchor"
        and base_unit in ("day", "minute", "second", "hour", "part_of_day")
        and coarse not in _CLOCK_UNITS
    ):
        return "day"
    return (
        base_unit if base_unit in ("quarter", "half_year", "month") and coarse == "year" else coarse
    )


def _base(form: Shift, setting: Setting) -> tuple[Period, str, str]:
    """Return what a shift starts from, its unit, and the rule."""
    compares = form.sign < 0 and form.length.parts == ((1, "year"),) and form.unit is None
    if compares and setting.policy == "news" and form.base in ("anchor", "focus"):
        # "a year ago", beside a quarter: the same quarter a year before
        quarter = setting.focus[0] if setting.focus and setting.focus[0].unit == "quarter" else None
        if quarter is not None:
            return quarter, "quarter", "year_before"
        if form.base == "focus":
            now = setting.anchor
            return Period(now, now, "second"), "anchor", "year_before"
    if form.base == "anchor":
        now = setting.now() if _finest(form.length) in _CLOCK_UNITS else setting.anchor
        return (
            Period(now, now + timedelta(seconds=1), "second"),
            "anchor",
            "ago" if form.sign < 0 else "from_now",
        )
    if form.base == "focus":
        if form.unit in ("quarter", "month", "half_year"):
            units: tuple[str, ...] = (form.unit,)
        else:
            units = (
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
        found = setting.spoken_of(units)
        if found is None and form.unit == "quarter":
            found = shifted(period_of(setting.anchor, "quarter"), -1)
        if found is None:
            msg = "it is told from another time, which is not known here"
            raise Unresolved(msg)
        return (
            found,
            found.unit,
            "year_before" if form.unit else "earlier" if form.sign < 0 else "later",
        )
    base = reckon(form.base, setting)
    edge = base.start if form.sign < 0 or base.end is None else base.start
    if edge is None:
        msg = "the time it is told from has no start"
        raise Unresolved(msg)
    return Period(edge, edge, base.unit), base.unit, "before" if form.sign < 0 else "after"


def _stretch(form: Stretch, setting: Setting) -> Reckoned:
    length, which = form.length, form.which
    value = _amount(length)
    vague = any(count is None for count, _ in length.parts)
    today = setting.today()
    clock = _finest(length) in _CLOCK_UNITS
    found = Reckoned(value, unit=_finest(length), rule=f"{which}_duration", type="DURATION")
    if which == "in":
        if setting.tense() == "future" and not vague:
            return _shift(Shift(length, 1), setting)
        found.reason = "a length of time, without a start or an end"
    elif which in ("past", "recent"):
        found.end = setting.now() if clock else today + timedelta(days=1)
        if not vague:
            found.start = _moved(setting.now() if clock else today, length, -1)
        else:
            found.reason = "the amount is vague, and no number is made up for it"
    elif which in ("next", "within"):
        found.start = setting.now() if clock else today + timedelta(days=which == "next")
        if not vague:
            found.end = _moved(found.start, length, 1)
        else:
            found.reason = "the amount is vague, and no number is made up for it"
    elif which in ("first", "from") and form.of is not None:
        base = _parent(form.of, setting)
        assert base.start is not None
        found.start = base.start
        if not vague:
            found.end = _moved(base.start, length, 1)
    else:
        found.reason = "what it is the start of is not said"
    return found


# --- the rest -------------------------------------------------------------------------


def _range(form: Range, setting: Setting) -> Reckoned:
    first = reckon(form.first, setting)
    last = reckon(form.last, setting)
    if first.start is None or last.end is None or last.start is None:
        msg = "one end of the range is not known"
        raise Unresolved(msg)
    if last.start <= first.start < last.end and first.unit == "day" and last.unit != "day":
        return Reckoned(last.value, first.start, last.end, last.unit, "rest", mod="END")
    if first.start > last.start and isinstance(form.last, When) and last.others:
        later = [o for o in last.others if o.start is not None and o.start > first.start]
        if later:
            last = later[0]
    if first.start > last.start and first.others:
        earlier = [o for o in first.others if o.start is not None and o.start < last.start]
        if earlier:
            first = earlier[0]
    if (
        first.start >= last.start
        and last.unit == "day"
        and isinstance(form.last, When)
        and "wd" in form.last.fields
    ):
        first = replace(first, start=first.start - timedelta(days=7))
    if first.start is None or last.end is None or first.start >= last.end:
        if last.unit in ("minute", "second") and first.start is not None and last.end is not None:
            last = replace(last, end=last.end + timedelta(days=1))
        else:
            msg = "the range ends before it starts"
            raise Unresolved(msg)
    value = f"{first.value}/{last.value}"
    unit = last.unit
    end = (
        last.start
        if unit in ("minute", "second") and last.start and last.start > first.start
        else last.end
    )
    return Reckoned(
        value,
        first.start,
        end,
        unit,
        "range",
        "DATE" if unit not in ("minute", "second", "hour") else "TIME",
    )


_BOUND_MOD: Final = {
    "since": "AFTER",
    "until": "BEFORE",
    "by": "ON_OR_BEFORE",
    "before": "BEFORE",
    "after": "AFTER",
}


def _bound(form: Bound, setting: Setting) -> Reckoned:
    inner = reckon(form.form, setting)
    found = replace(
        inner, others=[], core=None, mod=inner.mod or _BOUND_MOD[form.side], rule=form.side
    )
    if form.side == "since":
        found.end = None
    elif form.side == "after":
        found.start, found.end = inner.end, None
    elif form.side == "before":
        found.start, found.end = None, inner.start
    else:
        found.start = None
    found.reason = f"'{form.side}' leaves one bound open"
    if found.start is None and found.end is None and inner.value is None:
        msg = "neither bound is known"
        raise Unresolved(msg)
    return found


def _every(form: Every, setting: Setting) -> Reckoned:
    inner = form.form
    if isinstance(inner, Length | Stretch):
        length = inner if isinstance(inner, Length) else inner.length
        value, unit = _amount(length), _finest(length)
    else:
        value, unit = _pattern(inner.fields)
    return Reckoned(
        value,
        unit=unit,
        rule="set",
        type="SET",
        quant=form.quant,
        freq=form.freq,
        reason="it recurs, and has no bounds of its own",
    )


def _pattern(fields: Mapping[str, Any]) -> tuple[str, str]:
    """Return the value of a time that recurs: ``XXXX-WXX-1``, ``XXXX-07``."""
    pod = (
        f"T{fields['pod']}"
        if "pod" in fields
        else f"T{fields['h']:02d}:{fields['m']:02d}"
        if "h" in fields
        else ""
    )
    if "wd" in fields:
        return f"XXXX-WXX-{fields['wd'] + 1}{pod}", "day"
    if "month" in fields:
        return f"XXXX-{fields['month']:02d}" + (
            f"-{fields['day']:02d}" if "day" in fields else ""
        ), "month"
    if "season" in fields:
        return f"XXXX-{fields['season']}", "season"
    if "quarter" in fields:
        return f"XXXX-Q{fields['quarter']}", "quarter"
    if "hol" in fields:
        day = holiday(fields["hol"], 2001)
        return f"XXXX-{day.month:02d}-{day.day:02d}", "day"
    return f"XXXX-XX-XX{pod}", "day"


def _ref(form: Ref, setting: Setting) -> Reckoned:
    today = setting.today()
    found = Reckoned(
        form.value, rule="reference", reason="no more than past, present or future is said"
    )
    if form.value == "PAST_REF":
        found.end = today + timedelta(days=1)
    elif form.value == "FUTURE_REF":
        found.start = today
    return found


def _same(form: Same, setting: Setting) -> Reckoned:
    fields = form.fields or {}
    unit = form.unit
    units = {
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
        "quarter": ("quarter",),
        "year": ("year", "month", "quarter", "day", "season", "half_year", "week", "part_of_day"),
    }.get(unit, (unit,))
    found = setting.spoken_of(units)
    news_unit = "the" in fields and unit in (
        "week",
        "month",
        "weekend",
        "decade",
        "century",
        "year",
    )
    if found is None or (news_unit and setting.policy == "news"):
        if unit == "quarter" and "the" in fields:
            found = shifted(period_of(setting.anchor, "quarter"), -1)
        elif (form.steps and unit != "any" and "wd" not in fields) or (
            "the" in fields and "pod" in fields
        ):
            found = period_of(setting.anchor, unit, setting.conventions)
        elif news_unit:
            found = period_of(setting.anchor, unit, setting.conventions)
        else:
            msg = "it refers to a time spoken of before, which is not known here"
            raise Unresolved(msg)
    if unit == "any":
        return _of(found, "same", setting.conventions)
    base = period_of(found.start, unit, setting.conventions) if found.unit != unit else found
    if form.steps and "wd" not in fields:
        base = shifted(Period(base.start, base.end, unit), form.steps)
    if "year" in fields:
        years = fields["year"] - base.start.year
        base = Period(add(base.start, years, "year"), add(base.end, years, "year"), unit)
    if "wd" in fields:
        start = base.start + timedelta(days=fields["wd"])
        if form.steps:
            start += timedelta(days=7 * form.steps)
        base = period_of(start, "day")
    if "month" in fields or "season" in fields:
        base = _in_year(fields, base.start.year, setting.conventions)
    if "pod" in fields:
        return _at_time(Period(base.start, base.end, "day"), fields, setting, "same")
    return _of(base, "year_before" if "year" in fields else "same", setting.conventions)


def _at_event(form: AtEvent, setting: Setting) -> Reckoned:
    start, end = form.words if isinstance(form.words, tuple) else (0, 0)
    words = setting.text[start:end].strip(" .,;:!?\"'”’")
    known = setting.events(words)
    if known is None or known.start is None:
        msg = f"it is told by an event: {words!r}; give its time in events"
        raise Unresolved(msg)
    begun = known.start.replace(tzinfo=None)
    if form.length is None:
        day = period_of(begun, "day")
        found = (
            _at_time(day, form.fields, setting, "event")
            if form.fields
            else _of(day, "event", setting.conventions)
        )
    else:
        target = _moved(begun, form.length, form.sign)
        unit = (
            known.granularity
            if _finest(form.length) == "year"
            else _grain(form.length, known.granularity)
        )
        if unit in _CLOCK_UNITS or unit in ("part_of_day", "unknown"):
            unit = "day"
        found = _of(period_of(target, unit, setting.conventions), "event", setting.conventions)
    found.anchor = f"event:{words}"
    return found


_RECKONERS: Final[Mapping[type, Callable[[Any, Setting], Reckoned]]] = {
    When: _when,
    Length: _length,
    Shift: _shift,
    Stretch: _stretch,
    Range: _range,
    Bound: _bound,
    Every: _every,
    Ref: _ref,
    Same: _same,
    AtEvent: _at_event,
}
