"""``demo``: the main job on the bundled report."""

from __future__ import annotations

import argparse
from pathlib import Path

import claimgraph as cg
from claimgraph.cli.accusations import HEADINGS
from claimgraph.cli.shared import Commands, in_words, print_table, write_graph

__all__ = ["add"]

_REPLIES = {
    "claim": "claim",
    "claimer_label": "who",
    "how": "does what",
    "role": "role",
    "event_label": "about what",
    "responds_to": "to",
    "quote": "in which words",
}


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("demo", help="run the main job on the bundled report")
    command.add_argument(
        "-o",
        "--output",
        default="claimgraph-demo.graphml",
        help="where the graph goes; the proof page goes beside it, as .html",
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    corpus = cg.bundled_report()
    document = corpus.documents[0]
    print(f"{document.title}\n{document.published}, {corpus!r}\n")
    print("Who accused whom of what\n")
    print_table(in_words(cg.accusation_rows(corpus)), HEADINGS)
    print("\nWho denied, cleared, or declined to say\n")
    print_table(in_words(cg.reply_rows(corpus)), _REPLIES)
    graph = cg.build_graph(corpus).accusations
    write_graph(graph, options.output, cg.write_graph)
    page = Path(options.output).with_suffix(".html")
    cg.proof_page(corpus).write(page)
    size = f"{len(graph)} nodes, {graph.number_of_edges()} edges"
    print(f"\nThe accusation graph ({size}) is in {options.output}")
    print(f"The report with every claim in place is in {page}: open it in a browser")
    return 0
