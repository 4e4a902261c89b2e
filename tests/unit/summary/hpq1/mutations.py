"""Codes changed at random at every depth: the text of a part, the bytes of a container or page, the values of a page.

A change that is made near the outside is nearly always found there; so pages are changed inside as well and packed
anew, as somebody would who knows the format and means harm.
"""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from passport_app.paths import resource
from passport_app.summary.hpq1 import Collector, Hpq1Error, cbor, decode
from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.parts import read_part
from passport_app.summary.text import render_text

VECTORS = json.loads(resource("reader", "hpq1-vectors.json").read_text(encoding="utf-8"))
SIGNS = "0123456789HPQYZIOL:/-ÖŁhpq \n\t\x00ab٣😀\u202e\ud800"
TEXTS = ("", "x", "x" * 4001, "\x00", "\u202e5-10", "en", "2026-11-22", "2026-99-99", "1.1", "\ud800", "ع", "=")
NUMBERS = (0, 1, -1, 2, 9, 15, 20, 29, 30, 99, 255, 256, 65_536, 2**53 - 1, -(2**53) + 1, 2**53, 2**64)


@dataclass(frozen=True)
class Trial:
    """One changed thing, and how it is read."""

    given: object
    read: Callable[[], None]


class Mutator:
    """A stream of changed codes, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        good = [case for case in VECTORS["good"] if case["passcode"] is None]
        self._parts = [part for case in good for part in case["parts"]]
        self._containers = [bytes.fromhex(case["container"]) for case in VECTORS["good"]]
        self._pages = [bytes.fromhex(case["cbor"]) for case in VECTORS["good"]]
        self._values = [cbor.decoded(page) for page in self._pages]

    def trials(self, number: int) -> Iterator[Trial]:
        kinds = (self._part, self._part, self._container, self._page, self._value)
        for place in range(number):
            yield kinds[place % len(kinds)]()

    def _part(self) -> Trial:
        original = self._chance.choice(self._parts)
        changed = self._changed_text(original)
        return Trial(changed, lambda: _read_part(changed, original))

    def _container(self) -> Trial:
        return _container(self._changed_bytes(self._chance.choice(self._containers)))

    def _page(self) -> Trial:
        return _container(_packed(self._changed_bytes(self._chance.choice(self._pages))))

    def _value(self) -> Trial:
        value = self._chance.choice(self._values)
        for _time in range(self._chance.choice((1, 1, 1, 2, 5))):
            value = self._changed_value(value)
        try:
            return _container(_packed(_unchecked(value)))
        except (UnicodeEncodeError, OverflowError):
            return self._value()

    def _changed_text(self, text: str) -> str:
        for _time in range(self._chance.choice((1, 1, 1, 1, 2, 3, 20))):
            place, way = self._chance.randrange(len(text) + 1), self._chance.randrange(7)
            sign = self._chance.choice(SIGNS)
            other = self._chance.randrange(len(text) + 1)
            text = (
                text[:place] + sign + text[place + 1 :],
                text[:place] + text[place + 1 :],
                text[:place] + sign + text[place:],
                text[:place] + text[place : place + 1] + text[place:],
                text[:place] + text[place + 1 : place + 2] + text[place : place + 1] + text[place + 2 :],
                text[:place],
                text[:place] + text[other:],
            )[way] or "H"
        return text

    def _changed_bytes(self, data: bytes) -> bytes:
        changed = bytearray(data)
        for _time in range(self._chance.choice((1, 1, 1, 2, 4, 30))):
            if not changed:
                break
            place, way = self._chance.randrange(len(changed)), self._chance.randrange(6)
            if way == 0:
                changed[place] ^= 1 << self._chance.randrange(8)
            elif way == 1:
                changed[place] = self._chance.choice((0, 0x7F, 0x80, 0x9F, 0xBF, 0xFF, 0x1B, 0x5B, 0x7B, 0x9B, 0xBB))
            elif way == 2:
                del changed[place : place + self._chance.choice((1, 1, 8, 400))]
            elif way == 3:
                changed[place:place] = changed[place : place + self._chance.choice((1, 8, 2000))]
            elif way == 4:
                changed[place : place + 8] = self._chance.randbytes(8)
            else:
                changed += self._chance.randbytes(self._chance.choice((1, 12_000)))
        return bytes(changed)

    def _changed_value(self, value: Value) -> Value:
        """The same value with something changed in one place of it."""
        inside = self._chance.random() < 0.85
        if isinstance(value, dict) and value and inside:
            key = self._chance.choice(list(value))
            made = {**value, key: self._changed_value(value[key])}
            if self._chance.random() < 0.1:
                made[self._chance.choice((0, 1, 2, 3, 5, 8, 11, 12, 2**40))] = made.pop(key)
            return made
        if isinstance(value, list) and value and inside:
            place, way = self._chance.randrange(len(value)), self._chance.randrange(6)
            if way == 0:
                return value[:place] + value[place + 1 :]
            if way == 1:
                return [*value[:place], self._chance.choice(value), *value[place:]]
            if way == 2:
                return self._chance.sample(value, len(value))
            return [*value[:place], self._changed_value(value[place]), *value[place + 1 :]]
        return self._anything(value)

    def _anything(self, value: Value) -> Value:
        if isinstance(value, str) and self._chance.random() < 0.5:
            return self._changed_text(value or "x")
        found: tuple[Value, ...] = (
            self._chance.choice(TEXTS),
            self._chance.choice(NUMBERS),
            self._chance.choice((True, False, None)),
            [value] * self._chance.choice((0, 1, 3)),
            [self._chance.choice((0, "", None))] * self._chance.choice((200, 1999, 2001)),
            {self._chance.randrange(12): value},
        )
        return self._chance.choice(found)


def _container(container: bytes) -> Trial:
    return Trial(container, lambda: _read_container(container))


def _read_part(changed: str, original: str) -> None:
    """Refused, or the part that it was."""
    collector = Collector()
    try:
        collector.add(changed)
    except Hpq1Error:
        return
    if read_part(changed.strip(" \t\n\f\r")) != read_part(original):
        raise AssertionError(changed)


def _read_container(container: bytes) -> None:
    """Refused, or a page that can be shown."""
    try:
        received = decode(container)
    except Hpq1Error:
        return
    render_text(received.summary)


def _packed(data: bytes) -> bytes:
    """As somebody packs who does not look at limits."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    return b"\x01" + packer.compress(data) + packer.flush()


def _unchecked(value: Value) -> bytes:
    """CBOR that nobody has looked at."""
    out = bytearray()
    try:
        cbor._write(value, out)
    except Hpq1Error:
        return b"\xff"
    return bytes(out)
