"""JSON: one file with everything in it, for people; short forms are allowed when reading."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.document_file import corpus_from_sections, sections_of
from claimgraph.corpus.files import Progress, decode, read_bytes, refuse_bom, write_atomically
from claimgraph.corpus.strict_json import is_unicode, line_of, parse_json
from claimgraph.corpus.writing import refuse_half_characters
from claimgraph.errors import check_corpus
from claimgraph.model import DEFAULT_KINDS
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms
from claimgraph.temporal import Language
from claimgraph.temporal.languages import LANGUAGES

__all__ = ["from_json", "read_json", "to_json", "write_json"]


def read_json(
    path: str | os.PathLike[str],
    *,
    kinds: Kinds = DEFAULT_KINDS,
    terms: Terms = DEFAULT_TERMS,
    languages: Mapping[str, Language] = LANGUAGES,
    progress: Progress | None = None,
) -> Corpus:
    """Read a corpus from a JSON file.

    Args:
        path: The file: UTF-8, an object with ``claimgraph`` (the version) and a list for
            each family: ``documents``, ``actors``, ``claims`` …
        kinds: The registered kinds; records of others are kept as they are.
        terms: The vocabularies.
        languages: The languages that ``when`` is read in, by tag, beside those that are built in:
            ``{"fr": FRENCH}``. One under the tag of a built-in one takes its place.
        progress: Called now and then with the records read and the records of the file.

    Raises:
        FileFormatError: It is not JSON, not UTF-8, or holds something that is not a
            record; every problem is listed with its line.
        CorpusError: The records do not fit together.
        OSError: The file cannot be read.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "people.json"
        >>> _ = path.write_text('{"claimgraph": "1.0", "actors": [{"kind": "Person", "id": "p"}]}')
        >>> cg.read_json(path)
        <Corpus: 1 actor>
    """
    return _corpus(read_bytes(path), os.fspath(path), kinds, terms, languages, progress)


def from_json(
    text: str | bytes,
    *,
    kinds: Kinds = DEFAULT_KINDS,
    terms: Terms = DEFAULT_TERMS,
    languages: Mapping[str, Language] = LANGUAGES,
) -> Corpus:
    """Read a corpus from a JSON text; see ``read_json``.

    Examples:
        >>> import claimgraph as cg
        >>> cg.from_json('{"claimgraph": "1.0", "actors": [{"kind": "Person", "id": "p"}]}')
        <Corpus: 1 actor>
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    refuse_bom(data, None)
    return _corpus(data, None, kinds, terms, languages)


def write_json(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus to a JSON file, replacing it whole or not at all.

    Raises:
        OSError: The file cannot be written; an old one stays as it was.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.json"
        >>> cg.write_json(cg.bundled_report(), path)
        >>> cg.read_json(path) == cg.bundled_report()
        True
    """
    check_corpus(corpus)
    write_atomically(path, [to_json(corpus).encode()])


def to_json(corpus: Corpus) -> str:
    """Return a corpus as JSON text, indented, in canonical form.

    Examples:
        >>> import claimgraph as cg
        >>> print(cg.to_json(cg.Corpus()), end="")
        {
          "claimgraph": "1.0"
        }
    """
    check_corpus(corpus)
    text = json.dumps(sections_of(corpus), ensure_ascii=False, indent=2) + "\n"
    if not is_unicode(text):
        refuse_half_characters(corpus)
    return text


def _corpus(
    data: bytes,
    file: str | None,
    kinds: Kinds,
    terms: Terms,
    languages: Mapping[str, Language],
    progress: Progress | None = None,
) -> Corpus:
    text = decode(data, file)
    values = parse_json(text, file)
    return corpus_from_sections(
        values, file, lambda paths: line_of(text, paths), kinds, terms, progress, languages
    )
