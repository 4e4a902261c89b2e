"""The examples that every reader must agree with, and the specification that they are examples of."""

from __future__ import annotations

import json
from typing import Any

import pytest

from passport_app.paths import resource
from passport_app.summary.hpq1 import Collector, Hpq1Error, cbor, decode
from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.container import unpacked
from passport_app.summary.hpq1.digits import from_digits, to_digits
from passport_app.summary.hpq1.parts import container_id

VECTORS = json.loads(resource("reader", "hpq1-vectors.json").read_text(encoding="utf-8"))


def name(case: dict[str, Any]) -> str:
    return str(case["name"])


def as_json(value: Value) -> Any:
    """As JSON has it: keys are text."""
    if isinstance(value, dict):
        return {str(key): as_json(one) for key, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, list) else value


def received(parts: list[str]) -> bytes:
    collector = Collector()
    for part in parts:
        collector.add(part)
    return collector.container()


@pytest.mark.parametrize("case", VECTORS["good"], ids=name)
def test_good_codes_are_read(case: dict[str, Any]) -> None:
    container = received(list(reversed(case["parts"])))
    assert container.hex() == case["container"]
    assert container_id(container) == case["cid"]
    data = unpacked(container, case["typed_passcode"])
    assert data.hex() == case["cbor"]
    assert as_json(cbor.decoded(data)) == case["page"]
    assert cbor.encoded(cbor.decoded(data)) == data
    read = decode(container, case["passcode"])
    assert [list(one.path) for one in read.newer] == case["newer"]
    assert read.summary.header.name.text.strip("\u2068\u2069") in case["page"]["5"]


@pytest.mark.parametrize("case", VECTORS["refused"], ids=name)
def test_bad_codes_are_refused_with_the_right_error(case: dict[str, Any]) -> None:
    def read() -> None:
        given = case.get("container")
        decode(received(case["parts"]) if given is None else bytes.fromhex(given), case.get("passcode"))

    with pytest.raises(Hpq1Error) as caught:
        read()
    assert caught.value.code == case["error"]


@pytest.mark.parametrize("case", VECTORS["cbor_refused"], ids=name)
def test_bad_cbor_is_refused(case: dict[str, Any]) -> None:
    with pytest.raises(Hpq1Error) as caught:
        cbor.decoded(bytes.fromhex(case["cbor"]))
    assert caught.value.code == "damaged"


@pytest.mark.parametrize("digits", VECTORS["digits_refused"])
def test_bad_digits_are_refused(digits: str) -> None:
    with pytest.raises(Hpq1Error):
        from_digits(digits)


def test_digits() -> None:
    for case in VECTORS["digits"]:
        assert to_digits(bytes.fromhex(case["bytes"])) == case["digits"]
        assert from_digits(case["digits"]).hex() == case["bytes"]


@pytest.mark.parametrize("case", VECTORS["typed"], ids=lambda case: case["keyboard"])
def test_what_keyboard_scanners_type_is_read(case: dict[str, Any]) -> None:
    assert Collector().add(case["typed"]) == Collector().add(case["part"])
