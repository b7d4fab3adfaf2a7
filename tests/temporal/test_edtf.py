"""Intervals as EDTF: the forms, and that another library's parser takes every one of them."""

from __future__ import annotations

import warnings
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimgraph.temporal import TimeInterval, to_edtf
from claimgraph.temporal.edtf import edtf_of
from claimgraph.temporal.interval import Granularity

MOSCOW = ZoneInfo("Europe/Moscow")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "granularity", "mod", "value", "expected"),
    [
        ("2023-05-04", "2023-05-05", "day", None, None, "2023-05-04"),
        ("2023-05-01", "2023-06-01", "month", None, None, "2023-05"),
        ("2023-01-01", "2024-01-01", "year", None, None, "2023"),
        ("1990-01-01", "2000-01-01", "decade", None, "199", "199X"),
        ("1900-01-01", "2000-01-01", "century", None, "19", "19XX"),
        ("1901-01-01", "2001-01-01", "century", None, None, "1901/2000"),
        ("2023-03-01", "2023-06-01", "season", None, "2023-SP", "2023-21"),
        ("2023-12-01", "2024-03-01", "season", None, "2023-WI", "2023-24"),
        ("2023-12-01", "2024-03-01", "season", None, "2023-SU", "2023-22"),
        ("2023-12-01", "2024-03-01", "season", None, None, "2023-24"),
        ("2023-01-01", "2023-04-01", "quarter", None, "2023-Q1", "2023-33"),
        ("2023-10-01", "2024-01-01", "quarter", None, "2023-Q4", "2023-36"),
        ("2023-11-01", "2024-02-01", "quarter", None, None, "2023-11/2024-01"),
        ("2023-01-01", "2023-07-01", "half_year", None, "2023-H1", "2023-40"),
        ("2023-07-01", "2024-01-01", "half_year", None, "2023-H2", "2023-41"),
        ("2024-05-13", "2024-05-20", "week", None, "2024-W20", "2024-05-13/2024-05-19"),
        ("2024-05-13", "2024-05-16", "day", None, None, "2024-05-13/2024-05-15"),
        ("2014-01-01", "2017-01-01", "year", None, None, "2014/2016"),
        ("2024-01-01", None, "month", None, None, "2024-01/.."),
        ("2024-01-01", None, "year", None, None, "2024/.."),
        (None, "2024-05-18", "day", None, None, "../2024-05-17"),
        (None, "2024-01-01", "year", None, None, "../2023"),
        (None, None, "unknown", None, "PAST_REF", None),
        ("2024-01-01", "2025-01-01", "year", "APPROX", None, "2024~"),
        ("1990-01-01", "2000-01-01", "decade", "APPROX", None, "199X~"),
        ("2023-03-01", "2023-06-01", "season", "APPROX", "2023-SP", "2023-03~/2023-05~"),
        ("2023-05-03", "2023-05-04", "day", "START", None, "2023-05-03"),
        ("2023-05-03T02:30", "2023-05-03T02:31", "minute", None, None, "2023-05-03T02:30:00"),
        ("2023-05-03T02:30", "2023-05-03T02:31", "minute", "APPROX", None, "2023-05-03~"),
        ("2023-05-03T14:00", "2023-05-03T16:00", "minute", None, None, "2023-05-03"),
        ("2023-05-02T21:00", "2023-05-03T06:00", "part_of_day", None, None, "2023-05-02/2023-05-03"),
        ("2023-05-03T18:00", "2023-05-04T00:00", "part_of_day", None, None, "2023-05-03"),
    ],
)  # fmt: skip
def test_forms(
    start: str | None,
    end: str | None,
    granularity: Granularity,
    mod: str | None,
    value: str | None,
    expected: str | None,
) -> None:
    """Each unit has its own form, and what has none is written by the days it touches."""
    found = edtf_of(
        None if start is None else at(start), None if end is None else at(end),
        granularity, mod, value,
    )  # fmt: skip
    assert found == expected


def test_instants_keep_their_distance_from_utc() -> None:
    """A time with a zone is written with its offset; local mean time, which has none, in UTC."""
    start = datetime(2023, 5, 3, 2, 30, tzinfo=MOSCOW)
    assert edtf_of(start, start + timedelta(minutes=1), "minute") == "2023-05-03T02:30:00+03:00"
    start = datetime(2023, 1, 3, 2, 30, tzinfo=ZoneInfo("America/St_Johns"))
    assert edtf_of(start, start + timedelta(minutes=1), "minute") == "2023-01-03T02:30:00-03:30"
    start = start.replace(tzinfo=UTC)
    assert edtf_of(start, start + timedelta(minutes=1), "minute") == "2023-01-03T02:30:00Z"
    start = datetime(1850, 5, 3, 2, 30, 17, tzinfo=MOSCOW)
    assert edtf_of(start, start + timedelta(seconds=1), "second") == "1850-05-03T00:00:00Z"


