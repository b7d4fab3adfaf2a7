"""The argument view: attacks, supports, grounded labels, and belief views."""

from __future__ import annotations

import pickle
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.bearing import Bearing
from claimgraph.analysis.grounded import grounded

BACKGROUND = [
    cg.Document(id="paper", published="2023-05-04"),
    cg.Person(id="one"), cg.Person(id="other"), cg.Person(id="third"), cg.Government(id="state"),
    cg.Event(id="strike"),
]  # fmt: skip


def says(own: str, who: str = "one", polarity: str = "+", **fields: Any) -> cg.Claim:
    """Return a claim that the state carried out, or did not carry out, the strike."""
    fields.setdefault(
        "proposition", cg.Participation(actor="state", role="perpetrator", event="strike")
    )
    fields.setdefault("act", "assertion" if polarity == "+" else "denial")
    return cg.Claim(
        id=own,
        document="paper",
        chain=(cg.ChainLink(id="paper"), cg.ChainLink(id=who)),
        polarity=polarity,  # type: ignore[arg-type]
        **fields,
    )


def happened(own: str, event: str) -> cg.Claim:
    """Return a claim that an event of its own happened, which contradicts nothing."""
    return says(own, proposition=cg.Occurrence(event=event))


def tie(source: str, kind: str, target: str, **fields: Any) -> cg.ClaimRelation:
    """Return a relation that the text states."""
    return cg.ClaimRelation(source=source, type=kind, target=target, basis="stated", **fields)


def view(*records: Any, **options: Any) -> cg.Arguments:
    """Return the argument view of some claims."""
    return cg.arguments(cg.Corpus([*BACKGROUND, *records]), **options)


def labels(found: cg.Arguments) -> dict[str, str]:
    """Return the label of each claim."""
    return {one.claim: one.label for one in found}


def test_what_is_only_opposed_stays_undecided() -> None:
    """An accusation and its denial attack one another, and neither comes first."""
    found = view(says("a"), says("b", "other", "-"))
    assert labels(found) == {"a": "undecided", "b": "undecided"}
    assert {(one.source, one.target, one.kind) for one in found.attacks} == {
        ("a", "b", "rebuts"),
        ("b", "a", "rebuts"),
    }
    assert found[0].why == "opposed by b: undecided, and so is this"


def test_an_undercut_decides() -> None:
    """A claim whose one opponent is undercut by something unopposed is in again."""
    found = view(
        says("a"), says("b", "other", "-"), happened("c", "strike"), tie("c", "undercuts", "b")
    )
    assert labels(found) == {"a": "in", "b": "out", "c": "in"}
    assert [one.why for one in found] == [
        "opposed by b: out",
        "opposed by a, undercut by c: in, and so this is out",
        "nothing attacks it",
    ]


def test_a_correction_decides_as_an_undercut_does() -> None:
    found = view(says("a"), happened("c", "strike"), tie("c", "corrects", "a"))
    assert labels(found) == {"a": "out", "c": "in"}


def test_a_retraction_takes_back_and_is_no_opponent() -> None:
    """What is taken back is out; the retraction is not attacked by it."""
    found = view(says("a"), says("b", act="retraction"), tie("b", "retracts", "a"))
    assert labels(found) == {"a": "out", "b": "in"}


def test_circles_decide_nothing() -> None:
    """Two that undercut one another stay undecided."""
    found = view(
        says("a"), happened("b", "strike"), tie("a", "undercuts", "b"), tie("b", "undercuts", "a"),
    )  # fmt: skip
    assert set(labels(found).values()) == {"undecided"}


def test_an_answer_to_a_part_is_no_attack() -> None:
    """Only what refutes the whole of a claim attacks it."""
    part = tie("b", "refutes", "a", extent="part")
    assert labels(view(says("a"), happened("b", "strike"), part)) == {"a": "in", "b": "in"}
    whole = tie("b", "refutes", "a")
    assert set(labels(view(says("a"), happened("b", "strike"), whole)).values()) == {"undecided"}


def test_supports_are_shown_and_move_no_label() -> None:
    """Ten repetitions weigh as much as one."""
    repeated = [says(f"more{i}") for i in range(3)]
    found = view(says("a"), says("b", "other", "-"), *repeated)
    assert set(labels(found).values()) == {"undecided"}
    assert any(one.target != one.source and one.kind == "identical" for one in found.supports)


def test_who_commits_to_nothing_is_no_argument() -> None:
    """A refusal to comment attacks nothing, whatever is said of it."""
    found = view(says("a"), says("b", "other", act="no_comment"), tie("b", "refutes", "a"))
    assert labels(found) == {"a": "in"}
    assert found.attacks == ()


