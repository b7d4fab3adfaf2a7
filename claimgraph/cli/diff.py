"""``diff``: what became of the claims of an old file in a new one."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.narrative_rows import CHANGE_COLUMNS, CHANGE_ROLLED
from claimgraph.cli.extensions import add_extensions
from claimgraph.cli.shared import (
    A_FILE,
    Commands,
    add_at,
    add_exclusions,
    add_roll_up,
    add_shapes,
    as_known,
    print_rows,
)
from claimgraph.display.sheets import CHANGES

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "diff", help="what became of the claims of an old file in a new one"
    )
    command.add_argument("old", metavar="OLD", help=A_FILE)
    command.add_argument("new", metavar="NEW", help="the same file, to compare two documents in it")
    command.add_argument(
        "--documents", nargs=2, metavar=("OLD", "NEW"), help="compare these documents alone, by id"
    )
    add_extensions(command)
    add_roll_up(command, "compare what all say who stand for the same")
    add_at(command, "both as they were known at a time")
    add_exclusions(command)
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    old = as_known(options, options.old)
    new = old if options.new == options.old else as_known(options, options.new)
    between = tuple(options.documents) if options.documents else None
    found = cg.narrative_diff(old, new, between=between, roll_up=options.roll_up)
    columns = (*CHANGE_COLUMNS, *(CHANGE_ROLLED if options.roll_up else ()))
    print_rows(found.table(), CHANGES, columns, options.shape)
    return 0
