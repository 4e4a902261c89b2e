"""The small part of CBOR (RFC 8949) that a summary is written in, and nothing beside it.

There is exactly one way to write each value: shortest lengths, keys of maps as ascending unsigned numbers, no
tags, floats, byte strings or indefinite lengths. The reader refuses every other way, and counts before it
builds, so that what a stranger wrote can cost neither time nor memory.
"""

from __future__ import annotations

import re
from typing import Final

from passport_app.summary.hpq1.errors import DamagedError

DEEPEST: Final = 4
"""Maps and lists inside each other, the outermost counted."""
MOST_ITEMS: Final = 2_000
"""Values of any kind, maps and lists included, keys of maps not."""
LONGEST_TEXT: Final = 4_000
"""Code points."""
LARGEST_NUMBER: Final = 2**53 - 1
"""What JavaScript still counts exactly; the same below zero."""

Value = int | str | bool | None | list["Value"] | dict[int, "Value"]

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _LIST, _MAP, _TAG, _SIMPLE = range(8)
_SIMPLES: Final[dict[int, bool | None]] = {20: False, 21: True, 22: None}
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def encoded(value: Value) -> bytes:
    """The one way to write a value.

    Raises:
        DamagedError: It breaks a limit, or a text has a control character or half a surrogate pair.
    """
    out = bytearray()
    _write(value, out)
    made = bytes(out)
    decoded(made)
    return made


def decoded(data: bytes) -> Value:
    """The value that ``data`` is.

    Raises:
        DamagedError: It is not exactly one value, written in the one way, within the limits.
    """
    reader = _Reader(data)
    value = reader.value(1)
    if reader.place != len(data):
        raise DamagedError
    return value


def _write(value: Value, out: bytearray) -> None:
    if value is None or isinstance(value, bool):
        out.append(_SIMPLE << 5 | {False: 20, True: 21, None: 22}[value])
    elif isinstance(value, int):
        _head(_UNSIGNED if value >= 0 else _NEGATIVE, value if value >= 0 else -1 - value, out)
    elif isinstance(value, str):
        _write_text(value, out)
    elif isinstance(value, list):
        _head(_LIST, len(value), out)
        for one in value:
            _write(one, out)
    else:
        _head(_MAP, len(value), out)
        for key in sorted(value):
            _head(_UNSIGNED, key, out)
            _write(value[key], out)


def _write_text(text: str, out: bytearray) -> None:
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        raise DamagedError from None
    _head(_TEXT, len(data), out)
    out += data


def _head(major: int, number: int, out: bytearray) -> None:
    if number < 24:
        out.append(major << 5 | number)
        return
    place = next((place for place in range(4) if number < 1 << (8 << place)), None)
    if place is None:
        raise DamagedError
    out.append(major << 5 | 24 + place)
    out += number.to_bytes(1 << place, "big")


class _Reader:
    """Reads one value after the other and keeps count."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0
        self._items = 0

    def value(self, depth: int) -> Value:
        self._items += 1
        if self._items > MOST_ITEMS:
            raise DamagedError
        major, number = self._head()
        if major == _SIMPLE:
            return _simple(number)
        if major == _TEXT:
            return self._text(number)
        if major in {_UNSIGNED, _NEGATIVE}:
            return _within(number if major == _UNSIGNED else -1 - number)
        if major not in {_LIST, _MAP} or depth > DEEPEST or number > MOST_ITEMS - self._items:
            raise DamagedError
        return self._list(number, depth) if major == _LIST else self._map(number, depth)

    def _head(self) -> tuple[int, int]:
        """Major type and number, written as short as can be."""
        first = self._take(1)[0]
        major, info = first >> 5, first & 31
        if info < 24:
            return major, info
        if info > 27 or major == _SIMPLE:
            raise DamagedError
        length = 1 << info - 24
        number = int.from_bytes(self._take(length), "big")
        if number < (24 if length == 1 else 1 << 4 * length):
            raise DamagedError
        return major, number

    def _take(self, length: int) -> bytes:
        taken = self._data[self.place : self.place + length]
        if len(taken) != length:
            raise DamagedError
        self.place += length
        return taken

    def _text(self, length: int) -> str:
        if length > 4 * LONGEST_TEXT:
            raise DamagedError
        try:
            text = self._take(length).decode("utf-8")
        except UnicodeDecodeError:
            raise DamagedError from None
        if len(text) > LONGEST_TEXT or _CONTROL.search(text):
            raise DamagedError
        return text

    def _list(self, length: int, depth: int) -> list[Value]:
        return [self.value(depth + 1) for _place in range(length)]

    def _map(self, length: int, depth: int) -> dict[int, Value]:
        made: dict[int, Value] = {}
        last = -1
        for _place in range(length):
            major, key = self._head()
            if major != _UNSIGNED or key <= last or key > LARGEST_NUMBER:
                raise DamagedError
            last = key
            made[key] = self.value(depth + 1)
        return made


def _simple(number: int) -> bool | None:
    if number not in _SIMPLES:
        raise DamagedError
    return _SIMPLES[number]


def _within(number: int) -> int:
    if abs(number) > LARGEST_NUMBER:
        raise DamagedError
    return number
