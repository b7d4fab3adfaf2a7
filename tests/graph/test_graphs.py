"""What the two graphs hold, and that nothing but the records decides it."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import Any, ClassVar, Literal

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.graph import insertion
from tests.graph.examples import multigraphs, small_corpus
from tests.strategies import corpora


def shuffled(corpus: cg.Corpus, seed: int) -> cg.Corpus:
    records = list(corpus)
    random.Random(seed).shuffle(records)
    return cg.Corpus(records, kinds=corpus.kinds)


@given(corpora(), st.integers())
def test_the_order_of_records_changes_nothing(corpus: cg.Corpus, seed: int) -> None:
    one, other = (cg.build_graph(c, presupposed=True) for c in (corpus, shuffled(corpus, seed)))
    for left, right in ((one.accusations, other.accusations), (one.claims, other.claims)):
        assert nx.utils.graphs_equal(left, right)
        assert list(left.nodes(data=True)) == list(right.nodes(data=True))
        assert list(left.edges(keys=True, data=True)) == list(right.edges(keys=True, data=True))


def test_a_reference_outside_the_content_key_is_kept_whatever_the_order() -> None:
    class Hint(cg.Proposition):
        kind: Literal["Hint"] = "Hint"
        outside_key: ClassVar[frozenset[str]] = frozenset({"via"})
        actor: cg.ActorRef
        via: cg.ActorRef | None = None

    actors = [cg.Person(id=f"p:{i}") for i in range(3)]
    report = cg.Document(id="doc:a", text="words")
    claims = [
        cg.Claim(
            id=f"c{i}",
            act="assertion",
            document="doc:a",
            chain=(cg.ChainLink(id="doc:a"),),
            proposition=Hint(actor="p:0", via=f"p:{i}"),
        )
        for i in (1, 2)
    ]
    kinds = cg.DEFAULT_KINDS.extend(Hint)
    for order in (claims, claims[::-1]):
        graph = cg.build_graph(cg.Corpus([*actors, report, *order], kinds=kinds)).claims
        assert {end for _, end, key in graph.edges(keys=True) if key == "about:via"} == {
            "p:1",
            "p:2",
        }


def test_presuppositions_are_left_out_unless_asked_for() -> None:
    corpus = small_corpus()
    plain, full = (cg.build_graph(corpus, presupposed=p) for p in (False, True))
    assert {key for *_, key in full.accusations.edges(keys=True)} - {
        key for *_, key in plain.accusations.edges(keys=True)
    } == {"c-presupposed"}
    assert full.accusations.number_of_edges() - plain.accusations.number_of_edges() == 2
    assert "c-presupposed" in full.claims
    assert "c-presupposed" not in plain.claims
    assert full.claims.nodes["c-presupposed"]["presupposed"] is True
    marked = [e["presupposed"] for _, _, e in full.accusations.edges(data=True)]
    assert sorted(marked) == [False, False, True, True]


@given(corpora())
def test_without_presuppositions_the_graphs_are_subgraphs(corpus: cg.Corpus) -> None:
    plain, full = (cg.build_graph(corpus, presupposed=p) for p in (False, True))
    for part, whole in ((plain.accusations, full.accusations), (plain.claims, full.claims)):
        assert set(part.nodes) <= set(whole.nodes)
        assert set(part.edges(keys=True)) <= set(whole.edges(keys=True))
    acts = {claim.id: claim.act for claim in corpus.claims if isinstance(claim, cg.Claim)}
    assert all(acts[key] != "presupposition" for *_, key in plain.accusations.edges(keys=True))


@given(corpora())
def test_an_edge_for_each_claim_and_accused(corpus: cg.Corpus) -> None:
    edges = set(cg.build_graph(corpus, presupposed=True).accusations.edges(keys=True))
    assert edges == {
        (claim.claimer, accused, claim.id)
        for claim in corpus.claims
        if isinstance(claim, cg.Claim)
        for accused in claim.accused
    }


@given(multigraphs(), st.data())
def test_direct_insertion_makes_the_graph_of_the_public_methods(
    graph: nx.MultiDiGraph, data: st.DataObject
) -> None:
    edges = [*graph.edges(keys=True, data=True)]
    edges += data.draw(st.lists(st.sampled_from(edges), max_size=2)) if edges else []

    def made(direct: bool) -> Any:
        nodes = {node: dict(attributes) for node, attributes in graph.nodes(data=True)}
        copies = [(start, end, key, dict(held)) for start, end, key, held in edges]
        return insertion.new_graph(nodes, copies, direct=direct)

    filled, public = made(True), made(False)
    assert nx.utils.graphs_equal(filled, public)
    assert filled.pred == public.pred
    assert list(filled.edges(keys=True)) == list(public.edges(keys=True))
    assert nx.utils.graphs_equal(filled.reverse(), public.reverse())
    filled.remove_nodes_from(list(filled)[:1])
    public.remove_nodes_from(list(public)[:1])
    assert nx.utils.graphs_equal(filled, public)


@pytest.mark.parametrize("direct", [True, False])
def test_of_two_edges_with_the_same_ends_and_key_the_last_stays(direct: bool) -> None:
    edges = [("a", "b", "k", {"x": 1, "y": 1}), ("a", "b", "k", {"x": 2})]
    graph = insertion.new_graph({"a": {}, "b": {}}, edges, direct=direct)
    assert list(graph.edges(keys=True, data=True)) == [("a", "b", "k", {"x": 2})]


def test_the_installed_networkx_can_be_filled_directly() -> None:
    """Were it not so, graphs would still be right, but slow."""
    insertion._works.cache_clear()
    assert insertion._works()


@pytest.mark.parametrize("error", [AttributeError, KeyError, TypeError])
def test_a_networkx_that_stores_graphs_otherwise_is_filled_by_its_methods(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    expected = cg.build_graph(small_corpus(), presupposed=True)
    assert expected.accusations.number_of_edges() == 4
    assert expected.claims.number_of_nodes() == 14

    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(insertion, "fill", broken)
    insertion._works.cache_clear()
    try:
        graph = cg.build_graph(small_corpus(), presupposed=True)
        assert not insertion._works()
        assert nx.utils.graphs_equal(graph.accusations, expected.accusations)
        assert nx.utils.graphs_equal(graph.claims, expected.claims)
    finally:
        insertion._works.cache_clear()


def test_networkx_algorithms_run() -> None:
    built = cg.build_graph(cg.bundled_report(), presupposed=True)
    for graph in (built.accusations, built.claims):
        assert nx.utils.graphs_equal(graph.copy(), graph)
        assert nx.utils.graphs_equal(graph.reverse().reverse(), graph)
        assert nx.utils.graphs_equal(nx.compose(graph, graph), graph)
        some = list(graph)[:5]
        assert set(graph.subgraph(some).copy()) == set(some)
        assert graph.to_undirected().number_of_nodes() == graph.number_of_nodes()
        assert sum(nx.degree_centrality(graph).values()) > 0
        assert nx.number_weakly_connected_components(graph) >= 1
        relabelled = nx.convert_node_labels_to_integers(graph)
        assert relabelled.number_of_edges() == graph.number_of_edges()
        assert list(nx.strongly_connected_components(graph))
        view = nx.subgraph_view(graph, filter_edge=lambda *_: True)
        assert view.number_of_edges() == graph.number_of_edges()
    corpus = small_corpus()
    claims = cg.build_graph(corpus).claims
    denial = next(claim.id for claim in corpus.claims if claim.act == "denial")
    assert list(nx.all_simple_paths(claims, denial, "gov:A"))
    assert nx.shortest_path(claims, denial, "event:raid")


def test_pagerank_runs() -> None:
    pytest.importorskip("scipy", reason="networkx computes pagerank with scipy")
    graph = cg.build_graph(cg.bundled_report()).accusations
    assert sum(nx.pagerank(graph).values()) == pytest.approx(1)


def test_changing_a_graph_leaves_the_corpus_and_other_graphs_alone() -> None:
    corpus = small_corpus()
    first, second = cg.build_graph(corpus), cg.build_graph(corpus)
    first.accusations.clear()
    first.claims.clear()
    assert second.accusations.number_of_edges() == 2
    assert corpus == small_corpus()


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "code",
    [
        "import claimgraph",
        "import claimgraph as cg; cg.build_graph(cg.bundled_report())",
        "import claimgraph as cg; cg.accusation_rows(cg.bundled_report())",
        "import claimgraph as cg; repr(cg.build_graph(cg.bundled_report()))",
        "import claimgraph as cg; cg.write_graph, cg.to_mermaid",
    ],
)
def test_networkx_is_not_imported_before_a_graph_is_asked_for(code: str) -> None:
    assert run(f"{code}\nimport sys; print('networkx' in sys.modules)") == "False"


def test_networkx_is_imported_when_a_graph_is_asked_for() -> None:
    code = "import sys, claimgraph as cg; cg.build_graph(cg.bundled_report()).accusations"
    assert run(f"{code}; print('networkx' in sys.modules)") == "True"
