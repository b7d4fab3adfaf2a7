"""What was taken back is read in one way, whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.retractions import corrected_by, taken_back

FIRST = cg.Document(id="first", published="2023-05-01")
SECOND = cg.Document(id="second", published="2023-05-05")
TERMS = cg.DEFAULT_TERMS.extend(
    acts=[cg.Term("recantation", "takes back under oath", broader=("retraction",))],
    relations=[cg.Term("recants", "takes it back under oath", broader=("retracts",))],
)


def said(own: str, act: str = "accusation", document: str = "first", **fields: Any) -> cg.Claim:
    """Return a claim of the rival's about the state."""
    if act == "accusation":
        fields.setdefault("accused", ("state",))
        fields["proposition"] = cg.Participation(actor="state", role="perpetrator", event="strike")
    return cg.Claim(
        id=own, act=act, document=document,
        chain=(cg.ChainLink(id=document), cg.ChainLink(id="rival")), **fields,
    )  # fmt: skip


def tie(source: str, kind: str, target: str, **fields: Any) -> cg.ClaimRelation:
    """Return a relation."""
    return cg.ClaimRelation(source=source, type=kind, target=target, **fields)


def corpus(*records: cg.Record) -> cg.Corpus:
    """Return a corpus of these records."""
    base = [
        FIRST,
        SECOND,
        cg.Government(id="state"),
        cg.Government(id="rival"),
        cg.Event(id="strike"),
    ]
    return cg.Corpus([*base, *records], terms=TERMS)


WAYS: dict[str, list[cg.Record]] = {
    "a relation": [
        said("r", "assertion", "second"),
        tie("r", "retracts", "c"),
    ],
    "a relation of one's own": [said("r", "assertion", "second"), tie("r", "recants", "c")],
    "an act": [said("r", "retraction", "second", responds_to=("c",))],
    "an act of one's own": [said("r", "recantation", "second", responds_to=("c",))],
}
"""How a claim ``c`` may be taken back by a claim ``r`` of a later document."""


# --- who notices ------------------------------------------------------------------------


def by_coverage(one: cg.Corpus) -> bool:
    return cg.coverage(one)[0].retracted_by == "r"


def by_right_of_reply(one: cg.Corpus) -> bool:
    return cg.right_of_reply(one)[0].retracted == ("c",)


def by_viewpoints(one: cg.Corpus) -> bool:
    view = cg.according_to(one, "rival")
    return [held.claims for held in view.retracted] == [("c",)] and not len(view)


def by_origins(one: cg.Corpus) -> bool:
    return cg.origins(one)[0].origins[0].retracted


def by_arguments(one: cg.Corpus) -> bool:
    found = cg.arguments(one)
    label = next(argument.label for argument in found if argument.claim == "c")
    return [(a.source, a.kind) for a in found.attacks] == [("r", "retracts")] and label == "out"


def by_narrative(one: cg.Corpus) -> bool:
    rows = cg.narrative_diff(one, between=("first", "second"))
    return [(row.kind, row.old, row.new) for row in rows] == [("retracted", "c", "r")]


