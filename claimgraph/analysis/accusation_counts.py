"""Who accuses whom how often, at a level and in a window of time: equal numbers are counted.

numpy counts them faster where it is there; the answer is the same.
"""

from __future__ import annotations

import importlib.util
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, overload

from claimgraph.analysis.labels import label
from claimgraph.analysis.level_columns import LevelColumns, level_columns, window
from claimgraph.analysis.roll_up import Level
from claimgraph.collector import collector_at_rest
from claimgraph.errors import check_corpus
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["AccusationCell", "AccusationTable", "accusation_table"]


@dataclass(frozen=True, slots=True)
class AccusationCell(Shown):
    """How often one accuses another."""

    claimer: str
    accused: str
    claims: tuple[str, ...]
    """The accusations, by their ids."""
    denied: int = 0
    """How many of them a denial says it answers."""

    @property
    def count(self) -> int:
        """How many accusations there are."""
        return len(self.claims)


class AccusationTable(Shown, Sequence[AccusationCell]):
    """Who accuses whom how often, most often first; cells are made when they are looked at."""

    __slots__ = ("_columns", "_corpus", "_counted", "_grouped", "_span")

    def __init__(self, corpus: Corpus, columns: LevelColumns, span: tuple[int, int]) -> None:
        self._corpus = corpus
        self._columns = columns
        self._span = span
        self._counted = count_places(*columns.between(*span), columns.pairs)
        self._grouped: dict[int, list[str]] | None = None

    @property
    def level(self) -> str:
        """The level, in words."""
        return self._columns.name

    @property
    def undated(self) -> int:
        """How many accusations have no known time, and so lie in no window of time."""
        first, _ = self._columns.base.between(date.min, None)
        return len({*self._columns.base.claim[:first]})

    @property
    def counts(self) -> list[tuple[str, str, int, int]]:
        """Claimer, accused, how many accusations, and how many of them are denied, for each pair."""
        places, counts, denied = self._counted
        claimers = map(self._columns.pair_claimer.__getitem__, places)
        accused = map(self._columns.pair_accused.__getitem__, places)
        with collector_at_rest():
            return list(zip(claimers, accused, counts, denied, strict=True))

    @overload
    def __getitem__(self, index: int) -> AccusationCell: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[AccusationCell, ...]: ...
    def __getitem__(self, index: int | slice) -> AccusationCell | tuple[AccusationCell, ...]:
        """Return a cell, or some cells."""
        places = range(len(self))[index]
        return self._cell(places) if isinstance(places, int) else tuple(map(self._cell, places))

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self._counted[0])

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same cells."""
        return isinstance(other, AccusationTable) and self[:] == other[:]

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # a table of a corpus, which has none either

    def __repr__(self) -> str:
        """Return how many pairs there are, and the level."""
        return f"<AccusationTable: {len(self)} pairs, {self.level}>"

    def table(self) -> list[dict[str, Any]]:
        """Return a row for each pair, for tables."""
        return [
            {
                "claimer": cell.claimer,
                "claimer_label": label(self._corpus, cell.claimer),
                "accused": cell.accused,
                "accused_label": label(self._corpus, cell.accused),
                "count": cell.count,
                "denied": cell.denied,
                "claims": ", ".join(cell.claims),
            }
            for cell in self
        ]

    @property
    def matrix(self) -> dict[str, dict[str, int]]:
        """The counts by claimer and accused, zeros included; pandas takes it as it is."""
        counts = {(claimer, accused): count for claimer, accused, count, _ in self.counts}
        columns = sorted({accused for _, accused in counts})
        return {
            claimer: {one: counts.get((claimer, one), 0) for one in columns}
            for claimer in sorted({claimer for claimer, _ in counts})
        }

    def _cell(self, place: int) -> AccusationCell:
        if self._grouped is None:
            self._grouped = self._claims_by_pair()
        pair = self._counted[0][place]
        claimer, accused = self._columns.pair_claimer[pair], self._columns.pair_accused[pair]
        claims = tuple(sorted(self._grouped[pair]))
        return AccusationCell(claimer, accused, claims, self._counted[2][place])

    def _claims_by_pair(self) -> dict[int, list[str]]:
        """Return the ids of the claims of each pair, in one pass over the window."""
        grouped: dict[int, list[str]] = {}
        ids = self._corpus.index.ids
        for row in range(*self._span):
            grouped.setdefault(self._columns.pair[row], []).append(
                ids[self._columns.base.claim[row]]
            )
        return grouped


def accusation_table(
    corpus: Corpus,
    *,
    roll_up: Level | None = "government",
    presupposed: bool = False,
    since: date | str | None = None,
    until: date | str | None = None,
) -> AccusationTable:
    """Return who accuses whom how often, both ends rolled up to a level.

    The first question at a level rolls up all accusations; those that follow only count.

    Args:
        corpus: The corpus.
        roll_up: The level, as for ``cg.roll_up``; None: both ends as the claims have them.
        presupposed: Whether accusations that are only presupposed count too.
        since: The first day to count, as a date or ISO 8601 text. An accusation stands at the
            start of its own time; where that is not known, at its end; else at the
            publication that reports it. Without any of them it is counted only where neither
            ``since`` nor ``until`` is given; ``undated`` tells how many there are.
        until: The day after the last to count.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        ValueError: A bound is no day, or ``until`` lies before ``since``.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.bundled_report()
        >>> for cell in cg.accusation_table(report, roll_up="government")[:2]:
        ...     print(cell.claimer, cell.accused, cell.count, cell.claims)
        gov:RUS gov:USA 5 ('c01', 'c02', 'c05', 'c13', 'c16')
        gov:UKR group:sbu-agents 2 ('c42', 'c43')
        >>> cg.accusation_table(report, roll_up="government", since="2023-05-01").counts[0]
        ('gov:RUS', 'gov:USA', 5, 3)
    """
    check_corpus(corpus)
    columns = level_columns(corpus, roll_up, presupposed=presupposed)
    return AccusationTable(corpus, columns, window(columns.base, since, until))


Counted = tuple[list[int], list[int], list[int]]
"""Places of pairs, how often each occurs, and how often denied; most often first."""


def count_places(rows: array[int], denied: array[int], size: int) -> Counted:
    """Count places below ``size``, and those of them that are denied; with numpy if installed."""
    if importlib.util.find_spec("numpy") is None:
        return count_with_arrays(rows, denied, size)
    return count_with_numpy(rows, denied, size)


def count_with_arrays(rows: array[int], denied: array[int], size: int) -> Counted:
    """Count with the standard library alone."""
    counts, contested = dict(Counter(rows)), dict(Counter(denied))
    counts.pop(size, None)
    order = (
        sorted(counts) if len(counts) < size // 8 else [*filter(counts.__contains__, range(size))]
    )
    order.sort(key=counts.__getitem__, reverse=True)  # equal ones stay in their order
    return order, [*map(counts.__getitem__, order)], [*map(contested.get, order, repeat(0))]


def count_with_numpy(rows: array[int], denied: array[int], size: int) -> Counted:
    """Count with numpy."""
    import numpy as np

    counts = np.bincount(np.array(rows, dtype=np.int32), minlength=size)[:size]
    contested = np.bincount(np.array(denied, dtype=np.int32), minlength=size)[:size]
    order = np.flatnonzero(counts)
    order = order[np.argsort(-counts[order], kind="stable")]
    return order.tolist(), counts[order].tolist(), contested[order].tolist()
