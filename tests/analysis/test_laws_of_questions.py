"""Laws of every question: order never matters, and a claim that is added takes no other away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from tests.analysis.dense import corpus, dense, shuffled, without_last_claim

LEVELS = (None, "body", "government")


def _counted(one: cg.Corpus, level: str | None) -> Iterable[object]:
    for cell in cg.accusation_table(one, roll_up=level or "person"):
        yield from ((cell.claimer, cell.accused, claim) for claim in cell.claims)


def _heard(one: cg.Corpus, level: str | None) -> Iterable[object]:
    for row in cg.right_of_reply(one, roll_up=level, presupposed=True):
        yield from (("accuses", row.accused, claim) for claim in row.accusations)
        yield from (("replies", row.accused, claim) for claim in row.replies)
        yield from (("beside", row.accused, claim) for claim in row.without_standing)


def _beside(one: cg.Corpus, _: str | None) -> Iterable[object]:
    found = cg.coverage(one)
    yield from (("clears", row.claim, row.actor, row.role, row.on) for row in found.exonerations)
    yield from (("called", row.claim) for row in found.contested)


def _voices(one: cg.Corpus, level: str | None) -> Iterable[object]:
    for actor in ("state", "ministry", "rival", "d1"):
        view = cg.according_to(one, actor, roll_up=level)
        places = (*view, *view.retracted, *view.open, *view.reported)
        yield from ((actor, claim) for place in places for claim in place.claims)


def _edges(one: cg.Corpus, level: str | None) -> Iterable[object]:
    if level is None:
        return cg.build_graph(one, presupposed=True).accusations.edges(keys=True)
    return cg.rolled_graph(one, level, presupposed=True).edges(keys=True)


VIEWS: dict[str, Callable[[cg.Corpus, str | None], Iterable[object]]] = {
    "accusation_rows": lambda one, level: (
        (row["claim"], row["claimer"], row["accused"])
        for row in cg.accusation_rows(one, presupposed=True, roll_up=level)
    ),
    "accusation_table": _counted,
    "according_to": _voices,
    "arguments": lambda one, _: (row.claim for row in cg.arguments(one)),
    "beside coverage": _beside,
    "explain": lambda one, level: (
        proof for claim in one.claims for proof in cg.explain(one, claim.id, roll_up=level)
    ),
    "graph": _edges,
    "lint": lambda one, level: (
        (row.record, row.rule, row.message) for row in cg.lint(one, roll_up=level)
    ),
    "reply_rows": lambda one, level: (
        (row["claim"], row["claimer"]) for row in cg.reply_rows(one, roll_up=level)
    ),
    "right_of_reply": _heard,
    "roll_up": lambda one, level: cg.roll_up(one, level or "person").values(),
    "timeline": lambda one, level: (
        (row.id, row.label) for row in cg.timeline(one, roll_up=level)
    ),
    "verify": lambda one, _: cg.verify(one),
}  # fmt: skip
"""What of each view must stay, whatever else is said."""

ANSWERS: dict[str, Callable[[cg.Corpus, str | None], Any]] = {
    "arguments": lambda one, _: cg.arguments(one),
    "coverage": lambda one, _: (cg.coverage(one), cg.coverage(one, as_of="2023-05-10")),
    "retractions": lambda one, _: cg.retractions(one),
    "right_of_reply": lambda one, level: cg.right_of_reply(one, roll_up=level),
    "timeline": lambda one, level: cg.timeline(one, roll_up=level),
    "times": lambda one, _: sorted(cg.times(one).items()),
}
"""Whole answers whose order is their own."""


@pytest.mark.parametrize("name", VIEWS)
@given(records=dense(), level=st.sampled_from(LEVELS))
def test_adding_a_claim_takes_none_away(
    name: str, records: list[cg.Record], level: str | None
) -> None:
    """Whatever a view shows of fewer claims, it shows of more."""
    before = set(map(repr, VIEWS[name](corpus(without_last_claim(records)), level)))
    assert before <= set(map(repr, VIEWS[name](corpus(records), level)))


@pytest.mark.parametrize("name", VIEWS)
@given(records=dense(), level=st.sampled_from(LEVELS), seed=st.integers())
def test_order_never_matters_for_what_is_shown(
    name: str, records: list[cg.Record], level: str | None, seed: int
) -> None:
    """Each view shows the same of the same records; some in the order of the corpus."""
    one, other = (sorted(map(repr, VIEWS[name](each, level))) for each in (corpus(records), shuffled(records, seed)))  # fmt: skip
    assert one == other


@pytest.mark.parametrize("name", ANSWERS)
@given(records=dense(), level=st.sampled_from(LEVELS), seed=st.integers())
def test_order_never_matters(
    name: str, records: list[cg.Record], level: str | None, seed: int
) -> None:
    """Whole answers are the same, in the same order."""
    assert ANSWERS[name](shuffled(records, seed), level) == ANSWERS[name](corpus(records), level)
