"""Propositions: what is claimed, apart from who claims it and how surely.

Negation is never inside: it is the polarity of the claim. ``key`` is the content key;
two claims say the same when their propositions have the same key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, GetCoreSchemaHandler, JsonValue, PrivateAttr, StrictFloat
from pydantic_core import PydanticCustomError, core_schema

from claimgraph.base import Frozen, Kinded, hashable, with_extra
from claimgraph.model.record import ActorRef, AnyRef, EventRef, TermIn, ThingRef

__all__ = [
    "BUILT_IN_PROPOSITIONS",
    "AboutClaims",
    "AnyProposition",
    "Attitude",
    "Characterization",
    "Occurrence",
    "Participation",
    "Proposition",
    "Quantity",
    "StateProposition",
    "UnregisteredProposition",
]


class Proposition(Kinded, defer_build=False):  # serialized by class: it must be built by then
    """What is claimed (VA-Spec Proposition). Subclass it for kinds of your own."""

    family: ClassVar[str] = "proposition"
    outside_key: ClassVar[frozenset[str]] = frozenset()
    """Fields that do not count for the content key."""

    @property
    def key(self) -> str:
        """The content key: kind and content as one line, the same in every corpus.

        It covers kind, actors, roles, event and label; not claimer, polarity, certainty,
        time or words. The fields of a kind that is not built in stand in alphabetical order
        and as they are written in files, so that the key is the same where the kind is not
        registered.

        Examples:
            >>> from claimgraph import Participation
            >>> Participation(actor="gov:USA", role="involved", event="e1").key
            'Participation actor=gov:USA role=involved event=e1'
        """
        if BUILT_IN_PROPOSITIONS.get(self.kind) is not type(self):
            return _key_of_content(self.kind, _content(self))
        values = self.__dict__
        parts = [_plain(self.kind)]
        for name in _content_fields(type(self)):
            value = values[name]
            if value is not None and value != ():
                parts.append(f"{name}={_plain(value)}")
        for name, value in sorted((self.model_extra or {}).items()):
            text = json.dumps(value, ensure_ascii=False, sort_keys=True)
            parts.append(f"{_plain(name)}={text}")
        return " ".join(parts) if len(parts) > 1 else f"{self.kind} -"  # no id holds a blank


@cache
def _content_fields(cls: type[Proposition]) -> tuple[str, ...]:
    return tuple(
        name for name in cls.model_fields if name != "kind" and name not in cls.outside_key
    )


def _plain(value: Any) -> str:
    """Return ids and terms as they are, and everything that may hold blanks as JSON."""
    if isinstance(value, str):
        return value if _is_word(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        return ",".join(sorted(map(_plain, value)))
    if isinstance(value, float):
        value += 0.0  # -0.0 is 0.0
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _key_of_content(kind: str, content: dict[str, Any]) -> str:
    """Return the key of JSON values: words as they are, everything else as JSON."""
    parts = [_plain(kind)]
    for name, value in sorted(content.items()):
        if name != "kind":
            parts.append(f"{_plain(name)}={_worded(value)}")
    return " ".join(parts) if len(parts) > 1 else f"{kind} -"


def _worded(value: Any) -> str:
    if isinstance(value, str) and _is_word(value):
        try:
            json.loads(value)
        except ValueError:
            return value
    return json.dumps(_ordered(value), ensure_ascii=False, sort_keys=True)


def _ordered(value: Any) -> Any:
    """Return JSON values with lists of words sorted, and numbers in one form."""
    if isinstance(value, dict):
        return {name: _ordered(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        words = all(isinstance(one, str) for one in value)
        return sorted(value) if words else [_ordered(one) for one in value]
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def _content(model: Proposition) -> dict[str, Any]:
    """Return what counts for the key of a proposition, as JSON values in canonical form."""
    data = with_extra(model, model.model_dump(mode="json", exclude_defaults=True))
    _drop_outside_key(model, data)
    return data


def _drop_outside_key(model: Frozen, data: dict[str, Any]) -> None:
    if isinstance(model, UnregisteredProposition):
        _drop_named(data, model._outside_key)
        return
    for name in type(model).model_fields:
        value = model.__dict__[name]
        if name in data and isinstance(value, (Frozen, tuple)):
            many = isinstance(value, tuple)
            for inner, inner_data in zip(
                value if many else [value], data[name] if many else [data[name]], strict=True
            ):
                if isinstance(inner, Frozen):
                    _drop_outside_key(inner, inner_data)
    if isinstance(model, Proposition):
        for name in model.outside_key:
            data.pop(name, None)


def _drop_named(value: Any, outside: Mapping[str, tuple[str, ...]]) -> None:
    """Drop from JSON values what does not count for the key of the propositions in them."""
    if isinstance(value, dict):
        kind = value.get("kind")
        if isinstance(kind, str):
            known = BUILT_IN_PROPOSITIONS.get(kind)
            for name in known.outside_key if known else outside.get(kind, ()):
                value.pop(name, None)
        for inner in value.values():
            _drop_named(inner, outside)
    elif isinstance(value, list):
        for inner in value:
            _drop_named(inner, outside)


def _is_word(value: str) -> bool:
    return value.isprintable() and not set(value) & _NOT_IN_WORDS and value != ""


_NOT_IN_WORDS = frozenset(' ",=\u3000')


class Participation(Proposition):
    """Somebody or something has a role in an event, or in the events of a class."""

    outside_key: ClassVar[frozenset[str]] = frozenset({"frequency"})

    kind: str = "Participation"
    actor: ThingRef
    """Who."""
    role: Annotated[str, TermIn("roles")]
    """In which role."""
    event: EventRef
    """In which event or class of events."""
    frequency: str | None = None
    """How often, in the claimer's words: ``often``."""


