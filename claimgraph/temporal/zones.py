"""Time zones by their IANA names."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator

from claimgraph.errors import shorten
from claimgraph.temporal.bounds import fixed_offset

__all__ = [
    "Zone",
    "clock_of",
    "comes_twice",
    "has_zone_data",
    "in_zone",
    "moved_by",
    "require_zone",
    "utc_of",
    "zone_info",
    "zone_named",
]


def zone_info(name: str) -> ZoneInfo:
    """Return the zone of an IANA name.

    Raises:
        ValueError: There is no such zone, or no data of any zone on this machine.
    """
    try:
        return _loaded(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        msg = f"{shorten(name)} is not an IANA time zone; write for example 'Europe/Moscow'"
        if not has_zone_data():
            msg = "this machine has no data of time zones; get it by: python -m pip install tzdata"
        raise ValueError(msg) from None


def zone_named(name: str) -> tzinfo:
    """Return the zone of an IANA name, or of an offset such as ``+03:00``.

    Raises:
        ValueError: As for `zone_info`.
    """
    if name[0] in "+-":
        return datetime.fromisoformat(f"2000-01-01T00:00{name}").tzinfo or UTC
    return zone_info(name)


def require_zone(name: str) -> None:
    """Refuse a name of no zone, as `zone_info` does, and read no zone that is a file of that name.

    Raises:
        ValueError: There is no such zone, or no data of any zone on this machine.
    """
    written = name[:1].isalpha() and "/" in name and "." not in name  # no other file is called so
    try:
        known = written and any(Path(one, name).is_file() for one in zoneinfo.TZPATH)
    except (OSError, ValueError):  # no file can be called so
        known = False
    if not known:
        zone_info(name)


_FORMERLY: Final = {"Europe/Kyiv": "Europe/Kiev"}
"""Names of before, for machines with older data: that of Kyiv is of 2022."""


def _loaded(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        if name not in _FORMERLY:
            raise
        return ZoneInfo(_FORMERLY[name])


def has_zone_data() -> bool:
    """Tell whether this machine knows any zone."""
    try:
        ZoneInfo("UTC")
    except ZoneInfoNotFoundError:
        return False
    return True


def _known(name: str) -> str:
    zone_info(name)
    return name


Zone = Annotated[str, AfterValidator(_known)]
"""The IANA name of a time zone, such as ``Europe/Moscow``."""


def utc_of(moment: datetime) -> datetime:
    """Return an instant on the clock of UTC, without a zone; one that has no zone as it is.

    What lies beyond the years 1 to 9999 there becomes their first or last instant.
    """
    offset = moment.utcoffset()
    if offset is None:
        return moment
    try:
        return moment.replace(tzinfo=None) - offset
    except OverflowError:
        return datetime.min if offset > timedelta(0) else datetime.max  # noqa: DTZ901


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """Return what the clock of a zone shows as an instant, with an offset.

    Where clocks are set back, the first of two instants is meant; an hour that is left out
    when they are set forward counts from before the change.
    """
    return fixed_offset(moment.replace(tzinfo=zone))


def comes_twice(moment: datetime, zone: tzinfo) -> bool:
    """Tell whether clocks of a zone show a time of day twice, because they are set back over it."""
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first is not None and second is not None and second < first


def clock_of(moment: datetime, zone: tzinfo) -> datetime:
    """Return what the clock of a zone shows at an instant, without the zone."""
    return moment.astimezone(zone).replace(tzinfo=None)


def moved_by(moment: datetime, step: timedelta) -> datetime | None:
    """Return an instant a step later, or None where that lies outside the years 1 to 9999."""
    try:
        return moment + step
    except OverflowError:
        return None
