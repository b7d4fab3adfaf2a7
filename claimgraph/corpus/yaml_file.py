"""YAML: the same as JSON, easier to type. Needs the extra ``yaml`` (PyYAML).

Read by YAML 1.2's core schema: ``no`` is a word and ``2023-05-04`` a string. Aliases are
refused, so that no file grows when it is read; so are tags and repeated keys.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from math import isinf
from typing import Any

from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.document_file import corpus_from_sections, sections_of
from claimgraph.corpus.files import Progress, decode, read_bytes, refuse_bom, write_atomically
from claimgraph.corpus.findings import Path
from claimgraph.corpus.strict_json import HALF_CHARACTER, MOST_NESTING, is_unicode
from claimgraph.corpus.writing import refuse_half_characters
from claimgraph.errors import FileFormatError, MissingExtraError, Problem, check_corpus, shorten
from claimgraph.model import DEFAULT_KINDS
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms
from claimgraph.temporal import Language
from claimgraph.temporal.languages import LANGUAGES

__all__ = ["dump_yaml", "from_yaml", "parse_yaml", "read_yaml", "to_yaml", "write_yaml"]


def read_yaml(
    path: str | os.PathLike[str],
    *,
    kinds: Kinds = DEFAULT_KINDS,
    terms: Terms = DEFAULT_TERMS,
    languages: Mapping[str, Language] = LANGUAGES,
    progress: Progress | None = None,
) -> Corpus:
    """Read a corpus from a YAML file; like ``read_json``, short forms included.

    Raises:
        MissingExtraError: PyYAML is not installed.
        FileFormatError: It is not YAML, uses aliases or tags, repeats a key, or holds
            something that is not a record; every problem is listed with its line.
        CorpusError: The records do not fit together.
        OSError: The file cannot be read.
    """
    return _corpus(read_bytes(path), os.fspath(path), kinds, terms, languages, progress)


def from_yaml(
    text: str | bytes,
    *,
    kinds: Kinds = DEFAULT_KINDS,
    terms: Terms = DEFAULT_TERMS,
    languages: Mapping[str, Language] = LANGUAGES,
) -> Corpus:
    """Read a corpus from a YAML text; see ``read_yaml``."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    refuse_bom(data, None)
    return _corpus(data, None, kinds, terms, languages)


def write_yaml(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus to a YAML file, replacing it whole or not at all.

    Raises:
        MissingExtraError: PyYAML is not installed.
        OSError: The file cannot be written; an old one stays as it was.
    """
    check_corpus(corpus)
    write_atomically(path, [to_yaml(corpus).encode()])


def to_yaml(corpus: Corpus) -> str:
    """Return a corpus as YAML text, in canonical form."""
    check_corpus(corpus)
    sections = sections_of(corpus)
    if not is_unicode(json.dumps(sections, ensure_ascii=False)):
        refuse_half_characters(corpus)
    return dump_yaml(sections)


def dump_yaml(value: Any) -> str:
    """Return JSON values as YAML text.

    Raises:
        MissingExtraError: PyYAML is not installed.
    """
    yaml = _yaml()

    class Dumper(yaml.SafeDumper):  # type: ignore[misc, name-defined]  # PyYAML comes at run time
        """Writes strings so that YAML 1.1 and 1.2 read them alike, and never an alias."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    def represent(dumper: Any, text: str) -> Any:
        style = None if _PLAIN.fullmatch(text) else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, represent)
    result: str = yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100)
    return result


_PLAIN = re.compile(r"[A-Za-z][\w./:-]*(?<!:)")
"""Strings that no version of YAML takes for anything else, apart from a few words it quotes itself."""


def _yaml() -> Any:
    try:
        import yaml
    except ImportError:
        raise MissingExtraError("YAML", "PyYAML", "yaml") from None
    return yaml


def _corpus(
    data: bytes,
    file: str | None,
    kinds: Kinds,
    terms: Terms,
    languages: Mapping[str, Language],
    progress: Progress | None = None,
) -> Corpus:
    values, line_of = parse_yaml(decode(data, file), file)
    return corpus_from_sections(values, file, line_of, kinds, terms, progress, languages)


def parse_yaml(
    text: str, file: str | None
) -> tuple[Any, Callable[[Iterable[Path]], dict[Path, int]]]:
    """Return the value of a YAML text, and a function that tells the lines of paths in it.

    Raises:
        MissingExtraError: PyYAML is not installed.
        FileFormatError: The text is not YAML, or uses what is refused.
    """
    parser = _Parser(file)
    return parser.parse(text), parser.line_of


