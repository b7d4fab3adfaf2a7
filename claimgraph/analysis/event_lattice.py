"""What lies in what: parts in wholes, members in classes, classes in classes.

DESIGN: membership is data with a basis, never inferred from kind, place or time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

from claimgraph.analysis.closures import Closures
from claimgraph.analysis.memory import Memory
from claimgraph.model import Event, EventClass

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["EventLattice", "Way", "starts_after"]

Way = Literal["lies in it", "same occurrence"]
"""How an event lies in another: by parts and classes, or only since somebody calls two the same."""


_LONG_AGO: Final = datetime.min  # noqa: DTZ901


class EventLattice:
    """The events and classes of a corpus, with all that they lie in.

    Args:
        corpus: The corpus.
        same_occurrence: Whether ways may cross from an event to another that somebody calls
            the same occurrence.
    """

    def __init__(self, corpus: Corpus, *, same_occurrence: bool) -> None:
        self._records: dict[str, Event | EventClass] = {}
        self._wholes: dict[str, list[str]] = {}
        """Wholes of events, and wider classes of classes."""
        self._classes: dict[str, list[str]] = {}
        """The classes that list an event."""
        self._same: dict[str, list[str]] = {}
        self._subclasses: dict[str, list[str]] = {}
        for one in corpus.events:
            if isinstance(one, EventClass):
                for wider in one.subclass_of:
                    self._subclasses.setdefault(wider, []).append(one.id)
                self._wholes[one.id] = list(one.subclass_of)
                for member in one.members:
                    self._classes.setdefault(member.event, []).append(one.id)
            else:
                if one.part_of is not None:
                    self._wholes[one.id] = [one.part_of]
                for other in one.same_occurrence_as if same_occurrence else ():
                    self._same.setdefault(one.id, []).append(other.event)
                    self._same.setdefault(other.event, []).append(one.id)
            self._records[one.id] = one
        self._closures = Closures(self._wholes, self._classes, self._same)
        self._known_leaves: dict[str, tuple[str, ...]] = {}
        self._known_dated: dict[str, tuple[str, ...]] = {}
        self._memory = Memory()

    def wider(self, event: str) -> frozenset[str]:
        """Return an event with all that it lies in, by whichever way and at whichever time."""
        return self._closures.of(event)

    def lies_in(
        self, event: str, wide: Collection[str], said: datetime | None = None
    ) -> Way | None:
        """Tell whether, and how, an event is one of these, or lies in one of them.

        Args:
            event: The event or class.
            wide: Events or classes.
            said: When these were spoken of, at the latest: an event that began later is no
                member of a class then.
        """
        if event in wide:
            return "lies in it"
        above = self.wider(event)
        if above.isdisjoint(wide):
            return None
        if not self._same and (said is None or self._classes.keys().isdisjoint(above)):
            return "lies in it"
        if not self._climb(event, (self._wholes,), said).isdisjoint(wide):
            return "lies in it"
        crossing = self._climb(event, (self._wholes, self._same), said)
        return None if crossing.isdisjoint(wide) else "same occurrence"

    def _climb(
        self, event: str, steps: tuple[Mapping[str, list[str]], ...], said: datetime | None
    ) -> set[str]:
        """Return what an event lies in, leaving out classes spoken of before it began."""
        found, waiting = {event}, [event]
        while waiting:
            current = waiting.pop()
            following = [one for step in steps for one in step.get(current, ())]
            if current in self._classes and not self.began_after(current, said):
                following += self._classes[current]
            waiting += [one for one in following if one not in found]
            found.update(following)
        return found

    def began_after(self, event: str, moment: datetime | None) -> bool:
        """Tell whether an event certainly began after a moment."""
        record = self._records.get(event)
        if moment is None or not isinstance(record, Event):
            return False
        starts = [time.interval.start for time in record.times if time.interval.start]
        return bool(starts) and all(starts_after(start, moment) for start in starts)

    def later_in(
        self, whole: str, wide: Collection[str], moment: datetime | None
    ) -> tuple[str, ...]:
        """Return the members of a class that began after a moment, and were no members of others then.

        Args:
            whole: The class; an event has no members.
            wide: Events or classes that were spoken of.
            moment: When, at the latest.
        """
        if moment is None or not isinstance(self._records.get(whole), EventClass):
            return ()
        return tuple(
            one
            for one in self._dated(whole)
            if self.began_after(one, moment) and self.lies_in(one, wide, moment) is None
        )

    def _dated(self, whole: str) -> tuple[str, ...]:
        """Return the members of a class and of its subclasses whose time is known, by their ids."""
        found = self._known_dated.get(whole)
        if found is None:
            inside = self._members(whole)
            found = tuple(sorted(one for one in inside if self.began_after(one, _LONG_AGO)))
            if self._memory.has_room_for(found):
                self._known_dated[whole] = found
        return found

    def _members(self, whole: str) -> set[str]:
        """Return the members of a class, of its subclasses, and of classes that are members."""
        found, waiting = {whole}, [whole]
        while waiting:
            current = waiting.pop()
            record = self._records.get(current)
            members = record.members if isinstance(record, EventClass) else ()
            inside = [*(one.event for one in members), *self._subclasses.get(current, ())]
            waiting += [one for one in inside if one not in found]
            found.update(inside)
        return found

    def is_used_up(self, whole: str, taken: Collection[str]) -> bool:
        """Tell whether a closed class has members, and each of them is, or lies in, one of these.

        The members of its subclasses are its members. A class that is a member is used up
        where it is taken itself, or is closed and used up in turn.
        """
        leaves = self._leaves(whole)
        return bool(leaves) and all(not self.wider(one).isdisjoint(taken) for one in leaves)

    def _leaves(self, whole: str) -> tuple[str, ...]:
        """Return what has to be taken for a closed class to be used up; nothing for others."""
        found = self._known_leaves.get(whole)
        if found is None:
            record = self._records.get(whole)
            closed = isinstance(record, EventClass) and not record.open
            found = self._known_leaves[whole] = tuple(self._walk_down(whole)) if closed else ()
        return found

    def _walk_down(self, whole: str) -> Iterator[str]:
        """Yield the members of a closed class, and those of its subclasses and closed members."""
        waiting, seen = [whole], {whole}
        while waiting:
            current = waiting.pop()
            inner = self._records[current]
            members = inner.members if isinstance(inner, EventClass) else ()
            for member in members:
                one = self._records.get(member.event)
                if member.event in seen:
                    continue
                seen.add(member.event)
                if isinstance(one, EventClass) and not one.open:
                    waiting.append(member.event)
                else:
                    yield member.event
            for below in self._subclasses.get(current, ()):
                if below not in seen:
                    seen.add(below)
                    waiting.append(below)


def starts_after(start: datetime, end: datetime) -> bool:
    """Tell whether what starts comes certainly after what ends.

    Where only one of both has a zone, they have to be a day apart.
    """
    if (start.tzinfo is None) == (end.tzinfo is None):
        return start >= end
    return start.date() > end.date()
