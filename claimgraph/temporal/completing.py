"""What the sentence around an expression adds to it: a year at the end of a range, an "in" before a length."""

from __future__ import annotations

import re
from typing import Any, Final

from claimgraph.temporal.clock import CLOCK_FIELDS
from claimgraph.temporal.forms import Declined, Length, Range, Shift, Stretch, When
from claimgraph.temporal.joining import join
from claimgraph.temporal.language import Language
from claimgraph.temporal.reducing import reduce
from claimgraph.temporal.scanning import scan

__all__ = ["completed"]

_NEAR: Final = 40  # characters
_FIRST: Final = re.compile(r"\s{0,3}([^\W\d_]+|[-–—/])")
_SIGNS: Final = frozenset("-–—/")


def completed(form: Any, sentence: str, start: int, end: int, language: Language) -> Any:
    """Return a form with what stands beside its words; None stays None where nothing helps."""
    if isinstance(form, When):
        if form.fields.keys() == {"rel"}:
            return _lasting(form, sentence, start, end, language)
        if "month" in form.fields and "year" not in form.fields and "parent" not in form.fields:
            return _with_year(form, sentence[end : end + _NEAR], language)
        if form.fields.keys() <= CLOCK_FIELDS and "h" in form.fields:
            return _with_day(form, sentence, start, end, language)
        return form
    if isinstance(form, Stretch) and form.which == "in":
        return form.length if _counted(sentence, start, language) else form
    if isinstance(form, Length):
        if sentence[start:end].isalpha() and _word_after(sentence, end) in language.told_by:
            return Declined("it is told by an event; give its time in events")
        if _word_before(sentence, start) in language.lead_in:
            stretched = Stretch(form, "in", None, form.mod)
            return form if _counted(sentence, start, language) else stretched
        if _word_before(sentence, start) in language.lead_back:
            return Shift(form, -1, mod=form.mod)
        if _word_after(sentence, end) not in language.lead_out:
            return form
        items = reduce(scan(sentence[start : end + 12], language), language)
        shifted = items[0].kinds.get("T") if items else None
        return shifted if isinstance(shifted, Shift) and shifted.sign < 0 else form
    if (
        form is None
        and end - start <= 2
        and sentence[start:end].isascii()
        and sentence[start:end].isdigit()
    ):
        return _part_of_range(sentence, start, end, language)
    return form


def _lasting(form: When, sentence: str, start: int, end: int, language: Language) -> Any:
    """Return "over [the last week]" as the past seven days; "last week" is one of the calendar."""
    steps, unit = form.fields["rel"]
    words = sentence[start:end].lower().split()
    last = len(words) > 1 and words[0] in language.articles and words[1] in language.last
    if steps != -1 or unit not in _COUNTED_BACK or not last:
        return form
    if _word_before(sentence, start) not in language.lead_through:
        return form
    return Stretch(Length(((1, unit),)), "past", None, form.mod)


_COUNTED_BACK: Final = frozenset(("day", "week", "month", "year", "decade"))


def _counted(sentence: str, start: int, language: Language) -> bool:
    """Tell whether it is how long nothing like it was seen: "the worst drought in 40 years"."""
    words = sentence[max(0, start - _NEAR) : start].lower().split()[-6:]
    return not language.superlatives.isdisjoint(words)


def _word_before(sentence: str, start: int) -> str:
    words = sentence[max(0, start - 20) : start].split()
    return words[-1].lower() if words and sentence[start - 1 : start].isspace() else ""


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
            if not (item.word == "," or "MONTH" in item.kinds or "DAY" in item.kinds):
                return form
            months += "MONTH" in item.kinds
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
    items = reduce(scan(sentence[start : end + _NEAR], language), language)
    after = items[0].kinds.get("T") if items else None
    if isinstance(after, When) and not after.fields.keys() <= CLOCK_FIELDS:
        return after
    items = reduce(scan(sentence[max(0, start - _NEAR) : end], language), language)
    before = items[-1].kinds.get("T") if items else None
    if isinstance(before, When) and not before.fields.keys() <= CLOCK_FIELDS:
        return before
    return form


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
