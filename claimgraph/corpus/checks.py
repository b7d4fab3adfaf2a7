"""What has to hold among records: every rule finds all its problems in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from claimgraph.corpus.columns import Uses, by_class, collect_uses, walk
from claimgraph.corpus.evidence_checks import check_evidence
from claimgraph.corpus.findings import Findings, Path
from claimgraph.errors import SHOWN_PROBLEMS, nearest, shorten
from claimgraph.model import (
    CLAIM_CLASSES,
    Affiliation,
    Claim,
    ClaimRelation,
    Participation,
    Proposition,
    Record,
    Unregistered,
    UnregisteredProposition,
)
from claimgraph.model.record import RefTo, TermIn, id_of, identity
from claimgraph.model.shape import models_of, uses_of

if TYPE_CHECKING:
    from claimgraph.taxonomy import Kinds, Terms

__all__ = ["check"]

_fields = attrgetter("__dict__")
_id, _kind = itemgetter("id"), itemgetter("kind")


def check(
    records: Sequence[Record],
    kinds: Kinds,
    terms: Terms,
    *,
    newer: bool = False,
    uses: Uses | None = None,
) -> Findings:
    """Check ``records`` against one another, the ``kinds`` and the ``terms``.

    Args:
        records: All records of a corpus.
        kinds: The registered kinds.
        terms: The vocabularies.
        newer: Whether the records come from a newer minor version, whose unknown terms
            are kept and reported instead of refused.
        uses: The references and terms in ``records``, where a reader noted them already.
    """
    findings = Findings()
    groups = by_class(records)
    _check_kinds(records, groups, kinds, findings)
    if uses is None:  # a reader makes no others
        _check_propositions(records, kinds, findings)
    ids = _check_ids(records, groups, findings)
    _check_uses(records, ids, terms, newer, findings, uses)
    _check_cycles(records, groups, ids, findings)
    _check_claims(records, groups, terms, findings)
    check_evidence(records, ids, findings)
    findings.ids = ids
    return findings


_Groups = Mapping[type[Record], list[Any]]


def _check_kinds(
    records: Sequence[Record], groups: _Groups, kinds: Kinds, findings: Findings
) -> None:
    messages: dict[tuple[type[Record], str], tuple[str, bool]] = {}
    for cls, members in groups.items():
        for kind in set(map(_kind, map(_fields, members))):
            if issubclass(cls, Unregistered):
                messages[cls, kind] = _foreign_message(kind, kinds)
            elif kind not in kinds or kinds[kind] is not _class(cls):
                messages[cls, kind] = _kind_message(kind, cls, kinds), False
    if not messages:
        return
    for position, record in enumerate(records):
        found = messages.get((type(record), record.kind))
        if found:
            message, notice = found
            findings.add(position, record, message, ("kind",), record.kind, notice=notice)


def _foreign_message(kind: str, kinds: Kinds) -> tuple[str, bool]:
    """Return what to say of a placeholder, and whether it is only a notice."""
    if kind in kinds:
        return f"kind {shorten(kind)} is registered; make it a {kinds[kind].__name__}", False
    guess = nearest(kind, kinds)
    hint = f"; did you mean {guess!r}?" if guess else ""
    return f"kind {shorten(kind)} is not registered here; the record is kept as it is{hint}", True


def _kind_message(kind: str, cls: type[Record | Proposition], kinds: Kinds) -> str:
    guess = nearest(kind, kinds)
    hint = f"; did you mean {guess!r}?" if guess and guess != kind else ""
    name = cls.__name__
    return f"kind {shorten(kind)} is not registered for {name}{hint} (register it: kinds.extend({name}))"


def _check_propositions(records: Sequence[Record], kinds: Kinds, findings: Findings) -> None:
    """Refuse propositions that would be read back into another class than their own."""
    known = kinds.propositions
    wrong: dict[tuple[type, str], str] = {}

    def visit(cls: type[Any], models: list[Any], fields: list[dict[str, Any]]) -> None:
        if issubclass(cls, Proposition):
            for kind in set(map(_kind, fields)):
                if issubclass(cls, UnregisteredProposition):
                    if kind in known:
                        wrong[cls, kind] = (
                            f"kind {shorten(kind)} is registered; make it a {known[kind].__name__}"
                        )
                elif kind not in known or known[kind] is not cls:
                    wrong[cls, kind] = _kind_message(kind, cls, known)

    walk(records, visit)
    if not wrong:
        return
    for position, record in enumerate(records):
        for path, model in models_of(record):
            message = wrong.get((type(model), model.__dict__.get("kind", "")))
            if message:
                findings.add(position, record, message, (*path, "kind"), model.__dict__["kind"])


def _class(cls: type[Record]) -> type[Record]:
    """Return the class a kind is registered with: the named claim classes stand for Claim."""
    return Claim if cls in CLAIM_CLASSES.values() else cls


def _check_ids(records: Sequence[Record], groups: _Groups, findings: Findings) -> dict[str, Record]:
    ids: dict[str, Record] = {}
    unnamed: list[Record] = []
    for cls, members in groups.items():
        own_id = cls.model_fields.get("id")
        if own_id is None:
            unnamed += members
        elif own_id.is_required():
            ids.update(zip(map(_id, map(_fields, members)), members, strict=True))
        else:
            ids.update((own, record) for record in members if (own := id_of(record)) is not None)
            unnamed += [record for record in members if id_of(record) is None]
    if len(ids) != len(records) - len(unnamed):
        _complain_of_taken_ids(records, findings)
    if len(set(map(identity, unnamed))) != len(unnamed):
        first: set[object] = set()
        for position, record in enumerate(records):
            if id_of(record) is None:
                if identity(record) in first:
                    findings.add(
                        position, record, "the same record stands here twice; leave one out"
                    )
                first.add(identity(record))
    return ids


def _complain_of_taken_ids(records: Sequence[Record], findings: Findings) -> None:
    seen: dict[str, Record] = {}
    for position, record in enumerate(records):
        own = id_of(record)
        if own is None:
            continue
        other = seen.get(own)
        seen.setdefault(own, record)
        if other is not None:
            findings.add(
                position,
                record,
                f"id {shorten(own)} is already taken by a {other.kind}; give one of the two another id"
                + (" (the two records are equal: leave one out)" if other == record else ""),
                ("id",),
                own,
            )


def _check_uses(
    records: Sequence[Record],
    ids: Mapping[str, Record],
    terms: Terms,
    newer: bool,
    findings: Findings,
    uses: Uses | None,
) -> None:
    families: dict[str, set[str]] = defaultdict(set)
    for members in by_class(ids.values()).values():
        families[members[0].family].update(map(_id, map(_fields, members)))
    wrong: dict[RefTo | TermIn, set[str]] = {}
    for marker, used in (collect_uses(records) if uses is None else uses).items():
        used.discard(None)
        if isinstance(marker, TermIn):
            known: set[str] | Mapping[str, Any] = terms[marker.vocabulary]
            bad = {term for term in used if term not in known}
        elif not marker.families:
            bad = used - ids.keys()
        else:
            bad = used.difference(*(families[f] for f in (*marker.families, "unknown")))
        if bad:
            wrong[marker] = bad
    if not wrong:
        return
    guesses = SHOWN_PROBLEMS
    for position, record in enumerate(records):
        for path, marker, value in uses_of(record):
            if marker in wrong and value in wrong[marker]:
                if isinstance(marker, TermIn):
                    message = _term_message(marker, value, terms, newer)
                    findings.add(position, record, message, path, value, notice=newer)
                else:
                    guesses -= 1
                    message = _reference_message(marker, path, value, ids, guessing=guesses >= 0)
                    findings.add(position, record, message, path, value)


def _term_message(marker: TermIn, value: str, terms: Terms, newer: bool) -> str:
    vocabulary = terms[marker.vocabulary]
    guess = nearest(value, vocabulary)
    hint = f"; did you mean {guess!r}?" if guess else ""
    if newer:
        return f"{shorten(value)} is not among the {vocabulary.name} known here; it is kept and takes part in no rule"
    return (
        f"{shorten(value)} is not among the {vocabulary.name}{hint} "
        f"(add it: terms.extend({vocabulary.name}=…))"
    )


def _reference_message(
    marker: RefTo, path: Path, value: str, ids: Mapping[str, Record], *, guessing: bool
) -> str:
    wanted = " or ".join(marker.families) or "record"
    if value in ids:
        found = ids[value]
        return f"{shorten(value)} is a {found.kind}, but a {wanted} is needed here"
    what = "the chain runs through" if path[0] == "chain" else "there is no"
    where = ", which is not in the corpus" if path[0] == "chain" else ""
    known = (own for own, r in ids.items() if not marker.families or r.family in marker.families)
    guess = nearest(value, known) if guessing else None
    hint = f"; did you mean {guess!r}?" if guess else "; add the record or correct the id"
    return f"{what} {wanted} {shorten(value)}{where}{hint}"


def _check_cycles(
    records: Sequence[Record], groups: _Groups, ids: Mapping[str, Record], findings: Findings
) -> None:
    above: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for cls, members in groups.items():
        for field in {"part_of", "subclass_of"} & cls.model_fields.keys():
            for record in members:
                wider = record.__dict__[field]
                if wider:
                    edges = above[f"{cls.family} {field}"]
                    edges[record.id] = [wider] if isinstance(wider, str) else list(wider)
    if above:
        positions = {id_of(record): i for i, record in enumerate(records)}
    for name, edges in above.items():
        for cycle in _cycles(edges):
            field = name.split()[-1]
            findings.add(
                positions[cycle[0]],
                ids[cycle[0]],
                f"{field} runs in a circle: {_circle(cycle)}; drop one of the links",
                (field,),
            )
    _check_affiliation_cycles(records, findings)


def _check_affiliation_cycles(records: Sequence[Record], findings: Findings) -> None:
    """Refuse actors that are part of themselves at one time, by one coder's reading.

    Readings of different coders may well contradict each other, and a body can become a
    part of its own former part; neither is an error. The links are taken by their first
    day: the last link of a circle finds all others in force.
    """
    by_coder: dict[str | None, list[tuple[int, Affiliation]]] = defaultdict(list)
    for position, record in enumerate(records):
        if isinstance(record, Affiliation) and record.role == "part_of":
            by_coder[record.coder].append((position, record))
    for links in by_coder.values():
        links.sort(key=lambda link: link[1].start or date.min)
        wholes: dict[str, list[Affiliation]] = defaultdict(list)
        reported: set[frozenset[str]] = set()
        for position, link in links:
            day = link.start or date.min
            if link.end is not None and link.end <= day:
                continue
            wholes[link.subject].append(link)
            circle = _way(link.object, link.subject, wholes, day)
            if circle and frozenset(circle) not in reported:
                reported.add(frozenset(circle))
                message = (
                    f"part_of runs in a circle: {_circle(circle)}; drop or date one of the links"
                )
                findings.add(position, link, message, ("object",))


def _way(
    part: str, whole: str, wholes: Mapping[str, Sequence[Affiliation]], day: date
) -> list[str] | None:
    """Return how ``part`` is a part of ``whole`` on ``day``, starting with the whole; or None."""
    below: dict[str, str | None] = {part: None}
    waiting = [part]
    while waiting:
        current = waiting.pop()
        if current == whole:
            way = [current]
            while (step := below[way[-1]]) is not None:
                way.append(step)
            return [way[0], *reversed(way[1:])]
        for link in wholes.get(current, ()):
            if link.object not in below and (link.end is None or day < link.end):
                below[link.object] = current
                waiting.append(link.object)
    return None


def _circle(cycle: Sequence[str]) -> str:
    shown = list(cycle[:6]) + (["…"] if len(cycle) > 6 else [])
    return " → ".join([*shown, cycle[0]])


def _cycles(edges: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield one cycle for each way back that a depth-first search meets. Iterative, linear."""
    done: set[str] = set()
    for root in edges:
        if root in done:
            continue
        path: list[str] = []
        on_path: dict[str, int] = {}
        stack: list[tuple[str, Iterator[str]]] = [(root, iter(edges[root]))]
        path.append(root)
        on_path[root] = 0
        while stack:
            node, following = stack[-1]
            for after in following:
                if after in on_path:
                    yield path[on_path[after] :]
                elif after not in done and after in edges:
                    on_path[after] = len(path)
                    path.append(after)
                    stack.append((after, iter(edges[after])))
                    break
            else:
                stack.pop()
                path.pop()
                del on_path[node]
                done.add(node)


