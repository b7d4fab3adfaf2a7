"""Showing results to people: tables for the terminal."""

from claimgraph.display.table import inert, table

__all__ = ["inert", "table"]
