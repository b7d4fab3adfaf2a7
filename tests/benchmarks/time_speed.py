"""How fast expressions of time are resolved and found, as ratios to python-dateutil's fuzzy parser.

Both sides take turns in one process, and the best of several runs counts::

    python tests/benchmarks/time_speed.py
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from dateutil import parser

from claimgraph.temporal import find, resolve

EXPRESSIONS = (
    "Wednesday", "early Wednesday morning", "last Friday", "two years ago", "3 May 2023", "May 3",
    "in recent months", "the third quarter", "next week", "yesterday", "10:35 a.m.", "Friday night",
    "the past three months", "since Monday", "from Monday to Wednesday", "the first Monday in June",
    "the end of the year", "mid-March", "the 1990s", "twice a week", "now", "late last month",
    "2014-16", "15:00 GMT Saturday", "Christmas", "the weekend", "this year", "a year earlier",
)  # fmt: skip
SENTENCE = "Officials said on {} that the talks, which are expected to resume soon, had failed."
ANCHOR = datetime(2023, 5, 4, 12)  # local time


def dateutil() -> None:
    """What dateutil makes of them, right or wrong."""
    for text in EXPRESSIONS:
        try:
            parser.parse(text, default=ANCHOR, fuzzy=True)
        except (ValueError, OverflowError):
            continue


def alone() -> None:
    """Each by itself."""
    for text in EXPRESSIONS:
        resolve(text, ANCHOR)


def in_sentences() -> None:
    """Each with its sentence, whose verb tells the tense."""
    for text in EXPRESSIONS:
        resolve(text, ANCHOR, sentence=SENTENCE.format(text), offset=18)


def found() -> None:
    """All of them in a running text."""
    find(" ".join(SENTENCE.format(text) for text in EXPRESSIONS), ANCHOR)


def best(function: Callable[[], None], rounds: int) -> float:
    """Return the best CPU time for one expression, in microseconds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        for _ in range(20):
            function()
        times.append((time.process_time() - began) / 20 / len(EXPRESSIONS))
    return min(times) * 1e6


def main() -> None:
    """Print the ratios."""
    warnings.simplefilter("ignore")
    functions = (dateutil, alone, in_sentences, found)
    times = {function.__name__: float("inf") for function in functions}
    for _ in range(5):
        for function in functions:
            times[function.__name__] = min(times[function.__name__], best(function, 2))
    floor = times["dateutil"]
    for name, micros in times.items():
        print(f"{name:14} {micros:7.1f} us  {1e6 / micros:9,.0f} a second  {micros / floor:5.2f}")


if __name__ == "__main__":
    main()
