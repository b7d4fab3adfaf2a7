"""Affiliation: a dated relation between two actors."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import model_validator

from claimgraph.model.evidence import Evidence
from claimgraph.model.record import ActorRef, ClaimRef, Record, TermIn
from claimgraph.temporal.bounds import Day

__all__ = ["Affiliation"]


class Affiliation(Record):
    """One actor speaks for, is part of, holds an office of … another, from a day to a day.

    AIF claimerAffiliation, PROV actedOnBehalfOf, W3C ORG Membership.

    Examples:
        >>> from claimgraph import Affiliation
        >>> Affiliation(subject="person:kirby", role="spokesperson_for", object="org:nsc").basis
        'stated'

    Raises:
        pydantic.ValidationError: If it ends before it starts.
    """

    family: ClassVar[str] = "affiliation"

    kind: str = "Affiliation"
    subject: ActorRef
    """Who speaks for, belongs to, holds …"""
    role: Annotated[str, TermIn("affiliation_roles")]
    """How: ``spokesperson_for``, ``part_of``, ``hails_from`` …"""
    object: ActorRef
    """For, to or of whom."""
    title: str | None = None
    """The office or post, as ``President``."""
    start: Day | None = None
    """First day it holds; None: open or unknown."""
    end: Day | None = None
    """First day it no longer holds; None: open or unknown."""
    evidence: Evidence | None = None
    """The words it rests on."""
    claim: ClaimRef | None = None
    """The claim that says so, where it is contested."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether the document states it, implies it, or an analyst knows it."""
    coder: str | None = None
    """Whose reading it is."""
    note: str | None = None
    """Anything else worth keeping."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.start is not None and self.end is not None and self.end < self.start:
            msg = f"the affiliation ends ({self.end}) before it starts ({self.start}); swap them"
            raise ValueError(msg)
        return self
