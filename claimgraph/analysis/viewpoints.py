"""Viewpoints: what a source commits to, what it leaves open, and what it only passes on.

A source commits to what it claims itself, and to what it passes on with words that vouch for it.
Two viewpoints are compared content by content: on each they are at one, or opposed, or only one
of them commits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

from claimgraph.analysis.as_of import moment_of
from claimgraph.analysis.factuality import UMR, Factuality, SourceValue, factuality
from claimgraph.analysis.labels import label
from claimgraph.analysis.retractions import retracting_acts, retractions, taken_back
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.analysis.rolled import RolledActor
from claimgraph.analysis.standing import SPEAKING, Span
from claimgraph.analysis.wording import says_of
from claimgraph.errors import CorpusError, Problem
from claimgraph.model import (
    Claim,
    Document,
    Occurrence,
    Participation,
    Proposition,
)
from claimgraph.shown import Shown
from claimgraph.taxonomy import DEFAULT_TERMS

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = [
    "Clash",
    "Commitment",
    "Compared",
    "Comparison",
    "Ground",
    "LeftOpen",
    "Reported",
    "Viewpoint",
    "according_to",
    "compare_viewpoints",
]

_NO_SOURCES: Final = frozenset(("claim", "event", "place"))
"""Families whose records say nothing themselves."""


# --- what is returned -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ground:
    """A claim by which a source commits to something."""

    claim: str
    speaker: RolledActor
    """Who says it, and how the viewpoint's actor is reached from there."""
    value: Factuality
    presupposed: bool
    """Whether it is taken for granted rather than said."""
    sources: tuple[SourceValue, ...]
    """How surely each source of the chain holds it, outermost first."""
    retracted_by: str | None = None
    """The claim that takes it back."""


