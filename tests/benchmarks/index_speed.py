"""Measures questions on the index against DuckDB on the same rows, and against networkx.

    python -m pip install duckdb numpy
    python tests/benchmarks/index_speed.py [CLAIMS ...]

DuckDB has a row for each accusation, in texts: in ``flat`` with both ends rolled up already, in
``joined`` with a table that says as whom each end of each claim is read; denials are a table of
their own. networkx walks the accusation graph and climbs affiliations as it goes. All answers
are compared before anything is timed. Wall time, the best of some turns, since DuckDB
counts on all cores.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

import duckdb
import networkx as nx
import numpy as np
from synthetic import disputes, jsonl

import claimgraph as cg
from claimgraph.analysis.accusation_counts import count_with_arrays, count_with_numpy
from claimgraph.analysis.level_columns import level_columns

SINCE, UNTIL = date(2020, 1, 1), date(2022, 1, 1)
LEVEL = "government"


def best(repeats: int, runs: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Return the least wall seconds of each run, taking turns."""
    found = dict.fromkeys(runs, float("inf"))
    for _ in range(repeats):
        for name, run in runs.items():
            gc.collect()
            start = time.perf_counter()
            result = run()
            found[name] = min(found[name], time.perf_counter() - start)
            del result
    return found


def database(corpus: cg.Corpus) -> duckdb.DuckDBPyConnection:
    """Return the accusations, their ends rolled up, and the denials as tables of texts."""
    rolled = cg.roll_up(corpus, LEVEL)
    published = {one.id: one.published.isoformat() for one in corpus.documents}
    claims = [
        (one.id, one.claimer, accused, published[one.document], ends.claimer.to, end.to)
        for one in corpus.claims
        if one.accused
        for ends in (rolled[one.id],)
        for accused, end in zip(one.accused, ends.accused, strict=True)
    ]
    names = ("claim", "claimer", "accused", "day", "claimer_to", "accused_to")
    columns = {
        name: np.array(values, dtype=object)
        for name, values in zip(names, zip(*claims, strict=True), strict=True)
    }
    denials = [(one.id, target) for one in corpus.claims for target in one.responds_to]
    ids, targets = (np.array(values, dtype=object) for values in zip(*denials, strict=True))
    linked = {"denial": ids, "claim": targets}
    con = duckdb.connect()
    con.execute("create table denials as select * from linked")
    con.execute(
        "create table flat as select columns.* replace (cast(day as date) as day), "
        "claim in (select claim from denials) as denied from columns order by day"
    )
    con.execute("create table claims as select claim, claimer, accused, day from flat order by day")
    con.execute("create table ends as select claim, claimer_to, accused_to from flat")
    assert linked
    assert columns
    return con


FLAT = """select claimer_to, accused_to, count(*) as n, count(*) filter (denied) as denied
    from flat {where} group by all order by n desc, claimer_to, accused_to"""
JOINED = """select claimer_to, accused_to, count(*) as n, count(d.claim) as denied
    from claims join ends using (claim) left join (select distinct claim from denials) d using (claim)
    {where} group by all order by n desc, claimer_to, accused_to"""
WITHIN = "where day >= date '2020-01-01' and day < date '2022-01-01'"
AGAINST = """select claims.claim, denial
    from claims join ends using (claim) left join denials using (claim)
    where accused_to = ? order by claims.day, claims.claim, denial"""


def traversal(corpus: cg.Corpus) -> Callable[..., Counter[tuple[str, str]]]:
    """Return a count over the accusation graph, with both ends rolled up on the way."""
    graph = cg.build_graph(corpus).accusations
    days = {one.id: one.published.toordinal() for one in corpus.documents}
    part: Any = nx.DiGraph()
    speaks: Any = nx.DiGraph()
    for one in corpus.affiliations:
        speaks.add_edge(one.subject, one.object)
        if one.role == "part_of":
            part.add_edge(one.subject, one.object)
    kinds = {one.id: one.kind for one in corpus.actors}

    def climb(up: Any, actor: str) -> list[str]:
        """Return the way to the government; where there is none, to the first body."""
        way = [actor]
        while kinds[way[-1]] != "Government" and way[-1] in up:
            above = next(iter(up.successors(way[-1])), None)
            if above is None:
                break
            way.append(above)
        if kinds[way[-1]] == "Government":
            return way
        return way[: next((n for n, one in enumerate(way, 1) if kinds[one] != "Person"), 1)]

    def count(since: date | None = None, until: date | None = None) -> Counter[tuple[str, str]]:
        found: Counter[tuple[str, str]] = Counter()
        first = since.toordinal() if since else 0
        end = until.toordinal() if until else 10**9
        for claimer, accused, data in graph.edges(data=True):
            if first <= days[data["document"]] < end:
                one, other = climb(speaks, claimer), climb(part, accused)
                if set(one).isdisjoint(other):
                    found[one[-1], other[-1]] += 1
                else:
                    found[claimer, accused] += 1
        return found

    return count


