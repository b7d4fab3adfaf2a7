"""The version of the file format, and what it means for reading."""

from __future__ import annotations

import re

from claimgraph.errors import shorten

__all__ = ["SCHEMA_VERSION", "VERSION_FIELD", "is_newer", "refuse_version", "version_parts"]

SCHEMA_VERSION = "1.0"
"""Version of the format this library writes. A minor version adds, a major one changes."""

VERSION_FIELD = "claimgraph"
"""The field of a file or header record that holds the version."""

_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})", re.ASCII)


def refuse_version(version: object) -> str | None:
    """Return why a file of ``version`` cannot be read, or None when it can."""
    match = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if match is None:
        return f"{shorten(version)} is not a version of the format; write {SCHEMA_VERSION!r}"
    if int(match[1]) > version_parts(SCHEMA_VERSION)[0]:
        return f"the file has format version {version}, this library reads up to {SCHEMA_VERSION}; update claimgraph"
    return None


def is_newer(version: str) -> bool:
    """Tell whether ``version`` is newer than the library's, so that unknown fields are kept."""
    return version_parts(version) > version_parts(SCHEMA_VERSION)


def version_parts(version: str) -> tuple[int, int]:
    """Return the major and the minor number of a version."""
    major, minor = version.split(".")
    return int(major), int(minor)
