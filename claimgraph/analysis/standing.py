"""For whom an actor speaks, and what it is a part of, at a given time.

DESIGN: affiliations are dated. Where the time is not known or straddles a change, only those
that hold over its whole span are followed; the others are reported as possible.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.memory import Memory
from claimgraph.corpus.choosing import nameless
from claimgraph.model import Affiliation
from claimgraph.model.record import key_of

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.model import Claim, Event, EventClass
    from claimgraph.temporal import TimeInterval

__all__ = [
    "AFFILIATED",
    "CHARGED",
    "PARTS",
    "SPEAKING",
    "Affiliations",
    "Reach",
    "Span",
    "happened",
    "span_of",
    "spoken",
]

SPEAKING: Final = frozenset(("spokesperson_for", "office_holder", "represents", "part_of"))
"""Affiliation roles by which a claimer speaks for another."""
PARTS: Final = frozenset(("part_of",))
"""Affiliation roles by which an actor lies in a whole."""
CHARGED: Final = frozenset(("part_of", "office_holder"))
"""Affiliation roles by which what an actor is accused of is a charge against another."""
AFFILIATED: Final = frozenset(("member_of", "employed_by", "hails_from"))
"""Affiliation roles that connect without giving standing."""


_IN_THE_TEXT: Final = frozenset(("stated", "implied"))
"""Bases of what the text itself says."""


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


def spoken(claim: Claim, published: date | datetime | None) -> Span:
    """Return the days on which a claim may have been made.

    It is over by the publication that reports it. That is a bound, not a guess at the day, and
    none where the claim is told to be later than that.
    """
    span = span_of(claim.time.interval if claim.time is not None else None)
    day = published.date() if isinstance(published, datetime) else published
    if day is None or (span.first is not None and day < span.first):
        return span
    return Span(span.first, day if span.last is None else min(span.last, day))


def happened(event: Event | EventClass) -> Span:
    """Return the days that all stated times of an event have in common; none where they conflict."""
    spans = [span_of(one.interval) for one in event.times]
    first = max((span.first for span in spans if span.first is not None), default=None)
    last = min((span.last for span in spans if span.last is not None), default=None)
    return Span() if first is not None and last is not None and last < first else Span(first, last)


class Ways(Mapping[str, tuple[Affiliation, ...]]):
    """Whom an actor reaches, each with the affiliations on the way there, in this order.

    A way is put together when it is asked for: all ways of a chain, written out, would take
    the square of its length.
    """

    __slots__ = ("_last",)

    def __init__(self, last: Mapping[str, Affiliation | None]) -> None:
        """Take the affiliation by which each is reached; None for the actor itself."""
        self._last = last

    def __getitem__(self, actor: str) -> tuple[Affiliation, ...]:
        """Return the way to an actor; empty for the one where the ways start."""
        steps: list[Affiliation] = []
        one = self._last[actor]
        while one is not None:
            steps.append(one)
            one = self._last[one.subject]
        return tuple(reversed(steps))

    def __contains__(self, actor: object) -> bool:
        """Tell whether an actor is reached."""
        return actor in self._last

    def __iter__(self) -> Iterator[str]:
        """Iterate over those who are reached, the nearest first."""
        return iter(self._last)

    def __len__(self) -> int:
        """Return how many are reached, the actor itself among them."""
        return len(self._last)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an actor reaches through affiliations, each with the way there."""

    ways: Ways
    """The affiliations from the actor to each it reaches; empty for the actor itself."""
    possible: tuple[Affiliation, ...]
    """Affiliations that may have held at the time, and were not followed; none of them leads to
    whom the actor reaches anyway."""
    maybe: Ways
    """Whom an actor may reach, if those held; with whom it reaches anyway."""


