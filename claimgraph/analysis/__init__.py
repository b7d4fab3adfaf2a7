"""Questions to a corpus: what was answered, when things were, and what contradicts what."""

from claimgraph.analysis.as_of import as_of
from claimgraph.analysis.chronology import RecordTime, Times, times
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.explaining import Proof, explain, verify
from claimgraph.analysis.linting import Remark, lint
from claimgraph.analysis.replies import Cell, Coverage, CoverageRow, Reply
from claimgraph.analysis.roll_up import accusation_table, roll_up
from claimgraph.analysis.rolled import AccusationTable, RolledActor, RolledClaim, RolledUp
from claimgraph.analysis.timeline import Timeline, timeline

__all__ = [
    "AccusationTable",
    "Cell",
    "Coverage",
    "CoverageRow",
    "Proof",
    "RecordTime",
    "Remark",
    "Reply",
    "RolledActor",
    "RolledClaim",
    "RolledUp",
    "Timeline",
    "Times",
    "accusation_table",
    "as_of",
    "coverage",
    "explain",
    "lint",
    "roll_up",
    "timeline",
    "times",
    "verify",
]
