"""Values for the fields of any class, drawn by what its annotations say."""

from __future__ import annotations

import types
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, JsonValue, ValidationError

from claimgraph.model import (
    Document,
    Event,
    EventClass,
    Evidence,
    Proposition,
    Record,
    Span,
    StatedTime,
    UnregisteredProposition,
)
from claimgraph.model.record import FAMILIES, RefTo, TermIn
from claimgraph.taxonomy import DEFAULT_TERMS
from claimgraph.temporal import TimeInterval
from claimgraph.testing.leaves import leaf, lengths
from claimgraph.testing.values import hypothesis, intervals, json_values

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from claimgraph.taxonomy import Kinds, Terms

__all__ = ["Fields", "Refusal", "Sketch", "extra_fields", "up_to"]

MOST_ATTEMPTS = 5
"""How often a record is drawn anew where the validators of its class refuse it."""
_PARTS = ("part_of", "subclass_of", "members")
"""Fields that must not run in circles."""

Given = Mapping[type[Any], Mapping[str, "SearchStrategy[Any]"]]
"""Strategies for fields of classes, where the annotation does not say enough."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A record that there will be: its place in the corpus, before it has fields."""

    id: str
    family: str
    cls: type[Any]
    kind: str


@dataclass(slots=True)
class Refusal:
    """The last record that its own class refused, and why."""

    cls: type[Any] | None = None
    reason: str = ""


