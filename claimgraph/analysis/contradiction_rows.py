"""The rows that contradictions returns: what is opposed, and who turned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from claimgraph.analysis.listed import Listed
from claimgraph.shown import Shown

__all__ = [
    "CONTRADICTION_COLUMNS",
    "CONTRADICTION_ROLLED",
    "Contradiction",
    "Contradictions",
    "Differs",
    "Turn",
]

CONTRADICTION_COLUMNS = (
    "kind",
    "rule",
    "proposition",
    "says",
    "affirmed",
    "affirmed_by",
    "denied",
    "denied_by",
    "differs",
    "hedged",
    "presupposed",
    "why",
)
"""The columns of the rows for tables, in order."""

CONTRADICTION_ROLLED = ("affirmed_said_by", "denied_said_by")
"""Those that rows at a level have beside them: the claimers themselves."""

Differs = Literal["actor", "role", "event", "time"]


@dataclass(frozen=True, slots=True)
class Contradiction(Shown):
    """A content that is affirmed, and what is denied against it."""

    kind: Literal["strict", "apparent"]
    rule: str
    """``same_content``, ``wider_role_denied``, ``wider_event_denied``, ``wider_actor_denied``,
    ``occurrence_denied``, ``statement_denied``, ``facet_denied``; or what differs."""
    proposition: str
    """The content key of what is affirmed."""
    says: str
    """What is affirmed, in words."""
    affirmed: tuple[str, ...]
    """The claims that affirm it."""
    affirmed_by: tuple[str, ...]
    """Who makes them."""
    denied: tuple[str, ...]
    """The claims that deny."""
    denied_by: tuple[str, ...]
    """Who makes them."""
    differs: tuple[Differs, ...]
    """In what the two differ, so that both can be so; empty where it is strict."""
    hedged: bool
    """Whether nobody on one of the sides is certain."""
    presupposed: bool
    """Whether it is affirmed only by taking it for granted."""
    why: str
    """Why the two cannot both be so, or why they can."""
    affirmed_said_by: tuple[str, ...] = ()
    """The claimers themselves, where ``affirmed_by`` is rolled up."""
    denied_said_by: tuple[str, ...] = ()
    """The claimers themselves, where ``denied_by`` is rolled up."""


@dataclass(frozen=True, slots=True)
class Turn(Shown):
    """A source that contradicts itself: two of its claims, the earlier first."""

    source: str
    first: str
    then: str
    kind: Literal[
        "admitted_after_denial",
        "affirmed_after_denial",
        "denied_after_affirming",
        "retracted",
        "at_once",
        "order_unknown",
    ]
    change: bool | None
    """Whether it is a change of position in time, which is no error; None where the order of the
    two is not known."""
    why: str


@dataclass(frozen=True, slots=True, repr=False)
class Contradictions(Shown, Listed[Contradiction]):
    """The contradictions of a corpus, the strict ones first, and the sources that turned."""

    rows: tuple[Contradiction, ...]
    turns: tuple[Turn, ...]
    """Sources that contradict themselves strictly."""
    rolled_up: bool = False
    """Whether those who affirm and deny are rolled up."""

    @property
    def strict(self) -> tuple[Contradiction, ...]:
        """What cannot both be so."""
        return tuple(row for row in self.rows if row.kind == "strict")

    @property
    def apparent(self) -> tuple[Contradiction, ...]:
        """What only looks opposed."""
        return tuple(row for row in self.rows if row.kind == "apparent")

    def __repr__(self) -> str:
        """Return how many there are, and how many sources turned."""
        return f"<Contradictions: {len(self.strict)} strict, {len(self.apparent)} apparent, {len(self.turns)} turns>"

    @property
    def _listed(self) -> tuple[Contradiction, ...]:
        return self.rows

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict of texts for each row, for tables and frames."""
        return [
            {
                "kind": row.kind,
                "rule": row.rule,
                "proposition": row.proposition,
                "says": row.says,
                "affirmed": ", ".join(row.affirmed),
                "affirmed_by": ", ".join(row.affirmed_by),
                "denied": ", ".join(row.denied),
                "denied_by": ", ".join(row.denied_by),
                "differs": ", ".join(row.differs),
                "hedged": row.hedged,
                "presupposed": row.presupposed,
                "why": row.why,
                **self._said_by(row),
            }
            for row in self.rows
        ]

    def _said_by(self, row: Contradiction) -> dict[str, str]:
        if not self.rolled_up:
            return {}
        return {name: ", ".join(getattr(row, name)) for name in CONTRADICTION_ROLLED}
