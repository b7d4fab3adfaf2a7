"""Merging: both coders' readings side by side, and where they differ."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, Corpus, CorpusError, ExtensionError, merge
from claimgraph.model import PLACEHOLDERS
from tests.strategies import KINDS, Militia, corpora

CORPORA = st.lists(corpora(max_claims=2), max_size=3)

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


@given(CORPORA, st.booleans())
def test_many_are_merged_as_two_and_two(several: list[Corpus], again: bool) -> None:
    """With the same records, new names and errors, whether they clash or not."""
    named = {f"n{i}": one for i, one in enumerate([*several, *several[:1]] if again else several)}
    try:
        expected, renamed = Corpus(), {}
        for at, (name, one) in enumerate(named.items()):
            merged = merge(expected, one, suffix=name) if at else None
            expected = merged.corpus if merged else one
            if merged and merged.renamed:
                renamed[name] = merged.renamed
    except CorpusError as error:
        with pytest.raises(CorpusError) as caught:
            cg.merge_all(named)
        assert [(one.record, one.message) for one in caught.value.problems] == [
            (one.record, one.message) for one in error.problems
        ]
        assert all(one.file in named for one in caught.value.problems)
        return
    found = cg.merge_all(named)
    assert found.corpus == expected
    assert found.renamed == renamed
    assert cg.to_jsonl(found.corpus) == cg.to_jsonl(expected)


def test_reports_of_one_story_are_merged_at_once() -> None:
    """Documents and claims of their own, about the same actors and events; a clash in the middle."""
    reports = {
        f"r{i}": Corpus(
            [
                *BASE[1:],
                REPORT.model_copy(update={"id": f"d{i}"}),
                cg.Claim(id=f"c{i % 3}", act="finding", document=f"d{i}", chain=[{"id": f"d{i}"}]),
            ]
        )
        for i in range(5)
    }
    merged = cg.merge_all(reports)
    assert len(merged.corpus.documents) == 5
    assert len(merged.corpus.actors) == 2
    assert [one.id for one in merged.corpus.claims] == ["c0", "c1", "c2", "c0~r3", "c1~r4"]
    assert merged.renamed == {"r3": {"c0": "c0~r3"}, "r4": {"c1": "c1~r4"}}
    assert cg.merge_all({}).corpus == Corpus()


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


def test_members_and_participants_of_two_coders_are_united() -> None:
    """What either coder says within an event or a class is kept, with its coder, and listed."""
    ann, bob = (
        (
            cg.EventClass(id="class", members=(cg.Member(event="e", coder=name, basis=basis),)),
            cg.Event(
                id="f",
                label="raid",
                participants=(
                    cg.Participant(role="target", filler="usa"),
                    cg.Participant(role="agent", filler=agent, coder=name),
                ),
            ),
        )
        for name, basis, agent in (("ann", "implied", "rus"), ("bob", "analyst", "usa"))
    )
    merged = merge(corpus(*ann), corpus(*bob))
    both = merged.corpus
    members = both["class"].members  # type: ignore[attr-defined]
    assert [(m.event, m.coder, m.basis) for m in members] == [
        ("e", "ann", "implied"),
        ("e", "bob", "analyst"),
    ]
    participants = both["f"].participants  # type: ignore[attr-defined]
    assert [(p.role, p.filler, p.coder) for p in participants] == [
        ("target", "usa", None),
        ("agent", "rus", "ann"),
        ("agent", "usa", "bob"),
    ]
    assert [str(d) for d in merged.differences] == ["class: members", "f: participants"]
    assert merged.differences[0].records == (ann[0], bob[0])
    assert merge(both, corpus(*bob)).corpus == both


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"label": "raid"}, "label"),
        ({"realis": "planned"}, "realis"),
        ({"part_of": "g"}, "part_of"),
    ],
)
def test_what_an_event_is_must_agree(fields: dict[str, Any], named: str) -> None:
    """Other fields of an event are what the coders speak of, and have to be equal."""
    said = cg.Participant(role="agent", filler="usa")
    with pytest.raises(CorpusError, match=rf"f: .*differently \({named}\)"):
        merge(
            corpus(cg.Event(id="f"), cg.Event(id="g")),
            corpus(cg.Event(id="f", participants=(said,), **fields), cg.Event(id="g")),
        )


@given(corpora(), corpora())
def test_nothing_is_lost(one: Corpus, other: Corpus) -> None:
    """A merged corpus holds every record of both, united where they have one id, or is refused."""
    try:
        merged = merge(one, other)
    except CorpusError:
        return
    both = merged.corpus
    for side, names in ((one, {}), (other, merged.renamed)):
        for record in side:
            own = getattr(record, "id", None)
            assert own is None or names.get(own, own) in both
        assert len(both) >= len(side)
    named = {merged.renamed.get(c.id, c.id) for c in other.claims} | {c.id for c in one.claims}
    assert {c.id for c in both.claims} == named
    assert cg.from_jsonl(cg.to_jsonl(both), kinds=KINDS) == both


def test_an_event_of_both_points_at_the_claims_of_each() -> None:
    """Where both hold an event that names a claim they read differently, it names both claims."""
    event = cg.Event(
        id="f",
        participants=(cg.Participant(role="agent", filler="usa", claim="c1"),),
        same_occurrence_as=(cg.SameOccurrence(event="e", claim="c1"),),
        times=(
            cg.StatedTime(interval=cg.from_iso("2023-05-04"), document="d", after=("c1",)),
            cg.StatedTime(interval=cg.from_iso("2023-05-03"), document="d"),
        ),
    )
    tie = cg.Affiliation(subject="rus", role="represents", object="usa", claim="c1")
    merged = merge(
        corpus(claim("c1"), event, tie),
        corpus(claim("c1", act="threat", coder="bob"), event, tie),
    )
    found = merged.corpus["f"]
    assert [p.claim for p in found.participants] == ["c1", "c1~bob"]  # type: ignore[attr-defined]
    assert [s.claim for s in found.same_occurrence_as] == ["c1", "c1~bob"]  # type: ignore[attr-defined]
    assert [t.after for t in found.times] == [("c1",), (), ("c1~bob",)]  # type: ignore[attr-defined]
    assert [a.claim for a in merged.corpus.affiliations] == ["c1", "c1~bob"]
    assert "f: participants, times, same_occurrence_as" in map(str, merged.differences)


class Admitted(cg.Event):
    kind: str = "Admitted"
    by: cg.ClaimRef | None = None


def test_an_event_that_cannot_name_both_claims_is_refused() -> None:
    """A custom event with one claim cannot point at the claims of two; the error names it."""
    kinds = DEFAULT_KINDS.extend(Admitted)
    left, right = (
        Corpus([BASE, Admitted(id="f", by="c1"), claim("c1", act=act)], kinds=kinds)
        for act in ("threat", "finding")
    )
    with pytest.raises(CorpusError, match="f: it stands in both corpora, but its by names a claim"):
        merge(left, right)
    assert merge(left, left).corpus == left


def foreign(records: str, kinds: str = "", version: str = "1.0") -> Corpus:
    """Return a corpus with records of kinds that are not registered."""
    return cg.from_json(
        f"""{{"claimgraph": "{version}", "kinds": {{{kinds}}},
        "documents": [{{"id": "d", "text": "No."}}], "actors": [{{"kind": "State", "id": "usa"}}],
        "claims": [{{"id": "c1", "act": "finding", "claimer": "d", "coder": "bob"}}], {records}}}"""
    )


LEFT = Corpus([cg.Document(id="d", text="No."), cg.State(id="usa"), claim("c1", act="threat")])


def test_references_in_placeholders_follow() -> None:
    """Fields that the kind above describes are followed, the kind's own fields where they hold no id."""
    right = foreign(
        """"events": [{"kind": "Raid", "id": "f", "label": "c1", "note": "c1", "size": 3,
            "participants": [{"role": "agent", "filler": "usa", "claim": "c1"}],
            "times": [{"interval": {"value": "2023"}, "after": ["c1", "d"]}]}],
        "unknown": [{"kind": "Crew", "id": "x", "says": "see c1"}],
        "relations": [{"kind": "Echo", "source": "c2", "target": "c1"}]""",
        '"Raid": "Event", "Echo": "ClaimRelation"',
    )
    merged = merge(LEFT, right)
    assert merged.renamed == {"c1": "c1~bob"}
    raid, echo = merged.corpus["f"].extra, merged.corpus.family("relation")[0].extra
    assert raid["participants"] == [{"role": "agent", "filler": "usa", "claim": "c1~bob"}]
    assert raid["times"][0]["after"] == ["c1~bob", "d"]
    assert (raid["label"], raid["note"], raid["size"]) == ("c1", "c1", 3)
    assert (echo["source"], echo["target"]) == ("c2", "c1~bob")


