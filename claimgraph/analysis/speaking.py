"""When claims were made, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from claimgraph.analysis.event_lattice import starts_after
from claimgraph.analysis.standing import Span
from claimgraph.model import Claim

__all__ = ["Said", "came_later", "published_after", "said_when"]


@dataclass(frozen=True, slots=True)
class Said:
    """When a claim was made, as far as it is known."""

    start: datetime | None
    """None: not known."""
    end: datetime | None
    """At the latest; a claim is over by the end of the publication that reports it."""
    place: tuple[datetime, str, int, str]
    """Its place in the order of speaking."""
    reported: tuple[datetime, str, int, str]
    """Its place in the order of reading: publication, document, words."""

    @property
    def span(self) -> Span:
        """The days it may have been made on."""
        last = None if self.end is None else _last_day(self.end)
        return Span(self.start.date() if self.start else None, last)

    def is_before(self, other: Said) -> bool:
        """Tell whether it was certainly made before another."""
        return (
            self.end is not None and other.start is not None and starts_after(other.start, self.end)
        )


_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


def said_when(claim: Claim, published: date | datetime | None) -> Said:
    """Return when a claim was made.

    It is over by the publication that reports it. In the order of speaking it stands at the start of its time; where that is not known, at
    the end; else at the publication that reports it. Ties are broken by document and by the
    place of its words in it.
    """
    interval = claim.time.interval if claim.time is not None else None
    start, end = (interval.start, interval.end) if interval is not None else (None, None)
    over = None if published is None else _end_of(published)
    if over is None or (start is not None and (start == over or not starts_after(over, start))):
        over = end  # where it is reported before it was said, one of both is wrong
    elif end is not None and _last_day(end) <= _last_day(over):
        over = end
    spans = claim.evidence.content if claim.evidence is not None else ()
    appeared = None if published is None else _start_of(published)
    at = (claim.document, min((span.start for span in spans), default=-1), claim.id)
    moment = start or end or appeared
    return Said(start, over, (_comparable(moment), *at), (_comparable(appeared), *at))


def _start_of(day: date | datetime) -> datetime:
    return day if isinstance(day, datetime) else datetime.combine(day, time())


def _end_of(day: date | datetime) -> datetime:
    if isinstance(day, datetime):
        return day
    return _start_of(day) + timedelta(days=1) if day < date.max else datetime.max  # noqa: DTZ901


def _last_day(end: datetime) -> date:
    """Return the last day of what ends then."""
    return (end - timedelta(microseconds=1)).date()


def _comparable(moment: datetime | None) -> datetime:
    """Return an instant that sorts with all others; without a zone it is taken for UTC."""
    if moment is None:
        return _LONG_AGO
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def came_later(said: Said, published: date | datetime | None, moment: date | datetime) -> bool:
    """Tell whether a claim was certainly published, or made, after a moment; not at it."""
    if published is not None and published_after(published, moment):
        return True
    if said.start is None or said.start == moment:
        return False
    return starts_after(said.start, _end_of(moment))


def published_after(published: date | datetime, moment: date | datetime) -> bool:
    """Tell whether something was published after a time; days compare where an hour is not known."""
    if isinstance(published, datetime) and isinstance(moment, datetime):
        if (published.tzinfo is None) == (moment.tzinfo is None):
            return published > moment
        return published.date() > moment.date()
    first = published.date() if isinstance(published, datetime) else published
    last = moment.date() if isinstance(moment, datetime) else moment
    return first > last
