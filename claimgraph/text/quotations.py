"""What stands between quotation marks, double or single, and what is only an apostrophe."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Literal, NamedTuple

__all__ = ["Quotations", "quotations_in"]

LONGEST = 3_000
"""How many characters may stand between single quotation marks; apostrophes are many."""

LONGEST_BREAK = 80
"""How many blanks may stand between two paragraphs."""

_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_MARKS = frozenset('“”„«»"')
_SINGLE = frozenset("‘'")
_MARK_OR_END = re.compile(r"[“”„«»\"‘']|\n[^\S\n]*\n")
_BREAK = re.compile(r"\n[^\S\n]*\n[^\S\n]*$")
_SINGLE_OR_END = re.compile(r"[‘’']|\n[^\S\n]*\n")

# At the start of a word an apostrophe stands for what is left out: 'em, '90s, rock 'n' roll.
_SHORTENED = re.compile(r"(?:em|n|til|tis|twas|cause|\d\ds?)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset("([{—–-/“„«\"‘'")


class Quotations(NamedTuple):
    """Where the quotations in a text start, and where they end: at the mark, or with the paragraph."""

    starts: list[int]
    ends: list[int]

    def type_of(self, start: int, end: int) -> Literal["direct", "indirect", "mixed"]:
        """Tell how the stretch ``[start, end)`` is quoted; see ``quotation_of``."""
        starts, ends = self
        i = bisect_right(starts, start) - 1
        if i >= 0 and end <= ends[i] + 1:
            return "direct"
        j = bisect_left(starts, end)
        if j - 1 > i or (i >= 0 and start < ends[i]):
            return "mixed"
        return "indirect"


def quotations_in(text: str) -> Quotations:
    """Return the quotations in a text, in order."""
    starts: list[int] = []
    ends: list[int] = []
    closing = ""  # the marks that close the quotation that is open
    done = -1  # where the last quotation in single marks ended
    for match in _MARK_OR_END.finditer(text):
        mark, at = match.group(), match.start()
        if at <= done:
            continue
        if mark in _SINGLE:
            end = None if closing or not _opens(text, at) else _single_end(text, at)
            if end is not None:
                starts.append(at)
                ends.append(end)
                done = end
        elif closing and (mark in closing or mark not in _MARKS):
            ends.append(at)
            closing = ""
        elif not closing and mark in _PAIRS:
            starts.append(at)
            closing = _PAIRS[mark]
    if closing:
        ends.append(len(text))
    return Quotations(starts, ends)


def _opens(text: str, at: int) -> bool:
    """Tell whether a single mark may open a quotation: it stands before a word, and not in one."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (
        (not before or before.isspace() or before in _BEFORE_OPENING)
        and after != ""
        and not after.isspace()
        and not _SHORTENED.match(text, at + 1)
    )


def _single_end(text: str, at: int) -> int | None:
    """Return where the quotation that a single mark opens ends; None where it is an apostrophe.

    A closing mark stands behind a word. Behind an s and before another word it may be that
    of a plural (``the soldiers’ boots``): it counts only where no other follows, and only
    where the opening mark is a curly one, which is no apostrophe.
    """
    curly = text[at] == "‘"
    closing = "’" if curly else "'"
    doubtful: int | None = None
    paragraph: int | None = None if at + LONGEST < len(text) else len(text)
    for match in _SINGLE_OR_END.finditer(text, at + 1, at + LONGEST):
        mark, here = match.group(), match.start()
        if mark not in "‘’'":
            paragraph = here
            break
        if mark == text[at] and _opens(text, here):
            paragraph = None
            break  # another quotation starts
        if mark != closing or _follows(text, here) or text[here - 1].isspace():
            continue
        if text[here - 1] not in "sS" or not _before_word(text, here):
            return here
        doubtful = here if doubtful is None else doubtful
    if not curly:
        return None
    if doubtful is None and _starts_paragraph(text, at):
        return paragraph  # a quotation of several paragraphs has a closing mark in the last alone
    return doubtful


def _follows(text: str, at: int) -> bool:
    """Tell whether a word goes on behind a mark that stands in it: ``don’t``."""
    return text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()


def _before_word(text: str, at: int) -> bool:
    return text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].isalnum()


def _starts_paragraph(text: str, at: int) -> bool:
    before = text[max(0, at - LONGEST_BREAK) : at]
    return bool(_BREAK.search(before)) or (at == len(before) and not before.strip())
