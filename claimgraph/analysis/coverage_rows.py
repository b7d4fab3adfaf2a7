"""Coverage as rows for tables: names, words and ids as texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.labels import label
from claimgraph.analysis.replies import Coverage, CoverageRow, Reply, in_words
from claimgraph.model import Claim

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["COVERAGE_COLUMNS", "coverage_rows"]

COVERAGE_COLUMNS: Final = (
    "accused",
    "accused_label",
    "role",
    "on",
    "on_label",
    "polarity",
    "quote",
    "claims",
    "claimers",
    "claimers_label",
    "presupposed",
    "retracted_by",
    "status",
    "replies",
    "replies_label",
    "without_standing",
    "residual",
    "residual_label",
    "why",
)
"""The columns of the rows, in order."""


def coverage_rows(corpus: Corpus, found: Coverage | None = None) -> list[dict[str, Any]]:
    """Return coverage as plain dicts of scalars, with names and words beside the ids.

    Args:
        corpus: The corpus.
        found: Its coverage, where it was asked for with other options than the defaults.

    Example:
        >>> import claimgraph as cg
        >>> row = cg.coverage_rows(cg.bundled_report())[1]
        >>> row["accused_label"], row["role"], row["on_label"]
        ('Government of the United States', 'decision_maker', 'Such actions')
        >>> row["status"], row["residual_label"]
        ('partly', 'decision maker of Such actions, except Drone strike on the Kremlin')
    """
    rows = coverage(corpus) if found is None else found
    return [_row(corpus, row) for row in rows]


def _row(corpus: Corpus, row: CoverageRow) -> dict[str, Any]:
    heard = [one for one in row.replies if one.standing in ("accused", "speaks_for")]
    others = [one for one in row.replies if one not in heard]
    return {
        "accused": row.accused,
        "accused_label": label(corpus, row.accused),
        "role": row.charge.role,
        "on": row.charge.on or None,
        "on_label": label(corpus, row.charge.on) if row.charge.on else None,
        "polarity": row.polarity,
        "quote": _quote(corpus, row),
        "claims": ", ".join(row.claims),
        "claimers": ", ".join(row.claimers),
        "claimers_label": ", ".join(label(corpus, one) for one in row.claimers),
        "presupposed": row.presupposed,
        "retracted_by": row.retracted_by,
        "status": row.status,
        "replies": ", ".join(one.claim for one in heard) or None,
        "replies_label": _repliers(corpus, heard),
        "without_standing": ", ".join(one.claim for one in others) or None,
        "residual": "; ".join(in_words(cell) for cell in row.residual) or None,
        "residual_label": _left(corpus, row),
        "why": row.why,
    }


def _left(corpus: Corpus, row: CoverageRow) -> str | None:
    """Return what remains, for a person: all of it, or which part."""
    if row.residual == (row.charge,):
        return "all of it"
    names = {own: label(corpus, own) for cell in row.residual for own in (cell.on, *cell.minus)}
    return "; ".join(in_words(cell, names) for cell in row.residual) or None


def _quote(corpus: Corpus, row: CoverageRow) -> str | None:
    """Return the words of the first accusation that has some."""
    for own in row.claims:
        claim = corpus[own]
        if isinstance(claim, Claim) and claim.evidence is not None and claim.evidence.words:
            return claim.evidence.words
    return None


def _repliers(corpus: Corpus, replies: list[Reply]) -> str | None:
    """Return who replied, with the ids: "John Kirby (c18, c19)"."""
    said: dict[str, list[str]] = {}
    for one in replies:
        claim = corpus[one.claim]
        who = claim.claimer if isinstance(claim, Claim) else one.claim
        said.setdefault(who, []).append(one.claim)
    return "; ".join(f"{label(corpus, who)} ({', '.join(ids)})" for who, ids in said.items()) or None  # fmt: skip
