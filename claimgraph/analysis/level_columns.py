"""The accusations of a corpus at one level of roll-up, as columns beside those of its index."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import compress, groupby
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.roll_up import Level, Roller, require_level
from claimgraph.collector import collector_at_rest

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.corpus.index import AccusationColumns
    from claimgraph.model import Claim

__all__ = ["LevelColumns", "level_columns", "window"]


_AGAIN: Final = -1
"""Stands for a pair that an earlier row of the same claim has already."""


@dataclass(frozen=True, slots=True, eq=False)
class LevelColumns:
    """A row for each row of ``base``: as whom both ends are read."""

    name: str
    """The level, in words."""
    key: Hashable
    """What the index keeps it under; None: it keeps none, the level being a function."""
    base: AccusationColumns
    """The accusations, with both ends as the claims have them."""
    claimer: array[int]
    accused: array[int]
    pair_claimer: list[str]
    """The claimer of each pair of ends, in the order of the ids of both."""
    pair_accused: list[str]
    """The accused of each pair."""
    pair: array[int]
    """The place of the row's pair among them; ``pairs``, beyond the last, where an earlier row
    of the same claim has the same pair already."""
    denied_row: array[int]
    """The rows that a denial says it answers."""
    denied_pair: array[int]
    """Their places among the pairs."""

    @property
    def pairs(self) -> int:
        """How many pairs of ends there are."""
        return len(self.pair_claimer)

    def between(self, first: int, end: int) -> tuple[array[int], array[int]]:
        """Return the places of the pairs of some rows, and of those of them that are denied."""
        start, stop = bisect_left(self.denied_row, first), bisect_left(self.denied_row, end)
        return self.pair[first:end], self.denied_pair[start:stop]


def level_columns(corpus: Corpus, level: Level | None, *, presupposed: bool) -> LevelColumns:
    """Return the accusations at a level; made once for each corpus and level.

    A level that is a function is asked anew each time, since two functions cannot be compared.
    """
    if level is not None:
        require_level(level)
    if callable(level):
        return _made(corpus, level, None, presupposed=presupposed)
    same = level if level is None or isinstance(level, str) else frozenset(level)
    key = ("level", same, presupposed)
    make = partial(_made, corpus, level, key, presupposed=presupposed)
    return corpus.index.keep(key, make)


def window(
    columns: AccusationColumns, since: date | str | None, until: date | str | None
) -> tuple[int, int]:
    """Return the first row of a half-open window of days, and the one after its last.

    Raises:
        ValueError: A bound is no day, or nothing lies between the two.
    """
    first, end = _day(since, "since"), _day(until, "until")
    if first is not None and end is not None and end < first:
        msg = f"until {end} is before since {first}; until is the day after the last to count"
        raise ValueError(msg)
    return columns.between(first, end)


def _day(day: date | str | None, name: str) -> date | None:
    if isinstance(day, str):
        try:
            return date.fromisoformat(day)
        except ValueError:
            msg = f"{name}: {day!r} is no day; write it as 2023-05-03"
            raise ValueError(msg) from None
    if isinstance(day, datetime):
        msg = f"{name}: {day.isoformat()} is an instant; give a day, such as {day.date()}"
        raise ValueError(msg)  # noqa: TRY004  # the type is right, the value is not
    return day


def _made(corpus: Corpus, level: Level | None, key: Hashable, *, presupposed: bool) -> LevelColumns:
    roller, index = None if level is None else Roller(corpus, level), corpus.index
    base = index.accusations(presupposed=presupposed)
    codes = {symbol: code for code, symbol in enumerate(index.symbols)}
    claimer, accused, ends = array("i"), array("i"), array("q")
    with collector_at_rest():
        for place, _ in groupby(base.claim):
            said_by, charged = _ends(index.claims[place], roller)
            speaker, seen = codes[said_by], set[int]()
            for one in charged:
                whom = codes[one]
                claimer.append(speaker)
                accused.append(whom)
                ends.append(_AGAIN if whom in seen else speaker * len(codes) + whom)
                seen.add(whom)
        pairs = sorted({*ends} - {_AGAIN})
        places = {pair: place for place, pair in enumerate(pairs)} | {_AGAIN: len(pairs)}
        pair = array("i", map(places.__getitem__, ends))
        names = index.symbols
        pair_claimer = [names[both // len(codes)] for both in pairs]
        pair_accused = [names[both % len(codes)] for both in pairs]
    denied = array("i", compress(range(len(base)), base.denied))
    denied_pair = array("i", compress(pair, base.denied))
    name = "as the claims have them" if roller is None else roller.name
    return LevelColumns(
        name, key, base, claimer, accused, pair_claimer, pair_accused, pair, denied, denied_pair
    )


def _ends(claim: Claim, roller: Roller | None) -> tuple[str, Iterable[str]]:
    """Return as whom the claimer and each accused are read."""
    if roller is None:
        return claim.claimer, claim.accused
    rolled = roller.claim(claim)
    return rolled.claimer.to, (end.to for end in rolled.accused)
