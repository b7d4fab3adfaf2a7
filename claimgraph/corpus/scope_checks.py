"""Whether the scope of a denial makes sense, and is no narrower than its proposition (rule 4d)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from claimgraph.errors import shorten
from claimgraph.model import (
    Characterization,
    Claim,
    DenialScope,
    Event,
    EventClass,
    Occurrence,
    Participation,
    Proposition,
    Record,
    Unregistered,
)
from claimgraph.model.claims import DENYING
from claimgraph.taxonomy import Terms

__all__ = ["ScopeRules"]

_WITHOUT_SCOPE = frozenset(
    [
        "assertion",
        "accusation",
        "admission",
        "confirmation",
        "finding",
        "speculation",
        "threat",
        "presupposition",
    ]
)
"""Acts that commit to something or charge somebody; they deny nothing."""

_OF_CLAIMS = frozenset({"statement", "authorship", "evidence"})
_OF_ROLES = frozenset({"involvement", "responsibility", "role"})
_OF_ATTITUDES = frozenset({"intent", "knowledge"})
_BUILT_IN = _OF_CLAIMS | _OF_ROLES | _OF_ATTITUDES | {"occurrence", "characterization"}

_BESIDE: dict[type[Proposition], tuple[frozenset[str], str]] = {
    Occurrence: (
        _OF_ROLES | _OF_ATTITUDES | {"characterization"},
        (
            "denying that does not deny that it happened; make the scope occurrence, or the "
            "proposition what is denied"
        ),
    ),
    Participation: (
        _OF_ATTITUDES | {"characterization"},
        (
            "denying that does not deny having a part; make the scope involvement or role, or the "
            "proposition what is denied"
        ),
    ),
    Characterization: (
        _OF_ROLES | _OF_ATTITUDES,
        (
            "denying that leaves open what it was; make the scope characterization, or the "
            "proposition what is denied"
        ),
    ),
}
"""For each class of propositions the scopes that do not reach it, and why."""


class ScopeRules:
    """The rules for scopes, with what they have to know of the corpus."""

    def __init__(
        self, ids: Mapping[str, Record], affiliations: Iterable[Record], terms: Terms
    ) -> None:
        self._ids = ids
        self._affiliations = affiliations
        self._terms = terms
        self._without_scope = terms.acts.within(_WITHOUT_SCOPE) - terms.acts.within(DENYING)

    def faults(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Yield the fields that contradict the scope of a claim, and how."""
        scope, denied = claim.scope, claim.proposition
        if scope is None:
            return
        if claim.act in self._without_scope:
            message = (
                f"a scope says what is denied, but {claim.act} denies nothing; "
                "drop the scope, or make it a denial or an exoneration"
            )
            yield "scope", message
            return
        if claim.id in scope.claims:
            yield "scope", f"{claim.act} denies itself; name the claims it is about"
        wrong = list(_wrong_parts(scope))
        yield from wrong
        if denied is None or wrong or claim.polarity == "+":
            return  # in positive form the proposition is not what is denied (rule 3a)
        narrower = self._narrower(scope, denied)
        if narrower:
            yield "scope", narrower

    def _narrower(self, scope: DenialScope, denied: Proposition) -> str | None:
        """Tell how a scope is narrower than what is denied, or None."""
        for cls, (beside, why) in _BESIDE.items():
            if isinstance(denied, cls) and scope.type in beside:
                return f"the scope {scope.type} is narrower than the proposition, {_a(cls)}: {why}"
        if isinstance(denied, Participation):
            covering = {
                "involvement": () if denied.role == "victim" else (denied.role,),  # not involved
                "responsibility": ("responsible_party",),
                "role": scope.roles,
            }.get(scope.type)
            roles = self._terms.roles
            if covering is not None and not any(
                roles.covers(role, denied.role) for role in covering
            ):
                return (
                    f"the scope {scope.type}{list(scope.roles) if scope.roles else ''} is narrower than "
                    f"the proposition's role {denied.role!r}; widen the scope or narrow the proposition"
                )
        if isinstance(denied, (Participation, Occurrence)) and self._leaves_out(
            scope, denied.event
        ):
            return f"the scope leaves out the proposition's event {shorten(denied.event)}; add it"
        if (
            isinstance(denied, Participation)
            and scope.actor is not None
            and not self._is_part(denied.actor, scope.actor)
        ):
            return (
                f"the scope speaks of {scope.actor!r}, the proposition of {denied.actor!r}; "
                "make it two claims, or say by an affiliation that the latter is part_of the former"
            )
        return None

    def _leaves_out(self, scope: DenialScope, event: str) -> bool:
        """Tell whether the events of a scope neither name ``event`` nor anything it lies in (rule 4b).

        What a record of an unregistered kind, or a missing one, lies in and holds is not known.
        """
        wanted = set(scope.events)
        if not wanted or event in wanted:
            return False
        if not all(isinstance(self._ids.get(own), (Event, EventClass)) for own in wanted):
            return False
        seen, waiting = {event}, [event]
        while waiting:
            current = waiting.pop()
            record = self._ids.get(current)
            if isinstance(record, Event):
                wider = {record.part_of} if record.part_of is not None else set()
            elif isinstance(record, EventClass):
                wider = set(record.subclass_of)
            else:
                return False
            wider |= self._classes_of.get(current, set())
            if wider & wanted:
                return False
            waiting += wider - seen
            seen |= wider
        return True

    def _is_part(self, actor: str, whole: str) -> bool:
        """Tell whether ``actor`` is ``whole`` or a part of it, at any time, by whoever's reading."""
        seen, waiting = {actor}, [actor]
        while waiting:
            current = waiting.pop()
            if current == whole:
                return True
            wider = self._wholes_of.get(current, set()) - seen
            waiting += wider
            seen |= wider
        return False

    @cached_property
    def _wholes_of(self) -> dict[str, set[str]]:
        """What each actor is a part of, unregistered kinds of affiliations included."""
        result: dict[str, set[str]] = defaultdict(set)
        covers = self._terms.affiliation_roles.covers
        for record in self._affiliations:
            fields = record.extra if isinstance(record, Unregistered) else record.__dict__
            part, role, whole = (fields.get(name) for name in ("subject", "role", "object"))
            if not (isinstance(part, str) and isinstance(role, str) and isinstance(whole, str)):
                continue
            if covers("part_of", role):
                result[part].add(whole)
        return result

    @cached_property
    def _classes_of(self) -> dict[str, set[str]]:
        """The classes each event is listed in; whoever's reading."""
        result: dict[str, set[str]] = defaultdict(set)
        for own, record in self._ids.items():
            if isinstance(record, EventClass):
                for member in record.members:
                    result[member.event].add(own)
        return result


def _wrong_parts(scope: DenialScope) -> Iterator[tuple[str, str]]:
    """Yield what the type of a scope needs and lacks, and what it has no use for."""
    if scope.type not in _BUILT_IN:
        return
    if scope.type in _OF_CLAIMS and not scope.claims:
        yield "scope", f"the scope {scope.type} does not say which claims it is about; add claims"
    if scope.type == "role" and not scope.roles:
        yield "scope", "the scope role does not say which roles are denied; add roles"
    if scope.roles and scope.type != "role":
        yield (
            "scope",
            f"the scope {scope.type} has roles {list(scope.roles)}; make its type role, or drop them",
        )
    if scope.claims and scope.type not in _OF_CLAIMS:
        message = (
            f"the scope {scope.type} names claims {list(scope.claims)}; make its type statement, "
            "authorship or evidence, or drop them"
        )
        yield "scope", message


def _a(cls: type[Proposition]) -> str:
    return f"an {cls.__name__}" if cls.__name__[0] in "AEIOU" else f"a {cls.__name__}"
