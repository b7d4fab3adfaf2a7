"""The attributes of nodes and edges, in one place. Their names are part of the public interface.

Names that other tools take for themselves are avoided: edges never carry ``source``,
``target``, ``to``, ``from``, ``id``, ``key`` or ``type``; nodes never carry ``id``,
``name``, ``value``, ``size`` or ``n_id``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NotRequired, TypedDict

if TYPE_CHECKING:
    from claimgraph.temporal import TimeInterval

__all__ = ["EDGE_KINDS", "AccusationEdge", "ClaimEdge", "ClaimNode", "Node"]


class Node(TypedDict):
    """A node: an actor, document, place, artifact, event or proposition. Its key is its id."""

    kind: str
    """Kind of the record: ``Government``, ``Event``, ``Participation`` …"""
    family: str
    """Family of the record: ``actor``, ``event``, ``proposition`` …"""
    label: str
    """What to call it."""


class ClaimNode(Node):
    """A node of the claim graph that is a claim; one of an unregistered kind is a plain ``Node``."""

    act: str
    polarity: str
    certainty: str
    document: str
    depth: int
    presupposed: bool
    basis: str
    coder: NotRequired[str]
    quote: NotRequired[str]


class AccusationEdge(TypedDict):
    """An edge of the accusation graph: claimer to accused, keyed by the claim's id."""

    kind: str
    """Always ``accusation``."""
    claim: str
    """Id of the claim; the edge's key too."""
    act: str
    """The act; not every claim that accuses is an accusation."""
    event: str | None
    """Id of the event, or class of events, somebody is accused of a part in."""
    role: str | None
    """Which part."""
    polarity: str
    """``+`` for what the accused is said to have done, ``-`` for what he is said not to have."""
    certainty: str
    """The claimer's: CT, PR, PS, U."""
    quote: str | None
    """The words."""
    time: TimeInterval | None
    """When it was said."""
    document: str
    """Id of the document."""
    depth: int
    """How many sources stand between the reader and the claimer."""
    presupposed: bool
    """Whether it is taken for granted rather than said."""
    basis: str
    """Whether the document states it, implies it, or whose reading it is."""
    coder: str | None
    """Who coded it."""


class ClaimEdge(TypedDict):
    """An edge of the claim graph; ``kind`` is one of ``EDGE_KINDS``."""

    kind: str
    role: NotRequired[str]
    """The role, for ``participant`` and ``affiliation``; the type, for ``relation`` and ``scope``."""
    basis: NotRequired[str]
    """For what is a reading: memberships, affiliations, relations, participants."""
    coder: NotRequired[str]
    """Whose reading it is, where somebody's."""
    polarity: NotRequired[str]
    certainty: NotRequired[str]
    position: NotRequired[int]
    """For ``vouched_by``: 0 is the outermost source."""
    extent: NotRequired[str]
    start: NotRequired[str]
    end: NotRequired[str]


EDGE_KINDS: Final[dict[str, str]] = {
    "claimer": "claim to who makes it",
    "vouched_by": "claim to the sources that pass it on, outermost first",
    "on_behalf_of": "claim to whom it is made for",
    "accused": "claim to whom it accuses",
    "states": "claim to its proposition, with polarity and certainty",
    "reported_in": "claim to its document",
    "responds_to": "claim to the claim it says it answers",
    "scope": "denial to the claims and events its scope names",
    "topic": "claim to what it is about, where it has no proposition",
    "addressee": "claim to whom it is addressed",
    "medium": "claim to the channel it was made by",
    "about": "proposition to an actor, event, claim … it speaks of; role names the field",
    "participant": "event to who or what has a role in it",
    "place": "event to where it happens",
    "part_of": "event, place or artifact to what it is a part of",
    "member": "class of events to an event that belongs to it",
    "subclass_of": "class of events to a wider class",
    "same_occurrence_as": "event to an event somebody calls the same",
    "affiliation": "actor to actor; role says how",
    "relation": "claim to claim; role says how",
    "author": "document to who wrote it",
    "publisher": "document to who published it",
}
"""The kinds of edges of the claim graph, and what they join."""
