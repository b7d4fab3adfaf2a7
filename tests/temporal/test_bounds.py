"""Days, instants and intervals: read from ISO 8601 alone, written so that they come back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import claimgraph as cg
from claimgraph.temporal import TimeInterval, from_iso


def affiliation(start: Any) -> cg.Affiliation:
    return cg.Affiliation(subject="a", role="part_of", object="b", start=start)


@pytest.mark.parametrize(
    "value", ["2023", "1683158400", 5, 1683158400.0, True, "2023-02-30", "", "tomorrow"]
)
def test_numbers_are_no_times(value: Any) -> None:
    """A bare number, or a text that is no ISO date, is refused and not read as a Unix time."""
    for make in (
        lambda: TimeInterval(start=value),
        lambda: affiliation(value),
        lambda: cg.Document(id="d", published=value),
        lambda: TimeInterval.model_validate_json(
            f'{{"start": {str(value).lower()!r}}}'.replace("'", '"')
        ),
    ):
        with pytest.raises(ValidationError):
            make()


def test_dates_stay_dates() -> None:
    """A published day stays a day and a published midnight stays a midnight."""
    for value in (
        date(2023, 5, 4),
        datetime(2023, 5, 4),
        datetime(2023, 5, 4, tzinfo=UTC),
    ):
        document = cg.Document(id="d", published=value)
        again = cg.Document.model_validate_json(document.model_dump_json())
        assert again.published == value
        assert type(again.published) is type(value)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2023-10-29T02:30", "Europe/Berlin"),
        ("2023-03-26T02:30", "Europe/Berlin"),
        ("1850", "Europe/Moscow"),
        ("2023-05", None),
        ("2023-05-03T02:30:15.25+03:00", None),
    ],
)
def test_bounds_come_back_from_json(text: str, zone: str | None) -> None:
    """Instants in repeated or skipped hours, and in zones of odd offsets, survive writing."""
    interval = from_iso(text, zone)
    again = TimeInterval.model_validate_json(interval.model_dump_json())
    assert again == interval
    assert hash(again) == hash(interval)


@given(
    st.datetimes(datetime(1800, 1, 1), datetime(2100, 1, 1)),
    st.sampled_from(
        ["Europe/Moscow", "America/New_York", "Asia/Kathmandu", "UTC", "Africa/Monrovia"]
    ),
    st.booleans(),
)
def test_any_instant_of_a_zone_comes_back(moment: datetime, zone: str, fold: bool) -> None:
    """Every instant of every zone is written so that the same instant is read."""
    start = moment.replace(tzinfo=ZoneInfo(zone), fold=int(fold))
    interval = TimeInterval(start=start)
    again = TimeInterval.model_validate_json(interval.model_dump_json())
    assert again == interval
    assert again.start is not None
    assert again.start - start.astimezone(UTC) == timedelta(0)


@pytest.mark.parametrize(
    ("text", "zone", "words"),
    [
        ("9999-12-31", None, "9999"),
        ("9999", None, "10000"),
        ("0000", None, "year 0"),
        ("2023", "Mars/Olympus", "'Mars/Olympus' is not an IANA time zone"),
        ("2023", "Europe", "not an IANA"),
        ("2023", "../../etc/passwd", "not an IANA"),
        ("2023", "", "not an IANA"),
        ("2023", "a" * 100_000, "not an IANA"),
        ("2023/2022", None, "ends before it starts"),
        ("2023-05-04/2023-05-03", None, "ends before it starts"),
        ("../..", None, "neither a start nor an end"),
        ("２０２３", None, "ISO 8601"),
        ("2023-05-04T10:00+25:00", None, "24"),
        ("x" * 100_000, None, "ISO 8601"),
    ],
)
def test_bad_iso_is_a_value_error(text: str, zone: str | None, words: str) -> None:
    """Whatever is wrong with a text or a zone is a ValueError that says so, in few words."""
    with pytest.raises(ValueError, match=words) as caught:
        from_iso(text, zone)
    assert len(str(caught.value)) < 400


@given(
    st.text(max_size=30)
    | st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?", fullmatch=True)
)
def test_any_text_is_an_interval_or_a_value_error(text: str) -> None:
    """Reading never fails in another way, and what is read never ends before it starts."""
    try:
        interval = from_iso(text, "Europe/London")
    except ValueError:
        return
    assert interval.start is None or interval.end is None or interval.start < interval.end


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"start": "2023-05-04", "end": "2023-05-03"}, "ends .* before or where it starts"),
        ({"start": "2023-05-04", "end": "2023-05-05T00:00:00Z"}, "zone"),
        ({"status": "unresolved"}, "needs a reason"),
        ({"zone": "Mars/Olympus"}, "not an IANA time zone"),
        ({"strat": "2023-05-04"}, "strat"),
    ],
)
def test_intervals_that_cannot_be(fields: dict[str, Any], words: str) -> None:
    """An interval that contradicts itself is refused."""
    with pytest.raises(ValidationError, match=words):
        TimeInterval.model_validate(fields)


def test_unresolved_time_never_gets_a_bound() -> None:
    """A time that stays unresolved keeps its reason and has no bounds."""
    time = TimeInterval(expression="recently", status="unresolved", reason="vague")
    assert (time.start, time.end, time.reason) == (None, None, "vague")


@pytest.mark.parametrize(
    "make",
    [
        lambda zone: cg.Document(id="d", zone=zone),
        lambda zone: cg.Event(id="e", zone=zone),
        lambda zone: cg.Place(id="p", zone=zone),
    ],
)
def test_zones_of_records_are_checked(make: Any) -> None:
    """Documents, events and places take IANA zones only."""
    assert make("Europe/Moscow").zone == "Europe/Moscow"
    with pytest.raises(ValidationError, match="not an IANA time zone"):
        make("Moscow")
