"""Contents in words: what a proposition says, what a stretch of a charge is, terms as words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.labels import label
from claimgraph.model import (
    Attitude,
    Characterization,
    Claim,
    DenialScope,
    Occurrence,
    Participation,
    Proposition,
    Quantity,
    StateProposition,
)
from claimgraph.model.claims import DENYING

if TYPE_CHECKING:
    from claimgraph.analysis.replies import Cell
    from claimgraph.corpus import Corpus

__all__ = [
    "SURENESS",
    "about_in_words",
    "content_in_words",
    "in_words",
    "number_in_words",
    "plain",
    "says_of",
    "signed_words",
]

SURENESS: Final = {"CT": "certain", "PR": "probable", "PS": "possible", "U": "not said how sure"}
"""FactBank's certainties in words."""

_COMMITTED: Final = {"+": "", "-": "not: ", "u": "left open: "}


def plain(term: str) -> str:
    """Return a term as words: "decision maker"."""
    return term.replace("_", " ")


def number_in_words(proposition: Quantity) -> str:
    """Return a number with its modifier: "at least 9"."""
    return f"{proposition.modifier or ''} {proposition.value:g}".strip()


def says_of(corpus: Corpus, proposition: Proposition) -> str:
    """Return a proposition in words: who is what in which event."""

    def named(record_id: str) -> str:
        return label(corpus, record_id)

    match proposition:
        case Participation():
            return f"{named(proposition.actor)} as {plain(proposition.role)} in {named(proposition.event)}"
        case Occurrence():
            return f"{named(proposition.event)} happened"
        case Characterization():
            how = ": what it was" if proposition.label is None else f" as “{proposition.label}”"
            return f"{named(proposition.of)}{how}"
        case StateProposition():
            whom = "" if proposition.object is None else f" {named(proposition.object)}"
            return f"{named(proposition.actor)}: {plain(proposition.state)}{whom}"
        case Attitude():
            what = f"{plain(proposition.attitude)}, about {named(proposition.about)}"
            return f"{named(proposition.actor)}: {what}"
        case Quantity():
            return (
                f"{named(proposition.event)}: {number_in_words(proposition)} {proposition.quantity}"
            )
    about = getattr(proposition, "about", None)
    says = getattr(proposition, "says", None)
    if isinstance(about, tuple) and isinstance(says, str):
        return f"{', '.join(map(named, about))}: {says}"
    return proposition.key


def signed_words(says: str, polarity: str) -> str:
    """Return a content in words as somebody commits to it: "not: Ada as driver in the crash"."""
    return f"{_COMMITTED[polarity]}{says}"


def content_in_words(corpus: Corpus, claim: Claim) -> str:
    """Return what a claim says, or what it is about, with its polarity."""
    if claim.proposition is not None:
        return signed_words(says_of(corpus, claim.proposition), claim.polarity)
    denied = claim.polarity == "-" and claim.topic is None  # it says so itself
    return signed_words(about_in_words(corpus, claim), "+" if denied else claim.polarity)


def about_in_words(corpus: Corpus, claim: Claim) -> str:
    """Return what a claim without a proposition speaks of: its topic, its scope, or other claims."""
    if claim.topic is not None:
        return label(corpus, claim.topic)
    denied = "denied: " if corpus.terms.acts.up_to(claim.act, DENYING) else ""
    if claim.scope is not None:
        return f"{denied}{_scope_in_words(corpus, claim.scope)}"
    if claim.responds_to:
        return f"{denied}what {_listed(claim.responds_to)} {_say(claim.responds_to)}"
    return "nothing said"


def _scope_in_words(corpus: Corpus, scope: DenialScope) -> str:
    claims = _listed(scope.claims)
    who = label(corpus, scope.actor) if scope.actor is not None else "whoever it is"
    what = _listed([label(corpus, one) for one in scope.events]) or "it"
    match scope.type:
        case "statement":
            return f"what {claims} {_say(scope.claims)}"
        case "authorship":
            return f"having said {claims}"
        case "evidence":
            return f"what {claims} {'rests' if len(scope.claims) == 1 else 'rest'} on"
        case "occurrence":
            return f"{what} happened"
        case "characterization":
            return f"what {what} was called"
        case "involvement":
            return f"{who} as involved in {what}"
        case "responsibility":
            return f"{who} as responsible party in {what}"
        case "role":
            return f"{who} as {' or '.join(map(plain, scope.roles))} in {what}"
    return f"{who}: {plain(scope.type)}, about {what}"


def _listed(ids: Sequence[str]) -> str:
    return " and ".join(ids)


def _say(ids: Sequence[str]) -> str:
    return "says" if len(ids) == 1 else "say"


def in_words(cell: Cell, names: Mapping[str, str] | None = None) -> str:
    """Return a cell for a person: "decision_maker of E05, except E01".

    Args:
        cell: The cell.
        names: What events are called; terms are written as words then.
    """
    called = {} if names is None else names
    role, *without = (term if names is None else plain(term) for term in (cell.role, *cell.without))
    text = f"{role} of {called.get(cell.on, cell.on)}" if cell.on else role
    if without:
        text += f", other than {' and '.join(without)}"
    minus = [called.get(event, event) for event in cell.minus]
    return f"{text}, except {', '.join(minus)}" if minus else text
