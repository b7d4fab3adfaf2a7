"""``explain``: the exact characters a claim rests on."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.analysis.explaining import PROOF_COLUMNS
from claimgraph.cli.shared import (
    Commands,
    add_at,
    add_file,
    add_shapes,
    as_known,
    print_rows,
    shape_of,
)
from claimgraph.display import inert

__all__ = ["add"]

_HEADINGS = {"claim": "claim", "says": "says", "words": "in which words", "document": "where"}


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("explain", help="the exact characters a claim rests on")
    add_file(command)
    command.add_argument("ids", metavar="ID", nargs="+", help="ids of claims")
    add_at(command)
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    corpus = as_known(options)
    found = [proof for record in options.ids for proof in cg.explain(corpus, record)]
    if shape_of(options.shape) == "table":
        print("\n\n".join("\n".join(map(inert, str(one).splitlines())) for one in found))
    else:
        print_rows([one.row for one in found], _HEADINGS, PROOF_COLUMNS, options.shape)
    return 0
