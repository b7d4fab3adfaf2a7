"""What roll-up returns: the ends of claims, with the way there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimgraph.analysis.labels import label
from claimgraph.errors import UnknownRecordError, nearest
from claimgraph.model import Affiliation
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from datetime import date

    from claimgraph.corpus import Corpus

__all__ = ["RolledActor", "RolledClaim", "RolledUp"]


@dataclass(frozen=True, slots=True)
class RolledActor(Shown):
    """An actor, and as whom it is read."""

    id: str
    """The actor as the claim has it."""
    to: str
    """As whom it is read; itself where it is not rolled up."""
    way: tuple[Affiliation, ...] = ()
    """The affiliations that were followed, in this order."""
    on_behalf_of: str | None = None
    """For whom the claim says the claimer speaks, where the way starts there."""
    possible: tuple[Affiliation, ...] = ()
    """Affiliations that may have held at the time, and were not followed."""
    alternatives: tuple[str, ...] = ()
    """Several of the level, to none of which it is rolled up."""

    @property
    def path(self) -> tuple[str, ...]:
        """Every actor on the way, from itself to the one it is read as."""
        if self.to == self.id:
            return (self.id,)
        first = (self.id,) if self.on_behalf_of is None else (self.id, self.on_behalf_of)
        return (*first, *(one.object for one in self.way))

    @property
    def why(self) -> str:
        """How it comes to be read so, in words."""
        if self.to != self.id:
            steps = [f"{one.subject} {one.role} {one.object}{_dates(one)}" for one in self.way]
            if self.on_behalf_of is not None:
                steps.insert(0, f"{self.id} says so on behalf of {self.on_behalf_of}")
            return "; ".join(steps)
        if self.alternatives:
            return f"stands for {' and '.join(self.alternatives)} alike"
        if self.possible:
            perhaps = [
                f"{one.subject} {one.role} {one.object}{_dates(one)}" for one in self.possible
            ]
            return f"itself; possible, the time being uncertain: {'; '.join(perhaps)}"
        return "itself"


@dataclass(frozen=True, slots=True)
class RolledClaim(Shown):
    """The two ends of a claim, rolled up."""

    claim: str
    claimer: RolledActor
    accused: tuple[RolledActor, ...]
    met: tuple[str, ...] = ()
    """Where the ways of claimer and accused meet, which is why neither is rolled up."""

    @property
    def why(self) -> str:
        """How both ends come to be read so, in words."""
        if self.met:
            return f"not rolled up: claimer and accused meet in {', '.join(self.met)}"
        ends = [f"{self.claimer.id} is the claimer: {self.claimer.why}"]
        ends += [f"{one.id} is accused: {one.why}" for one in self.accused]
        return ". ".join(ends)


class RolledUp(Shown, Mapping[str, RolledClaim]):
    """The claims of a corpus by their ids, both ends rolled up to a level."""

    __slots__ = ("_claims", "_corpus", "level")

    def __init__(self, corpus: Corpus, level: str, claims: dict[str, RolledClaim]) -> None:
        self._corpus = corpus
        self._claims = claims
        self.level: str = level
        """The level, in words."""

    def __getitem__(self, claim_id: str) -> RolledClaim:
        """Return the ends of a claim; a missing one names the nearest."""
        try:
            return self._claims[claim_id]
        except KeyError:
            raise UnknownRecordError(claim_id, nearest(claim_id, self._claims)) from None

    def __contains__(self, claim_id: object) -> bool:
        """Tell whether there is such a claim."""
        return claim_id in self._claims

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids, in their order."""
        return iter(self._claims)

    def __len__(self) -> int:
        """Return the number of claims: all that the corpus has."""
        return len(self._claims)

    def __repr__(self) -> str:
        """Return how many claims there are, and the level."""
        return f"<RolledUp: {len(self)} claims, {self.level}>"

    def table(self) -> list[dict[str, Any]]:
        """Return a row for each claim and accused, for tables: texts alone."""
        return [
            {
                "claim": one.claim,
                "claimer": one.claimer.to,
                "claimer_label": label(self._corpus, one.claimer.to),
                "said_by": one.claimer.id,
                "accused": accused and accused.to,
                "accused_label": accused and label(self._corpus, accused.to),
                "charged": accused and accused.id,
                "why": one.why,
            }
            for one in self.values()
            for accused in (one.accused or (None,))
        ]


def _dates(one: Affiliation) -> str:
    """Return from and until when an affiliation holds, where that is known."""

    def shown(day: date | None, word: str) -> list[str]:
        return [] if day is None else [f"{word} {day.isoformat()}"]

    parts = [*shown(one.start, "from"), *shown(one.end, "until")]
    return f" ({' '.join(parts)})" if parts else ""
