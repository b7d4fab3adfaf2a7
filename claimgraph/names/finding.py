"""What is found: a name in a text, and what it may stand for."""

from __future__ import annotations

from dataclasses import dataclass

from claimgraph.model import Span
from claimgraph.shown import Shown

__all__ = ["FoundName", "NameCandidate"]


@dataclass(frozen=True, slots=True)
class NameCandidate(Shown):
    """Something that words may stand for."""

    denotes: str | None
    """Its id; None where only its country is known and the corpus has no record of it."""
    reading: str
    """As what: ``government``, ``place``, ``institution``, ``person`` …"""
    form: str
    """What the words are: ``name``, ``metonym``, ``surname`` …"""
    known: bool
    """Whether the corpus has a record of it."""
    why: tuple[str, ...]
    """Where that is written."""
    country: str | None = None
    """ISO 3166-1 alpha-3 code, of names of countries and capitals."""
    same_as: tuple[str, ...] = ()
    """Ids in other schemes, likewise."""


@dataclass(frozen=True, slots=True)
class FoundName(Shown):
    """A name in a text."""

    span: Span
    """Where it stands."""
    candidates: tuple[NameCandidate, ...]
    """All it may stand for; none for a name that only its place gives away."""
