"""The rows that narrative_diff returns: what became of each claim."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from claimgraph.analysis.listed import Listed
from claimgraph.shown import Shown

__all__ = ["CHANGE_COLUMNS", "CHANGE_ROLLED", "Kind", "NarrativeChange", "NarrativeDiff"]

CHANGE_COLUMNS = (
    "kind",
    "source",
    "old",
    "new",
    "old_says",
    "new_says",
    "old_words",
    "new_words",
    "what",
    "why",
)
"""The columns of the rows for tables, in order."""

CHANGE_ROLLED = ("old_said_by", "new_said_by")
"""Those that rows at a level have beside them: the claimers themselves."""

Kind = Literal[
    "added", "dropped", "hardened", "softened", "shifted", "reversed", "retracted", "restored"
]


@dataclass(frozen=True, slots=True)
class NarrativeChange(Shown):
    """What became of one claim of a source."""

    kind: Kind
    source: str
    """Whose claim it is."""
    old: str | None
    """The old claim; None where it is added."""
    new: str | None
    """The new claim; None where it is dropped."""
    old_says: str | None
    """The content of the old claim in words, after "not:" or "left open:" where it is."""
    new_says: str | None
    """The same for the new claim."""
    old_words: str | None
    new_words: str | None
    what: tuple[str, ...]
    """What changed: ``certainty``, ``hedges``, ``role``, ``event``, ``polarity``."""
    why: str
    old_said_by: str | None = None
    """Who makes the old claim himself."""
    new_said_by: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class NarrativeDiff(Shown, Listed[NarrativeChange]):
    """The changes from an old document or corpus to a new one."""

    rows: tuple[NarrativeChange, ...]
    kept: int
    """How many contents are claimed as before."""
    rolled_up: bool = False
    """Whether sources are rolled up."""

    def of(self, *kinds: Kind) -> tuple[NarrativeChange, ...]:
        """Return the changes of these kinds."""
        return tuple(row for row in self.rows if row.kind in kinds)

    @property
    def counts(self) -> dict[str, int]:
        """How many changes there are of each kind."""
        return dict(sorted(Counter(row.kind for row in self.rows).items()))

    def __repr__(self) -> str:
        """Return how many changes there are of each kind."""
        return (
            f"<NarrativeDiff: {', '.join(f'{n} {kind}' for kind, n in self.counts.items()) or 'no changes'}, "
            f"{self.kept} kept>"
        )

    @property
    def _listed(self) -> tuple[NarrativeChange, ...]:
        return self.rows

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict of texts for each row, for tables and frames."""
        return [
            {
                "kind": row.kind,
                "source": row.source,
                "old": row.old,
                "new": row.new,
                "old_says": row.old_says,
                "new_says": row.new_says,
                "old_words": row.old_words,
                "new_words": row.new_words,
                "what": ", ".join(row.what),
                "why": row.why,
                **({name: getattr(row, name) for name in CHANGE_ROLLED} if self.rolled_up else {}),
            }
            for row in self.rows
        ]
