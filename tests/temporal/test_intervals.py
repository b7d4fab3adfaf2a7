"""Intervals: their laws, how they are made without checks, and how they read."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from claimgraph.temporal import TimeInterval, after, before, from_iso, overlaps, within
from claimgraph.temporal import making as making_module
from claimgraph.temporal.making import interval_of

MOSCOW = ZoneInfo("Europe/Moscow")
DAY = {"start": "2023-05-03", "end": "2023-05-04"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"start": "2023-05-03", "end": "2023-05-03"}, "before or where it starts"),
        ({"start": "2023-05-03", "end": "2023-05-04T00:00Z"}, "one bound has a zone"),
        ({**DAY, "core_start": "2023-05-03"}, "the core has one bound"),
        ({"value": "x", "core_start": "2023-05-03", "core_end": "2023-05-04"}, "no interval around it"),
        ({**DAY, "core_start": "2023-05-03", "core_end": "2023-05-03T12:00Z"}, "a bound of the core has a zone"),
        ({**DAY, "core_start": "2023-05-03T00:00Z", "core_end": "2023-05-03T12:00Z"}, "a bound of the core has a zone"),
        ({**DAY, "core_start": "2023-05-03T12:00", "core_end": "2023-05-03"}, "the core ends"),
        ({**DAY, "core_start": "2023-05-02", "core_end": "2023-05-03T12:00"}, "reaches out of the interval"),
        ({**DAY, "core_start": "2023-05-03", "core_end": "2023-05-05"}, "reaches out of the interval"),
        ({}, "a resolved time has a start"),
        ({"status": "partial", **DAY}, "a time that is partial needs a reason"),
        ({"status": "unresolved"}, "a time that is unresolved needs a reason"),
        ({"status": "unresolved", "reason": "no date", **DAY}, "is not unresolved"),
        (
            {**DAY, "alternatives": [{**DAY, "alternatives": [DAY]}]},
            "has alternatives itself",
        ),
    ],
)  # fmt: skip
def test_laws(fields: dict[str, Any], message: str) -> None:
    """What cannot be a time is refused, and the message says what to do."""
    with pytest.raises(ValidationError, match=message):
        TimeInterval(**fields)


def test_a_core_may_lie_beside_one_bound() -> None:
    """Early in a stretch without an end there is a core."""
    open_end = TimeInterval(start="2023-05-03", core_start="2023-05-03", core_end="2023-05-04")
    assert open_end.core_end is not None


@pytest.mark.parametrize("direct", [True, False, None])
@pytest.mark.parametrize("zone", [None, MOSCOW, timezone(timedelta(hours=3))])
def test_unchecked_intervals_are_the_same(direct: bool | None, zone: Any) -> None:
    """An interval made of known parts equals the one that is checked, and a file holds it alike."""
    fields: dict[str, Any] = {
        "expression": "early Wednesday",
        "start": datetime(2023, 5, 3, tzinfo=zone),
        "end": datetime(2023, 5, 4, tzinfo=zone),
        "core_start": datetime(2023, 5, 3, tzinfo=zone),
        "core_end": datetime(2023, 5, 3, 12, tzinfo=zone),
        "mod": "START",
        "granularity": "day",
        "alternatives": (TimeInterval(value="PAST_REF"),),
    }
    made, public = interval_of(direct=direct, **fields), TimeInterval(**fields)
    assert made == public
    assert hash(made) == hash(public)
    assert made.model_dump_json(exclude_defaults=True) == public.model_dump_json(exclude_defaults=True)  # fmt: skip
    assert made.model_fields_set == public.model_fields_set
    assert TimeInterval.model_validate(made) == made
    assert made.extra == {}


def test_direct_filling_works_here() -> None:
    """The installed pydantic stores records as the fast path expects."""
    assert making_module._works()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": "2023-05-03T00:00+03:00", "end": "2023-05-03T12:00+03:00", "zone": "Europe/Moscow", "mod": "START"},
         "Wed 3 May 2023, 00:00-12:00 (Europe/Moscow), early"),
        (DAY, "Wed 3 May 2023"),
        ({"start": "2023-05-03T18:00", "end": "2023-05-04"}, "Wed 3 May 2023, 18:00-24:00"),
        ({"start": "2023-05-02T21:00Z", "end": "2023-05-03T06:00Z"}, "Tue 2 May 2023, 21:00 - Wed 3 May 2023, 06:00 (+00:00)"),
        ({"start": "2023-05-03T02:30", "end": "2023-05-03T02:31", "granularity": "minute"}, "Wed 3 May 2023, 02:30"),
        ({"start": "2023-05-03T00:00", "end": "2023-05-03T00:01", "granularity": "minute"}, "Wed 3 May 2023, 00:00"),
        ({"start": "2023-05-03T02:30:15", "end": "2023-05-03T02:30:16", "granularity": "second"}, "Wed 3 May 2023, 02:30:15"),
        ({"start": "2023-05-01", "end": "2023-05-08"}, "Mon 1 - Sun 7 May 2023"),
        ({"start": "2023-05-29", "end": "2023-06-05"}, "Mon 29 May - Sun 4 Jun 2023"),
        ({"start": "2022-12-26", "end": "2023-01-02"}, "Mon 26 Dec 2022 - Sun 1 Jan 2023"),
        ({"start": "2023-05-01", "end": "2023-06-01"}, "May 2023"),
        ({"start": "2023-03-01", "end": "2023-06-01"}, "Mar-May 2023"),
        ({"start": "2022-12-01", "end": "2023-03-01"}, "Dec 2022-Feb 2023"),
        ({"start": "2023-01-01", "end": "2024-01-01"}, "2023"),
        ({"start": "1990-01-01", "end": "2000-01-01", "mod": "APPROX"}, "1990-1999, about"),
        ({"start": "2023-05-03"}, "from Wed 3 May 2023"),
        ({"end": "2023-05-03T02:30"}, "before Wed 3 May 2023, 02:30"),
        ({"value": "PAST_REF"}, "some time in the past"),
        ({"value": "P3M", "type": "DURATION"}, "P3M"),
        ({"value": "XXXX-WXX-1", "type": "SET", "quant": "EVERY"}, "set: XXXX-WXX-1, EVERY"),
        ({"status": "unresolved", "reason": "no date is given"}, "unresolved: no date is given"),
        ({"status": "partial", "reason": "order only"}, "partial: order only"),
        ({**DAY, "alternatives": [{"start": "2023-05-10", "end": "2023-05-11"}]}, "Wed 3 May 2023; or Wed 10 May 2023"),
        ({"start": "9998-12-31", "end": "9999-12-31"}, "Thu 31 Dec 9998 - Thu 30 Dec 9999"),
    ],
)  # fmt: skip
def test_words(fields: dict[str, Any], expected: str) -> None:
    """A time reads as a person would write it, in its coarsest unit."""
    assert str(TimeInterval(**fields)) == expected


def test_readings_are_all_or_the_first() -> None:
    """A choice of readings that is none is refused, not overlooked."""
    day = from_iso("2023-05-03")
    for compare in (before, after, within, overlaps):
        with pytest.raises(ValueError, match="readings is all or first, not 'al'"):
            compare(day, day, readings="al")  # type: ignore[arg-type]
