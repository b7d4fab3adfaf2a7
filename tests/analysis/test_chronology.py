"""When the records of a corpus were: stated times, orders between them, and what contradicts."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from tests.strategies import corpora

DOCUMENT = {"id": "d", "published": "2023-05-04", "zone": "Europe/Moscow"}


def corpus(claims: Any = (), events: Any = (), documents: Any = (DOCUMENT,), **more: Any) -> cg.Corpus:  # fmt: skip
    data = {
        "claimgraph": "1.0",
        "documents": list(documents),
        "actors": [{"kind": "Person", "id": "p"}],
        "events": list(events),
        "claims": [{"act": "finding", "chain": ["p"], **one} for one in claims],
        **more,
    }
    return cg.from_json(json.dumps(data))


def test_the_bundled_report() -> None:
    """The bundled report contradicts itself nowhere, and order tells when Kirby spoke."""
    times = cg.times(cg.bundled_report())
    assert times.conflicts == ()
    strike, kirby = times["event:strike"], times["c21"]
    assert strike.interval.expression == "early Wednesday morning"
    assert len(strike.stated) == 3
    assert strike.because == (
        "doc:lantern-row: 'this week’s' is Mon 1 - Sun 7 May 2023 (Europe/London)",
        "doc:lantern-row: 'early Wednesday morning' is Wed 3 May 2023, 00:00-06:00 (Europe/Moscow), early",
        "doc:lantern-row (implied): 'overnight' is Tue 2 May 2023, 21:00 - Wed 3 May 2023, 06:00 (Europe/Moscow)",
    )
    assert kirby.interval.start == strike.interval.start
    assert kirby.interval.status == "partial"
    assert "comes before c21 (c21 responds to it)" in kirby.because[0]
    assert kirby.interval.end == times["doc:lantern-row"].interval.end
    disabling = times["event:disabling"].interval
    assert disabling.start == strike.interval.start  # it is a part of the strike


def test_stated_times_are_intersected() -> None:
    """Several stated times are kept, and what they have in common is the event's."""
    events = [{"id": "e", "when": ["2023-05-01/2023-05-03", "2023-05-03/2023-05-07"]}]
    time = cg.times(corpus(events=events))["e"]
    assert str(time.interval) == "Wed 3 May 2023"
    assert len(time.stated) == len(time.because) == 2
    assert time.conflicts == ()


def test_stated_times_that_do_not_meet() -> None:
    """They are reported with their sources, and none of them counts."""
    events = [
        {"id": "e", "label": "strike", "when": [
            {"text": "2023-05-01", "in": "d"}, {"text": "2023-05-03", "in": "d2", "basis": "implied"}]},
        {"id": "part", "part_of": "e", "when": "2023-05-09"},
    ]  # fmt: skip
    times = cg.times(corpus(events=events, documents=[DOCUMENT, {"id": "d2", "zone": "Europe/Moscow"}]))  # fmt: skip
    (conflict,) = times.conflicts
    assert conflict == (
        "e ('strike'): stated times do not meet: d: '2023-05-01' is Mon 1 May 2023 (Europe/Moscow), "
        "but d2 (implied): '2023-05-03' is Wed 3 May 2023 (Europe/Moscow)"
    )
    assert times["e"].conflicts == (conflict,)
    assert times["e"].interval.status == "unresolved"
    assert len(times["e"].stated) == 2
    assert times["part"].conflicts == ()


def test_another_reading_that_would_fit_is_named() -> None:
    """Where an alternative of one time meets the other, the conflict says so."""
    wednesday = cg.TimeInterval(
        expression="Wednesday", start="2023-05-03", end="2023-05-04",
        alternatives=(cg.from_iso("2023-05-10"),),
    )  # fmt: skip
    event = cg.Event(
        id="e",
        times=(cg.StatedTime(interval=wednesday), cg.StatedTime(interval=cg.from_iso("2023-05-10"))),
    )  # fmt: skip
    (conflict,) = cg.times(cg.Corpus([event])).conflicts
    assert conflict.endswith("they would if 'Wednesday' were Wed 10 May 2023")


def test_a_reading_with_a_zone_is_not_compared_to_times_without() -> None:
    """Nothing tells whether they meet, so no reading is offered, and nothing is refused."""
    elsewhere = cg.TimeInterval(start="2023-05-10T00:00Z", granularity="day")
    wednesday = cg.TimeInterval(start="2023-05-03", end="2023-05-04", alternatives=(elsewhere,))
    event = cg.Event(
        id="e",
        times=(cg.StatedTime(interval=wednesday), cg.StatedTime(interval=cg.from_iso("2023-05-10"))),
    )  # fmt: skip
    (conflict,) = cg.times(cg.Corpus([event])).conflicts
    assert "do not meet" in conflict
    assert "they would" not in conflict


