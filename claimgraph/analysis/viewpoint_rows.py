"""The rows of a viewpoint: what a source commits to, leaves open, and only passes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from claimgraph.analysis.factuality import UMR, Factuality, SourceValue
from claimgraph.analysis.listed import Listed
from claimgraph.analysis.rolled import RolledActor
from claimgraph.model import Proposition
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.taxonomy import Terms

__all__ = ["Commitment", "Ground", "LeftOpen", "Reported", "Viewpoint", "Why"]


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
class Viewpoint(Shown, Listed[Commitment]):
    """What one source commits to; a sequence of its commitments."""

    actor: str
    level: str | None
    """The level to which sources are rolled up; None where they are not."""
    as_of: date | None
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
    terms: Terms = field(compare=False)
    """The vocabularies of its corpus."""

    def __repr__(self) -> str:
        """Return how much it commits to, leaves open and passes on."""
        level = "" if self.level is None else f", {self.level}"
        return (
            f"<Viewpoint of {self.actor}{level}: {len(self)} commitments, {len(self.open)} left "
            f"open, {len(self.reported)} passed on>"
        )

    @property
    def _listed(self) -> tuple[Commitment, ...]:
        return self.commitments

    def table(self) -> list[dict[str, Any]]:
        """Return a row for each commitment, and for what is taken back, left open or passed on."""
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
