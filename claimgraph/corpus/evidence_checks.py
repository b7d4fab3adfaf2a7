"""Whether the spans of records lie in their documents and show what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter, gt, itemgetter
from typing import Any

from claimgraph.corpus.findings import Findings, Path
from claimgraph.errors import shorten
from claimgraph.model import ChainLink, Claim, Document, Evidence, Mention, Record, Span, StatedTime
from claimgraph.model.shape import models_of

__all__ = ["check_evidence"]

_fields = attrgetter("__dict__")


def check_evidence(
    records: Sequence[Record], ids: Mapping[str, Record], findings: Findings
) -> None:
    """Find evidence and mentions that their documents do not bear out.

    Documents without a text are cleared first, all their evidence at once: what is left is
    looked at one by one.
    """
    for position in _with_other_spans(records):
        record = records[position]
        for path, span, own in _other_spans(record):
            document = ids.get(own)
            if isinstance(document, Document):
                _check_span(position, record, path, span, document, findings)
    doubtful = _doubtful_documents(records, ids)
    if not doubtful and not any(isinstance(record, Mention) for record in records):
        return
    for position, record in enumerate(records):
        fields = record.__dict__
        evidence = fields.get("evidence")
        if isinstance(evidence, Evidence) and evidence.document in doubtful:
            _check_one(position, record, evidence, ids, findings)
        elif isinstance(record, Mention):
            mentioning = ids.get(record.document)
            if isinstance(mentioning, Document):
                _check_span(position, record, ("span",), record.span, mentioning, findings)


def _with_other_spans(records: Sequence[Record]) -> list[int]:
    """Return the positions of the records with stated times, or with a cue in their chain."""
    every = list(map(_fields, records))
    chains = [fields["chain"] for fields in every if "chain" in fields]
    links = map(_fields, chain.from_iterable(chains))
    cued = any(map(itemgetter("cue"), links))  # read in C: few claims have one
    return [
        position
        for position, fields in enumerate(every)
        if fields.get("time")
        or fields.get("times")
        or (cued and any(link.cue for link in fields.get("chain", ())))
    ]


def _other_spans(record: Record) -> Iterator[tuple[Path, Span, str]]:
    """Yield the cues in the chain of a claim, and the words of stated times, with their document."""
    for path, model in models_of(record):
        if isinstance(model, ChainLink) and isinstance(record, Claim) and model.cue is not None:
            yield (*path, "cue"), model.cue, record.document
        elif isinstance(model, StatedTime) and model.span is not None and model.document:
            yield (*path, "span"), model.span, model.document


def _doubtful_documents(records: Sequence[Record], ids: Mapping[str, Record]) -> set[str]:
    """Return the documents with a text, or with evidence that does not fit their length or hash."""
    pairs = [
        (fields.get("document"), evidence.__dict__)
        for fields in map(_fields, records)
        if (evidence := fields.get("evidence")) is not None and isinstance(evidence, Evidence)
    ]
    evidence = [inner for _, inner in pairs]
    owners = list(map(itemgetter("document"), evidence))
    versions = set(zip(owners, map(itemgetter("sha256"), evidence), strict=True))
    doubtful = {
        own for (said, _), own in zip(pairs, owners, strict=True) if said not in (own, None)
    }
    lengths: dict[str, float] = {}
    for own, sha256 in versions:
        known = ids.get(own)
        lengths[own] = float("inf")
        if isinstance(known, Document):
            if known.text is not None or (sha256 and known.sha256 not in (None, sha256)):
                doubtful.add(own)
            if known.length is not None:
                lengths[own] = known.length
    limits = list(map(lengths.__getitem__, owners))
    for reach in (
        map(_last_end, map(itemgetter("content"), evidence)),
        map(_last_end, map(itemgetter("editorial_insertions"), evidence)),
        *(map(_end, map(itemgetter(field), evidence)) for field in ("cue", "source")),
    ):
        too_far = map(gt, reach, limits)
        doubtful.update(own for own, far in zip(owners, too_far, strict=True) if far)
    return doubtful


def _last_end(spans: tuple[Span, ...]) -> int:
    return max([span.__dict__["end"] for span in spans]) if spans else 0


def _end(span: Span | None) -> int:
    end: int = 0 if span is None else span.__dict__["end"]
    return end


def _check_one(
    position: int,
    record: Record,
    evidence: Evidence,
    ids: Mapping[str, Record],
    findings: Findings,
) -> None:
    fields = evidence.__dict__
    own = fields["document"]
    if isinstance(record, Claim) and record.__dict__["document"] != own:
        findings.add(
            position,
            record,
            f"the claim stands in {record.document}, its evidence in {own}; make it two claims",
            ("evidence", "document"),
        )
    document = ids.get(own)
    if not isinstance(document, Document):
        return
    known = document.__dict__
    if fields["sha256"] is not None and known["sha256"] not in (None, fields["sha256"]):
        findings.add(
            position,
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
                _check_span(position, record, ("evidence", field, i), span, document, findings)
        elif value is not None:
            _check_span(position, record, ("evidence", field), value, document, findings)


def _check_span(
    position: int, record: Record, path: Path, span: Span, document: Document, findings: Findings
) -> None:
    fields, known = span.__dict__, document.__dict__
    start, end, exact, text = fields["start"], fields["end"], fields["exact"], known["text"]
    length = known["length"] if text is None else len(text)
    if length is not None and end > length:
        findings.add(
            position,
            record,
            f"the span {start}–{end} runs past the end of {document.id} ({length} characters); "
            "offsets count code points, not bytes",
            path,
        )
    elif text is not None and exact is not None and text[start:end] != exact:
        findings.add(
            position,
            record,
            f"at {start}–{end} {document.id} reads {shorten(text[start:end])}, not {shorten(exact)}; "
            "quote it anew, or find it again with evidence.verify(text).evidence",
            path,
        )
