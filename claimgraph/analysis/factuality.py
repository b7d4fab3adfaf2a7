"""How surely each source of a claim holds it: FactBank's values, and UMR's labels for them.

The claimer's value is his certainty and polarity. Every source around him vouches for what it
passes on only where the cue that attributes it says so:

- a *factive* cue (``show``, ``reveal``) passes the value on;
- a *counterfactive* one (``pretend``) passes it on with the opposite polarity;
- any other, and none, leaves the outer source uncommitted (``Uu``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, cast

from claimgraph.model import Claim
from claimgraph.shown import Shown

__all__ = ["UMR", "Factuality", "SourceValue", "factuality", "value_of"]

Factuality = Literal["CT+", "CT-", "CTu", "PR+", "PR-", "PS+", "PS-", "Uu"]
"""FactBank's values: certain, probable, possible; so, not so, open; and uncommitted."""

UMR: Final[Mapping[Factuality, str]] = {
    "CT+": "FullAff",
    "PR+": "PrtAff",
    "PS+": "NeutAff",
    "PS-": "NeutNeg",
    "PR-": "PrtNeg",
    "CT-": "FullNeg",
    "CTu": "Unsp",
    "Uu": "Unsp",
}
"""The label of each value in a modal dependency graph of UMR, which has one for both open values."""

_OPPOSITE: Final[Mapping[Factuality, Factuality]] = {
    "CT+": "CT-",
    "CT-": "CT+",
    "PR+": "PR-",
    "PR-": "PR+",
    "PS+": "PS-",
    "PS-": "PS+",
}


@dataclass(frozen=True, slots=True)
class SourceValue(Shown):
    """How surely one source of a claim holds what is claimed."""

    source: str
    value: Factuality
    vouches: bool
    """Whether it makes the claim, or vouches for it by the words with which it passes it on."""

    @property
    def umr(self) -> str:
        """UMR's label for the value."""
        return UMR[self.value]


def value_of(polarity: str, certainty: str) -> Factuality:
    """Return FactBank's value of a polarity and a certainty; what it has none for is ``Uu``."""
    value = certainty + polarity
    return cast("Factuality", value) if value in UMR else "Uu"


def factuality(claim: Claim) -> tuple[SourceValue, ...]:
    """Return how surely each source in the chain of a claim holds it, outermost first.

    Examples:
        >>> import claimgraph as cg
        >>> for one in cg.factuality(cg.bundled_report()["c40"]):
        ...     print(one.source, one.value, one.umr)
        person:wexcombe Uu Unsp
        doc:pentagon-files Uu Unsp
        gov:USA PS+ NeutAff
    """
    value = value_of(claim.polarity, claim.certainty)
    values = [SourceValue(claim.claimer, value, True)]
    vouches = True
    for outer, inner in zip(claim.chain[-2::-1], claim.chain[:0:-1], strict=True):
        vouches = vouches and inner.factivity in ("factive", "counterfactive")
        if not vouches:
            value = "Uu"
        elif inner.factivity == "counterfactive":
            value = _OPPOSITE.get(value, value)
        values.append(SourceValue(outer.id, value, vouches))
    return tuple(reversed(values))
