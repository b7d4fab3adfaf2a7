"""What holds of all kinds, checked for kinds of your own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from claimgraph.base import Frozen
from claimgraph.corpus import (
    Corpus,
    from_json,
    from_jsonl,
    json_schema,
    merge,
    to_json,
    to_jsonl,
)
from claimgraph.errors import CorpusError, ExtensionError, shorten
from claimgraph.model import DEFAULT_KINDS, Claim
from claimgraph.model.record import RefTo, key_of
from claimgraph.model.shape import models_of, shape_of, uses_of
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms
from claimgraph.testing.fields import Refusal
from claimgraph.testing.generating import corpora_of
from claimgraph.testing.values import hypothesis

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["check_kinds"]


def check_kinds(
    kinds: Kinds,
    *,
    terms: Terms = DEFAULT_TERMS,
    fields: Mapping[type[Any], Mapping[str, SearchStrategy[Any]]] | None = None,
    examples: int = 20,
) -> None:
    """Check that records of ``kinds`` behave as all records do; for your own test suite.

    For every kind that is not built in, corpora with records of it are made, and it is
    checked that they are frozen, hashable values; that they come back from JSON and JSONL
    as they were, and through a machine without the kinds byte for byte, with the same
    content keys; that fields are left out where they hold their default; that missing
    records they refer to are found; that merging a corpus with itself changes nothing.

    Args:
        kinds: The kinds, yours among them.
        terms: The vocabularies they use.
        fields: By class, strategies for fields whose annotation does not say enough.
        examples: How many corpora are made for each kind. They are the same each time.

    Raises:
        AssertionError: Something does not hold; the message names the kind and the record.
        ExtensionError: A class has fields that nobody would check, or no record of it can
            be made.
        MissingExtraError: hypothesis is not installed.

    Examples:
        >>> import claimgraph as cg
        >>> from claimgraph.testing import check_kinds
        >>> class Militia(cg.ArmedGroup):
        ...     kind: str = "Militia"
        ...     fronts: tuple[str, ...] = ()
        >>> check_kinds(cg.DEFAULT_KINDS.extend(Militia), examples=5)
    """
    hypothesis()
    for cls, given in (fields or {}).items():
        unknown = [field for field in given if field not in getattr(cls, "model_fields", ())]
        if unknown or not isinstance(cls, type):
            what = f"no field {unknown[0]!r} of {shorten(cls)}" if unknown else shorten(cls)
            msg = f"fields= names {what}; write {{YourClass: {{field: strategy}}}}"
            raise ExtensionError(msg, getattr(cls, "__name__", None))
    own = [*_own(kinds, DEFAULT_KINDS), *_own(kinds.propositions, DEFAULT_KINDS.propositions)]
    for kind in own:
        _check_class(kind, kinds.propositions[kind] if kind not in kinds else kinds[kind])
    json_schema(kinds)
    focuses: list[str | None] = [*own] or [None]
    for focus in focuses:
        _check_kind(focus, kinds, terms, fields or {}, examples)


def _own(kinds: Kinds, built_in: Kinds) -> Iterator[str]:
    return (kind for kind in kinds if kind not in built_in)


def _check_class(kind: str, cls: type[Frozen]) -> None:
    """Check what can be told of a class without a record of it.

    Raises:
        ExtensionError: A field holds references where nobody looks, or values can change.
    """
    shape_of(cls)
    if not cls.model_config.get("frozen") or cls.model_config.get("extra") != "forbid":
        msg = f"{cls.__name__} ({kind}) is not frozen and closed; leave model_config as it is"
        raise ExtensionError(msg, cls.__name__, "model_config")


def _check_kind(
    kind: str | None,
    kinds: Kinds,
    terms: Terms,
    fields: Mapping[type[Any], Mapping[str, SearchStrategy[Any]]],
    examples: int,
) -> None:
    testing, refusal = hypothesis(), Refusal()
    strategy = corpora_of(kinds, terms, fields, focus=kind, max_claims=2, refusal=refusal)

    def laws(corpus: Corpus) -> None:
        for law in _LAWS:
            law(corpus, kinds, terms)

    check = testing.settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[testing.Phase.generate],  # what is wrong is told; a smaller corpus says no more
        suppress_health_check=list(testing.HealthCheck),
    )(testing.given(strategy)(laws))
    try:
        check()
    except testing.errors.Unsatisfiable:
        cls = refusal.cls.__name__ if refusal.cls else kind
        msg = (
            f"no {cls} could be made that its class accepts ({refusal.reason or 'too many rejected'}); "
            f"say what it takes: fields={{{cls}: {{field: strategy}}}}"
        )
        raise ExtensionError(msg, cls) from None


def _require(holds: bool, what: str, record: Any = None) -> None:
    """Raise an AssertionError that names the record where something does not hold."""
    if not holds:
        named = f"{record.kind} {shorten(record)}: " if record is not None else ""
        raise AssertionError(named + what)


def _are_values(corpus: Corpus, kinds: Kinds, terms: Terms) -> None:
    for record in corpus:
        for _, model in models_of(record):
            for name in type(model).model_fields:
                try:
                    hash(getattr(model, name))
                except TypeError:
                    what = f"{name} cannot be hashed; use tuple, not list, and no dict"
                    _require(False, what, record)
        try:
            record.kind = record.kind  # type: ignore[misc]
        except ValidationError:
            continue
        _require(False, "its fields can be changed; leave it frozen", record)


def _come_back(corpus: Corpus, kinds: Kinds, terms: Terms) -> None:
    formats: tuple[tuple[str, Callable[..., str], Callable[..., Corpus]], ...] = (
        ("JSON", to_json, from_json),
        ("JSONL", to_jsonl, from_jsonl),
    )
    for name, write, read in formats:
        text = write(corpus)
        again = read(text, kinds=kinds, terms=terms)
        for record, other in zip(corpus, again, strict=True):
            _require(record == other, f"{name} brings it back as {shorten(other)}", record)
        _require(write(again) == text, f"{name} is written otherwise the second time")
        elsewhere = read(text, terms=terms)
        what = f"{name} is changed by a machine that does not know the kinds"
        _require(write(elsewhere) == text, what)
        there = {key_of(record): record for record in elsewhere}
        for claim in corpus.claims:
            other = there[claim.id]
            if claim.proposition is not None and isinstance(other, Claim):
                key = other.proposition and other.proposition.key
                what = f"its content key is {key!r} where the kinds are not known"
                _require(claim.proposition.key == key, what, claim)


def _leave_defaults_out(corpus: Corpus, kinds: Kinds, terms: Terms) -> None:
    for record in corpus:
        written = json.loads(record.model_dump_json(exclude_defaults=True))
        for name, info in type(record).model_fields.items():
            value = getattr(record, name)
            default = info.get_default(call_default_factory=True)
            needed = info.is_required() or value != default or name in record.always_written
            _require(
                needed == (name in written),
                f"{name} is {'left out of' if needed else 'written to'} files though it "
                f"{'is not' if needed else 'is'} the default",
                record,
            )


def _refer_to_what_is_there(corpus: Corpus, kinds: Kinds, terms: Terms) -> None:
    for record in corpus:
        if record.kind in DEFAULT_KINDS:
            continue
        for path, marker, value in uses_of(record):
            if isinstance(marker, RefTo):
                others = [one for one in corpus if getattr(one, "id", None) != value]
                where = ".".join(map(str, path))
                try:
                    Corpus(others, kinds=kinds, terms=terms)
                except CorpusError as error:
                    found = {problem.field for problem in error.problems}
                    _require(where in found, f"{where} is not checked", record)
                else:
                    _require(False, f"{where} may name a record that is not there", record)
                break


def _merge(corpus: Corpus, kinds: Kinds, terms: Terms) -> None:
    merged = merge(corpus, corpus)
    _require(merged.corpus == corpus, "a corpus merged with itself becomes another")
    _require(not merged.differences, "a corpus merged with itself differs from itself")


_LAWS = (_are_values, _come_back, _leave_defaults_out, _refer_to_what_is_there, _merge)
