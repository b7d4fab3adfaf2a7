"""Kinds: an immutable mapping from the ``kind`` of a record to its class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claimgraph.base import Kinded
from claimgraph.errors import ExtensionError, UnknownKindError, shorten
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Kinds"]


class Kinds(Shown, Mapping[str, type[Kinded]]):
    """Which classes records are read into, by their ``kind``. A value: extending makes a new one.

    Examples:
        >>> from claimgraph import ArmedGroup, DEFAULT_KINDS
        >>> class Militia(ArmedGroup):
        ...     kind: str = "Militia"
        ...     allegiance: str | None = None
        >>> kinds = DEFAULT_KINDS.extend(Militia)
        >>> kinds["Militia"].__name__, "Militia" in DEFAULT_KINDS
        ('Militia', False)
        >>> kinds.is_a("Militia", "Organization")
        True
    """

    __slots__ = ("_broader", "_classes", "_propositions")

    def __init__(
        self,
        classes: Mapping[str, type[Kinded]],
        propositions: Mapping[str, type[Kinded]] | None = None,
    ) -> None:
        """Map kinds to ``classes``; most callers extend ``DEFAULT_KINDS`` instead.

        Args:
            classes: The record classes by kind.
            propositions: The proposition classes by kind. They stand inside claims and
                have names of their own: there is a ``State`` among both.
        """
        self._classes = dict(sorted(classes.items()))
        self._propositions = None if propositions is None else type(self)(propositions)
        names = {cls: name for name, cls in self._classes.items() if _own_kind(cls) == name}
        self._broader = {
            name: next(
                (names[base] for base in cls.__mro__ if base in names and names[base] != name), None
            )
            for name, cls in self._classes.items()
        }

    @property
    def propositions(self) -> Kinds:
        """The kinds of propositions."""
        return self._propositions if self._propositions is not None else Kinds({})

    def extend(self, *classes: type[Kinded], **named: type[Kinded]) -> Self:
        """Return new kinds with ``classes`` added, and ``named`` kinds that share a class.

        Args:
            *classes: Subclasses of a record class, each with a ``kind`` of its own:
                ``kind: str = "Militia"``.
            **named: Kinds without a class of their own: ``Attack=Event`` reads records
                of kind ``Attack`` into ``Event``.

        Raises:
            ExtensionError: A class has no kind of its own, the kind is taken, or the class
                belongs to no family of records.
        """
        added: dict[str, type[Kinded]] = {}
        pairs = [(_required_kind(cls), cls) for cls in classes]
        pairs += [(kind, _record_class(cls)) for kind, cls in named.items()]
        for kind, cls in pairs:
            if added.get(kind, cls) is not cls:
                msg = f"kind {kind!r} is given twice"
                raise ExtensionError(msg, cls.__name__, "kind", kind)
            added[kind] = cls
        inner = {kind: cls for kind, cls in added.items() if cls.family == "proposition"}
        outer = {kind: cls for kind, cls in added.items() if kind not in inner}
        families = {cls.family for cls in self._classes.values()}
        for kind, cls in outer.items():
            if families and cls.family not in families:
                msg = (
                    f"kind {kind!r} is of family {cls.family!r}, which there is not; subclass a class "
                    f"of {', '.join(sorted(families))} or proposition"
                )
                raise ExtensionError(msg, cls.__name__, "family", cls.family)
        return type(self)(_joined(self._classes, outer), _joined(dict(self.propositions), inner))

    def __or__(self, other: Kinds) -> Self:
        """Return the kinds of both.

        Raises:
            ExtensionError: The two mean different classes by one kind.
        """
        return type(self)(
            _joined(self._classes, other._classes),
            _joined(dict(self.propositions), dict(other.propositions)),
        )

    def family(self, kind: str) -> str:
        """Return the family of ``kind``: ``actor``, ``event``, ``claim`` or another.

        Raises:
            UnknownKindError: The kind is not registered.
        """
        return self[kind].family

    def lineage(self, kind: str) -> tuple[str, ...]:
        """Return ``kind`` and the kinds above it, narrowest first."""
        result = [kind]
        self[kind]
        while (above := self._broader[result[-1]]) is not None:
            result.append(above)
        return tuple(result)

    def is_a(self, kind: str, broader: str) -> bool:
        """Tell whether records of ``kind`` are records of ``broader`` too."""
        return broader in self.lineage(kind)

    def __getitem__(self, kind: str) -> type[Kinded]:
        """Return the class of ``kind``; an unknown one names the nearest."""
        try:
            return self._classes[kind]
        except KeyError:
            raise UnknownKindError(kind, tuple(self._classes)) from None

    def __contains__(self, kind: object) -> bool:
        """Tell whether ``kind`` is registered."""
        return kind in self._classes

    def __iter__(self) -> Iterator[str]:
        """Iterate over the kinds in alphabetical order."""
        return iter(self._classes)

    def __len__(self) -> int:
        """Return the number of kinds."""
        return len(self._classes)

    def __eq__(self, other: object) -> bool:
        """Tell whether both map the same kinds to the same classes."""
        return (
            isinstance(other, Kinds)
            and self._classes == other._classes
            and self._propositions == other._propositions
        )

    def __hash__(self) -> int:
        """Hash by content."""
        return hash((frozenset(self._classes.items()), self._propositions))

    def __repr__(self) -> str:
        """Return the number of kinds."""
        return f"<Kinds: {len(self)} kinds>"


def _joined(
    old: Mapping[str, type[Kinded]], new: Mapping[str, type[Kinded]]
) -> dict[str, type[Kinded]]:
    for kind, cls in new.items():
        if old.get(kind, cls) is not cls:
            msg = f"kind {kind!r} is taken by {old[kind].__qualname__}; choose another name"
            raise ExtensionError(msg, cls.__name__, "kind", kind)
    return {**old, **new}


def _record_class(cls: type[Kinded]) -> type[Kinded]:
    if not (isinstance(cls, type) and issubclass(cls, Kinded) and hasattr(cls, "family")):
        msg = f"{shorten(cls)} is not a record class; subclass Actor, Event, Proposition …"
        raise ExtensionError(msg, getattr(cls, "__name__", None), value=shorten(cls))
    return cls


def _required_kind(cls: type[Kinded]) -> str:
    kind = _own_kind(_record_class(cls))
    if kind is None or any(_own_kind(base) == kind for base in cls.__mro__[1:]):
        msg = (
            f"class {cls.__name__} has no kind of its own; add the line "
            f'kind: str = "{cls.__name__}"'
        )
        raise ExtensionError(msg, cls.__name__, "kind", kind)
    return kind


def _own_kind(cls: type) -> str | None:
    field = cls.model_fields.get("kind") if issubclass(cls, Kinded) else None
    return field.default if field is not None and isinstance(field.default, str) else None
