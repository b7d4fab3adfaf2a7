"""``graph``: the graph as a file for another tool."""

from __future__ import annotations

import argparse

import claimgraph as cg
from claimgraph.cli.shared import (
    Commands,
    add_at,
    add_exclusions,
    add_file,
    add_roll_up,
    as_known,
    complain,
    is_input,
    say,
    write_graph,
)

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("graph", help="write the graph for another tool")
    add_file(command)
    command.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=".graphml, .gexf, .json, .dot or .mmd"
    )
    command.add_argument(
        "--format",
        metavar="NAME",
        help="a format that a plug-in publishes, whatever FILE is called",
    )
    command.add_argument(
        "--claims", action="store_true", help="the claim graph, not the accusation graph"
    )
    command.add_argument("--presupposed", action="store_true", help="presuppositions too")
    add_roll_up(command, "join those who stand for the same, in the accusation graph")
    add_at(command)
    add_exclusions(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if is_input(options.file, options.output):
        return 1
    if options.claims and options.roll_up:
        complain("--roll-up is for the accusation graph; the claim graph has affiliations as edges")
        return 2
    corpus = as_known(options)
    if options.roll_up:
        graph = cg.rolled_graph(corpus, options.roll_up, presupposed=options.presupposed)
    else:
        graphs = cg.build_graph(corpus, presupposed=options.presupposed)
        graph = graphs.claims if options.claims else graphs.accusations
    write = cg.load_format(options.format) if options.format else cg.write_graph
    write_graph(graph, options.output, write)
    say(f"{options.output}: {len(graph)} nodes, {graph.number_of_edges()} edges")
    return 0
