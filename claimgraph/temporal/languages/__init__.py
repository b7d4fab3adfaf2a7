"""The languages that are built in, by their BCP 47 tags."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from claimgraph.errors import shorten
from claimgraph.temporal.language import Language
from claimgraph.temporal.languages.english import ENGLISH
from claimgraph.temporal.languages.spanish import SPANISH

__all__ = ["LANGUAGES", "known_languages", "language_named", "language_of"]

LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
"""The languages whose expressions of time are known."""


def known_languages(languages: Mapping[str, Language]) -> Mapping[str, Language]:
    """Return languages by tag in lower case, beside those that are built in and no tag replaces.

    Raises:
        TypeError: Something else than a `Language` stands under a tag.
    """
    if languages is LANGUAGES:
        return LANGUAGES
    for tag, language in languages.items():
        if not isinstance(language, Language):
            msg = f"languages are given as Language by tag, not {shorten(language)} for {shorten(tag)}"  # type: ignore[unreachable]
            raise TypeError(msg)
    return {**LANGUAGES, **{tag.lower(): language for tag, language in languages.items()}}


def language_of(tag: str, known: Mapping[str, Language]) -> Language | None:
    """Return the language of a tag, or of the longest beginning of it that is known: "fr" for "fr-CA"."""
    parts = tag.lower().split("-")
    tags = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((known[one] for one in tags if one in known), None)


def language_named(
    tag: Language | str, known: Mapping[str, Language] = LANGUAGES, hint: str = ""
) -> Language:
    """Return the language of a tag, such as ``es`` or ``es-MX``; a language as it is.

    Args:
        tag: The tag, or the language.
        known: Languages by tag.
        hint: What the error says to do.

    Raises:
        ValueError: Its expressions of time are not known.

    Examples:
        >>> language_named("es-MX").name
        'Spanish'
    """
    if isinstance(tag, Language):
        return tag
    found = language_of(tag, known) if isinstance(tag, str) else None
    if found is None:
        there = ", ".join(f"{name} ({language.name})" for name, language in known.items())
        msg = f"times are not read in the language {shorten(tag)}; there are {there}{hint}"
        raise ValueError(msg)
    return found
