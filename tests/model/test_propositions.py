"""Content keys: the same content has the same key in every corpus, other content has another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.model import UnregisteredProposition
from tests.strategies import Promise, Report, ids, texts

PROPOSITIONS: list[cg.Proposition] = [
    cg.Participation(actor="a", role="involved", event="e"),
    cg.Participation(actor="b", role="involved", event="e"),
    cg.Participation(actor="a", role="perpetrator", event="e"),
    cg.Participation(actor="a", role="involved", event="f"),
    cg.Occurrence(event="e"),
    cg.Occurrence(event="f"),
    cg.Characterization(of="e"),
    cg.Characterization(of="e", label=""),
    cg.Characterization(of="e", label="terrorism"),
    cg.Characterization(of="e", label="terrorism label"),
    cg.Characterization(of="e", label='terrorism" label="x'),
    cg.StateProposition(actor="a", state="controls"),
    cg.StateProposition(actor="a", state="controls", object="b"),
    cg.Attitude(actor="a", attitude="hope", about="e"),
    cg.Quantity(event="e", quantity="dead", value=1),
    cg.Quantity(event="e", quantity="dead", value=2),
    cg.Quantity(event="e", quantity="dead", value=1, modifier="about"),
    cg.Quantity(event="e", quantity="dead 1", value=1),
    cg.AboutClaims(about=("c1",), says="false"),
    cg.AboutClaims(about=("c1", "c2"), says="false"),
    cg.AboutClaims(about=("c1,c2",), says="false"),
    cg.AboutClaims(about=('c1","c2',), says="false"),
    Promise(promisor="a", text="x"),
    Promise(promisor="a", text="x text"),
    Report(content=cg.Occurrence(event="e")),
    Report(content=cg.Occurrence(event="f")),
    UnregisteredProposition(kind="Wager", stake=1),
    UnregisteredProposition(kind="Wager", stake=2),
    UnregisteredProposition(kind="Wager stake=1"),
    UnregisteredProposition(kind="Occurrence event=e"),
    UnregisteredProposition(kind="Wager", **{"a=1 b": 2}),
    UnregisteredProposition(kind="Wager", a=1, b=2),
]


def test_other_content_has_another_key() -> None:
    """No two of many propositions that differ in one content field share a key."""
    keys = [proposition.key for proposition in PROPOSITIONS]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("proposition", PROPOSITIONS, ids=lambda p: p.key)
def test_keys_are_lines(proposition: cg.Proposition) -> None:
    """A key is one line that starts with the kind and does not change on copying."""
    assert "\n" not in proposition.key
    assert proposition.model_copy(deep=True).key == proposition.key


def test_key_of_a_participation() -> None:
    """The key can be read: kind, then the content field by field."""
    assert PROPOSITIONS[0].key == "Participation actor=a role=involved event=e"
    assert (
        cg.Characterization(of="e", label="an attempt").key
        == 'Characterization of=e label="an attempt"'
    )


def test_what_does_not_count() -> None:
    """Frequency, the order of the claims spoken of, and the sign of zero are outside the key."""
    often = cg.Participation(actor="a", role="involved", event="e", frequency="often")
    assert often.key == PROPOSITIONS[0].key
    assert (
        cg.AboutClaims(about=("c2", "c1"), says="x").key
        == cg.AboutClaims(about=("c1", "c2"), says="x").key
    )
    assert (
        cg.AboutClaims(about=('"2', "c1"), says="x").key
        == cg.AboutClaims(about=("c1", '"2'), says="x").key
    )
    zero, minus = (cg.Quantity(event="e", quantity="dead", value=value) for value in (0.0, -0.0))
    assert zero.key == minus.key
    assert Report(content=often).key == Report(content=PROPOSITIONS[0]).key


@given(st.sampled_from(["+", "-", "u"]), st.sampled_from(["CT", "PR", "PS", "U"]), ids(), texts())
def test_the_claim_around_it_does_not_count(
    polarity: Any, certainty: Any, claimer: str, note: str
) -> None:
    """Claimer, polarity, certainty and words are no part of the content."""
    claim = cg.Claim(
        id="c",
        act="finding",
        document="d",
        chain=(cg.ChainLink(id=claimer),),
        proposition=PROPOSITIONS[0],
        polarity=polarity,
        certainty=certainty,
        note=note,
    )
    assert claim.proposition is not None
    assert claim.proposition.key == PROPOSITIONS[0].key


@given(ids(), ids(), ids(), ids())
def test_keys_are_equal_exactly_where_ids_are(a: str, b: str, c: str, d: str) -> None:
    """Whatever characters the ids hold, keys are equal where all content is equal."""
    one = cg.Participation(actor=a, role="involved", event=b)
    two = cg.Participation(actor=c, role="involved", event=d)
    assert (one.key == two.key) == ((a, b) == (c, d))


@given(texts(), texts())
def test_labels_are_told_apart(one: str, other: str) -> None:
    """Labels of any characters give equal keys only where they are equal."""
    left, right = (cg.Characterization(of="e", label=label) for label in (one, other))
    assert (left.key == right.key) == (one == other)
    assert "\n" not in left.key


@given(st.sampled_from(PROPOSITIONS))
def test_reading_keeps_the_key(proposition: cg.Proposition) -> None:
    """A proposition read from its JSON has its key."""
    assert (
        type(proposition).model_validate_json(proposition.model_dump_json()).key == proposition.key
    )


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "Participation", "actor": "a", "role": "involved", "evnt": "e"},
        {"kind": "Occurrence"},
        {"kind": "Occurrence", "event": "a b"},
        {"event": "e"},
        {"kind": 5},
        5,
        "Occurrence",
        [],
    ],
)
def test_built_in_propositions_are_closed(data: Any) -> None:
    """A typo in a built-in proposition is refused, and not taken for a foreign kind."""
    with pytest.raises(ValueError, match="proposition"):
        cg.Claim.model_validate(
            {
                "id": "c",
                "act": "finding",
                "document": "d",
                "chain": [{"id": "d"}],
                "proposition": data,
            }
        )
