"""Vocabularies of terms: open sets of words with definitions and an order, passed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimgraph.errors import ExtensionError, UnknownTermError, nearest
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Term", "Terms", "Vocabulary"]


@dataclass(frozen=True, slots=True)
class Term(Shown):
    """A word of a vocabulary."""

    id: str
    """The word as records use it."""
    definition: str = ""
    """What it means."""
    broader: tuple[str, ...] = ()
    """Terms that hold whenever this one does: a perpetrator is a responsible_party."""
    source: str = ""
    """Where the term comes from."""


class Vocabulary(Shown, Mapping[str, Term]):
    """The terms that one field may take, with their order. A value: extending makes a new one."""

    __slots__ = ("_above", "_terms", "name")

    def __init__(self, name: str, terms: Mapping[str, Term]) -> None:
        """Make the vocabulary ``name`` of ``terms``.

        Raises:
            ExtensionError: A broader term is missing, or a term is broader than itself.
        """
        self.name = name
        self._terms = dict(terms)
        self._above: dict[str, frozenset[str]] = {}
        for term in self._terms:
            self._close(term)

    def _close(self, term: str) -> None:
        stack, path = [(term, iter(self._terms[term].broader))], {term}
        while stack:
            current, broader = stack[-1]
            for above in broader:
                if above not in self._terms:
                    raise ExtensionError(
                        f"{self.name}: {current!r} has the broader term {above!r}, which is not there"
                        + (f"; did you mean {guess!r}?" if (guess := nearest(above, self)) else ""),
                        self.name,
                        current,
                        above,
                    )
                if above in path:
                    msg = f"{self.name}: {above!r} is broader than itself"
                    raise ExtensionError(msg, self.name, current, above)
                if above not in self._above:
                    path.add(above)
                    stack.append((above, iter(self._terms[above].broader)))
                    break
            else:
                stack.pop()
                path.discard(current)
                self._above[current] = frozenset(
                    ancestor
                    for above in self._terms[current].broader
                    for ancestor in (above, *self._above[above])
                )

    def broader(self, term: str) -> frozenset[str]:
        """Return all terms above ``term``; empty where the order does not know it."""
        return self._above.get(term, frozenset())

    def covers(self, wide: str, narrow: str) -> bool:
        """Tell whether ``wide`` is ``narrow`` or above it; unknown terms cover only themselves.

        Examples:
            >>> from claimgraph import DEFAULT_TERMS
            >>> DEFAULT_TERMS.roles.covers("responsible_party", "decision_maker")
            True
            >>> DEFAULT_TERMS.roles.covers("perpetrator", "decision_maker")
            False
        """
        return wide == narrow or wide in self.broader(narrow)

    def require(self, term: str) -> Term:
        """Return the term.

        Raises:
            UnknownTermError: It is not there; the error names the nearest.
        """
        return self[term]

    def __getitem__(self, term: str) -> Term:
        """Return the term; an unknown one names the nearest."""
        try:
            return self._terms[term]
        except KeyError:
            raise UnknownTermError(self.name, term, tuple(self._terms)) from None

    def __contains__(self, term: object) -> bool:
        """Tell whether the vocabulary holds ``term``."""
        return term in self._terms

    def __iter__(self) -> Iterator[str]:
        """Iterate over the terms in the order they were defined."""
        return iter(self._terms)

    def __len__(self) -> int:
        """Return the number of terms."""
        return len(self._terms)

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same terms under the same name."""
        return (
            isinstance(other, Vocabulary)
            and self.name == other.name
            and self._terms == other._terms
        )

    def __hash__(self) -> int:
        """Hash by content."""
        return hash((self.name, frozenset(self._terms.values())))

    def __repr__(self) -> str:
        """Return the name and the number of terms."""
        return f"<Vocabulary {self.name}: {len(self)} terms>"


class Terms(Shown, Mapping[str, Vocabulary]):
    """All vocabularies by name: acts, roles, scopes, relations, affiliation_roles and others.

    A value: extending makes a new one, and nobody else's changes.

    Examples:
        >>> from claimgraph import DEFAULT_TERMS, Term
        >>> terms = DEFAULT_TERMS.extend(
        ...     acts={"leak": "passes on what was not meant for the public"},
        ...     roles=[Term("financier", "pays for it", broader=("enabler",))],
        ... )
        >>> terms.roles.covers("involved", "financier"), "leak" in DEFAULT_TERMS.acts
        (True, False)
    """

    __slots__ = ("_vocabularies",)

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        """Hold ``vocabularies``; most callers extend ``DEFAULT_TERMS`` instead."""
        self._vocabularies = dict(vocabularies)

    def extend(
        self,
        **added: Mapping[str, str] | list[Term] | tuple[Term, ...] | list[str] | tuple[str, ...],
    ) -> Self:
        """Return new terms with the ``added`` ones, by vocabulary.

        Args:
            **added: For each vocabulary a mapping from term to definition, or a sequence
                of ``Term`` or of bare words.

        Raises:
            ExtensionError: There is no such vocabulary, a term is already defined
                otherwise, or a broader term is missing.
        """
        result = dict(self._vocabularies)
        for name, new in added.items():
            if name not in result:
                guess = nearest(name, result)
                hint = (
                    f"; did you mean {guess!r}?" if guess else f" (there are: {', '.join(result)})"
                )
                raise ExtensionError(f"there is no vocabulary {name!r}{hint}", name)
            terms = dict(result[name]._terms)
            for term in _as_terms(new):
                if terms.get(term.id, term) != term:
                    msg = f"{name}: {term.id!r} is already defined otherwise"
                    raise ExtensionError(msg, name, value=term.id)
                terms[term.id] = term
            result[name] = Vocabulary(name, terms)
        return type(self)(result)

    @property
    def acts(self) -> Vocabulary:
        """What a claim does: assertion, accusation, denial and others."""
        return self["acts"]

    @property
    def roles(self) -> Vocabulary:
        """Parts an actor or thing can have in an event; the responsibility roles are ordered."""
        return self["roles"]

    @property
    def scopes(self) -> Vocabulary:
        """What a denial denies."""
        return self["scopes"]

    @property
    def relations(self) -> Vocabulary:
        """Relations between claims."""
        return self["relations"]

    @property
    def affiliation_roles(self) -> Vocabulary:
        """Relations between actors."""
        return self["affiliation_roles"]

    def __getitem__(self, name: str) -> Vocabulary:
        """Return the vocabulary ``name``."""
        try:
            return self._vocabularies[name]
        except KeyError:
            raise UnknownTermError("vocabularies", name, tuple(self._vocabularies)) from None

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of the vocabularies."""
        return iter(self._vocabularies)

    def __len__(self) -> int:
        """Return the number of vocabularies."""
        return len(self._vocabularies)

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(frozenset(self._vocabularies.values()))

    def __repr__(self) -> str:
        """Return the sizes of the vocabularies."""
        return "<Terms: " + ", ".join(f"{len(v)} {n}" for n, v in self.items()) + ">"


def _as_terms(
    new: Mapping[str, str] | list[Term] | tuple[Term, ...] | list[str] | tuple[str, ...],
) -> list[Term]:
    if isinstance(new, Mapping):
        return [Term(word, definition) for word, definition in new.items()]
    return [term if isinstance(term, Term) else Term(term) for term in new]
