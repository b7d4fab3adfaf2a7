"""Names of countries, territories and capitals. Country names need the extra ``places`` (rigour)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from claimgraph.errors import MissingExtraError
from claimgraph.names.capitals import CAPITALS
from claimgraph.names.words import key_of_name

__all__ = ["PlaceReading", "place_names", "readings_of_place"]


class PlaceReading(NamedTuple):
    """One way to read the name of a country, a territory or a capital."""

    reading: str
    form: str
    country: str | None
    """ISO 3166-1 alpha-3 code."""
    same_as: tuple[str, ...]
    why: str


def place_names() -> Iterator[str]:
    """Yield the names to look for in a text: those of countries, and of capitals.

    Raises:
        MissingExtraError: rigour is not installed.
    """
    for one in _rigour().get_territories():
        if one.is_country:
            yield from {one.name, one.full_name, one.in_sentence}
    for names in CAPITALS.values():
        yield from names.split(",")


def readings_of_place(name: str) -> Iterator[PlaceReading]:
    """Yield the readings of a name: a country is a state, a government and a place.

    rigour answers with one territory; those of the same name are added (the country and the
    federal state called Georgia), and a town it counts as a part of its country is a place.
    """
    found = _rigour().lookup_territory(name)
    same = _by_name().get(key_of_name(name), ())
    territories = list(dict.fromkeys([*([found] if found is not None else []), *same]))
    for one in territories:
        ids = (f"wikidata:{one.qid}",)
        if one is found and name in one.places:
            yield PlaceReading("place", "name", _code(one), (), f"in {one.name} (rigour)")
        elif one.is_country:
            for reading in ("government", "state", "place"):
                yield PlaceReading(reading, "name", _code(one), ids, f"{one.full_name} (rigour)")
        else:
            why = f"{one.full_name} (rigour)"
            yield PlaceReading("place", "name", _code(one), ids, why)
    for code in _capitals().get(key_of_name(name), ()):
        yield PlaceReading("government", "metonym", code, (), f"capital of {code}")
        yield PlaceReading("place", "name", code, (), f"capital of {code}")


def _rigour() -> Any:
    try:
        from rigour import territories
    except ImportError:
        raise MissingExtraError("looking up countries", "rigour", "places") from None
    return territories


def _code(territory: Any) -> str | None:
    """Return the code of a territory, or of the one it lies in."""
    while territory.alpha3 is None and territory.parent is not None:
        territory = territory.parent
    return territory.alpha3.upper() if territory.alpha3 else None


@cache
def _by_name() -> dict[tuple[str, ...], tuple[Any, ...]]:
    found: dict[tuple[str, ...], tuple[Any, ...]] = {}
    for one in sorted(_rigour().get_territories(), key=lambda one: str(one.code)):
        for name in sorted({one.name.partition(" (")[0], one.full_name.partition(" (")[0]}):
            key = key_of_name(name)
            found[key] = (*found.get(key, ()), one)
    return found


@cache
def _capitals() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for code, names in CAPITALS.items():
        for name in names.split(","):
            key = key_of_name(name)
            found[key] = (*found.get(key, ()), code)
    return found
