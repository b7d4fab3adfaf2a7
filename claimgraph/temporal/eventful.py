"""Expressions that are told by an event whose name is given: "two days after the vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from claimgraph.temporal.forms import (
    MARKS,
    AtEvent,
    Bound,
    Every,
    Form,
    Range,
    Several,
    Shift,
    Stretch,
)
from claimgraph.temporal.items import Item
from claimgraph.temporal.language import Language
from claimgraph.temporal.patterns import STAGES
from claimgraph.temporal.reducing import reduce
from claimgraph.temporal.scanning import scan

__all__ = ["is_sure", "told_alone", "told_by", "told_by_any", "told_by_events"]

_LEAD: Final = 60  # characters before the name of an event in which the expression begins


def told_by_events(
    text: str, events: Sequence[str], language: Language
) -> list[tuple[int, int, Form]]:
    """Return the expressions that name one of the events, in their order, none within another.

    Their time is linear in the text: around each name, no more than a few words are read.
    """
    found: list[tuple[int, int, Form]] = []
    names = _names(tuple(events), language)
    if names is None:
        return found
    for match in names.finditer(text):
        begun = max(found[-2][1] if len(found) > 1 else 0, match.start() - _LEAD)
        told = _told(text[begun : match.end()], names, language)
        if told is not None and found and found[-1][0] < begun + told[0] < found[-1][1]:
            begun = found[-1][1]
            told = _told(text[begun : match.end()], names, language)
        if told is None:
            continue
        start, form = told
        if found and begun + start <= found[-1][0]:
            found.pop()  # "since the invasion and until the vote" may be one
        if isinstance(form, Bound) and form.side == "by":
            continue  # "it was shaken by the vote"
        if start:  # the form says where its words stand in the expression
            start, form = _told(text[begun + start : match.end()], names, language) or told
            begun += told[0] if start == 0 else 0
        found.append((begun + start, match.end(), form))
    return found


def told_alone(
    text: str, events: Sequence[str], language: Language, *, whole: bool = True
) -> Form | None:
    """Return what an expression by itself says that names events, or None where it does not.

    ``whole``: None also where words stand before it that may say more.
    """
    names = _names(tuple(events), language)
    told = None if names is None else _told(text.rstrip(MARKS), names, language)
    if told is None:
        return None
    start, form = told
    lead = text[:start].casefold().strip()
    return form if not whole or not lead or lead in language.near["lead_told"] else None


def told_by_any(scanned: list[Item], language: Language) -> Form | None:
    """Return what an expression says that is told by an event, whatever it is called."""
    items = reduce(scanned, language, alone=True, stages=("quantities", "events"))
    leads = [item.word for item in items[:-1]]
    alone = not leads or (len(leads) == 1 and leads[0] in language.near["lead_told"])
    return told_by(items[-1]) if alone else None


def is_sure(told: Form) -> bool:
    """Tell whether an event tells a time, whatever other times its name holds: not "before the vote in May"."""
    if isinstance(told, Stretch):
        return told.which == "to"
    return isinstance(told, Shift) or (
        isinstance(told, AtEvent) and told.part not in ("whole", "around")
    )


def _told(text: str, names: re.Pattern[str], language: Language) -> tuple[int, Form] | None:
    """Return the expression that a text ends with, by its start, if an event tells it."""
    scanned = _with_events(scan(text, language), text, names, language)
    best: tuple[int, Form] | None = None
    for stages in (("quantities", "events"), _ALL):
        items = reduce(scanned, language, alone=True, stages=stages, named=True)
        items = reduce(items, language, stages=("ranges",))  # "since the day after the vote"
        form = told_by(items[-1]) if items else None
        if form is None or items[-1].end != len(text):
            continue
        if best is None or items[-1].start < best[0]:  # "from May 2022 until the vote"
            best = items[-1].start, form
    return best


_ALL: Final = tuple(stage for stage in STAGES if stage != "ranges")


def told_by(item: Item) -> Form | None:
    """Return what an item says that is told by an event, or is reckoned from what is."""
    form: Form | None = item.kinds.get("T") or item.kinds.get("LEN")
    return form if _is_told(form) else None


def _is_told(form: Any) -> bool:
    nests = isinstance(form, _NESTING) or type(form) is tuple
    return isinstance(form, AtEvent) or (nests and any(map(_is_told, form)))


_NESTING: Final = (Bound, Every, Range, Several, Shift, Stretch)
"""Forms that hold others."""


def _with_events(
    items: Sequence[Item], text: str, names: re.Pattern[str], language: Language
) -> list[Item]:
    """Return items with the name of each event as one, its article with it."""
    out: list[Item] = []
    waiting = list(items[::-1])
    for match in names.finditer(text):
        while waiting and waiting[-1].start < match.start():
            out.append(waiting.pop())
        while waiting and waiting[-1].start < match.end():
            waiting.pop()
        start = match.start()
        while out and out[-1].word in language.articles:
            start = out.pop().start
        whole = AtEvent((start, match.end()), part="whole")
        out.append(Item(start, match.end(), "", {"EVENT": whole}))
    return out + waiting[::-1]


@lru_cache(maxsize=64)
def _names(events: Sequence[str], language: Language) -> re.Pattern[str] | None:
    """Return what finds the names of events, their articles left out; None for no name."""
    patterns = {
        r"\W{1,3}".join(
            re.escape(word) for word in words if word.casefold() not in language.articles
        )
        for words in (re.findall(r"\w+", event) for event in events)
    } - {""}
    if not patterns:
        return None
    longest = sorted(patterns, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE)
