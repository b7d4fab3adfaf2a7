"""TimeInterval: what a time expression means, and how well that is known."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from claimgraph.base import Frozen
from claimgraph.temporal.bounds import Instant
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

    Example:
        >>> from claimgraph import TimeInterval
        >>> TimeInterval(
        ...     expression="early Wednesday morning", value="2023-05-03TMO", mod="START",
        ...     start="2023-05-03T00:00:00+03:00", end="2023-05-03T06:00:00+03:00",
        ...     granularity="part_of_day", zone="Europe/Moscow",
        ... ).status
        'resolved'

    Raises:
        pydantic.ValidationError: If the interval ends before or where it starts, mixes a
            bound with a zone and one without, is resolved with nothing known, or is partial
            or unresolved without a reason.
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

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.start is not None and self.end is not None:
            if (self.start.tzinfo is None) != (self.end.tzinfo is None):
                msg = "one bound has a zone and the other has none; give both or neither"
                raise ValueError(msg)
            if self.end <= self.start:
                msg = (
                    f"the interval ends ({self.end.isoformat()}) before or where it starts "
                    f"({self.start.isoformat()}); the end is the first instant after it"
                )
                raise ValueError(msg)
        if self.status != "resolved" and not self.reason:
            msg = f"a time that is {self.status} needs a reason"
            raise ValueError(msg)
        if self.status == "resolved" and not any((self.start, self.end, self.value)):
            msg = "a resolved time has a start, an end or a value; say status='unresolved' and why"
            raise ValueError(msg)
        return self
