"""Times told by events whose time is known, and by ones that nobody knows."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph import find, from_iso, resolve
from claimgraph.temporal import TimeInterval

PUBLISHED = "2023-05-04"
EVENTS = {
    "the invasion": from_iso("2022-02-24"),
    "the vote": from_iso("2023-03-05"),
    "the siege": from_iso("2022-03/2022-05"),
    "the war": from_iso("2022-02-24/.."),
}
SPANISH = {
    "la invasión": EVENTS["the invasion"],
    "la votación": EVENTS["the vote"],
    "el asedio": EVENTS["the siege"],
}


def bounds(found: TimeInterval) -> tuple[str | None, str | None]:
    start, end = (one and one.date().isoformat() for one in (found.start, found.end))
    return start, end


ENGLISH_CASES = [
    # one bound; what happened on a day may be before and after on that day
    ("since the invasion", "2022-02-24", "AFTER", "2022-02-24", None),
    ("ever since the invasion", "2022-02-24", "AFTER", "2022-02-24", None),
    ("since the day after the invasion", "2022-02-25", "AFTER", "2022-02-25", None),
    ("before the vote", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("just before the vote", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("prior to the vote", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("ahead of the vote", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("in the run-up to the vote", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("until the vote", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("after the vote", "2023-03-05", "AFTER", "2023-03-05", None),
    ("shortly after the vote", "2023-03-05", "AFTER", "2023-03-05", None),
    ("following the vote", "2023-03-05", "AFTER", "2023-03-05", None),
    ("in the wake of the vote", "2023-03-05", "AFTER", "2023-03-05", None),
    ("in the aftermath of the vote", "2023-03-05", "AFTER", "2023-03-05", None),
    ("before the siege", "2022-03/2022-05", "BEFORE", None, "2022-03-01"),
    ("after the siege", "2022-03/2022-05", "AFTER", "2022-06-01", None),
    # all of it
    ("during the siege", "2022-03/2022-05", None, "2022-03-01", "2022-06-01"),
    ("throughout the siege", "2022-03/2022-05", None, "2022-03-01", "2022-06-01"),
    ("amid the siege", "2022-03/2022-05", None, "2022-03-01", "2022-06-01"),
    ("at the time of the siege", "2022-03/2022-05", None, "2022-03-01", "2022-06-01"),
    ("at the time of the vote", "2023-03-05", None, "2023-03-05", "2023-03-06"),
    ("during the war", None, None, "2022-02-24", None),
    # from one to another
    ("from the invasion to the vote", "2022-02-24/2023-03-05", None, "2022-02-24", "2023-03-06"),
    ("between the invasion and the vote", "2022-02-24/2023-03-05", None, "2022-02-24", "2023-03-06"),
    ("from the siege until the vote", "2022-03/2023-03-05", None, "2022-03-01", "2023-03-06"),
    ("from May 2022 until the vote", "2022-05/2023-03-05", None, "2022-05-01", "2023-03-06"),
    # no number is made up
    ("hours before the invasion", None, "BEFORE", None, "2022-02-25"),
    ("days after the vote", None, "AFTER", "2023-03-05", None),
    ("several days after the vote", None, "AFTER", "2023-03-05", None),
    ("the weeks before the vote", None, "BEFORE", None, "2023-03-06"),
    ("the days leading up to the vote", None, "BEFORE", None, "2023-03-06"),
    ("the first weeks of the war", "PXW", None, "2022-02-24", None),
    ("the last days of the siege", "PXD", None, None, "2022-06-01"),
    # beside it, and in it
    ("on the day of the vote", "2023-03-05", None, "2023-03-05", "2023-03-06"),
    ("the week of the vote", "2023-W09", None, "2023-02-27", "2023-03-06"),
    ("the week after the invasion", "2022-02-25/2022-03-03", None, "2022-02-25", "2022-03-04"),
    ("in the month after the invasion", "2022-02-25/2022-03-24", None, "2022-02-25", "2022-03-25"),
    ("the year before the invasion", "2021-02-24/2022-02-23", None, "2021-02-24", "2022-02-24"),
    ("the weekend after the invasion", "2022-W08-WE", None, "2022-02-26", "2022-02-28"),
    ("the weekend before the invasion", "2022-W07-WE", None, "2022-02-19", "2022-02-21"),
    ("the second weekend of the war", "2022-W09-WE", None, "2022-03-05", "2022-03-07"),
    ("the fortnight after the vote", "2023-03-06/2023-03-19", None, "2023-03-06", "2023-03-20"),
    ("the night before the vote", "2023-03-04TNI", None, "2023-03-04", "2023-03-05"),
    ("the first day of the siege", "2022-03-01", None, "2022-03-01", "2022-03-02"),
    ("the first week of the war", "2022-02-24/2022-03-02", None, "2022-02-24", "2022-03-03"),
    ("the second week of the war", "2022-03-03/2022-03-09", None, "2022-03-03", "2022-03-10"),
    ("the last week of the siege", "2022-05-25/2022-05-31", None, "2022-05-25", "2022-06-01"),
    ("the first two weeks of the war", "P2W", None, "2022-02-24", "2022-03-10"),
    ("a year into the war", "2023-02-24", None, "2023-02-24", "2023-02-25"),
    ("about two days after the vote", "2023-03-07", "APPROX", "2023-03-07", "2023-03-08"),
]  # fmt: skip
SPANISH_CASES = [
    ("desde la invasión", "2022-02-24", "AFTER", "2022-02-24", None),
    ("antes de la votación", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("en vísperas de la votación", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("hasta la votación", "2023-03-05", "BEFORE", None, "2023-03-06"),
    ("tras la votación", "2023-03-05", "AFTER", "2023-03-05", None),
    ("poco después de la votación", "2023-03-05", "AFTER", "2023-03-05", None),
    ("antes del asedio", "2022-03/2022-05", "BEFORE", None, "2022-03-01"),
    ("durante el asedio", "2022-03/2022-05", None, "2022-03-01", "2022-06-01"),
    ("en medio del asedio", "2022-03/2022-05", None, "2022-03-01", "2022-06-01"),
    ("en el momento de la votación", "2023-03-05", None, "2023-03-05", "2023-03-06"),
    ("de la invasión a la votación", "2022-02-24/2023-03-05", None, "2022-02-24", "2023-03-06"),
    ("desde la invasión hasta la votación", "2022-02-24/2023-03-05", None, "2022-02-24", "2023-03-06"),
    ("entre la invasión y la votación", "2022-02-24/2023-03-05", None, "2022-02-24", "2023-03-06"),
    ("horas antes de la invasión", None, "BEFORE", None, "2022-02-25"),
    ("los días previos a la votación", None, "BEFORE", None, "2023-03-06"),
    ("varios días después de la votación", None, "AFTER", "2023-03-05", None),
    ("la semana siguiente a la invasión", "2022-02-25/2022-03-03", None, "2022-02-25", "2022-03-04"),
    ("la semana anterior a la votación", "2023-02-26/2023-03-04", None, "2023-02-26", "2023-03-05"),
    ("la semana de la votación", "2023-W09", None, "2023-02-27", "2023-03-06"),
    ("la primera semana del asedio", "2022-03-01/2022-03-07", None, "2022-03-01", "2022-03-08"),
    ("la última semana del asedio", "2022-05-25/2022-05-31", None, "2022-05-25", "2022-06-01"),
]  # fmt: skip
ALL_CASES = [("en", EVENTS, *one) for one in ENGLISH_CASES] + [
    ("es", SPANISH, *one) for one in SPANISH_CASES
]


@pytest.mark.parametrize(("language", "events", "words", "value", "mod", "start", "end"), ALL_CASES)
def test_what_an_event_tells(
    language: str,
    events: dict[str, TimeInterval],
    words: str,
    value: str | None,
    mod: str | None,
    start: str | None,
    end: str | None,
) -> None:
    """It is reckoned from the event's own time; where a bound is missing, the reason is given."""
    found = resolve(words, PUBLISHED, events=events, language=language)
    assert (found.value, found.mod, *bounds(found)) == (value, mod, start, end)
    assert (found.anchor or "").startswith("event:")
    assert TimeInterval.model_validate(found.model_dump()) == found
    assert (found.reason is None) == (None not in (start, end) or found.type == "DURATION")
    lead = "Nos fuimos" if language == "es" else "They left"
    (one,) = find(f"{lead} {words}.", PUBLISHED, events=events, language=language)
    assert one.text in words
    assert one.interval.model_copy(update={"expression": words}) == found


