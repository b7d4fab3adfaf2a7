"""Expressions to intervals, and finding them in text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import Any, Final, Literal

from claimgraph.temporal.english import ENGLISH
from claimgraph.temporal.interval import TimeInterval
from claimgraph.temporal.language import Language
from claimgraph.temporal.periods import CONVENTIONS, Conventions, Period, day_value
from claimgraph.temporal.reading import Item, reduce, runs, scan
from claimgraph.temporal.reckoning import Reckoned, Setting, Unresolved, reckon
from claimgraph.temporal.tense import tense_around
from claimgraph.temporal.zones import zone_info

__all__ = ["Context", "Found", "Policy", "find", "resolve"]

Policy = Literal["news", "narrative", "future", "strict"]
Tense = Literal["past", "present", "future"]

_LONGEST: Final = 400  # characters; no expression of time is longer


@dataclass(frozen=True, slots=True)
class Context:
    """The times a document has spoken of so far; `find` keeps one, `resolve` can be given one."""

    focus: tuple[Period, ...] = ()

    def after(self, interval: TimeInterval) -> Context:
        """Return the context once an interval has been spoken of."""
        if interval.start is None or interval.end is None or interval.type not in ("DATE", "TIME"):
            return self
        if interval.policy == "year_before":
            return self  # what something is compared with is not what is spoken of
        period = Period(interval.start.replace(tzinfo=None), interval.end.replace(tzinfo=None), interval.granularity)
        return Context((period, *self.focus[:11]))


def resolve(
    expression: str,
    anchor: date | datetime | str,
    *,
    sentence: str | None = None,
    offset: int | None = None,
    tense: Tense | None = None,
    policy: Policy = "news",
    zone: str | None = None,
    events: Mapping[str, TimeInterval] | None = None,
    context: Context | None = None,
    conventions: Conventions = CONVENTIONS,
    language: Language = ENGLISH,
) -> TimeInterval:
    """Return what an expression of time means, said on the day of the anchor."""
    moment, anchor_zone = _anchor(anchor)
    place = zone or anchor_zone
    text = expression[:_LONGEST]
    try:
        form = _form(text, language)
        if form is None:
            return _unresolved(expression, "no words for a time are known in it", moment)
        setting = _setting(moment, text, sentence, offset, tense, policy, events, context, conventions, language)
        found = reckon(form, setting)
    except Unresolved as reason:
        return _unresolved(expression, str(reason), moment)
    return _interval(found, expression, moment, place)


def _anchor(anchor: date | datetime | str) -> tuple[datetime, str | tzinfo | None]:
    if isinstance(anchor, str):
        anchor = datetime.fromisoformat(anchor)
    if isinstance(anchor, datetime):
        return anchor.replace(tzinfo=None), anchor.tzinfo
    return datetime(anchor.year, anchor.month, anchor.day, 12), None


_RANK: Final = {"T": 3, "SET": 2, "LEN": 1, "REFERENCE": 0}


@lru_cache(maxsize=4096)
def _form(text: str, language: Language) -> Any:
    items = reduce(scan(text, language, whole=True), language, rest=True)
    best: tuple[int, int, Any] | None = None
    for item in items:
        for kind, rank in _RANK.items():
            if kind in item.kinds:
                entry = (rank, item.end - item.start, item.kinds[kind])
                if best is None or entry[:2] > best[:2]:
                    best = entry
    if best is None:
        unit = next((item.kinds["UNIT"] for item in items if "UNIT" in item.kinds), None)
        if unit is None:
            return None
        from claimgraph.temporal.forms import Length  # noqa: PLC0415

        return Length(((1, unit),))
    return best[2]


def _setting(
    moment: datetime,
    text: str,
    sentence: str | None,
    offset: int | None,
    tense: Tense | None,
    policy: Policy,
    events: Mapping[str, TimeInterval] | None,
    context: Context | None,
    conventions: Conventions,
    language: Language,
) -> Setting:
    def governing() -> str | None:
        if tense is not None:
            return tense
        if sentence is None:
            return None
        start = sentence.find(text) if offset is None else offset
        return None if start < 0 else tense_around(sentence, start, start + len(text), language)

    def event(words: str) -> TimeInterval | None:
        return None if events is None else _event(words, events)

    return Setting(moment, governing, policy, context.focus if context else (), text, event, conventions)


def _event(words: str, events: Mapping[str, TimeInterval]) -> TimeInterval | None:
    """Return the time of the one event whose name's words all stand among the words."""
    said = set(re.findall(r"\w+", words.casefold()))
    matching = [
        time
        for name, time in events.items()
        if (parts := set(re.findall(r"\w+", name.casefold())) - {"the", "a", "an"}) and parts <= said
    ]
    return matching[0] if len(matching) == 1 else None


def _unresolved(expression: str, reason: str, moment: datetime) -> TimeInterval:
    return TimeInterval.model_construct(
        expression=expression, status="unresolved", reason=reason, anchor=day_value(moment)
    )


def _interval(found: Reckoned, expression: str, moment: datetime, place: Any) -> TimeInterval:
    name = found.zone if found.zone not in (None, "local") else place
    info: tzinfo | None = None
    if isinstance(name, str):
        info = zone_info(name) if not name[0] in "+-" else datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo
    elif name is not None:
        info, name = name, getattr(name, "key", None)

    def aware(moment: datetime | None) -> datetime | None:
        return moment if moment is None or info is None else moment.replace(tzinfo=info)

    whole = found.start is not None and found.end is not None
    status = "resolved" if found.reason is None or (found.value and found.type in ("DURATION", "SET")) else "partial"
    return TimeInterval.model_construct(
        expression=expression,
        type=found.type,
        value=found.value,
        mod=found.mod,
        quant=found.quant,
        freq=found.freq,
        start=aware(found.start),
        end=aware(found.end),
        core_start=aware(found.core[0]) if found.core else None,
        core_end=aware(found.core[1]) if found.core else None,
        granularity=found.unit,
        zone=name if isinstance(name, str) and name[0] not in "+-" else None,
        status=status,
        reason=found.reason,
        policy=found.rule,
        anchor=found.anchor or day_value(moment),
        alternatives=tuple(_interval(other, expression, moment, place) for other in found.others),
    )


_ = (UTC, Item, runs)
