"""How one claim bears on another: the row that tells it, and those that the corpus holds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from claimgraph.analysis.contents import Reading, relations_of
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["DerivedRelation", "held_relations"]


@dataclass(frozen=True, slots=True)
class DerivedRelation(Shown):
    """How one claim bears on another, and why that follows.

    Those that ``claim_relations`` takes over from the corpus are not ``derived``, and keep
    their basis, rule and coder.
    """

    source: str
    """The claim that bears on the other."""
    type: str
    """How: ``refutes``, ``refines``, ``identical`` and others."""
    target: str
    """The other claim."""
    extent: Literal["whole", "part"]
    """Whether it bears on all of the target or on a part."""
    basis: str
    """``rule`` where it is derived."""
    rule: str | None
    """Name of the rule."""
    why: str
    """The reason, in words."""
    coder: str | None = None
    """Whose reading it is; None where it is derived."""
    derived: bool = True
    """Whether it was derived here, or is a relation of the corpus."""

    @property
    def row(self) -> dict[str, Any]:
        """A plain dict, for tables."""
        return asdict(self)


def held_relations(
    corpus: Corpus, *, basis: Collection[str] | None = None, coder: Collection[str] | None = None
) -> tuple[DerivedRelation, ...]:
    """Return the relations of the corpus, as ``claim_relations`` takes them over."""
    kept = relations_of(corpus, basis, coder)
    reading = Reading(corpus)
    places = {claim.id: reading(claim) for claim in corpus.claims}
    return tuple(
        DerivedRelation(
            one.source,
            one.type,
            one.target,
            one.extent,
            one.basis,
            one.rule,
            one.note or f"the corpus holds it as {one.basis}",
            one.coder,
            derived=False,
        )
        for one in sorted(
            kept,
            key=lambda one: (
                places.get(one.source, ("",)),
                places.get(one.target, ("",)),
                one.type,
                one.extent,
                one.basis,
                one.coder or "",
                one.rule or "",
                one.note or "",
            ),
        )
    )
