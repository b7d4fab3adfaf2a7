"""Short Python: claims written as a reader would say them."""

from __future__ import annotations

import pytest

import claimgraph as cg

REPORT = cg.Document(
    id="d",
    text="“The US and the UK did it,” Moscow said. “No,” said London. “No,” said Washington.",
)
USA, UK, RUSSIA = (cg.Government(id=f"gov:{name}") for name in ("USA", "GBR", "RUS"))
STRIKE = cg.Event(id="e")


def test_two_accusations_in_the_same_words_have_ids_of_their_own() -> None:
    """The accused is part of the id, so that one sentence can accuse two."""
    claims = [
        cg.accuses(REPORT, RUSSIA, one, of=STRIKE, words="The US and the UK did it")
        for one in (USA, UK)
    ]
    assert len(cg.Corpus([REPORT, USA, UK, RUSSIA, STRIKE, claims]).claims) == 2


def test_words_that_stand_twice_can_be_told_apart() -> None:
    """The error asks for an occurrence, and every verb takes one."""
    with pytest.raises(cg.AmbiguousQuoteError, match="occurrence=1"):
        cg.denies(REPORT, UK, of=STRIKE, words="No")
    first, second = (
        cg.denies(REPORT, one, of=STRIKE, words="No", occurrence=n)
        for n, one in ((1, UK), (2, USA))
    )
    assert first.id != second.id
    assert first.evidence is not None
    assert first.evidence.quote_type == "direct"


def test_the_author_speaks_in_his_own_voice() -> None:
    """A claim whose chain is the document alone is nobody's quotation."""
    claim = cg.asserts(REPORT, REPORT, cg.Occurrence(event=STRIKE), words="Moscow said")
    assert claim.depth == 0
    assert claim.evidence is not None
    assert claim.evidence.quote_type == "author_voice"


@pytest.mark.parametrize(
    "claimer", [cg.Affiliation(subject="a", role="part_of", object="b"), None, 5]
)
def test_a_claimer_is_a_record_with_an_id(claimer: object) -> None:
    """What has no id cannot claim anything, and the error says so."""
    with pytest.raises(TypeError, match="a record with an id, or an id, is needed here"):
        cg.denies(REPORT, [claimer], of=STRIKE, words="Moscow said")  # type: ignore[list-item]


def test_the_document_comes_first() -> None:
    """An id in its place is an error that says what is needed."""
    with pytest.raises(TypeError, match="the document comes first"):
        cg.denies("d", USA, of=STRIKE, words="No")  # type: ignore[arg-type]
