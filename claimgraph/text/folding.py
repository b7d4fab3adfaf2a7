"""A text with spaces, quotes and dashes made alike, and the way back to its offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Folded", "fold"]

_QUOTES = dict.fromkeys("‘’‚‛′ʼ`´", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
_ALIKE = {**_QUOTES, **_DASHES, **_INVISIBLE, "…": "..."}

# What has to be looked at: runs of blanks (and invisible characters among them), and
# every character that is not plain ASCII. Both alternatives are linear.
_SPECIAL = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+|[`\u0080-\U0010ffff]")


class Folded(NamedTuple):
    """A folded text; ``starts[i]`` and ``ends[i]`` are the original offsets of ``text[i]``."""

    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original offsets of the folded stretch ``[start, end)``."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=32)
def fold(text: str) -> Folded:
    """Fold ``text`` for comparison.

    A run of white space, line breaks included, becomes one space; curly and straight
    quotes, and dashes of all lengths, become alike; characters nobody sees vanish;
    compatibility forms such as ligatures are taken apart (NFKD). Case is kept.
    """
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    done = 0
    for match in _SPECIAL.finditer(text):
        at, after = match.span()
        if at > done:
            pieces.append(text[done:at])
            starts.extend(range(done, at))
            ends.extend(range(done + 1, at + 1))
        replacement = _replacement(match.group())
        pieces.append(replacement)
        starts.extend([at] * len(replacement))
        ends.extend([after] * len(replacement))
        done = after
    pieces.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Folded("".join(pieces), starts, ends)


def _replacement(found: str) -> str:
    if found[0].isspace() or len(found) > 1:
        return " " if any(character.isspace() for character in found) else ""
    if found in _ALIKE:
        return _ALIKE[found]
    apart = unicodedata.normalize("NFKD", found)
    return "".join(_ALIKE.get(character, character) for character in apart)
