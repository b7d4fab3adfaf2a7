"""The makers that rules name: each takes what a pattern captured and returns a kind with a value.

A maker returns None where the parts do not fit together; then the next rule is tried.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimgraph.temporal.makers.bounding import BOUNDING
from claimgraph.temporal.makers.combined import COMBINED
from claimgraph.temporal.makers.lengths import LENGTHS, ending
from claimgraph.temporal.makers.made import Made, Maker
from claimgraph.temporal.makers.times import TIMES, over

__all__ = ["MAKERS", "Made", "Maker", "ending", "over"]

MAKERS: Final[Mapping[str, Maker]] = {**TIMES, **LENGTHS, **COMBINED, **BOUNDING}
"""The makers by the names that rules call them."""
