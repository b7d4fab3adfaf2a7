"""Finding quotes: whatever happened to spaces, quotes and dashes; offsets of the original."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.errors import AmbiguousQuoteError, QuoteError, QuoteNotFoundError
from claimgraph.text import Found, context_of, find_quote, quotation_of
from claimgraph.text.finding import SearchedText, nearest_to, occurrences_of
from claimgraph.text.folding import fold
from tests.effort import Effort, growth
from tests.strategies import texts

HOSTILE = {
    "one letter": "a",
    "straight quotes": '"a" ',
    "opening quotes": "„",
    "paired quotes": "“ ”",
    "line breaks": "\n",
    "broken lines": "\n ",
    "opening brackets": "[",
    "insertions": "[a] ",
    "nested brackets": "[[a",
    "no-break spaces": "\u00a0",
    "ligatures": "ﬁ",
    "long compatibility forms": "ﷺ",
    "emoji": "😀",
    "accents": "e\u0301",
    "words": "the a ",
    "zero width": "a\u200b",
}


@pytest.mark.parametrize(
    ("text", "quote", "exact"),
    [
        ("He said\u00a0no.", "said no", "said\u00a0no"),
        ("He said\u202f\u2009no.", "said no", "said\u202f\u2009no"),
        ("He said “no”.", 'said "no"', "said “no”"),
        ('He said "no".', "said “no”", 'said "no"'),
        ("It’s over", "It's over", "It’s over"),
        ("It's over", "It’s over", "It's over"),
        ("«Non», dit-il", '"Non"', "«Non»"),
        ("war — or peace", "war - or peace", "war — or peace"),
        ("war–peace", "war-peace", "war–peace"),
        ("non\u2011binding", "non-binding", "non\u2011binding"),
        ("in\nWashington", "in Washington", "in\nWashington"),
        ("in\r\n  Washington", "in Washington", "in\r\n  Washington"),
        ("the ﬁrst oﬃce", "first office", "ﬁrst oﬃce"),
        ("soft\u00adhyphen", "softhyphen", "soft\u00adhyphen"),
        ("zero\u200bwidth", "zerowidth", "zero\u200bwidth"),
        ("wait…", "wait...", "wait…"),
        ("wait...", "wait…", "wait..."),
        ("café noir", "cafe\u0301 noir", "café noir"),
        ("cafe\u0301 noir", "café noir", "cafe\u0301 noir"),
        ("😀😀 a “b” 😀", 'a "b"', "a “b”"),
        ("אמר “לא” אתמול", 'אמר "לא"', "אמר “לא”"),
    ],
)
def test_quotes_are_found_as_they_stand(text: str, quote: str, exact: str) -> None:
    """Spaces, quotes, dashes, breaks and ligatures are made alike; the original is returned."""
    found = find_quote(text, quote)
    assert text[found.start : found.end] == exact
    assert found.alignment == ("exact" if quote == exact else "folded")


@pytest.mark.parametrize(
    ("text", "quote", "exact"),
    [
        ("he [Putin] ordered it", "he ordered it", "he [Putin] ordered it"),
        ("“it [was]\u00a0over”", "it over", "it [was]\u00a0over"),
        ("a[n] attack", "a attack", "a[n] attack"),
        ("he [Putin] ordered it", "he [Putin] ordered", "he [Putin] ordered"),
    ],
)
def test_editorial_insertions_are_passed_over(text: str, quote: str, exact: str) -> None:
    """A quote may leave the editor's brackets out or keep them."""
    found = find_quote(text, quote)
    assert text[found.start : found.end] == exact


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("un café noir", "cafe"),
        ("un cafe\u0301 noir", "cafe"),
        ("Kremlin", "kremlin"),
        ("he [Putin ordered it", "he ordered it"),
        ("yes", "no"),
        ("yes", ""),
        ("yes", " \n "),
        ("", "no"),
        ("yes", "\u200b"),
        ("yes", "yes yes"),
    ],
)
def test_other_words_are_not_found(text: str, quote: str) -> None:
    """Another case, a missing accent, no words at all: nothing is found."""
    with pytest.raises(QuoteNotFoundError) as caught:
        find_quote(text, quote, document="doc:a")
    assert caught.value.document == "doc:a"
    assert caught.value.quote == quote


