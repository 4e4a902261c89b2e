"""Pictures of the very pages that will be printed, held in memory only."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

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


def _picture(page, dpi: int) -> PagePicture:  # type: ignore[no-untyped-def]  # pypdfium2 has no types  # noqa: ANN001
    bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=False, prefer_bgrx=True)
    return PagePicture(width=bitmap.width, height=bitmap.height, stride=bitmap.stride, pixels=bytes(bitmap.buffer))
