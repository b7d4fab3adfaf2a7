"""A text with spaces, quotes and dashes made alike, and the way back to its offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Folded", "fold", "without"]

_QUOTES = dict.fromkeys("‘’‚‛′ʼ`´", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
_ALIKE = {**_QUOTES, **_DASHES, **_INVISIBLE, "…": "..."}

# What has to be looked at: runs of blanks (and invisible characters among them), blanks that
# are not plain spaces, and every character that is not plain ASCII. All are linear.
_SPECIAL = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]{2,}|[^\S ]|[`\u0080-\U0010ffff]")


class Folded(NamedTuple):
    """A folded text, and the pieces of the original it is made of.

    Piece ``i`` starts at ``at[i]`` in the folded text and at ``origin[i]`` in the original. It
    goes on character by character where ``width[i]`` is 0, and else stands for so many
    characters of the original, all of it.
    """

    text: str
    at: array[int]
    origin: array[int]
    width: array[int]

    def start_of(self, index: int) -> int:
        """Return where in the original the folded character at ``index`` starts."""
        piece = bisect_right(self.at, index) - 1
        into = 0 if self.width[piece] else index - self.at[piece]
        return self.origin[piece] + into

    def end_of(self, index: int) -> int:
        """Return where in the original the folded character at ``index`` ends."""
        piece = bisect_right(self.at, index) - 1
        return self.origin[piece] + (self.width[piece] or index - self.at[piece] + 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original offsets of the folded stretch ``[start, end)``."""
        return self.start_of(start), self.end_of(end - 1)

    def index_of(self, offset: int) -> int:
        """Return where in the folded text the original ``offset`` is, or what comes after it."""
        piece = bisect_right(self.origin, offset) - 1
        if piece < 0:
            return 0
        into = 0 if self.width[piece] else offset - self.origin[piece]
        after = self.at[piece + 1] if piece + 1 < len(self.at) else len(self.text)
        return min(self.at[piece] + into, after)


class _Pieces:
    """Collects the pieces of a text that is made of stretches of another."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.at, self.origin, self.width = array("q"), array("q"), array("q")
        self._length = 0
        self._next = -1  # where the original goes on, if the last piece is one to one

    def keep(self, text: str, origin: int) -> None:
        """Add characters as they stand in the original."""
        if not text:
            return
        if origin != self._next:
            self._start(origin, 0)
        self._add(text)
        self._next = origin + len(text)

    def replace(self, text: str, origin: int, width: int) -> None:
        """Add characters that stand for a stretch of the original."""
        if text:
            self._start(origin, width)
            self._add(text)
        self._next = -1

    def folded(self) -> Folded:
        """Return what was collected."""
        return Folded("".join(self.texts), self.at, self.origin, self.width)

    def _start(self, origin: int, width: int) -> None:
        self.at.append(self._length)
        self.origin.append(origin)
        self.width.append(width)

    def _add(self, text: str) -> None:
        self.texts.append(text)
        self._length += len(text)


def fold(text: str) -> Folded:
    """Fold ``text`` for comparison.

    A run of white space, line breaks included, becomes one space; curly and straight
    quotes, and dashes of all lengths, become alike; characters nobody sees vanish;
    compatibility forms such as ligatures are taken apart (NFKD). Case is kept.
    """
    pieces = _Pieces()
    known: dict[str, str] = {}
    done = 0
    for match in _SPECIAL.finditer(text):
        found = match.group()
        replacement = known.get(found)
        if replacement is None:
            replacement = known[found] = _replacement(found)
        if replacement != found:
            at, after = match.span()
            pieces.keep(text[done:at], done)
            pieces.replace(replacement, at, after - at)
            done = after
    pieces.keep(text[done:], done)
    return pieces.folded()


def without(text: str, stretches: Iterable[tuple[int, int]]) -> Folded:
    """Return ``text`` without some stretches of it, which are given in order."""
    pieces = _Pieces()
    done = 0
    for start, end in stretches:
        pieces.keep(text[done:start], done)
        done = end
    pieces.keep(text[done:], done)
    return pieces.folded()


def _replacement(found: str) -> str:
    if found[0].isspace() or len(found) > 1:
        return " " if any(character.isspace() for character in found) else ""
    if found in _ALIKE:
        return _ALIKE[found]
    apart = unicodedata.normalize("NFKD", found)
    return "".join(_ALIKE.get(character, character) for character in apart)
