"""From JSON to records: one validator for all kinds, dispatching on ``kind`` and ``act``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeVar

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import core_schema

from claimgraph.corpus.findings import Path
from claimgraph.corpus.shortforms import SHORT_FIELDS
from claimgraph.errors import FileFormatError, Problem, nearest, shorten
from claimgraph.model import (
    CLAIM_CLASSES,
    PLACEHOLDERS,
    Claim,
    Record,
    Span,
    UnregisteredProposition,
)
from claimgraph.model.propositions import BUILT_IN_PROPOSITIONS
from claimgraph.model.record import ID_PATTERN
from claimgraph.model.shape import shape_of

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

    from claimgraph.base import Frozen
    from claimgraph.corpus.header import Header
    from claimgraph.taxonomy import Kinds, Terms

__all__ = ["RecordError", "problems_of", "read_record", "validator_for"]

MOST_PROBLEMS = 100
"""How many problems of one record are told."""


class RecordError(FileFormatError):
    """A record that cannot be read; ``paths`` are the ways to its problems inside it."""

    def __init__(self, found: Sequence[tuple[Path, Problem]]) -> None:
        super().__init__([problem for _, problem in found])
        self.paths: tuple[Path, ...] = tuple(path for path, _ in found)
        self.args: tuple[object, ...] = (tuple(found),)


@lru_cache(maxsize=16)
def validator_for(kinds: Kinds, acts: tuple[str, ...]) -> SchemaValidator:
    """Return the validator of records of ``kinds`` whose claims do one of ``acts``."""
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[Any, AnyRecord(kinds, acts)])
    return adapter.validator  # type: ignore[return-value]


class AnyRecord:
    """Builds the tagged union of all kinds; claims are told apart by their act as well."""

    def __init__(self, kinds: Kinds, acts: tuple[str, ...]) -> None:
        self.kinds = kinds
        self.acts = acts

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        choices: dict[Any, core_schema.CoreSchema] = {
            kind: handler.generate_schema(cls) for kind, cls in self.kinds.items()
        }
        by_act: dict[Any, core_schema.CoreSchema] = {
            act: handler.generate_schema(CLAIM_CLASSES.get(act, Claim)) for act in self.acts
        }
        for kind, cls in self.kinds.items():
            if cls is Claim:
                choices[kind] = core_schema.tagged_union_schema(by_act, discriminator="act")
        return core_schema.tagged_union_schema(choices, discriminator="kind")


def read_record(
    data: Any,
    header: Header,
    kinds: Kinds,
    terms: Terms,
    file: str | None = None,
    line: int | None = None,
    source: bytes | None = None,
    family: str = "unknown",
) -> Record:
    """Read one record from JSON values, the general way: any kind, any version.

    A record of a newer version that holds a value this version does not know, where there
    is a closed set of them, is kept whole as a placeholder: what it means cannot be told.

    Args:
        data: The JSON values.
        header: The header of their file.
        kinds: The registered kinds.
        terms: The vocabularies.
        file: For errors.
        line: For errors.
        source: The JSON text of ``data``; taken instead of ``data`` where given, so that
            values are read exactly as in the fast way.
        family: The family, where the section of the file tells it.

    Raises:
        RecordError: It is not a record.
    """
    if not isinstance(data, Mapping):
        raise RecordError([((), Problem("a record is a JSON object: {…}", file=file, line=line))])
    text = source or json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    try:
        record = _validated(data, text, header, kinds, terms, family)
        if len(kinds.propositions) > len(BUILT_IN_PROPOSITIONS) or header.outside_key:
            record = _upgraded(record, kinds, header)
    except ValidationError as error:
        if header.newer and all(one["type"] == "literal_error" for one in error.errors()):
            return PLACEHOLDERS[kinds.family(data["kind"])].model_validate(data)
        raise RecordError(problems_of(error, data, kinds, terms, file=file, line=line)) from None
    except _PropositionError as error:
        found = problems_of(error.reason, error.data, kinds, terms, file=file, line=line)
        raise RecordError(
            [
                (
                    (*error.path, *path),
                    replace(
                        problem,
                        record=_name(data),
                        field=".".join(map(str, (*error.path, *path))),
                    ),
                )
                for path, problem in found
            ]
        ) from None
    faults = [
        (path, Problem(fault, _name(data), ".".join(map(str, path)), file=file, line=line))
        for path, fault in _span_faults(record)
    ]
    if faults:
        raise RecordError(faults)
    return record


def _validated(
    data: Mapping[str, Any],
    text: bytes,
    header: Header,
    kinds: Kinds,
    terms: Terms,
    family: str,
) -> Record:
    kind, act, acts = data.get("kind"), data.get("act"), header.acts(terms.acts)
    extra: Literal["allow"] | None = "allow" if header.newer else None
    if isinstance(kind, str) and kind not in kinds:
        declared = header.families.get(kind, family)
        return PLACEHOLDERS[declared if declared != "unknown" else family].model_validate(data)
    if header.newer and kind == "Claim" and isinstance(act, str) and act not in acts:
        return Claim.model_validate_json(text, extra=extra)
    record: Record = validator_for(kinds, acts).validate_json(text, extra=extra)
    return record


def _span_faults(model: Frozen, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every span in ``model`` that is at fault, with its path."""
    if isinstance(model, Span):
        if model.fault:
            yield path, model.fault
        return
    for slot in shape_of(type(model)):
        if slot.model is not None:
            value = model.__dict__[slot.field]
            for step, inner in enumerate(value) if slot.many else [(None, value)]:
                if inner is not None:
                    here = (slot.field,) if step is None else (slot.field, step)
                    yield from _span_faults(inner, (*path, *here))


