"""Claims in their sentences, with the words they rest on marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimgraph.display.views import Passage
from claimgraph.model import Claim, Document, Evidence, Span
from claimgraph.text.sentences import sentence_around

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["marked", "sentence_of"]


def sentence_of(claim: Claim, corpus: Corpus) -> Passage | None:
    """Return the sentences a claim rests on, its words marked; None where it has no words.

    Where the text is not in the corpus, the words stand in the context that the evidence keeps.
    """
    evidence = claim.evidence
    if evidence is None or not evidence.content:
        return None
    document = corpus.get(evidence.document)
    text = document.text if isinstance(document, Document) else None
    if text is None:
        return _from_context(evidence)
    spans = _spans(evidence)
    first, _ = sentence_around(text, spans[0][0].start, spans[0][0].end)
    _, last = sentence_around(text, spans[-1][0].start, max(one.end for one, _ in spans))
    return Passage(tuple(marked(text, spans, first, last)))


def _spans(evidence: Evidence) -> list[tuple[Span, str]]:
    """Return the spans of an evidence and what each is, in the order of the text."""
    spans = [(span, "words") for span in evidence.content]
    spans += [(span, "cue") for span in (evidence.cue,) if span is not None]
    spans += [(span, "source") for span in (evidence.source,) if span is not None]
    return sorted(spans, key=lambda one: (one[0].start, one[1] != "words"))


def marked(
    text: str, spans: Iterable[tuple[Span, str]], first: int, last: int
) -> Iterable[tuple[str, str]]:
    """Yield the pieces of a stretch of text, each with what it is; spans within others are passed over."""
    at = first
    for span, kind in spans:
        start, end = max(span.start, at), min(span.end, last)
        if start >= end:
            continue
        if start > at:
            yield text[at:start], ""
        yield text[start:end], kind
        at = end
    if at < last:
        yield text[at:last], ""


def _from_context(evidence: Evidence) -> Passage | None:
    pieces: list[tuple[str, str]] = []
    for i, span in enumerate(evidence.content):
        if span.exact is None:
            return None
        pieces += [(" … " if i else span.prefix, ""), (span.exact, "words")]
    return Passage((*pieces, (evidence.content[-1].suffix, "")))
