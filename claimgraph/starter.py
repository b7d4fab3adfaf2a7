"""The starter that ``claimgraph new`` writes: the document, and example records to overwrite."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimgraph.corpus import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimgraph.model import Document

__all__ = ["EXAMPLE", "starter"]

EXAMPLE = "EXAMPLE: "
"""What a text of every record begins with that is there to be overwritten."""

EXAMPLE_WORDS = 60


def starter(document: Document, *, write: Callable[[Any], str] | None = None) -> str:
    """Return a claims file in short forms for a document: a valid corpus, to be overwritten.

    Args:
        document: The document, with its text.
        write: Makes the text of the file; of JSON where none is given.

    Raises:
        ValueError: The text holds nothing to quote.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="The capital blamed its neighbour.")
        >>> cg.from_json(starter(report)).claims[0].act
        'accusation'
    """
    line = _quotable(document.text or "")
    quoting = {"quote": line[0], **({"occurrence": 1} if line[1] else {})}
    fields: dict[str, Any] = {
        "id": document.id,
        **({"title": document.title} if document.title else {}),
        **({"published": str(document.published)} if document.published else {}),
        **({"zone": document.zone} if document.zone else {}),
        "sha256": document.sha256,
        "text": (document.text or "").split("\n"),
    }
    content = {
        "claimgraph": SCHEMA_VERSION,
        "documents": [fields],
        "actors": [
            {"kind": "Government", "id": "gov:a", "name": f"{EXAMPLE}who accuses"},
            {"kind": "Government", "id": "gov:b", "name": f"{EXAMPLE}who is accused"},
            {"kind": "Person", "id": "person:speaker", "name": f"{EXAMPLE}a spokesperson of b"},
        ],
        "affiliations": [
            {
                "subject": "person:speaker",
                "role": "spokesperson_for",
                "object": "gov:b",
                "basis": "analyst",
                "note": f"{EXAMPLE}who speaks for whom",
            }
        ],
        "events": [{"id": "event:example", "label": f"{EXAMPLE}what it is about"}],
        "claims": [
            {
                "id": "c1",
                "act": "accusation",
                "claimer": "gov:a",
                "proposition": {
                    "actor": "gov:b",
                    "role": "responsible_party",
                    "event": "event:example",
                },
                **quoting,
                "note": f"{EXAMPLE}put the accusing words into quote, and the words that say when into when",
            },
            {
                "id": "c2",
                "act": "denial",
                "claimer": "person:speaker",
                "proposition": {"actor": "gov:b", "role": "involved", "event": "event:example"},
                "scope": {"type": "involvement", "actor": "gov:b"},
                "responds_to": "c1",
                **quoting,
                "note": f"{EXAMPLE}put the denying words into quote",
            },
        ],
    }
    if write is not None:
        return write(content)
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _quotable(text: str) -> tuple[str, bool]:
    """Return a few words of the first line that has any, and whether they stand there twice."""
    for line in text.splitlines():
        words = (
            line.strip()[:EXAMPLE_WORDS].rsplit(" ", 1)[0].strip()
            if len(line.strip()) > EXAMPLE_WORDS
            else line.strip()
        )
        if words:
            return words, text.count(words) > 1
    msg = "the text is empty; there is nothing to quote"
    raise ValueError(msg)
