"""Makers of lengths, of what is reckoned by them, and of what comes again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from claimgraph.temporal.forms import Every, Length, Same, Shift, Stretch, When
from claimgraph.temporal.makers.made import Made, Maker
from claimgraph.temporal.makers.times import over

__all__ = ["LENGTHS", "ending"]


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


LENGTHS: Final[Mapping[str, Maker]] = {
    "age": _age,
    "ending": ending,
    "every": _every,
    "every_date": _every_date,
    "last_of": _last_of,
    "lasting": _lasting,
    "length": _length,
    "maybe_in": _maybe_in,
    "often": _often,
    "shift": _shift,
    "shift_days": _shift_days,
    "stretch": _stretch,
    "stretch_in": _stretch_in,
    "stretch_one": _stretch_one,
    "sum": _sum,
    "vague_ago": _vague_ago,
    "vague_shift": _vague_shift,
    "year_ago": _year_ago,
}
"""These makers by the names that rules call them."""
