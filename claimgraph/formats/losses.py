"""What foreign formats cannot hold: declared in each module, reported when it happens."""

from __future__ import annotations

import warnings
from collections import Counter
from typing import Final

__all__ = ["FEATURES", "FLATTENED", "LossWarning", "report"]

FLATTENED: Final = (
    "a time keeps its words, start and end; granularity, zone, status and reason stay in the corpus",
    "lists, mappings and records become JSON text; absent values are left out",
)
"""What every format loses, because every writer starts from ``flatten``."""

FEATURES: Final = (
    "nodes",
    "parallel edges",
    "edge keys",
    "attributes of nodes and edges",
    "attributes of the graph",
    "types of attributes",
    "control characters",
    "a timeline",
)
"""What a graph has that a format may hold or not; see ``claimgraph.formats.SURVIVAL``."""


class LossWarning(UserWarning):
    r"""Something in a graph was changed on writing, because the format cannot hold it.

    Examples:
        >>> import warnings
        >>> import claimgraph as cg
        >>> graph = cg.build_graph(cg.bundled_report()).accusations
        >>> graph.add_node("gov:FRA", label="France" + chr(0))
        >>> with warnings.catch_warnings(record=True, action="always") as caught:
        ...     text = cg.to_graphml(graph)
        >>> print(caught[0].message)
        GraphML cannot hold everything: control characters written as \uXXXX (1 text)
    """


def report(format_name: str, found: Counter[str], *, stacklevel: int, unit: str = "text") -> None:
    """Warn once about what was lost on writing; say nothing where nothing was.

    Args:
        format_name: Name of the format.
        found: How often each loss happened.
        stacklevel: How many calls lie between this function and the user's line.
        unit: What was counted.
    """
    if found:
        what = "; ".join(
            f"{loss} ({count} {unit if count == 1 else unit + 's'})"
            for loss, count in sorted(found.items())
        )
        message = f"{format_name} cannot hold everything: {what}"
        warnings.warn(LossWarning(message), stacklevel=stacklevel + 1)
