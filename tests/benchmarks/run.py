"""Measures reading, memory, graphs and import as ratios to floors of the same run.

    python tests/benchmarks/run.py [CLAIMS ...]

Every ratio is between the best of several interleaved repeats in one process, in CPU
time, so that a noisy machine moves both sides alike.
"""

from __future__ import annotations

import argparse
import gc
import json
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
from claimgraph.graph.claims import claim_graph


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


def peak_bytes(run: Callable[[], Any]) -> int:
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


def measure(claims: int, repeats: int) -> list[tuple[str, float, float, str]]:
    """Return rows (what, ratio, bar, absolute figures) for a corpus of so many claims."""
    data = jsonl(claims)
    lines = data.split(b"\n")[1:-1]
    terms, kinds = cg.DEFAULT_TERMS, cg.DEFAULT_KINDS
    union = TypeAdapter(Annotated[Any, AnyRecord(kinds, tuple(terms.acts))])
    validate = union.validator.validate_json

    def bare() -> Any:
        return [validate(line) for line in lines]

    def naive() -> Any:
        return [union.validate_python(json.loads(line)) for line in lines]

    def ours() -> Any:
        return read_records(data, None, kinds, terms)

    def whole() -> Any:
        return cg.from_jsonl(data)

    rows: list[tuple[str, float, float, str]] = []

    def row(what: str, value: float, floor: float, bar: float, per: int = claims) -> None:
        rows.append((what, value / floor, bar, f"{1e6 * value / per:.2f} / {1e6 * floor / per:.2f} us"))

    found = interleaved(repeats, bare=without_collector(bare), naive=naive, ours=ours, whole=whole)
    row("JSONL to records / bare validation", found["ours"], found["bare"], 1.3)
    row("JSONL to records / naive load", found["ours"], found["naive"], 0.5)
    row("JSONL to checked corpus / bare validation", found["whole"], found["bare"], float("nan"))
    row("JSONL to checked corpus / naive load", found["whole"], found["naive"], float("nan"))

    plain, kept = peak_bytes(bare), peak_bytes(lambda: ours().records)
    rows.append(("memory of records / plain models", kept / plain, 0.6, f"{kept / claims:.0f} / {plain / claims:.0f} B a claim"))

    corpus = whole()
    accusing = accusing_claims(corpus)
    edges = list(accusation_edges(accusing))
    graph = claim_graph(corpus)
    claim_edges, claim_nodes = list(graph.edges(keys=True, data=True)), list(graph.nodes(data=True))
    nodes = sorted({edge[0] for edge in edges} | {edge[1] for edge in edges})

    def add_prepared() -> Any:
        result: Any = nx.MultiDiGraph()
        result.add_nodes_from(nodes)
        result.add_edges_from(edges)
        return result

    def add_made() -> Any:
        result: Any = nx.MultiDiGraph()
        result.add_nodes_from(nodes)
        result.add_edges_from(list(accusation_edges(accusing_claims(corpus))))
        return result

    def add_claims() -> Any:
        result: Any = nx.MultiDiGraph()
        result.add_nodes_from(claim_nodes)
        result.add_edges_from(claim_edges)
        return result

    found = interleaved(
        repeats,
        prepared=without_collector(add_prepared),
        made=without_collector(add_made),
        ours=without_collector(lambda: cg.build_graph(corpus).accusations),
        claims=without_collector(lambda: cg.build_graph(corpus).claims),
        claims_floor=without_collector(add_claims),
    )
    row("accusation graph / add_edges_from of ready edges", found["ours"], found["prepared"], 0.8, len(edges))
    row("accusation graph / making and adding the edges", found["ours"], found["made"], 0.8, len(edges))
    row("claim graph / add_edges_from of ready edges", found["claims"], found["claims_floor"], 1.2)
    del corpus, accusing, edges, graph, claim_edges, claim_nodes

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

    def end_to_end() -> Any:
        return cg.build_graph(cg.from_jsonl(data)).accusations

    found = interleaved(repeats, raw=raw, ours=end_to_end)
    row("JSONL to accusation graph / json.loads + add_edge", found["ours"], found["raw"], 1.1)
    return rows


def import_seconds(statement: str, repeats: int = 7) -> float:
    """Return the median wall seconds of an import in a fresh interpreter."""
    code = f"import time; t = time.perf_counter(); {statement}; print(time.perf_counter() - t)"
    root = Path(__file__).parents[2]
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root).stdout)
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
        for what, ratio, bar, figures in measure(claims, options.repeats):
            verdict = "" if bar != bar else f"<= {bar}  {'ok' if ratio <= bar else 'MISSED'}"
            print(f"  {what:52} {ratio:5.2f}  {figures:28} {verdict}")
    pydantic = import_seconds("import pydantic")
    print("\nimport")
    for statement, bar in [
        ("import claimgraph", 1.3),
        ("from claimgraph import Corpus, Claim, Person", float("nan")),
        ("from pydantic import BaseModel", float("nan")),
    ]:
        seconds = import_seconds(statement)
        verdict = "" if bar != bar else f"<= {bar}  {'ok' if seconds / pydantic <= bar else 'MISSED'}"
        print(f"  {statement + ' / import pydantic':52} {seconds / pydantic:5.2f}  {1e3 * seconds:.0f} / {1e3 * pydantic:.0f} ms{'':16} {verdict}")


if __name__ == "__main__":
    main()
