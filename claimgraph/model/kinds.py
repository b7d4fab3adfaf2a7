"""DEFAULT_KINDS: the built-in kinds, the class of each act, and placeholders for unknown kinds."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from pydantic import JsonValue, SerializerFunctionWrapHandler, model_serializer

from claimgraph.base import hashable
from claimgraph.model.actors import (
    Actor,
    ArmedGroup,
    Company,
    Government,
    GovernmentBody,
    IntergovernmentalOrganization,
    MediaOutlet,
    Medium,
    Organization,
    Person,
    PoliticalParty,
    State,
    UnknownActor,
    UnnamedGroup,
)
from claimgraph.model.affiliations import Affiliation
from claimgraph.model.claims import (
    Accusation,
    Admission,
    Assertion,
    Claim,
    Denial,
    Exoneration,
    NoComment,
    Presupposition,
    Withholding,
)
from claimgraph.model.documents import Document
from claimgraph.model.events import Event, EventClass
from claimgraph.model.mentions import Mention
from claimgraph.model.propositions import BUILT_IN_PROPOSITIONS
from claimgraph.model.record import Id, Record
from claimgraph.model.relations import ClaimRelation
from claimgraph.model.things import Artifact, Place
from claimgraph.taxonomy import Kinds

__all__ = ["CLAIM_CLASSES", "DEFAULT_KINDS", "NO_ACCUSED", "PLACEHOLDERS", "Unregistered"]

_RECORDS: tuple[type[Record], ...] = (
    Document,
    Actor,
    Person,
    Organization,
    Government,
    GovernmentBody,
    IntergovernmentalOrganization,
    ArmedGroup,
    PoliticalParty,
    Company,
    MediaOutlet,
    State,
    Medium,
    UnnamedGroup,
    UnknownActor,
    Affiliation,
    Place,
    Artifact,
    Event,
    EventClass,
    Mention,
    Claim,
    ClaimRelation,
)

DEFAULT_KINDS = Kinds(
    {cls.model_fields["kind"].default: cls for cls in _RECORDS}, propositions=BUILT_IN_PROPOSITIONS
)
"""The built-in kinds; extend them with ``DEFAULT_KINDS.extend(Militia)``."""

CLAIM_CLASSES: dict[str, type[Claim]] = {
    cls.model_fields["act"].default: cls
    for cls in (
        Assertion,
        Accusation,
        Denial,
        Exoneration,
        Admission,
        NoComment,
        Withholding,
        Presupposition,
    )
}
"""The class of each act that has one; every other act is a plain ``Claim``."""
NO_ACCUSED: Final = frozenset(
    act for act, cls in CLAIM_CLASSES.items() if cls.model_fields["accused"].annotation == tuple[()]
)
"""Acts that accuse nobody; nor do the terms that stand under them."""


class Unregistered(Record, extra="allow"):
    """A record of a kind that is not registered here: kept whole, written back unchanged.

    It takes part in no rule that its kind would have to explain. Its fields can be read
    as attributes and in ``extra``.
    """

    __pydantic_extra__: dict[str, JsonValue]
    id: Id | None = None

    @model_serializer(mode="wrap")
    def _serialize(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Write an id of null where one was given."""
        data: dict[str, Any] = handler(self)
        if self.id is None and "id" in self.model_fields_set and "kind" in data:
            return {"kind": data.pop("kind"), "id": None, **data}
        return data

    def __hash__(self) -> int:
        """Hash by content, the kept fields included."""
        return hash((self.kind, self.id, hashable(self.model_extra)))


class UnregisteredDocument(Unregistered):
    """A record of an unregistered kind among the documents."""

    family: ClassVar[str] = "document"


class UnregisteredActor(Unregistered):
    """A record of an unregistered kind among the actors."""

    family: ClassVar[str] = "actor"


class UnregisteredAffiliation(Unregistered):
    """A record of an unregistered kind among the affiliations."""

    family: ClassVar[str] = "affiliation"


class UnregisteredPlace(Unregistered):
    """A record of an unregistered kind among the places."""

    family: ClassVar[str] = "place"


class UnregisteredArtifact(Unregistered):
    """A record of an unregistered kind among the artifacts."""

    family: ClassVar[str] = "artifact"


class UnregisteredEvent(Unregistered):
    """A record of an unregistered kind among the events."""

    family: ClassVar[str] = "event"


class UnregisteredMention(Unregistered):
    """A record of an unregistered kind among the mentions."""

    family: ClassVar[str] = "mention"


class UnregisteredClaim(Unregistered):
    """A record of an unregistered kind among the claims."""

    family: ClassVar[str] = "claim"


class UnregisteredRelation(Unregistered):
    """A record of an unregistered kind among the relations."""

    family: ClassVar[str] = "relation"


class UnregisteredUnknown(Unregistered):
    """A record of which not even the family can be told."""

    family: ClassVar[str] = "unknown"


PLACEHOLDERS: dict[str, type[Unregistered]] = {
    cls.family: cls
    for cls in (
        UnregisteredDocument,
        UnregisteredActor,
        UnregisteredAffiliation,
        UnregisteredPlace,
        UnregisteredArtifact,
        UnregisteredEvent,
        UnregisteredMention,
        UnregisteredClaim,
        UnregisteredRelation,
        UnregisteredUnknown,
    )
}
"""The placeholder of each family."""
