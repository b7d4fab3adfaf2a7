"""Dates, times and numbers written in digits: what each shape of token may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from claimgraph.temporal.forms import When

__all__ = ["READERS"]

_FURTHEST: Final = 14  # hours; no zone is further from UTC
_LAST_MINUTE: Final = 59
_LAST_DAY: Final = 31
_WEEKS: Final = 53
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}

_LAST_HUNDRED: Final = 1900
"""The 1800s are a century; the 1900s and the 2000s may be ten years."""
_LONGEST: Final = 40  # no number with more digits is a date


def _iso(text: str) -> dict[str, Any]:
    return {"T": When({"iso": text.upper().replace(" ", "T").replace(",", ".")})}


def _checked(year: int, month: int, day: int, **more: Any) -> dict[str, Any]:
    if 1 <= month <= 12 and 1 <= day <= 31 and year:
        return {"T": When({"year": year, "month": month, "day": day, **more}), "DATE": True}
    return {}


def _ymd(text: str) -> dict[str, Any]:
    year, month, day = map(int, re.split("[-/.]", text))
    if month > 12 >= day and "/" in text:
        month, day = day, month
    return _checked(year, month, day)


def _dmy(text: str) -> dict[str, Any]:
    first, second, year_text = re.split("[-/.,]", text)
    a, b, year = int(first), int(second), int(year_text)
    more: dict[str, Any] = {"year2": True} if len(year_text) == 2 else {}
    return _two(a, b, year, dotted=text.count(".") == 2, **more)


def _two(a: int, b: int, year: int | None, *, dotted: bool = False, **more: Any) -> dict[str, Any]:
    """Read two numbers as a day and a month, in whichever order fits."""
    if a > 12 or dotted:
        day, month = a, b
    else:
        month, day = a, b
        if b <= 12 and a != b:
            more["order"] = True
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {}
    fields = {"month": month, "day": day, **more}
    if year is not None:
        fields["year"] = year
    return {"T": When(fields), "DATE": True}


def _ym(text: str) -> dict[str, Any]:
    year, month = map(int, re.split("[-/.]", text.replace(" ", "")))
    return {"T": When({"year": year, "month": month}), "DATE": True} if year else {}


def _ydotm(text: str) -> dict[str, Any]:
    return {**_ym(text), "NUM": float(text)}


def _my(text: str) -> dict[str, Any]:
    month, year = map(int, re.split("[-/]", text.replace(" ", "")))
    return {"T": When({"year": year, "month": month}), "DATE": True} if year else {}


def _md(text: str) -> dict[str, Any]:
    if text == "24/7":
        return {"OTHER": True}  # round the clock
    a, b = map(int, text.split("/"))
    night = {"DAYPAIR": (a, b)} if 1 <= a == b - 1 < _LAST_DAY else {}
    return {**_two(a, b, None), **({"NUM": a / b} if b else {}), **night}


def _clock(text: str) -> dict[str, Any]:
    parts = [int(part) for part in re.split("[:.hH]", text.rstrip("hHrRsS"))]
    if parts[0] > 24 or any(part > 59 for part in parts[1:]) or (parts[0] == 24 and any(parts[1:])):
        return {}
    # 02:30 is written by the twenty-four hours of a day, 2:30 may be at night or in the afternoon
    return {"CLOCK": (parts, text[0] == "0" and len(text) > len("0:00"))}


def _part(text: str) -> dict[str, Any]:
    """Read ``1H23``, ``4Q``: a half or a quarter of a year, as companies report."""
    field = "half" if text[1] == "H" else "quarter"
    year: dict[str, Any] = {"year": int(text[2:]), "year2": True} if text[2:] else {}
    return {"T": When({field: int(text[0]), **year})}


def _offset(text: str) -> dict[str, Any]:
    """Read ``GMT+3``, ``+0300``, ``Z``: an offset, as a zone."""
    digits = re.sub(r"[^0-9]", "", text)
    if not digits:
        return {"ZONE": "UTC"}
    hours, minutes = (digits, "0") if len(digits) <= len("00") else (digits[:-2], digits[-2:])
    if int(hours) > _FURTHEST or int(minutes) > _LAST_MINUTE:
        return {}
    sign = "-" if re.search("[-−–]", text) else "+"
    return {"ZONE": f"{sign}{int(hours):02d}:{int(minutes):02d}"}


def _isoweek(text: str) -> dict[str, Any]:
    year, week, *day = re.split("-?W|-", text)
    fields = {"year": int(year), "week": int(week)}
    if not 1 <= fields["week"] <= _WEEKS or not fields["year"]:
        return {}
    if day:
        fields["wd"] = int(day[0]) - 1
    return {"T": When(fields), "DATE": True}


def _fraction(text: str) -> dict[str, Any]:
    whole, _, part = text.rpartition(" ")
    a, b = part.split("/")
    return {"NUM": int(whole or 0) + int(a) / int(b)}


def _decade(text: str) -> dict[str, Any]:
    digits = int(re.sub("[^0-9]", "", text))
    if digits < 100:
        return {"DECADE": digits, "T": When({"dec2": digits})}
    if digits % 100 == 0 and digits < _LAST_HUNDRED:
        return {"T": When({"cent": digits // 100})}
    if 1000 <= digits <= 2990 or digits >= 1000:
        return {"DECADE": digits, "T": When({"dec": digits // 10})}
    return {}


def _year2(text: str) -> dict[str, Any]:
    return {"YEAR2": int(text[1:]), "T": When({"year": int(text[1:]), "year2": True})}


def _ordinal_digits(text: str) -> dict[str, Any]:
    value = int(re.sub("[^0-9]", "", text))
    return {"ORD": value, "DAY": value, "NTH": value} if 1 <= value <= 31 else {"ORD": value}


def _number(text: str) -> dict[str, Any]:
    if len(text) > _LONGEST:
        return {}
    if "." in text or "," in text:
        return {"NUM": float(text.replace(",", ""))}
    value = int(text)
    if len(text) == 4 and text[0] == "0" and _clock(f"{text[:2]}:{text[2:]}"):
        return {"DIGITS": value}  # 0630 hours
    kinds: dict[str, Any] = {"NUM": value}
    if len(text) == 4 and 1000 <= value < 2200:
        kinds["YEAR"] = value
    if len(text) <= 2 and 1 <= value <= 31:
        kinds["DAY"] = value
    if len(text) == 4 or (len(text) == 3 and value):
        kinds["DIGITS"] = value
    return kinds


def _point(text: str) -> dict[str, Any]:
    """Read "15.30", where points are no decimal signs: a time of day, or a number after all."""
    clock = _clock(text)  # none of "24.30"
    return {"NUM": float(text), **({"POINT": clock["CLOCK"]} if clock else {})}


def _comma(text: str) -> dict[str, Any]:
    """Read a number with a decimal comma; three digits after the only comma may be thousands."""
    if len(text) > _LONGEST:
        return {}
    head, comma, tail = text.partition(",")
    if text.isdigit():
        return _number(text)
    if comma and len(tail) == 3 and len(head) <= 3:
        return {}
    if "." in head and len(head.rpartition(".")[2]) == 3:
        head = head.replace(".", "")
    return {"NUM": float(f"{head}.{tail}") if tail else float(head) if "." in head else int(head)}


READERS: Final[dict[str, Callable[[str], dict[str, Any]]]] = {
    "iso": _iso,
    "isoweek": _isoweek,
    "offset": _offset,
    "ymd": _ymd,
    "dmy": _dmy,
    "ym": _ym,
    "ydotm": _ydotm,
    "my": _my,
    "md": _md,
    "part": _part,
    "clock": _clock,
    "fraction": _fraction,
    "decade": _decade,
    "year2": _year2,
    "ordinal": _ordinal_digits,
    "number": _number,
    "point": _point,
    "comma": _comma,
    "half": lambda text: {"NUM": _FRACTIONS[text]},
    "ampm": lambda text: {"AMPM": "AM" if text[0] in "aA" else "PM"},
}
"""What each named group of the tokens is read by: kinds with their values."""
