"""From a corpus to plain ``networkx.MultiDiGraph``s, built when first asked for."""

from claimgraph.graph.claimgraph import ClaimGraph, build_graph
from claimgraph.graph.flatten import RESERVED, flatten

__all__ = ["RESERVED", "ClaimGraph", "build_graph", "flatten"]
