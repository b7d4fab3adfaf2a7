"""From the rows of a file to a taxonomy, whatever the format: each flaw with its line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any, Final

from claimgraph.collector import collector_at_rest
from claimgraph.errors import ExtensionError, FileFormatError, Problem, shorten
from claimgraph.taxonomy import Taxonomy, Term
from claimgraph.taxonomy.hierarchy import CircleError, Hierarchy
from claimgraph.taxonomy.term import TermColumns, flaws_in, in_a_circle

__all__ = ["LISTS", "TEXTS", "Rows", "row_of", "taxonomy_of"]

TEXTS: Final = ("id", "definition", "source", "label", "note")
"""Fields of a term that hold a text."""
LISTS: Final = ("broader", "aliases", "exact_match", "close_match")
"""Fields of a term that hold texts."""
FIELDS: Final = frozenset((*TEXTS, *LISTS))
_COLUMNS: Final = Term._fields[:-1]


@dataclass(frozen=True)
class Rows:
    """What the reader of one format has found, a column for each field that occurs."""

    name: str
    columns: Mapping[str, Sequence[Any]]
    """The fields of all terms; where there are several texts, a list, a tuple or one text."""
    extra: Sequence[tuple[tuple[str, Any], ...]]
    """What else is said of each term; as many as there are terms."""
    line_of: Callable[[int, str | None], int | None]
    """Tells the line of a term, or of a field in it."""
    title: str = ""
    source: str = ""
    about: tuple[tuple[str, Any], ...] = ()
    """What else is said of the whole."""

    @classmethod
    def of(cls, name: str, rows: Sequence[Mapping[str, Any]], *rest: Any) -> Rows:
        """Make columns of the terms, each a mapping from fields to values."""
        present: set[str] = set().union(*rows)
        columns = {
            field: _column(rows, field) for field in _COLUMNS if field in present or field == "id"
        }
        further = present - FIELDS
        extra: list[tuple[tuple[str, Any], ...]] = [()] * len(rows)
        if further:
            extra = [tuple((k, v) for k, v in row.items() if k in further) for row in rows]
        return cls(name, columns, extra, *rest)


def _column(rows: Sequence[Mapping[str, Any]], field: str) -> list[Any]:
    try:
        return list(map(itemgetter(field), rows))
    except KeyError:  # not all have it
        absent: Any = () if field in LISTS else ""
        return [row.get(field, absent) for row in rows]


def taxonomy_of(found: Rows, file: str | None, onto: Collection[str]) -> Taxonomy:
    """Make a taxonomy of rows.

    Args:
        found: The rows.
        file: Their file, for errors.
        onto: Terms of others that may be named as broader.

    Raises:
        FileFormatError: Something is wrong with some rows; each is listed with its line.
    """
    with collector_at_rest():
        terms = _terms(found, file)
        ids = "".join(terms)
        flawed = len(terms) != len(found.extra) or _is_odd(ids) or "" in terms
        if not flawed and not (" " in ids and any(one != one.strip() for one in terms)):
            try:
                return Taxonomy(
                    found.name,
                    terms,
                    title=found.title,
                    source=found.source,
                    extra=found.about,
                    outside=onto,
                    files=dict.fromkeys(terms, file or found.name),
                )
            except ExtensionError:
                pass  # told again, with the lines
        problems = []
        for i, field, value, message in _flaws(found, terms, onto):
            name, line = found.columns["id"][i], found.line_of(i, field)
            record = name if name and not _is_odd(name) else None
            problems.append(Problem(message, record, field, shorten(value), file, line))
        raise FileFormatError(sorted(problems, key=lambda one: one.line or 0))


def row_of(term: Term) -> dict[str, Any]:
    """Return the fields of a term that hold something, lists as lists, as JSON and YAML have them."""
    row: dict[str, Any] = {"id": term.id}
    for field in ("label", "broader", "definition", "note", "aliases", "source", *LISTS[2:]):
        value = getattr(term, field)
        if value:
            row[field] = list(value) if field in LISTS else value
    return row | dict(term.extra)


def _terms(found: Rows, file: str | None) -> TermColumns:
    """Make the terms, a field at a time, since most fields of most files are all alike."""
    size = len(found.extra)
    problems: list[Problem] = []
    columns: list[Sequence[Any]] = []
    for field in _COLUMNS:
        many = field in LISTS
        column = found.columns.get(field)
        if column is None:
            columns.append([() if many else ""] * size)
            continue
        types = set(map(type, column))
        if many and types != {tuple}:
            column = list(map(tuple if types <= {list, tuple} else _tuple, column))
        inner = set(map(type, chain.from_iterable(column))) if many else types
        if not inner <= {str}:
            problems += _wrong_types(found, field, found.columns[field], file)
        columns.append(column)
    if problems:
        raise FileFormatError(sorted(problems, key=lambda one: one.line or 0))
    return TermColumns([*columns, found.extra])


def _wrong_types(
    found: Rows, field: str, column: Sequence[Any], file: str | None
) -> Iterator[Problem]:
    wanted = "a list of texts belongs here" if field in LISTS else "a text belongs here"
    for i, value in enumerate(column):
        texts = _tuple(value) if field in LISTS else (value,)
        if not all(type(one) is str for one in texts):
            name = found.columns["id"][i]
            record = name if isinstance(name, str) and name else None
            hint = "; put it in quotes" if type(value) in (int, float) else ""
            message = f"{wanted}, not {shorten(value)}{hint}"
            line = found.line_of(i, field)
            yield Problem(message, record, field, shorten(value), file, line)


def _tuple(value: Any) -> tuple[Any, ...]:
    if type(value) is str:
        return (value,)
    return tuple(value) if type(value) in (list, tuple) else (None,)


def _flaws(
    found: Rows, terms: TermColumns, onto: Collection[str]
) -> Iterator[tuple[int, str, str, str]]:
    """Yield what is wrong: the number of the term, the field, its value, and a message."""
    rows: dict[str, int] = {}
    broader: dict[str, tuple[str, ...]] = {}
    for i, (one, above) in enumerate(zip(found.columns["id"], terms.columns[2], strict=True)):
        broader.setdefault(one, above)
        if not one:
            yield i, "id", "", "the term has no id; give it one"
        elif _is_odd(one) or one != one.strip():
            message = f"id {one!a} has spaces at its ends or control characters; leave them out"
            yield i, "id", one, message
        if rows.setdefault(one, i) != i and one:
            line = found.line_of(rows[one], None)
            first = f" (first on line {line})" if line else ""
            yield i, "id", one, f"id {shorten(one)} stands twice{first}; leave one out"
    for flaw in flaws_in(broader, onto):
        yield rows[flaw.term], flaw.field, flaw.value, flaw.message
    try:
        Hierarchy(broader)
    except CircleError as error:
        yield rows[error.circle[0]], "broader", error.circle[0], in_a_circle(error.circle)


def _is_odd(text: str) -> bool:
    """Tell whether a text has characters that no id should have: controls, half characters."""
    return not text.isprintable() and any(
        unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in set(text)
    )
