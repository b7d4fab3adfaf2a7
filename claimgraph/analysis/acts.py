"""Accusations and replies as rows: plain dicts of scalars that pandas, polars and csv take as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from claimgraph.analysis.labels import label
from claimgraph.analysis.retractions import retractions, taken_back
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.analysis.rolled import RolledActor
from claimgraph.corpus.choosing import Which, chosen_ids
from claimgraph.errors import check_corpus
from claimgraph.graph.accusations import accusing_claims
from claimgraph.model import Claim, Proposition
from claimgraph.model.claims import DENYING

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = [
    "ACCUSATION_COLUMNS",
    "REPLYING",
    "ROLLED_COLUMNS",
    "accusation_rows",
    "in_reading_order",
    "reply_rows",
    "subject_of",
]

REPLYING = DENYING | {"no_comment", "withholding", "admission"}
"""Acts by which one replies; so do the terms that stand under them."""

ACCUSATION_COLUMNS = (
    "claim",
    "act",
    "claimer",
    "claimer_label",
    "accused",
    "accused_label",
    "role",
    "event",
    "event_label",
    "polarity",
    "certainty",
    "quote",
    "start",
    "end",
    "document",
    "depth",
    "presupposed",
    "basis",
    "coder",
    "retracted_by",
)
"""The columns of the rows of accusations, in order."""

ROLLED_COLUMNS = ("said_by", "charged", "rolled_up")
"""Those that rows at a level have beside them: who is read as another, and why."""


def accusation_rows(
    corpus: Corpus,
    *,
    presupposed: bool = False,
    roll_up: Level | None = None,
    claimer: Which | None = None,
    accused: Which | None = None,
    event: Which | None = None,
) -> list[dict[str, Any]]:
    """Return who accused whom of what: a row for each claim and accused.

    Rows stand in the order of the documents and of the words in them. Absent values are None.
    What was taken back keeps its row, and ``retracted_by`` is the claim that takes it back.

    Args:
        corpus: The corpus.
        presupposed: Whether accusations that are only presupposed have rows too.
        roll_up: The level at which claimer and accused are shown, as for `cg.roll_up`; the
            actors themselves stand in ``said_by`` and ``charged`` then, and how they come to
            be read so in ``rolled_up``. None: as the claims have them.
        claimer: Of which kind the claimer itself is, as for ``of_kind``; kinds under it
            included.
        accused: Of which kind the accused itself is.
        event: Of which kind the event or class of events itself is.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        UnknownKindError: There is no such kind.

    Examples:
        >>> import claimgraph as cg
        >>> row = cg.accusation_rows(cg.bundled_report())[0]
        >>> row["claimer"], row["accused"], row["role"]
        ('gov:RUS', 'gov:USA', 'responsible_party')
        >>> row = cg.accusation_rows(cg.bundled_report(), roll_up="government")[3]
        >>> row["claimer"], row["said_by"]
        ('gov:RUS', 'person:peskov')
        >>> rows = cg.accusation_rows(cg.bundled_report(), accused="UnnamedGroup")
        >>> [(row["claimer"], row["accused"]) for row in rows][:2]
        [('person:zakharova', 'group:handlers'), ('org:sbu', 'group:sbu-agents')]
    """
    check_corpus(corpus)
    by, of, on = (chosen_ids(corpus, which) for which in (claimer, accused, event))
    claims = in_reading_order(corpus, accusing_claims(corpus, presupposed=presupposed))
    roller = None if roll_up is None else Roller(corpus, roll_up)
    back = taken_back(retractions(corpus))
    found: list[dict[str, Any]] = []
    for claim in claims:
        if not (_among(claim.claimer, by) and _among(_subject(claim), on)):
            continue
        rolled = None if roller is None else roller.claim(claim)
        for at, one in enumerate(claim.accused):
            if not _among(one, of):
                continue
            row = _row(corpus, claim, one, back)
            if rolled is not None:
                _show(corpus, row, rolled.claimer, rolled.accused[at], rolled.why)
            found.append(row)
    return found


def reply_rows(
    corpus: Corpus,
    *,
    roll_up: Level | None = None,
    claimer: Which | None = None,
    event: Which | None = None,
) -> list[dict[str, Any]]:
    """Return who denied, admitted, cleared or declined to comment: a row for each such claim.

    Args:
        corpus: The corpus.
        roll_up: The level at which claimers are shown, as for `accusation_rows`.
        claimer: Of which kind the claimer itself is, as for ``of_kind``; kinds under it
            included.
        event: Of which kind the event or class of events itself is.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        UnknownKindError: There is no such kind.

    Examples:
        >>> import claimgraph as cg
        >>> row = cg.reply_rows(cg.bundled_report())[0]
        >>> row["claimer"], row["act"], row["responds_to"]
        ('org:white-house', 'denial', 'c02')
    """
    check_corpus(corpus)
    by, on = chosen_ids(corpus, claimer), chosen_ids(corpus, event)
    replying = corpus.terms.acts.within(REPLYING)
    claims = [
        c
        for c in corpus.claims
        if isinstance(c, Claim)
        and c.act in replying
        and _among(c.claimer, by)
        and _among(_subject(c), on)
    ]
    roller = None if roll_up is None else Roller(corpus, roll_up)
    back = taken_back(retractions(corpus))
    found: list[dict[str, Any]] = []
    for claim in in_reading_order(corpus, claims):
        row = _row(corpus, claim, None, back)
        row["responds_to"] = ", ".join(claim.responds_to) or None
        if roller is not None:
            rolled = roller.claim(claim)
            _show(corpus, row, rolled.claimer, None, rolled.why)
        found.append(row)
    return found


def _show(
    corpus: Corpus,
    row: dict[str, Any],
    claimer: RolledActor,
    accused: RolledActor | None,
    why: str,
) -> None:
    """Show the ends of a row at a level, and keep the actors themselves beside them."""
    row["claimer"], row["claimer_label"] = claimer.to, label(corpus, claimer.to)
    row["said_by"] = claimer.id
    if accused is not None:
        row["accused"], row["accused_label"] = accused.to, label(corpus, accused.to)
        row["charged"] = accused.id
    row["rolled_up"] = why


def in_reading_order(corpus: Corpus, claims: Iterable[Claim]) -> list[Claim]:
    """Sort claims by document and by where their words stand in it."""
    order = {document.id: i for i, document in enumerate(corpus.documents)}

    def place(claim: Claim) -> tuple[int, int, str]:
        content = claim.evidence.content if claim.evidence else ()
        return (
            order.get(claim.document, -1),
            min((span.start for span in content), default=-1),
            claim.id,
        )

    return sorted(claims, key=place)


def _among(own: str | None, chosen: Collection[str | None] | None) -> bool:
    return chosen is None or own in chosen


def _subject(claim: Claim) -> str | None:
    """Return what a claim is about: what its content says, or else its topic."""
    return subject_of(claim.proposition) or claim.topic


def _row(
    corpus: Corpus, claim: Claim, accused: str | None, back: Mapping[str, str]
) -> dict[str, Any]:
    proposition = claim.proposition
    event = _subject(claim)
    actor = accused or getattr(proposition, "actor", None)
    interval = claim.time.interval if claim.time else None
    return {
        "claim": claim.id,
        "act": claim.act,
        "claimer": claim.claimer,
        "claimer_label": label(corpus, claim.claimer),
        "accused" if accused else "actor": actor,
        "accused_label" if accused else "actor_label": actor and label(corpus, actor),
        "role": getattr(proposition, "role", None),
        "event": event,
        "event_label": event and label(corpus, event),
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "quote": claim.evidence.words if claim.evidence else None,
        "start": interval.start.isoformat() if interval and interval.start else None,
        "end": interval.end.isoformat() if interval and interval.end else None,
        "document": claim.document,
        "depth": claim.depth,
        "presupposed": claim.presupposed,
        "basis": claim.basis,
        "coder": claim.coder,
        "retracted_by": back.get(claim.id),
    }


def subject_of(proposition: Proposition | None) -> str | None:
    """Return what a proposition is about, apart from the actor: an event, a thing, a claim."""
    for field in ("event", "of", "about", "object"):
        value = getattr(proposition, field, None)
        if value:
            return value if isinstance(value, str) else ", ".join(value)
    return None
