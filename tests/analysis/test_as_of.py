"""The corpus as it was known at a time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

import claimgraph as cg
from claimgraph.analysis.speaking import published_after

EAST = timezone(timedelta(hours=2))


def corpus() -> cg.Corpus:
    """An accusation on the first day, an answer on the third, of a class that grows."""
    return cg.Corpus(
        [
            cg.Document(id="doc:one", published="2023-05-04"),
            cg.Document(id="doc:three", published="2023-05-06"),
            cg.Document(id="doc:undated"),
            cg.Government(id="gov:a"),
            cg.Government(id="gov:b"),
            cg.Event(
                id="event:x",
                participants=(cg.Participant(role="agent", filler="gov:b", claim="c3"),),
            ),
            cg.EventClass(id="class:x", members=(cg.Member(event="event:x"),)),
            cg.Accusation(
                id="c1",
                document="doc:one",
                chain=(cg.ChainLink(id="doc:one"), cg.ChainLink(id="gov:a")),
                proposition=cg.Participation(actor="gov:b", role="perpetrator", event="event:x"),
                accused=("gov:b",),
            ),
            cg.Denial(
                id="c3",
                document="doc:three",
                chain=(cg.ChainLink(id="doc:three"), cg.ChainLink(id="gov:b")),
                proposition=cg.Participation(actor="gov:b", role="involved", event="event:x"),
                responds_to=("c1",),
            ),
            cg.Assertion(
                id="c4",
                document="doc:undated",
                chain=(cg.ChainLink(id="doc:undated"),),
                proposition=cg.AboutClaims(about=("c3",), says="is a lie"),
            ),
            cg.ClaimRelation(source="c3", type="refutes", target="c1"),
        ]
    )


def test_what_was_published_later_is_not_known() -> None:
    then = cg.as_of(corpus(), "2023-05-05")
    assert [one.id for one in then.documents] == ["doc:one", "doc:undated"]
    assert [one.id for one in then.claims] == ["c1"]
    assert then.relations == ()


def test_what_rests_on_it_goes_with_it() -> None:
    then = cg.as_of(corpus(), "2023-05-05")
    event = then["event:x"]
    assert isinstance(event, cg.Event)
    assert event.participants == ()
    assert "c4" not in then  # it speaks of a claim that was not made yet


def test_what_was_certainly_said_later_is_not_known_either() -> None:
    """So that every question that takes a time leaves out the same claims."""
    time = cg.StatedTime(interval=cg.from_iso("2023-05-08"), document="doc:undated")
    chain = (cg.ChainLink(id="doc:undated"), cg.ChainLink(id="gov:b"))
    part = cg.Participation(actor="gov:b", role="involved", event="event:x")
    denial = cg.Denial(id="c5", document="doc:undated", chain=chain, proposition=part, time=time)
    later = corpus().with_records(denial)
    for day, known in (("2023-05-07", False), ("2023-05-08", True)):
        then = cg.as_of(later, day)
        assert ("c5" in then) is known
        replies = {reply.claim for row in cg.coverage(later, as_of=day) for reply in row.replies}
        assert ("c5" in replies) is known
        assert {one.claim for row in cg.coverage(then) for one in row.replies} == replies


def test_a_day_includes_its_documents() -> None:
    assert len(cg.as_of(corpus(), date(2023, 5, 6)).claims) == 3
    assert cg.as_of(corpus(), "2023-05-06") == corpus()


def test_the_status_of_an_accusation_is_that_of_its_time() -> None:
    assert cg.coverage(cg.as_of(corpus(), "2023-05-05"))[0].status == "unanswered"
    assert cg.coverage(corpus())[0].status == "answered"


def test_it_is_idempotent_and_grows_with_time() -> None:
    report = cg.bundled_report()
    then = cg.as_of(report, "2023-05-04")
    assert cg.as_of(then, "2023-05-04") == then
    assert {one.id for one in cg.as_of(corpus(), "2023-05-05").claims} <= {
        one.id for one in cg.as_of(corpus(), "2023-05-07").claims
    }


@pytest.mark.parametrize(
    ("published", "moment", "after"),
    [
        (date(2023, 5, 4), date(2023, 5, 4), False),
        (date(2023, 5, 5), datetime(2023, 5, 4, 23), True),
        (datetime(2023, 5, 4, 12), date(2023, 5, 4), False),
        (datetime(2023, 5, 4, 12), datetime(2023, 5, 4, 11), True),
        (datetime(2023, 5, 4, 12), datetime(2023, 5, 4, 12), False),
        (datetime(2023, 5, 4, 12, tzinfo=UTC), datetime(2023, 5, 4, 14, tzinfo=EAST), False),
        (datetime(2023, 5, 4, 12, tzinfo=UTC), datetime(2023, 5, 4, 13, tzinfo=EAST), True),
        (datetime(2023, 5, 4, 12, tzinfo=UTC), datetime(2023, 5, 4, 11), False),
    ],
)
def test_days_compare_where_the_hour_is_not_known(
    published: date | datetime, moment: date | datetime, after: bool
) -> None:
    assert published_after(published, moment) is after


@pytest.mark.parametrize(
    "question", [cg.as_of, lambda one, at: cg.according_to(one, "gov:a", as_of=at)]
)
@pytest.mark.parametrize(
    ("moment", "error"), [("yesterday", ValueError), ("2023-05", ValueError), (2023, TypeError)]
)
def test_a_moment_that_is_none_is_refused(
    question: Any, moment: Any, error: type[Exception]
) -> None:
    """The same way by every question, and saying how to write one."""
    with pytest.raises(error, match=f"{moment!r} is no date or time; write it as 2023-05-04"):
        question(corpus(), moment)


def test_a_day_without_hyphens_is_a_day() -> None:
    """What was published in the course of it is included."""
    document = cg.Document(id="doc:noon", published="2023-05-04T12:00:00")
    assert len(cg.as_of(cg.Corpus([document]), "20230504").documents) == 1
