"""Content keys: the same content has the same key in every corpus, other content has another."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.model import UnregisteredProposition
from claimgraph.model.propositions import AnyProposition
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


class Clause(cg.Proposition):
    """A kind of one's own with a field of every sort."""

    outside_key = frozenset({"tone", "seen"})
    kind: str = "Clause"
    zeal: str
    by: cg.ActorRef | None = None
    manner: str = "plain"
    day: date | None = None
    share: float = 1.0
    count: int = 0
    sure: bool = False
    words: tuple[str, ...] = ()
    name: cg.Name | None = None
    inner: AnyProposition | None = None
    tone: str | None = None
    seen: cg.ActorRef | None = None


clauses = st.builds(
    Clause,
    zeal=texts(8),
    by=st.none() | ids(),
    manner=st.sampled_from(["plain", "", "null", "3", "[]"]),
    day=st.none() | st.dates(),
    share=st.floats(allow_nan=False, allow_infinity=False) | st.integers(-3, 3),
    count=st.integers(),
    sure=st.booleans(),
    words=st.lists(texts(5), max_size=3).map(tuple),
    name=st.none() | st.builds(cg.Name, value=texts(5), language=st.none() | texts(3)),
    inner=st.none()
    | st.builds(Promise, promisor=ids(), text=texts(5))
    | st.builds(
        cg.Participation,
        actor=ids(),
        role=st.just("involved"),
        event=ids(),
        frequency=st.none() | texts(5),
    )
    | st.builds(
        lambda zeal, tone: Clause(zeal=zeal, tone=tone, inner=PROPOSITIONS[0]), texts(5), texts(5)
    ),
    tone=st.none() | texts(5),
    seen=st.none() | ids(),
)


@given(clauses)
def test_a_key_is_the_same_where_the_kind_is_not_registered(clause: Clause) -> None:
    """The JSON of a custom proposition, and what is outside its key, give its key."""
    data = clause.model_dump(mode="json", exclude_defaults=True)
    foreign = UnregisteredProposition.model_validate(data)
    known = foreign.with_outside_key({"Clause": ("seen", "tone"), "Vow": ("x",)})
    assert known.key == clause.key
    assert known.model_copy(deep=True).key == pickle.loads(pickle.dumps(known)).key == clause.key
    assert known.model_dump(mode="json") == foreign.model_dump(mode="json")


@given(clauses, clauses)
def test_keys_of_custom_kinds_tell_content_apart(one: Clause, other: Clause) -> None:
    """Two custom propositions have one key only where they differ in nothing that counts."""

    def content(clause: cg.Proposition) -> Any:
        if not isinstance(clause, Clause):
            return clause.key
        counting = {
            **clause.__dict__,
            "tone": None,
            "seen": None,
            "words": tuple(sorted(clause.words)),
        }
        return {**counting, "inner": clause.inner and content(clause.inner)}

    assert (one.key == other.key) == (content(one) == content(other))


def test_key_of_a_custom_kind() -> None:
    """Fields stand in alphabetical order; what holds a default, or does not count, is left out."""
    clause = Clause(
        zeal="much ado",
        by="a",
        day=date(2023, 5, 4),
        share=2.0,
        words=("b", "a"),
        tone="x",
        manner="3",
        inner=cg.Participation(actor="a", role="involved", event="e", frequency="often"),
    )
    assert clause.key == (
        'Clause by=a day=2023-05-04 inner={"actor": "a", "event": "e", "kind": "Participation", '
        '"role": "involved"} manner="3" share=2 words=["a", "b"] zeal="much ado"'
    )
