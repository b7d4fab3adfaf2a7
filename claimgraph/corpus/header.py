"""What a file says about itself: its version, and the kinds in it that are not built in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from claimgraph.corpus.version import SCHEMA_VERSION, VERSION_FIELD, is_newer, refuse_version
from claimgraph.errors import FileFormatError, Problem, shorten
from claimgraph.model import FAMILIES
from claimgraph.taxonomy import Kinds, Terms

__all__ = ["HEADER_FIELDS", "OWN_HEADER", "Header", "read_header", "refuse_others"]

HEADER_FIELDS = (VERSION_FIELD, "kinds", "outside_key", "terms")
"""The fields of a header."""


@dataclass(frozen=True)
class Header:
    """Version and kinds of a file."""

    version: str
    newer: bool
    """Whether the file is of a newer minor version: unknown fields and terms are kept."""
    declared: dict[str, str]
    """Each kind that is not built in, and the built-in kind or the family it narrows."""
    families: dict[str, str]
    """The family of each declared kind."""
    extra: dict[str, Any]
    """Fields of newer versions."""
    outside_key: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Kinds of propositions, and their fields that do not count for the content key."""
    behind: dict[str, str] = field(default_factory=dict)
    """Lists of newer versions, and the section each stands behind; empty: before all sections."""
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By vocabulary, the terms in it that are not built in."""

    def acts(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the acts that claims of the file may have: those ``known``, and those it declares."""
        return tuple(dict.fromkeys((*known, *self.terms.get("acts", ()))))


OWN_HEADER = Header(SCHEMA_VERSION, newer=False, declared={}, families={}, extra={})
"""The header of a corpus that was not read from a file."""


def refuse_others(kinds: object, terms: object) -> None:
    """Refuse what is passed for kinds or terms and is neither, such as a taxonomy.

    Raises:
        TypeError: It is something else.
    """
    for name, given, wanted, how in (
        ("kinds", kinds, Kinds, "DEFAULT_KINDS.extend(taxonomy)"),
        ("terms", terms, Terms, "DEFAULT_TERMS.extend(roles=taxonomy)"),
    ):
        if not isinstance(given, wanted):
            msg = f"{name} is {wanted.__name__}, not {shorten(given)}; make it: {name}={how}"
            raise TypeError(msg)


def read_header(data: Any, file: str | None, kinds: Kinds) -> Header:
    """Read a header.

    Raises:
        FileFormatError: There is none, or this library cannot read its version.
    """

    def refuse(message: str) -> FileFormatError:
        return FileFormatError([Problem(message, file=file, line=1)])

    if not isinstance(data, dict) or VERSION_FIELD not in data:
        raise refuse('the file starts without a header; it begins with {"claimgraph": "1.0"}')
    version = data[VERSION_FIELD]
    reason = refuse_version(version)
    if reason:
        raise refuse(reason)
    newer = is_newer(version)
    declared = data.get("kinds", {})
    if not (
        isinstance(declared, dict) and all(isinstance(above, str) for above in declared.values())
    ):
        raise refuse(f'"kinds" maps each kind to the one above it, not {shorten(declared)}')
    outside = data.get("outside_key", {})
    if not _lists_texts(outside):
        raise refuse(
            f'"outside_key" maps each kind of proposition to a list of fields, not {shorten(outside)}'
        )
    terms = data.get("terms", {})
    if not _lists_texts(terms):
        raise refuse(f'"terms" maps each vocabulary to a list of terms, not {shorten(terms)}')
    sections = [name for name in data if name in (*FAMILIES.values(), "unknown")]
    if sections:
        raise refuse(
            f"the header holds {sections[0]}; in JSONL each record stands on a line of its own"
        )
    extra = {name: value for name, value in data.items() if name not in HEADER_FIELDS}
    if extra and not newer:
        raise refuse(f"unknown field {shorten(next(iter(extra)))} in the header; leave it out")
    families = {}
    for kind, above in declared.items():
        if above in kinds:
            families[kind] = kinds.family(above)
        elif above in FAMILIES:
            families[kind] = above
        elif above != "unknown" and not newer:
            raise refuse(
                f"kind {shorten(kind)} is declared as a {shorten(above)}, which is neither a built-in kind nor one of "
                + ", ".join(FAMILIES)
            )
    return Header(
        version,
        newer,
        dict(declared),
        families,
        extra,
        {kind: tuple(sorted(set(names))) for kind, names in outside.items()},
        terms={name: tuple(sorted(set(own))) for name, own in terms.items() if own},
    )


def _lists_texts(value: Any) -> bool:
    """Tell whether a value maps texts to lists of texts."""
    return isinstance(value, dict) and all(
        isinstance(texts, list) and all(isinstance(text, str) for text in texts)
        for texts in value.values()
    )
