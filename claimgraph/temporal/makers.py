"""The makers that rules name: each takes what a pattern captured and returns a kind with a value.

A maker returns None where the parts do not fit together; then the next rule is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from claimgraph.temporal.clock import CLOCK_FIELDS
from claimgraph.temporal.forms import (
    AtEvent,
    Bound,
    Declined,
    Every,
    Length,
    Range,
    Ref,
    Same,
    Several,
    Shift,
    Stretch,
    When,
)
from claimgraph.temporal.joining import UNIT_SIZES, join, plain, sizes

__all__ = ["MAKERS", "Made", "Maker", "ending", "over"]

Made = tuple[str, Any] | None

Maker = Callable[[dict[str, Any]], Made]


def _date(c: dict[str, Any]) -> Made:
    fields = {key: value for key, value in c.items() if value is not None and key != "mod"}
    if not 1 <= fields.get("day", 1) <= 31 or isinstance(fields.get("week"), float):
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
    fields: dict[str, Any] = {"rel": (steps, unit)}
    if c.get("fiscal") and unit in ("year", "quarter"):
        fields["fiscal"] = True
    return "T", When(fields)


def _offset(c: dict[str, Any]) -> Made:
    return "T", When({"off": (c["off"], "day")})


def _beside(c: dict[str, Any]) -> Made:
    """Read "the day after Christmas": a day beside one that is told."""
    day = c["day"]
    if not isinstance(day, Same) or day.fields != {"beside": True} or day.unit != "day":
        return None
    return "T", Shift(Length(((1, "day"),)), day.steps, c["base"])


def _pod(c: dict[str, Any]) -> Made:
    """A part of the day, of a day that is told or not."""
    fields = {"pod": c["pod"]}
    if "off" in c:
        fields["off"] = (c["off"], "day")
    return "T", When(fields, c.get("mod"))


def _weeks(c: dict[str, Any]) -> Made:
    which = c.get("which") or ("coming" if c["steps"] > 0 else "news")
    return "T", When({"wd": c["wd"], "which": which, "weeks": c["steps"]})


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


def _half_of(c: dict[str, Any]) -> Made:
    """Read "the second half of May"; that of a year is one of its fields."""
    half, whole = c["a"], c["b"]
    if not isinstance(half, When) or half.fields.keys() != {"half"} or isinstance(whole, Bound):
        return None
    if isinstance(whole, When) and UNIT_SIZES["year"] in sizes(whole.fields):
        return _join(c)
    return "T", When({**half.fields, "parent": whole}, half.mod)


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
    return "T", When({"rel": (0, c["unit"])}, c["mod"])


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


def _length(c: dict[str, Any]) -> Made:
    unit = c["unit"]
    count = c.get("n", 1)
    if c.get("vague"):
        return "LEN", Length(((None, unit),), c.get("mod"))
    count = count * c.get("times", 1) + c.get("plus", 0)
    return "LEN", Length(((count, unit),), c.get("mod"))


def _age(c: dict[str, Any]) -> Made:
    """Read "52 years old": how long somebody has lived, which is no time of an event."""
    return "AGE", Length(((c["n"], c["unit"]),))


def _sum(c: dict[str, Any]) -> Made:
    a, b = c["a"], Length(((c["n"], c["unit"]),))
    if not isinstance(a, Length):
        return None
    if {unit for _, unit in a.parts} & {unit for _, unit in b.parts}:
        return None
    if None in (n for n, _ in (*a.parts, *b.parts)):
        return None
    return "LEN", Length(a.parts + b.parts, a.mod or b.mod)


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


def _shift(c: dict[str, Any]) -> Made:
    if not isinstance(c["length"], Length):
        return None
    base = c.get("base", "anchor")
    if "which" in c and isinstance(base, When) and base.fields.keys() == {"wd"}:
        base = When({**base.fields, "which": c["which"]}, base.mod)  # a week from Friday
    return "T", Shift(
        c["length"],
        c["sign"],
        base,
        c.get("unit"),
        c.get("mod") or c["length"].mod,
    )


def _shift_days(c: dict[str, Any]) -> Made:
    return _shift({**c, "base": When({"off": (c["off"], "day")})})


def _vague_ago(c: dict[str, Any]) -> Made:
    return "T", Shift(Length(((None, c["unit"]),)), -1)


def _vague_shift(c: dict[str, Any]) -> Made:
    return "T", Shift(Length(((None, c["unit"]),)), c["sign"], "focus")


def _year_ago(c: dict[str, Any]) -> Made:
    unit = c["unit"]
    return "T", Shift(Length(((1, "year"),)), -1, "focus", "quarter" if unit == "period" else unit)


def _stretch(c: dict[str, Any]) -> Made:
    length = c["length"]
    if not isinstance(length, Length):
        return None
    if c["which"] == "in":
        return "LEN", length
    return "LEN", Stretch(length, c["which"], c.get("of"), length.mod)


def _stretch_one(c: dict[str, Any]) -> Made:
    count = None if c.get("vague") else c.get("n", 1)
    return "LEN", Stretch(Length(((count, c["unit"]),)), c["which"])


def _stretch_in(c: dict[str, Any]) -> Made:
    length = c["length"] if "length" in c else Length(((c["n"], c["unit"]),))
    return _stretch({"length": length, "which": "first", "of": c["of"]})


def _last_of(c: dict[str, Any]) -> Made:
    """Read "the last three months of 2022"."""
    length = c["length"]
    if not isinstance(length, Stretch) or length.which not in ("past", "recent") or length.of:
        return None
    return "LEN", Stretch(length.length, "to", c["of"], length.mod)


def ending(c: dict[str, Any]) -> Made:
    """Read "the three months to March", "the year ended December 31", "the second quarter ended July 31"."""
    length, whole, of = c.get("length"), c.get("a"), c["of"]
    if not isinstance(of, When):
        return None
    if "over" in c:
        of = over(of)
    if isinstance(whole, When) and "quarter" in whole.fields:
        return "T", When({**whole.fields, "ends": of}, whole.mod)
    unit = _current(whole)
    if unit is not None:
        length = Length(((1, unit),)) if unit in ("year", "quarter", "month", "week") else None
    elif isinstance(length, Stretch):
        length = length.length if length.which in ("in", "past") and length.of is None else None
    return ("LEN", Stretch(length, "to", of, length.mod)) if isinstance(length, Length) else None


def _current(form: Any) -> str | None:
    """Return the unit of "the year", "the fiscal year": one that is told by its end."""
    if isinstance(form, Same):
        return None if form.steps else form.unit
    if isinstance(form, When) and form.fields.keys() == {"rel", "fiscal"}:
        steps, unit = form.fields["rel"]
        return None if steps else str(unit)
    return None


def _lasting(c: dict[str, Any]) -> Made:
    return _stretch({"length": c["length"], "which": "from", "of": c["a"]})


def _maybe_in(c: dict[str, Any]) -> Made:
    """Read "in two years": how long, or when; the tense tells."""
    return "LEN", Stretch(c["length"], "in", None, c["length"].mod) if isinstance(
        c["length"], Length
    ) else c["length"]


def _join(c: dict[str, Any]) -> Made:
    joined = join(c["a"], c["b"])
    return None if joined is None else ("T", joined)


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


def _clock_on(c: dict[str, Any]) -> Made:
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
    if _is_night(first) and isinstance(last, When) and last.fields.keys() == {"wd"}:
        return "T", first
    if isinstance(first, Same) and first.unit in ("year", "week") and not first.steps:
        return ending({"a": first, "of": last})
    return _span(first, last)


def _span(first: Any, last: Any) -> Made:
    """Return the range of two times, each with what only the other says."""
    if isinstance(first, When) and isinstance(last, When):
        a, b = first.fields, last.fields
        if a.keys() <= {"h", "m", "s", "sure", "tz"} and "h" in b:
            first = When(
                {**{k: v for k, v in b.items() if k not in ("h", "m", "s", "sure", "pod")}, **a},
                first.mod,
            )
            if (
                b.get("sure")
                and not a.get("sure")
                and b["h"] > 12
                and a["h"] + 12 < b["h"] + (b["m"] > a["m"])
            ):
                first = When({**first.fields, "h": a["h"] + 12})
            elif "pod" in b and not a.get("sure") and a["h"] <= b["h"]:
                first = When({**first.fields, "pod": b["pod"]})
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
    """Read "next week between Wednesday and Friday"."""
    made = _range(c)
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


def _week_mark(c: dict[str, Any]) -> Made:
    return "WEEKOF", True


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


def _bound(c: dict[str, Any]) -> Made:
    form = c["T"]
    if isinstance(form, Bound | Range):
        return None
    return "T", Bound(c["side"], over(form) if "over" in c else form)


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


def _every(c: dict[str, Any]) -> Made:
    form = c.get("LEN") or c.get("T")
    if form is None:
        form = Length(((c.get("n", 1), c["unit"]),))
    if not isinstance(form, When | Length | Stretch):
        return None
    freq = c.get("freq")
    return "SET", Every(form, c.get("quant"), None if freq is None else f"{freq}X")


def _every_date(c: dict[str, Any]) -> Made:
    names = ("wd", "month", "season", "hol", "pod")
    fields: dict[str, Any] = {key: c[key] for key in names if key in c}
    return "SET", Every(When(fields), c.get("quant"))


def _often(c: dict[str, Any]) -> Made:
    count, unit = _OFTEN[c["often"]]
    return "SET", Every(Length(((count, unit),)))


_OFTEN: Final[Mapping[str, tuple[int, str]]] = {
    "hourly": (1, "hour"),
    "daily": (1, "day"),
    "nightly": (1, "day"),
    "weekly": (1, "week"),
    "biweekly": (2, "week"),
    "monthly": (1, "month"),
    "quarterly": (1, "quarter"),
    "yearly": (1, "year"),
}


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
    if c.get("which") in ("the", "beside"):
        fields[c["which"]] = True
    return "T", Same(unit, c.get("steps", 0), fields or None, c.get("mod"))


def _event(c: dict[str, Any]) -> Made:
    length = c.get("length")
    if length is None and "n" in c:
        length = Length(((c["n"], c["unit"]),))
    if length is not None and not isinstance(length, Length):
        return None
    return "T", AtEvent(
        c["words"], c.get("sign", 0), length, {"pod": c["pod"]} if "pod" in c else None
    )


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
    for key in ("tz", "pod"):
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


def _century(c: dict[str, Any]) -> Made:
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


def _keep(c: dict[str, Any]) -> Made:
    for kind in ("T", "LEN", "SET"):
        if kind in c:
            return kind, c[kind]
    return None


MAKERS: Final[Mapping[str, Maker]] = {
    "age": _age,
    "anniversary": _anniversary,
    "beside": _beside,
    "bound": _bound,
    "century": _century,
    "clock": _clock,
    "clock_on": _clock_on,
    "compact_clock": _compact_clock,
    "date": _date,
    "decade": _decade,
    "either": _either,
    "ending": ending,
    "eve": _eve,
    "event": _event,
    "every": _every,
    "every_date": _every_date,
    "excepted": _excepted,
    "half": _half,
    "half_of": _half_of,
    "join": _join,
    "join_day": _join_day,
    "join_in": _join_in,
    "join_part": _join_part,
    "join_time": _join_time,
    "keep": _keep,
    "last_of": _last_of,
    "lasting": _lasting,
    "length": _length,
    "maybe_in": _maybe_in,
    "modified": _modified,
    "nth": _nth,
    "offset": _offset,
    "often": _often,
    "other": _other,
    "part_after": _part_after,
    "part_of_day": _part_of_day,
    "pod": _pod,
    "quarter": _quarter,
    "range": _range,
    "range_days": _range_days,
    "range_from": _range_from,
    "range_in": _range_in,
    "range_of": _range_of,
    "range_to": _range_to,
    "ref": _ref,
    "rel": _rel,
    "rest": _rest,
    "same": _same,
    "several": _several,
    "shift": _shift,
    "shift_days": _shift_days,
    "stretch": _stretch,
    "stretch_in": _stretch_in,
    "stretch_one": _stretch_one,
    "sum": _sum,
    "unit_end": _unit_end,
    "unit_part": _unit_part,
    "vague_ago": _vague_ago,
    "vague_shift": _vague_shift,
    "week_mark": _week_mark,
    "week_of": _week_of,
    "weekend": _weekend,
    "weeks": _weeks,
    "year": _year,
    "year_ago": _year_ago,
}
"""The makers by the names that rules call them."""
