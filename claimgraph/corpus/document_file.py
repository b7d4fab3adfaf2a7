"""A corpus as one document with a section for each family: what JSON and YAML files hold alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from claimgraph.corpus.circles import circles
from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.files import Progress
from claimgraph.corpus.findings import Path
from claimgraph.corpus.header import HEADER_FIELDS, Header, read_header, refuse_others
from claimgraph.corpus.records import RecordError, read_record
from claimgraph.corpus.short_documents import ShortFormError, UntoldTimeError
from claimgraph.corpus.shortforms import Expander
from claimgraph.corpus.version import VERSION_FIELD, is_newer, refuse_version
from claimgraph.corpus.writing import header_of, plain
from claimgraph.errors import FileFormatError, Problem, nearest, shorten
from claimgraph.model import FAMILIES, Document, Record
from claimgraph.taxonomy import Kinds, Terms
from claimgraph.temporal import Language
from claimgraph.temporal.languages import LANGUAGES

__all__ = ["LineOf", "corpus_from_sections", "sections_of"]

_SECTIONS = {section: family for family, section in FAMILIES.items()} | {"unknown": "unknown"}

STEP = 128
"""Records read between two reports of progress."""

LineOf = Callable[[Iterable[Path]], Mapping[Path, int]]
"""Finds the lines of paths in a file, in one pass."""


def corpus_from_sections(
    data: Any,
    file: str | None,
    line_of: LineOf,
    kinds: Kinds,
    terms: Terms,
    progress: Progress | None = None,
    languages: Mapping[str, Language] = LANGUAGES,
) -> Corpus:
    """Make a corpus of the JSON values of a file.

    Args:
        data: What the file holds.
        file: Its name, for errors.
        line_of: Finds lines, for errors.
        kinds: The registered kinds.
        terms: The vocabularies.
        progress: Called now and then with the records read and all records.
        languages: The languages that times are read in, by tag, beside those that are built in.

    Raises:
        FileFormatError: It holds something else; all problems are listed.
        CorpusError: The records do not fit together.
    """
    refuse_others(kinds, terms)
    reader = _SectionReader(_header(data, file, line_of, kinds), file, kinds, terms, languages)
    sections = {section: data.get(section, []) for section in _SECTIONS}
    reader.total = sum(len(entries) for entries in sections.values() if isinstance(entries, list))
    reader.progress = progress
    reader.read(sections)
    if reader.found:
        raise FileFormatError(_placed(reader.found, line_of))

    def locate(places: Sequence[tuple[int, Path]]) -> list[tuple[str | None, int | None]]:
        paths = [(*reader.paths[position], *path) for position, path in places]
        lines = line_of(paths)
        return [(file, lines[path]) for path in paths]

    corpus = Corpus._read(
        reader.records, kinds=kinds, terms=terms, header=reader.header, locate=locate
    )
    if reader.noted:
        corpus.notices = (*corpus.notices, *_placed(reader.noted, line_of))
    return corpus


def sections_of(corpus: Corpus) -> dict[str, Any]:
    """Return a corpus as JSON values: the header's fields, then a list for each family."""
    header = header_of(corpus)
    lists = {name: v for name, v in corpus.header_extra.items() if isinstance(v, list)}
    behind = corpus.header.behind
    result = {name: v for name, v in header.items() if name not in lists or behind.get(name) == ""}
    for section, family in _SECTIONS.items():
        members = [plain(record) for record in corpus.family(family)]
        if members:
            result[section] = members
        result.update({name: v for name, v in lists.items() if behind.get(name) == section})
    return result | lists  # where a newer version would put them is not known of all


def _placed(found: list[tuple[Path, Problem]], line_of: LineOf) -> list[Problem]:
    """Return problems with their lines, in the order of the file."""
    lines = line_of([path for path, _ in found])
    return sorted(
        (replace(problem, line=lines[path]) for path, problem in found),
        key=lambda problem: problem.line or 0,
    )


def _header(data: Any, file: str | None, line_of: LineOf, kinds: Kinds) -> Header:
    head = data
    if isinstance(data, Mapping):
        head = {name: value for name, value in data.items() if name not in _SECTIONS}
        version = head.get(VERSION_FIELD)
        newer = refuse_version(version) is None and is_newer(str(version))
        for name in () if newer else head:
            guess = nearest(name, _SECTIONS)
            if guess and name not in HEADER_FIELDS:
                message = f"unknown section {shorten(name)}; did you mean {guess!r}?"
                line = line_of([(name,)])[name,]
                raise FileFormatError([Problem(message, file=file, line=line)])
    header = read_header(head, file, kinds)
    behind, last = {}, ""
    for name, value in data.items():
        last = name if name in _SECTIONS else last
        if name in header.extra and isinstance(value, list):
            behind[name] = last
    return replace(header, behind=behind)


