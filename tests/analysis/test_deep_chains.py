"""Chains of ten thousand parts: what is asked of their two ends is answered all the same."""

from __future__ import annotations

import pytest

import claimgraph as cg
from claimgraph.analysis import memory
from claimgraph.analysis.standing import PARTS, Affiliations, Span

DEEP = 10_000


def corpus(
    deepest: str, whole: str, *, inner: str, outer: str, records: list[cg.Record]
) -> cg.Corpus:
    """Return an accusation of the deepest over the inner event, and a denial of the whole's of the outer."""
    document = cg.Document(id="doc", published="2023-05-04")
    accusation = cg.Claim(
        id="c", act="accusation", document="doc",
        chain=(cg.ChainLink(id="doc"), cg.ChainLink(id="rival")), accused=(deepest,),
        proposition=cg.Participation(actor=deepest, role="perpetrator", event=inner),
    )  # fmt: skip
    denial = cg.Claim(
        id="d", act="denial", polarity="-", document="doc",
        chain=(cg.ChainLink(id="doc"), cg.ChainLink(id=whole)),
        proposition=cg.Participation(actor=whole, role="involved", event=outer),
    )  # fmt: skip
    return cg.Corpus([document, cg.Government(id="rival"), *records, accusation, denial])


@pytest.fixture(scope="module")
def events() -> cg.Corpus:
    """Events, each a part of the next."""
    chain = [
        cg.Event(id=f"e{at}", part_of=f"e{at + 1}" if at + 1 < DEEP else None) for at in range(DEEP)
    ]
    whole = cg.Government(id="state")
    return corpus("state", "state", inner="e0", outer=f"e{DEEP - 1}", records=[whole, *chain])


@pytest.fixture(scope="module")
def actors() -> cg.Corpus:
    """Bodies, each a part of the next; the last is a government."""
    chain: list[cg.Record] = [cg.GovernmentBody(id=f"a{at}") for at in range(DEEP - 1)]
    chain.append(cg.Government(id=f"a{DEEP - 1}"))
    ties = [cg.affiliate(f"a{at}", "part_of", f"a{at + 1}") for at in range(DEEP - 1)]
    records = [cg.Event(id="e"), *chain, *ties]
    return corpus("a0", f"a{DEEP - 1}", inner="e", outer="e", records=records)


@pytest.mark.parametrize("chain", ["events", "actors"])
def test_the_ends_of_a_chain_meet(chain: str, request: pytest.FixtureRequest) -> None:
    one: cg.Corpus = request.getfixturevalue(chain)
    (row,) = cg.coverage(one)
    assert (row.status, [reply.claim for reply in row.replies]) == ("answered", ["d"])
    (found,) = cg.contradictions(one).strict
    assert (found.affirmed, found.denied) == (("c",), ("d",))
    assert {(tie.source, tie.type, tie.target) for tie in cg.derived_relations(one)} == {
        ("d", "refutes", "c")
    }
    assert [argument.label for argument in cg.arguments(one)] == ["undecided", "undecided"]
    assert len(cg.without(one, basis={"model"}).claims) == 2


def test_a_chain_is_rolled_up(actors: cg.Corpus) -> None:
    rolled = cg.roll_up(actors, "government")["c"].accused[0]
    assert (rolled.to, len(rolled.way)) == (f"a{DEEP - 1}", DEEP - 1)
    assert [one.subject for one in rolled.way[:2]] == ["a0", "a1"]


def test_the_ways_along_a_chain_are_not_written_out(actors: cg.Corpus) -> None:
    """Whom the first reaches is told in as many entries as there are actors."""
    ways = Affiliations(actors).reach("a0", PARTS, Span()).ways
    assert len(ways) == DEEP
    assert ways["a0"] == ()
    assert [one.object for one in ways["a3"]] == ["a1", "a2", "a3"]
    assert "rival" not in ways
    with pytest.raises(KeyError):
        ways["rival"]


@pytest.mark.parametrize("room", [0, 2_000_000])
def test_accusations_at_every_step_are_answered_from_the_top(
    room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However little of a chain may be remembered, what is found is the same."""
    monkeypatch.setattr(memory, "_ROOM", room)
    steps = 300
    chain = [
        cg.Event(id=f"e{at}", part_of=f"e{at + 1}" if at + 1 < steps else None)
        for at in range(steps)
    ]
    accusations = [
        cg.Claim(
            id=f"c{at}", act="accusation", document="doc",
            chain=(cg.ChainLink(id="doc"), cg.ChainLink(id="rival")), accused=("state",),
            proposition=cg.Participation(actor="state", role="planner", event=f"e{at}"),
        )
        for at in range(steps)
    ]  # fmt: skip
    records = [cg.Government(id="state"), *chain, *accusations]
    one = corpus("state", "state", inner="e0", outer=f"e{steps - 1}", records=records)
    assert [row.status for row in cg.coverage(one)] == ["answered"] * (steps + 1)