def test_offsets_count_code_points() -> None:
    """Characters outside the basic plane count as one, as in Python."""
    text = "😀" * 5 + "said"
    assert find_quote(text, "said") == Found(5, 9, "exact")
    assert find_quote("𝐛" + "\u00a0" * 3 + "said it", "said it") == Found(4, 11, "exact")


def test_exact_words_win_over_similar_ones() -> None:
    """Where the exact words stand, places that are only alike do not count."""
    text = 'he said “no” and he said "no"'
    assert find_quote(text, 'said "no"').start == 20


def test_ambiguous_quote_shows_its_places() -> None:
    """Words that stand more than once are an error with the places, solved by occurrence."""
    text = "Moscow said no. Then Moscow said yes."
    with pytest.raises(AmbiguousQuoteError) as caught:
        find_quote(text, "Moscow said", document="doc:a")
    error = caught.value
    assert error.occurrences == ((0, 11), (21, 32))
    assert "2 times in doc:a" in str(error)
    assert "occurrence=1" in str(error)
    assert "Then Moscow said yes" in str(error)
    assert find_quote(text, "Moscow said", occurrence=2).start == 21
    with pytest.raises(QuoteError, match="stands only 2 times"):
        find_quote(text, "Moscow said", occurrence=3)
    with pytest.raises(ValueError, match="occurrence counts from 1, not 0"):
        find_quote(text, "Moscow said", occurrence=0)
    assert find_quote(text, "Moscow said", within=(15, len(text))).start == 21


def test_one_character_is_one_place() -> None:
    """A letter that a ligature holds twice stands there once."""
    assert occurrences_of(SearchedText("ﬀ"), "f") == [Found(0, 1, "folded")]


@given(
    texts(120),
    st.sampled_from(["a", "no", "said", '"', "e", " ", "the", "'", "…", "é"]) | texts(3),
    st.integers(0, 120),
    st.integers(0, 20),
)
def test_nearest_place(text: str, words: str, start: int, width: int) -> None:
    """The place found outwards is as near as the nearest of all places."""
    searched = SearchedText(text)
    start = min(start, len(text))
    end = min(start + width, len(text))
    found = nearest_to(searched, words, start, end)
    every = occurrences_of(searched, words)
    assert (found is None) == (not every)
    if found is not None and every:

        def gap(one: Found) -> int:
            return max(one.start - end, start - one.end, 0)

        assert gap(found) <= min(map(gap, every))
        assert found.alignment == every[0].alignment


def test_absent_quote_shows_the_nearest_passages() -> None:
    """Words that are absent are an error with the passages that share most of them."""
    text = "The Kremlin said that the United States was behind the attack. " * 2 + "Nothing else."
    with pytest.raises(QuoteNotFoundError) as caught:
        find_quote(text, "the United States were behind the attack")
    assert any("United States was behind the attack" in one for one in caught.value.candidates)
    assert len(caught.value.candidates) <= 3
    assert "nearest: " in str(caught.value)
    with pytest.raises(QuoteNotFoundError) as caught:
        find_quote(text, "zebra crossing")
    assert caught.value.candidates == ()


