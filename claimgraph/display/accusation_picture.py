"""Who accuses whom, drawn: accusers, what it is about, accused, and an arrow for each accusation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from claimgraph.display.charges import Charge, charges, counted, nobody, summary
from claimgraph.display.markup import Markup, joined, tag
from claimgraph.display.matrix_picture import matrix_of
from claimgraph.display.measure import width_of
from claimgraph.display.svg import Svg, arrow, block, line_of_text, number, picture, sign

if TYPE_CHECKING:
    from claimgraph.analysis.roll_up import Level
    from claimgraph.corpus import Corpus

__all__ = ["MOST_ARROWS", "accusations_of", "draw_accusations"]

MOST_ARROWS: Final = 40
"""How many accusations are drawn as arrows; where there are more, they are counted in a matrix."""

_WIDTH: Final = 1080.0
_SIDE: Final = 200.0
_LEFT, _RIGHT = 16.0, _WIDTH - 16 - _SIDE
_MIDDLE, _MIDDLE_END = 310.0, 770.0
_LANE, _HEAD, _GAP = 44.0, 28.0, 14.0
_STATUS: Final = 104.0
_DASHES: Final = {"PR": "7 4", "PS": "7 4", "U": "7 4"}


def draw_accusations(
    corpus: Corpus, *, presupposed: bool = False, roll_up: Level | None = None
) -> Svg:
    """Draw who accuses whom of what, and what became of it.

    On the left those who accuse, on the right the accused, between them what it is about: a
    line for each accusation, so that no arrow hides another. The status of the reply is told
    by sign, word and colour; accusations that are not certain are dashed, presupposed ones
    dotted. More than 40 accusations are counted in a matrix, as by `draw_matrix`.

    Pictures are four functions and not one with a name of what to draw, since each takes what
    it needs: a document's sources need a document, a timeline no accusations.

    Args:
        corpus: The corpus.
        presupposed: Whether accusations that are only presupposed are drawn, too.
        roll_up: The level at which claimers and accused are shown, as for `cg.roll_up`; None: as
            the claims have them.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> picture = cg.draw_accusations(cg.bundled_report())
        >>> picture.alt.split(". ")[1]
        'Status of the replies: 3 answered, 2 partly, 8 unanswered'
    """
    return accusations_of(charges(corpus, presupposed=presupposed, roll_up=roll_up))


def accusations_of(found: Sequence[Charge]) -> Svg:
    """Draw charges as arrows, or too many of them as a matrix; see `draw_accusations`."""
    if len(found) > MOST_ARROWS:
        return matrix_of(found)
    title = f"Who accuses whom: {summary(found)}"
    if not found:
        return nobody(title)
    lanes: dict[int, float] = {}
    boxes: list[Markup] = []
    y = 30.0
    for members in _grouped(found, lambda one: one.event).values():
        height = _HEAD + _LANE * len(members) + 4
        boxes.append(_rect(_MIDDLE, y, _MIDDLE_END - _MIDDLE, height))
        label = found[members[0]].event_label or "nothing in particular"
        boxes.append(line_of_text(label, _MIDDLE + 12, y + 19, _MIDDLE_END - _MIDDLE - 24, bold=True))  # fmt: skip
        for place, i in enumerate(members):
            lanes[i] = y + _HEAD + _LANE * (place + 0.5)
            boxes.append(_lane(found[i], lanes[i]))
        y += height + _GAP
    bottom = max(y, 90.0)
    left, low = _side(found, lanes, lambda one: (one.claimer, one.claimer_label), _LEFT)
    right, deep = _side(found, lanes, lambda one: (one.accused, one.accused_label), _RIGHT)
    bottom = max(bottom, low, deep)
    arrows = []
    for i, one in enumerate(found):
        dashes = "2 3" if one.presupposed else _DASHES.get(one.certainty)
        middle = lanes[i]
        there = arrow(_LEFT + _SIDE, left.ports[i], _MIDDLE, middle, "", dashes)
        on = arrow(_MIDDLE_END, middle, _RIGHT, right.ports[i], one.status, dashes)
        arrows.append(tag("g", tag("title", f"{one.claim}: {one.sentence}"), there, on))
    heads = [
        line_of_text(text, x, 16, room, class_="soft")
        for text, x, room in (
            ("who accuses", _LEFT, _SIDE),
            ("of what, in which words, and the reply", _MIDDLE, 400),
            ("who is accused", _RIGHT, _SIDE),
        )
    ]
    facts = [f"Status of the replies: {counted(found)}.", *(one.sentence for one in found)]
    parts = [*heads, *arrows, *boxes, *left.drawn, *right.drawn, _key(bottom + 14)]
    return picture(title, facts, _WIDTH, bottom + 40, parts)


def _grouped(found: Sequence[Charge], key: Callable[[Charge], str]) -> dict[str, list[int]]:
    """Return the numbers of the charges by a key, in the order of its first occurrence."""
    groups: dict[str, list[int]] = {}
    for i, one in enumerate(found):
        groups.setdefault(key(one), []).append(i)
    return groups


def _rect(x: float, y: float, width: float, height: float, class_: str = "box") -> Markup:
    return tag(
        "rect",
        x=number(x),
        y=number(y),
        width=number(width),
        height=number(height),
        rx="6",
        class_=class_,
    )


def _lane(one: Charge, y: float) -> Markup:
    """Return the line of one accusation: in which role, in which words, and its reply."""
    room = _MIDDLE_END - _MIDDLE - 24
    role = ", ".join([one.role or "accused", *one.marks])
    words = f"“{one.words}”" if one.words else "(no words)"
    end = _MIDDLE_END - 12
    return joined(
        _rect(_MIDDLE + 6, y - 20, _MIDDLE_END - _MIDDLE - 12, 40, "row"),
        line_of_text(role, _MIDDLE + 14, y - 4, room - _STATUS - 8),
        line_of_text(words, _MIDDLE + 14, y + 13, room - 8, class_="soft", size=11.5),
        sign(one.status, end - _STATUS + 8, y - 8),
        line_of_text(one.status, end - _STATUS + 19, y - 4, _STATUS - 19),
    )


class _Side:
    """The boxes of one side, and where on them each charge has its arrow."""

    def __init__(self) -> None:
        self.drawn: list[Markup] = []
        self.ports: dict[int, float] = {}


def _side(
    found: Sequence[Charge],
    lanes: dict[int, float],
    who: Callable[[Charge], tuple[str, str]],
    x: float,
) -> tuple[_Side, float]:
    """Place the boxes of one side beside the lines they belong to, none upon another."""
    side = _Side()
    groups = _grouped(found, lambda one: who(one)[0])
    mean = {own: sum(lanes[i] for i in members) / len(members) for own, members in groups.items()}
    y = 30.0
    order = sorted(groups, key=lambda own: (mean[own], own))
    heights = {own: max(46.0, 14.0 * len(groups[own]) + 12) for own in order}
    last = max(lanes.values(), default=0.0) + _LANE / 2
    room_below = sum(heights[own] + _GAP for own in order) - _GAP
    for own in order:
        height = heights[own]
        top = max(y, min(mean[own] - height / 2, last - room_below))
        side.drawn.append(_rect(x, top, _SIDE, height))
        label = who(found[groups[own][0]])[1]
        side.drawn.append(block(label, x + 12, top + height / 2, _SIDE - 24, 3, bold=True))
        members = sorted(groups[own], key=lambda i: lanes[i])
        for place, i in enumerate(members, 1):
            side.ports[i] = top + height * place / (len(members) + 1)
        y = top + height + _GAP
        room_below -= height + _GAP
    return side, y


def _key(y: float) -> Markup:
    """Return what the signs and the lines mean."""
    parts: list[Markup] = []
    x = _LEFT + 6
    for status in ("admitted", "answered", "partly", "withheld", "unanswered"):
        parts += [sign(status, x, y), line_of_text(status, x + 11, y + 4, 90)]
        x += 24 + width_of(status, 12) + 14
    for label, dashes in (("certain", None), ("less than certain", "7 4"), ("presupposed", "2 3")):
        parts.append(tag("path", d=f"M{number(x)} {number(y)}h30", class_="line", stroke_dasharray=dashes))  # fmt: skip
        parts.append(line_of_text(label, x + 36, y + 4, 130))
        x += 36 + width_of(label, 12) + 18
    return tag("g", *parts)
