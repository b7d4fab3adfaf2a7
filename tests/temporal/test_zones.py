"""Zones by their names, and machines without their data."""

from __future__ import annotations

import sys
import zoneinfo
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from claimgraph.temporal import resolve, resolving, zones
from claimgraph.temporal.languages import ENGLISH
from claimgraph.temporal.zones import require_zone, zone_info


@pytest.fixture
def bare() -> Iterator[None]:
    """A machine that has no data of time zones."""
    before = zoneinfo.TZPATH
    hidden = {
        name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith("tzdata")
    }
    zoneinfo.ZoneInfo.clear_cache()
    resolving._info.cache_clear()
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


@pytest.mark.usefixtures("bare")
def test_times_that_need_no_zone_need_no_data() -> None:
    """A language can be made and read there; a time by the clocks of a zone says what is missing."""
    english = replace(ENGLISH)
    assert resolve("Monday", "2023-05-04", language=english).value == "2023-05-01"
    found = resolve("3 p.m. EST", "2023-05-04", language=english)
    assert (found.status, found.value) == ("unresolved", None)
    assert "pip install tzdata" in (found.reason or "")


def test_data_of_before_2022(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kyiv is found by its former name where its own is not known yet."""

    def older(name: str) -> zoneinfo.ZoneInfo:
        if name == "Europe/Kyiv":
            raise zoneinfo.ZoneInfoNotFoundError(name)
        return zoneinfo.ZoneInfo("Europe/Kyiv" if name == "Europe/Kiev" else name)

    monkeypatch.setattr(zones, "ZoneInfo", older)
    assert zone_info("Europe/Kyiv").utcoffset(datetime(2023, 5, 3)) == timedelta(hours=3)


@pytest.mark.parametrize("name", ["Europe/Moscow", "America/Argentina/Ushuaia", "UTC", "Etc/GMT+3"])
def test_zones_that_are_known(name: str) -> None:
    require_zone(name)
    assert zone_info(name).key == name


@pytest.mark.parametrize("name", ["Europe/Mosow", "Europe", "tzdata.zi", "../zoneinfo/UTC", "/etc/passwd", "", "A/" + "b" * 5000, "A/\0"])  # fmt: skip
def test_zones_that_are_not(name: str) -> None:
    """Nor is a folder or another file among those of zones, or one elsewhere."""
    for refuse in (require_zone, zone_info):
        with pytest.raises(ValueError, match="is not an IANA time zone"):
            refuse(name)


def test_a_zone_that_is_none() -> None:
    """The message shows how to write one."""
    with pytest.raises(ValueError, match="'Mosow' is not an IANA time zone; write for example"):
        zone_info("Mosow")
