"""flatten: a graph whose attributes are all scalars, for any exporter."""

from __future__ import annotations

import json
import math
import numbers
from collections.abc import Mapping, Set
from datetime import date, time
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from claimgraph.base import Frozen
from claimgraph.temporal import TimeInterval

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["RESERVED", "flatten"]

RESERVED = frozenset(
    {"source", "target", "to", "from", "id", "key", "type", "name", "value", "size", "n_id"}
    # networkx calls its arguments so, and its readers pass attributes beside them.
    | {"self", "node_for_adding", "u_for_edge", "v_for_edge"}
)
"""Attribute names that other tools take for themselves; flattened graphs never carry them."""


def flatten(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a copy of a graph whose attributes are str, int, float or bool, in sorted order.

    Absent values are left out. A time becomes ``start``, ``end`` (ISO 8601) and ``time``
    (its words or value); one that is not called ``time`` keeps its name and gives it to its
    bounds. Lists, mappings and records become JSON. A reserved name, and one that is taken,
    gets an underscore, so that nothing is overwritten.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations`` or ``ClaimGraph.claims``.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.

    Examples:
        >>> import claimgraph as cg
        >>> flat = cg.flatten(cg.build_graph(cg.bundled_report()).accusations)
        >>> {type(v).__name__ for *_, data in flat.edges(data=True) for v in data.values()} <= {
        ...     "str", "int", "float", "bool"}
        True
    """
    import networkx as nx

    given: Any = graph
    if not isinstance(given, nx.MultiDiGraph):
        msg = (
            f"a networkx.MultiDiGraph is needed, not {type(given).__name__}; "
            "pass graph.accusations or graph.claims of a ClaimGraph, or nx.MultiDiGraph(graph)"
        )
        raise TypeError(msg)
    flat: Any = nx.MultiDiGraph()
    flat.graph.update(_scalars(given.graph))
    nodes = sorted(given.nodes(data=True), key=lambda node: _sortable(node[0]))
    flat.add_nodes_from((node, _scalars(attributes)) for node, attributes in nodes)
    edges = sorted(
        given.edges(keys=True, data=True), key=lambda edge: tuple(map(_sortable, edge[:3]))
    )
    flat.add_edges_from((*edge[:3], _scalars(edge[3])) for edge in edges)
    return cast("nx.MultiDiGraph[str]", flat)


def _sortable(key: object) -> tuple[str, str]:
    """Return what orders keys that may not be strings; edges added without a key have numbers."""
    return str(key), type(key).__name__


def _scalars(attributes: Mapping[Any, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    renamed: list[tuple[str, Any]] = []
    for name, value in attributes.items():
        if isinstance(value, TimeInterval):
            renamed.extend(_bounds(str(name), value))
        elif type(name) is not str or name in RESERVED:
            renamed.append((str(name), value))
        elif value is not None:
            result[name] = _scalar(value)
    for name, value in renamed:
        if value is not None:
            free = name
            while free in RESERVED or free in result:
                free += "_"
            result[free] = _scalar(value)
    return result


def _bounds(name: str, interval: TimeInterval) -> list[tuple[str, Any]]:
    start, end = ("start", "end") if name == "time" else (f"{name}_start", f"{name}_end")
    words = interval.expression or interval.value or None
    return [(name, words), (start, interval.start), (end, interval.end)]


def _scalar(value: Any) -> str | int | float | bool:
    if isinstance(value, Enum):
        return _scalar(value.value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real) and not isinstance(value, numbers.Rational):
        number = float(value)
        return number if math.isfinite(number) else str(number)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (Frozen, Mapping, Set, list, tuple)):
        return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return str(value)


def _plain(value: Any) -> Any:
    """Return what JSON can hold, the same in every run."""
    if value is None:
        return None
    if isinstance(value, Frozen):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, Set):
        return sorted((_plain(one) for one in value), key=json.dumps)
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return _scalar(value)
