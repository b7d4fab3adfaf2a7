"""Cells: what of a charge is covered, and what is left, once it is known who spoke last on what.

A charge is a role (or another facet) on an event or class. Replies speak of all of it, of roles
below the one charged, of events within the one charged, or of both. The cells are the pieces
that they tell apart. The last word on each piece decides it, and covered and remaining pieces
make the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimgraph.analysis.event_lattice import EventLattice
from claimgraph.analysis.replies import Cell

__all__ = ["ALL", "Decided", "Word", "decide"]

ALL = ""
"""All of the charged role, or of the charged event; no id and no term is empty."""


@dataclass(frozen=True, slots=True)
class Word:
    """What one reply says about one stretch of a charge."""

    reply: str
    rank: int
    """Its place in the order of speaking."""
    denies: bool
    """Whether it denies; otherwise it admits."""
    role: str
    """A role below the one charged, or ``ALL``. An admission admits what is above it, too."""
    event: str
    """An event within the one charged, or ``ALL``."""
    reopened: frozenset[str] = frozenset()
    """Events within the one charged, or ``ALL``, on which it no longer holds."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The last words on a charge, and what they make of it."""

    covered: tuple[Cell, ...]
    residual: tuple[Cell, ...]
    admitted: tuple[Cell, ...]
    """The part of the residual whose last word is an admission."""
    last: frozenset[str]
    """The replies that decide."""
    contrary: tuple[tuple[str, str], ...]
    """Where both was said: the reply that decides, and the last of those against it."""
    reopened: tuple[tuple[str, str], ...] = ()
    """The admissions in part that go back on a denial, each with the denial."""


def decide(
    charge: Cell,
    words: Sequence[Word],
    lattice: EventLattice,
    above: Callable[[str, str], bool],
) -> Decided:
    """Return what remains of a charge after what was said about it.

    Args:
        charge: The charge.
        words: What replies that count say, in whichever order.
        lattice: What lies in what.
        above: Whether the first role is the second or above it.
    """
    return _Pieces(charge, words, lattice, above).decided()


_Profile = tuple[Word | None, ...]
"""The last word on each role, for one event."""


class _Pieces:
    """The pieces that words tell apart, and the last word on each."""

    def __init__(
        self,
        charge: Cell,
        words: Sequence[Word],
        lattice: EventLattice,
        above: Callable[[str, str], bool],
    ) -> None:
        self.charge = charge
        self.lattice = lattice
        self.above = above
        self.latest: dict[str, dict[tuple[str, bool, frozenset[str]], Word]] = {}
        for word in words:
            here = self.latest.setdefault(word.event, {})
            same = (word.role, word.denies, word.reopened)
            said = here.get(same)
            if said is None or said.rank < word.rank:
                here[same] = word
            for event in word.reopened:
                self.latest.setdefault(event, {})
        self.roles = (ALL, *sorted({word.role for word in words if word.denies} - {ALL}))
        self.events = (ALL, *sorted(self.latest.keys() - {ALL}))
        self.around = {
            event: lattice.wider(event) & self.latest.keys() for event in self.events[1:]
        }
        """For each event spoken of those spoken of that it lies in, itself among them."""
        self.wholes = {
            event: [one for one in around if one != event and not self._is_twin(event, one)]
            for event, around in self.around.items()
        }
        """The same without itself; of events called the same, the first stands for all."""
        self.nearest = {event: self._next(wholes) for event, wholes in self.wholes.items()}
        """The narrowest of them; the charge where there are none."""

    def _is_twin(self, event: str, other: str) -> bool:
        """Tell whether another event, of the same occurrence, comes after this one."""
        return event in self.around[other] and event < other

    def decided(self) -> Decided:
        profiles: dict[str, _Profile] = {}
        contrary: dict[tuple[str, str], None] = {}
        for event in self.events:
            heard = self._heard(event)
            found = []
            for role in self.roles:
                last, against = self._last(role, heard)
                found.append(last)
                if last is not None and against is not None:
                    contrary[last.reply, against.reply] = None
            profiles[event] = tuple(found)
        denied = {
            event: tuple(word is not None and word.denies for word in profile)
            for event, profile in profiles.items()
        }
        admitted = {
            event: tuple(word is not None and not word.denies for word in profile)
            for event, profile in profiles.items()
        }
        return Decided(
            tuple(self._cells(denied, wanted=True)),
            tuple(self._cells(denied, wanted=False)),
            tuple(self._cells(admitted, wanted=True)),
            frozenset(word.reply for profile in profiles.values() for word in profile if word),
            tuple(contrary),
        )

    def _heard(self, event: str) -> list[Word]:
        """Return the latest words, by role, on an event and on all it lies in."""
        around = [ALL] if event == ALL else [ALL, *self.around[event]]
        said = [word for one in around for word in self.latest.get(one, {}).values()]
        return [word for word in said if word.reopened.isdisjoint(around)]

    def _last(self, role: str, heard: Iterable[Word]) -> tuple[Word | None, Word | None]:
        """Return the last word on a role, and the last of those against it."""
        latest: dict[bool, Word] = {}
        for word in heard:
            if self._concerns(word, role):
                said = latest.get(word.denies)
                if said is None or said.rank < word.rank:
                    latest[word.denies] = word
        both = sorted(latest.values(), key=lambda word: -word.rank)
        return (both[0] if both else None), (both[1] if len(both) > 1 else None)

    def _concerns(self, word: Word, role: str) -> bool:
        if word.denies:
            return word.role == ALL or (role != ALL and self.above(word.role, role))
        # What is admitted is the charge, the role admitted, and the roles between.
        return role == ALL or (word.role != ALL and self.above(role, word.role))

    def _apart(self, states: dict[str, tuple[bool, ...]]) -> dict[str, list[str]]:
        """Return the whole, and each event that differs from what it lies in, with those in it."""
        found: dict[str, list[str]] = {ALL: []}
        for event in self.events[1:]:
            if any(states[one] != states[event] for one in self.nearest[event]):
                found[event] = []
        for event in [one for one in found if one != ALL]:
            for whole in self._next([one for one in self.wholes[event] if one in found]):
                found[whole].append(event)
        return found

    def _next(self, wholes: Sequence[str]) -> Sequence[str]:
        """Return the narrowest of some wholes; the charge where there are none."""
        near: list[str] = []
        beyond: set[str] = set()
        for one in sorted(wholes, key=lambda one: -len(self.wholes[one])):  # the narrowest first
            if one not in beyond:
                near.append(one)
                beyond.update(self.wholes[one])
        return near or [ALL]

    def _cells(self, states: dict[str, tuple[bool, ...]], *, wanted: bool) -> Iterator[Cell]:
        """Yield the cells in a state, event by event."""
        charge = self.charge
        for event, within in self._apart(states).items():
            on = charge.on if event == ALL else event
            if within and self.lattice.is_used_up(on, within):
                continue
            minus = tuple(sorted(within))
            here = dict(zip(self.roles, states[event], strict=True))
            if here[ALL] == wanted:
                without = tuple(role for role in self.roles[1:] if here[role] != wanted)
                yield Cell(charge.actor, charge.role, on, minus, without)
                continue
            fit = [role for role in self.roles[1:] if here[role] == wanted]
            for role in fit:
                if not any(other != role and self.above(other, role) for other in fit):
                    yield Cell(charge.actor, role, on, minus)
