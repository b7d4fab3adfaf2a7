"""Reading what was written gives the same corpus, and writing it again the same bytes."""

from __future__ import annotations

import copy
import pickle
import random
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, Corpus
from claimgraph.corpus.document_file import corpus_from_sections
from claimgraph.corpus.shortforms import Expander
from claimgraph.corpus.writing import plain
from claimgraph.model import PLACEHOLDERS, UnregisteredProposition
from tests.strategies import KINDS, Militia, Promise, Report, corpora, texts


class Format(NamedTuple):
    write: Any
    read: Any


FORMATS = {
    "json": Format(cg.to_json, cg.from_json),
    "jsonl": Format(cg.to_jsonl, cg.from_jsonl),
    "yaml": Format(cg.to_yaml, cg.from_yaml),
}
all_formats = pytest.mark.parametrize("name", FORMATS)


@all_formats
@given(corpus=corpora())
def test_reading_what_was_written(name: str, corpus: Corpus) -> None:
    """Any corpus comes back equal, and writing it again gives the same bytes."""
    write, read = FORMATS[name]
    text = write(corpus)
    again = read(text, kinds=KINDS)
    assert again == corpus
    assert write(again) == text
    assert read(text.encode(), kinds=KINDS) == corpus


@all_formats
@given(corpus=corpora())
def test_a_machine_without_the_kinds_changes_nothing(name: str, corpus: Corpus) -> None:
    """Custom kinds pass through a machine where they are not registered, byte by byte."""
    write, read = FORMATS[name]
    text = write(corpus)
    older = read(text)
    assert write(older) == text
    assert read(write(older), kinds=KINDS) == corpus
    assert {r.kind for r in older.unregistered} == {
        r.kind for r in corpus if r.kind not in DEFAULT_KINDS
    }


@given(corpora(), st.randoms())
def test_equality_does_not_look_at_the_order(corpus: Corpus, chance: random.Random) -> None:
    """Two corpora of the same records are equal in whatever order they came."""
    records = list(corpus)
    chance.shuffle(records)
    assert Corpus(records, kinds=KINDS) == corpus
    assert corpus != Corpus([])
    assert corpus != "corpus"


@given(corpora())
def test_a_corpus_is_a_value(corpus: Corpus) -> None:
    """A corpus can be copied and sent to another process."""
    assert pickle.loads(pickle.dumps(corpus)) == corpus
    assert copy.deepcopy(corpus) == corpus


@given(corpora())
def test_records_in_full_are_not_changed_by_short_forms(corpus: Corpus) -> None:
    """Writing out a record that is written out changes nothing."""
    documents = {document.id: document for document in corpus.documents}
    expander = Expander(KINDS, documents, corpus.terms.acts)
    for record in corpus:
        full = plain(record)
        assert expander.expand(full, record.family) == full


@given(corpora())
def test_formats_hold_the_same(corpus: Corpus) -> None:
    """A corpus is the same by whatever format it passes."""
    through = corpus
    for write, read in FORMATS.values():
        through = read(write(through), kinds=KINDS)
    assert through == corpus


@all_formats
@given(text=texts(300))
def test_texts_come_back_exactly(name: str, text: str) -> None:
    """Whatever a text holds, also blanks, marks and control characters, it comes back."""
    write, read = FORMATS[name]
    corpus = Corpus(
        [cg.Document(id="d", title=text, text=text), Militia(id="m", name=text)], kinds=KINDS
    )
    assert read(write(corpus), kinds=KINDS) == corpus
    assert read(write(corpus)).documents[0].text == text


@pytest.mark.large
@all_formats
def test_a_huge_text_comes_back(name: str) -> None:
    """A text of hundreds of thousands of characters is no problem."""
    write, read = FORMATS[name]
    corpus = Corpus([cg.Document(id="d", text="A long “story” — 😀\n" * 20_000)])
    assert read(write(corpus)) == corpus


@all_formats
@given(number=st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**400), 10**400))
def test_numbers_come_back_exactly(name: str, number: float) -> None:
    """Numbers of foreign kinds keep their value and their type."""
    write, read = FORMATS[name]
    corpus = Corpus([PLACEHOLDERS["actor"](kind="Crew", id="c", size=number)])
    again = read(write(corpus))["c"].extra["size"]
    assert again == number
    assert type(again) is type(number)
    assert write(read(write(corpus))) == write(corpus)


