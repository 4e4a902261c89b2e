"""Reads the QR code of a printed page as a scanner would: from the picture of the page, knowing nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
import zxingcpp

DOTS_PER_INCH = 200


def codes(pdf: Path) -> list[tuple[int, str]]:
    """Page number and text of every QR code on the pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for number, page in enumerate(document, start=1):
            picture = page.render(scale=DOTS_PER_INCH / 72).to_pil()
            found += [(number, code.text) for code in zxingcpp.read_barcodes(picture)]
        return found


def main() -> int:
    """Print every code of the PDF named on the command line; fail where there is none."""
    pdf = Path(sys.argv[1])
    found = codes(pdf)
    for number, text in found:
        print(f"\nRead from the QR code on page {number} of {pdf}, {len(text)} characters:\n\n{text}")
    if not found:
        print(f"No QR code could be read from {pdf}.", file=sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