def show(what: str, ours: float, floor: float, bar: float | None = None) -> None:
    """Print a row: a ratio, its bar, and both figures in milliseconds."""
    verdict = "" if bar is None else f"<= {bar:<6} {'ok' if ours / floor <= bar else 'MISSED'}"
    print(f"  {what:58} {ours / floor:7.3f}  {1e3 * ours:9.2f} / {1e3 * floor:9.2f} ms  {verdict}")


def measure(claims: int, repeats: int) -> None:
    """Measure one size."""
    corpus = cg.from_jsonl(jsonl(claims))
    gc.collect()
    gc.freeze()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    start = time.perf_counter()
    assert corpus.index
    made = time.perf_counter() - start
    table = cg.accusation_table(corpus, roll_up=LEVEL)
    busiest = Counter(accused for _, accused, count, _ in table.counts for _ in range(count))
    actor = busiest.most_common(1)[0][0]
    assert len(cg.accusations_against(corpus, actor, roll_up=LEVEL)) == busiest[actor]
    del table, busiest
    gc.collect()
    size = (tracemalloc.get_traced_memory()[0] - before) / claims
    tracemalloc.stop()
    gc.unfreeze()
    print(
        f"\n{claims} claims; index {1e6 * made / claims:.1f} us and {size:.0f} B a claim (<= 550)"
    )

    con, count = database(corpus), traversal(corpus)
    window = {"since": SINCE, "until": UNTIL}
    for where, bounds in ((WITHIN, window), ("", {})):
        ours = cg.accusation_table(corpus, roll_up=LEVEL, **bounds).counts
        assert ours == con.execute(FLAT.format(where=where)).fetchall()
        assert ours == con.execute(JOINED.format(where=where)).fetchall()
        assert {(a, b): n for a, b, n, _ in ours} == count(**bounds)
    pairs = cg.accusations_against(corpus, actor, roll_up=LEVEL).pairs
    assert sorted(pairs, key=str) == sorted(con.execute(AGAINST, [actor]).fetchall(), key=str)

    columns = level_columns(corpus, LEVEL, presupposed=False)
    for name, bounds, where in (("two years", window, WITHIN), ("everything", {}, "")):
        first, end = columns.base.between(*(bounds.values() or (None, None)))
        found = best(
            repeats,
            {
                "arrays": lambda rows=(first, end): count_with_arrays(
                    *columns.between(*rows), columns.pairs
                ),
                "numpy": lambda rows=(first, end): count_with_numpy(
                    *columns.between(*rows), columns.pairs
                ),
                "rows": lambda bounds=bounds: (
                    cg.accusation_table(corpus, roll_up=LEVEL, **bounds).counts
                ),
                "flat": lambda where=where: con.execute(FLAT.format(where=where)).fetchnumpy(),
                "joined": lambda where=where: con.execute(JOINED.format(where=where)).fetchnumpy(),
                "fetched": lambda where=where: con.execute(JOINED.format(where=where)).fetchall(),
            },
        )
        walked = best(min(repeats, 3), {"walk": lambda bounds=bounds: count(**bounds)})["walk"]
        two = name == "two years"
        bar = 0.25 if two else 1.0 if claims >= 10**6 else None
        for way in ("arrays", "numpy"):
            show(f"{name}, {way} / DuckDB, joined", found[way], found["joined"], bar)
            show(f"{name}, {way} / DuckDB, rolled up already", found[way], found["flat"])
            show(f"{name}, {way} / networkx", found[way], walked, 0.02 if two else None)
        show(f"{name}, as rows / DuckDB, joined, as rows", found["rows"], found["fetched"], bar)
    found = best(
        repeats,
        {
            "view": lambda: cg.accusations_against(corpus, actor, roll_up=LEVEL),
            "pairs": lambda: cg.accusations_against(corpus, actor, roll_up=LEVEL).pairs,
            "numpy": lambda: con.execute(AGAINST, [actor]).fetchnumpy(),
            "fetched": lambda: con.execute(AGAINST, [actor]).fetchall(),
        },
    )
    print(f"  {len(pairs)} accusations against {actor} and its own, with denials:")
    show("as a view / DuckDB", found["view"], found["numpy"], 1.0)
    show("as pairs of ids / DuckDB, as rows", found["pairs"], found["fetched"], 1.0)


def coverage(sizes: list[int]) -> None:
    """Measure whether coverage grows with claims and matched pairs alone."""
    print("\ncoverage, of corpora in which the accused deny")
    first = None
    for claims in sizes:
        corpus = cg.from_jsonl(jsonl(claims, make=disputes))
        start = time.process_time()
        found = cg.coverage(corpus)
        seconds = time.process_time() - start
        matched = sum(len(row.replies) for row in found)
        each = seconds / (claims + matched)
        first = first or each
        print(
            f"  {claims:8} claims, {matched:8} replies: {seconds:7.2f} s, {1e6 * each:6.1f} us for"
            f" each of both, {each / first:.2f} of the first size"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*", default=[100_000, 1_000_000])
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    for claims in options.claims:
        measure(claims, options.repeats)
    coverage([claims // 100 for claims in options.claims] + options.claims[:1])


if __name__ == "__main__":
    main()
