"""Short forms: what a person writes in a file, and the records it stands for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import FileFormatError
from tests.effort import Effort
from tests.strategies import json_values

TEXT = ["Moscow said “no”.", "Kyiv [the capital] said it was an attack."]
ACTORS = [{"kind": "Government", "id": "rus"}, {"kind": "Government", "id": "usa"}]


def read(**sections: Any) -> cg.Corpus:
    data = {
        "claimgraph": "1.0",
        "documents": [{"id": "d", "text": TEXT, "authors": "usa", "zone": "Europe/Moscow"}],
        "actors": ACTORS,
        "events": [{"id": "e", "label": "attack"}],
        **sections,
    }
    corpus = cg.from_json(json.dumps(data))
    assert cg.from_yaml(cg.to_yaml(corpus)) == cg.from_json(cg.to_json(corpus)) == corpus
    return corpus


def only(**fields: Any) -> cg.Claim:
    return read(claims=[{"id": "c", "act": "finding", "claimer": "rus", **fields}]).claims[0]


def test_lines_make_a_text() -> None:
    """A text may be a list of lines, one author stands for a list."""
    document = read().documents[0]
    assert document.text == "\n".join(TEXT)
    assert document.authors == ("usa",)


def test_claimer_stands_for_the_chain() -> None:
    """The author vouches for the claimer; the author himself needs no voucher."""
    assert [link.id for link in only().chain] == ["usa", "rus"]
    assert [link.id for link in only(claimer="usa").chain] == ["usa"]
    claim = read(
        claims=[{"id": "c", "act": "finding", "claimer": "rus"}],
        documents=[{"id": "d", "authors": ["rus", "usa"]}],
    ).claims[0]
    assert [link.id for link in claim.chain] == ["d", "rus"]


def test_chain_of_ids_and_cues() -> None:
    """Links of a chain may be ids, their cues words."""
    claim = read(
        claims=[{"id": "c", "act": "finding", "chain": ["d", {"id": "rus", "cue": "it was"}]}]
    ).claims[0]
    assert [link.id for link in claim.chain] == ["d", "rus"]
    assert claim.chain[1].cue is not None
    assert claim.chain[1].cue.exact == "it was"


def test_quote_stands_for_evidence() -> None:
    """Words are found in the document, with cue, source and type beside them."""
    evidence = only(quote='"no"', cue="said", source="Moscow").evidence
    assert evidence is not None
    assert evidence.words == "“no”"
    assert evidence.quote_type == "direct"
    assert evidence.cue is not None
    assert evidence.cue.start == 7
    assert only(quote="said", occurrence=2, quote_type="mixed").evidence.quote_type == "mixed"  # type: ignore[union-attr]
    assert len(only(quote=["Moscow", "it was"]).evidence.content) == 2  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        (
            {"actor": "rus", "role": "involved", "event": "e"},
            cg.Participation(actor="rus", role="involved", event="e"),
        ),
        (
            {"actor": "rus", "role": "involved", "event": "e", "frequency": "often"},
            cg.Participation(actor="rus", role="involved", event="e", frequency="often"),
        ),
        ({"event": "e"}, cg.Occurrence(event="e")),
        ({"of": "e"}, cg.Characterization(of="e")),
        ({"of": "e", "label": "x"}, cg.Characterization(of="e", label="x")),
        (
            {"actor": "rus", "state": "controls", "object": "usa"},
            cg.StateProposition(actor="rus", state="controls", object="usa"),
        ),
        (
            {"actor": "rus", "attitude": "hope", "about": "e"},
            cg.Attitude(actor="rus", attitude="hope", about="e"),
        ),
        (
            {"event": "e", "quantity": "dead", "value": 2},
            cg.Quantity(event="e", quantity="dead", value=2),
        ),
        ({"about": "d", "says": "false"}, cg.AboutClaims(about=("d",), says="false")),
    ],
)
def test_the_kind_of_a_proposition_is_told(short: dict[str, Any], full: cg.Proposition) -> None:
    """The fields of a built-in proposition tell its kind."""
    assert only(proposition=short).proposition == full


def test_the_accused_is_the_actor() -> None:
    """An accusation without accused charges the actor of its proposition."""
    claim = only(act="accusation", proposition={"actor": "usa", "role": "involved", "event": "e"})
    assert claim.accused == ("usa",)
    assert only(act="accusation", accused="usa").accused == ("usa",)


def test_other_short_forms() -> None:
    """Scopes, members, names, participants, times and mentions have their short forms."""
    corpus = read(
        actors=[*ACTORS, {"kind": "Person", "id": "p", "names": "Ann"}],
        events=[
            {
                "id": "e",
                "participants": {"target": "rus", "perpetrator": ["usa", "p"]},
                "times": "2023-05-04",
            },
            {"kind": "EventClass", "id": "k", "members": "e", "subclass_of": []},
        ],
        claims=[
            {
                "id": "c",
                "act": "denial",
                "claimer": "rus",
                "scope": "involvement",
                "time": "2023-05",
                "hedges": "x",
            }
        ],
        mentions=[{"words": "Kyiv", "reading": "place"}, {"words": "said", "occurrence": 2}],
        affiliations=[{"subject": "rus", "role": "represents", "object": "usa"}],
    )
    claim = corpus.claims[0]
    assert claim.scope == cg.DenialScope(type="involvement")
    assert claim.hedges == ("x",)
    assert claim.time is not None
    assert claim.time.interval == cg.from_iso("2023-05", "Europe/Moscow")
    event = corpus["e"]
    assert [(p.role, p.filler) for p in event.participants] == [
        ("target", "rus"),
        ("perpetrator", "usa"),
        ("perpetrator", "p"),
    ]  # type: ignore[attr-defined]
    assert corpus["k"].members == (cg.Member(event="e"),)  # type: ignore[attr-defined]
    assert corpus["p"].names == (cg.Name(value="Ann"),)  # type: ignore[attr-defined]
    assert [mention.span.start for mention in corpus.mentions] == [18, 37]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"quote": "zebra"}, "c: quote: quote not found in d: 'zebra'"),
        ({"quote": "said"}, "c: quote: quote stands 2 times in d"),
        ({"quote": "said", "occurrence": 0}, "occurrence counts from 1, not 0"),
        (
            {"quote": "said", "occurrence": "first"},
            "occurrence takes a whole number, counted from 1, not 'first'",
        ),
        ({"quote": "said", "occurrence": True}, "occurrence takes a whole number"),
        ({"quote": 5}, "quote takes the words, or a list of words"),
        ({"quote": []}, "say which words"),
        ({"quote": "no", "cue": 5}, "cue takes words, not 5"),
        (
            {"quote": "no", "quote_type": "oral"},
            "quote: input should be 'direct', 'indirect', 'mixed' or 'author_voice'",
        ),
        ({"quote": "no", "evidence": {"document": "d"}}, "give either quote or evidence"),
        ({"quote": "no", "document": "d9"}, "document 'd9' is not in the file"),
        ({"chain": ["d"]}, "give either claimer or chain"),
        ({"act": "accusation"}, "the accusation does not say whom it accuses; add accused"),
        (
            {"proposition": {"actor": "rus"}},
            "the kind of the proposition cannot be told from the fields 'actor'",
        ),
        ({"proposition": {}}, "cannot be told from the fields (none)"),
        ({"time": "2023-05-041"}, "'2023-05-041' is not an ISO 8601 date"),
        ({"when": "2023-13-01"}, "c: when: month must be in 1..12"),
        ({"time": "9999-12-31"}, "reaches beyond the year 9999"),
        ({"time": "2023-05-04/2023-05-01"}, "ends before it starts"),
        ({"cue": "said"}, "'cue' is a short form"),
        ({"words": "said"}, "'words' is a short form"),
    ],
)
def test_short_forms_that_cannot_be_written_out(fields: dict[str, Any], words: str) -> None:
    """What cannot be told is an error with record, field, line and the way out, in one line."""
    with pytest.raises(FileFormatError) as caught:
        only(**fields)
    assert words in str(caught.value)
    (problem,) = caught.value.problems
    assert problem.line == 1
    assert "\n" not in problem.message


def test_the_document_must_be_clear() -> None:
    """Without a document, or with several, a claim says where it stands."""
    claims = [{"id": "c", "act": "finding", "claimer": "rus"}]
    with pytest.raises(
        FileFormatError, match="c: document: say which document it stands in: the file has 2"
    ):
        read(documents=[{"id": "d"}, {"id": "d2"}], claims=claims)
    with pytest.raises(FileFormatError, match="the file has 0"):
        read(documents=[], claims=claims)


@given(
    st.sampled_from(
        ["documents", "events", "claims", "mentions", "relations", "affiliations", "actors"]
    ),
    st.data(),
)
def test_any_values_are_read_or_refused(section: str, data: st.DataObject) -> None:
    """Whatever stands in the fields of a record, the answer is a corpus or an error of ours."""
    names = st.sampled_from(
        [
            "id",
            "kind",
            "act",
            "document",
            "claimer",
            "chain",
            "quote",
            "cue",
            "source",
            "occurrence",
            "quote_type",
            "evidence",
            "proposition",
            "accused",
            "scope",
            "time",
            "times",
            "when",
            "in",
            "of",
            "after",
            "tense",
            "policy",
            "place",
            "participants",
            "members",
            "words",
            "span",
            "text",
            "zone",
            "names",
            "hedges",
            "authors",
            "published",
            "subject",
            "role",
            "object",
            "start",
            "type",
            "target",
        ]
    )
    known = st.sampled_from(
        [
            "c",
            "d",
            "e",
            "rus",
            "accusation",
            "Claim",
            "said",
            "involvement",
            "2023-05-04",
            "Event",
            "last Friday",
            "then",
            "Europe/Moscow",
            "past",
            "two days after the attack",
        ]
    )
    values = (
        known
        | json_values()
        | st.lists(known, max_size=2)
        | st.dictionaries(names, known, max_size=4)
    )
    record = data.draw(st.dictionaries(names, values, max_size=8) | values)
    try:
        read(**{section: [record]})
    except cg.ClaimGraphError as error:
        assert len(str(error)) < 20_000


@pytest.mark.large
@pytest.mark.parametrize("shape", ["one document", "many documents by turns"])
def test_many_quotes_are_found_in_moderate_time(shape: str) -> None:
    """Texts are made ready for searching once, however many quotes are looked up in them."""
    numbers = range(3_000)
    documents = 1 if shape == "one document" else 100
    said = [f"Speaker {i} said the “thing\u00a0{i}” was not so." for i in numbers]
    data = {
        "claimgraph": "1.0",
        "documents": [
            {"id": f"d{d}", "text": " ".join(said[d::documents])} for d in range(documents)
        ],
        "claims": [
            {
                "id": f"c{i}",
                "act": "finding",
                "document": f"d{i % documents}",
                "claimer": f"d{i % documents}",
                "quote": f'the "thing {i}" was',
                "cue": "said",
            }
            for i in numbers
        ],
    }
    text = json.dumps(data)
    with Effort() as effort:
        corpus = cg.from_json(text)
    assert effort.loops < 300
    for i in (0, 1, 2_999):
        evidence = corpus[f"c{i}"].evidence  # type: ignore[attr-defined]
        assert evidence.words == f"the “thing\u00a0{i}” was"
        assert evidence.cue.end == evidence.content[0].start - 1


def test_an_act_under_accusation_accuses_whom_its_proposition_is_about() -> None:
    """As every question and check reads it."""
    terms = cg.DEFAULT_TERMS.extend(acts=[cg.Term("indictment", broader=("accusation",))])
    data = {
        "claimgraph": "1.0",
        "documents": [{"id": "d", "text": "Acme charged Bolt."}],
        "actors": [{"kind": "Company", "id": "acme"}, {"kind": "Company", "id": "bolt"}],
        "events": [{"id": "fraud"}],
        "claims": [{"id": "c", "act": "indictment", "claimer": "acme", "proposition": {"actor": "bolt", "role": "perpetrator", "event": "fraud"}}],
    }  # fmt: skip
    assert cg.from_json(json.dumps(data), terms=terms).claims[0].accused == ("bolt",)
