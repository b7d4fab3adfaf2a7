"""``accusations``: who accused whom of what."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.acts import ACCUSATION_COLUMNS, ROLLED_COLUMNS
from claimgraph.cli.shared import (
    Commands,
    add_question,
    as_known,
    in_words,
    print_rows,
)

__all__ = ["HEADINGS", "add"]

HEADINGS = {
    "claim": "claim",
    "claimer_label": "who",
    "how": "how",
    "accused_label": "accused",
    "role": "of being",
    "event_label": "in what",
    "quote": "in which words",
}
"""The columns of accusations that a terminal shows."""


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("accusations", help="who accused whom of what")
    add_question(command, roll_up="show claimer and accused as those they stand for")
    command.add_argument("--presupposed", action="store_true", help="presupposed accusations too")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    rows = cg.accusation_rows(
        as_known(options), presupposed=options.presupposed, roll_up=options.roll_up
    )
    columns = (*ACCUSATION_COLUMNS, *(ROLLED_COLUMNS if options.roll_up else ()))
    print_rows(rows, HEADINGS, columns, options.shape, shown=in_words)
    return 0
