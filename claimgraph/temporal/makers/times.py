"""Makers of times that stand by themselves: days, parts of days, hours, quarters, years, events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from claimgraph.temporal.forms import (
    AtEvent,
    Bound,
    Declined,
    Length,
    Range,
    Ref,
    Same,
    Shift,
    Stretch,
    When,
)
from claimgraph.temporal.joining import UNIT_SIZES, plain, sizes
from claimgraph.temporal.makers.made import Made, Maker

__all__ = ["TIMES", "over"]


def _date(c: dict[str, Any]) -> Made:
    fields = {key: value for key, value in c.items() if value is not None and key != "mod"}
    if "year2" in fields and fields["year"] not in range(100):
        return None
    if not 1 <= fields.get("day", 1) <= 31 or any(type(one) is float for one in fields.values()):
        return None
    if fields.get("which") == "this" and "wd" not in fields and "weekend" not in fields:
        del fields["which"]
        return "T", When({**fields, "parent": When({"rel": (0, "year")})})
    return "T", When(fields, c.get("mod"))


def _rel(c: dict[str, Any]) -> Made:
    """Last, this or next unit."""
    which, unit = c["which"], c["unit"]
    steps = c.get("steps", {"last": -1, "this": 0, "next": 1}[which])
    if unit == "night":
        return "T", When({"off": (steps, "day"), "pod": "NI"})
    if unit in ("second", "minute", "hour"):
        return "LEN", Stretch(Length(((1, unit),)), "past" if steps < 0 else "next")
    if unit in ("fortnight", "millennium"):
        return None
    if unit == "season":
        return "T", Declined(
            "which season is not said: one of the weather, of a sport, of a theatre"
        )
    fields: dict[str, Any] = {"rel": (steps, unit)}
    if c.get("fiscal") and unit in ("year", "quarter"):
        fields["fiscal"] = True
    return "T", When(fields)


def _offset(c: dict[str, Any]) -> Made:
    return "T", When({"off": (c["off"], "day")})


def _beside(c: dict[str, Any]) -> Made:
    """Read "the day after Christmas", "the weekend before Easter": a time beside one that is told."""
    day = c["day"]
    if not isinstance(day, Same) or day.fields != {"beside": True}:
        return None
    unit = day.unit
    if unit not in ("day", "week", "weekend", "month", "year"):
        return None
    return "T", Shift(Length(((1, unit),)), day.steps, c["base"], None if unit == "day" else unit)


def _pod(c: dict[str, Any]) -> Made:
    """A part of the day, of a day that is told or not."""
    fields = {"pod": c["pod"]}
    if "off" in c:
        fields["off"] = (c["off"], "day")
    return "T", When(fields, c.get("mod"))


def _weeks(c: dict[str, Any]) -> Made:
    """A weekday so many weeks on; "two Mondays ago" is the one before last Monday."""
    count = c.get("n", 1)
    if isinstance(count, float) or not 1 <= count <= _WEEKDAYS_BACK:
        return None
    steps = c.get("steps", 1 - count)
    which = c.get("which") or ("coming" if steps > 0 else "news")
    return "T", When({"wd": c["wd"], "which": which, "weeks": steps})


_WEEKDAYS_BACK: Final = 52


def _next_one(c: dict[str, Any]) -> Made:
    """Read "Friday next"."""
    form = c["a"]
    alone = isinstance(form, When) and form.fields.keys() <= {"wd", "pod"} and "wd" in form.fields
    return ("T", When({**form.fields, "which": "next"}, form.mod)) if alone else None


def _quarter(c: dict[str, Any]) -> Made:
    n = int(c["n"])
    if not 1 <= n <= 4:
        return None
    fields: dict[str, Any] = {"quarter": n}
    if "year_ago" in c:
        fields["parent"] = When({"rel": (-1, "year")})
    for key in ("year", "fiscal"):
        if key in c:
            fields[key] = c[key]
    return "T", When(fields)


def _half(c: dict[str, Any]) -> Made:
    return ("T", When({"half": int(c["half"])})) if c["half"] in (1, 2) else None


def _weekend(c: dict[str, Any]) -> Made:
    return "T", When({"weekend": True, **({"which": c["which"]} if "which" in c else {})})


def _unit_end(c: dict[str, Any]) -> Made:
    if c["unit"] not in ("year", "month", "week", "quarter", "decade", "century", "day"):
        return None
    return "T", When({"rel": (0, c["unit"])}, "END")


def _unit_part(c: dict[str, Any]) -> Made:
    """Read "the end of the year": the part is of the current one."""
    if c["unit"] not in ("day", "week", "month", "quarter", "year", "decade", "century"):
        return None
    soft = {"soft": True} if "soft" in c else {}  # the year to date
    return "T", When({"rel": (0, c["unit"]), **soft}, c["mod"])


def _nth(c: dict[str, Any]) -> Made:
    """The n-th unit or weekday of a longer time; -1 is the last."""
    unit = "day" if "wd" in c else c["unit"]
    if (
        unit in ("night", "fortnight", "millennium", "season", "second", "minute")
        or not -1 <= c["n"] <= 366
    ):
        return None
    if unit in ("quarter", "century") and "parent" not in c:
        return None
    fields: dict[str, Any] = {"nth": (int(c["n"]), unit, c.get("wd"))}
    parent = plain(c.get("parent"))
    if parent is None and "wd" not in c:
        return None  # "the second day" of what?
    if isinstance(parent, When):
        if sizes(parent.fields)[1] <= UNIT_SIZES.get(unit, 2):
            return None
        fields["parent"] = parent
    elif isinstance(parent, Same | Shift):
        fields["parent"] = parent
    elif parent is not None:
        return None
    return "T", When(fields)


def _week_mark(c: dict[str, Any]) -> Made:
    return "WEEKOF", True


def over(form: Any) -> Any:
    """Return the last of what comes again, as after "since": of March, of the end of the year."""
    if not isinstance(form, When):
        return form
    if form.fields.keys() <= _COMES_AGAIN:
        return When({**form.fields, "which": "over"}, form.mod)
    if form.mod == "END" and form.fields.keys() == {"rel"} and form.fields["rel"][0] == 0:
        return When({"rel": (-1, form.fields["rel"][1])}, form.mod)
    return form


_COMES_AGAIN: Final = frozenset(("month", "day", "wd", "season", "hol", "weekend", "quarter"))


def _ref(c: dict[str, Any]) -> Made:
    return "REFERENCE", Ref(c["value"], c.get("mod"))


def _same(c: dict[str, Any]) -> Made:
    names = ("wd", "month", "pod", "season", "year")
    fields = {key: c[key] for key in names if key in c}
    unit = c.get(
        "unit", "year" if "month" in c or "season" in c else "week" if "wd" in c else "day"
    )
    if unit == "night":
        unit, fields["pod"] = "day", "NI"
    if unit == "second" and c.get("which") == "the":
        return None  # the second of two
    if c.get("which") in ("the", "beside"):
        fields[c["which"]] = True
    return "T", Same(unit, c.get("steps", 0), fields or None, c.get("mod"))


def _event(c: dict[str, Any]) -> Made:
    """A time that an event tells: a vague amount tells no more than that it is before, or after."""
    whole = AtEvent(c["words"], part="whole")
    if "side" in c:
        return "T", Bound(c["side"], whole)
    length, sign, part = c.get("length"), c.get("sign", 0), c.get("part")
    if length is None and "unit" in c:
        length = Length(((None if "vague" in c else c.get("n", 1), c["unit"]),))
    if length is None:
        fields = {"pod": c["pod"]} if "pod" in c else None
        return "T", whole if part else AtEvent(c["words"], sign, None, fields)
    if not isinstance(length, Length) or c.get("nth", 1) < 1:
        return None
    if "stretch" in c:
        return "LEN", Stretch(length, c["stretch"], whole, length.mod)
    if any(count is None for count, _ in length.parts):
        return "T", Shift(length, sign, whole, mod="AFTER" if sign > 0 else "BEFORE")
    fields = {"pod": c["pod"]} if "pod" in c else None
    return "T", AtEvent(c["words"], sign, length, fields, length.mod, part, c.get("nth", 1))


def _anniversary(c: dict[str, Any]) -> Made:
    return "T", AtEvent(c["words"], 1, Length(((c["n"], "year"),)))


def _clock(c: dict[str, Any]) -> Made:
    """A time of day, with a.m. and p.m. worked in where they are said."""
    parts, by_24_hours = c.get("clock") or ((c["h"], c.get("m", 0)), False)
    hour, minute, second = (*parts, *(0, 0))[:3]
    ampm = c.get("ampm")
    if "to" in c:
        hour, minute = hour - 1, 60 - c["to"]
    if not all(isinstance(part, int) for part in (hour, minute)) or not (
        0 <= hour <= 24 and 0 <= minute < 60
    ):
        return None
    sure = bool(ampm or c.get("sure") or by_24_hours or hour > 12)
    if ampm == "AM" and hour > 12:
        return None
    if ampm and hour <= 12:
        hour = hour % 12 + (12 if ampm == "PM" else 0)
    if hour == 24 and minute:
        return None
    fields: dict[str, Any] = {"h": hour, "m": minute}
    if len(parts) > 2:
        fields["s"] = second
    if sure:
        fields["sure"] = True
    for key in ("tz", "pod", "month", "day"):
        if key in c:
            fields[key] = c[key]
    return "T", When(fields)


def _compact_clock(c: dict[str, Any]) -> Made:
    """``340pm``, ``1140 a.m.``; ``1430 hours``."""
    hour, minute = divmod(int(c["n"]), 100)
    if "ampm" not in c:
        return _clock({**c, "h": hour, "m": minute, "sure": True})
    return _clock({"h": hour, "m": minute, "ampm": c["ampm"]}) if 1 <= hour <= 12 else None


def _year(c: dict[str, Any]) -> Made:
    year = c["n"]
    return ("T", When({"year": year})) if isinstance(year, int) and 1 <= year <= 9999 else None


def _before_era(c: dict[str, Any]) -> Made:
    """Read "44 B.C.", "the fifth century BC", which are no years of this calendar."""
    return "T", Declined("years before the year 1 are not reckoned")


def _century(c: dict[str, Any]) -> Made:
    """Read "the 16th century", "the 15th and 16th centuries"."""
    if "a" in c:
        if not 1 <= c["a"] < c["n"] <= 99:
            return None
        return "T", Range(When({"cent": c["a"] - 1}), When({"cent": c["n"] - 1}))
    return ("T", When({"cent": c["n"] - 1})) if 1 <= c["n"] <= 99 else None


def _decade(c: dict[str, Any]) -> Made:
    value = int(c["n"]) + 100 * int(c.get("hundreds", 0))
    if value % 10 or value > 9990:
        return None
    return "T", When({"dec": value // 10} if value >= 100 else {"dec2": value}, c.get("mod"))


def _week_of(c: dict[str, Any]) -> Made:
    return "T", When({"week_of": c["a"] if "a" in c else When({"hol": c["hol"]})})


def _eve(c: dict[str, Any]) -> Made:
    base = c["base"] if "base" in c else When({"wd": c["wd"]})
    day = Shift(Length(((1, "day"),)), c["sign"], base)
    return "T", When({"pod": c["pod"], "parent": day}) if "pod" in c else day


def _other(c: dict[str, Any]) -> Made:
    """Read what looks like a time and is none, so that nothing else reads a part of it."""
    return "OTHER", True


TIMES: Final[Mapping[str, Maker]] = {
    "anniversary": _anniversary,
    "before_era": _before_era,
    "beside": _beside,
    "century": _century,
    "clock": _clock,
    "compact_clock": _compact_clock,
    "date": _date,
    "decade": _decade,
    "eve": _eve,
    "event": _event,
    "half": _half,
    "next_one": _next_one,
    "nth": _nth,
    "offset": _offset,
    "other": _other,
    "pod": _pod,
    "quarter": _quarter,
    "ref": _ref,
    "rel": _rel,
    "same": _same,
    "unit_end": _unit_end,
    "unit_part": _unit_part,
    "week_mark": _week_mark,
    "week_of": _week_of,
    "weekend": _weekend,
    "weeks": _weeks,
    "year": _year,
}
"""These makers by the names that rules call them."""
