"""A corpus without the words of its documents, for texts that may not be redistributed."""

from __future__ import annotations

from typing import Any

from claimgraph.base import Frozen
from claimgraph.corpus.corpus import Corpus
from claimgraph.model import Document, Record, Span
from claimgraph.model.shape import shape_of

__all__ = ["without_words"]


def without_words(corpus: Corpus) -> Corpus:
    """Return a corpus whose documents and spans hold no words of the texts, only places and hashes.

    Documents keep the hash and length of their text, spans their offsets; whoever has the
    texts can verify every claim. Titles, labels, hedges and notes are the coder's and stay:
    look through them where they quote at length.

    Example:
        >>> import claimgraph as cg
        >>> bare = cg.without_words(cg.bundled_report())
        >>> bare.documents[0].text, bare.claims[0].evidence.words
        (None, None)
        >>> text = cg.bundled_report().documents[0].text
        >>> bare.claims[0].evidence.verify(text).evidence.words
        'US for Drone Strike on the Kremlin'
    """
    return Corpus(map(_bare, corpus), kinds=corpus.kinds, terms=corpus.terms)


def _bare(record: Record) -> Record:
    if isinstance(record, Document) and record.text is not None:
        return record.model_copy(update={"text": None, "length": len(record.text)})
    bare: Any = _without_words(record)
    return bare  # type: ignore[no-any-return]


def _without_words(model: Frozen) -> Frozen:
    if isinstance(model, Span):
        return model.without_words()
    update: dict[str, Any] = {}
    for slot in shape_of(type(model)):
        value = getattr(model, slot.field)
        if slot.model is None or not value:
            continue
        inner = tuple(_without_words(one) for one in (value if slot.many else (value,)))
        update[slot.field] = inner if slot.many else inner[0]
    return model.model_copy(update=update) if update else model
