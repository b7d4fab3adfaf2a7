"""``explain``: the exact characters a claim rests on."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.explaining import PROOF_COLUMNS
from claimgraph.cli.shared import (
    Commands,
    add_question,
    as_known,
    print_rows,
    shape_of,
)
from claimgraph.display import inert
from claimgraph.display.sheets import PROOFS

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("explain", help="the exact characters a claim rests on")
    add_question(command, roll_up="say, too, as whom claimer and accused are read")
    command.add_argument("ids", metavar="ID", nargs="+", help="ids of claims")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    corpus = as_known(options)
    found = [
        proof
        for record in options.ids
        for proof in cg.explain(corpus, record, roll_up=options.roll_up)
    ]
    columns = (*PROOF_COLUMNS, *(("rolled_up",) if options.roll_up else ()))
    if shape_of(options.shape) == "table":
        print("\n\n".join("\n".join(map(_line, str(one).splitlines())) for one in found))
    else:
        print_rows([one.row for one in found], PROOFS, columns, options.shape)
    return 0


def _line(text: str) -> str:
    """Return a line that a terminal can only show, indented as it was."""
    words = text.lstrip(" ")
    return " " * (len(text) - len(words)) + inert(words)
