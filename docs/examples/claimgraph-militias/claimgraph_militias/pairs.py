"""A format: who accuses whom, a line each, tab between them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["write_pairs"]


def write_pairs(graph: nx.MultiDiGraph[str], path: str) -> None:
    """Write the edges of a graph as pairs; what else they hold is left out."""
    lines = sorted(f"{one}\t{other}\n" for one, other in graph.edges())
    Path(path).write_text("".join(lines), encoding="utf-8")
