"""Mermaid: for GitHub, GitLab and notebooks, which draw it themselves.

A picture, not a store; ``LOSSES`` declares what it leaves out:

* Of the attributes only label, family (the shape of a node), act or kind, role, negative
  polarity (the label of an edge) and presupposed (a dotted line) are drawn.
* Ids of nodes and keys of edges are left out; nodes are called ``n0``, ``n1`` ….
* Edges beyond ``max_edges`` are left out, since Mermaid refuses large graphs; a comment
  and a box in the picture say how many.
* Long labels are cut, and runs of blanks and line ends become one blank.

In labels every ASCII character that is neither letter nor digit is an entity code, so
that nothing of a document is read as Mermaid, Markdown, HTML or an icon.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Any, Final

from claimgraph.corpus.files import write_atomically
from claimgraph.formats.characters import visible
from claimgraph.formats.labels import edge_label, node_label
from claimgraph.graph.flatten import flatten
from claimgraph.shown import chosen

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["KEEPS", "LOSSES", "MAX_EDGES", "Mermaid", "to_mermaid", "write_mermaid"]

LOSSES: Final = (
    "only labels, families, acts, kinds, roles, negative polarity and presuppositions are drawn",
    "ids of nodes and keys of edges are left out",
    "edges beyond max_edges are left out; the picture says how many",
    "long labels are cut, and blanks and line ends become one blank",
)
KEEPS: Final = frozenset({"nodes", "parallel edges"})

MAX_EDGES: Final = 100
"""How many edges are drawn unless the caller says otherwise; Mermaid's own limit is 500."""

SHOWN_CHARACTERS: Final = 60

_SHAPES: Final = {
    "actor": ("([", "])"),
    "artifact": ("[[", "]]"),
    "claim": ("(", ")"),
    "document": ("[/", "/]"),
    "event": ("[", "]"),
    "place": ("[(", ")]"),
    "proposition": ("{{", "}}"),
}


class Mermaid(str):
    """A graph as Mermaid text, which notebooks show as a picture.

    Examples:
        >>> sorted(Mermaid("flowchart LR")._repr_mimebundle_())
        ['text/plain', 'text/vnd.mermaid']
    """

    __slots__ = ()

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        ways = dict.fromkeys(("text/vnd.mermaid", "text/plain"), lambda: str(self))
        return chosen(ways, include, exclude)


def to_mermaid(graph: nx.MultiDiGraph[str], *, max_edges: int = MAX_EDGES) -> Mermaid:
    """Return a graph as a Mermaid flowchart.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        max_edges: How many edges are drawn at most. Where there are more, only nodes that
            an edge drawn touches are drawn.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.
        ValueError: ``max_edges`` is negative.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.MultiDiGraph()
        >>> _ = graph.add_edge("gov:RUS", "gov:USA", "c1", act="accusation", role="planner")
        >>> print(to_mermaid(graph), end="")
        flowchart LR
          n0["gov#58;RUS"]
          n1["gov#58;USA"]
          n0 -->|"accusation#58; planner"| n1
    """
    if max_edges < 0:
        msg = f"max_edges is {max_edges}; give the number of edges to draw, 0 or more"
        raise ValueError(msg)
    return Mermaid("".join(f"{line}\n" for line in _lines(flatten(graph), max_edges)))


def write_mermaid(
    graph: nx.MultiDiGraph[str], path: str | os.PathLike[str], *, max_edges: int = MAX_EDGES
) -> None:
    """Write a graph as a Mermaid flowchart. A file that is there is replaced when the new one is complete.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        path: The file.
        max_edges: How many edges are drawn at most.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.
        ValueError: ``max_edges`` is negative.
        OSError: The file cannot be written; an old one stays as it was.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.mmd"
        >>> cg.write_mermaid(cg.build_graph(cg.bundled_report()).accusations, path)
        >>> path.read_text(encoding="utf-8").startswith("flowchart LR")
        True
    """
    write_atomically(path, [to_mermaid(graph, max_edges=max_edges).encode()])


def _lines(flat: Any, max_edges: int) -> Iterator[str]:
    edges = list(flat.edges(data=True))
    shown = edges[:max_edges]
    touched = {node for start, end, _ in shown for node in (start, end)}
    alone = [] if len(edges) > max_edges else [node for node in flat if node not in touched]
    drawn = touched.union(alone[:max_edges])
    names = {node: f"n{i}" for i, node in enumerate(node for node in flat if node in drawn)}
    yield "flowchart LR"
    cut = _cut(len(edges) - len(shown), len(flat) - len(names))
    if cut:
        yield f"  %% {cut}"
    for node, name in names.items():
        attributes = flat.nodes[node]
        before, after = _SHAPES.get(str(attributes.get("family")), ("[", "]"))
        yield f'  {name}{before}"{_escaped(node_label(node, attributes))}"{after}'
    for start, end, attributes in shown:
        arrow = "-.->" if attributes.get("presupposed") is True else "-->"
        label = _escaped(edge_label(attributes))
        text = f'|"{label}"|' if label.strip() else ""
        yield f"  {names[start]} {arrow}{text} {names[end]}"
    if cut:
        yield f'  more["{_escaped(cut)}"]'


def _cut(edges: int, nodes: int) -> str:
    left_out = [f"{count} {what}" for count, what in ((edges, "edges"), (nodes, "nodes")) if count]
    return f"not shown: {' and '.join(left_out)}" if left_out else ""


def _escaped(text: str) -> str:
    """Return a text as Mermaid shows it and reads nothing into it."""
    line = " ".join(text.split())
    if len(line) > SHOWN_CHARACTERS:
        line = line[: SHOWN_CHARACTERS - 1] + "…"
    return "".join(_code(character) for character in visible(line)) or " "


def _code(character: str) -> str:
    harmless = (
        character.isalnum() or character == " " if character.isascii() else _prints(character)
    )
    return character if harmless else f"#{ord(character)};"


def _prints(character: str) -> bool:
    """Tell whether a character beyond ASCII stands for itself.

    Two do not: Mermaid writes its own entity codes with them while it works.
    """
    return character not in "ﬂ¶" and unicodedata.category(character)[0] != "C"
