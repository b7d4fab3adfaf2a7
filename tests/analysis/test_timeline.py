"""Events and claims in the order of time."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimgraph import (
    Corpus,
    Document,
    Event,
    StatedTime,
    bundled_report,
    draw_timeline,
    from_iso,
    from_json,
    timeline,
)


def event(name: str, *times: str) -> Event:
    stated = tuple(StatedTime(interval=from_iso(time)) for time in times)
    return Event(id=f"event:{name.replace(' ', '-')}", label=name, times=stated)


def test_unknown_times_come_last_and_stay_unknown() -> None:
    line = timeline(Corpus([event("when?"), event("b", "2023-05-03"), event("a", "2022-02-24")]))
    assert [entry.label for entry in line] == ["a", "b", "when?"]
    assert line[-1].interval is None
    assert line[-1].known == "unknown"
    assert line[-1].row["when"] is None


def test_a_latest_bound_stands_right_before_what_starts_at_it_or_after_it() -> None:
    times = ("../2020", "2019/2022", "2021", "2023", "../2022", "../2024", "2020/..")
    line = timeline(Corpus([event("when?"), *(event(time, time) for time in times)]))
    order = ["2019/2022", "2020/..", "../2020", "2021", "../2022", "2023", "../2024", "when?"]
    assert [entry.label for entry in line] == order
    assert [line[at].known for at in (0, 1, 2, -1)] == [
        "bounds",
        "one bound",
        "one bound",
        "unknown",
    ]
    assert timeline(Corpus([event("since", "2020/..")]))[0].known == "one bound"


def test_nothing_falls_back_to_the_date_of_publication() -> None:
    corpus = Corpus([Document(id="doc:a", published="2023-05-04"), event("when?")])
    assert timeline(corpus)[0].interval is None


def test_conflicts_are_shown() -> None:
    line = timeline(Corpus([event("a", "2023-05-03", "2023-05-05")]))
    assert line[0].conflicts
    assert line[0].row["conflicts"]


def test_claims_and_events_can_be_left_out() -> None:
    report = bundled_report()
    both, claims = timeline(report), timeline(report, events=False)
    assert len(both) == len(claims) + len(timeline(report, claims=False))
    assert {entry.what for entry in claims} == {"claim"}
    assert len(both.table()) == len(both)


def test_what_was_before_something_stands_above_it() -> None:
    """In the table and in the picture alike; so do claims of which only the publication is known."""
    text = """{"claimgraph": "1.0", "actors": [{"kind": "Person", "id": "p"}],
        "documents": [{"id": "d1", "published": "2023-05-01"}, {"id": "d2", "published": "2023-05-03"}],
        "events": [{"id": "z", "label": "flight", "when": {"before": "y", "in": "d2"}},
                   {"id": "y", "label": "siren", "when": {"before": "a", "in": "d2"}},
                   {"id": "a", "label": "raid", "times": "2023-05-02"},
                   {"id": "b", "label": "fire", "times": "2023-05-02T05:00"}],
        "claims": [{"id": "c2", "document": "d2", "act": "no_comment", "claimer": "p"},
                   {"id": "c1", "document": "d1", "act": "no_comment", "claimer": "p"}]}"""
    corpus = from_json(text)
    assert [entry.id for entry in timeline(corpus)] == ["z", "y", "c1", "a", "b", "c2"]
    assert [row["id"] for row in timeline(corpus).table()] == ["z", "y", "c1", "a", "b", "c2"]
    told = draw_timeline(corpus, claims=False).alt
    names = sorted(("flight", "siren", "raid", "fire"), key=told.index)
    assert names == ["flight", "siren", "raid", "fire"]


@given(
    st.lists(
        st.tuples(st.none() | st.integers(0, 9), st.none() | st.integers(0, 9)).filter(
            lambda pair: None in pair or pair[0] <= pair[1]
        ),
        max_size=8,
    )
)
def test_what_is_certainly_earlier_stands_above(
    bounds: list[tuple[int | None, int | None]],
) -> None:
    """What is over when another starts never stands below it."""
    events = []
    for at, (first, last) in enumerate(bounds):
        if first is None and last is None:
            events.append(event(str(at)))
            continue
        start, end = (".." if one is None else str(2000 + one) for one in (first, last))
        events.append(event(str(at), f"{start}/{end}"))
    line = timeline(Corpus(events))
    for above, below in combinations(line, 2):
        if above.interval is None:
            assert below.interval is None
        elif below.interval is not None and below.interval.end and above.interval.start:
            assert below.interval.end > above.interval.start


@settings(max_examples=30)
@given(st.permutations([event(str(n), f"2023-05-{n + 1:02d}") for n in range(6)] + [event("x")]))
def test_the_order_of_the_records_never_matters(events: list[Event]) -> None:
    assert [one.id for one in timeline(Corpus(events))] == [
        *(f"event:{n}" for n in range(6)),
        "event:x",
    ]
