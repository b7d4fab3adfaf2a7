"""What all records share: frozen, closed, described once.

A record is a frozen pydantic model. Unknown fields are refused, unless they come
from a file of a newer minor version; then they are kept in ``extra``.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel
from pydantic_core import core_schema

from claimgraph.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

__all__ = ["Frozen", "Kinded", "hashable", "with_extra"]


LONGEST_SHOWN = 100
"""How many characters of a text the ``repr`` of a record shows."""


def hashable(value: Any) -> Any:
    """Return JSON values in a form that can be hashed; equal values stay equal.

    Examples:
        >>> hashable({"a": [1, {"b": 2.0}]}) == hashable({"a": [1.0, {"b": 2}]})
        True
    """
    if isinstance(value, dict):
        return frozenset((name, hashable(inner)) for name, inner in value.items())
    return tuple(map(hashable, value)) if isinstance(value, (list, tuple)) else value


class Frozen(
    Shown,
    BaseModel,
    frozen=True,
    extra="forbid",
    defer_build=True,
    allow_inf_nan=False,
    revalidate_instances="subclass-instances",
):
    """A closed, immutable value: compared by content, hashable.

    A field takes its own class and no subclass, whose further fields would be lost when
    the record is written; only what has a ``kind`` can be subclassed.
    """

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """Yield the fields that are not at their defaults; long texts are cut."""
        fields = type(self).model_fields
        for name, value in super().__repr_args__():
            if name in fields and value == fields[name].default:
                continue
            long = isinstance(value, str) and len(value) > LONGEST_SHOWN
            yield name, value[:LONGEST_SHOWN] + "…" if long else value

    @property
    def extra(self) -> Mapping[str, Any]:
        """Fields of a newer version of the format, kept and written back as they came."""
        return MappingProxyType(self.model_extra or {})

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add the attribute docstrings as descriptions."""
        result = handler(schema)
        properties = handler.resolve_ref_schema(result).get("properties", {})
        for name, text in _field_docs(cls).items():
            if name in properties:
                properties[name].setdefault("description", text)
        return result


class Kinded(Frozen):
    """A value whose class is told by its ``kind``."""

    family: ClassVar[str]
    """Which group of records the class belongs to, such as ``actor``."""
    always_written: ClassVar[tuple[str, ...]] = ("kind",)
    """Fields that are written also where they hold their default, because readers dispatch on them."""

    kind: str

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Write ``kind`` and ``id`` first, and ``always_written`` also where it is a default."""
        schema = handler(source)
        fields = _fields_of(handler.resolve_ref_schema(schema))
        if "id" in fields:
            rest = {name: fields.pop(name) for name in list(fields) if name not in ("kind", "id")}
            fields.update(rest)
        for name in cls.always_written:
            fields[name]["schema"]["serialization"] = core_schema.simple_ser_schema("str")
        return schema


def _fields_of(schema: Any) -> dict[str, Any]:
    """Return the fields of a model's core schema, below any validators around them."""
    while "fields" not in schema:
        schema = schema["schema"]
    fields: dict[str, Any] = schema["fields"]
    return fields


@cache
def _field_docs(cls: type[BaseModel]) -> dict[str, str]:
    """Return the docstrings that follow the fields in the source of ``cls`` and its bases."""
    docs: dict[str, str] = {}
    for owner in reversed(cls.__mro__):
        if not (issubclass(owner, Frozen) and owner is not Frozen):
            continue
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(owner)))
        except (OSError, TypeError, SyntaxError):  # a class typed into a bare interpreter
            continue
        body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
        for statement, after in pairwise(body):
            if (
                isinstance(statement, ast.AnnAssign)
                and isinstance(statement.target, ast.Name)
                and isinstance(after, ast.Expr)
                and isinstance(after.value, ast.Constant)
                and isinstance(after.value.value, str)
            ):
                docs[statement.target.id] = inspect.cleandoc(after.value.value)
    return docs


def with_extra(model: Frozen, data: dict[str, Any]) -> dict[str, Any]:
    """Add the fields of newer versions in ``model``, and in the models inside it, to its JSON values."""
    for name in type(model).model_fields:
        value = model.__dict__[name]
        if isinstance(value, Frozen) and isinstance(data.get(name), dict):
            with_extra(value, data[name])
        elif isinstance(value, tuple) and name in data:
            for inner, inner_data in zip(value, data[name], strict=True):
                if isinstance(inner, Frozen):
                    with_extra(inner, inner_data)
    for name, value in (model.model_extra or {}).items():
        data.setdefault(name, value)
    return data
