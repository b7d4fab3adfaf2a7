"""``reply``: who was accused, and who answered for it."""

from __future__ import annotations

import argparse
from dataclasses import asdict

import claimgraph as cg
from claimgraph.analysis.right_of_reply import HEARD_COLUMNS
from claimgraph.cli.shared import (
    Commands,
    add_question,
    add_same_occurrence,
    as_chosen,
    print_json,
    print_rows,
    shape_of,
)
from claimgraph.display.sheets import HEARD

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("reply", help="who was accused, and who answered for it")
    command.add_argument(
        "--presupposed", action="store_true", help="count presupposed accusations too"
    )
    add_question(command, roll_up="count the accused as those they belong to")
    add_same_occurrence(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    found = cg.right_of_reply(
        as_chosen(options),
        presupposed=options.presupposed,
        roll_up=options.roll_up,
        same_occurrence=options.same_occurrence,
        as_of=options.at,
    )
    if shape_of(options.shape) == "json":
        print_json([asdict(one) for one in found])
    else:
        print_rows(found.table(), HEARD, HEARD_COLUMNS, options.shape)
    return 0
