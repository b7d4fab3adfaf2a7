"""The JSON Schema of the format."""

from __future__ import annotations

import json
from typing import Any, Literal

import jsonschema
import pytest

import claimgraph as cg


class Militia(cg.ArmedGroup):
    """A kind of a user's own."""

    kind: Literal["Militia"] = "Militia"
    allegiance: cg.ActorRef | None = None
    """Whom it fights for."""


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """Return the schema of the built-in kinds."""
    return cg.json_schema()


def test_the_schema_is_valid(schema: dict[str, Any]) -> None:
    """The schema itself keeps to draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(schema)


def test_the_bundled_report_fits(schema: dict[str, Any]) -> None:
    """What the library writes is what the schema describes."""
    content = json.loads(cg.to_json(cg.bundled_report()))
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(content))
    assert errors == []


@pytest.mark.parametrize(
    ("section", "record"),
    [
        ("actors", {"kind": "Person", "id": "a b"}),
        ("actors", {"kind": "Person", "id": "a", "nmae": "x"}),
        ("actors", {"kind": "Document", "id": "a"}),
        ("claims", {"kind": "Claim", "id": "c", "act": "denial", "document": "d", "chain": []}),
        (
            "claims",
            {
                "kind": "Claim",
                "id": "c",
                "act": "denial",
                "document": "d",
                "chain": [{"id": "d"}],
                "accused": ["a"],
            },
        ),
        ("relations", {"kind": "ClaimRelation", "source": "a", "type": "supports"}),
    ],
)
def test_what_the_library_refuses_does_not_fit(
    schema: dict[str, Any], section: str, record: dict[str, Any]
) -> None:
    """A record the reader refuses is refused by the schema too."""
    content = {"claimgraph": "1.0", section: [record]}
    assert not jsonschema.Draft202012Validator(schema).is_valid(content)
    with pytest.raises(cg.FileFormatError):
        cg.from_json(json.dumps(content))


def test_every_field_is_described(schema: dict[str, Any]) -> None:
    """Every property of every definition has a description, its own or of what it refers to."""
    bare = [
        f"{name}.{field}"
        for name, definition in schema["$defs"].items()
        for field, described in definition.get("properties", {}).items()
        if "description" not in described and name != "UnregisteredProposition"
    ]
    assert bare == []


def test_custom_kinds_are_in_the_schema() -> None:
    """Kinds that are passed in have definitions of their own."""
    schema = cg.json_schema(cg.DEFAULT_KINDS.extend(Militia, Attack=cg.Event))
    assert schema["$defs"]["Militia"]["properties"]["kind"]["const"] == "Militia"
    assert schema["$defs"]["Militia"]["properties"]["allegiance"]["description"]
    assert schema["$defs"]["Attack"]["properties"]["kind"]["const"] == "Attack"
    assert schema["$defs"]["Event"]["properties"]["kind"]["const"] == "Event"
    content = {"claimgraph": "1.0", "events": [{"kind": "Attack", "id": "e"}]}
    assert jsonschema.Draft202012Validator(schema).is_valid(content)
