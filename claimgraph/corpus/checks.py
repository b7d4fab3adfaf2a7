"""What has to hold among records: every rule finds all its problems in one pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from claimgraph.corpus.affiliation_checks import affiliation_faults
from claimgraph.corpus.claim_checks import claim_faults
from claimgraph.corpus.columns import by_class
from claimgraph.corpus.event_checks import event_faults
from claimgraph.corpus.evidence_checks import evidence_faults
from claimgraph.corpus.findings import Findings
from claimgraph.corpus.kind_checks import check_kinds, check_propositions
from claimgraph.corpus.notes import Notes, notes_of
from claimgraph.corpus.reference_checks import check_references
from claimgraph.errors import shorten
from claimgraph.model import Record
from claimgraph.model.record import id_of, identity

if TYPE_CHECKING:
    from claimgraph.corpus.header import Header
    from claimgraph.taxonomy import Kinds, Terms

__all__ = ["check"]

_fields = attrgetter("__dict__")
_id = itemgetter("id")
_Groups = Mapping[type[Record], list[Any]]


def check(
    records: Sequence[Record],
    kinds: Kinds,
    terms: Terms,
    *,
    newer: bool = False,
    declared: Header | None = None,
    notes: Notes | None = None,
) -> Findings:
    """Check ``records`` against one another, the ``kinds`` and the ``terms``.

    Args:
        records: All records of a corpus.
        kinds: The registered kinds.
        terms: The vocabularies.
        newer: Whether the records come from a newer minor version, whose unknown terms
            are kept and reported instead of refused.
        declared: The header of their file, whose terms are kept likewise.
        notes: What is to be noted of ``records``, where a reader has done so already.
    """
    findings = Findings()
    groups = by_class(records)
    check_kinds(
        records,
        groups,
        kinds,
        findings,
        newer=newer,
        read=notes is not None,
        declared=declared.declared if declared else (),
    )
    check_propositions(records, groups, kinds, findings, read=notes)
    ids = _check_ids(records, groups, findings)
    notes = notes or notes_of(records)
    check_references(
        records, ids, terms, newer, declared.terms if declared else {}, findings, notes.uses
    )
    findings.add_faults(
        records,
        chain(
            event_faults(groups, ids), affiliation_faults(groups), claim_faults(groups, ids, terms)
        ),
    )
    findings.add_faults(records, evidence_faults(groups, ids, notes))
    findings.ids = ids
    return findings


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
