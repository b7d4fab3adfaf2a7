"""Item: a stretch of a text and everything it may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["Item", "keys_of"]


class Item:
    """A stretch of the text and everything it may be: kinds with their values, which nobody changes."""

    __slots__ = ("end", "keys", "kinds", "known", "start", "word")

    def __init__(
        self,
        start: int,
        end: int,
        word: str,
        kinds: Mapping[str, Any],
        keys: tuple[str, ...] | None = None,
    ) -> None:
        """Take keys where they are known already, as those of a word are; an unknown one has none."""
        self.start = start
        self.end = end
        self.word = word
        self.kinds = kinds
        self.known = bool(keys or kinds)
        self.keys: tuple[str, ...] = keys_of(word, kinds) if keys is None else keys


def keys_of(word: str, kinds: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what patterns know an item by: its word, its kinds."""
    return (f"={word}", *kinds) if word else tuple(kinds)
