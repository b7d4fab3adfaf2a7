"""Expressions to intervals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Final, Literal

from claimgraph.errors import shorten
from claimgraph.shown import Shown
from claimgraph.temporal.amounts import CLOCK_UNITS
from claimgraph.temporal.bounds import fixed_offset
from claimgraph.temporal.completing import completed
from claimgraph.temporal.edtf import edtf_of
from claimgraph.temporal.eventful import is_sure, told_alone, told_by, told_by_any
from claimgraph.temporal.forms import Form, Length, Ref, Same
from claimgraph.temporal.interval import TimeInterval
from claimgraph.temporal.language import Language
from claimgraph.temporal.languages import language_named
from claimgraph.temporal.languages.english import ENGLISH
from claimgraph.temporal.making import interval_of, trusted
from claimgraph.temporal.patterns import STAGES
from claimgraph.temporal.periods import CONVENTIONS, Conventions, Period, day_value
from claimgraph.temporal.reckoning import reckon
from claimgraph.temporal.reducing import reduce
from claimgraph.temporal.scanning import scan
from claimgraph.temporal.setting import Reckoned, Setting, Unresolved
from claimgraph.temporal.tense import tense_around
from claimgraph.temporal.zones import comes_twice, zone_info, zone_named

__all__ = ["Anchor", "Circumstances", "Context", "Policy", "Tense", "resolve"]

Policy = Literal["news", "narrative", "future", "strict"]
Tense = Literal["past", "present", "future"]
Anchor = date | datetime | str

_LONGEST: Final = 240  # characters; no expression of time is longer
_MINUTE: Final = timedelta(minutes=1)
_FAR: Final = 20  # years
_REMEMBERED: Final = 12  # times that a context holds


@dataclass(frozen=True, slots=True)
class Context(Shown):
    """The times a document has spoken of so far, the latest first.

    `find` keeps one as it reads; `resolve` can be given one, so that "the same day" and,
    under the policy ``narrative``, "in June" are read from what came before.

    Examples:
        >>> from claimgraph.temporal import Context, resolve
        >>> before = Context().after(resolve("3 May 2023", "2024-01-01"))
        >>> resolve("the same day", "2024-01-01", context=before).value
        '2023-05-03'
    """

    focus: tuple[Period, ...] = ()

    def after(self, interval: TimeInterval) -> Context:
        """Return the context once an interval has been spoken of.

        Lengths, sets and open intervals do not change it, nor does a time that something
        is merely compared with ("a year earlier"). A year far from the day that was told last
        comes second: a story that stands in 1964 does not move to 2005 for an aside.
        """
        if interval.status == "partial" and interval.value and interval.alternatives:
            interval = interval.alternatives[0]  # a fiscal quarter whose year is not known
        start, end = interval.start, interval.end
        if start is None or end is None or interval.type not in ("DATE", "TIME"):
            return self
        if interval.policy == "year_before":
            return self
        if start.tzinfo is not None:
            start, end = start.replace(tzinfo=None), end.replace(tzinfo=None)
        period = Period(start, end, interval.granularity)
        if self.focus and _is_aside(period, self.focus[0]):
            return Context((self.focus[0], period, *self.focus[1 : _REMEMBERED - 1]))
        return Context((period, *self.focus[: _REMEMBERED - 1]))


def _is_aside(period: Period, last: Period) -> bool:
    """Tell whether a year far from the day that was told last is an aside: "declassified in 2005"."""
    far = abs(period.start.year - last.start.year) > _FAR
    return far and period.unit in ("year", "decade", "century") and last.unit in ("day", "month")


@dataclass(slots=True)
class Circumstances:
    """When, where and by which rules expressions are read: the arguments of `resolve`, checked."""

    moment: datetime
    day: str
    has_clock: bool
    document_zone: str | tzinfo | None
    event_zone: str | None
    policy: Policy
    events: Mapping[str, TimeInterval]
    conventions: Conventions
    language: Language

    @classmethod
    def of(
        cls,
        anchor: Anchor,
        policy: Policy,
        zone: str | None,
        events: Mapping[str, TimeInterval] | None,
        conventions: Conventions,
        language: Language | str,
    ) -> Circumstances:
        """Check the arguments of `resolve`.

        Raises:
            ValueError: The anchor is no ISO 8601 date, the zone, the policy or the language is unknown.
        """
        if policy not in ("news", "narrative", "future", "strict"):
            msg = f"{policy!r} is not a policy; there are news, narrative, future and strict"
            raise ValueError(msg)
        if zone is not None:
            zone_info(zone)
        moment, clock = _moment(anchor)
        document_zone: str | tzinfo | None = moment.tzinfo
        if document_zone is not None:
            document_zone = getattr(document_zone, "key", None) or document_zone
            moment = moment.replace(tzinfo=None)
        return cls(
            moment,
            day_value(moment),
            clock,
            document_zone,
            zone,
            policy,
            events or {},
            conventions,
            language_named(language),
        )

    def read(
        self,
        expression: str,
        form: Form | None,
        sentence: str | None,
        offset: int,
        tense: Tense | None,
        context: Context | None,
    ) -> TimeInterval:
        """Return the interval of an expression that says a form, at an offset of a sentence."""
        if sentence is not None and offset >= 0:
            form = completed(form, sentence, offset, offset + len(expression), self.language)
        if form is None:
            return self.unresolved(expression, "it holds no words for a time that are known")

        told: str | None = tense
        known = tense is not None or sentence is None or offset < 0

        def governing() -> str | None:
            nonlocal told, known
            if not known and sentence is not None:  # read when it is first asked for
                end = offset + len(expression)
                told, known = tense_around(sentence, offset, end, self.language), True
            return told

        setting = Setting(
            reckon,
            self.moment,
            governing,
            self.policy,
            context.focus if context else (),
            expression,
            self._event,
            self.conventions,
            self.has_clock,
        )
        try:
            return self._interval(reckon(form, setting), expression)
        except Unresolved as reason:
            return self.unresolved(expression, str(reason))
        except (OverflowError, ValueError):
            return self.unresolved(expression, "it lies outside the years 1 to 9999")

    def unresolved(self, expression: str, reason: str) -> TimeInterval:
        """Return an interval that says why nothing is known."""
        return interval_of(
            expression=expression, status="unresolved", reason=reason, anchor=self.day
        )

    def _event(self, words: str) -> TimeInterval | None:
        """Return the time of the event whose name's words all stand among the words.

        Of several the one whose name holds those of all others: "the vote in Kyiv" is not "the vote".
        """
        said = set(re.findall(r"\w+", words.casefold()))
        matching = [
            (parts, time)
            for name, time in self.events.items()
            if (parts := set(re.findall(r"\w+", name.casefold())) - self.language.articles)
            and parts <= said
        ]
        fullest = [one for one in matching if not any(one[0] < other for other, _ in matching)]
        return fullest[0][1] if len(fullest) == 1 else None

    def _zone(self, found: Reckoned) -> str | tzinfo | None:
        """Return the zone of a time: its own, the event's for times of day, the document's for days."""
        if found.zone == "unsure":
            msg = "several zones are called so; name it as in 'Beijing time'"
            raise Unresolved(msg)
        if found.zone is not None and found.zone != "local":
            return found.zone
        if found.rule in ("ago", "from_now"):  # time that has passed since the publication
            return self.document_zone or self.event_zone
        if found.type == "TIME" and self.event_zone is not None:
            return self.event_zone
        return self.document_zone or self.event_zone

    def _interval(self, found: Reckoned, expression: str, fold: int = 0) -> TimeInterval:
        name = self._zone(found)
        twice = False
        start, end, core = found.start, found.end, found.core
        if start and end and start >= end:
            msg = "it ends where it starts"
            raise Unresolved(msg)
        if name is not None:
            start, end, core, twice = _in_zone(found, _info(name), fold)
        others: list[TimeInterval] = []
        if found.others:
            others = [self._interval(other, expression, fold) for other in found.others]
        if twice:
            again = replace(found, others=[], rule="second_time")
            others.insert(0, self._interval(again, expression, fold=1))
        type_, unit, value, mod = found.type, found.unit, found.value, found.mod
        open_ended = found.reason is not None and type_ not in ("DURATION", "SET")
        return trusted(
            {
                "expression": expression,
                "type": type_,
                "value": value,
                "mod": mod,
                "quant": found.quant,
                "freq": found.freq,
                "start": start,
                "end": end,
                "core_start": core and core[0],
                "core_end": core and core[1],
                "granularity": unit,
                "zone": name if isinstance(name, str) and name[0] not in "+-" else None,
                "edtf": edtf_of(start, end, unit, mod, value),  # type: ignore[arg-type]
                "status": "partial" if open_ended else "resolved",
                "reason": found.reason,
                "policy": found.rule,
                "anchor": found.anchor or self.day,
                "alternatives": tuple(others),
            }
        )


def _in_zone(
    found: Reckoned, info: tzinfo | None, fold: int
) -> tuple[datetime | None, datetime | None, tuple[datetime, datetime] | None, bool]:
    """Return the bounds and the core of a time in a zone, and whether its clock shows it twice."""
    start, end = found.start, found.end
    twice, width = False, None
    if start and info and found.unit in CLOCK_UNITS:
        twice = fold == 0 and comes_twice(start, info)
        width = end - start if end else None

    def placed(bound: datetime) -> datetime:
        return fixed_offset(bound.replace(tzinfo=info, fold=fold))

    start, end = start and placed(start), end and placed(end)
    core = found.core and (placed(found.core[0]), placed(found.core[1]))
    if start and width is not None and width <= _MINUTE:
        end = start + width  # the clock may be set back before it is over
    if start and end and start >= end:
        msg = "the clocks are put forward over it"
        raise Unresolved(msg)
    return start, end, core, twice


@lru_cache(maxsize=256)
def _info(name: str | tzinfo | None) -> tzinfo | None:
    if isinstance(name, str):
        try:
            return zone_named(name)
        except ValueError as error:
            raise Unresolved(str(error)) from None
    return name


def _moment(anchor: Anchor) -> tuple[datetime, bool]:
    """Return the moment of an anchor, and whether its hour is known."""
    if isinstance(anchor, str):
        try:
            moment = datetime.fromisoformat(anchor)
        except ValueError:
            msg = f"the anchor {shorten(anchor)} is no ISO 8601 date or time, such as 2023-05-04"
            raise ValueError(msg) from None
        clock = len(anchor) > len("2023-05-04")
        return (moment if clock else moment.replace(hour=12)), clock
    if isinstance(anchor, datetime):
        return anchor, True
    _require(anchor, date, "the anchor is a date, a time or ISO 8601 text")
    return datetime(anchor.year, anchor.month, anchor.day, 12), False


def _require(value: object, kind: type, rule: str) -> None:
    """Refuse what a caller without types may pass.

    Raises:
        TypeError: The value is of another type; the message says what it should be.
    """
    if not isinstance(value, kind):
        msg = f"{rule}, not {value!r}"
        raise TypeError(msg)


def resolve(
    expression: str,
    anchor: Anchor,
    *,
    sentence: str | None = None,
    offset: int | None = None,
    tense: Tense | None = None,
    policy: Policy = "news",
    zone: str | None = None,
    events: Mapping[str, TimeInterval] | None = None,
    context: Context | None = None,
    conventions: Conventions = CONVENTIONS,
    language: Language | str = ENGLISH,
) -> TimeInterval:
    """Return what an expression of time means, said on the day of the anchor.

    The words stay in ``expression``, the rule that fired in ``policy``, other plausible
    readings in ``alternatives``. What cannot be said stays ``unresolved`` or ``partial``
    with a ``reason``; nothing falls back to the anchor in silence.

    Args:
        expression: The words: "early Wednesday morning", "two years ago", "Q3 2023".
        anchor: Date of the publication, as a date, a time or ISO 8601 text. Days are
            reckoned in its zone where it has one.
        sentence: The sentence the words stand in; its verbs tell past from future.
        offset: Where in the sentence they stand; needed if they stand there twice.
        tense: The tense of the governing verb, if it is known.
        policy: ``news`` (the most recent Wednesday, the day of publication included, unless
            the verb looks ahead), ``narrative`` (reckoned from the last time in the context),
            ``future`` (the next one) or ``strict`` (no choice: it stays unresolved).
        zone: IANA zone of the event: clock times and parts of the day are read in it.
        events: Times of events by name, for "two days after the vote".
        context: The times that were spoken of before.
        conventions: Order of numeric dates, hours of the parts of the day, fiscal years …
        language: The language of the words, or the tag of one that is built in: ``es``.

    Raises:
        TypeError: The expression is no text, or the anchor no date.
        ValueError: The anchor, the zone, the policy, the tense or the language is not known.
            No text raises.

    Examples:
        >>> from claimgraph.temporal import resolve
        >>> early = resolve("early Wednesday morning", "2023-05-04", zone="Europe/Moscow")
        >>> early.value, early.mod, early.start.isoformat()
        ('2023-05-03TMO', 'START', '2023-05-03T00:00:00+03:00')
        >>> resolve("Friday", "2023-05-04", sentence="The court will rule Friday.").value
        '2023-05-05'
        >>> resolve("two days later", "2023-05-04").reason
        'it is told from another time, which is not known here'
    """
    _require(expression, str, "an expression is text, such as 'early Wednesday'")
    if tense not in (None, "past", "present", "future"):
        msg = f"{tense!r} is not a tense; there are past, present and future"
        raise ValueError(msg)
    circumstances = Circumstances.of(anchor, policy, zone, events, conventions, language)
    if len(expression) > _LONGEST:
        return circumstances.unresolved(
            expression, f"it is longer than {_LONGEST} characters; use find"
        )
    if sentence is not None and offset is None:
        offset = sentence.find(expression)
    names, words = tuple(circumstances.events), circumstances.language
    form = told_alone(expression, names, words) or _form(expression, words)
    return circumstances.read(
        expression,
        form or told_alone(expression, names, words, whole=False),
        sentence,
        -1 if offset is None else offset,
        tense,
        context,
    )


_PLAIN: Final = tuple(stage for stage in STAGES if stage != "events")
_RANK: Final = {"T": 3, "SET": 2, "LEN": 1, "AGE": 1, "REFERENCE": 0}


@lru_cache(maxsize=4096)
def _form(text: str, language: Language) -> Form | None:
    """Return what an expression says: the time among its words, or else a set, a length, a reference."""
    scanned = scan(text, language, whole=True)
    items = reduce(scanned, language, alone=True)
    partly = [form for form in map(told_by, items) if form is not None]
    told = told_by_any(scanned, language) if partly or len(items) > 1 else None
    if told is not None and is_sure(told):
        return told  # "the day after the vote" is no day after the publication
    if not all(map(is_sure, partly)):
        items = reduce(scanned, language, alone=True, stages=_PLAIN)
    best: tuple[int, int] = (-1, 0)
    form: Form | None = None
    place = (0, 0)
    for item in items:
        for kind, rank in _RANK.items():
            if kind in item.kinds and (rank, item.end - item.start) > best:
                best = (rank, item.end - item.start)
                form = item.kinds[kind]
                place = (item.start, item.end)
    if told is not None and isinstance(form, Ref | Same | None):
        return told
    if form is not None:
        return completed(form, text, place[0], place[1], language) if place[0] else form
    kinds = items[0].kinds if len(items) == 1 else {}  # "day", but not "the bloodiest day"
    return Length(((1, kinds["UNIT"]),)) if "UNIT" in kinds else None
