"""When a content and a denial cannot both be so, and when they only look opposed.

A content and a denial are held against one another in actor, role and event. In each of them
the denial may say the same, something wider, which it denies as well, or something that
differs; or they do not meet. What differs nowhere is strict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimgraph.analysis.contents import Content, Denied, Lattice, role_covers
from claimgraph.analysis.contradiction_rows import Differs
from claimgraph.analysis.labels import label
from claimgraph.analysis.standing import PARTS, Affiliations, Span
from claimgraph.analysis.wording import plain

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["OpposingRules", "Side", "Verdict"]


class Side(NamedTuple):
    """Claims that deny one thing, and the days they may have been made on."""

    denied: Denied
    span: Span


class Verdict(NamedTuple):
    """By which rule a content and a denial are opposed, or in what they differ, and why."""

    rule: str
    differs: tuple[Differs, ...]
    why: str


_Meeting = tuple[Literal["none", "differs", "wider"], str] | None
"""How what is denied meets what is affirmed in one part, and why; None: they are equal there."""


class OpposingRules:
    """The rules, for the events and affiliations of one corpus."""

    def __init__(
        self, corpus: Corpus, terms: Terms, lattice: Lattice, affiliations: Affiliations
    ) -> None:
        self.corpus = corpus
        self.terms = terms
        self.lattice = lattice
        self.affiliations = affiliations

    def compare(self, content: Content, side: Side) -> Verdict | None:
        """Return why a content and a denial are opposed or only look so; None: they do not meet."""
        denied = side.denied
        if denied.facet == "statement":
            return Verdict("statement_denied", (), "the statement itself is denied")
        everything = denied.facet == "everything"
        if everything:
            if not content.is_about_event:
                return None
        elif denied.facet != content.facet or _says_other(content, denied):
            return None
        differs: list[Differs] = []
        reasons: list[str] = []
        wider: list[str] = []
        parts: tuple[tuple[Differs, _Meeting], ...] = (
            ("actor", self._actors(content, side)),
            ("role", None if everything or not content.role else self._roles(content, denied)),
            ("event", self._events(content, side)),
        )
        for part, found in parts:
            match found:
                case ("none", _):
                    return None
                case ("differs", reason):
                    differs.append(part)
                    reasons.append(reason)
                case ("wider", reason):
                    wider.append(f"wider_{part}_denied")
                    reasons.append(reason)
        if differs:
            kept = [reason for reason in reasons if reason]
            return Verdict(f"other_{'_and_'.join(differs)}", tuple(differs), "; ".join(kept))
        if everything and content.facet != "occurrence":
            rule, why = "occurrence_denied", "it is denied that it happened at all"
        elif wider:
            rule, why = wider[0], "; ".join(reasons)
        elif denied.key == content.key:
            rule, why = "same_content", "the same is affirmed and denied"
        else:
            rule, why = "facet_denied", "whatever is affirmed of it here is denied"
        return Verdict(rule, (), why)

    def _actors(self, content: Content, side: Side) -> _Meeting:
        denied = side.denied.actor
        if denied is None or content.actor == denied:
            return None
        if content.actor is None:
            return ("none", "")
        names = label(self.corpus, content.actor), label(self.corpus, denied)
        if denied in self.affiliations.reach(content.actor, PARTS, side.span).ways:
            return ("wider", f"{names[0]} is a part of {names[1]}, for which it is denied")
        if content.actor in self.affiliations.reach(denied, PARTS, side.span).ways:
            return ("differs", f"it is denied of {names[1]} alone, which is a part of {names[0]}")
        return ("differs", f"{names[0]} is not {names[1]}, though the two are affiliated")

    def _roles(self, content: Content, denied: Denied) -> _Meeting:
        if content.role in denied.roles:
            return None
        for role in denied.roles:
            if role_covers(self.terms.roles, role, content.role):
                return ("wider", f"who is not {plain(role)} is not {plain(content.role)} either")
        narrower = [
            role for role in denied.roles if role_covers(self.terms.roles, content.role, role)
        ]
        if narrower:
            one = " and ".join(narrower)
            return ("differs", f"{one} is one way of being {content.role}; others are left open")
        return ("differs", f"being {content.role} is not being {' or '.join(denied.roles)}")

    def _events(self, content: Content, side: Side) -> _Meeting:
        on, events = content.on, side.denied.events
        if on is None or not events:
            return None if on is None and not events else ("none", "")
        if on in events:
            return None
        name = label(self.corpus, on)
        around = self.lattice.wider(on)
        over = next((event for event in events if event in around), None)
        if over is not None:
            if self.lattice.starts_after(on, side.span.last):
                return ("differs", f"{name} happened only after the denial")
            return ("wider", f"{name} lies in {label(self.corpus, over)}, for which it is denied")
        inside = [event for event in events if on in self.lattice.wider(event)]
        if inside:
            which = " and ".join(label(self.corpus, event) for event in inside)
            return ("differs", f"it is denied of {which} alone; the rest of {name} is left open")
        if on in self.lattice.open:
            which = " and ".join(label(self.corpus, event) for event in events)
            return ("differs", f"nothing says that {which} lies in {name}")
        return ("none", "")


def _says_other(content: Content, denied: Denied) -> bool:
    """Tell whether something else is said of a facet than what is denied."""
    if denied.what is None or content.value is None:
        return False
    if content.facet == "characterization":
        return content.value != denied.what
    return content.key != denied.key
