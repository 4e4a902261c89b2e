"""What a reader must refuse, and with which error."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import count

from hpq1_vectors_pages import PASSCODE, SALT, SMALL, Map, large, page

from passport_app.summary.hpq1 import cbor
from passport_app.summary.hpq1.cbor import Value
from passport_app.summary.hpq1.container import packed
from passport_app.summary.hpq1.digits import to_digits
from passport_app.summary.hpq1.parts import container_id, to_parts

DIGITS_REFUSED = {
    "1": "one digit stands for no bytes",
    "256": "one byte is at most 255",
    "65536": "two bytes are at most 65535",
    "72057594037927936": "seven bytes are at most 72057594037927935",
    "0000000000000000001": "two digits are left over",
    "00A": "a letter",
    "٠٠١": "digits of another script",
}

CBOR_REFUSED = {
    "nothing": "",
    "something after the value": "0000",
    "a byte string": "4101",
    "a tag": "c001",
    "a float": "f93c00",
    "undefined": "f7",
    "a simple value in two bytes": "f820",
    "a list without an end": "9fff",
    "a map without an end": "bfff",
    "text without an end": "7f6161ff",
    "a number longer than it need be": "1817",
    "a number much longer than it need be": "1b0000000000000001",
    "a length longer than it need be": "780161",
    "a number too large": "1b0020000000000000",
    "a number too small": "3b001fffffffffffff",
    "keys in the wrong order": "a201000000",
    "a key twice": "a200000000",
    "a key that is text": "a1616100",
    "a key below zero": "a12000",
    "text that ends too soon": "6261",
    "a list that ends too soon": "820000"[:-2],
    "a list of four thousand million": "9affffffff",
    "a map of four thousand million": "baffffffff",
    "text of four thousand million": "7affffffff",
    "lists inside each other five deep": "8181818180",
    "UTF-8 longer than it need be": "62c0af",
    "half a surrogate pair": "63eda080",
    "UTF-8 that ends too soon": "61c3",
    "a line feed": "610a",
    "a control character of the second kind": "62c285",
    "4001 code points": "790fa1" + "61" * 4001,
    "2001 values": "9907d0" + "00" * 2000,
}


def refused() -> list[dict[str, object]]:
    """Sets of parts and containers, each with the error of its first fault."""
    found = [*_parts(), *_sets(), *_containers(), *_pages()]
    return [{"name": name, **given, "error": error} for name, given, error in found]


Case = tuple[str, dict[str, object], str]


def _part(prefix: str, chunk: bytes) -> str:
    """A part whose check agrees."""
    return prefix + to_digits(chunk + zlib.crc32(prefix.encode() + chunk).to_bytes(4, "big"))


def _parts() -> Iterator[Case]:
    (good,) = to_parts(packed(cbor.encoded(page(SMALL))))
    cid = good[9:16]
    cases = {
        "empty": ("", "not-ours"),
        "a link": ("https://example.org/HPQ1:1/1/", "not-ours"),
        "the plain text code": ("HEALTH PASSPORT written by patient, not checked by a clinician.", "not-ours"),
        "another format with a letter": ("HPQX" + good[4:], "not-ours"),
        "one capital letter, two small": ("hPQ1" + good[4:], "damaged"),
        "the next format": ("HPQ2" + good[4:], "newer-version"),
        "only the beginning": (good[:17], "damaged"),
        "cut short": (good[:-1], "damaged"),
        "a digit changed": (good[:40] + str((int(good[40]) + 1) % 10) + good[41:], "damaged"),
        "two digits changed over": (_changed_over(good), "damaged"),
        "a digit doubled": (good[:40] + good[40] + good[40:], "damaged"),
        "a letter of the name changed": (good[:9] + ("1" if good[9] == "0" else "0") + good[10:], "damaged"),
        "a colon of another keyboard, strokes of ours": (good.replace(":", "Ö", 1), "damaged"),
        "German strokes, a colon of ours": (good.replace("/", "-"), "damaged"),
        "part 2 of 1": (_part(f"HPQ1:2/1/{cid}/", b"x"), "damaged"),
        "part 0 of 1": (_part(f"HPQ1:0/1/{cid}/", b"x"), "damaged"),
        "a letter that the alphabet does not have": (_part("HPQ1:1/1/ABCDEFU/", b"x"), "damaged"),
        "no chunk": (_part(f"HPQ1:1/1/{cid}/", b""), "damaged"),
        "3,201 characters": (_part(f"HPQ1:1/1/{cid}/", bytes(1307)) + "0" * 17, "damaged"),
    }
    for name, (text, error) in cases.items():
        yield name, {"parts": [text]}, error


def _changed_over(part: str) -> str:
    place = next(place for place in count(30) if part[place] != part[place + 1])
    return part[:place] + part[place + 1] + part[place] + part[place + 2 :]


def _sets() -> Iterator[Case]:
    first = to_parts(packed(cbor.encoded(page(large()))))
    second = to_parts(packed(cbor.encoded(page(large(), k5="Maria Nowak"))))
    cid = container_id(b"something else")
    yield "parts of two people", {"parts": [first[0], *second[1:]]}, "two-summaries"
    yield "a part of another count", {"parts": [first[0], _part(f"HPQ1:2/9/{first[0][9:16]}/", b"x")]}, "two-summaries"
    contradicting = _part(first[0][:17], b"another chunk")
    yield "a part that contradicts one that is there", {"parts": [first[0], contradicting]}, "two-summaries"
    yield "a part is missing", {"parts": list(first[1:])}, "incomplete"
    yield (
        "a name that is not that of the whole",
        {"parts": [_part(f"HPQ1:1/1/{cid}/", packed(cbor.encoded(page(SMALL))))]},
        "damaged",
    )


def _containers() -> Iterator[Case]:
    data = cbor.encoded(page(SMALL))
    plain, listed = packed(data), packed(data, language="en")
    locked = packed(data, PASSCODE, salt=SALT)
    bomb = zlib.compressobj(9, zlib.DEFLATED, -15)
    fifty = bomb.compress(b"x" * 70_000) + bomb.flush()
    cases: dict[str, tuple[bytes, str | None, str]] = {
        "one byte": (b"\x01", None, "damaged"),
        "12,001 bytes": (plain + bytes(12_001 - len(plain)), None, "damaged"),
        "a reserved bit": (bytes((plain[0] | 0x10,)) + plain[1:], None, "newer-version"),
        "codec 0": (b"\x00" + plain[1:], None, "newer-version"),
        "codec 5": (b"\x05" + plain[1:], None, "newer-version"),
        "no DEFLATE": (b"\x01\xff\xff\xff", None, "damaged"),
        "DEFLATE that ends too soon": (plain[:-3], None, "damaged"),
        "something after DEFLATE": (plain + b"\x00", None, "damaged"),
        "more than 65,536 bytes come out": (b"\x01" + fifty, None, "damaged"),
        "another list of words": (b"\x03" + listed[1:], None, "damaged"),
        "the check does not agree": (listed[:1] + bytes((listed[1] ^ 1,)) + listed[2:], None, "damaged"),
        "locked, no passcode": (locked, None, "passcode-needed"),
        "locked, another passcode": (locked, "7KX2M-0QR4W", "wrong-passcode"),
        "locked, no passcode at all in what was typed": (locked, "12345", "wrong-passcode"),
        "locked, a letter that the alphabet does not have": (locked, "7KX2M-0QR4U", "wrong-passcode"),
        "locked, changed": (locked[:-1] + bytes((locked[-1] ^ 1,)), PASSCODE, "wrong-passcode"),
        "locked, the salt changed": (locked[:5] + bytes((locked[5] ^ 1,)) + locked[6:], PASSCODE, "wrong-passcode"),
        "locked, the codec changed": (b"\x82" + locked[1:], PASSCODE, "wrong-passcode"),
        "locked, another way to derive the key": (locked[:1] + b"\x02" + locked[2:], PASSCODE, "newer-version"),
        "locked, no rounds": (locked[:2] + b"\x00" + locked[3:], PASSCODE, "damaged"),
        "locked, too many rounds": (locked[:2] + b"\x33" + locked[3:], PASSCODE, "damaged"),
        "locked, too short": (locked[:35], PASSCODE, "damaged"),
    }  # fmt: skip
    for name, (container, passcode, error) in cases.items():
        yield name, {"container": container.hex(), "passcode": passcode}, error


def _pages() -> Iterator[Case]:
    whole = page(SMALL)
    heading: Value = {0: 2, 1: 1, 2: "Medicines", 3: "medicines"}
    chart: Map = {0: 6, 1: "2026-11-16", 2: "Pain", 4: ["Pain"], 5: [10, 20]}
    table: Value = {0: 4, 2: ["Medicine", "Use"]}
    pages: dict[str, Value] = {
        "no map": [1],
        "no version": {key: value for key, value in whole.items() if key != 0},
        "the version is text": {**whole, 0: "1"},
        "no language": {key: value for key, value in whole.items() if key != 1},
        "a language that is none": {**whole, 1: "English, please"},
        "the second language is the first": {**whole, 11: "en"},
        "a day that does not exist": {**whole, 2: "2026-02-30"},
        "a day written in another way": {**whole, 2: "20261122"},
        "no name": {key: value for key, value in whole.items() if key != 5},
        "a name that is a number": {**whole, 5: 7},
        "a person that is text": {**whole, 7: "Anna"},
        "items that are text": {**whole, 8: "none"},
        "no items": {key: value for key, value in whole.items() if key != 8},
        "no word on who wrote it": {key: value for key, value in whole.items() if key != 10},
        "an item without a type": page([{2: "words"}]),
        "a line under no section": page([{0: 3, 2: "words"}]),
        "a fact after nothing": page([{0: 22, 1: "gout"}]),
        "a fact after a heading": page([heading, {0: 22, 1: "gout"}]),
        "a line without words": page([heading, {0: 3, 1: "1.1"}]),
        "a section without a name": page([{0: 2, 2: "Medicines"}]),
        "a row under no table": page([heading, {0: 5, 2: ["Paracetamol", "daily"]}]),
        "a row with too few cells": page([heading, table, {0: 5, 2: ["Paracetamol"]}]),
        "a table without columns": page([heading, {0: 4, 2: []}]),
        "a column to write in that does not exist": page([heading, {0: 4, 2: ["Medicine"], 4: [1]}]),
        "widths for other columns": page([heading, {0: 4, 2: ["Medicine"], 5: [100, 100]}]),
        "a chart without days": page([heading, {**chart, 5: []}]),
        "a chart with lines of two lengths": page([heading, {**chart, 4: ["Pain", "Sleep"], 6: [10]}]),
        "a point beyond the ends": page([heading, {**chart, 5: [10, 110]}]),
        "a lowest above the highest": page([heading, {**chart, 5: [None], 9: [100, 0]}]),
        "a row with too few cells in the second language": page([heading, table, {0: 5, 2: ["Aspirin", ""], 8: ["x"]}]),
        "a stretch that ends before it begins": page([heading, {**chart, 7: [0, 2, 1], 8: ["flare-up"]}]),
        "a stretch without its label": page([heading, {**chart, 7: [0, 1, 1]}]),
        "a thousand lines to write on": page([heading, {0: 8, 2: "Agreed", 4: 1000}]),
        "a medicine without a name": page([heading, {0: 3, 2: "words"}, {0: 23, 2: "500 mg"}]),
        "a date of a fact that is none": page([heading, {0: 3, 2: "words"}, {0: 28, 1: "do", 2: "rest", 4: "soon"}]),
        "a truth value that is a number": page([heading, {0: 3, 2: "words"}, {0: 22, 1: "gout", 2: 1}]),
    }
    for name, value in pages.items():
        yield name, {"container": packed(cbor.encoded(value)).hex(), "passcode": None}, "damaged"
    yield "major version 2", {"container": packed(cbor.encoded({0: 2})).hex(), "passcode": None}, "newer-version"
