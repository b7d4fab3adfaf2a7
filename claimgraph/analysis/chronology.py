"""When the events, claims and documents of a corpus were: what is stated, and what follows from order.

Nothing is decided here. Stated times of one event are intersected; where they do not meet,
none of them counts and the conflict is reported. Orders narrow times:

- those that stated times give: ``after``, ``before``, ``during``;
- a reply comes after what it says it answers, a retraction or correction after its object;
- a claim is over by the end of the publication that reports it;
- a part of an event lies in the whole.

Orders that contradict times, or one another, are reported with their chain, and change nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations
from typing import TYPE_CHECKING, Any

from claimgraph.errors import UnknownRecordError, check_corpus, nearest, shorten
from claimgraph.model import Claim, ClaimRelation, Document, Event, EventClass, Place, StatedTime
from claimgraph.model.record import label_of
from claimgraph.shown import Shown
from claimgraph.temporal import TimeInterval, intersection
from claimgraph.temporal.arithmetic import localized
from claimgraph.temporal.edtf import edtf_of
from claimgraph.temporal.making import interval_of
from claimgraph.temporal.ordering import Order, Tightened, tighten

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.temporal.interval import Granularity

__all__ = ["RecordTime", "Times", "times"]

_LATER = {"responds_to": "responds to it", "retracts": "retracts it", "corrects": "corrects it"}
_NOT_STATED = TimeInterval(status="unresolved", reason="no time is stated")
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class RecordTime(Shown):
    """When one record was, and how that is known."""

    id: str
    """The record."""
    interval: TimeInterval
    """What all its stated times have in common, as narrow as the orders make it."""
    stated: tuple[StatedTime, ...]
    """The times that documents state, each as it was read."""
    because: tuple[str, ...]
    """What each document says, and the orders that narrow it; a sentence each."""
    conflicts: tuple[str, ...]
    """What contradicts it; a sentence each."""


class Times(Shown, Mapping[str, RecordTime]):
    """The times of a corpus, by the ids of its records; and what contradicts."""

    def __init__(
        self,
        given: Mapping[str, tuple[StatedTime, ...]],
        placed: Mapping[str, tuple[StatedTime, ...]],
        disagreements: Mapping[str, str],
        tightened: Tightened,
    ) -> None:
        self._given = given
        self._placed = placed
        self._tightened = tightened
        self._against = {key: [text] for key, text in disagreements.items()}
        for one in tightened.conflicts:
            for key in one.keys:
                self._against.setdefault(key, []).append(str(one))
        self.conflicts: tuple[str, ...] = (*disagreements.values(), *map(str, tightened.conflicts))
        """What contradicts, a sentence each."""

    def __getitem__(self, record_id: str) -> RecordTime:
        """Return the time of a record; a missing one names the nearest."""
        if record_id not in self._given:
            raise UnknownRecordError(record_id, nearest(record_id, self._given))
        narrowed = self._tightened.because
        orders = map(str, narrowed[record_id]) if record_id in narrowed else ()
        said = (_said(one) for one in self._placed[record_id] if not _says_nothing(one))
        return RecordTime(
            id=record_id,
            interval=self._tightened.intervals[record_id],
            stated=self._given[record_id],
            because=(*orders, *said),
            conflicts=tuple(self._against.get(record_id, ())),
        )

    def starts_after(self, record_id: str) -> tuple[datetime | None, ...]:
        """Return the starts of what comes after a record, as far as its latest bound is told by that."""
        steps = self._tightened.because.get(record_id, ())
        orders = [order for step in steps if step.bound == "end" for order in step.orders]
        known = self._tightened.intervals
        return tuple(known[one.second].start for one in orders if one.relation == "before")

    def __contains__(self, record_id: object) -> bool:
        """Tell whether anything is known of the time of a record."""
        return record_id in self._given

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids, in the order of the corpus."""
        return iter(self._given)

    def __len__(self) -> int:
        """Return of how many records anything is known."""
        return len(self._given)

    def __repr__(self) -> str:
        """Return how many there are."""
        return f"<Times: {len(self)} records, {len(self.conflicts)} conflicts>"

    def table(self) -> list[dict[str, Any]]:
        """Return a row for each record, for tables: texts alone."""
        return [
            {
                "id": one.id,
                "when": str(one.interval),
                "status": one.interval.status,
                "start": one.interval.start and one.interval.start.isoformat(),
                "end": one.interval.end and one.interval.end.isoformat(),
                "edtf": one.interval.edtf,
                "because": "; ".join(one.because),
                "conflicts": "; ".join(one.conflicts),
            }
            for one in self.values()
        ]


