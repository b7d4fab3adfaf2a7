"""One accused, itself and all that roll up to it: who accuses it of what, and who denies that."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, overload

from claimgraph.analysis.labels import label
from claimgraph.analysis.level_columns import LevelColumns, level_columns, window
from claimgraph.analysis.roll_up import Level
from claimgraph.collector import collector_at_rest
from claimgraph.errors import check_corpus
from claimgraph.model import Claim
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["AccusationAgainst", "AccusationsAgainst", "accusations_against"]

_NONE: Final = (None,)


@dataclass(frozen=True, slots=True)
class AccusationAgainst(Shown):
    """An accusation against one actor, or against somebody who rolls up to it."""

    claim: Claim
    accused: str
    """Whom the claim accuses, as it has it."""
    claimer: str
    """As whom the claimer is read."""
    denials: tuple[Claim, ...]
    """The denials that say they answer the claim, in the order of time."""


class AccusationsAgainst(Shown, Sequence[AccusationAgainst]):
    """The accusations against one actor in the order of time; made when they are looked at."""

    __slots__ = ("_columns", "_corpus", "_rows", "accused")

    def __init__(
        self, corpus: Corpus, accused: str, columns: LevelColumns, rows: Sequence[int]
    ) -> None:
        self._corpus = corpus
        self._columns = columns
        self._rows = rows
        self.accused: str = accused
        """Whom the accusations are against, as it is read at the level."""

    @overload
    def __getitem__(self, index: int) -> AccusationAgainst: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[AccusationAgainst, ...]: ...
    def __getitem__(self, index: int | slice) -> AccusationAgainst | tuple[AccusationAgainst, ...]:
        """Return an accusation, or some."""
        found = self._rows[index]
        return self._made(found) if isinstance(found, int) else tuple(map(self._made, found))

    def __len__(self) -> int:
        """Return how many accusations there are."""
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same accusations."""
        return isinstance(other, AccusationsAgainst) and self[:] == other[:]

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # a view of a corpus, which has none either

    def __repr__(self) -> str:
        """Return how many accusations there are, and against whom."""
        return f"<AccusationsAgainst {self.accused}: {len(self)} accusations>"

    @property
    def pairs(self) -> list[tuple[str, str | None]]:
        """The id of each accusation with that of each of its denials, or with None."""
        ids, denials = self._corpus.index.ids, self._corpus.index.denials
        places = map(self._columns.base.claim.__getitem__, self._rows)
        with collector_at_rest():
            return [
                (ids[place], None if denial is None else ids[denial])
                for place in places
                for denial in denials.get(place, _NONE)
            ]

    def table(self) -> list[dict[str, Any]]:
        """Return a row for each accusation, for tables: texts alone."""
        return [
            {
                "claim": one.claim.id,
                "claimer": one.claimer,
                "claimer_label": label(self._corpus, one.claimer),
                "said_by": one.claim.claimer,
                "accused": one.accused,
                "accused_label": label(self._corpus, one.accused),
                "quote": one.claim.evidence.words if one.claim.evidence else None,
                "denied_by": ", ".join(denial.claimer for denial in one.denials),
                "denials": ", ".join(denial.id for denial in one.denials),
            }
            for one in self
        ]

    def _made(self, row: int) -> AccusationAgainst:
        index, columns = self._corpus.index, self._columns
        place = columns.base.claim[row]
        return AccusationAgainst(
            index.claims[place],
            index.symbols[columns.base.accused[row]],
            index.symbols[columns.claimer[row]],
            tuple(map(index.claims.__getitem__, index.denials.get(place, ()))),
        )


def accusations_against(
    corpus: Corpus,
    actor: str,
    *,
    roll_up: Level | None = "government",
    presupposed: bool = False,
    since: date | str | None = None,
    until: date | str | None = None,
) -> AccusationsAgainst:
    """Return the accusations against an actor and whoever rolls up to it, with their denials.

    Listed are the denials that name the accusation (``responds_to``). Which denials reach it by
    what they deny, and by whose standing, ``coverage`` tells.

    Args:
        corpus: The corpus.
        actor: Its id. One that is itself read as another at the level has none there: ask for it
            at its own level, such as ``body``.
        roll_up: The level, as for ``cg.roll_up``: whether "a drone unit" counts for its
            government. None: only what is charged to the actor itself.
        presupposed: Whether accusations that are only presupposed count too.
        since: The first day, as for ``accusation_table``.
        until: The day after the last.

    Raises:
        UnknownRecordError: There is no such actor.
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        ValueError: A bound is no day, or ``until`` lies before ``since``.

    Examples:
        >>> import claimgraph as cg
        >>> for one in cg.accusations_against(cg.bundled_report(), "gov:USA")[:2]:
        ...     print(one.claim.id, one.claimer, [denial.id for denial in one.denials])
        c01 gov:RUS []
        c02 gov:RUS ['c03']
    """
    check_corpus(corpus)
    index = corpus.index
    corpus[actor]  # refused, if there is none
    columns = level_columns(corpus, roll_up, presupposed=presupposed)
    make = partial(_by_accused, columns)
    rows, starts = make() if columns.key is None else index.keep(("by accused", columns.key), make)
    code = index.code(actor)
    first, end = (0, 0) if code is None else (starts.get(code, (0, 0)))
    if since is not None or until is not None:
        low, high = window(columns.base, since, until)
        first, end = bisect_left(rows, low, first, end), bisect_left(rows, high, first, end)
    return AccusationsAgainst(corpus, actor, columns, rows[first:end])


def _by_accused(columns: LevelColumns) -> tuple[array[int], dict[int, tuple[int, int]]]:
    """Return the rows in the order of whom they accuse, and where those of each stand."""
    rows = array("i", sorted(range(len(columns.accused)), key=columns.accused.__getitem__))
    bounds: dict[int, tuple[int, int]] = {}
    first = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or columns.accused[rows[place]] != columns.accused[rows[first]]:
            bounds[columns.accused[rows[first]]] = (first, place)
            first = place
    return rows, bounds
