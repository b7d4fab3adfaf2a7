"""Charges, and how replies meet them: what the rules of coverage pass to one another."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimgraph.analysis.contents import Parts
from claimgraph.analysis.replies import Cell, Effect
from claimgraph.model import Claim

__all__ = ["Charge", "Reached"]


@dataclass(frozen=True, slots=True)
class Charge:
    """An accused and a content, with the claims that say so."""

    accused: str
    key: str
    content: Parts
    claims: list[Claim] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def add(self, claim: Claim) -> None:
        """Add a claim that says so."""
        self.claims.append(claim)
        self.ids.add(claim.id)

    @property
    def negative(self) -> bool:
        """Whether the charge is that something is not so."""
        return self.claims[0].polarity == "-"

    @property
    def cell(self) -> Cell:
        """The whole charge."""
        return Cell(self.accused, self.content.role, self.content.on or "")


@dataclass(frozen=True, slots=True)
class Reached:
    """How a reply meets a row, before it is known whose word is the last."""

    reply: Claim
    effect: Effect
    rule: str
    stretches: tuple[tuple[str, str], ...] = ()
    """The roles and events of the charge that it denies or admits, or ``ALL``."""
    on: tuple[str, ...] = ()
    """The same events, by id."""
    crosses: bool = False
    """Whether it does so only since somebody calls two events the same occurrence."""
    beyond: tuple[str, ...] = ()
    """Members of the class it speaks of that came after it, of which it says nothing."""
