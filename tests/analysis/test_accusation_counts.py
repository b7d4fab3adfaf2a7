"""Counts over the index: the same answers from the records, the graph, and a database."""

from __future__ import annotations

from array import array
from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.accusation_counts import count_with_arrays, count_with_numpy
from tests.analysis.speakers import DAYS, LEVELS, speaking

USA, RUS, UNIT = cg.Government(id="gov:USA"), cg.Government(id="gov:RUS"), cg.GovernmentBody(id="u")
EARLY, LATE = (cg.Document(id=f"doc:{day}", published=f"2023-05-0{day}") for day in (1, 9))
BARE = cg.Document(id="doc:bare")


def claim(own: str, document: cg.Document, by: cg.Actor, *accused: cg.Actor) -> cg.Claim:
    """Return an accusation; without accused, a denial of all that came before it."""
    chain = (cg.ChainLink(id=document), cg.ChainLink(id=by))
    if accused:
        return cg.Accusation(id=own, document=document, chain=chain, accused=accused)
    return cg.Denial(id=own, document=document, chain=chain, responds_to=("c1",))


def corpus() -> cg.Corpus:
    """Return two accusations of a unit and its government, of different weeks, and one undated."""
    return cg.Corpus(
        [
            USA,
            RUS,
            UNIT,
            EARLY,
            LATE,
            BARE,
            cg.affiliate(UNIT, "part_of", USA),
            claim("c1", EARLY, RUS, UNIT, USA),
            claim("c2", LATE, RUS, UNIT),
            claim("c3", BARE, RUS, USA),
            claim("d1", LATE, USA),
        ]
    )


class TestWindows:
    """The table of a stretch of time."""

    def test_a_window_is_half_open(self) -> None:
        """The day it starts on is in it, the day it ends on is not."""
        found = cg.accusation_table(corpus(), since="2023-05-01", until=date(2023, 5, 9))
        assert found[:] == (cg.AccusationCell("gov:RUS", "gov:USA", ("c1",), 1),)
        assert found.counts == [("gov:RUS", "gov:USA", 1, 1)]
        assert cg.accusation_table(corpus(), since="2023-05-02")[0].claims == ("c2",)
        assert len(cg.accusation_table(corpus(), until="2023-05-01")) == 0

    def test_undated_accusations_count_only_in_the_whole(self) -> None:
        """How many they are is told."""
        whole = cg.accusation_table(corpus())
        assert whole[0].claims == ("c1", "c2", "c3")
        assert (whole[0].count, whole[0].denied, whole.undated) == (3, 1, 1)
        assert cg.accusation_table(corpus(), since="0001-01-01")[0].claims == ("c1", "c2")

    @pytest.mark.parametrize("question", [cg.accusation_table, cg.accusations_against])
    def test_what_is_no_day_is_refused(self, question: Any) -> None:
        """Neither words nor an hour are days."""
        ask = (
            (lambda **bounds: question(corpus(), **bounds))
            if question is cg.accusation_table
            else (lambda **bounds: question(corpus(), "gov:USA", **bounds))
        )
        with pytest.raises(ValueError, match="until: 'May' is no day"):
            ask(until="May")
        with pytest.raises(ValueError, match="since: 2023-05-01T12:00:00 is an instant"):
            ask(since=datetime(2023, 5, 1, 12))
        with pytest.raises(ValueError, match="until 2023-04-30 is before since 2023-05-01"):
            ask(since="2023-05-01", until=date(2023, 4, 30))


