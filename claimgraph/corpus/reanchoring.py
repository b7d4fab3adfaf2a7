"""A corpus whose spans lie in another version of one document's text, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from claimgraph.base import Frozen
from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.differences import called
from claimgraph.corpus.findings import Path
from claimgraph.errors import CorpusError, Problem, check_corpus, shorten
from claimgraph.model import Document, Evidence, Record, Span, SpanCheck, Unregistered
from claimgraph.model.record import id_of
from claimgraph.model.shape import shape_of
from claimgraph.shown import Shown
from claimgraph.text import sha256_of

__all__ = ["Reanchored", "SpanChange", "reanchor"]


@dataclass(frozen=True, slots=True)
class SpanChange(Shown):
    """What became of a span whose place or characters changed, or of what it was needed for."""

    record: str
    """Id of the record; of one without an id, what it ties together."""
    field: str
    """Path of the field, such as ``evidence.content.0``; empty for the record itself."""
    status: Literal["moved", "reformatted", "ambiguous", "lost", "unverifiable"]
    """As in ``Evidence.verify``."""
    old: Span | Evidence | Record
    """The span as it was; where more than a span had to be taken out, all of that."""
    new: Span | None
    """The span in the new text; None where it could not be found."""

    def __str__(self) -> str:
        """Return where it stood, in which words, and what became of it."""
        place = f"{self.record}: {self.field}" if self.field else self.record
        words = getattr(self.old, "words", None) or getattr(self.old, "exact", None)
        shown = f" {shorten(words)}" if words else ""
        now = f", now at {self.new.start}–{self.new.end}" if self.new else ", taken out"
        return f"{place}:{shown} {self.status}{now}"


@dataclass(frozen=True, slots=True)
class Reanchored(Shown):
    """A corpus with another version of one text, and a report."""

    corpus: Corpus
    """The corpus; every span of the document lies in the new text."""
    moved: tuple[SpanChange, ...]
    """Spans that stand elsewhere or in other characters now."""
    lost: tuple[SpanChange, ...]
    """What could not be found, and is no longer in the corpus."""
    unread: tuple[str, ...]
    """Records of unregistered kinds, or with fields of a newer version, that name the document.

    They are kept as they were, though they may hold spans of the old text.
    """

    @property
    def ok(self) -> bool:
        """Whether everything was found."""
        return not (self.lost or self.unread)


def reanchor(corpus: Corpus, document: str, text: str) -> Reanchored:
    """Give a document another version of its text, and find everything that rests on it again.

    Evidence, mentions, cues of chains and the words of stated times are found as
    ``Evidence.verify`` finds them. What cannot be found is taken out and listed in
    ``lost``: an evidence with its words, a cue, a mention. The claims themselves stay.

    Args:
        corpus: The corpus.
        document: Id of the document.
        text: Its text as it is now.

    Raises:
        UnknownRecordError: There is no such record.
        CorpusError: The record is not a document, or a record with an id cannot do without
            words that are gone.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.bundled_report()
        >>> document = report.documents[0]
        >>> now = cg.reanchor(report, document.id, "CORRECTED. " + document.text)
        >>> now.ok, len(now.moved) > 100
        (True, True)
        >>> print(now.moved[0])
        person:putin – gov:RUS: evidence.content.0: 'President Vladimir Putin' moved, now at 378–402
        >>> gone = cg.reanchor(report, document.id, "Withdrawn.")
        >>> len(gone.corpus.claims) == len(report.claims), gone.corpus.claims[0].evidence
        (True, None)
    """
    check_corpus(corpus)
    found = corpus[document]
    if not isinstance(found, Document):
        message = f"it is a {found.kind}; only a document has a text"
        raise CorpusError([Problem(message, record=document)])
    if text == found.text:
        return Reanchored(corpus, (), (), ())
    finder = _Finder(found, text)
    records = [one for record in corpus if (one := finder.record(record)) is not None]
    if finder.problems:
        raise CorpusError(finder.problems)
    renewed = Corpus._read(
        records, kinds=corpus.kinds, terms=corpus.terms, header=corpus.header, locate=None
    )
    return Reanchored(renewed, tuple(finder.moved), tuple(finder.lost), tuple(finder.unread))


class _LostError(Exception):
    """Raised where a model cannot do without words that are gone."""

    def __init__(self, status: Any) -> None:
        super().__init__(status)
        self.status = status


class _Finder:
    """Finds the spans of one document again, and notes what became of them."""

    def __init__(self, document: Document, text: str) -> None:
        self.moved: list[SpanChange] = []
        self.lost: list[SpanChange] = []
        self.unread: list[str] = []
        self.problems: list[Problem] = []
        self._old = document
        self._text = text
        self._sha256 = sha256_of(text)
        self._new = document.model_copy(
            update={"text": text, "sha256": self._sha256, "length": None}
        )
        self._key = ""

    def record(self, record: Record) -> Record | None:
        """Return the record with its spans in the new text; None where it cannot do without them."""
        if record is self._old:
            record = self._new
        self._key = called(record)
        before = len(self.moved), len(self.lost)
        if isinstance(record, Unregistered):
            self._note_unread(record)
            return record
        try:
            changed: Any = self._model(record, None, ())
        except _LostError as error:
            del self.moved[before[0] :], self.lost[before[1] :]
            if id_of(record) is not None:
                message = f"the words it needs are {error.status} in the new text; leave it out, or give it others"
                self.problems.append(Problem(message, record=self._key))
            self.lost.append(SpanChange(self._key, "", error.status, record, None))
            return None
        result: Record = changed
        return result

    def _note_unread(self, model: Frozen) -> None:
        if self._key not in self.unread and _holds(dict(model.model_extra or {}), self._old.id):
            self.unread.append(self._key)

    def _model(self, model: Frozen, document: str | None, path: Path) -> Frozen:
        """Return a model inside ``document`` with its spans in the new text.

        Raises:
            _LostError: It cannot do without words that are gone.
        """
        own = type(model).model_fields
        if "document" in own:
            document = model.__dict__["document"]
        self._note_unread(model)
        if isinstance(model, Evidence):
            return self._evidence(model, path) if document == self._old.id else model
        update: dict[str, Any] = {}
        for slot in shape_of(type(model)):
            value = model.__dict__[slot.field]
            if slot.model is None or not value:
                continue
            here = (*path, slot.field)
            if slot.many:
                items = [
                    self._kept(one, document, (*here, i), needed=False)
                    for i, one in enumerate(value)
                ]
                new: Any = tuple(one for one in items if one is not None)
                changed = len(new) != len(value) or any(
                    a is not b for a, b in zip(new, value, strict=False)
                )
            else:
                field = own[slot.field]
                needed = field.is_required() or field.default is not None
                new = self._kept(value, document, here, needed=needed)
                changed = new is not value
            if changed:
                update[slot.field] = new
        return model.model_copy(update=update) if update else model

    def _kept(
        self, value: Frozen, document: str | None, path: Path, *, needed: bool
    ) -> Frozen | None:
        """Return a value in the new text; None where it is lost and can be done without.

        Raises:
            _LostError: It is lost and needed.
        """
        if isinstance(value, Span):
            return self._span(value, path, needed=needed) if document == self._old.id else value
        before = len(self.moved), len(self.lost)
        try:
            return self._model(value, document, path)
        except _LostError as error:
            if needed:
                raise
            del self.moved[before[0] :], self.lost[before[1] :]
            self._lose(path, error.status, value)
            return None

    def _span(self, span: Span, path: Path, *, needed: bool) -> Span | None:
        alone = Evidence(document=self._old.id, content=(span,), sha256=self._old.sha256)
        (check,) = self._checks(alone)
        if check.new is None:
            if needed:
                raise _LostError(check.status)
            self._lose(path, check.status, span)
        else:
            self._note_moved(path, span, check)
        return check.new

    def _evidence(self, evidence: Evidence, path: Path) -> Evidence:
        """Return an evidence in the new text, without what is lost and not said by anybody.

        Raises:
            _LostError: A stretch of its content is lost.
        """
        checks = self._checks(evidence)
        gone = next((c for c in checks if c.role == "content" and c.new is None), None)
        if gone is not None:
            raise _LostError(gone.status)
        spans: dict[str, list[Span]] = {}
        counts: dict[str, int] = {}
        for check, (_, old) in zip(checks, evidence.spans(), strict=True):
            number = counts[check.role] = counts.get(check.role, -1) + 1
            inner = {
                "content": ("content", number),
                "editorial_insertion": ("editorial_insertions", number),
            }.get(check.role, (check.role,))
            if check.new is None:
                self._lose((*path, *inner), check.status, old)
                continue
            self._note_moved((*path, *inner), old, check)
            spans.setdefault(check.role, []).append(check.new)
        renewed: Evidence = evidence.model_copy(
            update={
                "content": tuple(spans.get("content", ())),
                "editorial_insertions": tuple(spans.get("editorial_insertion", ())),
                "cue": next(iter(spans.get("cue", ())), None),
                "source": next(iter(spans.get("source", ())), None),
                "sha256": self._sha256,
            }
        )
        return renewed

    def _checks(self, evidence: Evidence) -> tuple[SpanCheck, ...]:
        """Check an evidence against the new text, with the words around it in the old one."""
        text = self._old.text
        if text is not None:
            with_words = {
                "content": tuple(self._with_words(text, one) for one in evidence.content),
                "editorial_insertions": tuple(
                    self._with_words(text, one) for one in evidence.editorial_insertions
                ),
                "cue": evidence.cue and self._with_words(text, evidence.cue),
                "source": evidence.source and self._with_words(text, evidence.source),
            }
            evidence = evidence.model_copy(update=with_words)
        elif evidence.sha256 is None:
            evidence = evidence.model_copy(update={"sha256": self._old.sha256})
        return evidence.checked(self._text, self._sha256)

    def _with_words(self, text: str, span: Span) -> Span:
        """Return a span with its words and those around it, which tell it from others like it."""
        there = Span.of(text, span.start, span.end)
        return there if span.exact in (None, there.exact) else span

    def _note_moved(self, path: Path, old: Span, check: SpanCheck) -> None:
        if check.status in ("moved", "reformatted"):
            field = ".".join(map(str, path))
            self.moved.append(SpanChange(self._key, field, check.status, old, check.new))

    def _lose(self, path: Path, status: Any, value: Any) -> None:
        field = ".".join(map(str, path))
        self.lost.append(SpanChange(self._key, field, status, value, None))


def _holds(value: Any, wanted: str) -> bool:
    """Tell whether JSON values hold a string."""
    if isinstance(value, (dict, list, tuple)):
        inner: Iterator[Any] = iter(value.values() if isinstance(value, dict) else value)
        return any(_holds(one, wanted) for one in inner)
    return bool(value == wanted)
