"""``schema``: the JSON Schema of the format."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.cli.extensions import add_kinds, kinds_of
from claimgraph.cli.shared import Commands, print_json

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("schema", help="print the JSON Schema of the format")
    add_kinds(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    print_json(cg.json_schema(kinds_of(options.kinds)))
    return 0
