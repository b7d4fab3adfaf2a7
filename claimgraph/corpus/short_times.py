"""Short forms of times: words that a document says, read from its date, and orders alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from claimgraph.corpus.circles import written_out
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
from claimgraph.model.record import id_of
from claimgraph.temporal import Language, TimeInterval, intersection
from claimgraph.temporal.forms import BY_EVENT
from claimgraph.temporal.languages import LANGUAGES, known_languages

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
_ORDERS = ("after", "before", "during")


class ShortTimes:
    """Writes out the times of one file, which may be told by those of other records.

    Args:
        documents: The documents of the file.
        languages: The languages that were given, by tag.
    """

    def __init__(self, documents: Documents, languages: Mapping[str, Language] = LANGUAGES) -> None:
        self._documents = documents
        self._languages = known_languages(languages)
        self._articles = frozenset[str]().union(*(one.articles for one in self._languages.values()))
        self._zones: dict[str, str] = {}
        self._times: dict[str, TimeInterval] = {}  # unresolved where no time is known
        self._unread: dict[str, None] = {}
        self._called: dict[frozenset[str], list[str]] = {}  # the events of a name, by its words
        self._labels: dict[frozenset[str], str] = {}  # and the name, by them
        self._names: dict[str, list[frozenset[str]]] = {}  # by the longest of their words
        self._circles: dict[tuple[str, str], TimeInterval] = {}
        self.unresolved: list[tuple[tuple[str, ...], str]] = []
        """Where in the record that was written out last words of a time are not resolved, and why."""

    def expect(self, events: Iterable[Any], claims: Iterable[Any]) -> None:
        """Take note of what is to be read: it may tell times, events also by their labels."""
        for family, records in (("event", events), ("claim", claims)):
            for one in records:
                own = one.get("id") if isinstance(one, Mapping) else None
                if not isinstance(own, str):
                    continue
                self._unread[own] = None
                label = one.get("label") if family == "event" else None
                name = self._words(label) if isinstance(label, str) else None
                if not name:
                    continue
                said = self._without_article(str(label))
                self._labels[name] = min(said, self._labels.get(name, said))
                if name not in self._called:
                    self._names.setdefault(_longest(name), []).append(name)
                self._called.setdefault(name, []).append(own)

    def saw(self, record: Record) -> None:
        """Take note of a record that was read: places have zones, and events may tell times."""
        if isinstance(record, Place) and record.zone is not None:
            self._zones[record.id] = record.zone
        own = id_of(record)
        if own is not None and own in self._unread:
            del self._unread[own]
            self._times[own] = _time_of(record)

    def cut(self, circle: Sequence[str]) -> None:
        """Take note of records of which each is told by the next: none of them tells another."""
        least = circle.index(min(circle))
        around = [*circle[least:], *circle[:least]]
        untold = _untold(f"these are told by one another: {written_out(around)}")
        self._circles.update(
            ((own, other), untold) for own, other in pairwise([*around, around[0]])
        )

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
        told = None
        if of is not None:
            require(str, of, "of")
            told = self._told_by(of, record, words, field)
            if told.start is None:
                msg = f"no time is known of {shorten(of)}: {told.reason}"
                raise ShortFormError(msg, (field,))
        for name, value in given.items():
            require(_TELLING[name], value, name)
            if name in _CHOICES and value not in _CHOICES[name]:
                msg = f"{name} is one of {', '.join(_CHOICES[name])}, not {shorten(value)}"
                raise ShortFormError(msg, (field,))
        zone = self.zone_of(record)
        if zone is not None:
            given["local_zone"] = zone
        named = {} if of is not None else self._named(words, record)
        try:
            stated = when(
                document,
                words,
                of=told,
                events={
                    self._labels[name]: self._known(called, record)
                    for name, called in named.items()
                },
                near=_evidence_of(record),
                languages=self._languages,
                searched=None if document.text is None else self._documents.searched(document),
                **given,
            )
        except ValueError as error:
            raise ShortFormError(reason(error), (field,)) from None
        interval = stated.interval
        if _is_told_by_event(interval):
            for called in named.values():
                if len(called) == 1:
                    self._told_by(called[0], record, words, field)
        if interval.status == "unresolved":
            self.unresolved.append(((field,), f"{shorten(words)} is unresolved: {interval.reason}"))
        elif of is not None:
            interval = interval.model_copy(update={"anchor": of})
        return stated.model_copy(update={"interval": interval})

    def _told_by(
        self, other: str, record: Mapping[str, Any], words: str, field: str
    ) -> TimeInterval:
        """Return the time of the record that words are told by; unresolved where none is known.

        Raises:
            UntoldTimeError: It is not read yet.
        """
        known = self._known([other], record)
        if known is _UNREAD:
            msg = f"{shorten(words)} is told by {shorten(other)}, which is not read yet"
            raise UntoldTimeError(msg, (field,), other)
        return known

    def _known(self, others: Sequence[str], record: Mapping[str, Any]) -> TimeInterval:
        """Return the time of one of several records, as far as it tells that of another."""
        if len(others) > 1:
            ids = ", ".join(sorted(others))
            return _untold(f"several events are called so: {ids}; say which with of")
        (other,) = others
        own = record.get("id")
        circle = self._circles.get((own, other)) if isinstance(own, str) else None
        if circle is not None:
            return circle
        return _UNREAD if other in self._unread else self._times.get(other) or self._missing(other)

    def _missing(self, other: str) -> TimeInterval:
        guess = nearest(other, (*self._times, *self._unread))
        hint = f"; did you mean {guess!r}?" if guess else ""
        return _untold(f"the file has no such event or claim{hint}")

    def _named(self, words: str, record: Mapping[str, Any]) -> dict[frozenset[str], list[str]]:
        """Return the events that words may name, by the words of their labels; not the one that is told."""
        said = self._words(words)
        named = [name for word in said for name in self._names.get(word, ()) if name <= said]
        return {
            name: called
            for name in sorted(named, key=sorted)
            if (called := self._called[name]) != [record.get("id")]
        }

    def _without_article(self, label: str) -> str:
        """Return the name of an event as words of times have it, in whatever language the label is."""
        first, _, rest = label.strip().partition(" ")
        return rest if rest and first.casefold() in self._articles else label

    def _words(self, text: str) -> frozenset[str]:
        """Return the words by which an event is known."""
        return frozenset(re.findall(r"\w+", text.casefold())) - self._articles

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
    return any((one or "").startswith(("event:", BY_EVENT)) for one in told)


def _longest(name: frozenset[str]) -> str:
    """Return the word of a name that stands in the fewest others, as far as its length tells."""
    return max(name, key=lambda word: (len(word), word))


def _untold(why: str) -> TimeInterval:
    return TimeInterval(status="unresolved", reason=why)


_UNREAD = _untold("it is not read yet")
_NO_TIME = _untold("it has no time that starts at a known one; give it one")


def _evidence_of(record: Mapping[str, Any]) -> Evidence | None:
    try:
        return Evidence.model_validate_json(json.dumps(record["evidence"]))
    except (KeyError, TypeError, ValueError):
        return None


def _time_of(record: Record) -> TimeInterval:
    """Return what all stated times of a record have in common; unresolved where that is nothing."""
    stated: tuple[StatedTime, ...]
    if isinstance(record, Claim):
        stated = () if record.time is None else (record.time,)
    elif isinstance(record, (Event, EventClass)):
        stated = record.times
    else:
        return _untold(f"records of kind {record.kind} have no times that are known here")
    common: TimeInterval | None = None
    for one in stated:
        if one.interval.start is None:
            continue
        try:
            common = one.interval if common is None else intersection(common, one.interval)
        except ValueError:
            return _untold(
                "of its times one has a zone and another none; give the event a zone, or a place that has one"
            )
        if common is None:
            return _untold("its stated times have nothing in common")
    return common or _NO_TIME