@pytest.mark.parametrize(
    ("records", "record", "field"),
    [
        ('"unknown": [{"kind": "Crew", "id": "x", "says": "c1"}]', "x", "says"),
        ('"unknown": [{"kind": "Crew", "id": "x", "a": [{"b": {"c1": 1}}]}]', "x", "a.0.b.c1"),
        ('"events": [{"kind": "Raid", "id": "f", "cause": ["c1"]}]', "f", "cause.0"),
        (
            '"events": [{"kind": "Raid", "id": "f", "participants": [["c1"]]}]',
            "f",
            "participants.0.0",
        ),
        (
            '"relations": [{"kind": "Echo", "source": {"id": "c1"}}]',
            None,
            "source.id",
        ),
    ],
)
def test_what_may_be_a_reference_is_refused(records: str, record: str | None, field: str) -> None:
    """Where nobody can tell whether a value is the claim, the error names record and field."""
    right = foreign(records, '"Raid": "Event", "Echo": "ClaimRelation"')
    with pytest.raises(CorpusError, match="register the kind") as caught:
        merge(LEFT, right)
    (problem,) = caught.value.problems
    assert problem.field == field
    assert problem.value == "'c1'"
    assert record is None or problem.record == record


def test_references_in_newer_fields_are_refused() -> None:
    """In fields and sections of a newer version, and foreign propositions, ids are not followed."""
    with pytest.raises(CorpusError, match="q: seen: 'c1' may be the claim"):
        merge(LEFT, foreign('"places": [{"id": "q", "seen": "c1"}]', "", "1.9"))
    with pytest.raises(CorpusError, match=r"sagas\.0\.id: 'c1' may be"):
        merge(LEFT, foreign('"sagas": [{"id": "c1"}]', "", "1.9"))
    vow = cg.UnregisteredProposition.model_validate({"kind": "Vow", "on": "c1"})
    with pytest.raises(CorpusError, match=r"c2: proposition\.on: 'c1' may be"):
        merge(LEFT, LEFT.with_records(claim("c1"), claim("c2", proposition=vow)))