class TestAgainst:
    """One accused with those who roll up to it."""

    def test_with_its_own(self) -> None:
        """What is charged to a part is there, with whom the claim names, and with the denials."""
        found = cg.accusations_against(corpus(), "gov:USA")
        assert [(one.claim.id, one.accused, len(one.denials)) for one in found] == [
            ("c3", "gov:USA", 0),
            ("c1", "u", 1),
            ("c1", "gov:USA", 1),
            ("c2", "u", 0),
        ]
        assert found.pairs == [("c3", None), ("c1", "d1"), ("c1", "d1"), ("c2", None)]
        assert found.table()[1] == {
            "claim": "c1",
            "claimer": "gov:RUS",
            "claimer_label": "gov:RUS",
            "said_by": "gov:RUS",
            "accused": "u",
            "accused_label": "u",
            "quote": None,
            "denied_by": "gov:USA",
            "denials": "d1",
        }
        assert repr(found) == "<AccusationsAgainst gov:USA: 4 accusations>"
        assert found[-1] == found[3]

    def test_by_itself(self) -> None:
        """At the level of the body the unit is its own, and rolls up to nobody."""
        assert [one.claim.id for one in cg.accusations_against(corpus(), "u", roll_up="body")] == [
            "c1",
            "c2",
        ]
        assert len(cg.accusations_against(corpus(), "u")) == 0
        late = cg.accusations_against(corpus(), "u", roll_up="body", since="2023-05-02")
        assert [one.claim.id for one in late] == ["c2"]

    def test_a_missing_actor_is_refused(self) -> None:
        """With the nearest id; what is no actor has no accusations."""
        with pytest.raises(cg.UnknownRecordError, match="did you mean 'gov:USA'"):
            cg.accusations_against(corpus(), "gov:US")
        assert len(cg.accusations_against(corpus(), "doc:bare")) == 0


def test_no_level_leaves_both_ends_as_they_are() -> None:
    """Nobody is rolled up, and what is charged to a part is not charged to the whole."""
    one = corpus()
    assert cg.accusation_table(one, roll_up=None).counts == [
        ("gov:RUS", "gov:USA", 2, 1),
        ("gov:RUS", "u", 2, 1),
    ]
    assert len(cg.accusations_against(one, "gov:USA", roll_up=None)) == 2
    assert len(cg.accusations_against(one, "gov:USA")) == 4
    assert cg.accusation_table(one, roll_up=None).level == "as the claims have them"


def test_a_level_of_ones_own_is_asked_each_time() -> None:
    """Functions cannot be compared, so nothing is kept of them."""
    one = corpus()
    assert [
        cell.accused for cell in cg.accusation_table(one, roll_up=lambda actor: actor.id == "u")
    ] == [
        "gov:USA",
        "u",
    ]
    assert [cell.accused for cell in cg.accusation_table(one, roll_up=lambda actor: False)] == [
        "gov:USA",
        "u",
    ]
    assert (
        len(cg.accusations_against(one, "gov:USA", roll_up=lambda actor: actor.id == "gov:USA"))
        == 4
    )


SIZE = 40
places = st.lists(st.tuples(st.integers(0, SIZE), st.booleans()), max_size=80)


@given(places)
def test_both_ways_of_counting_agree(drawn: list[tuple[int, bool]]) -> None:
    """With numpy or without it, the counts are the same, and most come first."""
    pytest.importorskip("numpy")
    rows = array("i", [place for place, _ in drawn])
    denied = array("i", [place for place, is_denied in drawn if is_denied])
    order, counts, contested = count_with_arrays(rows, denied, SIZE)
    assert (order, counts, contested) == count_with_numpy(rows, denied, SIZE)
    assert dict(zip(order, counts, strict=True)) == Counter(one for one in rows if one < SIZE)
    assert contested == [denied.count(place) for place in order]
    by_count = [(-count, place) for place, count in zip(order, counts, strict=True)]
    assert by_count == sorted(by_count)


def answered(draw: Any, records: list[cg.Record]) -> cg.Corpus:
    """Return a corpus in which some claims deny others."""
    claims = sorted((one for one in records if isinstance(one, cg.Claim)), key=lambda one: one.id)
    denials = []
    for number, one in enumerate(claims):
        named = draw(st.lists(st.sampled_from(claims[: number + 1]), max_size=2))
        if named:
            chain = (cg.ChainLink(id=one.document), cg.ChainLink(id=one.claimer))
            denials.append(
                cg.Denial(
                    id=f"d{number}",
                    document=one.document,
                    chain=chain,
                    responds_to=tuple(dict.fromkeys(target.id for target in named)),
                )
            )
    return cg.Corpus([*records, *denials])


