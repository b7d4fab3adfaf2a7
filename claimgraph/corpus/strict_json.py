"""JSON read strictly: no duplicate keys, no NaN, no bottomless nesting; errors know their line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import chain
from typing import Any, NoReturn

from claimgraph.errors import FileFormatError, Problem, shorten

__all__ = ["HALF_CHARACTER", "MOST_NESTING", "is_unicode", "line_of", "parse_json"]

MOST_NESTING = 200
"""How deep arrays and objects may be nested."""

HALF_CHARACTER = "half a character stands here (a lone surrogate), which UTF-8 cannot hold"
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _RefusedError(ValueError):
    """Raised inside the parser, where the line is not known; tells the token or the repeated key."""

    def __init__(self, message: str, *, token: str | None = None, key: str | None = None) -> None:
        super().__init__(message)
        self.token = token
        self.key = key


def parse_json(text: str, file: str | None = None, first_line: int = 1) -> Any:
    """Return the value of a JSON text.

    Args:
        text: The JSON.
        file: Name of its file, for errors.
        first_line: Line of the file that ``text`` starts in.

    Raises:
        FileFormatError: The text is not JSON, repeats a key, holds NaN or an infinite
            number, nests deeper than 200 levels, or holds half a character.
    """
    only_line = None if "\n" in text else first_line
    try:
        value = json.loads(
            text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite
        )
        _refuse_depth(value)
        _refuse_half_characters(text, value)
    except json.JSONDecodeError as error:
        raise _format_error(_advice(error), file, first_line + error.lineno - 1) from None
    except _RefusedError as error:
        line = _line_of_refused(text, error)
        raise _format_error(
            str(error.args[0]), file, only_line or (line and first_line + line - 1)
        ) from None
    except RecursionError:
        raise _format_error(f"nested deeper than {MOST_NESTING} levels", file, only_line) from None
    except ValueError:  # an integer of more digits than Python reads
        raise _format_error("a number has too many digits", file, only_line) from None
    return value


def _format_error(message: str, file: str | None, line: int | None) -> FileFormatError:
    return FileFormatError([Problem(message, file=file, line=line)])


_ADVICE = {
    "Unterminated string": "a string is not closed; is a quotation mark missing?",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing before this",
    "Expecting ':' delimiter": "a colon is missing before this",
    "Expecting property name": "a field name in double quotes belongs here; is there a comma too many?",
    "Illegal trailing comma": "there is a comma too many before this",
    "Extra data": "something stands after the end of the JSON; leave it out",
    "Invalid control character": "a line break or control character stands in a string; write \\n",
    "Invalid \\escape": "a backslash is not an escape; write two",
    "Expecting value": "a value belongs here; is there a comma too many, or a word without quotes?",
}


def _advice(error: json.JSONDecodeError) -> str:
    """Return what is wrong with a JSON text, where on its line, and what to do."""
    if not error.doc.strip():
        return 'the file is empty; it starts with {"claimgraph": "1.0"'
    known = (advice for start, advice in _ADVICE.items() if error.msg.startswith(start))
    advice = next(known, error.msg[:1].lower() + error.msg[1:])
    return f"column {error.colno}: not JSON: {advice}"


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        repeated = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _RefusedError(
            f"key {shorten(repeated)} stands twice in one object; leave one out", key=repeated
        )
    return result


def _no_constant(name: str) -> NoReturn:
    raise _RefusedError(f"{name} is not a JSON number; leave the field out", token=name)


def _finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise _RefusedError(f"{shorten(text)} is too large a number", token=text)
    return value


def _line_of_refused(text: str, error: _RefusedError) -> int | None:
    """Return the line of what was refused, found by a second pass over the tokens."""
    if error.key is None and error.token is None:
        return None
    line, key_next = 1, False
    keys: list[set[str] | None] = []  # of each open object; None for an array
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == "\n":
            line += 1
        elif token in "{[":
            keys.append(set() if token == "{" else None)
            key_next = token == "{"
        elif token in "}]":
            del keys[-1:]
            key_next = False
        elif token == ",":
            key_next = bool(keys) and keys[-1] is not None
        elif token == ":":
            key_next = False
        elif token == error.token:
            return line
        elif key_next and error.key is not None and _is_key(token, error.key):
            known = keys[-1]
            if known:
                return line
            keys[-1] = {error.key}
    return None


def _is_key(token: str, key: str) -> bool:
    try:
        return bool(json.loads(token) == key)
    except ValueError:
        return False


_NESTED = frozenset((dict, list))


def _refuse_depth(value: Any) -> None:
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(MOST_NESTING):
        if not level:
            return
        objects = (one.values() for one in level if type(one) is dict)
        arrays = (one for one in level if type(one) is list)
        inside = chain(chain.from_iterable(objects), chain.from_iterable(arrays))
        level = [one for one in inside if type(one) in _NESTED]
    if level:
        raise _RefusedError(f"nested deeper than {MOST_NESTING} levels")


def _refuse_half_characters(text: str, value: Any) -> None:
    if _SURROGATE.search(text) and not is_unicode(json.dumps(value, ensure_ascii=False)):
        raise _RefusedError(HALF_CHARACTER)


def is_unicode(text: str) -> bool:
    """Tell whether UTF-8 can hold ``text``: it has no lone surrogate."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|\n|[^\s{}\[\],:"]+', re.DOTALL)


def line_of(text: str, paths: Iterable[tuple[str | int, ...]]) -> dict[tuple[str | int, ...], int]:
    """Return the line on which the value at each path starts; one pass over valid JSON.

    A path that is not there gets the line of the nearest value above it.
    """
    wanted = set(paths)
    prefixes = {path[:i] for path in wanted for i in range(len(path) + 1)}
    lines: dict[tuple[str | int, ...], int] = {}
    line = 1
    path: list[str | int] = []  # the key or index of the current value in each open container
    in_object: list[bool] = []
    key_next = False
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == "\n":
            line += 1
        elif token in "}]":
            path.pop()
            in_object.pop()
        elif token == ",":
            key_next = in_object[-1]
            if not key_next:
                path[-1] = int(path[-1]) + 1
        elif token == ":":
            key_next = False
        elif key_next:
            path[-1] = json.loads(token)
        else:
            here = tuple(path)
            if here in prefixes:
                lines.setdefault(here, line)
            if token in "{[":
                in_object.append(token == "{")
                path.append("" if token == "{" else 0)
                key_next = token == "{"
    return {
        one: next((lines[one[:i]] for i in range(len(one), -1, -1) if one[:i] in lines), 1)
        for one in wanted
    }
