"""Finding a quote in a text, whatever happened to its spaces, quotes and dashes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from claimgraph.errors import AmbiguousQuoteError, QuoteError, QuoteNotFoundError, shorten
from claimgraph.text.folding import Folded, fold, without
from claimgraph.text.quotations import Quotations, quotations_in

__all__ = [
    "Found",
    "SearchedText",
    "context_of",
    "find_quote",
    "nearest_to",
    "occurrences_of",
    "quotation_of",
    "searched_text",
]

CONTEXT = 32
"""Characters of the text kept before and after a span."""

_INSERTION = re.compile(r" ?\[[^\[\]]{1,80}\]")
_WORD = re.compile(r"\w+")


class SearchedText:
    """A text, and what is needed to search it, made when it is first needed."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text with spaces, quotes and dashes made alike."""
        return fold(self.text)

    @cached_property
    def bare(self) -> Folded:
        """The folded text without editorial insertions."""
        folded = self.folded.text
        return without(folded, (match.span() for match in _INSERTION.finditer(folded)))

    @cached_property
    def quotations(self) -> Quotations:
        """What stands between quotation marks."""
        return quotations_in(self.text)

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        """Where each word starts and ends."""
        return [match.span() for match in _WORD.finditer(self.text)]

    @cached_property
    def places_of_words(self) -> dict[str, list[int]]:
        """Which of the words are this one, by the word without its capitals."""
        found: dict[str, list[int]] = {}
        for at, (start, end) in enumerate(self.words):
            found.setdefault(self.text[start:end].casefold(), []).append(at)
        return found


@lru_cache(maxsize=32)
def searched_text(text: str) -> SearchedText:
    """Return a text made ready for searching; the last few are remembered."""
    return SearchedText(text)


class Found(NamedTuple):
    """Where a quote stands; ``alignment`` is ``exact``, ``folded`` or ``without_insertions``."""

    start: int
    end: int
    alignment: Literal["exact", "folded", "without_insertions"]


