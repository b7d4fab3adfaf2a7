"""Events and claims in the order of time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimgraph import Corpus, Document, Event, StatedTime, bundled_report, from_iso, timeline


def event(name: str, *times: str) -> Event:
    stated = tuple(StatedTime(interval=from_iso(time)) for time in times)
    return Event(id=f"event:{name.replace(' ', '-')}", label=name, times=stated)


def test_unknown_times_come_last_and_stay_unknown() -> None:
    line = timeline(Corpus([event("when?"), event("b", "2023-05-03"), event("a", "2022-02-24")]))
    assert [entry.label for entry in line] == ["a", "b", "when?"]
    assert line[-1].interval is None
    assert line[-1].known == "unknown"
    assert line[-1].row["when"] is None


def test_one_bound_stands_between_the_known_and_the_unknown() -> None:
    line = timeline(Corpus([event("when?"), event("by then", "../2020"), event("a", "2023")]))
    assert [entry.label for entry in line] == ["a", "by then", "when?"]
    assert [entry.known for entry in line] == ["bounds", "one bound", "unknown"]
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


@settings(max_examples=30)
@given(st.permutations([event(str(n), f"2023-05-{n + 1:02d}") for n in range(6)] + [event("x")]))
def test_the_order_of_the_records_never_matters(events: list[Event]) -> None:
    assert [one.id for one in timeline(Corpus(events))] == [
        *(f"event:{n}" for n in range(6)),
        "event:x",
    ]