def test_a_reply_that_precedes_what_it_answers() -> None:
    """It is reported with the whole chain, and changes no time."""
    claims = [
        {"id": "charge", "when": "2023-05-03"},
        {"id": "denial", "when": "2023-05-01", "responds_to": "charge"},
        {"id": "later", "responds_to": "denial"},
    ]
    times = cg.times(corpus(claims))
    assert times.conflicts == (
        (
            "these cannot all hold: charge starts no earlier than Wed 3 May 2023 (+03:00); "
            "charge comes before denial (denial responds to it); "
            "denial is over by Tue 2 May 2023 (+03:00)"
        ),
    )
    assert times["denial"].conflicts == times["charge"].conflicts == times.conflicts
    assert str(times["denial"].interval) == "Mon 1 May 2023 (Europe/Moscow)"
    assert times["later"].conflicts == ()
    calm = cg.times(corpus(claims), replies=False)
    assert calm.conflicts == ()
    assert str(calm["later"].interval).startswith("before Fri 5 May 2023")
    assert cg.times(corpus([*claims[2:], {"id": "denial"}]), publications=False)["later"].interval.status == "unresolved"  # fmt: skip


def test_a_claim_later_than_its_report() -> None:
    """What a document reports is over by the end of its publication."""
    (conflict,) = cg.times(corpus([{"id": "c", "when": "2023-05-06"}])).conflicts
    assert conflict == (
        "these cannot all hold: c starts no earlier than Sat 6 May 2023 (+03:00); "
        "c is over by the end of d (which reports it); d is over by Fri 5 May 2023 (+03:00)"
    )


def test_retractions_and_corrections_come_later() -> None:
    """Relations that need an earlier claim give an order; others do not."""
    claims = [{"id": "c", "when": "2023-05-03"}, {"id": "c2"}, {"id": "c3"}]
    relations = [
        {"source": "c2", "type": "retracts", "target": "c"},
        {"source": "c3", "type": "supports", "target": "c"},
    ]
    times = cg.times(corpus(claims, relations=relations))
    assert str(times["c2"].interval).startswith("Wed 3 - Thu 4 May 2023 (Europe/Moscow)")
    assert times["c3"].interval.start is None


def test_circles_are_reported() -> None:
    """Two events that each come before the other."""
    events = [
        {"id": "a", "when": {"before": "b", "in": "d"}},
        {"id": "b", "when": {"before": "a", "in": "d"}},
    ]
    times = cg.times(corpus(events=events))
    assert times.conflicts == (
        "these go round in a circle: a comes before b (stated by d); b comes before a (stated by d)",
    )


def test_publications() -> None:
    """A publication with a time is an instant; without a zone it is compared as any zone."""
    documents = [{"id": "d", "published": "2023-05-04T10:00:00+03:00"}]
    times = cg.times(corpus([{"id": "c"}], documents=documents))
    assert str(times["d"].interval) == "Thu 4 May 2023, 10:00 (+03:00)"
    assert str(times["c"].interval.end) == "2023-05-04 10:00:00.000001+03:00"
    undated = cg.times(corpus([{"id": "c"}], documents=[{"id": "d"}]))
    assert "d" not in undated
    assert undated["c"].interval.status == "unresolved"
    with pytest.raises(cg.UnknownRecordError, match="did you mean 'c'"):
        undated["c9"]


def test_times_without_a_zone_stand_back() -> None:
    """Beside a time with a zone, one without proves nothing about the same event."""
    event = cg.Event(
        id="e",
        times=(
            cg.StatedTime(interval=cg.from_iso("2023-05-03")),
            cg.StatedTime(interval=cg.from_iso("2023-05-04", "Asia/Tokyo")),
        ),
    )
    times = cg.times(cg.Corpus([event]))
    assert times.conflicts == ()
    assert str(times["e"].interval) == "Thu 4 May 2023 (Asia/Tokyo)"


def test_rows() -> None:
    """Rows hold texts alone, so that a table or a file can."""
    rows = cg.times(cg.bundled_report()).table()
    assert json.loads(json.dumps(rows)) == rows
    (strike,) = (row for row in rows if row["id"] == "event:strike")
    assert strike["start"] == "2023-05-03T00:00:00+03:00"
    assert strike["edtf"] == "2023-05-03"


@given(corpora(), st.randoms(use_true_random=False))
def test_any_corpus(one: cg.Corpus, shuffler: random.Random) -> None:
    """Every corpus has its times, none wider than stated, whatever the order of its records."""
    times = cg.times(one)
    assert repr(times).startswith("<Times: ")
    for record in (*one.events, *one.claims):
        assert record.id in times
    records = list(one.records)
    shuffler.shuffle(records)
    again = cg.times(cg.Corpus(records, kinds=one.kinds, terms=one.terms))
    assert dict(again) == dict(times)
    assert sorted(again.conflicts) == sorted(times.conflicts)
