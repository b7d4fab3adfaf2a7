"""Merging two corpora: both coders' records side by side, and where they differ."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from claimgraph.base import Frozen
from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.header import Header
from claimgraph.corpus.version import is_newer, version_parts
from claimgraph.errors import CorpusError, Problem
from claimgraph.model import Claim, Record
from claimgraph.model.record import RefTo, id_of, identity
from claimgraph.model.shape import shape_of, uses_of

__all__ = ["Difference", "Merged", "merge"]

_COMPARED = ("act", "claimer", "polarity", "certainty", "accused", "scope")


@dataclass(frozen=True, slots=True)
class Difference:
    """Two claims, one of each corpus, that rest on the same words and differ."""

    left: str
    """Id of the claim of the first corpus, in the merged corpus."""
    right: str
    """Id of the claim of the second corpus, in the merged corpus."""
    fields: tuple[str, ...]
    """What differs: ``proposition`` (the content key), ``act``, ``claimer``, ``polarity`` …"""
    overlap: int
    """How many characters of their evidence both rest on; 0 where the content key alone ties them."""

    def __str__(self) -> str:
        """Return the two ids and what differs."""
        return f"{self.left} ~ {self.right}: {', '.join(self.fields) or 'the same'}"


@dataclass(frozen=True, slots=True)
class Merged:
    """Two corpora in one."""

    corpus: Corpus
    """All records of both, each once; different readings stand side by side."""
    renamed: dict[str, str]
    """Records of the second corpus whose id was taken by another record, and their new ids."""
    differences: tuple[Difference, ...]
    """Pairs of claims that rest on the same words and differ."""
    only_left: tuple[str, ...]
    """Claims of the first corpus that the second has nothing like."""
    only_right: tuple[str, ...]
    """Claims of the second corpus that the first has nothing like, by their new ids."""


def merge(left: Corpus, right: Corpus, *, suffix: str | None = None) -> Merged:
    """Merge two corpora and list where they differ.

    Equal records become one. Claims, affiliations, relations and mentions that differ are
    kept from both; a claim of ``right`` whose id is taken gets a new id, its coder's name
    (or ``suffix``) appended, and what points at it in ``right`` follows. Other records
    with one id must be equal: two coders may read a text differently, but they speak of
    the same actors and events.

    Claims are compared by evidence overlap first: the pair that shares most characters is
    the same passage. What is left is compared by content key.

    Args:
        left: The first corpus; its records keep their ids.
        right: The second corpus.
        suffix: What to append to a taken id instead of the coder's name.

    Raises:
        CorpusError: Records other than claims differ under one id, or the merged records
            do not fit together.
        ExtensionError: The two corpora mean different classes by one kind, or define a term
            differently.

    Example:
        >>> import claimgraph as cg
        >>> one = cg.Corpus([cg.Person(id="p1")])
        >>> two = cg.Corpus([cg.Person(id="p1"), cg.Person(id="p2")])
        >>> cg.merge(one, two).corpus
        <Corpus: 2 actors>
    """
    _refuse_other_descriptions(left, right)
    renamed = _new_ids(left, right, suffix)
    moved = [_renamed(record, renamed) if renamed else record for record in right]
    known = {identity(record) for record in left if id_of(record) is None}
    added = [
        record
        for record in moved
        if (identity(record) not in known if (own := id_of(record)) is None else own not in left)
    ]
    kinds = left.kinds | right.kinds
    terms = left.terms.extend(
        **{name: list(vocabulary.values()) for name, vocabulary in right.terms.items()}
    )
    corpus = Corpus._read(
        [*left, *added], kinds=kinds, terms=terms, header=_joined_header(left, right), locate=None
    )
    mine, theirs = ([r for r in side if isinstance(r, Claim)] for side in (left, moved))
    shared = {claim.id for claim in theirs if claim.id in left}
    mine, theirs = ([c for c in side if c.id not in shared] for side in (mine, theirs))
    differences, only_left, only_right = _compare(mine, theirs)
    return Merged(corpus, renamed, differences, only_left, only_right)


def _refuse_other_descriptions(left: Corpus, right: Corpus) -> None:
    problems = []
    for record in right:
        own = id_of(record)
        if own is None or isinstance(record, Claim) or left.get(own) in (None, record):
            continue
        differing = _differing(left[own], record)
        problems.append(
            Problem(
                f"the two corpora describe it differently ({', '.join(differing)}); agree on one, "
                "or give one of them another id",
                record=own,
            )
        )
    if problems:
        raise CorpusError(problems)


def _new_ids(left: Corpus, right: Corpus, suffix: str | None) -> dict[str, str]:
    """Return new ids for the claims of ``right`` that are not those of ``left`` of the same id.

    A claim that points at such a claim is another claim as well, even where it reads the
    same: it answers another reading.
    """
    clashing = {claim.id for claim in right.claims if isinstance(claim, Claim) and claim.id in left}
    pointing: dict[str, list[Claim]] = defaultdict(list)
    waiting = []
    for name in clashing:
        claim = right[name]
        if left[name] != claim:
            waiting.append(name)
        for _, marker, value in uses_of(claim):
            if isinstance(marker, RefTo) and value != name:
                pointing[value].append(claim)  # type: ignore[arg-type]
    other: set[str] = set(waiting)
    while waiting:
        for claim in pointing[waiting.pop()]:
            if claim.id not in other:
                other.add(claim.id)
                waiting.append(claim.id)
    taken = {own for record in (*left, *right) if (own := id_of(record)) is not None}
    renamed = {}
    for claim in right.claims:
        if claim.id in other:
            new = base = f"{claim.id}~{_as_id(suffix or claim.coder or '') or 'other'}"
            count = 2
            while new in taken:
                new, count = f"{base}{count}", count + 1
            taken.add(new)
            renamed[claim.id] = new
    return renamed


def _as_id(name: str) -> str:
    """Return a name with hyphens for all that an id cannot hold."""
    return "-".join("".join(c if c.isprintable() else " " for c in name).split())


def _joined_header(left: Corpus, right: Corpus) -> Header:
    """Return the header of both: the newer version, and what their files declared."""
    version = max((left.version, right.version), key=version_parts)
    return Header(
        version,
        newer=is_newer(version),
        declared={**right.declared, **left.declared},
        families={},
        extra={**right.header_extra, **left.header_extra},
    )


def _differing(one: Record, other: Record) -> list[str]:
    if type(one) is not type(other) or one.kind != other.kind:
        return ["kind"]
    ours, theirs = ({**record.__dict__, **record.extra} for record in (one, other))
    names = dict.fromkeys([*ours, *theirs])
    return [name for name in names if ours.get(name) != theirs.get(name)]


def _renamed(record: Record, names: dict[str, str]) -> Record:
    """Return the record with new ids for what was renamed, its own included."""
    changed: Any = _with_new_references(record, names)
    own = id_of(record)
    result: Record = changed if own not in names else changed.model_copy(update={"id": names[own]})
    return result


def _with_new_references(model: Frozen, names: dict[str, str]) -> Frozen:
    update: dict[str, Any] = {}
    for slot in shape_of(type(model)):
        value = getattr(model, slot.field)
        if value is None or value == ():
            continue
        items = value if slot.many else (value,)
        if slot.marker is None:
            new = tuple(_with_new_references(item, names) for item in items)
        elif isinstance(slot.marker, RefTo):
            new = tuple(names.get(item, item) for item in items)
        else:
            continue
        if new != tuple(items):
            update[slot.field] = new if slot.many else new[0]
    return model.model_copy(update=update) if update else model


def _compare(
    left: list[Claim], right: list[Claim]
) -> tuple[tuple[Difference, ...], tuple[str, ...], tuple[str, ...]]:
    pairs = _by_overlap(left, right)
    paired_left, paired_right = {a for a, _, _ in pairs}, {b for _, b, _ in pairs}
    by_key: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for j, claim in enumerate(right):
        if j not in paired_right and claim.proposition is not None:
            by_key[claim.proposition.key, claim.document].append(j)
    for i, claim in enumerate(left):
        if i not in paired_left and claim.proposition is not None:
            waiting = by_key.get((claim.proposition.key, claim.document))
            if waiting:
                pairs.append((i, waiting.pop(0), 0))
    paired_left, paired_right = {a for a, _, _ in pairs}, {b for _, b, _ in pairs}
    differences = tuple(
        Difference(left[i].id, right[j].id, fields, overlap)
        for i, j, overlap in sorted(pairs)
        if (fields := _fields_that_differ(left[i], right[j]))
    )
    return (
        differences,
        tuple(claim.id for i, claim in enumerate(left) if i not in paired_left),
        tuple(claim.id for j, claim in enumerate(right) if j not in paired_right),
    )


def _by_overlap(left: list[Claim], right: list[Claim]) -> list[tuple[int, int, int]]:
    """Pair claims whose evidence overlaps, the best pairs first, each claim once.

    Claims of one passage (a denial and the accusation after it may share their words) are
    told apart by what they have in common: the pair with fewer differing fields wins.
    """
    candidates = []
    spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for j, claim in enumerate(right):
        for start, end in _stretches(claim):
            spans[claim.document].append((start, end, j))
    for stretches in spans.values():
        stretches.sort()
    longest = {
        document: max(end - start for start, end, _ in stretches)
        for document, stretches in spans.items()
    }
    for i, claim in enumerate(left):
        shared: dict[int, int] = defaultdict(int)
        stretches = spans.get(claim.document, [])
        for start, end in _stretches(claim):
            first = _first_after(stretches, start - longest.get(claim.document, 0))
            for other_start, other_end, j in stretches[first:]:
                if other_start >= end:
                    break
                shared[j] += max(0, min(end, other_end) - max(start, other_start))
        candidates += [
            (len(_fields_that_differ(claim, right[j])), -overlap, i, j)
            for j, overlap in shared.items()
            if overlap
        ]
    pairs: list[tuple[int, int, int]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, overlap, i, j in sorted(candidates):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((i, j, -overlap))
    return pairs


def _first_after(stretches: list[tuple[int, int, int]], start: int) -> int:
    return bisect_left(stretches, (start, 0, 0))


def _stretches(claim: Claim) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in claim.evidence.content] if claim.evidence else []


def _fields_that_differ(one: Claim, other: Claim) -> tuple[str, ...]:
    differing = [name for name in _COMPARED if getattr(one, name) != getattr(other, name)]
    keys = [claim.proposition.key if claim.proposition else None for claim in (one, other)]
    return (*(["proposition"] if keys[0] != keys[1] else []), *differing)
