"""Node-link JSON: for D3, JavaScript and networkx; keeps everything a flat graph has.

Read it back with ``networkx.node_link_graph(json.load(file), edges="edges")``. The losses
are those of flattening: a time keeps its words, start and end; lists, mappings and records
become JSON text.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final

from claimgraph.corpus.files import write_atomically
from claimgraph.formats.losses import FEATURES, FLATTENED
from claimgraph.graph.flatten import flatten

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["KEEPS", "LOSSES", "to_nodelink", "write_nodelink"]

LOSSES: Final = FLATTENED
KEEPS: Final = frozenset(FEATURES) - {"a timeline"}


def to_nodelink(graph: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """Return a graph as node-link data: a dictionary that JSON can hold.

    Nodes are listed under ``nodes`` with their ``id``, edges under ``edges`` with
    ``source``, ``target`` and ``key``.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.

    Examples:
        >>> import claimgraph as cg
        >>> data = cg.to_nodelink(cg.build_graph(cg.bundled_report()).accusations)
        >>> sorted(data)
        ['directed', 'edges', 'graph', 'multigraph', 'nodes']
    """
    import networkx as nx

    data: dict[str, Any] = nx.node_link_data(flatten(graph), edges="edges")
    return data


def write_nodelink(graph: nx.MultiDiGraph[str], path: str | os.PathLike[str]) -> None:
    """Write a graph as node-link JSON. A file that is there is replaced when the new one is complete.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        path: The file.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.
        OSError: The file cannot be written; an old one stays as it was.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.json"
        >>> cg.write_nodelink(cg.build_graph(cg.bundled_report()).claims, path)
        >>> path.stat().st_size > 0
        True
    """
    text = json.dumps(to_nodelink(graph), ensure_ascii=False, indent=1)
    # A lone surrogate, which UTF-8 cannot hold, becomes the JSON escape of the same look.
    write_atomically(path, [text.encode("utf-8", "backslashreplace"), b"\n"])
