"""Measures reading, memory, graphs and import as ratios to floors of the same run.

    python tests/benchmarks/run.py [CLAIMS ...]

Every ratio is between the best of several interleaved repeats in one process, in CPU
time, so that a noisy machine moves both sides alike.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

import networkx as nx
from pydantic import TypeAdapter
from synthetic import jsonl

import claimgraph as cg
from claimgraph.corpus.jsonl import read_records
from claimgraph.corpus.records import AnyRecord
from claimgraph.graph.accusations import accusation_edges, accusing_claims

NO_BAR = float("nan")


def interleaved(repeats: int, **runs: Callable[[], Any]) -> dict[str, float]:
    """Return the least CPU seconds of each run, taking turns."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(repeats):
        for name, run in runs.items():
            gc.collect()
            start = time.process_time()
            result = run()
            best[name] = min(best[name], time.process_time() - start)
            del result
    return best


def kept_bytes(run: Callable[[], Any]) -> int:
    """Return the bytes that the result of a run keeps alive, as Python sees them."""
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    result = run()
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    del result
    return kept


def without_collector(run: Callable[[], Any]) -> Callable[[], Any]:
    """Return the run with the cyclic collector at rest, as the floors have it."""

    def paused() -> Any:
        gc.disable()
        try:
            return run()
        finally:
            gc.enable()

    return paused


Row = tuple[str, float, float, str]
"""What is measured, the ratio, the bar it should keep to, and the absolute figures."""


def row(what: str, value: float, floor: float, bar: float, per: int) -> Row:
    """Return a row from CPU seconds and the number of things they were spent on."""
    return what, value / floor, bar, f"{1e6 * value / per:.2f} / {1e6 * floor / per:.2f} us"


def any_record() -> TypeAdapter[Any]:
    """Return pydantic's own validation of all built-in kinds."""
    union = AnyRecord(cg.DEFAULT_KINDS, tuple(cg.DEFAULT_TERMS.acts))
    return TypeAdapter(Annotated[Any, union])


def reading(data: bytes, claims: int, repeats: int) -> list[Row]:
    """Measure reading against pydantic alone, on the same classes and the same lines."""
    lines = data.split(b"\n")[1:-1]
    terms, kinds = cg.DEFAULT_TERMS, cg.DEFAULT_KINDS
    union = any_record()
    validate = union.validator.validate_json

    def bare() -> Any:
        return [validate(line) for line in lines]

    def naive() -> Any:
        return [union.validate_python(json.loads(line)) for line in lines]

    def ours() -> Any:
        return read_records(data, None, kinds, terms)

    found = interleaved(
        repeats,
        bare=without_collector(bare),
        naive=naive,
        ours=ours,
        whole=lambda: cg.from_jsonl(data),
    )
    plain, kept = kept_bytes(bare), kept_bytes(lambda: ours().records)
    figures = f"{kept / claims:.0f} / {plain / claims:.0f} B a claim"
    return [
        row("JSONL to records / bare validation", found["ours"], found["bare"], 1.3, claims),
        row("JSONL to records / naive load", found["ours"], found["naive"], 0.5, claims),
        row(
            "JSONL to checked corpus / bare validation",
            found["whole"],
            found["bare"],
            NO_BAR,
            claims,
        ),
        row("JSONL to checked corpus / naive load", found["whole"], found["naive"], NO_BAR, claims),
        ("memory of records / plain models", kept / plain, 0.6, figures),
    ]


def graphs(data: bytes, claims: int, repeats: int) -> list[Row]:
    """Measure building graphs against networkx's own methods, given the same edges."""
    corpus = cg.from_jsonl(data)
    edges = list(accusation_edges(accusing_claims(corpus)))
    nodes = sorted({edge[0] for edge in edges} | {edge[1] for edge in edges})
    graph = cg.build_graph(corpus).claims
    claim_edges, claim_nodes = list(graph.edges(keys=True, data=True)), list(graph.nodes(data=True))

    def added(nodes: Any, edges: Any) -> Any:
        result: Any = nx.MultiDiGraph()
        result.add_nodes_from(nodes)
        result.add_edges_from(edges)
        return result

    found = interleaved(
        repeats,
        ready=without_collector(lambda: added(nodes, edges)),
        made=without_collector(
            lambda: added(nodes, list(accusation_edges(accusing_claims(corpus))))
        ),
        ours=without_collector(lambda: cg.build_graph(corpus).accusations),
        claims=without_collector(lambda: cg.build_graph(corpus).claims),
        claims_ready=without_collector(lambda: added(claim_nodes, claim_edges)),
    )
    count = len(edges)
    return [
        row(
            "accusation graph / making and adding its edges",
            found["ours"],
            found["made"],
            0.8,
            count,
        ),
        row("accusation graph / adding ready edges", found["ours"], found["ready"], NO_BAR, count),
        row(
            "claim graph / adding ready edges", found["claims"], found["claims_ready"], 1.2, claims
        ),
    ]


