"""The printed schema accepts every file that the program writes, and refuses what the program refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import fastjsonschema
import msgspec
import pytest
from hypothesis import given, settings

from passport_app.domain.checkins import CheckIn
from passport_app.domain.kinds import ALL
from passport_app.domain.record import Record
from passport_app.exchange import codec, lines
from passport_app.exchange.lines import RevisionLine
from passport_app.exchange.schema import schema, schema_text
from tests.strategies import records

Validate = Callable[[Any], Any]


@pytest.fixture(scope="module")
def validate() -> Validate:
    compiled: Validate = fastjsonschema.compile(schema())
    return compiled


def line_of(record: Record, /, **changes: Any) -> dict[str, Any]:
    revision = RevisionLine(
        id="a" * 32,
        record=record.KIND if record.SINGLETON else "c" * 32,
        kind=record.KIND,
        parents=(),
        clock=1,
        recorder="person",
        informant="b" * 32 if record.OBSERVED_ONLY else "person",
        device="d" * 32,
        written="2026-11-22T08:00:00+00:00",
        about=None,
        private=False,
        removed=False,
        body=msgspec.Raw(codec.encode(record)),
    )
    _, row = lines.write("f" * 32, [revision])
    plain: dict[str, Any] = json.loads(row)
    return {**plain, **changes}


def test_the_header_is_accepted(validate: Validate) -> None:
    (header,) = lines.write("f" * 32, [])
    validate(json.loads(header))
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        validate({**json.loads(header), "version": 2})


@settings(max_examples=200)
@given(record=records())
def test_every_line_that_is_written_is_accepted(validate: Validate, record: Record) -> None:
    validate(line_of(record))


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "something"},
        {"record": "person"},
        {"id": "x"},
        {"clock": 0},
        {"more": 1},
        {"body": {"pain_now": 11}},
        {"body": {"pain_now": 3.5}},
        {"body": {"more": 1}},
        {"body": {"note": {"text": "a", "language": "pl", "more": 1}}},
        {"body": {"note": {"text": "a" * 4001, "language": "pl"}}},
        {"informant": "letter"},
    ],
)
def test_what_the_program_refuses_the_schema_refuses(validate: Validate, changes: dict[str, Any]) -> None:
    validate(line_of(CheckIn(pain_now=1)))
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        validate(line_of(CheckIn(pain_now=1), **changes))


def test_every_kind_is_in_it_and_named() -> None:
    titles = {part.get("title") for part in schema()["oneOf"]}
    assert {kind.KIND for kind in ALL} <= titles
    assert json.loads(schema_text())["$defs"].keys() == schema()["$defs"].keys()
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
