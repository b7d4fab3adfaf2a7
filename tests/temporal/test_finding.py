"""Finding times in running text: spans, context, what is passed over, and time linear in the length."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.temporal import Context, Conventions, Found, find, from_iso, resolve
from tests.temporal.test_resolving import ANCHORS, PHRASES, PUBLISHED, SETTINGS

TEXT = (
    "KYIV, 12 February - Shells hit the port early on Sunday, the governor said on Monday. "
    "Two days later the harbour reopened. It will stay open until the end of the month, "
    "though ships were last seen there in November 2022."
)


def found_in(text: str, **settings: Any) -> list[tuple[str, str | None]]:
    """Return the words and the value of every time in a text."""
    return [(one.text, one.interval.value) for one in find(text, PUBLISHED, **settings)]


def test_a_report() -> None:
    """Every time of a text is found in its order, each as its sentence has it."""
    assert found_in(TEXT) == [
        ("12 February", "2024-02-12"),
        ("early on Sunday", "2024-02-11"),
        ("Monday", "2024-02-12"),
        ("Two days later", "2024-02-14"),
        ("until the end of the month", "2024-02"),
        ("November 2022", "2022-11"),
    ]


def test_what_is_found_is_what_resolve_says() -> None:
    """An expression in a text means what it means with the text as its sentence."""
    for one in find(TEXT, PUBLISHED):
        if one.text != "Two days later":
            alone = resolve(one.text, PUBLISHED, sentence=TEXT, offset=one.start)
            assert one.interval == alone


def test_context_comes_from_before_and_from_the_caller() -> None:
    """What refers back is read from the times before it, or from those the caller gives."""
    assert found_in("He left on 3 May 2023. She left the same day.")[1] == ("the same day", "2023-05-03")  # fmt: skip
    assert found_in("She left the same day.") == [("the same day", None)]
    context = Context().after(resolve("3 May 2023", PUBLISHED))
    assert found_in("She left the same day.", context=context) == [("the same day", "2023-05-03")]
    assert context == Context().after(resolve("3 May 2023", PUBLISHED))  # it is not changed


def test_narratives() -> None:
    """Under the narrative policy a month belongs to the year that was spoken of last."""
    text = "In 1916 the front froze. In June the guns fell silent. In January they spoke again."
    assert [value for _, value in found_in(text, policy="narrative")] == ["1916", "1916-06", "1916-01"]  # fmt: skip
    text = "In December 1916 the front froze. In January the guns spoke again."
    assert [value for _, value in found_in(text, policy="narrative")] == ["1916-12", "1917-01"]


def test_settings_reach_every_expression() -> None:
    """Zone, conventions and policy are those of `resolve`."""
    (early,) = find("Early Monday morning shells fell.", PUBLISHED, zone="Europe/Kyiv")
    assert early.interval.zone == "Europe/Kyiv"
    order = Conventions(day_first=True)
    assert found_in("On 3/7/2017 it closed.", conventions=order) == [("3/7/2017", "2017-07-03")]
    assert found_in("Monday", policy="future") == [("Monday", "2024-02-19")]
    with pytest.raises(ValueError, match="is not a policy"):
        find("Monday", PUBLISHED, policy="x")  # type: ignore[arg-type]


def test_ranges_may_be_left_apart() -> None:
    """A range is one time, or two where the caller wants the days themselves."""
    text = "It lasted from Monday to Tuesday and since May."
    assert [words for words, _ in found_in(text)] == ["from Monday to Tuesday", "since May"]
    assert [words for words, _ in found_in(text, ranges=False)] == ["Monday", "Tuesday", "May"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The Kremlin denied it.",
        "They may resign.",
        "The march went on.",
        "The sun set and he sat down.",
        "Prices fall again.",
        "He called 911.",
        "It cost 3.50 at 1/2 the price.",
        "The score was 3-2.",
        "A man in his 40s was held.",
        "Just a second, please.",
        "A boy, 15 years old, fell.",
        "The decision was final.",
        "Shortly after the attack they left.",
    ],
)
def test_what_is_no_time_is_passed_over(text: str) -> None:
    """Words that mean a time only beside others are none alone."""
    assert [one.text for one in find(text, PUBLISHED) if one.interval.type != "DURATION"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They may resign in May.", ["May"]),
        ("They march in March.", ["March"]),
        ("The sun shone on Sun., Feb. 11.", ["Sun., Feb. 11"]),
        ("Prices fall in the fall.", ["the fall"]),
        ("It began about 9 a.m. He left.", ["about 9 a.m."]),
        ("MONDAY'S TALKS", ["MONDAY"]),
        ("(Monday)", ["Monday"]),
        ("Monday—Tuesday", ["Monday—Tuesday"]),
        ("On Monday\nand on\u00a0Tuesday", ["Monday", "Tuesday"]),
        ("“Monday,” he said", ["Monday"]),
        ("two\n days\tago", ["two\n days\tago"]),
    ],
)
def test_spans(text: str, words: list[str]) -> None:
    """A span is the expression with what belongs to it, and no more."""
    assert [one.text for one in find(text, PUBLISHED)] == words


def test_found_is_a_value() -> None:
    """What is found can be compared and put into sets."""
    (one,) = find("Monday", PUBLISHED)
    assert one == Found(0, 6, "Monday", resolve("Monday", PUBLISHED))
    assert len({one, *find("Monday", PUBLISHED)}) == 1


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(PHRASES, st.sampled_from(["said", "will", ".", "\n", "the"])), max_size=12).map(" ".join),
)  # fmt: skip


@given(TEXTS, ANCHORS, SETTINGS, st.booleans())
def test_spans_lie_in_the_text_in_order(
    text: str, anchor: Any, settings: dict[str, Any], ranges: bool
) -> None:
    """Spans do not overlap, and each holds its own words; twice the same text gives the same."""
    settings = {key: value for key, value in settings.items() if key != "tense"}
    found = find(text, anchor, ranges=ranges, **settings)
    last = 0
    for one in found:
        assert last <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end] == one.interval.expression
        last = one.end
    assert find(text, anchor, ranges=ranges, **settings) == found


# --- time ----------------------------------------------------------------------------------

HOSTILE = [
    "monday ",
    "1/",
    "of may ",
    "11:",
    "7",
    "the first week of ",
    "“",
    "2014-",
    "early ",
    "ß",
    "١",
    "two hundred and ",
    "from monday to ",
    "the day before ",
    "a.m. ",
    "12 hours and ",
    "' s ",
    "May 3, ",
    ", ",
    "- ",
    "\n",
    "twenty-",
    "every ",
    "quarter of ",
    "will ",
    "until since by ",
    "May 1, 2 and ",
    "1, 2, 3, ",
    "Monday or ",
    "about 2000 people ",
    "3 xyz ",
]


def seconds(text: str) -> float:
    """Return the processor time that finding takes."""
    begun = time.process_time()
    find(text, PUBLISHED)
    return time.process_time() - begun


@pytest.mark.large
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(piece: str) -> None:
    """Eight times the text takes about eight times as long, not sixty-four, whatever stands in it."""
    short, long = (piece * (size // len(piece)) for size in (2_000, 16_000))
    ratio = min(seconds(long) / seconds(short) for _ in range(2))
    assert ratio < 24


@pytest.mark.parametrize("piece", ["monday ", "1/", "the first week of ", "2014-", "7", "“"])
def test_a_million_characters(piece: str) -> None:
    """An expression so long is none; a sentence so long is looked at near its expression only."""
    text = piece * (1_000_000 // len(piece))
    found = resolve(text, PUBLISHED)
    assert (found.status, found.expression) == ("unresolved", text)
    assert resolve("Monday", PUBLISHED, sentence=text + "Monday", offset=len(text)).value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left two days after the vote.", [("two days after the vote", "2023-05-16")]),
        (
            "On Monday, the day after the vote, he left.",
            [("Monday", "2024-02-12"), ("the day after the vote", "2023-05-15")],
        ),
        (
            "The day after the Vote he left. Two days later she did.",
            [("The day after the Vote", "2023-05-15"), ("Two days later", "2023-05-17")],
        ),
        (
            "On the first anniversary of the fall of Kherson he spoke.",
            [("the first anniversary of the fall of Kherson", "2023-03-02")],
        ),
        ("Two days after he lost the vote, he left.", [("Two days", "P2D")]),
        ("Two days after the votes were in, he left.", [("Two days", "P2D")]),
    ],
)
def test_what_is_told_by_an_event_whose_time_is_known(
    text: str, found: list[tuple[str, str]]
) -> None:
    """An expression that names an event is found whole; what merely stands near one is not."""
    events = {"the vote": from_iso("2023-05-14"), "the fall of Kherson": from_iso("2022-03-02")}
    assert found_in(text, events=events) == found


def test_the_language_may_be_named() -> None:
    """A language that is built in goes by its tag."""
    assert found_in("Llegó el lunes.", language="es") == [("el lunes", "2024-02-12")]
    with pytest.raises(ValueError, match="times are not read in the language 'fr'"):
        find("lundi", PUBLISHED, language="fr")
