"""Where the records of two coders differ: which belong together, and in what they disagree."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from claimgraph.model import Affiliation, Claim, ClaimRelation, Mention, Record
from claimgraph.model.record import id_of, key_of
from claimgraph.shown import Shown

__all__ = [
    "Difference",
    "called",
    "compare_affiliations",
    "compare_claims",
    "compare_mentions",
    "compare_relations",
]

_CLAIM = ("act", "claimer", "polarity", "certainty", "accused", "scope")
_AFFILIATION = ("role", "object", "title", "start", "end")
_MENTION = ("denotes", "reading", "form", "candidates")
_RELATION = ("type", "extent")


@dataclass(frozen=True, slots=True)
class Difference(Shown):
    """Two records, one of each corpus, that are about the same and differ."""

    left: str
    """Id of the first corpus's record in the merged corpus; a key for one without an id."""
    right: str
    """Id of the second corpus's record in the merged corpus; a key for one without an id."""
    fields: tuple[str, ...]
    """What differs: ``proposition`` (the content key), ``act``, ``polarity``, ``members`` …"""
    overlap: int
    """How many characters of their evidence both rest on; 0 where something else ties them."""
    records: tuple[Record, Record]
    """The two records as they came, apart from ids that changed."""

    def __str__(self) -> str:
        """Return what the two are and what differs."""
        one, other = map(called, self.records)
        both = one if one == other else f"{one} ~ {other}"
        return f"{both}: {', '.join(self.fields) or 'the same'}"


def called(record: Record) -> str:
    """Return a short name of a record: its id, or what it ties together."""
    own = id_of(record)
    if own is not None:
        return own
    if isinstance(record, Affiliation):
        return f"{record.subject} – {record.object}"
    if isinstance(record, ClaimRelation):
        return f"{record.source} – {record.target}"
    if isinstance(record, Mention):
        words = f" {record.span.exact!r}" if record.span.exact else ""
        return f"{record.document} {record.span.start}–{record.span.end}{words}"
    return key_of(record)


_Any = TypeVar("_Any", bound=Record)
_Stretches = Callable[[_Any], tuple[str, list[tuple[int, int]]]]
_Differing = Callable[[_Any, _Any], tuple[str, ...]]


def compare_claims(
    left: list[Claim], right: list[Claim]
) -> tuple[list[Difference], dict[str, str], tuple[str, ...], tuple[str, ...]]:
    """Pair claims by their words, then by content key.

    Returns:
        Where pairs differ; the ids of all pairs, right to left; the claims left over on
        either side.
    """
    pairs = _by_overlap(left, right, _claim_stretches, _claim_fields)
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
    return (
        _differences(left, right, pairs, _claim_fields),
        {right[j].id: left[i].id for i, j, _ in pairs},
        tuple(claim.id for i, claim in enumerate(left) if i not in paired_left),
        tuple(claim.id for j, claim in enumerate(right) if j not in paired_right),
    )


def compare_mentions(left: list[Mention], right: list[Mention]) -> list[Difference]:
    """Pair mentions by their words; what is only a small part of a mention is another one."""
    pairs = [
        (i, j, overlap)
        for i, j, overlap in _by_overlap(left, right, _mention_stretches, _mention_fields)
        if 2 * overlap >= max(one.span.end - one.span.start for one in (left[i], right[j]))
    ]
    return _differences(left, right, pairs, _mention_fields)


def compare_affiliations(left: list[Affiliation], right: list[Affiliation]) -> list[Difference]:
    """Pair affiliations of the same two actors; then those of one actor in the same role."""
    pairs = _by_key(left, right, lambda one: (one.subject, one.object), _affiliation_fields)
    rest = ({i for i, _, _ in pairs}, {j for _, j, _ in pairs})
    others = [
        [(n, one) for n, one in enumerate(side) if n not in paired]
        for side, paired in zip((left, right), rest, strict=True)
    ]
    more = _by_key(
        [one for _, one in others[0]],
        [one for _, one in others[1]],
        lambda one: (one.subject, one.role),
        _affiliation_fields,
    )
    pairs += [(others[0][i][0], others[1][j][0], 0) for i, j, _ in more]
    return _differences(left, right, pairs, _affiliation_fields)


