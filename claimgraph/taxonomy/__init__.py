"""The words records may use: kinds (classes) and vocabularies of terms, both passed in."""

from claimgraph.taxonomy.default_terms import DEFAULT_TERMS
from claimgraph.taxonomy.kinds import Kinds
from claimgraph.taxonomy.taxonomy import Taxonomy
from claimgraph.taxonomy.term import Term
from claimgraph.taxonomy.terms import Terms, Vocabulary

__all__ = ["DEFAULT_TERMS", "Kinds", "Taxonomy", "Term", "Terms", "Vocabulary"]