@all_formats
@pytest.mark.parametrize("ending", [".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".JSON"])
def test_files_by_their_ending(name: str, ending: str, tmp_path: Path) -> None:
    """``read`` and ``write`` tell the format from the ending, in whatever case."""
    corpus = Corpus([cg.Person(id="p", name="Ünï")])
    path = tmp_path / f"corpus{ending}"
    cg.write(corpus, path)
    assert cg.read(path) == corpus
    assert path.read_bytes().endswith(b"\n")
    with pytest.raises(cg.FileFormatError, match=r"unknown ending '.txt'; use one of .json"):
        cg.write(corpus, tmp_path / "a.txt")
    with pytest.raises(cg.FileFormatError, match="unknown ending ''"):
        cg.read(tmp_path / "a")


@all_formats
def test_nested_propositions_of_custom_kinds(name: str) -> None:
    """A custom proposition inside a custom proposition is read into its own class."""
    write, read = FORMATS[name]
    inner = Promise(promisor="p", text="x")
    claims = [
        cg.Claim(
            id=f"c{i}",
            act="finding",
            document="d",
            chain=(cg.ChainLink(id="d"),),
            proposition=proposition,
        )
        for i, proposition in enumerate(
            [
                inner,
                Report(content=inner),
                Report(content=Report(content=inner)),
                Report(content=UnregisteredProposition(kind="Wager", stake=[1, {"a": None}])),
                UnregisteredProposition(kind="Wager", content={"kind": "Promise", "x": 1}),
            ]
        )
    ]
    corpus = Corpus([cg.Document(id="d"), cg.Person(id="p"), claims], kinds=KINDS)
    again = read(write(corpus), kinds=KINDS)
    assert again == corpus
    assert type(again["c2"].proposition.content.content) is Promise  # type: ignore[attr-defined]
    older = read(write(corpus))
    assert write(older) == write(corpus)
    assert older.claims[0].proposition == UnregisteredProposition(
        kind="Promise", promisor="p", text="x"
    )


@all_formats
def test_claims_are_read_into_the_class_of_their_act(name: str) -> None:
    """A plain claim and its named class are the same record."""
    write, read = FORMATS[name]
    chain = (cg.ChainLink(id="d"),)
    plain_claim = cg.Claim(id="c", act="denial", document="d", chain=chain, polarity="-")
    named = cg.Denial(id="c", document="d", chain=chain)
    one, two = (Corpus([cg.Document(id="d"), claim]) for claim in (plain_claim, named))
    assert one == two
    assert type(one["c"]) is type(read(write(one))["c"]) is cg.Denial


class Exercise(cg.Event):
    kind: Literal["Exercise"] = "Exercise"
    document: cg.ActorRef | None = None
    words: tuple[str, ...] = ()
    cue: str | None = None
    source: str | None = None
    claimer: str | None = None
    text: tuple[str, ...] = ()


def test_fields_of_custom_kinds_are_no_short_forms() -> None:
    """A custom field called like a short form keeps its meaning."""
    exercise = Exercise(
        id="e", words=("a", "b"), cue="said", source="s", claimer="x", text=("one", "two")
    )
    documents = [cg.Document(id="d1", text="abc"), cg.Document(id="d2")]
    for others in (documents, documents[:1], []):
        corpus = Corpus([exercise, others], kinds=DEFAULT_KINDS.extend(Exercise))
        for write, read in FORMATS.values():
            assert read(write(corpus), kinds=corpus.kinds) == corpus


def test_sections_can_be_read_from_values() -> None:
    """The reader of sections needs values and a way to lines, and no file."""
    corpus = corpus_from_sections(
        {"claimgraph": "1.0", "actors": [{"kind": "Person", "id": "p"}]},
        None,
        lambda paths: dict.fromkeys(paths, 1),
        DEFAULT_KINDS,
        cg.DEFAULT_TERMS,
    )
    assert len(corpus) == 1
