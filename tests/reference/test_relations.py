"""The 29 relations of the encoding by hand: which follow by rule, and why the others do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

import claimgraph as cg


class Hand(NamedTuple):
    """A relation of the encoding by hand, and what becomes of it."""

    source: str
    type: str
    target: str
    extent: str
    rule: str | None
    """The rule by which it is derived; None: it is not."""
    why: str = ""
    """Why it is not derived, or is derived in another way than by hand."""


STATED = "only the text says so; kept as a relation of the corpus"
ANALYST = "an analyst's reading; kept as a relation of the corpus"

RELATIONS = [
    Hand("C01", "identical", "C03", "whole", None, "stated: the stated one takes the rule's place"),
    Hand("C02", "identical", "C15", "whole", "same_content"),
    Hand("C15", "summarises", "C16", "whole", None, STATED),
    Hand("C15", "summarises", "C17a", "whole", None, STATED),
    Hand("C15", "summarises", "C18", "whole", None, STATED),
    Hand("C15", "responds_to", "C03", "whole", None, STATED),
    Hand("C15", "responds_to", "C07", "whole", None, STATED),
    Hand("C15", "responds_to", "C10", "whole", None, STATED),
    Hand("C15", "responds_to", "C12", "whole", None, STATED),
    Hand("C16", "refutes", "C03", "whole", "reply_answers"),
    Hand("C17a", "refutes", "C03", "whole", "reply_answers"),
    Hand("C18", "refutes", "C03", "whole", "reply_answers"),
    Hand("C16", "refutes", "C07", "part", "reply_answers_part"),
    Hand("C16", "refutes", "C10", "part", "reply_answers_part"),
    Hand("C18", "does_not_answer", "C12", "whole", None, "an absence, which is no relation"),
    Hand("C07", "refines", "C03", "whole", "narrower_role_of_class"),
    Hand("C10", "refines", "C03", "whole", "narrower_role_of_class"),
    Hand("C06", "contrast", "C07", "whole", None, STATED),
    Hand("C09", "contrast", "C10", "whole", None, STATED),
    Hand("C12", "related", "C07", "whole", None, STATED),
    Hand("C23", "refutes", "C14", "part", None,
         "by hand the attack is read into 'everything'; nothing in the text makes it a member, and "
         "the group of officials is no spokesman of the government"),
    Hand("C25", "undercuts", "C23", "whole", None, STATED),
    Hand("C27", "undercuts", "C23", "whole", None, ANALYST),
    Hand("C31", "undercuts", "C23", "whole", None, ANALYST),
    Hand("C27", "undercuts", "C10", "whole", None, ANALYST),
    Hand("C19", "based_on", "C20", "whole", None, STATED),
    Hand("C17b", "withholds", "C05", "whole", "same_facet_left_open"),
    Hand("C17b", "withholds", "C08", "part", "same_facet_left_open"),
    Hand("C30", "supports", "C29", "whole", "means_of_event"),
]  # fmt: skip

BEYOND = {
    ("C02", "refutes"): "the government's own denial in the headline says what its spokesmen say",
    ("C15", "refutes"): "the summary of the three denials denies as they do",
    (
        "C17a",
        "refutes",
    ): "each of the three denials meets each accusation; by hand one stands for all",
    ("C18", "refutes"): "likewise",
    ("C16", "refutes"): "the headline accuses as the text does",
    ("C07", "refines"): "likewise: C01 says what C03 says",
    ("C10", "refines"): "likewise",
    ("C04", "identical"): "what is taken for granted is also asserted by the author",
    ("C29", "entails"): "the other direction of C30 supports C29",
}
"""What the rules find beyond the encoding by hand, by source and type, and why that is right."""


@pytest.fixture(scope="module")
def derived(corpus: cg.Corpus) -> dict[tuple[str, str, str], cg.DerivedRelation]:
    """The relations that follow by rule."""
    return {(one.source, one.type, one.target): one for one in cg.derived_relations(corpus)}


@pytest.mark.parametrize("hand", RELATIONS, ids=lambda one: f"{one.source}-{one.type}-{one.target}")
def test_each_relation_by_hand(
    hand: Hand, corpus: cg.Corpus, derived: dict[tuple[str, str, str], cg.DerivedRelation]
) -> None:
    """A relation follows by the rule that is named, or does not, for the reason that is given."""
    found = derived.get(hand[:3])
    if hand.rule is not None:
        assert found is not None
        assert (found.rule, found.extent, found.basis) == (hand.rule, hand.extent, "rule")
        assert found.why
        return
    assert found is None
    assert hand.why
    if hand.type == "does_not_answer":
        assert not any((one[0], one[2]) == ("C18", "C12") for one in derived)
        return
    (stored,) = (one for one in corpus.relations if (one.source, one.type, one.target) == hand[:3])
    assert stored.basis == ("stated" if hand.why != ANALYST and hand.source != "C23" else "analyst")


def test_every_relation_by_hand_that_is_ours_to_find_is_found() -> None:
    """Of the 29, the 11 that follow by rule are found; the others say why they are not."""
    assert len(RELATIONS) == 29
    assert sum(one.rule is not None for one in RELATIONS) == 11


def test_what_is_found_beyond_is_explained(
    derived: dict[tuple[str, str, str], cg.DerivedRelation],
) -> None:
    """Whatever the rules find beyond the encoding by hand has a reason."""
    known = {one[:3] for one in RELATIONS}
    beyond = {key[:2] for key in derived if key not in known}
    assert beyond == set(BEYOND)
    assert len(derived) == 11 + 19


def test_the_documentation_lists_them_all() -> None:
    """The explanation of the rules has the same list, with the same reasons."""
    page = Path(__file__).parents[2] / "docs/explanation/relations-by-rule.md"
    listed = page.read_text(encoding="utf-8").split("|---|---|---|---|---|\n")[1].split("\n\n")[0]
    expected = [
        f"| {one.source} | {one.type}{', in part' if one.extent == 'part' else ''} | {one.target} "
        f"| {f'`{one.rule}`' if one.rule else '–'} | {one.why or '–'} |"
        for one in RELATIONS
    ]
    assert listed.splitlines() == expected


def test_the_relations_are_those_of_the_encoding(encoding: dict[str, Any]) -> None:
    """The list above is the encoding's."""
    named = {
        (one["source"], one["type"].removeprefix("partially_"), one["target"])
        for one in encoding["claim_relations"]
    }
    assert named == {one[:3] for one in RELATIONS}


