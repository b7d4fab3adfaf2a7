"""How wide a text can be at most, and how it is made to fit: no font is asked, so that bytes stay the same.

Widths are those of DejaVu Sans, which like Verdana is wider than most; a text that fits in
it fits in others. Of other scripts than those listed here, letters are taken for one em and all else for two.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

__all__ = ["fit", "is_sure", "lines_of", "width_of"]

_ASCII: Final = {
    character: width / 100
    for width, characters in (
        (30, "'IJijl"),
        (35, " ,./:;\\|"),
        (40, "()-[]ft"),
        (45, "!r"),
        (50, '"*_`'),
        (55, "?csz"),
        (60, "FLkvxy"),
        (65, "$0123456789EPSTYabdeghnopqu{}"),
        (70, "ABCKRVXZ"),
        (75, "NU"),
        (80, "&DGHOQ"),
        (85, "#+<=>^w~"),
        (90, "M"),
        (100, "%@Wm"),
    )
    for character in characters
}
_QUOTES: Final = frozenset("‘’“”‚„–·«»‹›")
BOLD: Final = 1.14
"""How much wider bold letters are."""


@cache
def _em(character: str) -> float:
    if character in _ASCII:
        return _ASCII[character]
    if character in _QUOTES:
        return 0.65
    if character in "—…→":
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.1
    if _is_listed(character):
        return 1.3 if character >= "\u0600" else 1.1
    if "\u00a0" <= character < "\u0530":
        return 1.45 if character in "ǄǅǱǲ" else 1.2 if character.isupper() else 1.15 if character in "ǆǳ" else 1.0  # fmt: skip
    return 1.0 if unicodedata.category(character)[0] in "LM" else 2.0


def _is_listed(character: str) -> bool:
    """Tell whether it is a letter, a digit or a comma of a script beyond Cyrillic whose widest letter is known.

    These are Armenian, Hebrew, Arabic and Georgian; letters that many fonts set far wider, such as
    those of whole words, lie elsewhere.
    """
    if not ("\u0530" <= character < "\u0700" or "\u10a0" <= character < "\u1100"):
        return False
    return (
        unicodedata.category(character) in ("Lu", "Ll", "Lo", "Lm", "Nd") or character in "،؛؟־׳״"
    )


def is_sure(text: str) -> bool:
    """Tell whether the width of a text is known, whatever font shows it."""
    return all(
        character in _ASCII
        or character in _QUOTES
        or "\u00a0" <= character < "\u0530"
        or character in "—…→"
        or _is_listed(character)
        or ("\u3000" <= character < "\ud7a4" and _em(character) == 1.1)
        for character in text
    )


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many pixels a text may need.

    Examples:
        >>> width_of("Kremlin", 10)
        40.5
    """
    return round(sum(map(_em, text)) * size * (BOLD if bold else 1), 2)


def fit(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return a text, or as much of its beginning as there is room for.

    Examples:
        >>> fit("Government of the United States", 100, 12)
        'Government…'
    """
    if width_of(text, size, bold=bold) <= room:
        return text
    left = room - width_of("…", size, bold=bold)
    kept = []
    for character in text:
        left -= width_of(character, size, bold=bold)
        if left < 0:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def lines_of(text: str, room: float, size: float, most: int, *, bold: bool = False) -> list[str]:
    """Return a text as lines that fit, broken at blanks; what is left over is cut off.

    Examples:
        >>> lines_of("Government of the United States", 100, 12, 2)
        ['Government of', 'the United St…']
    """
    words = text.split()
    lines: list[str] = []
    while words:
        if len(lines) == most - 1:
            return [*lines, fit(" ".join(words), room, size, bold=bold)]
        taken = 1
        while (
            taken < len(words) and width_of(" ".join(words[: taken + 1]), size, bold=bold) <= room
        ):
            taken += 1
        lines.append(fit(" ".join(words[:taken]), room, size, bold=bold))
        words = words[taken:]
    return lines or [""]
