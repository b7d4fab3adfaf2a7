"""Questions to a corpus: when things were, and what contradicts what."""

from claimgraph.analysis.chronology import RecordTime, Times, times

__all__ = ["RecordTime", "Times", "times"]
