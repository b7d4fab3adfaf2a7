"""ClaimRelation: how one claim bears on another, and who says so."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from claimgraph.model.evidence import Evidence
from claimgraph.model.record import ClaimRef, Record, TermIn

__all__ = ["ClaimRelation"]


class ClaimRelation(Record):
    """One claim supports, refutes, refines, undercuts, responds to … another.

    Examples:
        >>> from claimgraph import ClaimRelation
        >>> ClaimRelation(source="c25", type="undercuts", target="c23").basis
        'stated'
    """

    family: ClassVar[str] = "relation"

    kind: str = "ClaimRelation"
    source: ClaimRef
    """The claim that bears on the other."""
    type: Annotated[str, TermIn("relations")]
    """How: ``supports``, ``refutes``, ``undercuts`` and others."""
    target: ClaimRef
    """The other claim."""
    extent: Literal["whole", "part"] = "whole"
    """Whether it bears on all of the target or on a part."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether it is stated, implied, or a rule's, an analyst's or a model's reading."""
    rule: str | None = None
    """Name of the rule that derived it."""
    evidence: Evidence | None = None
    """The words it rests on."""
    coder: str | None = None
    """Whose reading it is."""
    note: str | None = None
    """Anything else worth keeping."""
