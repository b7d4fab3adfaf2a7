"""Item: a stretch of a text and everything it may be."""

from __future__ import annotations

from typing import Any

__all__ = ["Item"]


class Item:
    """A stretch of the text and everything it may be: kinds with their values."""

    __slots__ = ("capital", "end", "keys", "kinds", "known", "start", "word")

    def __init__(
        self, start: int, end: int, word: str, kinds: dict[str, Any], *, capital: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.kinds = kinds
        self.capital = capital
        self.known = bool(kinds)
        self.keys: tuple[str, ...] = (f"={word}", *kinds) if word else tuple(kinds)
