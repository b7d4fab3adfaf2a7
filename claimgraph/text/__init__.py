"""Finding and verifying words in a text. Knows nothing of claims."""

from claimgraph.text.digest import sha256_of
from claimgraph.text.finding import Found, context_of, find_quote, quotation_of
from claimgraph.text.reanchoring import Reanchored, reanchor
from claimgraph.text.sentences import sentence_around

__all__ = [
    "Found",
    "Reanchored",
    "context_of",
    "find_quote",
    "quotation_of",
    "reanchor",
    "sentence_around",
    "sha256_of",
]
