"""Times told side by side, as one: "Friday" and "next week", "June" and "2023", "early" and "Wednesday"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from claimgraph.temporal.forms import Range, Same, Shift, When

__all__ = ["UNIT_SIZES", "join", "plain", "sizes"]

# How large the stretch of each field is; smaller fields lie in larger ones.
_SIZE: Final[Mapping[str, int]] = {
    "cent": 9,
    "dec": 8,
    "dec2": 8,
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

UNIT_SIZES: Final[Mapping[str, int]] = {
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

_HOURS: Final = frozenset(("hour", "minute", "second"))
_IN_UNITS: Final = ("rel", "off", "nth")
_LONG: Final = frozenset(("year", "quarter", "half", "season", "month"))
_PLAIN: Final = frozenset(
    ("year", "month", "day", "wd", "quarter", "half", "season", "hol", "fiscal", "weekend")
)


def sizes(fields: Mapping[str, Any]) -> tuple[int, int]:
    """Return the sizes of the largest and the smallest stretch that fields name; -1 for none."""
    found = [_SIZE[key] for key in fields if key in _SIZE]
    found += [UNIT_SIZES.get(fields[key][1], 2) for key in _IN_UNITS if key in fields]
    return (max(found), min(found)) if found else (-1, -1)


def join(first: Any, second: Any) -> Any:
    """Return two times told side by side as one, or None where they are no one time."""
    first, second = plain(first), plain(second)
    if isinstance(first, When) and isinstance(second, When):
        return None if first.mod and second.mod else _join_dates(_ordinal(first, second), second)
    if isinstance(first, Range) and isinstance(second, When):
        return _join_range(first, second)
    if isinstance(second, Range) and isinstance(first, When):
        return _join_range(second, first)
    if any(
        isinstance(one, Same) and (one.unit == "any" or (one.fields and "beside" in one.fields))
        for one in (first, second)
    ):
        return None  # "Nov. 3, the day before the vote"; "Friday, then"
    if isinstance(first, Shift) and {unit for _, unit in first.length.parts} & _HOURS:
        return None  # "an hour earlier, at 2:30"
    if isinstance(first, Shift | Same) and isinstance(second, When):
        short = sizes(second.fields)[0] <= 1
        return When({**second.fields, "parent": first}, second.mod) if short else None
    if isinstance(second, Shift | Same) and isinstance(first, When):
        if isinstance(second, Same):
            first = _last_in(first, UNIT_SIZES.get(second.unit, -1))
        closed = first.fields.keys() & {"parent", "year", "which"}
        return None if closed else When({**first.fields, "parent": second}, first.mod)
    return None


def _join_dates(first: When, second: When) -> When | None:
    a, b = first.fields, second.fields
    mod = first.mod or second.mod
    if first.mod and a.get("pod") == b.get("pod") and {"pod"} in (a.keys(), b.keys()):
        return When({**a, **b}, mod)  # "the early hours of Thursday morning"
    if a.keys() & b.keys() - {"which"} or (_is_long(a) and b.keys() == {"wd"}):
        return None  # "his returns for 2014 on Friday", "the summer on Tuesday"
    if a.keys() == {"wd"} and b.keys() in ({"half"}, {"quarter"}):
        return None  # "on Friday in the first half"
    for one, other in ((first, second), (second, first)):
        if one.fields.keys() == {"weekend"} and _is_date(other):
            return When({**one.fields, "parent": other}, mod)  # Labor Day weekend
    (a_large, a_small), (b_large, b_small) = sizes(a), sizes(b)
    if a_large <= 1 or b_large <= 1:  # a part of the day, or a clock time
        return When({**a, **b}, mod)
    if b_small > a_large:
        return _inside(a, b, second, mod)
    if a_small > b_large:
        return _inside(b, a, first, mod)
    if ("wd" in a and a_large == 2 and "day" in b) or ("wd" in b and b_large == 2 and "day" in a):
        return When({**a, **b}, mod)
    return None


def _is_long(fields: Mapping[str, Any]) -> bool:
    """Tell whether a time is longer than a week: a weekday after it is none of its own."""
    if fields.keys() == {"rel"}:
        return fields["rel"][1] in _LONG
    return fields.keys() <= _LONG


def _is_date(form: When) -> bool:
    """Tell whether a form names a day of the year, and no time of day."""
    named = "hol" in form.fields or {"month", "day"} <= form.fields.keys()
    return named and sizes(form.fields)[1] == UNIT_SIZES["day"]


def _ordinal(first: When, second: When) -> When:
    """Return "last week" as the last of the weeks of May, "last Friday" as that of June."""
    if "rel" in second.fields and "rel" in first.fields:
        return first
    return _last_in(first, sizes(second.fields)[1])


def _last_in(form: When, size: int) -> When:
    """Return "last week", "last Friday" as the last of a longer time, of which this is the size."""
    fields = form.fields
    if fields.keys() == {"rel"} and fields["rel"][0] == -1 and size > sizes(fields)[0]:
        return When({"nth": (-1, fields["rel"][1], None)}, form.mod)
    last = fields.keys() == {"wd", "which"} and fields["which"] == "last"
    if last and size == UNIT_SIZES["month"]:
        return When({"nth": (-1, "day", fields["wd"])}, form.mod)
    return form


def plain(form: Any) -> Any:
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
    if inner.get("which", "this") != "this":
        return None
    return When({**{k: v for k, v in inner.items() if k != "which"}, "parent": form}, mod)


def _join_range(span: Range, when: When) -> Range | When | None:
    night = when.fields == {"pod": "NI"} or when.fields == {"h": 24, "m": 0, "sure": True}
    if night and isinstance(span.first, When):
        return _join_dates(span.first, when)  # the night of 2-3 May is one, and begins on the first
    winter = when.fields == {"season": "WI"} and _is_one_winter(span)  # that of 1941-42
    if (winter or when.fields.keys() == {"weekend"}) and isinstance(span.first, When):
        return _join_dates(span.first, when)
    first, last = join(span.first, when), join(span.last, when)
    if first is None or last is None:
        return None
    return Range(first, last, span.mod)


def _is_one_winter(span: Range) -> bool:
    """Tell whether a range is of two years that follow one another."""
    first, last = span.first, span.last
    if not isinstance(first, When) or not isinstance(last, When):
        return False
    if not first.fields.keys() == last.fields.keys() == {"year"}:
        return False
    return bool(last.fields["year"] - first.fields["year"] == 1)
