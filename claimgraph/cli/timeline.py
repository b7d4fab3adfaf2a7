"""``timeline``: events and claims in the order of time."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.timeline import TIMELINE_COLUMNS, TIMELINE_ROLLED
from claimgraph.cli.shared import (
    Commands,
    add_at,
    add_exclusions,
    add_file,
    add_roll_up,
    add_shapes,
    as_known,
    print_rows,
)
from claimgraph.display.sheets import TIMELINE

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("timeline", help="events and claims in the order of time")
    add_file(command)
    command.add_argument("--events", action="store_true", help="leave out the claims")
    add_roll_up(command, "name claimers as those they stand for")
    add_at(command)
    add_exclusions(command)
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    found = cg.timeline(as_known(options), claims=not options.events, roll_up=options.roll_up)
    columns = (*TIMELINE_COLUMNS, *(TIMELINE_ROLLED if options.roll_up else ()))
    print_rows(found.table(), TIMELINE, columns, options.shape)
    return 0