def times(corpus: Corpus, *, replies: bool = True, publications: bool = True) -> Times:
    """Return when the events, claims and documents of a corpus were, each explained.

    Args:
        corpus: The corpus.
        replies: Whether a reply comes after what it says it answers.
        publications: Whether a claim is over by the end of the publication that reports it.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", published="2023-05-04")
        >>> charge = cg.Accusation(
        ...     id="c1", document="doc:a", chain=(cg.ChainLink(id="a"),), accused=("b",),
        ...     time=cg.StatedTime(interval=cg.from_iso("2023-05-03"), document="doc:a"))
        >>> denial = cg.Denial(
        ...     id="c2", document="doc:a", chain=(cg.ChainLink(id="b"),), responds_to=("c1",))
        >>> corpus = cg.Corpus([report, charge, denial, cg.Person(id="a"), cg.Person(id="b")])
        >>> found = cg.times(corpus)["c2"]
        >>> print(found.interval)
        Wed 3 - Thu 4 May 2023; partial: no time is stated; narrowed by order
        >>> print(found.because[0])
        c1 starts no earlier than Wed 3 May 2023; c1 comes before c2 (c2 responds to it)
    """
    check_corpus(corpus)
    known: dict[str, TimeInterval] = {}
    given: dict[str, tuple[StatedTime, ...]] = {}
    placed: dict[str, tuple[StatedTime, ...]] = {}
    disagreements: dict[str, str] = {}
    for document in corpus.documents:
        if document.published is not None:
            known[document.id] = _publication(document.published, document.zone)
            given[document.id] = placed[document.id] = ()
    for record in (*corpus.events, *corpus.claims):
        given[record.id] = _stated(record)
        placed[record.id] = tuple(_placed(one, record, corpus) for one in given[record.id])
        common, conflict = _common(placed[record.id])
        known[record.id] = _in_its_zone(common, record, corpus)
        if conflict is not None:
            called = shorten(label_of(record))
            disagreements[record.id] = f"{record.id} ({called}): {conflict}"
    orders = _orders(corpus, given, replies=replies, publications=publications)
    return Times(given, placed, disagreements, tighten(known, orders))


def _stated(record: Event | EventClass | Claim) -> tuple[StatedTime, ...]:
    if isinstance(record, Claim):
        return () if record.time is None else (record.time,)
    return record.times


def _publication(published: date | datetime, zone: str | None) -> TimeInterval:
    """Return the day, or the instant, of a publication."""
    if isinstance(published, datetime):
        start, end = published, published + _TICK
    else:
        start = datetime(published.year, published.month, published.day)  # noqa: DTZ001
        end = start + timedelta(days=1)
    unit: Granularity = "second" if isinstance(published, datetime) else "day"
    day = interval_of(start=start, end=end, granularity=unit, edtf=edtf_of(start, end, unit))
    return day if zone is None else localized(day, zone)


def _zone(record: Event | EventClass | Claim, stated_by: str | None, corpus: Corpus) -> str | None:
    """Return the zone of an event, of its place, or of the document that states its time."""
    if isinstance(record, Event):
        place = None if record.place is None else corpus.get(record.place)
        own = record.zone or (place.zone if isinstance(place, Place) else None)
        if own is not None:
            return own
    document = None if stated_by is None else corpus.get(stated_by)
    return document.zone if isinstance(document, Document) else None


def _placed(stated: StatedTime, record: Event | EventClass | Claim, corpus: Corpus) -> StatedTime:
    """Return a stated time in its zone, where it has none and one is known."""
    bound = stated.interval.start or stated.interval.end
    zone = _zone(record, stated.document, corpus)
    if bound is None or bound.tzinfo is not None or zone is None:
        return stated
    return stated.model_copy(update={"interval": localized(stated.interval, zone)})


