"""What a maker takes, and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = ["Made", "Maker"]

Made = tuple[str, Any] | None
"""A kind with a value, or None where the parts do not fit together."""

Maker = Callable[[dict[str, Any]], Made]
"""What makes that of the parts a pattern captured, by their names."""
