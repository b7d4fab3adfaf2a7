"""Whether the kinds of records and propositions are registered, each for its own class."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from claimgraph.base import Frozen
from claimgraph.corpus.columns import by_class
from claimgraph.corpus.findings import Findings
from claimgraph.corpus.notes import Notes
from claimgraph.errors import nearest, shorten
from claimgraph.model import (
    CLAIM_CLASSES,
    FAMILIES,
    Claim,
    Proposition,
    Record,
    Unregistered,
    UnregisteredProposition,
)
from claimgraph.model.propositions import BUILT_IN_PROPOSITIONS
from claimgraph.model.shape import models_of, shape_of

if TYPE_CHECKING:
    from claimgraph.taxonomy import Kinds

__all__ = ["check_kinds", "check_propositions"]

_fields = attrgetter("__dict__")
_kind = itemgetter("kind")
_KNOWN: frozenset[type[Any]] = frozenset({*BUILT_IN_PROPOSITIONS.values(), type(None)})
_Groups = Mapping[type[Record], list[Any]]


def check_kinds(
    records: Sequence[Record],
    groups: _Groups,
    kinds: Kinds,
    findings: Findings,
    *,
    newer: bool,
    read: bool,
    declared: Collection[str] = (),
) -> None:
    """Refuse records that would be read back into another class; report unregistered kinds.

    Args:
        records: All records.
        groups: The records by class.
        kinds: The registered kinds.
        findings: Where to note problems and notices.
        newer: Whether the records are of a newer version; among those, the ones that hold a
            value unknown here are placeholders of registered kinds.
        read: Whether a reader made the records; it makes none of a wrong class.
        declared: Kinds that the file declares, which are no misspelt ones.
    """
    messages: dict[tuple[type[Record], str], tuple[str, bool]] = {}
    homes: dict[str, str] = {}  # the family of each foreign kind
    for cls, members in groups.items():
        if read and not issubclass(cls, Unregistered):
            continue
        for kind in set(map(_kind, map(_fields, members))):
            if issubclass(cls, Unregistered):
                messages[cls, kind] = _foreign_message(
                    kind, kinds, "record", guess=kind not in declared
                )
                if homes.setdefault(kind, cls.family) != cls.family:
                    home = FAMILIES.get(homes[kind], "unknown")
                    message = f"kind {shorten(kind)} stands among the {home} as well; a kind has one family"
                    messages[cls, kind] = message, False
            elif kind not in kinds or kinds[kind] is not _class(cls):
                messages[cls, kind] = _kind_message(kind, cls, kinds), False
    if not messages:
        return
    for position, record in enumerate(records):
        found = messages.get((type(record), record.kind))
        if found and newer and isinstance(record, Unregistered) and record.kind in kinds:
            unknown = _unknown_value(record, kinds)
            if unknown is not None:
                path, value = unknown
                message = f"{shorten(value)} is not known here; the record is kept as it is and takes part in no rule"
                findings.add(position, record, message, path, value, notice=True)
                continue
        if found:
            message, notice = found
            findings.add(position, record, message, ("kind",), record.kind, notice=notice)


def _unknown_value(record: Unregistered, kinds: Kinds) -> tuple[tuple[str | int, ...], Any] | None:
    """Return where a record of a registered kind holds a value that is unknown here, and which."""
    data = {"kind": record.kind, **({"id": record.id} if record.id else {}), **record.extra}
    try:
        kinds[record.kind].model_validate(data, extra="ignore")
    except ValidationError as error:
        for one in error.errors(include_url=False):
            if one["type"] == "literal_error":
                return one["loc"], one["input"]
    return None


def check_propositions(
    records: Sequence[Record],
    groups: _Groups,
    kinds: Kinds,
    findings: Findings,
    *,
    read: Notes | None,
) -> None:
    """Refuse propositions that would be read back into another class; report unregistered kinds.

    Args:
        records: All records.
        groups: The records by class.
        kinds: The registered kinds.
        findings: Where to note problems and notices.
        read: What a reader noted of the records, where one made them; it makes no
            propositions of a wrong class.
    """
    if read and not any(issubclass(cls, UnregisteredProposition) for cls in read.classes):
        return
    known = kinds.propositions
    messages: dict[tuple[type[Any], str], tuple[str, bool]] = {}
    for cls, models in _propositions(groups, trusted=read is not None):
        for kind in set(map(_kind, map(_fields, models))):
            if issubclass(cls, UnregisteredProposition):
                messages[cls, kind] = _foreign_message(kind, known, "proposition")
            elif kind not in known or known[kind] is not cls:
                messages[cls, kind] = _kind_message(kind, cls, known), False
    if not messages:
        return
    for position, record in enumerate(records):
        if not _holds_propositions(type(record)):
            continue
        for path, model in models_of(record):
            if isinstance(model, Proposition) and (type(model), model.kind) in messages:
                message, notice = messages[type(model), model.kind]
                findings.add(position, record, message, (*path, "kind"), model.kind, notice=notice)


def _propositions(
    groups: _Groups, *, trusted: bool
) -> Iterator[tuple[type[Proposition], list[Any]]]:
    """Yield the propositions in all records, class by class; fields without any are passed by.

    Where a reader made them, built-in ones are what they say, and are passed by as well.
    """
    work: list[tuple[type[Frozen], list[Any]]] = list(groups.items())
    while work:
        cls, models = work.pop()
        if issubclass(cls, Proposition):
            yield cls, models
        for slot in shape_of(cls):
            if slot.model is not None and _holds_propositions(slot.model):
                values: Any = map(itemgetter(slot.field), map(_fields, models))
                inner = list(chain.from_iterable(values) if slot.many else values)
                if not trusted or not _KNOWN.issuperset(map(type, inner)):
                    found = by_class(inner)
                    found.pop(type(None), None)
                    work.extend(found.items())


@cache
def _holds_propositions(cls: type[Frozen]) -> bool:
    """Tell whether a model of this class is a proposition or can have one inside."""
    return issubclass(cls, Proposition) or any(
        slot.model is not None and slot.model is not cls and _holds_propositions(slot.model)
        for slot in shape_of(cls)
    )


def _foreign_message(kind: str, kinds: Kinds, what: str, *, guess: bool = True) -> tuple[str, bool]:
    """Return what to say of a placeholder, and whether it is only a notice."""
    if kind in kinds:
        return f"kind {shorten(kind)} is registered; make it a {kinds[kind].__name__}", False
    near = nearest(kind, kinds) if guess else None
    hint = f"; did you mean {near!r}?" if near else ""
    return f"kind {shorten(kind)} is not registered here; the {what} is kept as it is{hint}", True


def _kind_message(kind: str, cls: type[Record | Proposition], kinds: Kinds) -> str:
    name = cls.__name__
    if kind in kinds:
        return f"kind {shorten(kind)} is for {kinds[kind].__name__}, not for {name}; make the record one"
    guess = nearest(kind, kinds)
    hint = f"; did you mean {guess!r}?" if guess else ""
    own = cls.model_fields["kind"].default == kind
    how = name if own else f"**{{{kind!r}: {name}}}"
    return (
        f"kind {shorten(kind)} is not registered for {name}{hint} "
        f"(pass the kinds it is one of, kinds=…, or register it: kinds.extend({how}))"
    )


def _class(cls: type[Record]) -> type[Record]:
    """Return the class a kind is registered with: the named claim classes stand for Claim."""
    return Claim if cls in CLAIM_CLASSES.values() else cls
