"""The index of a corpus: its claims as coded columns, made once, on which questions count.

A code is the place of an id among all ids, so that numbers sort as ids do. Columns are arrays of
the standard library; numpy, where it is there, reads them without a copy.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeVar, cast

from claimgraph.collector import collector_at_rest
from claimgraph.model import Claim, ClaimRelation, Document
from claimgraph.model.record import id_of
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus.corpus import Corpus

__all__ = ["AccusationColumns", "ClaimIndex"]

T = TypeVar("T")

_UNDATED: Final = 0
"""The day of a claim of which neither its own time nor that of its document is known."""


@dataclass(frozen=True, slots=True, eq=False)
class AccusationColumns:
    """A row for each claim and accused, in the order of time; undated ones come first."""

    claim: array[int]
    """The claim: its place among the claims of the index."""
    claimer: array[int]
    accused: array[int]
    day: array[int]
    """The day as a proleptic Gregorian ordinal (``date.toordinal``); 0: not known."""
    denied: array[int]
    """1 where a denial says that it answers the claim, else 0."""

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.day)

    def between(self, since: date | None, until: date | None) -> tuple[int, int]:
        """Return the first row of a half-open window of days, and the one after its last.

        Undated rows lie in no window but the whole.
        """
        if since is None and until is None:
            return 0, len(self)
        first = bisect_left(self.day, max(since.toordinal() if since else 0, _UNDATED + 1))
        return first, max(first, bisect_left(self.day, until.toordinal()) if until else len(self))


class ClaimIndex(Shown):
    """The claims of one corpus as coded columns; ``corpus.index`` makes it once and keeps it.

    Examples:
        >>> import claimgraph as cg
        >>> index = cg.bundled_report().index
        >>> index
        <ClaimIndex: 58 claims, 35 ids>
        >>> rows = index.accusations()
        >>> index.claims[rows.claim[0]].id, index.symbols[rows.accused[0]]
        ('c01', 'gov:USA')
    """

    __slots__ = ("_days", "_kept", "claims", "denials", "ids", "symbols")

    claims: tuple[Claim, ...]
    """All claims, in the order of time and then of their ids; undated ones come first."""
    ids: tuple[str, ...]
    """Their ids."""
    symbols: tuple[str, ...]
    """The ids that have a code, in alphabetical order: actors, and whoever else claims something."""
    denials: Mapping[int, tuple[int, ...]]
    """The denials that say they answer a claim, all by their places; other claims are missing."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the claims of a corpus."""
        self._kept: dict[Hashable, object] = {}
        with collector_at_rest():
            claims = [one for one in corpus.claims if isinstance(one, Claim)]
            days = _days_of(claims, corpus)
            claims.sort(key=lambda one: (days[one.id], one.id))
            self.claims = tuple(claims)
            self.ids = tuple(one.id for one in claims)
            ids = {own for one in corpus.family("actor") if (own := id_of(one)) is not None}
            ids.update(one.claimer for one in claims)
            self.symbols = tuple(sorted(ids.union(*(one.accused for one in claims))))
            self._days = array("i", [days[one.id] for one in claims])
            self.denials = self._linked(corpus)

    def code(self, record_id: str) -> int | None:
        """Return the code of an id, or None where it has none."""
        place = bisect_left(self.symbols, record_id)
        found = place < len(self.symbols) and self.symbols[place] == record_id
        return place if found else None

    def accusations(self, *, presupposed: bool = False) -> AccusationColumns:
        """Return the accusations as columns.

        Args:
            presupposed: Whether accusations that are only presupposed have rows too.
        """
        return self.keep(("accusations", presupposed), lambda: self._coded(presupposed))

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made of this index under ``key``, making it where it was not yet.

        A corpus never changes, so what follows from it and the key alone may be kept.
        """
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])

    def __repr__(self) -> str:
        """Return how much is indexed."""
        return f"<ClaimIndex: {len(self.claims)} claims, {len(self.symbols)} ids>"

    def _linked(self, corpus: Corpus) -> dict[int, tuple[int, ...]]:
        """Return the denials that answer a claim, by its place, in the order of their places."""
        places = {own: place for place, own in enumerate(self.ids)}
        denying = corpus.terms.acts.within(("denial",))
        named = [(one.id, target) for one in self.claims for target in one.responds_to]
        named += [
            (one.source, one.target)
            for one in corpus.relations
            if isinstance(one, ClaimRelation) and one.type == "responds_to"
        ]
        linked: dict[int, set[int]] = {}
        for source, target in named:
            if source in places and target in places and self.claims[places[source]].act in denying:
                linked.setdefault(places[target], set()).add(places[source])
        return {target: tuple(sorted(denials)) for target, denials in linked.items()}

    def _coded(self, presupposed: bool) -> AccusationColumns:
        """Return the columns of the accusations."""
        codes = {symbol: code for code, symbol in enumerate(self.symbols)}
        claim, claimer, accused, day = array("i"), array("i"), array("i"), array("i")
        denied = array("b")
        for place, one in enumerate(self.claims):
            if one.accused and (presupposed or not one.presupposed):
                for against in one.accused:
                    claim.append(place)
                    claimer.append(codes[one.claimer])
                    accused.append(codes[against])
                    day.append(self._days[place])
                    denied.append(place in self.denials)
        return AccusationColumns(claim, claimer, accused, day, denied)


def _days_of(claims: Iterable[Claim], corpus: Corpus) -> dict[str, int]:
    """Return the day on which each claim stands in time.

    It is the start of the claim's own time; where that is not known, the end; else the
    publication that reports it.
    """
    published = {
        one.id: _UNDATED if one.published is None else one.published.toordinal()
        for one in corpus.documents
        if isinstance(one, Document)
    }
    days = {}
    for one in claims:
        interval = None if one.time is None else one.time.interval
        if interval is not None and interval.start is not None:
            days[one.id] = interval.start.toordinal()
        elif interval is not None and interval.end is not None:
            days[one.id] = (interval.end - timedelta(microseconds=1)).toordinal()
        else:
            days[one.id] = published.get(one.document, _UNDATED)
    return days
