"""Alias tables: which words may stand for what, from files and from the records of a corpus."""

from __future__ import annotations

import csv
import json
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimgraph.corpus import Corpus
from claimgraph.corpus.files import decode
from claimgraph.errors import FileFormatError, Problem, nearest, shorten
from claimgraph.model import Actor, Person
from claimgraph.model.record import ID_PATTERN, id_of
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.model import Record

__all__ = ["Alias", "aliases_of", "read_names", "reading_of"]


@dataclass(frozen=True, slots=True)
class Alias(Shown):
    """Words that may stand for something; whether they do is decided at each mention."""

    name: str
    """The words."""
    denotes: str
    """Id of what they may stand for."""
    reading: str | None = None
    """As what: ``government``, ``place`` …; None: as the kind of the record says."""
    form: str = "alias"
    """What the words are: ``name``, ``metonym``, ``acronym``, ``surname`` …"""
    language: str | None = None
    """BCP 47 tag of their language."""
    note: str | None = None
    """Anything else worth keeping."""
    source: str = ""
    """Where it is written: a file and line, a record."""


_COLUMNS = tuple(field.name for field in fields(Alias) if field.name != "source")
_READINGS = {
    "Person": "person",
    "Government": "government",
    "State": "state",
    "UnnamedGroup": "group",
    "Medium": "platform",
    "Organization": "institution",
}
"""How a record is read by its name, by its kind."""
_OF_FAMILIES = {
    "actor": "institution",
    "artifact": "artifact",
    "document": "document",
    "place": "place",
}
"""How a record of any other kind is read, by its family; whatever else is an event."""
_WORDLESS = frozenset(("pronoun", "description", "implicit"))
"""Forms of mentions that say nothing about the words elsewhere."""


def read_names(path: str | os.PathLike[str]) -> tuple[Alias, ...]:
    r"""Read an alias table from a CSV or JSON file.

    A CSV file (commas, semicolons or tabs, as spreadsheets save it) has a header with ``name`` and ``denotes``, and where wanted ``reading``,
    ``form``, ``language`` and ``note``; a JSON file is a list of objects with these fields.

    Raises:
        FileFormatError: A row is incomplete or has unknown columns; every problem is listed
            with its line (in JSON with its position).
        OSError: The file cannot be read.

    Examples:
        >>> import claimgraph as cg
        >>> from pathlib import Path
        >>> _ = Path("names.csv").write_text("name,denotes,form\nMoscow,gov:RUS,metonym\n")
        >>> cg.read_names("names.csv")[0].denotes
        'gov:RUS'
    """
    file = os.fspath(path)
    text = decode(Path(path).read_bytes().removeprefix(BOM_UTF8), file)  # as spreadsheets save it
    rows = list(_json_rows(text, file) if file.endswith(".json") else _csv_rows(text, file))
    problems: list[Problem] = []
    aliases = []
    for line, row in rows:
        found = list(_faults(row))
        problems += [
            Problem(message, field=field, value=shorten(row.get(field)), file=file, line=line)
            for field, message in found
        ]
        if not found:
            aliases.append(Alias(**row, source=f"{file}:{line}"))
    if problems:
        raise FileFormatError(problems)
    return tuple(aliases)


def _csv_rows(text: str, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        if not {"name", "denotes"} & set(header):
            message = (
                "the first line names the columns, name and denotes among them: name,denotes"
                f" (there are: {', '.join(header) or 'none'})"
            )
            raise FileFormatError([Problem(message, file=file, line=1)])
        for row in reader:
            if row:
                values = dict(zip(header, row, strict=False))
                kept = {name: value for name, value in values.items() if value}
                if len(row) > len(header):
                    kept[""] = row[len(header)]
                yield reader.line_num, kept
    except csv.Error as error:
        raise FileFormatError(
            [Problem(f"not CSV: {error}", file=file, line=reader.line_num)]
        ) from None


def _json_rows(text: str, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileFormatError([Problem(f"not JSON: {error}", file=file)]) from None
    if not (isinstance(data, list) and all(isinstance(row, dict) for row in data)):
        message = 'an alias table is a list of objects: [{"name": …, "denotes": …}]'
        raise FileFormatError([Problem(message, file=file)])
    yield from enumerate(data, 1)


def _faults(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the fields of a row that are wrong, and how."""
    for name, value in row.items():
        if name not in _COLUMNS:
            guess = nearest(name, _COLUMNS)
            hint = f"did you mean {guess!r}?" if guess else f"there are: {', '.join(_COLUMNS)}"
            yield name, f"unknown column {shorten(name)}; {hint}"
        elif not isinstance(value, str):
            yield name, f"{name} is text, not {shorten(value)}"
    for name in ("name", "denotes"):
        if not str(row.get(name) or "").strip():
            yield name, f"{name} is missing"
    denotes = row.get("denotes")
    if isinstance(denotes, str) and denotes and not re.match(ID_PATTERN, denotes):
        yield (
            "denotes",
            f"an id holds neither blanks nor control characters, got {shorten(denotes)}",
        )


def aliases_of(corpus: Corpus) -> Iterator[Alias]:
    """Yield what the records of a corpus are called: names, surnames, decided mentions."""
    named: tuple[Iterable[Record], ...] = (corpus.actors, corpus.places, corpus.artifacts)
    for records in named:
        for record in records:
            own = id_of(record) or ""
            name = getattr(record, "name", None)
            if name:
                yield Alias(name, own, form="name", source=own)
            if isinstance(record, Actor):
                for other in record.names:
                    form = other.form or "alias"
                    yield Alias(other.value, own, form=form, language=other.language, source=own)
            if isinstance(record, Person):
                for one in (name, *(other.value for other in record.names)):
                    parts = (one or "").split()
                    if len(parts) > 1:
                        yield Alias(parts[-1], own, form="surname", source=own)
    for mention in corpus.mentions:
        words, denotes = mention.span.exact, mention.denotes
        if words and denotes and mention.form not in _WORDLESS:
            where = f"{mention.document}:{mention.span.start}"
            form = mention.form or "alias"
            yield Alias(words, denotes, mention.reading, form, source=f"mention at {where}")


def reading_of(record: Record, lineage: tuple[str, ...]) -> str:
    """Return how a record is read by its own name."""
    for kind in lineage:
        if kind in _READINGS:
            return _READINGS[kind]
    return _OF_FAMILIES.get(record.family, "event")
