"""Laws of coverage: what holds for every corpus."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.coverage_rules import Rules
from tests.analysis.dense import OFTEN
from tests.analysis.disputes import accuse, admit, claim, corpus, deny, link, silent

EVENTS = ("e1", "e2", "wave", "strikes", "raids", "all")
ACTORS = ("usa", "pentagon", "kirby", "chn")
ROLES = ("involved", "responsible_party", "perpetrator", "planner", "enabler", "agent", "victim")
WORLD: list[Any] = [
    cg.Event(id="e1", times=[cg.StatedTime(interval=cg.from_iso("2023-05-03"))]),
    cg.Event(id="e2", same_occurrence_as=[{"event": "e1"}]),
    cg.Event(id="wave", part_of="e1"),
    cg.EventClass(id="strikes", members=[{"event": "e1"}], subclass_of=["all"], open=False),
    cg.EventClass(id="raids", members=[{"event": "e2"}], subclass_of=["all"]),
    cg.EventClass(id="all"),
    *(cg.Actor(id=own) for own in (*ACTORS, "rus")),
    link("pentagon", "part_of", "usa"),
    link("kirby", "spokesperson_for", "usa", start="2023-05-02"),
    link("chn", "member_of", "usa"),
]

days = st.none() | st.integers(1, 5)
events, roles, actors = (st.sampled_from(one) for one in (EVENTS, ROLES, ACTORS))
accusations = st.builds(
    lambda *given: dict(zip(("accused", "role", "on", "day"), given, strict=True)),
    st.sampled_from(("usa", "pentagon")),
    roles,
    events,
    days,
)
answers = st.builds(
    lambda *given: dict(zip(("by", "role", "on", "actor", "day"), given, strict=True)),
    actors,
    roles,
    events,
    st.sampled_from(("usa", "pentagon")),
    days,
)


def claims(charges: list[Any], denials: list[Any], admissions: list[Any] = ()) -> list[cg.Claim]:  # type: ignore[assignment]
    """The claims of some drawn values, with ids by their places."""
    return [
        *(accuse(f"c{n}", by="rus", **one) for n, one in enumerate(charges)),
        *(deny(f"d{n}", **one) for n, one in enumerate(denials)),
        *(admit(f"a{n}", **one) for n, one in enumerate(admissions)),
    ]


several = st.lists(accusations, min_size=1, max_size=4)
some = st.lists(answers, max_size=5)
both_ways = st.booleans()


BELOW = {
    "e1": {"e1", "wave"},
    "e2": {"e2"},
    "wave": {"wave"},
    "strikes": {"e1", "wave"},  # closed: beside its members it has nothing
    "raids": {"raids", "e2"},
    "all": {"all", "raids", "e1", "e2", "wave"},
}
"""The points of each event: itself, or what it may hold beside what is known, and all in it."""


def pieces(cell: cg.Cell) -> set[tuple[str, str]]:
    """The (role, event) points of a cell, among all that the world has."""
    above = cg.DEFAULT_TERMS.roles.covers
    held = {
        role
        for role in ROLES
        if above(cell.role, role) and not any(above(other, role) for other in cell.without)
    }
    on = BELOW[cell.on].difference(*(BELOW[other] for other in cell.minus))
    return {(role, event) for role in held for event in on}


def points(cells: tuple[cg.Cell, ...]) -> set[tuple[str, str]]:
    return {one for cell in cells for one in pieces(cell)}


@given(several, some, some)
def test_covered_and_residual_make_the_whole(
    charges: list[Any], denials: list[Any], admissions: list[Any]
) -> None:
    """Every point of a charge is covered or left, and none is both; what is admitted is left."""
    for found in coverage(corpus(*WORLD, *claims(charges, denials, admissions))):
        covered, left = points(found.covered), points(found.residual)
        assert not covered & left
        assert covered | left == points((found.charge,))
        assert points(found.admitted) <= left


@given(several, some, some, both_ways, st.randoms(use_true_random=False))
def test_order_never_matters(
    charges: list[Any], denials: list[Any], admissions: list[Any], same: bool, draw: Any
) -> None:
    """Records in whichever order give the same rows in the same order."""
    records: list[Any] = [
        *WORLD,
        *claims(charges, denials, admissions),
        silent(by="kirby", on="e1"),
    ]
    before = coverage(corpus(*records), same_occurrence=same)
    draw.shuffle(records)
    assert coverage(corpus(*records), same_occurrence=same) == before


WIDER = {
    "perpetrator": "responsible_party",
    "planner": "responsible_party",
    "responsible_party": "involved",
    "enabler": "involved",
}
OUT = {"wave": "e1", "e1": "strikes", "e2": "raids", "strikes": "all", "raids": "all"}


@OFTEN
@given(several, st.lists(answers, min_size=1, max_size=4), roles, st.booleans())
def test_coverage_grows_with_the_scope_of_a_denial(
    charges: list[Any], denials: list[Any], charged: str, widen_role: bool
) -> None:
    """Where nobody admits anything: whoever denies more, covers at least as much."""
    first = denials[0]
    charges = [*charges, {"accused": first["actor"], "role": charged, "on": first["on"]}]
    wider = {**first, "day": None}
    if widen_role:
        wider["role"] = WIDER.get(first["role"], first["role"])
    else:
        wider["on"] = OUT.get(first["on"], first["on"])
    narrow = coverage(corpus(*WORLD, *claims(charges, [{**first, "day": None}, *denials[1:]])))
    wide = coverage(corpus(*WORLD, *claims(charges, [wider, *denials[1:]])))
    rank = ("unanswered", "partly", "answered")
    for before, after in zip(narrow, wide, strict=True):
        assert points(after.residual) <= points(before.residual)
        assert rank.index(after.status) >= rank.index(before.status)


SCOPES: tuple[dict[str, Any], ...] = (
    {"type": "role", "roles": ("perpetrator",)},
    {"type": "role", "roles": ("perpetrator", "planner")},
    {"type": "responsibility"},
    {"type": "involvement"},
    {"type": "occurrence"},
)
"""Each covers what the one before it covers, and more."""


@given(several, some, st.sampled_from(("usa", "pentagon", None)), st.sampled_from(EVENTS))
def test_coverage_grows_from_scope_to_scope(
    charges: list[Any], denials: list[Any], actor: str | None, on: str
) -> None:
    """A denial of involvement covers what one of responsibility does, and so on."""
    before: list[set[tuple[str, str]]] | None = None
    for scope in SCOPES:
        whose = None if scope["type"] == "occurrence" else actor
        denied = cg.DenialScope.model_validate({**scope, "actor": whose, "events": (on,)})
        own = claim("x", "denial", "kirby", None, day=4, scope=denied)
        left = [points(row.residual) for row in coverage(corpus(*WORLD, *claims(charges, denials), own))]  # fmt: skip
        assert before is None or all(less <= more for less, more in zip(left, before, strict=True))
        before = left


@given(several, some, some, answers)
def test_adding_a_claim_never_removes_a_row_or_another_claim(
    charges: list[Any], denials: list[Any], admissions: list[Any], more: Any
) -> None:
    """Rows keep their accusations and replies, whatever else is said."""
    records = claims(charges, denials, admissions)
    before = coverage(corpus(*WORLD, *records))
    for added in (
        deny("x", **more),
        admit("x", **more),
        accuse("x", by="rus", accused=more["actor"], role=more["role"], on=more["on"]),
        claim("x", "retraction", "usa", None, responds_to=("c0",)),
    ):
        after = {
            (one.accused, one.proposition): one for one in coverage(corpus(*WORLD, *records, added))
        }
        for one in before:
            same = after[one.accused, one.proposition]
            assert set(one.claims) <= set(same.claims)
            assert {reply.claim for reply in one.replies} <= {reply.claim for reply in same.replies}


@given(several, some, some)
def test_only_replies_with_standing_change_a_status(
    charges: list[Any], denials: list[Any], admissions: list[Any]
) -> None:
    """What third parties and affiliates say is listed, and the rest of the row is as without them."""
    records = claims(charges, denials, admissions)
    found = coverage(corpus(*WORLD, *records))
    for row in found:
        silenced = {
            one.claim for one in row.replies if one.standing in ("affiliated", "third_party")
        }
        left = [one for one in records if one.id not in silenced]
        again = {(one.accused, one.proposition): one for one in coverage(corpus(*WORLD, *left))}
        same = again[row.accused, row.proposition]
        assert (same.status, same.residual, same.covered) == (row.status, row.residual, row.covered)


@given(several, some, some, st.integers(1, 5))
def test_status_follows_from_the_cells(
    charges: list[Any], denials: list[Any], admissions: list[Any], day: int
) -> None:
    """Admitted where something is admitted, else answered where nothing is left; at each time."""
    made = corpus(*WORLD, *claims(charges, denials, admissions))
    for row in (*coverage(made), *coverage(made, as_of=f"2023-05-0{day}")):
        assert (row.status == "admitted") == bool(row.admitted)
        assert (row.status == "answered") == (not row.residual and not row.admitted)
        if row.covered and not row.admitted:
            assert row.status in ("answered", "partly")


def _crowd(n: int, on: str = "strike") -> list[Any]:
    """Each of many actors accused over one event."""
    return [accuse(f"c{i}", f"a{i}", on=on) for i in range(n)]


def _lie(i: int) -> cg.Claim:
    scope = cg.DenialScope(type="statement", claims=(f"c{i}",))
    return claim(f"d{i}", "denial", f"a{i}", None, scope=scope)


N = 40
MEMBERS = cg.EventClass(id="many", members=[{"event": f"e{i}"} for i in range(N)], open=False)
AGENTS = [{"role": "agent", "filler": f"a{i}"} for i in range(N)]
CROWDS: dict[str, list[Any]] = {
    "each denies": [
        *_crowd(N),
        *(deny(f"d{i}", by=f"a{i}", actor=f"a{i}") for i in range(N)),
    ],
    "each is silent": [*_crowd(N), *(silent(f"n{i}", by=f"a{i}") for i in range(N))],
    "each calls it a lie": [*_crowd(N), *map(_lie, range(N))],
    "each denies one member": [
        MEMBERS,
        *_crowd(N, "many"),
        *(deny(f"d{i}", by=f"a{i}", actor=f"a{i}", on=f"e{i}") for i in range(N)),
    ],
    "each is a participant": [
        cg.Event(id="strike", participants=AGENTS),
        *_crowd(N),
        *(deny(f"d{i}", by=f"a{i}", actor=f"a{i}") for i in range(N)),
    ],
    "one denies each member": [
        MEMBERS,
        accuse(on="many"),
        *(deny(f"d{i}", on=f"e{i}") for i in range(N)),
    ],
}


@pytest.mark.parametrize("crowd", CROWDS)
def test_only_pairs_that_match_are_looked_at(crowd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many claims speak of one event, no more is compared than there are rows and replies."""
    looked_at = 0
    reach = Rules.reach

    def counted(self: Any, *given: Any) -> Any:
        nonlocal looked_at
        looked_at += 1
        return reach(self, *given)

    monkeypatch.setattr(Rules, "reach", counted)
    found = coverage(corpus(*CROWDS[crowd]))
    pairs = sum(len(row.replies) for row in found)
    assert pairs == N
    assert looked_at == pairs
