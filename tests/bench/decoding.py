"""How often printed codes are read: by size, resolution, damage and decoder, 100 prints a cell.

python -m tests.bench.decoding FOLDER
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from pathlib import Path

import zxingcpp
from PIL import Image

from passport_app.services.passport import open_passport
from passport_app.services.summaries import compose_summary
from passport_app.summary.hpq1 import encode, qr_matrices
from passport_app.summary.qr import Matrix, qr_matrix
from tests.bench.printed_codes import DAMAGES, Damage, damaged, printed
from tests.bench.sample import PASSPHRASE

TRIALS = 100
SIDES = (40, 50)
RESOLUTIONS = (150, 200, 300)
SEED = 20261122
Code = tuple[str, Matrix]
"""What a reader must say, and the modules."""


def rates(codes: Sequence[Code], side: int, dpi: int, damage: Damage) -> tuple[float, float]:
    """Per cent of the prints that ``zxing-cpp`` and that ``zbarimg`` read exactly."""
    chance = random.Random(f"{SEED} {side} {dpi} {damage}")
    clean = [(text, printed(matrix, side, dpi)) for text, matrix in codes]
    prints = [(text, damaged(picture, damage, dpi, chance)) for text, picture in (clean * TRIALS)[:TRIALS]]
    read = sum(_zxing(picture) == text for text, picture in prints)
    return 100 * read / TRIALS, 100 * _zbar(prints) / TRIALS


def _zxing(picture: Image.Image) -> str:
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return found[0].text if found else ""


def _zbar(prints: Iterable[tuple[str, Image.Image]]) -> int:
    """How many of the pictures one run of the program reads exactly."""
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (text, picture) in enumerate(prints):
            path = Path(folder, f"{number}.png")
            picture.save(path, compress_level=1)
            names[str(path)] = text
        command = ["zbarimg", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", *names]
        out = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = ET.fromstring(out)
    space = {"z": "http://zbar.sourceforge.net/2008/barcode"}
    read = 0
    for source in found.iterfind(".//z:source", space):
        texts = [data.text or "" for data in source.iterfind(".//z:data", space)]
        read += names[source.get("href", "")] in texts
    return read


def rows(codes: dict[str, Sequence[Code]]) -> Iterable[tuple[str, ...]]:
    """A row a format, size, resolution and damage."""
    yield ("code", "printed", "scan", "damage", "zxing-cpp", "zbarimg")
    for name, some in codes.items():
        for side in SIDES:
            for dpi in RESOLUTIONS:
                for label, damage in DAMAGES.items():
                    zxing, zbar = rates(some, side, dpi, damage)
                    yield (name, f"{side} mm", f"{dpi} dpi", label, f"{zxing:.0f}%", f"{zbar:.0f}%")


def main(folder: Path) -> None:
    """Print the table for one sample person's codes."""
    with open_passport(folder, PASSPHRASE) as passport:
        summary = compose_summary(passport, "gp", ("en",))
    parts = encode(summary).parts
    codes: dict[str, Sequence[Code]] = {
        "plain text": [(summary.qr_text, qr_matrix(summary.qr_text))],
        "HPQ1": list(zip(parts, qr_matrices(parts), strict=True)),
    }
    for row in rows(codes):
        print("  ".join(cell.ljust(12) for cell in row).rstrip(), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
