"""What a file says about itself: its version, and the kinds in it that are not built in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from claimgraph.corpus.version import SCHEMA_VERSION, VERSION_FIELD, is_newer, refuse_version
from claimgraph.errors import FileFormatError, Problem, shorten
from claimgraph.model import FAMILIES

if TYPE_CHECKING:
    from claimgraph.taxonomy import Kinds

__all__ = ["HEADER_FIELDS", "OWN_HEADER", "Header", "read_header"]

HEADER_FIELDS = (VERSION_FIELD, "kinds", "outside_key")
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


OWN_HEADER = Header(SCHEMA_VERSION, newer=False, declared={}, families={}, extra={})
"""The header of a corpus that was not read from a file."""


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
    if not (
        isinstance(outside, dict)
        and all(
            isinstance(names, list) and all(isinstance(name, str) for name in names)
            for names in outside.values()
        )
    ):
        raise refuse(
            f'"outside_key" maps each kind of proposition to a list of fields, not {shorten(outside)}'
        )
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
    )
