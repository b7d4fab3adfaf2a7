"""``viewpoint``: what a source commits to, leaves open, and only passes on."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.cli.shared import (
    Commands,
    add_at,
    add_exclusions,
    add_file,
    add_roll_up,
    add_shapes,
    as_chosen,
    complain,
    print_rows,
)
from claimgraph.display.sheets import VIEWPOINT

__all__ = ["add"]

_COLUMNS = (*VIEWPOINT, "umr", "key")
"""The columns of a viewpoint; a terminal shows all but the last two."""


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "viewpoint", help="what a source commits to, leaves open, and only passes on"
    )
    add_file(command)
    command.add_argument("actor", metavar="ACTOR", help="id of an actor or document, as gov:USA")
    add_roll_up(command, "count those who speak for it")
    add_at(command, "only what was said by then")
    add_exclusions(command)
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    viewpoint = cg.according_to(
        as_chosen(options), options.actor, roll_up=options.roll_up, as_of=options.at
    )
    print_rows(viewpoint.table(), VIEWPOINT, _COLUMNS, options.shape)
    if viewpoint.possible:
        complain(f"note: these may belong here too: {', '.join(viewpoint.possible)}")
    return 0
