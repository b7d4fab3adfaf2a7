"""Foreign formats, one module each. What a format cannot hold is declared and reported.

Every writer starts from ``flatten``, sorts nodes and edges, and replaces a file whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from claimgraph.errors import FileFormatError, Problem
from claimgraph.formats import dot, gexf, graphml, mermaid, nodelink
from claimgraph.formats.dot import to_dot, write_dot
from claimgraph.formats.gexf import to_gexf, write_gexf
from claimgraph.formats.graphml import to_graphml, write_graphml
from claimgraph.formats.label_studio import to_label_studio, write_label_studio
from claimgraph.formats.label_studio_config import label_studio_config
from claimgraph.formats.label_studio_reader import from_label_studio, read_label_studio
from claimgraph.formats.losses import FEATURES, LossWarning
from claimgraph.formats.mermaid import Mermaid, to_mermaid, write_mermaid
from claimgraph.formats.nodelink import to_nodelink, write_nodelink

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "LOSSES",
    "SURVIVAL",
    "LossWarning",
    "Mermaid",
    "from_label_studio",
    "label_studio_config",
    "read_label_studio",
    "to_dot",
    "to_gexf",
    "to_graphml",
    "to_label_studio",
    "to_mermaid",
    "to_nodelink",
    "write_dot",
    "write_gexf",
    "write_graph",
    "write_graphml",
    "write_label_studio",
    "write_mermaid",
    "write_nodelink",
]

_MODULES = {"GraphML": graphml, "GEXF": gexf, "node-link": nodelink, "DOT": dot, "Mermaid": mermaid}

LOSSES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {name: module.LOSSES for name, module in _MODULES.items()}
)
"""What each format loses, in words."""

SURVIVAL: Final[Mapping[str, Mapping[str, bool]]] = MappingProxyType(
    {
        name: MappingProxyType({feature: feature in module.KEEPS for feature in FEATURES})
        for name, module in _MODULES.items()
    }
)
"""What of a graph survives in each format: ``SURVIVAL["GEXF"]["a timeline"]``."""

_WRITERS: Final[Mapping[str, Callable[[nx.MultiDiGraph[str], str | os.PathLike[str]], None]]] = {
    ".graphml": write_graphml,
    ".gexf": write_gexf,
    ".json": write_nodelink,
    ".dot": write_dot,
    ".gv": write_dot,
    ".mmd": write_mermaid,
}


def write_graph(graph: nx.MultiDiGraph[str], path: str | os.PathLike[str]) -> None:
    """Write a graph to a file; its ending tells the format.

    ``.graphml``, ``.gexf``, ``.json`` (node-link), ``.dot`` or ``.gv``, ``.mmd`` (Mermaid).

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        path: The file. One that is there is replaced when the new one is complete.

    Raises:
        FileFormatError: The ending is unknown.
        TypeError: ``graph`` is not a ``networkx.MultiDiGraph``.
        OSError: The file cannot be written; an old one stays as it was.

    Warns:
        LossWarning: Something had to be changed to fit the format.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.mmd"
        >>> cg.write_graph(cg.build_graph(cg.bundled_report()).accusations, path)
        >>> path.exists()
        True
    """
    ending = Path(path).suffix.lower()
    writer = _WRITERS.get(ending)
    if writer is None:
        message = f"unknown ending {ending!r} of a graph file; use one of {', '.join(_WRITERS)}"
        raise FileFormatError([Problem(message, file=os.fspath(path))])
    writer(graph, path)
