"""Coverage: what of each accusation was answered, by whom, and what remains.

This module holds the rules, one function a rule, in the order of the explanation page
``docs/explanation/what-a-denial-denies.md``. It compares actors, roles, events and facets;
words are never compared.

A *row* is one accused and one content. A *reply* reaches a row when what it denies is the
accused, or a whole the accused is part of, or nobody in particular, and its role and event are
covered. Only replies *with standing* change a status: those of the accused, and of whoever
speaks for the accused or for a whole that contains it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.as_of import published_after
from claimgraph.analysis.replies import (
    Cell,
    Cleared,
    Contested,
    Coverage,
    CoverageRow,
    Effect,
    Orphan,
    Reply,
    Standing,
    Status,
    in_words,
)
from claimgraph.analysis.standing import AFFILIATED, PARTS, SPEAKING, Affiliations, Span, span_of
from claimgraph.errors import UnknownRecordError
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
from claimgraph.model.record import label_of
from claimgraph.taxonomy import DEFAULT_TERMS

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["coverage"]


# --- the question -----------------------------------------------------------------------

_DENYING: Final = frozenset(("denial", "exoneration"))
_SILENT: Final = frozenset(("no_comment", "withholding"))
_REPLYING: Final = _DENYING | _SILENT | {"admission"}


def coverage(
    corpus: Corpus,
    *,
    terms: Terms = DEFAULT_TERMS,
    same_occurrence: bool = False,
    as_of: datetime | None = None,
) -> Coverage:
    """Return what of each accusation was answered, by whom, and what remains.

    Args:
        corpus: The corpus.
        terms: The vocabularies; the order of the responsibility roles is read from them.
        same_occurrence: Whether coverage crosses between events that somebody calls the same
            occurrence; the rows that it helps say so.
        as_of: Leave out what documents that were published later report.

    Example:
        >>> import claimgraph as cg
        >>> rows = cg.coverage(cg.bundled_report())
        >>> rows[0].accused, rows[0].status
        ('gov:USA', 'answered')
    """
    return _Reader(corpus, terms, same_occurrence=same_occurrence, as_of=as_of).read()


@dataclass(frozen=True, slots=True)
class _Content:
    """What a claim charges, denies or admits, as the rules compare it."""

    actor: str | None
    facet: str
    """``participation``, or another facet of an event."""
    role: str
    on: str | None


@dataclass(frozen=True, slots=True)
class _Denied:
    """What a reply denies or admits."""

    actor: str | None
    """None: nobody in particular."""
    facet: str
    """A facet, ``participation``, or ``everything`` for the occurrence itself."""
    roles: tuple[str, ...]
    """The roles it denies, each with those below it; empty: every role."""
    events: tuple[str, ...]
    claims: tuple[str, ...] = ()
    """The claims whose content it denies."""
    rule: str = ""


def _content(proposition: Proposition | None) -> _Content | None:
    """Return the parts of a proposition that the rules compare."""
    match proposition:
        case Participation():
            return _Content(proposition.actor, "participation", proposition.role, proposition.event)
        case Occurrence():
            return _Content(None, "occurrence", "occurrence", proposition.event)
        case Characterization():
            return _Content(None, "characterization", "characterization", proposition.of)
        case StateProposition():
            facet = f"state:{proposition.state}"
            return _Content(proposition.actor, facet, facet, proposition.object)
        case Attitude():
            return _Content(
                proposition.actor, proposition.attitude, proposition.attitude, proposition.about
            )
        case Quantity():
            facet = f"quantity:{proposition.quantity}"
            return _Content(None, facet, facet, proposition.event)
    return None


# --- rule 4a: roles ---------------------------------------------------------------------

_ALL: Final = "all"
_PART: Final = "part"
_NONE: Final = "none"


def _role_denied(terms: Terms, charged: str, denied: str) -> str:
    """Denying a role denies every role below it; denying one below the charge answers in part."""
    roles = terms.roles
    if roles.covers(denied, charged):
        return _ALL
    if denied == "involved":
        # Roles the order does not know stand below involved; a victim is not involved.
        return _NONE if charged == "victim" else _ALL
    if roles.covers(charged, denied) or (charged == "involved" and _unordered(terms, denied)):
        return _PART
    return _NONE


def _role_admitted(terms: Terms, charged: str, admitted: str) -> str:
    """Admitting a role admits every role above it; admitting a higher one admits in part."""
    roles = terms.roles
    if roles.covers(charged, admitted) or (charged == "involved" and _unordered(terms, admitted)):
        return _ALL
    if roles.covers(admitted, charged) or (admitted == "involved" and charged != "victim"):
        return _PART
    return _NONE


_SEMANTIC: Final = frozenset(
    term
    for term in DEFAULT_TERMS.roles
    if not DEFAULT_TERMS.roles[term].broader and term != "involved"
)


def _unordered(terms: Terms, role: str) -> bool:
    """Tell whether a role is one the order does not know; semantic roles are not ordered at all."""
    return role not in _SEMANTIC and not terms.roles.broader(role) and role != "involved"


# --- rule 4b: events and classes --------------------------------------------------------


class _Events:
    """Membership, subclasses, parts: data with a basis, never inferred."""

    def __init__(self, corpus: Corpus, *, same_occurrence: bool) -> None:
        self.records: dict[str, Event | EventClass] = {}
        self.above: dict[str, list[str]] = {}
        self.same: dict[str, list[str]] = {}
        self.members: dict[str, list[str]] = {}
        for one in corpus.events:
            if isinstance(one, EventClass):
                self.records[one.id] = one
                self.above.setdefault(one.id, []).extend(one.subclass_of)
                self.members[one.id] = [member.event for member in one.members]
                for member in one.members:
                    self.above.setdefault(member.event, []).append(one.id)
            elif isinstance(one, Event):
                self.records[one.id] = one
                if one.part_of is not None:
                    self.above.setdefault(one.id, []).append(one.part_of)
                for other in one.same_occurrence_as if same_occurrence else ():
                    self.same.setdefault(one.id, []).append(other.event)
                    self.same.setdefault(other.event, []).append(one.id)
        self.below: dict[str, list[str]] = {}
        for inner, outers in self.above.items():
            for outer in outers:
                self.below.setdefault(outer, []).append(inner)
        self._upward: dict[str, frozenset[str]] = {}

    def wider(self, event: str) -> frozenset[str]:
        """Return an event with the classes, superclasses and wholes that it lies in."""
        found = self._upward.get(event)
        if found is None:
            found = self._upward[event] = frozenset(_closure(event, self.above))
        return found

    def narrower(self, event: str) -> set[str]:
        """Return an event with its members, subclasses and parts."""
        return _closure(event, self.below)

    def begins_after(self, event: str, moment: datetime | None) -> bool:
        """Tell whether an event certainly happened after a moment."""
        record = self.records.get(event)
        if moment is None or record is None or isinstance(record, EventClass):
            return False
        starts = [time.interval.start for time in record.times if time.interval.start]
        return bool(starts) and all(_later(start, moment) for start in starts)

    def all_denied(self, whole: str, covered: set[str]) -> bool:
        """Tell whether a closed class has every member covered."""
        record = self.records.get(whole)
        if not isinstance(record, EventClass) or record.open:
            return False
        members = self.members.get(whole, [])
        return bool(members) and all(self.wider(member) & covered for member in members)


def _closure(start: str, steps: Mapping[str, list[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for following in steps.get(waiting.pop(), ()):
            if following not in found:
                found.add(following)
                waiting.append(following)
    return found


def _later(first: datetime, second: datetime) -> bool:
    """Tell whether one instant is after another; with and without a zone, only a day apart tells."""
    if (first.tzinfo is None) == (second.tzinfo is None):
        return first > second
    return first.date() > second.date()


# --- rule 4d: scope ---------------------------------------------------------------------


def _denied(claim: Claim) -> _Denied | None:
    """Return what a denial denies: its scope, or else its proposition itself."""
    content = _content(claim.proposition)
    scope = claim.scope
    if scope is None:
        if content is None:
            return None
        if content.facet == "occurrence":
            return _Denied(None, "everything", (), _only(content.on), rule="4d occurrence")
        return _Denied(
            content.actor, content.facet, (content.role,), _only(content.on), rule="4d proposition"
        )
    events = scope.events or (_only(content.on) if content else ())
    actor = scope.actor if scope.actor is not None else (content.actor if content else None)
    match scope.type:
        case "occurrence":
            return _Denied(None, "everything", (), events, rule="4d occurrence")
        case "involvement":
            return _Denied(actor, "participation", ("involved",), events, rule="4d involvement")
        case "responsibility":
            return _Denied(
                actor, "participation", ("responsible_party",), events, rule="4d responsibility"
            )
        case "role":
            roles = scope.roles or ((content.role,) if content else ())
            return _Denied(actor, "participation", roles, events, rule="4d role")
        case "characterization" | "intent" | "knowledge":
            return _Denied(actor, scope.type, (scope.type,), events, rule=f"4d {scope.type}")
        case "statement":
            return _Denied(None, "statement", (), (), scope.claims, rule="4d statement")
    return None  # authorship and evidence cover no deed


def _only(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


# --- rules 4, 4c and 4e: the rows -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reached:
    """How a reply meets a row, before it is known whose word is the last."""

    reply: Claim
    effect: Effect
    rule: str
    events: tuple[str, ...]
    """The stretches of the charge it covers: the charged event itself, members, parts."""
    roles: tuple[str, ...] = ()
    """Roles below the one charged that it covers."""


class _Reader:
    """Reads the coverage of one corpus."""

    def __init__(
        self, corpus: Corpus, terms: Terms, *, same_occurrence: bool, as_of: datetime | None
    ) -> None:
        self.corpus = corpus
        self.terms = terms
        self.events = _Events(corpus, same_occurrence=same_occurrence)
        self.affiliations = Affiliations(corpus)
        self.published = {
            one.id: one.published for one in corpus.documents if isinstance(one, Document)
        }
        self.order = {one.id: at for at, one in enumerate(corpus.documents)}
        claims = [one for one in corpus.claims if isinstance(one, Claim)]
        if as_of is not None:
            claims = [one for one in claims if not self._appeared_after(one, as_of)]
        self.claims = {one.id: one for one in claims}
        self.retracted = self._retractions()
        self.replies = [one for one in claims if one.act in _REPLYING]
        self.first_said = self._first_utterances()
        self.by_event: dict[str | None, list[Claim]] = {}
        for one in self.replies:
            for event in self._places(one):
                self.by_event.setdefault(event, []).append(one)
        self.by_claim: dict[str, list[Claim]] = {}
        for one in self.replies:
            named = one.scope.claims if one.scope is not None else ()
            for claim in {*named, *(one.responds_to if one.act in _SILENT else ())}:
                self.by_claim.setdefault(claim, []).append(one)

    def _appeared_after(self, claim: Claim, moment: datetime) -> bool:
        published = self.published.get(claim.document)
        return published is not None and published_after(published, moment)

    def _retractions(self) -> dict[str, str]:
        """Return which claim takes which one back."""
        found: dict[str, str] = {}
        for one in self.corpus.relations:
            if (
                isinstance(one, ClaimRelation)
                and one.type == "retracts"
                and one.source in self.claims
            ):
                found.setdefault(one.target, one.source)
        return found

    def _first_utterances(self) -> dict[str, Claim]:
        """Rule 4c: a repetition counts from its first utterance."""
        first: dict[tuple[object, ...], Claim] = {}
        found: dict[str, Claim] = {}
        for one in sorted(self.replies, key=self._when):
            key = one.proposition.key if one.proposition is not None else one.topic
            same = (one.act, one.claimer, key, one.polarity, one.scope)
            found[one.id] = first.setdefault(same, one)
        return found

    def _places(self, claim: Claim) -> set[str | None]:
        """Return the events under which a reply is looked up."""
        places: set[str | None] = set(claim.scope.events) if claim.scope is not None else set()
        content = _content(claim.proposition)
        if content is not None:
            places.add(content.on)
        if claim.topic is not None:
            places.add(claim.topic)
        return places or {None}

    def _when(self, claim: Claim) -> tuple[str, int, int, str]:
        """Return the place of a claim in the order of speaking: time, document, place in it."""
        start = claim.time.interval.start if claim.time is not None else None
        day = start or self.published.get(claim.document)
        content = claim.evidence.content if claim.evidence is not None else ()
        at = min((span.start for span in content), default=-1)
        return (
            day.isoformat() if day else "",
            self.order.get(claim.document, -1),
            at,
            claim.id,
        )

    def _span(self, claim: Claim) -> Span:
        return span_of(claim.time.interval if claim.time is not None else None)

    # -- rows --

    def read(self) -> Coverage:
        grouped: dict[tuple[str, str], list[Claim]] = {}
        for claim in self.claims.values():
            for accused in claim.accused:
                charge = _charge(claim, accused)
                grouped.setdefault((accused, charge[1]), []).append(claim)
        rows = [self._row(accused, key, claims) for (accused, key), claims in grouped.items()]
        reached = {reply.claim for row in rows for reply in row.replies}
        return Coverage(
            tuple(rows),
            tuple(self._orphans(reached)),
            tuple(self._exonerations()),
            tuple(self._contested(rows)),
        )

    def _row(self, accused: str, key: str, claims: list[Claim]) -> CoverageRow:
        content = _charge(claims[0], accused)[0]
        reached = [
            found
            for reply in self._candidates(content, claims)
            if (found := self._reach(accused, content, claims, reply)) is not None
        ]
        reached.sort(key=lambda one: self._when(one.reply))
        standings = {one.reply.id: self._standing(one.reply, accused) for one in reached}
        deciding, covered, without, last = self._last_words(content, reached, standings)
        status, residual = self._status(
            content, accused, reached, standings, covered, without, last
        )
        replies = tuple(
            Reply(
                one.reply.id,
                one.effect,
                standings[one.reply.id],
                self._is_early(one.reply, claims),
                one.reply.certainty != "CT" or bool(one.reply.hedges),
                one.reply.id in deciding,
                one.rule,
                one.events,
                self.retracted.get(one.reply.id),
            )
            for one in reached
        )
        taken_back = [self.retracted.get(claim.id) for claim in claims]
        return CoverageRow(
            accused,
            key,
            Cell(accused, content.role, content.on or ""),
            tuple(claim.id for claim in claims),
            tuple(dict.fromkeys(claim.claimer for claim in claims)),
            all(claim.presupposed for claim in claims),
            replies,
            status,
            residual,
            taken_back[0] if all(taken_back) else None,
            self._why(status, residual, replies),
        )

    def _candidates(self, content: _Content, claims: list[Claim]) -> Iterator[Claim]:
        """Yield the replies that may reach a row: those on its event, its classes, parts and wholes."""
        events: set[str | None] = set()
        if content.on is not None:
            events = {*self.events.wider(content.on), *self.events.narrower(content.on)}
            for event in events:
                events.update(self.events.same.get(event or "", ()))
        seen: set[str] = set()
        for event in [*sorted(event for event in events if event is not None), None]:
            for reply in self.by_event.get(event, ()):
                if reply.id not in seen:
                    seen.add(reply.id)
                    yield reply
        for claim in claims:
            for reply in self.by_claim.get(claim.id, ()):
                if reply.id not in seen:
                    seen.add(reply.id)
                    yield reply

    # -- rule 4, content --

    def _reach(
        self, accused: str, content: _Content, claims: list[Claim], reply: Claim
    ) -> _Reached | None:
        """Return how a reply meets a charge, or None."""
        if reply.act in _SILENT:
            return self._silence(content, claims, reply)
        if reply.act == "admission":
            return self._admission(accused, content, reply)
        denied = _denied(reply)
        if denied is None:
            return None
        if denied.claims:
            named = set(denied.claims) & {claim.id for claim in claims}
            return _Reached(reply, "answers", denied.rule, _only(content.on)) if named else None
        if not self._actor_meets(denied.actor, accused, reply):
            return self._other_facet(accused, content, denied, reply)
        role, roles = self._roles_meet(content, denied)
        stretch, events = self._events_meet(content.on, denied.events, reply)
        if role == _NONE or stretch == _NONE:
            return self._other_facet(accused, content, denied, reply)
        effect: Effect = "answers" if role == stretch == _ALL else "answers_part"
        rule = f"4 content; 4a {role}; 4b {stretch}; {denied.rule}"
        return _Reached(reply, effect, rule, events, roles if role == _PART else ())

    def _actor_meets(self, denied: str | None, accused: str, reply: Claim) -> bool:
        """The denied actor is the accused, or a whole the accused is part of, or nobody in particular."""
        if denied is None or denied == accused:
            return True
        return denied in self.affiliations.reach(accused, PARTS, self._span(reply)).ways

    def _roles_meet(self, content: _Content, denied: _Denied) -> tuple[str, tuple[str, ...]]:
        if denied.facet == "everything":
            return _ALL, ()
        if denied.facet != content.facet:
            return _NONE, ()
        if content.facet != "participation":
            return _ALL, ()
        found = [(_role_denied(self.terms, content.role, role), role) for role in denied.roles]
        if any(how == _ALL for how, _ in found):
            return _ALL, ()
        below = tuple(role for how, role in found if how == _PART)
        return (_PART, below) if below else (_NONE, ())

    def _events_meet(
        self, charged: str | None, denied: tuple[str, ...], reply: Claim
    ) -> tuple[str, tuple[str, ...]]:
        """A denied class covers its members; denying members or parts answers in part."""
        if charged is None:
            return (_ALL, ()) if not denied else (_NONE, ())
        when = reply.time.interval.end if reply.time is not None else None
        around = {charged, *self.events.same.get(charged, ())}
        for event in around:
            if set(denied) & self.events.wider(event) and (
                event in denied or not self.events.begins_after(event, when)
            ):
                return _ALL, (charged,)
        inside = [
            event
            for event in denied
            if self.events.wider(event) & around and not self.events.begins_after(event, when)
        ]
        return (_PART, tuple(inside)) if inside else (_NONE, ())

    def _other_facet(
        self, accused: str, content: _Content, denied: _Denied, reply: Claim
    ) -> _Reached | None:
        """Rule 4d: denying another facet of the same charge answers in part, the residual stays whole."""
        if content.on is None or self._standing(reply, accused) not in ("accused", "speaks_for"):
            return None
        about_event = bool(set(denied.events) & {content.on, *self.events.same.get(content.on, ())})
        if not about_event:
            return None
        same_facet = denied.facet == content.facet
        if (
            same_facet
            and denied.actor is not None
            and self._actor_meets(denied.actor, accused, reply)
        ):
            return None  # a sibling role is not reached
        return _Reached(reply, "answers_part", "4d other facet", ())

    def _admission(self, accused: str, content: _Content, reply: Claim) -> _Reached | None:
        admitted = _content(reply.proposition)
        if admitted is None or admitted.facet != content.facet or reply.polarity == "-":
            return None
        if admitted.actor is not None and not self._actor_meets(admitted.actor, accused, reply):
            return None
        role = _ALL
        if content.facet == "participation":
            role = _role_admitted(self.terms, content.role, admitted.role)
        stretch, events = self._events_meet(content.on, _only(admitted.on), reply)
        if role == _NONE or stretch == _NONE:
            return None
        effect: Effect = "admits" if role == stretch == _ALL else "admits_part"
        rule = f"4 content; 4a admitted {role}; 4b {stretch}"
        return _Reached(reply, effect, rule, events if role == _ALL else ())

    def _silence(self, content: _Content, claims: list[Claim], reply: Claim) -> _Reached | None:
        """A refusal names the claim, its event, or what its facet says."""
        named = set(reply.responds_to) | set(reply.scope.claims if reply.scope else ())
        if named & {claim.id for claim in claims}:
            return _Reached(reply, "withholds", "4e names the claim", _only(content.on))
        held = _content(reply.proposition)
        if held is None:
            about = reply.topic
            rule = "4e names its event"
        else:
            about = held.on if held.facet == content.facet else None
            rule = "4e names its facet"
        if about is None or content.on is None:
            return None
        if about in self.events.wider(content.on):
            return _Reached(reply, "withholds", rule, (content.on,))
        return None

    # -- rule 4, standing --

    def _standing(self, reply: Claim, accused: str) -> Standing:
        """Return by what right the claimer answers for the accused."""
        span = self._span(reply)
        speaker = reply.on_behalf_of or reply.claimer
        if accused in (speaker, reply.claimer):
            return "accused"
        spoken_for = self.affiliations.reach(speaker, SPEAKING, span).ways
        wholes = self.affiliations.reach(accused, PARTS, span).ways
        if not spoken_for.keys().isdisjoint(wholes):
            return "speaks_for"
        linked = SPEAKING | AFFILIATED
        near = self.affiliations.reach(reply.claimer, linked, span).ways
        return "affiliated" if not near.keys().isdisjoint(wholes) else "third_party"

    def _is_early(self, reply: Claim, claims: list[Claim]) -> bool:
        """Tell whether a reply was certainly made before every one of the accusations."""
        end = reply.time.interval.end if reply.time is not None else None
        if end is None:
            return False
        starts = [claim.time.interval.start for claim in claims if claim.time is not None]
        return len(starts) == len(claims) and all(
            start is not None and not _later(end, start) for start in starts
        )

    # -- rules 4c and 4e --

    def _last_words(
        self, content: _Content, reached: list[_Reached], standings: Mapping[str, Standing]
    ) -> tuple[set[str], set[str], set[str], dict[str, _Reached]]:
        """Return the deciding replies, the covered events and roles, and the last word on each."""
        last: dict[str, _Reached] = {}
        below: dict[str, _Reached] = {}
        counted = [
            one
            for one in reached
            if standings[one.reply.id] in ("accused", "speaks_for")
            and one.reply.id not in self.retracted
            and one.effect != "withholds"
        ]
        counted.sort(key=lambda one: self._when(self.first_said[one.reply.id]))
        for one in counted:
            if one.roles:
                for role in one.roles:
                    below[role] = one
                continue
            for event in one.events:
                last[event] = one
                if event == content.on:
                    for other in [event for event in last if event != content.on]:
                        last[other] = one
        deciding = {one.reply.id for one in (*last.values(), *below.values())}
        covered = {event for event, one in last.items() if one.effect.startswith("answers")}
        return deciding, covered, set(below), last

    def _status(
        self,
        content: _Content,
        accused: str,
        reached: list[_Reached],
        standings: Mapping[str, Standing],
        covered: set[str],
        without: set[str],
        last: Mapping[str, _Reached],
    ) -> tuple[Status, tuple[Cell, ...]]:
        """Return the first status that fits, and what is left of the charge."""
        on = content.on or ""
        whole = on in covered or (
            content.on is None
            and any(one.effect == "answers" for one in reached if self._counts(one, standings))
        )
        if whole:
            reopened = {event for event, one in last.items() if one.effect.startswith("admits")}
            residual: tuple[Cell, ...] = tuple(
                Cell(accused, content.role, event) for event in sorted(reopened)
            )
        elif covered and self.events.all_denied(on, covered):
            residual = ()
        else:
            residual = (
                Cell(accused, content.role, on, tuple(sorted(covered)), tuple(sorted(without))),
            )
        if any(one.effect.startswith("admits") for one in last.values()):
            return "admitted", residual
        if not residual:
            return "answered", residual
        counts = [one for one in reached if self._counts(one, standings)]
        if any(one.effect in ("answers", "answers_part", "admits_part") for one in counts):
            return "partly", residual
        if any(one.effect == "withholds" for one in counts):
            return "withheld", residual
        return "unanswered", residual

    def _counts(self, one: _Reached, standings: Mapping[str, Standing]) -> bool:
        with_standing = standings[one.reply.id] in ("accused", "speaks_for")
        return with_standing and one.reply.id not in self.retracted

    def _why(self, status: Status, residual: tuple[Cell, ...], replies: tuple[Reply, ...]) -> str:
        heard = [reply for reply in replies if reply.standing in ("accused", "speaks_for")]
        others = len(replies) - len(heard)
        if not replies:
            return "no reply reaches it"
        left = "; ".join(in_words(cell) for cell in residual)
        said = {
            "admitted": "the last word with standing admits it",
            "answered": "nothing remains",
            "partly": f"remains: {left}",
            "withheld": "those who may answer decline to",
            "unanswered": "nobody who may answer for the accused does",
        }[status]
        return said + (f"; {others} without standing" if others else "")

    # -- beside the rows --

    def _orphans(self, reached: set[str]) -> Iterator[Orphan]:
        for reply in self.replies:
            if reply.act == "denial" and reply.id not in reached:
                content = _content(reply.proposition)
                about = self._label(content.on) if content and content.on else "it"
                yield Orphan(reply.id, f"no claim in the corpus charges this about {about}")

    def _exonerations(self) -> Iterator[Cleared]:
        for reply in self.replies:
            content = _content(reply.proposition)
            if reply.act == "exoneration" and content is not None:
                why = f"clears {self._label(content.actor) if content.actor else 'whoever'} of being {content.role}, of nothing else"
                yield Cleared(reply.id, content.actor, content.role, content.on, why)

    def _contested(self, rows: Iterable[CoverageRow]) -> Iterator[Contested]:
        """Yield what is made of the events that somebody is accused of."""
        charged = {event for row in rows for event in self.events.wider(row.charge.on)}
        for claim in self.claims.values():
            content = _content(claim.proposition)
            if (
                content is None
                or content.facet != "characterization"
                or claim.accused
                or claim.polarity != "+"
                or content.on not in charged
                or claim.act in _REPLYING
            ):
                continue
            met = [
                reply
                for reply in self._candidates(content, [claim])
                if (held := _content(reply.proposition)) is not None
                and held.facet == "characterization"
                and held.on in self.events.wider(content.on or "")
            ]
            denials = [reply.id for reply in met if reply.act in _DENYING]
            silent = [reply.id for reply in met if reply.act in _SILENT]
            if denials:
                yield Contested(
                    claim.id, "denied", tuple(denials), "somebody denies that it was this"
                )
            elif silent:
                yield Contested(
                    claim.id, "withheld", tuple(silent), "somebody declines to say what it was"
                )
            else:
                yield Contested(claim.id, "unanswered", (), "nobody says that it was not this")

    def _label(self, record_id: str) -> str:
        try:
            return label_of(self.corpus[record_id]) or record_id
        except UnknownRecordError:
            return record_id


def _charge(claim: Claim, accused: str) -> tuple[_Content, str]:
    """Return what a claim charges an accused with, and its content key.

    The accused stands in the proposition's actor place where the actor is a group it is said
    to form.
    """
    content = _content(claim.proposition)
    if content is None:
        return _Content(accused, "open", "open", claim.topic), f"open {claim.topic or '-'}"
    proposition = claim.proposition
    assert proposition is not None
    key = proposition.key
    if isinstance(proposition, Participation) and proposition.actor != accused:
        key = proposition.model_copy(update={"actor": accused}).key
    return replace(content, actor=accused), key