class Occurrence(Proposition):
    """An event happened."""

    kind: str = "Occurrence"
    event: EventRef
    """Which event."""


class Characterization(Proposition):
    """What an event, class, artifact or actor is: "an attempt on the president's life"."""

    kind: str = "Characterization"
    of: ThingRef
    """What is characterized."""
    label: str | None = None
    """As what; None: the question itself, "whatever it was"."""


class StateProposition(Proposition):
    """Somebody is in a state: controls a service, is part of a bloc."""

    kind: str = "State"
    actor: ActorRef
    """Who."""
    state: Annotated[str, TermIn("states")]
    """In which state: ``controls``, ``part_of`` and others."""
    object: ThingRef | None = None
    """Over, of or at what."""


class Attitude(Proposition):
    """Somebody intends, knows, fears, considers … something."""

    kind: str = "Attitude"
    actor: ActorRef
    """Who."""
    attitude: Annotated[str, TermIn("attitudes")]
    """Which attitude: ``intent``, ``knowledge``, ``concern`` and others."""
    about: AnyRef
    """Towards what."""


class Quantity(Proposition):
    """How many or how much: a number of dead, a sum."""

    kind: str = "Quantity"
    event: EventRef
    """In which event."""
    quantity: str
    """What is counted: ``killed``, ``drones``."""
    value: StrictFloat
    """The number."""
    modifier: str | None = None
    """``at least``, ``about`` …"""


class AboutClaims(Proposition):
    """Something about claims or a document: that they are similar, false, authentic."""

    kind: str = "AboutClaims"
    about: Annotated[tuple[AnyRef, ...], Field(min_length=1)]
    """The claims, or the document."""
    says: str
    """What is said about them."""


class UnregisteredProposition(Proposition, extra="allow"):
    """A proposition of a kind that is not registered here; every field is kept."""

    __pydantic_extra__: dict[str, JsonValue]
    _outside_key: dict[str, tuple[str, ...]] = PrivateAttr(default_factory=dict)

    def with_outside_key(self, outside: Mapping[str, tuple[str, ...]]) -> Self:
        """Return the same, knowing the fields of kinds that do not count for the content key.

        Args:
            outside: Kinds of propositions and their fields, as in the header of a file.
        """
        kinds = set(_kinds_in({"kind": self.kind, **(self.model_extra or {})}))
        known = {kind: names for kind, names in outside.items() if kind in kinds}
        if known == self._outside_key:
            return self
        result = self.model_copy()
        result._outside_key = known
        return result

    def __hash__(self) -> int:
        """Hash by content, the kept fields included."""
        return hash((self.kind, hashable(self.model_extra)))


def _kinds_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(kind := value.get("kind"), str):
            yield kind
        for inner in value.values():
            yield from _kinds_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _kinds_in(inner)


BUILT_IN_PROPOSITIONS: dict[str, type[Proposition]] = {
    "Participation": Participation,
    "Occurrence": Occurrence,
    "Characterization": Characterization,
    "State": StateProposition,
    "Attitude": Attitude,
    "Quantity": Quantity,
    "AboutClaims": AboutClaims,
}


class _ByKind:
    """Reads a proposition into the class its ``kind`` names; see ``AnyProposition``."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        known = core_schema.tagged_union_schema(
            {kind: handler.generate_schema(cls) for kind, cls in BUILT_IN_PROPOSITIONS.items()},
            discriminator="kind",
        )
        unknown = core_schema.no_info_after_validator_function(
            _refuse_built_in, handler.generate_schema(UnregisteredProposition)
        )
        either = core_schema.union_schema([known, unknown], mode="left_to_right")
        return core_schema.json_or_python_schema(
            json_schema=either,
            python_schema=core_schema.union_schema(
                [core_schema.is_instance_schema(Proposition), either], mode="left_to_right"
            ),
            serialization=core_schema.simple_ser_schema("any"),
        )


def _refuse_built_in(value: UnregisteredProposition) -> UnregisteredProposition:
    if value.kind in BUILT_IN_PROPOSITIONS:
        raise PydanticCustomError("built_in_kind", "a built-in kind with other fields")
    return value


AnyProposition = Annotated[Proposition, _ByKind()]
"""A proposition of any kind; its own class decides what is read and written."""
