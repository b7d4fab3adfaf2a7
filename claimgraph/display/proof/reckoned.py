"""What a page says of a corpus, reckoned once."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from claimgraph.analysis.acts import REPLYING, in_reading_order, subject_of
from claimgraph.analysis.chronology import times
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.coverage_rows import coverage_rows
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.display.charges import charges
from claimgraph.model import Claim, Document, Event, EventClass

if TYPE_CHECKING:
    from claimgraph.analysis.replies import Reply
    from claimgraph.corpus import Corpus
    from claimgraph.display.markup import Markup
    from claimgraph.temporal import TimeInterval

__all__ = ["Reckoned", "language_of"]

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
"""A tag of a language, as far as a page may have it."""


def language_of(document: Document) -> str | None:
    """Return the language of a document, where it is one that a page may be told."""
    language = document.language
    return language if language and _TAG.fullmatch(language) else None


class Reckoned:
    """A corpus, and what the parts of its page have in common."""

    def __init__(self, corpus: Corpus, roll_up: Level | None) -> None:
        self.corpus = corpus
        self.documents = self._documents()
        claims = [one for one in corpus.claims if isinstance(one, Claim)]
        self.claims: dict[str, list[Claim]] = {own: [] for own in self.documents}
        for claim in in_reading_order(corpus, claims):
            self.claims.setdefault(claim.document, []).append(claim)
        ordered = (claim.id for inside in self.claims.values() for claim in inside)
        self.number = {own: number for number, own in enumerate(ordered)}
        """The place of each claim on the page."""
        self._replies = corpus.terms.acts.within(REPLYING)
        self.found = coverage(corpus)
        self.rows: list[dict[str, Any]] = coverage_rows(corpus, self.found)
        self.accusing: dict[str, list[int]] = defaultdict(list)
        """The rows of coverage that a claim accuses in, by their numbers."""
        self.replying: dict[str, list[tuple[int, Reply]]] = defaultdict(list)
        """Those it replies to."""
        self.taken_back = {own for row in self.found for own, _ in row.retractions}
        """The accusing claims that were taken back."""
        for number, row in enumerate(self.found):
            for own in row.claims:
                self.accusing[own].append(number)
            for reply in row.replies:
                self.replying[reply.claim].append((number, reply))
        self.charges = charges(corpus, found=self.found)
        self.outcomes: dict[int, Markup] = {}
        """What became of a charge, as cards tell it, by the number of its row."""
        self.times = times(corpus)
        self._when: dict[str, TimeInterval | None] = {}
        self.roller = None if roll_up is None else Roller(corpus, roll_up)

    def _documents(self) -> dict[str, Document]:
        return {one.id: one for one in self.corpus.documents if isinstance(one, Document)}

    def time_of(self, record: str) -> TimeInterval | None:
        """Return when a record was, where anything is known of it."""
        if record not in self._when:
            interval = self.times[record].interval if record in self.times else None
            unknown = interval is None or interval.start is interval.end is None
            self._when[record] = None if unknown else interval
        return self._when[record]

    def events_of(self, claim: Claim) -> list[str]:
        """Return the events and classes of events that a claim is about."""
        about = [subject_of(claim.proposition), claim.topic]
        about += claim.scope.events if claim.scope else ()
        return [
            own
            for own in dict.fromkeys(about)
            if own is not None and isinstance(self.corpus.get(own), (Event, EventClass))
        ]

    def kind_of(self, claim: Claim) -> str:
        """Return what a claim is to the page: an accusation, a reply, or another one."""
        if claim.accused:
            return "acc"
        return "rep" if claim.act in self._replies else "say"