ASKED = [
    by_coverage,
    by_right_of_reply,
    by_viewpoints,
    by_origins,
    by_arguments,
    by_narrative,
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("notices", ASKED)
def test_every_question_notices(notices: Callable[[cg.Corpus], bool], way: str) -> None:
    assert notices(corpus(said("c"), *WAYS[way]))
    assert not notices(corpus(said("c"), said("r", "assertion", "second")))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("notices", ASKED[:4])
def test_what_is_itself_taken_back_takes_nothing_back(
    notices: Callable[[cg.Corpus], bool], way: str
) -> None:
    again = said("again", "retraction", "second", responds_to=("r",))
    one = corpus(said("c"), *WAYS[way], again)
    assert not notices(one)
    label = next(argument.label for argument in cg.arguments(one) if argument.claim == "c")
    assert label == "in"


@pytest.mark.parametrize("notices", ASKED)
def test_a_part_that_is_taken_back_leaves_the_claim_standing(
    notices: Callable[[cg.Corpus], bool],
) -> None:
    part = tie("r", "retracts", "c", extent="part")
    assert not notices(corpus(said("c"), said("r", "assertion", "second"), part))


def test_a_source_that_takes_back_turns() -> None:
    content = cg.Participation(actor="state", role="perpetrator", event="strike")
    denial = said(
        "r", "retraction", "second", proposition=content, polarity="-", responds_to=("c",)
    )
    (turn,) = cg.contradictions(corpus(said("c"), denial)).turns
    assert (turn.kind, turn.first, turn.then) == ("retracted", "c", "r")


# --- as known at a time, and by whom ----------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_by_then_nothing_was_taken_back(way: str) -> None:
    one = corpus(said("c"), *WAYS[way])
    assert cg.coverage(one, as_of="2023-05-02")[0].retracted_by is None
    view = cg.according_to(one, "rival", as_of=FIRST.published)
    assert [held.claims for held in view] == [("c",)]


def test_readings_can_be_chosen() -> None:
    one = corpus(
        said("c"),
        said("r", "assertion", "second"),
        tie("r", "retracts", "c", basis="model", coder="m"),
    )
    assert len(cg.retractions(one)) == 1
    assert cg.retractions(one, basis=["stated"]) == ()
    assert cg.retractions(one, coder=["anna"]) == ()
    assert cg.retractions(one, among=["c"]) == ()


BACK = {"act": "retraction", "document": "second", "responds_to": ("c",)}


def by(*chain: str, **fields: Any) -> cg.Claim:
    """Return the retraction of ``c`` by somebody."""
    links = tuple(cg.ChainLink(id=link) for link in chain)
    return cg.Claim(id="r", chain=links, **BACK, **fields)


@pytest.mark.parametrize("notices", ASKED)
def test_nobody_takes_back_what_another_side_said(notices: Callable[[cg.Corpus], bool]) -> None:
    """Not the accused, nor a bystander: claims never delete the claims of others."""
    one = corpus(said("c"), by("second", "state"))
    assert not notices(one)
    (back,) = cg.retractions(one)
    assert (back.stands, back.rule) == (False, "foreign")
    assert back.why == "state takes back what is not its own: rival said it"


@pytest.mark.parametrize(
    ("back", "ties"),
    [
        (by("second", "speaker"), [cg.affiliate("speaker", "spokesperson_for", "rival")]),
        (
            by("second", "speaker"),
            [cg.affiliate("speaker", "spokesperson_for", "rival", end="2023-05-02")],
        ),
        (by("second", "speaker", on_behalf_of="rival"), []),
        (by("second", "first"), []),
        (by("second"), []),
    ],
    ids=["speaks for it", "spoke for it", "on its behalf", "passed it on", "an author"],
)
def test_who_speaks_for_a_side_or_passed_it_on_may_take_it_back(
    back: cg.Claim, ties: list[cg.Affiliation]
) -> None:
    assert by_coverage(corpus(said("c"), back, cg.Person(id="speaker"), *ties))


def test_a_retraction_commits_to_neither_side() -> None:
    content = cg.Participation(actor="state", role="perpetrator", event="strike")
    view = cg.according_to(corpus(said("r", "retraction", proposition=content)), "rival")
    assert not len(view)
    assert [(one.claims, one.why) for one in view.open] == [(("r",), "withheld")]


def test_it_says_why() -> None:
    (one,) = cg.retractions(corpus(said("c"), *WAYS["an act"]))
    assert (one.rule, one.why) == ("act", "it is a retraction, and responds to it")
    (one,) = cg.retractions(corpus(said("c"), *WAYS["a relation"]))
    assert (one.rule, one.why) == ("stated", "the corpus holds it as stated")


def test_corrections_count_where_a_story_changes_and_nowhere_else() -> None:
    one = corpus(said("c"), said("r", "assertion", "second"), tie("r", "corrects", "c"))
    assert corrected_by(one) == {("r", "c")}
    assert cg.retractions(one) == ()
    assert by_narrative(one)


def test_rows_and_proofs_say_what_was_taken_back() -> None:
    """Whoever copies a row of the table, or a proof, copies with it that nobody stands by the claim any more."""
    one = corpus(
        said("c"),
        said("d"),
        said("n", "no_comment"),
        said("r", "retraction", "second", responds_to=("c", "n")),
    )
    assert {row["claim"]: row["retracted_by"] for row in cg.accusation_rows(one)} == {
        "c": "r",
        "d": None,
    }
    assert [row["retracted_by"] for row in cg.reply_rows(one)] == ["r"]
    assert cg.explain(one, "c")[0].says.endswith("(certain; taken back by r)")
    assert "taken back" not in str(cg.explain(one, "d")[0])


# --- laws -------------------------------------------------------------------------------


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=14))
def test_what_stands_is_taken_back_by_nothing_that_stands(pairs: list[tuple[int, int]]) -> None:
    """Each claim is taken back if and only if something takes it back that is not."""
    ties = {(f"c{a}", f"c{b}") for a, b in pairs if a != b}
    records = [said(f"c{number}") for number in range(7)]
    one = corpus(*records, *(tie(a, "retracts", b) for a, b in sorted(ties)))
    found = cg.retractions(one)
    back = taken_back(found)
    assert {(each.source, each.target) for each in found} == ties
    for a, b in ties:
        assert b in back or a in back
    for target, source in back.items():
        assert (source, target) in ties
    shuffled = corpus(*reversed(records), *(tie(a, "retracts", b) for a, b in sorted(ties)[::-1]))
    assert cg.retractions(shuffled) == found


def test_a_long_chain_is_no_burden() -> None:
    """The last stands, and so every other one does."""
    number = 3_000
    records: list[cg.Record] = [said("c0")]
    records += [
        said(f"c{at}", "retraction", responds_to=(f"c{at - 1}",)) for at in range(1, number)
    ]
    back = taken_back(cg.retractions(corpus(*records)))
    assert set(back) == {f"c{at}" for at in range(number - 2, -1, -2)}
