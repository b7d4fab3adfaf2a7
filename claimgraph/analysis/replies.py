"""The rows that coverage returns: charges, replies, and what is left of each charge."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal, get_args

from claimgraph.analysis.listed import Listed
from claimgraph.analysis.wording import in_words
from claimgraph.shown import Shown

__all__ = [
    "Cell",
    "Cleared",
    "Contested",
    "Coverage",
    "CoverageRow",
    "Effect",
    "Orphan",
    "Reply",
    "Standing",
    "Status",
]

Status = Literal["admitted", "answered", "partly", "withheld", "unanswered"]

Effect = Literal["answers", "answers_part", "admits", "admits_part", "withholds"]

Standing = Literal["accused", "speaks_for", "affiliated", "third_party"]


@dataclass(frozen=True, slots=True)
class Cell(Shown):
    """A stretch of a charge: an actor in a role, or another facet, on an event or class."""

    actor: str
    """Who is charged."""
    role: str
    """The role, or the facet: ``characterization``, ``intent``, ``state:controls``."""
    on: str
    """The event or class."""
    minus: tuple[str, ...] = ()
    """Events of the class, or parts of the event, that are covered."""
    without: tuple[str, ...] = ()
    """Roles below the one charged that are covered."""


@dataclass(frozen=True, slots=True)
class Reply(Shown):
    """A reply that reaches a row, and what it does there."""

    claim: str
    """The reply."""
    effect: Effect
    standing: Standing
    """Whether the claimer is the accused, speaks for it, or only has to do with it."""
    early: bool
    """Whether it was made before the accusation."""
    hedged: bool
    """Whether it is less than certain."""
    decides: bool
    """Whether it is the last word, with standing, on a part of the charge."""
    rule: str
    """The rules by which it reaches the row."""
    on: tuple[str, ...] = ()
    """The events it covers or admits."""
    retracted_by: str | None = None
    """The claim that takes it back."""
    why: str = ""
    """By what right the claimer answers, in words; affiliations that may have held are named."""


@dataclass(frozen=True, slots=True)
class CoverageRow(Shown):
    """One accused and one content: who says so, who replied, and what remains."""

    accused: str
    proposition: str
    """The content key."""
    charge: Cell
    """What is charged."""
    claims: tuple[str, ...]
    """The accusations that say this."""
    claimers: tuple[str, ...]
    """Who makes them."""
    presupposed: bool
    """Whether it is only taken for granted."""
    replies: tuple[Reply, ...]
    status: Status
    residual: tuple[Cell, ...]
    """What is left of the charge."""
    retracted_by: str | None
    """The claim that takes the accusation back, if all of it is."""
    why: str
    """The status, in words."""
    covered: tuple[Cell, ...] = ()
    """What of the charge is denied; it makes the whole with what is left."""
    admitted: tuple[Cell, ...] = ()
    """What of the rest is admitted."""
    polarity: Literal["+", "-"] = "+"
    """``-`` where the charge is that something is not so."""
    retractions: tuple[tuple[str, str], ...] = ()
    """Each accusation that was taken back, and the claim that does so."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A denial that answers no accusation in the corpus."""

    denial: str
    why: str


@dataclass(frozen=True, slots=True)
class Cleared:
    """Somebody cleared by a third party."""

    claim: str
    actor: str | None
    role: str
    on: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Contested:
    """What somebody makes of a charged event, without accusing anybody."""

    claim: str
    status: Literal["denied", "withheld", "unanswered"]
    by: tuple[str, ...]
    """The denials and withholdings that meet it."""
    why: str

    @property
    def in_words(self) -> str:
        """What became of it, by which claims, and why."""
        return f"{self.status}{' by ' if self.by else ''}{', '.join(self.by)}: {self.why}"


@dataclass(frozen=True, slots=True, repr=False)
class Coverage(Shown, Listed[CoverageRow]):
    """The rows of a corpus, and the denials that stand beside them."""

    rows: tuple[CoverageRow, ...]
    orphans: tuple[Orphan, ...]
    exonerations: tuple[Cleared, ...]
    contested: tuple[Contested, ...]

    @property
    def _listed(self) -> tuple[CoverageRow, ...]:
        return self.rows

    def __repr__(self) -> str:
        """Return how many rows there are of each status."""
        counts = Counter(row.status for row in self.rows)
        told = ", ".join(f"{counts[one]} {one}" for one in get_args(Status) if counts[one])
        return f"<Coverage: {len(self.rows)} rows{': ' if told else ''}{told}>"

    def reached_by(self, reply: str) -> tuple[CoverageRow, ...]:
        """Return the rows that a reply reaches, by the id of its claim; none for an orphan.

        What it does there stands in the ``replies`` of each.

        Examples:
            >>> import claimgraph as cg
            >>> [row.claims for row in cg.coverage(cg.bundled_report()).reached_by("c19")]
            [('c01', 'c02', 'c05'), ('c13',), ('c16',)]
        """
        return tuple(row for row in self.rows if any(one.claim == reply for one in row.replies))

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict of texts for each row, for tables and frames."""
        return [
            {
                "accused": row.accused,
                "role": row.charge.role,
                "on": row.charge.on,
                "claims": ", ".join(row.claims),
                "claimers": ", ".join(row.claimers),
                "presupposed": row.presupposed,
                "retracted": ", ".join(own for own, _ in row.retractions),
                "retracted_by": row.retracted_by or "",
                "status": row.status,
                "replies": ", ".join(reply.claim for reply in row.replies),
                "residual": "; ".join(in_words(cell) for cell in row.residual),
                "why": row.why,
            }
            for row in self.rows
        ]
