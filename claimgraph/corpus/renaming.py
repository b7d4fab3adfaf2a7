"""Records with other ids: their own, and those in what they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimgraph.base import Frozen
from claimgraph.corpus.findings import Path
from claimgraph.errors import Problem, shorten
from claimgraph.model import Proposition, Record, Unregistered
from claimgraph.model.propositions import BUILT_IN_PROPOSITIONS
from claimgraph.model.record import RefTo, id_of, key_of
from claimgraph.model.shape import shape_of
from claimgraph.taxonomy import Kinds

__all__ = ["doubts_in", "renamed_records"]

Names = Mapping[str, str]
"""The new id of each id that changes."""


def renamed_records(
    records: Iterable[Record], names: Names, kinds: Kinds, declared: Mapping[str, str]
) -> tuple[list[Record], list[Problem]]:
    """Return records with new ids, and what cannot be renamed because nobody knows what it is.

    Fields that a registered class or the kind that an unregistered one narrows describes
    are followed. Elsewhere (in an unregistered kind's own fields, in fields of a newer
    version) a value that reads like a renamed id may be a reference or a word.

    Args:
        records: The records.
        names: The new id of each id that changes.
        kinds: The registered kinds.
        declared: What unregistered kinds narrow.
    """
    renamer = _Renamer(names, kinds, declared)
    return [renamer.record(record) for record in records], renamer.problems


def doubts_in(values: Mapping[str, Any], names: Names) -> list[Problem]:
    """Return what may refer to a renamed id in the fields of a newer version in a header."""
    return [_doubt(path, value, names, None) for path, value in _mentions_of(names, values, ())]


def _doubt(path: Path, value: str, names: Names, record: str | None) -> Problem:
    message = (
        f"{shorten(value)} may be the claim that gets the new id {names[value]!r}, or a word, which "
        "cannot be told here; register the kind, or give one of the two claims another id"
    )
    return Problem(message, record, ".".join(map(str, path)), shorten(value))


class _Renamer:
    def __init__(self, names: Names, kinds: Kinds, declared: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self._names = names
        self._kinds = kinds
        self._declared = declared
        self._doubts: list[tuple[Path, str]] = []

    def record(self, record: Record) -> Record:
        """Return ``record`` with new ids for what was renamed, its own included."""
        if isinstance(record, Unregistered):
            changed: Any = self._placeholder(record)
        else:
            changed = self._model(record, ())
        for path, value in self._doubts:
            self.problems.append(_doubt(path, value, self._names, key_of(record)))
        self._doubts.clear()
        own = id_of(record) or ""
        result: Record = (
            changed
            if own not in self._names
            else changed.model_copy(update={"id": self._names[own]})
        )
        return result

    def _placeholder(self, record: Unregistered) -> Unregistered:
        kinds = (
            record.kind,
            self._declared.get(record.kind, ""),
        )  # the kind's own, where a value is new
        known = next((self._kinds[kind] for kind in kinds if kind in self._kinds), Unregistered)
        old = dict(record.model_extra or {})
        new = self._values(known, old, ())
        if new == old:
            return record
        given = {"id": record.id} if "id" in record.model_fields_set else {}
        return type(record).model_validate({"kind": record.kind, **given, **new})

    def _model(self, model: Frozen, path: Path) -> Frozen:
        update: dict[str, Any] = {}
        for slot in shape_of(type(model)):
            value = getattr(model, slot.field)
            if value is None or value == ():
                continue
            items = value if slot.many else (value,)
            if slot.model is not None:
                new = tuple(
                    self._model(item, (*path, slot.field, i) if slot.many else (*path, slot.field))
                    for i, item in enumerate(items)
                )
            elif isinstance(slot.marker, RefTo):
                new = tuple(self._names.get(item, item) for item in items)
            else:
                continue
            if new != tuple(items):
                update[slot.field] = new if slot.many else new[0]
        self._doubts += _mentions_of(self._names, dict(model.model_extra or {}), path)
        return model.model_copy(update=update) if update else model

    def _values(self, cls: type[Frozen], data: dict[str, Any], path: Path) -> dict[str, Any]:
        """Return JSON values of a model of ``cls`` with new ids where references stand."""
        slots = {slot.field: slot for slot in shape_of(cls)}
        result = {}
        for name, value in data.items():
            slot, here = slots.get(name), (*path, name)
            if slot is None:
                if name not in cls.model_fields:
                    self._doubts += _mentions_of(self._names, value, here)
                result[name] = value
            elif isinstance(value, list):
                result[name] = [self._value(slot, one, (*here, i)) for i, one in enumerate(value)]
            else:
                result[name] = self._value(slot, value, here)
        return result

    def _value(self, slot: Any, value: Any, path: Path) -> Any:
        if isinstance(slot.marker, RefTo) and isinstance(value, str):
            return self._names.get(value, value)
        model: type[Frozen] | None = slot.model
        if model is Proposition and isinstance(value, dict):
            kind = value.get("kind")
            model = BUILT_IN_PROPOSITIONS.get(kind) if isinstance(kind, str) else None
        if model is not None and isinstance(value, dict):
            return self._values(model, value, path)
        self._doubts += _mentions_of(self._names, value, path)
        return value


def _mentions_of(names: Names, value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield where in JSON values a renamed id stands, as a value or as a key."""
    if isinstance(value, str):
        if value in names:
            yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name in names:
                yield (*path, name), name
            yield from _mentions_of(names, inner, (*path, name))
    elif isinstance(value, (list, tuple)):
        for i, inner in enumerate(value):
            yield from _mentions_of(names, inner, (*path, i))
