"""From the rows of a file to a taxonomy, whatever the format: each flaw with its line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any, Final, NamedTuple

from claimgraph.errors import ExtensionError, FileFormatError, Problem, shorten
from claimgraph.taxonomy import Taxonomy, Term
from claimgraph.taxonomy.hierarchy import CircleError, Hierarchy, listed, named_in
from claimgraph.taxonomy.term import TermColumns, flaws_in, in_a_circle, odd_id, odd_ids

__all__ = ["LISTS", "TEXTS", "Place", "Rows", "row_of", "taxonomy_of"]

TEXTS: Final = ("id", "definition", "source", "label", "note")
"""Fields of a term that hold a text."""
LISTS: Final = ("broader", "aliases", "exact_match", "close_match")
"""Fields of a term that hold texts."""
FIELDS: Final = frozenset((*TEXTS, *LISTS))
_COLUMNS: Final = Term._fields[:-1]


Place = tuple[int, str | None]
"""A term by its number, and a field of it; None: where the term begins."""


@dataclass(frozen=True)
class Rows:
    """What the reader of one format has found, a column for each field that occurs."""

    name: str
    columns: Mapping[str, Sequence[Any]]
    """The fields of all terms; where there are several texts, a list, a tuple or one text."""
    extra: Sequence[tuple[tuple[str, Any], ...]]
    """What else is said of each term; as many as there are terms."""
    lines_of: Callable[[Sequence[Place]], Sequence[int | None]]
    """Tells the lines of places, all in one pass."""
    title: str = ""
    source: str = ""
    about: tuple[tuple[str, Any], ...] = ()
    """What else is said of the whole."""
    typed: bool = False
    """Whether all fields are known to hold what ``TermColumns`` takes."""

    @classmethod
    def of(cls, name: str, rows: Sequence[dict[str, Any]], *rest: Any) -> Rows:
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


def _column(rows: Sequence[dict[str, Any]], field: str) -> list[Any]:
    absent: Any = () if field in LISTS else ""
    return list(map(dict.get, rows, repeat(field), repeat(absent)))


def taxonomy_of(found: Rows, file: str | None, onto: Collection[str]) -> Taxonomy:
    """Make a taxonomy of rows.

    Args:
        found: The rows.
        file: Their file, for errors.
        onto: Terms of others that may be named as broader.

    Raises:
        FileFormatError: Something is wrong with some rows; each is listed with its line.
    """
    terms = _terms(found, file, onto)
    ids = found.columns["id"]
    if len(terms) == len(ids) and next(odd_ids(ids), None) is None:
        try:
            return Taxonomy(
                found.name,
                terms,
                title=found.title,
                source=found.source,
                extra=found.about,
                outside=onto,
                files=file or found.name,
            )
        except ExtensionError:
            pass  # told again, with the lines
    raise _refusal(found, file, list(_flaws(found, terms, onto)))


class _Flaw(NamedTuple):
    """Something wrong in a file."""

    row: int
    field: str
    value: object
    message: str
    """What is wrong."""
    first: int | None = None
    """Of an id that stands twice, the number of the first term of that id."""


def _refusal(found: Rows, file: str | None, flaws: Sequence[_Flaw]) -> FileFormatError:
    """Return an error with all flaws, each with its line, in the order of the lines."""
    places: list[Place] = [(flaw.row, flaw.field) for flaw in flaws]
    twice = [(flaw.first, None) for flaw in flaws if flaw.first is not None]
    lines = found.lines_of([*places, *twice])
    firsts = dict(zip(twice, lines[len(places) :], strict=True))
    problems = []
    for flaw, line in zip(flaws, lines, strict=False):
        name = found.columns["id"][flaw.row]
        record = name if isinstance(name, str) and not odd_id(name) else None
        message = flaw.message
        if flaw.first is not None:
            first = firsts[flaw.first, None]
            message = f"{message}{f' (first on line {first})' if first else ''}; leave one out"
        problems.append(Problem(message, record, flaw.field, shorten(flaw.value), file, line))
    return FileFormatError(sorted(problems, key=lambda one: one.line or 0))


def row_of(term: Term) -> dict[str, Any]:
    """Return the fields of a term that hold something, lists as lists, as JSON and YAML have them."""
    row: dict[str, Any] = {"id": term.id}
    for field in ("label", "broader", "definition", "note", "aliases", "source", *LISTS[2:]):
        value = getattr(term, field)
        if value:
            row[field] = list(value) if field in LISTS else value
    return row | dict(term.extra)


def _terms(found: Rows, file: str | None, onto: Collection[str]) -> TermColumns:
    """Make the terms, a field at a time, since most fields of most files are all alike."""
    absent = [""] * len(found.extra)
    flaws: list[_Flaw] = []
    columns: list[Sequence[Any]] = []
    for field in _COLUMNS:
        many = field in LISTS
        column = found.columns.get(field)
        if column is None:
            columns.append(absent)
            continue
        if found.typed:
            columns.append(column)
            continue
        types = set(map(type, column))
        if many and types != {tuple}:
            column = list(map(tuple if types <= {list, tuple} else _tuple, column))
        inner = set(map(type, chain.from_iterable(column))) if many else types
        if not inner <= {str}:
            flaws += _wrong_types(field, found.columns[field])
        columns.append(column)
    if flaws:
        raise _refusal(found, file, flaws)
    return TermColumns([*columns, found.extra], onto)


def _wrong_types(field: str, column: Sequence[Any]) -> Iterator[_Flaw]:
    wanted = "a list of texts belongs here" if field in LISTS else "a text belongs here"
    for i, value in enumerate(column):
        texts = _tuple(value) if field in LISTS else (value,)
        if not all(type(one) is str for one in texts):
            hint = "; put it in quotes" if type(value) in (int, float) else ""
            yield _Flaw(i, field, value, f"{wanted}, not {shorten(value)}{hint}")


def _tuple(value: Any) -> tuple[Any, ...]:
    if type(value) is str:
        return (value,)
    return tuple(value) if type(value) in (list, tuple) else (None,)


def _flaws(found: Rows, terms: TermColumns, onto: Collection[str]) -> Iterator[_Flaw]:
    """Yield what is wrong with the terms, other than the types of their fields."""
    rows: dict[str, int] = {}
    broader: dict[str, tuple[str, ...]] = {}
    for i, (one, above) in enumerate(zip(found.columns["id"], terms.columns[2], strict=True)):
        broader.setdefault(one, listed(above))
        if message := odd_id(one):
            yield _Flaw(i, "id", one, message)
        if rows.setdefault(one, i) != i and one:
            yield _Flaw(i, "id", one, f"id {shorten(one)} stands twice", rows[one])
    for flaw in flaws_in(broader, onto, frozenset(named_in(broader).difference(broader))):
        yield _Flaw(rows[flaw.term], flaw.field, flaw.value, flaw.message)
    try:
        Hierarchy(broader)
    except CircleError as error:
        first = error.circle[0]
        yield _Flaw(rows[first], "broader", first, in_a_circle(error.circle))
