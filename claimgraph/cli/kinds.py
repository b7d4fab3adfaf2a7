"""``kinds``: the kinds of records, built in, published by other distributions, or in a file."""

from __future__ import annotations

import argparse
from typing import Any

import claimgraph as cg
from claimgraph.cli.extensions import kinds_of
from claimgraph.cli.shared import Commands, add_shapes, print_rows

__all__ = ["add"]

_HEADINGS = {"kind": "kind", "family": "family", "above": "narrows", "from": "from"}


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "kinds", help="the kinds of records, and what other distributions publish"
    )
    command.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="list the kinds that a distribution publishes, or a codebook (.csv …) adds",
    )
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.name is None:
        rows = _rows(cg.DEFAULT_KINDS, "claimgraph")
        rows += [
            {
                "kind": None,
                "family": None,
                "above": None,
                "from": f"{one.name} ({one.distribution})",
            }
            for one in cg.plugins("kinds")
        ]
    else:
        found = kinds_of([options.name])
        own = {**found, **found.propositions}.keys()
        built_in = {**cg.DEFAULT_KINDS, **cg.DEFAULT_KINDS.propositions}.keys()
        rows = [row for row in _rows(found, options.name) if row["kind"] in own - built_in]
    print_rows(rows, _HEADINGS, tuple(_HEADINGS), options.shape)
    return 0


def _rows(kinds: cg.Kinds, source: str) -> list[dict[str, Any]]:
    return [
        {
            "kind": kind,
            "family": cls.family,
            "above": next(iter(of.lineage(kind)[1:]), None),
            "from": source,
        }
        for of in (kinds, kinds.propositions)
        for kind, cls in of.items()
    ]
