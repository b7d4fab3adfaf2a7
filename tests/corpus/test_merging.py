"""Merging: both coders' readings side by side, and where they differ."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, Corpus, CorpusError, ExtensionError, merge
from claimgraph.model import PLACEHOLDERS
from tests.strategies import KINDS, Militia, corpora

TEXT = "Moscow said Washington chose the targets. Washington denied it. Kyiv was silent."
REPORT = cg.Document(id="d", text=TEXT)
BASE = (REPORT, cg.Government(id="rus"), cg.Government(id="usa"), cg.Event(id="e"))


def claim(own: str, words: str | None = None, act: str = "finding", **fields: Any) -> cg.Claim:
    return cg.Claim(
        id=own,
        act=act,
        document="d",
        chain=fields.pop("chain", (cg.ChainLink(id="d"),)),
        evidence=REPORT.quote(words) if words else None,
        **fields,
    )


def corpus(*records: cg.Record) -> Corpus:
    return Corpus([BASE, records])


@given(corpora())
def test_a_corpus_merged_with_itself(one: Corpus) -> None:
    """Merging a corpus with itself, or with an empty one, changes nothing."""
    merged = merge(one, one)
    assert merged.corpus == one
    assert merged.differences == ()
    assert merged.renamed == {}
    assert merged.only_left == merged.only_right == ()
    empty = Corpus([], kinds=KINDS)
    assert merge(one, empty).corpus == merge(empty, one).corpus == one
    assert cg.to_jsonl(merged.corpus) == cg.to_jsonl(one)


def test_equal_records_become_one() -> None:
    """What both corpora hold stands once; what one holds is added."""
    left = corpus(claim("c1"), cg.Person(id="p"))
    right = corpus(
        claim("c1"), claim("c2"), cg.Affiliation(subject="rus", role="represents", object="usa")
    )
    merged = merge(left, right)
    assert merged.corpus == corpus(
        claim("c1"),
        claim("c2"),
        cg.Person(id="p"),
        cg.Affiliation(subject="rus", role="represents", object="usa"),
    )
    assert merged.renamed == {}
    assert merged.only_right == ("c2",)


def test_both_readings_are_kept() -> None:
    """A claim whose id is taken by another reading gets a new id; what points at it follows."""
    left = corpus(claim("c1", "Washington chose", coder="ann"), claim("c2", responds_to=("c1",)))
    right = corpus(
        claim("c1", "Washington chose", act="accusation", accused=("usa",), coder="bob"),
        claim("c3", responds_to=("c1",)),
        claim("c4", proposition=cg.AboutClaims(about=("c1", "d"), says="false")),
        claim("c5", act="denial", scope=cg.DenialScope(type="statement", claims=("c1",))),
        cg.ClaimRelation(source="c3", type="responds_to", target="c1"),
        cg.Event(id="f", same_occurrence_as=(cg.SameOccurrence(event="e", claim="c1"),)),
    )
    merged = merge(left, right)
    both = merged.corpus
    assert merged.renamed == {"c1": "c1~bob"}
    assert both["c1"] == left["c1"]
    assert both["c1~bob"] == right["c1"].model_copy(update={"id": "c1~bob"})
    assert both["c2"].responds_to == ("c1",)  # type: ignore[attr-defined]
    assert both["c3"].responds_to == ("c1~bob",)  # type: ignore[attr-defined]
    assert both["c4"].proposition.about == ("c1~bob", "d")  # type: ignore[attr-defined]
    assert both["c5"].scope.claims == ("c1~bob",)  # type: ignore[attr-defined]
    assert both.relations[0].target == "c1~bob"
    assert both["f"].same_occurrence_as[0].claim == "c1~bob"  # type: ignore[attr-defined]
    (difference,) = merged.differences
    assert (difference.left, difference.right) == ("c1", "c1~bob")
    assert difference.fields == ("act", "accused")
    assert difference.overlap == len("Washington chose")
    assert str(difference) == "c1 ~ c1~bob: act, accused"


def test_a_reply_to_another_reading_is_another_reply() -> None:
    """An equal claim that answers a renamed one stays with it, and the left one with its own."""
    left = corpus(
        claim("c1"), claim("c2", responds_to=("c1",)), claim("c3", responds_to=("c2",)), claim("c4")
    )
    right = corpus(
        claim("c1", act="threat", coder="bob"),
        claim("c2", responds_to=("c1",)),
        claim("c3", responds_to=("c2",)),
        claim("c4"),
    )
    merged = merge(left, right)
    assert merged.renamed == {"c1": "c1~bob", "c2": "c2~other", "c3": "c3~other"}
    assert merged.corpus["c3~other"].responds_to == ("c2~other",)  # type: ignore[attr-defined]
    assert merged.corpus["c3"].responds_to == ("c2",)  # type: ignore[attr-defined]
    assert len(merged.corpus.claims) == 7


@pytest.mark.parametrize(
    ("coder", "suffix", "new"),
    [
        ("bob", None, "c1~bob"),
        ("bob", "two", "c1~two"),
        (None, None, "c1~other"),
        ("Ann B.\n", None, "c1~Ann-B."),
        (" \n", None, "c1~other"),
        ("\u202eאבג", None, "c1~אבג"),
    ],
)
def test_new_ids_can_be_written(coder: str | None, suffix: str | None, new: str) -> None:
    """The new id is made of the coder's name or the suffix, with nothing an id cannot hold."""
    merged = merge(
        corpus(claim("c1")), corpus(claim("c1", act="threat", coder=coder)), suffix=suffix
    )
    assert merged.renamed == {"c1": new}
    assert cg.from_jsonl(cg.to_jsonl(merged.corpus)) == merged.corpus


