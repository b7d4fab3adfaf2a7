"""What claims say and deny, in parts that can be compared; and the events they are about.

Shared by the questions that compare claims with one another. Words are never compared: two
contents are alike in actor, facet, role, event and value, or they are not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, TypeVar

from claimgraph.analysis.closures import Closures
from claimgraph.analysis.standing import Span, span_of
from claimgraph.analysis.wording import number_in_words
from claimgraph.model import (
    Attitude,
    Characterization,
    Claim,
    ClaimRelation,
    Document,
    Event,
    EventClass,
    Occurrence,
    Participation,
    Proposition,
    Quantity,
    StateProposition,
)

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Vocabulary

__all__ = [
    "SILENT",
    "UNCOMMITTED",
    "Content",
    "Denied",
    "Lattice",
    "Parts",
    "Reading",
    "chosen",
    "content_of",
    "denial_of",
    "denied_by",
    "named_by",
    "only",
    "parts_of",
    "relations_of",
    "role_covers",
    "said_on",
    "said_over",
]

SILENT: Final = frozenset(("no_comment", "withholding"))
"""Acts by which one says nothing; nor do terms under them."""
UNCOMMITTED: Final = SILENT | {"demand"}
"""Acts that commit nobody to their proposition; nor do terms under them."""
_EVENTFUL: Final = frozenset(("participation", "occurrence", "characterization"))
_Filtered = TypeVar("_Filtered", Claim, ClaimRelation)


def chosen(
    records: Iterable[_Filtered], basis: Collection[str] | None, coder: Collection[str] | None
) -> list[_Filtered]:
    """Return the records with one of these bases and by one of these coders; None: whichever."""
    for name, given in (("basis", basis), ("coder", coder)):
        if isinstance(given, str):
            msg = f"{name} is {given!r}; give a list of them: {name}=[{given!r}]"
            raise TypeError(msg)
    return [
        one
        for one in records
        if (basis is None or one.basis in basis) and (coder is None or one.coder in coder)
    ]


def relations_of(
    corpus: Corpus, basis: Collection[str] | None, coder: Collection[str] | None
) -> list[ClaimRelation]:
    """Return the relations of a corpus with one of these bases and by one of these coders."""
    return chosen((one for one in corpus.relations if isinstance(one, ClaimRelation)), basis, coder)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a proposition that rules compare, apart from its content key."""

    actor: str | None
    facet: str
    """``participation``, ``occurrence``, ``characterization``, ``state:controls``, ``intent`` …"""
    role: str
    """The role; for another facet than participation its name."""
    on: str | None
    """The event, class or thing it is about."""
    what: str | None = None
    """What is said of a facet: the label of a characterization, a number."""


def parts_of(proposition: Proposition | None) -> Parts | None:
    """Return the parts of a proposition that rules compare."""
    match proposition:
        case None:
            return None
        case Participation():
            return Parts(proposition.actor, "participation", proposition.role, proposition.event)
        case Occurrence():
            return Parts(None, "occurrence", "occurrence", proposition.event)
        case Characterization():
            facet = "characterization"
            return Parts(None, facet, facet, proposition.of, proposition.label)
        case StateProposition():
            facet = f"state:{proposition.state}"
            alone = facet if proposition.object is None else None
            return Parts(proposition.actor, facet, facet, proposition.object, alone)
        case Attitude():
            facet = proposition.attitude
            return Parts(proposition.actor, facet, facet, proposition.about)
        case Quantity():
            facet = f"quantity:{proposition.quantity}"
            return Parts(None, facet, facet, proposition.event, number_in_words(proposition))
    # Of other kinds the rules know nothing but whether two are the same.
    return Parts(None, f"kind:{proposition.kind}", proposition.kind, None, proposition.key)


