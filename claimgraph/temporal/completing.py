"""What the sentence around an expression adds to it: a year at the end of a range, an "in" before a length."""

from __future__ import annotations

import re
from typing import Any, Final

from claimgraph.temporal.clock import CLOCK_FIELDS
from claimgraph.temporal.forms import (
    BY_EVENT,
    Bound,
    Declined,
    Length,
    Range,
    Same,
    Shift,
    Stretch,
    When,
)
from claimgraph.temporal.joining import join
from claimgraph.temporal.language import Language
from claimgraph.temporal.makers import ending, over
from claimgraph.temporal.reducing import reduce
from claimgraph.temporal.scanning import scan

__all__ = ["completed"]

_NAMED: Final = ("MONTH", "SEASON", "FALL")
_NEAR: Final = 40  # characters
_BY_EVENT: Final = f"{BY_EVENT}; give its time in events"
_DESCRIBED: Final = 5  # words between what a day is said to be and the day
_WORDS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIRST: Final = re.compile(r"\s{0,3}([^\W\d_]+|[-–—/])")
_SIGNS: Final = frozenset("-–—/")
_DIGIT: Final = re.compile(r"\d")


def completed(form: Any, sentence: str, start: int, end: int, language: Language) -> Any:
    """Return a form with what stands beside its words; None stays None where nothing helps."""
    if isinstance(form, When):
        return _dated(form, sentence, start, end, language)
    if isinstance(form, Same):
        if _lasts_since(form, sentence, end, language):
            return Length(((1, form.unit),))
        if form.fields and "beside" in form.fields and _names_event(sentence, end, language):
            return Declined(_BY_EVENT)
        following = _word_after(sentence, end)
        if form.steps < 0 and following in language.near["told_from"]:
            return Declined(_BY_EVENT)
        if form.fields == {"the": True} and following in language.near["of_name"]:
            return form if form.steps else Declined(_BY_EVENT)  # "the week of the vote"
        return _up_to(form, sentence, end, language)
    if isinstance(form, Shift) and form.base in ("anchor", "focus"):
        return _compared(form, sentence, start, language)
    if isinstance(form, Stretch) and form.which == "in":
        return form.length if _counted(sentence, start, language) else form
    if (
        isinstance(form, Bound)
        and form.side == "since"
        and _is_level(sentence, start, end, language)
    ):
        return form.form
    if isinstance(form, Bound) and form.side in ("before", "after"):
        due = not form.near and _is_deadline(sentence, start, language)
        return form._replace(near=None) if due else form
    if isinstance(form, Length):
        return _measured(form, sentence, start, end, language)
    if (
        form is None
        and end - start <= 2
        and sentence[start:end].isascii()
        and sentence[start:end].isdigit()
    ):
        return _part_of_range(sentence, start, end, language)
    return _identified(sentence, start, end, language) if form is None else form


def _dated(form: When, sentence: str, start: int, end: int, language: Language) -> Any:
    """Return a date with the year, the day or the end that stands beside it."""
    if _word_before(sentence, start) in language.near["since"]:
        form = over(form)
    fields = form.fields
    if language.known_days and fields.keys() == {"month", "day"}:
        known = _known(form, sentence, start, end, language)
        if known is not None:
            return known
    if "rel" in fields:
        told = _up_to(form, sentence, end, language)
        return _lasting(form, sentence, start, end, language) if told is form else told
    if "quarter" in fields:
        return _up_to(form, sentence, end, language)
    if fields.keys() == {"month"} and _is_traded(sentence, start, end, language):
        return When({**fields, "which": "coming"}, form.mod)
    if fields.keys() & {"month", "season"} and not fields.keys() & {"year", "parent"}:
        return _with_year(form, sentence[end : end + _NEAR], language)
    if "h" in fields and fields.keys() <= CLOCK_FIELDS:
        return _with_day(form, sentence, start, end, language)
    return form


def _is_traded(sentence: str, start: int, end: int, language: Language) -> bool:
    """Tell whether a month is that of a delivery: "December Brent futures", "for July delivery"."""
    lead = _word_before(sentence, start)
    if lead in language.near["lead_date"]:
        return False  # "in December crude futures fell"
    following = _BESIDE.match(sentence, end)
    words = following.group().lower().split() if following else []
    if not language.near["delivered"].isdisjoint(words[:1]):
        return lead in language.near["lead_delivered"]  # "the July delivery of arms" may be over
    return not language.near["traded"].isdisjoint(words)


