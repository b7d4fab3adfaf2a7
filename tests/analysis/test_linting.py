"""What an analyst should look at again."""

from __future__ import annotations

from typing import Any

import pytest

import claimgraph as cg
from claimgraph.analysis.linting import LINT_RULES


def rules_for(*claims: cg.Claim, more: tuple[Any, ...] = ()) -> dict[str, list[str]]:
    corpus = cg.Corpus(
        [
            cg.Document(id="doc:a"),
            cg.Government(id="gov:a"),
            cg.UnknownActor(id="unknown:a"),
            cg.Event(id="event:x"),
            *claims,
            *more,
        ]
    )
    found: dict[str, list[str]] = {}
    for remark in cg.lint(corpus):
        found.setdefault(remark.rule, []).append(remark.record)
    return found


def claim(name: str, claimer: str = "gov:a", **fields: Any) -> dict[str, Any]:
    chain = (
        (cg.ChainLink(id="doc:a"), cg.ChainLink(id=claimer))
        if claimer != "doc:a"
        else (cg.ChainLink(id="doc:a"),)
    )
    return {"id": name, "document": "doc:a", "chain": chain, **fields}


PART = cg.Participation(actor="gov:a", role="perpetrator", event="event:x")


def test_loaded_words_are_whose_they_are() -> None:
    corpus = cg.Corpus(
        [
            cg.Document(id="doc:a"),
            cg.Government(id="gov:a", name="A-land"),
            cg.Assertion(**claim("c1", loaded_terms=("regime",))),
            cg.Assertion(**claim("c2", "doc:a", loaded_terms=("invasion",))),
        ]
    )
    messages = [one.message for one in cg.lint(corpus) if one.rule == "loaded-term"]
    assert messages == [
        "“regime” takes sides; the word is that of A-land",
        "“invasion” takes sides; the word is the author's own",
    ]


def test_at_a_level_they_name_whom_claimers_and_accused_are_read_as() -> None:
    report = cg.bundled_report()
    plain = cg.lint(report)
    rolled = cg.lint(report, roll_up="government")
    assert [(one.record, one.rule) for one in rolled] == [(one.record, one.rule) for one in plain]
    messages = {(one.record, one.rule): one.message for one in rolled}
    assert messages["c12", "loaded-term"] == (
        "“terrorist” takes sides; the word is that of Dmitry Peskov (read as Government of Russia)"
    )
    assert messages["c07", "loaded-term"] == (
        "“terrorist” takes sides; the word is that of Government of Russia"
    )
    with pytest.raises(cg.UnknownLevelError):
        cg.lint(report, roll_up="goverment")


def test_presuppositions_that_accuse() -> None:
    found = rules_for(
        cg.Presupposition(**claim("c1", accused=("gov:a",), proposition=PART)),
        cg.Presupposition(**claim("c2", proposition=cg.Occurrence(event="event:x"))),
    )
    assert found["presupposed-accusation"] == ["c1"]


def test_accusers_without_a_name() -> None:
    found = rules_for(
        cg.Accusation(**claim("c1", "unknown:a", accused=("gov:a",), proposition=PART)),
        cg.Accusation(**claim("c2", accused=("gov:a",), proposition=PART)),
    )
    assert found["unnamed-accuser"] == ["c1"]


def test_claims_without_evidence() -> None:
    document = cg.Document(id="doc:b", text="It is so.")
    shown = cg.Assertion(
        id="c2", document="doc:b", chain=(cg.ChainLink(id="doc:b"),), evidence=document.quote("so")
    )
    assert rules_for(cg.Assertion(**claim("c1")), shown, more=(document,))["no-evidence"] == ["c1"]


def test_denials_without_scope() -> None:
    scope = cg.DenialScope(type="involvement")
    found = rules_for(
        cg.Denial(**claim("c1", proposition=PART)),
        cg.Denial(**claim("c2", proposition=PART, scope=scope)),
    )
    assert found["denial-without-scope"] == ["c1"]
    never = cg.Denial(**claim("c1", proposition=cg.Occurrence(event="event:x")))
    assert "denial-without-scope" not in rules_for(never)  # what did not happen was nobody's doing
    no_part = PART.model_copy(
        update={"role": "involved"}
    )  # who had no part in it was nothing in it
    assert "denial-without-scope" not in rules_for(cg.Denial(**claim("c1", proposition=no_part)))


def test_hedges_that_a_summary_drops() -> None:
    relation = cg.ClaimRelation(source="c1", type="summarises", target="c2")
    sure, hedged = claim("c1"), claim("c2", hedges=("may",), certainty="PS")
    for weaker in (hedged, claim("c2", hedges=("may",)), claim("c2", certainty="PS")):
        found = rules_for(cg.Assertion(**sure), cg.Assertion(**weaker), more=(relation,))
        assert found["hedge-dropped"] == ["c1"]
    back = cg.ClaimRelation(source="c2", type="summarises", target="c1")
    assert "hedge-dropped" not in rules_for(
        cg.Assertion(**sure), cg.Assertion(**hedged), more=(back,)
    )


def test_mentions_that_nobody_has_decided() -> None:
    mention = cg.Mention(document="doc:a", span=cg.Span(start=0, end=6, exact="Moscow"))
    corpus = cg.Corpus([cg.Document(id="doc:a", length=20), mention])
    assert [one.message for one in cg.lint(corpus)] == ["“Moscow” is not decided; set denotes"]


def test_rules_can_be_left_out() -> None:
    report = cg.bundled_report()
    assert cg.lint(report)
    assert cg.lint(report, skip=frozenset(LINT_RULES)) == ()
    assert cg.lint(report, skip=[*LINT_RULES]) == ()


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="no rule 'loaded-terms'; did you mean 'loaded-term'"):
        cg.lint(cg.bundled_report(), skip={"loaded-terms"})
    with pytest.raises(ValueError, match="no rule 'x'; there are: example, "):
        cg.lint(cg.bundled_report(), skip={"x"})
    with pytest.raises(TypeError, match=r"skip=\{'loaded-term'\}"):
        cg.lint(cg.bundled_report(), skip="loaded-term")
