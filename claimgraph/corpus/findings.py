"""Findings: what a check of records brought to light, with the place of each."""

from __future__ import annotations

from collections.abc import Callable

from claimgraph.errors import Problem, shorten
from claimgraph.model import Record
from claimgraph.model.record import id_of, label_of

__all__ = ["Findings", "Locate"]

Locate = Callable[[int, tuple[str | int, ...]], tuple[str | None, int | None]]
"""From the position of a record and the path of a field to file and line."""

MOST_PROBLEMS = 1_000


class Findings:
    """Problems (which refuse a corpus) and notices (which are only reported)."""

    def __init__(self, locate: Locate | None) -> None:
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []
        self.ids: dict[str, Record] = {}
        self._locate = locate

    def add(
        self,
        position: int,
        record: Record,
        message: str,
        path: tuple[str | int, ...] = (),
        value: object = None,
        *,
        notice: bool = False,
    ) -> None:
        """Note one finding about the record at ``position``."""
        target = self.notices if notice else self.problems
        if len(target) >= MOST_PROBLEMS:
            return
        file, line = self._locate(position, path) if self._locate else (None, None)
        target.append(
            Problem(
                message,
                record=id_of(record) or f"{record.kind} {label_of(record)}",
                field=".".join(map(str, path)) or None,
                value=None if value is None else shorten(value),
                file=file,
                line=line,
            )
        )
