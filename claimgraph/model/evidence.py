"""Evidence: the stretch of a document that a record rests on, checkable to the character."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import core_schema

from claimgraph.base import Frozen
from claimgraph.errors import EvidenceError
from claimgraph.model.record import DocumentRef
from claimgraph.text import context_of, reanchor, sha256_of

__all__ = ["Evidence", "QuoteType", "Span", "SpanCheck", "Verification"]

QuoteType = Literal["direct", "indirect", "mixed", "author_voice"]
Offset = Annotated[int, Field(ge=0, strict=True)]  # "0" and 0.0 are slips, and not offsets
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Span(Frozen):
    """Characters ``[start, end)`` of a document's original text.

    The Web Annotation selectors in one: TextPositionSelector (``start``, ``end``) and
    TextQuoteSelector (``exact``, ``prefix``, ``suffix``). A text that may not be
    redistributed is pointed at by offsets alone.

    Examples:
        >>> from claimgraph import Span
        >>> Span.of("We had nothing to do with it.", 3, 14).exact
        'had nothing'
    """

    start: Offset
    """First character, counted in code points from 0."""
    end: Offset
    """First character after the span."""
    exact: str | None = None
    """The characters themselves; None: offsets alone."""
    prefix: str = ""
    """Up to 32 characters before."""
    suffix: str = ""
    """Up to 32 characters after."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Check a span made in Python at once; a corpus checks those it reads, all together."""
        schema = handler(source)
        return core_schema.json_or_python_schema(
            json_schema=schema,
            python_schema=core_schema.no_info_after_validator_function(_checked, schema),
        )

    @property
    def fault(self) -> str | None:
        """What is wrong with the span itself, or None."""
        fields = self.__dict__
        start, end, exact = fields["start"], fields["end"], fields["exact"]
        if end <= start:
            return f"the span ends ({end}) before or where it starts ({start})"
        if exact is not None and len(exact) != end - start:
            return (
                f"exact has {len(exact)} characters, the span {end - start}; "
                "offsets count code points, not bytes"
            )
        return None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Return the span ``[start, end)`` of ``text`` with its characters and context.

        Raises:
            EvidenceError: The offsets lie outside the text.
        """
        if not 0 <= start < end <= len(text):
            msg = f"offsets {start}–{end} do not lie in a text of {len(text)} characters"
            raise EvidenceError(
                msg, field="start" if start < 0 or start > len(text) else "end", value=(start, end)
            )
        prefix, suffix = context_of(text, start, end)
        return cls(start=start, end=end, exact=text[start:end], prefix=prefix, suffix=suffix)

    def without_words(self) -> Self:
        """Return the same span by offsets alone."""
        return type(self)(start=self.start, end=self.end)


def _checked(span: Span) -> Span:
    if span.fault:
        raise ValueError(span.fault)
    return span


class SpanCheck(Frozen):
    """What became of one span of an evidence in a text."""

    role: Literal["source", "cue", "content", "editorial_insertion"]
    """Which span of the evidence."""
    old: Span
    """The span as stored."""
    new: Span | None
    """The span in the text now; None when it cannot be told."""
    status: Literal["same", "moved", "reformatted", "ambiguous", "lost", "unverifiable"]
    """``unverifiable``: stored by offsets alone, and the text's hash differs or is unknown."""


class Verification(Frozen):
    """The result of checking an evidence against a text."""

    evidence: Evidence | None
    """The evidence re-anchored in the text; None when a span is ambiguous, lost or unverifiable."""
    same_text: bool
    """Whether the text has the stored hash."""
    spans: tuple[SpanCheck, ...]
    """What became of each span."""

    @property
    def ok(self) -> bool:
        """Whether every span was found."""
        return self.evidence is not None

    @property
    def moved(self) -> tuple[SpanCheck, ...]:
        """The spans that no longer stand where they stood."""
        return tuple(check for check in self.spans if check.status != "same")


