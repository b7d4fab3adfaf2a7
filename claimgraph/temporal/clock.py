"""Times of day: parts of a day, and the time on the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from claimgraph.temporal.periods import CONVENTIONS, Period, day_value, shifted
from claimgraph.temporal.setting import Reckoned, Setting, Unresolved

__all__ = [
    "CLOCK_FIELDS",
    "EXTRA_PARTS",
    "LIGHT",
    "at_time",
    "from_iso_instant",
    "has_offset",
    "pod_code",
    "within_day",
]

CLOCK_FIELDS: Final = frozenset(("pod", "h", "m", "s", "tz", "sure", "spoken"))

_EXTRA_HOURS: Final[Mapping[str, tuple[int, int, str]]] = {
    "DAWN": (5, 8, "MO"),
    "DUSK": (18, 21, "EV"),
    "LUNCH": (11, 14, "MI"),
    "BUSINESS": (8, 18, "DT"),
}
EXTRA_PARTS: Final = frozenset((*_EXTRA_HOURS, "FORENOON"))
"""Parts of the day whose hours are no convention of TIMEX3."""


def at_time(day: Period, fields: Mapping[str, Any], setting: Setting, rule: str) -> Reckoned:
    """Return a part of a day, or a time on the clock of it.

    Raises:
        Unresolved: It is no day.
    """
    if day.unit != "day":
        msg = f"it is a time of day, in a {day.unit} that names no day"
        raise Unresolved(msg)
    if "h" in fields:
        found = _on_clock(day, fields, rule)
        if found.others and rule == "time_of_day" and _is_over(found, setting):
            before, after = found.others[0], replace(found, others=[], rule="midnight_after")
            return replace(before, rule=rule, others=[after])
        return found
    pod = fields["pod"]
    code = pod_code(pod)
    if pod in _EXTRA_HOURS:
        first, last, _ = _EXTRA_HOURS[pod]
    else:
        first, last = setting.conventions.hours.get(code) or CONVENTIONS.hours[code]
    start, end = day.start + timedelta(hours=first), day.start + timedelta(hours=last)
    value = f"{day_value(day.start)}T{code}"
    found = Reckoned(value, start, end, "part_of_day", rule, "TIME", zone=fields.get("tz"))
    found.small_hours = pod == "MO"
    return found


def _is_over(found: Reckoned, setting: Setting) -> bool:
    """Tell whether a midnight is the one that the day of publication began with: it "began at midnight"."""
    ahead = found.start is not None and found.start > setting.today()
    return found.others[0].rule == "midnight_before" and ahead and setting.past()


def pod_code(pod: str) -> str:
    """Return the code of TIMEX3 for a part of the day: that of dawn is ``MO``."""
    return _EXTRA_HOURS[pod][2] if pod in _EXTRA_HOURS else "MO" if pod == "FORENOON" else pod


def _on_clock(day: Period, fields: Mapping[str, Any], rule: str) -> Reckoned:
    hour, minute, second = _hour(fields), fields["m"], fields.get("s")
    found = _instant(day, hour, minute, second, rule)
    found.zone = fields.get("tz")
    if hour == 24:  # midnight belongs to the night of the day; some mean the one before
        found.others = [_instant(day, 0, 0, None, "midnight_before")]
    elif second is None and 1 <= hour <= 11 and not fields.keys() & {"sure", "pod"}:
        late = _instant(day, hour + 12, minute, None, "afternoon")
        late.zone = found.zone
        found.others = [late]
    return found


_DAWN: Final = 6
"""The hour up to which a night lasts."""


def _hour(fields: Mapping[str, Any]) -> int:
    """Return the hour, as the part of the day makes it: 7 in the evening is 19."""
    hour: int = fields["h"]
    pod = fields.get("pod")
    if pod == "NI" and "sure" in fields and hour < _DAWN:
        return 24 + hour
    if "sure" in fields or hour > 12 or pod not in ("AF", "EV", "NI", "DUSK"):
        return hour
    if pod == "NI" and (hour == 12 or hour < _DAWN):
        return 24 + hour % 12  # after midnight, the night goes on into the next day
    return hour + 12 if hour < 12 else hour


def _instant(day: Period, hour: int, minute: int, second: int | None, rule: str) -> Reckoned:
    if hour > 24 or (hour == 24 and (minute or second)):
        day, hour = shifted(day, 1), hour - 24
    start = day.start + timedelta(hours=hour, minutes=minute, seconds=second or 0)
    clock = f"{hour:02d}:{minute:02d}" + ("" if second is None else f":{second:02d}")
    unit = "minute" if second is None else "second"
    end = start + timedelta(**{f"{unit}s": 1})
    return Reckoned(f"{day_value(day.start)}T{clock}", start, end, unit, rule, "TIME")


LIGHT: Final = frozenset(("DAWN", "DUSK"))
"""Parts of the day that are told by the light; what is after one begins in its hours."""


def within_day(found: Reckoned, side: str, pod: str | None, *, near: bool, night: int) -> Reckoned:
    """Return what lies before or after a time of day, and on its day.

    Args:
        found: The time of day.
        side: ``before`` or ``after``.
        pod: The part of the day it is, if it is one.
        near: Whether it lies close to it; the night is over with its day then.
        night: The hour at which a night ends, of the day it begins on.
    """
    if found.start is None or found.end is None:
        msg = "neither bound is known"
        raise Unresolved(msg)
    if side == "before":
        end = found.start
        start = _midnight(end - timedelta(microseconds=1))
    else:
        start = found.start if pod in LIGHT else found.end
        end = _midnight(start) + timedelta(days=1)
        if (found.value or "").endswith("T24:00"):  # the night of the day goes on
            end = max(_midnight(start) + timedelta(hours=night - 24), start + timedelta(hours=1))
        elif pod == "DUSK" and not near:
            end = max(_midnight(start) + timedelta(hours=night), end)
    mod = found.mod or side.upper()
    return replace(
        found,
        start=start,
        end=end,
        mod=mod,
        core=None,
        others=[],
        unit="part_of_day",
        rule="within_day",
    )


def _midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def has_offset(text: str) -> bool:
    """Tell whether an ISO 8601 date and time says how far from UTC it is told."""
    return not set("Z+-").isdisjoint(text[len("2023-05-03T") :])


def from_iso_instant(text: str, zone: str | None = None) -> Reckoned:
    """Return an ISO 8601 date and time: its minute, or its second.

    Args:
        text: The date and time.
        zone: The zone it is told in, where it has no offset of its own.
    """
    moment = datetime.fromisoformat(text)
    seconds = text.count(":", 0, len("2023-05-03T02:30:00")) > 1
    width = timedelta(seconds=1) if seconds else timedelta(minutes=1)
    start = moment.replace(tzinfo=None, microsecond=0)
    value = start.isoformat(timespec="seconds" if seconds else "minutes")
    found = Reckoned(value, start, start + width, "second" if seconds else "minute", "iso", "TIME")
    found.zone = zone
    if moment.tzinfo is not None:
        found.zone = moment.isoformat()[-6:] if moment.utcoffset() else "UTC"
    return found