def test_references_in_records_with_unknown_values_follow() -> None:
    """A record kept for a value of a newer version is of a known kind: its references follow."""
    events = """"events": [{"kind": "Event", "id": "f", "realis": "staged",
        "same_occurrence_as": [{"event": "f", "claim": "c1"}]}]"""
    merged = merge(LEFT, foreign(events, "", "1.9")).corpus
    assert merged["f"].extra["same_occurrence_as"] == [{"event": "f", "claim": "c1~bob"}]


def test_sections_of_newer_versions_are_joined() -> None:
    """Lists that a newer version added are joined; anything else has to be equal."""
    one, two = (
        cg.from_json(f'{{"claimgraph": "1.9", "sagas": [{{"id": "s"}}, {{"id": "{own}"}}]}}')
        for own in "ab"
    )
    assert merge(one, two).corpus.header_extra == {"sagas": [{"id": "s"}, {"id": "a"}, {"id": "b"}]}
    one, two = (cg.from_json(f'{{"claimgraph": "1.9", "mood": {n}}}') for n in range(2))
    with pytest.raises(CorpusError, match="headers differ in 'mood'"):
        merge(one, two)


def test_affiliations_that_differ_are_listed() -> None:
    """Affiliations of the same two actors, or of one actor in one role, are compared."""
    person = cg.Person(id="p")

    def tie(whom: str = "rus", role: str = "represents", **fields: Any) -> cg.Affiliation:
        return cg.Affiliation(subject="p", role=role, object=whom, **fields)

    ann = [tie(start="2001-01-01"), tie(role="hails_from"), tie("usa", coder="ann")]
    bob = [tie(start="2002-01-01", coder="bob"), tie(role="hails_from"), tie("usa", coder="bob")]
    merged = merge(corpus(person, *ann), corpus(person, *bob))
    assert set(merged.corpus.affiliations) == {*ann, *bob}
    assert [str(d) for d in merged.differences] == ["p – rus: start"]
    assert merged.differences[0].records == (ann[0], bob[0])
    merged = merge(corpus(person, tie(role="member_of")), corpus(person, tie(), tie("usa")))
    assert [str(d) for d in merged.differences] == ["p – rus: role"]
    merged = merge(corpus(person, tie()), corpus(person, tie("usa")))
    assert [str(d) for d in merged.differences] == ["p – rus ~ p – usa: object"]


