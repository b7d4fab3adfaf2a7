"""The corpus as it was known at a time: what had been published by then."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from claimgraph.base import Frozen
from claimgraph.model import Claim, Document, Proposition, Record
from claimgraph.model.record import RefTo, id_of
from claimgraph.model.shape import shape_of

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["as_of", "moment_of", "published_after"]


def as_of(corpus: Corpus, moment: date | datetime | str) -> Corpus:
    """Return the corpus as it was known at a time.

    Documents that were published later are left out, with the claims they report, the
    mentions in them and the relations between such claims; so are members, participants and
    times that rest on them alone. Actors, events and documents without a date stay.

    Args:
        corpus: The corpus.
        moment: A day (its documents are included), an instant, or ISO 8601 text.

    Raises:
        ValueError: The text is no ISO 8601 date or time.

    Example:
        >>> import claimgraph as cg
        >>> report = cg.bundled_report()
        >>> len(cg.as_of(report, "2023-05-03").claims), len(cg.as_of(report, "2023-05-04").claims)
        (0, 58)
    """
    when = moment_of(moment)
    gone = {
        one.id
        for one in corpus.documents
        if isinstance(one, Document) and one.published and published_after(one.published, when)
    }
    kept = [record for record in corpus if id_of(record) not in gone]
    while True:
        remaining: list[Record] = []
        dropped: set[str] = set()
        for record in kept:
            pruned = _pruned(record, gone)
            if pruned is None:
                dropped.add(id_of(record) or "")
            else:
                remaining.append(pruned)
        kept = remaining
        if dropped <= gone | {""}:
            break
        gone |= dropped
    return type(corpus)(kept, kinds=corpus.kinds, terms=corpus.terms)


def moment_of(moment: date | datetime | str) -> date | datetime:
    """Return a day or an instant, read from ISO 8601 where it is text."""
    if not isinstance(moment, str):
        return moment
    return date.fromisoformat(moment) if len(moment) == 10 else datetime.fromisoformat(moment)


def published_after(published: date | datetime, moment: date | datetime) -> bool:
    """Tell whether something was published after a time; days compare where an hour is not known."""
    if isinstance(published, datetime) and isinstance(moment, datetime):
        if (published.tzinfo is None) == (moment.tzinfo is None):
            return published > moment
        return published.date() > moment.date()
    first = published.date() if isinstance(published, datetime) else published
    last = moment.date() if isinstance(moment, datetime) else moment
    return first > last


def _pruned(model: Frozen, gone: Set[str]) -> Any:
    """Return a model without what refers to the missing; None where it cannot do without."""
    changes: dict[str, Any] = {}
    for slot in shape_of(type(model)):
        value = getattr(model, slot.field)
        if value is None or (slot.marker is not None and not isinstance(slot.marker, RefTo)):
            continue
        if slot.many:
            left = tuple(one for item in value if (one := _kept(item, gone)) is not None)
            if len(left) == len(value) and all(a is b for a, b in zip(left, value, strict=True)):
                continue
            if _whole(model, slot.field) or (not left and _required(model, slot.field)):
                return None
            changes[slot.field] = left
        else:
            left_one = _kept(value, gone)
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


def _kept(item: Any, gone: Set[str]) -> Any:
    if isinstance(item, Frozen):
        return _pruned(item, gone)
    return None if item in gone else item


def _required(model: Frozen, field: str) -> bool:
    return type(model).model_fields[field].is_required()


def _whole(model: Frozen, field: str) -> bool:
    """Tell whether a field means something else when a part of it is gone."""
    if isinstance(model, Proposition):
        return True
    return isinstance(model, Claim) and field in ("chain", "proposition", "accused")
