"""Actors that may be one: suggestions with reasons, judgements that persist, and a view of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any, Final, Literal

from claimgraph.collector import collector_at_rest
from claimgraph.corpus import Corpus
from claimgraph.corpus.renaming import renamed_records
from claimgraph.errors import CorpusError, Problem, UnknownTermError, check_corpus, shorten
from claimgraph.model import Actor, Affiliation, Name, Person, Record
from claimgraph.model.record import RefTo, id_of, identity, key_of
from claimgraph.model.shape import shape_of
from claimgraph.names.replacing import replaced
from claimgraph.names.words import words_of
from claimgraph.shown import Shown

__all__ = ["Suggestion", "Unified", "judge", "revoke", "same_actors", "unify"]

Verdict = Literal["same", "different", "unsure"]
VERDICTS: Final[Mapping[str, str]] = {
    "same": "same_as",
    "different": "different_from",
    "unsure": "possibly_same_as",
}
"""The affiliation by which each verdict is written down."""
_ROLES = {role: verdict for verdict, role in VERDICTS.items()}

ALL_PAIRS = 12
"""Up to so many actors of one name, every pair is suggested; of more, each with the next."""


@dataclass(frozen=True, slots=True)
class Suggestion(Shown):
    """Two actors that may be one."""

    one: str
    """The first, in the order of the corpus."""
    other: str
    """The second."""
    reasons: tuple[str, ...]
    """Why, strongest first: same id elsewhere, same name, initials and surname …"""
    verdicts: tuple[tuple[str, str | None], ...] = ()
    """What has been judged, and by which coder."""


def same_actors(
    corpus: Corpus, *, judged: bool = False, transliterate: Callable[[str], str] | None = None
) -> tuple[Suggestion, ...]:
    """Return pairs of actors that may be one, most reasons first. Nothing is decided.

    Actors are compared only where they share something: an id in another scheme, a name, or
    of persons initials and surname. A shared affiliation is a further reason, not one by
    itself. Actors of kinds that exclude each other, a person and a government, are no pair.

    Args:
        corpus: The corpus.
        judged: Whether to list pairs as well that somebody judged the same or different.
        transliterate: What writes a name in Latin letters, such as ``anyascii.anyascii``;
            with it, names in different scripts are compared too.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.Corpus([
        ...     cg.Person(id="person:peskov", name="Dmitry Peskov"),
        ...     cg.Person(id="person:d-peskov", name="D. Peskov"),
        ... ])
        >>> [(pair.one, pair.other, pair.reasons) for pair in cg.same_actors(corpus)]
        [('person:peskov', 'person:d-peskov', ('initials and surname: d peskov',))]
    """
    check_corpus(corpus)
    with collector_at_rest():
        return _suggestions(corpus, transliterate, judged=judged)


def _suggestions(
    corpus: Corpus, transliterate: Callable[[str], str] | None, *, judged: bool
) -> tuple[Suggestion, ...]:
    order = {actor.id: i for i, actor in enumerate(corpus.actors)}
    shared: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    groups = {kind: _group(corpus, kind) for kind in {actor.kind for actor in corpus.actors}}
    for actor in corpus.actors:
        group = groups[actor.kind]
        for strength, reason in dict.fromkeys(_marks(actor, transliterate)):
            shared[strength, reason, group].append(actor.id)
    reasons: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for (strength, reason, _), own in sorted(shared.items()):
        for one, other in combinations(own, 2) if len(own) <= ALL_PAIRS else pairwise(own):
            few = "" if len(own) <= ALL_PAIRS else f" (one of {len(own)} actors)"
            reasons[one, other].append((strength, reason + few))
    tied, said = _ties(corpus), _said(corpus)
    result = []
    for (one, other), why in reasons.items():
        verdicts = tuple(said.get(frozenset((one, other)), ()))
        if not judged and any(verdict != "unsure" for verdict, _ in verdicts):
            continue
        strongest = min(strength for strength, _ in why)
        kept = [reason for strength, reason in why if strength == strongest or strength < _WEAK]
        also = sorted(tied.get(one, set()) & tied.get(other, set()))
        kept += [f"both {role} {body}" for role, body in also]
        result.append((strongest, -len(kept), Suggestion(one, other, tuple(kept), verdicts)))
    result.sort(key=lambda row: (row[0], row[1], order[row[2].one], order[row[2].other]))
    return tuple(suggestion for _, _, suggestion in result)


_WEAK = 3


def _group(corpus: Corpus, kind: str) -> str:
    """Return what an actor of a kind can be one with: the kind right below Actor that it is."""
    lineage = corpus.kinds.lineage(kind) if kind in corpus.kinds else (kind,)
    return lineage[-2] if len(lineage) > 1 else lineage[0]


def _marks(actor: Actor, transliterate: Callable[[str], str] | None) -> Iterator[tuple[int, str]]:
    """Yield by what an actor can be compared, each with its strength: 0 is strongest."""
    for one in actor.same_as:
        yield 0, f"same id elsewhere: {one}"
    for name in dict.fromkeys([actor.name, *(other.value for other in actor.names)]):
        plain = _plain(name or "")
        if plain:
            yield 1, f"same name: {plain}"
        parts = plain.split()
        if isinstance(actor, Person) and len(parts) > 1:
            yield 3, f"initials and surname: {' '.join(p[0] for p in parts[:-1])} {parts[-1]}"
        if transliterate is not None and plain:
            latin = _plain(transliterate(name or ""))
            if latin:
                yield 2, f"same name in Latin letters: {latin}"


def _plain(name: str) -> str:
    """Return the words of a name in lower case, without accents."""
    _, words = words_of(name)
    text = " ".join(word.text.casefold() for word in words)
    return "".join(c for c in text if not "\u0300" <= c <= "\u036f")


def _ties(corpus: Corpus) -> dict[str, set[tuple[str, str]]]:
    tied: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in corpus.affiliations:
        if one.role not in _ROLES:
            tied[one.subject].add((one.role, one.object))
    return tied


def _said(corpus: Corpus) -> dict[frozenset[str], list[tuple[str, str | None]]]:
    said: dict[frozenset[str], list[tuple[str, str | None]]] = defaultdict(list)
    for one in corpus.affiliations:
        if one.role in _ROLES:
            said[frozenset((one.subject, one.object))].append((_ROLES[one.role], one.coder))
    return said


def judge(
    corpus: Corpus,
    one: Actor | str,
    other: Actor | str,
    verdict: Verdict,
    *,
    basis: str = "analyst",
    coder: str | None = None,
    note: str | None = None,
) -> Corpus:
    """Return the corpus with a judgement on two actors; a coder's earlier one is replaced.

    It is an affiliation between the two (``same_as``, ``different_from``,
    ``possibly_same_as``) and stands in the file like any other; nothing is merged. ``unify``
    gives the corpus as it is read by the judgements.

    Args:
        corpus: The corpus.
        one: The actor that stays, where they are the same.
        other: The other.
        verdict: ``same``, ``different`` or ``unsure``.
        basis: Whose kind of reading it is.
        coder: Whose reading it is; two coders may judge differently.
        note: Why.

    Raises:
        UnknownTermError: There is no such verdict.
        CorpusError: An actor is not there, or both are one.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.Corpus([cg.Person(id="a", name="Sam Lee"), cg.Person(id="b", name="Sam Lee")])
        >>> judged = cg.judge(corpus, "a", "b", "same", coder="ada")
        >>> cg.unify(judged).corpus, cg.revoke(judged, "a", "b", coder="ada") == corpus
        (<Corpus: 1 actor>, True)
    """
    check_corpus(corpus)
    if verdict not in VERDICTS:
        raise UnknownTermError("verdicts", verdict, tuple(VERDICTS))
    ends = [own if isinstance(own, str) else own.id for own in (one, other)]
    if ends[0] == ends[1]:
        message = "an actor is judged against itself; name two actors"
        raise CorpusError([Problem(message, record=ends[0])])
    made = Affiliation(
        subject=ends[0], role=VERDICTS[verdict], object=ends[1], basis=basis, coder=coder, note=note
    )
    return revoke(corpus, ends[0], ends[1], coder=coder).with_records(made)


def revoke(
    corpus: Corpus, one: Actor | str, other: Actor | str, *, coder: str | None = None
) -> Corpus:
    """Return the corpus without what a coder judged of two actors; the same where that is nothing.

    Args:
        corpus: The corpus.
        one: One actor.
        other: The other; the order does not matter.
        coder: Whose judgement; None: one without a coder.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.Corpus([cg.Person(id="a"), cg.Person(id="b")])
        >>> cg.revoke(cg.judge(corpus, "a", "b", "different"), "b", "a") == corpus
        True
    """
    check_corpus(corpus)
    ends = {own if isinstance(own, str) else own.id for own in (one, other)}
    taken: dict[str, Record | None] = {
        key_of(made): None
        for made in corpus.affiliations
        if made.role in _ROLES and {made.subject, made.object} == ends and made.coder == coder
    }
    return replaced(corpus, taken) if taken else corpus


@dataclass(frozen=True, slots=True)
class Unified(Shown):
    """A corpus in which actors judged the same are one."""

    corpus: Corpus
    """The view; the corpus it was made from stays the truth, and revoking undoes it."""
    renamed: dict[str, str]
    """Each actor that stands for itself no more, and the one that stands for it."""
    conflicts: tuple[Problem, ...]
    """What the records of one actor say differently; what the actor that stays says is kept."""


def unify(corpus: Corpus, *, coder: str | None = None) -> Unified:
    """Return the corpus with all actors judged ``same`` as one, and what points at them moved.

    Names are gathered, further fields filled from one another; where they differ, the
    actor that comes first in the corpus is right and the difference is listed.

    Args:
        corpus: The corpus, which is not changed.
        coder: Whose judgements count; None: everybody's.

    Raises:
        CorpusError: Two actors are judged the same and different, directly or through
            others; or the unified records do not fit together.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.Corpus([cg.Person(id="a", country="RUS"), cg.Person(id="b", country="USA")])
        >>> view = cg.unify(cg.judge(corpus, "a", "b", "same"))
        >>> view.renamed, str(view.conflicts[0])
        ({'b': 'a'}, "a: country: b says 'USA'; 'RUS' is kept")
    """
    check_corpus(corpus)
    judged = [
        made
        for made in corpus.affiliations
        if made.role in _ROLES and (coder is None or made.coder == coder)
    ]
    renamed = _renamed(corpus, judged)
    if not renamed:
        return Unified(corpus, {}, ())
    moved, problems = renamed_records(corpus, renamed, corpus.kinds, corpus.declared)
    if problems:
        raise CorpusError(problems)
    conflicts: list[Problem] = []
    joined = _joined(corpus, renamed, conflicts)
    records: list[Record] = []
    seen: set[object] = set()
    for old, record in zip(corpus, moved, strict=True):
        own = id_of(old)
        if own in renamed:
            continue
        if isinstance(record, Affiliation) and record.subject == record.object and record != old:
            continue
        kept = joined.get(own or "", record)
        kept = _without_repetition(kept)
        if own is None:
            if identity(kept) in seen:
                continue
            seen.add(identity(kept))
        records.append(kept)
    view = Corpus._read(
        records, kinds=corpus.kinds, terms=corpus.terms, header=corpus.header, locate=None
    )
    return Unified(view, renamed, tuple(conflicts))


def _renamed(corpus: Corpus, judged: Iterable[Affiliation]) -> dict[str, str]:
    """Return the actor that stands for each that is the same as another."""
    order = {actor: i for i, actor in enumerate(r.id for r in corpus.records if _is_actor(r))}  # type: ignore[attr-defined]
    head: dict[str, str] = {}

    def first(own: str) -> str:
        path = []
        while own in head:
            path.append(own)
            own = head[own]
        for passed in path:
            head[passed] = own
        return own

    apart = []
    for made in judged:
        if made.role == VERDICTS["same"]:
            one, other = first(made.subject), first(made.object)
            if one != other:
                kept, gone = sorted((one, other), key=order.__getitem__)
                head[gone] = kept
        elif made.role == VERDICTS["different"]:
            apart.append(made)
    problems = [
        Problem(
            f"{shorten(made.subject)} and {shorten(made.object)} are judged different"
            + (f" by {made.coder}" if made.coder else "")
            + ", and the same directly or through others; revoke one, or say whose judgements count: coder=…",
            record=made.subject,
        )
        for made in apart
        if first(made.subject) == first(made.object)
    ]
    if problems:
        raise CorpusError(problems)
    return {own: first(own) for own in sorted(head, key=order.__getitem__)}


def _is_actor(record: Record) -> bool:
    return record.family == "actor" and id_of(record) is not None


def _joined(
    corpus: Corpus, renamed: Mapping[str, str], conflicts: list[Problem]
) -> dict[str, Record]:
    """Return the actors that stay, with what the others say."""
    others: dict[str, list[Record]] = defaultdict(list)
    for gone, stays in renamed.items():
        others[stays].append(corpus[gone])
    joined: dict[str, Record] = {}
    for stays, gone_records in others.items():
        kept = corpus[stays]
        values: dict[str, Any] = dict(kept.__dict__)
        lists: dict[str, list[Any]] = {}
        names = {one.value: one for one in getattr(kept, "names", ())}
        for other in gone_records:
            if not (isinstance(kept, Actor) and isinstance(other, Actor)):
                what = f"{id_of(other)} or {stays} is of an unregistered kind; what the former says is left out"
                conflicts.append(Problem(what, stays))
                continue
            if kept.kind != other.kind:
                conflicts.append(_conflict(stays, other.id, "kind", kept.kind, other.kind))
            for one in (
                *([Name(value=other.name, form="alias")] if other.name else []),
                *other.names,
            ):
                names.setdefault(one.value, one)
            for field in type(other).model_fields:
                theirs, mine = getattr(other, field), values.get(field)
                if field in ("id", "kind", "names") or theirs in (None, ()):
                    continue
                if isinstance(theirs, tuple) and isinstance(mine, tuple):
                    lists.setdefault(field, list(mine)).extend(theirs)
                elif field in values and mine is None:
                    values[field] = theirs
                elif mine != theirs and field != "name":
                    conflicts.append(_conflict(stays, other.id, field, mine, theirs))
        names.pop(values.get("name") or "", None)
        if isinstance(kept, Actor):
            update = {field: _once(items) for field, items in lists.items()}
            joined[stays] = kept.model_copy(
                update={**values, **update, "names": tuple(names.values())}
            )
    return joined


def _once(items: list[Any]) -> tuple[Any, ...]:
    try:
        return tuple(dict.fromkeys(items))
    except TypeError:  # a custom model holds what cannot be hashed
        return tuple(one for i, one in enumerate(items) if one not in items[:i])


def _conflict(stays: str, gone: str, field: str, mine: Any, theirs: Any) -> Problem:
    message = f"{gone} says {shorten(theirs)}; {shorten(mine)} is kept"
    return Problem(message, record=stays, field=field, value=shorten(theirs))


def _without_repetition(record: Record) -> Record:
    """Return a record whose lists of references name each only once."""
    update = {}
    for slot in shape_of(type(record)):
        if slot.many and isinstance(slot.marker, RefTo):
            value = getattr(record, slot.field)
            once = tuple(dict.fromkeys(value))
            if once != value:
                update[slot.field] = once
    return record.model_copy(update=update) if update else record