def test_a_belief_view_lets_rebuttals_fail_and_no_other_attack() -> None:
    """Whoever counts for more is not hurt by being opposed, but is by being undercut."""

    def trusting(claim: cg.Claim) -> cg.Belief:
        return cg.Belief(float(claim.claimer == "one"), "an example")

    opposed = [says("a"), says("b", "other", "-")]
    found = view(*opposed, belief=trusting)
    assert labels(found) == {"a": "in", "b": "out"}
    assert found[0].why == "opposed by b: counts for less"
    assert found[0].belief == cg.Belief(1.0, "an example")
    assert [one.succeeds for one in found.attacks] == [True, False]
    undercut = [*opposed, says("c", "third", act="retraction"), tie("c", "undercuts", "a")]
    assert labels(view(*undercut, belief=trusting)) == {"a": "out", "b": "in", "c": "in"}


def test_only_the_order_of_the_numbers_matters() -> None:
    """Scaling a belief view changes no label."""
    records = [says("a"), says("b", "other", "-")]
    found = [
        labels(view(*records, belief=lambda one, by=by: cg.Belief(by * len(one.claimer), "length")))
        for by in (0.001, 1.0, 1e9)
    ]
    assert found[0] == found[1] == found[2] == {"a": "out", "b": "in"}


def test_a_belief_view_must_explain_itself() -> None:
    """A bare number and one outside every order are refused, with the claim."""
    with pytest.raises(TypeError, match=r"returned 0\.5 for claim 'a'; return Belief"):
        view(says("a"), belief=lambda _: 0.5)  # type: ignore[arg-type, return-value]
    with pytest.raises(ValueError, match="NaN for claim 'a'"):
        view(says("a"), belief=lambda _: cg.Belief(float("nan"), ""))


def test_a_term_below_undercuts_attacks_too() -> None:
    """Relations of one's own count as what they stand below."""
    corpus = cg.Corpus(
        [*BACKGROUND, says("a"), happened("b", "strike"), tie("b", "casts_doubt_on", "a")],
        terms=cg.DEFAULT_TERMS.extend(
            relations=[cg.Term("casts_doubt_on", broader=("undercuts",))]
        ),
    )
    assert labels(cg.arguments(corpus)) == {"a": "out", "b": "in"}


def test_each_side_of_the_report_holds_out_in_its_own_view() -> None:
    """Russia's accusation and the American denials change places with the viewpoint."""
    corpus = cg.bundled_report()
    plain = labels(cg.arguments(corpus))
    assert {plain[one] for one in ("c01", "c03", "c18")} == {"undecided"}
    assert plain["c34"] == "out"
    for actor, accusation, denial in (("gov:RUS", "in", "out"), ("gov:USA", "out", "in")):
        held = cg.held_by(cg.according_to(corpus, actor, roll_up="government"))
        found = labels(cg.arguments(corpus, belief=held))
        assert (found["c01"], found["c18"]) == (accusation, denial)


def test_the_view_is_a_table_a_graph_and_a_value() -> None:
    """A table has texts alone; the graph has every attack and support; views pickle."""
    found = cg.arguments(cg.bundled_report())
    assert set(found.table()[0]) == {
        "claim", "claimer", "label", "attacked_by", "supported_by", "belief", "belief_why", "why",
    }  # fmt: skip
    graph = found.to_networkx()
    assert type(graph) is nx.MultiDiGraph
    assert graph.number_of_nodes() == len(found)
    assert graph.number_of_edges() == len(found.attacks) + len(found.supports)
    assert graph.nodes["c34"]["grounded"] == "out"
    assert pickle.loads(pickle.dumps(found)) == found
    assert repr(found).startswith("<Arguments: ")
    assert {one.claim for one in found.contested} == {one.target for one in found.attacks}


def test_a_state_may_hold_at_one_time_and_not_at_another() -> None:
    """Who controls it in one year and not in the next is opposed by nobody."""
    state = cg.StateProposition(actor="one", state="controls", object="other")
    then, now = (cg.StatedTime(interval=cg.from_iso(year)) for year in ("2020", "2023"))
    early = says("a", proposition=state, time=then)
    late = says("b", "other", "-", proposition=state, time=now)
    assert view(early, late).attacks == ()
    assert view(early, says("b", "other", "-", proposition=state, time=then)).attacks


def test_who_denies_having_said_it_denies_no_deed() -> None:
    scope = cg.DenialScope(type="authorship", claims=("a",))
    assert view(says("a"), says("b", "other", "-", act="denial", scope=scope)).attacks == ()


