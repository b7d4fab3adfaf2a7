"""Showing results to people: tables for the terminal and for notebooks, and pictures."""

from claimgraph.display.table import inert, table
from claimgraph.display.views import View, show

__all__ = ["View", "inert", "show", "table"]
