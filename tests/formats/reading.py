"""Reading files back with networkx, and undoing what the formats declare that they do."""

from __future__ import annotations

import io
import json
from typing import Any

import networkx as nx

import claimgraph as cg
from claimgraph.formats.characters import original


def from_graphml(text: str) -> nx.MultiDiGraph:
    """Read GraphML; keys of edges come from ids, or from an attribute ``key`` beside it."""
    read: Any = nx.read_graphml(io.BytesIO(text.encode()), edge_key_type=str, force_multigraph=True)
    read.graph.pop("node_default")
    read.graph.pop("edge_default")
    for _, _, key, attributes in read.edges(keys=True, data=True):
        assert attributes.pop("key", key) == key
    return unescaped(read)


def from_gexf(text: str) -> nx.MultiDiGraph:
    """Read GEXF into a multigraph; ids of edges are no attributes of ours, exact times are."""
    read: Any = nx.read_gexf(io.BytesIO(text.encode()))
    assert isinstance(read, nx.DiGraph)
    for attributes in (*dict(read.nodes).values(), *(held for *_, held in read.edges(data=True))):
        attributes.pop("id", None)
        for name in ("start", "end"):
            attributes.pop(name, None)
            if f"{name}_time" in attributes:
                attributes[name] = attributes.pop(f"{name}_time")
    read.graph.clear()
    return unescaped(nx.MultiDiGraph(read))


def from_nodelink(text: str) -> nx.MultiDiGraph:
    """Read node-link JSON."""
    return nx.node_link_graph(json.loads(text), edges="edges")


def unescaped(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return a graph with the characters that XML cannot hold."""

    def text(value: Any) -> Any:
        return original(value) if isinstance(value, str) else value

    def held(attributes: dict[str, Any]) -> dict[str, Any]:
        return {text(name): text(value) for name, value in attributes.items()}

    result = nx.MultiDiGraph(**held(graph.graph))
    result.add_nodes_from((text(node), held(data)) for node, data in graph.nodes(data=True))
    result.add_edges_from(
        (text(start), text(end), text(key), held(data))
        for start, end, key, data in graph.edges(keys=True, data=True)
    )
    return result


def without_graph_attributes(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return a flat copy of a graph that has no attributes itself."""
    flat = cg.flatten(graph)
    flat.graph.clear()
    return flat


def same(left: nx.MultiDiGraph, right: nx.MultiDiGraph) -> bool:
    """Tell whether graphs are equal, types of attributes included."""
    return nx.utils.graphs_equal(left, right) and _types(left) == _types(right)


def _types(graph: nx.MultiDiGraph) -> list[list[tuple[str, str]]]:
    sets = [
        graph.graph,
        *dict(graph.nodes).values(),
        *(held for *_, held in graph.edges(data=True)),
    ]
    return sorted(sorted((name, type(v).__name__) for name, v in one.items()) for one in sets)
