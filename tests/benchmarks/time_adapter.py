"""Lets a scoreboard of time expressions call the resolver: it translates, the library does the work.

``resolve``, ``narrative`` and ``assistant`` are adapters ``(text, ref, sentence, row)``. As a
command it reads texts, one JSON object a line with ``doc``, ``text`` and ``ref`` or ``dct``,
and writes what `find` finds in them::

    python tests/benchmarks/time_adapter.py docs.jsonl found.jsonl
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from claimgraph.temporal import Context, Conventions, Policy, TimeInterval, find
from claimgraph.temporal import resolve as resolve_time

_contexts: dict[tuple[str, str], Context] = {}
_NOTHING_BEFORE = Context()
_AMERICAN_ASSISTANT = Conventions(
    day_first=False,
    hours={
        "MO": (8, 12),
        "MI": (12, 13),
        "AF": (12, 16),
        "EV": (16, 20),
        "NI": (20, 24),
        "DT": (8, 18),
    },
)


def resolve(
    text: str, ref: datetime, sentence: str | None, row: dict[str, Any], policy: Policy = "news"
) -> dict[str, Any] | None:
    """Answer a row; the rows of a document are its context, in their order."""
    document = (policy, row.get("doc") or row["id"])
    context = _contexts.get(document, _NOTHING_BEFORE)
    found = resolve_time(
        text, ref, sentence=sentence, offset=row.get("sent_off"), context=context, policy=policy
    )
    _contexts[document] = context.after(found)
    return _answer(found, found.start, found.end)


def narrative(
    text: str, ref: datetime, sentence: str | None, row: dict[str, Any]
) -> dict[str, Any] | None:
    """As `resolve`, for texts that tell a story: reckoned from the last date."""
    return resolve(text, ref, sentence, row, "narrative")


def assistant(
    text: str, ref: datetime, sentence: str | None, row: dict[str, Any]
) -> dict[str, Any] | None:
    """Without a sentence, with the conventions of American assistants: 3/7 is March 7, mornings
    start at 8, and "early next month" is the part that the words narrow it to."""
    found = resolve_time(text, ref, conventions=_AMERICAN_ASSISTANT)
    return _answer(found, found.core_start or found.start, found.core_end or found.end)


def _answer(
    found: TimeInterval, start: datetime | None, end: datetime | None
) -> dict[str, Any] | None:
    if found.status == "unresolved":
        return None
    return {
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "value": found.value,
        "type": found.type,
        "grain": found.granularity,
    }


def main(source: str, target: str) -> None:
    """Write the spans that are found in the texts of a file."""
    with (
        Path(source).open(encoding="utf-8") as lines,
        Path(target).open("w", encoding="utf-8") as out,
    ):
        for line in lines:
            row = json.loads(line)
            anchor = row.get("ref") or row.get("dct")
            if not anchor:
                continue
            for one in find(row["text"], anchor[:19], ranges=False):
                span = {"doc": row["doc"], "start": one.start, "end": one.end}
                span |= {"value": one.interval.value, "type": one.interval.type}
                out.write(json.dumps(span) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
