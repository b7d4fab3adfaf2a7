"""Makers of what is said by two times together: a part of one, both at once, one to another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from claimgraph.temporal.clock import CLOCK_FIELDS, has_offset
from claimgraph.temporal.forms import (
    Bound,
    Declined,
    Every,
    Length,
    Range,
    Same,
    Several,
    Shift,
    Stretch,
    When,
)
from claimgraph.temporal.joining import UNIT_SIZES, join, sizes
from claimgraph.temporal.makers.lengths import ending
from claimgraph.temporal.makers.made import Made, Maker

__all__ = ["COMBINED", "clock_on"]


def _half_of(c: dict[str, Any]) -> Made:
    """Read "the second half of May"; that of a year is one of its fields."""
    half, whole = c["a"], c["b"]
    if not isinstance(half, When) or half.fields.keys() != {"half"} or isinstance(whole, Bound):
        return None
    if isinstance(whole, When) and UNIT_SIZES["year"] in sizes(whole.fields):
        return _join(c)
    return "T", When({**half.fields, "parent": whole}, half.mod)


def _modified(c: dict[str, Any]) -> Made:
    """Early, late, about ...: the value stays, ``mod`` says which part."""
    for kind in ("T", "LEN"):
        if kind in c:
            form = c[kind]
            if isinstance(form, Every) or form.mod is not None:
                return None
            if c["mod"] == "MORE_THAN" and isinstance(form, Stretch | When):
                return None  # "over the past year" is no more than it
            if (
                isinstance(form, When)
                and c.get("soft")
                and "off" not in form.fields
                and "rel" not in form.fields
                and "parent" not in form.fields
                and not sizes(form.fields)[0] <= 2
            ):
                return None
            if isinstance(form, When) and c.get("soft"):
                form = form._replace(fields={**form.fields, "soft": True})
            return kind, form._replace(mod=c["mod"])
    return None


def _ago_on(c: dict[str, Any]) -> Made:
    """Read "a week ago Monday", "50 years ago this month": a day so long before another, or in a week."""
    ago, day = c["a"], c["b"]
    if not isinstance(ago, Shift) or ago.base != "anchor" or ago.sign > 0 or ago.unit or ago.mod:
        return None
    units = {unit for _, unit in ago.length.parts}
    if not isinstance(day, When) or not units <= _AGO:
        return None
    if day.fields.keys() == {"wd"} and units == {"week"}:
        return "T", When({**day.fields, "parent": ago}, day.mod)
    named = day.fields.keys() in ({"wd"}, {"off"}, {"month", "day"})
    steps, unit = day.fields.get("rel", (None, None))
    if not named and (steps != 0 or unit not in ("week", "month")):
        return None
    return "T", ago._replace(base=day, unit=unit, mod=day.mod)


_AGO: Final = frozenset(("week", "fortnight", "month", "year", "decade", "century"))


def _in_zone(c: dict[str, Any]) -> Made:
    """Read "Thursday afternoon Moscow time", "2024-06-11 22:47 (UTC+3)": by the clocks of a zone."""
    form = c["a"]
    if not isinstance(form, When) or "tz" in form.fields:
        return None
    if not form.fields.keys() & {"pod", "h", "iso"} or has_offset(form.fields.get("iso", "")):
        return None
    return "T", When({**form.fields, "tz": c["tz"]}, form.mod)


def _join(c: dict[str, Any]) -> Made:
    joined = join(c["a"], c["b"])
    return None if joined is None else ("T", joined)


def _join_of(c: dict[str, Any]) -> Made:
    """Read "the morning of the 3rd of May", but not "on Thursday of the July 17, 2014 crash"."""
    first, second = c["a"], c["b"]
    weekday = isinstance(first, When) and first.fields.keys() == {"wd"}
    dated = isinstance(second, When) and {"month", "day"} <= second.fields.keys()
    return None if weekday and dated else _join(c)


def _join_in(c: dict[str, Any]) -> Made:
    """Read "the morning in June", but not "in May in the 11th Circuit"."""
    second = c["b"]
    return None if isinstance(second, When) and second.fields.keys() == {"day"} else _join(c)


def _join_time(c: dict[str, Any]) -> Made:
    """Read "el viernes a las 15:00": only a time of day joins so."""
    second = c["b"]
    return _join(c) if isinstance(second, When) and 0 <= sizes(second.fields)[0] <= 1 else None


def _join_part(c: dict[str, Any]) -> Made:
    if c["b"].mod is not None:
        return None
    return _join({"a": c["a"], "b": c["b"]._replace(mod=c["mod"])})


def _part_of_day(c: dict[str, Any]) -> Made:
    """Read "early morning Tuesday": the part is of the part of the day."""
    joined = join(When({"pod": c["pod"]}), c["b"])
    return None if joined is None or joined.mod else ("T", joined._replace(mod=c["mod"]))


def _part_after(c: dict[str, Any]) -> Made:
    form = c["a"]
    return None if form.mod else ("T", form._replace(mod=c["mod"]))


def clock_on(c: dict[str, Any]) -> Made:
    """Read "7, this morning": an hour beside a part of a day."""
    form, hour = c["b"], c["h"]
    if not isinstance(form, When) or "h" in form.fields or not 0 <= hour <= 24:
        return None
    if "pod" not in form.fields:
        return None
    return "T", When({**form.fields, "h": hour, "m": 0}, form.mod)


def _range(c: dict[str, Any]) -> Made:
    """From one to another; what only the last says holds for the first as well."""
    first, last = c["a"], c["b"]
    if isinstance(first, Range | Bound) or isinstance(last, Range | Bound):
        return None
    if _is_midnight_to(first, last):
        return "T", first
    if _is_night(first) and isinstance(last, When):
        a, b = first.fields, last.fields
        if b.keys() == {"wd"}:
            return "T", first
        if a.keys() == {"pod", "day"} and {"month", "day"} <= b.keys() and b["day"] - a["day"] == 1:
            return "T", When({**b, **a}, first.mod)
    if isinstance(first, Same) and first.unit in ("year", "week") and not first.steps:
        return ending({"a": first, "of": last})
    return _span(first, last)


def _is_midnight_to(first: Any, last: Any) -> bool:
    """Tell whether a range is one midnight: "midnight Monday to Tuesday"."""
    if not isinstance(first, When) or not isinstance(last, When) or last.fields.keys() != {"wd"}:
        return False
    a, b = first.fields, last.fields
    return a.get("h") == _MIDNIGHT and "wd" in a and (b["wd"] - a["wd"]) % 7 == 1


def _span(first: Any, last: Any) -> Made:
    """Return the range of two times, each with what only the other says."""
    if isinstance(first, When) and isinstance(last, When):
        a, b = first.fields, last.fields
        if "h" in a and a.keys() <= _TOLD_BY_CLOCK and b.keys() & {"h", "pod"}:
            first = _clock_before(first, last)
        elif a.keys() == {"pod"} and b.keys() - CLOCK_FIELDS and b.keys() & {"h", "pod"}:
            first = _part_before(first, last)
        elif "iso" in a and "h" in b and b.keys() <= CLOCK_FIELDS:
            year, month, day = map(int, a["iso"][: len("2023-05-03")].split("-"))
            last = When({"year": year, "month": month, "day": day, **b}, last.mod)
        elif "h" in a and "h" in b and b.keys() <= CLOCK_FIELDS:
            days = {k: v for k, v in a.items() if k not in CLOCK_FIELDS}
            last = When({**days, **({"tz": a["tz"]} if "tz" in a else {}), **b}, last.mod)
            if "tz" in b and "tz" not in a:
                first = When({**a, "tz": b["tz"]}, first.mod)
        elif "year" in b and "month" in a and "year" not in a and "parent" not in a:
            first = When({**a, "year": b["year"]}, first.mod)
        elif "parent" in b and "parent" not in a and "rel" not in a and a.keys() & b.keys():
            first = When({**a, "parent": b["parent"]}, first.mod)
        elif "month" in a and b.keys() == {"day"}:
            last = When({**a, "day": b["day"]}, last.mod)
        elif "month" in b and "day" in b and a.keys() == {"day"}:
            first = When({**b, "day": a["day"]}, first.mod)
    return "T", Range(first, last)


def _clock_before(first: When, last: When) -> When:
    """Return the time on the clock that comes before one of a day that is told: on that day."""
    a, b = first.fields, last.fields
    if a["h"] == _MIDNIGHT:
        a = {**a, "h": 0}  # between midnight and 6 a.m. of a day
    days = {k: v for k, v in b.items() if k not in ("h", "m", "s", "sure", "pod")}
    first = When({**days, **a}, first.mod)
    if "h" not in b:
        return first
    late = b.get("sure") and not a.get("sure") and b["h"] > 12
    if late and a["h"] + 12 < b["h"] + (b["m"] > a["m"]):
        return When({**first.fields, "h": a["h"] + 12})
    if "pod" in b and not a.get("sure") and a["h"] <= b["h"]:
        return When({**first.fields, "pod": b["pod"]})
    return first


_MIDNIGHT: Final = 24


def _part_before(first: When, last: When) -> When:
    """Return the part of the day that comes before a time: on its day, or on the one before."""
    days = {k: v for k, v in last.fields.items() if k not in CLOCK_FIELDS}
    early = last.fields.get("pod") in ("MO", "DAWN") or last.fields.get("h", _MIDNIGHT) < 12
    if early and first.fields["pod"] in ("AF", "EV", "NI", "DUSK"):
        days = {"parent": Shift(Length(((1, "day"),)), -1, When(days))}
    return When({**days, **first.fields}, first.mod)


_TOLD_BY_CLOCK: Final = frozenset(("h", "m", "s", "sure", "tz"))


def _range_from(c: dict[str, Any]) -> Made:
    """Read "from 4 to 22 January", "11 to 3 p.m.": the first takes the rest of the last."""
    a, last = c["a"], c["b"]
    if not isinstance(last, When) or isinstance(a, float):
        return None
    if "day" in last.fields and "h" not in last.fields:
        day = last.fields["day"]
        if not 1 <= a < day or day - a > c.get("step", day):
            return None
        return "T", Range(When({**last.fields, "day": a}), last)
    if "h" in last.fields and 0 <= a <= 24:
        return _range({"a": When({"h": a, "m": 0}), "b": last})
    return None


def _day_pair(c: dict[str, Any]) -> Made:
    """Read "14/15 November": one day to the next."""
    rest: dict[str, Any] = {key: c[key] for key in ("month", "year") if key in c}
    first, last = (When({**rest, "day": day}) for day in c["days"])
    return "T", Range(first, last)


def _range_to(c: dict[str, Any]) -> Made:
    """Read "November 19 to 20", "11 a.m. to 3": the last takes the rest of the first."""
    first, b = c["a"], c["b"]
    if not isinstance(first, When) or isinstance(b, float):
        return None
    if "year" in c:  # "May 3-5, 2023"
        first = join(first, c["year"]) if "month" in first.fields else None
        if not isinstance(first, When):
            return None
    if "h" in first.fields:
        if not 0 <= b <= 24:
            return None
        hour = (
            b + 12 if first.fields.get("sure") and b < 12 and b <= first.fields["h"] < b + 12 else b
        )
        return "T", Range(first, When({**first.fields, "h": hour, "m": 0}, first.mod))
    if _is_night(first) and b - first.fields.get("day", b) == 1:
        return "T", first
    if "day" in first.fields and first.fields["day"] < b <= 31:
        return "T", Range(first, When({**first.fields, "day": b}, first.mod))
    return None


def _is_night(form: Any) -> bool:
    """Tell whether a time is the night of a day: "the night of May 2-3" begins on the second."""
    return isinstance(form, When) and form.fields.get("pod") == "NI"


def _range_in(c: dict[str, Any]) -> Made:
    """Read "next week between Wednesday and Friday", "the night of 2 to 3 May"."""
    made = _range_from(c) if isinstance(c["a"], int | float) else _range(c)
    if made is None:
        return None
    joined = join(c["c"], made[1])
    return None if joined is None else ("T", joined)


def _range_days(c: dict[str, Any]) -> Made:
    """Read "from 4 to 22 January": two days of one month, or two hours of one day."""
    a, b, whole = c["a"], c["b"], c["c"]
    if isinstance(a, float) or isinstance(b, float) or not isinstance(whole, When):
        return None
    if "d" in c:
        whole = join(whole, c["d"])
        if whole is None:
            return None
    smallest = sizes(whole.fields)[1]
    if smallest == 4 and 1 <= a < b <= 31:
        first, last = join(When({"day": a}), whole), join(When({"day": b}), whole)
    elif smallest <= 2 and 0 <= a < b <= 24 and "h" not in whole.fields:
        first, last = join(When({"h": a, "m": 0}), whole), join(When({"h": b, "m": 0}), whole)
    else:
        return None
    return None if first is None or last is None else ("T", Range(first, last))


def _join_day(c: dict[str, Any]) -> Made:
    """Read "the 15th of May", but not "18 of the same period"."""
    b = c["b"]
    month = b.unit in ("month", "any") if isinstance(b, Same) else _is_month(b)
    return _join({"a": When({"day": c["day"]}), "b": b}) if month else None


def _is_month(form: Any) -> bool:
    return not isinstance(form, When) or sizes(form.fields)[1] == UNIT_SIZES["month"]


def _rest(c: dict[str, Any]) -> Made:
    """Read "the rest of the week": from the day of publication on."""
    whole = c.get("T") or When({"rel": (0, c["unit"])})
    return "T", Range(When({"off": (0, "day")}), whole)


def _range_of(c: dict[str, Any]) -> Made:
    """Two values of one field: "2014-16"."""
    field, a, b = c["field"], c["a"], c["b"]
    if field == "year" and b < 100 <= a:
        b += a - a % 100
    if b <= a or isinstance(b, float) or b > 9999 or b - a > c.get("step", b):
        return None
    return "T", Range(When({field: a}), When({field: b}))


def _several(c: dict[str, Any], *, one: bool = False) -> Made:
    """Read "Monday, Tuesday and Friday", "May 1 and 2": a bare day takes the rest of its neighbour."""
    parts = [c[name] for name in ("a", "b", "c") if name in c]
    whole = next((part for part in parts if not isinstance(part, int | float)), None)
    forms = []
    for part in parts:
        form = part
        if isinstance(part, int | float):
            if not isinstance(whole, When) or not whole.fields.keys() >= {"month", "day"}:
                return None
            if whole.fields.keys() & CLOCK_FIELDS or not 1 <= part <= 31:
                return None
            form = When({**whole.fields, "day": part}, whole.mod)
        if not isinstance(form, When | Shift | Same | Range):
            return None
        forms.append(form)
    return "T", Several(tuple(forms), one)


def _either(c: dict[str, Any]) -> Made:
    return _several(c, one=True)


def _excepted(c: dict[str, Any]) -> Made:
    """Read "every day except Friday": no one interval says so."""
    return "T", Declined("it leaves out a part of itself, which no one interval can say")


def _keep(c: dict[str, Any]) -> Made:
    for kind in ("T", "LEN", "SET"):
        if kind in c:
            return kind, c[kind]
    return None


COMBINED: Final[Mapping[str, Maker]] = {
    "ago_on": _ago_on,
    "clock_on": clock_on,
    "day_pair": _day_pair,
    "either": _either,
    "excepted": _excepted,
    "half_of": _half_of,
    "in_zone": _in_zone,
    "join": _join,
    "join_day": _join_day,
    "join_in": _join_in,
    "join_of": _join_of,
    "join_part": _join_part,
    "join_time": _join_time,
    "keep": _keep,
    "modified": _modified,
    "part_after": _part_after,
    "part_of_day": _part_of_day,
    "range": _range,
    "range_days": _range_days,
    "range_from": _range_from,
    "range_in": _range_in,
    "range_of": _range_of,
    "range_to": _range_to,
    "rest": _rest,
    "several": _several,
}
"""These makers by the names that rules call them."""
