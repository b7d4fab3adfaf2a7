"""Notes: what the checks want to know of all models, taken while these are at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from claimgraph.corpus.columns import Uses, walk
from claimgraph.model import ChainLink, Evidence

__all__ = ["Notes", "notes_of"]

_cue, _document, _evidence = itemgetter("cue"), itemgetter("document"), itemgetter("evidence")
_sha256 = itemgetter("sha256")


class Notes:
    """What there is in records, of all their models together.

    A reader takes notes block by block: to visit each model again when all are read, and
    none is in the processor's cache any more, takes several times as long.
    """

    def __init__(self) -> None:
        self.uses: Uses = defaultdict(set)
        """Every reference and term that occurs, by what it is."""
        self.classes: set[type[Any]] = set()
        """The classes of all models, those inside others included."""
        self.cued = False
        """Whether a link of a chain has a cue."""
        self.versions: set[tuple[str, str | None]] = set()
        """The documents of evidence, with the hashes of the text it was taken from."""
        self.reach: dict[str, int] = defaultdict(int)
        """How far evidence reaches into each document."""
        self.astray: set[str] = set()
        """Documents of evidence that stands in a record of another document."""

    def note(self, cls: type[Any], fields: list[dict[str, Any]]) -> None:
        """Note models of one class, given as their fields; what is in ``uses`` is noted by ``walk``."""
        self.classes.add(cls)
        if cls is ChainLink:
            self.cued = self.cued or any(map(_cue, fields))
        elif cls is Evidence:
            self._note_evidence(fields)
        elif {"document", "evidence"} <= cls.model_fields.keys():
            pairs = zip(map(_document, fields), map(_evidence, fields), strict=True)
            self.astray.update(
                evidence.document
                for own, evidence in pairs
                if isinstance(evidence, Evidence) and own != evidence.__dict__["document"]
            )

    def _note_evidence(self, fields: list[dict[str, Any]]) -> None:
        owners = list(map(_document, fields))
        self.versions.update(zip(owners, map(_sha256, fields), strict=True))
        reach = self.reach
        for name in ("content", "editorial_insertions"):
            for own, spans in zip(owners, map(itemgetter(name), fields), strict=True):
                for span in spans:
                    if reach[own] < (end := span.__dict__["end"]):
                        reach[own] = end
        for name in ("cue", "source"):
            for own, span in zip(owners, map(itemgetter(name), fields), strict=True):
                if span is not None and reach[own] < (end := span.__dict__["end"]):
                    reach[own] = end


def notes_of(records: Iterable[Any]) -> Notes:
    """Return what there is to note of ``records``."""
    notes = Notes()
    walk(records, lambda cls, _, fields: notes.note(cls, fields), notes.uses)
    return notes
