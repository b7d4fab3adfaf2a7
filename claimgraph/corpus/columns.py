"""All models of many records at once, field by field: fast checks without a loop per record.

``attrgetter``, ``zip`` and ``set`` do the walking in C; one pass over 10^5 claims costs
about a microsecond a claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any

from claimgraph.base import Frozen
from claimgraph.model.propositions import Proposition
from claimgraph.model.record import RefTo, TermIn
from claimgraph.model.shape import Slot, getter, has_uses, shape_of

__all__ = ["by_class", "collect_uses", "walk"]


def by_class(models: Iterable[Any]) -> dict[type, list[Any]]:
    """Group models by their class, keeping their order."""
    groups: dict[type, list[Any]] = defaultdict(list)
    for model in models:
        groups[type(model)].append(model)
    return groups


def walk(
    groups: dict[type, list[Any]],
    visit: Callable[[type, list[Any]], None],
    column: Callable[[Slot, Iterable[Any]], None],
    follow: Callable[[type[Frozen]], bool],
) -> None:
    """Visit all models in ``groups`` and those inside them, class by class.

    Args:
        groups: Models by class.
        visit: Called with each class and its models.
        column: Called with each slot that holds references or terms, and its values.
        follow: Tells which classes of inner models are worth a visit.
    """
    work: list[tuple[type, list[Any]]] = list(groups.items())
    while work:
        cls, models = work.pop()
        if not models:
            continue
        visit(cls, models)
        slots = [s for s in shape_of(cls) if s.marker is not None or follow(s.model)]  # type: ignore[arg-type]
        if not slots:
            continue
        fetch = getter(tuple(slot.field for slot in slots))
        for slot, values in zip(slots, zip(*map(fetch, models), strict=True), strict=True):
            flat: Iterable[Any] = chain.from_iterable(values) if slot.many else values
            if slot.marker is not None:
                column(slot, flat)
            elif slot.model is Proposition:
                inner = by_class(flat)
                inner.pop(type(None), None)
                work.extend(inner.items())
            elif slot.model is not None:
                work.append((slot.model, list(filter(None, flat))))


def collect_uses(records: Sequence[Any]) -> dict[RefTo | TermIn, set[str]]:
    """Return every reference and term that occurs in ``records``, by what it is."""
    used: dict[RefTo | TermIn, set[str]] = defaultdict(set)

    def column(slot: Slot, values: Iterable[Any]) -> None:
        if slot.marker is not None:
            used[slot.marker].update(values)

    walk(by_class(records), lambda cls, models: None, column, has_uses)
    for values in used.values():
        values.discard(None)  # type: ignore[arg-type]
    return used
