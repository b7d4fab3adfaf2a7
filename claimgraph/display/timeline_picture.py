"""A timeline, drawn: what is known of a time is solid, what is not is dashed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.timeline import Entry, instant_of, timeline
from claimgraph.display.markup import Markup, cut, joined, tag
from claimgraph.display.measure import width_of
from claimgraph.display.svg import Svg, line_of_text, number, picture
from claimgraph.errors import check_corpus
from claimgraph.temporal import TimeInterval
from claimgraph.temporal.describing import MONTHS

if TYPE_CHECKING:
    from claimgraph.analysis.roll_up import Level
    from claimgraph.corpus import Corpus

__all__ = ["MOST_LINES", "draw_timeline"]

MOST_LINES: Final = 60
"""How many lines are drawn; the entries beyond them are counted below."""

_LEFT, _START, _END, _WIDTH = 16.0, 400.0, 1040.0, 1080.0
_LINE: Final = 38.0
_LONGEST: Final = 300
"""How many characters tell what the claims of one line are."""


@dataclass(frozen=True, slots=True)
class _Line:
    """An event, or all claims of one time."""

    label: str
    when: str
    start: datetime | None
    end: datetime | None
    core: tuple[datetime, datetime] | None
    """The part that the words name."""
    known: str
    event: bool

    @property
    def sentence(self) -> str:
        return f"{self.label}: {self.when}."


def draw_timeline(corpus: Corpus, *, claims: bool = True, roll_up: Level | None = None) -> Svg:
    """Draw when events were and when claims were made, as far as that is known.

    A solid bar is a time known to two days; a dashed one says that it was somewhere in there,
    and runs to the edge with an arrow where a bound is not known; what the words name within
    it ("early May") is solid. Claims of the same time share a line; where there are more than 60 lines, so
    does what falls into the same months, or years. Gaps on the axis are
    shortened: their lengths are logarithms. Of what no time is known is listed below.

    Args:
        corpus: The corpus.
        claims: Whether claims are drawn.
        roll_up: The level at which claims name their claimers, as for `cg.roll_up`; None: as the
            claims have them.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> cg.draw_timeline(cg.bundled_report(), claims=False).alt.split(". ")[0]
        'Timeline: 6 events with a time, 20 without'
    """
    check_corpus(corpus)
    entries = timeline(corpus, claims=claims, roll_up=roll_up)
    dated = [one for one in entries if one.interval is not None]
    unknown = [one for one in entries if one.interval is None]
    lines = _lines(dated)
    shown = lines[:MOST_LINES]
    places = _places(shown)
    parts: list[Markup] = []
    for place, line in enumerate(shown):
        parts.append(_drawn(line, 34 + _LINE * place, places))
    bottom = 34 + _LINE * len(shown)
    parts = [_axis(places, bottom), *parts]
    bottom += 22
    for note in _notes(lines[MOST_LINES:], unknown):
        parts.append(line_of_text(note, _LEFT, bottom, _WIDTH - 2 * _LEFT, class_="soft"))
        bottom += 20
    parts.append(_key(bottom + 4))
    events = sum(one.what == "event" for one in dated)
    counted = f"{events} events" if events != 1 else "1 event"
    made = len(dated) - events
    counted += (f" and {made} claims" if made != 1 else " and 1 claim") if made else ""
    title = f"Timeline: {counted} with a time, {len(unknown)} without"
    return picture(title, [line.sentence for line in shown], _WIDTH, bottom + 24, parts)


_GRAINS: Final = (None, 7, 4)
"""How many characters of its bounds tell a group apart: all, year and month, the year."""


def _lines(entries: Sequence[Entry]) -> list[_Line]:
    """Return a line for each event and for all claims of one time; by month or year, if need be."""
    lines: list[_Line] = []
    for grain in _GRAINS:
        groups: dict[tuple[object, ...], list[Entry]] = {}
        for one in entries:
            own = one.id if grain is None and one.what == "event" else None
            groups.setdefault((one.what, own, *_bounds(one, grain)), []).append(one)
        lines = [_line(members) for members in groups.values()]
        if len(lines) <= MOST_LINES:
            break
    return lines


def _bounds(one: Entry, grain: int | None) -> tuple[str, str]:
    time = one.interval
    if time is None:
        return "", ""
    start, end = (str(bound)[:grain] if bound else "" for bound in (time.start, time.end))
    return start, end


def _line(members: Sequence[Entry]) -> _Line:
    """Return the line of an event, or of several entries whose times are much the same."""
    one = members[0]
    time = one.interval or TimeInterval(status="unresolved", reason="no time is stated")
    event = one.what == "event"
    if len(members) > 1:
        label = f"{len(members):,} {one.what}s: {cut(_together(members[:60]), _LONGEST)}"
    else:
        label = one.label if event else f"{one.label} ({one.id})"
    label += " (times conflict)" if any(other.conflicts for other in members) else ""
    starts = [other.interval.start for other in members if other.interval]
    ends = [other.interval.end for other in members if other.interval]
    start = None if None in starts else min((x for x in starts if x), key=instant_of)
    end = None if None in ends else max((x for x in ends if x), key=instant_of)
    if (start, end) != (time.start, time.end):
        whole = TimeInterval(start=start, end=end, zone=None)
        return _Line(label, str(whole), start, end, None, "bounds", event)
    core = (time.core_start, time.core_end) if time.core_start and time.core_end else None
    plain = time.model_copy(update={"alternatives": (), "status": "resolved"})
    return _Line(label, str(plain), start, end, core, one.known, event)


def _together(members: Sequence[Entry]) -> str:
    """Return what entries are, those alike together: "denial by John Kirby (c18, c19)"."""
    alike: dict[str, list[str]] = {}
    for one in members:
        alike.setdefault(one.label, []).append(one.id)
    return "; ".join(f"{what} ({', '.join(own)})" for what, own in alike.items())


def _places(lines: Sequence[_Line]) -> dict[datetime, float]:
    """Return where each bound stands: gaps are as wide as their logarithms."""
    bounds = {
        instant_of(one) for line in lines for one in (line.start, line.end, *(line.core or ())) if one
    }  # fmt: skip
    order = sorted(bounds)
    gaps = [1 + math.log2(1 + (b - a).total_seconds() / 3600) for a, b in pairwise(order)]
    whole = sum(gaps) or 1.0
    room = _END - _START - 60
    places: dict[datetime, float] = {}
    at = _START + 30
    for i, moment in enumerate(order):
        places[moment] = round(at, 1)
        at += room * gaps[i] / whole if i < len(gaps) else 0
    return places


def _drawn(line: _Line, y: float, places: dict[datetime, float]) -> Markup:
    start = places[instant_of(line.start)] if line.start else _START
    end = places[instant_of(line.end)] if line.end else _END
    middle = y + 12
    sure = line.known == "day" and line.core is None
    room = _START - _LEFT - 16
    parts = [
        tag("title", line.sentence),
        tag("path", d=f"M{number(_LEFT)} {number(y + 31)}H{number(_END)}", class_="rule"),
        line_of_text(line.label, _LEFT, y + 9, room, bold=line.event),
        line_of_text(line.when, _LEFT, y + 24, room, size=11, class_="soft"),
        _bar(start, end, middle, "sure" if sure else "maybe"),
    ]
    if line.core is not None:
        first, last = (places[instant_of(one)] for one in line.core)
        parts.append(_bar(first, last, middle, "sure"))
    for known, x, way in ((line.start, start, -1), (line.end, end, 1)):
        if known is None:
            points = f"{number(x)},{number(middle - 6)} {number(x + 8 * way)},{number(middle)} {number(x)},{number(middle + 6)}"
            parts.append(tag("polygon", points=points, class_="maybe"))
    return tag("g", *parts)


def _bar(start: float, end: float, y: float, class_: str) -> Markup:
    return tag(
        "rect",
        x=number(start),
        y=number(y - 6),
        width=number(max(3.0, end - start)),
        height="12",
        rx="2",
        class_=class_,
    )


def _axis(places: dict[datetime, float], bottom: float) -> Markup:
    """Return the days along the top, as many as there is room for."""
    parts = [line_of_text("gaps are shortened", _LEFT, 14, 300, class_="soft", size=11)]
    free = 0.0
    for moment, x in places.items():
        label = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
        if moment.hour or moment.minute:
            label += f", {moment.hour:02d}:{moment.minute:02d}"
        half = width_of(label, 11) / 2
        if x - half < free or x + half > _WIDTH:
            continue
        free = x + half + 10
        parts.append(line_of_text(label, x, 14, 2 * half + 1, size=11, anchor="middle"))
        parts.append(tag("path", d=f"M{number(x)} 20V{number(bottom)}", class_="rule", stroke_dasharray="1 4"))  # fmt: skip
    return joined(*parts)


def _notes(left_out: Sequence[_Line], unknown: Sequence[Entry]) -> list[str]:
    notes = [f"… and {len(left_out)} more lines"] if left_out else []
    if unknown:
        named = ", ".join(one.label for one in unknown[:MOST_LINES])
        notes.append(f"No time is known of {len(unknown)}: {named}")
    return notes


def _key(y: float) -> Markup:
    parts = []
    x = _LEFT
    for class_, label in (
        ("sure", "known to two days, or what the words name"),
        ("maybe", "somewhere in here; with an arrow: that bound is not known"),
    ):
        parts += [_bar(x, x + 30, y, class_), line_of_text(label, x + 38, y + 4, 460)]
        x += 38 + width_of(label, 12) + 20
    return tag("g", *parts)
