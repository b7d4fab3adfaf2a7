"""Making intervals whose parts are known to fit: the one module that knows pydantic's records from inside.

The resolver makes many thousands of intervals a second, of parts it has reckoned itself.
Filling a new record directly takes a third of the time of checking it. Where a version of
pydantic stores records otherwise, the public constructor is used; a test holds both equal.
"""

from __future__ import annotations

from datetime import datetime, timezone
from functools import lru_cache
from typing import Any

from claimgraph.temporal.bounds import fixed_offset
from claimgraph.temporal.interval import TimeInterval

__all__ = ["interval_of", "trusted"]

_BOUNDS = ("start", "end", "core_start", "core_end")


def interval_of(*, direct: bool | None = None, **fields: Any) -> TimeInterval:
    """Return an interval of parts that are not checked; bounds with a zone get its offset.

    For callers that have reckoned every part: instants are ``datetime``, alternatives a
    tuple of intervals without alternatives, and the laws of ``TimeInterval`` hold.

    Args:
        direct: Whether to fill the record directly; None: where that is known to work.
        **fields: Fields of ``TimeInterval``.

    Examples:
        >>> from datetime import datetime
        >>> from claimgraph import TimeInterval
        >>> made = interval_of(start=datetime(2023, 5, 3), granularity="day")
        >>> made == TimeInterval(start="2023-05-03T00:00", granularity="day")
        True
    """
    bound: datetime | None = fields.get("start") or fields.get("end")
    if bound is not None and bound.tzinfo is not None:
        for name in _BOUNDS:
            moment: datetime | None = fields.get(name)
            if moment is not None and type(moment.tzinfo) is not timezone:
                fields[name] = fixed_offset(moment)
    works = _works() if direct is None else direct
    return _filled(fields) if works else TimeInterval(**fields)


def trusted(fields: dict[str, Any]) -> TimeInterval:
    """Return an interval of all its fields, none of them checked or changed; the dictionary is its own.

    Bounds that have a zone must have it as a fixed offset.
    """
    if not _works():
        return TimeInterval(**fields)
    made = TimeInterval.__new__(TimeInterval)
    put = object.__setattr__
    put(made, "__dict__", fields)
    put(made, "__pydantic_fields_set__", _ALL)
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made


_ALL = set(TimeInterval.model_fields)


def _filled(fields: dict[str, Any]) -> TimeInterval:
    """Return a new record with these fields, and the defaults of the others."""
    made = TimeInterval.__new__(TimeInterval)
    put = object.__setattr__
    put(made, "__dict__", {**_defaults(), **fields})
    put(made, "__pydantic_fields_set__", set(fields))
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made


@lru_cache(maxsize=1)
def _defaults() -> dict[str, Any]:
    return {name: field.default for name, field in TimeInterval.model_fields.items()}


@lru_cache(maxsize=1)
def _works() -> bool:
    """Tell whether a record filled directly is the record the public constructor makes."""
    fields: dict[str, Any] = {
        "start": datetime(2023, 5, 3),
        "granularity": "day",
        "alternatives": (TimeInterval(value="PAST_REF"),),
    }
    try:
        public, made = TimeInterval(**fields), _filled(dict(fields))
        return bool(
            made == public
            and hash(made) == hash(public)
            and made.model_dump() == public.model_dump()
            and all(
                getattr(made, name) == getattr(public, name)
                for name in (
                    "__dict__",
                    "__pydantic_fields_set__",
                    "__pydantic_extra__",
                    "__pydantic_private__",
                )
            )
        )
    except (AttributeError, TypeError, ValueError):
        return False