def test_readings_are_a_set() -> None:
    """Both readings stand in the order of time, once each, and in a form that sets allow."""

    def day(text: str, *others: TimeInterval, **fields: Any) -> TimeInterval:
        start = date.fromisoformat(text)
        return TimeInterval(
            start=text, end=str(start + timedelta(days=1)), granularity="day",
            alternatives=others, **fields,
        )  # fmt: skip

    assert to_edtf(day("2024-05-17", day("2024-05-10"))) == "[2024-05-10,2024-05-17]"
    assert to_edtf(day("2024-05-17", day("2024-05-17"))) == "2024-05-17"
    unknown = TimeInterval(status="unresolved", reason="no date")
    assert to_edtf(day("2024-05-17", unknown)) == "2024-05-17"
    assert to_edtf(unknown) is None
    assert to_edtf(day("2024-05-17", type="SET")) is None
    spring = TimeInterval(start="2024-03-01", end="2024-06-01", granularity="season")
    assert to_edtf(day("2024-05-17", spring)) == "[2024-03..2024-05,2024-05-17]"
    until = TimeInterval(end="2024-03-01", granularity="day")
    assert to_edtf(day("2024-05-17", until)) == "[..2024-02-29,2024-05-17]"
    hour = TimeInterval(start="2024-05-17T02:00", end="2024-05-17T02:01", granularity="minute")
    afternoon = hour.model_copy(
        update={"start": at("2024-05-17T14:00"), "end": at("2024-05-17T14:01")}
    )
    assert to_edtf(hour.model_copy(update={"alternatives": (afternoon,)})) == "2024-05-17"


GRANULARITIES: list[Granularity] = [
    "second", "minute", "hour", "part_of_day", "day", "weekend", "week", "month", "season",
    "quarter", "half_year", "year", "decade", "century", "unknown",
]  # fmt: skip
ZONES = [None, UTC, MOSCOW, ZoneInfo("America/New_York"), timezone(timedelta(hours=5, minutes=30))]
MIDNIGHTS = st.dates(date(2, 1, 1), date(9998, 12, 31)).map(
    lambda day: datetime(day.year, day.month, day.day)
)
FIRSTS = st.builds(datetime, st.integers(2, 9998), st.sampled_from([1, 3, 4, 6, 7, 9, 10, 12]), st.just(1))  # fmt: skip
TURNS = st.integers(1, 999).map(lambda tens: datetime(10 * tens, 1, 1))
INSTANTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31)) | MIDNIGHTS | FIRSTS | TURNS


@st.composite
def intervals(draw: st.DrawFn) -> TimeInterval:
    """Return intervals whose bounds fit no unit, and such as fit one."""
    zone = draw(st.sampled_from(ZONES))
    start = draw(INSTANTS)
    steps = [1 / 24, 1, 7, 30, 90, 365, 3652, 36524]
    end = draw(INSTANTS | st.sampled_from(steps).map(lambda days: start + timedelta(days=days)) if start.year < 9000 else INSTANTS)  # fmt: skip
    start, end = sorted((start, end))
    assume(start < end)
    opened = draw(st.sampled_from(["both", "start", "end"]))
    return TimeInterval(
        start=None if opened == "end" else start.replace(tzinfo=zone),
        end=None if opened == "start" else end.replace(tzinfo=zone),
        granularity=draw(st.sampled_from(GRANULARITIES)),
        mod=draw(st.sampled_from([None, "APPROX", "START"])),
        value=draw(st.sampled_from([None, "2023-SU", "2023-WI"])),
    )


def parsed(text: str) -> Any:
    """Return what python-edtf reads in a text."""
    edtf = pytest.importorskip("edtf", reason="python-edtf is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return edtf.parse_edtf(text)


def _importable() -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import edtf  # noqa: F401
        except ImportError:
            return False
    return True


needs_edtf = pytest.mark.skipif(not _importable(), reason="python-edtf is not installed")


@needs_edtf
@given(intervals(), st.lists(intervals(), max_size=2))
def test_what_is_written_is_edtf(interval: TimeInterval, others: list[TimeInterval]) -> None:
    """Whatever is written, python-edtf reads."""
    text = to_edtf(interval.model_copy(update={"alternatives": tuple(others)}))
    assert text is not None
    parsed(text)


@needs_edtf
@given(intervals())
def test_the_days_are_those_of_the_interval(interval: TimeInterval) -> None:
    """python-edtf reads the first and the last day that the interval touches."""
    text = to_edtf(interval)
    assert text is not None
    assume(interval.granularity != "season" and not text.startswith("00"))
    read = parsed(text)
    if interval.start is not None and not text.endswith("Z"):
        assert read.lower_strict()[:3] == interval.start.timetuple()[:3]
    if interval.end is not None and "T" not in text:
        last = interval.end.replace(tzinfo=None) - timedelta(microseconds=1)
        assert read.upper_strict()[:3] == last.timetuple()[:3]
