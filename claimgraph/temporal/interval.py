"""TimeInterval: what a time expression means, and how well that is known."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from claimgraph.base import Frozen
from claimgraph.temporal.bounds import Instant
from claimgraph.temporal.describing import describe
from claimgraph.temporal.zones import Zone

__all__ = ["Granularity", "TimeInterval", "TimeStatus"]

TimeStatus = Literal["resolved", "partial", "unresolved"]
Granularity = Literal[
    "second",
    "minute",
    "hour",
    "part_of_day",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half_year",
    "year",
    "decade",
    "century",
    "unknown",
]


class TimeInterval(Frozen):
    """A half-open interval ``[start, end)`` with the expression it was read from.

    Either bound may be missing ("since Monday", "in recent months"). A time that cannot
    be resolved has ``status="unresolved"`` and a ``reason``; it never falls back to a
    publication date. ``value`` and ``mod`` follow TIMEX3 (TimeML), ``edtf`` follows
    ISO 8601-2.

    Examples:
        >>> from claimgraph import TimeInterval
        >>> TimeInterval(
        ...     expression="early Wednesday morning", value="2023-05-03TMO", mod="START",
        ...     start="2023-05-03T00:00:00+03:00", end="2023-05-03T06:00:00+03:00",
        ...     granularity="part_of_day", zone="Europe/Moscow",
        ... ).status
        'resolved'

    Raises:
        pydantic.ValidationError: If the interval ends before or where it starts, mixes a
            bound with a zone and one without, or is resolved with nothing known; it is
            partial or unresolved without a reason, or unresolved with a bound; the core
            reaches out of it; or an alternative has alternatives itself.
    """

    expression: str | None = None
    """The words, as they stand in the document."""
    type: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"
    """TIMEX3 type."""
    value: str | None = None
    """TIMEX3 value, which keeps the unit: ``2023-05-03TMO``, ``2023-W18``, ``PAST_REF``."""
    mod: str | None = None
    """TIMEX3 modifier, which keeps the part: ``START``, ``MID``, ``END``, ``APPROX`` …"""
    quant: str | None = None
    """TIMEX3 quantifier of a set: ``EVERY``, ``EACH``."""
    freq: str | None = None
    """TIMEX3 frequency of a set: ``2X``."""
    start: Instant | None = None
    """First instant inside; None: open or unknown."""
    end: Instant | None = None
    """First instant after; None: open or unknown."""
    core_start: Instant | None = None
    """First instant of the part that ``mod`` names ("early"); for sorting, never for the value."""
    core_end: Instant | None = None
    """First instant after that part."""
    granularity: Granularity = "unknown"
    """The unit the expression speaks in."""
    zone: Zone | None = None
    """IANA name of the zone the bounds were reckoned in."""
    edtf: str | None = None
    """The same time as Extended Date/Time Format (ISO 8601-2)."""
    status: TimeStatus = "resolved"
    """``partial``: only one bound or only an order is known."""
    reason: str | None = None
    """Why the time is partial or unresolved, or how it was found."""
    policy: str | None = None
    """Name of the rule that fired."""
    anchor: str | None = None
    """What the expression was reckoned from: a date, or the id of an event."""
    alternatives: tuple[TimeInterval, ...] = ()
    """Other plausible readings, likelier ones first; they have no alternatives themselves."""

    def __str__(self) -> str:
        """Return what the time means, for a person: ``Wed 3 May 2023, 00:00-06:00 (Europe/Moscow)``."""
        return describe(self)

    @model_validator(mode="after")
    def _check(self) -> Self:
        fault = _fault(self)
        if fault is not None:
            raise ValueError(fault)
        return self


def _fault(interval: TimeInterval) -> str | None:
    """Return what is wrong with an interval, or None."""
    start, end = interval.start, interval.end
    if start is not None and end is not None:
        if (start.tzinfo is None) != (end.tzinfo is None):
            return "one bound has a zone and the other has none; give both or neither"
        if end <= start:
            return (
                f"the interval ends ({end.isoformat()}) before or where it starts "
                f"({start.isoformat()}); the end is the first instant after it"
            )
    if interval.core_start is not None or interval.core_end is not None:
        fault = _core_fault(interval)
        if fault is not None:
            return fault
    if interval.status != "resolved":
        if not interval.reason:
            return f"a time that is {interval.status} needs a reason"
        if interval.status == "unresolved" and (start or end):
            return "a time with a bound is not unresolved; say status='partial' and what is missing"
    elif start is None and end is None and not interval.value:
        return "a resolved time has a start, an end or a value; say status='unresolved' and why"
    for other in interval.alternatives:
        if other.alternatives:
            return (
                "a reading among the alternatives has alternatives itself; list them side by side"
            )
    return None


def _core_fault(interval: TimeInterval) -> str | None:
    """Return what is wrong with the core of an interval, or None."""
    first, last = interval.core_start, interval.core_end
    if first is None or last is None:
        return "the core has one bound; give core_start and core_end, or neither"
    start, end = interval.start, interval.end
    if start is None and end is None:
        return "there is a core and no interval around it; give start or end"
    if not (first.tzinfo is None) == (last.tzinfo is None) == ((start or end or first).tzinfo is None):  # fmt: skip
        return "a bound of the core has a zone where the interval has none, or the reverse"
    if last <= first:
        return f"the core ends ({last.isoformat()}) before or where it starts ({first.isoformat()})"
    if (start is not None and first < start) or (end is not None and end < last):
        return (
            f"the core ({first.isoformat()} to {last.isoformat()}) reaches out of the interval; "
            "it is the part that mod names"
        )
    return None
