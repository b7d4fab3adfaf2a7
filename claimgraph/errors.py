"""Every error the library raises on purpose, as one tree.

::

    ClaimGraphError
    ├── ProblemsError(ValueError)            several problems found in one pass
    │   ├── CorpusError                      records that do not fit together
    │   └── FileFormatError                  a file that cannot be read as what it claims to be
    ├── QuoteError(ValueError)               words that cannot be tied to a text
    │   ├── QuoteNotFoundError
    │   └── AmbiguousQuoteError
    ├── EvidenceError(ValueError)            spans and texts that do not belong together
    ├── UnknownKindError(LookupError)        a kind nobody registered
    ├── UnknownTermError(LookupError)        a term missing from its vocabulary
    ├── UnknownLevelError(LookupError)       neither a level of roll-up nor a kind of actors
    ├── UnknownRecordError(KeyError)         an id no record of a corpus has
    ├── ExtensionError(ValueError)           an extension that cannot be added
    └── MissingExtraError(ImportError)       an optional library is not installed

Every class keeps its constructor arguments in ``args``, so that errors survive
pickling between processes, and offers them again as attributes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from reprlib import Repr

from claimgraph.shown import Shown

__all__ = [
    "AmbiguousQuoteError",
    "ClaimGraphError",
    "CorpusError",
    "EvidenceError",
    "ExtensionError",
    "FileFormatError",
    "MissingExtraError",
    "Problem",
    "ProblemsError",
    "QuoteError",
    "QuoteNotFoundError",
    "UnknownKindError",
    "UnknownLevelError",
    "UnknownRecordError",
    "UnknownTermError",
    "check_corpus",
    "nearest",
    "shorten",
]

SHOWN_PROBLEMS = 20
SHOWN_CHARACTERS = 80
FEW_TERMS = 8
MOST_COMPARED = 200
"""How many names before and after a misspelt one, in alphabetical order, it is compared with."""

_BRIEF = Repr()
_BRIEF.maxlevel, _BRIEF.maxdict, _BRIEF.maxlist, _BRIEF.maxtuple = 3, 8, 8, 8
_BRIEF.maxstring = _BRIEF.maxother = _BRIEF.maxlong = SHOWN_CHARACTERS


def check_corpus(thing: object) -> None:
    """Raise a ``TypeError`` that says what to do where something else stands in the place of a corpus."""
    if hasattr(thing, "documents"):
        return
    own = hasattr(thing, "corpus")
    hint = "give its .corpus" if own else "make one, cg.Corpus(records), or read one, cg.read(path)"
    msg = f"a Corpus is needed here, not a {type(thing).__name__}; {hint}"
    raise TypeError(msg)


def shorten(value: object, limit: int = SHOWN_CHARACTERS) -> str:
    """Return a one-line ``repr`` of ``value``, cut to ``limit`` characters."""
    if isinstance(value, str) and len(value) > limit:
        return repr(value[:limit])[:-1] + f"…' ({len(value)} characters)"
    text = _BRIEF.repr(value) if isinstance(value, (dict, list, tuple, int)) else repr(value)
    return text if len(text) <= 2 * limit else text[: 2 * limit] + "…"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that looks most like ``name``, or None."""
    if len(name) > 200:
        return None
    folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    wanted = name.casefold()
    matches = get_close_matches(wanted, _neighbours(wanted, folded), n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None


def _neighbours(name: str, known: Iterable[str]) -> list[str]:
    """Return all of a few names; of many those that start or end most like ``name``."""
    forwards = sorted(known)
    if len(forwards) <= 4 * MOST_COMPARED:
        return forwards
    backwards = sorted(one[::-1] for one in forwards)
    return sorted(
        {
            *_around(forwards, name),
            *(one[::-1] for one in _around(backwards, name[::-1])),
        }
    )


def _around(names: list[str], name: str) -> list[str]:
    at = bisect_left(names, name)
    return names[max(0, at - MOST_COMPARED) : at + MOST_COMPARED]


class ClaimGraphError(Exception):
    """Base of all errors of this library."""


@dataclass(frozen=True, slots=True)
class Problem(Shown):
    """One thing that is wrong with one record, and what to do about it."""

    message: str
    """What is wrong and what to do, in lower case, naming the value."""
    record: str | None = None
    """Id (or position) of the record."""
    field: str | None = None
    """Path of the field inside the record, such as ``chain.0.id``."""
    value: str | None = None
    """The offending value, shortened."""
    file: str | None = None
    """File the record was read from."""
    line: int | None = None
    """Line in that file, counted from 1."""

    def __str__(self) -> str:
        """Return ``file:line: record: field: message``, leaving out what is unknown."""
        where = self.file or ""
        if self.line is not None:
            where = f"{where}:{self.line}" if where else f"line {self.line}"
        parts = [part for part in (where, self.record, self.field, self.message) if part]
        return ": ".join(parts)


class ProblemsError(ClaimGraphError, ValueError):
    """Several problems that were found in one pass; see ``problems``."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return the problems, a line each, the first twenty in full."""
        lines = [str(problem) for problem in self.problems[:SHOWN_PROBLEMS]]
        more = len(self.problems) - SHOWN_PROBLEMS
        if more > 0:
            lines.append(f"… and {more} more")
        if len(lines) == 1:
            return lines[0]
        return f"{len(self.problems)} problems\n" + "\n".join(f"  {line}" for line in lines)


class CorpusError(ProblemsError):
    """Records that do not fit together: dangling references, duplicate ids, cycles."""


class FileFormatError(ProblemsError):
    """A file that is broken, in another encoding, or not of this format or version."""


class QuoteError(ClaimGraphError, ValueError):
    """Words that cannot be tied to a text; ``quote`` and ``document`` tell which, where known."""

    def __init__(self, message: str, quote: str | None = None, document: str | None = None) -> None:
        self.message = message
        self.quote = quote
        self.document = document
        super().__init__(message, quote, document)

    def __str__(self) -> str:
        """Return the message."""
        return self.message


class QuoteNotFoundError(QuoteError):
    """The words do not stand in the text; ``candidates`` shows what comes nearest."""

    def __init__(self, quote: str, document: str | None, candidates: Sequence[str]) -> None:
        super().__init__("quote not found", quote, document)
        self.candidates: tuple[str, ...] = tuple(candidates)
        self.args: tuple[object, ...] = (quote, document, self.candidates)

    def __str__(self) -> str:
        """Return the quote and the nearest passages."""
        where = f" in {self.document}" if self.document else ""
        text = f"{self.message}{where}: {shorten(self.quote)}"
        if self.candidates:
            text += "; nearest: " + " | ".join(shorten(found) for found in self.candidates)
        return text


class AmbiguousQuoteError(QuoteError):
    """The words stand in the text more than once; ``occurrences`` are their offsets."""

    def __init__(
        self,
        quote: str,
        document: str | None,
        occurrences: Sequence[tuple[int, int]],
        contexts: Sequence[str],
    ) -> None:
        super().__init__(f"quote stands {len(occurrences)} times", quote, document)
        self.occurrences: tuple[tuple[int, int], ...] = tuple(occurrences)
        self.contexts: tuple[str, ...] = tuple(contexts)
        self.args: tuple[object, ...] = (quote, document, self.occurrences, self.contexts)

    def __str__(self) -> str:
        """Return the quote, its places, and how to choose one of them."""
        where = f" in {self.document}" if self.document else ""
        places = " | ".join(
            f"{start}: …{context}…"
            for (start, _), context in zip(self.occurrences, self.contexts, strict=False)
        )
        return (
            f"{self.message}{where}: {shorten(self.quote)}; "
            f"say which with occurrence=1, 2 … or quote more words ({places})"
        )


class EvidenceError(ClaimGraphError, ValueError):
    """Spans and texts that do not belong together; ``record``, ``field``, ``value`` where known."""

    def __init__(
        self,
        message: str,
        record: str | None = None,
        field: str | None = None,
        value: object = None,
    ) -> None:
        self.message = message
        self.record = record
        self.field = field
        self.value = value
        super().__init__(message, record, field, value)

    def __str__(self) -> str:
        """Return the message."""
        return self.message


class UnknownKindError(ClaimGraphError, KeyError):
    """A kind that is not registered."""

    def __init__(self, kind: str, known: Sequence[str], *, is_id: bool = False) -> None:
        self.kind = kind
        self.known: tuple[str, ...] = tuple(known)
        self.is_id = is_id
        super().__init__(kind, self.known)

    def __str__(self) -> str:
        """Return the kind and the nearest registered one, or how one record is asked for."""
        if self.is_id:
            test = f"lambda one: getattr(one, 'id', None) == {self.kind!r}"
            return f"{shorten(self.kind)} is the id of a record and no kind; for that record alone give a test: {test}"
        guess = nearest(self.kind, self.known)
        hint = f"; did you mean {guess!r}?" if guess else ""
        return f"unknown kind {shorten(self.kind)}{hint} (register it: kinds.extend(YourClass))"


class UnknownTermError(ClaimGraphError, KeyError):
    """A term that its vocabulary does not hold; ``advice`` says how to add it, where one can."""

    def __init__(self, vocabulary: str, term: str, known: Sequence[str], advice: str = "") -> None:
        self.vocabulary = vocabulary
        self.term = term
        self.known: tuple[str, ...] = tuple(known)
        self.advice = advice
        super().__init__(vocabulary, term, self.known, advice)

    def __str__(self) -> str:
        """Return the term, its vocabulary and the nearest known term."""
        guess = nearest(self.term, self.known)
        hint = f"; did you mean {guess!r}?" if guess else ""
        if guess is None and 0 < len(self.known) <= FEW_TERMS:
            hint = f"; there are: {', '.join(self.known)}"
        advice = f" ({self.advice})" if self.advice else ""
        return f"{shorten(self.term)} is not among the {self.vocabulary}{hint}{advice}"


class UnknownLevelError(ClaimGraphError, LookupError):
    """What is neither a level of roll-up nor a kind of actors."""

    def __init__(self, level: str, known: Sequence[str]) -> None:
        self.level = level
        self.known: tuple[str, ...] = tuple(known)
        super().__init__(level, self.known)

    def __str__(self) -> str:
        """Return the level and the nearest known one."""
        guess = nearest(self.level, self.known)
        hint = f"did you mean {guess!r}?" if guess else f"there are: {', '.join(self.known)}"
        return f"{shorten(self.level)} is neither a level nor a kind of actors; {hint}"


class UnknownRecordError(ClaimGraphError, KeyError):
    """An id that no record of a corpus has."""

    def __init__(self, record: str, guess: str | None) -> None:
        self.record = record
        self.guess = guess
        super().__init__(record, guess)

    def __str__(self) -> str:
        """Return the id and the nearest that is there."""
        hint = f"; did you mean {self.guess!r}?" if self.guess else ""
        return f"there is no record {shorten(self.record)}{hint}"


class ExtensionError(ClaimGraphError, ValueError):
    """A kind or term that cannot be added as it stands.

    ``extended`` names the class or vocabulary, ``field`` and ``value`` what is wrong in it,
    where known.
    """

    def __init__(
        self,
        message: str,
        extended: str | None = None,
        field: str | None = None,
        value: str | None = None,
    ) -> None:
        self.message = message
        self.extended = extended
        self.field = field
        self.value = value
        super().__init__(message, extended, field, value)

    def __str__(self) -> str:
        """Return the message."""
        return self.message


class MissingExtraError(ClaimGraphError, ImportError):
    """An optional library is needed and not installed."""

    def __init__(self, purpose: str, library: str, extra: str) -> None:
        self.purpose = purpose
        self.library = library
        self.extra = extra
        super().__init__(purpose, library, extra)

    def __str__(self) -> str:
        """Return what is missing and the command that installs it."""
        return (
            f"{self.purpose} needs {self.library}; "
            f"install it with: python -m pip install 'claimgraph[{self.extra}]'"
        )
