"""The documents of a file, as short forms speak of them, and errors of short forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from claimgraph.errors import ClaimGraphError, shorten
from claimgraph.model import Document, Evidence
from claimgraph.text.finding import SearchedText

__all__ = ["Documents", "ShortFormError", "UntoldTimeError", "reason", "require"]


class ShortFormError(ClaimGraphError, ValueError):
    """A short form that cannot be written out; ``path`` tells where it stands."""

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        self.message = message
        self.path = path
        super().__init__(message, path)

    def __str__(self) -> str:
        """Return the message."""
        return self.message


class UntoldTimeError(ShortFormError):
    """A time is told by that of another ``record``, which is not known, or not yet."""

    def __init__(self, message: str, path: tuple[str | int, ...] = (), record: str = "") -> None:
        super().__init__(message, path)
        self.record = record
        self.args = (message, path, record)


class Documents:
    """The documents of one file, each made ready for searching once.

    Args:
        known: The documents by id; more may join while the file is read.
    """

    def __init__(self, known: Mapping[str, Document]) -> None:
        self.known = known
        self._searched: dict[str, SearchedText] = {}

    def only(self, field: str | None = None) -> str:
        """Return the id of the only document of the file."""
        if len(self.known) == 1:
            return next(iter(self.known))
        how = "say which document it stands in"
        if field is not None:
            how = 'say which document states it, {"text": …, "in": …}'
        msg = f"{how}: the file has {len(self.known)}"
        raise ShortFormError(msg, (field if field and self.known else "document",))

    def of(self, record: Mapping[str, Any]) -> Document:
        """Return the document that a record stands in."""
        own = record.get("document") or self.only()
        document = self.known.get(own) if isinstance(own, str) else None
        if document is None:
            msg = (
                f"document {shorten(own)} is not in the file, so that nothing can be quoted from it"
            )
            raise ShortFormError(msg, ("document",))
        return document

    def quote(self, document: Document, words: list[str], **given: Any) -> Evidence:
        """Quote from a document, whose text is made ready for searching once for all its quotes."""
        if document.text is None or not words:
            return document.quote(*words, **given)  # which says what is missing
        searched = self.searched(document)
        return document.quote_from(searched, *words, **given)

    def searched(self, document: Document) -> SearchedText:
        """Return the text of a document, ready for searching; it has one."""
        found = self._searched.get(document.id)
        if found is None:
            found = self._searched[document.id] = SearchedText(document.text or "")
        return found


_WANTED = {str: "words", int: "a whole number, counted from 1", Mapping: "names with values"}


def require(kind: type, value: Any, name: str) -> None:
    """Raise where what stands in a field is of another kind."""
    if not isinstance(value, kind) or isinstance(value, bool):
        wanted = _WANTED[kind]
        msg = f"{name} takes {wanted}, not {shorten(value)}"
        raise ShortFormError(msg, (name,))


def reason(error: ValueError) -> str:
    """Return the message of an error as one line."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
    return first[:1].lower() + first[1:]
