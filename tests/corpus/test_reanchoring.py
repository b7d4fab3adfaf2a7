"""Another version of a text: what rests on it is found again, or listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import Corpus, CorpusError, Evidence, Span
from claimgraph.model.shape import models_of, shape_of
from tests.strategies import KINDS, corpora, texts

TEXT = "Moscow said on Wednesday: “No.” Kyiv said nothing. “No,” said Washington."
REPORT = cg.Document(id="d", text=TEXT)


def claim(own: str, *words: str, **fields: Any) -> cg.Claim:
    quoting = {name: fields.pop(name) for name in ("cue", "source") if name in fields}
    return cg.Claim(
        id=own,
        act="finding",
        document="d",
        chain=(cg.ChainLink(id="d", cue=fields.pop("link", None)),),
        evidence=REPORT.quote(*words, **quoting) if words else None,
        **fields,
    )


def corpus(*records: cg.Record, **given: Any) -> Corpus:
    return Corpus([REPORT, cg.State(id="s"), records], **given)


def spans_in(records: Any, document: str) -> Iterator[Span]:
    """Yield every span in records that stands in a document."""
    for record in records:
        for _, model in models_of(record):
            owner = getattr(model, "document", getattr(record, "document", None))
            for slot in shape_of(type(model)):
                if slot.model is Span and owner == document:
                    value = model.__dict__[slot.field]
                    yield from value if slot.many else [value] * (value is not None)


def test_everything_is_found_again() -> None:
    """Evidence, cues, mentions and stated times lie in the new text, context and hash included."""
    old = corpus(
        claim("c1", "No.", cue="said", link=REPORT.span("said", occurrence=1)),
        claim(
            "c2",
            "Kyiv said nothing",
            time=cg.StatedTime(
                interval=cg.from_iso("2023-05-03"), document="d", span=REPORT.span("Wednesday")
            ),
        ),
        cg.Mention(document="d", span=REPORT.span("Kyiv"), denotes="s", reading="government"),
        cg.Affiliation(
            subject="s", role="represents", object="s", evidence=REPORT.quote("said Washington")
        ),
    )
    text = "Update.\n" + TEXT.replace("“", '"').replace("”", '"').replace("Kyiv", "Then Kyiv")
    found = cg.reanchor(old, "d", text)
    assert found.ok
    assert found.lost == ()
    document = found.corpus["d"]
    assert (document.text, document.sha256) == (text, cg.Document(id="x", text=text).sha256)  # type: ignore[attr-defined]
    spans = list(spans_in(found.corpus, "d"))
    assert [span.exact for span in spans] == [text[span.start : span.end] for span in spans]
    assert len(spans) == len(list(spans_in(old, "d"))) == 7
    assert found.corpus["c1"].evidence.sha256 == document.sha256  # type: ignore[attr-defined]
    assert found.corpus["c1"].chain[0].cue.start == TEXT.index("said") + 8  # type: ignore[attr-defined]
    assert {change.status for change in found.moved} == {"moved"}
    assert len(found.moved) == 7
    fields = [(change.record, change.field) for change in found.moved]
    assert ("c2", "time.span") in fields
    assert ("d 32–36 'Kyiv'", "span") in fields
    assert str(found.moved[-1]).startswith("c2: time.span: 'Wednesday' moved, now at 23–32")


def test_what_is_lost_is_taken_out_and_listed() -> None:
    """A claim keeps what can be found; what cannot is in the report as it was."""
    mention = cg.Mention(document="d", span=REPORT.span("Kyiv"), denotes="s")
    one = claim("c1", "No.", source="Moscow")
    two = claim("c2", "No.", "nothing", link=REPORT.span("said Washington"))
    found = cg.reanchor(corpus(one, two, mention), "d", TEXT.replace("Kyiv said nothing. ", ""))
    assert not found.ok
    assert [str(change) for change in found.lost] == [
        "d 32–36 'Kyiv': lost, taken out",
        "c2: evidence: 'No. … nothing' lost, taken out",
    ]
    assert [change.old for change in found.lost] == [mention, two.evidence]
    assert found.corpus.mentions == ()
    assert found.corpus["c2"].evidence is None  # type: ignore[attr-defined]
    assert found.corpus["c2"].chain[0].cue.exact == "said Washington"  # type: ignore[attr-defined]
    assert found.corpus["c1"].evidence.source.exact == "Moscow"  # type: ignore[attr-defined]
    one = claim("c1", "No.", cue="on Wednesday", source="Moscow")
    found = cg.reanchor(corpus(one), "d", TEXT.replace("Moscow said on Wednesday: ", ""))
    assert [(c.field, c.status, c.old.exact) for c in found.lost] == [  # type: ignore[union-attr]
        ("evidence.source", "lost", "Moscow"),
        ("evidence.cue", "lost", "on Wednesday"),
    ]
    assert found.corpus["c1"].evidence.words == "No."  # type: ignore[attr-defined]


def test_words_around_tell_equal_words_apart() -> None:
    """A span without its context gets it from the old text."""
    span = cg.Span(start=TEXT.index("“No,") + 1, end=TEXT.index("“No,") + 3, exact="No")
    old = corpus(cg.Mention(document="d", span=span, denotes="s"))
    found = cg.reanchor(old, "d", "So: " + TEXT)
    assert found.ok
    assert found.corpus.mentions[0].span.start == span.start + 4
    bare = cg.Mention(document="d", span=span.without_words(), denotes="s")
    assert cg.reanchor(corpus(bare), "d", "So: " + TEXT).corpus == found.corpus


def test_texts_that_were_not_kept() -> None:
    """Offsets alone are good for the text of the known hash, and for no other."""
    old = corpus(claim("c1", "No."), cg.Mention(document="d", span=REPORT.span("Kyiv")))
    bare = cg.without_words(old)
    assert cg.reanchor(bare, "d", TEXT).corpus == old
    found = cg.reanchor(bare, "d", TEXT + "!")
    assert [change.status for change in found.lost] == ["unverifiable"] * 2


def test_other_documents_stay() -> None:
    """Nothing else is touched, not even an equal text."""
    other = cg.Document(id="e", text=TEXT)
    mention = cg.Mention(document="e", span=other.span("Kyiv"))
    old = corpus(claim("c1", "No."), other, mention)
    new = cg.reanchor(old, "d", "Gone.").corpus
    assert (new["e"], new.mentions) == (other, (mention,))
    assert cg.reanchor(old, "d", TEXT).corpus is old


class Sighting(cg.Claim):
    kind: str = "Sighting"
    seen: Span


class Photo(cg.Mention):
    kind: str = "Photo"
    more: tuple[Span, ...] = ()


def test_custom_kinds_take_part() -> None:
    """Spans of custom kinds are found; a record with an id that cannot do without is refused."""
    kinds = cg.DEFAULT_KINDS.extend(Sighting, Photo)
    sighting = Sighting(
        id="c1",
        act="finding",
        document="d",
        chain=(cg.ChainLink(id="d"),),
        seen=REPORT.span("Kyiv"),
    )
    photo = Photo(
        document="d",
        span=REPORT.span("Moscow"),
        more=(REPORT.span("Kyiv"), REPORT.span("Washington")),
    )
    old = corpus(sighting, photo, kinds=kinds)
    new = cg.reanchor(old, "d", "Now: " + TEXT).corpus
    assert new["c1"].seen.start == sighting.seen.start + 5  # type: ignore[attr-defined]
    assert [span.exact for span in new.mentions[0].more] == ["Kyiv", "Washington"]  # type: ignore[attr-defined]
    with pytest.raises(CorpusError, match="c1: the words it needs are lost in the new text"):
        cg.reanchor(old, "d", "Moscow")
    found = cg.reanchor(corpus(photo, kinds=kinds), "d", "Moscow said.")
    assert [(c.field, c.status) for c in found.lost] == [("more.0", "lost"), ("more.1", "lost")]


def test_what_is_not_understood_is_named() -> None:
    """Records that may hold spans nobody knows of are kept and listed."""
    old = cg.from_json(
        """{"claimgraph": "1.9", "documents": [{"id": "d", "text": "No."}],
        "unknown": [{"kind": "Leak", "id": "l", "in": ["d"]}, {"kind": "Leak", "id": "m"}],
        "places": [{"id": "p", "seen": {"document": "d"}}, {"id": "q", "seen": "x"}],
        "claims": [{"id": "c", "act": "finding", "claimer": "d", "quote": "No"}]}"""
    )
    found = cg.reanchor(old, "d", "Oh: No.")
    assert found.unread == ("p", "l")
    assert not found.ok
    assert found.corpus.version == "1.9"
    assert "seen" in cg.to_json(found.corpus)


def test_only_documents_have_texts() -> None:
    """Another record, or none, is an error that names it."""
    with pytest.raises(CorpusError, match="s: it is a State; only a document has a text"):
        cg.reanchor(corpus(), "s", "x")
    with pytest.raises(cg.UnknownRecordError):
        cg.reanchor(corpus(), "nobody", "x")


@given(corpora(), texts(), texts(), st.integers(0, 50))
def test_no_span_vanishes_in_silence(old: Corpus, before: str, after: str, cut: int) -> None:
    """Whatever the new text, each span lies in it, or is in the report."""
    for document in old.documents:
        text = before + (document.text or "")[cut:] + after
        if text == document.text:
            continue
        try:
            found = cg.reanchor(old, document.id, text)
        except CorpusError as error:
            assert "the words it needs" in str(error)
            continue
        now = list(spans_in(found.corpus, document.id))
        assert all(span.exact == text[span.start : span.end] for span in now)
        gone = sum(_count(change.old, document.id) for change in found.lost)
        assert len(now) + gone == len(list(spans_in(old, document.id)))
        assert cg.from_jsonl(cg.to_jsonl(found.corpus), kinds=KINDS) == found.corpus


def _count(lost: Any, document: str) -> int:
    return 1 if isinstance(lost, Span) else len(list(spans_in([lost], document)))


def test_an_evidence_is_what_the_report_holds() -> None:
    """The report holds the evidence whole, so that it can be put back by hand."""
    old = corpus(claim("c1", "No."))
    (change,) = cg.reanchor(old, "d", "Gone.").lost
    assert isinstance(change.old, Evidence)
    assert change.old == old["c1"].evidence  # type: ignore[attr-defined]
