"""Questions to a corpus: what was answered, when things were, and what contradicts what."""

from claimgraph.analysis.as_of import as_of
from claimgraph.analysis.chronology import RecordTime, Times, times
from claimgraph.analysis.contradiction_rows import Contradiction, Contradictions, Turn
from claimgraph.analysis.contradictions import contradictions
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.coverage_rows import coverage_rows
from claimgraph.analysis.explaining import Proof, explain, verify
from claimgraph.analysis.linting import Remark, lint
from claimgraph.analysis.narrative import NarrativeChange, NarrativeDiff, narrative_diff
from claimgraph.analysis.origins import Corroboration, Join, Origin, origins
from claimgraph.analysis.relations import DerivedRelation, claim_relations, derived_relations
from claimgraph.analysis.replies import Cell, Coverage, CoverageRow, Reply
from claimgraph.analysis.right_of_reply import Heard, RightOfReply, right_of_reply
from claimgraph.analysis.timeline import Timeline, timeline

__all__ = [
    "Cell",
    "Contradiction",
    "Contradictions",
    "Corroboration",
    "Coverage",
    "CoverageRow",
    "DerivedRelation",
    "Heard",
    "Join",
    "NarrativeChange",
    "NarrativeDiff",
    "Origin",
    "Proof",
    "RecordTime",
    "Remark",
    "Reply",
    "RightOfReply",
    "Timeline",
    "Times",
    "Turn",
    "as_of",
    "claim_relations",
    "contradictions",
    "coverage",
    "coverage_rows",
    "derived_relations",
    "explain",
    "lint",
    "narrative_diff",
    "origins",
    "right_of_reply",
    "timeline",
    "times",
    "verify",
]
