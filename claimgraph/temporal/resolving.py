"""Expressions to intervals, and finding them in text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import Any, Final, Literal

from claimgraph.temporal.english import ENGLISH
from claimgraph.temporal.forms import Length, Range, Shift, Stretch, When, join
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
        if sentence is not None:
            form = _completed(form, text, sentence, offset, language)
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
        return Length(((1, unit),))
    return best[2]


def _completed(form: Any, text: str, sentence: str, offset: int | None, language: Language) -> Any:
    """Add what the sentence says beside the words: a year that stands at the end of a range, "in"."""
    start = sentence.find(text) if offset is None else offset
    if start < 0:
        return form
    end = start + len(text)
    if isinstance(form, When) and "month" in form.fields and "year" not in form.fields and "parent" not in form.fields:
        after = sentence[end : end + _NEAR]
        year = _year_after(after, language)
        if year is not None:
            return form._replace(fields={**form.fields, "year": year})
        return _joined_year(form, after, language)
    if isinstance(form, Length):
        if sentence[:start].rstrip().lower().endswith(" in"):
            return Stretch(form, "in", None, form.mod)
        items = reduce(scan(text + sentence[end : end + 12], language), language)
        shifted = items[0].kinds.get("T") if items else None
        return shifted if isinstance(shifted, Shift) and shifted.sign < 0 else form
    if form is None and text.isdigit() and len(text) <= 2:
        return _part_of_range(sentence, start, end, language)
    return form


_NEAR: Final = 40  # characters


def _year_after(text: str, language: Language) -> int | None:
    """Return the year at the end of a range: "May 15 [to August 16, 1988]"."""
    items = scan(text, language)
    if not items or not (items[0].word in ("-", "/") or "LINK" in items[0].kinds):
        return None
    months = 0
    for item in items[1:6]:
        if "YEAR" in item.kinds:
            year: int = item.kinds["YEAR"]
            return year if months else None
        months += "MONTH" in item.kinds
        if not (item.word == "," or "MONTH" in item.kinds or "DAY" in item.kinds):
            return None
    return None


def _joined_year(form: When, text: str, language: Language) -> When:
    """Return a month with the year that follows it: "in February [this year]"."""
    items = reduce(scan(text, language), language)
    following = items[0].kinds.get("T") if items else None
    if isinstance(following, When) and following.fields.keys() == {"rel"} and following.fields["rel"][1] == "year":
        joined = join(form, following)
        return joined if isinstance(joined, When) else form
    return form


def _part_of_range(sentence: str, start: int, end: int, language: Language) -> Any:
    """Return what a bare number is in the range it stands in: "1915-17", "6-7 January 1916"."""
    value = int(sentence[start:end])
    before = scan(sentence[max(0, start - _NEAR) : start], language)
    if len(before) > 1 and before[-1].word == "-":
        previous = before[-2].kinds
        year = previous.get("YEAR")
        if year is not None and year % 100 < value:
            return When({"year": year - year % 100 + value})
    after = reduce(scan(sentence[start : end + _NEAR], language), language)
    form = after[0].kinds.get("T") if after else None
    return form.first if isinstance(form, Range) else None


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
