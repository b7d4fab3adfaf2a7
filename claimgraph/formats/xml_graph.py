"""From a graph to a flat copy that XML and its 64-bit readers can hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from claimgraph.formats.characters import visible
from claimgraph.graph.flatten import flatten

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["CHARACTERS", "NUMBERS", "unique_keys", "xml_graph"]

CHARACTERS = "control characters written as \\uXXXX"
NUMBERS = "whole numbers beyond 64 bits written as text"


def xml_graph(graph: nx.MultiDiGraph[str], found: Counter[str]) -> Any:
    """Return a flat copy of a graph without anything that would break an XML file.

    Args:
        graph: The graph.
        found: Where what was changed is counted.
    """
    import networkx as nx

    flat = flatten(graph)
    copy: Any = nx.MultiDiGraph()
    copy.graph.update(_attributes(flat.graph, found))
    copy.add_nodes_from(
        (_text(node, found), _attributes(attributes, found))
        for node, attributes in flat.nodes(data=True)
    )
    copy.add_edges_from(
        (visible(str(start)), visible(str(end)), _text(key, found), _attributes(attributes, found))
        for start, end, key, attributes in flat.edges(keys=True, data=True)
    )
    return copy


def unique_keys(graph: Any) -> set[str]:
    """Return the keys of edges that name one edge of the whole graph; they can serve as ids."""
    count = Counter(key for _, _, key in graph.edges(keys=True))
    return {key for key, edges in count.items() if edges == 1 and key}


def _attributes(attributes: dict[str, Any], found: Counter[str]) -> dict[str, Any]:
    return {_text(name, found): _value(value, found) for name, value in attributes.items()}


def _value(value: Any, found: Counter[str]) -> Any:
    if isinstance(value, str):
        return _text(value, found)
    if type(value) is int and not -(2**63) <= value < 2**63:
        found[NUMBERS] += 1
        return str(value)
    return value


def _text(value: object, found: Counter[str]) -> str:
    text = str(value)
    safe = visible(text)
    if safe != text:
        found[CHARACTERS] += 1
    return safe
