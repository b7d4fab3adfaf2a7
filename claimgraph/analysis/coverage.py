"""Coverage: what of each accusation was answered, by whom, and what remains.

This module holds the rules, in the order and under the numbers of the explanation page
``docs/explanation/what-a-denial-denies.md``, which says each of them in a sentence with a worked
case. It compares actors, roles, events and facets; words are never compared.

A *row* is one accused and one content. A *reply* reaches a row when what it denies is the
accused, or a whole the accused is part of, or nobody in particular, and its role and event are
covered. Only replies *with standing* change a status: those of the accused, and of whoever
speaks for the accused or for a whole that contains it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.as_of import moment_of
from claimgraph.analysis.cells import ALL, Decided, Word, decide
from claimgraph.analysis.event_lattice import EventLattice, Way
from claimgraph.analysis.labels import label
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
from claimgraph.analysis.retractions import retractions, taken_back
from claimgraph.analysis.speaking import Said, came_later, said_when
from claimgraph.analysis.standing import AFFILIATED, PARTS, SPEAKING, Affiliations, Span
from claimgraph.model import (
    Attitude,
    Characterization,
    Claim,
    Document,
    Occurrence,
    Participation,
    Proposition,
    Quantity,
    StateProposition,
)
from claimgraph.taxonomy import DEFAULT_TERMS, Vocabulary

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.model import Affiliation
    from claimgraph.taxonomy import Terms

__all__ = ["coverage"]


# --- the question -----------------------------------------------------------------------

_DENYING: Final = ("denial", "exoneration")
_SILENT: Final = ("no_comment", "withholding")
_ADMITTING: Final = ("admission",)
_ANSWERING: Final = frozenset(("accused", "speaks_for"))
"""The standings that change a status."""


def coverage(
    corpus: Corpus,
    *,
    terms: Terms | None = None,
    same_occurrence: bool = False,
    as_of: date | datetime | str | None = None,
) -> Coverage:
    """Return what of each accusation was answered, by whom, and what remains.

    Args:
        corpus: The corpus.
        terms: The vocabularies, where they are not the corpus's own; the order of the roles
            is read from them.
        same_occurrence: Whether coverage crosses between events that somebody calls the same
            occurrence; the rows that it helps say so.
        as_of: Leave out what was said, or was published, later. A day (its claims are
            included), an instant, or ISO 8601 text.

    Raises:
        ValueError: The text of ``as_of`` is no ISO 8601 date or time.

    Example:
        >>> import claimgraph as cg
        >>> rows = cg.coverage(cg.bundled_report())
        >>> rows[0].accused, rows[0].status
        ('gov:USA', 'answered')
        >>> rows[1].status, rows[1].why
        ('partly', 'remains: decision_maker of class:such-actions, except event:strike')
    """
    moment = None if as_of is None else moment_of(as_of)
    reader = _Reader(corpus, terms or corpus.terms, same_occurrence=same_occurrence, as_of=moment)
    return reader.read()


@dataclass(frozen=True, slots=True)
class _Content:
    """What a claim charges, denies or admits, as the rules compare it."""

    actor: str | None
    facet: str
    """``participation``, or another facet of an event."""
    role: str
    on: str | None
    what: str | None = None
    """What is said of a facet: the label of a characterization, a number."""


@dataclass(frozen=True, slots=True)
class _Denied:
    """What a reply denies."""

    actor: str | None
    """None: nobody in particular."""
    facet: str
    """A facet, ``participation``, or ``everything`` for the occurrence itself."""
    roles: tuple[str, ...]
    """The roles it denies, each with those below it."""
    events: tuple[str, ...]
    rule: str
    what: str | None = None
    """None: whatever is said of the facet."""


def _content(proposition: Proposition | None) -> _Content | None:
    """Return the parts of a proposition that the rules compare."""
    match proposition:
        case None:
            return None
        case Participation():
            return _Content(proposition.actor, "participation", proposition.role, proposition.event)
        case Occurrence():
            return _Content(None, "occurrence", "occurrence", proposition.event)
        case Characterization():
            facet = "characterization"
            return _Content(None, facet, facet, proposition.of, proposition.label)
        case StateProposition():
            facet = f"state:{proposition.state}"
            alone = facet if proposition.object is None else None
            return _Content(proposition.actor, facet, facet, proposition.object, alone)
        case Attitude():
            facet = proposition.attitude
            return _Content(proposition.actor, facet, facet, proposition.about)
        case Quantity():
            facet = f"quantity:{proposition.quantity}"
            number = f"{proposition.modifier or ''} {proposition.value:g}".strip()
            return _Content(None, facet, facet, proposition.event, number)
    # Of other kinds the rules know nothing but whether two are the same.
    return _Content(None, proposition.kind, proposition.kind, None, proposition.key)


def _charge(claim: Claim, accused: str) -> tuple[_Content, str]:
    """Return what a claim charges an accused with, and its content key.

    The accused stands in the proposition's actor place where the actor is a group it is said
    to form. Where nothing is said but that somebody is accused over an event, the charge is
    some part in it.
    """
    proposition = claim.proposition
    content = _content(proposition)
    if content is None or proposition is None:
        facet, role = ("participation", "involved") if claim.topic else ("open", "open")
        return _Content(accused, facet, role, claim.topic), f"open {claim.topic or '-'}"
    key = proposition.key
    with_actor = isinstance(proposition, (Participation, StateProposition, Attitude))
    if with_actor and content.actor != accused:
        key = proposition.model_copy(update={"actor": accused}).key
    return replace(content, actor=accused), key


# --- rule 4a: roles ---------------------------------------------------------------------

_PART: Final = "part"
_WHOLE: Final = "all"
_NONE: Final = "none"

_SEMANTIC: Final = frozenset(
    term
    for term in DEFAULT_TERMS.roles
    if not DEFAULT_TERMS.roles[term].broader and term != "involved"
)
"""Roles outside the order of responsibility: they compare by equality."""


def _role_denied(roles: Vocabulary, charged: str, denied: str) -> str:
    """Denying a role denies every role below it; denying one below the charge answers in part."""
    if roles.covers(denied, charged):
        return _WHOLE
    if denied == "involved":
        return _NONE if _is(roles, charged, ("victim",)) else _WHOLE
    if roles.covers(charged, denied) or (charged == "involved" and _unordered(roles, denied)):
        return _PART
    return _NONE


def _role_admitted(roles: Vocabulary, charged: str, admitted: str) -> str:
    """Admitting a role admits every role above it; admitting a higher one admits in part."""
    if roles.covers(charged, admitted):
        return _WHOLE
    if charged == "involved" and _unordered(roles, admitted):
        return _WHOLE
    if roles.covers(admitted, charged):
        return _PART
    if admitted == "involved" and not _is(roles, charged, ("victim",)):
        return _PART
    return _NONE


def _unordered(roles: Vocabulary, role: str) -> bool:
    """A role that the order does not know stands below involved; semantic roles do not."""
    return _SEMANTIC.isdisjoint((role, *roles.broader(role)))


def _is(vocabulary: Vocabulary, term: str, wide: Collection[str]) -> bool:
    """Tell whether a term is one of these, or narrower than one of these."""
    return term in wide or not vocabulary.broader(term).isdisjoint(wide)


# --- rule 4d: scope ---------------------------------------------------------------------

_OF_CLAIMS: Final = frozenset(("statement", "authorship", "evidence"))
_FACETS: Final = frozenset(("characterization", "intent", "knowledge"))
"""Facets of a charge beside who had which part in it; numbers are others."""


def _denials(claim: Claim, claims: dict[str, Claim]) -> tuple[_Denied, ...]:
    """Return what a denial denies: its scope, or else its proposition itself."""
    scope = claim.scope
    content = _content(claim.proposition) if claim.polarity == "-" else None
    if scope is None:
        if content is not None:
            return (_itself(content, "4d proposition"),)
        return _of_claims(_named(claim), claims, "4d what it responds to")
    if scope.type in _OF_CLAIMS:
        return _of_claims(_named(claim), claims, "4d statement")
    events = scope.events or (_only(content.on) if content else ())
    match scope.type:
        case "occurrence":
            return (_Denied(None, "everything", (), events, "4d occurrence"),)
        case "involvement":
            facet, roles = "participation", _only("involved")
        case "responsibility":
            facet, roles = "participation", ("responsible_party",)
        case "role":
            facet, roles = "participation", scope.roles
        case "characterization" | "intent" | "knowledge":
            facet, roles = scope.type, (scope.type,)
        case _:
            return ()
    return (_Denied(scope.actor, facet, roles, events, f"4d {scope.type}"),)


def _itself(content: _Content, rule: str) -> _Denied:
    """Return the denial of a proposition, and of nothing more."""
    if content.facet == "occurrence":
        return _Denied(None, "everything", (), _only(content.on), rule)
    events, what = _only(content.on), content.what
    return _Denied(content.actor, content.facet, (content.role,), events, rule, what)


def _named(claim: Claim) -> tuple[str, ...]:
    """Return the claims whose content a reply speaks of.

    "That is a lie" names them in its scope. A reply that says nothing of its own ("he denied
    the charge") speaks of what it responds to.
    """
    if claim.scope is not None:
        return claim.scope.claims if claim.scope.type == "statement" else ()
    return claim.responds_to if claim.proposition is None and claim.topic is None else ()


def _of_claims(named: Iterable[str], claims: dict[str, Claim], rule: str) -> tuple[_Denied, ...]:
    """Return the denial of what claims say; to deny a denial charges, and answers nothing."""
    found = []
    for one in named:
        claim = claims.get(one)
        if claim is None or claim.polarity != "+":
            continue
        if claim.accused:
            found += [_itself(_charge(claim, accused)[0], rule) for accused in claim.accused]
        elif (content := _content(claim.proposition)) is not None:
            found.append(_itself(content, rule))
    return tuple(found)


def _only(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


# --- rules 4 to 4e: the rows ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reached:
    """How a reply meets a row, before it is known whose word is the last."""

    reply: Claim
    effect: Effect
    rule: str
    stretches: tuple[tuple[str, str], ...] = ()
    """The roles and events of the charge that it denies or admits, or ``ALL``."""
    on: tuple[str, ...] = ()
    """The same events, by id."""
    crosses: bool = False
    """Whether it does so only since somebody calls two events the same occurrence."""


@dataclass(frozen=True, slots=True)
class _Row:
    """An accused and a content, with the claims that say so."""

    accused: str
    key: str
    content: _Content
    claims: list[Claim]

    @property
    def negative(self) -> bool:
        """Whether the charge is that something is not so."""
        return self.claims[0].polarity == "-"

    @property
    def cell(self) -> Cell:
        """The whole charge."""
        return Cell(self.accused, self.content.role, self.content.on or "")


_Place = tuple[str, str | None]
"""An event, or another content, and an actor: where replies are looked up."""


class _Reader:
    """Reads the coverage of one corpus."""

    def __init__(
        self, corpus: Corpus, terms: Terms, *, same_occurrence: bool, as_of: date | datetime | None
    ) -> None:
        self.corpus = corpus
        self.roles = terms.roles
        self.acts = terms.acts
        ties = terms.affiliation_roles
        known = {*ties, *SPEAKING, *AFFILIATED}
        self.speaking = frozenset(one for one in known if _is(ties, one, SPEAKING))
        self.parts = frozenset(one for one in known if _is(ties, one, PARTS))
        self.linked = frozenset(one for one in known if _is(ties, one, SPEAKING | AFFILIATED))
        self.lattice = EventLattice(corpus, same_occurrence=same_occurrence)
        self.affiliations = Affiliations(corpus)
        published = {one.id: one.published for one in corpus.documents if isinstance(one, Document)}
        self.said: dict[str, Said] = {}
        self.claims: dict[str, Claim] = {}
        for one in corpus.claims:
            if isinstance(one, Claim):
                at = said_when(one, published.get(one.document))
                if as_of is None or not came_later(at, published.get(one.document), as_of):
                    self.claims[one.id], self.said[one.id] = one, at
        ordered = sorted(self.claims.values(), key=lambda one: self.said[one.id].place)
        self.retracted = taken_back(retractions(corpus, terms=terms, among=self.claims))
        self.replies = [one for one in ordered if self._act(one) is not None]
        self.ranks = {one.id: rank for rank, one in enumerate(self.replies)}
        self.first_said = self._first_utterances()
        self.denials = {
            one.id: _denials(one, self.claims) for one in self.replies if self._act(one) == "denies"
        }
        self.by_place: dict[_Place, list[Claim]] = {}
        """Replies by what they speak of."""
        self.within: dict[_Place, list[Claim]] = {}
        """Replies by the wholes and classes in which lies what they speak of."""
        self.silent: dict[_Place, list[Claim]] = {}
        """Refusals by what they speak of, and those for whom their claimers may speak."""
        self.by_speaker: dict[_Place, list[Claim]] = {}
        """Denials by what they speak of, and those for whom their claimers may speak."""
        self.by_claim: dict[str, list[Claim]] = {}
        """Replies by the claims they name."""
        for one in self.replies:
            self._file(one)
        self.participants = {
            one.id: frozenset(filler.filler for filler in one.participants) for one in corpus.events
        }

    def _act(self, claim: Claim) -> str | None:
        """Return what a claim does as a reply; acts of one's own go by their broader terms."""
        if _is(self.acts, claim.act, _DENYING):
            return "denies"
        if _is(self.acts, claim.act, _SILENT):
            return "is silent"
        return "admits" if _is(self.acts, claim.act, _ADMITTING) else None

    def _first_utterances(self) -> dict[str, int]:
        """Rule 4c: a repetition counts from its first utterance that was not taken back."""
        first: dict[tuple[object, ...], int] = {}
        found: dict[str, int] = {}
        for one in self.replies:
            content = one.proposition.key if one.proposition is not None else one.topic
            by = (one.claimer, one.on_behalf_of)
            same = (self._act(one), by, content, one.polarity, one.scope, frozenset(_named(one)))
            rank = self.ranks[one.id]
            found[one.id] = rank if one.id in self.retracted else first.setdefault(same, rank)
        return found

    # -- where replies are found --

    def _file(self, reply: Claim) -> None:
        """File a reply under what it speaks of."""
        for named in {*_named(reply), *self._left_open(reply)}:
            self.by_claim.setdefault(named, []).append(reply)
        does = self._act(reply)
        if does == "is silent":
            speaker = reply.on_behalf_of or reply.claimer
            near = self.affiliations.anytime(speaker, self.linked)
            for about in self._silent_about(reply):
                for actor in {*near, reply.claimer}:
                    self.silent.setdefault((about, actor), []).append(reply)
            return
        if does == "admits":
            content = _content(reply.proposition)
            if content is not None:
                actors: Iterable[str | None] = (None,)
                if content.actor is not None:
                    actors = self.affiliations.anytime(content.actor, self.parts)
                self._file_under(reply, content.on or content.what, actors)
            return
        speaker = reply.on_behalf_of or reply.claimer
        speaks_for = {*self.affiliations.anytime(speaker, self.speaking), reply.claimer}
        for denied in self.denials[reply.id]:
            for event in denied.events or _only(denied.what):
                self._file_under(reply, event, (denied.actor,))
                for place in self.lattice.wider(event):
                    for actor in speaks_for:
                        self.by_speaker.setdefault((place, actor), []).append(reply)

    def _file_under(self, reply: Claim, event: str | None, actors: Iterable[str | None]) -> None:
        if event is None:
            return
        for actor in actors:
            self.by_place.setdefault((event, actor), []).append(reply)
            for wider in self.lattice.wider(event):
                if wider != event:
                    self.within.setdefault((wider, actor), []).append(reply)

    def _left_open(self, reply: Claim) -> tuple[str, ...]:
        """Return the claims that a refusal names."""
        if self._act(reply) != "is silent":
            return ()
        named = reply.scope.claims if reply.scope is not None else ()
        return (*reply.responds_to, *named, *_only(reply.topic))

    def _silent_about(self, reply: Claim) -> tuple[str, ...]:
        """Return the events that a refusal names."""
        content = _content(reply.proposition)
        scoped = reply.scope.events if reply.scope is not None else ()
        return (*scoped, *_only(reply.topic if content is None else content.on))

    def _candidates(self, row: _Row) -> list[Claim]:
        """Return the replies that may reach a row."""
        found: dict[str, Claim] = {}
        for claim in row.claims:
            for reply in self.by_claim.get(claim.id, ()):
                found[reply.id] = reply
        if not row.negative:
            on = row.content.on or row.content.what
            wholes = self.affiliations.anytime(row.accused, self.parts)
            actors = {*wholes, None}
            for place in self.lattice.wider(on) if on else ():
                for actor in actors:
                    for reply in self.by_place.get((place, actor), ()):
                        found[reply.id] = reply
                for actor in wholes:
                    for reply in self.silent.get((place, actor), ()):
                        found[reply.id] = reply
                    for reply in self.by_speaker.get((place, actor), ()):
                        found[reply.id] = reply
            for actor in actors if on else ():
                for reply in self.within.get((on or "", actor), ()):
                    found[reply.id] = reply
        return sorted(found.values(), key=lambda one: self.ranks[one.id])

    def _is_beside(self, actor: str | None, row: _Row) -> bool:
        """Tell whether an actor is in a charge, too: named by it, or a participant of its event."""
        if actor in self.participants.get(row.content.on or "", ()):
            return True
        return any(
            actor in claim.accused
            or (isinstance(claim.proposition, Participation) and claim.proposition.actor == actor)
            for claim in row.claims
        )

    # -- rows --

    def read(self) -> Coverage:
        grouped: dict[tuple[str, str, bool], _Row] = {}
        for claim in self.claims.values():
            for accused in claim.accused:
                content, key = _charge(claim, accused)
                row = _Row(accused, key, content, [])
                same = (accused, key, claim.polarity == "-")
                grouped.setdefault(same, row).claims.append(claim)
        for row in grouped.values():
            row.claims.sort(key=lambda one: self.said[one.id].reported)
        ordered = sorted(grouped.values(), key=self._reading_order)
        rows = [self._row(one) for one in ordered]
        contested = tuple(self._contested(ordered))
        reached = {reply.claim for row in rows for reply in row.replies}
        reached.update(claim for one in contested for claim in one.by)
        return Coverage(
            tuple(rows), tuple(self._orphans(reached)), tuple(self._exonerations()), contested
        )

    def _reading_order(self, row: _Row) -> tuple[object, ...]:
        first = row.claims[0]
        at = first.accused.index(row.accused)
        return (self.said[first.id].reported, at, row.accused, row.key)

    def _row(self, row: _Row) -> CoverageRow:
        reached = [
            found
            for reply in self._candidates(row)
            if (found := self._reach(row, reply)) is not None
        ]
        rights = {one.reply.id: self._standing(one.reply, row.accused) for one in reached}
        counted = [
            one
            for one in reached
            if rights[one.reply.id][0] in _ANSWERING and one.reply.id not in self.retracted
        ]
        decided = self._last_words(row, counted)
        status = _status(decided, counted)
        replies = tuple(
            Reply(
                one.reply.id,
                one.effect,
                rights[one.reply.id][0],
                self._is_early(one.reply, row.claims),
                one.effect != "withholds"
                and (one.reply.certainty != "CT" or bool(one.reply.hedges)),
                one.reply.id in decided.last,
                one.rule,
                one.on,
                self.retracted.get(one.reply.id),
                rights[one.reply.id][1],
            )
            for one in reached
        )
        takers = [self.retracted.get(claim.id) for claim in row.claims]
        return CoverageRow(
            row.accused,
            row.key,
            row.cell,
            tuple(claim.id for claim in row.claims),
            tuple(dict.fromkeys(claim.claimer for claim in row.claims)),
            all(claim.presupposed for claim in row.claims),
            replies,
            status,
            decided.residual,
            takers[0] if all(takers) else None,
            self._why(status, decided, replies, [one for one in counted if one.crosses]),
            decided.covered,
            decided.admitted,
            "-" if row.negative else "+",
            tuple(
                (one.id, self.retracted[one.id]) for one in row.claims if one.id in self.retracted
            ),
        )

    # -- rule 4, content --

    def _reach(self, row: _Row, reply: Claim) -> _Reached | None:
        """Return how a reply meets a charge, or None."""
        does = self._act(reply)
        if does == "is silent":
            return self._silence(row, reply)
        named = not {claim.id for claim in row.claims}.isdisjoint(_named(reply))
        if named:
            effect: Effect = "admits" if does == "admits" else "answers"
            return _Reached(reply, effect, "4d names it", ((ALL, ALL),), _only(row.content.on))
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

    def _denial(self, row: _Row, reply: Claim, denied: _Denied) -> _Reached | None:
        """Return how what is denied covers a charge."""
        if not self._actor_meets(denied.actor, row, reply):
            return None
        roles = self._roles_meet(row.content, denied)
        events, way = self._events_meet(row.content, denied.events or _only(denied.what), reply)
        if not roles or not events:
            return None
        stretches = tuple((role, event) for role in roles for event in events)
        whole = stretches == ((ALL, ALL),)
        role, stretch = (_WHOLE if one == (ALL,) else _PART for one in (roles, events))
        crosses = way == "same occurrence"
        rule = f"4 content; 4a {role}; 4b {stretch}{' by the same occurrence' if crosses else ''}; {denied.rule}"
        on = _only(row.content.on) if events == (ALL,) else events
        return _Reached(reply, "answers" if whole else "answers_part", rule, stretches, on, crosses)

    def _actor_meets(self, denied: str | None, row: _Row, reply: Claim) -> bool:
        """The denied actor is the accused, or a whole the accused is part of, or nobody in particular."""
        if denied is None or denied == row.accused:
            return True
        return denied in self.affiliations.reach(row.accused, self.parts, self._span(reply)).ways

    def _span(self, claim: Claim) -> Span:
        return self.said[claim.id].span

    def _roles_meet(self, content: _Content, denied: _Denied) -> tuple[str, ...]:
        """Return the roles of the charge that are denied: all of it, some below it, or none."""
        if denied.facet == "everything":
            return (ALL,)
        if denied.facet != content.facet or denied.what not in (None, content.what):
            return ()
        if content.facet != "participation":
            return (ALL,)
        found = {role: _role_denied(self.roles, content.role, role) for role in denied.roles}
        if _WHOLE in found.values():
            return (ALL,)
        return tuple(role for role, how in found.items() if how == _PART)

    # -- rule 4b: events and classes --

    def _events_meet(
        self, content: _Content, spoken_of: tuple[str, ...], reply: Claim
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

    # -- rule 4d: other facets of the same charge --

    def _other_facet(self, row: _Row, reply: Claim) -> _Reached | None:
        """Denying another facet of the same charge answers in part, and the residual stays whole."""
        for denied in self.denials[reply.id]:
            own = self._actor_meets(denied.actor, row, reply)
            if not own and not self._is_beside(denied.actor, row):
                continue
            same = denied.facet == row.content.facet and denied.what in (None, row.content.what)
            if same and own:
                continue  # a sibling role is not reached
            if denied.facet not in _FACETS and not denied.facet.startswith(("participation", "quantity:")):  # fmt: skip
                continue
            if not self._events_meet(row.content, denied.events, reply)[0]:
                continue
            if self._standing(reply, row.accused)[0] in _ANSWERING:
                return _Reached(reply, "answers_part", f"4d another facet; {denied.rule}")
        return None

    # -- rules 4a and 4b: admissions --

    def _admission(self, row: _Row, reply: Claim) -> _Reached | None:
        """Admitting a role admits those above it; an admission about a whole or a part, in part."""
        admitted, content = _content(reply.proposition), row.content
        if admitted is None or reply.polarity == "-" or admitted.facet != content.facet:
            return None
        if admitted.what not in (None, content.what):
            return None
        exact = admitted.actor in (row.accused, content.actor)
        if not exact and not self._is_whole_or_part(admitted.actor, row, reply):
            return None
        role = _WHOLE
        if content.facet == "participation":
            role = _role_admitted(self.roles, content.role, admitted.role)
        events, way = self._events_meet(content, _only(admitted.on or admitted.what), reply)
        if role == _NONE or not events:
            return None
        crosses = way == "same occurrence"
        stretch = _WHOLE if events == (ALL,) else _PART
        rule = f"4 content; 4a admitted {role}; 4b {stretch}{' by the same occurrence' if crosses else ''}"
        on = _only(content.on) if events == (ALL,) else events
        if role == _PART or not exact:
            return _Reached(reply, "admits_part", rule, (), on, crosses)
        below = ALL if admitted.role == content.role else admitted.role
        effect: Effect = "admits" if events == (ALL,) else "admits_part"
        stretches = tuple((below, event) for event in events)
        return _Reached(reply, effect, rule, stretches, on, crosses)

    def _is_whole_or_part(self, actor: str | None, row: _Row, reply: Claim) -> bool:
        """Tell whether an actor contains the accused, or is a part of it."""
        if actor is None:
            return False
        span = self._span(reply)
        if actor in self.affiliations.reach(row.accused, self.parts, span).ways:
            return True
        return row.accused in self.affiliations.reach(actor, self.parts, span).ways

    # -- rule 4e: refusals --

    def _silence(self, row: _Row, reply: Claim) -> _Reached | None:
        """A refusal names the claim, its event, or what is said of it."""
        if not {claim.id for claim in row.claims}.isdisjoint(self._left_open(reply)):
            return _Reached(reply, "withholds", "4e names the claim", (), _only(row.content.on))
        held, content = _content(reply.proposition), row.content
        if content.on is None or row.negative:
            return None
        rule = "4e names its event"
        if held is not None and held.facet != "occurrence":
            if held.facet != content.facet or held.what not in (None, content.what):
                return None
            if not self._actor_meets(held.actor, row, reply):
                return None
            rule = "4e names its part in it" if held.actor else "4e names its facet"
        if self._standing(reply, row.accused)[0] == "third_party":
            return None
        about = self._silent_about(reply)
        if self.lattice.lies_in(content.on, about, self.said[reply.id].end) is None:
            return None
        return _Reached(reply, "withholds", rule, (), (content.on,))

    # -- rule 4, standing --

    def _standing(self, reply: Claim, accused: str) -> tuple[Standing, str]:
        """Return by what right the claimer answers for the accused, and why."""
        if reply.claimer == accused:
            return "accused", f"{accused} answers for itself"
        span = self._span(reply)
        wholes = self.affiliations.reach(accused, self.parts, span)
        speaker = reply.on_behalf_of or reply.claimer
        spoken_for = self.affiliations.reach(speaker, self.speaking, span)
        for whole, way in spoken_for.ways.items():
            if whole in wholes.ways:
                steps = [_step(one) for one in (*way, *wholes.ways[whole])]
                if reply.on_behalf_of is not None:
                    steps.insert(0, f"{reply.claimer} on behalf of {speaker}")
                return "speaks_for", "; ".join(steps)
        doubt = ""
        for whole, way in spoken_for.maybe.items():
            if whole in wholes.maybe:
                steps = [_step(one) for one in (*way, *wholes.maybe[whole])]
                doubt = "possibly with standing, if this held when it was said: " + "; ".join(steps)
                break
        near = self.affiliations.reach(reply.claimer, self.linked, span)
        for whole, way in near.ways.items():
            if whole in wholes.ways:
                steps = [_step(one) for one in (*way, *wholes.ways[whole])]
                return "affiliated", doubt or "; ".join(steps)
        return "third_party", doubt or f"{reply.claimer} does not answer for {accused}"

    def _is_early(self, reply: Claim, claims: Sequence[Claim]) -> bool:
        """Tell whether a reply was certainly made before every one of the accusations."""
        own = self.said[reply.id]
        before = set(reply.time.before) if reply.time is not None else set()
        return all(
            claim.id in before
            or (claim.time is not None and reply.id in claim.time.after)
            or own.is_before(self.said[claim.id])
            for claim in claims
        )

    # -- rule 4c: the last word --

    def _last_words(self, row: _Row, counted: Sequence[_Reached]) -> Decided:
        """Return what the last words with standing make of a charge."""
        words = [
            Word(
                one.reply.id,
                self.first_said[one.reply.id],
                one.effect.startswith("answers"),
                role,
                event,
            )
            for one in counted
            for role, event in one.stretches
        ]
        return decide(row.cell, words, self.lattice, self._above)

    def _above(self, wide: str, narrow: str) -> bool:
        return self.roles.covers(wide, narrow)

    # -- in words --

    def _why(
        self,
        status: Status,
        decided: Decided,
        replies: tuple[Reply, ...],
        crossing: Sequence[_Reached],
    ) -> str:
        """Return the status in a sentence, with what is uncertain about it."""
        left = "; ".join(in_words(cell) for cell in decided.residual)
        if not replies:
            return "no reply reaches it"
        admitted = "; ".join(in_words(cell) for cell in decided.admitted)
        said = {
            "admitted": f"the last word with standing admits {admitted}",
            "answered": "nothing remains",
            "partly": f"remains: {left}",
            "withheld": "those who may answer decline to",
            "unanswered": "nobody who may answer for the accused does",
        }[status]
        others = [reply for reply in replies if reply.standing not in _ANSWERING]
        possible = [reply.claim for reply in others if reply.why.startswith("possibly")]
        if others:
            said += f"; {len(others)} without standing"
        if possible:
            said += f" (possibly with: {', '.join(possible)})"
        if crossing:
            ids = ", ".join(one.reply.id for one in crossing)
            said += f"; {ids} by events called the same occurrence"
        for last, against in decided.contrary:
            if not self.said[against].is_before(self.said[last]):
                said += f"; that {last} came after {against} is read from where they are reported"
        return said

    # -- beside the rows --

    def _orphans(self, reached: set[str]) -> Iterator[Orphan]:
        for reply in self.replies:
            if _is(self.acts, reply.act, ("denial",)) and reply.id not in reached:
                yield Orphan(reply.id, self._why_orphan(reply))

    def _why_orphan(self, reply: Claim) -> str:
        scope = reply.scope
        if scope is not None and scope.type in ("authorship", "evidence"):
            what = "having said" if scope.type == "authorship" else "what is rested on by"
            return f"it denies {what} {', '.join(scope.claims)}, which covers no deed"
        if not self.denials[reply.id]:
            if _named(reply):
                return f"what it denies, {', '.join(_named(reply))}, charges nobody"
            if scope is not None:
                return f"no rule says what the scope {scope.type!r} covers"
            return "it does not say what it denies; give it a scope"
        content = _content(reply.proposition)
        events = self.denials[reply.id][0].events
        about = label(self.corpus, events[0]) if events else "it"
        if content is not None and content.on is not None and reply.polarity == "-":
            about = label(self.corpus, content.on)
        return f"no claim in the corpus charges this about {about}"

    def _exonerations(self) -> Iterator[Cleared]:
        """Yield who is cleared by somebody who does not answer for him."""
        for reply in self.replies:
            content = _content(reply.proposition)
            if self._act(reply) != "denies" or content is None or reply.polarity != "-":
                continue
            standing = "third_party"
            if content.actor is not None:
                standing = self._standing(reply, content.actor)[0]
            if _is(self.acts, reply.act, ("exoneration",)):
                if standing in _ANSWERING:
                    continue
            elif content.actor is None or standing != "third_party":
                continue
            whom = label(self.corpus, content.actor) if content.actor else "whoever"
            why = f"clears {whom} of being {content.role}, of nothing else"
            yield Cleared(reply.id, content.actor, content.role, content.on, why)

    def _contested(self, rows: Sequence[_Row]) -> Iterator[Contested]:
        """Yield what is made of the events that somebody is accused of."""
        charged = {event for row in rows for event in self.lattice.wider(row.content.on or "")}
        against = self._against_labels()
        for claim in sorted(self.claims.values(), key=lambda one: self.said[one.id].reported):
            content = _content(claim.proposition)
            if (
                content is None
                or content.facet != "characterization"
                or content.on not in charged
                or claim.accused
                or claim.polarity != "+"
                or self._act(claim) is not None
            ):
                continue
            denials, refusals = self._against(claim, content, against)
            if denials:
                why = "somebody denies that it was this"
                yield Contested(claim.id, "denied", denials, why)
            elif refusals:
                why = "somebody declines to say what it was"
                yield Contested(claim.id, "withheld", refusals, why)
            else:
                yield Contested(claim.id, "unanswered", (), "nobody says that it was not this")

    def _against_labels(self) -> dict[_Place, list[Claim]]:
        """Return who denies or leaves open a label, by the event and the label; None: any."""
        found: dict[_Place, list[Claim]] = {}
        for reply in self.replies:
            for denied in self.denials.get(reply.id, ()):
                if denied.facet in ("characterization", "everything"):
                    for event in denied.events:
                        found.setdefault((event, denied.what), []).append(reply)
            held = _content(reply.proposition)
            if self._act(reply) == "is silent" and held and held.facet == "characterization":
                for event in self._silent_about(reply):
                    found.setdefault((event, held.what), []).append(reply)
        return found

    def _against(
        self, claim: Claim, content: _Content, against: dict[_Place, list[Claim]]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who denies, and who declines to say, that something was this."""
        met = {one.id: one for one in self.by_claim.get(claim.id, ())}
        for place in self.lattice.wider(content.on or ""):
            for what in {None, content.what}:
                met.update((one.id, one) for one in against.get((place, what), ()))
        found: dict[str | None, list[str]] = {}
        for own in sorted(met.keys() - self.retracted.keys(), key=self.ranks.__getitem__):
            found.setdefault(self._act(met[own]), []).append(own)
        return tuple(found.get("denies", ())), tuple(found.get("is silent", ()))


def _together(met: Sequence[_Reached]) -> _Reached | None:
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
    )


def _status(decided: Decided, counted: Sequence[_Reached]) -> Status:
    """Rule 4e: the first that fits."""
    effects = {one.effect for one in counted}
    if decided.admitted:
        return "admitted"
    if not decided.residual:
        return "answered"
    if effects & {"answers", "answers_part", "admits", "admits_part"}:
        return "partly"
    return "withheld" if "withholds" in effects else "unanswered"


def _step(one: Affiliation) -> str:
    return f"{one.subject} {one.role} {one.object}"
