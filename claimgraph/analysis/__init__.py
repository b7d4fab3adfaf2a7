"""Questions to a corpus: what was answered, when things were, and what contradicts what."""

from claimgraph.analysis.chronology import RecordTime, Times, times
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.replies import Cell, Coverage, CoverageRow, Reply

__all__ = [
    "Cell",
    "Coverage",
    "CoverageRow",
    "RecordTime",
    "Reply",
    "Times",
    "coverage",
    "times",
]
