"""Evidence: taken from a text, checked against it, found again after it changed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import AmbiguousQuoteError, EvidenceError, QuoteNotFoundError
from claimgraph.text import sha256_of
from tests.strategies import texts

TEXT = (
    "Moscow said on Thursday\u00a0that Washington was “behind the attack”. "
    "The Kremlin spokesman said the decisions [on targets] were made “not in Kyiv.\n\nIn Washington”, he said. "
    "Washington denied it: “We had nothing to do with it,” Kirby said. 😀 It was “a lie”."
)


@pytest.fixture
def report() -> cg.Document:
    return cg.Document(id="doc:a", text=TEXT)


def test_quoting_stores_the_original(report: cg.Document) -> None:
    """The exact characters, their offsets in code points, context and hash are stored."""
    evidence = report.quote('that Washington was "behind the attack"')
    (span,) = evidence.content
    assert span.exact == "that Washington was “behind the attack”"
    assert TEXT[span.start : span.end] == span.exact
    assert span.prefix == TEXT[max(0, span.start - 32) : span.start]
    assert span.suffix == TEXT[span.end : span.end + 32]
    assert evidence.sha256 == sha256_of(TEXT)
    assert evidence.document == "doc:a"
    lie = report.quote("a lie").content[0]
    assert TEXT[lie.start : lie.end] == "a lie"


@pytest.mark.parametrize(
    ("words", "quote_type"),
    [
        (("behind the attack",), "direct"),
        (("was “behind the attack”",), "mixed"),
        (("said on Thursday",), "indirect"),
        (("behind the attack", "a lie"), "direct"),
        (("behind the attack", "said on Thursday"), "mixed"),
    ],
)
def test_quote_type_is_told_from_the_marks(
    report: cg.Document, words: tuple[str, ...], quote_type: str
) -> None:
    """Quotation marks tell the type of one stretch or of several; what is given wins."""
    assert report.quote(*words).quote_type == quote_type
    assert report.quote(*words, quote_type="author_voice").quote_type == "author_voice"


def test_the_nearest_cue_is_taken(report: cg.Document) -> None:
    """Of several cues and sources the one nearest to the content is meant."""
    evidence = report.quote("nothing to do with it", cue="said", source="Kirby")
    assert evidence.cue is not None
    assert evidence.source is not None
    assert TEXT[evidence.cue.start - 6 : evidence.cue.end] == "Kirby said"
    first = report.quote("Washington was", cue="said")
    assert first.cue is not None
    assert first.cue.start == TEXT.index("said")


def test_a_cue_is_a_whole_word(report: cg.Document) -> None:
    """A cue inside another word counts only where there is no whole one."""
    document = cg.Document(id="d", text="He is. This matters, is it.")
    evidence = document.quote("matters", cue="is")
    assert evidence.cue is not None
    assert evidence.cue.start == 21
    with pytest.raises(QuoteNotFoundError):
        document.quote("matters", cue="zebra")
    assert document.quote("matters", cue="atter").cue is not None


def test_several_stretches_and_insertions(report: cg.Document) -> None:
    """An interrupted quote has several spans; the editor's words are noted."""
    evidence = report.quote("decisions were made", "In Washington")
    assert len(evidence.content) == 2
    assert evidence.words == "decisions [on targets] were made … In Washington"
    (insertion,) = evidence.editorial_insertions
    assert insertion.exact == "[on targets]"


def test_what_cannot_be_quoted(report: cg.Document) -> None:
    """Absent and ambiguous words, no words, and no text are errors that say so."""
    with pytest.raises(QuoteNotFoundError, match="doc:a"):
        report.quote("Moscow denied it")
    with pytest.raises(AmbiguousQuoteError, match="4 times in doc:a"):
        report.quote("said")
    assert report.quote("said", occurrence=2).content[0].start == TEXT.index("said", 20)
    with pytest.raises(EvidenceError, match="which words"):
        report.quote()
    with pytest.raises(EvidenceError, match="doc:b has no text"):
        cg.Document(id="doc:b").quote("x")


def test_offsets_must_lie_in_the_text() -> None:
    """A span of a text lies inside it and is not empty."""
    for start, end in [(0, 4), (-1, 2), (2, 2), (3, 1)]:
        with pytest.raises(EvidenceError, match="do not lie in a text of 3 characters"):
            cg.Span.of("abc", start, end)


