"""The custom kinds that the tests use, and the library's own strategies with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, Corpus
from claimgraph.model.propositions import AnyProposition
from claimgraph.model.record import TermIn
from claimgraph.testing import corpora as corpora_of
from claimgraph.testing import ids, intervals, json_values, optional, texts

if TYPE_CHECKING:
    from hypothesis import strategies as st

__all__ = [
    "KINDS",
    "OLDER_KINDS",
    "Battle",
    "Funding",
    "Leak",
    "Militia",
    "Promise",
    "Report",
    "corpora",
    "ids",
    "intervals",
    "json_values",
    "optional",
    "texts",
]


class Militia(cg.ArmedGroup):
    """An actor of a custom kind, with a reference of its own."""

    kind: Literal["Militia"] = "Militia"
    allegiance: cg.ActorRef | None = None
    fronts: tuple[str, ...] = ()
    strength: int | None = None
    quote: str | None = None
    document: str | None = None


class Battle(cg.Event):
    """An event of a custom kind."""

    kind: Literal["Battle"] = "Battle"
    sides: tuple[cg.Participant, ...] = ()
    intensity: float | None = None


class Funding(cg.Affiliation):
    """An affiliation of a custom kind, with an id."""

    kind: Literal["Funding"] = "Funding"
    id: str | None = None
    amount: float | None = None


class Promise(cg.Proposition):
    """A proposition of a custom kind."""

    kind: Literal["Promise"] = "Promise"
    promisor: cg.ActorRef
    text: str
    role: Annotated[str, TermIn("roles")] = "agent"


class Report(cg.Proposition):
    """A proposition of a custom kind that holds another proposition."""

    kind: Literal["Report"] = "Report"
    content: AnyProposition


class Leak(cg.Claim):
    """A claim of a custom kind."""

    kind: Literal["Leak"] = "Leak"
    channel: str | None = None


KINDS = DEFAULT_KINDS.extend(Militia, Battle, Funding, Promise, Report, Leak, Attack=cg.Event)
"""Kinds with custom ones of several families."""
OLDER_KINDS = DEFAULT_KINDS
"""Kinds of a machine where the custom ones are not registered."""


def corpora(*, max_claims: int = 4) -> st.SearchStrategy[Corpus]:
    """Return corpora with records of every family, of custom and of unregistered kinds."""
    return corpora_of(KINDS, max_claims=max_claims, unregistered=True)