class _PropositionError(Exception):
    """Raised where a proposition does not fit the custom class of its kind."""

    def __init__(self, path: Path, data: Any, reason: ValidationError) -> None:
        super().__init__(path, data, reason)
        self.path = path
        self.data = data
        self.reason = reason


_Model = TypeVar("_Model", bound="Frozen")


def _upgraded(model: _Model, kinds: Kinds, header: Header, path: Path = ()) -> _Model:
    """Read the propositions in ``model`` into their own classes, where custom kinds are registered.

    Where they are not, the header tells what is outside their content key.

    Raises:
        _PropositionError: A proposition does not fit its class.
    """
    if isinstance(model, UnregisteredProposition) and model.kind not in kinds.propositions:
        return model.with_outside_key(header.outside_key)
    if isinstance(model, UnregisteredProposition):
        extra: Literal["allow"] | None = "allow" if header.newer else None
        text = model.model_dump_json()
        try:
            model = kinds.propositions[model.kind].model_validate_json(text, extra=extra)  # type: ignore[assignment]
        except ValidationError as error:
            raise _PropositionError(path, json.loads(text), error) from None
    update: dict[str, Any] = {}
    for slot in shape_of(type(model)):
        value = model.__dict__[slot.field]
        if slot.model is None or value is None:
            continue
        if slot.many:
            new: Any = tuple(
                _upgraded(one, kinds, header, (*path, slot.field, i)) for i, one in enumerate(value)
            )
            changed = any(a is not b for a, b in zip(new, value, strict=True))
        else:
            new = _upgraded(value, kinds, header, (*path, slot.field))
            changed = new is not value
        if changed:
            update[slot.field] = new
    return model.model_copy(update=update) if update else model


def problems_of(
    error: ValidationError,
    data: Any,
    kinds: Kinds,
    terms: Terms,
    *,
    record: str | None = None,
    file: str | None = None,
    line: int | None = None,
) -> list[tuple[Path, Problem]]:
    """Turn a validation error into problems, each with its path in ``data``.

    The labels pydantic puts into a location for the members of a union are left out, and
    so are the complaints of the fallback for unregistered propositions.
    """
    details = error.errors(include_url=False)
    real = [d for d in details if "UnregisteredProposition" not in "/".join(map(str, d["loc"]))]
    result = []
    names = _field_names(data, kinds)
    for detail in (real or details)[:MOST_PROBLEMS]:
        path = _path_in(data, detail["loc"], detail["type"])
        value = detail.get("input")
        problem = Problem(
            _message(detail, path, names, data, kinds, terms),
            record=record or _name(data),
            field=".".join(map(str, path)) or None,
            value=shorten(value),
            file=file,
            line=line,
        )
        result.append((path, problem))
    return result


