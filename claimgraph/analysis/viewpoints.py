"""Viewpoints: what a source commits to, what it leaves open, and what it only passes on.

A source commits to what it claims itself, and to what it passes on with words that vouch for it.
``comparing`` holds two viewpoints against one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from claimgraph.analysis.as_of import moment_of
from claimgraph.analysis.factuality import factuality
from claimgraph.analysis.retractions import retracting_acts, retractions, taken_back
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.analysis.rolled import RolledActor
from claimgraph.analysis.standing import SPEAKING, Span
from claimgraph.analysis.viewpoint_rows import (
    Commitment,
    Ground,
    LeftOpen,
    Reported,
    Viewpoint,
    Why,
)
from claimgraph.analysis.wording import about_in_words, says_of
from claimgraph.errors import CorpusError, Problem, check_corpus
from claimgraph.model import (
    Claim,
    Document,
    Proposition,
)

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["according_to"]

_NO_SOURCES: Final = frozenset(("claim", "event", "place"))
"""Families whose records say nothing themselves."""


def according_to(
    corpus: Corpus,
    actor: str,
    *,
    roll_up: Level | None = None,
    as_of: date | datetime | str | None = None,
) -> Viewpoint:
    """Return what a source commits to, each with the claims that prove it.

    A document's own voice is that of its one author, or its own. The words of the source itself
    always count; with ``roll_up`` those of all who speak for it at that time count too.

    Args:
        corpus: The corpus.
        actor: An actor, a document, or a thing that is quoted, by its id.
        roll_up: The level to which sources are rolled up, as for ``roll_up``; it should be the
            actor's. None: nobody speaks for another.
        as_of: Only what was said by the end of this day: a day, an instant of it, or ISO 8601
            text. A claim without a time was made by the day its document was published; what
            may have been said later is listed as possible.

    Raises:
        UnknownRecordError: There is no such record.
        CorpusError: The record is no source: a claim, an event or a place.
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        ValueError: The text of ``as_of`` is no ISO 8601 date or time.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> russia = cg.according_to(corpus, "gov:RUS", roll_up="government")
        >>> for one in russia:
        ...     if one.polarity == "-":
        ...         print(one.value, one.says, one.claims)
        CT- Government of Ukraine as decision maker in Such actions ('c12',)
        CT- Government of Ukraine as target selector in Such actions ('c15',)
        CT- Vladimir Putin: present at the Kremlin (building) ('c11',)
    """
    check_corpus(corpus)
    if corpus[actor].family in _NO_SOURCES:
        msg = f"it is no source but of the family {corpus[actor].family}; give the id of an actor or a document"
        raise CorpusError([Problem(msg, record=actor)])
    day = None if as_of is None else moment_of(as_of)
    if isinstance(day, datetime):
        day = day.date()
    return _Reader(corpus, actor, roll_up, day).read()


_SURER: Final = {"CT": 0, "PR": 1, "PS": 2}


class _Reader:
    """Reads the viewpoint of one source."""

    def __init__(self, corpus: Corpus, actor: str, level: Level | None, day: date | None) -> None:
        self.corpus = corpus
        self.record = corpus[actor]
        self.actor = actor
        self.day = day
        self.roller = Roller(corpus, "person" if level is None else level)
        self.level = None if level is None else self.roller.name
        self.near = frozenset((actor,))
        if level is not None:
            self.near = self.roller.affiliations.leading_to(actor, SPEAKING)
        self.retracted = self._retractions()
        self.retracting = retracting_acts(corpus.terms)

    def _retractions(self) -> dict[str, str]:
        """Return which claim had been taken back by then, and by which other."""
        among = None
        if self.day is not None:
            every = (one for one in self.corpus.claims if isinstance(one, Claim))
            among = {one.id for one in every if self._was_said(one) == "yes"}
        return taken_back(retractions(self.corpus, among=among))

    def _was_said(self, claim: Claim) -> Literal["yes", "no", "perhaps"]:
        """Tell whether a claim was made by the end of the day asked about."""
        if self.day is None:
            return "yes"
        span = self.roller.time_of_speaking(claim)
        if span.last is not None and span.last <= self.day:
            return "yes"
        return "no" if span.first is not None and span.first > self.day else "perhaps"

    def read(self) -> Viewpoint:
        grounds: dict[tuple[str, Literal["+", "-"]], list[Ground]] = {}
        contents: dict[str, Proposition] = {}
        left_open: dict[tuple[str | None, str, Why], list[Claim]] = {}
        reported: dict[str, list[Claim]] = {}
        possible: list[str] = []
        claims = [
            one for one in self.corpus.claims if isinstance(one, Claim) and self._concerns(one)
        ]
        for claim in sorted(claims, key=lambda one: one.id):
            when = self._was_said(claim)
            if when == "no":
                continue
            place = self._place(claim)
            if place is None or when == "perhaps":
                if place is not None or self._may_be_here(claim):
                    possible.append(claim.id)
                continue
            at, speaker = place
            proposition = claim.proposition
            values = factuality(claim)
            if proposition is not None:
                contents[proposition.key] = proposition
            if not values[at].vouches:
                if proposition is not None:
                    reported.setdefault(proposition.key, []).append(claim)
                continue
            value = values[at].value
            if proposition is None or value[-1] == "u" or claim.act in self.retracting:
                left_open.setdefault(self._open(claim), []).append(claim)
                continue
            key, polarity = proposition.key, value[-1]
            grounds.setdefault((key, "-" if polarity == "-" else "+"), []).append(
                Ground(
                    claim.id,
                    speaker,
                    value,
                    claim.presupposed,
                    values,
                    self.retracted.get(claim.id),
                )
            )
        held = [(key, polarity, given) for (key, polarity), given in sorted(grounds.items())]
        return Viewpoint(
            self.actor,
            self.level,
            self.day,
            tuple(self._commitments(held, contents, retracted=False)),
            tuple(
                LeftOpen(key, about, _ids(given), _claimers(given), why)
                for (key, about, why), given in sorted(
                    left_open.items(), key=lambda item: (item[0][0] or "", *item[0][1:])
                )
            ),
            tuple(
                Reported(key, says_of(self.corpus, contents[key]), _ids(given), _claimers(given))
                for key, given in sorted(reported.items())
            ),
            tuple(self._commitments(held, contents, retracted=True)),
            tuple(possible),
            self.corpus.terms,
        )

    def _open(self, claim: Claim) -> tuple[str | None, str, Why]:
        """Return what a claim leaves open, in words too, and in which way."""
        open_polarity = claim.polarity == "u" or claim.act in self.retracting
        why: Why = "withheld" if open_polarity else "uncertain"
        if claim.proposition is not None:
            return claim.proposition.key, says_of(self.corpus, claim.proposition), why
        about = about_in_words(self.corpus, claim)
        return None, about, "withheld" if open_polarity else "no content"

    def _commitments(
        self,
        held: list[tuple[str, Literal["+", "-"], list[Ground]]],
        contents: dict[str, Proposition],
        *,
        retracted: bool,
    ) -> Iterator[Commitment]:
        """Yield what is held, or what was held and is wholly taken back."""
        for key, polarity, given in held:
            standing = [one for one in given if one.retracted_by is None]
            grounds = given if retracted else standing
            if bool(standing) == retracted:
                continue
            value = min((one.value for one in grounds), key=lambda one: _SURER[one[:2]])
            proposition = contents[key]
            says = says_of(self.corpus, proposition)
            yield Commitment(key, proposition, says, polarity, value, tuple(grounds))

    # -- whose words they are --

    def _concerns(self, claim: Claim) -> bool:
        """Tell whether a source of a claim is the one asked about, or speaks for it at some time."""
        near = self.near
        return (
            any(link.id in near for link in claim.chain)
            or claim.on_behalf_of in near
            or self._is_voice(claim)
        )

    def _place(self, claim: Claim) -> tuple[int, RolledActor] | None:
        """Return where the source stands in the chain of a claim: innermost, if more than once."""
        last = len(claim.chain) - 1
        for at in range(last, -1, -1):
            link = claim.chain[at].id
            if link == self.actor or (at == 0 and self._is_voice(claim)):
                return at, RolledActor(link, self.actor)
            if self.level is None:
                continue
            rolled = self._rolled(claim, at)
            if rolled.to == self.actor:
                return at, rolled
        return None

    def _is_voice(self, claim: Claim) -> bool:
        """Tell whether a claim begins with the voice of the document asked about."""
        record = self.record
        return (
            isinstance(record, Document)
            and claim.document == record.id
            and claim.chain[0].id == record.voice
        )

    def _rolled(self, claim: Claim, at: int) -> RolledActor:
        if at == len(claim.chain) - 1:
            return self.roller.claim(claim).claimer
        return self.roller.speaker(claim.chain[at].id, self._passing_on(claim))

    def _passing_on(self, claim: Claim) -> Span:
        """Return when an outer source passed a claim on: after it was made, before it was published."""
        published = self.roller.published.get(claim.document)
        day = published.date() if isinstance(published, datetime) else published
        return Span(self.roller.time_of_speaking(claim).first, day)

    def _may_be_here(self, claim: Claim) -> bool:
        """Tell whether a source may speak for the one asked about, as far as affiliations tell."""
        if self.level is None:
            return False
        if claim.accused and self.roller.claim(claim).met:
            return False
        *outer, last = claim.chain
        time = self._passing_on(claim)
        return self.roller.may_speak_for(
            last.id, self.roller.time_of_speaking(claim), self.actor, claim.on_behalf_of
        ) or any(self.roller.may_speak_for(link.id, time, self.actor) for link in outer)


def _ids(claims: list[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)


def _claimers(claims: list[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.claimer for claim in claims))
