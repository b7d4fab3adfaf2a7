"""Zones by their names, and machines without their data."""

from __future__ import annotations

import sys
import zoneinfo
from collections.abc import Iterator

import pytest

from claimgraph.temporal.zones import require_zone, zone_info


@pytest.fixture
def bare() -> Iterator[None]:
    """A machine that has no data of time zones."""
    before = zoneinfo.TZPATH
    hidden = {
        name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith("tzdata")
    }
    zoneinfo.ZoneInfo.clear_cache()
    zoneinfo.reset_tzpath(to=[])
    sys.modules["tzdata"] = None  # type: ignore[assignment]
    yield
    del sys.modules["tzdata"]
    sys.modules.update(hidden)
    zoneinfo.reset_tzpath(to=before)


@pytest.mark.usefixtures("bare")
def test_a_machine_without_data_says_what_to_install() -> None:
    """No zone is called unknown where none could be known."""
    with pytest.raises(ValueError, match=r"no data of time zones.*pip install tzdata"):
        zone_info("Europe/Moscow")
    with pytest.raises(ValueError, match="no data of time zones"):
        require_zone("Europe/Moscow")


@pytest.mark.parametrize("name", ["Europe/Moscow", "America/Argentina/Ushuaia", "UTC", "Etc/GMT+3"])
def test_zones_that_are_known(name: str) -> None:
    require_zone(name)
    assert zone_info(name).key == name


@pytest.mark.parametrize("name", ["Europe/Mosow", "Europe", "tzdata.zi", "../zoneinfo/UTC", "/etc/passwd", ""])  # fmt: skip
def test_zones_that_are_not(name: str) -> None:
    """Nor is a folder or another file among those of zones, or one elsewhere."""
    for refuse in (require_zone, zone_info):
        with pytest.raises(ValueError, match="is not an IANA time zone"):
            refuse(name)


def test_a_zone_that_is_none() -> None:
    """The message shows how to write one."""
    with pytest.raises(ValueError, match="'Mosow' is not an IANA time zone; write for example"):
        zone_info("Mosow")