_BESIDE: Final = re.compile(r"(?:\s[^\W\d_]+){1,3}")


def _known(form: When, sentence: str, start: int, end: int, language: Language) -> When | None:
    """Return a day that is called by what happened on it, with its year: "the Sept. 11 attacks"."""
    for day, words in language.known_days.items():
        year, month, number = map(int, day.split("-"))
        if (form.fields["month"], form.fields["day"]) != (month, number):
            continue
        following = _BESIDE.match(sentence, end)
        beside = following.group().lower().split()[:2] if following else []
        if _word_before(sentence, start) in language.near["lead_date"]:  # "the attacks of ..."
            beside += sentence[max(0, start - _NEAR) : start].lower().split()[-2:]
        if not beside or frozenset(words).isdisjoint(beside):
            continue
        return When({**form.fields, "known": year}, form.mod)
    return None


def _is_level(sentence: str, start: int, end: int, language: Language) -> bool:
    """Tell whether "from" is what a number is compared with, or when something was made."""
    near, classes = language.near, language.tense_classes
    said = _WORDS.findall(sentence[start:end].lower())
    if not said or said[0] not in near["from"] or said[-1] in near["onwards"]:
        return False
    words = _lead(sentence, start)[-_DESCRIBED:]
    if any(classes.get(word) == "future" for word in words):
        return False  # "fares will be higher from Monday"
    return not near["levels"].isdisjoint(words) or not near["records"].isdisjoint(words[-2:])


def _lead(sentence: str, start: int) -> list[str]:
    """Return the words of a clause before a place in it."""
    return _WORDS.findall(_STOP.split(sentence[max(0, start - _CLAUSE) : start])[-1].lower())


def _is_deadline(sentence: str, start: int, language: Language) -> bool:
    """Tell whether it is until when something is to be done: "were ordered to leave before noon"."""
    words = _lead(sentence, start)[-_ORDERED:]
    at = next((k for k, word in enumerate(words) if word in language.near["ordered"]), -1)
    infinitives = language.endings["infinitive_endings"]
    return at >= 0 and any(
        language.tense_classes.get(word) == "to" or word.endswith(infinitives)
        for word in words[at:]
    )


_ORDERED: Final = 8  # words between an order and its deadline


def _measured(form: Length, sentence: str, start: int, end: int, language: Language) -> Any:
    """Return a length as the time it is, after "in" or before "ago"; or what a day was said to be."""
    following, lead = _word_after(sentence, end), _word_before(sentence, start)
    if sentence[start:end].isalpha():
        if following in language.near["told_by"]:
            return Declined(_BY_EVENT)
        if form == Length(((1, "day"),)):
            return _identified(sentence, start, end, language) or form
    if lead in language.near["lead_in"]:
        stretched = Stretch(form, "in", None, form.mod)
        return form if _counted(sentence, start, language) else stretched
    if lead in language.near["lead_back"]:
        return Shift(form, -1, mod=form.mod)
    if following not in language.near["lead_out"]:
        return form
    items = reduce(scan(sentence[start : end + 12], language), language)
    shifted = items[0].kinds.get("T") if items else None
    return shifted if isinstance(shifted, Shift) and shifted.sign < 0 else form


def _lasts_since(form: Same, sentence: str, end: int, language: Language) -> bool:
    """Tell whether it is how long ago something was: "in the year [since the attack]"."""
    plain = form.fields == {"the": True} and not form.steps and form.mod is None
    return plain and form.unit in _LASTS and _word_after(sentence, end) in language.near["since"]


_LASTS: Final = frozenset(("week", "month", "year", "decade"))


def _names_event(sentence: str, end: int, language: Language) -> bool:
    """Tell whether "the day before" is told by what follows it: "the debate"."""
    word = _FIRST.match(sentence, end) if sentence[end : end + 1].isspace() else None
    return word is not None and word.group(1).lower() not in language.near["goes_on"]


