"""A corpus without the words of its documents."""

from __future__ import annotations

import pytest

import claimgraph as cg
from claimgraph.model.shape import models_of


def test_no_span_keeps_its_words() -> None:
    """Neither documents nor spans hold words, and everything else is as it was."""
    corpus = cg.bundled_report()
    bare = cg.without_words(corpus)
    assert len(bare) == len(corpus)
    assert all(document.text is None for document in bare.documents)
    spans = [m for record in bare for _, m in models_of(record) if isinstance(m, cg.Span)]
    assert spans
    assert not any(span.exact or span.prefix or span.suffix for span in spans)
    assert [claim.proposition for claim in bare.claims] == [
        claim.proposition for claim in corpus.claims
    ]


def test_whoever_has_the_text_can_read_every_claim_again() -> None:
    """Every evidence verifies against the text, and gives the words back."""
    corpus = cg.bundled_report()
    text = corpus.documents[0].text
    assert text is not None
    for bare, whole in zip(cg.without_words(corpus).claims, corpus.claims, strict=True):
        assert bare.evidence is not None
        assert bare.evidence.verify(text).evidence == whole.evidence


def test_what_cannot_be_looked_into_is_refused() -> None:
    """A record of an unregistered kind may hold words, so the corpus is not given out."""
    text = '{"claimgraph": "1.0"}\n{"kind": "Odd", "id": "x", "exact": "secret words"}'
    with pytest.raises(cg.CorpusError, match="x: it may hold words"):
        cg.without_words(cg.from_jsonl(text))