def questions(data: bytes, claims: int, repeats: int) -> list[Row]:
    """Measure roll-up against walking all affiliations with networkx, once for each end of a claim."""
    corpus = cg.from_jsonl(data)
    up: Any = nx.DiGraph((one.subject, one.object) for one in corpus.affiliations)
    ends = [end for one in corpus.claims for end in (one.claimer, *one.accused)]
    speaker = max(set(ends), key=ends.count)

    def walked() -> Any:
        return [nx.descendants(up, end) if end in up else () for end in ends]

    found = interleaved(
        repeats,
        walked=walked,
        rolled=lambda: cg.roll_up(corpus, "government"),
        table=lambda: cg.accusation_table(corpus, roll_up="government"),
        view=lambda: cg.according_to(corpus, speaker, roll_up="government"),
    )
    return [
        row(
            "roll-up, explained / nx.descendants of each end",
            found["rolled"],
            found["walked"],
            NO_BAR,
            claims,
        ),
        row(
            "accusation table / nx.descendants of each end",
            found["table"],
            found["walked"],
            NO_BAR,
            claims,
        ),
        row(
            "viewpoint of the busiest / nx.descendants",
            found["view"],
            found["walked"],
            NO_BAR,
            claims,
        ),
    ]


def end_to_end(data: bytes, claims: int, repeats: int) -> list[Row]:
    """Measure from a file to the accusation graph against json.loads and add_edge, unchecked."""
    lines = data.split(b"\n")[1:-1]

    def raw() -> Any:
        result: Any = nx.MultiDiGraph()
        for line in lines:
            record = json.loads(line)
            if record.get("accused"):
                result.add_edge(
                    record["chain"][-1]["id"],
                    record["accused"][0],
                    record["id"],
                    act=record["act"],
                    event=record["proposition"]["event"],
                    role=record["proposition"]["role"],
                    certainty=record.get("certainty", "CT"),
                    polarity=record.get("polarity", "+"),
                    quote=record["evidence"]["content"][0]["exact"],
                    document=record["document"],
                    depth=len(record["chain"]) - 1,
                )
        return result

    def ours() -> Any:
        graph = cg.build_graph(cg.from_jsonl(data))
        return graph, graph.accusations

    validate = any_record().validator.validate_json

    def limit() -> None:
        for line in lines:
            validate(line)

    found = interleaved(repeats, raw=raw, ours=ours, limit=without_collector(limit))
    return [
        row(
            "JSONL to accusation graph / json.loads + add_edge",
            found["ours"],
            found["raw"],
            1.1,
            claims,
        ),
        row(
            "validation, nothing kept / json.loads + add_edge",
            found["limit"],
            found["raw"],
            NO_BAR,
            claims,
        ),
    ]


def import_seconds(statement: str, repeats: int = 7) -> float:
    """Return the median wall seconds of an import in a fresh interpreter."""
    code = f"import time; t = time.perf_counter(); {statement}; print(time.perf_counter() - t)"
    root = Path(__file__).parents[2]
    runs = [
        float(
            subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
            ).stdout
        )
        for _ in range(repeats)
    ]
    return statistics.median(runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    for claims in options.claims:
        print(f"\n{claims} claims")
        data = jsonl(claims)
        for part in (reading, graphs, questions, end_to_end):
            for what, ratio, bar, figures in part(data, claims, options.repeats):
                print(f"  {what:52} {ratio:5.2f}  {figures:28} {verdict(ratio, bar)}")
    pydantic = import_seconds("import pydantic")
    print("\nimport, against import pydantic")
    for statement, bar in [
        ("import claimgraph", 1.3),
        ("from claimgraph import Corpus, Claim, Person", NO_BAR),
        ("from pydantic import BaseModel", NO_BAR),
    ]:
        seconds = import_seconds(statement)
        figures = f"{1e3 * seconds:.0f} / {1e3 * pydantic:.0f} ms"
        print(
            f"  {statement:52} {seconds / pydantic:5.2f}  {figures:28} {verdict(seconds / pydantic, bar)}"
        )


def verdict(ratio: float, bar: float) -> str:
    """Return whether a ratio keeps to its bar."""
    if math.isnan(bar):
        return ""
    return f"<= {bar}  {'ok' if ratio <= bar else 'MISSED'}"


if __name__ == "__main__":
    main()