WORDS = st.lists(st.sampled_from("abcde"), min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_no_stretch_shares_more_words_than_the_first_candidate(
    text: list[str], quote: list[str]
) -> None:
    """Held against every stretch of the text; those that share less than half are not shown."""
    try:
        find_quote(" ".join(text), " ".join(quote), occurrence=1)
    except QuoteNotFoundError as error:
        candidates = [one.split() for one in error.candidates]
    else:
        return
    width = min(len(text), len(quote))
    shared = [
        (Counter(text[at : at + width]) & Counter(quote)).total()
        for at in range(len(text) - width + 1)
    ]
    if max(shared) * 2 < width:
        assert candidates == []
    else:
        assert (Counter(candidates[0]) & Counter(quote)).total() == max(shared)


@pytest.mark.parametrize(
    ("text", "stretch", "kind"),
    [
        ("He called it “a farce” and left.", "a farce", "direct"),
        ("He called it “a farce” and left.", "“a farce”", "direct"),
        ("He called it “a farce” and left.", "called it “a farce”", "mixed"),
        ("He called it “a farce” and left.", "and left", "indirect"),
        ("He called it “a farce” and left.", "farce” and", "mixed"),
        ('He said "no" today.', "no", "direct"),
        ('He said "no" today.', "today", "indirect"),
        ("Er sagte „nein“ dazu.", "nein", "direct"),
        ("Er sagte „nein“ dazu.", "dazu", "indirect"),
        ("Il dit «non» hier.", "non", "direct"),
        ("“It goes on.\n\nNext paragraph.", "goes on", "direct"),
        ("“It goes on.\n\nNext paragraph.", "Next", "indirect"),
        ("“It goes on.\r\n\r\nNext paragraph.", "Next", "indirect"),
        ("“It goes on.\n \nNext paragraph.", "Next", "indirect"),
        ("“It goes\non.”", "on", "direct"),
        ("no marks", "marks", "indirect"),
    ],
)
def test_quotation_marks_tell_the_quote_type(text: str, stretch: str, kind: str) -> None:
    """Within the marks it is direct, across them mixed, elsewhere indirect; a paragraph ends all."""
    start = text.index(stretch)
    assert quotation_of(text, start, start + len(stretch)) == kind


@pytest.mark.parametrize(
    ("text", "stretch", "kind"),
    [
        ("‘We didn’t do it,’ said Mr Kirby.", "We didn’t do it", "direct"),
        ("‘We didn’t do it,’ said Mr Kirby.", "said Mr Kirby", "indirect"),
        ("‘We didn’t do it,’ said Mr Kirby.", "do it,’ said", "mixed"),
        ("He called it ‘a farce’ and ‘a lie’.", "farce", "direct"),
        ("He called it ‘a farce’ and ‘a lie’.", "and", "indirect"),
        ("He called it ‘a farce’ and ‘a lie’.", "a lie", "direct"),
        ("‘The soldiers’ boots were wet,’ he said.", "boots were wet", "direct"),
        ("‘The soldiers’ boots were wet,’ he said.", "he said", "indirect"),
        ("He blamed ‘terrorists’ for it.", "for it", "indirect"),
        ("He blamed ‘terrorists’ for it.", "terrorists", "direct"),
        ("‘They hit the boys’ school.’ She wept.", "school", "direct"),
        ("‘He told me “no”, twice,’ she said. “Yes.”", "twice", "direct"),
        ("‘He told me “no”, twice,’ she said. “Yes.”", "she said", "indirect"),
        ("‘He told me “no”, twice,’ she said. “Yes.”", "Yes", "direct"),
        ("“We saw ‘experts’ there,” he said.", "there", "direct"),
        ("“We saw ‘experts’ there,” he said.", "he said", "indirect"),
        ("Putin’s men and Moscow’s allies said so.", "allies", "indirect"),
        ("The allies’ men and the boys’ school burned.", "men and", "indirect"),
        ("It was ‘90s music, Peter’s and the boys’, he said.", "music", "indirect"),
        ("They told ‘em so, he said; ‘No,’ they said.", "so", "indirect"),
        ("They told ‘em so, he said; ‘No,’ they said.", "No", "direct"),
        ("Rock ‘n’ roll is dead.", "roll", "indirect"),
        ("'We didn't do it,' said Mr Kirby.", "We didn't do it", "direct"),
        ("'We didn't do it,' said Mr Kirby.", "said Mr Kirby", "indirect"),
        ("He called it 'a farce' and left.", "a farce", "direct"),
        ("He called it 'a farce' and left.", "and left", "indirect"),
        ("The 'Ndrangheta and the soldiers' men met.", "and the", "indirect"),
        ("In the '90s the boys' school, O'Brien's, burned.", "school", "indirect"),
        ("Rock 'n' roll is dead.", "roll", "indirect"),
        ("It was six o' clock and 'twas cold, the boys' coats.", "cold", "indirect"),
        ("‘One paragraph.\n\n‘And another,’ he said.", "One paragraph", "direct"),
        ("‘One paragraph.\n\n‘And another,’ he said.", "another", "direct"),
        ("‘One paragraph.\n\n‘And another,’ he said.", "he said", "indirect"),
        ("A ‘ stray mark, and a word.\n\nNo quote.", "word", "indirect"),
        ("Some ‘odd mark, and a word.\n\nNo quote.", "word", "indirect"),
        ("He said: ‘No’", "No", "direct"),
        ("(‘No’)", "No", "direct"),
        ("‘", "‘", "indirect"),
    ],
)
def test_single_marks_tell_the_quote_type(text: str, stretch: str, kind: str) -> None:
    """Single quotation marks count as double ones do; apostrophes do not."""
    start = text.index(stretch)
    assert quotation_of(text, start, start + len(stretch)) == kind


@pytest.mark.large
@pytest.mark.parametrize("mark", ["‘", "’", "'", "‘a ", " 'b", "s’ a", "don’t "])
def test_many_single_marks(mark: str) -> None:
    """A text of single marks is paired in moderate time."""
    text = mark * (300_000 // len(mark))
    with Effort() as effort:
        quotation_of(text, 3, 4)
    assert effort.loops < 500


@given(texts(200), st.data())
def test_every_stretch_is_quoted_somehow(text: str, data: Any) -> None:
    """Whatever the text, each stretch has a quote type, and a part of a direct one is direct."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if quotation_of(text, start, end) == "direct" and end - start > 2:
        assert quotation_of(text, start + 1, end - 1) == "direct"


def test_context_is_cut_at_the_ends() -> None:
    """The words around are at most 32 characters, fewer at the ends of the text."""
    text = "ab" * 40
    assert context_of(text, 1, 79) == ("a", "b")
    assert context_of(text, 40, 41) == (text[8:40], text[41:73])


@given(texts(), st.data())
def test_every_stretch_of_a_text_is_found(text: str, data: st.DataObject) -> None:
    """Any stretch is found where it stands, and the places found hold the words."""
    if not text.strip():
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    found = occurrences_of(SearchedText(text), quote)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    for one in found:
        if one.alignment == "exact":
            assert text[one.start : one.end] == quote.strip()
    assert [one.start for one in found] == sorted(one.start for one in found)


@given(texts(), texts())
def test_finding_fails_only_as_a_quote_error(text: str, quote: str) -> None:
    """Whatever the text and the quote, the answer is a place or a QuoteError."""
    try:
        found = find_quote(text, quote)
    except QuoteError as error:
        assert len(str(error)) < 3_000
    else:
        assert 0 <= found.start < found.end <= len(text)


@given(texts())
def test_folding_keeps_the_way_back(text: str) -> None:
    """Each folded character knows the stretch it came from, in order, and folding is stable."""
    folded = fold(text)
    starts = [folded.start_of(i) for i in range(len(folded.text))]
    ends = [folded.end_of(i) for i in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(starts, ends, strict=True))
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        assert fold(text[start:end]).text.find(folded.text[i]) >= 0
        assert starts[folded.index_of(start)] == start
    assert fold(folded.text).text == folded.text


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_take_linear_time(name: str) -> None:
    """Eight times the text takes about eight times as long, whatever it consists of."""

    def search(length: int) -> None:
        searched = SearchedText((HOSTILE[name] * length)[:length] + str(length))
        for quote in ("a" * 200 + "b", "the b “the”", "[x] y"):
            with pytest.raises(QuoteError):
                find_quote(searched, quote)
        quotation_of(searched, 3, 4)

    assert growth(search, 20_000, 160_000) < 28


@pytest.mark.large
def test_a_text_of_a_million_characters() -> None:
    """A quote at the end of a long text of opening marks is found, and its type told."""
    text = "“" * 1_000_000 + "said ﬁnally”"
    found = find_quote(text, "said finally")
    assert found.start == 1_000_000
    assert quotation_of(text, found.start, found.end) == "direct"
