"""Proof: from an edge or a row to the claims, the exact characters and the hash of their text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimgraph.analysis.labels import label
from claimgraph.analysis.listed import Results
from claimgraph.analysis.replies import CoverageRow
from claimgraph.analysis.retractions import retractions, taken_back
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.analysis.wording import SURENESS, content_in_words, plain
from claimgraph.errors import CorpusError, Problem, check_corpus
from claimgraph.model import Claim, Document, Evidence
from claimgraph.model.record import key_of
from claimgraph.model.shape import models_of
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.model import SpanCheck

__all__ = ["PROOF_COLUMNS", "Checked", "Proof", "explain", "verify"]

PROOF_COLUMNS = ("claim", "says", "document", "start", "end", "words", "sha256")
"""The columns of the rows of proofs, in order."""


@dataclass(frozen=True, slots=True)
class Proof(Shown):
    """A claim, and the characters it rests on."""

    claim: str
    says: str
    """Who does what, about what, how surely, through whom; and what takes it back."""
    document: str
    start: int | None
    """First character, in code points; None where the claim has no evidence."""
    end: int | None
    words: str | None
    """The exact characters; None where the text may not be redistributed."""
    sha256: str | None
    """The hash of the document's text."""
    rolled_up: str | None = None
    """How claimer and accused come to be read at a level; None where none was asked for."""

    @property
    def row(self) -> dict[str, Any]:
        """A plain dict, for tables; with ``rolled_up`` where a level was asked for."""
        row = {column: getattr(self, column) for column in PROOF_COLUMNS}
        return row if self.rolled_up is None else {**row, "rolled_up": self.rolled_up}

    def __str__(self) -> str:
        """Return it as a person reads it."""
        above = "" if self.rolled_up is None else f"\n  {self.rolled_up}"
        if self.start is None:
            return f"{self.claim}: {self.says}{above}\n  no evidence is given"
        place = f"{self.document}, characters {self.start}–{self.end}"
        words = f"“{self.words}”" if self.words is not None else "(the words are not in the file)"
        return f"{self.claim}: {self.says}{above}\n  {words}\n  {place}, sha256 {self.sha256 or 'unknown'}"


def explain(
    corpus: Corpus,
    what: str | CoverageRow | tuple[Any, ...],
    *,
    roll_up: Level | None = None,
) -> Results[Proof]:
    """Return the claims behind something, each with its exact characters.

    Args:
        corpus: The corpus.
        what: The id of a claim; an edge of the accusation graph, as (accuser, accused, key);
            or a row of `coverage`: its accusations, then its replies.
        roll_up: The level for which each proof says, too, how claimer and accused come to be
            read there, as for `cg.roll_up`.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        UnknownRecordError: There is no such record.
        CorpusError: The record is no claim.

    Examples:
        >>> import claimgraph as cg
        >>> proof, = cg.explain(cg.bundled_report(), "c03")
        >>> proof.words, proof.document
        ('Washington was behind it', 'doc:lantern-row')
    """
    check_corpus(corpus)
    if isinstance(what, CoverageRow):
        ids = [*what.claims, *(reply.claim for reply in what.replies)]
    elif isinstance(what, tuple):
        ids = [_claim_of_key(str(what[2]), corpus)]
    else:
        ids = [what]
    roller = None if roll_up is None else Roller(corpus, roll_up)
    back = taken_back(retractions(corpus))
    return Results(_proof(corpus, claim, roller, back) for claim in ids)


def _claim_of_key(key: str, corpus: Corpus) -> str:
    """Return the claim of an edge: its key is the claim, or the claim and the accused."""
    if key in corpus:
        return key
    head = key.rpartition("#")[0]
    return head or key


def _proof(corpus: Corpus, claim_id: str, roller: Roller | None, back: Mapping[str, str]) -> Proof:
    claim = corpus[claim_id]
    if not isinstance(claim, Claim):
        msg = "it is no claim; give the id of a claim, an edge or a row"
        raise CorpusError([Problem(msg, record=claim_id)])
    evidence = claim.evidence
    span = evidence.content[0] if evidence is not None and evidence.content else None
    document = corpus.get(evidence.document if evidence is not None else claim.document)
    return Proof(
        claim.id,
        _says(corpus, claim, back.get(claim.id)),
        evidence.document if evidence is not None else claim.document,
        span.start if span else None,
        evidence.content[-1].end if evidence is not None and span else None,
        evidence.words if evidence is not None else None,
        (evidence.sha256 if evidence is not None else None)
        or (document.sha256 if isinstance(document, Document) else None),
        None if roller is None else f"at the level {roller.name}: {roller.claim(claim).why}",
    )


def _says(corpus: Corpus, claim: Claim, back: str | None) -> str:
    chain = " > ".join(label(corpus, link.id) for link in claim.chain)
    whom = ", ".join(label(corpus, one) for one in claim.accused)
    accused = f", accusing {whom}" if whom else ""
    sure = SURENESS[claim.certainty] + (f"; taken back by {back}" if back else "")
    said = f"{content_in_words(corpus, claim)} ({sure})"
    return f"{plain(claim.act)} by {chain}{accused}: {said}"


# --- everything at once -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Checked:
    """One evidence held against the text of its document."""

    record: str
    document: str
    ok: bool
    spans: tuple[SpanCheck, ...]
    """What became of each span; empty where there is no text to check against."""
    reason: str | None = None

    @property
    def row(self) -> dict[str, Any]:
        """A plain dict, for tables: how many spans became what."""
        became = Counter(one.status for one in self.spans)
        return {
            "record": self.record,
            "document": self.document,
            "ok": self.ok,
            "spans": ", ".join(f"{count} {status}" for status, count in sorted(became.items())),
            "reason": self.reason,
        }


def verify(corpus: Corpus, texts: Mapping[str, str] | None = None) -> Results[Checked]:
    """Hold every evidence of a corpus against the texts of its documents.

    Args:
        corpus: The corpus.
        texts: Texts by the ids of their documents; where one is not given, the document's own.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.bundled_report()
        >>> all(checked.ok for checked in cg.verify(report))
        True
    """
    check_corpus(corpus)
    return Results(_checked(corpus, dict(texts or {})))


def _checked(corpus: Corpus, texts: Mapping[str, str]) -> Iterator[Checked]:
    own = {one.id: one.text for one in corpus.documents if isinstance(one, Document)}
    for record in corpus:
        for _, model in models_of(record):
            if not isinstance(model, Evidence):
                continue
            text = texts.get(model.document, own.get(model.document))
            name = key_of(record) or record.kind
            if text is None:
                yield Checked(name, model.document, False, (), "the text is not here; give it")
                continue
            found = model.verify(text)
            yield Checked(name, model.document, found.ok, found.spans)