def test_mentions_that_differ_are_listed() -> None:
    """Mentions of the same words are compared; a small part of them is another mention."""

    def mention(words: str, denotes: str, reading: str, **fields: Any) -> cg.Mention:
        return cg.Mention(
            document="d", span=REPORT.span(words), denotes=denotes, reading=reading, **fields
        )

    ann = mention("Moscow", "rus", "government", coder="ann")
    bob = mention("Moscow", "usa", "institution", coder="bob")
    merged = merge(corpus(ann), corpus(bob, mention("chose the targets", "e", "event")))
    assert set(merged.corpus.mentions) >= {ann, bob}
    assert [str(d) for d in merged.differences] == ["d 0–6 'Moscow': denotes, reading"]
    assert merged.differences[0].overlap == 6
    long = mention("Moscow said Washington", "e", "event")
    assert merge(corpus(ann), corpus(long)).differences == ()


def test_relations_that_differ_are_listed() -> None:
    """Relations between the same claims are compared, also where the claims have new ids."""
    left = corpus(
        claim("c1", "Moscow said"),
        claim("c2", "Kyiv was silent"),
        cg.ClaimRelation(source="c1", type="supports", target="c2"),
    )
    right = corpus(
        claim("c1", "Moscow said", coder="bob"),
        claim("c2", "Kyiv was silent", coder="bob"),
        cg.ClaimRelation(source="c1", type="refutes", target="c2", extent="part"),
    )
    merged = merge(left, right)
    assert [d.fields for d in merged.differences] == [("type", "extent")]
    assert len(merged.corpus.relations) == 2


class TestKindsThatOneSideRegisters:
    """A file that travelled without its classes is merged with them."""

    @pytest.mark.parametrize("swapped", [False, True])
    def test_placeholders_are_read_with_the_other_sides_classes(self, swapped: bool) -> None:
        """Records and propositions alike, whichever side has the classes."""

        class Convoy(cg.Organization):
            kind: str = "Convoy"
            ships: int = 0

        class Vow(cg.Proposition):
            kind: str = "Vow"
            what: str

        kinds = cg.DEFAULT_KINDS.extend(Convoy, Vow)
        document = cg.Document(id="doc:a", text="The convoy vowed restraint.")
        convoy = Convoy(id="org:convoy", ships=3)
        vow = cg.says(document, convoy, "assurance", Vow(what="restraint"), words="vowed restraint")
        here = cg.Corpus([document, convoy, vow], kinds=kinds)
        there = cg.from_jsonl(cg.to_jsonl(here))
        assert there.unregistered
        merged = cg.merge(there, here) if swapped else cg.merge(here, there)
        assert merged.corpus == here
        assert merged.corpus["org:convoy"] == convoy
        assert not merged.differences

    def test_what_does_not_fit_the_class_is_refused(self) -> None:
        """A placeholder that the class cannot read is an error that names it."""

        class Convoy(cg.Organization):
            kind: str = "Convoy"
            ships: int = 0

        here = cg.Corpus([Convoy(id="org:one")], kinds=cg.DEFAULT_KINDS.extend(Convoy))
        there = cg.from_json(
            '{"claimgraph": "1.0", "kinds": {"Convoy": "Organization"},'
            ' "actors": [{"kind": "Convoy", "id": "org:two", "ships": "many"}]}'
        )
        with pytest.raises(cg.FileFormatError, match="org:two: ships"):
            cg.merge(here, there)