def test_new_ids_are_new() -> None:
    """An id that is taken in either corpus is not given again."""
    left = corpus(claim("c1"), claim("c1~bob"))
    right = corpus(claim("c1", act="threat", coder="bob"), claim("c1~bob2"))
    assert merge(left, right).renamed == {"c1": "c1~bob3"}


def test_other_records_must_agree() -> None:
    """Two descriptions of one actor or event are an error that names what differs."""
    left = Corpus([cg.Person(id="p", name="A"), cg.Event(id="e", label="x"), cg.Place(id="q")])
    right = Corpus(
        [cg.Person(id="p", name="B", country="X"), cg.Event(id="e"), cg.Artifact(id="q")]
    )
    with pytest.raises(CorpusError) as caught:
        merge(left, right)
    assert [(p.record, p.message.split(";")[0]) for p in caught.value.problems] == [
        ("p", "the two corpora describe it differently (name, country)"),
        ("q", "the two corpora describe it differently (kind)"),
        ("e", "the two corpora describe it differently (label)"),
    ]


def test_foreign_records_must_agree() -> None:
    """Placeholders are compared by the fields they keep."""
    one, two = (Corpus([PLACEHOLDERS["actor"](kind="Crew", id="p", size=i)]) for i in range(2))
    with pytest.raises(CorpusError, match=r"differently \(size\)"):
        merge(one, two)
    assert merge(one, one).corpus == one
    claims = [Corpus([PLACEHOLDERS["claim"](kind="Hint", id="h", evidence=i)]) for i in range(2)]
    assert merge(claims[0], claims[0]).corpus == claims[0]


def test_readings_without_an_id_stand_side_by_side() -> None:
    """Affiliations of two coders are both kept where they differ in anything."""
    one, two = (
        cg.Affiliation(subject="rus", role="represents", object="usa", coder=c)
        for c in ("ann", "bob")
    )
    assert set(merge(corpus(one), corpus(two)).corpus.affiliations) == {one, two}


def test_claims_are_compared_by_their_words() -> None:
    """The pair that shares most characters, and differs least, is the same passage."""
    left = corpus(
        claim("l1", "Washington chose the targets", act="accusation", accused=("usa",)),
        claim("l2", "Washington denied it", act="denial", polarity="-"),
        claim("l3", "Kyiv was silent"),
        claim("l4"),
    )
    right = corpus(
        claim("r1", "chose the targets", act="accusation", accused=("usa",), certainty="PR"),
        claim("r2", "Washington denied", act="denial", polarity="-"),
        claim("r3", "Moscow said"),
    )
    merged = merge(left, right)
    assert [(d.left, d.right, d.fields, d.overlap) for d in merged.differences] == [
        ("l1", "r1", ("certainty",), len("chose the targets"))
    ]
    assert merged.only_left == ("l3", "l4")
    assert merged.only_right == ("r3",)


