"""Lets the scoreboard of time expressions call the resolver."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from claimgraph.temporal.resolving import Context, resolve as resolve_time

_contexts: dict[str, Context] = {}


def resolve(text: str, ref: datetime, sentence: str | None, row: dict[str, Any], policy: str = "news") -> dict[str, Any] | None:
    """Return the answer in the scoreboard's form."""
    doc = row.get("doc") or row["id"]
    context = _contexts.get(doc, Context())
    found = resolve_time(text, ref, sentence=sentence, offset=row.get("sent_off"), context=context, policy=policy)
    _contexts[doc] = context.after(found)
    if found.status == "unresolved":
        return None
    return {
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "value": found.value,
        "type": found.type,
        "grain": found.granularity,
    }


def narrative(text: str, ref: datetime, sentence: str | None, row: dict[str, Any]) -> dict[str, Any] | None:
    return resolve(text, ref, sentence, row, "narrative")


def either(text: str, ref: datetime, sentence: str | None, row: dict[str, Any]) -> dict[str, Any] | None:
    return resolve(text, ref, sentence, row)
