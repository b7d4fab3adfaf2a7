"""What all formats have in common: endings, golden files, whole files, declared losses."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import formats
from claimgraph.formats.losses import FEATURES
from tests.formats import golden
from tests.graph.examples import multigraphs, small_corpus
from tests.strategies import corpora

WRITERS = {
    ".graphml": cg.write_graphml,
    ".gexf": cg.write_gexf,
    ".json": cg.write_nodelink,
    ".dot": cg.write_dot,
    ".gv": cg.write_dot,
    ".mmd": cg.write_mermaid,
}
TEXTS: dict[str, Any] = {
    "GraphML": cg.to_graphml,
    "GEXF": cg.to_gexf,
    "node-link": lambda graph: repr(cg.to_nodelink(graph)),
    "DOT": cg.to_dot,
    "Mermaid": cg.to_mermaid,
}


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    return cg.build_graph(small_corpus(), presupposed=True).accusations


def test_golden_files(tmp_path: Path) -> None:
    """The files are those in ``tests/golden``; see ``tests/formats/golden.py`` to renew them."""
    golden.write_all(tmp_path)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in golden.FOLDER.iterdir()}
    assert written.keys() <= kept.keys(), "new files: python -m tests.formats.golden"
    changed = [name for name in sorted(written) if written[name] != kept[name]]
    assert not changed, "if this is meant: python -m tests.formats.golden"


@pytest.mark.parametrize("ending", WRITERS)
def test_the_ending_tells_the_format(graph: nx.MultiDiGraph, tmp_path: Path, ending: str) -> None:
    cg.write_graph(graph, tmp_path / f"any{ending.upper()}")
    WRITERS[ending](graph, os.fspath(tmp_path / "chosen"))
    assert (tmp_path / f"any{ending.upper()}").read_bytes() == (tmp_path / "chosen").read_bytes()


@pytest.mark.parametrize("name", ["graph", "graph.txt", "graph.xlsx", ".graphml"])
def test_an_unknown_ending_is_refused_with_those_known(
    graph: nx.MultiDiGraph, tmp_path: Path, name: str
) -> None:
    with pytest.raises(cg.FileFormatError) as caught:
        cg.write_graph(graph, tmp_path / name)
    for ending in WRITERS:
        assert ending in str(caught.value)
    assert caught.value.problems[0].file == os.fspath(tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", WRITERS)
def test_a_claim_graph_is_refused_with_a_hint(tmp_path: Path, ending: str) -> None:
    whole: Any = cg.build_graph(small_corpus())
    path = tmp_path / f"old{ending}"
    path.write_bytes(b"old")
    with pytest.raises(TypeError, match=r"ClaimGraph.*graph\.accusations"):
        cg.write_graph(whole, path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("empty", [nx.MultiDiGraph(), cg.build_graph(cg.Corpus([])).claims])
def test_empty_graphs(tmp_path: Path, ending: str, empty: nx.MultiDiGraph) -> None:
    cg.write_graph(empty, tmp_path / f"empty{ending}")
    assert (tmp_path / f"empty{ending}").stat().st_size > 0


@pytest.mark.parametrize("name", TEXTS)
@given(corpora(), st.integers())
def test_the_order_of_records_changes_no_byte(name: str, corpus: cg.Corpus, seed: int) -> None:
    records = list(corpus)
    random.Random(seed).shuffle(records)
    shuffled = cg.Corpus(records, kinds=corpus.kinds)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", cg.LossWarning)
        one, other = (
            TEXTS[name](getattr(cg.build_graph(c, presupposed=True), which))
            for c in (corpus, shuffled)
            for which in ("claims",)
        )
    assert one == other


@pytest.mark.parametrize("name", TEXTS)
@given(graph=multigraphs())
def test_every_writer_accepts_every_graph_and_encodes(name: str, graph: nx.MultiDiGraph) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", cg.LossWarning)
        text = TEXTS[name](graph)
    if name != "node-link":
        assert text.encode().decode() == text
        assert text.endswith("\n")
        assert not {chr(code) for code in range(32)}.difference("\t\n") & set(text)


def test_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    code = "import sys, pathlib; from tests.formats import golden; golden.write_all(pathlib.Path(sys.argv[1]))"
    written = []
    for seed in ("0", "1"):
        folder = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"}
        subprocess.run([sys.executable, "-c", code, folder], env=environment, check=True)
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert written[0] == written[1]


def test_losses_are_declared() -> None:
    assert formats.LOSSES.keys() == formats.SURVIVAL.keys() == TEXTS.keys()
    for name, losses in formats.LOSSES.items():
        assert losses
        assert all(isinstance(loss, str) and loss for loss in losses)
        assert list(formats.SURVIVAL[name]) == list(FEATURES)


def test_what_was_lost_is_reported_once_at_the_line_of_the_caller() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a\x00", label="\x01")
    graph.add_edge("a\x00", "b", "k", count=2**64)
    for write in (cg.to_graphml, cg.to_gexf):
        with pytest.warns(cg.LossWarning) as caught:
            write(graph)
        (warning,) = caught
        assert warning.filename == __file__
        assert "control characters written as \\uXXXX (2 texts)" in str(warning.message)
        assert "whole numbers beyond 64 bits written as text (1 text)" in str(warning.message)


def test_the_small_corpus_loses_nothing_unexpected(graph: nx.MultiDiGraph) -> None:
    """No warning is raised, which this project's settings would turn into an error."""
    for write in TEXTS.values():
        write(graph)


def test_public_names() -> None:
    for name in formats.__all__:
        assert hasattr(formats, name)
    for name in ("write_graph", "to_graphml", "to_gexf", "write_dot", "write_mermaid", "Mermaid"):
        assert getattr(cg, name) is getattr(formats, name)
