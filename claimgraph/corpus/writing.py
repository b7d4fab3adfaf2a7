"""From records to their canonical JSON: ``kind`` first, fields in order, defaults left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from claimgraph.base import Frozen
from claimgraph.corpus.columns import holds_extra
from claimgraph.corpus.strict_json import HALF_CHARACTER
from claimgraph.corpus.version import VERSION_FIELD
from claimgraph.errors import CorpusError, Problem
from claimgraph.model import DEFAULT_KINDS, Record

if TYPE_CHECKING:
    from claimgraph.corpus.corpus import Corpus

__all__ = ["header_of", "plain", "record_lines", "refuse_half_characters"]


def header_of(corpus: Corpus) -> dict[str, Any]:
    """Return what a file says about itself: the version, and the kinds that are not built in.

    Each such kind is given with the built-in kind it narrows, or with its family where it
    is not registered here, so that a reader without it knows what it holds.
    """
    header: dict[str, Any] = {VERSION_FIELD: corpus.version}
    foreign = {r.kind: r for r in corpus if r.kind not in DEFAULT_KINDS}
    if foreign:
        header["kinds"] = {kind: _above(corpus, record) for kind, record in sorted(foreign.items())}
    return header | corpus.header_extra


def _above(corpus: Corpus, record: Record) -> str:
    if record.kind in corpus.declared:
        return corpus.declared[record.kind]
    if record.kind in corpus.kinds:
        lineage = corpus.kinds.lineage(record.kind)
        return next((kind for kind in lineage if kind in DEFAULT_KINDS), record.family)
    return record.family


def record_lines(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield the canonical JSON of each record, without a line end."""
    records = list(records)
    for cls in {type(record) for record in records}:
        if not cls.__pydantic_complete__:  # built when first used, and reading does not use it
            cls.model_rebuild()
    extra = holds_extra(records)
    for record in records:
        try:
            if extra:  # numbers are written as the serializer of a record writes them
                yield to_json(plain(record))
            else:
                yield record.__pydantic_serializer__.to_json(record, exclude_defaults=True)
        except ValueError as error:
            raise _unwritable(record, error) from None


def plain(record: Frozen) -> dict[str, Any]:
    """Return a record as JSON values in canonical form, fields of newer versions included."""
    try:
        data: dict[str, Any] = record.model_dump(mode="json", exclude_defaults=True)
    except ValueError as error:
        raise _unwritable(record, error) from None
    return _with_extra(record, data)


def refuse_half_characters(records: Iterable[Record]) -> None:
    """Refuse the first of ``records`` that holds half a character.

    Raises:
        CorpusError: A text holds a lone surrogate; the error names the record.
    """
    for _ in record_lines(records):
        pass


def _unwritable(record: Frozen, error: ValueError) -> Exception:
    if isinstance(error, CorpusError):
        return error
    reason = HALF_CHARACTER if "surrogates not allowed" in str(error) else str(error)
    name = getattr(record, "id", None) or getattr(record, "kind", None)
    return CorpusError([Problem(f"cannot be written: {reason}", record=name)])


def _with_extra(model: Frozen, data: dict[str, Any]) -> dict[str, Any]:
    for name in type(model).model_fields:
        value = model.__dict__[name]
        if isinstance(value, Frozen) and isinstance(data.get(name), dict):
            _with_extra(value, data[name])
        elif isinstance(value, tuple) and name in data:
            for inner, inner_data in zip(value, data[name], strict=True):
                if isinstance(inner, Frozen):
                    _with_extra(inner, inner_data)
    for name, value in (model.model_extra or {}).items():
        data.setdefault(name, value)
    return data
