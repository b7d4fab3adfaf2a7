"""Places and artifacts: what events happen at or with."""

from __future__ import annotations

from typing import ClassVar

from claimgraph.model.record import ArtifactRef, Identified, PlaceRef
from claimgraph.temporal.zones import Zone

__all__ = ["Artifact", "Place"]


class Place(Identified):
    """A building, a city, a territory (SEM Place). A government of the same name is an actor.

    Examples:
        >>> from claimgraph import Place
        >>> Place(id="place:kremlin", name="the Kremlin (building)").name
        'the Kremlin (building)'
    """

    family: ClassVar[str] = "place"

    kind: str = "Place"
    name: str | None = None
    """What it is called."""
    country: str | None = None
    """ISO 3166-1 alpha-3 code."""
    part_of: PlaceRef | None = None
    """The place it lies in."""
    zone: Zone | None = None
    """IANA name of its time zone."""
    same_as: tuple[str, ...] = ()
    """Ids in other schemes, such as ``geonames:524901``."""
    note: str | None = None
    """Anything else worth keeping."""


class Artifact(Identified):
    """A thing: a drone, a plane, a set of leaked papers (SEM Object). Papers can be a source."""

    family: ClassVar[str] = "artifact"

    kind: str = "Artifact"
    name: str | None = None
    """What it is called."""
    part_of: ArtifactRef | None = None
    """The artifact it is a part of: one paper of a set."""
    same_as: tuple[str, ...] = ()
    """Ids in other schemes."""
    note: str | None = None
    """Anything else worth keeping."""
