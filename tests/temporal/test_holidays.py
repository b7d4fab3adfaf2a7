"""Holidays whose dates are fixed or can be computed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.temporal import ENGLISH, resolve
from claimgraph.temporal.holidays import holiday

NAMES = sorted(ENGLISH.words["HOLIDAY"])
YEARS = st.integers(1900, 2100)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("christmas", date(2023, 12, 25)),
        ("victory_day", date(2023, 5, 9)),
        ("womens_day", date(2023, 3, 8)),
        ("orthodox_christmas", date(2023, 1, 7)),
        ("us_independence", date(2023, 7, 4)),
        ("thanksgiving", date(2023, 11, 23)),
        ("black_friday", date(2023, 11, 24)),
        ("cyber_monday", date(2023, 11, 27)),
        ("labor_day", date(2023, 9, 4)),
        ("memorial_day", date(2023, 5, 29)),
        ("mlk", date(2023, 1, 16)),
        ("presidents_day", date(2023, 2, 20)),
        ("columbus_day", date(2023, 10, 9)),
        ("election_day", date(2022, 11, 8)),
        ("mothers_day", date(2023, 5, 14)),
        ("fathers_day", date(2023, 6, 18)),
        ("easter", date(2023, 4, 9)),
        ("good_friday", date(2023, 4, 7)),
        ("easter_monday", date(2023, 4, 10)),
        ("palm_sunday", date(2023, 4, 2)),
        ("ash_wednesday", date(2023, 2, 22)),
        ("ascension", date(2023, 5, 18)),
        ("pentecost", date(2023, 5, 28)),
        ("orthodox_easter", date(2023, 4, 16)),
    ],
)
def test_days(name: str, day: date) -> None:
    """The days of a year, as calendars print them."""
    assert holiday(name, day.year) == day


@given(st.sampled_from(NAMES), YEARS)
def test_every_holiday_that_english_names_has_a_day(name: str, year: int) -> None:
    """No name leads nowhere, and none leads out of its year."""
    assert holiday(name, year).year == year


@given(YEARS)
def test_what_lies_beside_what(year: int) -> None:
    """Days that are told by others keep their distance."""
    day = timedelta(days=1)
    assert holiday("easter_monday", year) == holiday("easter", year) + day
    assert holiday("good_friday", year) == holiday("easter", year) - 2 * day
    assert holiday("black_friday", year) == holiday("thanksgiving", year) + day
    assert holiday("cyber_monday", year) == holiday("thanksgiving", year) + 4 * day
    assert holiday("easter", year).weekday() == holiday("orthodox_easter", year).weekday() == 6
    assert holiday("memorial_day", year) + 7 * day >= date(year, 6, 1)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Christmas Day 2022", "2022-12-25"),
        ("New Year’s Day 2022", "2022-01-01"),
        ("the Fourth of July, 2022", "2022-07-04"),
        ("St. Patrick's Day 2022", "2022-03-17"),
        ("International Women's Day 2022", "2022-03-08"),
        ("Martin Luther King Day 2022", "2022-01-17"),
        ("Presidents' Day 2022", "2022-02-21"),
        ("Valentine's Day 2022", "2022-02-14"),
        ("Easter Sunday 2022", "2022-04-17"),
        ("the eve of Victory Day 2022", "2022-05-08"),
        ("two days after Easter 2022", "2022-04-19"),
    ],
)
def test_names_in_english(words: str, value: str) -> None:
    """Holidays go by several names, with straight and curly apostrophes."""
    assert resolve(words, "2023-05-04").value == value


def test_names_that_are_not_known() -> None:
    """A holiday that follows a moon that is seen has no day."""
    with pytest.raises(KeyError):
        holiday("ramadan", 2023)
    assert resolve("Ramadan 2023", "2023-05-04").value == "2023"  # the year alone is known
