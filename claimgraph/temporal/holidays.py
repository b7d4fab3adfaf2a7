"""Holidays with fixed or computable dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

__all__ = ["HOLIDAYS", "holiday"]

_FIXED: Final[Mapping[str, tuple[int, int]]] = {
    "all_saints": (11, 1),
    "all_souls": (11, 2),
    "april_fools": (4, 1),
    "assumption": (8, 15),
    "boxing_day": (12, 26),
    "christmas": (12, 25),
    "christmas_eve": (12, 24),
    "earth_day": (4, 22),
    "epiphany": (1, 6),
    "guy_fawkes": (11, 5),
    "halloween": (10, 31),
    "hispanic_day": (10, 12),
    "immaculate_conception": (12, 8),
    "innocents": (12, 28),
    "juneteenth": (6, 19),
    "may_day": (5, 1),
    "new_year": (1, 1),
    "new_year_eve": (12, 31),
    "orthodox_christmas": (1, 7),
    "st_patrick": (3, 17),
    "us_independence": (7, 4),
    "valentine": (2, 14),
    "veterans_day": (11, 11),
    "victory_day": (5, 9),
    "womens_day": (3, 8),
}
# Month, weekday, which one (-1: the last), days after it.
_NTH: Final[Mapping[str, tuple[int, int, int, int]]] = {
    "black_friday": (11, 3, 4, 1),
    "columbus_day": (10, 0, 2, 0),
    "cyber_monday": (11, 3, 4, 4),
    "election_day": (11, 0, 1, 1),
    "fathers_day": (6, 6, 3, 0),
    "labor_day": (9, 0, 1, 0),
    "memorial_day": (5, 0, -1, 0),
    "mlk": (1, 0, 3, 0),
    "mothers_day": (5, 6, 2, 0),
    "presidents_day": (2, 0, 3, 0),
    "thanksgiving": (11, 3, 4, 0),
}
_EASTER: Final[Mapping[str, int]] = {
    "ascension": 39,
    "ash_wednesday": -46,
    "corpus_christi": 60,
    "easter": 0,
    "easter_monday": 1,
    "good_friday": -2,
    "holy_saturday": -1,
    "maundy_thursday": -3,
    "palm_sunday": -7,
    "pentecost": 49,
}
HOLIDAYS: Final = frozenset((*_FIXED, *_NTH, *_EASTER, "orthodox_easter"))
"""The names of the holidays."""


def holiday(name: str, year: int) -> date:
    """Return the day of a holiday in a year.

    Holidays that move are those of the United States, and those that follow Easter.

    Raises:
        KeyError: No such holiday.
        ValueError: Easter is not known for the year.
    """
    if name in _FIXED:
        month, day = _FIXED[name]
        return date(year, month, day)
    if name in _NTH:
        month, weekday, which, after = _NTH[name]
        if which > 0:
            first = date(year, month, 1)
            day = 1 + (weekday - first.weekday()) % 7 + 7 * (which - 1)
            return date(year, month, day) + timedelta(days=after)
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    if name == "orthodox_easter":
        return easter(year, EASTER_ORTHODOX)
    return easter(year, EASTER_WESTERN) + timedelta(days=_EASTER[name])
