"""Names: what words may stand for, decisions on mentions, and actors that are one."""

from claimgraph.names.aliases import Alias, read_names
from claimgraph.names.appositions import ENGLISH_TITLES, Apposition, Titles
from claimgraph.names.deciding import decide, undecide
from claimgraph.names.finding import FoundName, NameCandidate
from claimgraph.names.resolver import Names, names_of
from claimgraph.names.same import Suggestion, Unified, judge, revoke, same_actors, unify

__all__ = [
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
]
