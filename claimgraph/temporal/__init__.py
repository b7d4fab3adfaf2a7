"""Time in news: expressions to intervals that say how precise they are. Knows nothing of claims."""

from claimgraph.temporal.arithmetic import intersection, shift
from claimgraph.temporal.comparing import after, before, overlaps, within
from claimgraph.temporal.edtf import to_edtf
from claimgraph.temporal.finding import Found, find
from claimgraph.temporal.interval import TimeInterval
from claimgraph.temporal.iso import from_iso
from claimgraph.temporal.language import Language
from claimgraph.temporal.languages.english import ENGLISH
from claimgraph.temporal.languages.spanish import SPANISH
from claimgraph.temporal.ordering import Conflict, Order, Tightened, tighten
from claimgraph.temporal.periods import Conventions
from claimgraph.temporal.resolving import Context, Policy, Tense, resolve

__all__ = [
    "ENGLISH",
    "SPANISH",
    "Conflict",
    "Context",
    "Conventions",
    "Found",
    "Language",
    "Order",
    "Policy",
    "Tense",
    "Tightened",
    "TimeInterval",
    "after",
    "before",
    "find",
    "from_iso",
    "intersection",
    "overlaps",
    "resolve",
    "shift",
    "tighten",
    "to_edtf",
    "within",
]
