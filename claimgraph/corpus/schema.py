"""JSON Schema of the format, with descriptions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from claimgraph.corpus.version import SCHEMA_VERSION, VERSION_FIELD
from claimgraph.model import CLAIM_CLASSES, DEFAULT_KINDS, FAMILIES

if TYPE_CHECKING:
    from pydantic import BaseModel

    from claimgraph.taxonomy import Kinds

__all__ = ["json_schema"]

_ANY_PROPOSITION = "#/$defs/AnyProposition"


def json_schema(kinds: Kinds = DEFAULT_KINDS) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a corpus file in canonical form.

    A line of a JSONL file is one of ``$defs/Record``.

    Args:
        kinds: The registered kinds, custom ones included.

    Examples:
        >>> schema = json_schema()
        >>> schema["$defs"]["Person"]["properties"]["kind"]["const"]
        'Person'
    """
    records = {kind: cls for kind, cls in kinds.items() if kind != "Claim"}
    propositions = dict(kinds.propositions)
    models: list[type[BaseModel]] = list(
        dict.fromkeys(
            [*records.values(), *CLAIM_CLASSES.values(), kinds["Claim"], *propositions.values()]
        )
    )
    names, generated = models_json_schema(
        [(model, "validation") for model in models], schema_generator=_Generator
    )
    definitions: dict[str, Any] = dict(generated["$defs"])
    for placeholder in ("UnregisteredProposition", "JsonValue"):  # no file is written for them
        if f'#/$defs/{placeholder}"' not in json.dumps(definitions):
            definitions.pop(placeholder, None)

    def name_of(model: type[BaseModel]) -> str:
        return str(names[model, "validation"]["$ref"]).rsplit("/", 1)[-1]

    # Records are defined under their kind; propositions and claims, whose kinds are not
    # unique among records, under the name of their class.
    for kind, cls in records.items():
        definitions[kind] = _with_tags(definitions[name_of(cls)], kind=kind)
    for kind, cls in propositions.items():
        definitions[name_of(cls)] = _with_tags(definitions[name_of(cls)], kind=kind)
    for act, claim_class in CLAIM_CLASSES.items():
        name = name_of(claim_class)
        definitions[name] = _with_tags(definitions[name], kind="Claim", act=act)
    plain = _with_tags(definitions[name_of(kinds["Claim"])], kind="Claim")
    plain["properties"]["act"] = {
        **plain["properties"]["act"],
        "not": {"enum": sorted(CLAIM_CLASSES)},
    }
    definitions[name_of(kinds["Claim"])] = plain
    claims = [
        {"$ref": f"#/$defs/{name_of(cls)}"} for cls in (*CLAIM_CLASSES.values(), kinds["Claim"])
    ]
    definitions["AnyProposition"] = {
        "description": "A proposition of any kind.",
        "oneOf": [{"$ref": f"#/$defs/{name_of(cls)}"} for cls in propositions.values()],
    }
    by_family: dict[str, list[dict[str, str]]] = {family: [] for family in FAMILIES}
    by_family["claim"] = claims
    for kind, cls in records.items():
        by_family[cls.family].append({"$ref": f"#/$defs/{kind}"})
    definitions["Record"] = {
        "description": "A line of a JSONL file after the header.",
        "oneOf": [ref for refs in by_family.values() for ref in refs],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimgraph corpus",
        "description": "Who claimed what, about whom, about which event, when, in which words, and who answered.",
        "type": "object",
        "properties": {
            VERSION_FIELD: {"const": SCHEMA_VERSION, "description": "Version of the format."},
            "kinds": {
                "type": "object",
                "additionalProperties": {"type": "string"},
                "description": "Kinds that are not built in, and the built-in kind or family each narrows.",
            },
            "outside_key": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": {"type": "string"}},
                "description": "Kinds of propositions that are not built in, and their fields that do not count for the content key.",
            },
            "terms": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": {"type": "string"}},
                "description": "Terms that are not built in, by vocabulary.",
            },
            **{
                section: {"type": "array", "items": {"oneOf": by_family[family]}}
                for family, section in FAMILIES.items()
            },
        },
        "required": [VERSION_FIELD],
        "additionalProperties": False,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _with_tags(definition: dict[str, Any], **tags: str) -> dict[str, Any]:
    """Return a definition whose tags are required and fixed."""
    fixed = {
        tag: {"const": value, "description": f"Always ``{value}``: it tells what to read."}
        for tag, value in tags.items()
    }
    required = [name for name in definition.get("required", ()) if name not in tags]
    return {
        **definition,
        "properties": {**definition["properties"], **fixed},
        "required": [*tags, *required],
    }


class _Generator(GenerateJsonSchema):
    """Points at ``AnyProposition`` where a claim holds a proposition."""

    def handle_ref_overrides(self, json_schema: Any) -> Any:
        """Leave the pointer to ``AnyProposition`` as it is: the union is defined at the end."""
        if json_schema.get("$ref") == _ANY_PROPOSITION:
            return json_schema
        return super().handle_ref_overrides(json_schema)

    def json_or_python_schema(self, schema: Any) -> Any:
        """Describe references as strings, and propositions by the union of the kinds passed in."""
        if schema["json_schema"]["type"] == "union":
            return {"$ref": _ANY_PROPOSITION}
        return super().json_or_python_schema(schema)
