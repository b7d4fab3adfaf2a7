"""Taxonomies as JSON and YAML: an object with the list of terms, or the list alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from claimgraph.codebooks.rows import Place, Rows, row_of
from claimgraph.corpus.strict_json import line_of, parse_json
from claimgraph.corpus.yaml_file import dump_yaml, parse_yaml
from claimgraph.errors import FileFormatError, Problem, nearest, shorten
from claimgraph.taxonomy import Taxonomy

__all__ = ["json_rows", "to_json_text", "to_yaml_text", "yaml_rows"]

Path = tuple[str | int, ...]
_OWN: Final = ("taxonomy", "title", "source")


def json_rows(text: str, file: str | None, name: str) -> Rows:
    """Read the rows of a JSON text."""
    value = parse_json(text, file)
    return _rows(value, file, name, lambda paths: line_of(text, paths))


def yaml_rows(text: str, file: str | None, name: str) -> Rows:
    """Read the rows of a YAML text."""
    value, lines = parse_yaml(text, file)
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
            raise refuse(f'the list of terms is missing: {{"terms": [{{"id": …}}]}}{hint}', ())
        value = head["terms"]
    if not isinstance(value, list):
        raise refuse(f"a list of terms belongs here, not {shorten(value)}", start)
    for field in _OWN:
        if not isinstance(head.get(field, ""), str):
            raise refuse(f"{field} is a text, not {shorten(head[field])}", (field,))
    if not all(type(row) is dict for row in value):
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
