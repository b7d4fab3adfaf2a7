"""Whether actors are parts of themselves, at one time and by one coder's reading."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from claimgraph.corpus.circles import circles, components, written_out
from claimgraph.corpus.findings import Fault
from claimgraph.model import Affiliation, Record

__all__ = ["affiliation_faults"]

_fields = attrgetter("__dict__")
_role = itemgetter("role")


class _Link(NamedTuple):
    """A part and its whole, and on which of the days in question the link holds: [first, last)."""

    record: Affiliation
    part: str
    whole: str
    first: int
    last: int


def affiliation_faults(groups: Mapping[type[Record], list[Any]]) -> Iterator[Fault]:
    """Yield the circles of affiliations that are in force on one day.

    Readings of different coders may well contradict each other, and a body can become a
    part of its own former part; neither is an error. Dates are looked at only among links
    that would make a circle without them.
    """
    by_coder: dict[str | None, list[Affiliation]] = defaultdict(list)
    for cls, members in groups.items():
        if issubclass(cls, Affiliation) and "part_of" in set(map(_role, map(_fields, members))):
            for record in members:
                if record.role == "part_of":
                    by_coder[record.coder].append(record)
    for records in by_coder.values():
        undated = [_Link(record, record.subject, record.object, 0, 1) for record in records]
        for links in _in_circles(undated):
            yield from _dated_circles([link.record for link in links])


def _in_circles(links: Sequence[_Link]) -> Iterator[list[_Link]]:
    """Yield the links that lie on circles, a list for each set of actors they tie together."""
    home = {
        actor: number for number, actors in enumerate(components(_edges(links))) for actor in actors
    }
    found: dict[int, list[_Link]] = defaultdict(list)
    for link in links:
        if link.part in home and home[link.part] == home.get(link.whole):
            found[home[link.part]].append(link)
    yield from found.values()


def _edges(links: Sequence[_Link]) -> dict[str, list[str]]:
    edges: dict[str, list[str]] = defaultdict(list)
    for link in links:
        edges[link.part].append(link.whole)
    return edges


def _dated_circles(records: Sequence[Affiliation]) -> Iterator[Fault]:
    """Yield the circles in force on one day, halving the days until the links hold throughout.

    The days in question are the first days of links: the last link of a circle finds all
    others in force.
    """
    days = sorted({record.start or date.min for record in records})
    links = [
        _Link(
            record,
            record.subject,
            record.object,
            bisect_left(days, record.start or date.min),
            len(days) if record.end is None else bisect_left(days, record.end),
        )
        for record in records
    ]
    reported: set[frozenset[str]] = set()
    work = [(0, len(days), [link for link in links if link.first < link.last])]
    while work:
        first, last, among = work.pop()
        for tied in _in_circles(among):
            throughout = [link for link in tied if link.first <= first and link.last >= last]
            found = list(circles(_edges(throughout)))
            for circle in found:
                if frozenset(circle) not in reported:
                    reported.add(frozenset(circle))
                    yield _fault(circle, throughout)
            if not found:  # on a single day every link holds throughout
                middle = (first + last) // 2
                work += [
                    (middle, last, [link for link in tied if link.last > middle]),
                    (first, middle, [link for link in tied if link.first < middle]),
                ]


def _fault(circle: Sequence[str], links: Sequence[_Link]) -> Fault:
    """Report a circle with its latest link, which closes it; of several the last in the file."""
    latest = sorted(links, key=lambda link: link.first)
    rank = {(link.part, link.whole): i for i, link in enumerate(latest)}
    ranks = [rank[ends] for ends in pairwise([*circle, circle[0]])]
    at = ranks.index(max(ranks))
    turned = [*circle[at:], *circle[:at]]
    message = f"part_of runs in a circle: {written_out(turned)}; drop or date one of the links"
    return Fault(latest[ranks[at]].record, message, ("object",))