def _up_to(form: Any, sentence: str, end: int, language: Language) -> Any:
    """Return "the quarter [ended July 31]" as the one that ends with that day."""
    word = _word_after(sentence, end)
    if word not in language.near["ended"] and word not in language.near["ending"]:
        return form
    items = reduce(scan(sentence[end : end + _NEAR], language), language, ranges=False)
    day = next((item.kinds["T"] for item in items[:3] if "T" in item.kinds), None)
    if not isinstance(day, When) or items[0].word != word:
        return form
    made = ending(
        {"a": form, "of": day, **({"over": True} if word in language.near["ended"] else {})}
    )
    return form if made is None else made[1]


def _identified(sentence: str, start: int, end: int, language: Language) -> Any:
    """Return the day that "it was a great day", "today is the eighth day of the siege" speak of."""
    words = sentence[start:end].lower().split()
    if not words or language.lexicon.get(words[-1], {}).get("UNIT") != "day":
        return None
    lead = _WORDS.findall(_STOP.split(sentence[max(0, start - _NEAR) : start])[-1].lower())
    for at in range(len(lead) - 1, max(-1, len(lead) - 1 - _DESCRIBED), -1):
        word = lead[at]
        if "'" in word and word in language.near["pointers"]:
            return Same("day", 0, {"is": True})
        verb = language.tense_classes.get(word)
        if verb in ("is", "was"):
            pointer = lead[at - 1] if at else ""
            if "DAYS" in language.lexicon.get(pointer, {}):
                return When({"off": (language.lexicon[pointer]["DAYS"], "day")})
            return Same("day", 0, {verb: True}) if pointer in language.near["pointers"] else None
        if verb not in (None, "articles") or word in language.near["lead_date"]:
            return None
    return None


def _lasting(form: When, sentence: str, start: int, end: int, language: Language) -> Any:
    """Return "over [the last week]" as the past seven days; "last week" is one of the calendar."""
    steps, unit = form.fields["rel"]
    words = sentence[start:end].lower().split()
    last = len(words) > 1 and words[0] in language.articles and words[1] in language.near["last"]
    if steps != -1 or unit not in _COUNTED_BACK or not last:
        return form
    if _word_after(sentence, end) in language.near["of_name"]:
        return Declined(_BY_EVENT)  # "the last week of the siege"
    if _word_before(sentence, start) not in language.near["lead_through"]:
        return form
    return Stretch(Length(((1, unit),)), "past", None, form.mod)


_COUNTED_BACK: Final = frozenset(("day", "week", "month", "year", "decade"))


_CLAUSE: Final = 160  # characters looked at for what a sentence says elsewhere
_STOP: Final = re.compile(r"[.;!?]\s")


def _compared(form: Shift, sentence: str, start: int, language: Language) -> Shift:
    """Return "[the second quarter was better than] a year earlier" as a year before that quarter."""
    if form.sign > 0 or form.length != Length(((1, "year"),)):
        return form
    lead = sentence[max(0, start - _CLAUSE) : start]
    small = lead.lower()
    if "q" not in small and not _names(small, "quarter", language):
        return form
    lead = _STOP.split(lead)[-1]
    small = lead.lower()
    at = max(small.rfind(word) for word in language.names.get("quarter", ("quarter",)))
    if at < 0:
        numbered = _QUARTER.search(small)
        at = -1 if numbered is None else numbered.start()
    if at < 0:
        return form
    for item in reduce(scan(lead[max(0, at - _NEAR) : at + _NEAR], language), language):
        found = item.kinds.get("T")
        if isinstance(found, When) and "quarter" in found.fields and "fiscal" not in found.fields:
            return form._replace(base=found, unit="quarter")
    return form


_QUARTER: Final = re.compile(r"\bq[1-4]\b")


def _names(text: str, unit: str, language: Language) -> bool:
    """Tell whether a text may hold the name of a unit; what cannot is not read further."""
    small = text.lower()
    return any(word in small for word in language.names.get(unit, ()))


def _counted(sentence: str, start: int, language: Language) -> bool:
    """Tell whether it is how long nothing like it was seen: "the worst drought in 40 years"."""
    words = sentence[max(0, start - _NEAR) : start].lower().split()[-6:]
    return not language.near["superlatives"].isdisjoint(words)


def _word_before(sentence: str, start: int) -> str:
    if not sentence[start - 1 : start].isspace():
        return ""
    words = sentence[max(0, start - 20) : start].rsplit(None, 1)
    return words[-1].lower() if words else ""


def _word_after(sentence: str, end: int) -> str:
    found = _FIRST.match(sentence, end)
    return found.group(1).lower() if found else ""


