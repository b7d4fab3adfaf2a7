"""How much is remembered of what lies in what, so that deep chains do not fill the memory."""

from __future__ import annotations

from collections.abc import Sized
from typing import Final

__all__ = ["Memory"]

_SMALL: Final = 64
"""What is no larger is always remembered: it takes no more than the records themselves."""
_ROOM: Final = 2_000_000
"""How many ids all larger ones may name together; after that they are found anew each time."""


class Memory:
    """Room for what is remembered: in a chain of parts everything above each would be its square."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = _ROOM

    def has_room_for(self, found: Sized) -> bool:
        """Tell whether something may be remembered, and take the room for it."""
        if len(found) <= _SMALL:
            return True
        self._left -= len(found)
        return self._left > 0
