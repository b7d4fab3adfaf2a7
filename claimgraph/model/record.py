"""Record: what every line of a corpus is, and how its fields point at other records."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import GetCoreSchemaHandler, StringConstraints
from pydantic_core import core_schema

from claimgraph.base import Kinded

__all__ = [
    "FAMILIES",
    "ActorRef",
    "AnyRef",
    "ArtifactRef",
    "ClaimRef",
    "DocumentRef",
    "EventRef",
    "Id",
    "Identified",
    "PlaceRef",
    "Record",
    "RefTo",
    "SourceRef",
    "TermIn",
    "ThingRef",
    "id_of",
    "identity",
    "key_of",
    "label_of",
]

FAMILIES = {
    "document": "documents",
    "actor": "actors",
    "affiliation": "affiliations",
    "place": "places",
    "artifact": "artifacts",
    "event": "events",
    "mention": "mentions",
    "claim": "claims",
    "relation": "relations",
}
"""The families of records and the names of their sections in a file, in the order of a file."""

ID_PATTERN = r"^[^\s\x00-\x1f\x7f-\x9f]+$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""An id: one or more characters, neither blanks nor control characters, such as ``gov:USA``."""


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field that holds the id of another record; in Python the record itself will do."""

    families: tuple[str, ...]
    """Families the record may belong to; none means any."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Read a string from a file, and a string or a record from Python."""
        text = core_schema.str_schema(pattern=ID_PATTERN)
        return core_schema.json_or_python_schema(
            json_schema=text,
            python_schema=core_schema.no_info_before_validator_function(_id_of, text),
            serialization=core_schema.simple_ser_schema("str"),
        )


def _id_of(value: Any) -> Any:
    return value.id if isinstance(value, Record) and hasattr(value, "id") else value


@dataclass(frozen=True, slots=True)
class TermIn:
    """Marks a field that holds a term of an open vocabulary."""

    vocabulary: str
    """Name of the vocabulary, such as ``acts``."""


AnyRef = Annotated[str, RefTo(())]
ActorRef = Annotated[str, RefTo(("actor",))]
SourceRef = Annotated[str, RefTo(("actor", "document", "artifact"))]
ArtifactRef = Annotated[str, RefTo(("artifact",))]
ClaimRef = Annotated[str, RefTo(("claim",))]
DocumentRef = Annotated[str, RefTo(("document",))]
EventRef = Annotated[str, RefTo(("event",))]
PlaceRef = Annotated[str, RefTo(("place",))]
ThingRef = Annotated[str, RefTo(("actor", "place", "artifact", "event", "document"))]


class Record(Kinded):
    """A line of a corpus."""

    family: ClassVar[str]


class Identified(Record):
    """A record other records can point at."""

    id: Id
    """Stable identifier, unique in a corpus; ``prefix:name`` is customary."""


def id_of(record: Record) -> str | None:
    """Return the id of a record, or None where its kind has none."""
    own: str | None = record.__dict__.get("id")
    return own


def identity(record: Record) -> object:
    """Return what tells a record without an id from others: itself, or a key where it cannot be hashed."""
    try:
        hash(record)
    except TypeError:
        return key_of(record)
    return record


def label_of(record: Record) -> str:
    """Return what to call a record in a table or picture: its name, label, title, description or id.

    Examples:
        >>> from claimgraph import Person, UnknownActor
        >>> label_of(Person(id="person:kirby", name="John Kirby")), label_of(Person(id="person:x"))
        ('John Kirby', 'person:x')
        >>> label_of(UnknownActor(id="unknown:official", description="an official"))
        'an official'
    """
    for attribute in ("name", "label", "title", "description"):
        value = getattr(record, attribute, None)
        if isinstance(value, str) and value:
            return value
    return id_of(record) or key_of(record)


def key_of(record: Record) -> str:
    """Return the id of a record; for one without an id, a key made of its content.

    Affiliations, mentions and relations have no id: two that say the same are the same.
    """
    own = id_of(record)
    if own is not None:
        return own
    values = record.model_dump(mode="json", exclude_defaults=True)
    values.pop("id", None)  # a null that was written out
    content = json.dumps(values, sort_keys=True, ensure_ascii=False)
    return f"{record.family}:{hashlib.sha256(content.encode()).hexdigest()[:16]}"
