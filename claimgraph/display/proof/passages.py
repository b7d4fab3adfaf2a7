"""The text of a document with the words of its claims marked, not a character changed.

Marks overlap and lie in one another, links cannot: the text is cut wherever a span starts or
ends, and each piece links to the shortest span that covers it. What hides or turns text about
stands by itself and is named beside it by the style sheet, so that it turns nothing else.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from claimgraph.display.markup import Markup, joined, tag
from claimgraph.display.proof.anchors import anchor, href
from claimgraph.display.table import HIDING
from claimgraph.model import Claim

__all__ = ["MOST_NESTED", "exact", "marked_text"]

MOST_NESTED: Final = 8
"""How many claims can be marked in the same words; the shortest spans come first."""

_EMPTY_LINES: Final = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_LINE_ENDS: Final = re.compile(r"(?:\r?\n)+")


def exact(text: str) -> Markup:
    r"""Return text as markup whose characters are those of the text, one by one.

    Only NUL and half characters, which a page cannot hold, become U+FFFD.

    Examples:
        >>> exact("a\u202eb")
        'a<bdi class="hid" data-c="U+202E">\u202e</bdi>b'
    """
    return Markup(HIDING.sub(_held, html.escape(text, quote=False)))


def _held(found: re.Match[str]) -> str:
    character = found[0]
    if character in "\t\n":
        return character
    if character == "\r" and found.string[found.end() : found.end() + 1] == "\n":
        return "&#13;"
    code = ord(character)
    held = "&#13;" if code == 13 else "\ufffd" if not code or 0xD800 <= code < 0xE000 else character
    return f'<bdi class="hid" data-c="U+{code:04X}">{held}</bdi>'


def marked_text(
    text: str,
    claims: Sequence[Claim],
    number: dict[str, int],
    kind_of: Callable[[Claim], str],
    told: Callable[[Claim], str],
) -> tuple[Markup, dict[str, str]]:
    """Return a text in paragraphs, and the name of the place at which each claim starts.

    Args:
        text: The text.
        claims: Those that rest on it.
        number: The place of each on the page.
        kind_of: What each is: the class of its mark. Of several, the first by name is shown.
        told: What each is in words, which is shown at the pointer.
    """
    known = {number[one.id]: one for one in claims}
    spans = [
        (span.start, span.end, number[one.id])
        for one in claims
        if one.evidence is not None
        for span in one.evidence.content
    ]
    starts: dict[int, list[int]] = defaultdict(list)
    for start, _, own in spans:
        starts[start].append(own)
    linked: set[int] = set()
    places: dict[str, str] = {}

    def piece(start: int, end: int, cover: Sequence[int]) -> Markup:
        shown = exact(text[start:end])
        if not cover:
            return shown
        first = known[cover[0]]
        new = [own for own in starts.get(start, ()) if known[own].id not in places]
        name = anchor("text", known[new[0]].id) if new else None
        places.update((known[own].id, str(name)) for own in new)
        again = cover[0] in linked
        linked.add(cover[0])
        return tag(
            "a",
            shown,
            href=href(anchor("claim", first.id)),
            class_=f"m {min(kind_of(known[own]) for own in cover)}{' in' if len(cover) > 1 else ''}",
            id=name,
            data_c=" ".join(map(str, cover)),
            data_n=", ".join(known[own].id for own in new) or None,
            title=f"{first.id}: {told(first)}",
            tabindex="-1" if again else None,
        )

    made: list[Markup] = []
    covered = _covered(spans)
    at = 0
    for start, end in _paragraphs(text):
        made.append(exact(text[at:start]))
        inside = [piece(*one) for one in _within(covered, start, end)]
        made.append(tag("p", *inside, dir="auto"))
        at = end
    made.append(exact(text[at:]))
    return joined(*made), places


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where paragraphs stand: between empty lines, or where there is none, line by line."""
    gaps = _EMPTY_LINES if _EMPTY_LINES.search(text) else _LINE_ENDS
    at = 0
    for gap in gaps.finditer(text):
        if gap.start() > at:
            yield at, gap.start()
        at = gap.end()
    if at < len(text):
        yield at, len(text)


_Cut = tuple[int, tuple[int, ...]]
"""Where a stretch starts, and the claims that cover it, the shortest spans first."""


def _covered(spans: Sequence[tuple[int, int, int]]) -> list[_Cut]:
    """Return where the cover of a text changes."""
    opening: dict[int, list[tuple[int, int]]] = defaultdict(list)
    closing: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end, own in spans:
        opening[start].append((end - start, own))
        closing[end].append((end - start, own))
    active: list[tuple[int, int]] = []
    cuts: list[_Cut] = [(0, ())]
    for at in sorted({*opening, *closing}):
        for one in closing[at]:
            del active[bisect_left(active, one)]
        for one in opening[at]:
            insort(active, one)
        cover = dict.fromkeys(own for _, own in active[:MOST_NESTED])
        cuts.append((at, tuple(cover)))
    return cuts


def _within(
    cuts: Sequence[_Cut], start: int, end: int
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Yield the stretches of a paragraph, each with the claims that cover it."""
    i = bisect_left(cuts, start + 1, key=lambda one: one[0]) - 1
    at = start
    while at < end:
        following = min(cuts[i + 1][0], end) if i + 1 < len(cuts) else end
        yield at, following, cuts[i][1]
        at, i = following, i + 1