@dataclass(frozen=True, slots=True)
class Commitment(Shown):
    """That something is so, or is not so, according to one source."""

    key: str
    """The content key."""
    proposition: Proposition
    says: str
    """The proposition in words, without the polarity."""
    polarity: Literal["+", "-"]
    value: Factuality
    """The surest value of the grounds."""
    grounds: tuple[Ground, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that prove it."""
        return tuple(one.claim for one in self.grounds)

    @property
    def certainty(self) -> str:
        """CT certain, PR probable, PS possible."""
        return self.value[:2]

    @property
    def umr(self) -> str:
        """UMR's label for the value."""
        return UMR[self.value]

    @property
    def presupposed(self) -> bool:
        """Whether it is only taken for granted, and nowhere said."""
        return all(one.presupposed for one in self.grounds)


Why = Literal["withheld", "uncertain", "no content"]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What a source speaks of and does not commit to."""

    key: str | None
    """The content key; None where the claim has no content."""
    says: str
    claims: tuple[str, ...]
    speakers: tuple[str, ...]
    """Who says it."""
    why: Why
    """The polarity is open, as in a retraction too; the certainty is; or the claim has no content."""


@dataclass(frozen=True, slots=True)
class Reported:
    """What a source passes on without vouching for it."""

    key: str
    says: str
    claims: tuple[str, ...]
    speakers: tuple[str, ...]
    """From whom it comes: the claimers."""


@dataclass(frozen=True, slots=True, repr=False)
class Viewpoint(Shown, Sequence[Commitment]):
    """What one source commits to; a sequence of its commitments."""

    actor: str
    level: str | None
    """The level to which sources are rolled up; None where they are not."""
    at: date | None
    """The day by whose end it was said; None: whenever."""
    commitments: tuple[Commitment, ...]
    open: tuple[LeftOpen, ...]
    """What it leaves open: withholdings, refusals to comment, and what it is not certain of at all."""
    reported: tuple[Reported, ...]
    """What it only passes on."""
    retracted: tuple[Commitment, ...]
    """What it committed to and took back."""
    possible: tuple[str, ...]
    """Claims that may belong here: the time, or for whom the claimer speaks, is not certain."""

    def __repr__(self) -> str:
        """Return how much it commits to, leaves open and passes on."""
        level = "" if self.level is None else f", {self.level}"
        return (
            f"<Viewpoint of {self.actor}{level}: {len(self)} commitments, {len(self.open)} left "
            f"open, {len(self.reported)} passed on>"
        )

    def __getitem__(self, index: Any) -> Any:
        """Return a commitment, or some commitments."""
        return self.commitments[index]

    def __len__(self) -> int:
        """Return the number of commitments."""
        return len(self.commitments)

    def __iter__(self) -> Iterator[Commitment]:
        """Iterate over the commitments, by their content keys."""
        return iter(self.commitments)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """A row for each commitment, and for what is taken back, left open or passed on."""
        held = [("commits", one) for one in self.commitments]
        held += [("took back", one) for one in self.retracted]
        beside: list[tuple[str, LeftOpen | Reported]] = [("leaves open", one) for one in self.open]
        beside += [("passes on", one) for one in self.reported]
        return [
            _row(
                status,
                one.says,
                one.value,
                "presupposed" if one.presupposed else "said",
                one.claims,
                tuple(dict.fromkeys(ground.speaker.id for ground in one.grounds)),
                one.key,
            )
            for status, one in held
        ] + [
            _row(
                status,
                one.says,
                "Uu",
                one.why if isinstance(one, LeftOpen) else "passed on",
                one.claims,
                one.speakers,
                one.key,
            )
            for status, one in beside
        ]


Finding = Literal["common", "opposed", "only_left", "only_right"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One content in two viewpoints."""

    key: str
    says: str
    finding: Finding
    left: tuple[Commitment, ...]
    """What the left one commits to: nothing, one polarity, or both."""
    right: tuple[Commitment, ...]
    left_open_by: Literal["left", "right"] | None = None
    """Which side speaks of it without committing, where only the other one commits."""

    @property
    def presupposed_by(self) -> tuple[Literal["left", "right"], ...]:
        """Which sides take it for granted somewhere."""
        found: list[Literal["left", "right"]] = []
        if _presupposed(self.left):
            found.append("left")
        if _presupposed(self.right):
            found.append("right")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two different contents that cannot both be as the two sides say."""

    left: Commitment
    right: Commitment
    why: str


@dataclass(frozen=True, slots=True, repr=False)
class Comparison(Shown):
    """Two viewpoints side by side: every content that either commits to, in one of four places."""

    left: str
    right: str
    common: tuple[Compared, ...]
    """Common ground: both commit, with the same polarity; the certainties may differ."""
    opposed: tuple[Compared, ...]
    """Both commit, and one says the opposite of what the other says."""
    only_left: tuple[Compared, ...]
    only_right: tuple[Compared, ...]
    clashes: tuple[Clash, ...]
    """Beside these four: different contents that cannot both be as the two sides say. Who had no
    part in it at all is not behind it, and nobody has a part in what did not happen."""

    def __repr__(self) -> str:
        """Return how much stands in each place."""
        clashes = f"{len(self.clashes)} {'clash' if len(self.clashes) == 1 else 'clashes'}"
        return (
            f"<Comparison of {self.left} and {self.right}: {len(self.common)} in common, "
            f"{len(self.opposed)} opposed, {len(self.only_left)} and {len(self.only_right)} "
            f"of one side only, {clashes}>"
        )

    @property
    def difference(self) -> tuple[Compared, ...]:
        """All that is not common ground."""
        return (*self.opposed, *self.only_left, *self.only_right)

    @property
    def presuppositions(self) -> tuple[Compared, ...]:
        """The common ground that one side at least takes for granted."""
        return tuple(one for one in self.common if one.presupposed_by)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """A row for each content, for tables: texts alone."""
        return [
            {
                "finding": one.finding,
                "says": one.says,
                "left": _values(one.left),
                "right": _values(one.right),
                "left_claims": _claims(one.left),
                "right_claims": _claims(one.right),
                "presupposed_by": " and ".join(one.presupposed_by) or None,
                "key": one.key,
            }
            for one in (*self.common, *self.difference)
        ]


# --- the questions ----------------------------------------------------------------------


def according_to(
    corpus: Corpus,
    actor: str,
    *,
    roll_up: Level | None = None,
    at: date | datetime | str | None = None,
) -> Viewpoint:
    """Return what a source commits to, each with the claims that prove it.

    A document's own voice is that of its one author, or its own. The words of the source itself
    always count; with ``roll_up`` those of all who speak for it at that time count too.

    Args:
        corpus: The corpus.
        actor: An actor, a document, or a thing that is quoted, by its id.
        roll_up: The level to which sources are rolled up, as for ``roll_up``; it should be the
            actor's. None: nobody speaks for another.
        at: Only what was said by the end of this day, a date or ISO 8601 text. A claim without a time was made by the
            day its document was published; what may have been said later is listed as possible.

    Raises:
        UnknownRecordError: There is no such record.
        CorpusError: The record is no source: a claim, an event or a place.
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        ValueError: ``at`` is no ISO 8601 date or time.

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
    if corpus[actor].family in _NO_SOURCES:
        msg = f"it is no source but of the family {corpus[actor].family}; give the id of an actor or a document"
        raise CorpusError([Problem(msg, record=actor)])
    moment = None if at is None else moment_of(at)
    day = moment.date() if isinstance(moment, datetime) else moment
    return _Reader(corpus, actor, roll_up, day).read()


def compare_viewpoints(
    left: Viewpoint, right: Viewpoint, *, terms: Terms = DEFAULT_TERMS
) -> Comparison:
    """Return where two viewpoints are at one, where they are opposed, and what only one commits to.

    Contents are compared by their keys. A source that says both that something is so and that it
    is not is at one with nobody about it.

    Args:
        left: One viewpoint.
        right: The other.
        terms: The vocabularies; the order of the responsibility roles is read from them.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> russia = cg.according_to(corpus, "gov:RUS", roll_up="government")
        >>> usa = cg.according_to(corpus, "gov:USA", roll_up="government")
        >>> comparison = cg.compare_viewpoints(russia, usa)
        >>> [(one.left[0].claims, one.right[0].claims) for one in comparison.opposed]
        [(('c01', 'c02', 'c05'), ('c03',))]
        >>> [one.why for one in comparison.clashes]
        ['responsible_party is said, and involved is denied']
    """
    ours, theirs = _by_key(left), _by_key(right)
    open_left = {one.key for one in left.open}
    open_right = {one.key for one in right.open}
    found: dict[Finding, list[Compared]] = {
        "common": [],
        "opposed": [],
        "only_left": [],
        "only_right": [],
    }
    for key in sorted(ours.keys() | theirs.keys()):
        here, there = ours.get(key, ()), theirs.get(key, ())
        left_open_by: Literal["left", "right"] | None = None
        if here and there:
            polarities = {one.polarity for one in (*here, *there)}
            finding: Finding = "common" if len(polarities) == 1 else "opposed"
        elif here:
            finding, left_open_by = "only_left", "right" if key in open_right else None
        else:
            finding, left_open_by = "only_right", "left" if key in open_left else None
        says = (*here, *there)[0].says
        found[finding].append(Compared(key, says, finding, here, there, left_open_by))
    return Comparison(
        left.actor,
        right.actor,
        tuple(found["common"]),
        tuple(found["opposed"]),
        tuple(found["only_left"]),
        tuple(found["only_right"]),
        tuple(_clashes(left, right, terms)),
    )


def _clashes(left: Viewpoint, right: Viewpoint, terms: Terms) -> Iterator[Clash]:
    """Yield the pairs of different contents that cannot both be as the two sides say."""
    by_event: dict[str, list[tuple[Commitment, Participation | Occurrence]]] = {}
    for one in right.commitments:
        if isinstance(one.proposition, (Participation, Occurrence)):
            by_event.setdefault(one.proposition.event, []).append((one, one.proposition))
    for ours in left.commitments:
        here = ours.proposition
        if not isinstance(here, (Participation, Occurrence)):
            continue
        for theirs, there in by_event.get(here.event, ()):
            if ours.polarity != theirs.polarity and ours.key != theirs.key:
                why = (
                    _why_not_both(here, there, terms)
                    if ours.polarity == "+"
                    else _why_not_both(there, here, terms)
                )
                if why is not None:
                    yield Clash(ours, theirs, why)


def _why_not_both(
    said: Participation | Occurrence, denied: Participation | Occurrence, terms: Terms
) -> str | None:
    """Return why what is said cannot be if what is denied is not; None where it can."""
    if isinstance(said, Occurrence):
        return None
    if isinstance(denied, Occurrence):
        return f"{said.role} is said, and that it happened is denied"
    wider = terms.roles.covers(denied.role, said.role) or (
        denied.role == "involved" and said.role != "victim"
    )
    if said.actor != denied.actor or not wider:
        return None
    return f"{said.role} is said, and {denied.role} is denied"


# --- reading ----------------------------------------------------------------------------

_SURER: Final = {"CT": 0, "PR": 1, "PS": 2}


class _Reader:
    """Reads the viewpoint of one source."""

    def __init__(self, corpus: Corpus, actor: str, level: Level | None, at: date | None) -> None:
        self.corpus = corpus
        self.record = corpus[actor]
        self.actor = actor
        self.at = at
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
        if self.at is not None:
            every = (one for one in self.corpus.claims if isinstance(one, Claim))
            among = {one.id for one in every if self._was_said(one) == "yes"}
        return taken_back(retractions(self.corpus, among=among))

    def _was_said(self, claim: Claim) -> Literal["yes", "no", "perhaps"]:
        """Tell whether a claim was made by the end of the day asked about."""
        if self.at is None:
            return "yes"
        span = self.roller.time_of_speaking(claim)
        if span.last is not None and span.last <= self.at:
            return "yes"
        return "no" if span.first is not None and span.first > self.at else "perhaps"

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
            self.at,
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
        )

    def _open(self, claim: Claim) -> tuple[str | None, str, Why]:
        """Return what a claim leaves open, in words too, and in which way."""
        open_polarity = claim.polarity == "u" or claim.act in self.retracting
        why: Why = "withheld" if open_polarity else "uncertain"
        if claim.proposition is not None:
            return claim.proposition.key, says_of(self.corpus, claim.proposition), why
        about = "not told" if claim.topic is None else label(self.corpus, claim.topic)
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


def _row(
    status: str,
    says: str,
    value: Factuality,
    how: str,
    claims: tuple[str, ...],
    speakers: tuple[str, ...],
    key: str | None,
) -> dict[str, Any]:
    return {
        "status": status,
        "value": value,
        "umr": UMR[value],
        "says": says,
        "how": how,
        "claims": ", ".join(claims),
        "speakers": ", ".join(speakers) or None,
        "key": key,
    }


def _by_key(viewpoint: Viewpoint) -> dict[str, tuple[Commitment, ...]]:
    found: dict[str, tuple[Commitment, ...]] = {}
    for one in viewpoint.commitments:
        found[one.key] = (*found.get(one.key, ()), one)
    return found


def _presupposed(commitments: tuple[Commitment, ...]) -> bool:
    return any(ground.presupposed for one in commitments for ground in one.grounds)


def _values(commitments: tuple[Commitment, ...]) -> str | None:
    return " and ".join(one.value for one in commitments) or None


def _claims(commitments: tuple[Commitment, ...]) -> str | None:
    return ", ".join(claim for one in commitments for claim in one.claims) or None