@pytest.mark.parametrize(
    "words",
    [
        "since the coup",
        "before the coup",
        "during the coup",
        "from the coup to the vote",
        "hours before the coup",
        "the week after the coup",
        "the month before the coup",
        "the week of the coup",
        "the first week of the coup",
        "the last week of the coup",
        "the last weeks of the coup",
        "a year into the coup",
        "at the time of the coup",
        "on the day of the coup",
    ],
)
def test_an_event_that_is_not_known_tells_nothing(words: str) -> None:
    """It is never another week, nor one of the publication's."""
    found = resolve(words, PUBLISHED, events=EVENTS)
    assert (found.status, found.start, found.end) == ("unresolved", None, None)
    without = resolve(words, PUBLISHED)
    assert (without.status, without.start, without.end) == ("unresolved", None, None)
    if not words.startswith("from"):
        assert without.reason == "it is told by an event, 'the coup'; give its time in events"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the first two weeks of the war", "P2W"),
        ("before the vote in May", "2023-05"),
        ("since that day", None),
        ("by the end of May", "2023-05"),
        ("until the first week of June", "2023-W22"),
        ("the weekend of March 9-10", "2023-W10-WE"),
        ("the week after Christmas", "2022-W52"),
    ],
)
def test_times_that_are_told_otherwise_stay(words: str, value: str | None) -> None:
    """Words that name a time are no name of an event."""
    found = resolve(words, PUBLISHED)
    assert found.value == value
    assert "event" not in (found.reason or "")


