"""Events and classes of events, as described: that they happened is itself a claim."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StrictBool

from claimgraph.base import Frozen
from claimgraph.model.evidence import Span
from claimgraph.model.record import (
    AnyRef,
    ClaimRef,
    DocumentRef,
    EventRef,
    Identified,
    PlaceRef,
    TermIn,
    ThingRef,
)
from claimgraph.temporal import TimeInterval
from claimgraph.temporal.zones import Zone

__all__ = ["Event", "EventClass", "Member", "Participant", "Realis", "SameOccurrence", "StatedTime"]

Realis = Literal["actual", "planned", "attempted", "hypothetical", "counterfactual", "generic"]


class StatedTime(Frozen):
    """A time as a document states it, and its order to other records.

    Examples:
        >>> from claimgraph import StatedTime, TimeInterval
        >>> StatedTime(
        ...     document="doc:a", after=("c3",),
        ...     interval=TimeInterval(status="partial", reason="order only: 'drew a denial'"),
        ... ).interval.status
        'partial'
    """

    interval: TimeInterval
    """What the words mean."""
    document: DocumentRef | None = None
    """The document that states it; None: background knowledge."""
    span: Span | None = None
    """The words in that document."""
    after: tuple[AnyRef, ...] = ()
    """Events, claims or documents it comes after."""
    before: tuple[AnyRef, ...] = ()
    """Events, claims or documents it comes before."""
    during: tuple[AnyRef, ...] = ()
    """Events it lies in."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether it is stated, implied, or a rule's, an analyst's or a model's reading."""


class Participant(Frozen):
    """Who or what has which role in an event; other events can have one too (SEM Role)."""

    role: Annotated[str, TermIn("roles")]
    """The role: ``target``, ``instrument``, ``perpetrator`` …"""
    filler: ThingRef
    """Id of the actor, place, artifact, document or event."""
    claim: ClaimRef | None = None
    """The claim that says so, where it is contested."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether it is stated, implied, or a rule's, an analyst's or a model's reading."""
    coder: str | None = None
    """Whose reading it is."""


class SameOccurrence(Frozen):
    """Somebody calls another event the same occurrence; the two stay two."""

    event: EventRef
    """The other event."""
    claim: ClaimRef | None = None
    """The claim that says so."""


class Member(Frozen):
    """An event that belongs to a class. Membership is data, never inferred."""

    event: EventRef
    """The event."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether it is stated, implied, or a rule's, an analyst's or a model's reading."""
    coder: str | None = None
    """Whose reading it is."""


class Event(Identified):
    """A described happening, not a fact (SEM Event).

    Examples:
        >>> from claimgraph import Event, Participant
        >>> Event(
        ...     id="event:drones", label="drone attack on the Kremlin",
        ...     participants=(Participant(role="target", filler="place:kremlin"),),
        ... ).realis
        'actual'
    """

    family: ClassVar[str] = "event"

    kind: str = "Event"
    label: str | None = None
    """A neutral description in a few words."""
    participants: tuple[Participant, ...] = ()
    """Who and what, in which role, as described; who is charged stands in claims."""
    times: tuple[StatedTime, ...] = ()
    """When, as each document states it."""
    place: PlaceRef | None = None
    """Where it happens."""
    zone: Zone | None = None
    """IANA name of the zone its clock times are read in."""
    realis: Realis = "actual"
    """How it is described: actual, planned, attempted, hypothetical, counterfactual, generic."""
    part_of: EventRef | None = None
    """The event it is a part of."""
    same_occurrence_as: tuple[SameOccurrence, ...] = ()
    """Events that somebody calls the same; they stay two."""
    note: str | None = None
    """Anything else worth keeping."""


class EventClass(Identified):
    """An open or closed set of events: "such actions", "everything it is perpetrating"."""

    family: ClassVar[str] = "event"

    kind: str = "EventClass"
    label: str | None = None
    """A neutral description in a few words."""
    participants: tuple[Participant, ...] = ()
    """Who and what, in which role, as described."""
    members: tuple[Member, ...] = ()
    """The events known to belong to it."""
    open: StrictBool = True
    """Whether it may hold events beyond its members."""
    subclass_of: tuple[EventRef, ...] = ()
    """The classes it lies in."""
    times: tuple[StatedTime, ...] = ()
    """When, as each document states it."""
    note: str | None = None
    """Anything else worth keeping."""
