"""The verb that governs a time tells whether it is over or to come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.temporal import ENGLISH, Language
from claimgraph.temporal import tense as tense_module
from claimgraph.temporal.tense import tense_around


def tense_of(sentence: str, word: str = "Friday", language: Language = ENGLISH) -> str | None:
    """Return the tense around a word of a sentence."""
    start = sentence.index(word)
    return tense_around(sentence, start, start + len(word), language)


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The court ruled Friday.", "past"),
        ("The court said Friday it was over.", "past"),
        ("The court did not rule on Friday.", "past"),
        ("They were seen on Friday.", "past"),
        ("They had left by Friday.", "perhaps_past"),
        ("They called for a vote on Friday.", "perhaps_past"),
        ("He could not be reached Friday.", "perhaps_past"),
        ("He would have voted on Friday.", "past"),
        ("On Friday the court ruled.", "past"),
        ("The court will rule on Friday.", "future"),
        ("The court won't rule on Friday.", "future"),
        ("They said the court would rule on Friday.", "future"),
        ("The court is to rule on Friday.", "future"),
        ("The court is expected to rule on Friday.", "future"),
        ("The court plans to rule on Friday.", "future"),
        ("A ruling is due Friday.", "future"),
        ("A ruling due Friday may change that.", "future"),
        ("A hearing is scheduled for Friday.", "future"),
        ("The talks resume Friday.", "future"),
        ("The trial begins Friday.", "future"),
        ("The envoys meet on Friday.", "future"),
        ("On Friday the court will rule.", "future"),
        ("The court rules Friday.", "future"),
        ("The court announced rules Friday.", "past"),
        ("The court could rule on Friday.", "future"),
        ("The report, to be published on Friday, says little.", "future"),
        ("He declined to be named Friday.", "perhaps_past"),
        ("Leaders to meet on Friday", "future"),
        ("It expects a ruling on Friday.", "future"),
        ("Friday's election will be close.", "future"),
        ("The Friday summit will be close.", "future"),
        ("They had said it is part of a plan by Friday.", "present"),
        ("A ruling was due on Friday.", None),
        ("The court was to rule on Friday.", "perhaps_past"),
        ("Friday's ruling", None),
        ("Friday’s ruling will stand.", None),
        ("the Friday ruling will stand", None),
        ("Friday", None),
        ("a ruling on Friday", None),
        ("It is over. On Friday", None),
        ("They will go. The ruling on Friday", None),
    ],
)
def test_the_verb_that_governs(sentence: str, tense: str | None) -> None:
    """The nearest verb before a time decides, or else the nearest after it, in the same sentence."""
    assert tense_of(sentence) == tense


def test_verbs_far_away_do_not_govern() -> None:
    """Only the words near a time are looked at, however long the text is."""
    assert tense_of("They will " + "x" * 10_000 + " Friday") is None
    assert tense_of("Friday " + "x" * 10_000 + " they will") is None


def test_tenses_are_data_of_the_language() -> None:
    """Another language has its own words, and one without any tells nothing."""
    words = {"WEEKDAY": {4: ["vendredi"]}}
    rules = {"atoms": "WEEKDAY:wd -> date"}
    french = Language("French", words, rules, tenses={"future": ["ira"], "past": ["a"]})
    assert tense_of("Elle ira vendredi", "vendredi", french) == "future"
    assert tense_of("Elle a parlé vendredi", "vendredi", french) == "past"
    assert tense_of("Elle ira vendredi", "vendredi", Language("French", words, rules)) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_raises(before: str, after: str) -> None:
    """Whatever stands around a time, there is an answer."""
    sentence = f"{before}Friday{after}"
    start = len(before)
    assert tense_around(sentence, start, start + 6, ENGLISH) in (
        None,
        "past",
        "perhaps_past",
        "present",
        "future",
    )


@given(st.text(st.sampled_from("abÉ’' \t\n.,;!?\"“”`´-_0²½٣ß\u2028"), max_size=60) | st.text())
def test_words_between_spaces_are_those_of_the_pattern(text: str) -> None:
    """What is cut at spaces first is what the pattern finds in the whole text."""
    assert tense_module._cut(text) == tense_module._WORD.findall(text)
