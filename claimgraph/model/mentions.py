"""Mentions: one surface form in a document and what it stands for there."""

from __future__ import annotations

from typing import Annotated, ClassVar

from claimgraph.base import Frozen
from claimgraph.model.evidence import Span
from claimgraph.model.record import DocumentRef, Record, TermIn, ThingRef

__all__ = ["Mention", "Reading"]


class Reading(Frozen):
    """One way to read a surface form."""

    denotes: ThingRef | None = None
    """What it stands for."""
    reading: Annotated[str, TermIn("readings")]
    """As what: ``government``, ``place``, ``institution`` …"""


class Mention(Record):
    """Words in a document and their reading there (GAF Mention).

    Metonymy belongs here: "Moscow" is a government in one place and a city in another.

    Examples:
        >>> from claimgraph import Mention, Span
        >>> Mention(
        ...     document="doc:a", span=Span(start=0, end=6, exact="Moscow"),
        ...     denotes="gov:RUS", reading="government", form="metonym",
        ... ).reading
        'government'
    """

    family: ClassVar[str] = "mention"

    kind: str = "Mention"
    document: DocumentRef
    """The document."""
    span: Span
    """Where the words stand."""
    denotes: ThingRef | None = None
    """What they stand for; None: undecided, see ``candidates``."""
    reading: Annotated[str, TermIn("readings")] | None = None
    """As what it is read: ``government``, ``place``, ``institution`` …"""
    form: Annotated[str, TermIn("forms")] | None = None
    """What the words are: ``name``, ``metonym``, ``pronoun``, ``pejorative`` …"""
    candidates: tuple[Reading, ...] = ()
    """Other readings that were considered."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether it is stated, implied, or a rule's, an analyst's or a model's reading."""
    coder: str | None = None
    """Whose reading it is."""
    note: str | None = None
    """Anything else worth keeping."""