@dataclass(frozen=True, slots=True)
class Content:
    """The parts of a proposition that rules compare, with its content key."""

    key: str
    """The content key."""
    facet: str
    """As in ``Parts``."""
    actor: str | None = None
    role: str = ""
    """The role, for a participation."""
    on: str | None = None
    """The event, class or thing it is about."""
    value: str | None = None
    """As what something is characterized; the key, where nothing but sameness can be compared."""

    @property
    def is_about_event(self) -> bool:
        """Whether it takes for granted that its event happened."""
        return self.facet in _EVENTFUL or self.facet.startswith("quantity:")

    @property
    def can_change(self) -> bool:
        """Whether it is a state or an attitude, which may hold at one time and not at another."""
        return not self.is_about_event and not self.facet.startswith("kind:")


def content_of(proposition: Proposition, key: str | None = None) -> Content:
    """Return the content of a proposition; its key is taken where it is known."""
    if key is None:
        key = proposition.key
    parts = parts_of(proposition)
    assert parts is not None
    facet = parts.facet
    value = None
    if facet == "characterization":
        value = parts.what
    elif facet.startswith(("quantity:", "kind:")):
        value = key  # the same number of another event is not the same
    role = parts.role if facet == "participation" else ""
    return Content(key, facet, parts.actor, role, parts.on, value)


@dataclass(frozen=True, slots=True)
class Denied:
    """What a claim denies: its proposition, as wide as its scope makes it; or what claims say."""

    actor: str | None
    """None: whoever."""
    facet: str
    """A facet, ``everything`` where it is denied that the event happened, or ``statement``."""
    roles: tuple[str, ...]
    """The roles denied, each with those below it; for another facet its name."""
    events: tuple[str, ...]
    by: str
    """What says so: the type of the scope, ``proposition``, or ``what it responds to``."""
    what: str | None = None
    """None: whatever is said of the facet."""
    key: str = ""
    """The content key of the proposition, where that is what is denied."""
    claims: tuple[str, ...] = ()
    """The claims whose content is denied, for ``statement``."""


_OF_CLAIMS: Final = frozenset(("statement", "authorship", "evidence"))


def denied_by(claim: Claim) -> Denied | None:
    """Return what a denial denies: its scope, or else its proposition itself.

    A scope without an actor speaks of whoever. In positive form the proposition is not what is
    denied. Who denies having said something, or the evidence, denies no content.
    """
    scope, proposition = claim.scope, claim.proposition
    content = parts_of(proposition) if claim.polarity == "-" else None
    key = proposition.key if content is not None and proposition is not None else ""
    if scope is None and content is not None:
        return denial_of(content, "proposition", key)
    if scope is None or scope.type in _OF_CLAIMS:
        by = "what it responds to" if scope is None else scope.type
        named = named_by(claim)
        return Denied(None, "statement", (), (), by, claims=named) if named else None
    events = scope.events or (only(content.on) if content else ())
    match scope.type:
        case "occurrence":
            return Denied(None, "everything", (), events, scope.type, key=key)
        case "involvement":
            facet, roles = "participation", only("involved")
        case "responsibility":
            facet, roles = "participation", only("responsible_party")
        case "role":
            facet, roles = "participation", scope.roles
        case "characterization" | "intent" | "knowledge":
            facet, roles = scope.type, (scope.type,)
        case _:
            return None
    return Denied(scope.actor, facet, roles, events, scope.type, key=key)


def denial_of(content: Parts, by: str, key: str = "") -> Denied:
    """Return the denial of a proposition, and of nothing more."""
    if content.facet == "occurrence":
        return Denied(None, "everything", (), only(content.on), by, key=key)
    return Denied(
        content.actor, content.facet, (content.role,), only(content.on), by, content.what, key
    )


def named_by(claim: Claim) -> tuple[str, ...]:
    """Return the claims whose content a reply speaks of.

    "That is a lie" names them in its scope. A reply that says nothing of its own ("he denied
    the charge") speaks of what it responds to.
    """
    if claim.scope is not None:
        return claim.scope.claims if claim.scope.type == "statement" else ()
    return claim.responds_to if claim.proposition is None and claim.topic is None else ()


