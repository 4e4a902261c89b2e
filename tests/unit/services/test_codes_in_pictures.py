"""Codes in pictures and PDF files that come from a stranger."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from passport_app.services import codes_in_pictures
from passport_app.services.codes_in_pictures import (
    NoCodeError,
    NotAPictureError,
    PictureError,
    PictureTooLargeError,
    texts_in,
    texts_in_file,
)
from passport_app.summary.qr import qr_matrix, qr_png

FIRST, SECOND = "HPQ1:1/2/ABCDEFG/0123", "HPQ1:2/2/ABCDEFG/4567"


def picture(*texts: str, scale: int = 6) -> Image.Image:
    """Codes under each other on one sheet."""
    codes = [Image.open(io.BytesIO(qr_png(qr_matrix(text), scale))).convert("L") for text in texts]
    sheet = Image.new("L", (max(code.width for code in codes), sum(code.height for code in codes)), 255)
    top = 0
    for code in codes:
        sheet.paste(code, (0, top))
        top += code.height
    return sheet


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF"])
def test_codes_are_read_from_every_kind_of_picture(kind: str) -> None:
    assert sorted(texts_in(saved(picture(FIRST, SECOND), kind))) == [FIRST, SECOND]


def test_a_picture_lying_on_its_side_is_read() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert texts_in(saved(picture(FIRST).rotate(90, expand=True), "JPEG", exif=exif)) == [FIRST]


def test_every_page_of_a_pdf_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "two.pdf"
    canvas = Canvas(str(path))
    for text in (FIRST, SECOND, FIRST):
        canvas.drawImage(ImageReader(picture(text)), 100, 400, 140, 140)
        canvas.showPage()
    canvas.save()
    assert texts_in_file(path) == [FIRST, SECOND]


def test_a_picture_without_a_code_says_so() -> None:
    with pytest.raises(NoCodeError):
        texts_in(saved(Image.new("L", (300, 300), 255), "PNG"))


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7\nrubbish", b"\x89PNG\r\n\x1a\n" + bytes(60), b"<svg/>"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPictureError):
        texts_in(data)


def test_a_picture_of_too_many_dots_is_refused_before_it_is_unpacked() -> None:
    bomb = saved(Image.new("1", (40_000, 40_000), 1), "PNG")
    assert len(bomb) < 1_000_000
    with pytest.raises(PictureTooLargeError):
        texts_in(bomb)


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes_in_pictures, "LARGEST_FILE", 10)
    path = tmp_path / "long.png"
    path.write_bytes(bytes(11))
    with pytest.raises(PictureTooLargeError):
        texts_in_file(path)


def test_of_a_name_that_never_ends_no_more_is_read_than_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes_in_pictures, "LARGEST_FILE", 1_000)
    with pytest.raises(PictureTooLargeError):
        texts_in_file(Path("/dev/zero"))


def test_colours_without_a_grey_and_endless_lines_are_refused() -> None:
    for odd in (saved(Image.new("LAB", (40, 40)), "TIFF"), saved(Image.new("L", (70_000, 20)), "PNG")):
        with pytest.raises(NotAPictureError):
            texts_in(odd)


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError):
        texts_in_file(tmp_path / "gone.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "GIF"])
def test_a_damaged_file_gives_its_code_or_one_typed_error(kind: str) -> None:
    chance, whole = random.Random(kind), saved(picture(FIRST, scale=4), kind)
    for _round in range(40):
        bytes_ = bytearray(whole)
        for _change in range(chance.randint(1, 6)):
            bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        cut = bytes(bytes_[: chance.choice((len(bytes_), chance.randrange(len(bytes_))))])
        try:
            assert all(isinstance(text, str) for text in texts_in(cut))
        except PictureError:
            continue
