"""Finding a stored span again after its text changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimgraph.text import context_of, reanchor, sha256_of
from claimgraph.text.folding import fold
from claimgraph.text.reanchoring import Reanchored
from tests.effort import Effort
from tests.strategies import texts

TEXT = "Moscow said no. Kyiv said no. Then Washington said “no comment” twice."


def again(text: str, words: str, occurrence: int = 0, old: str = TEXT) -> Reanchored:
    start = -1
    for _ in range(occurrence + 1):
        start = old.index(words, start + 1)
    end = start + len(words)
    return reanchor(text, start, end, old[start:end], *context_of(old, start, end))


def test_same_place() -> None:
    """Nothing changed: the span stays."""
    assert again(TEXT, "Kyiv").status == "same"


def test_moved() -> None:
    """Words put before the span move it."""
    found = again("Update. " + TEXT, "Kyiv")
    assert found == Reanchored(24, 28, "moved")


def test_equal_words_in_the_old_place() -> None:
    """Where other words of the same sound have come to stand in the old place, the span moves."""
    old = "He said no. Then she said no, and they said no to it all."
    text = "We heard: " + old
    for occurrence, words in enumerate(["no", "no", "no"]):
        start = old.index("He") - 1
        for _ in range(occurrence + 1):
            start = old.index(words, start + 1)
        new = text[:start] + words + text[start + 2 :]  # the words stand in the old place too
        found = again(new, words, occurrence, old)
        assert found == Reanchored(start + 10, start + 12, "moved"), occurrence
    assert again("Yes no yes.", "no", 0, "Yea no yea.").status == "same"


def test_reformatted() -> None:
    """Other quotes and blanks are a reformatting, not a loss."""
    text = TEXT.replace("“", '"').replace("”", '"').replace("said ", "said\u00a0\n")
    found = again(text, "said “no comment”")
    assert found.status == "reformatted"
    assert text[found.start : found.end] == 'said\u00a0\n"no comment"'


def test_the_words_around_tell_which_place() -> None:
    """Of several places the one with the stored context is taken."""
    text = "Update! " + TEXT
    assert again(text, "said no", 0).start == TEXT.index("said no") + 8
    assert again(text, "said no", 1).start == TEXT.rindex("said no.") + 8


def test_ambiguous() -> None:
    """Places that cannot be told apart are ambiguous."""
    old = "said no"
    found = reanchor("xx said no xx said no xx", 0, 7, old, "", "")
    assert found.status == "ambiguous"
    assert found.start is None


def test_lost() -> None:
    """Words that are gone are lost."""
    assert again("Something else altogether.", "Kyiv") == Reanchored(None, None, "lost")


@given(texts(), texts(), st.data())
def test_any_span_of_any_text(before: str, text: str, data: st.DataObject) -> None:
    """A span is found in its own text, and after a change the place found lies in the new text."""
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert again(text, text[start:end], 0, text).status in ("same", "moved")
    found = reanchor(before + text, start, end, text[start:end], *context_of(text, start, end))
    if found.start is not None and found.end is not None:
        assert 0 <= found.start < found.end <= len(before + text)


def test_many_places_are_no_problem() -> None:
    """Thousands of places are weighed in bounded time."""
    assert reanchor("said no " * 5_000, 1, 5, "said", "xx ", " no ").status == "ambiguous"


def test_fingerprints() -> None:
    """The fingerprint is that of UTF-8, and every string has one."""
    assert sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert sha256_of("\ud800") != sha256_of("\ud801")


def test_another_speakers_words_are_not_taken() -> None:
    """When a quote was reformatted, the same words of somebody else are not moved to."""
    before = 'He said "no" to the plan. She said "no" to the war.'
    after = 'He said “no” to the plan. She said "no" to the war.'
    found = reanchor(after, 8, 12, '"no"', "He said ", " to the plan.")
    assert (found.start, found.status) == (8, "reformatted")
    assert before[8:12] == '"no"'


def test_words_of_a_deleted_quote_are_not_found_elsewhere() -> None:
    """When a quote is gone, the same words in another context are no proof."""
    found = reanchor('Much else. She cried "no" at the door.', 8, 12, '"no"', "He said ", " to it.")
    assert found.status == "ambiguous"
    assert found.start is None


def test_many_places_alike() -> None:
    """A word that stands everywhere is found again by what is around it, in moderate time."""
    old = " ".join(f"Speaker {i} said thing {i}." for i in range(3_000))
    text = "Now: " + old
    with Effort() as effort:
        for occurrence in range(0, 3_000, 10):
            start = old.index(f"Speaker {occurrence} said") + len(f"Speaker {occurrence} ")
            context = context_of(old, start, start + 4)
            assert reanchor(text, start, start + 4, "said", *context).start == start + 5
    assert effort.loops < 250


@given(texts(150), texts(20), st.data())
def test_what_is_found_is_alike(text: str, before: str, data: st.DataObject) -> None:
    """In a text that goes on as before, a span is found where it went, or reported as not told."""
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = reanchor(before + text, start, end, text[start:end], *context_of(text, start, end))
    if found.start is not None and found.end is not None:
        now = (before + text)[found.start : found.end]
        assert fold(now).text.strip() == fold(text[start:end]).text.strip()
