"""``contradictions``: what contradicts what."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.contradiction_rows import CONTRADICTION_COLUMNS, CONTRADICTION_ROLLED
from claimgraph.cli.shared import (
    Commands,
    add_question,
    as_known,
    complain,
    print_rows,
)
from claimgraph.display.sheets import CONTRADICTIONS

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "contradictions", help="what contradicts what, and what only looks so"
    )
    add_question(command, roll_up="show those who affirm and deny as those they stand for")
    command.add_argument("--strict", action="store_true", help="leave out what only looks opposed")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    found = cg.contradictions(
        as_known(options), apparent=not options.strict, roll_up=options.roll_up
    )
    columns = (*CONTRADICTION_COLUMNS, *(CONTRADICTION_ROLLED if options.roll_up else ()))
    print_rows(found.table(), CONTRADICTIONS, columns, options.shape)
    if options.shape in (None, "table"):
        for turn in found.turns:
            complain(f"note: {turn.first}, {turn.then}: {turn.why}")
    return 0
