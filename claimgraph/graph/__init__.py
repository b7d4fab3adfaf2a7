"""From a corpus to plain ``networkx.MultiDiGraph``s, built when first asked for."""

from claimgraph.graph.claimgraph import ClaimGraph, build_graph
from claimgraph.graph.flatten import RESERVED, flatten
from claimgraph.graph.rows import accusation_rows, reply_rows

__all__ = ["RESERVED", "ClaimGraph", "accusation_rows", "build_graph", "flatten", "reply_rows"]
