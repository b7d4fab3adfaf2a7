"""From an edge or a row to the exact characters."""

from __future__ import annotations

from typing import Any

import pytest

import claimgraph as cg


@pytest.fixture(scope="module")
def report() -> cg.Corpus:
    return cg.bundled_report()


def test_a_claim_shows_its_characters_and_the_hash_of_their_text(report: cg.Corpus) -> None:
    document = report.documents[0]
    for claim in report.claims:
        (proof,) = cg.explain(report, claim.id)
        assert proof.sha256 == document.sha256
        assert proof.start is not None
        assert document.text is not None
        if claim.evidence is not None and len(claim.evidence.content) == 1:
            assert document.text[proof.start : proof.end] == proof.words


def test_every_edge_of_the_graph_leads_to_its_claim(report: cg.Corpus) -> None:
    graph = cg.build_graph(report, presupposed=True).accusations
    for accuser, accused, key, data in graph.edges(keys=True, data=True):
        (proof,) = cg.explain(report, (accuser, accused, key))
        assert proof.claim == data["claim"]


def test_a_row_leads_to_its_accusations_and_replies(report: cg.Corpus) -> None:
    row = cg.coverage(report)[0]
    proofs = cg.explain(report, row)
    assert [proof.claim for proof in proofs] == [*row.claims, *(one.claim for one in row.replies)]


def test_it_reads_as_sentences(report: cg.Corpus) -> None:
    text = str(cg.explain(report, "c03")[0])
    assert text.startswith("c03: denial by ")
    assert "characters 82–106" in text


def test_what_has_no_evidence_says_so() -> None:
    claim = cg.Assertion(id="c1", document="doc:a", chain=(cg.ChainLink(id="doc:a"),))
    corpus = cg.Corpus([cg.Document(id="doc:a"), claim])
    assert "no evidence is given" in str(cg.explain(corpus, "c1")[0])


def test_what_is_no_claim_is_refused(report: cg.Corpus) -> None:
    with pytest.raises(cg.CorpusError, match="no claim"):
        cg.explain(report, report.actors[0].id)
    with pytest.raises(cg.UnknownRecordError):
        cg.explain(report, "c999")


def test_everything_is_verified(report: cg.Corpus) -> None:
    assert all(one.ok for one in cg.verify(report))
    assert len(cg.verify(report)) >= len(report.claims)


def test_what_moved_is_told(report: cg.Corpus) -> None:
    document = report.documents[0]
    moved = cg.verify(report, {document.id: "CORRECTED. " + (document.text or "")})
    assert all(one.ok for one in moved)
    assert {span.status for one in moved for span in one.spans} == {"moved"}


def test_without_a_text_nothing_is_verified(report: cg.Corpus) -> None:
    bare = cg.without_words(report)
    assert not any(one.ok for one in cg.verify(bare))
    assert cg.verify(bare)[0].reason
    texts = {report.documents[0].id: report.documents[0].text or ""}
    assert all(one.ok for one in cg.verify(bare, texts))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"scope": {"type": "statement", "claims": ("c",)}}, "denied: what c says"),
        ({"scope": {"type": "authorship", "claims": ("c",)}}, "denied: having said c"),
        ({"scope": {"type": "evidence", "claims": ("c",)}}, "denied: what c rests on"),
        ({"scope": {"type": "occurrence", "events": ("e",)}}, "denied: e happened"),
        ({"scope": {"type": "characterization", "events": ("e",)}}, "denied: what e was called"),
        ({"scope": {"type": "involvement", "events": ("e",)}}, "denied: whoever it is as involved in e"),
        ({"scope": {"type": "responsibility", "actor": "a", "events": ("e",)}}, "denied: a as responsible party in e"),
        ({"scope": {"type": "role", "actor": "a", "roles": ("planner", "orderer"), "events": ("e",)}}, "denied: a as planner or orderer in e"),
        ({"scope": {"type": "knowledge", "actor": "a", "events": ("e",)}}, "denied: a: knowledge, about e"),
        ({"responds_to": ("c",)}, "denied: what c says"),
        ({"responds_to": ("c",), "polarity": "-"}, "denied: what c says"),
        ({"responds_to": ("c",), "act": "retraction"}, "what c says"),
        ({"topic": "e", "polarity": "-"}, "not: e"),
        ({"topic": "e", "act": "no_comment", "polarity": "u"}, "left open: e"),
    ],
)  # fmt: skip
def test_what_has_no_proposition_says_what_it_speaks_of(fields: dict[str, Any], says: str) -> None:
    part = cg.Participation(actor="a", role="perpetrator", event="e")
    own = {"document": "d", "chain": ({"id": "d"},)}
    corpus = cg.Corpus(
        [
            cg.Document(id="d"),
            cg.Actor(id="a"),
            cg.Event(id="e"),
            cg.Claim.model_validate({"id": "c", "act": "assertion", "proposition": part, **own}),
            cg.Claim.model_validate({"id": "x", "act": "denial", **own, **fields}),
        ]
    )
    told = cg.explain(corpus, "x")[0].says.split(": ", 1)[1]
    assert told.rpartition(" (")[0] == says
