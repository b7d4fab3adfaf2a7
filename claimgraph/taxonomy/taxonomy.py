"""Taxonomies: vocabularies that were brought as data, and say where they come from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from claimgraph.taxonomy.term import Term, TermColumns
from claimgraph.taxonomy.terms import Vocabulary

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Taxonomy"]


class Taxonomy(Vocabulary):
    """A tree of terms, or one in which terms have several parents, as ``read_taxonomy`` reads it.

    A value, and a vocabulary: ``terms.extend(roles=taxonomy)`` adds its terms to a field's,
    ``kinds.extend(taxonomy)`` makes them kinds of records.

    Examples:
        >>> from claimgraph import Taxonomy, Term
        >>> groups = Taxonomy("groups", [Term("militia"), Term("home guard", broader=("militia",))])
        >>> groups.is_a("home guard", "militia")
        True
        >>> groups.under("ArmedGroup").is_a("home guard", "ArmedGroup")
        True
    """

    __slots__ = ("extra", "source", "title")

    _TO_ADD = "add it: taxonomy.extend([Term(…)])"

    def __init__(
        self,
        name: str,
        terms: Mapping[str, Term] | Collection[Term],
        *,
        title: str = "",
        source: str = "",
        extra: tuple[tuple[str, Any], ...] = (),
        outside: Collection[str] = (),
        files: Mapping[str, str] | str | None = None,
    ) -> None:
        """Make a taxonomy of ``terms``.

        Args:
            name: What it is called: the name of its file, as a rule.
            terms: Its terms.
            title: What it is called for people.
            source: Where it comes from.
            extra: What else its file says, as names and JSON values.
            outside: Terms of others that its own may stand under.
            files: The file each term comes from, or that of all, for errors.

        Raises:
            ExtensionError: A broader term is missing, a term is broader than itself, or two
                ids are the same but for their Unicode normal form.
        """
        if not isinstance(terms, (TermColumns, Vocabulary)):
            terms, _, _ = Vocabulary(name, {}).joined([terms])
        super().__init__(name, terms, outside=outside, files=files)
        self.title: str = title
        self.source: str = source
        self.extra: tuple[tuple[str, Any], ...] = extra

    def under(self, broader: str) -> Self:
        """Return the taxonomy with its tops standing under ``broader``, a term of another.

        Examples:
            >>> import claimgraph as cg
            >>> groups = cg.Taxonomy("groups", [cg.Term("warlord")]).under("Person")
            >>> cg.DEFAULT_KINDS.extend(groups).lineage("warlord")
            ('warlord', 'Person', 'Actor')
        """
        terms = {
            term.id: term if term.broader else term._replace(broader=(broader,))
            for term in self.values()
        }
        return self._of(terms, self._files, {*self.outside, broader})

    def _of(
        self, terms: Mapping[str, Term], files: Mapping[str, str], outside: Collection[str]
    ) -> Self:
        return type(self)(
            self.name,
            terms,
            title=self.title,
            source=self.source,
            extra=self.extra,
            outside=outside,
            files=files,
        )

    def _about(self) -> tuple[Any, ...]:
        return (self.title, self.source, self.extra)

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same terms, and say the same of themselves."""
        return (
            isinstance(other, Taxonomy)
            and super().__eq__(other)
            and self._about() == other._about()
        )

    __hash__ = Vocabulary.__hash__
