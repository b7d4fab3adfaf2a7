"""What the fields of a class hold: references, terms, models; read once from its annotations.

This is how custom kinds take part: a field annotated with ``ActorRef`` is checked like
a built-in one, wherever it stands.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from claimgraph.base import Frozen
from claimgraph.errors import ExtensionError
from claimgraph.model.record import RefTo, TermIn

__all__ = ["Slot", "models_of", "shape_of", "uses_of"]


Path = tuple[str | int, ...]
"""The way to a field: names and positions."""


class Slot(NamedTuple):
    """A field that holds something of interest."""

    field: str
    many: bool
    """Whether it holds a tuple."""
    marker: RefTo | TermIn | None
    """What its strings are; None where it holds models."""
    model: type[Frozen] | None
    """The class of its models; subclasses only of Proposition."""


@cache
def shape_of(cls: type[Frozen]) -> tuple[Slot, ...]:
    """Return the fields of ``cls`` that hold references, terms, or models.

    Raises:
        ExtensionError: A field holds them in a way that is not looked into.
    """
    slots = []
    for name, field in cls.model_fields.items():
        marker = next((m for m in field.metadata if isinstance(m, (RefTo, TermIn))), None)
        slot = Slot(name, False, marker, None) if marker else _slot(name, field.annotation, False)
        if slot is not None:
            slots.append(slot)
        elif _is_buried(field.annotation):
            msg = (
                f"{cls.__name__}.{name} holds references, terms or models where nobody would check "
                "them; write them as one, as optional, or as tuple[…, ...]"
            )
            raise ExtensionError(msg, cls.__name__, name)
    return tuple(slots)


def _slot(name: str, annotation: Any, many: bool) -> Slot | None:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marker = next((m for m in args[1:] if isinstance(m, (RefTo, TermIn))), None)
        return Slot(name, many, marker, None) if marker else _slot(name, args[0], many)
    if origin in (Union, types.UnionType):
        return _joined([_slot(name, one, many) for one in args if one is not type(None)])
    if origin is tuple and not many:
        return _slot(name, args[0], True) if args[1:] == (...,) else None
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return Slot(name, many, None, annotation)
    return None


def _joined(slots: list[Slot | None]) -> Slot | None:
    """Return the slot of alternatives: the one there is, or references to any of their families."""
    found = [slot for slot in slots if slot is not None]
    if len(found) != len(slots) or len({slot.many for slot in found}) != 1:
        return None
    families: list[str] = []
    for slot in found:
        if not isinstance(slot.marker, RefTo):
            return found[0] if len(found) == 1 else None
        families += slot.marker.families
    anything = any(isinstance(s.marker, RefTo) and not s.marker.families for s in found)
    marker = found[0].marker if len(found) == 1 else RefTo(() if anything else tuple(families))
    return Slot(found[0].field, found[0].many, marker, None)


def _is_buried(annotation: Any) -> bool:
    if isinstance(annotation, (RefTo, TermIn)):
        return True
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return True
    return any(_is_buried(one) for one in get_args(annotation))


def models_of(model: Frozen, path: Path = ()) -> Iterator[tuple[Path, Frozen]]:
    """Yield ``model`` and every model inside it, each with its path."""
    yield path, model
    for slot in shape_of(type(model)):
        value = model.__dict__[slot.field]
        if slot.model is not None and value is not None:
            for i, inner in enumerate(value) if slot.many else [(None, value)]:
                here = (slot.field,) if i is None else (slot.field, i)
                yield from models_of(inner, (*path, *here))


def uses_of(
    model: Frozen, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], RefTo | TermIn, str]]:
    """Yield every reference and term in ``model``: its path, what it is, its value."""
    for slot in shape_of(type(model)):
        value = getattr(model, slot.field)
        if value is None:
            continue
        items = enumerate(value) if slot.many else [(None, value)]
        for i, item in items:
            here = (*path, slot.field) if i is None else (*path, slot.field, i)
            if slot.marker is not None:
                yield here, slot.marker, item
            else:
                yield from uses_of(item, here)
