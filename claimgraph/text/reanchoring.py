"""Finding a stored span again after its text was reformatted or edited.

The choice among several places follows the Web Annotation selectors: first the
words around (TextQuoteSelector prefix and suffix), then the old position
(TextPositionSelector).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from claimgraph.text.finding import CONTEXT, occurrences_of, places_alike, searched_text
from claimgraph.text.folding import fold

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
    if text[start:end] == exact:
        return Reanchored(start, end, "same")
    searched = searched_text(text)
    found = places_alike(searched, exact) or occurrences_of(searched, exact)
    if not found:
        return Reanchored(None, None, "lost")
    agreement = [_agreement(text, one.start, one.end, prefix, suffix) for one in found]
    best = max(map(sum, agreement))
    places = [i for i, sides in enumerate(agreement) if sum(sides) == best]
    if len(places) > 1 or not _convincing(agreement[places[0]], prefix, suffix):
        return Reanchored(None, None, "ambiguous")
    place = found[places[0]]
    status: Literal["moved", "reformatted"] = (
        "moved" if place.alignment == "exact" else "reformatted"
    )
    return Reanchored(place.start, place.end, status)


def _agreement(text: str, start: int, end: int, prefix: str, suffix: str) -> tuple[int, int]:
    """Return how many characters before and after a place are those known, blanks apart."""
    before, after = text[max(0, start - 2 * CONTEXT) : start], text[end : end + 2 * CONTEXT]
    return (
        _common(_folded(prefix)[::-1], _folded(before)[::-1]),
        _common(_folded(suffix), _folded(after)),
    )


def _convincing(sides: tuple[int, int], prefix: str, suffix: str) -> bool:
    """Tell whether the words around a place show that it is the one: a little on both sides, or much on one.

    The same words may have been said by somebody else, whose quote is all that is left.
    """
    known = (len(_folded(prefix)), len(_folded(suffix)))
    little = all(agreed >= min(there, LITTLE) for agreed, there in zip(sides, known, strict=True))
    return little or max(sides) >= MUCH


def _folded(context: str) -> str:
    return fold(context).text.strip()


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
