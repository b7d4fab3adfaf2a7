"""``lint``: what an analyst should look at again."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.linting import LINT_COLUMNS
from claimgraph.cli.shared import (
    Commands,
    add_question,
    as_known,
    print_rows,
)
from claimgraph.display.sheets import REMARKS

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("lint", help="what an analyst should look at again")
    add_question(command, roll_up="say, too, as whom claimers and accused are read")
    command.add_argument(
        "--skip", metavar="RULE", action="append", default=[], help="leave out a rule; repeatable"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    found = cg.lint(as_known(options), skip=options.skip, roll_up=options.roll_up)
    print_rows(found.table(), REMARKS, LINT_COLUMNS, options.shape)
    return 0
