"""Measures reading taxonomies against parsing their files, and ``is_a`` against depth.

    python tests/benchmarks/taxonomy_speed.py [TERMS]

Two floors for each format: its library alone, which checks nothing; and the strict parser that
claimgraph reads every file of the format with. Both sides take turns, in CPU time.
"""

from __future__ import annotations

import csv
import io
import json
import random
import sys
import tempfile
import timeit
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from run import interleaved, without_collector

import claimgraph as cg
from claimgraph.corpus.strict_json import parse_json
from claimgraph.corpus.yaml_file import parse_yaml


def codebook(size: int) -> cg.Taxonomy:
    """Return a taxonomy like a research group's: eight levels, labels, definitions, matches."""
    choose = random.Random(1)
    terms = [cg.Term("t0", label="Group number 0")]
    for i in range(1, size):
        above = choose.randrange(i // 4, i // 2 + 1)
        terms.append(
            cg.Term(
                f"t{i}",
                f"A body that does this and that in some region, number {i} of the scheme.",
                (f"t{above}",),
                label=f"Group number {i}",
                exact_match=(f"cameo:{i:04}",),
            )
        )
    return cg.Taxonomy("codebook", terms)


def main() -> None:
    """Print a table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    taxonomy = codebook(size)
    folder = Path(tempfile.mkdtemp())
    two = cg.Taxonomy("two", [cg.Term(one.id, broader=one.broader) for one in taxonomy.values()])
    terms = list(two.values())
    random.Random(2).shuffle(terms)
    print(f"{size:,} terms{'':12} ratio to the library    to the strict parser")
    for name, whole, ending in (
        ("JSON", taxonomy, ".json"),
        ("CSV", taxonomy, ".csv"),
        ("CSV, two columns", two, ".csv"),
        ("the same, shuffled", cg.Taxonomy("two", terms), ".csv"),
        ("YAML", taxonomy, ".yaml"),
        ("SKOS (Turtle)", taxonomy, ".ttl"),
    ):
        path = folder / f"x{ending}"
        cg.write_taxonomy(whole, path)

        def bare(path: Path = path, ending: str = ending) -> object:
            text = path.read_text(encoding="utf-8")
            if ending == ".json":
                return json.loads(text)
            if ending == ".csv":
                return list(csv.reader(io.StringIO(text, newline="")))
            if ending == ".ttl":
                import rdflib

                return rdflib.Graph().parse(data=text, format="turtle")
            import yaml

            return yaml.safe_load(text)

        def strict(path: Path = path, ending: str = ending) -> object:
            text = path.read_text(encoding="utf-8")
            if ending == ".json":
                return parse_json(text)
            if ending == ".csv":
                return list(csv.reader(io.StringIO(text, newline=""), strict=True))
            return parse_yaml(text, None) if ending == ".yaml" else bare(path, ending)

        def ours(path: Path = path) -> object:
            return cg.read_taxonomy(path)

        best = interleaved(
            3 if ending in (".yaml", ".ttl") else 15,
            bare=without_collector(bare),
            strict=without_collector(strict),
            ours=without_collector(ours),
        )
        print(
            f"{name:24} {best['ours'] / best['bare']:.2f} ({best['ours'] * 1e3:.1f} / "
            f"{best['bare'] * 1e3:.1f} ms)   {best['ours'] / best['strict']:.2f} ({best['strict'] * 1e3:.1f} ms)"
        )
    for depth in (10, 1_000, 100_000):
        chain = cg.Taxonomy(
            "chain", [cg.Term(f"t{i}", broader=(f"t{i - 1}",) if i else ()) for i in range(depth)]
        )
        last, times = f"t{depth - 1}", 100_000
        took = min(timeit.repeat(lambda: chain.is_a(last, "t0"), number=times, repeat=5)) / times
        print(f"is_a across {depth:>7,} terms  {took * 1e6:.2f} µs")


if __name__ == "__main__":
    main()
