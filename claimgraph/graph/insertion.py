"""Filling a new MultiDiGraph directly: the one module that knows networkx from the inside.

``add_edges_from`` looks every edge up several times and copies its attributes; writing
into the adjacency dictionaries takes about half as long. Where a version of networkx
stores graphs otherwise, the public methods are used; a test holds both to be equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["fill", "new_graph"]

Edge = tuple[str, str, str, dict[str, Any]]


def new_graph(
    nodes: dict[str, dict[str, Any]], edges: Iterable[Edge], *, direct: bool | None = None
) -> nx.MultiDiGraph[str]:
    """Return a new graph of ``nodes`` and ``edges``, whose ends are all among the nodes.

    Args:
        nodes: Attributes by key. The dictionaries become part of the graph.
        edges: ``(from, to, key, attributes)``; likewise. Of two with the same ends and key
            the last one stays.
        direct: Whether to write into the dictionaries; None: where that is known to work.
    """
    import networkx as nx

    graph: Any = nx.MultiDiGraph()
    if _works() if direct is None else direct:
        fill(graph, nodes, edges)
    else:
        graph.add_nodes_from(nodes.items())
        last = {edge[:3]: edge[3] for edge in edges}
        graph.add_edges_from((*ends, attributes) for ends, attributes in last.items())
    return cast("nx.MultiDiGraph[str]", graph)


def fill(graph: Any, nodes: dict[str, dict[str, Any]], edges: Iterable[Edge]) -> None:
    """Write nodes and edges into an empty graph."""
    graph._node.update(nodes)
    adjacency, predecessors = graph._adj, graph._pred
    for node in nodes:
        adjacency[node] = {}
        predecessors[node] = {}
    for start, end, key, attributes in edges:
        row = adjacency[start]
        if end in row:
            row[end][key] = attributes
        else:
            row[end] = predecessors[end][start] = {key: attributes}


@lru_cache(maxsize=1)
def _works() -> bool:
    """Tell whether a graph filled directly is the graph the public methods make."""
    import networkx as nx

    nodes = {"a": {"n": 1}, "b": {}, "c": {}}
    edges = [
        ("a", "b", "k", {"x": 1}),
        ("a", "b", "l", {}),
        ("b", "a", "k", {}),
        ("c", "c", "k", {}),
    ]
    public: Any = nx.MultiDiGraph()
    public.add_nodes_from((key, dict(value)) for key, value in nodes.items())
    public.add_edges_from((u, v, k, dict(d)) for u, v, k, d in edges)
    try:
        filled: Any = nx.MultiDiGraph()
        fill(filled, nodes, edges)
        return bool(
            nx.utils.graphs_equal(public, filled)
            and filled._pred == public._pred
            and filled._pred["b"]["a"] is filled._adj["a"]["b"]
            and public._pred["b"]["a"] is public._adj["a"]["b"]
            and filled.__dict__.keys() == public.__dict__.keys()
        )
    except (AttributeError, KeyError, TypeError):
        return False
