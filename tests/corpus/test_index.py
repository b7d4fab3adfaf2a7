"""The index: what stands in its columns."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from tests.analysis.speakers import DAYS, on, speaking

ANNA, BORIS = cg.Person(id="person:anna"), cg.Person(id="person:boris")
EARLY = cg.Document(id="doc:early", published="2023-05-01")
LATE = cg.Document(id="doc:late", published="2023-05-09")
BARE = cg.Document(id="doc:bare")


def claim(own: str, document: cg.Document, act: str = "accusation", **fields: Any) -> cg.Claim:
    """Return what Anna says in a document."""
    chain = (cg.ChainLink(id=document), cg.ChainLink(id=ANNA))
    return cg.Claim(id=own, act=act, document=document, chain=chain, **fields)


def corpus(*records: cg.Record, **given: Any) -> cg.Corpus:
    """Return a corpus of the documents, both persons, and more."""
    return cg.Corpus([ANNA, BORIS, EARLY, LATE, BARE, *records], **given)


def denial(own: str, *targets: str, act: str = "denial") -> cg.Claim:
    """Return a denial that says what it answers."""
    return claim(own, LATE, act, polarity="-", responds_to=targets)


class TestOrder:
    """Claims stand in the order of time."""

    def test_the_time_of_speaking_comes_first_then_publication(self) -> None:
        """A claim stands at the start of its time, at its end, or at its publication."""
        end = cg.TimeInterval(end=cg.from_iso("2023-04-03").start)
        index = corpus(
            claim("c1", LATE, accused=(BORIS,)),
            claim("c2", LATE, accused=(BORIS,), time=on(DAYS[0])),
            claim("c3", EARLY, accused=(BORIS,)),
            claim("c4", BARE, accused=(BORIS,)),
            claim("c5", LATE, accused=(BORIS,), time=cg.StatedTime(interval=end)),
        ).index
        assert [one.id for one in index.claims] == ["c4", "c2", "c5", "c3", "c1"]
        assert [day and date.fromordinal(day) for day in index.accusations().day] == [
            0,
            DAYS[0],
            date(2023, 4, 2),
            date(2023, 5, 1),
            date(2023, 5, 9),
        ]

    def test_windows(self) -> None:
        """They are half-open, and undated rows lie in none but the whole."""
        rows = corpus(
            claim("c1", BARE, accused=(BORIS,)),
            claim("c2", EARLY, accused=(BORIS,)),
            claim("c3", LATE, accused=(BORIS,)),
        ).index.accusations()
        assert rows.between(None, None) == (0, 3)
        assert rows.between(date(2023, 5, 1), date(2023, 5, 9)) == (1, 2)
        assert rows.between(date(2023, 5, 2), None) == (2, 3)
        assert rows.between(None, date(2023, 5, 1)) == (1, 1)
        assert rows.between(date(2023, 5, 9), date(2023, 5, 1)) == (2, 2)


class TestDenials:
    """Which denials say that they answer a claim."""

    def test_by_the_claim_by_a_relation_and_by_narrower_acts(self) -> None:
        """Acts of one's own below denial count; other answers do not."""
        terms = cg.DEFAULT_TERMS.extend(acts=[cg.Term("rebuff", broader=("denial",))])
        index = corpus(
            claim("c1", EARLY, accused=(BORIS,)),
            claim("c2", EARLY, accused=(BORIS,)),
            denial("d1", "c1"),
            denial("d2"),
            denial("d3", "c1", act="rebuff"),
            claim("n1", LATE, "no_comment", polarity="u", responds_to=("c1",)),
            cg.ClaimRelation(source="d2", type="responds_to", target="c1"),
            cg.ClaimRelation(source="d1", type="responds_to", target="c1"),
            cg.ClaimRelation(source="d1", type="related", target="c2"),
            terms=terms,
        ).index
        places = {own: place for place, own in enumerate(index.ids)}
        assert [index.ids[place] for place in index.denials[places["c1"]]] == ["d1", "d2", "d3"]
        assert places["c2"] not in index.denials
        assert list(index.accusations().denied) == [1, 0]


def test_presuppositions_are_left_out_unless_asked_for() -> None:
    """They have rows only where they are wanted."""
    taken = claim("c2", EARLY, "presupposition", accused=(BORIS,))
    index = corpus(claim("c1", EARLY, accused=(BORIS, ANNA)), taken).index
    assert list(index.accusations().claim) == [0, 0]
    assert list(index.accusations(presupposed=True).claim) == [0, 0, 1]


def test_codes() -> None:
    """A code is the place of an id in their order; what is not indexed has none."""
    index = corpus(claim("c1", EARLY, accused=(BORIS,))).index
    assert index.symbols == ("person:anna", "person:boris")
    assert index.code("person:boris") == 1
    assert index.code("person:b") is index.code("zz") is None
    assert repr(index) == "<ClaimIndex: 1 claims, 2 ids>"


def test_it_is_made_once_and_travels_with_the_corpus() -> None:
    """The same object is returned; copies and pickles of a corpus have one of their own."""
    one = corpus(claim("c1", EARLY, accused=(BORIS,)))
    assert one.index is one.index
    assert cg.accusation_table(one)
    for other in (copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert other == one
        assert cg.accusation_table(other) == cg.accusation_table(one)


def test_an_empty_corpus() -> None:
    """There is nothing in it."""
    index = cg.Corpus().index
    assert (index.claims, index.symbols, len(index.accusations())) == ((), (), 0)


@given(speaking(), st.booleans(), st.randoms())
def test_every_accusation_has_its_rows(
    records: list[cg.Record], presupposed: bool, draw: Any
) -> None:
    """Decoded, the columns are the claims, in whatever order the records came."""
    shuffled = list(records)
    draw.shuffle(shuffled)
    index, other = cg.Corpus(records).index, cg.Corpus(shuffled).index
    rows = index.accusations(presupposed=presupposed)
    again = other.accusations(presupposed=presupposed)
    decoded = [
        (index.claims[claim].id, index.symbols[claimer], index.symbols[accused])
        for claim, claimer, accused in zip(rows.claim, rows.claimer, rows.accused, strict=True)
    ]
    assert sorted(decoded) == sorted(
        (one.id, one.claimer, accused)
        for one in records
        if isinstance(one, cg.Claim) and (presupposed or not one.presupposed)
        for accused in one.accused
    )
    assert list(rows.day) == sorted(rows.day)
    assert [one.id for one in index.claims] == [one.id for one in other.claims]
    assert [rows.claim, rows.claimer, rows.accused, rows.day] == [
        again.claim, again.claimer, again.accused, again.day,
    ]  # fmt: skip
