"""The golden files: what each format writes for a small corpus and for the bundled report.

Run ``python -m tests.formats.golden`` in the root of the project to write them anew, and
read the difference before you commit it.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import networkx as nx

import claimgraph as cg
from tests.graph.examples import small_corpus

FOLDER = Path(__file__).parents[1] / "golden"
ENDINGS = ("graphml", "gexf", "json", "dot", "mmd")


def graphs() -> Iterator[tuple[str, nx.MultiDiGraph]]:
    """Yield the graphs that have golden files, and their names."""
    small = cg.build_graph(small_corpus(), presupposed=True)
    report = cg.build_graph(cg.bundled_report())
    yield "small-accusations", small.accusations
    yield "small-claims", small.claims
    yield "report-accusations", report.accusations


def write_all(folder: Path) -> None:
    """Write every graph in every format."""
    folder.mkdir(exist_ok=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error", cg.LossWarning)
        for name, graph in graphs():
            for ending in ENDINGS:
                cg.write_graph(graph, folder / f"{name}.{ending}")


if __name__ == "__main__":
    write_all(FOLDER)
