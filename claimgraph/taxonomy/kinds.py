"""Kinds: an immutable mapping from the ``kind`` of a record to its class."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from claimgraph.base import Kinded
from claimgraph.errors import ExtensionError, UnknownKindError, shorten
from claimgraph.shown import Shown
from claimgraph.taxonomy.term import Term
from claimgraph.taxonomy.terms import Vocabulary

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

    __slots__ = ("_classes", "_given", "_propositions", "taxonomy")

    def __init__(
        self,
        classes: Mapping[str, type[Kinded]],
        propositions: Mapping[str, type[Kinded]] | None = None,
        given: Vocabulary | None = None,
    ) -> None:
        """Map kinds to ``classes``; most callers extend ``DEFAULT_KINDS`` instead.

        Args:
            classes: The record classes by kind.
            propositions: The proposition classes by kind. They stand inside claims and
                have names of their own: there is a ``State`` among both.
            given: What taxonomies say of kinds: their labels, and what they stand under
                where their classes do not tell.
        """
        self._classes = dict(sorted(classes.items()))
        self._propositions = None if propositions is None else type(self)(propositions)
        self._given = Vocabulary("kinds", {}) if given is None else given
        names = {cls: name for name, cls in self._classes.items() if _own_kind(cls) == name}
        terms = {}
        for kind, cls in self._classes.items():
            term = self._given[kind] if kind in self._given else Term(kind)
            if not term.definition and names.get(cls) == kind:
                term = term._replace(definition=_first_line(cls))
            if not term.broader:
                above = (names[base] for base in cls.__mro__ if names.get(base, kind) != kind)
                term = term._replace(broader=tuple(above)[:1])
            terms[kind] = term
        self.taxonomy: Vocabulary = Vocabulary("kinds", terms, files=self._given._files)
        """The kinds as terms, with their labels and their order."""

    @property
    def propositions(self) -> Kinds:
        """The kinds of propositions."""
        return self._propositions if self._propositions is not None else Kinds({})

    def extend(self, *added: type[Kinded] | Vocabulary, **named: type[Kinded]) -> Self:
        """Return new kinds with classes, taxonomies, and kinds that share a class.

        Args:
            *added: Subclasses of a record class, each with a ``kind`` of its own:
                ``kind: str = "Militia"``; and taxonomies, each term of which becomes a kind
                that shares the class of the first kind it stands under. A term may also say
                more of a kind that is there: its label, its definition.
            **named: Kinds without a class of their own: ``Attack=Event`` reads records
                of kind ``Attack`` into ``Event``.

        Raises:
            ExtensionError: A class has no kind of its own, the kind is taken, or the class
                belongs to no family of records; a term stands under no kind, or under kinds
                of two families, or is defined otherwise already.

        Examples:
            >>> import claimgraph as cg
            >>> groups = cg.Taxonomy("groups", [cg.Term("Warlord", "commands fighters")])
            >>> kinds = cg.DEFAULT_KINDS.extend(groups.under("Person"))
            >>> kinds.is_a("Warlord", "Actor"), kinds.taxonomy["Warlord"].definition
            (True, 'commands fighters')
        """
        result = self._with_classes(
            [one for one in added if not isinstance(one, Vocabulary)], named
        )
        return result._with_terms([one for one in added if isinstance(one, Vocabulary)])

    def _with_classes(
        self, classes: Sequence[type[Kinded]], named: Mapping[str, type[Kinded]]
    ) -> Self:
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
        return type(self)(self._joined(outer), self.propositions._joined(inner), self._given)

    def _with_terms(self, taxonomies: Sequence[Vocabulary]) -> Self:
        """Return the kinds with the terms of taxonomies."""
        if not taxonomies:
            return self
        for one in taxonomies:
            for term in one.values():
                self._refuse_other_place(term, one._files.get(term.id))
        terms, files, _ = self._given.joined(taxonomies)
        given = Vocabulary("kinds", terms, outside=self._classes, files=files)
        classes = dict(self._classes)
        for kind in given:
            way = [kind]
            while way[-1] not in classes:
                above = given[way[-1]].broader
                if not above:
                    raise _under_nothing(way[-1], given._files.get(way[-1]))
                way.append(above[0])
            classes |= dict.fromkeys(way, classes[way[-1]])
        result = type(self)(classes, self._propositions, given)
        result._refuse_two_families()
        return result

    def _both_given(self, other: Kinds) -> Vocabulary:
        terms, files, _ = self._given.joined([other._given])
        return Vocabulary("kinds", terms, outside={*self, *other}, files=files)

    def _refuse_other_place(self, term: Term, file: str | None) -> None:
        """Refuse a term that puts a kind elsewhere than its class does."""
        if term.id in self._classes and term.id not in self._given:
            own = self.taxonomy[term.id].broader
            if term.broader and term.broader != own:
                message = (
                    f"{_where(file)}kind {shorten(term.id)} stands under {', '.join(own) or 'nothing'}, "
                    f"as its class {_path(self._classes[term.id])} does, not under {', '.join(term.broader)}; leave broader out, or "
                    "choose another id"
                )
                raise ExtensionError(message, "kinds", "broader", term.id)

    def _refuse_two_families(self) -> None:
        for kind, term in self._given.items():
            for above in term.broader:
                if self.family(above) != self.family(kind):
                    message = (
                        f"{_where(self._given._files.get(kind))}kind {shorten(kind)} stands under {term.broader[0]}, "
                        f"of family {self.family(kind)}, and under {above}, of family {self.family(above)}; "
                        "a kind has one family"
                    )
                    raise ExtensionError(message, "kinds", "broader", kind)

    def __or__(self, other: Kinds) -> Self:
        """Return the kinds of both.

        Raises:
            ExtensionError: The two mean different classes by one kind.
        """
        if not isinstance(other, Kinds):
            return NotImplemented
        return type(self)(
            self._joined(other._classes, other),
            self.propositions._joined(other.propositions),
            self._both_given(other),
        )

    def _joined(
        self, new: Mapping[str, type[Kinded]], whose: Kinds | None = None
    ) -> dict[str, type[Kinded]]:
        """Return the classes of both; ``whose`` are the new ones, where they are kinds already."""
        for kind, cls in new.items():
            if self._classes.get(kind, cls) is not cls:
                both = f"{self._origin(kind)}, and now by {whose._origin(kind) if whose else _path(cls)}"
                msg = f"kind {kind!r} is taken by {both}; rename one of them"
                raise ExtensionError(msg, cls.__name__, "kind", kind)
        return {**self._classes, **new}

    def _origin(self, kind: str) -> str:
        """Return where a kind is from: the file of its term, or its class."""
        return self._given._files.get(kind) or _path(self._classes[kind])

    def marked(self, origin: str) -> Self:
        """Return the kinds with those made of terms said to be from ``origin``, for errors."""
        return type(self)(self._classes, self._propositions, self._given.marked(origin))

    def family(self, kind: str) -> str:
        """Return the family of ``kind``: ``actor``, ``event``, ``claim`` or another.

        Raises:
            UnknownKindError: The kind is not registered.
        """
        return self[kind].family

    def lineage(self, kind: str) -> tuple[str, ...]:
        """Return ``kind`` and the kinds above it, narrowest first."""
        self[kind]
        return self.taxonomy.lineage(kind)

    def is_a(self, kind: str, broader: str) -> bool:
        """Tell whether records of ``kind`` are records of ``broader`` too.

        Raises:
            UnknownKindError: One of the two is not registered.
        """
        for one in (kind, broader):
            self[one]
        return self.taxonomy.is_a(kind, broader)

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
            and self._given == other._given
        )

    def __hash__(self) -> int:
        """Hash by content."""
        return hash((frozenset(self._classes.items()), self._propositions))

    def __repr__(self) -> str:
        """Return the number of kinds."""
        return f"<Kinds: {len(self)} kinds>"


def _under_nothing(kind: str, file: str | None) -> ExtensionError:
    message = (
        f"{_where(file)}{shorten(kind)} stands under no kind; give it a broader one, such as Actor, "
        'or put the tops of the taxonomy there: taxonomy.under("Actor")'
    )
    return ExtensionError(message, "kinds", "broader", kind)


def _where(file: str | None) -> str:
    return "" if file is None else f"{file}: "


def _first_line(cls: type) -> str:
    return (cls.__doc__ or "").strip().partition("\n")[0]


def _path(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


def _record_class(cls: object) -> type[Kinded]:
    if not (isinstance(cls, type) and issubclass(cls, Kinded) and hasattr(cls, "family")):
        msg = f"{shorten(cls)} is not a record class; subclass Actor, Event, Proposition …"
        if isinstance(cls, os.PathLike) or (isinstance(cls, str) and "." in cls):
            msg = f"{shorten(cls)} is not a record class; read a codebook first: read_taxonomy(…)"
        elif isinstance(cls, Kinds):
            msg = f"{shorten(cls)} are kinds already; join them: kinds | others"
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
