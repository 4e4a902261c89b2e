"""Everything that can be got out of the page in each of its formats: streams inflated, codes read, locks opened."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pikepdf
import pypdfium2
import zxingcpp

from passport_app.services import formats, reader_codes, summaries
from passport_app.services.summaries import Layout, Summary
from passport_app.summary import hpq1
from passport_app.summary.editions import STANDARD
from passport_app.summary.hpq1.container import unpacked

FILES = tuple(formats.SUFFIXES)
EVERY = ("pdf", "html", "text", "message", "fhir", "read-aloud", "qr-text", "qr", "qr-locked")


def recovered(summary: Summary, layout: Layout = STANDARD, *, locked: bool = False) -> dict[str, str]:
    """All that each format holds: its bytes as they are, and whatever is inside them.

    Args:
        locked: Whether codes behind a passcode are made and opened too, which takes seconds.
    """
    found = {name: formats.render(summary, name, layout, most=formats.LONG) for name in FILES}
    said = {name: _text(data) for name, data in found.items()}
    said["pdf"] += "".join(_inside_pdf(found["pdf"]))
    said["message"] += formats.message(summary, formats.SHORT).text
    said["read-aloud"] = summaries.text(summary)
    said["qr-text"] = "".join(_scanned(one) for one in formats.text_pictures(summary))
    said["qr"] = "".join(_inside_codes(summary, ""))
    if locked:
        said["qr-locked"] = "".join(_inside_codes(summary, reader_codes.new_passcode()))
    return {name: "".join(text.split()) for name, text in said.items()}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore") + data.decode("utf-16-be", "ignore") + data.decode("utf-16-le", "ignore")


def _inside_pdf(data: bytes) -> Iterator[str]:
    """Every stream inflated, every string of every object, and the words as a viewer copies them."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                yield _text(thing.read_bytes())
            yield from _strings(thing)
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            yield page.get_textpage().get_text_bounded().replace("\ufffe", "")
    finally:
        document.close()


def _strings(thing: object) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for value in dict(thing.items()).values():
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)


def _inside_codes(summary: Summary, passcode: str) -> Iterator[str]:
    codes = reader_codes.reader_codes(summary, passcode)
    collector = hpq1.Collector()
    for part in codes.parts:
        yield part
        collector.add(part)
    container = collector.container()
    yield _text(container)
    yield _text(unpacked(container, passcode or None))
    if not passcode:
        yield repr(hpq1.decode(container))


def _scanned(picture: formats.Picture) -> str:
    from PIL import Image

    (code,) = zxingcpp.read_barcodes(np.asarray(Image.open(BytesIO(picture.png)).convert("L")))
    return str(code.text) + _text(b"".join(_inflated(picture.png)))


def _inflated(png: bytes) -> Iterator[bytes]:
    start = png.index(b"IDAT") + 4
    yield zlib.decompressobj().decompress(png[start:])
