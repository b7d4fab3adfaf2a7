"""A term, and what can be wrong with many of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from claimgraph.errors import nearest, shorten
from claimgraph.taxonomy.hierarchy import Broader, in_order, listed

__all__ = [
    "Flaw",
    "Term",
    "TermColumns",
    "flaws_in",
    "in_a_circle",
    "no_tuples",
    "odd_id",
    "odd_ids",
]

SHOWN_IN_CIRCLE = 6
"""How many terms of a circle an error names."""
MOST_HINTS = 20
"""How many misspelt terms are compared with the others, which takes a while each."""


class Term(NamedTuple):
    """A word of a vocabulary; most of it is what SKOS says of a concept."""

    id: str
    """The word as records use it."""
    definition: str = ""
    """What it means (``skos:definition``)."""
    broader: tuple[str, ...] = ()
    """Terms that hold whenever this one does: a perpetrator is a responsible_party (``skos:broader``)."""
    source: str = ""
    """Where the term comes from (``dcterms:source``)."""
    label: str = ""
    """What it is called for people (``skos:prefLabel``)."""
    note: str = ""
    """When to use it, and when not (``skos:scopeNote``)."""
    aliases: tuple[str, ...] = ()
    """Other things it is called (``skos:altLabel``)."""
    exact_match: tuple[str, ...] = ()
    """Terms of other schemes that mean the same, such as ``cameo:112`` (``skos:exactMatch``)."""
    close_match: tuple[str, ...] = ()
    """Terms of other schemes that mean nearly the same (``skos:closeMatch``)."""
    extra: tuple[tuple[str, Any], ...] = ()
    """What else its file says of it, as names and JSON values; ``dict(term.extra)`` looks them up."""

    def __hash__(self) -> int:
        """Hash by id; what else a file says may hold lists."""
        return hash(self.id)


class TermColumns(Mapping[str, Term]):
    """Terms by id, kept as columns, as a file has them; each is made when it is asked for."""

    __slots__ = ("_broader", "_place", "columns", "foreign", "ids")

    def __init__(self, columns: Sequence[Sequence[Any]], outside: Collection[str] = ()) -> None:
        """Hold the ``columns``, one for each field of ``Term``, in their order.

        Where a field holds several texts, its column has tuples, lists, or texts: one for each
        term, ``""`` for none. A column is all texts, or none is.

        Args:
            columns: The columns.
            outside: Terms of others that may be named as broader.
        """
        self.columns = columns
        self._broader: Broader | None = None
        self._place: dict[str, int] = {}
        ordered = in_order(columns[0], columns[2], outside) if self._one_each() else None
        self.ids: Mapping[str, object]
        """The ids, each once."""
        self.foreign: frozenset[str] | None
        """What is named of others; None where not all ids surely stand once and after what they name."""
        self.ids, self.foreign = ordered or (self.broader(), None)

    def _one_each(self) -> bool:
        return bool(self.columns[2]) and isinstance(self.columns[2][0], str)

    def broader(self) -> Broader:
        """Return the broader terms of each."""
        if self._broader is None:
            ids, _, above, *_ = self.columns
            if self._one_each():
                above = [(one,) if one else () for one in above]
            self._broader = dict(zip(ids, above, strict=True))
        return self._broader

    def __getitem__(self, term: str) -> Term:
        """Return a term."""
        if not self._place:
            self._place = dict(zip(self.columns[0], range(len(self.columns[0])), strict=True))
        i = self._place[term]
        values = [column[i] for column in self.columns]
        for field in _LISTS:
            values[field] = listed(values[field])
        return Term._make(values)

    def __contains__(self, term: object) -> bool:
        """Tell whether there is such a term."""
        return term in self.ids

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return iter(self.ids)

    def __len__(self) -> int:
        """Return the number of terms."""
        return len(self.ids)


_LISTS = [i for i, empty in enumerate(Term("")[:-1]) if empty == ()]
"""Fields that hold several texts, by their numbers."""

_NO_CHARACTERS = frozenset(("Cc", "Cs", "Zl", "Zp"))
"""What no id should have: controls, half characters, ends of lines."""


class Flaw(NamedTuple):
    """Something wrong with one term."""

    term: str
    field: str
    value: str
    message: str


def no_tuples(broader: Mapping[str, object]) -> Iterator[Flaw]:
    """Yield the terms whose broader terms are no tuple."""
    for one, above in broader.items():
        if type(above) is not tuple:
            message = f"broader of {shorten(one)} is a tuple of terms, not {shorten(above)}"
            yield Flaw(one, "broader", shorten(above), message)


def flaws_in(
    broader: Mapping[str, Sequence[str]], outside: Collection[str], foreign: frozenset[str]
) -> Iterator[Flaw]:
    """Yield what is wrong with terms, apart from circles: dangling broader terms, twin ids.

    Args:
        broader: The broader terms of each.
        outside: The terms of others that may be named.
        foreign: All that ``broader`` names, and that is no term of its own.
    """
    normal: dict[str, str] = {}
    if not "".join(broader).isascii():
        for one in broader:
            twin = normal.setdefault(unicodedata.normalize("NFC", one), one)
            if twin != one:
                message = f"{shorten(one)} stands there twice, in two Unicode normal forms ({twin!a} and {one!a}); keep one"
                yield Flaw(one, "id", one, message)
    if foreign.issubset(outside):
        return
    hints = 0
    for one, all_above in broader.items():
        for above in all_above:
            if above not in broader and above not in outside:
                hints += 1
                hint = _hint(above, broader, outside, normal) if hints <= MOST_HINTS else ""
                message = f"{shorten(one)} has the broader term {shorten(above)}, which is not there{hint}"
                yield Flaw(one, "broader", above, message)


def odd_id(one: object) -> str | None:
    """Return what is wrong with the id of a term; None where it can be one."""
    if not isinstance(one, str):
        return f"the id of a term is a text, not {shorten(one)}; put it in quotes"
    if not one:
        return "the term has no id; give it one"
    if one != one.strip() or any(unicodedata.category(c) in _NO_CHARACTERS for c in set(one)):
        return f"id {one!a} has spaces at its ends or control characters; leave them out"
    return None


def odd_ids(ids: Collection[str]) -> Iterator[str]:
    """Yield the ids that cannot be ones; all at once where none is odd, as in most files."""
    try:
        joined = "".join(ids)
    except TypeError:  # not all are texts
        joined = "\0"
    blanks = " " in joined and list(map(str.strip, ids)) != [*ids]
    if "" not in ids and joined.isprintable() and not blanks:
        return
    yield from filter(odd_id, ids)


def _hint(
    name: str, terms: Collection[str], outside: Collection[str], normal: Mapping[str, str]
) -> str:
    twin = normal.get(unicodedata.normalize("NFC", name))
    if twin is not None:
        return f"; {twin!a} is, in another Unicode normal form than {name!a}"
    guess = nearest(name, (*terms, *outside))
    return f"; did you mean {guess!r}?" if guess else "; define it, or leave it out"


def in_a_circle(circle: tuple[str, ...]) -> str:
    """Return in words that terms are broader than themselves."""
    if len(circle) == 1:
        return f"{shorten(circle[0])} is broader than itself"
    shown = [shorten(one) for one in (*circle, circle[0])]
    if len(shown) > SHOWN_IN_CIRCLE:
        shown[3:-2] = [f"… ({len(circle)} terms) …"]
    return f"{shown[0]} is broader than itself: broader leads from {' to '.join(shown)}"
