"""For whom an actor speaks, and what it is a part of, at a given time.

Affiliations are dated. Where the time is not known or straddles a change, only those
that hold over its whole span are followed; the others are reported as possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from claimgraph.model import Affiliation, UnknownActor, UnnamedGroup

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.temporal import TimeInterval

__all__ = ["AFFILIATED", "PARTS", "SPEAKING", "Affiliations", "Reach", "Span", "span_of"]

SPEAKING: Final = frozenset(("spokesperson_for", "office_holder", "represents", "part_of"))
"""Affiliation roles by which a claimer speaks for another."""
PARTS: Final = frozenset(("part_of",))
"""Affiliation roles by which an actor lies in a whole."""
AFFILIATED: Final = frozenset(("member_of", "employed_by", "hails_from"))
"""Affiliation roles that connect without giving standing."""

_IN_THE_TEXT: Final = frozenset(("stated", "implied"))


@dataclass(frozen=True, slots=True)
class Span:
    """The days something may have happened on; a bound that is None is not known."""

    first: date | None = None
    last: date | None = None


def span_of(interval: TimeInterval | None) -> Span:
    """Return the days of an interval."""
    if interval is None:
        return Span()
    last = None if interval.end is None else (interval.end - timedelta(microseconds=1)).date()
    return Span(interval.start.date() if interval.start else None, last)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an actor reaches through affiliations, each with the way there."""

    ways: Mapping[str, tuple[Affiliation, ...]]
    """The affiliations from the actor to each it reaches; empty for the actor itself."""
    possible: tuple[Affiliation, ...] = ()
    """Affiliations that may have held at the time, and were not followed."""
    maybe: Mapping[str, tuple[Affiliation, ...]] = field(default_factory=dict)
    """Whom an actor may reach, if those held; with whom it reaches anyway."""


class Affiliations:
    """The affiliations of a corpus, by their subjects."""

    __slots__ = ("_anonymous", "_anytime", "_by_subject", "_known")

    def __init__(self, corpus: Corpus) -> None:
        self._anonymous = frozenset(
            one.id for one in corpus.actors if isinstance(one, (UnnamedGroup, UnknownActor))
        )
        self._anytime: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
        self._by_subject: dict[str, list[Affiliation]] = {}
        for one in corpus.affiliations:
            if isinstance(one, Affiliation):
                self._by_subject.setdefault(one.subject, []).append(one)
        for several in self._by_subject.values():
            several.sort(key=_order)  # the order of the records tells nothing
        self._known: dict[tuple[str, frozenset[str], Span], Reach] = {}

    def reach(self, actor: str, roles: frozenset[str], span: Span) -> Reach:
        """Return whom an actor reaches through these roles, over the whole of a span.

        The shortest way counts; circles end where they close. Whoever has no name speaks for
        nobody further than the text says: what only an analyst or a model adds is not followed.
        """
        key = (actor, roles, span)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._walk(actor, roles, span)
        return found

    def anytime(self, actor: str, roles: frozenset[str]) -> frozenset[str]:
        """Return whom an actor reaches through these roles at some time or other."""
        key = (actor, roles)
        found = self._anytime.get(key)
        if found is None:
            reached, waiting = {actor}, [actor]
            while waiting:
                for one in self._by_subject.get(waiting.pop(), ()):
                    if one.role in roles and one.object not in reached:
                        reached.add(one.object)
                        waiting.append(one.object)
            found = self._anytime[key] = frozenset(reached)
        return found

    def _walk(self, actor: str, roles: frozenset[str], span: Span) -> Reach:
        speaks = "spokesperson_for" in roles and roles.isdisjoint(AFFILIATED)
        stated = speaks and actor in self._anonymous
        ways: dict[str, tuple[Affiliation, ...]] = {actor: ()}
        possible: list[Affiliation] = []
        waiting = [actor]
        for current in waiting:
            for one in self._by_subject.get(current, ()):
                if one.role not in roles or (stated and one.basis not in _IN_THE_TEXT):
                    continue
                if one.object in ways:
                    continue
                if _holds(one, span):
                    ways[one.object] = (*ways[current], one)
                    waiting.append(one.object)
                elif _may_hold(one, span):
                    possible.append(one)
        maybe = {**ways}
        waiting = [*ways]
        for current in waiting if possible else ():
            for one in self._by_subject.get(current, ()):
                if one.role not in roles or (stated and one.basis not in _IN_THE_TEXT):
                    continue
                if one.object not in maybe and _may_hold(one, span):
                    maybe[one.object] = (*maybe[current], one)
                    waiting.append(one.object)
        return Reach(ways, tuple(possible), maybe)

    def of(self, actor: str) -> Iterable[Affiliation]:
        """Return the affiliations of which an actor is the subject."""
        return self._by_subject.get(actor, ())


def _order(one: Affiliation) -> tuple[str, ...]:
    return (one.object, one.role, str(one.start), str(one.end), one.basis, one.coder or "")


def _holds(one: Affiliation, span: Span) -> bool:
    """Tell whether an affiliation holds over the whole of a span."""
    from_start = one.start is None or (span.first is not None and span.first >= one.start)
    to_end = one.end is None or (span.last is not None and span.last < one.end)
    return from_start and to_end


def _may_hold(one: Affiliation, span: Span) -> bool:
    """Tell whether an affiliation may hold on some day of a span."""
    before = one.start is not None and span.last is not None and span.last < one.start
    after = one.end is not None and span.first is not None and span.first >= one.end
    return not before and not after
