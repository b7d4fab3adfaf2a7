"""Records made smaller after reading: one set of field names per class, one copy per id.

pydantic keeps, for every model, the set of the fields that were given: nearly half of
the memory of a claim. A record that was read from a file has every field (an absent one
means its default, by definition of the format), so all records of a class share one set.
The technique and its measures: pydantic-core issue 1758.
"""

from __future__ import annotations

from collections import deque
from itertools import repeat
from operator import attrgetter, eq, itemgetter, lt, sub
from typing import Any

from pydantic import BaseModel

from claimgraph.corpus.columns import walk
from claimgraph.corpus.notes import Notes
from claimgraph.model import Span, Unregistered, UnregisteredProposition

__all__ = ["Compactor"]

_start, _end, _exact = itemgetter("start"), itemgetter("end"), itemgetter("exact")
_names_given = attrgetter("__pydantic_fields_set__")
_give_names = BaseModel.__dict__["__pydantic_fields_set__"].__set__


class Compactor:
    """Shares the sets of field names among all models read by one reader, and takes notes."""

    def __init__(self) -> None:
        self.notes = Notes()
        self._sets: dict[type, set[str]] = {}

    def compact(self, records: list[Any]) -> int | None:
        """Compact the models in ``records``, and return how many keys their JSON had.

        None is returned where the records want a closer look: where a span is at fault,
        or a record of an unregistered kind holds whatever it likes.
        """
        keys = 0
        doubtful = False

        def visit(cls: type[Any], models: list[Any], fields: list[dict[str, Any]]) -> None:
            nonlocal keys, doubtful
            self.notes.note(cls, fields)
            if issubclass(cls, (Unregistered, UnregisteredProposition)):
                doubtful = True
                return
            if cls is Span and not _spans_hold(fields):
                doubtful = True
            keys += sum(map(len, map(_names_given, models)))
            shared = self._sets.get(cls)
            if shared is None:
                shared = self._sets[cls] = set(cls.model_fields)
            deque(map(_give_names, models, repeat(shared)), maxlen=0)

        walk(records, visit, self.notes.uses)
        return None if doubtful else keys


def _spans_hold(fields: list[dict[str, Any]]) -> bool:
    """Tell whether no span is at fault, as ``Span.fault`` tells it of one."""
    starts, ends = list(map(_start, fields)), list(map(_end, fields))
    words = list(map(_exact, fields))
    if not all(map(lt, starts, ends)):
        return False
    if None in words:
        pairs = zip(words, map(sub, ends, starts), strict=True)
        return all(exact is None or len(exact) == length for exact, length in pairs)
    return all(map(eq, map(len, words), map(sub, ends, starts)))
