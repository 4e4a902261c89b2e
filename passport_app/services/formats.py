"""The page in every form that it can be given away in: one composed summary in, bytes out.

Both front ends use this, so that a form that one of them writes is byte for byte what the other does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from passport_app.services.files import make_folder, write_whole
from passport_app.services.reader_codes import ReaderCodes, matrices
from passport_app.services.summaries import Matrix, pdf, qr
from passport_app.summary.editions import STANDARD, Layout
from passport_app.summary.message import LENGTHS, LONG, SHORT, Message, render_message
from passport_app.summary.model import Summary
from passport_app.summary.pasting import units as length
from passport_app.summary.record_text import render_record as record

__all__ = [
    "FOLDERS",
    "LENGTHS",
    "LONG",
    "SHORT",
    "SUFFIXES",
    "Message",
    "Picture",
    "fhir",
    "html",
    "length",
    "message",
    "reader_pictures",
    "record",
    "render",
    "save_pictures",
    "text_pictures",
]

SUFFIXES: Final[Mapping[str, str]] = {
    "pdf": ".pdf",
    "html": ".html",
    "text": ".txt",
    "message": ".txt",
    "fhir": ".json",
}
"""Formats that are one file, with how its name ends."""
FOLDERS: Final = ("qr-text", "qr")
"""Formats that are pictures, one or more, in a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One code as a picture.

    Attributes:
        name: Of its file; it says nothing about health.
        text: What the code says.
        png: Black on white, with its quiet zone.
    """

    name: str
    text: str
    png: bytes


def render(summary: Summary, name: str, layout: Layout = STANDARD, *, most: int = SHORT) -> bytes:
    """The page as one file.

    Args:
        summary: What was composed.
        name: A key of :data:`SUFFIXES`.
        layout: Edition, arrangement and paper of PDF and HTML.
        most: How long a message may be.

    Raises:
        KeyError: There is no such format.
    """
    if name == "message":
        return f"{message(summary, most).text}\n".encode()
    makers: dict[str, Callable[[], bytes]] = {
        "pdf": lambda: pdf(summary, layout),
        "html": lambda: html(summary, layout),
        "text": lambda: record(summary).encode(),
        "fhir": lambda: fhir(summary),
    }
    return makers[name]()


def html(summary: Summary, layout: Layout = STANDARD) -> bytes:
    """The page as one HTML file without a script."""
    from passport_app.summary.html.render import render_html  # noqa: PLC0415 - lazy for start-up time

    return render_html(summary, layout)


def message(summary: Summary, most: int = SHORT) -> Message:
    """The page in the few words that an online form takes."""
    return render_message(summary, most)


def fhir(summary: Summary) -> bytes:
    """The page as a FHIR R4 document, JSON."""
    from passport_app.summary.fhir import render_fhir  # noqa: PLC0415 - lazy for start-up time

    return render_fhir(summary)


def text_pictures(summary: Summary) -> tuple[Picture, ...]:
    """The one code that any scanner types."""
    return (_picture("qr-1.png", summary.qr_text, qr(summary)),)


def reader_pictures(codes: ReaderCodes) -> tuple[Picture, ...]:
    """The codes for the clinic's reader; their names say which belong together."""
    squares, count = matrices(codes), len(codes.parts)
    return tuple(
        _picture(f"hpq1-{codes.id}-{n}-of-{count}.png", text, matrix)
        for n, (text, matrix) in enumerate(zip(codes.parts, squares, strict=True), start=1)
    )


def save_pictures(folder: Path, pictures: tuple[Picture, ...]) -> None:
    """Write pictures into a folder, made where it is missing: all of them, or none.

    Raises:
        FileError
    """
    is_new = not folder.exists()
    make_folder(folder)
    written: list[Path] = []
    try:
        for picture in pictures:
            write_whole(folder / picture.name, [picture.png])
            written.append(folder / picture.name)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        raise


def _picture(name: str, text: str, matrix: Matrix) -> Picture:
    from passport_app.summary.qr import qr_png  # noqa: PLC0415 - lazy for start-up time

    return Picture(name=name, text=text, png=qr_png(matrix))
