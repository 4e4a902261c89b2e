"""Pictures of the very pages that will be printed, held in memory only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_ONE_AT_A_TIME = Lock()
POINTS_PER_INCH = 72


@dataclass(frozen=True, kw_only=True)
class PagePicture:
    """One page as pixels.

    Attributes:
        width: In pixels.
        height: In pixels.
        stride: Bytes a row.
        pixels: Blue, green, red, unused: four bytes a pixel.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_pictures(pdf: bytes, *, dpi: int = 150) -> list[PagePicture]:
    """Every page of a PDF at a resolution. PDFium serves one thread at a time, so callers wait for each other."""
    import pypdfium2  # noqa: PLC0415 - lazy for start-up time

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_picture(page, dpi) for page in document]
        finally:
            document.close()


def page_greys(pdf: bytes, *, dpi: int, most: int, most_pixels: int) -> Iterator[Image]:
    """The first ``most`` pages of somebody's PDF in grey, one at a time; a page of more pixels is drawn coarser.

    Raises:
        ValueError: It is no PDF, is damaged, or needs a password.
    """
    import pypdfium2  # noqa: PLC0415 - lazy for start-up time

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            raise ValueError("not a PDF that can be opened") from None
        try:
            for number in range(min(len(document), most)):
                page = document[number]
                width, height = page.get_size()
                scale = min(dpi / POINTS_PER_INCH, (most_pixels / max(width * height, 1)) ** 0.5)
                yield page.render(scale=scale, grayscale=True).to_pil()
        except pypdfium2.PdfiumError:
            raise ValueError("a page that cannot be drawn") from None
        finally:
            document.close()


def _picture(page, dpi: int) -> PagePicture:  # type: ignore[no-untyped-def]  # pypdfium2 has no types  # noqa: ANN001
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=False, prefer_bgrx=True)
    return PagePicture(width=bitmap.width, height=bitmap.height, stride=bitmap.stride, pixels=bytes(bitmap.buffer))
