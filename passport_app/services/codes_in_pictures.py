"""The codes in a picture or a PDF file that somebody was given.

Such a file comes from a stranger: it is bounded before it is looked at, and nothing of it is kept. What is read is
the text of each two-dimensional code, whoever made it; what it means is decided elsewhere.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from passport_app.errors import N_, PassportError

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE: Final = 64 * 1024 * 1024
"""Bytes of a picture or PDF that is looked at."""
MOST_PIXELS: Final = 80_000_000
"""Of one picture; a good telephone camera makes 50 million."""
MOST_PAGES: Final = 30
"""Pages of a PDF; a summary in the largest print has far fewer."""
DOTS_PER_INCH: Final = 200
FORMATS: Final = ("PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF")
ENDINGS: Final = ("png", "jpg", "jpeg", "webp", "tif", "tiff", "bmp", "gif", "pdf")
"""File name endings, for a dialog; the content decides."""
_PDF = b"%PDF-"


class PictureError(PassportError):
    """A file that no code can be read from."""

    code = "picture"


class PictureTooLargeError(PictureError):
    """More than is looked at."""

    code = "picture-too-large"
    template = N_("This file is too large to look at.")
    hint = N_("Take a picture of the codes alone, or scan only that page.")


class NotAPictureError(PictureError):
    """Neither a picture of a known format nor a PDF, or a damaged one."""

    code = "not-a-picture"
    template = N_("This file cannot be read as a picture or a PDF.")
    hint = N_("Use a PNG or JPEG picture, or a PDF.")


class NoCodeError(PictureError):
    """No code was found."""

    code = "no-code"
    template = N_("No code was found in this file.")
    hint = N_("Take the picture again: straight, sharp, with white all round each code.")


def texts_in_file(path: Path) -> list[str]:
    """The text of every code in a file.

    Raises:
        PictureError: It cannot be read, is too large, or holds no code.
    """
    try:
        with path.open("rb") as file:  # no more of it than is looked at: some names are of no file and never end
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError):
        raise NotAPictureError from None
    return texts_in(data)


def texts_in(data: bytes) -> list[str]:
    """The text of every code in the bytes of a picture or a PDF, each once.

    Raises:
        PictureError: They cannot be read, are too large, or hold no code.
    """
    if len(data) > LARGEST_FILE:
        raise PictureTooLargeError
    pictures = _pages(data) if data[:1024].find(_PDF) >= 0 else iter([_picture(data)])
    found = list(dict.fromkeys(text for picture in pictures for text in _texts(picture)))
    if not found:
        raise NoCodeError
    return found


def _texts(picture: Image) -> list[str]:
    import zxingcpp  # noqa: PLC0415 - lazy for start-up time

    try:
        grey = picture.convert("L")
        rows = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
        found = zxingcpp.read_barcodes(rows, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    except (OSError, ValueError, MemoryError):  # colours without a grey, or a side longer than the finder takes
        raise NotAPictureError from None
    return [code.text for code in found if code.text]


def _picture(data: bytes) -> Image:
    """The first frame of a picture, the right way up."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - lazy for start-up time

    Image.MAX_IMAGE_PIXELS = None  # our own limit stands below, and warns nobody on the terminal
    warnings.filterwarnings("ignore", category=UserWarning, module="PIL")
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
        if picture.width * picture.height > MOST_PIXELS:
            raise PictureTooLargeError
        return ImageOps.exif_transpose(picture)
    except PassportError:
        raise
    except (OSError, ValueError, SyntaxError, OverflowError, MemoryError):
        raise NotAPictureError from None


def _pages(data: bytes) -> Iterator[Image]:
    """The pages of a PDF as pictures, one after the other."""
    from passport_app.services.previews import page_greys  # noqa: PLC0415 - lazy for start-up time

    try:
        yield from page_greys(data, dpi=DOTS_PER_INCH, most=MOST_PAGES, most_pixels=MOST_PIXELS)
    except ValueError:
        raise NotAPictureError from None