def _message(
    detail: Any,
    path: Path,
    names: set[str],
    data: Any,
    kinds: Kinds,
    terms: Terms,
) -> str:
    kind_of_error = detail["type"]
    if kind_of_error == "extra_forbidden":
        field = str(path[-1])
        if field in SHORT_FIELDS and len(path) == 1:
            return (
                f"{shorten(field)} is a short form; short forms are read in JSON and YAML files, "
                "those for quotes beside quote"
            )
        candidates = names | SHORT_FIELDS if len(path) == 1 else names
        guess = nearest(field, candidates - {field})
        return f"unknown field {shorten(field)}" + (
            f"; did you mean {guess!r}?" if guess else "; leave it out"
        )
    if kind_of_error == "string_pattern_mismatch" and detail["ctx"]["pattern"] == ID_PATTERN:
        value = shorten(detail.get("input"))
        return f"an id holds neither blanks nor control characters and is not empty, got {value}"
    if kind_of_error == "missing" and path == ("chain",):
        return "the claim does not say who makes it; add claimer, or chain"
    if kind_of_error == "missing":
        return f"field {path[-1]!r} is missing"
    if kind_of_error == "too_long" and path == ("accused",):
        return f"{data.get('act')} accuses nobody; make the accusation a claim of its own"
    if kind_of_error in ("union_tag_invalid", "union_tag_not_found"):
        return _tag_message(detail, path, data, kinds, terms)
    text = detail["msg"].removeprefix("Value error, ")
    text = text[0].lower() + text[1:]
    value = detail.get("input")
    return text if isinstance(value, Mapping) else f"{text}, got {shorten(value)}"


def _tag_message(detail: Any, path: Path, data: Any, kinds: Kinds, terms: Terms) -> str:
    value = detail.get("input")
    tags = value if isinstance(value, Mapping) else {}
    if "proposition" in path:
        kind = tags.get("kind")
        if not isinstance(kind, str):
            return 'the proposition has no kind; write for example "kind": "Participation"'
        guess = nearest(kind, kinds.propositions)
        return f"unknown kind of proposition {shorten(kind)}" + (
            f"; did you mean {guess!r}?" if guess else ""
        )
    if tags.get("kind") == "Claim":
        act = tags.get("act")
        if not isinstance(act, str):
            return 'the claim has no act; write for example "act": "accusation"'
        guess = nearest(act, terms.acts)
        hint = f"; did you mean {guess!r}?" if guess else ""
        return f"{shorten(act)} is not among the acts{hint} (add it: terms.extend(acts=…))"
    if "kind" in tags:
        return f'kind is a word, such as "Person", not {shorten(tags["kind"])}'
    return 'the record has no kind; write for example "kind": "Person"'


def _path_in(data: Any, location: tuple[Any, ...], error_type: str) -> Path:
    path: list[str | int] = []
    current = data
    for i, part in enumerate(location):
        last = i == len(location) - 1
        if (isinstance(current, Mapping) and part in current) or (
            isinstance(current, (list, tuple)) and isinstance(part, int) and part < len(current)
        ):
            path.append(part)
            current = current[part]
        elif last and error_type == "missing":
            path.append(part)
    return tuple(path)


def _field_names(data: Any, kinds: Kinds) -> set[str]:
    """Return the names of all fields a record like ``data`` and the models in it may have."""
    kind = data.get("kind") if isinstance(data, Mapping) else None
    cls: type[Frozen] | None = kinds[kind] if isinstance(kind, str) and kind in kinds else None
    names: set[str] = set()
    work: list[type[Frozen]] = [cls] if cls else []
    seen: set[type[Frozen]] = set()
    while work:
        current = work.pop()
        if current in seen:
            continue
        seen.add(current)
        names.update(current.model_fields)
        work.extend(slot.model for slot in shape_of(current) if slot.model is not None)
    for proposition in kinds.propositions.values():
        names.update(proposition.model_fields)
    return names


def _name(data: Any) -> str | None:
    own = data.get("id") if isinstance(data, Mapping) else None
    if isinstance(own, str):
        return own if len(own) <= 80 else own[:80] + "…"
    return None
