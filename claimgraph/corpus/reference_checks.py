"""Whether references lead to records of the right family, and terms stand in their vocabularies."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from claimgraph.corpus.columns import Uses
from claimgraph.corpus.findings import Findings, Path
from claimgraph.errors import SHOWN_PROBLEMS, nearest, shorten
from claimgraph.model import Record
from claimgraph.model.record import RefTo, TermIn
from claimgraph.model.shape import uses_of

if TYPE_CHECKING:
    from claimgraph.taxonomy import Terms

__all__ = ["check_references"]


def check_references(
    records: Sequence[Record],
    ids: Mapping[str, Record],
    terms: Terms,
    newer: bool,
    declared: Mapping[str, Collection[str]],
    findings: Findings,
    uses: Uses,
) -> None:
    """Find references to missing or unfit records, and unknown terms, among their ``uses``."""
    wrong: dict[RefTo | TermIn, set[str]] = {}
    for marker, used in uses.items():
        used.discard(None)
        if isinstance(marker, TermIn):
            known: set[str] | Mapping[str, Any] = terms[marker.vocabulary]
            bad = {term for term in used if term not in known}
        elif not marker.families:
            bad = used - ids.keys()
        else:
            fitting = {*marker.families, "unknown"}
            bad = {own for own in used if own not in ids or type(ids[own]).family not in fitting}
        if bad:
            wrong[marker] = bad
    if not wrong:
        return
    guesses = SHOWN_PROBLEMS
    for position, record in enumerate(records):
        for path, marker, value in uses_of(record):
            if marker in wrong and value in wrong[marker]:
                if isinstance(marker, TermIn):
                    kept = newer or value in declared.get(marker.vocabulary, ())
                    message = _term_message(marker, value, terms, kept)
                    findings.add(position, record, message, path, value, notice=kept)
                else:
                    guesses -= 1
                    message = _reference_message(marker, path, value, ids, guessing=guesses >= 0)
                    findings.add(position, record, message, path, value)


def _term_message(marker: TermIn, value: str, terms: Terms, kept: bool) -> str:
    vocabulary = terms[marker.vocabulary]
    guess = nearest(value, vocabulary)
    hint = f"; did you mean {guess!r}?" if guess else ""
    if kept:
        return f"{shorten(value)} is not among the {vocabulary.name} known here; it is kept and takes part in no rule"
    return (
        f"{shorten(value)} is not among the {vocabulary.name}{hint} "
        f"(add it: terms.extend({vocabulary.name}=…))"
    )


def _a(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOaeio' else 'a'} {name}"


def _reference_message(
    marker: RefTo, path: Path, value: str, ids: Mapping[str, Record], *, guessing: bool
) -> str:
    wanted = " or ".join(marker.families) or "record"
    if value in ids:
        found = ids[value]
        return f"{shorten(value)} is {_a(found.kind)}, but {_a(wanted)} is needed here"
    what = "the chain runs through" if path[0] == "chain" else "there is no"
    where = ", which is not in the corpus" if path[0] == "chain" else ""
    known = (own for own, r in ids.items() if not marker.families or r.family in marker.families)
    guess = nearest(value, known) if guessing else None
    hint = f"; did you mean {guess!r}?" if guess else "; add the record or correct the id"
    return f"{what} {wanted} {shorten(value)}{where}{hint}"
