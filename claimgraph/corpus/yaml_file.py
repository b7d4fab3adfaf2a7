"""YAML: the same as JSON, easier to type. Needs the extra ``yaml`` (PyYAML).

Read by YAML 1.2's core schema: ``no`` is a word and ``2023-05-04`` a string. Aliases are
refused, so that no file grows when it is read; so are tags and repeated keys.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.document_file import corpus_from_sections, sections_of
from claimgraph.corpus.files import decode, read_bytes, refuse_bom, write_atomically
from claimgraph.corpus.locating import Path
from claimgraph.corpus.strict_json import MOST_NESTING
from claimgraph.errors import FileFormatError, MissingExtraError, Problem, shorten
from claimgraph.model import DEFAULT_KINDS
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms

__all__ = ["from_yaml", "read_yaml", "to_yaml", "write_yaml"]


def read_yaml(
    path: str | os.PathLike[str], *, kinds: Kinds = DEFAULT_KINDS, terms: Terms = DEFAULT_TERMS
) -> Corpus:
    """Read a corpus from a YAML file; like ``read_json``, short forms included.

    Raises:
        MissingExtraError: PyYAML is not installed.
        FileFormatError: It is not YAML, uses aliases or tags, repeats a key, or holds
            something that is not a record; every problem is listed with its line.
        CorpusError: The records do not fit together.
        OSError: The file cannot be read.
    """
    return _corpus(read_bytes(path), os.fspath(path), kinds, terms)


def from_yaml(
    text: str | bytes, *, kinds: Kinds = DEFAULT_KINDS, terms: Terms = DEFAULT_TERMS
) -> Corpus:
    """Read a corpus from a YAML text; see ``read_yaml``."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    refuse_bom(data, None)
    return _corpus(data, None, kinds, terms)


def write_yaml(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus to a YAML file, replacing it whole or not at all.

    Raises:
        MissingExtraError: PyYAML is not installed.
        OSError: The file cannot be written; an old one stays as it was.
    """
    write_atomically(path, [to_yaml(corpus).encode()])


def to_yaml(corpus: Corpus) -> str:
    """Return a corpus as YAML text, in canonical form."""
    yaml = _yaml()

    class Dumper(yaml.SafeDumper):  # type: ignore[misc, name-defined]  # PyYAML comes at run time
        """Writes strings so that YAML 1.1 and 1.2 read them alike, and never an alias."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    def represent(dumper: Any, text: str) -> Any:
        style = None if _PLAIN.fullmatch(text) else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, represent)
    result: str = yaml.dump(
        sections_of(corpus), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100
    )
    return result


_PLAIN = re.compile(r"[A-Za-z][\w./:-]*(?<!:)")
"""Strings that no version of YAML takes for anything else, apart from a few words it quotes itself."""


def _yaml() -> Any:
    try:
        import yaml
    except ImportError:
        raise MissingExtraError("YAML", "PyYAML", "yaml") from None
    return yaml


def _corpus(data: bytes, file: str | None, kinds: Kinds, terms: Terms) -> Corpus:
    lines: dict[Path, int] = {}
    values = _parse(decode(data, file), file, lines)

    def line_of(paths: list[Path]) -> Mapping[Path, int]:
        return {
            path: next((lines[path[:i]] for i in range(len(path), -1, -1) if path[:i] in lines), 1)
            for path in paths
        }

    return corpus_from_sections(values, file, line_of, kinds, terms)


def _parse(text: str, file: str | None, lines: dict[Path, int]) -> Any:
    """Return the values of a YAML text, and note the line of each."""
    yaml = _yaml()

    def refuse(message: str, mark: Any) -> FileFormatError:
        line = None if mark is None else mark.line + 1
        return FileFormatError([Problem(message, file=file, line=line)])

    stack: list[tuple[Any, Any]] = []  # open containers, each with the key that waits for its value
    paths: list[Path] = []
    root: Any = None
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                raise refuse(f"alias *{event.anchor} is refused; write the value out", event.start_mark)
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                stack.pop()
                paths.pop()
                continue
            if not isinstance(event, (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                    raise refuse("a second document starts; a file holds one corpus", event.start_mark)
                continue
            if event.tag not in (None, "!"):
                raise refuse(f"tag {shorten(event.tag)} is refused; leave it out", event.start_mark)
            value: Any
            if isinstance(event, yaml.ScalarEvent):
                value = _scalar(event)
            else:
                value = {} if isinstance(event, yaml.MappingStartEvent) else []
            container, key = stack[-1] if stack else (None, None)
            path = paths[-1] if paths else ()
            if isinstance(container, dict) and key is None:
                if not isinstance(value, str):
                    raise refuse(f"key {shorten(value)} is not a string; put it in quotes", event.start_mark)
                if value in container:
                    raise refuse(f"key {shorten(value)} stands twice; leave one out", event.start_mark)
                stack[-1] = (container, value)
                continue
            if isinstance(container, dict):
                container[key] = value
                here = (*path, key)
                stack[-1] = (container, None)
            elif isinstance(container, list):
                here = (*path, len(container))
                container.append(value)
            else:
                here = ()
                root = value
            lines[here] = event.start_mark.line + 1
            if isinstance(value, (dict, list)):
                stack.append((value, None))
                paths.append(here)
                if len(stack) > MOST_NESTING:
                    raise refuse(f"nested deeper than {MOST_NESTING} levels", event.start_mark)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise refuse(getattr(error, "problem", None) or str(error).splitlines()[0], mark) from None
    except RecursionError:
        raise refuse(f"nested deeper than {MOST_NESTING} levels", None) from None
    return root


_WORDS = {"null": None, "Null": None, "NULL": None, "~": None, "": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]{1,300}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,300}|[0-9]{1,300}(?:\.[0-9]{0,300})?)(?:[eE][-+]?[0-9]{1,3})?")


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
