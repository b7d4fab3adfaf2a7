"""``taxonomies``: the vocabularies, built in and published by other distributions."""

from __future__ import annotations

import argparse
from typing import Any

import claimgraph as cg
from claimgraph.cli.shared import Commands, add_shapes, print_rows

__all__ = ["add"]

_HEADINGS = {"vocabulary": "vocabulary", "terms": "terms", "from": "from"}
_OF_ONE = {
    "vocabulary": "vocabulary",
    "term": "term",
    "broader": "broader",
    "definition": "meaning",
}


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "taxonomies", help="the vocabularies of terms, and what other distributions publish"
    )
    command.add_argument(
        "name", metavar="NAME", nargs="?", help="list the terms that a distribution publishes"
    )
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.name is None:
        rows: list[dict[str, Any]] = [
            {"vocabulary": name, "terms": len(vocabulary), "from": "claimgraph"}
            for name, vocabulary in cg.DEFAULT_TERMS.items()
        ]
        rows += [
            {"vocabulary": None, "terms": None, "from": f"{one.name} ({one.distribution})"}
            for one in cg.plugins("taxonomies")
        ]
        print_rows(rows, _HEADINGS, tuple(_HEADINGS), options.shape)
        return 0
    rows = [
        {
            "vocabulary": name,
            "term": term.id,
            "broader": ", ".join(term.broader) or None,
            "definition": term.definition or None,
        }
        for name, vocabulary in cg.load_taxonomy(options.name).items()
        for term in vocabulary.values()
        if term.id not in cg.DEFAULT_TERMS.get(name, {})
    ]
    print_rows(rows, _OF_ONE, tuple(_OF_ONE), options.shape)
    return 0
