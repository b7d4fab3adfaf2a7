"""Claims: speech acts in which somebody commits to, denies or withholds a proposition.

One record, ``Claim``, holds every act. The named classes below are the same record
with the act filled in, and with the restrictions and defaults that the act brings.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from claimgraph.base import Frozen
from claimgraph.model.events import StatedTime
from claimgraph.model.evidence import Evidence, Span
from claimgraph.model.propositions import AnyProposition
from claimgraph.model.record import (
    ActorRef,
    AnyRef,
    ClaimRef,
    DocumentRef,
    EventRef,
    Identified,
    SourceRef,
    TermIn,
)

__all__ = [
    "Accusation",
    "Admission",
    "Assertion",
    "Certainty",
    "ChainLink",
    "Claim",
    "Denial",
    "DenialScope",
    "Exoneration",
    "NoComment",
    "Polarity",
    "Presupposition",
    "Withholding",
]

Polarity = Literal["+", "-", "u"]
Certainty = Literal["CT", "PR", "PS", "U"]


class ChainLink(Frozen):
    """One source in the chain of who vouches for whom (FactBank nested sources)."""

    id: SourceRef
    """The author, a document, an actor."""
    cue: Span | None = None
    """The words that attribute to it."""
    factivity: Annotated[str, TermIn("factivities")] | None = None
    """Whether the cue presents its content as true: ``show`` does, ``say`` does not."""


class DenialScope(Frozen):
    """What a denial denies, where that is wider than its proposition.

    Examples:
        >>> from claimgraph import DenialScope
        >>> DenialScope(type="role", roles=("decision_maker",)).roles
        ('decision_maker',)
    """

    type: Annotated[str, TermIn("scopes")]
    """``involvement``, ``occurrence``, ``role``, ``statement`` …"""
    actor: ActorRef | None = None
    """Whose part is denied; None: whoever's."""
    roles: tuple[Annotated[str, TermIn("roles")], ...] = ()
    """The roles denied, for the type ``role``."""
    events: tuple[EventRef, ...] = ()
    """The events it is about, where they are not the proposition's."""
    claims: tuple[ClaimRef, ...] = ()
    """The claims it is about, for ``statement``, ``authorship`` and ``evidence``."""


class Claim(Identified):
    """A speech act on an occasion (AIF Claim, VA-Spec Statement).

    ``accused`` is what makes a claim count as an accusation, whatever its act.
    ``polarity`` is the claimer's commitment to the proposition as written; the act never
    flips it. The claimer is the last of the chain.

    Examples:
        >>> from claimgraph import Claim, ChainLink, Occurrence
        >>> claim = Claim(
        ...     id="c1", act="confirmation", document="doc:a",
        ...     chain=(ChainLink(id="doc:a"), ChainLink(id="gov:RUS")),
        ...     proposition=Occurrence(event="event:drones"),
        ... )
        >>> claim.claimer, claim.depth
        ('gov:RUS', 1)
    """

    family: ClassVar[str] = "claim"
    always_written: ClassVar[tuple[str, ...]] = ("kind", "act")

    kind: str = "Claim"
    act: Annotated[str, TermIn("acts")]
    """What is done: ``assertion``, ``accusation``, ``denial`` …"""
    document: DocumentRef
    """Where it is reported."""
    chain: Annotated[tuple[ChainLink, ...], Field(min_length=1)]
    """Who vouches for whom, outermost (the author or the document) to the claimer."""
    on_behalf_of: ActorRef | None = None
    """For whom the claimer says he speaks; read before affiliations."""
    proposition: AnyProposition | None = None
    """What is claimed; None where nothing is, as in a refusal to comment."""
    polarity: Polarity = "+"
    """``+`` it is so, ``-`` it is not so, ``u`` left open (FactBank)."""
    certainty: Certainty = "CT"
    """The claimer's: CT certain, PR probable, PS possible, U underspecified (FactBank)."""
    accused: tuple[ActorRef, ...] = ()
    """Whom it accuses; empty where it accuses nobody."""
    scope: DenialScope | None = None
    """What is denied; None: the proposition itself."""
    responds_to: tuple[ClaimRef, ...] = ()
    """The claims it says it answers."""
    topic: AnyRef | None = None
    """What it is about where there is no proposition: the event nobody comments on."""
    evidence: Evidence | None = None
    """The words it rests on."""
    time: StatedTime | None = None
    """When it was said."""
    addressee: ActorRef | None = None
    """To whom it was said."""
    medium: AnyRef | None = None
    """By what channel: the id of a platform or outlet."""
    hedges: tuple[str, ...] = ()
    """Words that weaken it."""
    boosters: tuple[str, ...] = ()
    """Words that strengthen it."""
    loaded_terms: tuple[str, ...] = ()
    """Words of the claimer that take sides: ``regime``, ``terrorist``."""
    basis: Annotated[str, TermIn("bases")] = "stated"
    """Whether it is stated, implied, or a rule's, an analyst's or a model's reading."""
    coder: str | None = None
    """Whose reading it is."""
    note: str | None = None
    """Anything else worth keeping."""

    @property
    def claimer(self) -> str:
        """Id of who makes the claim: the last of the chain."""
        return self.chain[-1].id

    @property
    def depth(self) -> int:
        """How many sources stand between the reader and the claimer; 0 for the author himself."""
        return len(self.chain) - 1

    @property
    def presupposed(self) -> bool:
        """Whether it is taken for granted rather than said."""
        return self.act == "presupposition"


DENYING: Final = frozenset({"denial", "exoneration"})
"""Acts by which one denies; so do the terms that stand under them."""


class Assertion(Claim):
    """Commits to a proposition."""

    act: Literal["assertion"] = "assertion"


class Accusation(Claim):
    """Charges somebody with something; it needs ``accused``."""

    act: Literal["accusation"] = "accusation"
    accused: Annotated[tuple[ActorRef, ...], Field(min_length=1)]


class Denial(Claim):
    """Denies what was or might be charged; it has no ``accused``, and ``-`` for polarity."""

    act: Literal["denial"] = "denial"
    polarity: Polarity = "-"
    accused: tuple[()] = ()


class Exoneration(Claim):
    """Clears somebody else; like a denial it has no ``accused``, and ``-`` for polarity."""

    act: Literal["exoneration"] = "exoneration"
    polarity: Polarity = "-"
    accused: tuple[()] = ()


class Admission(Claim):
    """Acknowledges or claims a part in what is charged; a claim of responsibility is one."""

    act: Literal["admission"] = "admission"
    accused: tuple[()] = ()


class NoComment(Claim):
    """Declines to say anything; polarity and certainty are open."""

    act: Literal["no_comment"] = "no_comment"
    polarity: Polarity = "u"
    certainty: Certainty = "U"
    accused: tuple[()] = ()


class Withholding(Claim):
    """Speaks, and leaves the question itself open: "whatever it was"."""

    act: Literal["withholding"] = "withholding"
    polarity: Polarity = "u"
    certainty: Certainty = "U"
    accused: tuple[()] = ()


class Presupposition(Claim):
    """Taken for granted without being asserted; it may accuse."""

    act: Literal["presupposition"] = "presupposition"
