r"""GraphML: for yEd, Gephi, igraph, Neo4j and networkx; the XML format that loses least.

Read it back with ``networkx.read_graphml(path, edge_key_type=str, force_multigraph=True)``.
The result equals the flattened graph, except for what ``LOSSES`` declares:

* A time keeps its words, start and end; lists, mappings and records become JSON text.
* Characters XML cannot hold are written as ``\uXXXX``.
* Whole numbers beyond 64 bits become text.
* An edge whose key is not unique in the graph has no id, since an id must be unique;
  its key stands in an attribute ``key``, which networkx reads both as key and attribute.
"""

from __future__ import annotations

import os
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from claimgraph.corpus.files import write_atomically
from claimgraph.formats.losses import FLATTENED, report
from claimgraph.formats.xml_graph import CHARACTERS, NUMBERS, unique_keys, xml_graph

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["KEEPS", "LOSSES", "to_graphml", "write_graphml"]

LOSSES: Final = (
    *FLATTENED,
    CHARACTERS,
    NUMBERS,
    "keys of edges that are not unique in the graph stand in an attribute 'key'",
)
KEEPS: Final = frozenset(
    {
        "nodes",
        "parallel edges",
        "edge keys",
        "attributes of nodes and edges",
        "attributes of the graph",
        "types of attributes",
    }
)

_DEFAULTS = ("node_default", "edge_default")


def to_graphml(graph: nx.MultiDiGraph[str]) -> str:
    """Return a graph as GraphML.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.

    Warns:
        LossWarning: Something had to be changed to fit.

    Examples:
        >>> import claimgraph as cg
        >>> import networkx as nx
        >>> graph = cg.build_graph(cg.bundled_report()).accusations
        >>> text = cg.to_graphml(graph)
        >>> back = nx.parse_graphml(text, edge_key_type=str, force_multigraph=True)
        >>> set(back.edges(keys=True)) == set(graph.edges(keys=True))
        True
    """
    return _bytes(graph).decode()


def write_graphml(graph: nx.MultiDiGraph[str], path: str | os.PathLike[str]) -> None:
    """Write a graph as GraphML. A file that is there is replaced when the new one is complete.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        path: The file.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.
        OSError: The file cannot be written; an old one stays as it was.

    Warns:
        LossWarning: Something had to be changed to fit.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.graphml"
        >>> cg.write_graphml(cg.build_graph(cg.bundled_report()).accusations, path)
        >>> path.stat().st_size > 0
        True
    """
    write_atomically(path, [_bytes(graph)])


def _bytes(graph: nx.MultiDiGraph[str]) -> bytes:
    from networkx.readwrite.graphml import GraphMLWriter

    found: Counter[str] = Counter()
    flat = xml_graph(graph, found)
    for name in _DEFAULTS:  # networkx takes these for mappings; here they are JSON text
        if name in flat.graph:
            flat.graph[f"{name}_"] = flat.graph.pop(name)
    report("GraphML", found, stacklevel=3)
    ids = unique_keys(flat)
    for _, _, key, attributes in flat.edges(keys=True, data=True):
        if key not in ids:
            attributes["key"] = key
    # The ids of its <key> elements are numbered: named ones would repeat where nodes and
    # edges share a name, as they do with ``kind``, and ids must be unique.
    writer: Any = GraphMLWriter(graph=flat)
    for edge in writer.xml.iter("edge"):
        if edge.get("id") not in ids:
            del edge.attrib["id"]
    stream = BytesIO()
    writer.dump(stream)
    # A bare carriage return in XML text is read as a line feed. Only text holds bare ones:
    # the writer escapes them in attributes itself.
    return stream.getvalue().replace(b"\r", b"&#13;") + b"\n"
