"""Days told one after another: "May 1, 2 and 3", "on 2 and 3 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimgraph.temporal.clock import CLOCK_FIELDS
from claimgraph.temporal.forms import When
from claimgraph.temporal.items import Item
from claimgraph.temporal.language import Language

__all__ = ["counted_noun", "listed", "without_counts"]

_FOLLOWING: Final = re.compile(r"\s([^\W\d_]+)\b")
_DATE: Final = frozenset(("month", "day"))


def counted_noun(text: str, end: int, language: Language) -> str | None:
    """Return the noun after a number that it counts: "2000 people", "2 men"; None for no such noun."""
    following = _FOLLOWING.match(text, end)
    noun = following.group(1) if following else ""
    if noun in language.near["counted"]:
        return noun
    known = noun in language.tense_classes or noun in language.lexicon or noun in language.literals
    plural = noun.islower() and noun.endswith(language.endings["plural_endings"])
    return noun if plural and not known else None


def without_counts(items: list[Item], text: str, language: Language) -> list[Item]:
    """Return items in which what counts is no day: "On Friday 12 people left", "May 3 - 12 people left"."""
    out = items
    for at in range(1, len(items)):
        item = items[at]
        if (
            "DAY" not in item.kinds
            or "NUM" not in item.kinds
            or not _counts(items, at, text, language)
        ):
            continue
        kinds = {kind: value for kind, value in item.kinds.items() if kind != "DAY"}
        if items[at - 1].word == "-":
            del kinds["NUM"]  # nor is it an hour
        out = [*out[:at], Item(item.start, item.end, item.word, kinds), *out[at + 1 :]]
    return out


def _counts(items: Sequence[Item], at: int, text: str, language: Language) -> bool:
    """Tell whether a number after a weekday, a month or a dash counts what follows it."""
    item = items[at]
    dashed = items[at - 1].word == "-" and text[item.start - 1].isspace()
    before = items[at - 2 if items[at - 1].word == "," and at > 1 else at - 1].kinds
    if not dashed and "WEEKDAY" not in before and "MONTH" not in before:
        return False
    if not dashed and at + 1 < len(items) and "AMPM" in items[at + 1].kinds:
        return True  # "Friday 2 p.m."
    if item.word and not dashed:
        return True  # "in May two drones", "on Friday two of them"
    following = _FOLLOWING.match(text, item.end)
    if following is None or (at + 1 < len(items) and items[at + 1].start <= following.start(1)):
        return False
    noun = counted_noun(text, item.end, language)
    if "MONTH" in before:
        lead = items[at - 2].word if at > 1 else ""
        return lead in language.near["lead_in"] and noun in language.near["counted"]
    return noun is not None or language.tense_classes.get(following.group(1)) in _VERBS


_VERBS: Final = frozenset(("was", "is", "past"))


def listed(items: Sequence[Item], text: str, language: Language) -> list[Item]:
    """Return items with every bare day of a list as the time it is, beside the date it belongs to."""
    out = list(items)
    for at, item in enumerate(items):
        form = item.kinds.get("T")
        if not isinstance(form, When) or not form.fields.keys() >= _DATE:
            continue
        if form.fields.keys() & CLOCK_FIELDS:
            continue
        for step in (1, -1):
            for place in _days(items, at, step):
                day = items[place]
                adjoining = abs(day.kinds["DAY"] - form.fields["day"]) == 1
                noun = counted_noun(text, day.end, language)
                if noun in language.near["counted"] or (noun and not adjoining):
                    continue  # "on May 1 and 2 people", "on May 1 and 12 rebels"
                fields = {key: value for key, value in form.fields.items() if key != "wd"}
                fields["day"] = day.kinds["DAY"]
                out[place] = Item(day.start, day.end, "", {"T": When(fields)})
    return out


def _days(items: Sequence[Item], at: int, step: int) -> list[int]:
    """Return where the bare days stand that are listed beside a date, before it or after it."""
    places: list[int] = []
    joined = False
    place = at + step
    while 0 <= place < len(items) and 0 <= place + step < len(items):
        sign, day = items[place], items[place + step]
        if not (sign.word == "," or "AND" in sign.kinds) or not _bare(day):
            break
        joined = joined or "AND" in sign.kinds
        places.append(place + step)
        place += 2 * step
    return places if joined else []


def _bare(item: Item) -> bool:
    return "DAY" in item.kinds and not item.word and "T" not in item.kinds
