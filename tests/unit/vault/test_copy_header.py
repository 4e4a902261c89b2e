from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from passport_app.vault import copy_header, slots
from passport_app.vault.copy_errors import DamagedCopyError
from passport_app.vault.copy_header import Header, Label, Part

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_labels = st.builds(
    Label,
    kind=st.sampled_from(["backup", "copy", "helper"]),
    made=st.datetimes().map(lambda moment: moment.replace(microsecond=0).isoformat() + "+00:00"),
    id=st.text("0123456789abcdef", min_size=32, max_size=32),
    state=st.text("0123456789abcdef", max_size=32),
)
_digests = st.text("0123456789abcdef", min_size=64, max_size=64)


@given(_labels, st.integers(1, slots.SIZE_LIMIT), st.integers(1, copy_header.SIZE_LIMIT), _digests)
def test_every_header_is_read_back(label: Label, first: int, second: int, digest: str) -> None:
    header = Header(label=label, slots=Part(size=first, sha256=digest), database=Part(size=second, sha256=digest))
    assert copy_header.parse(copy_header.dump(header)) == header


@given(st.binary(max_size=300) | _json.map(lambda value: json.dumps(value).encode()))
def test_any_line_is_a_header_or_a_typed_error(line: bytes) -> None:
    with pytest.raises(DamagedCopyError):
        copy_header.parse(line)


@given(
    name=st.sampled_from(["kind", "made", "id", "state", "slots", "database", "sha256"]),
    value=_json,
    nested=st.sampled_from(["", "size", "sha256"]),
)
def test_any_value_in_a_header_is_taken_or_refused(name: str, value: object, nested: str) -> None:
    part = Part(size=1, sha256="0" * 64)
    content = json.loads(copy_header.dump(Header(label=Label(kind="copy"), slots=part, database=part)))
    if nested and isinstance(content[name], dict):
        content[name][nested] = value
    else:
        content[name] = value
    with suppress(DamagedCopyError):
        copy_header.parse(json.dumps(content, sort_keys=True, separators=(",", ":")).encode() + b"\n")
