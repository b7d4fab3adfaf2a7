"""Sources that contradict themselves: a change of position, or both at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimgraph.analysis.contents import Reading, said_on
from claimgraph.analysis.contradiction_rows import Contradiction, Turn
from claimgraph.analysis.labels import label
from claimgraph.model import Claim

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["turns"]


class _Said(NamedTuple):
    first: date
    last: date
    place: tuple[str, str, int, str]
    claim: Claim
    affirms: bool
    spoken: bool
    """Whether the days are those of speaking, and not of publication."""


def turns(
    corpus: Corpus,
    rows: Iterable[Contradiction],
    claims: Mapping[str, Claim],
    source_of: Callable[[Claim], str],
    corrected: Collection[tuple[str, str]],
) -> Iterator[Turn]:
    """Yield the points at which a source passes from one side of a contradiction to the other.

    Only what cannot both be so counts; a state that is affirmed at one time and denied at
    another does too.
    """
    finder = _Finder(corpus, corrected)
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if row.kind != "strict" and row.differs != ("time",):
            continue
        by_source: dict[str, tuple[list[Claim], list[Claim]]] = {}
        for at, side in enumerate((row.affirmed, row.denied)):
            for claim_id in side:
                claim = claims[claim_id]
                by_source.setdefault(source_of(claim), ([], []))[at].append(claim)
        for source in sorted(by_source):
            affirmed, denied = by_source[source]
            if affirmed and denied:
                for turn in finder.turns(source, affirmed, denied):
                    if (turn.first, turn.then) not in seen:
                        seen.add((turn.first, turn.then))
                        yield turn


class _Finder:
    def __init__(self, corpus: Corpus, corrected: Collection[tuple[str, str]]) -> None:
        self.corpus = corpus
        self.reading = Reading(corpus)
        self.corrected = corrected
        self._admitting = corpus.terms.acts.within(("admission", "confirmation"))

    def turns(self, source: str, affirmed: list[Claim], denied: list[Claim]) -> Iterator[Turn]:
        said: list[_Said] = []
        undated: list[tuple[Claim, bool]] = []
        for affirms, side in ((True, affirmed), (False, denied)):
            for claim in side:
                span, spoken = said_on(claim, self.reading.published)
                if span.first is None or span.last is None:
                    undated.append((claim, affirms))
                else:
                    place = self.reading(claim)
                    said.append(_Said(span.first, span.last, place, claim, affirms, spoken))
        said.sort(key=lambda one: one[:3])
        for before, after in pairwise(said):
            if before.affirms == after.affirms:
                continue
            if before.last < after.first:
                yield self._turned(source, before, after)
            else:
                yield self._unordered(source, before.claim, after.claim)
        for claim, affirms in undated:
            other = (denied if affirms else affirmed)[0]
            first, then = sorted((claim, other), key=self.reading)
            yield self._unordered(source, first, then)

    def _turned(self, source: str, before: _Said, after: _Said) -> Turn:
        first, then = before.claim, after.claim
        name = label(self.corpus, source)
        days = f"between {before.first} and {after.last}"
        if not (before.spoken and after.spoken):
            days += ", by the days of publication"
        if (then.id, first.id) in self.corrected:
            why = f"{name} takes it back {days}"
            return Turn(source, first.id, then.id, "retracted", True, why)
        if not after.affirms:
            why = f"{name} affirmed it first and denies it then: a change {days}"
            return Turn(source, first.id, then.id, "denied_after_affirming", True, why)
        if then.act in self._admitting:
            why = f"{name} denied it first and admits it then: a change {days}"
            return Turn(source, first.id, then.id, "admitted_after_denial", True, why)
        why = f"{name} denied it first and affirms it then: a change {days}"
        return Turn(source, first.id, then.id, "affirmed_after_denial", True, why)

    def _unordered(self, source: str, first: Claim, then: Claim) -> Turn:
        name = label(self.corpus, source)
        for one, other in ((first, then), (then, first)):
            if (other.id, one.id) in self.corrected:
                return Turn(source, one.id, other.id, "retracted", True, f"{name} takes it back")
        if first.document == then.document:
            why = f"{name} says both in {first.document}; no time tells them apart"
            return Turn(source, first.id, then.id, "at_once", False, why)
        why = f"{name} says both; which it said first is not known"
        return Turn(source, first.id, then.id, "order_unknown", None, why)
