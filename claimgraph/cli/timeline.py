"""``timeline``: events and claims in the order of time."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.timeline import TIMELINE_COLUMNS, TIMELINE_ROLLED
from claimgraph.cli.shared import (
    Commands,
    add_question,
    as_known,
    print_rows,
)
from claimgraph.display.sheets import TIMELINE

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("timeline", help="events and claims in the order of time")
    add_question(command, roll_up="name claimers as those they stand for")
    command.add_argument("--events", action="store_true", help="leave out the claims")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    found = cg.timeline(as_known(options), claims=not options.events, roll_up=options.roll_up)
    columns = (*TIMELINE_COLUMNS, *(TIMELINE_ROLLED if options.roll_up else ()))
    print_rows(found.table(), TIMELINE, columns, options.shape)
    return 0
