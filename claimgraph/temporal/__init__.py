"""Time in news: intervals that say how precise they are. Knows nothing of claims."""

from claimgraph.temporal.interval import TimeInterval
from claimgraph.temporal.iso import from_iso

__all__ = ["TimeInterval", "from_iso"]
