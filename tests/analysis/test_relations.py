"""Relations between claims that follow by rule."""

from __future__ import annotations

from typing import Any

import pytest

import claimgraph as cg

PAPER = cg.Document(id="paper", published="2023-05-04")


def derived(*records: cg.Record, **options: Any) -> dict[tuple[str, str, str], cg.DerivedRelation]:
    """Return the relations that follow among claims about a strike, which is one of the attacks."""
    background = [
        PAPER, cg.Government(id="state"), cg.Government(id="rival"), cg.Government(id="third"),
        cg.Person(id="speaker"), cg.affiliate("speaker", "spokesperson_for", "state"),
        cg.Event(id="launch"),
        cg.Event(id="strike", participants=(cg.Participant(role="means", filler="launch"),)),
        cg.EventClass(id="attacks", members=(cg.Member(event="strike"),)),
    ]  # fmt: skip
    found = cg.derived_relations(cg.Corpus([*background, *records]), **options)
    return {(one.source, one.type, one.target): one for one in found}


def said(
    own: str, who: str, role: str = "perpetrator", polarity: str = "+", *, actor: str = "state",
    event: str = "strike", act: str = "assertion", **fields: Any,
) -> cg.Claim:  # fmt: skip
    """Return a claim that an actor has a role in an event."""
    return cg.Claim(
        id=own, act=act, document="paper",
        chain=(cg.ChainLink(id="paper"), cg.ChainLink(id=who)), polarity=polarity,  # type: ignore[arg-type]
        proposition=fields.pop("proposition", None)
        or cg.Participation(actor=actor, role=role, event=event),
        **fields,
    )  # fmt: skip


def charged(own: str, who: str = "rival", *accused: str, **fields: Any) -> cg.Claim:
    """Return an accusation."""
    return said(own, who, act="accusation", accused=accused or ("state",), **fields)


def test_anybody_contradicts_and_only_the_accused_refutes() -> None:
    """The same content denied: a third party contradicts, whoever has standing refutes as well."""
    found = derived(
        charged("a"),
        said("own", "speaker", polarity="-", act="denial"),
        said("other", "third", polarity="-", act="exoneration"),
    )
    assert {key for key in found if key[1] != "identical"} == {
        ("own", "contradicts", "a"),
        ("own", "refutes", "a"),
        ("other", "contradicts", "a"),
    }
    assert found["own", "refutes", "a"].rule == "reply_answers"
    assert "speaks for the accused state" in found["own", "refutes", "a"].why
    assert found["other", "contradicts", "a"].rule == "opposite_polarity"


def test_one_of_several_accused_refutes_in_part() -> None:
    """The others are still accused."""
    charge = charged("a", "rival", "state", "third")
    denial = said("no", "state", "involved", "-", act="denial")
    one = derived(charge, denial)["no", "refutes", "a"]
    assert (one.extent, one.rule) == ("part", "reply_answers_part")
    assert one.why.endswith("it answers for 1 of 2 accused")


def test_denying_another_facet_refutes_nothing() -> None:
    """It answers in part, and leaves the whole charge standing."""
    intent = cg.Attitude(actor="state", attitude="intent", about="strike")
    denial = said("no", "state", polarity="-", act="denial", proposition=intent)
    assert derived(charged("a"), denial) == {}


@pytest.mark.parametrize(
    ("narrow", "wide", "rule"),
    [
        ({"role": "perpetrator"}, {"role": "involved"}, "narrower_role"),
        ({"event": "strike"}, {"event": "attacks"}, "narrower_event"),
        (
            {"role": "orderer", "event": "strike"},
            {"role": "involved", "event": "attacks"},
            "narrower_role_and_event",
        ),
        (
            {"role": "orderer", "event": "attacks"},
            {"role": "involved", "event": "strike"},
            "narrower_role_of_class",
        ),
    ],
)
def test_refinements(narrow: dict[str, str], wide: dict[str, str], rule: str) -> None:
    """A narrower role, a narrower event, or a narrower role in a class with the event."""
    found = derived(said("n", "rival", **narrow), said("w", "third", **wide))
    assert {key: one.rule for key, one in found.items()} == {("n", "refines", "w"): rule}


