"""JSONL: a header record, then one record a line, in canonical form. The format for machines."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from claimgraph.collector import collector_at_rest
from claimgraph.corpus.compact import Compactor
from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.files import Progress, decode, read_bytes, refuse_bom, write_atomically
from claimgraph.corpus.findings import Path
from claimgraph.corpus.header import Header, read_header, refuse_others
from claimgraph.corpus.notes import Notes
from claimgraph.corpus.records import read_record, validator_for
from claimgraph.corpus.strict_json import parse_json
from claimgraph.corpus.writing import header_of, record_lines
from claimgraph.errors import FileFormatError, Problem, ProblemsError, check_corpus
from claimgraph.model import DEFAULT_KINDS, Record
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms

__all__ = ["from_jsonl", "generate_jsonl", "read_jsonl", "read_records", "to_jsonl", "write_jsonl"]

BLOCK = 1 << 16
"""Bytes of lines validated before their records are compacted: small enough for the cache."""

MOST_PROBLEMS = 1_000


def read_jsonl(
    path: str | os.PathLike[str],
    *,
    kinds: Kinds = DEFAULT_KINDS,
    terms: Terms = DEFAULT_TERMS,
    progress: Progress | None = None,
) -> Corpus:
    r"""Read a corpus from a JSONL file.

    Args:
        path: The file: UTF-8, a header record first.
        kinds: The registered kinds; records of others are kept as they are.
        terms: The vocabularies.
        progress: Called now and then with the lines read and the lines of the file.

    Raises:
        FileFormatError: Lines are not JSON, not UTF-8, or not records; all of them are
            listed with their line.
        CorpusError: The records do not fit together.
        OSError: The file cannot be read.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "people.jsonl"
        >>> _ = path.write_text('{"claimgraph":"1.0"}\n{"kind":"Person","id":"p"}\n')
        >>> cg.read_jsonl(path)
        <Corpus: 1 actor>
    """
    return _corpus(read_bytes(path), os.fspath(path), kinds, terms, progress)


def from_jsonl(
    text: str | bytes, *, kinds: Kinds = DEFAULT_KINDS, terms: Terms = DEFAULT_TERMS
) -> Corpus:
    """Read a corpus from a JSONL text; see ``read_jsonl``.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.Corpus([cg.Person(id="person:kirby", name="John Kirby")])
        >>> cg.from_jsonl(cg.to_jsonl(corpus)) == corpus
        True
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    refuse_bom(data, None)
    return _corpus(data, None, kinds, terms)


