"""Records of a kind, narrower ones included: what a question about any armed group asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Final

from claimgraph.errors import UnknownKindError, check_corpus
from claimgraph.model import Record
from claimgraph.model.record import key_of

if TYPE_CHECKING:
    from claimgraph.corpus.corpus import Corpus

__all__ = ["Which", "chosen_ids", "is_of_kind", "lineage_of", "nameless", "of_kind"]

Which = str | Collection[str] | Callable[[Record], bool]
"""A kind of records, several kinds, or a test of a record."""


def of_kind(corpus: Corpus, which: Which) -> list[Record]:
    """Return the records of a kind and of every kind under it, in the order of the corpus.

    Args:
        corpus: The corpus.
        which: A kind, such as ``ArmedGroup``; several kinds; or a test of a record. Kinds that
            a file declares and nobody registered here count for what they narrow.

    Raises:
        UnknownKindError: There is no such kind.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> [one.id for one in cg.of_kind(corpus, "Government")]
        ['gov:RUS', 'gov:USA', 'gov:UKR', 'gov:GBR']
        >>> len(cg.of_kind(corpus, "Organization"))
        15
    """
    check_corpus(corpus)
    fits = is_of_kind(corpus, which)
    return [one for one in corpus if fits(one)]


def chosen_ids(corpus: Corpus, which: Which | None) -> Collection[str | None] | None:
    """Return the ids of the records of a kind; None where no kind is asked for."""
    return None if which is None else {getattr(one, "id", None) for one in of_kind(corpus, which)}


def is_of_kind(corpus: Corpus, which: Which) -> Callable[[Record], bool]:
    """Return a test of records: whether one is of a kind, or of a kind under it.

    Raises:
        UnknownKindError: There is no such kind.
    """
    if callable(which):
        return which
    wanted = frozenset((which,) if isinstance(which, str) else which)
    for kind in sorted(wanted):
        if kind not in corpus.kinds and kind not in corpus.declared:
            known_kinds = (*corpus.kinds, *corpus.declared)
            raise UnknownKindError(kind, known_kinds, is_id=kind in corpus)
    known: dict[str, bool] = {}

    def fits(record: Record) -> bool:
        kind = record.kind
        if kind not in known:
            known[kind] = not wanted.isdisjoint(lineage_of(corpus, kind))
        return known[kind]

    return fits


def lineage_of(corpus: Corpus, kind: str) -> tuple[str, ...]:
    """Return a kind and those above it; of one that is not registered, as the file declares it."""
    kinds = corpus.kinds
    if kind in kinds:
        return kinds.lineage(kind)
    above = corpus.declared.get(kind)
    return (kind, *kinds.lineage(above)) if above is not None and above in kinds else (kind,)


def nameless(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the actors without a name: groups, and whoever is not known.

    Those of a kind that a file declares and nobody registered count for what it narrows.
    """
    actors = corpus.family("actor")
    of = {kind for kind in {one.kind for one in actors} if not _NAMELESS.isdisjoint(lineage_of(corpus, kind))}  # fmt: skip
    return frozenset(own for one in actors if one.kind in of and (own := key_of(one)) is not None)


_NAMELESS: Final = frozenset(("UnnamedGroup", "UnknownActor"))
