"""Taxonomies as JSON and YAML: an object with the list of terms, or the list alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, Final

from pydantic_core import from_json

from claimgraph.codebooks.rows import LISTS, Place, Rows, row_of
from claimgraph.corpus.files import decode
from claimgraph.corpus.strict_json import line_of, parse_json
from claimgraph.corpus.yaml_file import dump_yaml, parse_yaml
from claimgraph.errors import FileFormatError, Problem, nearest, shorten
from claimgraph.taxonomy import Taxonomy

__all__ = ["json_rows", "to_json_text", "to_yaml_text", "yaml_rows"]

Path = tuple[str | int, ...]
_OWN: Final = ("taxonomy", "title", "source")
_SHORTEST: Final = '{"terms": [{"id": …}]}'


def json_rows(data: bytes, file: str | None, name: str) -> Rows:
    """Read the rows of a JSON text."""
    if not data.strip():
        message = f"the file is empty; it holds a list of terms: {_SHORTEST}"
        raise FileFormatError([Problem(message, file=file, line=1)])

    def lines(paths: Iterable[Path]) -> dict[Path, int]:
        return line_of(decode(data, file), paths)

    try:
        value = from_json(data, cache_strings="keys")
        found = _surely(data, value, _rows(value, file, name, lines))
    except (TypeError, ValueError):  # the strict parser tells why
        found = None
    return found or _rows(parse_json(decode(data, file), file), file, name, lines)


def _surely(data: bytes, value: Any, found: Rows) -> Rows | None:
    """Return rows where each field is known to hold what belongs there, and none stood twice.

    A field that stands twice takes a text with it, so that fewer are here than in ``data``. None
    where further fields hold more than texts and whole numbers.

    Raises:
        TypeError: A text belongs where there is none.
    """
    head, rows = (value, value["terms"]) if isinstance(value, dict) else ({}, value)
    further = [one for field, one in head.items() if field != "terms"]
    further += [one for fields in filter(None, found.extra) for _, one in fields]
    types = list(map(type, further))
    if not set(types) <= {str, int, bool, type(None)}:
        return None
    texts = 2 * sum(map(len, rows)) + max(2 * len(head) - 1, 0)  # keys and values
    texts += types.count(str) - len(types)
    columns = dict(found.columns)
    for field in columns.keys() - LISTS:
        "".join(columns[field])
    for field in columns.keys() & LISTS:
        types = list(map(type, columns[field]))
        if not set(types) <= {list, tuple}:
            return None
        if max(map(len, columns[field]), default=0) <= 1:
            columns[field] = list(map("".join, columns[field]))
            texts += len(types) - columns[field].count("")
        else:
            inner = list(chain.from_iterable(columns[field]))
            "".join(inner)
            texts += len(inner)
        texts -= types.count(list)
    return replace(found, columns=columns, typed=True) if texts == _texts_in(data) else None


def _texts_in(data: bytes) -> int | None:
    """Return the number of texts in valid JSON, keys among them; None where it is hard to tell."""
    quotes = data.count(b'"')
    if b"\\" in data:
        if b"\\\\" in data:
            return None
        quotes -= data.count(b'\\"')
    return quotes // 2


def yaml_rows(data: bytes, file: str | None, name: str) -> Rows:
    """Read the rows of a YAML text."""
    value, lines = parse_yaml(decode(data, file), file)
    return _rows(value, file, name, lines)


def _rows(
    value: Any, file: str | None, name: str, lines: Callable[[Iterable[Path]], dict[Path, int]]
) -> Rows:
    def refuse(message: str, path: Path) -> FileFormatError:
        return FileFormatError([Problem(message, file=file, line=lines([path])[path])])

    start: Path = ()
    head: dict[str, Any] = {}
    if isinstance(value, dict):
        head, start = value, ("terms",)
        if "terms" not in head:
            guess = nearest("terms", head)
            hint = f"; did you mean terms by {guess!r}?" if guess else ""
            raise refuse(f"the list of terms is missing: {_SHORTEST}{hint}", ())
        value = head["terms"]
    if not isinstance(value, list):
        raise refuse(f"a list of terms belongs here, not {shorten(value)}", start)
    for field in _OWN:
        if not isinstance(head.get(field, ""), str):
            raise refuse(f"{field} is a text, not {shorten(head[field])}", (field,))
    if not set(map(type, value)) <= {dict}:
        i = next(i for i, row in enumerate(value) if type(row) is not dict)
        raise refuse(f'a term is an object, {{"id": …}}, not {shorten(value[i])}', (*start, i))

    def lines_of(places: Sequence[Place]) -> list[int]:
        paths: list[Path] = [(*start, i) if f is None else (*start, i, f) for i, f in places]
        found = lines(paths)
        return [found[path] for path in paths]

    extra = tuple((k, v) for k, v in head.items() if k not in (*_OWN, "terms"))
    title, source = head.get("title", ""), head.get("source", "")
    return Rows.of(head.get("taxonomy", name), value, lines_of, title, source, extra)


def _head(taxonomy: Taxonomy) -> dict[str, Any]:
    head: dict[str, Any] = {"taxonomy": taxonomy.name}
    head |= {field: value for field in _OWN[1:] if (value := getattr(taxonomy, field))}
    return head | dict(taxonomy.extra)


def to_json_text(taxonomy: Taxonomy) -> str:
    """Return a taxonomy as JSON, a line for each term."""
    parts = [f"{_json(field)}: {_json(value)}" for field, value in _head(taxonomy).items()]
    rows = ",\n".join(f"  {_json(row_of(term))}" for term in taxonomy.values())
    parts.append(f'"terms": [\n{rows}\n]' if rows else '"terms": []')
    return "{" + ",\n".join(parts) + "}\n"


def to_yaml_text(taxonomy: Taxonomy) -> str:
    """Return a taxonomy as YAML."""
    return dump_yaml({**_head(taxonomy), "terms": [row_of(term) for term in taxonomy.values()]})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
