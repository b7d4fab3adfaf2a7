"""Where a record stands in its file: file and line of any record and field, found when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

__all__ = ["Path", "Places"]

Path = tuple[str | int, ...]


class Places:
    """The places of the records of one file, by their position among the records.

    Lines are looked up only when there is an error to report.
    """

    def __init__(
        self, file: str | None, paths: Sequence[Path], line_of: Callable[[Path], int | None]
    ) -> None:
        self._file = file
        self._paths = paths
        self._line_of = line_of

    def __call__(self, position: int, path: Path) -> tuple[str | None, int | None]:
        """Return file and line of a field of the record at ``position``."""
        return self._file, self._line_of((*self._paths[position], *path))
