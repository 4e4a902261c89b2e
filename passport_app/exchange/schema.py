"""The JSON Schema of a line of an exchange file, made from the same types that keep the rules."""

from __future__ import annotations

import inspect
import json
from typing import Any, Final, get_type_hints

import msgspec

from passport_app.domain.kinds import ALL
from passport_app.domain.record import Record
from passport_app.exchange.lines import FORMAT, VERSION, Header, RevisionLine

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema() -> Schema:
    """The schema (draft 2020-12) of one line: the header, or a revision of any kind."""
    hints = get_type_hints(RevisionLine, include_extras=True)
    parts = [hint for name, hint in hints.items() if name not in ("kind", "body")]
    (header, *found), definitions = msgspec.json.schema_components(
        [Header, *parts, *ALL], ref_template="#/$defs/{name}"
    )
    named = dict(zip((name for name in hints if name not in ("kind", "body")), found, strict=False))
    bodies = dict(zip(ALL, found[len(parts) :], strict=True))
    definitions["Header"] = _header(definitions["Header"])
    return {
        "$schema": DIALECT,
        "title": f"One line of a Health Passport exchange file, version {VERSION}",
        "description": "JSON Lines, UTF-8: the first line is the header, each other line one revision, in the order of "
        "clock and id.",
        "oneOf": [header, *(_line(kind, named, body) for kind, body in bodies.items())],
        "$defs": {name: _closed(definition) for name, definition in sorted(definitions.items())},
    }


def schema_text() -> str:
    """The schema as it is printed."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _header(definition: Schema) -> Schema:
    constant = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    return {**definition, "properties": {**definition["properties"], **constant}}


def _line(kind: type[Record], named: dict[str, Schema], body: Schema) -> Schema:
    constant: dict[str, Schema] = {"kind": {"const": kind.KIND}}
    constant["record"] = {"const": kind.KIND} if kind.SINGLETON else named["id"]
    if kind.PERSON_ONLY:
        constant["informant"] = {"const": "person"}
    properties = {**named, **constant, "body": body}
    order = get_type_hints(RevisionLine)
    return {
        "title": kind.KIND,
        "type": "object",
        "properties": {name: properties[name] for name in order},
        "required": list(order),
        "additionalProperties": False,
    }


def _closed(definition: Schema) -> Schema:
    told = {"description": inspect.cleandoc(definition["description"])} if "description" in definition else {}
    closed = {"additionalProperties": False} if definition.get("type") == "object" else {}
    return {**definition, **told, **closed}