def _with_year(form: When, text: str, language: Language) -> When:
    """Add the year of a range ("May 15 [to August 16, 1988]"), or "[this year]" after a month."""
    first = _FIRST.match(text)
    if first is None:
        return form
    sign = first.group(1).lower()
    if sign not in _SIGNS and sign not in language.lexicon and sign not in language.literals:
        return form
    if _DIGIT.search(text) is None and not _names(text, "year", language):
        return form
    items = scan(text, language)
    if not items:
        return form
    if items[0].word in ("-", "/") or "LINK" in items[0].kinds:
        months = 0
        for item in items[1:6]:
            if "YEAR" in item.kinds:
                return (
                    form._replace(fields={**form.fields, "year": item.kinds["YEAR"]})
                    if months
                    else form
                )
            named = not item.kinds.keys().isdisjoint(_NAMED)
            between = item.word == "," or item.word in language.near["lead_date"]
            if not (named or between or item.kinds.keys() & {"DAY", "PART"}):
                return form
            months += named
        return form
    if not _names(text, "year", language):
        return form
    following = reduce(items, language)[0].kinds.get("T")
    if (
        isinstance(following, When)
        and following.fields.keys() == {"rel"}
        and following.fields["rel"][1] == "year"
    ):
        joined = join(form, following)
        return joined if isinstance(joined, When) else form
    return form


def _with_day(form: When, sentence: str, start: int, end: int, language: Language) -> Any:
    """Add the day beside a time of day: "10:35 a.m. [(0735 GMT) Friday]", "[on Friday at] 10:35"."""
    words = scan(sentence[start : end + _NEAR], language)
    if any(item.kinds for item in words if item.start >= end - start):
        after = reduce(words, language)[0].kinds.get("T")
        if isinstance(after, When) and not after.fields.keys() <= CLOCK_FIELDS:
            return after
    place = _PLACE.match(sentence, end)
    if place is not None:
        rest = sentence[place.end() : place.end() + _NEAR]
        after = reduce(scan(sentence[start:end] + rest, language), language)[0].kinds.get("T")
        if isinstance(after, When) and not after.fields.keys() <= CLOCK_FIELDS:
            return after
    begun = max(0, start - _NEAR)
    words = scan(sentence[begun:end], language)
    if any(item.kinds for item in words if item.end <= start - begun):
        before = reduce(words, language)[-1].kinds.get("T")
        if isinstance(before, When) and not before.fields.keys() <= CLOCK_FIELDS:
            return before
    return Declined(_BY_EVENT) if _told_by_event(sentence[end : end + _CLAUSE], language) else form


_PLACE: Final = re.compile(r"\s[a-z]{1,4}(?:\s[A-Z][a-z]{1,30}){1,3}(?=\s[a-z])")
"""Where it happened, between the hour and the day: "at 7 p.m. [in Georgia] on Nov. 8"."""
_DAYS: Final = frozenset(("day", "week", "month", "year"))


def _told_by_event(rest: str, language: Language) -> bool:
    """Tell whether the day of a time of day is told after it: "at 6 a.m., two days before the vote"."""
    rest = rest.removeprefix(".").lstrip()  # of "6 a.m."
    if rest[:1].isupper() or not any(word in rest for word in language.near["told_by"]):
        return False  # "at 6 a.m. Two days after the vote, ..."
    items = reduce(scan(_STOP.split(rest)[0], language), language)
    for at, item in enumerate(items[:-2]):
        if "AND" in item.kinds:
            return False
        length = item.kinds.get("LEN")
        if isinstance(length, Length) and items[at + 1].word in language.near["told_by"]:
            return length.parts[-1][1] in _DAYS and not items[at + 2].kinds
    return False


def _part_of_range(sentence: str, start: int, end: int, language: Language) -> Any:
    """Return what a bare number is in the range it stands in: "1915-17", "6-7 January 1916"."""
    value = int(sentence[start:end])
    before = scan(sentence[max(0, start - _NEAR) : start], language)
    if len(before) > 1 and before[-1].word == "-":
        year = before[-2].kinds.get("YEAR")
        if year is not None and year % 100 < value:
            return When({"year": year - year % 100 + value})
    after = reduce(scan(sentence[start : end + _NEAR], language), language)
    form = after[0].kinds.get("T") if after else None
    return form.first if isinstance(form, Range) else None
