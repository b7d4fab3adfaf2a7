"""Strategies for values that hold no others, by their annotation and its limits."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import JsonValue
from pydantic.fields import FieldInfo

from claimgraph.temporal.zones import Zone
from claimgraph.testing.values import days, hypothesis, instants, json_values, texts

__all__ = ["leaf", "lengths"]

_ZONE = get_args(Zone)[1]
_LIMITS = ("min_length", "max_length", "ge", "gt", "le", "lt", "multiple_of", "pattern")
_FEW = 2


def leaf(annotation: Any, metadata: Iterable[Any]) -> Any:
    """Return the strategy of a value that holds no others.

    Args:
        annotation: Its type.
        metadata: What stands beside the type, such as the limits of ``Field(ge=0)``.
    """
    st = hypothesis().strategies
    marks = list(_flat(metadata))
    if _ZONE in marks:
        return st.sampled_from(["Europe/Moscow", "UTC"])
    limits = _limits(marks)
    if annotation is str and limits:
        return _limited_texts(st, limits)
    if annotation is int and limits:
        return _limited_integers(st, limits)
    if annotation is float and limits:
        return _limited_floats(st, limits)
    return _plain(annotation)


def lengths(metadata: Iterable[Any]) -> tuple[int, int]:
    """Return the least and the greatest number of items."""
    limits = _limits(_flat(metadata))
    return limits.get("min_length", 0), limits.get(
        "max_length", max(_FEW, limits.get("min_length", 0))
    )


def _flat(metadata: Iterable[Any]) -> Iterator[Any]:
    for mark in metadata:
        if isinstance(mark, FieldInfo):
            yield from _flat(mark.metadata)
        else:
            yield mark


def _limits(marks: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for mark in marks:
        for name in _LIMITS:
            if (value := getattr(mark, name, None)) is not None:
                found[name] = value
    return found


def _limited_texts(st: Any, limits: dict[str, Any]) -> Any:
    if "pattern" in limits:
        found = st.from_regex(limits["pattern"], fullmatch=True)
        return found.filter(lambda one: not one.endswith("\n"))  # ``$`` lets one stand before it
    least = limits.get("min_length", 0)
    return st.text(
        st.characters(exclude_categories=["Cs"]),
        min_size=least,
        max_size=min(limits.get("max_length", least + 20), least + 20),
    )


def _limited_integers(st: Any, limits: dict[str, Any]) -> Any:
    least = limits.get("ge", limits["gt"] + 1 if "gt" in limits else None)
    most = limits.get("le", limits["lt"] - 1 if "lt" in limits else None)
    step = limits.get("multiple_of", 1)
    found = st.integers(
        None if least is None else -(-least // step), None if most is None else most // step
    )
    return found.map(lambda one: one * step)


def _limited_floats(st: Any, limits: dict[str, Any]) -> Any:
    return st.floats(
        min_value=limits.get("ge", limits.get("gt")),
        max_value=limits.get("le", limits.get("lt")),
        exclude_min="gt" in limits and "ge" not in limits,
        exclude_max="lt" in limits and "le" not in limits,
        allow_nan=False,
        allow_infinity=False,
    )


@cache
def _plain(annotation: Any) -> Any:
    st = hypothesis().strategies
    made: dict[Any, Callable[[], Any]] = {
        str: lambda: texts(12),
        bool: st.booleans,
        int: lambda: st.integers(-(10**15), 10**15),
        float: lambda: st.floats(allow_nan=False, allow_infinity=False),
        date: days,
        datetime: instants,
        type(None): st.none,
        Any: json_values,
        JsonValue: json_values,
    }
    if annotation in made:
        return made[annotation]()
    if get_origin(annotation) is Literal:
        return st.sampled_from(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return st.sampled_from(annotation)
    return st.from_type(annotation)
