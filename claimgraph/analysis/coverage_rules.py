"""The rules of coverage: when a reply answers an accusation, by what right, and what remains.

They stand in the order and under the numbers of the explanation page
``docs/explanation/what-a-denial-denies.md``, which says each of them in a sentence with a worked
case. They compare actors, roles, events and facets; words are never compared. How charges are
collected and replies are found is told elsewhere (``coverage``, ``reply_places``).

A *charge* is one accused and one content. A *reply* reaches it when what it denies is the
accused, or a whole the accused is part of, or nobody in particular, and its role and event are
covered. Only replies *with standing* change a status: those of the accused, and of whoever
speaks for the accused or for a whole that contains it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.cells import ALL, Decided, Word, decide
from claimgraph.analysis.charges import Charge, Reached
from claimgraph.analysis.contents import (
    Denied,
    Parts,
    denial_of,
    denied_by,
    named_by,
    only,
    parts_of,
    role_covers,
)
from claimgraph.analysis.event_lattice import Way
from claimgraph.analysis.known import Known
from claimgraph.analysis.replies import Effect, Standing, Status
from claimgraph.model import Attitude, Claim, Participation, StateProposition
from claimgraph.taxonomy import DEFAULT_TERMS

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.model import Affiliation
    from claimgraph.taxonomy import Terms

__all__ = ["ANSWERING", "Rules", "charge_of"]

ANSWERING: Final = frozenset(("accused", "speaks_for"))
"""The standings that change a status."""

_PART: Final = "part"

_WHOLE: Final = "all"

_NONE: Final = "none"

_SEMANTIC: Final = frozenset(
    term
    for term in DEFAULT_TERMS.roles
    if not DEFAULT_TERMS.roles[term].broader and term != "involved"
)
"""Roles outside the order of responsibility: they compare by equality."""

_FACETS: Final = frozenset(("characterization", "intent", "knowledge"))
"""Facets of a charge beside who had which part in it; numbers are others."""


# --- rule 4: rows -----------------------------------------------------------------------


def charge_of(claim: Claim, accused: str) -> tuple[Parts, str]:
    """Return what a claim charges an accused with, and its content key.

    The accused stands in the proposition's actor place where the actor is a group it is said
    to form. Where nothing is said but that somebody is accused over an event, the charge is
    some part in it.
    """
    proposition = claim.proposition
    content = parts_of(proposition)
    if content is None or proposition is None:
        facet, role = ("participation", "involved") if claim.topic else ("open", "open")
        return Parts(accused, facet, role, claim.topic), f"open {claim.topic or '-'}"
    key = proposition.key
    with_actor = isinstance(proposition, (Participation, StateProposition, Attitude))
    if with_actor and content.actor != accused:
        key = proposition.model_copy(update={"actor": accused}).key
    return replace(content, actor=accused), key


class Rules(Known):
    """The rules, for the claims of one corpus."""

    def __init__(
        self, corpus: Corpus, terms: Terms, *, same_occurrence: bool, as_of: date | datetime | None
    ) -> None:
        super().__init__(corpus, terms, same_occurrence=same_occurrence, as_of=as_of)
        self.first_said = self._first_utterances()
        self.denials = {
            one.id: self._denied_in(one) for one in self.replies if self.act(one) == "denies"
        }

    # -- rule 4: content --

    def reach(self, row: Charge, reply: Claim) -> Reached | None:
        """Return how a reply meets a charge, or None."""
        does = self.act(reply)
        if does == "is silent":
            return self._silence(row, reply)
        named = not row.ids.isdisjoint(named_by(reply))
        if named:
            effect: Effect = "admits" if does == "admits" else "answers"
            return Reached(reply, effect, "4d names it", ((ALL, ALL),), only(row.content.on))
        if row.negative:
            return None
        if does == "admits":
            return self._admission(row, reply)
        met = [
            found
            for denied in self.denials[reply.id]
            if (found := self._denial(row, reply, denied)) is not None
        ]
        return _together(met) or self._other_facet(row, reply)

    def _denial(self, row: Charge, reply: Claim, denied: Denied) -> Reached | None:
        """Return how what is denied covers a charge."""
        if not self._actor_meets(denied.actor, row, reply):
            return None
        roles = self._roles_meet(row.content, denied)
        spoken_of = denied.events or only(denied.what)
        events, way = self._events_meet(row.content, spoken_of, reply)
        if not roles or not events:
            return None
        stretches = tuple((role, event) for role in roles for event in events)
        beyond = self._beyond(row.content, spoken_of, reply)
        whole = stretches == ((ALL, ALL),) and not beyond
        role, stretch = (_WHOLE if one == (ALL,) else _PART for one in (roles, events))
        crosses = way == "same occurrence"
        rule = f"4 content; 4a {role}; 4b {stretch}{' by the same occurrence' if crosses else ''}; 4d {denied.by}"
        on = only(row.content.on) if events == (ALL,) else events
        effect: Effect = "answers" if whole else "answers_part"
        return Reached(reply, effect, rule, stretches, on, crosses, beyond)

    def _actor_meets(self, denied: str | None, row: Charge, reply: Claim) -> bool:
        """The denied actor is the accused, or a whole the accused is part of, or nobody in particular."""
        if denied is None or denied == row.accused:
            return True
        return denied in self.affiliations.reach(row.accused, self.parts, self.span(reply)).ways

    # -- rule 4: standing --

    def standing(self, reply: Claim, accused: str) -> tuple[Standing, str]:
        """Return by what right the claimer answers for the accused, and why."""
        if reply.claimer == accused:
            return "accused", f"{accused} answers for itself"
        span = self.span(reply)
        wholes = self.affiliations.reach(accused, self.parts, span)
        speaker = reply.on_behalf_of or reply.claimer
        spoken_for = self.affiliations.reach(speaker, self.speaking, span)
        for whole in spoken_for.ways:
            if whole in wholes.ways:
                steps = [_step(one) for one in (*spoken_for.ways[whole], *wholes.ways[whole])]
                if reply.on_behalf_of is not None:
                    steps.insert(0, f"{reply.claimer} on behalf of {speaker}")
                return "speaks_for", "; ".join(steps)
        doubt = ""
        for whole in spoken_for.maybe:
            if whole in wholes.maybe:
                steps = [_step(one) for one in (*spoken_for.maybe[whole], *wholes.maybe[whole])]
                doubt = "possibly with standing, if this held when it was said: " + "; ".join(steps)
                break
        near = self.affiliations.reach(reply.claimer, self.linked, span)
        for whole in near.ways:
            if whole in wholes.ways:
                steps = [_step(one) for one in (*near.ways[whole], *wholes.ways[whole])]
                return "affiliated", doubt or "; ".join(steps)
        return "third_party", doubt or f"{reply.claimer} does not answer for {accused}"

    def is_early(self, reply: Claim, claims: Sequence[Claim]) -> bool:
        """Tell whether a reply was certainly made before every one of the accusations."""
        own = self.said[reply.id]
        before = set(reply.time.before) if reply.time is not None else set()
        return all(
            claim.id in before
            or (claim.time is not None and reply.id in claim.time.after)
            or own.is_before(self.said[claim.id])
            for claim in claims
        )

    # -- rule 4a: roles --

    def _roles_meet(self, content: Parts, denied: Denied) -> tuple[str, ...]:
        """Return the roles of the charge that are denied: all of it, some below it, or none."""
        if denied.facet == "everything":
            return (ALL,)
        if not _is_on(denied, content):
            return ()
        if content.facet != "participation":
            return (ALL,)
        found = {role: self._role_denied(content.role, role) for role in denied.roles}
        if _WHOLE in found.values():
            return (ALL,)
        return tuple(role for role, how in found.items() if how == _PART)

    def _role_denied(self, charged: str, denied: str) -> str:
        """Denying a role denies every role below it; denying one below the charge answers in part."""
        if role_covers(self.roles, denied, charged):
            return _WHOLE
        if self.roles.covers(charged, denied) or (
            charged == "involved" and self._unordered(denied)
        ):
            return _PART
        return _NONE

    def _admission(self, row: Charge, reply: Claim) -> Reached | None:
        """Admitting a role admits those above it; an admission about a whole or a part, in part."""
        admitted, content = parts_of(reply.proposition), row.content
        if admitted is None or reply.polarity == "-" or not _is_on(admitted, content):
            return None
        exact = admitted.actor == row.accused
        if not exact and not self._is_whole_or_part(admitted.actor, row, reply):
            return None
        role = _WHOLE
        if content.facet == "participation":
            role = self._role_admitted(content.role, admitted.role)
        spoken_of = only(admitted.on or admitted.what)
        events, way = self._events_meet(content, spoken_of, reply)
        if role == _NONE or not events:
            return None
        crosses = way == "same occurrence"
        stretch = _WHOLE if events == (ALL,) else _PART
        rule = f"4 content; 4a admitted {role}; 4b {stretch}{' by the same occurrence' if crosses else ''}"
        on = only(content.on) if events == (ALL,) else events
        if role == _PART or not exact:
            return Reached(reply, "admits_part", rule, (), on, crosses)
        below = ALL if admitted.role == content.role else admitted.role
        beyond = self._beyond(content, spoken_of, reply)
        effect: Effect = "admits" if events == (ALL,) and not beyond else "admits_part"
        stretches = tuple((below, event) for event in events)
        return Reached(reply, effect, rule, stretches, on, crosses, beyond)

    def _role_admitted(self, charged: str, admitted: str) -> str:
        """Admitting a role admits every role above it; admitting a higher one admits in part."""
        if self.roles.covers(charged, admitted):
            return _WHOLE
        if charged == "involved" and self._unordered(admitted):
            return _WHOLE
        if self.roles.covers(admitted, charged):
            return _PART
        if admitted == "involved" and not self.roles.covers("victim", charged):
            return _PART
        return _NONE

    def _unordered(self, role: str) -> bool:
        """A role that the order does not know stands below involved; semantic roles do not."""
        return _SEMANTIC.isdisjoint((role, *self.roles.broader(role)))

    def _is_whole_or_part(self, actor: str | None, row: Charge, reply: Claim) -> bool:
        """Tell whether an actor contains the accused, or is a part of it."""
        if actor is None:
            return False
        span = self.span(reply)
        if actor in self.affiliations.reach(row.accused, self.parts, span).ways:
            return True
        return row.accused in self.affiliations.reach(actor, self.parts, span).ways

    # -- rule 4b: events and classes --

    def _events_meet(
        self, content: Parts, spoken_of: tuple[str, ...], reply: Claim
    ) -> tuple[tuple[str, ...], Way | None]:
        """A denied class covers its members; denying members or parts answers in part."""
        charged = content.on or content.what
        if charged is None:
            return (), None
        way = self.lattice.lies_in(charged, spoken_of, self.said[reply.id].end)
        if way == "lies in it":
            return (ALL,), way
        inside = {
            event: how
            for event in spoken_of
            if (how := self.lattice.lies_in(event, (charged,))) is not None
        }
        if way is not None:
            return (ALL,), way
        crosses = "same occurrence" in inside.values()
        return tuple(sorted(inside)), "same occurrence" if crosses else None

    def _beyond(self, content: Parts, spoken_of: tuple[str, ...], reply: Claim) -> tuple[str, ...]:
        """Of a charge about a class, what came after a class was spoken of is no member of it then."""
        return self.lattice.later_in(content.on or "", spoken_of, self.said[reply.id].end)

    # -- rule 4c: the last word --

    def last_words(self, row: Charge, counted: Sequence[Reached]) -> Decided:
        """Return what the last words with standing make of a charge."""
        in_part = [one for one in counted if one.effect == "admits_part" and not one.stretches]
        undone = {one.reply.id: self._undone(one, in_part) for one in counted if one.stretches}
        words = [
            Word(
                one.reply.id,
                self.first_said[one.reply.id],
                one.effect.startswith("answers"),
                role,
                event,
                frozenset(
                    on
                    for later in undone[one.reply.id]
                    for on in ((ALL,) if row.content.on in (None, *later.on) else later.on)
                ).union(one.beyond),
            )
            for one in counted
            for role, event in one.stretches
        ]
        decided = decide(row.cell, words, self.lattice, self.roles.covers)
        pairs = tuple((later.reply.id, own) for own in undone for later in undone[own])
        return replace(decided, contrary=(*decided.contrary, *pairs), reopened=pairs)

    def _undone(self, denial: Reached, in_part: Sequence[Reached]) -> list[Reached]:
        """Return the later admissions in part of what a denial denies: they leave open what it answered."""
        if not denial.effect.startswith("answers"):
            return []
        said = self.first_said[denial.reply.id]
        return [
            later
            for later in in_part
            if self.first_said[later.reply.id] > said
            and any(
                self._is_denied(later.reply, denied, denial.reply)
                for denied in self.denials[denial.reply.id]
            )
        ]

    def _is_denied(self, admission: Claim, denied: Denied, denial: Claim) -> bool:
        """What is admitted was denied: of its actor or a whole of it, and its role or one above it."""
        admitted = parts_of(admission.proposition)
        if admitted is None or admitted.actor is None:
            return False
        wholes = self.affiliations.reach(admitted.actor, self.parts, self.span(denial)).ways
        if denied.actor not in (None, admitted.actor, *wholes):
            return False
        if denied.facet == "everything":
            return True
        if not _is_on(denied, admitted):
            return False
        return admitted.facet != "participation" or any(
            self._role_denied(admitted.role, role) == _WHOLE for role in denied.roles
        )

    def _first_utterances(self) -> dict[str, int]:
        """Rule 4c: a repetition counts from its first utterance that was not taken back."""
        first: dict[tuple[object, ...], int] = {}
        found: dict[str, int] = {}
        for one in self.replies:
            content = one.proposition.key if one.proposition is not None else one.topic
            by = (one.claimer, one.on_behalf_of)
            same = (self.act(one), by, content, one.polarity, one.scope, frozenset(named_by(one)))
            rank = self.ranks[one.id]
            found[one.id] = rank if one.id in self.retracted else first.setdefault(same, rank)
        return found

    # -- rule 4d: scope, and other facets of the same charge --

    def _denied_in(self, claim: Claim) -> tuple[Denied, ...]:
        """Return what a denial denies, in the words of the claims it names where it names some."""
        denied = denied_by(claim)
        if denied is None:
            return ()
        if denied.facet == "statement":
            return self._of_claims(denied.claims, denied.by)
        return (denied,)

    def _of_claims(self, named: Iterable[str], by: str) -> tuple[Denied, ...]:
        """Return the denial of what claims say; to deny a denial charges, and answers nothing."""
        found = []
        for one in named:
            claim = self.claims.get(one)
            if claim is None or claim.polarity != "+":
                continue
            if claim.accused:
                found += [denial_of(charge_of(claim, accused)[0], by) for accused in claim.accused]
            elif (content := parts_of(claim.proposition)) is not None:
                found.append(denial_of(content, by))
        return tuple(found)

    def _other_facet(self, row: Charge, reply: Claim) -> Reached | None:
        """Denying another facet of the same charge answers in part, and the residual stays whole."""
        for denied in self.denials[reply.id]:
            own = self._actor_meets(denied.actor, row, reply)
            if not own and not self._is_beside(denied.actor, row):
                continue
            if own and _is_on(denied, row.content):
                continue  # a sibling role is not reached
            if denied.facet not in _FACETS and not denied.facet.startswith(("participation", "quantity:")):  # fmt: skip
                continue
            if not self._events_meet(row.content, denied.events, reply)[0]:
                continue
            if self.standing(reply, row.accused)[0] in ANSWERING:
                return Reached(reply, "answers_part", f"4d another facet; 4d {denied.by}")
        return None

    def _is_beside(self, actor: str | None, row: Charge) -> bool:
        """Tell whether an actor is in a charge, too: named by it, or a participant of its event."""
        if actor in self.participants.get(row.content.on or "", ()):
            return True
        return any(
            actor in claim.accused
            or (isinstance(claim.proposition, Participation) and claim.proposition.actor == actor)
            for claim in row.claims
        )

    # -- rule 4e: refusals, and the status --

    def _silence(self, row: Charge, reply: Claim) -> Reached | None:
        """A refusal names the claim, its event, or what is said of it."""
        if not row.ids.isdisjoint(self.left_open(reply)):
            return Reached(reply, "withholds", "4e names the claim", (), only(row.content.on))
        held, content = parts_of(reply.proposition), row.content
        if content.on is None or row.negative:
            return None
        rule = "4e names its event"
        if held is not None and held.facet != "occurrence":
            if not _is_on(held, content):
                return None
            if not self._actor_meets(held.actor, row, reply):
                return None
            rule = "4e names its part in it" if held.actor else "4e names its facet"
        if self.standing(reply, row.accused)[0] == "third_party":
            return None
        about = self.silent_about(reply)
        if self.lattice.lies_in(content.on, about, self.said[reply.id].end) is None:
            return None
        return Reached(reply, "withholds", rule, (), (content.on,))

    def status(self, decided: Decided, counted: Sequence[Reached]) -> Status:
        """Return the first status that fits."""
        effects = {one.effect for one in counted}
        if decided.admitted:
            return "admitted"
        if not decided.residual:
            return "answered"
        if effects & {"answers", "answers_part", "admits", "admits_part"}:
            return "partly"
        return "withheld" if "withholds" in effects else "unanswered"


# --- what several rules use --------------------------------------------------------------


def _is_on(said: Parts | Denied, content: Parts) -> bool:
    """Tell whether what is said is on the facet of a content: all of it, or the same of it."""
    return said.facet == content.facet and said.what in (None, content.what)


def _together(met: Sequence[Reached]) -> Reached | None:
    """Return what a reply denies in several ways as one."""
    if not met:
        return None
    whole = next((one for one in met if one.effect == "answers"), None)
    if whole is not None or len(met) == 1:
        return whole or met[0]
    return replace(
        met[0],
        rule="; ".join(dict.fromkeys(one.rule for one in met)),
        stretches=tuple(dict.fromkeys(pair for one in met for pair in one.stretches)),
        on=tuple(dict.fromkeys(event for one in met for event in one.on)),
        crosses=any(one.crosses for one in met),
        beyond=tuple(one for one in met[0].beyond if all(one in other.beyond for other in met)),
    )


def _step(one: Affiliation) -> str:
    return f"{one.subject} {one.role} {one.object}"
