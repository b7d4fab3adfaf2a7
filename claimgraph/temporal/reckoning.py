"""Forms to intervals: what an expression means, said on a given day.

Each kind of form has one function. It returns what it reckoned, or raises `Unresolved` with
the reason; nothing falls back to the day of publication in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import pairwise, product
from typing import Any, Final

from claimgraph.temporal.amounts import CLOCK_UNITS, amount, finest, length, shift, stretch
from claimgraph.temporal.anaphora import at_event, ref, same
from claimgraph.temporal.clock import CLOCK_FIELDS, LIGHT, pod_code, within_day
from claimgraph.temporal.dates import when
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
from claimgraph.temporal.holidays import holiday
from claimgraph.temporal.joining import plain
from claimgraph.temporal.periods import CONVENTIONS, day_value
from claimgraph.temporal.setting import Reckoned, Setting, Unresolved, narrow
from claimgraph.temporal.zones import clock_of, in_zone, zone_named

__all__ = ["reckon"]


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
        narrow(found, setting)
        for other in found.others:
            other.mod = form.mod
            narrow(other, setting)
    return found


def _range(form: Range, setting: Setting) -> Reckoned:
    """Return one time to another, both included; the rest of a unit from a day in it."""
    first, last = setting.of(form.first), setting.of(form.last)
    if first.anchor and last.anchor and first.zone and last.zone:  # two events
        _by_clock(first, last.zone)
    if first.start is None or last.end is None or last.start is None:
        msg = "one end of the range is not known"
        raise Unresolved(msg)
    if last.start <= first.start < last.end and first.unit == "day" and last.unit != "day":
        return Reckoned(last.value, first.start, last.end, last.unit, "rest", mod="END")
    first, last = _in_order(first, last, past=setting.past)
    start, end = first.start, last.end
    clock = last.unit in CLOCK_UNITS
    kind = "TIME" if clock or first.unit == last.unit == "part_of_day" else "DATE"
    if kind == "TIME" and start is not None and end is not None and end <= start:
        last = _a_day_later(last)  # past midnight
        end = last.end
    if start is None or end is None or end <= start:
        msg = "the range ends before it starts"
        raise Unresolved(msg)
    if clock and last.start is not None and last.start > start:
        end = last.start
    value = None
    if first.value and last.value:
        value = f"{first.value.split('/')[0]}/{last.value.split('/')[-1]}"
    found = Reckoned(value, start, end, last.unit, "range", kind, zone=last.zone or first.zone)
    found.anchor = first.anchor or last.anchor
    return found


def _by_clock(found: Reckoned, zone: str) -> None:
    """Tell a time by the clock of another zone than its own."""
    own, other = zone_named(found.zone or zone), zone_named(zone)
    found.start = found.start and clock_of(in_zone(found.start, own), other)
    found.end = found.end and clock_of(in_zone(found.end, own), other)


def _a_day_later(found: Reckoned) -> Reckoned:
    """Return the same time of day on the next day."""
    day = timedelta(days=1)
    value = found.value
    if found.start is not None and value is not None and "T" in value:
        value = f"{day_value(found.start + day)}T{value.partition('T')[2]}"
    return replace(
        found,
        value=value,
        start=found.start and found.start + day,
        end=found.end and found.end + day,
    )


def _in_order(
    first: Reckoned, last: Reckoned, *, past: Callable[[], bool]
) -> tuple[Reckoned, Reckoned]:
    """Return the readings of two times that follow one another: "Friday to Monday"."""
    weekdays = first.rule == last.rule == "weekday_past"
    if weekdays and first.start and last.start and first.start > last.start and past():
        return _a_week_earlier(first), last
    for one, two in product((first, *first.others), (last, *last.others)):
        if one.start is not None and two.start is not None and one.start < two.start:
            return one, two
    if (
        first.unit == last.unit == "day"
        and first.start is not None
        and first.rule.startswith("weekday")
    ):
        return _a_week_earlier(first), last
    return first, last


def _a_week_earlier(found: Reckoned) -> Reckoned:
    """Return the same weekday a week before, as the start of a range alone."""
    start = found.start and found.start - timedelta(days=7)
    return replace(found, start=start, value=found.value if start is None else day_value(start))


_BOUND_MOD: Final = {
    "since": "AFTER",
    "until": "BEFORE",
    "by": "ON_OR_BEFORE",
    "before": "BEFORE",
    "after": "AFTER",
}


def _bound(form: Bound, setting: Setting) -> Reckoned:
    if form.side in ("until", "by"):  # what ends is to come, unless the verb is past
        dated = isinstance(form.form, When) and form.form.fields.keys() == {"month", "day"}
        setting = replace(setting, tense=partial(_ahead, setting.tense, dated=dated))
    form = form._replace(form=_on_day_spoken_of(form.form))
    inner = setting.of(form.form)
    if _is_within_day(form, inner, setting):
        pod = form.form.fields.get("pod")
        night = (setting.conventions.hours.get("NI") or CONVENTIONS.hours["NI"])[1]
        narrowed = partial(within_day, side=form.side, pod=pod, near=bool(form.near), night=night)
        if form.side == "after" and _has_day(form.form) and setting.tense() not in _TO_COME:
            inner = _at_midnight(inner, ending=False)  # "it began after midnight Tuesday"
        found = narrowed(inner)
        found.others = [narrowed(other) for other in inner.others]
        return found
    if isinstance(form.form, Bound):
        if form.side == "until":
            inner = _at_midnight(inner, ending=True)  # "they fought until after midnight Monday"
        inner.mod = None
    within = isinstance(form.form, AtEvent) and "/" not in (inner.value or "/")
    found = _open(inner, form.side, within=within)
    found.others = [_open(replace(other, mod=None), form.side) for other in inner.others]
    if found.start is None and found.end is None and inner.value is None:
        msg = "neither bound is known"
        raise Unresolved(msg)
    return found


def _on_day_spoken_of(form: Any) -> Any:
    """Return the time of the light as that of the day spoken of last, where no day is told."""
    told = plain(form)
    if not isinstance(told, When) or told.fields.get("pod") not in LIGHT:
        return form
    if told.fields.keys() - CLOCK_FIELDS:
        return form
    return told._replace(fields={**told.fields, "spoken": True})


def _is_within_day(form: Bound, inner: Reckoned, setting: Setting) -> bool:
    """Tell whether what is before or after a time of day lies on that day.

    It does shortly before or after one. Where the day is told, or the time of the light, it does
    as well, but for what lies ahead, which may be a deadline: "must leave before noon Tuesday".
    """
    if form.side not in ("before", "after") or not isinstance(form.form, When):
        return False
    fields = form.form.fields
    if "h" not in fields and fields.get("pod") not in _MOMENTS:
        return False  # "after Monday night" is later
    if form.near is not False:
        return bool(form.near)
    if not _has_day(form.form) and fields.get("pod") not in LIGHT:
        return False
    days = 0 if setting.policy == "future" else 1
    to_come = setting.today() + timedelta(days=days)
    if inner.start is None or inner.start > to_come:  # the midnight that ends today is today's
        return False
    return setting.tense() not in _TO_COME


_TO_COME: Final = ("future", "perhaps_future", "appointed")


def _has_day(form: When) -> bool:
    return bool(form.fields.keys() - CLOCK_FIELDS)


def _at_midnight(found: Reckoned, *, ending: bool) -> Reckoned:
    """Return a time with the midnight that ends its day as the first of its readings, or as the last."""
    known = [found, *found.others]
    known.sort(key=lambda one: (one.value or "").endswith("T24:00") != ending)
    return replace(known[0], others=known[1:])


_MOMENTS: Final = LIGHT | {"LUNCH"}
"""Parts of the day that are as short as times of day, before and after which the same day goes on."""


def _ahead(tense: Callable[[], str | None], *, dated: bool) -> str | None:
    """Return the tense of what lasts until a time; the nearer of two dates may be meant against the verb."""
    found = tense()
    past = found in ("past", "perhaps_past")
    if dated and found != "future":
        return "perhaps_past" if past else "perhaps_future"
    return found if past else "future"


def _open(inner: Reckoned, side: str, *, within: bool = False) -> Reckoned:
    """Return what lies on one side of a time, or of what happened within it: later that day is after it."""
    found = replace(inner, others=[], core=None, mod=inner.mod or _BOUND_MOD[side], rule=side)
    if side == "since":
        found.end = None
    elif side == "after":
        found.start, found.end = inner.start if within else inner.end, None
    elif side == "before":
        found.start, found.end = None, inner.end if within else inner.start
    else:
        found.start = None
    found.reason = f"'{side}' leaves one bound open"
    return found


def _several(form: Several, setting: Setting) -> Reckoned:
    """Return the stretch around times of which one is meant, or that follow one another."""
    parts = [replace(setting.of(part), others=[]) for part in form.forms]
    bounds = [(part.start, part.end) for part in parts if part.start and part.end]
    if len(bounds) < len(parts):
        msg = "one of the times is not known"
        raise Unresolved(msg)
    bounds.sort()
    apart = any(end != start for (_, end), (start, _) in pairwise(bounds))
    if apart and not form.one:
        msg = "several times are told; resolve each by itself"
        raise Unresolved(msg)
    parts.sort(key=lambda part: part.start or datetime.min)  # noqa: DTZ901
    first, last = parts[0], parts[-1]
    found = Reckoned(f"{first.value}/{last.value}", bounds[0][0], max(end for _, end in bounds))
    found.unit, found.type, found.zone = last.unit, last.type, first.zone
    found.rule = "either" if form.one else "several"
    found.others = parts if form.one else []
    return found


def _declined(form: Declined, setting: Setting) -> Reckoned:  # whatever the setting
    raise Unresolved(form.reason)


def _every(form: Every, setting: Setting) -> Reckoned:
    inner = form.form
    if isinstance(inner, Length | Stretch):
        length = inner if isinstance(inner, Length) else inner.length
        value, unit = amount(length), finest(length)
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
    clock = f"T{pod_code(fields['pod'])}" if "pod" in fields else ""
    if "h" in fields:
        clock = f"T{fields['h']:02d}:{fields['m']:02d}"
    if "wd" in fields:
        return f"XXXX-WXX-{fields['wd'] + 1}{clock}", "day"
    if "month" in fields:
        day = f"-{fields['day']:02d}" if "day" in fields else ""
        return f"XXXX-{fields['month']:02d}{day}", "day" if day else "month"
    if "season" in fields:
        return f"XXXX-{fields['season']}", "season"
    if "quarter" in fields:
        return f"XXXX-Q{fields['quarter']}", "quarter"
    if "hol" in fields:
        date = holiday(fields["hol"], 2001)
        return f"XXXX-{date.month:02d}-{date.day:02d}", "day"
    return f"XXXX-XX-XX{clock}", "day"


_RECKONERS: Final[Mapping[type, Callable[[Any, Setting], Reckoned]]] = {
    When: when,
    Length: length,
    Shift: shift,
    Stretch: stretch,
    Range: _range,
    Bound: _bound,
    Declined: _declined,
    Several: _several,
    Every: _every,
    Ref: ref,
    Same: same,
    AtEvent: at_event,
}
