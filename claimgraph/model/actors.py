"""Actors: who can act or speak. A role in an event is never a kind of actor."""

from __future__ import annotations

from typing import Annotated, ClassVar

from claimgraph.base import Frozen
from claimgraph.model.record import Identified, TermIn

__all__ = [
    "Actor",
    "ArmedGroup",
    "Company",
    "Government",
    "GovernmentBody",
    "IntergovernmentalOrganization",
    "MediaOutlet",
    "Medium",
    "Name",
    "Organization",
    "Person",
    "PoliticalParty",
    "State",
    "UnknownActor",
    "UnnamedGroup",
]


class Name(Frozen):
    """Another name of an actor; a spelling can be a stance, so it is kept as written."""

    value: str
    """The name as it is written."""
    language: str | None = None
    """BCP 47 tag of its language."""
    form: str | None = None
    """What kind of name it is: ``acronym``, ``alias``, ``transliteration`` …"""


class Actor(Identified):
    """Who can act or speak (SEM Actor). The kind tells what it is; subclass it for your own.

    Examples:
        >>> from claimgraph import Person
        >>> Person(id="person:peskov", name="Dmitry Peskov", country="RUS").kind
        'Person'
    """

    family: ClassVar[str] = "actor"

    kind: str = "Actor"
    name: str | None = None
    """The neutral name; loaded names belong on mentions."""
    names: tuple[Name, ...] = ()
    """Other names and spellings."""
    sector: Annotated[str, TermIn("sectors")] | None = None
    """PLOVER sector: ``GOV``, ``MIL``, ``SPY``, ``JRN`` …"""
    country: str | None = None
    """ISO 3166-1 alpha-3 code."""
    same_as: tuple[str, ...] = ()
    """Ids in other schemes, such as ``wikidata:Q30``."""
    note: str | None = None
    """Anything else worth keeping."""


class Person(Actor):
    """A human being."""

    kind: str = "Person"


class Organization(Actor):
    """A body of persons with a name of its own."""

    kind: str = "Organization"


class Government(Organization):
    """The government of a state or territory."""

    kind: str = "Government"


class GovernmentBody(Organization):
    """A part of a government: a ministry, an agency, a service, an office."""

    kind: str = "GovernmentBody"


class IntergovernmentalOrganization(Organization):
    """An organization whose members are states."""

    kind: str = "IntergovernmentalOrganization"


class ArmedGroup(Organization):
    """An organized armed force, of a state or not."""

    kind: str = "ArmedGroup"


class PoliticalParty(Organization):
    """A political party or movement."""

    kind: str = "PoliticalParty"


class Company(Organization):
    """A business."""

    kind: str = "Company"


class MediaOutlet(Organization):
    """A newspaper, agency, broadcaster or site that publishes news."""

    kind: str = "MediaOutlet"


class State(Actor):
    """A state or country as an actor, apart from its government and its territory."""

    kind: str = "State"


class Medium(Actor):
    """A platform or channel that words travel by; it says nothing itself."""

    kind: str = "Medium"


class UnnamedGroup(Actor):
    """Several persons told by a description alone: "Ukrainian officials"."""

    kind: str = "UnnamedGroup"
    description: str | None = None
    """The describing words."""


class UnknownActor(Actor):
    """Somebody the text leaves out: the accuser behind "allegedly", whoever flew the drones."""

    kind: str = "UnknownActor"
    description: str | None = None
    """What is known of it."""
