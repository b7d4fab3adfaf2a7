"""What an expression says, before it is reckoned from a date: the forms, and the makers of rules.

A form holds what the words give and no more: "Wednesday" is a weekday without a week. The
makers are named in the rules of a language; each takes what a pattern captured and returns a
kind with a value, or None where the parts do not fit together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

__all__ = [
    "MAKERS",
    "AtEvent",
    "Bound",
    "Every",
    "Form",
    "Length",
    "Maker",
    "Range",
    "Ref",
    "Same",
    "Shift",
    "Stretch",
    "When",
    "join",
]


class When(NamedTuple):
    """A stretch of the calendar by its fields: ``{"wd": 2, "pod": "MO"}``."""

    fields: dict[str, Any]
    mod: str | None = None


class Length(NamedTuple):
    """An amount of time: counts and units; a count of None is vague ("several")."""

    parts: tuple[tuple[float | None, str], ...]
    mod: str | None = None


class Shift(NamedTuple):
    """So much before or after something: the publication, what was last spoken of, or a form."""

    length: Length
    sign: int
    base: Any = "anchor"  # "anchor", "focus" or a form
    unit: str | None = None
    mod: str | None = None


class Stretch(NamedTuple):
    """The past, next, first or last so much."""

    length: Length
    which: str
    of: Any = None
    mod: str | None = None


class Range(NamedTuple):
    """From one time to another, both included."""

    first: Any
    last: Any
    mod: str | None = None


class Bound(NamedTuple):
    """Since, until, by, before or after a time."""

    side: str
    form: Any
    mod: str | None = None


class Every(NamedTuple):
    """A set of times: what recurs, how often."""

    form: Any
    quant: str | None = None
    freq: str | None = None
    mod: str | None = None


class Ref(NamedTuple):
    """The past, the present or the future, no more exactly."""

    value: str
    mod: str | None = None


class Same(NamedTuple):
    """The day, quarter, year ... that was last spoken of; shifted by ``steps``."""

    unit: str
    steps: int = 0
    fields: dict[str, Any] | None = None
    mod: str | None = None


class AtEvent(NamedTuple):
    """A time told by an event: so much before or after it, or its anniversary."""

    words: str
    sign: int = 0
    length: Length | None = None
    fields: dict[str, Any] | None = None
    mod: str | None = None


Form = When | Length | Shift | Stretch | Range | Bound | Every | Ref | Same | AtEvent
Made = tuple[str, Any] | None
Maker = Callable[[dict[str, Any]], Made]

# How large the stretch of each field is; smaller fields lie in larger ones.
_SIZE: Final[Mapping[str, int]] = {
    "cent": 9,
    "dec": 8,
    "year": 7,
    "half": 6,
    "quarter": 5,
    "season": 5,
    "month": 4,
    "week": 3,
    "weekend": 3,
    "wd": 2,
    "day": 2,
    "hol": 2,
    "pod": 1,
    "h": 0,
    "m": 0,
    "s": 0,
    "tz": 0,
}
_UNIT_SIZE: Final[Mapping[str, int]] = {
    "century": 9,
    "decade": 8,
    "year": 7,
    "half_year": 6,
    "quarter": 5,
    "season": 5,
    "month": 4,
    "week": 3,
    "weekend": 3,
    "day": 2,
    "hour": 0,
    "minute": 0,
    "second": 0,
}
_PLAIN: Final = frozenset(
    ("year", "month", "day", "wd", "quarter", "half", "season", "hol", "fiscal", "weekend")
)


def _sizes(fields: Mapping[str, Any]) -> tuple[int, int]:
    sizes = [_SIZE[key] for key in fields if key in _SIZE]
    for key in ("rel", "off", "nth"):
        if key in fields:
            sizes.append(_UNIT_SIZE.get(fields[key][1], 2))
    return (max(sizes), min(sizes)) if sizes else (-1, -1)


def join(first: Any, second: Any) -> Any:
    """Return two times told side by side as one, or None where they are no one time."""
    first, second = _plain(first), _plain(second)
    if isinstance(first, Range) and isinstance(second, When):
        return _join_range(first, second)
    if isinstance(second, Range) and isinstance(first, When):
        return _join_range(second, first)
    if (
        isinstance(first, Shift | Same)
        and isinstance(second, When)
        and _sizes(second.fields)[0] <= 1
    ):
        return When({**second.fields, "parent": first}, second.mod)
    if isinstance(second, Shift | Same) and isinstance(first, When):
        if "parent" in first.fields or "year" in first.fields or "which" in first.fields:
            return None
        return When({**first.fields, "parent": second}, first.mod)
    if not (isinstance(first, When) and isinstance(second, When)):
        return None
    if first.mod and second.mod:
        return None
    if (
        "rel" in first.fields
        and first.fields["rel"][0] == -1
        and len(first.fields) == 1
        and "rel" not in second.fields
    ):
        first = When({"nth": (-1, first.fields["rel"][1], None)}, first.mod)  # the last week of May
    elif (
        first.fields.keys() == {"wd", "which"}
        and first.fields["which"] == "last"
        and "month" in second.fields
    ):
        first = When({"nth": (-1, "day", first.fields["wd"])}, first.mod)
    a, b = first.fields, second.fields
    mod = first.mod or second.mod
    (a_large, a_small), (b_large, b_small) = _sizes(a), _sizes(b)
    if a_large <= 1 or b_large <= 1:  # a part of the day, or a clock time
        return None if a.keys() & b.keys() - {"which"} else When({**a, **b}, mod)
    if a.keys() & b.keys() - {"which"}:
        return None
    if b_small > a_large:
        return _inside(a, b, second, mod)
    if a_small > b_large:
        return _inside(b, a, first, mod)
    if ("wd" in a and a_large == 2 and "day" in b) or ("wd" in b and b_large == 2 and "day" in a):
        return When({**a, **b}, mod)
    return None


def _plain(form: Any) -> Any:
    """Return "the morning" as a part of whatever day stands beside it."""
    if (
        isinstance(form, Same)
        and form.fields
        and form.fields.keys() == {"pod", "the"}
        and not form.steps
    ):
        return When({"pod": form.fields["pod"]}, form.mod)
    return form


def _inside(
    inner: dict[str, Any], outer: dict[str, Any], form: When, mod: str | None
) -> When | None:
    if "parent" in inner:
        parent = inner["parent"]
        joined = join(parent, form) if isinstance(parent, When) else None
        return None if joined is None else When({**inner, "parent": joined}, mod)
    if inner.keys() <= _PLAIN and outer.keys() <= _PLAIN:
        return When({**outer, **inner}, mod)
    if "which" in inner and inner["which"] not in ("this",):
        return None
    return When({**{k: v for k, v in inner.items() if k != "which"}, "parent": form}, mod)


def _join_range(span: Range, when: When) -> Range | None:
    first, last = join(span.first, when), join(span.last, when)
    if first is None or last is None:
        return None
    return Range(first, last, span.mod)


# --- makers ---------------------------------------------------------------------------


def _date(c: dict[str, Any]) -> Made:
    fields = {key: value for key, value in c.items() if value is not None and key != "mod"}
    if not 1 <= fields.get("day", 1) <= 31:
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
    return "T", When({"rel": (steps, unit)})


def _offset(c: dict[str, Any]) -> Made:
    return "T", When({"off": (c["off"], "day")})


def _pod(c: dict[str, Any]) -> Made:
    """A part of the day, of a day that is told or not."""
    fields = {"pod": c["pod"]}
    if "off" in c:
        fields["off"] = (c["off"], "day")
    return "T", When(fields, c.get("mod"))


def _weeks(c: dict[str, Any]) -> Made:
    return "T", When(
        {"wd": c["wd"], "which": "coming" if c["steps"] > 0 else "news", "weeks": c["steps"]}
    )


def _quarter(c: dict[str, Any]) -> Made:
    n = int(c["n"])
    if not 1 <= n <= 4:
        return None
    fields: dict[str, Any] = {"quarter": n}
    if "year_ago" in c:
        fields["parent"] = When({"rel": (-1, "year")})
    if "year" in c:
        fields["year"] = c["year"]
    return "T", When(fields)


def _half(c: dict[str, Any]) -> Made:
    return ("T", When({"half": c["half"]})) if c["half"] in (1, 2) else None


def _weekend(c: dict[str, Any]) -> Made:
    return "T", When({"weekend": True, **({"which": c["which"]} if "which" in c else {})})


def _unit_end(c: dict[str, Any]) -> Made:
    if c["unit"] not in ("year", "month", "week", "quarter", "decade", "century", "day"):
        return None
    return "T", When({"rel": (0, c["unit"])}, "END")


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
    parent = _plain(c.get("parent"))
    if parent is None and "wd" not in c:
        return None  # "the second day" of what?
    if isinstance(parent, When):
        if _sizes(parent.fields)[1] <= _UNIT_SIZE.get(unit, 2):
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
    """ "52 years old": how long somebody has lived, which is no time of an event."""
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
            if (
                isinstance(form, When)
                and c.get("soft")
                and "off" not in form.fields
                and "rel" not in form.fields
                and "parent" not in form.fields
                and not _sizes(form.fields)[0] <= 2
            ):
                return None
            return kind, form._replace(mod=c["mod"])
    return None


def _shift(c: dict[str, Any]) -> Made:
    if not isinstance(c["length"], Length):
        return None
    return "T", Shift(
        c["length"],
        c["sign"],
        c.get("base", "anchor"),
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
    count = None if c.get("vague") else 1
    return "LEN", Stretch(Length(((count, c["unit"]),)), c["which"])


def _stretch_in(c: dict[str, Any]) -> Made:
    return _stretch({"length": c["length"], "which": "first", "of": c["of"]})


def _lasting(c: dict[str, Any]) -> Made:
    return _stretch({"length": c["length"], "which": "from", "of": c["a"]})


def _maybe_in(c: dict[str, Any]) -> Made:
    """ "in two years": how long, or when; the tense tells."""
    return "LEN", Stretch(c["length"], "in", None, c["length"].mod) if isinstance(
        c["length"], Length
    ) else c["length"]


def _join(c: dict[str, Any]) -> Made:
    joined = join(c["a"], c["b"])
    return None if joined is None else ("T", joined)


def _join_in(c: dict[str, Any]) -> Made:
    """ "the morning in June", but not "in May in the 11th Circuit"."""
    second = c["b"]
    return None if isinstance(second, When) and second.fields.keys() == {"day"} else _join(c)


def _join_part(c: dict[str, Any]) -> Made:
    if c["b"].mod is not None:
        return None
    return _join({"a": c["a"], "b": c["b"]._replace(mod=c["mod"])})


def _part_of_day(c: dict[str, Any]) -> Made:
    """ "early morning Tuesday": the part is of the part of the day."""
    joined = join(When({"pod": c["pod"]}), c["b"])
    return None if joined is None or joined.mod else ("T", joined._replace(mod=c["mod"]))


def _part_after(c: dict[str, Any]) -> Made:
    form = c["a"]
    return None if form.mod else ("T", form._replace(mod=c["mod"]))


def _clock_on(c: dict[str, Any]) -> Made:
    """ "7, this morning": an hour beside a part of a day."""
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
        elif "year" in b and "month" in a and "year" not in a and "parent" not in a:
            first = When({**a, "year": b["year"]}, first.mod)
        elif "parent" in b and "parent" not in a and "rel" not in a and a.keys() & b.keys():
            first = When({**a, "parent": b["parent"]}, first.mod)
        elif "month" in a and b.keys() == {"day"}:
            last = When({**a, "day": b["day"]}, last.mod)
    return "T", Range(first, last)


def _range_from(c: dict[str, Any]) -> Made:
    """ "from 4 to 22 January", "11 to 3 p.m.": the first takes the rest of the last."""
    a, last = c["a"], c["b"]
    if not isinstance(last, When) or isinstance(a, float):
        return None
    if "day" in last.fields and "h" not in last.fields:
        if not 1 <= a < last.fields["day"]:
            return None
        return "T", Range(When({**last.fields, "day": a}), last)
    if "h" in last.fields and 0 <= a <= 24:
        return _range({"a": When({"h": a, "m": 0}), "b": last})
    return None


def _range_to(c: dict[str, Any]) -> Made:
    """ "November 19 to 20", "11 a.m. to 3": the last takes the rest of the first."""
    first, b = c["a"], c["b"]
    if not isinstance(first, When) or isinstance(b, float):
        return None
    if "h" in first.fields:
        if not 0 <= b <= 24:
            return None
        hour = (
            b + 12 if first.fields.get("sure") and b < 12 and b <= first.fields["h"] < b + 12 else b
        )
        return "T", Range(first, When({**first.fields, "h": hour, "m": 0}, first.mod))
    if "day" in first.fields and first.fields["day"] < b <= 31:
        return "T", Range(first, When({**first.fields, "day": b}, first.mod))
    return None


def _range_in(c: dict[str, Any]) -> Made:
    """ "next week between Wednesday and Friday"."""
    made = _range(c)
    if made is None:
        return None
    joined = join(c["c"], made[1])
    return None if joined is None else ("T", joined)


def _range_days(c: dict[str, Any]) -> Made:
    """ "from 4 to 22 January": two days of one month, or two hours of one day."""
    a, b, whole = c["a"], c["b"], c["c"]
    if isinstance(a, float) or isinstance(b, float) or not isinstance(whole, When):
        return None
    if "d" in c:
        whole = join(whole, c["d"])
        if whole is None:
            return None
    smallest = _sizes(whole.fields)[1]
    if smallest == 4 and 1 <= a < b <= 31:
        first, last = join(When({"day": a}), whole), join(When({"day": b}), whole)
    elif smallest <= 2 and 0 <= a < b <= 24 and "h" not in whole.fields:
        first, last = join(When({"h": a, "m": 0}), whole), join(When({"h": b, "m": 0}), whole)
    else:
        return None
    return None if first is None or last is None else ("T", Range(first, last))


def _join_day(c: dict[str, Any]) -> Made:
    return _join({"a": When({"day": c["day"]}), "b": c["b"]})


def _week_mark(c: dict[str, Any]) -> Made:
    return "WEEKOF", True


def _rest(c: dict[str, Any]) -> Made:
    """ "the rest of the week": from the day of publication on."""
    whole = c.get("T") or When({"rel": (0, c["unit"])})
    return "T", Range(When({"off": (0, "day")}), whole)


def _range_of(c: dict[str, Any]) -> Made:
    """Two values of one field: "2014-16"."""
    field, a, b = c["field"], c["a"], c["b"]
    if field == "year" and b < 100 <= a:
        b += a - a % 100
    if b <= a or isinstance(b, float) or b > 9999:
        return None
    return "T", Range(When({field: a}), When({field: b}))


def _bound(c: dict[str, Any]) -> Made:
    if isinstance(c["T"], Bound | Range):
        return None
    return "T", Bound(c["side"], c["T"])


def _every(c: dict[str, Any]) -> Made:
    form = c.get("LEN") or c.get("T")
    if form is None:
        form = Length(((c.get("n", 1), c["unit"]),))
    freq = c.get("freq")
    return "SET", Every(form, c.get("quant"), None if freq is None else f"{freq}X")


def _every_date(c: dict[str, Any]) -> Made:
    fields = {key: c[key] for key in ("wd", "month", "season", "hol", "pod") if key in c}
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
    if c.get("which") == "the":
        fields["the"] = True
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
    parts = c.get("clock") or (c["h"], c.get("m", 0))
    hour, minute, second = (*parts, *(0, 0))[:3]
    ampm = c.get("ampm")
    if "to" in c:
        hour, minute = hour - 1, 60 - c["to"]
    if not all(isinstance(part, int) for part in (hour, minute)) or not (
        0 <= hour <= 24 and 0 <= minute < 60
    ):
        return None
    sure = bool(ampm or c.get("sure") or hour > 12)
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
        return _clock({"h": hour, "m": minute, "sure": True})
    return _clock({"h": hour, "m": minute, "ampm": c["ampm"]}) if 1 <= hour <= 12 else None


def _year(c: dict[str, Any]) -> Made:
    year = c["n"]
    return ("T", When({"year": year})) if isinstance(year, int) and 1 <= year <= 9999 else None


def _century(c: dict[str, Any]) -> Made:
    return ("T", When({"cent": c["n"] - 1})) if 1 <= c["n"] <= 99 else None


def _decade(c: dict[str, Any]) -> Made:
    value = int(c["n"]) + 100 * int(c.get("hundreds", 0))
    return "T", When({"dec": value // 10} if value >= 100 else {"dec2": value})


def _week_of(c: dict[str, Any]) -> Made:
    return "T", When({"week_of": c["a"]})


def _eve(c: dict[str, Any]) -> Made:
    return "T", Shift(Length(((1, "day"),)), c["sign"], c["base"])


def _keep(c: dict[str, Any]) -> Made:
    for kind in ("T", "LEN", "SET"):
        if kind in c:
            return kind, c[kind]
    return None


MAKERS: Final[Mapping[str, Maker]] = {
    name[1:]: maker
    for name, maker in sorted(globals().items())
    if name.startswith("_")
    and callable(maker)
    and name not in ("_sizes", "_inside", "_join_range")
    and not name.startswith("__")
}
"""The makers that rules may name."""
