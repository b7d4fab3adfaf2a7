"""Makers of what has one bound, or lies before or after a time: since May, shortly after 2 a.m."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from claimgraph.temporal.amounts import CLOCK_UNITS
from claimgraph.temporal.clock import CLOCK_FIELDS
from claimgraph.temporal.forms import Bound, Length, Range, Same, Shift, When
from claimgraph.temporal.joining import UNIT_SIZES, join, plain, sizes
from claimgraph.temporal.makers.combined import clock_on
from claimgraph.temporal.makers.made import Made, Maker
from claimgraph.temporal.makers.times import over

__all__ = ["BOUNDING"]


def _bound(c: dict[str, Any]) -> Made:
    """Read "since May"; "shortly after 2 a.m.", "minutes before midnight", "on Tuesday before dawn"."""
    form = c["T"] if "T" in c else When({"pod": c["pod"]})
    if "h" in c:
        told = clock_on({"b": form, "h": c["h"]})
        form = told[1] if told else None
    if form is None or isinstance(form, Bound | Range):
        return None
    if "told" in c and isinstance(form, Same) and plain(form) is not form:
        return "OTHER", True  # "through the night"
    if "clock" in c and not _is_clock(form):
        return None
    if "length" in c and not (_is_moments(c["length"]) and _is_clock(form)):
        return None
    if "day" in c:
        form = plain(form)
        alone = _is_clock(form) and form.fields.keys() <= CLOCK_FIELDS
        form = join(_whole(c["day"], form), form) if alone and _is_day(c["day"]) else None
    elif "T" in c and "pod" in c:
        form = None if _is_clock(form) else join(When({"pod": c["pod"]}), form)
    if form is None:
        return None
    form = _opening_day(form)
    near = "near" in c or "length" in c
    if "inner" in c:  # "since shortly before dawn"
        inner = Bound(c["inner"], form, near=True)
        return ("T", Bound(c["side"], inner)) if _is_clock(form) else None
    return "T", Bound(c["side"], over(form) if "over" in c else form, near=near)


def _opening_day(form: Any) -> Any:
    """Return "early Tuesday, just after midnight" as the midnight that Tuesday begins with."""
    if not isinstance(form, When) or form.fields.get("h") != _MIDNIGHT:
        return form
    if form.mod != "START" and form.fields.get("pod") != "MO":
        return form
    return When({**form.fields, "h": 0})


_MIDNIGHT: Final = 24


def _is_clock(form: Any) -> bool:
    return isinstance(form, When) and not form.fields.keys().isdisjoint(("h", "pod"))


def _is_day(form: Any) -> bool:
    """Tell whether a form is of a day, or of a part of one, but no time on the clock."""
    if isinstance(form, When):
        return "h" not in form.fields and sizes(form.fields)[1] in (1, UNIT_SIZES["day"])
    if isinstance(form, Shift):
        return {unit for _, unit in form.length.parts} == {"day"}
    return isinstance(form, Same) and form.unit == "day"


def _whole(day: Any, light: When) -> Any:
    """Return "Monday evening" as Monday before a time of the light, which tells more."""
    if not isinstance(day, When) or "pod" not in day.fields or "pod" not in light.fields:
        return day
    return When({k: v for k, v in day.fields.items() if k != "pod"}, None)


def _is_moments(length: Any) -> bool:
    """Tell whether a length is of so many minutes or hours that nobody counted them."""
    if not isinstance(length, Length):
        return False
    return all(count is None and unit in CLOCK_UNITS for count, unit in length.parts)


BOUNDING: Final[Mapping[str, Maker]] = {"bound": _bound}
"""These makers by the names that rules call them."""
