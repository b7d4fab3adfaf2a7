"""The proof page: texts with their claims marked, cards, tables and pictures in one HTML file."""

from claimgraph.display.proof.page import ProofPage, proof_page

__all__ = ["ProofPage", "proof_page"]
