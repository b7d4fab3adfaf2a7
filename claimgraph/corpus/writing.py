"""From records to their canonical JSON: ``kind`` first, fields in order, defaults left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from claimgraph.base import Frozen, with_extra
from claimgraph.corpus.columns import Uses, holds_extra, walk
from claimgraph.corpus.strict_json import HALF_CHARACTER
from claimgraph.corpus.version import VERSION_FIELD
from claimgraph.errors import CorpusError, Problem
from claimgraph.model import DEFAULT_KINDS, Proposition, Record
from claimgraph.model.record import TermIn
from claimgraph.taxonomy import DEFAULT_TERMS

if TYPE_CHECKING:
    from claimgraph.corpus.corpus import Corpus

__all__ = ["header_of", "plain", "record_lines", "refuse_half_characters"]


def header_of(corpus: Corpus) -> dict[str, Any]:
    """Return what a file says about itself: the version, and the kinds and terms not built in.

    Each such kind is given with the built-in kind it narrows, or with its family where it
    is not registered here, so that a reader without it knows what it holds; and of kinds
    of propositions the fields that do not count for the content key. Terms are given so that
    a reader without them can tell them from typing errors.
    """
    header: dict[str, Any] = {VERSION_FIELD: corpus.version}
    foreign = {r.kind: r for r in corpus if r.kind not in DEFAULT_KINDS}
    if foreign:
        header["kinds"] = {kind: _above(corpus, record) for kind, record in sorted(foreign.items())}
    outside = {**corpus.outside_key, **_outside_key(corpus)}
    if outside:
        header["outside_key"] = {kind: sorted(names) for kind, names in sorted(outside.items())}
    terms = _terms(corpus)
    if terms:
        header["terms"] = {name: sorted(used) for name, used in sorted(terms.items())}
    return header | corpus.header_extra


def _terms(corpus: Corpus) -> dict[str, set[str]]:
    """Return the terms of a corpus that are not built in, by vocabulary.

    Those that its file declared stay: a record of a kind that is not registered may use them.
    """
    found: dict[str, set[str]] = {name: {*own} for name, own in corpus.declared_terms.items()}
    if corpus.terms is not DEFAULT_TERMS:
        uses: Uses = defaultdict(set)
        walk(corpus, uses=uses)
        for marker, used in uses.items():
            if isinstance(marker, TermIn):
                name = marker.vocabulary
                own = (used & corpus.terms[name].keys()) - DEFAULT_TERMS.get(name, {}).keys()
                if own:
                    found.setdefault(name, set()).update(own)
    return found


def _outside_key(corpus: Corpus) -> dict[str, Iterable[str]]:
    """Return the fields outside the content key of the custom propositions in a corpus."""
    outside = {
        kind: cls.outside_key
        for kind, cls in corpus.kinds.propositions.items()
        if kind not in DEFAULT_KINDS.propositions
        and issubclass(cls, Proposition)
        and cls.outside_key
    }
    used: set[str] = set()

    def visit(cls: type[Any], models: list[Any], fields: list[dict[str, Any]]) -> None:
        if issubclass(cls, Proposition):
            used.update(model["kind"] for model in fields)

    if outside:
        walk(corpus, visit)
    return {kind: names for kind, names in outside.items() if kind in used}


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
    return with_extra(record, data)


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
