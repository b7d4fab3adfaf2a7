"""What an expression says, before it is reckoned from a date.

A form holds what the words give and no more: "Wednesday" is a weekday without a week.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

__all__ = [
    "BY_EVENT",
    "MARKS",
    "AtEvent",
    "Bound",
    "Declined",
    "Every",
    "Form",
    "Length",
    "Range",
    "Ref",
    "Same",
    "Several",
    "Shift",
    "Stretch",
    "When",
]


class When(NamedTuple):
    """A stretch of the calendar by its fields: ``{"wd": 2, "pod": "MO"}``."""

    fields: dict[str, Any]
    mod: str | None = None


class Length(NamedTuple):
    """An amount of time: counts and units; a count of None is vague ("several")."""

    parts: tuple[tuple[float | None, str], ...]
    mod: str | None = None


class Shift(NamedTuple):
    """So much before or after something: the publication, what was last spoken of, or a form."""

    length: Length
    sign: int
    base: Any = "anchor"  # "anchor", "focus" or a form
    unit: str | None = None
    mod: str | None = None


class Stretch(NamedTuple):
    """The past, next, first or last so much."""

    length: Length
    which: str
    of: Any = None
    mod: str | None = None


class Range(NamedTuple):
    """From one time to another, both included."""

    first: Any
    last: Any
    mod: str | None = None


class Bound(NamedTuple):
    """Since, until, by, before or after a time."""

    side: str
    form: Any
    mod: str | None = None
    near: bool | None = False
    """Whether it lies close to it ("shortly after"); None where it is a deadline."""


class Every(NamedTuple):
    """A set of times: what recurs, how often."""

    form: Any
    quant: str | None = None
    freq: str | None = None
    mod: str | None = None


class Ref(NamedTuple):
    """The past, the present or the future, no more exactly."""

    value: str
    mod: str | None = None


class Same(NamedTuple):
    """The day, quarter, year ... that was last spoken of; shifted by ``steps``."""

    unit: str
    steps: int = 0
    fields: dict[str, Any] | None = None
    mod: str | None = None


BY_EVENT: Final = "it is told by an event"
"""How the reasons begin for which a time is not known that an event tells."""
MARKS: Final = " .,;:!?\"'”’"
"""What stands around an expression or the name of an event, and is no part of it."""


class AtEvent(NamedTuple):
    """A time told by an event: so much before or after it, its anniversary, or all of it."""

    words: tuple[int, int]  # where they stand in the expression
    sign: int = 0
    length: Length | None = None
    fields: dict[str, Any] | None = None
    mod: str | None = None
    part: str | None = None  # "whole"; "around": the unit it lies in; a length "beside" or "in" it
    nth: int = 1  # which length of that, counted from where it touches the event


class Several(NamedTuple):
    """Times of which each is meant, or one of them: "Monday and Tuesday", "Monday or Tuesday"."""

    forms: tuple[Any, ...]
    one: bool = False
    mod: str | None = None


class Declined(NamedTuple):
    """What is no single time, with the reason."""

    reason: str
    mod: str | None = None


Form = (
    Several
    | Declined
    | When
    | Length
    | Shift
    | Stretch
    | Range
    | Bound
    | Every
    | Ref
    | Same
    | AtEvent
)
