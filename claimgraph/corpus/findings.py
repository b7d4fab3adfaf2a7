"""Findings: what a check of records brought to light, with the place of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from claimgraph.errors import Problem, shorten
from claimgraph.model import Record
from claimgraph.model.record import id_of, label_of

__all__ = ["Findings", "Locate", "Path"]

Path = tuple[str | int, ...]
"""The way to a field: names and positions."""

Locate = Callable[[Sequence[tuple[int, Path]]], Sequence[tuple[str | None, int | None]]]
"""From positions of records and paths of fields in them to files and lines, all in one pass."""

MOST_PROBLEMS = 1_000


class Findings:
    """Problems, which refuse a corpus, and notices, which are only reported."""

    def __init__(self) -> None:
        self.ids: dict[str, Record] = {}
        self._problems: list[tuple[Problem, int, Path]] = []
        self._notices: list[tuple[Problem, int, Path]] = []

    def add(
        self,
        position: int,
        record: Record,
        message: str,
        path: Path = (),
        value: object = None,
        *,
        notice: bool = False,
    ) -> None:
        """Note one finding about the record at ``position``."""
        target = self._notices if notice else self._problems
        if len(target) < MOST_PROBLEMS:
            problem = Problem(
                message,
                record=id_of(record) or f"{record.kind} {label_of(record)}",
                field=".".join(map(str, path)) or None,
                value=None if value is None else shorten(value),
            )
            target.append((problem, position, path))

    def problems(self, locate: Locate | None) -> tuple[Problem, ...]:
        """Return the problems with their places."""
        return _placed(self._problems, locate)

    def notices(self, locate: Locate | None) -> tuple[Problem, ...]:
        """Return the notices with their places."""
        return _placed(self._notices, locate)


def _placed(
    found: Sequence[tuple[Problem, int, Path]], locate: Locate | None
) -> tuple[Problem, ...]:
    if locate is None or not found:
        return tuple(problem for problem, _, _ in found)
    places = locate([(position, path) for _, position, path in found])
    return tuple(
        replace(problem, file=file, line=line)
        for (problem, _, _), (file, line) in zip(found, places, strict=True)
    )
