"""The built-in taxonomies: PLOVER and CAMEO, and the kinds of actors with their matches there."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from claimgraph.codebooks.rows import taxonomy_of
from claimgraph.codebooks.tree import json_rows
from claimgraph.errors import ExtensionError
from claimgraph.taxonomy import DEFAULT_TERMS, Taxonomy

__all__ = ["BUNDLED_TAXONOMIES", "bundled_taxonomy"]

BUNDLED_TAXONOMIES: Final = (
    "actor-kinds",
    "cameo-actors",
    "cameo-events",
    "plover-events",
    "plover-sectors",
)
"""The names of the built-in taxonomies."""


def bundled_taxonomy(name: str) -> Taxonomy:
    """Return a built-in taxonomy.

    Args:
        name: One of ``BUNDLED_TAXONOMIES``; ``docs/reference/taxonomies.md`` describes them.

    Raises:
        ExtensionError: There is none of that name.

    Examples:
        >>> import claimgraph as cg
        >>> cameo = cg.bundled_taxonomy("cameo-events")
        >>> cameo["1125"].label, cameo.is_a("1125", "112"), cameo["1125"].close_match
        ('accuse of espionage or treason', True, ('plover:ACCUSE/allege', 'claimgraph:accusation'))
    """
    if name not in BUNDLED_TAXONOMIES:
        message = (
            f"there is no built-in taxonomy {name!r}; there are: {', '.join(BUNDLED_TAXONOMIES)}"
        )
        raise ExtensionError(message, "taxonomies", value=name)
    if name == "plover-sectors":  # what records say of actors, and so a vocabulary
        return Taxonomy(
            name,
            DEFAULT_TERMS["sectors"],
            title="PLOVER sectors of actors",
            source="PLOVER manual (Open Event Data Alliance); matches: claimgraph",
        )
    data = (files(__package__) / "data" / f"{name}.json").read_bytes()
    return taxonomy_of(json_rows(data, None, name), None, frozenset())