class _Parser:
    """Builds the values of one YAML text from its events, and notes the line of each."""

    def __init__(self, file: str | None) -> None:
        self.lines: dict[Path, int] = {}
        self._yaml = _yaml()
        self._file = file
        self._root: Any = None
        self._open: list[Any] = []  # the containers around the current place
        self._paths: list[Path] = []  # and the way to each
        self._keys: list[str | None] = []  # and, in a mapping, the key that waits for its value

    def line_of(self, paths: Iterable[Path]) -> dict[Path, int]:
        """Return the line of each path, or of the nearest value above it."""
        known = self.lines
        return {
            path: next((known[path[:i]] for i in range(len(path), -1, -1) if path[:i] in known), 1)
            for path in paths
        }

    def parse(self, text: str) -> Any:
        """Return the values of ``text``."""
        try:
            for event in self._yaml.parse(text, Loader=self._yaml.SafeLoader):
                self._take(event)
        except self._yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            problem = getattr(error, "problem", None) or str(error).splitlines()[0]
            raise self._refusal(problem, mark) from None
        except RecursionError:
            raise self._refusal(f"nested deeper than {MOST_NESTING} levels", None) from None
        except FileFormatError:
            raise
        except (ValueError, OverflowError):  # PyYAML lets the errors of chr() and int() pass
            message = "an escape or a version has a number that is too large"
            raise self._refusal(message, None) from None
        return self._root

    def _refusal(self, message: str, mark: Any) -> FileFormatError:
        line = None if mark is None else mark.line + 1
        return FileFormatError([Problem(message, file=self._file, line=line)])

    def _take(self, event: Any) -> None:
        yaml = self._yaml
        if isinstance(event, yaml.AliasEvent):
            message = f"alias *{event.anchor} is refused; write the value out"
            raise self._refusal(message, event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent) and self.lines:
            raise self._refusal("a second document starts; a file holds one", event.start_mark)
        if isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._paths.pop()
            self._keys.pop()
        elif isinstance(event, yaml.NodeEvent):
            if event.tag not in (None, "!"):
                raise self._refusal(
                    f"tag {shorten(event.tag)} is refused; leave it out", event.start_mark
                )
            self._place(self._value(event), event.start_mark)

    def _value(self, event: Any) -> Any:
        if isinstance(event, self._yaml.MappingStartEvent):
            return {}
        if isinstance(event, self._yaml.SequenceStartEvent):
            return []
        value = _scalar(event)
        if isinstance(value, float) and isinf(value):
            raise self._refusal(f"{shorten(event.value)} is too large a number", event.start_mark)
        if isinstance(value, str) and not is_unicode(value):
            try:  # an escaped pair, as JSON writes it
                return value.encode("utf-16", "surrogatepass").decode("utf-16")
            except UnicodeDecodeError:
                raise self._refusal(HALF_CHARACTER, event.start_mark) from None
        return value

    def _place(self, value: Any, mark: Any) -> None:
        """Put a value where it belongs: a key, an item, or the root."""
        container = self._open[-1] if self._open else None
        here: Path = ()
        if isinstance(container, dict):
            key = self._keys[-1]
            if key is None:
                self._keys[-1] = self._key(value, container, mark)
                return
            container[key] = value
            self._keys[-1] = None
            here = (*self._paths[-1], key)
        elif isinstance(container, list):
            here = (*self._paths[-1], len(container))
            container.append(value)
        else:
            self._root = value
        self.lines[here] = mark.line + 1
        if isinstance(value, (dict, list)):
            self._open.append(value)
            self._paths.append(here)
            self._keys.append(None)
            if len(self._open) > MOST_NESTING:
                raise self._refusal(f"nested deeper than {MOST_NESTING} levels", mark)

    def _key(self, value: Any, container: dict[str, Any], mark: Any) -> str:
        if not isinstance(value, str):
            raise self._refusal(f"key {shorten(value)} is not a string; put it in quotes", mark)
        if value in container:
            raise self._refusal(f"key {shorten(value)} stands twice; leave one out", mark)
        return value


_WORDS: dict[str, bool | None] = {"null": None, "Null": None, "NULL": None, "~": None, "": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]{1,4300}")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]{1,300}|[0-9]{1,300}(?:\.[0-9]{0,300})?)(?:[eE][-+]?[0-9]{1,3})?"
)


def _scalar(event: Any) -> Any:
    """Read a scalar by YAML 1.2's core schema; infinities and NaN stay words."""
    text: str = event.value
    if event.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
