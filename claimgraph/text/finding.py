"""Finding a quote in a text, whatever happened to its spaces, quotes and dashes."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Literal, NamedTuple

from claimgraph.errors import AmbiguousQuoteError, QuoteError, QuoteNotFoundError, shorten
from claimgraph.text.folding import fold

__all__ = ["Found", "context_of", "find_quote", "occurrences_of"]

CONTEXT = 32
"""Characters of the text kept before and after a span."""

_INSERTION = re.compile(r" ?\[[^\[\]]{1,80}\]")
_WORD = re.compile(r"\w+")


class Found(NamedTuple):
    """Where a quote stands; ``alignment`` is ``exact``, ``folded`` or ``without_insertions``."""

    start: int
    end: int
    alignment: Literal["exact", "folded", "without_insertions"]


def find_quote(
    text: str,
    quote: str,
    *,
    occurrence: int | None = None,
    document: str | None = None,
    within: tuple[int, int] | None = None,
) -> Found:
    r"""Find ``quote`` in ``text``; offsets count code points of the original text.

    Tried in turn: the exact characters; the same with spaces, quotes and dashes made
    alike; the same with editorial insertions in square brackets passed over. The first
    that finds anything decides. Where the words stand both on their own and as parts of
    longer words ("it" in "with"), only the former count.

    Args:
        text: The original text.
        quote: The words looked for; blanks around them do not count.
        occurrence: Which of several places is meant, counted from 1.
        document: Id of the text's document, for errors.
        within: Offsets the quote must lie between.

    Raises:
        QuoteNotFoundError: The words are not there; the error shows what comes nearest.
        AmbiguousQuoteError: The words stand there more than once and ``occurrence`` is
            not given.
        ValueError: ``occurrence`` is below 1.

    Example:
        >>> find_quote("He said\u00a0“no”.", 'said "no"')
        Found(start=3, end=12, alignment='folded')
    """
    if occurrence is not None and occurrence < 1:
        msg = f"occurrence counts from 1, not {occurrence}"
        raise ValueError(msg)
    found = occurrences_of(text, quote)
    if within is not None:
        found = [one for one in found if within[0] <= one.start and one.end <= within[1]]
    if found and occurrence is not None and occurrence > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        msg = (
            f"{shorten(quote)} stands only {times} in the text; there is no occurrence {occurrence}"
        )
        raise QuoteError(msg)
    if not found:
        raise QuoteNotFoundError(quote, document, _nearest_passages(text, quote))
    if len(found) > 1 and occurrence is None:
        places = [(one.start, one.end) for one in found[:10]]
        contexts = [" ".join(text[max(0, s - 20) : e + 20].split()) for s, e in places]
        raise AmbiguousQuoteError(quote, document, places, contexts)
    return found[(occurrence or 1) - 1]


def occurrences_of(text: str, quote: str) -> list[Found]:
    """Return every place where ``quote`` stands in ``text``, in order, by the first way that works."""
    found = _occurrences(text, quote)
    whole = [one for one in found if _is_whole(text, one.start, one.end)]
    return whole or found


def places_alike(text: str, quote: str) -> list[Found]:
    """Return every place where ``quote`` stands, whatever its spaces, quotes and dashes."""
    folded_text, folded_quote = fold(text), fold(quote.strip()).text.strip()
    spans = (
        (
            folded_text.span(start, start + len(folded_quote))
            for start in _places(folded_text.text, folded_quote)
        )
        if folded_quote
        else ()
    )
    found = [
        Found(*span, "exact" if text[slice(*span)] == quote else "folded")
        for span in dict.fromkeys(spans)
    ]
    return [one for one in found if _is_whole(text, one.start, one.end)] or found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` neither starts nor ends within a word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _occurrences(text: str, quote: str) -> list[Found]:
    wanted = quote.strip()
    if not wanted:
        return []
    exact = [Found(start, start + len(wanted), "exact") for start in _places(text, wanted)]
    if exact:
        return exact
    folded_text, folded_quote = fold(text), fold(wanted).text.strip()
    if not folded_quote:
        return []
    places = _places(folded_text.text, folded_quote)
    if places:
        spans = (folded_text.span(start, start + len(folded_quote)) for start in places)
        return [Found(*span, "folded") for span in dict.fromkeys(spans)]
    kept_text, kept_offsets = _without_insertions(folded_text.text)
    return [
        Found(
            folded_text.starts[kept_offsets[start]],
            folded_text.ends[kept_offsets[start + len(folded_quote) - 1]],
            "without_insertions",
        )
        for start in _places(kept_text, folded_quote)
    ]


def insertions_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the editorial insertions, brackets included, inside ``text[start:end]``."""
    inside = _INSERTION.finditer(text, start, end)
    return [(m.start() + (m.group()[0] == " "), m.end()) for m in inside]


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """Return up to 32 characters before ``start`` and after ``end``."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def _places(text: str, wanted: str) -> list[int]:
    """Return where ``wanted`` stands in ``text``, but not where it ends before an accent."""
    places = []
    at = text.find(wanted)
    while at >= 0:
        after = at + len(wanted)
        if not unicodedata.combining(text[after : after + 1] or " "):
            places.append(at)
        at = text.find(wanted, after)
    return places


def _without_insertions(text: str) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    done = 0
    for match in _INSERTION.finditer(text):
        pieces.append(text[done : match.start()])
        offsets.extend(range(done, match.start()))
        done = match.end()
    pieces.append(text[done:])
    offsets.extend(range(done, len(text)))
    return "".join(pieces), offsets


def _nearest_passages(text: str, quote: str, most: int = 3) -> list[str]:
    """Return the stretches that share most words with ``quote``: one sliding window, linear."""
    wanted = Counter(word.casefold() for word in _WORD.findall(quote[:2_000]))
    words = [(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]
    width = min(max(sum(wanted.values()), 1), len(words))
    if not wanted or not width:
        return []
    have: Counter[str] = Counter()
    shared = 0
    scores: list[tuple[int, int]] = []
    for i, (word, _, _) in enumerate(words):
        have[word] += 1
        shared += have[word] <= wanted[word]
        if i >= width:
            left = words[i - width][0]
            shared -= have[left] <= wanted[left]
            have[left] -= 1
        if i >= width - 1 and shared:
            scores.append((-shared, i - width + 1))
    chosen: list[int] = []
    for score, first in sorted(scores):
        if -score * 2 < width or len(chosen) == most:
            break
        if all(abs(first - other) >= width for other in chosen):
            chosen.append(first)
    return [text[words[i][1] : words[i + width - 1][2]] for i in chosen]
