"""Units of the calendar: what is around a day, how to move by units, how TIMEX3 writes them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.temporal.periods import (
    CONVENTIONS,
    Conventions,
    Period,
    add,
    period_of,
    season_start,
    shifted,
    timex,
    week_start,
)

UNITS = ["second", "minute", "hour", "day", "week", "month", "season", "quarter", "half_year", "year", "decade", "century"]  # fmt: skip
MOMENTS = st.datetimes(datetime(1500, 1, 1), datetime(2900, 12, 31))
NOW = datetime(2023, 5, 4, 14, 30, 15, 99)


@pytest.mark.parametrize(
    ("unit", "start", "end", "value"),
    [
        ("second", "2023-05-04T14:30:15", "2023-05-04T14:30:16", "2023-05-04T14:30:15"),
        ("minute", "2023-05-04T14:30", "2023-05-04T14:31", "2023-05-04T14:30"),
        ("hour", "2023-05-04T14:00", "2023-05-04T15:00", "2023-05-04T14"),
        ("day", "2023-05-04", "2023-05-05", "2023-05-04"),
        ("week", "2023-05-01", "2023-05-08", "2023-W18"),
        ("weekend", "2023-05-06", "2023-05-08", "2023-W18-WE"),
        ("month", "2023-05-01", "2023-06-01", "2023-05"),
        ("season", "2023-03-01", "2023-06-01", "2023-SP"),
        ("quarter", "2023-04-01", "2023-07-01", "2023-Q2"),
        ("half_year", "2023-01-01", "2023-07-01", "2023-H1"),
        ("year", "2023-01-01", "2024-01-01", "2023"),
        ("decade", "2020-01-01", "2030-01-01", "202"),
        ("century", "2000-01-01", "2100-01-01", "20"),
    ],
)
def test_units_around_a_moment(unit: str, start: str, end: str, value: str) -> None:
    """The unit around a moment has its bounds in the calendar and TIMEX3's value."""
    period = period_of(NOW, unit)
    assert period == Period(datetime.fromisoformat(start), datetime.fromisoformat(end), unit)
    assert timex(period) == value


@pytest.mark.parametrize(
    ("moment", "value"),
    [
        (datetime(2021, 1, 3), "2020-W53"),
        (datetime(2020, 12, 31), "2020-W53"),
        (datetime(2019, 12, 30), "2020-W01"),
        (datetime(2023, 1, 1), "2022-W52"),
    ],
)
def test_weeks_are_counted_as_in_iso_8601(moment: datetime, value: str) -> None:
    """The week belongs to the year its Thursday lies in."""
    assert timex(period_of(moment, "week")) == value


@given(MOMENTS, st.sampled_from(UNITS))
def test_a_unit_holds_its_moment_and_touches_the_next(moment: datetime, unit: str) -> None:
    """A unit holds the moment it is around; units follow one another without a gap."""
    period = period_of(moment, unit)
    assert period.start <= moment < period.end
    following = shifted(period, 1)
    assert following.start == period.end
    assert shifted(following, -1) == period
    assert period_of(period.end, unit) == following
    assert timex(period) != timex(following)


@given(MOMENTS)
def test_weekends_are_saturday_and_sunday(moment: datetime) -> None:
    """The weekend around a day is that of its week."""
    weekend = period_of(moment, "weekend")
    assert weekend.start.weekday() == 5
    assert weekend.end - weekend.start == timedelta(days=2)
    assert week_start(moment) <= weekend.start < week_start(moment) + timedelta(days=7)
    assert shifted(weekend, 2).start == weekend.start + timedelta(days=14)


@given(MOMENTS, st.integers(0, 6))
def test_weeks_start_where_the_convention_says(moment: datetime, first: int) -> None:
    """Any weekday may begin the week."""
    week = period_of(moment, "week", Conventions(week_starts=first))
    assert week.start.weekday() == first
    assert week.start <= moment < week.end


@pytest.mark.parametrize(
    ("moment", "count", "unit", "moved"),
    [
        ("2023-01-31", 1, "month", "2023-02-28"),
        ("2024-01-31", 1, "month", "2024-02-29"),
        ("2024-02-29", 1, "year", "2025-02-28"),
        ("2024-02-29", -4, "year", "2020-02-29"),
        ("2100-01-29", 1, "month", "2100-02-28"),
        ("2023-05-31", -3, "month", "2023-02-28"),
        ("2023-11-30", 1, "quarter", "2024-02-29"),
        ("2023-05-04", 2, "decade", "2043-05-04"),
        ("2023-05-04", 2.5, "year", "2025-11-04"),
        ("2023-05-04", 36, "hour", "2023-05-05T12:00"),
        ("2023-05-04", -1, "week", "2023-04-27"),
    ],
)
def test_moving(moment: str, count: float, unit: str, moved: str) -> None:
    """The last day of a shorter month stands in for one it has not."""
    assert add(datetime.fromisoformat(moment), count, unit) == datetime.fromisoformat(moved)


@pytest.mark.parametrize(("count", "unit"), [(1, "year"), (-9_999, "year"), (10**9, "day")])
def test_the_calendar_ends(count: int, unit: str) -> None:
    """Beyond the years 1 to 9999 there is nothing."""
    with pytest.raises(OverflowError):
        add(datetime(9999, 6, 1), count, unit)


@pytest.mark.parametrize(
    ("season", "northern", "southern"),
    [("SP", 3, 9), ("SU", 6, 12), ("FA", 9, 3), ("WI", 12, 6)],
)
def test_seasons_of_two_hemispheres(season: str, northern: int, southern: int) -> None:
    """Southern seasons lie half a year away; both are named as their people name them."""
    assert season_start(2023, season) == datetime(2023, northern, 1)
    assert season_start(2023, season, southern=True) == datetime(2023, southern, 1)
    for conventions in (CONVENTIONS, Conventions(southern=True)):
        start = season_start(2023, season, southern=conventions.southern)
        period = Period(start, add(start, 3, "month"), "season")
        assert timex(period, conventions) == f"2023-{season}"


def test_the_winter_around_january_began_in_december() -> None:
    """A season belongs to the year in which it starts."""
    assert timex(period_of(datetime(2023, 1, 15), "season")) == "2022-WI"
