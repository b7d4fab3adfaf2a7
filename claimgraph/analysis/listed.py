"""Answers that are sequences of their records."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, Protocol, TypeVar, overload

from claimgraph.shown import Shown

__all__ = ["Listed", "Results"]

_Record = TypeVar("_Record", covariant=True)


class _Told(Protocol):
    @property
    def row(self) -> dict[str, Any]: ...


_Row = TypeVar("_Row", bound=_Told, covariant=True)


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


class Results(tuple[_Row, ...], Shown):
    """The records of an answer that has nothing beside them: a tuple that shows itself as a table.

    Examples:
        >>> import claimgraph as cg
        >>> remarks = cg.lint(cg.bundled_report())
        >>> remarks
        <17 × Remark>
        >>> remarks.table()[0]["record"], remarks[0].record
        ('c07', 'c07')
    """

    __slots__ = ()

    @property
    def rows(self) -> tuple[_Row, ...]:
        """The records."""
        return tuple(self)

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict of texts and numbers for each record, for tables and frames."""
        return [one.row for one in self]

    def __repr__(self) -> str:
        """Return how many there are, and of what."""
        names = sorted({type(one).__name__ for one in self})
        return f"<{len(self)} × {', '.join(names)}>" if names else "<nothing found>"
