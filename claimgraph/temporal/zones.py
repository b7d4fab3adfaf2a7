"""Time zones by their IANA names."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator

from claimgraph.errors import shorten

__all__ = ["Zone", "zone_info"]


def zone_info(name: str) -> ZoneInfo:
    """Return the zone of an IANA name.

    Raises:
        ValueError: There is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        msg = f"{shorten(name)} is not an IANA time zone; write for example 'Europe/Moscow'"
        raise ValueError(msg) from None


def _known(name: str) -> str:
    zone_info(name)
    return name


Zone = Annotated[str, AfterValidator(_known)]
"""The IANA name of a time zone, such as ``Europe/Moscow``."""
