"""Laws of all questions that compare claims: order never matters, and nothing is lost by adding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.joining import Groups
from tests.analysis.dense import OFTEN, corpus, dense, shuffled, without_last_claim
from tests.strategies import corpora

_MIRROR = {
    "added": "dropped",
    "dropped": "added",
    "hardened": "softened",
    "softened": "hardened",
    "shifted": "shifted",
    "reversed": "reversed",
    "retracted": "restored",
    "restored": "retracted",
}


@given(dense(), st.integers())
def test_order_never_matters(records: list[cg.Record], seed: int) -> None:
    """Whatever order the records stand in, the answers are the same."""
    one, other = corpus(records), shuffled(records, seed)
    assert cg.derived_relations(one) == cg.derived_relations(other)
    assert cg.claim_relations(one) == cg.claim_relations(other)
    assert cg.contradictions(one) == cg.contradictions(other)
    assert cg.origins(one) == cg.origins(other)


def _told(one: cg.DerivedRelation) -> tuple[str, str, str]:
    return (one.source, one.type, one.target)


def _identical(found: tuple[cg.DerivedRelation, ...], records: list[cg.Record]) -> Groups[str]:
    """Return the groups of claims that say the same."""
    groups: Groups[str] = Groups()
    for one in found:
        if one.type == "identical":
            groups.join(one.source, one.target)
    for record in records:
        if isinstance(record, cg.ClaimRelation) and record.basis != "rule":
            groups.join(record.source, record.target)
    return groups


@given(dense())
def test_adding_a_claim_removes_no_relation(records: list[cg.Record]) -> None:
    """Relations stay; claims that were identical are still joined, perhaps through others."""
    before = cg.derived_relations(corpus(fewer := without_last_claim(records)))
    after = cg.derived_relations(corpus(records))
    kept = {_told(one) for one in before if one.type != "identical"}
    assert kept <= {_told(one) for one in after}
    now = _identical(after, records)
    for group in _identical(before, fewer):
        assert len({now.head(claim) for claim in group}) == 1


@OFTEN
@given(dense())
def test_adding_a_claim_removes_no_contradiction(records: list[cg.Record]) -> None:
    """Whatever two claims were opposed in a row still are, strictly or in appearance."""
    before = cg.contradictions(corpus(without_last_claim(records)))
    after = cg.contradictions(corpus(records))

    def pairs(found: cg.Contradictions) -> set[tuple[str, str, str]]:
        return {
            (row.rule, one, other) for row in found for one in row.affirmed for other in row.denied
        }

    assert pairs(before) <= pairs(after)


@given(dense())
def test_adding_a_claim_only_joins_origins(records: list[cg.Record]) -> None:
    """No origin is split or lost: each lies in one of those after."""
    before = cg.origins(corpus(without_last_claim(records)))
    after = {(row.proposition, row.polarity): row for row in cg.origins(corpus(records))}
    for row in before:
        now = [set(origin.claims) for origin in after[row.proposition, row.polarity].origins]
        for origin in row.origins:
            assert sum(set(origin.claims) <= one for one in now) == 1


@given(dense())
def test_origins_partition_the_claims(records: list[cg.Record]) -> None:
    """Every claim has one origin, and every join ties a claim to an earlier one of it."""
    for row in cg.origins(corpus(records)):
        claims = [claim for origin in row.origins for claim in origin.claims]
        assert sorted(claims) == sorted(row.claims)
        for origin in row.origins:
            groups = Groups(origin.claims)
            for join in origin.joined:
                assert origin.claims.index(join.to) < origin.claims.index(join.claim)
                groups.join(join.to, join.claim)
            assert len(list(groups)) == 1
            assert len(origin.joined) == len(origin.claims) - 1


@given(dense())
def test_nothing_changed_in_what_is_the_same(records: list[cg.Record]) -> None:
    """The diff of a corpus with itself is empty."""
    one = corpus(records)
    assert cg.narrative_diff(one, one).rows == ()
    assert cg.narrative_diff(one, between=("d1", "d1")).rows == ()


def _rows(found: cg.NarrativeDiff, *, mirrored: bool) -> list[tuple[object, ...]]:
    if mirrored:
        rows = [(_MIRROR[one.kind], one.source, one.new, one.old, set(one.what)) for one in found]
    else:
        rows = [(one.kind, one.source, one.old, one.new, set(one.what)) for one in found]
    return sorted(rows, key=str)


@given(dense(), dense(), st.booleans(), st.integers())
def test_a_diff_mirrors_its_reverse(
    old: list[cg.Record], new: list[cg.Record], documents: bool, seed: int
) -> None:
    """What is added one way is dropped the other, what is hardened is softened, and so on."""
    if documents:
        one = corpus(old)
        there = cg.narrative_diff(one, between=("d1", "d2"))
        back = cg.narrative_diff(one, between=("d2", "d1"))
    else:
        one, other = corpus(old), corpus(new)
        there, back = cg.narrative_diff(one, other), cg.narrative_diff(other, one)
        again = cg.narrative_diff(shuffled(old, seed), shuffled(new, seed))
        assert again == there
    assert _rows(there, mirrored=True) == _rows(back, mirrored=False)
    assert there.kept == back.kept


@given(dense(), dense())
def test_a_diff_loses_no_claim(old: list[cg.Record], new: list[cg.Record]) -> None:
    """What is said on one side alone stands in a row, or is the weaker form of one that does."""
    one, other = corpus(old), corpus(new)
    found = cg.narrative_diff(one, other)
    sides = [
        {(c.claimer, c.proposition.key, c.polarity) for c in side.claims if c.proposition}
        for side in (one, other)
    ]
    told = {row.old: row for row in found if row.old} | {row.new: row for row in found if row.new}
    assert len(found) + found.kept >= len(sides[0] ^ sides[1]) / 2
    assert all(row.kind in _MIRROR for row in told.values())


@given(corpora())
def test_any_corpus_is_answered(one: cg.Corpus) -> None:
    """Custom and unregistered kinds, unknown times and odd ids are no hindrance."""
    assert len(cg.claim_relations(one)) >= len(one.relations)
    cg.contradictions(one).table()
    assert all(row.count >= 1 for row in cg.origins(one))
    assert not cg.narrative_diff(one, one)
