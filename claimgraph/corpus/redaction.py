"""A corpus without the words of its documents, for texts that may not be redistributed."""

from __future__ import annotations

from typing import Any

from claimgraph.base import Frozen
from claimgraph.corpus.columns import holds_extra
from claimgraph.corpus.corpus import Corpus
from claimgraph.errors import CorpusError, Problem, check_corpus
from claimgraph.model import Document, Record, Span, Unregistered, UnregisteredProposition
from claimgraph.model.record import key_of
from claimgraph.model.shape import models_of, shape_of

__all__ = ["without_words"]


def without_words(corpus: Corpus) -> Corpus:
    """Return a corpus whose documents and spans hold no words of the texts, only places and hashes.

    Documents keep the hash and length of their text, spans their offsets; whoever has the
    texts can verify every claim. Titles, labels, hedges and notes are the coder's and stay:
    look through them where they quote at length.

    Raises:
        CorpusError: A record is of an unregistered kind, or holds fields of a newer
            version: what words those hold cannot be told.

    Examples:
        >>> import claimgraph as cg
        >>> bare = cg.without_words(cg.bundled_report())
        >>> bare.documents[0].text, bare.claims[0].evidence.words
        (None, None)
        >>> text = cg.bundled_report().documents[0].text
        >>> bare.claims[0].evidence.verify(text).evidence.words
        'US for Drone Strike on the Kremlin'
    """
    check_corpus(corpus)
    message = "it may hold words that cannot be told; register its kind, or leave it out"
    problems = [
        Problem(message, record=key_of(record))
        for record in corpus
        if isinstance(record, Unregistered)
        or holds_extra([record])
        or any(isinstance(model, UnregisteredProposition) for _, model in models_of(record))
    ]
    if problems:
        raise CorpusError(problems)
    return Corpus._read(
        [_bare(record) for record in corpus],
        kinds=corpus.kinds,
        terms=corpus.terms,
        header=corpus.header,
        locate=None,
    )


def _bare(record: Record) -> Record:
    bare: Any = _without_words(record)
    if isinstance(bare, Document) and bare.text is not None:
        bare = bare.model_copy(update={"text": None, "length": len(bare.text)})
    result: Record = bare
    return result


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
