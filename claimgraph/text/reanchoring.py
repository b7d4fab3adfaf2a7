"""Finding a stored span again after its text was reformatted or edited.

The choice among several places follows the Web Annotation selectors: first the
words around (TextQuoteSelector prefix and suffix), then the old position
(TextPositionSelector).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from claimgraph.text.finding import (
    CONTEXT,
    SearchedText,
    occurrences_of,
    places_alike,
    searched_text,
)
from claimgraph.text.folding import Folded, fold

__all__ = ["Reanchored", "reanchor"]

LITTLE = 3
MUCH = 20
"""Characters that must agree on both sides, or on one."""


class Reanchored(NamedTuple):
    """Where a span stands now, or why it cannot be told."""

    start: int | None
    end: int | None
    status: Literal["same", "moved", "reformatted", "ambiguous", "lost"]


def reanchor(text: str, start: int, end: int, exact: str, prefix: str, suffix: str) -> Reanchored:
    """Find the span that used to be ``[start, end)`` with the words ``exact`` in ``text``.

    Returns:
        ``same`` when nothing changed, ``moved`` when the words stand elsewhere,
        ``reformatted`` when spaces, quotes or dashes changed as well, ``ambiguous`` when
        several places are equally likely, or the words around tell of another place,
        ``lost`` when the words are gone.
    """
    here = Reanchored(start, end, "same") if text[start:end] == exact else None
    if (
        here
        and text[max(0, start - len(prefix)) : start] == prefix
        and text.startswith(suffix, end)
    ):
        return here  # else equal words may have come to stand here
    searched = searched_text(text)
    sure = _with_words_around(searched, exact, prefix, suffix)
    if sure is not None:
        if here and sure == (start, end):
            return here
        same_words = text[slice(*sure)] == exact
        return Reanchored(*sure, "moved" if same_words else "reformatted")
    found = places_alike(searched, exact) or occurrences_of(searched, exact)
    if not found:
        return Reanchored(None, None, "lost")
    known = fold(prefix).text.strip()[::-1], fold(suffix).text.strip()
    agreement = [_agreement(searched.folded, one.start, one.end, *known) for one in found]
    best = max(map(sum, agreement))
    places = [i for i, sides in enumerate(agreement) if sum(sides) == best]
    if len(places) > 1 or not _convincing(agreement[places[0]], *map(len, known)):
        return here or Reanchored(None, None, "ambiguous")
    place = found[places[0]]
    if here and (place.start, place.end) == (start, end):
        return here
    status: Literal["moved", "reformatted"] = (
        "moved" if place.alignment == "exact" else "reformatted"
    )
    return Reanchored(place.start, place.end, status)


def _with_words_around(
    searched: SearchedText, exact: str, prefix: str, suffix: str
) -> tuple[int, int] | None:
    """Return the only place where the words stand between all the words known around them.

    It is the best of all places, and found without looking at the others.
    """
    if len(prefix) + len(suffix) < MUCH:
        return None
    folded, around = searched.folded, fold(prefix + exact + suffix)
    at = folded.text.find(around.text)
    if at < 0 or folded.text.find(around.text, at + 1) >= 0:
        return None
    first = at + around.index_of(len(prefix))
    last = at + (around.index_of(len(prefix + exact)) if suffix else len(around.text))
    if last <= first:
        return None
    span = folded.span(first, last)
    return span if fold(searched.text[slice(*span)]).text == fold(exact).text else None


def _agreement(folded: Folded, start: int, end: int, before: str, after: str) -> tuple[int, int]:
    """Return how many characters before and after a place are those known, blanks apart.

    Args:
        folded: The folded text.
        start: Where the place starts in the original text.
        end: Where it ends.
        before: What is known to stand before it, folded and read backwards.
        after: What is known to stand after it, folded.
    """
    first, last = folded.index_of(start), folded.index_of(end)
    there = folded.text[max(0, first - 2 * CONTEXT) : first].strip()[::-1]
    return _common(before, there), _common(after, folded.text[last : last + 2 * CONTEXT].strip())


def _convincing(sides: tuple[int, int], before: int, after: int) -> bool:
    """Tell whether the words around a place show that it is the one: a little on both sides, or much on one.

    The same words may have been said by somebody else, whose quote is all that is left.
    """
    known = zip(sides, (before, after), strict=True)
    return all(agreed >= min(there, LITTLE) for agreed, there in known) or max(sides) >= MUCH


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
