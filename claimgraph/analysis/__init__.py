"""Questions to a corpus: what was answered, when things were, and what contradicts what."""

from claimgraph.analysis.as_of import as_of
from claimgraph.analysis.chronology import RecordTime, Times, times
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.explaining import Proof, explain, verify
from claimgraph.analysis.factuality import SourceValue, factuality
from claimgraph.analysis.linting import Remark, lint
from claimgraph.analysis.replies import Cell, Coverage, CoverageRow, Reply
from claimgraph.analysis.roll_up import accusation_table, roll_up
from claimgraph.analysis.rolled import AccusationTable, RolledActor, RolledClaim, RolledUp
from claimgraph.analysis.timeline import Timeline, timeline
from claimgraph.analysis.viewpoints import (
    Commitment,
    Comparison,
    Viewpoint,
    according_to,
    compare_viewpoints,
)

__all__ = [
    "AccusationTable",
    "Cell",
    "Commitment",
    "Comparison",
    "Coverage",
    "CoverageRow",
    "Proof",
    "RecordTime",
    "Remark",
    "Reply",
    "RolledActor",
    "RolledClaim",
    "RolledUp",
    "SourceValue",
    "Timeline",
    "Times",
    "Viewpoint",
    "according_to",
    "accusation_table",
    "as_of",
    "compare_viewpoints",
    "coverage",
    "explain",
    "factuality",
    "lint",
    "roll_up",
    "timeline",
    "times",
    "verify",
]