_NO_ACCUSED = frozenset(
    act for act, cls in CLAIM_CLASSES.items() if cls.model_fields["accused"].annotation == tuple[()]
)


def _check_claims(
    records: Sequence[Record], groups: _Groups, terms: Terms, findings: Findings
) -> None:
    doubtful = {
        fields["id"]
        for cls, members in groups.items()
        if issubclass(cls, Claim)
        for fields in map(_fields, members)
        if fields["scope"] is not None
        or (fields["act"] in _NO_ACCUSED if fields["accused"] else fields["act"] == "accusation")
        or fields["id"] in fields["responds_to"]
    }
    circular = any(
        fields["source"] == fields["target"]
        for cls, members in groups.items()
        if issubclass(cls, ClaimRelation)
        for fields in map(_fields, members)
    )
    if not doubtful and not circular:
        return
    for position, record in enumerate(records):
        if isinstance(record, Claim) and record.id in doubtful:
            for field, message in _claim_faults(record, terms):
                findings.add(position, record, message, (field,))
        elif isinstance(record, ClaimRelation) and record.source == record.target:
            message = (
                f"the relation {record.type} ties {shorten(record.source)} to itself; leave it out"
            )
            findings.add(position, record, message, ("target",), record.target)


def _claim_faults(claim: Claim, terms: Terms) -> Iterator[tuple[str, str]]:
    """Yield the fields of a claim that contradict others, and how."""
    if claim.id in claim.responds_to:
        yield "responds_to", f"{claim.act} answers itself; name the claim it answers"
    if claim.accused and claim.act in _NO_ACCUSED:
        yield "accused", f"{claim.act} accuses nobody; make the accusation a claim of its own"
    if not claim.accused and claim.act == "accusation":
        yield "accused", "the accusation does not say whom it accuses; add accused"
    if claim.scope is not None:
        if claim.id in claim.scope.claims:
            yield "scope", f"{claim.act} denies itself; name the claims it is about"
        narrower = _narrower(claim, terms)
        if narrower:
            yield "scope", narrower


def _narrower(claim: Claim, terms: Terms) -> str | None:
    """Tell how the scope of a denial is narrower than its proposition, or None (rule 4d)."""
    scope, denied = claim.scope, claim.proposition
    if scope is None or not isinstance(denied, Participation):
        return None
    covering = {
        "involvement": ()
        if denied.role == "victim"
        else (denied.role,),  # a victim is not involved
        "responsibility": ("responsible_party",),
        "role": scope.roles,
    }.get(scope.type)
    if covering is not None and not any(terms.roles.covers(role, denied.role) for role in covering):
        return (
            f"the scope {scope.type}{list(scope.roles) if scope.roles else ''} is narrower than "
            f"the proposition's role {denied.role!r}; widen the scope or narrow the proposition"
        )
    if scope.events and denied.event not in scope.events:
        return f"the scope leaves out the proposition's event {denied.event!r}; add it"
    if scope.actor is not None and scope.actor != denied.actor:
        return (
            f"the scope speaks of {scope.actor!r}, the proposition of {denied.actor!r}; "
            "make it two claims"
        )
    return None
