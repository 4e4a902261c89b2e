"""The code on the page is read back from a picture of the page, as a scanner sees it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
import zxingcpp

from passport_app.summary.editions import Arrangement, Edition, Layout, Paper
from passport_app.summary.pdf.render import render_pdf
from tests.pdf_words import words_of_pages
from tests.unit.summary.pdf.samples import PARTS, QR_TEXT, make_summary, with_drawings

pytestmark = pytest.mark.usefixtures("qapp")


def pages(pdf: bytes, *, black_and_white: bool) -> list[npt.NDArray[np.uint8]]:
    """Pictures of the pages at 200 dots an inch."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=200 / 72, grayscale=True).to_numpy().copy() for page in document]
    flat = [picture.reshape(picture.shape[:2]) for picture in pictures]
    return [np.where(each > 127, 255, 0).astype(np.uint8) if black_and_white else each for each in flat]


@pytest.mark.parametrize("black_and_white", [False, True])
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("arrangement", list(Arrangement))
def test_one_code_on_the_clinicians_sheet(black_and_white: bool, paper: Paper, arrangement: Arrangement) -> None:
    pdf = render_pdf(make_summary("en", "ur"), Layout(paper=paper, arrangement=arrangement))
    found = [code.text for page in pages(pdf, black_and_white=black_and_white) for code in zxingcpp.read_barcodes(page)]
    assert found == [QR_TEXT]


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not on this computer")
def test_another_reader_reads_the_same(tmp_path: Path) -> None:
    picture = pages(render_pdf(make_summary("en")), black_and_white=True)[0]
    path = tmp_path / "page.pgm"
    path.write_bytes(b"P5 %d %d 255\n" % (picture.shape[1], picture.shape[0]) + picture.tobytes())
    done = subprocess.run(["zbarimg", "--raw", "-q", path], capture_output=True, check=True, timeout=60)
    assert done.stdout.decode("ascii").removesuffix("\n") == QR_TEXT


def test_a_scan_in_black_and_white_keeps_the_words_and_the_marked_days() -> None:
    """Every page still has as much ink: only tints may go."""
    pdf = render_pdf(with_drawings(make_summary("en", "ur")))
    for grey, scan in zip(pages(pdf, black_and_white=False), pages(pdf, black_and_white=True), strict=True):
        dark = (grey < 60).sum()
        assert (scan == 0).sum() >= dark
        assert (grey < 200).sum() < (scan == 0).sum() * 1.6


@pytest.mark.parametrize("paper", list(Paper))
def test_the_codes_for_a_reader_are_read_from_a_scan_each_with_its_number(paper: Paper) -> None:
    layout = Layout(paper=paper, reader_parts=PARTS, reader_id="4K7PQ2M")
    *_before, sheet = pages(render_pdf(make_summary("en"), layout), black_and_white=True)
    assert sorted(code.text for code in zxingcpp.read_barcodes(sheet)) == sorted(PARTS)
    text = words_of_pages(render_pdf(make_summary("en"), layout))[-1]
    assert all(caption in text for caption in ("1 of 3", "2 of 3", "3 of 3", "4K7PQ2M"))


def test_the_codes_for_a_reader_are_large_and_far_apart() -> None:
    (sheet,) = pages(
        render_pdf(make_summary("en"), Layout(code=False, reader_parts=PARTS, reader_id="4K7PQ2M")),
        black_and_white=True,
    )[-1:]
    places = sorted((code.position.top_left.x, code.position.top_right.x) for code in zxingcpp.read_barcodes(sheet))
    millimetre = 200 / 25.4
    assert all(right - left >= 49 * millimetre for left, right in places)
    assert all(after[0] - before[1] >= 10 * millimetre for before, after in pairwise(places))


@pytest.mark.parametrize("edition", [Edition.WALLET, Edition.LARGE_28, Edition.CLEAR_14])
def test_the_code_of_every_shape_is_read_from_a_scan(edition: Edition) -> None:
    summary = replace(make_summary("en"), audience=edition.value if edition.form else "gp")
    found = [
        code.text
        for page in pages(render_pdf(summary, Layout(edition=edition)), black_and_white=True)
        for code in zxingcpp.read_barcodes(page)
    ]
    assert found == [QR_TEXT]