def compare_relations(
    left: list[ClaimRelation], right: list[ClaimRelation], partners: Mapping[str, str]
) -> list[Difference]:
    """Pair relations between the same two claims, or between those that are paired with them."""
    pairs = _by_key(
        left,
        right,
        lambda one: tuple(partners.get(end, end) for end in (one.source, one.target)),
        _relation_fields,
    )
    return _differences(left, right, pairs, _relation_fields)


def _differences(
    left: Sequence[_Any],
    right: Sequence[_Any],
    pairs: Iterable[tuple[int, int, int]],
    differing: _Differing[_Any],
) -> list[Difference]:
    return [
        Difference(key_of(left[i]), key_of(right[j]), fields, overlap, (left[i], right[j]))
        for i, j, overlap in sorted(pairs)
        if (fields := differing(left[i], right[j]))
    ]


def _by_key(
    left: Sequence[_Any],
    right: Sequence[_Any],
    key: Callable[[_Any], Any],
    differing: _Differing[_Any],
) -> list[tuple[int, int, int]]:
    """Pair records of one key, those that differ least first, each record once."""
    groups: dict[Any, list[int]] = defaultdict(list)
    for j, one in enumerate(right):
        groups[key(one)].append(j)
    candidates = [
        (len(differing(one, right[j])), 0, i, j)
        for i, one in enumerate(left)
        for j in groups.get(key(one), ())
    ]
    return _best(candidates)


def _by_overlap(
    left: Sequence[_Any],
    right: Sequence[_Any],
    stretches_of: _Stretches[_Any],
    differing: _Differing[_Any],
) -> list[tuple[int, int, int]]:
    """Pair records whose words overlap, the best pairs first, each record once.

    Claims of one passage (a denial and the accusation after it may share their words) are
    told apart by what they have in common: the pair with fewer differing fields wins.
    """
    candidates = []
    spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for j, record in enumerate(right):
        document, own = stretches_of(record)
        spans[document] += [(start, end, j) for start, end in own]
    for stretches in spans.values():
        stretches.sort()
    longest = {
        document: max(end - start for start, end, _ in stretches)
        for document, stretches in spans.items()
        if stretches
    }
    for i, record in enumerate(left):
        shared: dict[int, int] = defaultdict(int)
        document, own = stretches_of(record)
        stretches = spans.get(document, [])
        for start, end in own:
            first = bisect_left(stretches, (start - longest.get(document, 0), 0, 0))
            for other_start, other_end, j in stretches[first:]:
                if other_start >= end:
                    break
                shared[j] += max(0, min(end, other_end) - max(start, other_start))
        candidates += [
            (len(differing(record, right[j])), -overlap, i, j)
            for j, overlap in shared.items()
            if overlap
        ]
    return _best(candidates)


def _best(candidates: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int]]:
    """Return pairs and their overlap, the best first, each record once."""
    pairs: list[tuple[int, int, int]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, overlap, i, j in sorted(candidates):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((i, j, -overlap))
    return pairs


def _claim_stretches(claim: Claim) -> tuple[str, list[tuple[int, int]]]:
    spans = claim.evidence.content if claim.evidence else ()
    return claim.document, [(span.start, span.end) for span in spans]


def _mention_stretches(mention: Mention) -> tuple[str, list[tuple[int, int]]]:
    return mention.document, [(mention.span.start, mention.span.end)]


def _claim_fields(one: Claim, other: Claim) -> tuple[str, ...]:
    keys = [claim.proposition.key if claim.proposition else None for claim in (one, other)]
    return (*(["proposition"] if keys[0] != keys[1] else []), *_unlike(_CLAIM, one, other))


def _affiliation_fields(one: Affiliation, other: Affiliation) -> tuple[str, ...]:
    return _unlike(_AFFILIATION, one, other)


def _mention_fields(one: Mention, other: Mention) -> tuple[str, ...]:
    return _unlike(_MENTION, one, other)


def _relation_fields(one: ClaimRelation, other: ClaimRelation) -> tuple[str, ...]:
    return _unlike(_RELATION, one, other)


def _unlike(names: Iterable[str], one: Record, other: Record) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))
