"""Lets the scoreboard of time expressions call the resolver."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from claimgraph.temporal.resolving import Context, resolve as resolve_time
from claimgraph.temporal import Conventions

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


_ASSISTANT = Conventions(
    day_first=False, hours={"MO": (8, 12), "MI": (12, 13), "AF": (12, 16), "EV": (16, 20), "NI": (20, 24), "DT": (8, 18)}
)


def assistant(text: str, ref: datetime, sentence: str | None, row: dict[str, Any]) -> dict[str, Any] | None:
    """As `resolve`, with the conventions of that corpus: American dates, its parts of the day, the part that "early" names."""
    found = resolve_time(text, ref, conventions=_ASSISTANT)
    if found.status == "unresolved":
        return None
    return {
        "start": (found.core_start or found.start).isoformat() if found.start else None,
        "end": (found.core_end or found.end).isoformat() if found.end else None,
        "value": found.value,
        "type": found.type,
        "grain": found.granularity,
    }
