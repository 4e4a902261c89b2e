"""The PDF file, written by reportlab: numbered objects in, bytes out.

Of reportlab we use what writes a file, not what draws: its text cannot be used, its pages refer to fonts that are not
embedded, and it knows no tags. So our objects come as ready-made PDF, and its document numbers and writes them. The
same objects in the same order give the same bytes: reportlab's invariant mode has no clock and no chance in it.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

Value = str | bytes | float | bool | Mapping[str, "Value"] | Sequence["Value"]


_VERSION = (1, 7)


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
        self._bodies[_number(place) - 1] = _written(value).encode("ascii")

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
        if None in self._bodies:
            raise ValueError("an object was reserved and never filled")
        document = _empty_document()
        made = [_ready(body) for body in self._bodies if body is not None]
        for body, each in zip(self._bodies, made, strict=True):
            document.Reference(each)
            document.updateSignature(body)
        document.Catalog, document.info = made[_number(root) - 1], made[_number(info) - 1]
        written: bytes = document.format()
        return written


def _number(place: Reference) -> int:
    return int(place.split(" ", 1)[0])


def _empty_document() -> PDFDocument:
    """Without the dictionary of standard fonts with which every document of reportlab begins."""
    from reportlab.pdfbase.pdfdoc import PDFDocument  # noqa: PLC0415 - lazy for start-up time

    document = PDFDocument(invariant=1, pdfVersion=_VERSION)
    for registry in (document.numberToId, document.idToObject, document.idToObjectNumberAndVersion):
        registry.clear()
    document.objectcounter = 0
    return document


def _ready(body: bytes) -> PDFObject:
    """An object whose PDF is ready; reportlab numbers it and asks it for its bytes."""
    from reportlab.pdfbase.pdfdoc import PDFObject  # noqa: PLC0415 - lazy for start-up time

    made = PDFObject()
    made.format = lambda _document: body
    return made