def find_quote(
    text: str | SearchedText,
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

    Examples:
        >>> find_quote("He said\u00a0“no”.", 'said "no"')
        Found(start=3, end=12, alignment='folded')
    """
    if occurrence is not None and occurrence < 1:
        msg = f"occurrence counts from 1, not {occurrence}"
        raise ValueError(msg)
    searched = text if isinstance(text, SearchedText) else searched_text(text)
    text = searched.text
    found = occurrences_of(searched, quote)
    if within is not None:
        found = [one for one in found if within[0] <= one.start and one.end <= within[1]]
    if found and occurrence is not None and occurrence > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        msg = (
            f"{shorten(quote)} stands only {times} in the text; there is no occurrence {occurrence}"
        )
        raise QuoteError(msg, quote, document)
    if not found:
        raise QuoteNotFoundError(quote, document, _nearest_passages(searched, quote))
    if len(found) > 1 and occurrence is None:
        places = [(one.start, one.end) for one in found[:10]]
        contexts = [" ".join(text[max(0, s - 20) : e + 20].split()) for s, e in places]
        raise AmbiguousQuoteError(quote, document, places, contexts)
    return found[(occurrence or 1) - 1]


def occurrences_of(text: str | SearchedText, quote: str) -> list[Found]:
    """Return every place where ``quote`` stands in ``text``, in order, by the first way that works."""
    searched = text if isinstance(text, SearchedText) else searched_text(text)
    found = _occurrences(searched, quote)
    whole = [one for one in found if _is_whole(searched.text, one.start, one.end)]
    return whole or found


def places_alike(searched: SearchedText, quote: str) -> list[Found]:
    """Return every place where ``quote`` stands, whatever its spaces, quotes and dashes."""
    text, folded_text = searched.text, searched.folded
    folded_quote = fold(quote.strip()).text.strip()
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


def nearest_to(searched: SearchedText, words: str, start: int, end: int) -> Found | None:
    """Return the place of ``words`` nearest to ``[start, end)``: of two equally near the first.

    Tried in turn as in ``find_quote``. The text is searched outwards, so that words that
    stand everywhere are found without listing all their places.
    """
    text, wanted = searched.text, words.strip()
    if not wanted:
        return None
    place = _nearest_place(text, wanted, start, (start, end), lambda *span: span, text)
    if place is not None:
        return Found(*place, "exact")
    folded, folded_words = searched.folded, fold(wanted).text.strip()
    if not folded_words:
        return None
    middle = folded.index_of(start)
    place = _nearest_place(folded.text, folded_words, middle, (start, end), folded.span, text)
    if place is not None:
        return Found(*place, "folded")
    found = occurrences_of(searched, words)
    return min(
        found, key=lambda one: (_gap(one.start, one.end, start, end), one.start), default=None
    )


def _nearest_place(
    text: str,
    wanted: str,
    middle: int,
    goal: tuple[int, int],
    span_of: Callable[[int, int], tuple[int, int]],
    original: str,
) -> tuple[int, int] | None:
    """Return the nearest place that is neither start nor end of a longer word; else the nearest."""
    best: tuple[bool, int, tuple[int, int]] | None = None
    for places in (_rightwards(text, wanted, middle), _leftwards(text, wanted, middle)):
        for place in places:
            span = span_of(place, place + len(wanted))
            gap = _gap(*span, *goal)
            if best is not None and not best[0] and best[1] < gap:
                break  # what follows is farther away
            this = (not _is_whole(original, *span), gap, span)
            best = this if best is None else min(best, this)
    return best and best[2]


def _rightwards(text: str, wanted: str, middle: int) -> Iterator[int]:
    at = text.find(wanted, middle)
    while at >= 0:
        if not unicodedata.combining(text[at + len(wanted) : at + len(wanted) + 1] or " "):
            yield at
        at = text.find(wanted, at + len(wanted))


def _leftwards(text: str, wanted: str, middle: int) -> Iterator[int]:
    at = text.rfind(wanted, 0, middle + len(wanted) - 1)
    while at >= 0:
        if not unicodedata.combining(text[at + len(wanted) : at + len(wanted) + 1] or " "):
            yield at
        at = text.rfind(wanted, 0, at)


def _gap(start: int, end: int, goal_start: int, goal_end: int) -> int:
    return max(start - goal_end, goal_start - end, 0)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` neither starts nor ends within a word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )


def _occurrences(searched: SearchedText, quote: str) -> list[Found]:
    text, wanted = searched.text, quote.strip()
    if not wanted:
        return []
    exact = [Found(start, start + len(wanted), "exact") for start in _places(text, wanted)]
    if exact:
        return exact
    folded_text, folded_quote = searched.folded, fold(wanted).text.strip()
    if not folded_quote:
        return []
    places = _places(folded_text.text, folded_quote)
    if places:
        spans = (folded_text.span(start, start + len(folded_quote)) for start in places)
        return [Found(*span, "folded") for span in dict.fromkeys(spans)]
    bare = searched.bare
    return [
        Found(
            folded_text.start_of(bare.start_of(start)),
            folded_text.end_of(bare.start_of(start + len(folded_quote) - 1)),
            "without_insertions",
        )
        for start in _places(bare.text, folded_quote)
    ]


def insertions_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the editorial insertions, brackets included, inside ``text[start:end]``."""
    inside = _INSERTION.finditer(text, start, end)
    return [(m.start() + (m.group()[0] == " "), m.end()) for m in inside]


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """Return up to 32 characters before ``start`` and after ``end``."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def quotation_of(
    text: str | SearchedText, start: int, end: int
) -> Literal["direct", "indirect", "mixed"]:
    """Tell from the quotation marks around ``text[start:end]`` how it is quoted.

    ``direct`` when the whole stretch stands between quotation marks, ``mixed`` when a
    part of it does, ``indirect`` otherwise. Quotation marks are paired within a paragraph.
    Single ones count as well, apostrophes (``don’t``, ``the soldiers’ boots``) do not.

    Examples:
        >>> text = "He called it “a farce” and left."
        >>> quotation_of(text, 14, 21), quotation_of(text, 3, 21), quotation_of(text, 27, 31)
        ('direct', 'mixed', 'indirect')
        >>> quotation_of("‘We didn’t do it,’ he said.", 1, 16)
        'direct'
    """
    searched = text if isinstance(text, SearchedText) else searched_text(text)
    return searched.quotations.type_of(start, end)


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


def _nearest_passages(searched: SearchedText, quote: str, most: int = 3) -> list[str]:
    """Return the stretches, as long as ``quote``, that share most words with it, and at least half."""
    wanted = Counter(word.casefold() for word in _WORD.findall(quote[:2_000]))
    words, places = searched.words, searched.places_of_words
    width = min(sum(wanted.values()), len(words))
    here = _around_rare_words(wanted, places, width)
    have: Counter[str] = Counter()
    shared = behind = 0
    scores: list[tuple[int, int]] = []
    for at, word in here:
        have[word] += 1
        shared += have[word] <= wanted[word]
        while here[behind][0] <= at - width:
            left = here[behind][1]
            shared -= have[left] <= wanted[left]
            have[left] -= 1
            behind += 1
        scores.append((-shared, max(0, at - width + 1)))
    chosen: list[int] = []
    for score, first in sorted(scores):
        if -score * 2 < width or len(chosen) == most:
            break
        if all(abs(first - other) >= width for other in chosen):
            chosen.append(first)
    return [searched.text[words[i][0] : words[i + width - 1][1]] for i in chosen]


def _around_rare_words(
    wanted: Counter[str], places: Mapping[str, list[int]], width: int
) -> list[tuple[int, str]]:
    """Return where words of a quote stand in a text, wherever half of them may stand together.

    The most common words are fewer than half of the quote: stretches without any of the others
    share too little with it, and are not visited. So many absent quotes can be told of in one
    long text.
    """
    spare, rare = (width - 1) // 2, []
    for word in sorted(wanted, key=lambda one: (-len(places.get(one, ())), one)):
        spare -= wanted[word]
        if spare < 0:
            rare.append(word)
    near: set[tuple[int, str]] = set()
    for seed in rare:
        for at in places.get(seed, ()):
            for word in wanted:
                found = places.get(word, [])
                first = bisect_left(found, at - width + 1)
                near.update((one, word) for one in found[first : bisect_left(found, at + width)])
    return sorted(near)