def test_a_claim_is_no_opponent_of_its_own() -> None:
    """Who owns up to a part in positive form, and denies the whole, does not attack himself."""
    records = [cg.Event(id="whole"), cg.Event(id="part", part_of="whole")]
    both = says(
        "a", act="denial",
        proposition=cg.Participation(actor="one", role="perpetrator", event="part"),
        scope=cg.DenialScope(type="involvement", actor="one", events=("whole",)),
    )  # fmt: skip
    found = view(*records, both)
    assert (found.attacks, labels(found)) == ((), {"a": "in"})


def test_a_reason_names_some_of_many_attackers() -> None:
    found = view(says("a"), *(says(f"d{at:02}", "other", "-") for at in range(30)))
    (a,) = (one for one in found if one.claim == "a")
    assert len(a.attacked_by) == 30
    assert "d11 and 18 more" in a.why
    assert "d12" not in a.why


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="'high' for claim 'a'; return a number"):
        view(says("a"), belief=lambda _: cg.Belief("high", "it seems so"))  # type: ignore[arg-type]


IDS = [f"c{i}" for i in range(6)]
PAIRS = st.lists(
    st.tuples(
        st.sampled_from(IDS), st.sampled_from(["undercuts", "contradicts"]), st.sampled_from(IDS)
    ),
    unique=True,
    max_size=14,
)


def world(pairs: list[tuple[str, str, str]]) -> list[Any]:
    """Return claims with nothing in common, and the attacks between them."""
    events = [cg.Event(id=f"event-{one}") for one in IDS]
    claims = [happened(one, f"event-{one}") for one in IDS]
    ties = [tie(*pair) for pair in pairs if pair[0] != pair[2]]
    return [*events, *claims, *ties]


def by_definition(against: dict[str, set[str]]) -> dict[str, str]:
    """Return the labels by the least fixed point of what a set defends."""
    accepted: set[str] = set()
    while True:
        defended = {
            one for one in IDS if all(against[attacker] & accepted for attacker in against[one])
        }
        if defended == accepted:
            break
        accepted = defended
    return {
        one: "in" if one in accepted else "out" if against[one] & accepted else "undecided"
        for one in IDS
    }


@given(PAIRS)
def test_the_labels_are_the_grounded_ones(pairs: list[tuple[str, str, str]]) -> None:
    """They equal the least fixed point of what a set defends, computed by its definition."""
    found = view(*world(pairs))
    against: dict[str, set[str]] = {one: set() for one in IDS}
    for attack in found.attacks:
        against[attack.target].add(attack.source)
    assert labels(found) == by_definition(against)


@given(PAIRS, st.randoms(use_true_random=False))
def test_order_never_matters(pairs: list[tuple[str, str, str]], random: Any) -> None:
    """Shuffled records give the same view."""
    records = world(pairs)
    shuffled = list(records)
    random.shuffle(shuffled)
    assert view(*records) == view(*shuffled)


@pytest.mark.large
def test_a_content_that_thousands_dispute() -> None:
    """Nobody lists the pairs; those who stand under the same attacks share what is told of them."""
    count = 2_000
    found = view(
        *(says(f"a{at:04}") for at in range(count)),
        *(says(f"d{at:04}", "other", "-") for at in range(count)),
    )
    assert set(labels(found).values()) == {"undecided"}
    assert len(found.attacking) == 2
    assert found[0].attacked_by is found[1].attacked_by
    assert len(found[0].attacked_by) == count


SIDES = st.lists(st.sampled_from(IDS), min_size=1, unique=True).map(tuple)
GROUPS = st.lists(
    st.builds(
        Bearing, SIDES, st.sampled_from(["rebuts", "undercuts"]), SIDES, st.just(""), st.just("")
    ),
    max_size=6,
)
WEIGHTS = st.fixed_dictionaries({one: st.sampled_from([0.0, 1.0, 2.0]) for one in IDS})


@given(GROUPS, WEIGHTS)
def test_groups_are_labelled_as_their_pairs_are(
    groups: list[Bearing], weights: dict[str, float]
) -> None:
    """Claims on both sides of a group, and attacks that fail, among them."""

    def weight_in(claim: str, kind: str) -> float:
        return weights[claim] if kind == "rebuts" else 0.0

    against: dict[str, set[str]] = {one: set() for one in IDS}
    for group in groups:
        for source, target in group.pairs():
            if weight_in(source, group.kind) >= weight_in(target, group.kind):
                against[target].add(source)
    assert grounded(IDS, groups, weight_in) == by_definition(against)