@pytest.mark.parametrize(
    "other",
    [
        {"role": "orderer"},
        {"actor": "third", "role": "involved"},
        {"role": "involved", "polarity": "-"},
        {"role": "involved", "event": "launch"},
        {"role": "involved", "act": "demand"},
    ],
)
def test_no_refinement(other: dict[str, str]) -> None:
    """Sibling roles, other actors and events, denials and demands refine nothing."""
    found = derived(said("a", "rival", event="strike"), said("b", "rival", **other))
    assert not any(key[1] == "refines" for key in found)


def test_what_is_left_open_is_withheld() -> None:
    """By others than its claimer, of the same facet; in part where the claim is about more."""
    question = cg.Characterization(of="strike")
    label = [cg.Characterization(of=one, label="accident") for one in ("strike", "attacks")]
    found = derived(
        said("open", "state", act="withholding", polarity="u", proposition=question),
        said("a", "rival", proposition=label[0]),
        said("b", "rival", proposition=label[1]),
        said("own", "state", proposition=label[0]),
        said("happened", "rival", proposition=cg.Occurrence(event="strike")),
    )
    assert {key: one.extent for key, one in found.items() if key[1] == "withholds"} == {
        ("open", "withholds", "a"): "whole",
        ("open", "withholds", "b"): "part",
    }


def test_a_refusal_to_comment_withholds_what_its_speaker_is_charged_with() -> None:
    """With standing; whoever else declines leaves nothing open."""
    own, other = (
        cg.NoComment(
            id=f"by-{who}", document="paper", chain=(cg.ChainLink(id=who),), topic="strike"
        )
        for who in ("speaker", "third")
    )
    assert set(derived(charged("a"), own, other)) == {("by-speaker", "withholds", "a")}


def test_means() -> None:
    """Who does the strike by a launch launches; that he launched supports that he struck."""
    found = derived(said("whole", "rival"), said("means", "third", event="launch"))
    assert {key: one.rule for key, one in found.items()} == {
        ("whole", "entails", "means"): "means_of_event",
        ("means", "supports", "whole"): "means_of_event",
    }


def test_identical_is_told_once_for_each_claim() -> None:
    """The first is tied to each of the others; what is tied already, by what is stated, is not."""
    claims = [said(f"c{i}", "rival") for i in range(4)]
    assert set(derived(*claims)) == {("c0", "identical", f"c{i}") for i in (1, 2, 3)}
    stated = cg.ClaimRelation(source="c3", type="summarises", target="c2")
    assert set(derived(*claims, stated)) == {("c0", "identical", f"c{i}") for i in (1, 2)}
    by_rule = stated.model_copy(update={"basis": "rule"})
    assert len(derived(*claims, by_rule)) == 3
    assert len(derived(*claims, stated, basis=["analyst"])) == 3


def test_a_narrower_role_of_ones_own() -> None:
    """The order of roles is that of the corpus, or the one that is given."""
    terms = cg.DEFAULT_TERMS.extend(roles=[cg.Term("pilot", "flies it", broader=("perpetrator",))])
    claims = said("n", "rival", "pilot"), said("w", "rival")
    events = [cg.Event(id="strike"), cg.Government(id="state"), cg.Government(id="rival"), PAPER]
    corpus = cg.Corpus([*events, *claims], terms=terms)
    assert [one.type for one in cg.derived_relations(corpus)] == ["refines"]


def test_every_relation_explains_itself() -> None:
    """Each has a basis, a rule, and a reason."""
    for one in cg.derived_relations(cg.bundled_report()):
        assert (one.basis, one.coder, one.derived) == ("rule", None, True)
        assert one.rule
        assert one.why
        assert one.type in cg.DEFAULT_TERMS.relations


def test_a_retraction_says_nothing_of_what_it_takes_back() -> None:
    """It is neither identical with the claim it withdraws nor opposed to the denial of it."""
    taken_back = said("r", "rival", act="retraction")
    assert derived(taken_back, said("a", "rival")) == {}
    assert derived(taken_back, said("d", "third", polarity="-", act="denial")) == {}
