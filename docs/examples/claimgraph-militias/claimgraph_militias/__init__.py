"""Militias and battles: kinds, terms and phrases of time, published for claimgraph."""

from pathlib import Path

import claimgraph as cg

__all__ = ["ENGLISH_OF_THE_FRONT", "GROUPS", "KINDS", "TERMS", "Battle", "Militia"]


class Militia(cg.ArmedGroup):
    """An armed group outside a state's forces."""

    kind: str = "Militia"
    allegiance: cg.ActorRef | None = None
    """Whom it says it fights for."""
    fronts: tuple[str, ...] = ()
    """Where it fights, in its own words."""


class Battle(cg.Event):
    """A fight between named sides."""

    kind: str = "Battle"
    sides: tuple[cg.ActorRef, ...] = ()
    """Who fights."""


KINDS = cg.DEFAULT_KINDS.extend(Militia, Battle)
"""The built-in kinds, and these."""

GROUPS = cg.read_taxonomy(Path(__file__).with_name("groups.csv"), onto=KINDS)
"""A codebook of militias, for studies that want it: its terms stand under Militia."""

TERMS = cg.DEFAULT_TERMS.extend(
    affiliation_roles={"sworn_to": "has sworn allegiance to, without speaking for"},
    roles=[cg.Term("financier", "pays for it", broader=("enabler",))],
)
"""The built-in terms, and these."""

ENGLISH_OF_THE_FRONT = cg.ENGLISH.extend(
    "English of the front", words={"POD": {"MO": ["dawn watch"]}}
)
"""English, with the words of soldiers for parts of a day."""