class Affiliations:
    """The affiliations of a corpus, by their subjects.

    The order in which the corpus holds them does not matter.
    """

    __slots__ = ("_anytime", "_by_subject", "_changes", "_known", "_memory", "nameless")

    def __init__(self, corpus: Corpus) -> None:
        self.nameless = nameless(corpus)
        """Who has no name, and speaks for nobody further than the text says."""
        self._anytime: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
        self._by_subject: dict[str, list[Affiliation]] = {}
        changes: set[date] = set()
        for one in corpus.affiliations:
            if isinstance(one, Affiliation):
                self._by_subject.setdefault(one.subject, []).append(one)
                changes.update(day for day in (one.start, one.end) if day is not None)
        for same_subject in self._by_subject.values():
            if len(same_subject) > 1:
                same_subject.sort(key=_order)
        self._changes = sorted(changes)
        self._known: dict[tuple[object, ...], Reach] = {}
        self._memory = Memory()

    def reach(
        self,
        actor: str,
        roles: frozenset[str],
        span: Span,
        *,
        until: Callable[[str], bool] | None = None,
        stated: bool = False,
        perhaps: bool = False,
    ) -> Reach:
        """Return whom an actor reaches through these roles, over the whole of a span.

        The shortest way counts; circles end where they close. Whoever has no name speaks for
        nobody further than the text says: what only an analyst or a model adds is not followed.

        Args:
            actor: Where the ways start.
            roles: The roles of the affiliations that are followed.
            span: The days on which they have to hold.
            until: At which actors a way ends; they are reached, and not passed.
            stated: Whether to follow only what the text states.
            perhaps: Whether to follow also what may have held at the time.
        """
        speaks = "spokesperson_for" in roles and roles.isdisjoint(AFFILIATED)
        stated = stated or (speaks and actor in self.nameless)
        key = (actor, roles, self.days(span), until, stated, perhaps)
        found = self._known.get(key)
        if found is None:
            found = self._walk(actor, roles, span, until, stated, perhaps)
            if self._memory.has_room_for(found.ways):
                self._known[key] = found
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
            found = frozenset(reached)
            if self._memory.has_room_for(found):
                self._anytime[key] = found
        return found

    @property
    def dated(self) -> bool:
        """Whether any affiliation starts or ends; if none does, time makes no difference."""
        return bool(self._changes)

    def days(self, span: Span) -> Span:
        """Return the span that stands for all those in which the same affiliations hold.

        Its bounds are days on which some affiliation starts or ends.
        """
        return Span(self._last_change(span.first), self._last_change(span.last))

    def _last_change(self, day: date | None) -> date | None:
        if day is None or not self._changes:
            return None
        at = bisect_right(self._changes, day)
        return self._changes[at - 1] if at else date.min

    def _walk(
        self,
        actor: str,
        roles: frozenset[str],
        span: Span,
        until: Callable[[str], bool] | None,
        stated: bool,
        perhaps: bool,
    ) -> Reach:
        last: dict[str, Affiliation | None] = {actor: None}
        possible: list[Affiliation] = []
        waiting = [actor]
        for current in waiting:
            if until is not None and until(current):
                continue
            for one in self._by_subject.get(current, ()):
                if (
                    one.role not in roles
                    or one.object in last
                    or (stated and one.basis not in _IN_THE_TEXT)
                ):
                    continue
                if _holds(one, span) or (perhaps and _may_hold(one, span)):
                    last[one.object] = one
                    waiting.append(one.object)
                elif _may_hold(one, span):
                    possible.append(one)
        left = tuple(one for one in possible if one.object not in last)
        ways = Ways(last)
        return Reach(ways, left, self._maybe(last, roles, span, stated=stated) if left else ways)

    def _maybe(
        self,
        ways: Mapping[str, Affiliation | None],
        roles: frozenset[str],
        span: Span,
        *,
        stated: bool,
    ) -> Ways:
        """Return whom an actor reaches if everything held that may have held."""
        maybe = dict(ways)
        waiting = [*ways]
        for current in waiting:
            for one in self._by_subject.get(current, ()):
                if one.role not in roles or (stated and one.basis not in _IN_THE_TEXT):
                    continue
                if one.object not in maybe and _may_hold(one, span):
                    maybe[one.object] = one
                    waiting.append(one.object)
        return Ways(maybe)

    def leading_to(self, whole: str, roles: frozenset[str]) -> frozenset[str]:
        """Return who reaches an actor through these roles at whatever time; itself too."""
        below: dict[str, list[str]] = {}
        for same_subject in self._by_subject.values():
            for one in same_subject:
                if one.role in roles:
                    below.setdefault(one.object, []).append(one.subject)
        found, waiting = {whole}, [whole]
        for current in waiting:
            for part in below.get(current, ()):
                if part not in found:
                    found.add(part)
                    waiting.append(part)
        return frozenset(found)

    def of(self, actor: str) -> Iterable[Affiliation]:
        """Return the affiliations of which an actor is the subject."""
        return self._by_subject.get(actor, ())


def _order(one: Affiliation) -> tuple[object, ...]:
    """Return a key by which the affiliations of one subject have one order."""
    start, end = one.start or date.min, one.end or date.max
    return (one.object, one.role, start, end, one.basis, one.coder or "", key_of(one))


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