BOUNDS = st.tuples(st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)).filter(
    lambda both: None in both or both[0] <= both[1]
)
"""The first day and the day after the last."""


@given(st.data(), speaking(), st.sampled_from(LEVELS), BOUNDS, st.booleans())
def test_index_graph_and_database_agree(
    data: Any, records: list[cg.Record], level: Any, window: Any, presupposed: bool
) -> None:
    """The same question to all three has the same answer, row by row."""
    duckdb = pytest.importorskip("duckdb", reason="duckdb, another way to count, is not installed")
    (since, until), corpus = window, answered(data.draw, records)
    table = cg.accusation_table(
        corpus, roll_up=level, presupposed=presupposed, since=since, until=until
    )
    rolled = cg.roll_up(corpus, level)
    published = {one.id: one.published for one in corpus.documents}
    denied = {target for one in corpus.claims if one.act == "denial" for target in one.responds_to}
    rows = []
    graph = cg.build_graph(corpus, presupposed=presupposed).accusations
    for _, accused, own in graph.edges(keys=True):
        claim = corpus[own]
        interval = claim.time.interval if claim.time else None
        day = interval.start.date() if interval else published[claim.document]
        ends = dict(zip(claim.accused, rolled[own].accused, strict=True))
        rows.append((own, rolled[own].claimer.to, ends[accused].to, day, own in denied))

    within = {
        (claimer, accused, own, contested)
        for own, claimer, accused, day, contested in rows
        if (since is None and until is None)
        or (day and (since is None or day >= since) and (until is None or day < until))
    }
    by_graph = Counter((claimer, accused) for claimer, accused, _, _ in within)
    assert {(one.claimer, one.accused): one.count for one in table} == by_graph
    for cell in table:
        mine = {one for one in within if one[:2] == (cell.claimer, cell.accused)}
        assert set(cell.claims) == {own for _, _, own, _ in mine}
        assert cell.denied == sum(contested for *_, contested in mine)

    con = duckdb.connect()
    con.execute("create table rows (own text, claimer text, accused text, day date, denied bool)")
    if rows:
        con.executemany("insert into rows values (?, ?, ?, ?, ?)", rows)
    con.execute("set variable since = ?::date", [since])
    con.execute("set variable until = ?::date", [until])
    by_sql = con.execute("""
        select claimer, accused, count(distinct own) as n,
               count(distinct own) filter (denied) as contested
        from rows
        where (getvariable('since') is null and getvariable('until') is null)
           or (day is not null
               and day >= coalesce(getvariable('since'), date '0001-01-01')
               and day < coalesce(getvariable('until'), date '9999-12-31'))
        group by all order by n desc, claimer, accused""").fetchall()
    con.close()
    assert table.counts == by_sql


@given(speaking(), st.sampled_from(LEVELS), BOUNDS)
def test_what_is_against_an_actor_is_what_rolls_up_to_it(
    records: list[cg.Record], level: Any, window: Any
) -> None:
    """Every accusation of a window is found with one accused, and with no other."""
    corpus = cg.Corpus(records)
    rolled = cg.roll_up(corpus, level)
    bounds = dict(zip(("since", "until"), window, strict=True))
    inside = {
        claim
        for cell in cg.accusation_table(corpus, roll_up=level, **bounds)
        for claim in cell.claims
    }
    for actor in corpus.actors:
        found = cg.accusations_against(corpus, actor.id, roll_up=level, **bounds)
        assert sorted((one.claim.id, one.accused, one.claimer) for one in found) == sorted(
            (own, end.id, rolled[own].claimer.to)
            for own in inside
            for end in rolled[own].accused
            if end.to == actor.id
        )
