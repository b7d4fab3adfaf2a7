"""What has to hold among records: every rule finds all its problems in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from claimgraph.corpus.columns import collect_uses
from claimgraph.errors import Problem, nearest, shorten
from claimgraph.model import (
    CLAIM_CLASSES,
    FAMILIES,
    Affiliation,
    Claim,
    Event,
    EventClass,
    Participation,
    Record,
    Unregistered,
)
from claimgraph.model.record import RefTo, TermIn, id_of, key_of, label_of
from claimgraph.model.shape import uses_of

if TYPE_CHECKING:
    from claimgraph.taxonomy import Kinds, Terms

__all__ = ["Findings", "check"]

Locate = Callable[[int, tuple[str | int, ...]], tuple[str | None, int | None]]
"""From the position of a record and the path of a field to file and line."""

MOST_PROBLEMS = 1_000


class Findings:
    """Problems (which refuse a corpus) and notices (which are only reported)."""

    def __init__(self, locate: Locate | None) -> None:
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self._locate = locate

    def add(
        self,
        position: int,
        record: Record,
        message: str,
        path: tuple[str | int, ...] = (),
        value: object = None,
        *,
        notice: bool = False,
    ) -> None:
        """Note one finding about the record at ``position``."""
        target = self.notices if notice else self.problems
        if len(target) >= MOST_PROBLEMS:
            return
        file, line = self._locate(position, path) if self._locate else (None, None)
        target.append(
            Problem(
                message,
                record=id_of(record) or f"{record.kind} {label_of(record)}",
                field=".".join(map(str, path)) or None,
                value=None if value is None else shorten(value),
                file=file,
                line=line,
            )
        )


def check(
    records: Sequence[Record],
    kinds: Kinds,
    terms: Terms,
    *,
    newer: bool = False,
    locate: Locate | None = None,
) -> Findings:
    """Check ``records`` against one another, the ``kinds`` and the ``terms``.

    Args:
        records: All records of a corpus.
        kinds: The registered kinds.
        terms: The vocabularies.
        newer: Whether the records come from a newer minor version, whose unknown terms
            are kept and reported instead of refused.
        locate: Finds file and line of a record, for messages.
    """
    findings = Findings(locate)
    _check_kinds(records, kinds, findings)
    ids = _check_ids(records, findings)
    _check_uses(records, ids, terms, newer, findings)
    _check_cycles(records, ids, findings)
    _check_claims(records, terms, findings)
    return findings


def _check_kinds(records: Sequence[Record], kinds: Kinds, findings: Findings) -> None:
    pairs = set(zip(map(type, records), (record.kind for record in records), strict=True))
    unregistered = {pair for pair in pairs if issubclass(pair[0], Unregistered)}
    wrong = {(c, k) for c, k in pairs - unregistered if k not in kinds or kinds[k] is not _class(c)}
    if not wrong and not unregistered:
        return
    for position, record in enumerate(records):
        pair = (type(record), record.kind)
        if pair in wrong:
            guess = nearest(record.kind, kinds)
            findings.add(
                position,
                record,
                f"kind {shorten(record.kind)} is not registered for {type(record).__name__}"
                + (f"; did you mean {guess!r}?" if guess and guess != record.kind else "")
                + f" (register it: kinds.extend({type(record).__name__}))",
                ("kind",),
                record.kind,
            )
        elif pair in unregistered:
            guess = nearest(record.kind, kinds)
            findings.add(
                position,
                record,
                f"kind {shorten(record.kind)} is not registered here; the record is kept as it is"
                + (f"; did you mean {guess!r}?" if guess else ""),
                ("kind",),
                record.kind,
                notice=True,
            )


def _class(cls: type[Record]) -> type[Record]:
    """Return the class a kind is registered with: the named claim classes stand for Claim."""
    return Claim if cls in CLAIM_CLASSES.values() else cls


def _check_ids(records: Sequence[Record], findings: Findings) -> dict[str, Record]:
    named = [record for record in records if id_of(record) is not None]
    ids = {record.id: record for record in named}  # type: ignore[attr-defined]
    if len(ids) != len(named):
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
    unnamed = Counter(record for record in records if id_of(record) is None)
    if len(unnamed) != len(records) - len(named):
        repeated = {record for record, count in unnamed.items() if count > 1}
        first: set[Record] = set()
        for position, record in enumerate(records):
            if id_of(record) is None and record in repeated:
                if record in first:
                    findings.add(position, record, "the same record stands here twice; leave one out")
                first.add(record)
    return ids


def _check_uses(
    records: Sequence[Record],
    ids: Mapping[str, Record],
    terms: Terms,
    newer: bool,
    findings: Findings,
) -> None:
    families: dict[str, set[str]] = defaultdict(set)
    for own, record in ids.items():
        families[record.family].add(own)
    wrong: dict[RefTo | TermIn, set[str]] = {}
    for marker, used in collect_uses(records).items():
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
                    findings.add(position, record, _reference_message(marker, path, value, ids), path, value)


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
    guess = nearest(value, (own for own, r in ids.items() if not marker.families or r.family in marker.families))
    hint = f"; did you mean {guess!r}?" if guess else "; add the record or correct the id"
    return f"{what} {wanted} {shorten(value)}{where}{hint}"


def _check_cycles(
    records: Sequence[Record], ids: Mapping[str, Record], findings: Findings
) -> None:
    positions = {own: i for i, r in enumerate(records) if (own := id_of(r)) is not None}
    above: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for own, record in ids.items():
        part_of = getattr(record, "part_of", None)
        if isinstance(part_of, str):
            above[f"{record.family} part_of"][own] = [part_of]
        if isinstance(record, EventClass) and record.subclass_of:
            above["subclass_of"][own] = list(record.subclass_of)
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
    parts = [(i, r) for i, r in enumerate(records) if isinstance(r, Affiliation) and r.role == "part_of"]
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
                    message = f"part_of runs in a circle: {_circle(cycle)}; drop or date one of the links"
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


def _check_claims(records: Sequence[Record], terms: Terms, findings: Findings) -> None:
    for position, record in enumerate(records):
        if not isinstance(record, Claim):
            continue
        if record.evidence is not None and record.evidence.document != record.document:
            findings.add(
                position,
                record,
                f"the claim stands in {record.document}, its evidence in {record.evidence.document}; "
                "make it two claims",
                ("evidence", "document"),
            )
        if record.responds_to and record.id in record.responds_to:
            findings.add(position, record, f"{record.act} answers itself", ("responds_to",), record.id)
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
