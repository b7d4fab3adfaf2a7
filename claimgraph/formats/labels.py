"""What to write beside the arrows and into the boxes of a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

__all__ = ["UNSURE", "edge_label", "node_label"]

UNSURE: Final = {"PR": ", probable", "PS": ", possible"}
"""What stands behind an act or a role where its claimer is less than certain."""


def node_label(node: str, attributes: Mapping[str, Any]) -> str:
    """Return the label of a node, or its id where it has none."""
    return str(attributes.get("label", "")) or str(node)


def edge_label(attributes: Mapping[str, Any]) -> str:
    """Return the act or kind of an edge, its role, how sure it is, and whether it is in the negative.

    Examples:
        >>> edge_label({"kind": "accusation", "act": "finding", "role": "decision_maker"})
        'finding: decision maker'
        >>> edge_label({"act": "accusation", "role": "planner", "certainty": "PS"})
        'accusation: planner, possible'
        >>> edge_label({"kind": "states", "polarity": "-"})
        'states (not)'
    """
    what = [str(attributes[name]) for name in ("act", "role") if name in attributes]
    if "act" not in attributes and "kind" in attributes:
        what.insert(0, str(attributes["kind"]))
    sure = UNSURE.get(str(attributes.get("certainty")), "")
    negative = " (not)" if attributes.get("polarity") == "-" else ""
    return ": ".join(what).replace("_", " ") + sure + negative