def test_what_the_name_of_an_event_may_be() -> None:
    """Other words may stand in it, or before the whole, where nothing else is a time."""
    for words in (
        "from the vote onwards",
        "since the disputed vote",
        "some time since the vote",
        "just since the vote,",
    ):
        found = resolve(words, PUBLISHED, events=EVENTS)
        assert bounds(found)[0] == "2023-03-05", words
    both = {"the vote": from_iso("2023-03-05"), "the vote in Lviv": from_iso("2022-01-01")}
    assert bounds(resolve("since the vote in Lviv", PUBLISHED, events=both))[0] == "2022-01-01"
    assert bounds(resolve("since the vote", PUBLISHED, events=both))[0] == "2023-03-05"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The town was shaken by the vote.", []),
        ("The vote was close, and the siege went on.", []),
        ("He fled after he lost the vote.", []),
        ("During talks a week before the vote he fled.", ["a week before the vote"]),
        ("After the invasion and before the vote he fled.", ["After the invasion", "before the vote"]),
        ("Since the invasion, from May 2022 until the vote, he hid.", ["Since the invasion", "from May 2022 until the vote"]),
        ("On Monday, after the vote, he fled.", ["Monday", "after the vote"]),
    ],
)  # fmt: skip
def test_running_text(text: str, found: list[str]) -> None:
    """An event is named where words say how it tells a time, and no further."""
    assert [one.text for one in find(text, PUBLISHED, events=EVENTS)] == found


def test_without_events_nothing_new_is_found() -> None:
    text = "Since the invasion, before the vote and during the siege, after the war, he hid by the river."
    assert find(text, PUBLISHED) == []
    (week,) = find("He fled in the last week of the siege.", PUBLISHED)
    assert (week.interval.status, week.interval.start) == ("unresolved", None)


def test_zones() -> None:
    """All of an event is told by its own clock; the ends of a range by one."""
    raid = from_iso("2023-05-03T02:30", "Europe/Moscow")
    count = from_iso("2023-05-04T01:00-04:00")
    events = {
        "the raid": raid,
        "the count": count,
        "the vote": from_iso("2023-05-02", "Asia/Tokyo"),
    }
    for anchor in (PUBLISHED, "2023-05-04T10:00+01:00"):
        during = resolve("during the raid", anchor, events=events)
        assert (during.start, during.end, during.zone) == (raid.start, raid.end, "Europe/Moscow")
        assert resolve("since the raid", anchor, events=events).start == raid.start
        assert resolve("hours before the raid", anchor, events=events).end == raid.end
        before = resolve("the hour before the raid", anchor, events=events)
        assert (before.end, before.type) == (raid.start, "TIME")
        assert before.start == datetime.fromisoformat("2023-05-03T01:30+03:00")
        assert resolve("the hour of the raid", anchor, events=events).start == datetime.fromisoformat("2023-05-03T02:00+03:00")  # fmt: skip
        span = resolve("from the vote to the count", anchor, events=events)
        assert span.start == events["the vote"].start
        assert span.end == count.start or span.end == count.end
        assert bounds(resolve("the week after the raid", anchor, events=events)) == ("2023-05-04", "2023-05-11")  # fmt: skip
    for words in ("the hour before the vote", "the hour of the vote"):
        no_hour = resolve(words, PUBLISHED, events=events)
        assert no_hour.reason == "it is told by an event, the hour of which is not known"


def test_an_event_without_an_end() -> None:
    """Its end tells nothing; what is told by its start is known."""
    for words in ("the week after the war", "the last week of the war", "the last days of the war"):
        found = resolve(words, PUBLISHED, events=EVENTS)
        assert (found.status, found.start) == ("unresolved", None), words
    assert resolve("during the war", PUBLISHED, events=EVENTS).status == "partial"


WORDS = st.sampled_from([
    *("since", "before", "after", "during", "until", "by", "from", "to", "between", "and", "the"),
    *("first", "last", "week", "weeks", "of", "a", "year", "two", "days", "into", "time", "vote"),
    *("invasion", "siege", "war", "May", "Monday", "in", "run", "up", ",", "-", "hours"),
])  # fmt: skip


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_no_words_raise(text: str) -> None:
    """Whatever stands beside the names, and what is found lies in the text and in order."""
    whole = resolve(text, PUBLISHED, events=EVENTS)
    assert TimeInterval.model_validate(whole.model_dump()) == whole
    found = find(text, PUBLISHED, events=EVENTS)
    places = [(one.start, one.end) for one in found]
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
