"""claimgraph: who claimed what, about whom, about which event, when, in which words, and who answered.

Everything a notebook needs is here, short and flat::

    import claimgraph as cg

Names are looked up when they are first used, so that importing the package costs next to
nothing and networkx is not imported before a graph is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimgraph.analysis import AccusationAgainst as AccusationAgainst
    from claimgraph.analysis import AccusationCell as AccusationCell
    from claimgraph.analysis import AccusationsAgainst as AccusationsAgainst
    from claimgraph.analysis import AccusationTable as AccusationTable
    from claimgraph.analysis import Argument as Argument
    from claimgraph.analysis import Arguments as Arguments
    from claimgraph.analysis import Attack as Attack
    from claimgraph.analysis import Belief as Belief
    from claimgraph.analysis import Cell as Cell
    from claimgraph.analysis import Commitment as Commitment
    from claimgraph.analysis import Comparison as Comparison
    from claimgraph.analysis import Contradiction as Contradiction
    from claimgraph.analysis import Contradictions as Contradictions
    from claimgraph.analysis import Corroboration as Corroboration
    from claimgraph.analysis import Coverage as Coverage
    from claimgraph.analysis import CoverageRow as CoverageRow
    from claimgraph.analysis import DerivedRelation as DerivedRelation
    from claimgraph.analysis import Heard as Heard
    from claimgraph.analysis import Join as Join
    from claimgraph.analysis import NarrativeChange as NarrativeChange
    from claimgraph.analysis import NarrativeDiff as NarrativeDiff
    from claimgraph.analysis import Origin as Origin
    from claimgraph.analysis import Proof as Proof
    from claimgraph.analysis import RecordTime as RecordTime
    from claimgraph.analysis import Remark as Remark
    from claimgraph.analysis import Reply as Reply
    from claimgraph.analysis import Results as Results
    from claimgraph.analysis import Retraction as Retraction
    from claimgraph.analysis import RightOfReply as RightOfReply
    from claimgraph.analysis import RolledActor as RolledActor
    from claimgraph.analysis import RolledClaim as RolledClaim
    from claimgraph.analysis import RolledUp as RolledUp
    from claimgraph.analysis import SourceValue as SourceValue
    from claimgraph.analysis import Support as Support
    from claimgraph.analysis import Timeline as Timeline
    from claimgraph.analysis import Times as Times
    from claimgraph.analysis import Turn as Turn
    from claimgraph.analysis import Viewpoint as Viewpoint
    from claimgraph.analysis import according_to as according_to
    from claimgraph.analysis import accusation_rows as accusation_rows
    from claimgraph.analysis import accusation_table as accusation_table
    from claimgraph.analysis import accusations_against as accusations_against
    from claimgraph.analysis import arguments as arguments
    from claimgraph.analysis import as_of as as_of
    from claimgraph.analysis import claim_relations as claim_relations
    from claimgraph.analysis import compare_viewpoints as compare_viewpoints
    from claimgraph.analysis import contradictions as contradictions
    from claimgraph.analysis import coverage as coverage
    from claimgraph.analysis import coverage_rows as coverage_rows
    from claimgraph.analysis import derived_relations as derived_relations
    from claimgraph.analysis import explain as explain
    from claimgraph.analysis import factuality as factuality
    from claimgraph.analysis import held_by as held_by
    from claimgraph.analysis import lint as lint
    from claimgraph.analysis import narrative_diff as narrative_diff
    from claimgraph.analysis import origins as origins
    from claimgraph.analysis import reply_rows as reply_rows
    from claimgraph.analysis import retractions as retractions
    from claimgraph.analysis import right_of_reply as right_of_reply
    from claimgraph.analysis import roll_up as roll_up
    from claimgraph.analysis import rolled_graph as rolled_graph
    from claimgraph.analysis import timeline as timeline
    from claimgraph.analysis import times as times
    from claimgraph.analysis import verify as verify
    from claimgraph.bundled import bundled_report as bundled_report
    from claimgraph.codebooks import BUNDLED_TAXONOMIES as BUNDLED_TAXONOMIES
    from claimgraph.codebooks import bundled_taxonomy as bundled_taxonomy
    from claimgraph.codebooks import read_taxonomy as read_taxonomy
    from claimgraph.codebooks import write_taxonomy as write_taxonomy
    from claimgraph.corpus import ClaimIndex as ClaimIndex
    from claimgraph.corpus import Corpus as Corpus
    from claimgraph.corpus import Difference as Difference
    from claimgraph.corpus import Merged as Merged
    from claimgraph.corpus import MergedAll as MergedAll
    from claimgraph.corpus import Reanchored as Reanchored
    from claimgraph.corpus import SpanChange as SpanChange
    from claimgraph.corpus import accuses as accuses
    from claimgraph.corpus import admits as admits
    from claimgraph.corpus import affiliate as affiliate
    from claimgraph.corpus import asserts as asserts
    from claimgraph.corpus import declines_comment as declines_comment
    from claimgraph.corpus import denies as denies
    from claimgraph.corpus import exonerates as exonerates
    from claimgraph.corpus import from_json as from_json
    from claimgraph.corpus import from_jsonl as from_jsonl
    from claimgraph.corpus import from_yaml as from_yaml
    from claimgraph.corpus import json_schema as json_schema
    from claimgraph.corpus import merge as merge
    from claimgraph.corpus import merge_all as merge_all
    from claimgraph.corpus import of_kind as of_kind
    from claimgraph.corpus import read as read
    from claimgraph.corpus import read_json as read_json
    from claimgraph.corpus import read_jsonl as read_jsonl
    from claimgraph.corpus import read_text as read_text
    from claimgraph.corpus import read_yaml as read_yaml
    from claimgraph.corpus import reanchor as reanchor
    from claimgraph.corpus import says as says
    from claimgraph.corpus import to_json as to_json
    from claimgraph.corpus import to_jsonl as to_jsonl
    from claimgraph.corpus import to_yaml as to_yaml
    from claimgraph.corpus import when as when
    from claimgraph.corpus import without as without
    from claimgraph.corpus import without_words as without_words
    from claimgraph.corpus import write as write
    from claimgraph.corpus import write_json as write_json
    from claimgraph.corpus import write_jsonl as write_jsonl
    from claimgraph.corpus import write_yaml as write_yaml
    from claimgraph.display import ProofPage as ProofPage
    from claimgraph.display import Svg as Svg
    from claimgraph.display import View as View
    from claimgraph.display import draw_accusations as draw_accusations
    from claimgraph.display import draw_attribution as draw_attribution
    from claimgraph.display import draw_matrix as draw_matrix
    from claimgraph.display import draw_timeline as draw_timeline
    from claimgraph.display import proof_page as proof_page
    from claimgraph.display import show as show
    from claimgraph.entrypoints import Plugin as Plugin
    from claimgraph.entrypoints import load_format as load_format
    from claimgraph.entrypoints import load_kinds as load_kinds
    from claimgraph.entrypoints import load_language as load_language
    from claimgraph.entrypoints import load_taxonomy as load_taxonomy
    from claimgraph.entrypoints import load_terms as load_terms
    from claimgraph.entrypoints import plugins as plugins
    from claimgraph.errors import AmbiguousQuoteError as AmbiguousQuoteError
    from claimgraph.errors import ClaimGraphError as ClaimGraphError
    from claimgraph.errors import CorpusError as CorpusError
    from claimgraph.errors import EvidenceError as EvidenceError
    from claimgraph.errors import ExtensionError as ExtensionError
    from claimgraph.errors import FileFormatError as FileFormatError
    from claimgraph.errors import MissingExtraError as MissingExtraError
    from claimgraph.errors import Problem as Problem
    from claimgraph.errors import ProblemsError as ProblemsError
    from claimgraph.errors import QuoteError as QuoteError
    from claimgraph.errors import QuoteNotFoundError as QuoteNotFoundError
    from claimgraph.errors import UnknownKindError as UnknownKindError
    from claimgraph.errors import UnknownLevelError as UnknownLevelError
    from claimgraph.errors import UnknownRecordError as UnknownRecordError
    from claimgraph.errors import UnknownTermError as UnknownTermError
    from claimgraph.formats import LossWarning as LossWarning
    from claimgraph.formats import Mermaid as Mermaid
    from claimgraph.formats import from_label_studio as from_label_studio
    from claimgraph.formats import label_studio_config as label_studio_config
    from claimgraph.formats import read_label_studio as read_label_studio
    from claimgraph.formats import to_dot as to_dot
    from claimgraph.formats import to_gexf as to_gexf
    from claimgraph.formats import to_graphml as to_graphml
    from claimgraph.formats import to_label_studio as to_label_studio
    from claimgraph.formats import to_mermaid as to_mermaid
    from claimgraph.formats import to_nodelink as to_nodelink
    from claimgraph.formats import write_dot as write_dot
    from claimgraph.formats import write_gexf as write_gexf
    from claimgraph.formats import write_graph as write_graph
    from claimgraph.formats import write_graphml as write_graphml
    from claimgraph.formats import write_label_studio as write_label_studio
    from claimgraph.formats import write_mermaid as write_mermaid
    from claimgraph.formats import write_nodelink as write_nodelink
    from claimgraph.graph import ClaimGraph as ClaimGraph
    from claimgraph.graph import build_graph as build_graph
    from claimgraph.graph import flatten as flatten
    from claimgraph.model import DEFAULT_KINDS as DEFAULT_KINDS
    from claimgraph.model import AboutClaims as AboutClaims
    from claimgraph.model import Accusation as Accusation
    from claimgraph.model import Actor as Actor
    from claimgraph.model import Admission as Admission
    from claimgraph.model import Affiliation as Affiliation
    from claimgraph.model import ArmedGroup as ArmedGroup
    from claimgraph.model import Artifact as Artifact
    from claimgraph.model import Assertion as Assertion
    from claimgraph.model import Attitude as Attitude
    from claimgraph.model import ChainLink as ChainLink
    from claimgraph.model import Characterization as Characterization
    from claimgraph.model import Claim as Claim
    from claimgraph.model import ClaimRelation as ClaimRelation
    from claimgraph.model import Company as Company
    from claimgraph.model import Denial as Denial
    from claimgraph.model import DenialScope as DenialScope
    from claimgraph.model import Document as Document
    from claimgraph.model import Event as Event
    from claimgraph.model import EventClass as EventClass
    from claimgraph.model import Evidence as Evidence
    from claimgraph.model import Exoneration as Exoneration
    from claimgraph.model import Government as Government
    from claimgraph.model import GovernmentBody as GovernmentBody
    from claimgraph.model import (
        IntergovernmentalOrganization as IntergovernmentalOrganization,
    )
    from claimgraph.model import MediaOutlet as MediaOutlet
    from claimgraph.model import Medium as Medium
    from claimgraph.model import Member as Member
    from claimgraph.model import Mention as Mention
    from claimgraph.model import Name as Name
    from claimgraph.model import NoComment as NoComment
    from claimgraph.model import Occurrence as Occurrence
    from claimgraph.model import Organization as Organization
    from claimgraph.model import Participant as Participant
    from claimgraph.model import Participation as Participation
    from claimgraph.model import Person as Person
    from claimgraph.model import Place as Place
    from claimgraph.model import PoliticalParty as PoliticalParty
    from claimgraph.model import Presupposition as Presupposition
    from claimgraph.model import Proposition as Proposition
    from claimgraph.model import Quantity as Quantity
    from claimgraph.model import Reading as Reading
    from claimgraph.model import Record as Record
    from claimgraph.model import SameOccurrence as SameOccurrence
    from claimgraph.model import Span as Span
    from claimgraph.model import State as State
    from claimgraph.model import StatedTime as StatedTime
    from claimgraph.model import StateProposition as StateProposition
    from claimgraph.model import UnknownActor as UnknownActor
    from claimgraph.model import UnnamedGroup as UnnamedGroup
    from claimgraph.model import Unregistered as Unregistered
    from claimgraph.model import UnregisteredProposition as UnregisteredProposition
    from claimgraph.model import Verification as Verification
    from claimgraph.model import Withholding as Withholding
    from claimgraph.model.propositions import AnyProposition as AnyProposition
    from claimgraph.model.record import ActorRef as ActorRef
    from claimgraph.model.record import AnyRef as AnyRef
    from claimgraph.model.record import ArtifactRef as ArtifactRef
    from claimgraph.model.record import ClaimRef as ClaimRef
    from claimgraph.model.record import DocumentRef as DocumentRef
    from claimgraph.model.record import EventRef as EventRef
    from claimgraph.model.record import PlaceRef as PlaceRef
    from claimgraph.model.record import SourceRef as SourceRef
    from claimgraph.model.record import TermIn as TermIn
    from claimgraph.model.record import ThingRef as ThingRef
    from claimgraph.model.record import label_of as label_of
    from claimgraph.names import ENGLISH_TITLES as ENGLISH_TITLES
    from claimgraph.names import Alias as Alias
    from claimgraph.names import Apposition as Apposition
    from claimgraph.names import FoundName as FoundName
    from claimgraph.names import NameCandidate as NameCandidate
    from claimgraph.names import Names as Names
    from claimgraph.names import Suggestion as Suggestion
    from claimgraph.names import Titles as Titles
    from claimgraph.names import Unified as Unified
    from claimgraph.names import decide as decide
    from claimgraph.names import judge as judge
    from claimgraph.names import names_of as names_of
    from claimgraph.names import read_names as read_names
    from claimgraph.names import revoke as revoke
    from claimgraph.names import same_actors as same_actors
    from claimgraph.names import undecide as undecide
    from claimgraph.names import unify as unify
    from claimgraph.taxonomy import DEFAULT_TERMS as DEFAULT_TERMS
    from claimgraph.taxonomy import Kinds as Kinds
    from claimgraph.taxonomy import Taxonomy as Taxonomy
    from claimgraph.taxonomy import Term as Term
    from claimgraph.taxonomy import Terms as Terms
    from claimgraph.taxonomy import Vocabulary as Vocabulary
    from claimgraph.temporal import ENGLISH as ENGLISH
    from claimgraph.temporal import SPANISH as SPANISH
    from claimgraph.temporal import Context as Context
    from claimgraph.temporal import Conventions as Conventions
    from claimgraph.temporal import Found as Found
    from claimgraph.temporal import Language as Language
    from claimgraph.temporal import Order as Order
    from claimgraph.temporal import TimeInterval as TimeInterval
    from claimgraph.temporal import after as after
    from claimgraph.temporal import before as before
    from claimgraph.temporal import find as find
    from claimgraph.temporal import from_iso as from_iso
    from claimgraph.temporal import intersection as intersection
    from claimgraph.temporal import overlaps as overlaps
    from claimgraph.temporal import resolve as resolve
    from claimgraph.temporal import shift as shift
    from claimgraph.temporal import tighten as tighten
    from claimgraph.temporal import to_edtf as to_edtf
    from claimgraph.temporal import within as within

__version__ = "0.1.0"

_HOME = {
    "claimgraph.analysis": (
        "Commitment",
        "Comparison",
        "SourceValue",
        "Viewpoint",
        "according_to",
        "compare_viewpoints",
        "factuality",
        "AccusationAgainst",
        "AccusationCell",
        "AccusationTable",
        "AccusationsAgainst",
        "RolledActor",
        "RolledClaim",
        "RolledUp",
        "accusation_rows",
        "accusation_table",
        "accusations_against",
        "reply_rows",
        "roll_up",
        "rolled_graph",
        "RecordTime",
        "Times",
        "times",
        "as_of",
        "coverage",
        "coverage_rows",
        "Retraction",
        "retractions",
        "right_of_reply",
        "Heard",
        "RightOfReply",
        "Argument",
        "Arguments",
        "Attack",
        "Belief",
        "Support",
        "arguments",
        "held_by",
        "Proof",
        "Remark",
        "Results",
        "Timeline",
        "explain",
        "lint",
        "timeline",
        "verify",
        "Cell",
        "Coverage",
        "CoverageRow",
        "Reply",
        "Contradiction",
        "Contradictions",
        "Corroboration",
        "DerivedRelation",
        "Join",
        "NarrativeChange",
        "NarrativeDiff",
        "Origin",
        "Turn",
        "claim_relations",
        "contradictions",
        "derived_relations",
        "narrative_diff",
        "origins",
    ),
    "claimgraph.bundled": ("bundled_report",),
    "claimgraph.codebooks": (
        "BUNDLED_TAXONOMIES",
        "bundled_taxonomy",
        "read_taxonomy",
        "write_taxonomy",
    ),
    "claimgraph.corpus": (
        "ClaimIndex",
        "Corpus",
        "Difference",
        "Merged",
        "MergedAll",
        "Reanchored",
        "SpanChange",
        "accuses",
        "admits",
        "affiliate",
        "asserts",
        "declines_comment",
        "denies",
        "exonerates",
        "from_json",
        "from_jsonl",
        "from_yaml",
        "json_schema",
        "merge",
        "merge_all",
        "of_kind",
        "read",
        "read_json",
        "read_jsonl",
        "read_text",
        "read_yaml",
        "reanchor",
        "says",
        "to_json",
        "to_jsonl",
        "to_yaml",
        "when",
        "without",
        "without_words",
        "write",
        "write_json",
        "write_jsonl",
        "write_yaml",
    ),
    "claimgraph.display": (
        "ProofPage",
        "Svg",
        "View",
        "draw_accusations",
        "draw_attribution",
        "draw_matrix",
        "draw_timeline",
        "proof_page",
        "show",
    ),
    "claimgraph.errors": (
        "AmbiguousQuoteError",
        "ClaimGraphError",
        "CorpusError",
        "EvidenceError",
        "ExtensionError",
        "FileFormatError",
        "MissingExtraError",
        "Problem",
        "ProblemsError",
        "QuoteError",
        "QuoteNotFoundError",
        "UnknownKindError",
        "UnknownLevelError",
        "UnknownRecordError",
        "UnknownTermError",
    ),
    "claimgraph.formats": (
        "LossWarning",
        "Mermaid",
        "from_label_studio",
        "label_studio_config",
        "read_label_studio",
        "to_dot",
        "to_gexf",
        "to_graphml",
        "to_label_studio",
        "to_mermaid",
        "to_nodelink",
        "write_dot",
        "write_gexf",
        "write_graph",
        "write_graphml",
        "write_label_studio",
        "write_mermaid",
        "write_nodelink",
    ),
    "claimgraph.graph": (
        "ClaimGraph",
        "build_graph",
        "flatten",
    ),
    "claimgraph.model": (
        "DEFAULT_KINDS",
        "AboutClaims",
        "Accusation",
        "Actor",
        "Admission",
        "Affiliation",
        "ArmedGroup",
        "Artifact",
        "Assertion",
        "Attitude",
        "ChainLink",
        "Characterization",
        "Claim",
        "ClaimRelation",
        "Company",
        "Denial",
        "DenialScope",
        "Document",
        "Event",
        "EventClass",
        "Evidence",
        "Exoneration",
        "Government",
        "GovernmentBody",
        "IntergovernmentalOrganization",
        "MediaOutlet",
        "Medium",
        "Member",
        "Mention",
        "Name",
        "NoComment",
        "Occurrence",
        "Organization",
        "Participant",
        "Participation",
        "Person",
        "Place",
        "PoliticalParty",
        "Presupposition",
        "Proposition",
        "Quantity",
        "Reading",
        "Record",
        "SameOccurrence",
        "Span",
        "State",
        "StatedTime",
        "StateProposition",
        "UnknownActor",
        "UnnamedGroup",
        "Unregistered",
        "UnregisteredProposition",
        "Verification",
        "Withholding",
    ),
    "claimgraph.model.propositions": ("AnyProposition",),
    "claimgraph.model.record": (
        "ActorRef",
        "AnyRef",
        "ArtifactRef",
        "ClaimRef",
        "DocumentRef",
        "EventRef",
        "PlaceRef",
        "SourceRef",
        "TermIn",
        "ThingRef",
        "label_of",
    ),
    "claimgraph.names": (
        "ENGLISH_TITLES",
        "Alias",
        "Apposition",
        "FoundName",
        "NameCandidate",
        "Names",
        "Suggestion",
        "Titles",
        "Unified",
        "decide",
        "judge",
        "names_of",
        "read_names",
        "revoke",
        "same_actors",
        "undecide",
        "unify",
    ),
    "claimgraph.entrypoints": (
        "Plugin",
        "load_format",
        "load_kinds",
        "load_language",
        "load_taxonomy",
        "load_terms",
        "plugins",
    ),
    "claimgraph.taxonomy": (
        "DEFAULT_TERMS",
        "Kinds",
        "Taxonomy",
        "Term",
        "Terms",
        "Vocabulary",
    ),
    "claimgraph.temporal": (
        "find",
        "Language",
        "Found",
        "Conventions",
        "Context",
        "SPANISH",
        "ENGLISH",
        "Order",
        "TimeInterval",
        "after",
        "before",
        "from_iso",
        "intersection",
        "overlaps",
        "resolve",
        "shift",
        "tighten",
        "to_edtf",
        "within",
    ),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = ["__version__", *sorted(_MODULE_OF)]  # built from the table above


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    module = _MODULE_OF.get(name)
    if module is None:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted({*globals(), *__all__})
