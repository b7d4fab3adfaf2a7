"""GraphML, GEXF and node-link JSON read back equal to the flattened graph, hostile texts included."""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import formats
from claimgraph.formats.characters import original, visible
from tests.formats.reading import (
    from_gexf,
    from_graphml,
    from_nodelink,
    same,
    without_graph_attributes,
)
from tests.graph.examples import HOSTILE, multigraphs, small_corpus, texts
from tests.strategies import corpora

pytestmark = pytest.mark.filterwarnings("ignore::claimgraph.LossWarning")

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def within_64_bits(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return a flat copy whose whole numbers fit into 64 bits; larger ones become text."""
    flat = cg.flatten(graph)
    sets = [flat.graph, *dict(flat.nodes).values(), *(held for *_, held in flat.edges(data=True))]
    for attributes in sets:
        for name, value in attributes.items():
            if type(value) is int and not -(2**63) <= value < 2**63:
                attributes[name] = str(value)
    for name in ("node_default", "edge_default"):
        if name in flat.graph:
            flat.graph[f"{name}_"] = flat.graph.pop(name)
    return flat


@given(multigraphs())
def test_graphml(graph: nx.MultiDiGraph) -> None:
    text = cg.to_graphml(graph)
    assert same(from_graphml(text), within_64_bits(graph))


@given(multigraphs())
def test_ids_in_graphml_are_unique(graph: nx.MultiDiGraph) -> None:
    root = ElementTree.fromstring(cg.to_graphml(graph))
    for kind in ("key", "node", "edge"):
        ids = [found.get("id") for found in root.iter(NAMESPACE + kind)]
        ids = [own for own in ids if own is not None]
        assert len(ids) == len(set(ids))


pairs = st.dictionaries(st.sampled_from(["words", "note", "label", "flag_"]), texts, max_size=3)
flags = st.dictionaries(st.sampled_from(["a", "b"]), st.booleans() | st.just(True), max_size=2)


@st.composite
def uniform_graphs(draw: st.DrawFn) -> nx.MultiDiGraph:
    """Draw graphs as ours are: every node has a label, and a name has values of one type."""
    nodes = draw(st.lists(texts, min_size=1, max_size=4, unique=True))
    graph = nx.MultiDiGraph()
    for node in nodes:
        held = draw(pairs)
        graph.add_node(node, **{"label": draw(texts), **held}, flag=draw(st.booleans()))
    ends = st.sampled_from(nodes)
    for start, end, key in draw(st.lists(st.tuples(ends, ends, texts), max_size=5)):
        numbers = {"depth": draw(st.integers(-9, 9)), "share": draw(st.floats(0, 1))}
        graph.add_edge(start, end, key, **draw(pairs), **numbers)
    graph.add_edge(nodes[0], nodes[0], "one")
    graph.add_edge(nodes[0], nodes[0], "two")  # networkx reads keys only where edges are parallel
    return graph


@given(uniform_graphs())
def test_gexf(graph: nx.MultiDiGraph) -> None:
    assert same(from_gexf(cg.to_gexf(graph)), without_graph_attributes(graph))


@given(multigraphs())
def test_gexf_of_any_graph_keeps_nodes_and_ends(graph: nx.MultiDiGraph) -> None:
    read = from_gexf(cg.to_gexf(graph))
    assert set(read) == set(graph)
    assert sorted(read.edges()) == sorted(graph.edges())
    if read.number_of_edges() > len(set(graph.edges())):
        assert set(read.edges(keys=True)) == set(graph.edges(keys=True))


@given(multigraphs())
def test_nodelink(graph: nx.MultiDiGraph) -> None:
    flat = cg.flatten(graph)
    assert same(from_nodelink(json.dumps(cg.to_nodelink(graph))), flat)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nodelink_files(tmp_path: Path, hostile: str) -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge(hostile, "b", hostile, words=hostile)
    cg.write_nodelink(graph, tmp_path / "a.json")
    assert same(from_nodelink((tmp_path / "a.json").read_text(encoding="utf-8")), graph)


@given(corpora())
def test_graphs_of_a_corpus(corpus: cg.Corpus) -> None:
    built = cg.build_graph(corpus, presupposed=True)
    for graph in (built.accusations, built.claims):
        assert same(from_graphml(cg.to_graphml(graph)), cg.flatten(graph))
        assert same(from_nodelink(json.dumps(cg.to_nodelink(graph))), cg.flatten(graph))
        read, flat = from_gexf(cg.to_gexf(graph)), cg.flatten(graph)
        assert dict(read.nodes) == dict(flat.nodes)
        if len(set(flat.edges())) < flat.number_of_edges():
            assert same(read, flat)


@pytest.mark.parametrize("corpus", [small_corpus(), cg.bundled_report()])
def test_files_of_the_examples_lose_nothing(tmp_path: Path, corpus: cg.Corpus) -> None:
    built = cg.build_graph(corpus, presupposed=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for graph in (built.accusations, built.claims):
            for ending, read in (
                ("graphml", from_graphml),
                ("gexf", from_gexf),
                ("json", from_nodelink),
            ):
                cg.write_graph(graph, tmp_path / f"a.{ending}")
                text = (tmp_path / f"a.{ending}").read_bytes().decode()
                assert same(read(text), cg.flatten(graph))


def test_a_claim_against_several_has_no_id_twice() -> None:
    graph = cg.build_graph(small_corpus(), presupposed=True).accusations
    root = ElementTree.fromstring(cg.to_graphml(graph))
    ids = [found.get("id") for found in root.iter(NAMESPACE + "edge")]
    assert ids.count(None) == 2  # both edges of the presupposition
    assert len(set(ids)) == 3


def test_unique_claims_are_ids_in_gexf() -> None:
    graph = cg.build_graph(cg.bundled_report()).accusations
    root = ElementTree.fromstring(cg.to_gexf(graph))
    ids = {found.get("id") for found in root.iter("{http://www.gexf.net/1.2draft}edge")}
    assert len(ids) == graph.number_of_edges()
    assert {key for *_, key in graph.edges(keys=True)} & ids


def test_a_graph_read_with_networkx_can_be_written_again() -> None:
    """networkx leaves ``node_default`` and ``edge_default`` in the graphs it reads."""
    graph = cg.build_graph(small_corpus()).claims
    text = cg.to_graphml(graph)
    read = nx.parse_graphml(text, edge_key_type=str, force_multigraph=True)
    again = from_graphml(cg.to_graphml(read))
    assert set(again.edges(keys=True)) == set(graph.edges(keys=True))
    cg.to_gexf(read)


@given(st.lists(texts, max_size=5))
@example(["\x00", "\\u0000", "\\u005cu0000", "\\\x00", "\\\\u0000"])
def test_escapes_are_visible_and_can_be_undone(some: list[str]) -> None:
    for text in some:
        assert original(visible(text)) == text
        ElementTree.fromstring(ElementTree.tostring(ElementTree.Element("a", b=visible(text))))
    assert len({visible(text) for text in some}) == len(set(some))


def test_ordinary_texts_are_left_alone() -> None:
    for text in ("C:\\users", "“quotes” – 🛰️ \u202e مرحبا", "a\r\n\tb", "]]>"):
        assert visible(text) is text or visible(text) == text


@pytest.mark.parametrize(
    ("name", "write", "read"),
    [
        ("GraphML", cg.to_graphml, from_graphml),
        ("GEXF", cg.to_gexf, from_gexf),
        ("node-link", lambda graph: json.dumps(cg.to_nodelink(graph)), from_nodelink),
    ],
)
def test_what_is_said_to_survive_does(
    name: str,
    write: Callable[[nx.MultiDiGraph], str],
    read: Callable[[str], nx.MultiDiGraph],
) -> None:
    graph = nx.MultiDiGraph(title="a graph")
    graph.add_node("a", label="A", count=1, share=0.5, flag=True)
    graph.add_node("b", label="B")
    graph.add_edge("a", "b", "k", start="2023-05-03")
    graph.add_edge("a", "b", "l")
    text = write(graph)
    back = read(text)
    graph.nodes["a"]["label"] = "A\x00"
    survives = {
        "nodes": set(back) == set(graph),
        "parallel edges": back.number_of_edges() == 2,
        "edge keys": {key for *_, key in back.edges(keys=True)} == {"k", "l"},
        "attributes of nodes and edges": back.edges["a", "b", "k"] == {"start": "2023-05-03"},
        "attributes of the graph": back.graph == graph.graph,
        "types of attributes": {type(one) for one in back.nodes["a"].values()}
        == {str, int, float, bool},
        "control characters": name == "node-link" or "\\u0000" not in write(graph),
        "a timeline": 'timeformat="date"' in text,
    }
    assert formats.SURVIVAL[name] == survives


def test_huge_files_stay_readable() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", words="<&\r\n]]>" * 100_000)
    assert same(from_graphml(cg.to_graphml(graph)), graph)
    assert (
        nx.read_gexf(io.BytesIO(cg.to_gexf(graph).encode())).nodes["a"]["words"]
        == (graph.nodes["a"]["words"])
    )
