"""Comparisons that say how sure they are, intersections, and steps through changes of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimgraph.temporal import (
    TimeInterval,
    after,
    before,
    from_iso,
    intersection,
    overlaps,
    shift,
    within,
)
from claimgraph.temporal.arithmetic import localized
from claimgraph.temporal.making import interval_of

ZONES = [None, "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]
# Few instants, so that bounds meet: around both changes of the clocks in Berlin and New York.
BERLIN_CHANGES = datetime(2023, 3, 25), datetime(2023, 10, 28)
MOMENTS = st.builds(
    lambda day, hours: day + timedelta(hours=hours),
    st.sampled_from(BERLIN_CHANGES),
    st.integers(0, 60),
)


@st.composite
def stretches(draw: st.DrawFn, zones: list[str | None] = ZONES, opened: bool = True) -> TimeInterval:  # fmt: skip
    """Return intervals with both bounds, one, or none; with a zone or without."""
    zone = draw(st.sampled_from(zones))
    start, end = sorted(draw(st.tuples(MOMENTS, MOMENTS)))
    assume(start < end)
    bounds: dict[str, Any] = {"start": start, "end": end}
    for name in draw(st.sampled_from([(), ("start",), ("end",), ("start", "end")])) if opened else ():  # fmt: skip
        bounds[name] = None
    if bounds["start"] is None and bounds["end"] is None:
        return TimeInterval(status="unresolved", reason="nothing is known")
    fields = {"granularity": draw(st.sampled_from(["day", "hour", "unknown"])), "expression": draw(st.sampled_from(["then", "at night", None]))}  # fmt: skip
    bare = TimeInterval(**bounds, **fields)
    return bare if zone is None else localized(bare, zone)


def bounds_of(interval: TimeInterval | None) -> Any:
    return interval and (interval.start, interval.end)


def met(a: TimeInterval | None, b: TimeInterval | None) -> TimeInterval | None:
    return None if a is None or b is None else intersection(a, b)


@given(stretches(ZONES[1:]), stretches(ZONES[1:]), stretches(ZONES[1:]))
def test_intersections(a: TimeInterval, b: TimeInterval, c: TimeInterval) -> None:
    """Intersecting commutes, associates, and changes nothing the second time; it never widens."""
    both = intersection(a, b)
    assert both == intersection(b, a)
    assert intersection(a, a) == a
    assert met(both, c) == met(a, met(b, c))
    assert met(both, b) == both
    if both is not None:
        for one in (a, b):
            assert one.start is None or (both.start is not None and one.start <= both.start)
            assert one.end is None or (both.end is not None and both.end <= one.end)
        assert TimeInterval.model_validate_json(both.model_dump_json()) == both
    elif a.start and a.end and b.start and b.end:
        assert overlaps(a, b) == "no"


@given(stretches(), stretches())
def test_verdicts_agree(a: TimeInterval, b: TimeInterval) -> None:
    """The comparisons do not contradict one another, and what is certain stays so."""
    assert before(a, b) == after(b, a)
    assert overlaps(a, b) == overlaps(b, a)
    assert overlaps(a, b) == "no" or "certainly" not in (before(a, b), after(a, b))
    assert (overlaps(a, b) == "no") == (within(a, b) == "no")
    if before(a, b) == "certainly":
        assert after(a, b) == "no"
        assert within(a, b) == "no"
    if within(a, b) == "certainly":
        assert overlaps(a, b) == "certainly"
        assert "no" not in (within(b, a), overlaps(b, a))
    unknown = TimeInterval(status="unresolved", reason="no date")
    for ask in (before, after, overlaps, within):
        assert ask(a, unknown) == ask(unknown, a) == "possibly"
        assert ask(a, a.model_copy(update={"alternatives": (b,)})) in (ask(a, a), "possibly")


@given(stretches([None]), stretches(ZONES[1:]), st.sampled_from(ZONES[1:]))
def test_verdicts_hold_wherever_it_was(a: TimeInterval, b: TimeInterval, zone: str) -> None:
    """A certain answer about a time without a zone is right in every zone."""
    for ask in (before, after, overlaps, within):
        verdict = ask(a, b)
        told = ask(a, b, zone=zone)
        assert verdict in ("possibly", told)
        assert told == ask(localized(a, zone), b)


@given(stretches(["UTC"], opened=False), stretches(["UTC"], opened=False), st.data())
def test_verdicts_hold_whatever_happened(a: TimeInterval, b: TimeInterval, data: st.DataObject) -> None:  # fmt: skip
    """Wherever the two things lie in their intervals, a certain answer is the true one."""
    assert a.start is not None
    assert a.end is not None
    assert b.start is not None
    assert b.end is not None
    then = data.draw(st.datetimes(a.start.replace(tzinfo=None), a.end.replace(tzinfo=None) - timedelta(microseconds=1)))  # fmt: skip
    there = data.draw(st.datetimes(b.start.replace(tzinfo=None), b.end.replace(tzinfo=None) - timedelta(microseconds=1)))  # fmt: skip
    verdict = before(a, b)
    assert (then < there) if verdict == "certainly" else verdict == "possibly" or there <= then
    inside = b.start <= then.replace(tzinfo=UTC) < b.end
    verdict = within(a, b)
    assert inside if verdict == "certainly" else verdict == "possibly" or not inside


def test_verdicts() -> None:
    """The same day is possibly before; a day later without a zone is not certainly after."""
    thursday, friday = from_iso("2023-05-04"), from_iso("2023-05-05")
    assert before(thursday, friday) == "certainly"
    assert before(thursday, thursday) == "possibly"
    moscow = from_iso("2023-05-05", "Europe/Moscow")
    assert before(thursday, moscow) == "possibly"
    assert before(thursday, moscow, zone="Europe/Moscow") == "certainly"
    assert before(from_iso("2023-05-03"), moscow) == "certainly"
    about = interval_of(**{**thursday.__dict__, "mod": "APPROX"})
    assert before(about, friday) == "possibly"
    assert before(about, from_iso("2023-05-06")) == "certainly"
    assert within(thursday, about) == overlaps(thursday, about) == "possibly"
    assert within(about, from_iso("2023-05")) == "certainly"
    two = interval_of(**{**thursday.__dict__, "alternatives": (from_iso("2023-05-11"),)})
    assert before(two, friday) == "possibly"
    assert before(two, friday, readings="first") == "certainly"
    assert before(two, from_iso("2023-05-12")) == "certainly"
    first = TimeInterval(start="0001-01-01T00:00+09:00", end="0001-01-02T00:00+09:00")
    last = from_iso("9998-12-31")
    assert before(first, last) == "certainly"
    assert before(from_iso("9999-12-30", "America/New_York"), first) == "no"


def test_zones_are_not_mixed_in_silence() -> None:
    """An intersection of a time with a zone and one without names both and asks."""
    bare, moscow = from_iso("2023-05-04"), from_iso("2023-05-04", "Europe/Moscow")
    with pytest.raises(ValueError, match=r"'2023-05-04' \(Thu 4 May 2023\) has no zone and .*Moscow"):  # fmt: skip
        intersection(bare, moscow)
    assert intersection(bare, moscow, zone="Europe/Moscow") == intersection(moscow, moscow)


def test_the_one_inside_keeps_its_words() -> None:
    """A morning in a week stays that morning; of equal ones the one that says more stays."""
    week = TimeInterval(expression="this week", start="2023-05-01", end="2023-05-08")
    morning = TimeInterval(expression="early", mod="START", start="2023-05-03", end="2023-05-04", core_start="2023-05-03", core_end="2023-05-03T12:00")  # fmt: skip
    assert intersection(week, morning) is morning
    day = from_iso("2023-05-03")
    assert intersection(day, morning) == intersection(morning, day) == morning
    across = intersection(week, TimeInterval(start="2023-05-07T12:00"))
    assert across is not None
    assert (str(across), across.policy) == ("Sun 7 May 2023, 12:00-24:00", "intersection")


@given(stretches(), st.integers(-400, 400))
def test_days_keep_the_clock(interval: TimeInterval, days: int) -> None:
    """A step of days leaves the clock as it was, also where clocks were changed in between."""
    moved = shift(interval, days=days)
    zone = None if interval.zone is None else ZoneInfo(interval.zone)
    for old, new in ((interval.start, moved.start), (interval.end, moved.end)):
        if old is None or new is None:
            assert old is new
            continue
        clock = (old if zone is None else old.astimezone(zone)).replace(tzinfo=None)
        wanted = clock + timedelta(days=days)
        if zone is None:
            assert new == wanted
        elif moved.start and moved.end and (moved.end - moved.start) > timedelta(hours=3):
            shown = new.astimezone(zone).replace(tzinfo=None)
            exists = wanted.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wanted  # fmt: skip
            assert shown == wanted or not exists
    if moved.start and moved.end:
        assert moved.start < moved.end


@given(stretches(), st.integers(-4000, 4000))
def test_hours_pass(interval: TimeInterval, hours: int) -> None:
    """A step of hours is time that passes, and a step back undoes it."""
    moved = shift(interval, hours=hours)
    for old, new in ((interval.start, moved.start), (interval.end, moved.end)):
        assert (old and new and new - old) in (None, timedelta(hours=hours))
    assert bounds_of(shift(moved, hours=-hours)) == bounds_of(interval)


@given(stretches(opened=False), st.integers(-30, 30), st.integers(-3, 3))
def test_steps_never_empty_an_interval(interval: TimeInterval, months: int, years: int) -> None:
    """However long the months are, something of the interval is left."""
    moved = shift(interval, months=months, years=years)
    assert moved.start is not None
    assert moved.end is not None
    assert moved.start < moved.end
    assert TimeInterval.model_validate_json(moved.model_dump_json()) == moved


@pytest.mark.parametrize(
    ("text", "step", "expected"),
    [
        ("2023-01-31", {"months": 1}, "Tue 28 Feb 2023"),
        ("2023-01", {"months": 1}, "Feb 2023"),
        ("2023-02", {"months": 1}, "Mar 2023"),
        ("2024-02-29", {"years": 1}, "Fri 28 Feb 2025"),
        ("2022", {"years": 1}, "2023"),
        ("2023-05-01/2023-05-07", {"weeks": 1}, "Mon 8 - Sun 14 May 2023"),
        ("2023-05-03T22:00", {"hours": 3}, "Thu 4 May 2023, 01:00"),
        ("2023-05/..", {"months": 1}, "from Thu 1 Jun 2023; partial: one bound is open"),
    ],
)  # fmt: skip
def test_steps(text: str, step: dict[str, int], expected: str) -> None:
    """Steps are those of the calendar."""
    assert str(shift(from_iso(text), **step)) == expected


def test_an_hour_that_the_clocks_left_out() -> None:
    """02:30 does not exist on that day; the time is kept, an hour on."""
    moved = shift(from_iso("2023-03-25T02:30", "Europe/Berlin"), days=1)
    assert moved.start is not None
    assert moved.start.astimezone(UTC) == datetime(2023, 3, 26, 1, 30, tzinfo=UTC)
