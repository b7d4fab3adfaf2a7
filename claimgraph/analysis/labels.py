"""What to call a record in a sentence or a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimgraph.model.record import label_of

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["label"]


def label(corpus: Corpus, record_id: str | None) -> str:
    """Return what to call a record: its name, label, title or description, or else its id; ``it`` for none."""
    record = corpus.get(record_id) if record_id is not None else None
    return label_of(record) if record is not None else (record_id or "it")
