"""The circumstances expressions are reckoned in, and what is reckoned."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from claimgraph.temporal.periods import CONVENTIONS, Conventions, Period, timex

if TYPE_CHECKING:
    from claimgraph.temporal.interval import TimeInterval

__all__ = ["Reckoned", "Setting", "Unresolved", "from_period", "narrow"]


class Unresolved(Exception):  # noqa: N818 - it is no error: the words do not say more
    """Why a form cannot be reckoned."""


@dataclass(slots=True)
class Setting:
    """The circumstances in which an expression was written."""

    reckon: Callable[[Any, Setting], Reckoned]
    """What reckons the forms that a form is made of."""
    anchor: datetime
    """Local time of the publication, without a zone."""
    tense: Callable[[], str | None]
    """Tells the tense of the governing verb, as `claimgraph.temporal.tense` has it."""
    policy: str = "news"
    focus: tuple[Period, ...] = ()
    """The periods spoken of before, the latest first."""
    text: str = ""
    events: Callable[[str], TimeInterval | None] = lambda words: None
    conventions: Conventions = CONVENTIONS
    has_clock: bool = True
    """Whether the hour of the publication is known."""

    def now(self) -> datetime:
        """Return the moment of publication.

        Raises:
            Unresolved: Its hour is not known.
        """
        if not self.has_clock:
            msg = "the hour of publication is not known"
            raise Unresolved(msg)
        return self.anchor

    def past(self) -> bool:
        """Tell whether the governing verb is one of the past, or perhaps is."""
        return self.tense() in ("past", "perhaps_past")

    def today(self) -> datetime:
        """Return the start of the day of publication."""
        return datetime(self.anchor.year, self.anchor.month, self.anchor.day)

    def of(self, form: Any) -> Reckoned:
        """Return what a form means in these circumstances.

        Raises:
            Unresolved: It cannot be said.
        """
        return self.reckon(form, self)

    def reference(self) -> datetime:
        """Return what relative dates are reckoned from: the publication, or in a narrative the last date."""
        if self.policy == "narrative" and self.focus:
            return self.focus[0].start
        return self.anchor

    def reported(self) -> Period | None:
        """Return the quarter that a report is about: the latest of those spoken of that are over.

        An earlier one is told beside it ("after a weak second quarter"), one that is not over is
        a forecast; only where there is no other, it is a company's own.
        """
        quarters = [period for period in self.focus if period.unit == "quarter"]
        over = [period for period in quarters if period.end <= self.anchor]
        return max(over, key=lambda period: period.start, default=next(iter(quarters), None))

    def spoken_of(self, units: Iterable[str]) -> Period | None:
        """Return the last period of such a unit that was spoken of."""
        wanted = tuple(units)
        return next((period for period in self.focus if period.unit in wanted), None)


@dataclass(slots=True)
class Reckoned:
    """An interval in local time, without a zone, and how it was found."""

    value: str | None
    start: datetime | None = None
    end: datetime | None = None
    unit: str = "unknown"
    rule: str = ""
    type: str = "DATE"
    mod: str | None = None
    core: tuple[datetime, datetime] | None = None
    others: list[Reckoned] = field(default_factory=list)
    reason: str | None = None
    quant: str | None = None
    freq: str | None = None
    zone: str | None = None
    anchor: str | None = None
    soft: bool = False
    """Whether the part is told from the publication: earlier, later."""
    small_hours: bool = False
    """Whether its early part starts at midnight: "early in the morning"."""


def from_period(period: Period, rule: str, conventions: Conventions) -> Reckoned:
    """Return a period of the calendar with its TIMEX3 value."""
    return Reckoned(timex(period, conventions), period.start, period.end, period.unit, rule)


_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


_LONG_NIGHT = timedelta(hours=10)
_NIGHT = {"START": (0, 3), "MID": (6, 10), "END": (3, 6)}
"""Early, in the middle of, and late at night, in hours after its start: late is before midnight."""


def narrow(found: Reckoned, setting: Setting) -> None:
    """Set the core: the part of the interval that "early", "mid" or "late" names.

    A day is halved, and its middle is from 8 to 16; anything else is cut in thirds. Early in
    the morning is a stretch of its own: it starts at midnight. "Earlier this week" ends with
    the day of publication, "later this week" starts with it.
    """
    start, end, mod = found.start, found.end, found.mod
    if start is None or end is None or mod not in _THIRDS:
        return
    if found.small_hours and mod == "START":
        found.start = start.replace(hour=0)
        found.end = found.start + timedelta(hours=setting.conventions.small_hours)
        found.core = (found.start, found.end)
    elif (
        found.unit == "part_of_day"
        and (found.value or "").endswith("TNI")
        and end - start >= _LONG_NIGHT
    ):
        hours = _NIGHT[mod]
        found.core = (start + timedelta(hours=hours[0]), start + timedelta(hours=hours[1]))
    elif found.soft and start < setting.today() < end:
        found.core = (start, setting.today()) if mod == "START" else (setting.today(), end)
    elif found.unit == "day":
        hours = {"START": (0, 12), "MID": (8, 16), "END": (12, 24)}[mod]
        found.core = (start + timedelta(hours=hours[0]), start + timedelta(hours=hours[1]))
    else:
        third = (end - start) / 3
        low, high = (_cut(start + third * part, found.unit) for part in _THIRDS[mod])
        found.core = (low, high) if low < high else None


def _cut(moment: datetime, unit: str) -> datetime:
    """Return the start of the day, or of the second for times of day."""
    if unit in ("part_of_day", "hour", "minute", "second"):
        return moment.replace(microsecond=0)
    return datetime(moment.year, moment.month, moment.day)
