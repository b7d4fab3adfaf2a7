"""Vocabularies of terms: open sets of words with definitions and an order, passed in."""

from __future__ import annotations

import os
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from itertools import filterfalse
from typing import TYPE_CHECKING

from claimgraph.errors import ExtensionError, UnknownTermError, nearest, shorten
from claimgraph.shown import Shown
from claimgraph.taxonomy.hierarchy import Broader, CircleError, Hierarchy, named_in
from claimgraph.taxonomy.term import (
    Flaw,
    Term,
    TermColumns,
    flaws_in,
    in_a_circle,
    no_tuples,
    odd_id,
    odd_ids,
)

if TYPE_CHECKING:
    from typing import Self

__all__ = ["NewTerms", "Terms", "Vocabulary"]

NewTerms = Mapping[str, str] | Mapping[str, Term] | Iterable[Term] | Iterable[str]
"""Terms to add: a vocabulary or taxonomy, a mapping from term to definition, terms, or bare words."""


class Vocabulary(Shown, Mapping[str, Term]):
    """The terms that one field may take, with their order. A value: extending makes a new one.

    Examples:
        >>> from claimgraph import DEFAULT_TERMS
        >>> roles = DEFAULT_TERMS.roles
        >>> roles["perpetrator"].broader, roles.is_a("perpetrator", "involved")
        (('responsible_party',), True)
        >>> sorted(roles.narrower("responsible_party"))
        ['decision_maker', 'orderer', 'perpetrator', 'planner', 'target_selector']
    """

    __slots__ = ("_from", "_hierarchy", "_terms", "name", "outside")

    _TO_ADD = "add it: terms.extend({name}=…)"
    """What to do about a term that is not there."""

    def __init__(
        self,
        name: str,
        terms: Mapping[str, Term],
        *,
        outside: Collection[str] = (),
        files: Mapping[str, str] | str | None = None,
    ) -> None:
        """Make the vocabulary ``name`` of ``terms``.

        Args:
            name: What it is called.
            terms: The terms by id.
            outside: Terms of others that may be named as broader.
            files: The file each term comes from, or that of all, for errors.

        Raises:
            ExtensionError: A broader term is missing, a term is broader than itself, or two
                ids are the same but for their Unicode normal form.
        """
        self.name: str = name
        self._from = files if isinstance(files, str) else dict(files or {})
        self._terms: Mapping[str, Term]
        broader: Broader
        if isinstance(terms, TermColumns):
            self._terms = terms
            if terms.foreign is not None and "".join(terms.ids).isascii():  # nothing is wrong
                self.outside: frozenset[str] = terms.foreign
                """Terms of others that are named as broader."""
                self._hierarchy = Hierarchy(terms.broader)
                return
            broader = terms.broader()
        else:
            self._terms = dict(terms)
            broader = {one: term.broader for one, term in self._terms.items()}
            for flaw in no_tuples(broader):
                raise self._flawed(flaw)
            for odd in odd_ids(broader):
                raise ExtensionError(f"{name}: {odd_id(odd)}", name, "id", shorten(odd))
        named = named_in(broader)
        self.outside = frozenset(filterfalse(broader.__contains__, named))
        for flaw in flaws_in(broader, outside, self.outside):
            raise self._flawed(flaw)
        try:
            self._hierarchy = Hierarchy(broader, named)
        except CircleError as error:
            message = f"{name}: {in_a_circle(error.circle)}"
            raise ExtensionError(message, name, error.circle[0]) from None

    @property
    def _files(self) -> Mapping[str, str]:
        if isinstance(self._from, str):
            self._from = dict.fromkeys(self._terms, self._from)
        return self._from

    def _flawed(self, flaw: Flaw) -> ExtensionError:
        file = self._files.get(flaw.term)
        where = self.name if file is None else f"{self.name} ({file})"
        return ExtensionError(f"{where}: {flaw.message}", self.name, flaw.term, flaw.value)

    def is_a(self, term: str, broader: str) -> bool:
        """Tell whether ``term`` is ``broader`` or stands under it; an unknown term is only itself.

        Takes the same time however many terms stand between, as long as each names one
        broader term; see ``Hierarchy.is_a``.
        """
        return self._hierarchy.is_a(term, broader)

    def covers(self, wide: str, narrow: str) -> bool:
        """Tell whether ``wide`` is ``narrow`` or above it; unknown terms cover only themselves.

        Examples:
            >>> from claimgraph import DEFAULT_TERMS
            >>> DEFAULT_TERMS.roles.covers("responsible_party", "decision_maker")
            True
            >>> DEFAULT_TERMS.roles.covers("perpetrator", "decision_maker")
            False
        """
        return self._hierarchy.is_a(narrow, wide)

    def broader(self, term: str) -> frozenset[str]:
        """Return all terms above ``term``; empty where the order does not know it."""
        return frozenset(self._hierarchy.lineage(term)).difference((term,))

    def narrower(self, term: str) -> frozenset[str]:
        """Return all terms that stand under ``term``."""
        return frozenset(self._hierarchy.under(term))

    def within(self, wide: Collection[str]) -> frozenset[str]:
        """Return the terms ``wide`` and all that stand under them.

        Examples:
            >>> from claimgraph import DEFAULT_TERMS, Term
            >>> terms = DEFAULT_TERMS.extend(acts=[Term("rebuttal", broader=("denial",))])
            >>> sorted(terms.acts.within(["denial", "exoneration"]))
            ['denial', 'exoneration', 'rebuttal']
        """
        return frozenset(wide).union(*map(self._hierarchy.under, wide))

    def lineage(self, term: str) -> tuple[str, ...]:
        """Return ``term`` and the terms above it: by first choice up to the top, then the others."""
        return tuple(self._hierarchy.lineage(term))

    def up_to(self, term: str, among: Collection[str]) -> str | None:
        """Return the nearest of ``among`` that ``term`` is or stands under: its roll-up to them.

        Examples:
            >>> from claimgraph import DEFAULT_TERMS
            >>> DEFAULT_TERMS.roles.up_to("planner", {"responsible_party", "involved"})
            'responsible_party'
        """
        return next((above for above in self._hierarchy.lineage(term) if above in among), None)

    def by_match(self) -> dict[str, tuple[str, ...]]:
        """Return which terms match each term of another scheme, exactly or closely.

        Examples:
            >>> from claimgraph import DEFAULT_TERMS
            >>> DEFAULT_TERMS.acts.by_match()["cameo:016"]
            ('denial',)
        """
        found: dict[str, list[str]] = {}
        for term in self._terms.values():
            for code in dict.fromkeys((*term.exact_match, *term.close_match)):
                found.setdefault(code, []).append(term.id)
        return {code: tuple(ids) for code, ids in found.items()}

    def extend(self, *added: NewTerms) -> Self:
        """Return a new vocabulary with the ``added`` terms too.

        A bare word that is there already changes nothing; neither does a term that says the
        same as the one that is there.

        Raises:
            ExtensionError: A term is already defined otherwise, and the error names the files
                of both; or a broader term is missing.
        """
        return self._of(*self.joined(added))

    def joined(self, added: Iterable[NewTerms]) -> tuple[dict[str, Term], dict[str, str], set[str]]:
        """Return the terms of this and of what is added, their files, and what they may name.

        Raises:
            ExtensionError: A term is already defined otherwise.
        """
        terms, files, outside = dict(self._terms), dict(self._files), set(self.outside)
        for new in added:
            origin = new._files if isinstance(new, Vocabulary) else {}
            if isinstance(new, Vocabulary):
                outside |= new.outside
            for term in _as_terms(new):
                known = terms.get(term.id)
                if known is not None and known != term and not _is_bare(known):
                    if _is_bare(term):
                        continue
                    raise self._conflict(known, term, files.get(term.id), origin.get(term.id))
                terms[term.id] = term
                if term.id in origin:
                    files[term.id] = origin[term.id]
        return terms, files, outside

    def _of(
        self, terms: Mapping[str, Term], files: Mapping[str, str], outside: Collection[str]
    ) -> Self:
        return type(self)(self.name, terms, outside=self.outside, files=files)

    def marked(self, origin: str, *, known: Container[str] = ()) -> Self:
        """Return the vocabulary with its terms said to be from ``origin``, for errors.

        Args:
            origin: Where they are from: a distribution, a study.
            known: Terms that are not; nor are those whose file is known.
        """
        files = {one: self._files.get(one, origin) for one in self._terms if one not in known}
        return self._of(self._terms, {**self._files, **files}, self.outside)

    def _conflict(
        self, known: Term, new: Term, old_file: str | None, new_file: str | None
    ) -> ExtensionError:
        field = next(f for f in Term._fields if getattr(known, f) != getattr(new, f))
        message = (
            f"{self.name}: {shorten(new.id)} is already defined otherwise: "
            f"{field} {shorten(getattr(known, field))} {_in(old_file, 'before')}, "
            f"{shorten(getattr(new, field))} {_in(new_file, 'now')}; rename one of them"
        )
        return ExtensionError(message, self.name, field, new.id)

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
            advice = self._TO_ADD.format(name=self.name)
            raise UnknownTermError(self.name, term, tuple(self._terms), advice) from None

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
            and self.outside == other.outside
        )

    def __hash__(self) -> int:
        """Hash by content."""
        return hash((self.name, frozenset(self._terms)))

    def __repr__(self) -> str:
        """Return the name and the number of terms."""
        return f"<{type(self).__name__} {self.name}: {len(self)} terms>"


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

    def extend(self, **added: NewTerms) -> Self:
        """Return new terms with the ``added`` ones, by vocabulary.

        Args:
            **added: For each vocabulary a taxonomy, a mapping from term to definition, or a
                sequence of ``Term`` or of bare words.

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
            result[name] = result[name].extend(new)
        return type(self)(result)

    def __or__(self, other: Terms) -> Self:
        """Return the terms of both.

        Raises:
            ExtensionError: The two define a term otherwise; the error names where each is from.
        """
        if not isinstance(other, Terms):
            return NotImplemented
        joined = dict(self._vocabularies)
        for name, vocabulary in other.items():
            joined[name] = joined[name].extend(vocabulary) if name in joined else vocabulary
        return type(self)(joined)

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


def _in(file: str | None, otherwise: str) -> str:
    return otherwise if file is None else f"in {file}"


def _is_bare(term: Term) -> bool:
    """Tell whether a term says nothing but its id."""
    return not any(term[1:])


def _as_terms(new: NewTerms) -> Iterable[Term]:
    if isinstance(new, Vocabulary):
        return new.values()
    if isinstance(new, Mapping):
        return [_defined(word, term) for word, term in new.items()]
    if isinstance(new, os.PathLike) or (isinstance(new, str) and "." in new):
        msg = f"{shorten(new)} is no list of terms; read a codebook first: read_taxonomy(…)"
        raise ExtensionError(msg, value=shorten(new))
    if isinstance(new, (str, Term)) or not isinstance(new, Iterable):
        raise ExtensionError(f"terms come as a list; write [{shorten(new)}]", value=shorten(new))
    return [term if isinstance(term, Term) else Term(term) for term in new]


def _defined(word: str, term: object) -> Term:
    """Return a term of a mapping, which says its definition or all of it."""
    if isinstance(term, str):
        return Term(word, term)
    if isinstance(term, Term) and term.id == word:
        return term
    wanted = f"its definition or Term({word!r}, …) belongs here, not {shorten(term)}"
    raise ExtensionError(f"{shorten(word)}: {wanted}", value=shorten(word))
