"""English: each module here is one part of the language, and this one puts them together."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.language import Language
from claimgraph.temporal.languages.english.beside import ABBREVIATIONS, BESIDE, CAPITAL, WEAK
from claimgraph.temporal.languages.english.calendar import CALENDAR
from claimgraph.temporal.languages.english.clock import CLOCK
from claimgraph.temporal.languages.english.holidays import HOLIDAYS, KNOWN_DAYS
from claimgraph.temporal.languages.english.numbers import NUMBERS
from claimgraph.temporal.languages.english.phrases import PHRASES
from claimgraph.temporal.languages.english.rules import RULES
from claimgraph.temporal.languages.english.tenses import TENSES

__all__ = ["ENGLISH"]

ENGLISH: Final = Language(
    "English",
    words={**NUMBERS, **CALENDAR, **CLOCK, **HOLIDAYS, **PHRASES},
    rules=RULES,
    tenses=TENSES,
    beside=BESIDE,
    weak=WEAK,
    capital=CAPITAL,
    abbreviations=ABBREVIATIONS,
    known_days=KNOWN_DAYS,
    articles=frozenset(["a", "an", "the"]),
    paired_years=True,
)
"""English, as it is written in news."""
