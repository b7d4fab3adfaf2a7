"""Document: a text with a publisher, a publication date and a time zone."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import model_validator

from claimgraph.errors import EvidenceError
from claimgraph.model.evidence import Evidence, Offset, QuoteType, Sha256, Span
from claimgraph.model.record import ActorRef, Identified
from claimgraph.temporal.bounds import DayOrInstant
from claimgraph.temporal.zones import Zone
from claimgraph.text import find_quote, quotation_of, sha256_of
from claimgraph.text.finding import SearchedText, insertions_in, nearest_to, searched_text

__all__ = ["Document"]


class Document(Identified):
    """A text, the outermost source of what it says (schema.org NewsArticle, PROV Entity).

    The publication date is what the caller knows, not what the text says; times in the
    text are reckoned from it, in ``zone``. A document without ``text`` may keep its hash.

    Examples:
        >>> from claimgraph import Document
        >>> report = Document(id="doc:a", text="Moscow said “no”.", published="2023-05-04")
        >>> report.quote('said "no"').words
        'said “no”'

    Raises:
        pydantic.ValidationError: The zone is unknown, or ``sha256`` or ``length`` is not the
            text's.
    """

    family: ClassVar[str] = "document"

    kind: str = "Document"
    title: str | None = None
    """The headline."""
    subtitle: str | None = None
    """The headline below it."""
    authors: tuple[ActorRef, ...] = ()
    """Who wrote it."""
    publisher: ActorRef | None = None
    """Who published it."""
    published: DayOrInstant | None = None
    """When it was published; a date, or an instant with a zone."""
    zone: Zone | None = None
    """IANA name of the zone its relative days are reckoned in, such as ``Europe/Moscow``."""
    language: str | None = None
    """BCP 47 tag of its language, such as ``en``."""
    url: str | None = None
    """Where it was found."""
    text: str | None = None
    """The original text; None where it may not be redistributed."""
    sha256: Sha256 | None = None
    """SHA-256 of the text in UTF-8; reckoned from the text where that is given."""
    length: Offset | None = None
    """Number of code points of the text, where the text is not given."""
    note: str | None = None
    """Anything else worth keeping."""

    @model_validator(mode="after")
    def _check_text(self) -> Self:
        if self.text is not None:
            if self.length not in (None, len(self.text)):
                msg = f"length is {self.length}, but the text has {len(self.text)} characters; leave length out"
                raise ValueError(msg)
            digest = sha256_of(self.text)
            if self.sha256 is None:
                self.__dict__["sha256"] = digest
            elif self.sha256 != digest:
                msg = f"sha256 is {self.sha256[:12]}…, but the text's is {digest[:12]}…; restore the text, or leave sha256 out and check the quotes"
                raise ValueError(msg)
        return self

    @property
    def voice(self) -> str:
        """Id of the outermost source: the author where there is exactly one, else the document."""
        return self.authors[0] if len(self.authors) == 1 else self.id

    def quote(
        self,
        *words: str,
        cue: str | None = None,
        source: str | None = None,
        quote_type: QuoteType | None = None,
        occurrence: int | None = None,
    ) -> Evidence:
        """Find words in the text and return them as evidence.

        Words are found despite no-break spaces, curly or straight quotes and dashes, line
        breaks, and editorial insertions in square brackets; what is stored are the exact
        characters of the original, their offsets, context, and the text's hash.

        Args:
            *words: What is said; several stretches where it is interrupted.
            cue: The words that attribute it (``said``); the occurrence nearest to the
                content is taken.
            source: The words that name the source; likewise.
            quote_type: Told from the quotation marks around the words when not given.
            occurrence: Which place is meant, counted from 1, when the words stand in the
                text more than once.

        Raises:
            QuoteNotFoundError: The words are not there; the error shows the nearest passages.
            AmbiguousQuoteError: The words stand there more than once.
            EvidenceError: The document has no text, or no words are given.
        """
        text = self.text
        if text is None:
            msg = f"{self.id} has no text to quote from; give it one: document.with_text(text)"
            raise EvidenceError(msg)
        if not words:
            msg = "say which words to quote"
            raise EvidenceError(msg, self.id, "words")
        return self.quote_from(
            searched_text(text),
            *words,
            cue=cue,
            source=source,
            quote_type=quote_type,
            occurrence=occurrence,
        )

    def quote_from(
        self,
        searched: SearchedText,
        *words: str,
        cue: str | None = None,
        source: str | None = None,
        quote_type: QuoteType | None = None,
        occurrence: int | None = None,
    ) -> Evidence:
        """Find words in the text, which was made ready for searching; see ``quote``."""
        text = searched.text
        content = tuple(
            Span.of(text, *find_quote(searched, one, occurrence=occurrence, document=self.id)[:2])
            for one in words
        )
        insertions = [at for span in content for at in insertions_in(text, span.start, span.end)]
        kinds = {quotation_of(searched, span.start, span.end) for span in content}
        return Evidence(
            document=self.id,
            content=content,
            cue=cue and self._beside(searched, cue, content[0]),
            source=source and self._beside(searched, source, content[0]),
            quote_type=quote_type or (kinds.pop() if len(kinds) == 1 else "mixed"),
            editorial_insertions=tuple(Span.of(text, *at) for at in insertions),
            sha256=self.sha256,
        )

    def with_text(self, text: str) -> Self:
        """Return the document with its text, which must be the one whose hash it keeps.

        Raises:
            pydantic.ValidationError: The text has another hash.

        Examples:
            >>> from claimgraph import Document
            >>> bare = Document(id="doc:a", sha256=Document(id="x", text="No.").sha256)
            >>> bare.with_text("No.").quote("No").words
            'No'
        """
        return type(self).model_validate({**self.__dict__, "text": text, "length": None})

    def span(self, words: str, *, occurrence: int | None = None) -> Span:
        """Find words in the text and return their span; see ``quote``."""
        return self.quote(words, occurrence=occurrence).content[0]

    def check_evidence(self, evidence: Evidence) -> None:
        """Require that ``evidence`` shows what stands in this text.

        ``Evidence.verify`` reports instead, and finds words again that moved.

        Raises:
            EvidenceError: It belongs to another document, the document has no text, or a
                span does not stand where it says; the error names the span.
        """
        if evidence.document != self.id:
            msg = f"the evidence rests on {evidence.document}, not on {self.id}"
            raise EvidenceError(msg, self.id, "document", evidence.document)
        if self.text is None:
            msg = f"{self.id} has no text to check it against"
            raise EvidenceError(msg, self.id, "text")
        for check in evidence.verify(self.text).spans:
            if check.status != "same":
                now = f"; it now stands at {check.new.start}–{check.new.end}" if check.new else ""
                msg = (
                    f"{self.id}: {check.role} {check.old.start}–{check.old.end} "
                    f"{check.old.exact!r} is {check.status}{now}"
                )
                raise EvidenceError(msg, self.id, check.role, check.old.exact)

    def _beside(self, searched: SearchedText, words: str, content: Span) -> Span:
        """Return the place of ``words`` nearest to ``content``."""
        found = nearest_to(searched, words, content.start, content.end)
        if found is None:  # raises, and shows what comes nearest
            found = find_quote(searched, words, document=self.id)
        return Span.of(searched.text, found.start, found.end)
