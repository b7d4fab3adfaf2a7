"""Expressions of time in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimgraph.shown import Shown
from claimgraph.temporal.eventful import told_by_events
from claimgraph.temporal.forms import Bound, Form, When
from claimgraph.temporal.interval import TimeInterval
from claimgraph.temporal.items import Item
from claimgraph.temporal.language import Language
from claimgraph.temporal.languages.english import ENGLISH
from claimgraph.temporal.listing import counted_noun, listed, without_counts
from claimgraph.temporal.periods import CONVENTIONS, Conventions
from claimgraph.temporal.reducing import reduce, runs
from claimgraph.temporal.resolving import Anchor, Circumstances, Context, Policy
from claimgraph.temporal.scanning import scan

__all__ = ["Found", "find"]

_WORD: Final = re.compile(r"[^\W\d_]+(?=[.\s]{1,2}$)")
_KINDS: Final = ("T", "SET", "LEN", "REFERENCE")


@dataclass(frozen=True, slots=True)
class Found(Shown):
    """An expression in a text and what it means.

    Examples:
        >>> from claimgraph.temporal import find
        >>> [(one.text, one.interval.value) for one in find("It fell on Monday.", "2023-05-04")]
        [('Monday', '2023-05-01')]
    """

    start: int
    """Offset of the first character, in code points."""
    end: int
    """Offset of the first character after it."""
    text: str
    """The words."""
    interval: TimeInterval
    """What they mean."""


def find(
    text: str,
    anchor: Anchor,
    *,
    policy: Policy = "news",
    zone: str | None = None,
    events: Mapping[str, TimeInterval] | None = None,
    context: Context | None = None,
    conventions: Conventions = CONVENTIONS,
    language: Language | str = ENGLISH,
    ranges: bool = True,
) -> list[Found]:
    """Return the expressions of time in a text, in their order, in time linear in its length.

    The verbs around each expression tell past from future, and expressions such as "the same
    day" are read from those before them.

    Args:
        text: The text of a document, or a part of it.
        anchor: Date of the publication, as for `resolve`.
        policy: As for `resolve`.
        zone: As for `resolve`.
        events: Times of events by name; "two days after the vote" is found where one is the vote.
        context: What was spoken of before the text.
        conventions: As for `resolve`.
        language: The language of the text, or the tag of one that is built in: ``es``.
        ranges: Whether "from Monday to Friday" and "since May" are one time; otherwise they
            are found as TimeML has it, each day and month by itself.

    Raises:
        ValueError: The anchor, the zone, the policy or the language is not known. No text raises.

    Examples:
        >>> from claimgraph.temporal import find
        >>> text = "Drones struck early Wednesday. Officials met the same day."
        >>> [(one.text, one.interval.value) for one in find(text, "2023-05-04")]
        [('early Wednesday', '2023-05-03'), ('the same day', '2023-05-03')]
    """
    circumstances = Circumstances.of(anchor, policy, zone, events, conventions, language)
    language = circumstances.language
    known = context or Context()
    found: list[Found] = []
    for start, end, form in _forms(text, language, tuple(circumstances.events), ranges=ranges):
        words = text[start:end]
        interval = circumstances.read(words, form, text, start, None, known)
        known = known.after(interval)
        found.append(Found(start, end, words, interval))
    return found


def _forms(
    text: str, language: Language, events: Sequence[str], *, ranges: bool
) -> Iterator[tuple[int, int, Form]]:
    """Yield what the expressions of a text say, with their places; those that name an event win."""
    items = scan(text, language)
    named = told_by_events(text, events, language)
    if named:
        items = _cut(items, named)
    at = 0
    for run in runs(items, language):
        run = without_counts(run, text, language)
        for item in listed(reduce(run, language, ranges=ranges), text, language):
            while at < len(named) and named[at][0] < item.start:
                yield named[at]
                at += 1
            form = _form(item, language, text)
            if form is not None:
                yield item.start, item.end, form
    yield from named[at:]


def _cut(items: Sequence[Item], named: Sequence[tuple[int, int, Form]]) -> list[Item]:
    """Return items with those of an expression that names an event as one, which nothing joins."""
    out: list[Item] = []
    waiting = list(items[::-1])
    for start, end, _ in named:
        while waiting and waiting[-1].start < start:
            out.append(waiting.pop())
        while waiting and waiting[-1].start < end:
            waiting.pop()
        out.append(Item(start, end, "", {}))
    return out + waiting[::-1]


def _form(item: Item, language: Language, text: str) -> Form | None:
    """Return what an item says, or None where its words mean no time in running text."""
    kind = next((kind for kind in _KINDS if kind in item.kinds), None)
    if kind is None:
        return None
    words = text[item.start : item.end].lower()
    if words.rstrip(".") in language.weak:
        lead = text[max(0, item.start - 12) : item.start].lower().split()[-1:]
        following = text[item.end : item.end + 12].lower().split()[:1]
        traded = following and following[0].rstrip(",.;") in language.near["delivered"]
        if not lead or not (traded or lead[0] in language.near["lead_date"]):
            return None
        if kind == "LEN" and text[item.end : item.end + 2].strip().isalpha():
            return None  # "reports of a second blast"
    form: Form = item.kinds[kind]
    plain = form.form if isinstance(form, Bound) else form
    if isinstance(plain, When) and {"season"} <= plain.fields.keys() <= {"season", "which"}:
        after = _OF_NAME.match(text, item.end)
        if after is not None and after.group(1) in language.near["of_name"]:
            return None  # "since the fall of Saigon"
    if isinstance(form, When):
        if form.fields.keys() == {"day"} and text[item.end + 1 : item.end + 2].isupper():
            return None  # "the 11th Circuit"
        if form.fields.keys() == {"dec2"} and _is_reading(text, item.start, words, language):
            return None
        if form.fields.keys() == {"year"} and _counts(text, item.start, item.end, language):
            return None
    return form


def _is_reading(text: str, start: int, tens: str, language: Language) -> bool:
    """Tell whether tens are degrees: "highs will be in the 70s"; "record highs of the '80s" are not."""
    if not tens.split()[-1][0].isdigit():
        return False
    words = text[max(0, start - _CLAUSE) : start].lower().split()
    return not language.near["readings"].isdisjoint(words)


_CLAUSE: Final = 60  # characters
_OF_NAME: Final = re.compile(r"\s([^\W\d_]+)\s[A-Z]")


def _counts(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether four digits are a number: "Resolution 2118", "about 2000 people"."""
    lead = _WORD.findall(text[max(0, start - 20) : start])[-1:]
    before = lead[0].lower() if lead else ""
    if before in language.near["numbered"]:
        return True
    if before in language.near["lead_date"]:
        return False
    if before in language.near["at_number"]:
        return not text[end : end + 2].strip().isupper()
    noun = counted_noun(text, end, language)
    about = not text[start:end].isdigit()
    return noun in language.near["counted"] or (about and noun is not None)
