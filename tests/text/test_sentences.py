"""The sentence around some words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.text import sentence_around
from tests.effort import Effort
from tests.strategies import texts


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("He left. She stayed on Monday. They came.", "Monday", "She stayed on Monday."),
        ("He left! “She stayed on Monday.” They came.", "Monday", "“She stayed on Monday.”"),
        ("It fell at 2:30 a.m. Monday. Gone.", "Monday", "It fell at 2:30 a.m. Monday."),
        ("It was Jan. 5 on Monday. Gone.", "Monday", "It was Jan. 5 on Monday."),
        ("Gen. John F. Kelly spoke Monday. Gone.", "Monday", "Gen. John F. Kelly spoke Monday."),
        ("A headline without a stop\n\nIt was Monday", "Monday", "It was Monday"),
        ("The price rose to 3.5 on Monday. Gone.", "Monday", "The price rose to 3.5 on Monday."),
        ("Він пішов. Це було в понеділок. Усе.", "понеділок", "Це було в понеділок."),
        ("Monday", "Monday", "Monday"),
        ("He left. Monday was quiet. Gone.", "Monday", "Monday was quiet."),
        ("He left.\n\nMonday was quiet.", "Monday", "Monday was quiet."),
        (
            "In week 1998. “Monday was quiet,” he said. Gone.",
            "Monday",
            "“Monday was quiet,” he said.",
        ),
    ],
)
def test_sentences(text: str, words: str, sentence: str) -> None:
    """Full stops of abbreviations, initials and numbers end no sentence; empty lines do."""
    at = text.index(words)
    first, last = sentence_around(text, at, at + len(words))
    assert text[first:last] == sentence


@given(texts(200), st.data())
def test_the_words_stand_in_it(text: str, data: st.DataObject) -> None:
    """Whatever the text, the words stand in their sentence."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentence_around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)


@pytest.mark.parametrize("piece", ["a. ", ".", "\n", "A. B", "”"])
def test_long_texts(piece: str) -> None:
    """Only what is near is looked at."""
    text = piece * 300_000
    with Effort() as effort:
        for at in range(0, len(text), len(text) // 50):
            sentence_around(text, at, at)
    assert effort.loops < 150