def write_jsonl(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus to a JSONL file, replacing it whole or not at all.

    Raises:
        OSError: The file cannot be written; an old one stays as it was.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.jsonl"
        >>> cg.write_jsonl(cg.bundled_report(), path)
        >>> cg.read_jsonl(path) == cg.bundled_report()
        True
    """
    check_corpus(corpus)
    write_atomically(path, generate_jsonl(corpus))


def to_jsonl(corpus: Corpus) -> str:
    """Return a corpus as JSONL text.

    Examples:
        >>> import claimgraph as cg
        >>> print(cg.to_jsonl(cg.Corpus([cg.Person(id="person:kirby")])), end="")
        {"claimgraph":"1.0"}
        {"kind":"Person","id":"person:kirby"}
    """
    check_corpus(corpus)
    return b"".join(generate_jsonl(corpus)).decode()


def generate_jsonl(corpus: Corpus) -> Iterator[bytes]:
    """Yield the lines of a corpus as JSONL, the header first."""
    yield json.dumps(header_of(corpus), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    for line in record_lines(corpus):
        yield line + b"\n"


def _corpus(
    data: bytes, file: str | None, kinds: Kinds, terms: Terms, progress: Progress | None = None
) -> Corpus:
    refuse_others(kinds, terms)
    with collector_at_rest():
        reader = read_records(data, file, kinds, terms, progress)

        def locate(places: Sequence[tuple[int, Path]]) -> list[tuple[str | None, int | None]]:
            return [(file, reader.lines[position]) for position, _ in places]

        return Corpus._read(
            reader.records,
            kinds=kinds,
            terms=terms,
            header=reader.header,
            locate=locate,
            notes=reader.notes,
        )


def read_records(
    data: bytes,
    file: str | None,
    kinds: Kinds,
    terms: Terms,
    progress: Progress | None = None,
) -> RecordReader:
    """Read the header and the records of a JSONL text, unchecked against one another.

    The cyclic garbage collector rests meanwhile: it would visit every record read so far
    again and again, which takes twice as long as the reading.
    """
    data = data.replace(b"\r\n", b"\n") if b"\r" in data else data
    end = len(data) - data.endswith(b"\n")
    if not data:
        message = 'the file is empty; it starts with a header: {"claimgraph": "1.0"}'
        raise FileFormatError([Problem(message, file=file, line=1)])
    start = (data.find(b"\n") + 1) or len(data) + 1
    header = read_header(parse_json(decode(data[: start - 1], file), file), file, kinds)
    reader = RecordReader(header, file, kinds, terms)
    number = 2
    total = 0 if progress is None else data.count(b"\n", 0, end) + 1
    with collector_at_rest():
        while start <= end:
            stop = data.find(b"\n", start + BLOCK, end)
            block = data[start : stop if stop >= 0 else end]
            number += reader.read_block(block, number)
            start += len(block) + 1
            if progress is not None:
                progress(number - 1, total)
    if reader.problems:
        raise FileFormatError(reader.problems)
    return reader


class RecordReader:
    """Reads blocks of lines into records, and collects what is wrong with them."""

    def __init__(self, header: Header, file: str | None, kinds: Kinds, terms: Terms) -> None:
        self.records: list[Record] = []
        self.lines: list[int] = []
        self.problems: list[Problem] = []
        self.header = header
        self._file = file
        self._kinds = kinds
        self._terms = terms
        self._validate = validator_for(kinds, header.acts(terms.acts)).validate_json
        self._custom_propositions = len(kinds.propositions) > len(DEFAULT_KINDS.propositions)
        self._compactor = Compactor()

    @property
    def notes(self) -> Notes:
        """What there is to note of the records."""
        return self._compactor.notes

    def read_block(self, block: bytes, first: int) -> int:
        """Read the lines in ``block``, of which the first is line ``first``; return their number."""
        lines = block.split(b"\n")
        records: list[Record] = []
        validate = self._validate
        try:
            if self.header.newer or self._custom_propositions or b"" in lines:
                raise _SlowlyError  # noqa: TRY301  # the slow way is the same as after a failure
            records = [validate(line) for line in lines]
        except (ValidationError, _SlowlyError):
            records = []
        keys = self._compactor.compact(records) if records else None
        if keys is None or not _surely_unique(block, keys):
            records = self._read_slowly(lines, first)
            self._compactor.compact(records)
        else:
            self.lines.extend(range(first, first + len(lines)))
        self.records.extend(records)
        return len(lines)

    def _read_slowly(self, lines: list[bytes], first: int) -> list[Record]:
        """Read line by line, strictly: duplicate keys are refused, errors collected."""
        records = []
        for number, line in enumerate(lines, first):
            if not line.strip():
                continue
            try:
                records.append(self._read_line(line, number))
                self.lines.append(number)
            except ProblemsError as error:
                if len(self.problems) < MOST_PROBLEMS:
                    self.problems.extend(error.problems)
        return records

    def _read_line(self, line: bytes, number: int) -> Record:
        try:
            text = decode(line, self._file)
        except FileFormatError as error:
            message = error.problems[0].message
            raise FileFormatError([Problem(message, file=self._file, line=number)]) from None
        data = parse_json(text, self._file, number)
        return read_record(data, self.header, self._kinds, self._terms, self._file, number, line)


def _surely_unique(block: bytes, keys: int) -> bool:
    """Tell whether no line in ``block`` repeats a key, without parsing again.

    Every key in JSON ends in ``":``. When nothing blank stands before a colon, there are
    at least as many of these as keys, and exactly as many when no string holds one.
    """
    return (
        block.count(b'":') == keys
        and b"\t" not in block  # a blank wherever it stands: strings escape it
        and b"\r" not in block
        and b" :" not in block
    )


class _SlowlyError(Exception):
    """Raised to leave the fast way."""
