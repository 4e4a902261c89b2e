"""The PDF file format, as much of it as a tagged page needs.

Written here because the usual library for it draws text that we cannot use, has no tags, refers to
fonts that it does not embed, and takes longer to import than a page takes to make. The same objects in
the same order give the same bytes: there is no clock and no chance in here.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence

Value = str | bytes | float | bool | Mapping[str, "Value"] | Sequence["Value"]


class Reference(str):
    """A reference to another object."""

    __slots__ = ()


def number(value: float) -> str:
    """A length with two decimals at most: a seven-thousandth of a millimetre is enough."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if text != "-0.00" else "0"


def text_string(text: str) -> str:
    """A text for people: UTF-16 where it must be, so that every reader shows it right."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def dictionary(entries: Mapping[str, Value]) -> str:
    """A dictionary; its keys are names without their slash, its texts are ready-made PDF."""
    return f"<<{''.join(f'/{key} {_written(value)}' for key, value in entries.items())}>>"


def array(values: Sequence[Value]) -> str:
    """An array of ready-made PDF, numbers, dictionaries or arrays."""
    return f"[{' '.join(map(_written, values))}]"


def _written(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, Mapping):
        return dictionary(value)
    if isinstance(value, bytes):
        return f"<{value.hex().upper()}>"
    return array(value)


class Objects:
    """The numbered objects of one file."""

    def __init__(self) -> None:
        self._bodies: list[bytes | None] = []

    def reserve(self) -> Reference:
        """A place that is filled later, for objects that refer to each other."""
        self._bodies.append(None)
        return Reference(f"{len(self._bodies)} 0 R")

    def fill(self, place: Reference, value: Value) -> None:
        """Fill a reserved place."""
        self._bodies[int(place.split(" ", 1)[0]) - 1] = _written(value).encode("ascii")

    def add(self, value: Value) -> Reference:
        """Add an object."""
        place = self.reserve()
        self.fill(place, value)
        return place

    def stream(self, data: bytes, entries: Mapping[str, Value] | None = None, *, packed: bool = True) -> Reference:
        """Add a stream; metadata stay unpacked so that any tool can read them."""
        packing: dict[str, Value] = {"Filter": "/FlateDecode"} if packed else {}
        body = zlib.compress(data, 6) if packed else data
        head = dictionary({**(entries or {}), **packing, "Length": len(body)})
        self._bodies.append(b"%s\nstream\n%s\nendstream" % (head.encode("ascii"), body))
        return Reference(f"{len(self._bodies)} 0 R")

    def file(self, root: Reference, info: Reference) -> bytes:
        """The whole file."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for index, body in enumerate(self._bodies, start=1):
            if body is None:
                raise ValueError("an object was reserved and never filled")
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (index, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        mark = hashlib.sha256(out).digest()[:16]
        trailer = dictionary({"Size": len(places) + 1, "Root": root, "Info": info, "ID": [mark, mark]})
        return bytes(out + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer.encode("ascii"), start))