def _in_its_zone(
    interval: TimeInterval, record: Event | EventClass | Claim, corpus: Corpus
) -> TimeInterval:
    """Return a time without bounds with the zone in which orders shall write its bounds."""
    if interval.start or interval.end or interval.zone:
        return interval
    zone = _zone(record, record.document if isinstance(record, Claim) else None, corpus)
    return interval if zone is None else interval_of(**{**interval.__dict__, "zone": zone})


def _common(given: Sequence[StatedTime]) -> tuple[TimeInterval, str | None]:
    """Return what stated times have in common, and what contradicts among them."""
    bounded = [one for one in given if one.interval.start or one.interval.end]
    aware = [one for one in bounded if _is_aware(one.interval)]
    counted = aware or bounded  # beside times with a zone, those without one prove nothing
    if not counted:
        first = next((one.interval for one in given), None)
        return first or _NOT_STATED, None
    common = counted[0].interval
    for one in counted[1:]:
        met = intersection(common, one.interval)
        if met is None:
            conflict = _disagreement(counted)
            return TimeInterval(status="unresolved", reason=conflict), conflict
        common = met
    return common, None


def _is_aware(interval: TimeInterval) -> bool:
    bound = interval.start or interval.end
    return bound is not None and bound.tzinfo is not None


def _disagreement(given: Sequence[StatedTime]) -> str:
    """Name two stated times that do not meet, and the readings that would."""
    one, other = next(
        pair for pair in combinations(given, 2) if intersection(pair[0].interval, pair[1].interval) is None
    )  # fmt: skip
    text = f"stated times do not meet: {_said(one)}, but {_said(other)}"
    for here, there in ((one, other), (other, one)):
        for reading in here.interval.alternatives:
            alike = _is_aware(reading) == _is_aware(there.interval)
            if alike and intersection(reading, there.interval) is not None:
                return f"{text}; they would if {_called(here)} were {reading}"
    return text


def _says_nothing(stated: StatedTime) -> bool:
    return stated.interval.status == "unresolved" or (
        stated.interval.start is stated.interval.end is None and stated.interval.value is None
    )


def _called(stated: StatedTime) -> str:
    words = stated.interval.expression
    return "it" if words is None else shorten(words)


def _said(stated: StatedTime) -> str:
    """Return who states what time, in which words."""
    who = stated.document or "background knowledge"
    how = "" if stated.basis == "stated" else f" ({stated.basis})"
    first = stated.interval.model_copy(update={"alternatives": ()})
    words = stated.interval.expression
    return f"{who}{how}: {first}" if words is None else f"{who}{how}: {shorten(words)} is {first}"


def _orders(
    corpus: Corpus,
    stated: Mapping[str, tuple[StatedTime, ...]],
    *,
    replies: bool,
    publications: bool,
) -> Iterator[Order]:
    """Yield every order that the records of a corpus give."""
    for key, given in stated.items():
        for one in given:
            why = f"stated by {one.document}" if one.document else "background knowledge"
            if one.basis != "stated":
                why = f"{one.basis}, {one.document or 'background knowledge'}"
            yield from (Order(other, "before", key, why) for other in one.after)
            yield from (Order(key, "before", other, why) for other in one.before)
            yield from (Order(key, "during", other, why) for other in one.during)
    for event in corpus.events:
        if isinstance(event, Event) and event.part_of is not None:
            yield Order(event.id, "during", event.part_of, f"{event.id} is a part of it")
    for claim in corpus.claims:
        if publications:
            yield Order(claim.id, "by", claim.document, "which reports it")
        for other in claim.responds_to if replies else ():
            yield Order(other, "before", claim.id, f"{claim.id} responds to it")
    for relation in corpus.relations if replies else ():
        yield from _later(relation)


def _later(relation: ClaimRelation) -> Iterator[Order]:
    does = _LATER.get(relation.type)
    if does is not None:
        yield Order(relation.target, "before", relation.source, f"{relation.source} {does}")
