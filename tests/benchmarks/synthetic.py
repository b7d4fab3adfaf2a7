"""Synthetic corpora of any size: the same seed gives the same bytes.

Actors are drawn from a Zipf distribution (real ICEWS rows have a slope of about -1) and
form a forest of three levels; 55 % of the claims accuse, 25 % assert, 20 % deny.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Any

WORDS = [
    "the",
    "ministry",
    "said",
    "that",
    "forces",
    "had",
    "no",
    "part",
    "in",
    "strike",
    "on",
    "depot",
    "near",
    "border",
    "overnight",
    "and",
    "officials",
    "blamed",
    "agents",
    "acting",
    "under",
    "orders",
    "from",
    "capital",
    "while",
    "denying",
    "any",
    "involvement",
]


def records(claims: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Yield the records of a corpus with so many claims, in canonical form."""
    draw = random.Random(seed)
    actors, documents, events = max(30, claims // 20), max(5, claims // 8), max(10, claims // 6)
    kinds = ["Government", "GovernmentBody", "Person", "ArmedGroup"]
    weights = list(accumulate(1 / (rank + 1) ** 1.07 for rank in range(actors)))
    hashes = [hashlib.sha256(f"document {i}".encode()).hexdigest() for i in range(documents)]
    for i in range(documents):
        yield {
            "kind": "Document",
            "id": f"doc:{i}",
            "title": " ".join(draw.choices(WORDS, k=7)),
            "published": f"20{15 + i % 10}-{1 + i % 12:02}-{1 + i % 28:02}",
            "zone": "Europe/London",
            "sha256": hashes[i],
            "length": 4000,
        }
    for i in range(actors):
        kind = kinds[0] if i < actors // 50 + 1 else draw.choice(kinds[1:])
        yield {"kind": kind, "id": f"actor:{i}", "name": f"Actor {i}", "country": "XKX"}
    for i in range(actors // 50 + 1, actors):
        yield {
            "kind": "Affiliation",
            "subject": f"actor:{i}",
            "role": "spokesperson_for" if i % 2 else "part_of",
            "object": f"actor:{i // 7}",
            "basis": "analyst",
        }
    for i in range(events):
        yield {
            "kind": "Event",
            "id": f"event:{i}",
            "label": " ".join(draw.choices(WORDS, k=4)),
            "participants": [{"role": "target", "filler": f"actor:{draw.randrange(actors)}"}],
        }
    everyone = range(actors)
    roles = ["responsible_party", "perpetrator", "orderer", "planner", "involved"]
    for i in range(claims):
        claimer, other = draw.choices(everyone, cum_weights=weights, k=2)
        if claimer == other:
            other = (other + 1) % actors
        document, event, share = draw.randrange(documents), draw.randrange(events), draw.random()
        yield claim(draw, i, claimer, other, document, event, share, hashes[document], roles)


def claim(
    draw: random.Random,
    number: int,
    claimer: int,
    other: int,
    document: int,
    event: int,
    share: float,
    digest: str,
    roles: list[str],
) -> dict[str, Any]:
    """Return one claim in canonical form."""
    start = draw.randrange(3_000)
    quote = " ".join(draw.choices(WORDS, k=draw.randint(6, 14)))
    denies = share >= 0.8
    record: dict[str, Any] = {
        "kind": "Claim",
        "id": f"c{number}",
        "act": "accusation" if share < 0.55 else "denial" if denies else "assertion",
        "document": f"doc:{document}",
        "chain": [{"id": f"doc:{document}"}, {"id": f"actor:{claimer}"}],
        "proposition": {
            "kind": "Participation",
            "actor": f"actor:{claimer if denies else other}",
            "role": draw.choice(roles),
            "event": f"event:{event}",
        },
    }
    if draw.random() < 0.2:
        record["certainty"] = draw.choice(["PR", "PS"])
    if share < 0.55:
        record["accused"] = [f"actor:{other}"]
    if denies and number:
        record["responds_to"] = [f"c{draw.randrange(number)}"]
    record["evidence"] = {
        "document": f"doc:{document}",
        "content": [
            {
                "start": start,
                "end": start + len(quote),
                "exact": quote,
                "prefix": " ".join(draw.choices(WORDS, k=5))[:32],
                "suffix": " ".join(draw.choices(WORDS, k=5))[:32],
            }
        ],
        "cue": {"start": start + 200, "end": start + 204, "exact": "said"},
        "quote_type": draw.choice(["direct", "indirect", "mixed"]),
        "sha256": digest,
    }
    return record


def disputes(claims: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Yield the same records, with each denial of an accusation made by who is accused in it."""
    accusations: dict[str, dict[str, Any]] = {}
    for record in records(claims, seed):
        if record.get("accused"):
            accusations[record["id"]] = record
        target = accusations.get(record.get("responds_to", [""])[0])
        if target is not None:
            (accused,) = target["accused"]
            record["chain"] = [record["chain"][0], {"id": accused}]
            charged = target["proposition"]
            record["proposition"] = {**charged, "actor": accused, "role": "involved"}
        yield record


def jsonl(
    claims: int,
    seed: int = 7,
    make: Callable[[int, int], Iterator[dict[str, Any]]] = records,
) -> bytes:
    """Return a corpus with so many claims as a JSONL file."""
    lines = [{"claimgraph": "1.0"}, *make(claims, seed)]
    return b"".join(
        json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        for line in lines
    )
