"""``taxonomies``: vocabularies and taxonomies, built in, published, or in a file."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

import claimgraph as cg
from claimgraph.cli.extensions import is_codebook
from claimgraph.cli.shared import Commands, add_shapes, print_rows
from claimgraph.entrypoints import published
from claimgraph.errors import ExtensionError

__all__ = ["add"]

_HEADINGS = {"name": "name", "what": "what", "terms": "terms", "from": "from"}
_OF_ONE = {"vocabulary": "of", "term": "term", "broader": "broader", "meaning": "meaning"}
_COLUMNS = ("vocabulary", "term", "broader", "label", "definition")


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "taxonomies", help="vocabularies and taxonomies, built in, published, or in a file"
    )
    command.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        help="list the terms of one: built in, published by a distribution, or a codebook (.csv …)",
    )
    add_shapes(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.name is None:
        print_rows(_all(), _HEADINGS, tuple(_HEADINGS), options.shape)
        return 0
    rows = [
        {
            "vocabulary": name,
            "term": term.id,
            "broader": ", ".join(term.broader) or None,
            "label": term.label or None,
            "definition": term.definition or None,
        }
        for name, terms in _named(options.name).items()
        for term in terms
    ]
    print_rows(rows, _OF_ONE, _COLUMNS, options.shape, shown=_with_meaning)
    return 0


def _with_meaning(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "meaning": row["definition"] or row["label"]} for row in rows]


def _all() -> list[dict[str, Any]]:
    """Return what there is; what others publish is not loaded, and so its size is not known."""
    bundled = {name: cg.bundled_taxonomy(name) for name in cg.BUNDLED_TAXONOMIES}
    rows = [(name, "vocabulary", len(one), "claimgraph") for name, one in cg.DEFAULT_TERMS.items()]
    rows += [(name, "taxonomy", len(one), one.source) for name, one in bundled.items()]
    found: list[dict[str, Any]] = [dict(zip(_HEADINGS, row, strict=True)) for row in rows]
    return found + [
        {"name": one.name, "what": "plug-in", "terms": None, "from": one.distribution}
        for one in cg.plugins("taxonomies")
    ]


def _named(name: str) -> dict[str, list[cg.Term]]:
    """Return the terms of what is called so, by vocabulary; of plug-ins without the built-in ones."""
    others = [one for one in cg.plugins("taxonomies") if one.name == name]
    if name in cg.DEFAULT_TERMS or name in cg.BUNDLED_TAXONOMIES:
        if others:
            msg = f"{name!r} is built in, and published by {others[0].distribution}; uninstall that"
            raise ExtensionError(msg, "taxonomies", value=name)
        built_in = cg.DEFAULT_TERMS.get(name) or cg.bundled_taxonomy(name)
        return {name: [*built_in.values()]}
    found = cg.read_taxonomy(name) if is_codebook(name) else published(name)
    if isinstance(found, cg.Taxonomy):
        return {found.name: [*found.values()]}
    return {
        own: [term for term in one.values() if term.id not in cg.DEFAULT_TERMS.get(own, {})]
        for own, one in found.items()
    }
