"""A corpus with records replaced or taken out, whose keys change with their content."""

from __future__ import annotations

from collections.abc import Mapping

from claimgraph.corpus import Corpus
from claimgraph.model import Record
from claimgraph.model.record import key_of

__all__ = ["replaced"]


def replaced(corpus: Corpus, changes: Mapping[str, Record | None]) -> Corpus:
    """Return a corpus with other records in the place of some, or with None without them.

    Args:
        corpus: The corpus.
        changes: By the key of a record what stands there instead.
    """
    kept = [changes.get(key_of(record), record) for record in corpus]
    return Corpus._read(
        [record for record in kept if record is not None],
        kinds=corpus.kinds,
        terms=corpus.terms,
        header=corpus.header,
        locate=None,
    )
