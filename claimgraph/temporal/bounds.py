"""Days and instants as records hold them: read from ISO 8601 alone, never from a bare number.

pydantic would read ``"2023"`` as 2,023 seconds after the start of 1970.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timezone
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field
from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

__all__ = ["Day", "DayOrInstant", "Instant", "fixed_offset"]

_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$"


@dataclass(frozen=True, slots=True)
class _Iso:
    """Lets a date or time in, in Python, and its ISO 8601 text, in a file as well."""

    pattern: str
    format: str
    example: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Check the text before it is read."""
        inner = handler(source)
        text = core_schema.custom_error_schema(
            core_schema.str_schema(pattern=self.pattern),
            custom_error_type="iso_8601",
            custom_error_message=f"a {self.format} is written as '{self.example}'",
        )
        return core_schema.json_or_python_schema(
            json_schema=core_schema.chain_schema([text, inner]),
            python_schema=core_schema.no_info_before_validator_function(self._checked, inner),
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe it as a text."""
        return {"type": "string", "format": self.format}

    def _checked(self, value: Any) -> Any:
        if isinstance(value, str) and re.fullmatch(self.pattern, value):
            return value
        if isinstance(value, datetime) and self.format == "date-time":
            return fixed_offset(value)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        msg = f"a {self.format} is written as {self.example!r}"
        raise ValueError(msg)


class _OneError:
    """Reports one error for all members of a union."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Replace the errors of the members."""
        return core_schema.custom_error_schema(
            handler(source),
            custom_error_type="iso_8601",
            custom_error_message="not a date such as '2023-05-04' or a time such as '2023-05-04T02:30:00+03:00'",
        )


def fixed_offset(instant: datetime) -> datetime:
    """Return the same instant as a file can hold it: with an offset of whole minutes.

    An instant with a zone is compared with others of that zone by the clock, which is wrong
    where clocks are changed; one with an offset is not.
    """
    offset = instant.utcoffset()
    if offset is None:
        return instant
    if not (offset.seconds % 60 or offset.microseconds):
        return instant.replace(tzinfo=timezone(offset), fold=0)
    try:
        return instant.astimezone(UTC)
    except OverflowError:
        msg = f"{instant.isoformat()} lies outside the years 1 to 9999"
        raise ValueError(msg) from None


Day = Annotated[date, _Iso(_DAY, "date", "2023-05-04")]
"""A calendar day."""
Instant = Annotated[datetime, _Iso(_INSTANT, "date-time", "2023-05-04T02:30:00+03:00")]
"""A point in time; with an offset, or without one where no zone is known."""
DayOrInstant = Annotated[Day | Instant, Field(union_mode="left_to_right"), _OneError()]
"""A calendar day, or a point in time where the hour is known."""
