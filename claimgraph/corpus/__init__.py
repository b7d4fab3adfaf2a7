"""The container: records checked against one another, and its files (JSON, JSONL, YAML)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from claimgraph.corpus.choosing import of_kind
from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.drafting import (
    accuses,
    admits,
    affiliate,
    asserts,
    declines_comment,
    denies,
    exonerates,
    read_text,
    says,
)
from claimgraph.corpus.files import Progress
from claimgraph.corpus.index import ClaimIndex
from claimgraph.corpus.json_file import from_json, read_json, to_json, write_json
from claimgraph.corpus.jsonl import from_jsonl, generate_jsonl, read_jsonl, to_jsonl, write_jsonl
from claimgraph.corpus.leaving_out import without
from claimgraph.corpus.merging import Difference, Merged, merge
from claimgraph.corpus.merging_many import MergedAll, merge_all
from claimgraph.corpus.reanchoring import Reanchored, SpanChange, reanchor
from claimgraph.corpus.redaction import without_words
from claimgraph.corpus.schema import json_schema
from claimgraph.corpus.stated_times import when
from claimgraph.corpus.version import SCHEMA_VERSION
from claimgraph.corpus.yaml_file import from_yaml, read_yaml, to_yaml, write_yaml
from claimgraph.errors import FileFormatError, Problem, check_corpus
from claimgraph.model import DEFAULT_KINDS
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms
from claimgraph.temporal import Language
from claimgraph.temporal.languages import LANGUAGES

__all__ = [
    "SCHEMA_VERSION",
    "ClaimIndex",
    "Corpus",
    "Difference",
    "Merged",
    "MergedAll",
    "Reanchored",
    "SpanChange",
    "accuses",
    "admits",
    "affiliate",
    "asserts",
    "declines_comment",
    "denies",
    "exonerates",
    "from_json",
    "from_jsonl",
    "from_yaml",
    "generate_jsonl",
    "json_schema",
    "merge",
    "merge_all",
    "of_kind",
    "read",
    "read_json",
    "read_jsonl",
    "read_text",
    "read_yaml",
    "reanchor",
    "says",
    "to_json",
    "to_jsonl",
    "to_yaml",
    "when",
    "without",
    "without_words",
    "write",
    "write_json",
    "write_jsonl",
    "write_yaml",
]

_READERS = {
    ".json": read_json,
    ".yaml": read_yaml,
    ".yml": read_yaml,
}
"""Of files that may have short forms; the others are JSONL."""
_WRITERS = {
    ".json": write_json,
    ".jsonl": write_jsonl,
    ".ndjson": write_jsonl,
    ".yaml": write_yaml,
    ".yml": write_yaml,
}


def read(
    path: str | os.PathLike[str],
    *,
    kinds: Kinds = DEFAULT_KINDS,
    terms: Terms = DEFAULT_TERMS,
    languages: Mapping[str, Language] = LANGUAGES,
    progress: Progress | None = None,
) -> Corpus:
    """Read a corpus from a file; its ending tells the format: ``.json``, ``.jsonl``, ``.yaml``.

    Args:
        path: The file.
        kinds: The registered kinds; records of others are kept as they are.
        terms: The vocabularies.
        languages: The languages that ``when`` is read in, by tag, beside those that are built in;
            JSONL has no short forms, and needs none.
        progress: Called now and then with how much is read, and of how much: lines of JSONL,
            records of JSON and YAML.

    Raises:
        FileFormatError: The ending is unknown, or the file holds something else; every
            problem is listed with its line.
        CorpusError: The records do not fit together.
        OSError: The file cannot be read.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.jsonl"
        >>> cg.write(cg.bundled_report(), path)
        >>> cg.read(path) == cg.bundled_report()
        True
    """
    ending = _ending(path)
    if ending not in _READERS:
        return read_jsonl(path, kinds=kinds, terms=terms, progress=progress)
    return _READERS[ending](path, kinds=kinds, terms=terms, languages=languages, progress=progress)


def write(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus to a file; its ending tells the format: ``.json``, ``.jsonl``, ``.yaml``.

    Raises:
        FileFormatError: The ending is unknown.
        OSError: The file cannot be written; an old one stays as it was.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.json"
        >>> cg.write(cg.bundled_report(), path)
        >>> path.stat().st_size > 0
        True
    """
    check_corpus(corpus)
    _WRITERS[_ending(path)](corpus, path)


def _ending(path: str | os.PathLike[str]) -> str:
    ending = Path(path).suffix.lower()
    if ending not in _WRITERS:
        message = f"unknown ending {ending!r}; use one of {', '.join(_WRITERS)}"
        raise FileFormatError([Problem(message, file=os.fspath(path))])
    return ending
