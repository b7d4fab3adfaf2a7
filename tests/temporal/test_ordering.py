"""Orders between times: against a slow solver, against truths, and as words."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from claimgraph.temporal import Order, TimeInterval, from_iso, intersection, tighten
from claimgraph.temporal.components import components_of
from claimgraph.temporal.ordering import Conflict, Step, Tightened
from tests.effort import growth

DAY = datetime(2023, 5, 1)
UNKNOWN = TimeInterval(status="unresolved", reason="no day is given")


def at(day: int) -> datetime:
    return DAY + timedelta(days=day)


@st.composite
def tangles(draw: st.DrawFn) -> tuple[dict[str, TimeInterval], list[Order]]:
    """Return a few times, some without bounds, and orders between them, which may contradict."""
    intervals: dict[str, TimeInterval] = {}
    for key in draw(st.sets(st.sampled_from("abcdef"))):
        start, end = sorted((draw(st.integers(0, 8)), draw(st.integers(0, 8))))
        opened = draw(st.sampled_from(["", "", "start", "end", "both"]))
        if opened == "both" or start == end:
            intervals[key] = UNKNOWN
            continue
        intervals[key] = TimeInterval(
            start=None if opened == "start" else at(start), end=None if opened == "end" else at(end)
        )
    order = st.builds(
        Order,
        st.sampled_from("abcdef"),
        st.sampled_from(["before", "during", "by"]),
        st.sampled_from("abcdef"),
    )
    return intervals, draw(st.lists(order, max_size=8))


def slow(
    intervals: dict[str, TimeInterval], orders: list[Order]
) -> tuple[dict[str, tuple[datetime | None, datetime | None]], bool]:
    """Return the bounds that are left when every order is applied until nothing changes."""
    keys = {*intervals, *(key for one in orders for key in (one.first, one.second))}
    low: dict[tuple[str, int], datetime | None] = {}
    high: dict[tuple[str, int], datetime | None] = {}
    for key in keys:
        low[key, 0] = intervals[key].start if key in intervals else None
        high[key, 1] = intervals[key].end if key in intervals else None
        low[key, 1] = high[key, 0] = None
    edges = [((key, 0), (key, 1)) for key in keys]
    for one in orders:
        a, b = one.first, one.second
        edges.append(((a, 1), (b, 0) if one.relation == "before" else (b, 1)))
        if one.relation == "during":
            edges.append(((b, 0), (a, 0)))
    for _ in range(2 * len(edges) + 2):
        for tail, head in edges:
            low[head] = max((x for x in (low[tail], low[head]) if x), default=None)
            high[tail] = min((x for x in (high[tail], high[head]) if x), default=None)
    later = {node: {node} for node in low}
    for _ in range(len(low)):
        for tail, head in edges:
            later[tail] = later[tail] | later[head]
    broken = any((key, 0) in later[key, 1] for key in keys) or any(
        (start := low[key, 0]) is not None and (end := high[key, 1]) is not None and end <= start
        for key in keys
    )
    return {key: (low[key, 0], high[key, 1]) for key in keys}, broken


@given(tangles())
def test_as_tight_as_the_slow_way(tangle: tuple[dict[str, TimeInterval], list[Order]]) -> None:
    """The bounds are those of a slow solver, and a contradiction is found where there is one."""
    intervals, orders = tangle
    expected, broken = slow(intervals, orders)
    result = tighten(intervals, orders)
    assert bool(result.conflicts) == broken
    assert set(intervals) <= set(result.intervals)
    for key, interval in result.intervals.items():
        if not broken:
            assert (interval.start, interval.end) == expected[key]
        assert TimeInterval.model_validate(interval.model_dump()) == interval
    if not broken:
        known = {key for key, bounds in expected.items() if any(bounds)}
        assert set(result.intervals) == known | set(intervals)


@given(tangles(), st.randoms(use_true_random=False))
def test_laws(tangle: tuple[dict[str, TimeInterval], list[Order]], shuffler: random.Random) -> None:
    """Tightening widens nothing, changes nothing the second time, and minds no order of its input."""
    intervals, orders = tangle
    result = tighten(intervals, orders)
    for key, interval in intervals.items():
        assert intersection(interval, result.intervals[key]) in (result.intervals[key], interval)
        narrower = result.intervals[key]
        assert interval.start is None or (narrower.start is not None and interval.start <= narrower.start)  # fmt: skip
        assert interval.end is None or (narrower.end is not None and narrower.end <= interval.end)
    assert tighten(result.intervals, orders).intervals == result.intervals
    keys = list(intervals)
    shuffler.shuffle(keys)
    shuffled = orders * 2
    shuffler.shuffle(shuffled)
    assert tighten({key: intervals[key] for key in keys}, shuffled) == result


@given(tangles(), tangles())
def test_knowing_more_never_widens(
    tangle: tuple[dict[str, TimeInterval], list[Order]],
    more: tuple[dict[str, TimeInterval], list[Order]],
) -> None:
    """Narrower times and further orders give narrower times, where nothing contradicts."""
    intervals, orders = tangle
    narrower = dict(intervals)
    for key, other in more[0].items():
        met = intersection(intervals.get(key, UNKNOWN), other)
        assume(met is not None)
        assert met is not None
        narrower[key] = met
    result = tighten(narrower, [*orders, *more[1]])
    assume(not result.conflicts)
    for key, wide in tighten(intervals, orders).intervals.items():
        assert wide.start is None or (result.intervals[key].start or at(-1)) >= wide.start
        assert wide.end is None or (result.intervals[key].end or at(99)) <= wide.end


@given(st.data())
def test_the_truth_stays_inside(data: st.DataObject) -> None:
    """Where times and orders are true, nothing contradicts, and every truth stays in its time."""
    truth: dict[str, tuple[datetime, datetime]] = {}
    intervals: dict[str, TimeInterval] = {}
    for key in "abcdef":
        start = data.draw(st.integers(0, 20))
        end = start + data.draw(st.integers(1, 5))
        truth[key] = at(start), at(end)
        zone = data.draw(st.sampled_from([None, UTC]))
        # The clock without a zone was anywhere between 12 hours behind UTC and 14 ahead.
        offset = timedelta(0) if zone else timedelta(hours=data.draw(st.sampled_from([-12, -5, 0, 14])))  # fmt: skip
        early, late = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))
        if data.draw(st.booleans()):
            intervals[key] = TimeInterval(start=(at(start - early) + offset).replace(tzinfo=zone), end=(at(end + late) + offset).replace(tzinfo=zone))  # fmt: skip
    if any(one.start and one.start.tzinfo is None for one in intervals.values()):
        # Two times without a zone are taken to be in one, so one of them is enough here.
        first = next(key for key, one in intervals.items() if one.start and one.start.tzinfo is None)  # fmt: skip
        intervals = {key: one for key, one in intervals.items() if key == first or (one.start and one.start.tzinfo)}  # fmt: skip
    orders = []
    for one, (start, end) in truth.items():
        for other, (other_start, other_end) in truth.items():
            if end <= other_start:
                orders.append(Order(one, "before", other))
            if end <= other_end:
                orders.append(Order(one, "by", other))
            if other_start <= start and end <= other_end:
                orders.append(Order(one, "during", other))
    chosen = [one for one in orders if data.draw(st.booleans())]
    result = tighten(intervals, chosen)
    assert result.conflicts == ()
    for key, interval in result.intervals.items():
        start, end = truth[key]
        if (interval.start or interval.end or UTC) and (interval.start or interval.end).tzinfo:  # type: ignore[union-attr]
            assert interval.start is None or interval.start <= start.replace(tzinfo=UTC)
            assert interval.end is None or end.replace(tzinfo=UTC) <= interval.end


def test_a_denial_before_the_charge() -> None:
    """The conflict names both bounds and every order between them."""
    times = {
        "charge": from_iso("2023-05-04", "Europe/Moscow"),
        "denial": from_iso("2023-05-02", "Europe/Moscow"),
        "later": UNKNOWN,
        "aside": from_iso("2023-05-03", "Europe/Moscow"),
    }
    orders = [
        Order("charge", "before", "report", "says doc:a"),
        Order("report", "before", "denial", "the denial responds to it"),
        Order("denial", "before", "later"),
        Order("aside", "by", "later"),
    ]
    result = tighten(times, orders)
    (conflict,) = result.conflicts
    assert conflict == Conflict(
        ("charge", "denial", "report"),
        tuple(orders[:2]),
        (
            Step("charge", "start", times["charge"].start),  # type: ignore[arg-type]
            Step("denial", "end", times["denial"].end),  # type: ignore[arg-type]
        ),
    )
    assert str(conflict) == (
        "these cannot all hold: charge starts no earlier than Thu 4 May 2023 (+03:00); "
        "charge comes before report (says doc:a); report comes before denial (the denial responds to it); "
        "denial is over by Wed 3 May 2023 (+03:00)"
    )
    assert result.intervals["charge"] == times["charge"]
    assert result.intervals["denial"] == times["denial"]
    assert result.intervals["aside"] == times["aside"]
    assert str(result.because["later"][0]).startswith("charge starts no earlier than Thu 4 May")


def test_circles() -> None:
    """What comes before itself, by whatever detour, is named by its shortest circle."""
    orders = [Order("a", "before", "b"), Order("b", "before", "c"), Order("c", "before", "a"), Order("b", "before", "a")]  # fmt: skip
    (conflict,) = tighten({"a": from_iso("2023-05-04")}, orders).conflicts
    assert conflict.keys == ("a", "b")
    assert str(conflict) == "these go round in a circle: a comes before b; b comes before a"
    itself = tighten({}, [Order("a", "before", "a")])
    assert [str(one) for one in itself.conflicts] == ["these go round in a circle: a comes before a"]  # fmt: skip
    assert tighten({}, [Order("a", "during", "a"), Order("a", "by", "a")]) == Tightened({})


def test_what_lies_in_one_another_is_one() -> None:
    """Two things that each lie in the other have the same bounds, which is no contradiction."""
    orders = [Order("a", "during", "b"), Order("b", "during", "a")]
    result = tighten({"a": from_iso("2023-05-04/.."), "b": from_iso("../2023-05-05")}, orders)
    assert result.conflicts == ()
    assert result.intervals["a"].start == result.intervals["b"].start == datetime(2023, 5, 4)
    assert result.intervals["a"].end == result.intervals["b"].end == datetime(2023, 5, 6)


def test_words_and_cores_stay() -> None:
    """A narrowed time keeps its words, and of its core what is left."""
    week = TimeInterval(expression="early this week", start="2023-05-01", end="2023-05-08", mod="START", core_start="2023-05-01", core_end="2023-05-03")  # fmt: skip
    result = tighten({"w": week, "d": from_iso("2023-05-02")}, [Order("d", "before", "w", "x")])
    narrowed = result.intervals["w"]
    assert (narrowed.expression, narrowed.mod, narrowed.status) == ("early this week", "START", "resolved")  # fmt: skip
    assert narrowed.core_start == narrowed.start == datetime(2023, 5, 2)
    assert narrowed.core_end == datetime(2023, 5, 3)
    assert narrowed.reason == "narrowed by order"


def test_zones() -> None:
    """A time with a zone narrows one without no further than holds wherever that is."""
    orders = [Order("a", "before", "b")]
    aware, naive = from_iso("2023-05-04", "Europe/Moscow"), from_iso("2023-05-01/2023-05-08")
    narrowed = tighten({"a": aware, "b": naive}, orders).intervals["b"]
    assert narrowed.start == datetime(2023, 5, 3, 9)  # 4 May in Moscow, 12 hours behind UTC
    narrowed = tighten({"a": naive, "b": from_iso("2023-05-01/2023-05-08", "Europe/Moscow")}, orders).intervals["b"]  # fmt: skip
    assert str(narrowed.start) == "2023-05-01 00:00:00+03:00"
    found = tighten({"a": aware}, orders).intervals["b"]
    assert str(found) == "from Thu 4 May 2023 (+03:00); partial: no time is given; narrowed by order"  # fmt: skip


def test_components() -> None:
    """Groups of a long chain and of a large circle, without recursion."""
    size = 20_000
    chain = components_of([[i + 1] for i in range(size)] + [[]])
    assert [group[0] for group in chain[:2]] == [size, size - 1]
    assert components_of([[(i + 1) % size] for i in range(size)]) == [list(range(size))]
    assert components_of([[0], [0, 2], [1]]) == [[0], [1, 2]]


def test_linear() -> None:
    """Ten times as many orders take about ten times as long, in chains, in fans, and in tangles."""

    def work(count: int) -> None:
        keys = [f"k{i}" for i in range(count)]
        orders = [Order(a, "before", b) for a, b in pairwise(keys)]
        orders += [Order("k0", "by", key) for key in keys[1:]]
        times = {"k0": from_iso("2023-05-04"), keys[-1]: from_iso("2023-05-09")}
        tighten(times, orders)

    assert growth(work, 300, 3_000) < 40
