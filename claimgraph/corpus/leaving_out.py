"""A corpus without some of its records, and without what cannot do without them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from typing import Any, Final

from claimgraph.base import Frozen
from claimgraph.corpus.corpus import Corpus
from claimgraph.errors import CorpusError, check_corpus
from claimgraph.model import Claim, Proposition, Record, Unregistered
from claimgraph.model.record import RefTo, id_of
from claimgraph.model.shape import models_of, shape_of

__all__ = ["coders", "leave_out", "without"]

Unwanted = Callable[[Frozen], bool]
"""Whether a record, or a part of one, is left out."""


def without(corpus: Corpus, *, basis: Collection[str] = (), coder: Collection[str] = ()) -> Corpus:
    """Return the corpus without the readings on some basis, or of some coders.

    Claims, relations, affiliations and mentions on such a basis are left out, as are members of
    classes, participants of events and stated times; so are those of such a coder, where
    they have one. What refers to them goes with them where it cannot do without: a relation to
    a claim, a claim about a claim, a denial whose scope names it, a member that rests on a claim. Everything else stays, with
    its ids, and asks like any corpus.

    Args:
        corpus: The corpus.
        basis: Bases that are left out: ``stated``, ``implied``, ``rule``, ``analyst``, ``model``.
        coder: Coders whose readings are left out. What has no coder stays.

    Raises:
        TypeError: One of them is a text and no collection of texts.
        UnknownTermError: A basis is not in the vocabulary of the corpus.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.bundled_report()
        >>> len(report.relations), len(cg.without(report, basis={"analyst"}).relations)
        (69, 54)
    """
    check_corpus(corpus)
    for name, given in (("basis", basis), ("coder", coder)):
        if isinstance(given, str):
            msg = f"{name} is {given!r}; give a collection of them: {name}={{{given!r}}}"
            raise TypeError(msg)
    for one in sorted(set(basis).difference(corpus.declared_terms.get("bases", ()))):
        corpus.terms["bases"].require(one)

    def unwanted(model: Frozen) -> bool:
        fields = _fields(model)
        on, whose = fields.get("basis"), fields.get("coder")
        return (isinstance(on, str) and on in basis) or (isinstance(whose, str) and whose in coder)

    return leave_out(corpus, (), unwanted)


def coders(corpus: Corpus) -> list[str]:
    """Return whose readings a corpus holds, in the order of their names."""
    found = {
        whose
        for record in corpus
        for _, model in models_of(record)
        if isinstance(whose := _fields(model).get("coder"), str)
    }
    return sorted(found)


def _fields(model: Frozen) -> Mapping[str, Any]:
    return model.extra if isinstance(model, Unregistered) else model.__dict__


def leave_out(corpus: Corpus, gone: Iterable[str], unwanted: Unwanted = lambda _: False) -> Corpus:
    """Return the corpus without some records, and without what cannot do without them.

    Args:
        corpus: The corpus.
        gone: The ids of records that are left out.
        unwanted: Whether a record, or a part of one, is left out; of a part, only the part is.
    """
    missing = set(gone)
    missing.update(own for one in corpus if unwanted(one) and (own := id_of(one)))
    kept = [one for one in corpus if not unwanted(one) and id_of(one) not in missing]
    while True:
        kept = _settled(kept, missing, unwanted)
        try:
            return type(corpus)._read(
                kept, kinds=corpus.kinds, terms=corpus.terms, header=corpus.header, locate=None
            )
        except CorpusError as error:
            # A scope that names what is gone, or that fits its proposition by a tie that is gone.
            unfit = {one.record for one in error.problems} & {
                id_of(one) for one in kept if isinstance(one, Claim) and one.scope is not None
            }
            if not unfit:
                raise
            missing.update(own for own in unfit if own is not None)
            kept = [one for one in kept if id_of(one) not in missing]


def _settled(kept: list[Record], missing: set[str], unwanted: Unwanted) -> list[Record]:
    """Return records without what refers to the missing, till nothing more is missing."""
    while True:
        remaining: list[Record] = []
        dropped: set[str] = set()
        for record in kept:
            pruned = _pruned(record, missing, unwanted)
            if pruned is None:
                dropped.add(id_of(record) or "")
            else:
                remaining.append(pruned)
        kept = remaining
        if dropped <= missing | {""}:
            return kept
        missing |= dropped


def _pruned(model: Frozen, gone: Set[str], unwanted: Unwanted) -> Any:
    """Return a model without what refers to the missing; None where it cannot do without."""
    changes: dict[str, Any] = {}
    for slot in shape_of(type(model)):
        value = getattr(model, slot.field)
        if value is None or (slot.marker is not None and not isinstance(slot.marker, RefTo)):
            continue
        if slot.many:
            left = tuple(one for item in value if (one := _kept(item, gone, unwanted)) is not None)
            if len(left) == len(value) and all(a is b for a, b in zip(left, value, strict=True)):
                continue
            if _whole(model, slot.field) or (not left and _required(model, slot.field)):
                return None
            changes[slot.field] = left
        else:
            left_one = _kept(value, gone, unwanted)
            if left_one is value:
                continue
            if left_one is None and (slot.field in _RESTS_ON or _required(model, slot.field)):
                return None
            if _whole(model, slot.field):
                return None
            changes[slot.field] = left_one
    return model.model_copy(update=changes) if changes else model


_RESTS_ON: Final = frozenset(("claim", "document"))
"""Fields that say what a member, a participant, a time or an affiliation rests on."""


def _kept(item: Any, gone: Set[str], unwanted: Unwanted) -> Any:
    if isinstance(item, Frozen):
        return None if unwanted(item) else _pruned(item, gone, unwanted)
    return None if item in gone else item


def _required(model: Frozen, field: str) -> bool:
    return type(model).model_fields[field].is_required()


def _whole(model: Frozen, field: str) -> bool:
    """Tell whether a field means something else when a part of it is gone."""
    if isinstance(model, Proposition):
        return True
    return isinstance(model, Claim) and field in ("chain", "proposition", "accused")
