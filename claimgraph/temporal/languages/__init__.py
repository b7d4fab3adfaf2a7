"""The languages that are built in, by their BCP 47 tags."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from claimgraph.errors import shorten
from claimgraph.temporal.language import Language
from claimgraph.temporal.languages.english import ENGLISH
from claimgraph.temporal.languages.spanish import SPANISH

__all__ = ["LANGUAGES", "language_named"]

LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
"""The languages whose expressions of time are known."""


def language_named(tag: Language | str) -> Language:
    """Return the language of a tag, such as ``es`` or ``es-MX``; a language as it is.

    Raises:
        ValueError: Its expressions of time are not known.

    Examples:
        >>> language_named("es-MX").name
        'Spanish'
    """
    if isinstance(tag, Language):
        return tag
    found = LANGUAGES.get(tag.partition("-")[0].lower()) if isinstance(tag, str) else None
    if found is None:
        known = ", ".join(f"{name} ({language.name})" for name, language in LANGUAGES.items())
        msg = f"times are not read in the language {shorten(tag)}; there are {known}"
        raise ValueError(msg)
    return found
