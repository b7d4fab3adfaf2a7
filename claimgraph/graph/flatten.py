"""flatten: a graph whose attributes are all scalars, for any exporter."""

from __future__ import annotations

import json
import math
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from claimgraph.base import Frozen
from claimgraph.temporal import TimeInterval

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["RESERVED", "flatten"]

RESERVED = frozenset(
    {"source", "target", "to", "from", "id", "key", "type", "name", "value", "size", "n_id"}
)
"""Attribute names that other tools take for themselves; flattened graphs never carry them."""


def flatten(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a copy of a graph whose attributes are str, int, float or bool, in sorted order.

    Absent values are left out. A time becomes ``start``, ``end`` (ISO 8601) and ``time``
    (its words or value). Anything else that is not a scalar becomes JSON. A reserved name
    gets an underscore, so that no tool overwrites it.

    Example:
        >>> import claimgraph as cg
        >>> flat = cg.flatten(cg.build_graph(cg.bundled_report()).accusations)
        >>> {type(v).__name__ for *_, data in flat.edges(data=True) for v in data.values()} <= {
        ...     "str", "int", "float", "bool"}
        True
    """
    import networkx as nx

    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    flat.graph.update(_scalars(graph.graph))
    for node, attributes in sorted(graph.nodes(data=True), key=lambda item: item[0]):
        flat.add_node(node, **_scalars(attributes))
    edges = graph.edges(keys=True, data=True)
    for start, end, key, attributes in sorted(edges, key=lambda edge: edge[:3]):
        flat.add_edge(start, end, key, **_scalars(attributes))
    return flat


def _scalars(attributes: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, value in attributes.items():
        if isinstance(value, TimeInterval):
            for inner, text in _time(value).items():
                result.setdefault(inner, text)
        elif value is not None:
            result[f"{name}_" if name in RESERVED else name] = _scalar(value)
    return result


def _time(interval: TimeInterval) -> dict[str, str]:
    words = interval.expression or interval.value
    return {
        **({"time": words} if words else {}),
        **({"start": interval.start.isoformat()} if interval.start else {}),
        **({"end": interval.end.isoformat()} if interval.end else {}),
    }


def _scalar(value: Any) -> str | int | float | bool:
    if isinstance(value, Enum):
        value = value.value
    if type(value) in (str, int, bool):
        return value  # type: ignore[no-any-return]
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else str(value)
    if isinstance(value, bool):
        return bool(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Frozen):
        value = value.model_dump(mode="json", exclude_defaults=True)
    elif isinstance(value, (set, frozenset)):
        value = sorted(map(str, value))
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
