"""Plain-text tables for a terminal, with nothing in them that a terminal would obey."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import zip_longest
from typing import Any

__all__ = ["HIDING", "inert", "table"]

HIDING = re.compile(
    "[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\x00-\x1f\x7f-\x9f\ud800-\udfff]"
)
"""What a terminal or a browser may obey, what no reader sees, and what XML cannot hold. The
joiners U+200C and U+200D stay: Persian, Hindi and emoji are spelt with them."""


def inert(text: str, *, blanks: bool = False) -> str:
    r"""Return text on one line, with control, direction-changing and hidden characters made visible.

    Args:
        text: The text.
        blanks: Whether runs of blanks stay as they are; only then is a tab or line end shown.

    Examples:
        >>> inert("red: \x1b[31m, and \u200bnothing")
        'red: \\x1b[31m, and \\u200bnothing'
    """
    if text.isprintable():
        return text
    line = text if blanks else " ".join(text.split())
    return HIDING.sub(lambda found: found[0].encode("unicode_escape").decode(), line)


def table(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str], width: int = 100) -> str:
    """Return rows as a table whose cells are wrapped to fit.

    Args:
        rows: The rows.
        columns: Heading of each column, by its key in the rows; an absent value is ``–``.
        width: Characters a line may have; the columns share what they need of it.

    Examples:
        >>> print(table([{"who": "Moscow", "whom": "the US"}], {"who": "who", "whom": "whom"}))
        who     whom
        ------  ------
        Moscow  the US
    """
    cells = [
        [inert(str(row[key])) if row.get(key) is not None else "–" for key in columns]
        for row in rows
    ]
    headings = [inert(heading) for heading in columns.values()]
    widths = _widths([headings, *cells], width - 2 * (len(headings) - 1))
    lines = [_join(headings, widths), _join(["-" * one for one in widths], widths)]
    for row in cells:
        wrapped = [_wrap(cell, one) for cell, one in zip(row, widths, strict=True)]
        lines += [_join(line, widths) for line in zip_longest(*wrapped, fillvalue="")]
    return "\n".join(lines)


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: letters of double width take two."""
    return len(text) if text.isascii() else sum(map(_column, text))


@cache
def _column(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _wrap(cell: str, width: int) -> list[str]:
    """Return a cell as lines, broken at blanks; a word that is too long begins a line and is broken."""
    lines = [""]
    free = width
    for word in cell.split():
        needed = _columns(word)
        if lines[-1] and needed < free:
            lines[-1] += f" {word}"
            free -= needed + 1
            continue
        pieces = [word] if needed <= width else _pieces(word, width)
        lines += pieces
        free = width - _columns(pieces[-1])
    return lines[1:] or lines


def _pieces(word: str, width: int) -> list[str]:
    """Return a word in pieces that fit."""
    pieces: list[list[str]] = [[]]
    free = width
    for character in word:
        needed = _column(character)
        if needed > free and pieces[-1]:
            pieces.append([])
            free = width
        pieces[-1].append(character)
        free -= needed
    return ["".join(piece) for piece in pieces]


def _join(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _columns(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip()


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Give every column what it needs; where that is too much, cut the widest first."""
    needed = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    least = [
        min(one, max(8, _columns(heading))) for one, heading in zip(needed, rows[0], strict=True)
    ]
    widths = list(needed)
    while sum(widths) > room:
        widest = max(
            (i for i in range(len(widths)) if widths[i] > least[i]),
            key=lambda i: widths[i],
            default=None,
        )
        if widest is None:
            break
        widths[widest] -= 1
    return widths
