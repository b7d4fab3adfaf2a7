r"""DOT: for Graphviz, to print and to publish.

A picture, not a store; ``LOSSES`` declares what it leaves out:

* Of the attributes only label, family (the shape of a node), act or kind, role, negative
  polarity (the label of an edge) and presupposed (a dashed line) are drawn.
* Keys of edges are left out; parallel edges stay parallel.
* Line ends in a label become ``\n``; control characters are written as ``\uXXXX``.

Every text is quoted, so that nothing in it is read as HTML, as a keyword or as an escape.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from claimgraph.corpus.files import write_atomically
from claimgraph.formats.characters import visible
from claimgraph.formats.labels import edge_label, node_label
from claimgraph.graph.flatten import flatten

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["KEEPS", "LOSSES", "SHAPES", "to_dot", "write_dot"]

LOSSES: Final = (
    "only labels, families, acts, kinds, roles, negative polarity and presuppositions are drawn",
    "keys of edges are left out",
    "control characters written as \\uXXXX",
)
KEEPS: Final = frozenset({"nodes", "parallel edges"})

SHAPES: Final = {
    "actor": "ellipse",
    "artifact": "component",
    "claim": "cds",
    "document": "note",
    "event": "box",
    "place": "house",
    "proposition": "hexagon",
}
"""Shapes of nodes by family; an ellipse for any other."""

_LINE_END = re.compile(r"\r\n?|\n")
_CONTROL = re.compile("[\r\x7f-\x9f\u2028\u2029]")


def to_dot(graph: nx.MultiDiGraph[str]) -> str:
    """Return a graph in the DOT language.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("gov:RUS", "gov:USA", "c1", act="accusation", role="planner")
        >>> print(to_dot(graph), end="")
        digraph {
          node [shape="ellipse"];
          "gov:RUS" [label="gov:RUS"];
          "gov:USA" [label="gov:USA"];
          "gov:RUS" -> "gov:USA" [label="accusation: planner"];
        }
    """
    return "".join(f"{line}\n" for line in _lines(flatten(graph)))


def write_dot(graph: nx.MultiDiGraph[str], path: str | os.PathLike[str]) -> None:
    """Write a graph in the DOT language. A file that is there is replaced when the new one is complete.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        path: The file.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.
        OSError: The file cannot be written; an old one stays as it was.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.dot"
        >>> cg.write_dot(cg.build_graph(cg.bundled_report()).accusations, path)
        >>> path.read_text(encoding="utf-8").startswith("digraph {")
        True
    """
    write_atomically(path, [to_dot(graph).encode()])


def _lines(flat: Any) -> Iterator[str]:
    yield "digraph {"
    yield '  node [shape="ellipse"];'
    for node, attributes in flat.nodes(data=True):
        shape = SHAPES.get(str(attributes.get("family")), "ellipse")
        drawn = [f"label={_label(node_label(node, attributes))}"]
        if shape != "ellipse":
            drawn.append(f'shape="{shape}"')
        yield f"  {_quoted(node)} [{', '.join(drawn)}];"
    for start, end, attributes in flat.edges(data=True):
        drawn = [f"label={_label(edge_label(attributes))}"]
        if attributes.get("presupposed") is True:
            drawn.append('style="dashed"')
        yield f"  {_quoted(start)} -> {_quoted(end)} [{', '.join(drawn)}];"
    yield "}"


def _quoted(text: object) -> str:
    r"""Quote a text: backslashes are doubled, since ``\N`` and the like mean something."""
    shown = _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", visible(str(text)))
    escaped = shown.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _label(text: str) -> str:
    """Quote a label, in which Graphviz also reads ``&amp;`` and the like as HTML does."""
    return _quoted(_LINE_END.sub("\n", text).replace("&", "&amp;"))
