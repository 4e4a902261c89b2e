from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from passport_app.summary.qr import QUIET_ZONE, CodeTooLongError, qr_matrix, qr_png

PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=600)


def read_with_zxing(png: bytes) -> str:
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)))
    return str(found.text)


def read_with_zbar(png: bytes, folder: Path) -> str:
    picture = folder / "code.png"
    picture.write_bytes(png)
    zbar = shutil.which("zbarimg")
    if zbar is None:
        pytest.skip("zbarimg is not installed")
    done = subprocess.run(
        [zbar, "--quiet", "--raw", "--oneshot", "-Sbinary", str(picture)], capture_output=True, check=True
    )
    return done.stdout.decode("ascii")


@settings(max_examples=15)
@given(PRINTABLE)
def test_a_phone_reads_exactly_what_was_written(text: str) -> None:
    assert read_with_zxing(qr_png(qr_matrix(text), 4)) == text


@pytest.mark.parametrize("text", ["HEALTH PASSPORT 250 mg 1/2 tablet; <= 4 {a} ~ ^ \\ \" '", "x" * 600, "7" * 600])
def test_two_decoders_give_it_back_exactly(text: str, tmp_path: Path) -> None:
    png = qr_png(qr_matrix(text))
    assert read_with_zxing(png) == text
    assert read_with_zbar(png, tmp_path) == text


@settings(max_examples=15)
@given(PRINTABLE)
def test_six_hundred_characters_never_need_more_than_version_20(text: str) -> None:
    assert len(qr_matrix(text)) <= 17 + 4 * 20


def test_it_is_coded_at_level_m() -> None:
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(qr_png(qr_matrix("x" * 600)))))
    assert found.ec_level == "M"


def test_too_much_is_refused() -> None:
    assert len(qr_matrix("x" * 666)) == 97
    with pytest.raises(CodeTooLongError):
        qr_matrix("x" * 667)
    with pytest.raises(CodeTooLongError):
        qr_matrix("x" * 5000)


def test_the_picture_has_a_quiet_zone_and_whole_modules() -> None:
    matrix = qr_matrix("HEALTH PASSPORT")
    picture = Image.open(io.BytesIO(qr_png(matrix, 3)))
    side = len(matrix) + 2 * QUIET_ZONE
    assert picture.size == (side * 3, side * 3)
    dots = [[picture.getpixel((3 * x + 1, 3 * y + 1)) == 0 for x in range(side)] for y in range(side)]
    inner = tuple(tuple(row[QUIET_ZONE:-QUIET_ZONE]) for row in dots[QUIET_ZONE:-QUIET_ZONE])
    assert inner == matrix
    assert sum(map(sum, dots)) == sum(map(sum, matrix))
