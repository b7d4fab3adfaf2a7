"""Whether the spans of records lie in their documents and show what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimgraph.corpus.findings import Fault, Path
from claimgraph.corpus.notes import Notes
from claimgraph.errors import shorten
from claimgraph.model import ChainLink, Claim, Document, Evidence, Mention, Record, Span, StatedTime
from claimgraph.model.shape import models_of

__all__ = ["evidence_faults"]

_Groups = Mapping[type[Record], list[Any]]


def evidence_faults(groups: _Groups, ids: Mapping[str, Record], notes: Notes) -> Iterator[Fault]:
    """Yield evidence, mentions and stated times that their documents do not bear out.

    Documents without a text are cleared first, all their evidence at once: what is left is
    looked at one by one.
    """
    doubtful = _doubtful_documents(ids, notes)
    for cls, members in groups.items():
        for record in _with_other_spans(cls, members, notes):
            for path, span, own in _other_spans(record):
                yield from _faults_of_span(record, path, span, ids.get(own))
        if issubclass(cls, Mention):
            for record in members:
                yield from _faults_of_span(record, ("span",), record.span, ids.get(record.document))
        if doubtful and "evidence" in cls.model_fields:
            for record in members:
                evidence = record.__dict__["evidence"]
                if isinstance(evidence, Evidence) and evidence.document in doubtful:
                    yield from _faults_of_evidence(record, evidence, ids.get(evidence.document))


def _with_other_spans(cls: type[Record], members: list[Any], notes: Notes) -> list[Any]:
    """Return the records with stated times, or with a cue in their chain; few have either."""
    cued = notes.cued and issubclass(cls, Claim)
    timed = StatedTime in notes.classes and not {"time", "times"}.isdisjoint(cls.model_fields)
    if not (cued or timed):
        return []
    return [
        record
        for record in members
        if record.__dict__.get("time")
        or record.__dict__.get("times")
        or (cued and any(link.cue for link in record.chain))
    ]


def _other_spans(record: Record) -> Iterator[tuple[Path, Span, str]]:
    """Yield the cues in the chain of a claim, and the words of stated times, with their document."""
    for path, model in models_of(record):
        if isinstance(model, ChainLink) and isinstance(record, Claim) and model.cue is not None:
            yield (*path, "cue"), model.cue, record.document
        elif isinstance(model, StatedTime) and model.span is not None and model.document:
            yield (*path, "span"), model.span, model.document


def _doubtful_documents(ids: Mapping[str, Record], notes: Notes) -> set[str]:
    """Return the documents with a text, or with evidence that does not fit them."""
    doubtful = set(notes.astray)
    for own, sha256 in notes.versions:
        known = ids.get(own)
        if isinstance(known, Document) and (
            known.text is not None
            or (sha256 and known.sha256 not in (None, sha256))
            or (known.length is not None and notes.reach.get(own, 0) > known.length)
        ):
            doubtful.add(own)
    return doubtful


def _faults_of_evidence(
    record: Record, evidence: Evidence, document: Record | None
) -> Iterator[Fault]:
    fields = evidence.__dict__
    own = fields["document"]
    if isinstance(record, Claim) and record.__dict__["document"] != own:
        yield Fault(
            record,
            f"the claim stands in {record.document}, its evidence in {own}; make it two claims",
            ("evidence", "document"),
        )
    if not isinstance(document, Document):
        return
    known = document.__dict__
    if fields["sha256"] is not None and known["sha256"] not in (None, fields["sha256"]):
        yield Fault(
            record,
            f"the evidence was taken from another version of {own} (sha256 {fields['sha256'][:12]}…, now "
            f"{known['sha256'][:12]}…); find it again with evidence.verify(text).evidence",
            ("evidence", "sha256"),
        )
        return
    if known["text"] is None and known["length"] is None:
        return
    for field in ("content", "cue", "source", "editorial_insertions"):
        value: Any = fields[field]
        if isinstance(value, tuple):
            for i, span in enumerate(value):
                yield from _faults_of_span(record, ("evidence", field, i), span, document)
        elif value is not None:
            yield from _faults_of_span(record, ("evidence", field), value, document)


def _faults_of_span(
    record: Record, path: Path, span: Span, document: Record | None
) -> Iterator[Fault]:
    if not isinstance(document, Document):
        return
    fields, known = span.__dict__, document.__dict__
    start, end, exact, text = fields["start"], fields["end"], fields["exact"], known["text"]
    length = known["length"] if text is None else len(text)
    if length is not None and end > length:
        message = (
            f"the span {start}–{end} runs past the end of {document.id} ({length} characters); "
            "offsets count code points, not bytes"
        )
        yield Fault(record, message, path)
    elif text is not None and exact is not None and text[start:end] != exact:
        message = (
            f"at {start}–{end} {document.id} reads {shorten(text[start:end])}, not {shorten(exact)}; "
            "quote it anew, or find it again with evidence.verify(text).evidence"
        )
        yield Fault(record, message, path)
