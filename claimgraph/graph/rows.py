"""Rows for tables: plain dicts of scalars that pandas, polars and csv take as they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from claimgraph.graph.accusations import accusing_claims
from claimgraph.model import Claim, Proposition
from claimgraph.model.record import label_of

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["accusation_rows", "reply_rows"]

REPLIES = frozenset({"denial", "exoneration", "no_comment", "withholding", "admission"})


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
)
"""The columns of the rows of accusations, in order."""


def accusation_rows(corpus: Corpus, *, presupposed: bool = False) -> list[dict[str, Any]]:
    """Return who accused whom of what: a row for each claim and accused.

    Rows stand in the order of the documents and of the words in them. Absent values are None.

    Args:
        corpus: The corpus.
        presupposed: Whether accusations that are only presupposed have rows too.

    Example:
        >>> import claimgraph as cg
        >>> row = cg.accusation_rows(cg.bundled_report())[0]
        >>> row["claimer"], row["accused"], row["role"]
        ('gov:RUS', 'gov:USA', 'responsible_party')
    """
    claims = in_reading_order(corpus, accusing_claims(corpus, presupposed=presupposed))
    return [_row(corpus, claim, accused) for claim in claims for accused in claim.accused]


def reply_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """Return who denied, admitted, cleared or declined to comment: a row for each such claim.

    Example:
        >>> import claimgraph as cg
        >>> row = cg.reply_rows(cg.bundled_report())[0]
        >>> row["claimer"], row["act"], row["responds_to"]
        ('org:white-house', 'denial', 'c02')
    """
    claims = [c for c in corpus.claims if isinstance(c, Claim) and c.act in REPLIES]
    return [
        {**_row(corpus, claim, None), "responds_to": ", ".join(claim.responds_to) or None}
        for claim in in_reading_order(corpus, claims)
    ]


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


def _row(corpus: Corpus, claim: Claim, accused: str | None) -> dict[str, Any]:
    proposition = claim.proposition
    event = _subject(proposition) or claim.topic
    actor = accused or getattr(proposition, "actor", None)
    interval = claim.time.interval if claim.time else None
    return {
        "claim": claim.id,
        "act": claim.act,
        "claimer": claim.claimer,
        "claimer_label": _label(corpus, claim.claimer),
        "accused" if accused else "actor": actor,
        "accused_label" if accused else "actor_label": _label(corpus, actor),
        "role": getattr(proposition, "role", None),
        "event": event,
        "event_label": _label(corpus, event),
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
    }


def _subject(proposition: Proposition | None) -> str | None:
    """Return what a proposition is about, apart from the actor: an event, a thing, a claim."""
    for field in ("event", "of", "about", "object"):
        value = getattr(proposition, field, None)
        if value:
            return value if isinstance(value, str) else ", ".join(value)
    return None


def _label(corpus: Corpus, record_id: str | None) -> str | None:
    record = corpus.get(record_id) if record_id else None
    return label_of(record) if record else record_id
