"""Expressions in running text that are told by an event whose name is given: "two days after the vote"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimgraph.temporal.forms import AtEvent
from claimgraph.temporal.language import Language
from claimgraph.temporal.reducing import reduce
from claimgraph.temporal.scanning import scan

__all__ = ["told_by_events"]

_LEAD: Final = 60  # characters before the name of an event in which the expression begins


def told_by_events(
    text: str, events: Sequence[str], language: Language
) -> list[tuple[int, int, AtEvent]]:
    """Return the expressions that name one of the events, in their order, none within another.

    Their time is linear in the text: around each name, no more than a few words are read.
    """
    found: list[tuple[int, int, AtEvent]] = []
    names = [name for name in (_pattern(event, language) for event in events) if name]
    if not names:
        return found
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(sorted(names, key=len, reverse=True))})(?!\w)", re.IGNORECASE
    )
    for match in pattern.finditer(text):
        least = found[-1][1] if found else 0
        begun = max(least, match.start() - _LEAD)
        window = text[begun : match.end()]
        items = reduce(
            scan(window, language), language, alone=True, stages=("quantities", "events")
        )
        form = items[-1].kinds.get("T") if items else None
        if not isinstance(form, AtEvent) or items[-1].end != len(window):
            continue
        start = items[-1].start
        first, last = form.words
        between = set(re.findall(r"\w+", window[first : match.start() - begun].casefold()))
        if between <= language.articles:  # and not "two days after he lost the vote"
            form = form._replace(words=(first - start, last - start))
            found.append((begun + start, match.end(), form))
    return found


def _pattern(event: str, language: Language) -> str:
    """Return what finds the name of an event, its article left out."""
    words = [word for word in re.findall(r"\w+", event) if word.casefold() not in language.articles]
    return r"\W{1,3}".join(map(re.escape, words))
