from __future__ import annotations

import io
import random
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from passport_app.summary.hpq1 import (
    Collector,
    DamagedError,
    Hpq1Error,
    IncompleteError,
    TooMuchError,
    TwoSummariesError,
    qr_matrices,
    split_pasted,
)
from passport_app.summary.hpq1.digits import from_digits, to_digits
from passport_app.summary.hpq1.parts import MOST_PARTS, ROOM, read_part, to_parts
from passport_app.summary.qr import qr_png

CONTAINERS = st.binary(min_size=2, max_size=3 * ROOM)
FULL = random.Random(5).randbytes(ROOM * MOST_PARTS)


@given(st.binary(max_size=60))
def test_digits_come_back_as_the_same_bytes(data: bytes) -> None:
    assert from_digits(to_digits(data)) == data
    assert len(to_digits(data)) <= len(data) * 17 / 7 + 1


@given(st.text("0123456789", max_size=60))
def test_there_is_one_way_to_write_bytes_in_digits(digits: str) -> None:
    try:
        data = from_digits(digits)
    except DamagedError:
        return
    assert to_digits(data) == digits


@given(CONTAINERS, st.data())
def test_any_order_and_repeats_do_no_harm(container: bytes, data: st.DataObject) -> None:
    parts = to_parts(container)
    order = data.draw(st.permutations([*parts, *data.draw(st.lists(st.sampled_from(parts), max_size=4))]))
    collector = Collector()
    progress = [collector.add(part) for part in order]
    assert collector.container() == container
    assert progress[-1].have == progress[-1].of == len(parts)
    assert progress[-1].missing == ()


def test_what_is_missing_is_counted() -> None:
    parts = to_parts(FULL[: 3 * ROOM])
    collector = Collector()
    with pytest.raises(IncompleteError):
        collector.container()
    assert collector.add(f" {parts[1]}\r\n").missing == (1, 3)
    assert collector.add(parts[2]).missing == (1,)
    with pytest.raises(IncompleteError):
        collector.container()


@given(CONTAINERS, CONTAINERS)
def test_parts_of_two_people_never_join(one: bytes, other: bytes) -> None:
    first, second = to_parts(one), to_parts(other)
    if first == second:
        return
    for place in range(len(second)):
        collector = Collector()
        collector.add(first[0])
        with pytest.raises(TwoSummariesError):
            collector.add(second[place])
        for part in first:
            collector.add(part)
        assert collector.container() == one


def test_parts_are_even_and_as_few_as_will_do() -> None:
    for length, count in ((1, 1), (ROOM, 1), (ROOM + 1, 2), (3 * ROOM, 3), (9 * ROOM, 9)):
        lengths = [len(read_part(part).chunk) for part in to_parts(FULL[:length])]
        assert len(lengths) == count
        assert max(lengths) - min(lengths) <= 1
    with pytest.raises(TooMuchError):
        to_parts(FULL + b"x")


def test_pasted_parts_are_told_apart() -> None:
    parts = to_parts(FULL[:2000])
    for between in ("", "\n", "\r\n\r\n", " \t"):
        assert split_pasted(between.join(parts)) == parts
    german = [part.replace(":", "Ö").replace("/", "-") for part in parts]
    assert split_pasted("".join(german)) == tuple(german)
    assert split_pasted("HPQ1:1/1/7HPQ123/000") == ("HPQ1:1/1/7HPQ123/000",)


@pytest.mark.parametrize("text", ["", "x", "HPQ", "HPQ1", "HPQ1:1/1/" * 1000, "\ud800", "HPQ1:1/1/0000000/" + "٣" * 17])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(Hpq1Error):
        Collector().add(text)


def zbar(png: bytes, path: Path) -> str:
    found = shutil.which("zbarimg")
    if found is None:
        pytest.skip("zbarimg is not installed")
    path.write_bytes(png)
    return subprocess.run(
        [found, "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", path], capture_output=True, check=True, text=True
    ).stdout.strip()


@pytest.mark.parametrize("length", [2, 1700, 9 * ROOM])
def test_two_decoders_read_the_codes(length: int, tmp_path: Path) -> None:
    parts = to_parts(FULL[:length])
    matrices = qr_matrices(parts)
    assert len({len(matrix) for matrix in matrices}) == 1
    assert len(matrices[0]) <= 17 + 4 * 20
    for part, matrix in zip(parts, matrices, strict=True):
        png = qr_png(matrix, 4)
        (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)))
        assert (found.text, found.ec_level) == (part, "M")
        assert zbar(png, tmp_path / "code.png") == part
