"""The words of a PDF's pages, as a viewer copies them."""

from __future__ import annotations

import pypdfium2


def words_of_pages(pdf: bytes) -> list[str]:
    """The words of every page, as one line each with plain spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
