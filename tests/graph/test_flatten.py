"""Flattening: any graph becomes one of scalars, and nothing is overwritten on the way."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import Any

import networkx as nx
import pytest
from hypothesis import assume, given

import claimgraph as cg
from claimgraph.graph import RESERVED
from tests.graph.examples import Colour, multigraphs, values
from tests.strategies import corpora


def attribute_sets(graph: nx.MultiDiGraph) -> list[dict[str, Any]]:
    nodes = [attributes for _, attributes in graph.nodes(data=True)]
    return [graph.graph, *nodes, *(attributes for *_, attributes in graph.edges(data=True))]


def flat_value(value: object) -> Any:
    graph = nx.MultiDiGraph()
    graph.add_node("a", held=value)
    return cg.flatten(graph).nodes["a"]["held"]


@given(multigraphs(attributes=values))
def test_only_scalars_and_no_reserved_name(graph: nx.MultiDiGraph) -> None:
    flat = cg.flatten(graph)
    assert set(flat) == set(graph)
    assert set(flat.edges(keys=True)) == set(graph.edges(keys=True))
    for attributes in attribute_sets(flat):
        assert not attributes.keys() & RESERVED
        assert {type(name) for name in attributes} <= {str}
        assert {type(value) for value in attributes.values()} <= {str, int, float, bool}
    assert nx.utils.graphs_equal(cg.flatten(flat), flat)


@given(multigraphs(attributes=values))
def test_nothing_is_overwritten(graph: nx.MultiDiGraph) -> None:
    before = [value for held in attribute_sets(graph) for value in held.values()]
    assume(not any(isinstance(value, cg.TimeInterval) for value in before))
    after = [value for held in attribute_sets(cg.flatten(graph)) for value in held.values()]
    assert len(after) == sum(value is not None for value in before)


@given(corpora())
def test_graphs_of_a_corpus_flatten(corpus: cg.Corpus) -> None:
    graph = cg.build_graph(corpus, presupposed=True)
    for one in (graph.accusations, graph.claims):
        for attributes in attribute_sets(cg.flatten(one)):
            assert {type(value) for value in attributes.values()} <= {str, int, float, bool}


def test_the_graph_stays_as_it_is() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", type=[1], time=cg.TimeInterval(expression="now", value="PRESENT_REF"))
    before = graph.copy()
    cg.flatten(graph).nodes["a"]["new"] = 1
    assert nx.utils.graphs_equal(graph, before)


def test_nodes_and_edges_are_sorted_also_where_keys_are_numbers() -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("b", "a", "k")
    graph.add_edge("b", "a")
    graph.add_edge("a", "b", "c1")
    assert list(cg.flatten(graph)) == ["a", "b"]
    assert list(cg.flatten(graph).edges(keys=True)) == [
        ("a", "b", "c1"),
        ("b", "a", 1),
        ("b", "a", "k"),
    ]


class Level(IntEnum):
    HIGH = 3


class Words(str):
    __slots__ = ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Colour.RED, "red"),
        (Level.HIGH, 3),
        (Words("a"), "a"),
        (True, True),
        (10**30, 10**30),
        (float("inf"), "inf"),
        (Fraction(1, 3), "1/3"),
        (Decimal("1.50"), "1.50"),
        (date(2023, 5, 4), "2023-05-04"),
        (datetime(2023, 5, 4, 1, 2), "2023-05-04T01:02:00"),
        ([1, None, "é"], '[1, null, "é"]'),
        ({"b": 1, 1: "a"}, '{"1": "a", "b": 1}'),
        ({"b", "a", "c"}, '["a", "b", "c"]'),
        ((date(2023, 5, 4), [Colour.RED]), '["2023-05-04", ["red"]]'),
        (cg.ChainLink(id="a"), '{"id": "a"}'),
        ([cg.ChainLink(id="a")], '[{"id": "a"}]'),
    ],
)
def test_values(value: object, expected: object) -> None:
    result = flat_value(value)
    assert (type(result), result) == (type(expected), expected)


def test_none_is_left_out() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", quote=None)
    assert cg.flatten(graph).nodes["a"] == {}


def test_json_inside_can_be_read_back() -> None:
    assert json.loads(flat_value({"a": [1, {"b": None}]})) == {"a": [1, {"b": None}]}


def test_a_time_gives_its_bounds_and_loses_none_of_two() -> None:
    said = cg.TimeInterval(expression="Wednesday", start="2023-05-03", end="2023-05-04")
    done = cg.TimeInterval(value="2023", start="2023-01-01T00:00:00Z")
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", "k", time=said, done=done, end="kept")
    assert cg.flatten(graph).edges["a", "b", "k"] == {
        "end": "kept",
        "time": "Wednesday",
        "start": "2023-05-03T00:00:00",
        "end_": "2023-05-04T00:00:00",
        "done": "2023",
        "done_start": "2023-01-01T00:00:00+00:00",
    }


def test_reserved_names_get_underscores_until_free() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", type="x", type_="y", source=1)
    assert cg.flatten(graph).nodes["a"] == {"type_": "y", "type__": "x", "source_": 1}


@pytest.mark.parametrize(
    "given_graph", [cg.build_graph(cg.bundled_report()), nx.DiGraph(), nx.MultiGraph(), None]
)
def test_what_is_no_multidigraph_is_refused_with_a_hint(given_graph: Any) -> None:
    with pytest.raises(TypeError, match=r"pass graph\.accusations or graph\.claims"):
        cg.flatten(given_graph)
