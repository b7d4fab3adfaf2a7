"""The sentence around some words: near enough to tell which verb governs them."""

from __future__ import annotations

import re

__all__ = ["sentence_around"]

LONGEST = 1_000
"""How many characters before and after the words a sentence can reach."""

_END = re.compile(
    r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-ZА-ЯЁІЇЄҐÀ-ÖØ-Þ0-9])|\n\s*\n|\n(?=[A-Z“\"])"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Jr|Sr|vs|No|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Za-z]|\b[ap]\.m)\.$"
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the sentence that the characters ``[start, end)`` stand in.

    Full stops of common abbreviations and initials end no sentence. Empty lines do.

    Examples:
        >>> text = "It struck at 2:30 a.m. Wednesday. Gen. Ivanov denied it. Nobody knows."
        >>> first, last = sentence_around(text, 35, 40)
        >>> text[first:last]
        'Gen. Ivanov denied it.'
    """
    first = max(0, start - LONGEST)
    for found in _END.finditer(text, first, start + 1):  # what follows a stop shows that it is one
        if found.end() <= start and not _abbreviates(text, found):
            first = found.end()
    last = min(len(text), end + LONGEST)
    for found in _END.finditer(text, end, last):
        if not _abbreviates(text, found):
            last = found.end()
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _abbreviates(text: str, found: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to an abbreviation or an initial."""
    stop = found.start() + 1
    return found[0] == "." and _ABBREVIATED.search(text, max(0, stop - 12), stop) is not None
