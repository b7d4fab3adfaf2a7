"""Events and claims in the order of time; what is not known stays so, at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from claimgraph.analysis.chronology import Times, times
from claimgraph.analysis.labels import label
from claimgraph.analysis.listed import Listed
from claimgraph.analysis.roll_up import Level, source_reader
from claimgraph.analysis.wording import plain
from claimgraph.errors import check_corpus
from claimgraph.model import Claim, Event, EventClass
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.temporal import TimeInterval

__all__ = ["TIMELINE_COLUMNS", "TIMELINE_ROLLED", "Entry", "Timeline", "instant_of", "timeline"]

TIMELINE_COLUMNS = ("id", "what", "label", "when", "start", "end", "known", "conflicts")
"""The columns of the rows of a timeline, in order."""

TIMELINE_ROLLED = ("said_by",)
"""Those that rows at a level have beside them: the claimer himself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event or a claim, and when it was."""

    id: str
    what: Literal["event", "claim"]
    label: str
    """The event's label; the claim's act and claimer."""
    interval: TimeInterval | None
    """None: nothing at all is known."""
    known: Literal["day", "bounds", "one bound", "unknown"]
    """How well: within two days, between two bounds, before or after something, not at all."""
    why: tuple[str, ...]
    """What is stated, and the orders that narrow it."""
    conflicts: tuple[str, ...]
    said_by: str | None = None
    """Who makes the claim himself; None for events."""

    @property
    def row(self) -> dict[str, Any]:
        """A plain dict of texts, for tables and plots; absent values are None."""
        one = self.interval
        return {
            "id": self.id,
            "what": self.what,
            "label": self.label,
            "when": None if one is None else str(one.model_copy(update={"alternatives": ()})),
            "start": one.start.isoformat() if one and one.start else None,
            "end": one.end.isoformat() if one and one.end else None,
            "known": self.known,
            "conflicts": "; ".join(self.conflicts) or None,
        }


@dataclass(frozen=True, slots=True, repr=False)
class Timeline(Shown, Listed[Entry]):
    """Entries in the order of their earliest instants.

    One with only a latest bound stands right before the first that starts at that bound or after
    it, or that an order tells it from: it was over by then, and where it began is not known. Those
    without a time come last, and what is alike in all that stands in the order of the ids.
    """

    entries: tuple[Entry, ...]
    rolled_up: bool = False
    """Whether labels name claimers rolled up."""

    def __repr__(self) -> str:
        """Return how many entries there are, and how many without a time."""
        return f"<Timeline: {len(self)} entries, {sum(one.interval is None for one in self)} without a time>"

    @property
    def _listed(self) -> tuple[Entry, ...]:
        return self.entries

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict for each entry."""
        if not self.rolled_up:
            return [entry.row for entry in self.entries]
        return [{**entry.row, "said_by": entry.said_by} for entry in self.entries]


def timeline(
    corpus: Corpus, *, claims: bool = True, events: bool = True, roll_up: Level | None = None
) -> Timeline:
    """Return the events and claims of a corpus in the order of time.

    Intervals are those of `times`: stated, intersected, narrowed by order. Nothing falls back
    to a publication date; what is only known to be over by then has that one bound, and stands
    right before what starts at it or after it.

    Args:
        corpus: The corpus.
        claims: Whether claims are on it.
        events: Whether events and classes of events are on it.
        roll_up: The level at which the labels of claims name their claimers, as for
            `cg.roll_up`; the order is the same at every level.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> line = cg.timeline(cg.bundled_report(), claims=False)
        >>> line[0].label, line[0].known
        ('Invasion of 24 February 2022', 'day')
    """
    check_corpus(corpus)
    known = times(corpus)
    source_of = source_reader(corpus, None, roll_up)
    found: list[Entry] = []
    records: list[Event | EventClass | Claim] = [*(corpus.events if events else ())]
    records += corpus.claims if claims else ()
    for record in records:
        time = known.get(record.id)
        interval = time.interval if time is not None and _says_anything(time.interval) else None
        found.append(
            Entry(
                record.id,
                "claim" if isinstance(record, Claim) else "event",
                _label(corpus, record, source_of),
                interval,
                _known(interval),
                time.because if time is not None else (),
                time.conflicts if time is not None else (),
                record.claimer if isinstance(record, Claim) else None,
            )
        )
    found.sort(key=lambda entry: (*_place(entry, known), entry.id))
    return Timeline(tuple(found), rolled_up=roll_up is not None)


def _says_anything(interval: TimeInterval) -> bool:
    return interval.start is not None or interval.end is not None


def _known(interval: TimeInterval | None) -> Literal["day", "bounds", "one bound", "unknown"]:
    if interval is None:
        return "unknown"
    if interval.start is None or interval.end is None:
        return "one bound"
    return "day" if interval.end - interval.start <= timedelta(days=2) else "bounds"


def _place(entry: Entry, known: Times) -> tuple[bool, datetime, int, datetime]:
    """Return the place in the order: by the start, then by the end.

    Without a start it is the place right before what starts at the end, or what is known to come
    after it; of several, first the one whose bound is told by more that comes after it.
    """
    if entry.interval is None:
        return True, _LAST, 1, _LAST
    start, end = entry.interval.start, instant_of(entry.interval.end)
    if start is not None:
        return False, instant_of(start), 1, end
    later = known.starts_after(entry.id)
    return False, min([end, *map(instant_of, later)]), -len(later), end


_LAST = datetime.max.replace(tzinfo=UTC)


def instant_of(moment: datetime | None) -> datetime:
    """Return an instant that compares with every other; local times are taken as UTC."""
    if moment is None:
        return _LAST
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _label(
    corpus: Corpus, record: Event | EventClass | Claim, source_of: Callable[[Claim], str]
) -> str:
    if not isinstance(record, Claim):
        return record.label or record.id
    return f"{plain(record.act)} by {label(corpus, source_of(record))}"
