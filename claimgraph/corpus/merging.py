"""Merging two corpora: both coders' records side by side, and where they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.differences import (
    Difference,
    compare_affiliations,
    compare_claims,
    compare_mentions,
    compare_relations,
)
from claimgraph.corpus.header import Header
from claimgraph.corpus.jsonl import from_jsonl, to_jsonl
from claimgraph.corpus.renaming import doubts_in, renamed_records
from claimgraph.corpus.version import is_newer, version_parts
from claimgraph.errors import CorpusError, Problem, check_corpus, shorten
from claimgraph.model import (
    Affiliation,
    Claim,
    ClaimRelation,
    Mention,
    Record,
    UnregisteredProposition,
)
from claimgraph.model.record import RefTo, id_of, identity
from claimgraph.model.shape import shape_of, uses_of
from claimgraph.shown import Shown
from claimgraph.taxonomy import Kinds, Terms

__all__ = ["Difference", "Merged", "merge", "renamed_beside"]


@dataclass(frozen=True, slots=True)
class Merged(Shown):
    """Two corpora in one."""

    corpus: Corpus
    """All records of both, each once; different readings stand side by side."""
    renamed: dict[str, str]
    """Claims of the second corpus whose id was taken by another claim, and their new ids."""
    differences: tuple[Difference, ...]
    """Where the two differ: claims, affiliations, mentions, relations, what is said within events."""
    only_left: tuple[str, ...]
    """Claims of the first corpus that the second has nothing like."""
    only_right: tuple[str, ...]
    """Claims of the second corpus that the first has nothing like, by their new ids."""


def merge(left: Corpus, right: Corpus, *, suffix: str | None = None) -> Merged:
    """Merge two corpora and list where they differ.

    Equal records become one. Claims, affiliations, relations and mentions that differ are
    kept from both; a claim of ``right`` whose id is taken gets a new id, its coder's name
    (or ``suffix``) appended, and what points at it in ``right`` follows. What coders say
    within events and classes (participants, members, times, same occurrences) is united.
    Apart from that, records with one id must be equal: two coders may read a text
    differently, but they speak of the same actors and events. Placeholders of kinds that only
    the other corpus registers are read with its classes.

    Claims are compared by evidence overlap first: the pair that shares most characters is
    the same passage. What is left is compared by content key.

    Args:
        left: The first corpus; its records keep their ids.
        right: The second corpus.
        suffix: What to append to a taken id instead of the coder's name.

    Raises:
        CorpusError: Records other than claims differ under one id, a reference to a claim
            with a new id cannot be told from a word, or the merged records do not fit
            together.
        ExtensionError: The two corpora mean different classes by one kind, or define a term
            differently.

    Examples:
        >>> import claimgraph as cg
        >>> one = cg.Corpus([cg.Person(id="p1")])
        >>> two = cg.Corpus([cg.Person(id="p1"), cg.Person(id="p2")])
        >>> cg.merge(one, two).corpus
        <Corpus: 2 actors>
    """
    check_corpus(left)
    check_corpus(right)
    kinds = left.kinds | right.kinds
    terms = left.terms | right.terms
    left, right = (_with_kinds(side, kinds, terms) for side in (left, right))
    renamed, moved = renamed_beside(
        {own: one for one in left if (own := id_of(one))}, right, suffix
    )
    united, within = _united(left, moved, right)
    known = {identity(record) for record in left if id_of(record) is None}
    added = [
        record
        for record in moved
        if (identity(record) not in known if (own := id_of(record)) is None else own not in left)
    ]
    corpus = Corpus._read(
        [*(united.get(id_of(record) or "", record) for record in left), *added],
        kinds=kinds,
        terms=terms,
        header=_joined_header(left, right),
        locate=None,
    )
    differences, partners, only_left, only_right = compare_claims(*_unshared(left, moved, Claim))
    differences += compare_affiliations(*_unshared(left, moved, Affiliation))
    differences += within
    differences += compare_mentions(*_unshared(left, moved, Mention))
    differences += compare_relations(*_unshared(left, moved, ClaimRelation), partners)
    return Merged(corpus, renamed, tuple(differences), only_left, only_right)


def renamed_beside(
    taken: Mapping[str, Record], right: Corpus, suffix: str | None
) -> tuple[dict[str, str], list[Record]]:
    """Return new ids for the claims of a corpus whose id another claim has, and its records by them.

    Args:
        taken: The records that have their ids already, by these.
        right: The corpus.
        suffix: What to append instead of the coder's name.

    Raises:
        CorpusError: A reference to a claim with a new id cannot be told from a word.
    """
    renamed = _new_ids(taken, right, suffix)
    if not renamed:
        return {}, list(right)
    moved, problems = renamed_records(right, renamed, right.kinds, right.declared)
    problems += doubts_in(right.header_extra, renamed)
    if problems:
        raise CorpusError(problems)
    return renamed, moved


def _with_kinds(corpus: Corpus, kinds: Kinds, terms: Terms) -> Corpus:
    """Return a corpus whose placeholders of kinds that the other side registers are read as such."""
    held = {record.kind for record in corpus.unregistered}
    inner = {
        claim.proposition.kind
        for claim in corpus.claims
        if isinstance(claim.proposition, UnregisteredProposition)
    }
    if held.isdisjoint(kinds) and inner.isdisjoint(kinds.propositions):
        return corpus
    return from_jsonl(to_jsonl(corpus), kinds=kinds, terms=terms)


_Any = TypeVar("_Any", bound=Record)


def _unshared(
    left: Iterable[Record], right: Iterable[Record], cls: type[_Any]
) -> tuple[list[_Any], list[_Any]]:
    """Return the records of a class that only one side has."""
    mine, theirs = ([r for r in side if isinstance(r, cls)] for side in (left, right))
    keys = [{id_of(r) or identity(r) for r in side} for side in (mine, theirs)]
    shared = keys[0] & keys[1]
    mine, theirs = (
        [r for r in side if (id_of(r) or identity(r)) not in shared] for side in (mine, theirs)
    )
    return mine, theirs


def _united(
    left: Corpus, moved: Iterable[Record], right: Corpus
) -> tuple[dict[str, Record], list[Difference]]:
    """Return the records that both describe, with what either says within them.

    Raises:
        CorpusError: They differ in more than that.
    """
    united: dict[str, Record] = {}
    differences = []
    problems = []
    for record in moved:
        own = id_of(record)
        one = None if own is None or isinstance(record, Claim) else left.get(own)
        if own is None or one is None or one == record:
            continue
        differing = _differing(one, record)
        unequal = [name for name in differing if name not in _statements_in(type(one))]
        if not unequal:
            united[own] = one.model_copy(
                update={
                    name: _joined(getattr(one, name), getattr(record, name)) for name in differing
                }
            )
            differences.append(Difference(own, own, tuple(differing), 0, (one, record)))
            continue
        message = (
            f"the two corpora describe it differently ({', '.join(unequal)}); agree on one, "
            "or give one of them another id"
        )
        if left[own] == right[own]:
            message = (
                f"it stands in both corpora, but its {', '.join(unequal)} names a claim of one id that "
                "is not the same claim in both; give one of the two claims another id"
            )
        problems.append(Problem(message, record=own))
    if problems:
        raise CorpusError(problems)
    return united, differences


def _statements_in(cls: type[Record]) -> set[str]:
    """Return the fields that list what somebody says of a record: each with its claim, basis or document."""
    return {
        slot.field
        for slot in shape_of(cls)
        if slot.many
        and slot.model is not None
        and not _ATTRIBUTED.isdisjoint(slot.model.model_fields)
    }


_ATTRIBUTED = frozenset({"basis", "claim"})


def _joined(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    try:
        known: Any = set(one)
    except TypeError:  # a custom model holds what cannot be hashed
        known = one
    return (*one, *(item for item in other if item not in known))


def _new_ids(left: Mapping[str, Record], right: Corpus, suffix: str | None) -> dict[str, str]:
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
    own = {own for record in right if (own := id_of(record)) is not None}
    renamed = {}
    for claim in right.claims:
        if claim.id in other:
            new = base = f"{claim.id}~{_as_id(suffix or claim.coder or '') or 'other'}"
            count = 2
            while new in left or new in own:
                new, count = f"{base}{count}", count + 1
            own.add(new)
            renamed[claim.id] = new
    return renamed


def _as_id(name: str) -> str:
    """Return a name with hyphens for all that an id cannot hold."""
    return "-".join("".join(c if c.isprintable() else " " for c in name).split())


def _joined_header(left: Corpus, right: Corpus) -> Header:
    """Return the header of both: the newer version, and what their files declared.

    Raises:
        CorpusError: A field of a newer version holds one thing here and another there.
    """
    extra = {**right.header_extra, **left.header_extra}
    for name, value in right.header_extra.items():
        if extra[name] != value:
            if not (isinstance(value, list) and isinstance(extra[name], list)):
                message = (
                    f"the files' headers differ in {shorten(name)}, a field of a newer version; "
                    "agree on one, or update claimgraph"
                )
                raise CorpusError([Problem(message, field=name)])
            extra[name] = [*extra[name], *(one for one in value if one not in extra[name])]
    for kind, names in right.outside_key.items():
        if left.outside_key.get(kind, names) != names:
            message = f"the files' headers differ in what is outside the content key of {kind}; agree on one"
            raise CorpusError([Problem(message, field=f"outside_key.{kind}")])
    version = max((left.version, right.version), key=version_parts)
    return Header(
        version,
        newer=is_newer(version),
        declared={**right.declared, **left.declared},
        families={},
        extra=extra,
        outside_key={**right.outside_key, **left.outside_key},
        behind={**right.header.behind, **left.header.behind},
        terms={
            name: tuple(
                sorted({*left.declared_terms.get(name, ()), *right.declared_terms.get(name, ())})
            )
            for name in right.declared_terms | left.declared_terms
        },
    )


def _differing(one: Record, other: Record) -> list[str]:
    if type(one) is not type(other) or one.kind != other.kind:
        return ["kind"]
    ours, theirs = ({**record.__dict__, **record.extra} for record in (one, other))
    names = dict.fromkeys([*ours, *theirs])
    return [name for name in names if ours.get(name) != theirs.get(name)]
