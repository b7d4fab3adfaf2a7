"""Spanish: each module here is one part of the language, and this one puts them together."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.language import Language
from claimgraph.temporal.languages.spanish.beside import ABBREVIATIONS, BESIDE, LOWER, WEAK
from claimgraph.temporal.languages.spanish.calendar import CALENDAR
from claimgraph.temporal.languages.spanish.clock import CLOCK
from claimgraph.temporal.languages.spanish.holidays import HOLIDAYS
from claimgraph.temporal.languages.spanish.numbers import NUMBERS
from claimgraph.temporal.languages.spanish.phrases import PHRASES
from claimgraph.temporal.languages.spanish.rules import RULES
from claimgraph.temporal.languages.spanish.tenses import TENSES

__all__ = ["SPANISH"]

SPANISH: Final = Language(
    "Spanish",
    words={**NUMBERS, **CALENDAR, **CLOCK, **HOLIDAYS, **PHRASES},
    rules=RULES,
    tenses=TENSES,
    beside=BESIDE,
    weak=WEAK,
    lower=LOWER,
    abbreviations=ABBREVIATIONS,
    articles=frozenset(["el", "la", "los", "las", "un", "una"]),
    contractions={"del": ("de", "el"), "al": ("a", "el")},
    letters={"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"},
    decimal=",",
    ordinals=(
        *("º", "ª", ".º", ".ª", "°", "er", "ero", "era", "ro", "ra", "do", "da", "to", "ta"),
        *("mo", "ma", "vo", "va", "no", "na"),
    ),
)
"""Spanish, as it is written in news of Spain and America."""
