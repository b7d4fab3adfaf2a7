"""Questions to a corpus: what was answered, when things were, and what contradicts what."""

from claimgraph.analysis.accusation_counts import AccusationCell, AccusationTable, accusation_table
from claimgraph.analysis.accusations_against import (
    AccusationAgainst,
    AccusationsAgainst,
    accusations_against,
)
from claimgraph.analysis.acts import accusation_rows, reply_rows
from claimgraph.analysis.arguments import (
    Argument,
    Arguments,
    Attack,
    Belief,
    Support,
    arguments,
    held_by,
)
from claimgraph.analysis.as_of import as_of
from claimgraph.analysis.chronology import RecordTime, Times, times
from claimgraph.analysis.comparing import Comparison, compare_viewpoints
from claimgraph.analysis.contradiction_rows import Contradiction, Contradictions, Turn
from claimgraph.analysis.contradictions import contradictions
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.coverage_rows import coverage_rows
from claimgraph.analysis.explaining import Proof, explain, verify
from claimgraph.analysis.factuality import SourceValue, factuality
from claimgraph.analysis.held_relations import DerivedRelation
from claimgraph.analysis.linting import Remark, lint
from claimgraph.analysis.listed import Results
from claimgraph.analysis.narrative import narrative_diff
from claimgraph.analysis.narrative_rows import NarrativeChange, NarrativeDiff
from claimgraph.analysis.origins import Corroboration, Join, Origin, origins
from claimgraph.analysis.projection import rolled_graph
from claimgraph.analysis.relations import claim_relations, derived_relations
from claimgraph.analysis.replies import Cell, Coverage, CoverageRow, Reply
from claimgraph.analysis.retractions import Retraction, retractions
from claimgraph.analysis.right_of_reply import Heard, RightOfReply, right_of_reply
from claimgraph.analysis.roll_up import roll_up
from claimgraph.analysis.rolled import RolledActor, RolledClaim, RolledUp
from claimgraph.analysis.timeline import Timeline, timeline
from claimgraph.analysis.viewpoint_rows import Commitment, Viewpoint
from claimgraph.analysis.viewpoints import according_to

__all__ = [
    "AccusationAgainst",
    "AccusationCell",
    "AccusationTable",
    "AccusationsAgainst",
    "Argument",
    "Arguments",
    "Attack",
    "Belief",
    "Cell",
    "Commitment",
    "Comparison",
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
    "Results",
    "Retraction",
    "RightOfReply",
    "RolledActor",
    "RolledClaim",
    "RolledUp",
    "SourceValue",
    "Support",
    "Timeline",
    "Times",
    "Turn",
    "Viewpoint",
    "according_to",
    "accusation_rows",
    "accusation_table",
    "accusations_against",
    "arguments",
    "as_of",
    "claim_relations",
    "compare_viewpoints",
    "contradictions",
    "coverage",
    "coverage_rows",
    "derived_relations",
    "explain",
    "factuality",
    "held_by",
    "lint",
    "narrative_diff",
    "origins",
    "reply_rows",
    "retractions",
    "right_of_reply",
    "roll_up",
    "rolled_graph",
    "timeline",
    "times",
    "verify",
]