def test_analysts_relations_can_be_left_out(corpus: cg.Corpus) -> None:
    """Those of the corpus stay apart, and a view can leave out analysts' or a coder's."""
    every = cg.claim_relations(corpus)
    assert sum(not one.derived for one in every) == len(corpus.relations)
    without = cg.claim_relations(corpus, basis=("stated", "implied"))
    assert {one.basis for one in without if not one.derived} == {"stated"}
    assert [one for one in without if one.derived] == [one for one in every if one.derived]
    assert all(one.derived for one in cg.claim_relations(corpus, coder=["nobody"]))


def test_without_the_stated_one_the_rule_takes_over(corpus: cg.Corpus) -> None:
    """With no stated relations, headline and lede are identical by rule, and the summary too."""
    found = cg.derived_relations(corpus, basis=())
    identical = {(one.source, one.target) for one in found if one.type == "identical"}
    assert {("C01", "C03"), ("C02", "C15"), ("C02", "C18"), ("C19", "C20")} <= identical


def test_contradictions_of_the_article(corpus: cg.Corpus) -> None:
    """Moscow and Washington contradict each other once; all else only looks so."""
    found = cg.contradictions(corpus)
    (strict,) = found.strict
    assert strict.affirmed == ("C01", "C03")
    assert strict.denied == ("C02", "C15", "C16", "C17a", "C18")
    assert strict.rule == "wider_role_denied"
    apparent = {(row.affirmed, row.denied[0]): row.differs for row in found.apparent}
    assert apparent == {
        (("C07",), "C02"): ("event",),
        (("C10",), "C02"): ("event",),
        (("C14",), "C06"): ("role", "event"),  # who does not decide may carry out
        (("C14",), "C09"): ("role", "event"),
        (("C14",), "C23"): ("event",),
    }
    assert found.turns == ()


def test_independent_origins_in_the_article(corpus: cg.Corpus) -> None:
    """Headline and lede are one, and three sentences of one spokesman are."""
    rows = {(row.polarity, row.proposition): row for row in cg.origins(corpus)}
    accusation = rows["+", "Participation actor=gov:USA role=responsible_party event=E01"]
    assert (len(accusation.claims), accusation.count) == (2, 1)
    denial = rows["-", "Participation actor=gov:USA role=involved event=E01"]
    assert (len(denial.claims), denial.count) == (5, 2)
    assert denial.origins[1].claims == ("C15", "C16", "C17a", "C18")
    speakers = {"person:kirby": "gov:USA", "org:white-house": "gov:USA"}
    rolled = {(row.polarity, row.proposition): row for row in cg.origins(corpus, sources=speakers)}
    assert rolled[denial.polarity, denial.proposition].count == 1
