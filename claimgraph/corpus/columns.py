"""All models of many records at once, field by field: fast checks without a loop per record.

``itemgetter``, ``map`` and ``set`` do the walking in C, over the dictionaries of the models.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any

from claimgraph.base import Frozen
from claimgraph.model import Unregistered, UnregisteredProposition
from claimgraph.model.propositions import Proposition
from claimgraph.model.record import RefTo, TermIn
from claimgraph.model.shape import Slot, shape_of

__all__ = ["Uses", "by_class", "holds_extra", "walk"]

Uses = dict[RefTo | TermIn, set[str]]
"""Every reference and term that occurs, by what it is."""

_fields = attrgetter("__dict__")


def by_class(models: Iterable[Any]) -> defaultdict[type[Any], list[Any]]:
    """Group models by their class, keeping their order."""
    groups: defaultdict[type[Any], list[Any]] = defaultdict(list)
    for model in models:
        groups[type(model)].append(model)
    return groups


def walk(
    records: Iterable[Any],
    visit: Callable[[type[Any], list[Any], list[dict[str, Any]]], None] | None = None,
    uses: Uses | None = None,
) -> None:
    """Visit all models in ``records`` and those inside them, class by class.

    Args:
        records: The records.
        visit: Called with each class, its models, and their fields as dictionaries.
        uses: Where to note references and terms.
    """
    work = by_class(records)
    while work:
        cls = next(iter(work))  # the outermost first, so that models inside gather from all
        models = work.pop(cls)
        fields = list(map(_fields, models))
        if visit is not None:
            visit(cls, models, fields)
        for slot, fetch in _getters(cls):  # type: ignore[arg-type]  # classes are hashable
            values: Iterable[Any] = map(fetch, fields)
            if slot.many:
                values = chain.from_iterable(values)
            if slot.marker is not None:
                if uses is not None:
                    uses[slot.marker].update(values)
            elif slot.model is Proposition:
                for inner, group in by_class(values).items():
                    if inner is not type(None):
                        work[inner] += group
            elif slot.model is not None:
                found = list(values) if slot.many else [one for one in values if one is not None]
                if found:
                    work[slot.model] += found


@cache
def _getters(cls: type[Frozen]) -> tuple[tuple[Slot, Callable[[dict[str, Any]], Any]], ...]:
    return tuple((slot, itemgetter(slot.field)) for slot in shape_of(cls))


def holds_extra(records: list[Any]) -> bool:
    """Tell whether any model that is closed holds fields of a newer version."""
    found = False

    def visit(cls: type[Any], models: list[Any], fields: list[dict[str, Any]]) -> None:
        nonlocal found
        if not found and not issubclass(cls, (Unregistered, UnregisteredProposition)):
            found = any(model.__pydantic_extra__ for model in models)

    walk(records, visit)
    return found
