"""Finding a stored span again after its text was reformatted or edited.

The choice among several places follows the Web Annotation selectors: first the
words around (TextQuoteSelector prefix and suffix), then the old position
(TextPositionSelector).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from claimgraph.text.finding import CONTEXT, occurrences_of
from claimgraph.text.folding import fold

__all__ = ["Reanchored", "reanchor"]


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
        several places are equally likely, ``lost`` when the words are gone.
    """
    if text[start:end] == exact:
        return Reanchored(start, end, "same")
    found = occurrences_of(text, exact)
    if not found:
        return Reanchored(None, None, "lost")
    likeness = [_likeness(text, one.start, one.end, prefix, suffix) for one in found]
    best = max(likeness)
    places = [one for one, score in zip(found, likeness, strict=True) if score == best]
    if len(places) > 1:
        return Reanchored(None, None, "ambiguous")
    place = places[0]
    status: Literal["moved", "reformatted"] = (
        "moved" if place.alignment == "exact" else "reformatted"
    )
    return Reanchored(place.start, place.end, status)


def _likeness(text: str, start: int, end: int, prefix: str, suffix: str) -> int:
    before, after = text[max(0, start - 2 * CONTEXT) : start], text[end : end + 2 * CONTEXT]
    return _common(fold(prefix).text.rstrip()[::-1], fold(before).text.rstrip()[::-1]) + _common(
        fold(suffix).text.lstrip(), fold(after).text.lstrip()
    )


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
