"""One article encoded completely: the reference that the whole library is measured by.

``article.json`` points into the text by offsets and hash alone; the text is not in it.
"""

from __future__ import annotations

from pathlib import Path

from claimgraph import DEFAULT_KINDS, Event

__all__ = ["ARTICLE", "KINDS", "SHARED"]

ARTICLE = Path(__file__).with_name("article.json")
"""The encoding, in canonical form."""

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "kremlin"
"""Where the text and the encoding it is compared with lie, on machines that have them."""

KINDS = DEFAULT_KINDS.extend(
    AssassinationAttempt=Event,
    Attack=Event,
    AttackSeries=Event,
    Control=Event,
    Decide=Event,
    Finding=Event,
    Invade=Event,
    Involvement=Event,
    Leak=Event,
    MentalState=Event,
    Order=Event,
    Plan=Event,
    Postpone=Event,
    Respond=Event,
    SelectTarget=Event,
    Violate=Event,
    War=Event,
)
"""The built-in kinds and those of the article's events, which need no class of their own."""
