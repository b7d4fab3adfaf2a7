"""Answers that are sequences of their records."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

__all__ = ["Listed"]

_Record = TypeVar("_Record", covariant=True)


class Listed(Sequence[_Record]):
    """A sequence of the records that one of its fields holds."""

    __slots__ = ()

    @property
    @abstractmethod
    def _listed(self) -> tuple[_Record, ...]:
        """The records."""

    @overload
    def __getitem__(self, index: int) -> _Record: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Record, ...]: ...
    def __getitem__(self, index: int | slice) -> _Record | tuple[_Record, ...]:
        """Return a record, or some."""
        return self._listed[index]

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self._listed)

    def __iter__(self) -> Iterator[_Record]:
        """Iterate over the records, in their order."""
        return iter(self._listed)