def test_claims_of_the_same_words_are_told_apart_by_what_they_say() -> None:
    """A denial and the accusation beside it share their words, and still find their likes."""
    pair = [("denial", "-"), ("finding", "+")]
    left = corpus(
        *(
            claim(f"l{i}", "Washington denied it", act=a, polarity=p)
            for i, (a, p) in enumerate(pair)
        )
    )
    right = corpus(
        *(
            claim(f"r{i}", "Washington denied it", act=a, polarity=p)
            for i, (a, p) in enumerate(pair[::-1])
        )
    )
    merged = merge(left, right)
    assert merged.differences == ()
    assert merged.only_left == merged.only_right == ()


def test_claims_without_words_are_compared_by_content() -> None:
    """Where no words tie them, claims of one content key in one document are compared."""
    content = cg.Participation(actor="usa", role="involved", event="e")
    left = corpus(claim("l1", proposition=content), claim("l2"))
    right = corpus(
        claim("r1", proposition=content, polarity="-"),
        claim("r2", proposition=cg.Occurrence(event="e")),
    )
    merged = merge(left, right)
    assert [(d.left, d.right, d.fields, d.overlap) for d in merged.differences] == [
        ("l1", "r1", ("polarity",), 0)
    ]
    assert merged.only_left == ("l2",)
    assert merged.only_right == ("r2",)


def test_other_content_of_the_same_words_is_a_difference() -> None:
    """Two readings of one passage that claim different things differ in their proposition."""
    left = corpus(claim("l", "Washington chose", proposition=cg.Occurrence(event="e")))
    right = corpus(
        claim(
            "r",
            "Washington chose",
            proposition=cg.Participation(actor="usa", role="involved", event="e"),
        )
    )
    assert merge(left, right).differences[0].fields == ("proposition",)


def test_kinds_terms_and_versions_are_joined() -> None:
    """The merged corpus has the kinds and terms of both, and the newer version of their files."""
    left = Corpus([Militia(id="m")], kinds=DEFAULT_KINDS.extend(Militia))
    right = cg.from_jsonl(
        '{"claimgraph":"1.3","zone":"UTC"}\n{"kind":"Person","id":"p","shoe":1}\n'
        '{"kind":"Affiliation","subject":"p","role":"adores","object":"p"}\n'
    )
    for one, other in [(left, right), (right, left)]:
        both = merge(one, other).corpus
        assert both.kinds == left.kinds
        assert both.version == "1.3"
        assert both.header_extra == {"zone": "UTC"}
        assert cg.from_jsonl(cg.to_jsonl(both), kinds=left.kinds) == both
        assert '"shoe":1' in cg.to_jsonl(both)
    terms = cg.DEFAULT_TERMS.extend(acts=["leak"])
    assert "leak" in merge(left, Corpus([], terms=terms)).corpus.terms.acts


class OtherMilitia(cg.Actor):
    kind: Literal["Militia"] = "Militia"


def test_kinds_that_contradict_each_other() -> None:
    """Two classes of one kind cannot be joined, and the error says so."""
    left = Corpus([], kinds=DEFAULT_KINDS.extend(Militia))
    right = Corpus([], kinds=DEFAULT_KINDS.extend(OtherMilitia))
    with pytest.raises(ExtensionError, match="kind 'Militia' is taken"):
        merge(left, right)


def test_many_claims_on_the_same_words() -> None:
    """Hundreds of overlapping claims are paired in moderate time."""
    left = corpus(*(claim(f"l{i}", "Washington chose the targets") for i in range(150)))
    right = corpus(
        *(claim(f"r{i}", "Washington chose the targets", certainty="PR") for i in range(150))
    )
    assert len(merge(left, right).differences) == 150
