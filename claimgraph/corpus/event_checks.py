"""Whether events, classes and places lie in one another as they can, without circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any

from claimgraph.corpus.circles import circles, written_out
from claimgraph.corpus.findings import Fault
from claimgraph.errors import shorten
from claimgraph.model import Event, EventClass, Record
from claimgraph.model.record import RefTo, id_of
from claimgraph.model.shape import shape_of

__all__ = ["event_faults"]

_fields = attrgetter("__dict__")
_event, _coder = itemgetter("event"), itemgetter("coder")
_Groups = Mapping[type[Record], list[Any]]


def event_faults(groups: _Groups, ids: Mapping[str, Record]) -> Iterator[Fault]:
    """Yield what is wrong with parts, classes, members and occurrences called the same."""
    yield from _circles_of_parts(groups, ids)
    classes: dict[str, EventClass] = {}
    for cls, members in groups.items():
        if issubclass(cls, EventClass):
            classes.update((record.id, record) for record in members)
        elif issubclass(cls, Event):
            yield from _faults_of_events(members, ids)
    for record in classes.values():
        yield from _faults_of_class(record, ids)
    yield from _circles_of_classes(classes)


def _circles_of_parts(groups: _Groups, ids: Mapping[str, Record]) -> Iterator[Fault]:
    """Yield circles through ``part_of``, and through ``subclass_of`` of custom kinds."""
    above: dict[tuple[str, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
    for cls, members in groups.items():
        for slot in shape_of(cls):
            if (
                slot.field in ("part_of", "subclass_of")
                and isinstance(slot.marker, RefTo)
                and not issubclass(cls, EventClass)
            ):
                for record in members:
                    wider, own = record.__dict__[slot.field], id_of(record)
                    if wider and own is not None:
                        edges = above[cls.family, slot.field]
                        edges[own] = wider if slot.many else (wider,)
    for (_, field), edges in above.items():
        for circle in circles(edges):
            yield Fault(
                ids[circle[0]],
                f"{field} runs in a circle: {written_out(circle)}; drop one of the links",
                (field,),
            )


def _faults_of_events(events: Sequence[Event], ids: Mapping[str, Record]) -> Iterator[Fault]:
    for record in events:
        fields = record.__dict__
        if fields["part_of"] is not None and isinstance(ids.get(fields["part_of"]), EventClass):
            yield Fault(
                record,
                f"part_of names the class {shorten(record.part_of)}, but an event is part of an "
                "event; list it in the members of the class",
                ("part_of",),
                record.part_of,
            )
        for i, same in enumerate(fields["same_occurrence_as"]):
            if same.event == fields["id"]:
                yield Fault(
                    record,
                    f"{shorten(record.id)} is called the same occurrence as itself; name the other event",
                    ("same_occurrence_as", i, "event"),
                    same.event,
                )


def _faults_of_class(record: EventClass, ids: Mapping[str, Record]) -> Iterator[Fault]:
    for i, wider in enumerate(record.subclass_of):
        if isinstance(ids.get(wider), Event):
            yield Fault(
                record,
                f"subclass_of names the event {shorten(wider)}, but a class lies in a class; "
                "name an EventClass",
                ("subclass_of", i),
                wider,
            )
    members = list(map(_fields, record.members))
    readings = list(zip(map(_event, members), map(_coder, members), strict=True))
    if len(set(readings)) != len(readings):
        seen: set[tuple[str, str | None]] = set()
        for i, reading in enumerate(readings):
            if reading in seen:
                by = "" if reading[1] is None else f" by {reading[1]}"
                yield Fault(
                    record,
                    f"the member {shorten(reading[0])} is listed twice{by}; leave one out",
                    ("members", i),
                    reading[0],
                )
            seen.add(reading)


def _circles_of_classes(classes: Mapping[str, EventClass]) -> Iterator[Fault]:
    """Yield classes that lie in themselves, as subclasses, as members, or as both in turn."""
    above: dict[str, dict[str, Fault]] = defaultdict(dict)
    for own, record in classes.items():
        for inner in classes.keys() & set(map(_event, map(_fields, record.members))):
            above[inner][own] = Fault(record, "members", ("members",))
        for wider in record.subclass_of:
            above[own][wider] = Fault(record, "subclass_of", ("subclass_of",))
    for circle in circles(above):
        links = [above[part][whole] for part, whole in pairwise([*circle, circle[0]])]
        fields = sorted({link.message for link in links})
        runs = "runs" if fields == ["subclass_of"] else "run"
        message = f"{' and '.join(fields)} {runs} in a circle: {written_out(circle)}; drop one of the links"
        yield links[0]._replace(message=message)
