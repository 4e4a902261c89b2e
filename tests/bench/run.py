"""All figures, as medians with their ratio to a yardstick that is measured in turn with them.

xvfb-run -a python -m tests.bench.run
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from passport_app.services.demo import make_demo
from tests.bench import codes, copies, decade, decoding, forms, joining, sample, saving
from tests.bench.measure import ROOT, Figure, child, in_turn, table, timed

STARTS, UNLOCKS, PAPERS = 15, 9, 3
_OF_PAPER = (
    ("first PDF of a process, two languages", "ms"),
    ("later PDFs, two languages", "ms"),
    ("bytes of that PDF", "B"),
    ("pages of that PDF", "pages"),
)


def starting(folder: Path) -> Iterator[Figure]:
    """A process from its start to its first painted window."""
    ours, bare = in_turn(
        lambda: timed(lambda: child("start", "app", str(folder))), lambda: timed(lambda: child("start", "bare")), STARTS
    )
    yield Figure(
        name="start to the unlock page shown",
        ours=ours,
        yardstick="bare window with a button",
        reference=bare,
        aim="≤ 1.4",
    )


def unlocking(month: Path, ten_years: Path) -> Iterator[Figure]:
    """Unlock to Today, and the memory that is used then."""
    memory: list[float] = []

    def once(folder: Path) -> float:
        milliseconds, megabytes = map(float, child("unlocking", str(folder)).split())
        if folder is ten_years:
            memory.append(megabytes)
        return milliseconds

    ours, short = in_turn(lambda: once(ten_years), lambda: once(month), UNLOCKS)
    yield Figure(
        name="unlock to Today, ten years of diary",
        ours=ours,
        yardstick="one month of diary",
        reference=short,
        aim="≤ 1.3",
    )
    yield Figure(name="memory with ten years open", ours=statistics.median(memory), unit="MiB")


def paper(folder: Path) -> Iterator[Figure]:
    """The printed page, the first of a process and the later ones."""
    ours, html, typst = (_medians(name, folder) for name in ("ours", "html", "typst"))
    for yardstick, other in (("same words as HTML, WeasyPrint", html), ("same words, Typst", typst)):
        for place, (name, unit) in enumerate(_OF_PAPER):
            aim = "≤ 0.33" if unit == "ms" and place and other is html else ""
            yield Figure(name=name, ours=ours[place], yardstick=yardstick, reference=other[place], aim=aim, unit=unit)


def _medians(name: str, folder: Path) -> list[float]:
    """Milliseconds of the first and of later PDFs, bytes, pages."""
    runs = [[float(value) for value in child("paper", name, str(folder)).split()] for _ in range(PAPERS)]
    return [statistics.median(values) for values in zip(*runs, strict=True)]


def main() -> None:
    """Measure everything on the disk of the checkout: a file in memory would say nothing about durable saves."""
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".bench-") as beside:
        root = Path(beside)
        os.environ.update(HOME=str(root), XDG_CONFIG_HOME=str(root / "config"), XDG_DATA_HOME=str(root / "data"))
        month, ten_years = (sample.passport(root / str(days), days) for days in (sample.MONTH, sample.TEN_YEARS))
        make_demo(root / "P3", "P3", sample.PASSPHRASE)[0].close()
        entries, place = decade.passport(root / "decade"), root / "copies"
        place.mkdir()
        figures = [*starting(month), *unlocking(month, ten_years), saving.figure(ten_years), *paper(root / "P3")]
        figures += [*copies.figures(entries, place), *joining.figures(entries, place)]
        figures += [*forms.figures(root / "P3"), *codes.figures(root / "P3")]
        print(table(figures), flush=True)
        print(f"\nRead of {decoding.TRIALS} prints each:\n")
        decoding.main(root / "P3")


if __name__ == "__main__":
    main()
