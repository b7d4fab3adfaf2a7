"""What has to hold among records: every rule finds all its problems in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from claimgraph.corpus.columns import Uses, by_class, collect_uses
from claimgraph.corpus.evidence_checks import check_evidence
from claimgraph.corpus.findings import Findings
from claimgraph.errors import nearest, shorten
from claimgraph.model import (
    CLAIM_CLASSES,
    Affiliation,
    Claim,
    Participation,
    Record,
    Unregistered,
)
from claimgraph.model.record import RefTo, TermIn, id_of
from claimgraph.model.shape import uses_of

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
    unregistered = {cls for cls in groups if issubclass(cls, Unregistered)}
    used = {(cls, kind) for cls in groups for kind in set(map(_kind, map(_fields, groups[cls])))}
    wrong = {
        (cls, kind)
        for cls, kind in used
        if cls not in unregistered and (kind not in kinds or kinds[kind] is not _class(cls))
    }
    if not wrong and not unregistered:
        return
    for position, record in enumerate(records):
        guess = nearest(record.kind, kinds)
        hint = f"; did you mean {guess!r}?" if guess and guess != record.kind else ""
        if type(record) in unregistered:
            message = (
                f"kind {shorten(record.kind)} is not registered here; the record is kept as it is"
            )
            findings.add(position, record, message + hint, ("kind",), record.kind, notice=True)
        elif (type(record), record.kind) in wrong:
            name = type(record).__name__
            message = f"kind {shorten(record.kind)} is not registered for {name}{hint} (register it: kinds.extend({name}))"
            findings.add(position, record, message, ("kind",), record.kind)


def _class(cls: type[Record]) -> type[Record]:
    """Return the class a kind is registered with: the named claim classes stand for Claim."""
    return Claim if cls in CLAIM_CLASSES.values() else cls


def _check_ids(records: Sequence[Record], groups: _Groups, findings: Findings) -> dict[str, Record]:
    ids: dict[str, Record] = {}
    unnamed: list[Record] = []
    for cls, members in groups.items():
        if issubclass(cls, Unregistered):
            ids.update((record.id, record) for record in members if record.id is not None)
            unnamed += [record for record in members if record.id is None]
        elif "id" in cls.model_fields:
            ids.update(zip(map(_id, map(_fields, members)), members, strict=True))
        else:
            unnamed += members
    if len(ids) != len(records) - len(unnamed):
        seen: dict[str, Record] = {}
        for position, record in enumerate(records):
            own = id_of(record)
            if own is not None and seen.setdefault(own, record) is not record:
                other = seen[own]
                findings.add(
                    position,
                    record,
                    f"id {own!r} is already taken by a {other.kind}; give one of the two another id"
                    + (" (the two records are equal: leave one out)" if other == record else ""),
                    ("id",),
                    own,
                )
    if len(set(unnamed)) != len(unnamed):
        repeated = {record for record, count in Counter(unnamed).items() if count > 1}
        first: set[Record] = set()
        for position, record in enumerate(records):
            if id_of(record) is None and record in repeated:
                if record in first:
                    findings.add(
                        position, record, "the same record stands here twice; leave one out"
                    )
                first.add(record)
    return ids


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
    for position, record in enumerate(records):
        for path, marker, value in uses_of(record):
            if marker in wrong and value in wrong[marker]:
                if isinstance(marker, TermIn):
                    message = _term_message(marker, value, terms, newer)
                    findings.add(position, record, message, path, value, notice=newer)
                else:
                    findings.add(
                        position, record, _reference_message(marker, path, value, ids), path, value
                    )


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
    marker: RefTo, path: tuple[str | int, ...], value: str, ids: Mapping[str, Record]
) -> str:
    wanted = " or ".join(marker.families) or "record"
    if value in ids:
        found = ids[value]
        return f"{shorten(value)} is a {found.kind}, but a {wanted} is needed here"
    what = "the chain runs through" if path[0] == "chain" else "there is no"
    where = ", which is not in the corpus" if path[0] == "chain" else ""
    guess = nearest(
        value, (own for own, r in ids.items() if not marker.families or r.family in marker.families)
    )
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
    part of its own former part; neither is an error.
    """
    parts = [
        (i, r) for i, r in enumerate(records) if isinstance(r, Affiliation) and r.role == "part_of"
    ]
    by_coder: dict[str | None, list[tuple[int, Affiliation]]] = defaultdict(list)
    for position, record in parts:
        by_coder[record.coder].append((position, record))
    for links in by_coder.values():
        days = sorted({link.start or date.min for _, link in links})
        reported: set[frozenset[str]] = set()
        for day in days:
            edges: dict[str, list[str]] = defaultdict(list)
            where: dict[str, tuple[int, Affiliation]] = {}
            for position, link in links:
                if (link.start or date.min) <= day and (link.end is None or day < link.end):
                    edges[link.subject].append(link.object)
                    where[link.subject] = (position, link)
            for cycle in _cycles(edges):
                if frozenset(cycle) not in reported:
                    reported.add(frozenset(cycle))
                    position, link = where[cycle[0]]
                    message = (
                        f"part_of runs in a circle: {_circle(cycle)}; drop or date one of the links"
                    )
                    findings.add(position, link, message, ("object",))


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


_NO_ACCUSED = frozenset({"denial", "exoneration", "admission"})


def _check_claims(
    records: Sequence[Record], groups: _Groups, terms: Terms, findings: Findings
) -> None:
    doubtful = {
        fields["id"]
        for cls, members in groups.items()
        if issubclass(cls, Claim)
        for fields in map(_fields, members)
        if fields["scope"] is not None
        or (fields["accused"] and fields["act"] in _NO_ACCUSED)
        or fields["id"] in fields["responds_to"]
    }
    if not doubtful:
        return
    for position, record in enumerate(records):
        if not isinstance(record, Claim) or record.id not in doubtful:
            continue
        if record.id in record.responds_to:
            findings.add(
                position, record, f"{record.act} answers itself", ("responds_to",), record.id
            )
        if record.accused and record.act in _NO_ACCUSED:
            findings.add(
                position,
                record,
                f"{record.act} accuses nobody; make the accusation a claim of its own",
                ("accused",),
            )
        if record.scope is not None:
            narrower = _narrower(record, terms)
            if narrower:
                findings.add(position, record, narrower, ("scope",))


def _narrower(claim: Claim, terms: Terms) -> str | None:
    """Tell how the scope of a denial is narrower than its proposition, or None (rule 4d)."""
    scope, denied = claim.scope, claim.proposition
    if scope is None or not isinstance(denied, Participation):
        return None
    covering = {
        "involvement": ("involved",),
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
