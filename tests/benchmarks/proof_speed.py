"""Measures the proof page: how big it is, and how long it takes to make, against its floor.

    python tests/benchmarks/proof_speed.py [CLAIMS ...]

A document for ten claims, each of 4,000 characters, in which the words of the claims stand. The floor
is what a page cannot do without: reading the corpus from JSONL, its coverage, and its texts escaped.
Where a browser is installed (playwright, and chromium on the path), it is measured how long the
page takes to open, and a choice of claims.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import html
import json
import random
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from synthetic import WORDS, disputes

import claimgraph as cg

LENGTH = 4_000
MOST = 5_000_000
"""Bytes that the page of 2,000 claims may have."""


def records(claims: int) -> Iterator[dict[str, Any]]:
    """Yield disputes in documents that have texts, ten claims in each."""
    draw = random.Random(3)
    made = list(disputes(claims))
    count = max(1, claims // 10)
    inside: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in made:
        if "evidence" in record:
            own = f"doc:{int(record['document'][4:]) % count}"
            record["document"] = record["evidence"]["document"] = record["chain"][0]["id"] = own
            inside[own].append(record)
    for record in made:
        if record["kind"] != "Document":
            yield record
        elif int(record["id"][4:]) < count:
            text = _text(inside[record["id"]], draw)
            digest = hashlib.sha256(text.encode()).hexdigest()
            for one in inside[record["id"]]:
                one["evidence"]["sha256"] = digest
            yield {**record, "text": text, "sha256": digest, "length": len(text)}


def _text(claims: list[dict[str, Any]], draw: random.Random) -> str:
    """Return a text that holds the words of the claims, and put their spans where they stand."""
    text = ""
    for claim in claims:
        words = claim["evidence"]["content"][0]["exact"]
        text += " ".join(draw.choices(WORDS, k=30)).capitalize() + ". "
        claim["evidence"]["content"] = [
            {"start": len(text), "end": len(text) + len(words), "exact": words}
        ]
        text += f"{words}, "
        claim["evidence"]["cue"] = {"start": len(text), "end": len(text) + 4, "exact": "said"}
        text += "said a spokesman.\n\n"
    while len(text) < LENGTH:
        text += " ".join(draw.choices(WORDS, k=60)).capitalize() + ".\n\n"
    return text


def jsonl(claims: int) -> bytes:
    """Return the corpus as JSONL."""
    lines = [{"claimgraph": "1.0"}, *records(claims)]
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def best(repeats: int, runs: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Return the least CPU seconds of each run, taking turns."""
    found = dict.fromkeys(runs, float("inf"))
    for _ in range(repeats):
        for name, run in runs.items():
            gc.collect()
            start = time.process_time()
            result = run()
            found[name] = min(found[name], time.process_time() - start)
            del result
    return found


def measure(claims: int, repeats: int) -> float:
    """Measure one size, and return the seconds that each claim takes."""
    data = jsonl(claims)
    corpus = cg.from_jsonl(data)

    def floor() -> None:
        read = cg.from_jsonl(data)
        cg.coverage(read)
        for one in read.documents:
            html.escape(one.text or "")

    found = best(repeats, {"floor": floor, "page": lambda: cg.proof_page(corpus)})
    page = cg.proof_page(corpus)
    size = len(page.encode())
    each = found["page"] / claims
    print(
        f"\n{claims} claims in {len(corpus.documents)} documents: {size / 1e6:.2f} MB, "
        f"{size / claims:.0f} B a claim{_verdict(claims, size)}"
    )
    print(
        f"  page / reading, coverage, escaping: {found['page'] / found['floor']:.2f}  "
        f"({1e6 * each:.0f} / {1e6 * found['floor'] / claims:.0f} us a claim)"
    )
    _open(page)
    return each


def _verdict(claims: int, size: int) -> str:
    if claims != 2_000:
        return ""
    return f"; <= {MOST / 1e6:.0f} MB {'ok' if size <= MOST else 'MISSED'}"


def _open(page: cg.ProofPage) -> None:
    """Measure the page in a browser, where there is one."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("  playwright is not installed; the page is not opened")
        return
    browser = shutil.which("chromium")
    if browser is None:
        print("  chromium is not on the path; the page is not opened")
        return
    path = Path(tempfile.mkdtemp()) / "page.html"
    page.write(path)
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        tab = opened.new_page()
        tab.goto(path.as_uri())
        ready = tab.evaluate(
            "() => { const one = performance.getEntriesByType('navigation')[0];"
            " return [one.domContentLoadedEventEnd, one.loadEventEnd]; }"
        )
        took = {
            what: tab.evaluate(f"() => {{ const t = performance.now(); {code}; document.body.offsetHeight; return performance.now() - t; }}")
            for what, code in (
                ("a choice", "const box = document.getElementById('filter-re'); box.selectedIndex = 1; box.dispatchEvent(new Event('change', {bubbles: true}))"),
                ("all again", "const box = document.getElementById('filter-re'); box.selectedIndex = 0; box.dispatchEvent(new Event('change', {bubbles: true}))"),
                ("a claim", "document.querySelectorAll('a.m')[500].click()"),
            )
        }  # fmt: skip
        print(
            f"  in a browser: ready after {ready[0]:.0f} ms, loaded after {ready[1]:.0f} ms; "
            + ", ".join(f"{what} {value:.0f} ms" for what, value in took.items())
        )
        opened.close()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="*", default=[1_000, 2_000, 4_000, 8_000])
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    each = [measure(claims, options.repeats) for claims in options.claims]
    ratios = ", ".join(f"{one / each[0]:.2f}" for one in each)
    print(f"\na claim, against a claim of the first size: {ratios}")


if __name__ == "__main__":
    main()
