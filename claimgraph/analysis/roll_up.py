"""Roll-up: reading an actor as the body, the government, the state or the bloc it stands for.

This module holds the rules, which ``docs/explanation/roll-up.md`` says sentence by sentence.

- A *claimer* rolls up through ``spokesperson_for``, ``office_holder``, ``represents`` and
  ``part_of``, at the time of speaking. For whom he says he speaks is read first.
- An *accused* rolls up through ``part_of`` and ``office_holder``, at the time of the event.
- Only affiliations that hold over the whole of that time are followed; those that may have
  held are reported.
- Where the ways of claimer and accused meet, neither end of the claim is rolled up.

Nothing is overwritten: each end keeps its own id, and the affiliations that were followed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.rolled import RolledActor, RolledClaim, RolledUp
from claimgraph.analysis.standing import (
    CHARGED,
    SPEAKING,
    Affiliations,
    Span,
    happened,
    spoken,
)
from claimgraph.collector import collector_at_rest
from claimgraph.corpus.choosing import Which, is_of_kind, lineage_of
from claimgraph.errors import UnknownLevelError, check_corpus, shorten
from claimgraph.model import Affiliation, Claim, Document, Event, EventClass

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = [
    "LEVELS",
    "Level",
    "Roller",
    "require_level",
    "roll_up",
    "source_reader",
]

LEVELS: Final[Mapping[str, int]] = {
    "person": 0,
    "body": 1,
    "government": 2,
    "state": 3,
    "bloc": 4,
}
"""The built-in levels, lowest first."""

_LEVEL_OF_KIND: Final[Mapping[str, int]] = {
    "Person": 0,
    "UnnamedGroup": 0,
    "UnknownActor": 0,
    "Organization": 1,
    "Government": 2,
    "State": 3,
    "IntergovernmentalOrganization": 4,
}
"""The level of each kind; a narrower kind has that of the nearest kind above it."""

Level = Which
"""A built-in level, the name of a kind of actors, several of them, or a test of an actor."""


# --- the questions ----------------------------------------------------------------------


def roll_up(corpus: Corpus, level: Level = "government") -> RolledUp:
    """Return the claims of a corpus with both ends rolled up to a level, each explained.

    An actor is read as the one of that level on its way up. Where there is none it goes as
    far up as the levels below know, and never further than the level asked for. Where it
    stands for several of one level alike, it stays itself.

    Args:
        corpus: The corpus.
        level: ``person``, ``body``, ``government``, ``state`` or ``bloc``; or a kind of actors,
            several kinds, or a test of an actor, and then an actor without one on its way up
            stays itself.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> rolled = cg.roll_up(cg.bundled_report(), "government")
        >>> rolled["c18"].claimer.id, rolled["c18"].claimer.to
        ('person:kirby', 'gov:USA')
        >>> [one.role for one in rolled["c18"].claimer.way]
        ['spokesperson_for', 'part_of', 'part_of']
    """
    check_corpus(corpus)
    roller = Roller(corpus, level)
    claims = [one for one in corpus.claims if isinstance(one, Claim)]
    claims.sort(key=attrgetter("id"))
    with collector_at_rest():
        return RolledUp(corpus, roller.name, {one.id: roller.claim(one) for one in claims})


def source_reader(
    corpus: Corpus,
    sources: Mapping[str, str] | None,
    level: Level | None,
    *,
    beside: Container[str] = (),
) -> Callable[[Claim], str]:
    """Return what tells as whom a claimer counts: by a mapping, by roll-up, or as himself.

    Args:
        corpus: The corpus.
        sources: The mapping.
        level: The level.
        beside: Ids that the mapping may name though the corpus has no such record: those of the
            corpus it is compared with.

    Raises:
        TypeError: Both are given.
        UnknownRecordError: The mapping names a source that is not there.
        UnknownLevelError: There is neither such a level nor such a kind of actors.
    """
    if level is not None:
        if sources is not None:
            msg = "sources and roll_up both say as whom claimers count; give one of them"
            raise TypeError(msg)
        roller = Roller(corpus, level)
        return lambda claim: roller.claim(claim).claimer.to
    known = sources or {}
    for one in known:
        if one not in beside:
            corpus[one]  # refused, if there is none
    return lambda claim: known.get(claim.claimer, claim.claimer)


def require_level(level: object) -> None:
    """Refuse what cannot be a level.

    Raises:
        TypeError: It is neither a name, nor names of kinds, nor a test of an actor.
    """
    if isinstance(level, str):
        return
    if isinstance(level, Collection):
        if all(isinstance(one, str) for one in level):
            return
    elif callable(level) and not isinstance(level, type):
        return
    msg = (
        f"{shorten(level)} is no level; give a name, such as 'government' or that of a kind of "
        "actors, several such names, or a function of an actor"
    )
    raise TypeError(msg)


# --- the rules --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """A level to try: who is of it, and who ends a way."""

    is_of: Callable[[str], bool]
    ends: Callable[[str], bool]


class Roller:
    """Rolls up the actors of one corpus to one level."""

    def __init__(self, corpus: Corpus, level: Level) -> None:
        self.corpus = corpus
        self.affiliations = Affiliations(corpus)
        self.published = {
            one.id: one.published for one in corpus.documents if isinstance(one, Document)
        }
        self._levels: dict[str, int] = {}
        self._events: dict[str, Span] = {}
        self._rolled: dict[tuple[str, bool, Span | None, bool], RolledActor] = {}
        self._dated = self.affiliations.dated
        self._top = LEVELS.get(level) if isinstance(level, str) else None
        self.name, self._steps = self._understood(level)

    # -- levels --

    def _understood(self, level: Level) -> tuple[str, list[_Step]]:
        """Return the level in words, and the steps to try, the widest first."""
        require_level(level)
        if self._top is not None:
            return str(level), [self._built_in(number) for number in range(self._top, -1, -1)]
        if callable(level):
            test = level
            name = getattr(level, "__name__", "a level of one's own")
        else:
            kinds = frozenset((level,) if isinstance(level, str) else level)
            for kind in sorted(kinds):
                self._require(kind)
            test = is_of_kind(self.corpus, kinds)
            name = " or ".join(sorted(kinds))
        known: dict[str, bool] = {}

        def fits(actor: str) -> bool:
            if actor not in known:
                record = self.corpus.get(actor)
                known[actor] = (
                    record is not None and record.family == "actor" and bool(test(record))
                )
            return known[actor]

        return name, [_Step(fits, fits)]

    def _built_in(self, number: int) -> _Step:
        return _Step(
            lambda actor: self.level_of(actor) == number,
            lambda actor: self.level_of(actor) >= number,
        )

    def _require(self, kind: str) -> None:
        """Refuse what is neither a level nor a kind of actors."""
        kinds = self.corpus.kinds
        if kind in self.corpus.declared or (kind in kinds and kinds.family(kind) == "actor"):
            return
        actors = [one for one in kinds if kinds.family(one) == "actor"]
        raise UnknownLevelError(kind, [*LEVELS, *actors, *self.corpus.declared])

    def level_of(self, actor: str) -> int:
        """Return the number of an actor's level; -1 where its kind has none."""
        found = self._levels.get(actor)
        if found is None:
            record = self.corpus.get(actor)
            lineage = lineage_of(self.corpus, record.kind) if record is not None else ()
            levels = [_LEVEL_OF_KIND[kind] for kind in lineage if kind in _LEVEL_OF_KIND]
            found = self._levels[actor] = levels[0] if levels else -1
        return found

    def is_anonymous(self, actor: str) -> bool:
        """Tell whether a source has no name."""
        return actor in self.affiliations.nameless

    # -- times --

    def time_of_speaking(self, claim: Claim) -> Span:
        """Return the days on which a claim may have been made."""
        return spoken(claim, self.published.get(claim.document))

    def time_of_event(self, claim: Claim) -> Span:
        """Return the days of the event that a claim is about; unknown where it is about none."""
        for field in ("event", "of", "about", "object"):
            event = getattr(claim.proposition, field, None)
            if isinstance(event, str) and self._is_event(event):
                return self._events[event]
        if claim.topic is not None and self._is_event(claim.topic):
            return self._events[claim.topic]
        return Span()

    def _is_event(self, record_id: str) -> bool:
        if record_id not in self._events:
            record = self.corpus.get(record_id)
            if not isinstance(record, (Event, EventClass)):
                return False
            self._events[record_id] = happened(record)
        return True

    # -- ends --

    def claim(self, claim: Claim) -> RolledClaim:
        """Roll up both ends of a claim, or neither where their ways meet."""
        claimer = self.claimer(claim)
        if not claim.accused:
            return RolledClaim(claim.id, claimer, ())
        time = self.time_of_event(claim) if self._dated else Span()
        accused = tuple(self._read_as(one, False, time, False) for one in claim.accused)
        charged = {one for end in accused for one in end.path}
        met = charged.intersection(claimer.path)
        if not met:
            return RolledClaim(claim.id, claimer, accused)
        own = tuple(RolledActor(one, one) for one in claim.accused)
        return RolledClaim(claim.id, RolledActor(claimer.id, claimer.id), own, tuple(sorted(met)))

    def claimer(self, claim: Claim) -> RolledActor:
        """Roll up who makes a claim: by whom it says he speaks for, else by affiliations."""
        time = self.time_of_speaking(claim) if self._dated else Span()
        return self.speaker(claim.claimer, time, claim.on_behalf_of)

    def speaker(self, actor: str, time: Span, on_behalf_of: str | None = None) -> RolledActor:
        """Roll up a source that speaks at a time."""
        anonymous = self.is_anonymous(actor)
        if on_behalf_of is None or on_behalf_of == actor:
            return self._read_as(actor, True, time, anonymous)
        if self._steps[0].ends(actor):
            return RolledActor(actor, actor)
        further = self._read_as(
            on_behalf_of, True, time, anonymous or self.is_anonymous(on_behalf_of)
        )
        if not self._leads_up(actor, further.to):
            return RolledActor(actor, actor, possible=further.possible)
        return RolledActor(
            actor, further.to, further.way, on_behalf_of, further.possible, further.alternatives
        )

    def may_speak_for(
        self, actor: str, time: Span, whole: str, on_behalf_of: str | None = None
    ) -> bool:
        """Tell whether a source would be read as ``whole`` if all that may have held did."""
        if not self._leads_up(actor, whole):
            return False
        first = actor if on_behalf_of is None else on_behalf_of
        anonymous = self.is_anonymous(actor) or self.is_anonymous(first)
        reach = self.affiliations.reach(
            first,
            SPEAKING,
            time,
            until=self._steps[0].ends,
            stated=anonymous,
            perhaps=True,
        )
        return whole in reach.ways

    def _leads_up(self, actor: str, whole: str) -> bool:
        """Tell whether ``whole`` is above an actor, and not above the level."""
        if self._top is None:
            return self._steps[0].is_of(whole)
        return self.level_of(actor) < self.level_of(whole) <= self._top

    def _read_as(self, actor: str, speaks: bool, time: Span, anonymous: bool) -> RolledActor:
        days = self.affiliations.days(time) if self._dated else None
        key = (actor, speaks, days, anonymous)
        found = self._rolled.get(key)
        if found is None:
            found = self._rolled[key] = self._climb(actor, speaks, time, anonymous)
        return found

    def _climb(self, actor: str, speaks: bool, time: Span, anonymous: bool) -> RolledActor:
        """Try the levels from the widest down; the first that is on the way counts."""
        roles = SPEAKING if speaks else CHARGED
        possible: tuple[Affiliation, ...] = ()
        for number, step in enumerate(self._steps):
            if step.ends(actor):
                break
            reach = self.affiliations.reach(
                actor,
                roles,
                time,
                until=step.ends,
                stated=anonymous,
            )
            possible = reach.possible if number == 0 else possible
            found = [one for one in reach.ways if step.is_of(one)]
            if len(found) > 1:
                found = self._innermost(found, roles, time, anonymous) or found
            if len(found) == 1:
                return RolledActor(actor, found[0], reach.ways[found[0]], None, possible)
            if found:
                return RolledActor(
                    actor, actor, possible=possible, alternatives=tuple(sorted(found))
                )
        return RolledActor(actor, actor, possible=possible)

    def _innermost(
        self, found: list[str], roles: frozenset[str], time: Span, anonymous: bool
    ) -> list[str]:
        """Return the one that lies within all others, if there is one."""
        inner = [
            one
            for one in found
            if set(found) <= self.affiliations.reach(one, roles, time, stated=anonymous).ways.keys()
        ]
        return inner if len(inner) == 1 else []
