"""Short forms of times: words that a document says, read from its date, and orders alone."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from claimgraph.corpus.short_documents import (
    Documents,
    ShortFormError,
    UntoldTimeError,
    reason,
    require,
)
from claimgraph.corpus.stated_times import order_only, when
from claimgraph.errors import nearest, shorten
from claimgraph.model import Claim, Event, EventClass, Evidence, Place, Record, StatedTime
from claimgraph.temporal import TimeInterval, intersection
from claimgraph.temporal.languages import LANGUAGES

__all__ = ["ShortTimes", "is_short"]

_TELLING: Mapping[str, type] = {
    "occurrence": int,
    "zone": str,
    "tense": str,
    "policy": str,
    "language": str,
    "conventions": Mapping,
}
"""What may stand beside the words of a time, for the reader."""
_CHOICES = {
    "tense": ("past", "present", "future"),
    "policy": ("news", "narrative", "future", "strict"),
}
_ARTICLES = frozenset[str]().union(*(one.articles for one in LANGUAGES.values()))
_ORDERS = ("after", "before", "during")


class ShortTimes:
    """Writes out the times of one file, which may be told by those of other records.

    Args:
        documents: The documents of the file.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._zones: dict[str, str] = {}
        self._times: dict[str, TimeInterval] = {}
        self._named: dict[str, TimeInterval] = {}  # by labels that one event alone has
        self._awaited: dict[str, str] = {}  # the events of such labels that are not read yet
        self.unresolved: list[tuple[tuple[str, ...], str]] = []
        """Where in the record that was written out last words of a time are not resolved, and why."""

    def expect(self, events: Sequence[Any]) -> None:
        """Take note of events that are to be read: times may be told by labels that one alone has."""
        labels = Counter(label for one in events if (label := _label_of(one)))
        self._awaited = {
            label: one["id"]
            for one in events
            if labels[label := _label_of(one)] == 1 and isinstance(one.get("id"), str)
        }

    def saw(self, record: Record) -> None:
        """Take note of a record that was read: places have zones, and events may tell times."""
        if isinstance(record, Place) and record.zone is not None:
            self._zones[record.id] = record.zone
        if isinstance(record, (Event, EventClass, Claim)):
            time = _time_of(record)
            if time is not None:
                self._times[record.id] = time
            if not isinstance(record, Claim) and record.label:
                alone = self._awaited.pop(record.label, None) == record.id
                if alone and time is not None:
                    self._named[record.label] = time

    def stated(self, time: Mapping[str, Any], record: Mapping[str, Any], field: str) -> Any:
        """Return the stated time that words, or an order alone, are short for."""
        given = dict(time)
        own = StatedTime.model_fields
        for name in given:
            if name not in own and name not in (*_TELLING, "text", "in", "of"):
                guess = nearest(name, (*own, *_TELLING, "text", "in", "of"))
                hint = f"; did you mean {guess!r}?" if guess else ""
                msg = f"a time has no field {shorten(name)}{hint}"
                raise ShortFormError(msg, (field,))
        if "in" in given and "document" in given:
            msg = "give either in or document: both are the document that states the time"
            raise ShortFormError(msg, (field,))
        if "in" in given:
            given["document"] = given.pop("in")
        elif "document" not in given:
            given["document"] = record.get("document") or self._documents.only(field)
        document = given.pop("document")
        kept = {name: given.pop(name) for name in list(given) if name in own}
        for name in _ORDERS:
            if name in kept and not isinstance(kept[name], list):
                kept[name] = [kept[name]]
        if "text" not in given:
            stated = order_only(None)
        else:
            stated = self._read(document, given, record, field)
        result = stated.model_dump(mode="json", exclude_defaults=True)
        return {**result, "document": document, **kept}

    def _read(
        self, own: Any, given: dict[str, Any], record: Mapping[str, Any], field: str
    ) -> StatedTime:
        document = self._documents.known.get(own) if isinstance(own, str) else None
        if document is None:
            msg = f"document {shorten(own)} is not in the file, so that no time can be reckoned from its date"
            raise ShortFormError(msg, ("document",))
        words = given.pop("text")
        require(str, words, "text")
        of = given.pop("of", None)
        if of is not None:
            require(str, of, "of")
        if of is not None and of not in self._times:
            msg = f"no time is known of {shorten(of)}; give it one, of the event or claim that is meant"
            raise UntoldTimeError(msg, (field,), of)
        for name, value in given.items():
            require(_TELLING[name], value, name)
            if name in _CHOICES and value not in _CHOICES[name]:
                msg = f"{name} is one of {', '.join(_CHOICES[name])}, not {shorten(value)}"
                raise ShortFormError(msg, (field,))
        zone = self.zone_of(record)
        if zone is not None:
            given["local_zone"] = zone
        try:
            stated = when(
                document,
                words,
                of=None if of is None else self._times[of],
                events=self._named,
                near=_evidence_of(record),
                searched=None if document.text is None else self._documents.searched(document),
                **given,
            )
        except ValueError as error:
            raise ShortFormError(reason(error), (field,)) from None
        interval = stated.interval
        if _is_told_by_event(interval):
            self._await(words, field)
        if interval.status == "unresolved":
            self.unresolved.append(((field,), f"{shorten(words)} is unresolved: {interval.reason}"))
        elif of is not None:
            interval = interval.model_copy(update={"anchor": of})
        return stated.model_copy(update={"interval": interval})

    def _await(self, words: str, field: str) -> None:
        """Refuse words that name an event which is not read yet.

        Raises:
            UntoldTimeError: It names the event.
        """
        said = _words(words)
        for label, event in self._awaited.items():
            named = _words(label)
            if named and named <= said:
                msg = f"{shorten(words)} is told by {shorten(event)}, which is not read yet"
                raise UntoldTimeError(msg, (field,), event)

    def zone_of(self, record: Mapping[str, Any]) -> str | None:
        """Return the zone of a record, or of the place where it happens."""
        zone, place = record.get("zone"), record.get("place")
        if isinstance(zone, str):
            return zone
        return self._zones.get(place) if isinstance(place, str) else None


def is_short(time: Mapping[str, Any]) -> bool:
    """Tell whether a time has words, or an order alone, in place of an interval."""
    return "interval" not in time and not {"text", "in", *_ORDERS}.isdisjoint(time)


def _is_told_by_event(interval: TimeInterval) -> bool:
    told = (interval.anchor, interval.reason)
    return any((one or "").startswith(("event:", "it is told by an event")) for one in told)


def _words(text: str) -> set[str]:
    """Return the words by which an event is known."""
    return set(re.findall(r"\w+", text.casefold())) - _ARTICLES


def _label_of(event: Any) -> str:
    label = event.get("label") if isinstance(event, Mapping) else None
    return label if isinstance(label, str) else ""


def _evidence_of(record: Mapping[str, Any]) -> Evidence | None:
    try:
        return Evidence.model_validate_json(json.dumps(record["evidence"]))
    except (KeyError, TypeError, ValueError):
        return None


def _times_of(record: Event | EventClass | Claim) -> tuple[StatedTime, ...]:
    """Return the stated times of a record."""
    if isinstance(record, Claim):
        return () if record.time is None else (record.time,)
    return record.times


def _time_of(record: Event | EventClass | Claim) -> TimeInterval | None:
    """Return the time of a record: what all its stated times have in common, if anything."""
    common: TimeInterval | None = None
    for one in _times_of(record):
        if one.interval.start is None:
            continue
        try:
            common = one.interval if common is None else intersection(common, one.interval)
        except ValueError:  # one has a zone, the other has none
            return None
        if common is None:
            return None
    return common