class Evidence(Frozen):
    """The stretch of a document a record rests on, by PARC's three spans.

    ``Document.quote`` makes one; ``verify`` checks it against a text.

    Examples:
        >>> from claimgraph import Document
        >>> report = Document(id="doc:a", text="“We had nothing to do with it,” he said.")
        >>> evidence = report.quote("nothing to do", cue="said")
        >>> evidence.words, evidence.quote_type
        ('nothing to do', 'direct')
        >>> evidence.verify("Update. " + report.text).moved[-1].new.start
        16
    """

    document: DocumentRef
    """Id of the document."""
    content: tuple[Span, ...] = ()
    """What is said; several spans where it is interrupted."""
    cue: Span | None = None
    """The words that attribute it: ``said``, ``according to``, ``allegedly``."""
    source: Span | None = None
    """The words that name the source."""
    quote_type: QuoteType | None = None
    """Direct, indirect or mixed quotation, or the author's own voice; None: not coded."""
    editorial_insertions: tuple[Span, ...] = ()
    """The editor's words inside a quotation, brackets included."""
    sha256: Sha256 | None = None
    """SHA-256 of the document's text when the spans were taken."""

    @property
    def words(self) -> str | None:
        """The content as it stands in the text, `` … `` between spans; None without words."""
        words = [span.exact for span in self.content]
        return (
            " … ".join(word for word in words if word is not None) if all(words) and words else None
        )

    def spans(self) -> tuple[tuple[str, Span], ...]:
        """Return all spans with their role."""
        single = [(role, getattr(self, role)) for role in ("source", "cue")]
        return (
            *((role, span) for role, span in single if span is not None),
            *(("content", span) for span in self.content),
            *(("editorial_insertion", span) for span in self.editorial_insertions),
        )

    def without_words(self) -> Self:
        """Return the same evidence by offsets and hash alone, for texts not to be redistributed."""
        return type(self)(
            document=self.document,
            content=tuple(span.without_words() for span in self.content),
            cue=self.cue and self.cue.without_words(),
            source=self.source and self.source.without_words(),
            quote_type=self.quote_type,
            editorial_insertions=tuple(s.without_words() for s in self.editorial_insertions),
            sha256=self.sha256,
        )

    def verify(self, text: str) -> Verification:
        """Check every span against ``text``, and find it again where the text was reformatted.

        Args:
            text: The document's text as it is now.

        Returns:
            What became of each span, and the evidence re-anchored in ``text`` when every
            span was found. Nothing is raised: a lost quote is an answer.
        """
        digest = sha256_of(text)
        checks = self.checked(text, digest)
        found: dict[str, list[Span]] = {}
        for check in checks:
            if check.new is not None:
                found.setdefault(check.role, []).append(check.new)
        renewed = None
        if all(check.new is not None for check in checks):
            renewed = type(self)(
                document=self.document,
                content=tuple(found.get("content", ())),
                cue=next(iter(found.get("cue", ())), None),
                source=next(iter(found.get("source", ())), None),
                quote_type=self.quote_type,
                editorial_insertions=tuple(found.get("editorial_insertion", ())),
                sha256=digest,
            )
        return Verification(evidence=renewed, same_text=digest == self.sha256, spans=checks)

    def checked(self, text: str, sha256: str) -> tuple[SpanCheck, ...]:
        """Return what becomes of each span in a text whose hash is known; see ``verify``."""
        same_text = sha256 == self.sha256
        return tuple(_check_span(role, span, text, same_text) for role, span in self.spans())


def _check_span(role: str, span: Span, text: str, same_text: bool) -> SpanCheck:
    if span.exact is None:
        fits = same_text and span.end <= len(text)
        new = Span.of(text, span.start, span.end) if fits else None
        return SpanCheck(role=role, old=span, new=new, status="same" if fits else "unverifiable")
    found = reanchor(text, span.start, span.end, span.exact, span.prefix, span.suffix)
    new = None
    if found.start is not None and found.end is not None:
        new = Span.of(text, found.start, found.end)
    return SpanCheck(role=role, old=span, new=new, status=found.status)
