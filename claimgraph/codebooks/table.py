"""Taxonomies as CSV: a row for each term; the columns ``id`` and ``broader`` are enough.

A cell that holds several texts separates them by ``|``; a ``|`` or backslash in a text has a
backslash before it. A cell that a spreadsheet would take for a formula gets a ``'`` before it,
which is taken off again on reading, so that nothing is lost.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from claimgraph.codebooks.rows import LISTS, TEXTS, Place, Rows
from claimgraph.corpus.files import decode
from claimgraph.corpus.strict_json import parse_json
from claimgraph.errors import ExtensionError, FileFormatError, Problem, nearest, shorten
from claimgraph.taxonomy import Taxonomy, Term

__all__ = ["table_rows", "to_table_text"]

COLUMNS: Final = (
    "id",
    "label",
    "broader",
    "definition",
    "note",
    "aliases",
    "source",
    "exact_match",
    "close_match",
)
JSON_COLUMN: Final = ":json"
"""How the names of further columns end whose cells are JSON."""
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r＝＋－＠]")
_ESCAPED = re.compile(r"'+\s*[=+\-@\t\r＝＋－＠]")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def table_rows(
    data: bytes,
    file: str | None,
    name: str,
    *,
    columns: Mapping[str, str],
    encoding: str | None,
    delimiter: str | None,
) -> Rows:
    """Read the rows of a table.

    Args:
        data: The bytes of the file.
        file: Its name, for errors.
        name: The name of the taxonomy.
        columns: Names of columns, and the fields they stand for.
        encoding: The encoding, where it is not UTF-8 or told by a byte-order mark.
        delimiter: What separates cells, where it is not found out from the first line.
    """
    text = _decoded(data, file, encoding)
    first = text[: text.find("\n")] if "\n" in text else text
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        delimiter = delimiter or first.strip()[-1]
        text = "\n" + text[len(first) + 1 :]  # keeps the numbers of the lines
    delimiter = delimiter or max(",;\t", key=first.count)
    if len(delimiter) != 1:
        raise ExtensionError(f"delimiter= is one character, not {shorten(delimiter)}")

    def rows() -> Any:
        return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)

    try:
        cells = list(rows())
    except csv.Error as error:
        message = f"the table cannot be read: {error}; is a quotation mark missing?"
        raise _refusal(message, file, _line_of_error(rows())) from None
    start = next((i for i, row in enumerate(cells) if any(row)), None)
    if start is None:
        raise _refusal("the file is empty; its first line names the columns: id,broader", file, 1)
    lines = _Lines(rows, start)
    fields = _fields(cells[start], columns, file, lines)
    width = len(fields)
    del cells[: start + 1]
    try:
        by_column: list[Sequence[str]] = list(zip(*cells, strict=True)) or [()] * width
    except ValueError:  # rows of several lengths
        by_column = []
    if len(by_column) != width:
        for i, row in enumerate(cells):
            if any(row[width:]):
                message = (
                    f"the row has {len(row)} cells, and there are {width} columns; put cells "
                    f"with {delimiter!r} in quotation marks"
                )
                raise _refusal(message, file, lines[i + 1])
        by_column = list(zip(*((row + [""] * width)[:width] for row in cells), strict=True))
    return _by_column(name, fields, by_column, text, lines, file)


class _Lines:
    """The line on which each row of a table starts, found when it is first asked for."""

    def __init__(self, rows: Callable[[], Any], start: int) -> None:
        """Number the ``rows`` from that which names the columns."""
        self._rows = rows
        self._start = start
        self._lines: list[int] = []

    def __getitem__(self, i: int) -> int:
        """Return the line of a row."""
        if not self._lines:
            reader, last = self._rows(), 0
            for _ in reader:
                self._lines.append(last + 1)
                last = reader.line_num
        return self._lines[self._start + i]


def _line_of_error(reader: Any) -> int:
    """Return the line on which the row starts that cannot be read."""
    last = 0
    try:
        for _ in reader:
            last = reader.line_num
    except csv.Error:
        pass
    return last + 1


def _decoded(data: bytes, file: str | None, encoding: str | None) -> str:
    found = encoding or next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if found is None:
        try:
            return decode(data, file)
        except FileFormatError as error:
            message = f'{error.problems[0].message}, or name its encoding: encoding="cp1252"'
            raise _refusal(message, file, error.problems[0].line) from None
    try:
        return data.decode(found)
    except LookupError:
        raise ExtensionError(f"unknown encoding {shorten(found)}; such as cp1252") from None
    except UnicodeError as error:
        raise _refusal(f"the file is not {found}: {error}", file, None) from None


def _refusal(message: str, file: str | None, line: int | None) -> FileFormatError:
    return FileFormatError([Problem(message, file=file, line=line)])


def _fields(
    head: list[str], columns: Mapping[str, str], file: str | None, lines: _Lines
) -> list[str | None]:
    """Return the field of each column; columns without a name have none."""
    for named in columns.values():
        if named not in COLUMNS:
            guess = nearest(named, COLUMNS)
            hint = f"did you mean {guess!r}?" if guess else f"there are: {', '.join(COLUMNS)}"
            raise ExtensionError(f"columns= names no field {shorten(named)}; {hint}", value=named)
    missing = [name for name in columns if name not in (one.strip() for one in head)]
    if missing:
        message = f"there is no column {shorten(missing[0])}; there are: {', '.join(head)}"
        raise _refusal(message, file, lines[0])
    fields: list[str | None] = []
    taken: set[tuple[str, bool]] = set()
    for cell in head:
        name = _plain(cell).strip()
        field: str | None = columns.get(name)
        if field is None:
            plain = re.sub(r"[\s-]+", "_", name.casefold())
            field = plain if plain in COLUMNS else name
        further = field not in COLUMNS  # whose names say as well how cells are written
        own = field.removesuffix(JSON_COLUMN) if further else field
        if field and (own, further) in taken:
            raise _refusal(f"two columns are read as {shorten(own)}; leave one out", file, lines[0])
        taken.add((own, further))
        fields.append(field or None)
    if "id" not in fields:
        guess = nearest("id", [one for one in fields if one]) or (fields[0] or "code")
        message = (
            f"no column is named id; there are: {', '.join(one for one in fields if one)} "
            f'(name the right one: columns={{"{guess}": "id"}}; if the first line is a term, '
            "write a line with the names above it: id,broader)"
        )
        raise _refusal(message, file, lines[0])
    return fields


def _by_column(
    name: str,
    fields: list[str | None],
    by_column: Sequence[Sequence[str]],
    text: str,
    lines: _Lines,
    file: str | None,
) -> Rows:
    """Make the fields, a column at a time.

    Args:
        name: The name of the taxonomy.
        fields: The field of each column.
        by_column: The cells of each.
        text: The text they are from.
        lines: The lines of the rows.
        file: The file, for errors.
    """
    columns: dict[str, Sequence[Any]] = {}
    extras: list[tuple[str, Sequence[Any], Sequence[str]]] = []
    size = len(by_column[0])
    escaped = "'" in text
    for field, raw in zip(fields, by_column, strict=True):
        if field is None:
            continue
        listed = field == "id" or field in LISTS
        joined = "|".join(raw) if escaped or listed else ""  # tells of all cells at once
        column: Sequence[Any] = list(map(_plain, raw)) if escaped and "|'" in f"|{joined}" else raw
        if field in LISTS and (joined.count("|") >= size or "\\" in joined):
            columns[field] = list(map(_several, column))
        elif listed:
            blank = joined.split(None, 1) != [joined]
            columns[field] = list(map(str.strip, column)) if blank else column
        elif field in TEXTS:
            columns[field] = column
        elif field.endswith(JSON_COLUMN):
            values = [
                parse_json(one, file, lines[i + 1]) if one else None for i, one in enumerate(column)
            ]
            extras.append((field.removesuffix(JSON_COLUMN), values, raw))
        else:
            extras.append((field, column, raw))
    extra: list[tuple[tuple[str, Any], ...]] = [()] * size
    if extras:
        extra = [
            tuple((field, column[i]) for field, column, raw in extras if raw[i])
            for i in range(size)
        ]
    kept: Sequence[int] = range(size)
    if "" in columns["id"]:  # perhaps rows of spaces alone
        rows = zip(columns["id"], map("".join, zip(*by_column, strict=True)), strict=True)
        kept = [i for i, (one, cells) in enumerate(rows) if one or cells.strip()]
        columns = {field: [column[i] for i in kept] for field, column in columns.items()}
        extra = [extra[i] for i in kept]

    def lines_of(places: Sequence[Place]) -> list[int]:
        return [lines[kept[i] + 1] for i, _ in places]

    return Rows(name, columns, extra, lines_of, typed=True)


def _plain(cell: str) -> str:
    """Return a cell without the mark that keeps it from being a formula."""
    return cell[1:] if _ESCAPED.match(cell) else cell


_PART = re.compile(r"(?:[^|\\]|\\.?)+", re.DOTALL)


def _several(cell: str) -> tuple[str, ...]:
    if "|" not in cell and "\\" not in cell:
        cell = cell.strip()
        return (cell,) if cell else ()
    parts = (re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in _PART.findall(cell))
    return tuple(stripped for part in parts if (stripped := part.strip()))


def to_table_text(taxonomy: Taxonomy, delimiter: str) -> str:
    """Return a taxonomy as CSV, without what it says of itself."""
    used = [
        field
        for field in COLUMNS
        if field in ("id", "broader") or any(getattr(term, field) for term in taxonomy.values())
    ]
    extras: dict[str, bool] = {}  # and whether a cell needs to be JSON
    for term in taxonomy.values():
        for key, value in term.extra:
            plain = isinstance(value, str) and value != "" and not key.endswith(JSON_COLUMN)
            extras[key] = extras.get(key, False) or not plain or key in COLUMNS
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    head = [*used, *(f"{key}{JSON_COLUMN}" if is_json else key for key, is_json in extras.items())]
    writer.writerow([_safe(cell) for cell in head])
    for term in taxonomy.values():
        writer.writerow([_safe(cell) for cell in _cells(term, used, extras)])
    return out.getvalue()


def _cells(term: Term, used: list[str], extras: Mapping[str, bool]) -> list[str]:
    cells = []
    for field in used:
        value = getattr(term, field)
        cells.append("|".join(map(_escaped, value)) if field in LISTS else value)
    kept = dict(term.extra)
    for key, is_json in extras.items():
        if key not in kept:
            cells.append("")
        else:
            cells.append(json.dumps(kept[key], ensure_ascii=False) if is_json else kept[key])
    return cells


def _escaped(text: str) -> str:
    return re.sub(r"([|\\])", r"\\\1", text)


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