class _SectionReader:
    """Reads the sections of one file, and collects what is wrong with their records."""

    def __init__(
        self,
        header: Header,
        file: str | None,
        kinds: Kinds,
        terms: Terms,
        languages: Mapping[str, Language],
    ) -> None:
        self.header = header
        self.records: list[Record] = []
        self.paths: list[Path] = []
        self.found: list[tuple[Path, Problem]] = []
        self.noted: list[tuple[Path, Problem]] = []
        self.progress: Progress | None = None
        self.total = 0
        self._done = 0
        self._file = file
        self._kinds = kinds
        self._terms = terms
        self._documents: dict[str, Document] = {}
        self._unread_documents = False  # then what misses a document is no news
        self._expander = Expander(kinds, self._documents, terms.acts, languages)
        self._entries: dict[str, list[Any]] = {}
        self._by_path: dict[tuple[str, int], Record] = {}
        self._waiting: dict[str, list[tuple[str, int]]] = {}  # for the time of which record
        self._failed: set[str] = set()

    def read(self, sections: Mapping[str, Any]) -> None:
        """Read all records; documents come first, because others quote them.

        A record whose time is told by that of another waits until this one is read, in
        whatever order they stand. In a circle none tells the time of another.
        """
        for section, entries in sections.items():
            if not isinstance(entries, list):
                message = f"{section} is a list of records: […]"
                self.found.append(((section,), Problem(message, field=section, file=self._file)))
            self._entries[section] = entries if isinstance(entries, list) else []
        self._expander.times.expect(self._entries["events"], self._entries["claims"])
        for section, entries in self._entries.items():
            for i in range(len(entries)):
                self._read_on([(section, i)])
        while self._waiting:
            self._read_on(self._in_circles())
        for section, entries in self._entries.items():
            for i in range(len(entries)):
                path = section, i
                record = self._by_path.get(path)
                if record is not None:
                    self.records.append(record)
                    self.paths.append(path)

    def _read_on(self, queue: list[tuple[str, int]]) -> None:
        """Read records, and those that waited for one of them."""
        for path in queue:
            awaited = self._read_entry(path)
            if awaited is not None:
                self._waiting.setdefault(awaited, []).append(path)
                continue
            failed = path not in self._by_path
            if (failed or self._waiting) and (own := self._id_at(path)) is not None:
                if failed:
                    self._failed.add(own)
                queue += self._waiting.pop(own, ())

    def _in_circles(self) -> list[tuple[str, int]]:
        """Take out of those that wait the ones that wait for one another."""
        awaits = {
            own: (awaited,)
            for awaited, paths in self._waiting.items()
            for path in paths
            if (own := self._id_at(path)) is not None
        }
        queue = []
        for circle in circles(awaits):
            self._expander.times.cut(circle)
            for one in circle:
                queue += self._waiting.pop(one)
        return sorted(queue)

    def _id_at(self, path: tuple[str, int]) -> str | None:
        entry = self._entries[path[0]][path[1]]
        own = entry.get("id") if isinstance(entry, Mapping) else None
        return own if isinstance(own, str) else None

    def _read_entry(self, path: tuple[str, int]) -> str | None:
        """Read a record, or tell what is wrong with it; return the id of one it must wait for."""
        family, entry = _SECTIONS[path[0]], self._entries[path[0]][path[1]]
        home = self._home_of(entry, family)
        if home is not None:
            message = (
                f"a record of kind {entry['kind']} stands among the {path[0]}; move it to {home}"
            )
            self._complain(entry, path, ("kind",), message)
            self._count()
            return None
        try:
            record = self._read(entry, family)
        except ShortFormError as error:
            if isinstance(error, UntoldTimeError):
                if error.record not in self._failed:
                    return error.record
            elif not (self._unread_documents and error.path == ("document",)):
                self._complain(entry, path, error.path, error.message)
        except RecordError as error:
            self._unread_documents |= family == "document"
            for inner, problem in zip(error.paths, error.problems, strict=True):
                called = problem.record or _called(entry, path)
                self.found.append(((*path, *inner), replace(problem, record=called)))
        else:
            if isinstance(record, Document):
                self._documents[record.id] = record
            self._expander.times.saw(record)
            for inner, message in self._expander.times.unresolved:
                problem = Problem(message, _called(entry, path), inner[0], file=self._file)
                self.noted.append(((*path, *inner), problem))
            self._by_path[path] = record
        self._count()
        return None

    def _count(self) -> None:
        """Count a record, and tell the caller's function how far the reading has got."""
        self._done += 1
        if self.progress is not None and (not self._done % STEP or self._done == self.total):
            self.progress(self._done, self.total)

    def _home_of(self, entry: Any, family: str) -> str | None:
        """Return the section a record belongs to, where that is another one."""
        kind = entry.get("kind") if isinstance(entry, Mapping) else None
        if not isinstance(kind, str):
            return None
        known = kind in self._kinds
        own = self._kinds.family(kind) if known else self.header.families.get(kind, family)
        foreign = family == "unknown" and not known  # whose section tells nothing
        return None if foreign or own in (family, "unknown") else FAMILIES[own]

    def _read(self, entry: Any, family: str) -> Record:
        full = self._expander.expand(entry, family) if isinstance(entry, Mapping) else entry
        return read_record(full, self.header, self._kinds, self._terms, self._file, family=family)

    def _complain(self, entry: Any, path: Path, inner: Path, message: str) -> None:
        field = ".".join(map(str, inner)) or None
        problem = Problem(message, _called(entry, path), field, file=self._file)
        self.found.append(((*path, *inner), problem))


def _called(entry: Any, path: Path) -> str:
    own = entry.get("id") if isinstance(entry, Mapping) else None
    return own if isinstance(own, str) and len(own) <= 80 else f"{path[0]}[{path[1]}]"
