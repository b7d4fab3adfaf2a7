"""Strategies for single values: texts that break things, ids, JSON values, intervals."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, TypeVar

from claimgraph.errors import MissingExtraError
from claimgraph.temporal import TimeInterval

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = [
    "AWKWARD",
    "days",
    "drawn",
    "hypothesis",
    "ids",
    "instants",
    "intervals",
    "json_values",
    "optional",
    "texts",
]

AWKWARD = (
    "",
    " ",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "\u202eevil\u202c",
    "\ufeff",
    "\u2028\u2029",
    "\x85",
    "\x7f",
    "“quoted”",
    '"',
    "'",
    "\\",
    "\\u0041",
    '":',
    '" :',
    "{",
    "}",
    "[",
    "- a",
    "# no",
    "a: b",
    "a:",
    ": ",
    "null",
    "~",
    "yes",
    "NO",
    "true",
    "1",
    "1.0",
    "1e5",
    "0x1F",
    "012",
    "1_000",
    "2023-05-04",
    "NaN",
    ".inf",
    "<<",
    "=",
    "!tag",
    "&a",
    "*a",
    "%",
    "@",
    "`",
    "|",
    ">",
    "?",
    "-",
    "--- ",
    "...",
    "\t",
    "\n",
    "\r\n",
    "a\nb\n",
    " leading",
    "trailing ",
    "é",
    "e\u0301",
    "ﬁ",
    "\u00a0",
    "a" * 3_000,
    "\x00",
    "\x1b[31m",
    "\U0010ffff",
    "it's",
    "dash – dash — dash",
    "line\nbreak",
    "[sic]",
    "…",
)
"""Texts that files, tables and pages get wrong."""

_Made = TypeVar("_Made")


def hypothesis() -> ModuleType:
    """Return hypothesis.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import hypothesis
    except ImportError:
        raise MissingExtraError("claimgraph.testing", "hypothesis", "testing") from None
    return hypothesis


def drawn(make: Callable[[DrawFn], _Made]) -> SearchStrategy[_Made]:
    """Return the strategy of what ``make`` makes of its draws."""
    strategy: SearchStrategy[_Made] = hypothesis().strategies.composite(make)()
    return strategy


def texts(max_size: int = 40) -> SearchStrategy[str]:
    """Return texts of every sort: hostile ones, prose, and whatever Unicode holds.

    Args:
        max_size: The most characters of a random text; the hostile ones keep theirs.
    """
    st = hypothesis().strategies
    words = st.sampled_from(
        [*AWKWARD, "Moscow", "said", "no", "the attack", "“we did not”", ".\n\n", ", "]
    )
    found: SearchStrategy[str] = (
        st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)
        | st.sampled_from(AWKWARD)
        | st.lists(words, max_size=12).map(" ".join)
    )
    return found


def ids(prefix: str = "") -> SearchStrategy[str]:
    """Return ids: neither blank nor control characters, and everything else."""
    st = hypothesis().strategies
    body = st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=12
    )
    odd = st.sampled_from(
        ['"', ",", "=", "a=b", "null", "1", "é", "😀", "x" * 300, "#", "{}", "\\"]
    )
    found: SearchStrategy[str] = st.builds(lambda one: prefix + one, body | odd)
    return found


def json_values(max_leaves: int = 8) -> SearchStrategy[Any]:
    """Return values that JSON and YAML can hold."""
    st = hypothesis().strategies
    leaf = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | texts(10)
    )
    found: SearchStrategy[Any] = st.recursive(
        leaf,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(8), inner, max_size=3),
        max_leaves=max_leaves,
    )
    return found


def days() -> SearchStrategy[date]:
    """Return days, from the first year to the last."""
    found: SearchStrategy[date] = hypothesis().strategies.dates(date(1, 1, 2), date(9999, 12, 30))
    return found


def instants() -> SearchStrategy[datetime]:
    """Return instants with offsets from UTC."""
    st = hypothesis().strategies
    zones = st.sampled_from(
        [UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-9, minutes=-30))]
    )
    found: SearchStrategy[datetime] = st.datetimes(
        datetime(2, 1, 1), datetime(9998, 1, 1), timezones=zones
    )
    return found


def optional(values: SearchStrategy[_Made]) -> SearchStrategy[_Made | None]:
    """Return ``values`` or None."""
    found: SearchStrategy[_Made | None] = hypothesis().strategies.none() | values
    return found


def intervals(*, alternatives: bool = True) -> SearchStrategy[TimeInterval]:
    """Return intervals, open and closed, with zones and without, with cores and other readings.

    Args:
        alternatives: Whether an interval may have other readings.
    """
    st = hypothesis().strategies
    words, unresolved, core = optional(texts(8)), st.booleans(), st.booleans()
    starts = instants() | st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1))
    lengths = optional(st.timedeltas(timedelta(microseconds=2), timedelta(days=300)))
    mods = st.sampled_from([None, "START", "APPROX"])
    granularities = st.sampled_from(["day", "minute", "unknown"])
    zones = st.sampled_from([None, "Europe/Moscow"])
    others = st.lists(intervals(alternatives=False), max_size=2) if alternatives else st.just([])

    def make(draw: DrawFn) -> TimeInterval:
        expression = draw(words)
        if draw(unresolved):
            return TimeInterval(expression=expression, status="unresolved", reason="vague")
        start, length = draw(starts), draw(lengths)
        narrowed = length is not None and draw(core)
        return TimeInterval(
            expression=expression,
            start=start,
            end=None if length is None else start + length,
            core_start=start if narrowed else None,
            core_end=start + length / 2 if narrowed and length is not None else None,
            mod=draw(mods),
            granularity=draw(granularities),
            zone=draw(zones),
            alternatives=tuple(draw(others)),
        )

    return drawn(make)
