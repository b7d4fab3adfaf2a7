"""Findings: what a check of records brought to light, with the place of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimgraph.errors import Problem, shorten
from claimgraph.model import Record
from claimgraph.model.record import id_of, label_of

__all__ = ["Fault", "Findings", "Locate", "Path"]

Path = tuple[str | int, ...]
"""The way to a field: names and positions."""

Locate = Callable[[Sequence[tuple[int, Path]]], Sequence[tuple[str | None, int | None]]]
"""From positions of records and paths of fields in them to files and lines, all in one pass."""

MOST_PROBLEMS = 1_000
"""How many problems are told one by one, and how many notices."""

_Found = list[tuple[Problem, int, Path]]


class Fault(NamedTuple):
    """What is wrong with a record whose position is still to be looked up."""

    record: Record
    message: str
    path: Path = ()
    value: object = None


class Findings:
    """Problems, which refuse a corpus, and notices, which are only reported."""

    def __init__(self) -> None:
        self.ids: dict[str, Record] = {}
        self._problems: _Found = []
        self._notices: _Found = []
        self._more_problems = 0
        self._more_notices = 0

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
        """Note one finding about the record at ``position``; beyond the cap it is only counted."""
        target = self._notices if notice else self._problems
        if len(target) < MOST_PROBLEMS:
            problem = Problem(
                message,
                record=id_of(record) or f"{record.kind} {label_of(record)}",
                field=".".join(map(str, path)) or None,
                value=None if value is None else shorten(value),
            )
            target.append((problem, position, path))
        elif notice:
            self._more_notices += 1
        else:
            self._more_problems += 1

    def add_faults(self, records: Sequence[Record], faults: Iterable[Fault]) -> None:
        """Note problems with some of ``records``, in the order these stand in."""
        found = list(faults)
        if not found:
            return
        positions = {id(record): position for position, record in enumerate(records)}
        for fault in sorted(found, key=lambda fault: positions[id(fault.record)]):
            self.add(positions[id(fault.record)], *fault)

    def problems(self, locate: Locate | None) -> tuple[Problem, ...]:
        """Return the problems with their places, and at last how many more there are."""
        return (*_placed(self._problems, locate), *_more(self._more_problems, "problem"))

    def notices(self, locate: Locate | None) -> tuple[Problem, ...]:
        """Return the notices with their places, and at last how many more there are."""
        return (*_placed(self._notices, locate), *_more(self._more_notices, "notice"))


def _more(count: int, what: str) -> tuple[Problem, ...]:
    return (Problem(f"… and {count:,} more {what}{'s' * (count > 1)}"),) if count else ()


def _placed(found: _Found, locate: Locate | None) -> tuple[Problem, ...]:
    if locate is None or not found:
        return tuple(problem for problem, _, _ in found)
    places = locate([(position, path) for _, position, path in found])
    return tuple(
        replace(problem, file=file, line=line)
        for (problem, _, _), (file, line) in zip(found, places, strict=True)
    )
