"""The words of a language as readers need them: single words, phrases, other spellings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from claimgraph.errors import shorten
from claimgraph.temporal.clock import EXTRA_PARTS
from claimgraph.temporal.holidays import HOLIDAYS
from claimgraph.temporal.items import keys_of
from claimgraph.temporal.periods import CONVENTIONS
from claimgraph.temporal.zones import has_zone_data, require_zone

__all__ = [
    "Entry",
    "Phrases",
    "Words",
    "check_values",
    "entries_of",
    "single_and_several",
    "spellings_of",
    "unit_names",
]

Words = Mapping[str, Mapping[Any, Iterable[str]]]
"""Phrases by kind and value: ``{"WEEKDAY": {0: ["monday", "mon"]}}``."""

Phrases = Mapping[tuple[str, str], tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]]
"""Phrases of several words by the first two, longest first: their words, and their kinds."""

_PARTS: Final = frozenset(CONVENTIONS.hours) | EXTRA_PARTS
_VALUES: Final[Mapping[str, frozenset[Any]]] = {
    "WEEKDAY": frozenset(range(7)),
    "WEEKDAYS": frozenset(range(7)),
    "MONTH": frozenset(range(1, 13)),
    "SEASON": frozenset(("SP", "SU", "FA", "WI")),
    "SEASONS": frozenset(("SP", "SU", "FA", "WI")),
    "POD": _PARTS,
    "LIGHT": _PARTS,
    "PODS": _PARTS,
    "HOLIDAY": HOLIDAYS,
}
"""The values of kinds that makers reckon with."""


class Entry(NamedTuple):
    """What is known of a word."""

    kinds: Mapping[str, Any]
    keys: tuple[str, ...]
    """What patterns know it by."""
    begins: bool
    """Whether a phrase or a number may begin with it."""


def check_values(name: str, words: Words) -> None:
    """Refuse values that no maker understands: a thirteenth month, a holiday without a date.

    Raises:
        ValueError: A value is none of its kind, a zone is not known, or phrases are no list or blank.
    """
    for kind, values in words.items():
        for value, phrases in values.items():
            if isinstance(phrases, str) or not all(map(str.strip, phrases)):
                msg = f"{name}: {kind} {value!r} takes a list of phrases, none of them blank, not {shorten(phrases)}"
                raise ValueError(msg)
    for kind, allowed in _VALUES.items():
        for value in words.get(kind, {}):
            if value not in allowed or isinstance(value, bool):
                known = ", ".join(map(repr, sorted(allowed)))
                msg = f"{name}: {value!r} is no {kind}; there are {known}"
                raise ValueError(msg)
    for zone in words.get("ZONE", {}) if has_zone_data() else ():
        if zone not in ("local", "unsure") and not str(zone).startswith(("+", "-")):
            require_zone(zone)


def single_and_several(
    words: Words, contractions: Mapping[str, tuple[str, str]]
) -> tuple[Mapping[str, Mapping[str, Any]], Phrases]:
    """Return the kinds and values of every single word, and the phrases of several."""
    single: dict[str, dict[str, Any]] = {}
    several: dict[tuple[str, ...], dict[str, Any]] = {}
    for kind, values in words.items():
        for value, phrases in values.items():
            for phrase in phrases:
                alone = phrase.isalpha() and phrase not in contractions  # as most are
                parts = (phrase,) if alone else tuple(_parts(phrase, contractions))
                if len(parts) == 1:
                    single.setdefault(parts[0], {})[kind] = value
                else:
                    several.setdefault(parts, {})[kind] = value
    by_two: dict[tuple[str, str], list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
    for parts, kinds in several.items():
        by_two.setdefault((parts[0], parts[1]), []).append((parts, kinds))
    longest_first = {
        two: tuple(sorted(all_of, key=lambda one: -len(one[0]))) for two, all_of in by_two.items()
    }
    return MappingProxyType(single), longest_first


def _parts(phrase: str, contractions: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    for word in phrase.replace("-", " - ").split():
        yield from contractions.get(word, (word,))


def entries_of(
    lexicon: Mapping[str, Mapping[str, Any]], opening: Container[str], literals: Iterable[str]
) -> Mapping[str, Entry]:
    """Return what is known of every single word, those included that stand in patterns alone."""
    nothing: Mapping[str, Any] = MappingProxyType({})
    numbers = {"CARDINAL", "ORDINAL"}
    known = {}
    for word in {**lexicon, **dict.fromkeys(sorted(literals))}:
        kinds = lexicon.get(word, nothing)
        begins = word in opening or not numbers.isdisjoint(kinds)
        known[word] = Entry(kinds, keys_of(word, kinds), begins)
    return known


def spellings_of(words: Iterable[str], letters: Mapping[str, str]) -> Mapping[str, str]:
    """Return the known word for each word as it is written with simpler letters."""
    table = str.maketrans(dict(letters))
    known = set(words)
    simple = {word.translate(table): word for word in sorted(known)}
    return MappingProxyType({one: word for one, word in simple.items() if one not in known})


def unit_names(words: Words, letters: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words for each unit, one and several, in both spellings."""
    simple = str.maketrans(dict(letters))
    names: dict[str, dict[str, None]] = {}
    for kind in ("UNIT", "UNITS"):
        for unit, phrases in words.get(kind, {}).items():
            for phrase in phrases:
                names.setdefault(unit, {}).update({phrase: None, phrase.translate(simple): None})
    return {unit: tuple(all_of) for unit, all_of in names.items()}
