"""A corpus as one document with a section for each family: what JSON and YAML files hold alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.header import read_header
from claimgraph.corpus.locating import Path, Places
from claimgraph.corpus.records import read_record
from claimgraph.corpus.shortforms import Expander, ShortFormError
from claimgraph.corpus.version import VERSION_FIELD
from claimgraph.corpus.writing import header_of, plain
from claimgraph.errors import FileFormatError, Problem, nearest, shorten
from claimgraph.model import FAMILIES, Document, Record
from claimgraph.taxonomy import Kinds, Terms

__all__ = ["corpus_from_sections", "sections_of"]

_SECTIONS = {section: family for family, section in FAMILIES.items()} | {"unknown": "unknown"}

LineOf = Callable[[list[Path]], Mapping[Path, int]]
"""Finds the lines of paths in a file, in one pass."""


def corpus_from_sections(
    data: Any, file: str | None, line_of: LineOf, kinds: Kinds, terms: Terms
) -> Corpus:
    """Make a corpus of the JSON values of a file.

    Args:
        data: What the file holds.
        file: Its name, for errors.
        line_of: Finds lines, for errors.
        kinds: The registered kinds.
        terms: The vocabularies.

    Raises:
        FileFormatError: It holds something else; all problems are listed.
        CorpusError: The records do not fit together.
    """
    found: list[tuple[Path, Problem]] = []
    sections: dict[str, Any] = {}
    head: dict[str, Any] = {}
    if isinstance(data, Mapping):
        sections = {name: value for name, value in data.items() if name in _SECTIONS}
        head = {name: value for name, value in data.items() if name not in _SECTIONS}
        foreign = [n for n in head if n not in (VERSION_FIELD, "kinds")]
        guess = next((nearest(name, _SECTIONS) for name in foreign if nearest(name, _SECTIONS)), None)
        if foreign and guess:
            message = f"unknown section {shorten(foreign[0])}; did you mean {guess!r}?"
            line = line_of([(foreign[0],)])[(foreign[0],)]
            raise FileFormatError([Problem(message, file=file, line=line)])
    header = read_header(head, file, kinds)
    records: list[Record] = []
    paths: list[Path] = []
    documents: dict[str, Document] = {}
    expander = Expander(kinds, documents)
    for section, family in _SECTIONS.items():
        entries = sections.get(section, [])
        if not isinstance(entries, list):
            found.append(((section,), Problem(f"{section} is a list of records: […]", field=section, file=file)))
            continue
        for i, entry in enumerate(entries):
            path: Path = (section, i)
            try:
                full = expander.expand(entry, family) if isinstance(entry, Mapping) else entry
                record = read_record(full, header, kinds, terms, file, family=family)
            except ShortFormError as error:
                where = (*path, *error.path)
                found.append((where, Problem(error.message, _called(entry, path), ".".join(map(str, error.path)) or None, file=file)))
                continue
            except FileFormatError as error:
                inner = error.__dict__.get("paths", [()] * len(error.problems))
                found.extend(
                    ((*path, *below), _renamed(problem, entry, path))
                    for below, problem in zip(inner, error.problems, strict=True)
                )
                continue
            if record.family not in (family, "unknown"):
                message = f"a {record.kind} stands among the {section}; move it to {FAMILIES[record.family]}"
                found.append((path, Problem(message, _called(entry, path), file=file)))
            if isinstance(record, Document):
                documents[record.id] = record
            records.append(record)
            paths.append(path)
    if found:
        lines = line_of([path for path, _ in found])
        raise FileFormatError([_at(problem, lines.get(path)) for path, problem in found])

    def line(path: Path) -> int | None:
        return line_of([path]).get(path)

    return Corpus._read(records, kinds=kinds, terms=terms, header=header, locate=Places(file, paths, line))


def sections_of(corpus: Corpus) -> dict[str, Any]:
    """Return a corpus as JSON values: the header's fields, then a list for each family."""
    result = header_of(corpus)
    for family, section in (*FAMILIES.items(), ("unknown", "unknown")):
        members = [plain(record) for record in corpus.family(family)]
        if members:
            result[section] = members
    return result


def _called(entry: Any, path: Path) -> str:
    own = entry.get("id") if isinstance(entry, Mapping) else None
    return own if isinstance(own, str) and len(own) <= 80 else f"{path[0]}[{path[1]}]"


def _renamed(problem: Problem, entry: Any, path: Path) -> Problem:
    return replace(problem, record=problem.record or _called(entry, path))


def _at(problem: Problem, line: int | None) -> Problem:
    return replace(problem, line=line)
