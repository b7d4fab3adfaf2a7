"""Measures the resolver of names, and suggestions of actors that are one, as corpora grow.

    python tests/benchmarks/names_speed.py [ACTORS ...]

What is printed is CPU time for each actor: where it stays the same, time grows with the number.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2])]

import claimgraph as cg


def people(size: int) -> cg.Corpus:
    """Return persons whose names partly agree, in bodies that they share."""
    choose = random.Random(1)
    first = [
        f"{one}{two}" for one in ("Dmi", "Ser", "An", "Jo", "Mar") for two in ("try", "gei", "na")
    ]
    last = [
        f"{one}{two}" for one in ("Pes", "Kir", "Zak", "Lav") for two in ("kov", "by", "va", "li")
    ]
    persons = []
    for i in range(size):
        given, family = (
            choose.choice(first),
            f"{choose.choice(last)}{choose.randrange(size // 4 + 1)}",
        )
        name = f"{given} {family}" if choose.random() < 0.8 else f"{given[0]}. {family}"
        persons.append(cg.Person(id=f"p{i}", name=name))
    bodies = [cg.Organization(id=f"o{i}", name=f"Body {i}") for i in range(size // 10)]
    posts = [cg.affiliate(one, "employed_by", choose.choice(bodies)) for one in persons]
    return cg.Corpus([persons, bodies, posts])


def took(run: Callable[[cg.Corpus], object], corpus: cg.Corpus) -> float:
    """Return the least CPU time of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        run(corpus)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print a line for each size."""
    print(f"{'actors':>8} {'names_of':>10} {'same_actors':>12}   µs for each")
    for size in map(int, sys.argv[1:] or ("1000", "10000", "100000")):
        corpus = people(size)
        each = [took(run, corpus) / size * 1e6 for run in (cg.names_of, cg.same_actors)]
        print(f"{size:>8,} {each[0]:>10.1f} {each[1]:>12.1f}")


if __name__ == "__main__":
    main()
