"""Records made smaller after reading: one set of field names per class, one copy per id.

pydantic keeps, for every model, the set of the fields that were given: nearly half of
the memory of a claim. A record that was read from a file has every field (an absent one
means its default, by definition of the format), so all records of a class share one set.
The technique and its measures: pydantic-core issue 1758.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from itertools import repeat
from typing import Any

from pydantic import BaseModel

from claimgraph.base import Frozen
from claimgraph.corpus.columns import by_class, walk
from claimgraph.model import Unregistered, UnregisteredProposition
from claimgraph.model.shape import Slot

__all__ = ["Compactor"]

_fields_set = BaseModel.__dict__["__pydantic_fields_set__"]


class Compactor:
    """Shares the sets of field names among all models read by one reader."""

    def __init__(self) -> None:
        self._sets: dict[type, set[str]] = {}

    def compact(self, records: list[Any]) -> int | None:
        """Compact the models in ``records``, and return how many keys their JSON had.

        None is returned where that cannot be told, because a record of an unregistered
        kind holds whatever it likes.
        """
        keys = 0
        foreign = False

        def visit(cls: type, models: list[Any]) -> None:
            nonlocal keys, foreign
            if issubclass(cls, (Unregistered, UnregisteredProposition)):
                foreign = True
                return
            keys += sum(map(len, map(_fields_set.__get__, models)))
            shared = self._sets.get(cls)
            if shared is None:
                shared = self._sets[cls] = set(cls.model_fields)
            _drain(map(_fields_set.__set__, models, repeat(shared)))

        walk(by_class(records), visit, _ignore, _always)
        return None if foreign else keys


def _drain(iterator: Iterable[Any]) -> None:
    deque(iterator, maxlen=0)


def _ignore(slot: Slot, values: Iterable[Any]) -> None:
    """Look at no column."""


def _always(cls: type[Frozen]) -> bool:
    return True