def test_nothing_moved(report: cg.Document) -> None:
    """In its own text an evidence stays as it is."""
    evidence = report.quote("nothing to do with it", cue="said", source="Kirby")
    found = evidence.verify(TEXT)
    assert found.ok
    assert found.same_text
    assert found.moved == ()
    assert found.evidence == evidence
    report.check_evidence(evidence)


def test_moved(report: cg.Document) -> None:
    """After words were put before it, the evidence is found again, with what moved."""
    evidence = report.quote("nothing to do with it", cue="said")
    found = evidence.verify("Update. " + TEXT)
    assert found.ok
    assert not found.same_text
    assert {check.status for check in found.spans} == {"moved"}
    assert found.evidence is not None
    assert found.evidence.content[0].start == evidence.content[0].start + 8
    assert found.evidence.sha256 == sha256_of("Update. " + TEXT)
    assert found.evidence.verify("Update. " + TEXT).moved == ()


def test_reformatted(report: cg.Document) -> None:
    """After quotes and blanks changed, the evidence holds the new characters."""
    text = TEXT.replace("\u00a0", " ").replace("“", '"').replace("”", '"')
    found = report.quote("Thursday that Washington was “behind the attack”").verify(text)
    assert [check.status for check in found.moved] == ["reformatted"]
    assert found.evidence is not None
    assert found.evidence.content[0].exact == 'Thursday that Washington was "behind the attack"'


def test_lost_and_ambiguous(report: cg.Document) -> None:
    """Words that are gone, or stand in several like places, are told and not guessed."""
    evidence = report.quote("a lie")
    lost = evidence.verify("Nothing of it.")
    assert not lost.ok
    assert [check.status for check in lost.spans] == ["lost"]
    span = cg.Span(start=50, end=55, exact="a lie")
    twice = cg.Evidence(document="doc:a", content=(span,)).verify("a lie and a lie")
    assert [check.status for check in twice.spans] == ["ambiguous"]
    assert twice.evidence is None


def test_offsets_alone(report: cg.Document) -> None:
    """Evidence by offsets is the same while the hash is, and cannot be verified otherwise."""
    evidence = report.quote("nothing to do with it", cue="said", source="Kirby")
    bare = evidence.without_words()
    assert bare.words is None
    assert all(span.exact is None and span.prefix == span.suffix == "" for _, span in bare.spans())
    assert bare.verify(TEXT).evidence == evidence
    changed = bare.verify(TEXT + "!")
    assert {check.status for check in changed.spans} == {"unverifiable"}
    assert not changed.ok
    assert not cg.Evidence(document="doc:a", content=bare.content).verify(TEXT).ok


def test_documents_check_evidence(report: cg.Document) -> None:
    """A document refuses evidence that is not its own or does not stand where it says."""
    evidence = report.quote("a lie")
    with pytest.raises(EvidenceError, match="rests on doc:a, not on doc:b"):
        cg.Document(id="doc:b", text=TEXT).check_evidence(evidence)
    with pytest.raises(EvidenceError, match="no text"):
        cg.Document(id="doc:a").check_evidence(evidence)
    with pytest.raises(EvidenceError, match=r"content .* is moved; it now stands at"):
        cg.Document(id="doc:a", text="x" + TEXT).check_evidence(evidence)
    with pytest.raises(EvidenceError, match="is lost"):
        cg.Document(id="doc:a", text="x").check_evidence(evidence)


def test_the_voice_of_a_document() -> None:
    """The outermost source is the only author, or else the document."""
    assert cg.Document(id="d").voice == "d"
    assert cg.Document(id="d", authors=("a",)).voice == "a"
    assert cg.Document(id="d", authors=("a", "b")).voice == "d"


@given(texts(200), st.data())
def test_any_stretch_can_be_evidence(text: str, data: Any) -> None:
    """Any span of any text verifies in it, with its words and by offsets alone."""
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = cg.Evidence(
        document="d", content=(cg.Span.of(text, start, end),), sha256=sha256_of(text)
    )
    assert evidence.verify(text).evidence == evidence
    assert evidence.without_words().verify(text).evidence == evidence
    assert cg.Evidence.model_validate_json(evidence.model_dump_json()) == evidence


@given(texts(200), texts(200))
def test_verifying_never_fails(text: str, other: str) -> None:
    """Whatever became of the text, verify answers, and what it finds stands there."""
    if not text:
        return
    found = cg.Evidence(document="d", content=(cg.Span.of(text, 0, len(text)),)).verify(other)
    for check in found.spans:
        if check.new is not None:
            assert check.new.exact == other[check.new.start : check.new.end]
