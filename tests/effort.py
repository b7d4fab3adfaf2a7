"""How much work something is: processor time against a fixed loop, or against less of the same.

Never seconds: a test must not fail because a machine is slow or busy. Figures of speed are taken in
``tests/benchmarks``; here work is only kept from growing with the square of its input.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType

__all__ = ["Effort", "growth"]

_TRIES = 4


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def growth(work: Callable[[int], object], small: int, large: int) -> float:
    """Return how many times as much work the large input is, where ``large / small`` is expected.

    The least of some tries counts; inputs should be such that the small one takes some milliseconds.
    """
    least = min(_seconds(lambda: work(small)) for _ in range(_TRIES))
    most = min(_seconds(lambda: work(large)) for _ in range(2))
    return most / max(least, 1e-3)


class Effort(AbstractContextManager["Effort"]):
    """A block of work, in loops of a million additions that the same machine makes beside it."""

    loops: float = 0.0

    def __enter__(self) -> Effort:
        """Start."""
        self._unit = min(_seconds(lambda: sum(range(1_000_000))) for _ in range(3))
        self._started = time.process_time()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop, and measure the loop again: the machine may have become slower meanwhile."""
        taken = time.process_time() - self._started
        unit = max(self._unit, min(_seconds(lambda: sum(range(1_000_000))) for _ in range(3)))
        self.loops = taken / unit
