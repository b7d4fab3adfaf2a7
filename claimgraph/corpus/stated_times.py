"""Times as documents state them: words, read from the document's publication date.

A time belongs to the document that states it. Its words are looked up in the document's
text, so that the sentence around them tells past from future; days and longer units are
reckoned in the document's zone, clock times and parts of the day in that of the event, where
it has one. Without a publication date only what means the same at any date is resolved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields as fields_of
from datetime import date, datetime, timedelta
from typing import Any, Final

from claimgraph.errors import nearest, shorten
from claimgraph.model import Document, Evidence, Span, StatedTime
from claimgraph.temporal import (
    Context,
    Conventions,
    Language,
    Policy,
    Tense,
    TimeInterval,
    from_iso,
    resolve,
)
from claimgraph.temporal.languages import LANGUAGES, known_languages, language_named, language_of
from claimgraph.temporal.making import interval_of
from claimgraph.temporal.periods import CONVENTIONS
from claimgraph.temporal.zones import zone_info
from claimgraph.text.finding import SearchedText, find_quote, occurrences_of, searched_text
from claimgraph.text.sentences import sentence_around

__all__ = ["is_iso", "order_only", "when"]

_ISO = re.compile(r"\d{4}(?:-\d\d)?|\d{4}-\d\d-\d\d.*|(?:\d{4}\S*|\.\.)/.*", re.ASCII | re.DOTALL)
_OF_THE_CLOCK: Final = frozenset(("second", "minute", "hour", "part_of_day"))
_TWO_DAYS: Final = (date(1904, 2, 29), date(2093, 7, 17))
"""Days that differ in everything: what means the same on both, means the same on any."""


def when(
    document: Document,
    words: str,
    *,
    zone: str | None = None,
    local_zone: str | None = None,
    occurrence: int | None = None,
    tense: Tense | None = None,
    policy: Policy = "news",
    language: Language | str | None = None,
    languages: Mapping[str, Language] = LANGUAGES,
    conventions: Conventions | Mapping[str, Any] = CONVENTIONS,
    of: TimeInterval | None = None,
    events: Mapping[str, TimeInterval] | None = None,
    near: Evidence | None = None,
    searched: SearchedText | None = None,
    **fields: Any,
) -> StatedTime:
    """Return what words of a document say about a time, reckoned from its publication date.

    Args:
        document: The document that states it.
        words: The words, as they stand in the text: ``early Wednesday morning``; or an ISO
            8601 date, time or interval, which needs no reckoning.
        zone: IANA zone the words are read in; the document's where it is not given.
        local_zone: IANA zone of where it happened: clock times and parts of the day are
            read in it, unless ``zone`` is given.
        occurrence: Which place is meant, counted from 1, where the words stand in the text
            more than once. Words that are not in the text, or in several places of which
            none is told, are read without a sentence.
        tense: ``past``, ``present`` or ``future``, where the sentence does not show it.
        policy: How bare weekdays and the like are read: ``news``, ``narrative``, ``future``
            or ``strict``.
        language: The language of the words, or its tag. Where it is not given, that of the
            document if its times can be read; else English.
        languages: Languages by tag, beside those that are built in: ``{"fr": FRENCH}``. One under
            the tag of a built-in one takes its place.
        conventions: Order of numeric dates, where fiscal years start, and the like; or the
            fields of them that differ, as a file has them: ``{"day_first": True}``.
        of: The time that the words are reckoned from, where it is not the publication date:
            that of the event in "the anniversary of the invasion", the one spoken of
            before in "a day earlier", "the next morning", "then"; or that of the speech in
            which somebody quoted says "yesterday".
        events: Times of events by their names, for words that name one of them.
        near: Of several places of the words, the one in the sentences of this evidence is
            meant, if it is the only one there.
        searched: The document's text as it is searched, for a caller that has it already.
        **fields: Further fields of ``StatedTime``: ``after``, ``before``, ``during``, ``basis``.

    Raises:
        QuoteError: There is no such occurrence in the text.
        ValueError: The zone, the language or a convention is unknown, or the words look like an ISO date and are none.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(
        ...     id="doc:a", published="2023-05-04", zone="Europe/London",
        ...     text="Fragments fell on the roof early Wednesday morning.")
        >>> stated = cg.when(report, "early Wednesday morning", zone="Europe/Moscow")
        >>> str(stated.interval).partition(";")[0]
        'Wed 3 May 2023, 00:00-06:00 (Europe/Moscow), early'
        >>> stated.span.start
        27
        >>> print(cg.when(cg.Document(id="doc:b"), "on Wednesday").interval)
        unresolved: doc:b has no publication date, which 'on Wednesday' is reckoned from
    """
    for one in (zone, local_zone):
        if one is not None:
            zone_info(one)  # refuses an unknown one
    if is_iso(words):
        interval = from_iso(words, zone or local_zone or document.zone)
        return StatedTime(interval=interval, document=document.id, **fields)
    asked: dict[str, Any] = {"tense": tense, "policy": policy}
    asked["conventions"] = _conventions(conventions)
    known = known_languages(languages)
    own = language_of(document.language or "en", known)
    if language is None:
        asked["language"] = own or known["en"]
    else:
        hint = f"; give it by its tag: languages={{{language!r}: …}}, or --languages on the command line"
        asked["language"] = language_named(language, known, hint)
    span = None
    if document.text is not None:
        text = searched or searched_text(document.text)
        span = _span(document.id, text, words, occurrence, near)
    if span is not None and document.text is not None:
        first, last = sentence_around(document.text, span.start, span.end)
        asked |= {"sentence": document.text[first:last], "offset": span.start - first}
        words = document.text[span.start : span.end]
    zones = zone or document.zone, zone or local_zone
    if of is None:
        interval = _reckoned(document, words, zones, {**asked, "events": events})
    else:
        interval = _reckoned_from(of, document, words, zones, asked)
    interval = interval_of(
        **{
            **interval.__dict__,
            "alternatives": tuple(interval_of(**one.__dict__) for one in interval.alternatives),
        }
    )
    if interval.status == "unresolved" and language is None and own is None:
        why = f"{interval.reason}; the words were read as English, since the language {shorten(document.language)} was not given"
        interval = interval.model_copy(update={"reason": why})
    return StatedTime(interval=interval, document=document.id, span=span, **fields)


def _conventions(given: Conventions | Mapping[str, Any]) -> Conventions:
    """Return conventions, or those that a file gives in part.

    Raises:
        ValueError: There is no such field, or no such value of it.
    """
    if isinstance(given, Conventions):
        return given
    known = [one.name for one in fields_of(Conventions)]
    for name in given:
        if name not in known:
            guess = nearest(str(name), known)
            hint = f"did you mean {guess!r}?" if guess else f"there are {', '.join(known)}"
            msg = f"conventions have no field {shorten(name)}; {hint}"
            raise ValueError(msg)
    return Conventions(**given)


def order_only(document: str | None, **fields: Any) -> StatedTime:
    """Return a time of which only its order to other records is stated."""
    interval = TimeInterval(status="partial", reason="order only: no time is given")
    return StatedTime(interval=interval, document=document, **fields)


def is_iso(words: str) -> bool:
    """Tell whether words are written as an ISO 8601 date, time or interval, be it a wrong one.

    Examples:
        >>> is_iso("2023-05-04"), is_iso("2023-13-45"), is_iso("../2023-05"), is_iso("2014-16")
        (True, True, True, False)
    """
    found = _ISO.fullmatch(words.strip())
    return found is not None and not _is_short_range(words.strip())


def _is_short_range(words: str) -> bool:
    """Tell whether it is a range of years, "2014-16", and no month."""
    first, _, last = words.partition("-")
    return len(words) == 7 and last.isdecimal() and int(last) > 12 and int(last) > int(first[2:])


def _reckoned(
    document: Document,
    words: str,
    zones: tuple[str | None, str | None],
    asked: Mapping[str, Any],
) -> TimeInterval:
    """Return the interval of the words: days in the first zone, the clock in the second."""
    of_days, of_the_clock = zones
    anchor = document.published
    if anchor is None:
        return _without_date(document, words, of_the_clock or of_days, asked)
    if isinstance(anchor, datetime) and anchor.tzinfo is not None and document.zone:
        anchor = anchor.astimezone(zone_info(document.zone))
    found = resolve(words, anchor, zone=of_days, **asked)
    if of_the_clock not in (None, of_days) and found.granularity in _OF_THE_CLOCK:
        found = resolve(words, anchor, zone=of_the_clock, **asked)
    return found


def _reckoned_from(
    of: TimeInterval,
    document: Document,
    words: str,
    zones: tuple[str | None, str | None],
    asked: Mapping[str, Any],
) -> TimeInterval:
    """Return the interval of words that are told by another time; "yesterday" is the day before it."""
    told = {**asked, "events": {_noun(words): of}, "context": Context().after(of)}
    found = _reckoned(document, words, zones, told)
    if document.published is None or found != _reckoned(document, words, zones, asked):
        return found
    day = _day_of(of, document.zone)
    spoken = document.model_copy(update={"published": day})
    found = _reckoned(spoken, words, zones, asked)
    if day is None and found.status == "unresolved":
        reason = f"{words!r} is reckoned from a time of which the day is not known"
        return found.model_copy(update={"reason": reason})
    return found


def _day_of(time: TimeInterval, zone: str | None) -> date | None:
    """Return the day that a time lies in, in a zone; None where it may be one of several."""
    start, end = time.start, time.end
    if start is None or end is None:
        return None
    if zone is not None and start.tzinfo is not None and end.tzinfo is not None:
        start, end = (one.astimezone(zone_info(zone)) for one in (start, end))
    last = max(start, end - timedelta(microseconds=1))
    return start.date() if start.date() == last.date() else None


def _without_date(
    document: Document, words: str, zone: str | None, asked: Mapping[str, Any]
) -> TimeInterval:
    """Return the interval of words that mean the same at any date; of others why they do not."""
    one, other = (resolve(words, day, zone=zone, **asked) for day in _TWO_DAYS)
    anchor = one.anchor if one.anchor == other.anchor else None  # that of an event stays
    if one.status == "unresolved":
        return one.model_copy(update={"anchor": anchor})
    same = all(
        getattr(one, name) == getattr(other, name)
        for name in ("start", "end", "value", "mod", "status")
    )
    closed = one.start is not None and one.end is not None
    told = (one.anchor or "").startswith("event:")  # "since the vote" is as open at any date
    if same and (closed or told) and not one.alternatives:
        return one.model_copy(update={"anchor": anchor})
    reason = f"{document.id} has no publication date, which {words!r} is reckoned from"
    return TimeInterval(expression=words, status="unresolved", reason=reason)


def _span(
    document: str,
    searched: SearchedText,
    words: str,
    occurrence: int | None,
    near: Evidence | None,
) -> Span | None:
    """Return where the words stand, if that can be told."""
    if occurrence is not None:
        found = find_quote(searched, words, occurrence=occurrence, document=document)
        return Span.of(searched.text, found.start, found.end)
    around = (
        []
        if near is None
        else [sentence_around(searched.text, span.start, span.end) for span in near.content]
    )
    beside = {
        (first + found.start, first + found.end)
        for first, last in around
        for found in occurrences_of(SearchedText(searched.text[first:last]), words)
    }
    if len(beside) == 1:
        return Span.of(searched.text, *beside.pop())
    places = occurrences_of(searched, words)
    return Span.of(searched.text, *places[0][:2]) if len(places) == 1 else None


def _noun(words: str) -> str:
    """Return the last word, which names the event: "the anniversary of the invasion"."""
    found: list[str] = re.findall(r"\w+", words)
    return found[-1] if found else words
