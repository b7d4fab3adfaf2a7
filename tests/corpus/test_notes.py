"""Notes that a reader takes block by block are those of the records taken together."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import given

import claimgraph as cg
from claimgraph import Corpus, CorpusError
from claimgraph.corpus import jsonl
from claimgraph.corpus.jsonl import read_records
from claimgraph.corpus.notes import Notes, notes_of
from tests.strategies import OLDER_KINDS, corpora


def content(notes: Notes) -> tuple[object, ...]:
    uses = {marker: found - {None} for marker, found in notes.uses.items() if found - {None}}
    reach = {own: end for own, end in notes.reach.items() if end}
    return uses, notes.classes, notes.cued, notes.versions, reach, notes.astray


@pytest.mark.parametrize("block", [1, 300, 1 << 16])
@given(corpus=corpora())
def test_a_reader_notes_what_its_records_hold(block: int, corpus: Corpus) -> None:
    """However the lines fall into blocks, and whatever way they are read."""
    with mock.patch.object(jsonl, "BLOCK", block):
        reader = read_records(cg.to_jsonl(corpus).encode(), None, OLDER_KINDS, cg.DEFAULT_TERMS)
    assert content(reader.notes) == content(notes_of(reader.records))
    assert len(reader.lines) == len(reader.records) == len(corpus)


@given(corpus=corpora())
def test_what_is_read_fits_as_what_is_made(corpus: Corpus) -> None:
    """Whether a corpus is checked by the notes of a reader or without: it is the same corpus."""
    read = cg.from_jsonl(cg.to_jsonl(corpus))
    assert Corpus(read.records) == read


def span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("content", [span(90, 101), span(3, 4)]),
        ("content", [span(3, 4), span(90, 101)]),
        ("editorial_insertions", [span(90, 101)]),
        ("cue", span(90, 101)),
        ("source", span(90, 101)),
    ],
)
def test_how_far_evidence_reaches(field: str, value: object) -> None:
    """The furthest span of an evidence counts, whichever it is and wherever it stands."""
    evidence = {"document": "d", "content": [span(1, 2)], field: value}
    records = [
        cg.Document(id="d", length=100),
        cg.Person(id="p"),
        cg.Event(id="e"),
        cg.Claim(
            id="c",
            act="confirmation",
            document="d",
            chain=(cg.ChainLink(id="p"),),
            proposition=cg.Occurrence(event="e"),
            evidence=cg.Evidence.model_validate(evidence),
        ),
    ]
    assert notes_of(records).reach == {"d": 101}
    with pytest.raises(CorpusError, match="runs past the end"):
        Corpus(records)
    longer = cg.Document(id="d", length=101)
    assert len(Corpus([longer, *records[1:]])) == 4


class Cable(cg.Document):
    """A custom kind whose fields are called like those of claims, and are something else."""

    kind: str = "Cable"
    chain: tuple[str, ...] = ()
    evidence: str | None = None
    time: str | None = None


def test_fields_of_custom_kinds_that_only_have_the_names() -> None:
    """A field called chain, evidence or time need not be one."""
    kinds = cg.DEFAULT_KINDS.extend(Cable)
    cable = Cable(id="d", chain=("a", "b"), evidence="seal", time="noon")
    corpus = Corpus([cable], kinds=kinds)
    assert cg.from_jsonl(cg.to_jsonl(corpus), kinds=kinds) == corpus
