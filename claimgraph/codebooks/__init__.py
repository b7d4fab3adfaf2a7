"""Taxonomies as files: a research group's codebook, and the built-in ones, read and written."""

from claimgraph.codebooks.bundled import BUNDLED_TAXONOMIES, bundled_taxonomy
from claimgraph.codebooks.files import read_taxonomy, write_taxonomy

__all__ = ["BUNDLED_TAXONOMIES", "bundled_taxonomy", "read_taxonomy", "write_taxonomy"]
