"""The bundled report: our own wire-style text on the drone attack of 3 May 2023, and its claims."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from claimgraph.corpus import from_json

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["bundled_report"]


def bundled_report() -> Corpus:
    """Return the corpus of the bundled report, which every example of the documentation uses.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> len(corpus.documents)
        1
    """
    return from_json((files(__name__) / "report.json").read_bytes())