def only(value: str | None) -> tuple[str, ...]:
    """Return what there is: one, or nothing."""
    return () if value is None else (value,)


def role_covers(roles: Vocabulary, wide: str, narrow: str) -> bool:
    """Tell whether a role is another one or above it, as denials read the order of roles.

    *Involved* stands above every role but that of a victim, also where the order does not
    know the role.
    """
    if roles.covers(wide, narrow):
        return True
    return wide == "involved" and not roles.covers("victim", narrow)


class Lattice:
    """The events of a corpus, with what they lie in and what lies in them."""

    __slots__ = (
        "_narrower",
        "_wider",
        "above",
        "below",
        "classes",
        "means",
        "open",
        "starts",
    )

    def __init__(self, corpus: Corpus) -> None:
        self.above: dict[str, list[str]] = {}
        self.open: set[str] = set()
        self.classes: set[str] = set()
        self.means: dict[str, list[str]] = {}
        """The events by which an event is done, as its description says."""
        self.starts: dict[str, list[datetime]] = {}
        events = {one.id for one in corpus.events}
        for one in corpus.events:
            if isinstance(one, EventClass):
                self.classes.add(one.id)
                if one.open:
                    self.open.add(one.id)
                self.above.setdefault(one.id, []).extend(one.subclass_of)
                for member in one.members:
                    self.above.setdefault(member.event, []).append(one.id)
            elif isinstance(one, Event):
                if one.part_of is not None:
                    self.above.setdefault(one.id, []).append(one.part_of)
                bounds = [time.interval.start for time in one.times]
                known = [bound for bound in bounds if bound is not None]
                if known:
                    self.starts[one.id] = known
                by = [
                    p.filler for p in one.participants if p.role == "means" and p.filler in events
                ]
                if by:
                    self.means[one.id] = by
        self.below: dict[str, list[str]] = {}
        for inner, outers in self.above.items():
            for outer in outers:
                self.below.setdefault(outer, []).append(inner)
        self._wider = Closures(self.above)
        self._narrower = Closures(self.below)

    def wider(self, event: str) -> frozenset[str]:
        """Return an event with the classes, superclasses and wholes that it lies in."""
        return self._wider.of(event)

    def narrower(self, event: str) -> frozenset[str]:
        """Return an event with its members, subclasses and parts."""
        return self._narrower.of(event)

    def starts_after(self, event: str, day: date | None) -> bool:
        """Tell whether an event certainly happened after a day."""
        starts = self.starts.get(event)
        return day is not None and starts is not None and all(one.date() > day for one in starts)


class Reading:
    """The order in which claims are read, which does not depend on the order of records.

    By the day their document was published; then by document, place in it, and id.
    """

    __slots__ = ("_known", "published")

    def __init__(self, corpus: Corpus) -> None:
        self.published = {
            one.id: one.published for one in corpus.documents if isinstance(one, Document)
        }
        self._known: dict[str, tuple[str, str, int, str]] = {}

    def __call__(self, claim: Claim) -> tuple[str, str, int, str]:
        """Return the place of a claim in the order."""
        found = self._known.get(claim.id)
        if found is None:
            day = self.published.get(claim.document)
            content = claim.evidence.content if claim.evidence is not None else ()
            at = min((span.start for span in content), default=-1)
            when = day.isoformat()[:10] if day else ""
            found = self._known[claim.id] = (when, claim.document, at, claim.id)
        return found


def said_over(claim: Claim) -> Span:
    """Return the days a claim may have been made on."""
    return span_of(claim.time.interval if claim.time is not None else None)


def said_on(claim: Claim, published: Mapping[str, date | datetime | None]) -> tuple[Span, bool]:
    """Return the days a claim was made on, or else its document was published on, and which."""
    span = said_over(claim)
    if span.first is not None and span.last is not None:
        return span, True
    day = published.get(claim.document)
    if isinstance(day, datetime):
        day = day.date()
    return Span(day, day), False
