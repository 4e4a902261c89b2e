from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from passport_app.summary.hpq1 import DamagedError
from passport_app.summary.hpq1.cbor import DEEPEST, LARGEST_NUMBER, Value, decoded, encoded

TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=30)
PLAIN = st.none() | st.booleans() | st.integers(-LARGEST_NUMBER, LARGEST_NUMBER) | TEXT


def values(depth: int = DEEPEST) -> st.SearchStrategy[Value]:
    if not depth:
        return PLAIN
    inside = values(depth - 1)
    return PLAIN | st.lists(inside, max_size=4) | st.dictionaries(st.integers(0, 300), inside, max_size=4)


@given(values())
def test_every_value_comes_back(value: Value) -> None:
    assert decoded(encoded(value)) == value


@given(st.binary(max_size=40))
@example(b"\x18\x17")
@example(b"\xa2\x00\x00\x00\x00")
@example(b"\x61\xff")
@example(b"\xfb" + bytes(8))
def test_there_is_one_way_to_write_a_value(data: bytes) -> None:
    try:
        value = decoded(data)
    except DamagedError:
        return
    assert encoded(value) == data


@pytest.mark.parametrize(
    "value",
    [[[[[[]]]]], ["x"] * 2001, "x" * 4001, LARGEST_NUMBER + 1, -LARGEST_NUMBER - 1, "\x00", "\x85", "\ud800", 2**64],
)
def test_what_breaks_a_limit_is_not_written(value: Value) -> None:
    with pytest.raises(DamagedError):
        encoded(value)


def test_limits_are_as_far_as_they_say() -> None:
    values: tuple[Value, ...] = ([[[[]]]], ["x"] * 1999, "😀" * 4000, LARGEST_NUMBER, -LARGEST_NUMBER)
    for value in values:
        assert decoded(encoded(value)) == value
