"""Showing results to people: tables for the terminal and for notebooks, and pictures."""

from claimgraph.display.accusation_picture import draw_accusations
from claimgraph.display.attribution_picture import draw_attribution
from claimgraph.display.matrix_picture import draw_matrix
from claimgraph.display.proof import ProofPage, proof_page
from claimgraph.display.svg import Svg
from claimgraph.display.table import inert, table
from claimgraph.display.timeline_picture import draw_timeline
from claimgraph.display.views import View, show

__all__ = [
    "ProofPage",
    "Svg",
    "View",
    "draw_accusations",
    "draw_attribution",
    "draw_matrix",
    "draw_timeline",
    "inert",
    "proof_page",
    "show",
    "table",
]