@dataclass(slots=True)
class Fields:
    """Draws the fields of one record, so that it fits the records there will be."""

    draw: DrawFn
    kinds: Kinds
    terms: Terms
    given: Given
    sketches: Sequence[Sketch]
    """All records that have an id, in their order."""
    documents: Mapping[str, Document]
    """The documents, once they are made."""
    unregistered: bool
    """Whether propositions of kinds that are not registered may stand in claims."""
    refusal: Refusal
    made: Sequence[Record] = ()
    """The records that are made already."""
    own: Sketch | None = None
    document: str | None = None
    """The document that the record stands in."""
    depth: int = 0
    """How many models this one stands in."""

    def model(self, cls: type[Any], fixed: Mapping[str, Any], *, every: bool = False) -> Any:
        """Return a model of ``cls`` with ``fixed`` fields, and drawn ones.

        Args:
            cls: The class.
            fixed: Fields that are given.
            every: Whether no field may be left at its default.
        """
        for _ in range(MOST_ATTEMPTS):
            values = self._values(cls, fixed, every=every)
            try:
                return cls(**values)
            except ValidationError as error:
                self.refusal.cls = cls
                first = error.errors(include_url=False)[0]
                where = ".".join(map(str, first["loc"]))
                self.refusal.reason = f"{where}: {first['msg']}" if where else first["msg"]
        hypothesis().reject()
        raise AssertionError  # reject() does not return

    def _values(self, cls: type[Any], fixed: Mapping[str, Any], *, every: bool) -> dict[str, Any]:
        values = dict(fixed)
        if "document" in fixed:
            self.document = fixed["document"]
        names = [name for name in cls.model_fields if name not in fixed and name != "kind"]
        chosen = self._chosen([n for n in names if not cls.model_fields[n].is_required()], every)
        for name in names:
            info = cls.model_fields[name]
            strategy = _given(self.given, cls, name)
            if strategy is not None:
                values[name] = self.draw(strategy)
            elif info.is_required() or name in chosen:
                values[name] = self.value(info.annotation, tuple(info.metadata), name)
                if name == "document" and isinstance(values[name], str):
                    self.document = values[name]
        return values

    def _chosen(self, names: Sequence[str], every: bool) -> set[str]:
        """Return the fields that do not keep their default: about a third."""
        if every or not names:
            return set(names)
        last = 2 ** len(names) - 1
        mask = self.draw(up_to(last)) & self.draw(up_to(last))
        return {name for bit, name in enumerate(names) if mask >> bit & 1}

    def value(self, annotation: Any, metadata: tuple[Any, ...], name: str) -> Any:
        """Return a value that an annotation admits."""
        while annotation is not JsonValue and hasattr(annotation, "__value__"):
            annotation = annotation.__value__  # a type alias
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.value(args[0], (*args[1:], *metadata), name)
        for mark in metadata:
            if isinstance(mark, RefTo):
                return self.pick(self.reachable(mark, name))
            if isinstance(mark, TermIn):
                return self.term(mark.vocabulary)
        if origin in (Union, types.UnionType):
            return self.value(self.pick(args), metadata, name)
        if origin is tuple and args[1:] == (...,):
            return tuple(self._many(args[0], metadata, name))
        if origin is tuple:
            return tuple(self.value(one, (), name) for one in args)
        if origin in (list, set, frozenset):
            return origin(self._many(args[0], metadata, name))
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.nested(annotation)
        return self.draw(leaf(annotation, metadata))

    def term(self, vocabulary: str) -> str:
        """Return a term of a vocabulary; one time in four one of those beyond the built-in ones."""
        built_in: Collection[str] = DEFAULT_TERMS.get(vocabulary, ())
        known = [one for one in self.terms[vocabulary] if one in built_in and one != "part_of"]
        own = [one for one in self.terms[vocabulary] if one not in built_in]
        term: str = self.pick(own if own and (not known or self.draw(up_to(3)) == 3) else known)
        return term

    def often(self) -> bool:
        """Tell, three times in four, that there is something; in the smallest corpus there is not."""
        return bool(self.draw(up_to(3)))

    def present(self, cls: type[Any], name: str) -> Any:
        """Return a value of a field that may be None, and is not."""
        info = cls.model_fields[name]
        annotation = info.annotation
        if get_origin(annotation) in (Union, types.UnionType):
            some = [one for one in get_args(annotation) if one is not type(None)]
            annotation = self.pick(some)
        return self.value(annotation, tuple(info.metadata), name)

    def _many(self, annotation: Any, metadata: tuple[Any, ...], name: str) -> list[Any]:
        """Return a few values; of references each once, and none where there are none."""
        st = hypothesis().strategies
        least, most = lengths(metadata)
        size = self.draw(st.integers(least, max(least, min(most, 2))))
        marks = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
        for mark in marks:
            if isinstance(mark, RefTo):
                return self._pick_some(self.reachable(mark, name), least, size)
        return [self.value(annotation, (), name) for _ in range(size)]

    def _pick_some(self, choices: Sequence[str], least: int, most: int) -> list[str]:
        if len(choices) < least:
            hypothesis().reject()
        if not choices:
            return []
        st = hypothesis().strategies
        some = st.lists(st.sampled_from(choices), min_size=least, max_size=most, unique=True)
        return list(self.draw(some))

    def pick(self, choices: Sequence[Any]) -> Any:
        """Return one of some choices; in the smallest corpus the first."""
        if not choices:
            hypothesis().reject()
        return choices[self.draw(up_to(len(choices) - 1)) if len(choices) > 1 else 0]

    def reachable(self, mark: RefTo, name: str) -> list[str]:
        """Return the ids that a field may hold: of its families, and not running in circles."""
        families = mark.families or tuple(FAMILIES)
        known = [s for s in self.sketches if s.family in families]
        if self.own is None:
            return [one.id for one in known]
        if name in _PARTS:
            earlier = list(self.sketches)
            known = [s for s in earlier[: earlier.index(self.own)] if s in known]
            if self.own.family == "event":
                wanted = EventClass if name == "subclass_of" else Event
                known = [one for one in known if issubclass(one.cls, wanted)]
        return [one.id for one in known if one is not self.own]

    def nested(self, cls: type[Any]) -> Any:
        """Return a model that stands inside another."""
        self.depth += 1
        try:
            return self._nested(cls)
        finally:
            self.depth -= 1

    def _nested(self, cls: type[Any]) -> Any:
        st = hypothesis().strategies
        if cls is TimeInterval:
            return self.draw(_intervals())
        if issubclass(cls, Span):
            return self.span(self.document)
        if issubclass(cls, Evidence):
            return self._evidence(cls)
        if cls is StatedTime:
            document = self.pick([None, *self.documents])
            span = (
                self.span(document) if document is not None and self.draw(st.booleans()) else None
            )
            kept = self.document
            made = self.model(cls, {"document": document, "span": span})
            self.document = kept
            return made
        if cls is Proposition:
            return self.proposition()
        kinds = {"kind": cls.model_fields["kind"].default} if "kind" in cls.model_fields else {}
        return self.model(cls, kinds)

    def proposition(self) -> Proposition:
        """Return a proposition of a registered kind; of another, where that is asked for."""
        kinds = self.kinds.propositions
        simple = [k for k, cls in kinds.items() if self.depth < 3 or not _holds_propositions(cls)]
        kind = self.pick([*simple, *(["Wager", "Prediction"] if self.unregistered else [])])
        if kind not in kinds:
            return UnregisteredProposition(kind=kind, **self.draw(extra_fields()))
        made: Proposition = self.model(kinds[kind], {"kind": kind})
        return made

    def span(self, own: str | None) -> Span:
        """Return a span of a document, with its words or without."""
        st = hypothesis().strategies
        document = self.documents.get(own or "")
        text = document.text if document is not None else None
        length = (
            len(text) if text is not None else document.length if document is not None else None
        )
        if length == 0:
            hypothesis().reject()
        start = self.draw(st.integers(0, 40 if length is None else length - 1))
        end = self.draw(st.integers(start + 1, start + 40 if length is None else length))
        if text is not None and self.often():
            return Span.of(text, start, end)
        return Span(start=start, end=end)

    def with_words(self) -> list[str]:
        """Return the documents that a span can lie in."""
        return [
            own
            for own, document in self.documents.items()
            if (document.text if document.text is not None else document.length) not in ("", 0)
        ]

    def _evidence(self, cls: type[Any]) -> Evidence:
        own = self.document
        if own is None or own not in self.documents:
            own = str(self.pick(list(self.documents)))
        document = self.documents[own]
        fixed: dict[str, Any] = {"document": own, "sha256": self.pick([None, document.sha256])}
        if own not in self.with_words():
            fixed |= {"content": (), "cue": None, "source": None, "editorial_insertions": ()}
        elif self.often():
            fixed["content"] = tuple(self.span(own) for _ in range(self.pick([1, 2])))
        kept, self.document = self.document, own
        made: Evidence = self.model(cls, fixed)
        self.document = kept
        return made


def _given(given: Given, cls: type[Any], name: str) -> SearchStrategy[Any] | None:
    for base in cls.__mro__:
        if name in given.get(base, {}):
            return given[base][name]
    return None


@cache
def up_to(most: int) -> SearchStrategy[int]:
    """Return numbers from 0 to ``most``."""
    strategy: SearchStrategy[int] = hypothesis().strategies.integers(0, most)
    return strategy


@cache
def _intervals() -> SearchStrategy[TimeInterval]:
    return intervals()


@cache
def extra_fields() -> SearchStrategy[dict[str, Any]]:
    """Return fields of kinds that nobody registered."""
    st = hypothesis().strategies
    names = st.sampled_from(["rank", "Größe", "x y", "nested", '"', "=", "1", "null"])
    found: SearchStrategy[dict[str, Any]] = st.dictionaries(names, json_values(), max_size=3)
    return found


@cache
def _holds_propositions(cls: type[Any]) -> bool:
    return "AnyProposition" in repr(cls.__annotations__) or any(
        isinstance(info.annotation, type) and issubclass(info.annotation, Proposition)
        for info in cls.model_fields.values()
    )
