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
from tests.bench import copies, decade, joining, sample, saving
from tests.bench.measure import ROOT, Figure, child, in_turn, table, timed

STARTS, UNLOCKS, PAPERS = 15, 9, 3


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
    ours, html = ([_pair(name, folder) for _ in range(PAPERS)] for name in ("ours", "html"))
    for place, name in enumerate(("first PDF of a process, two languages", "later PDFs, two languages")):
        yield Figure(
            name=name,
            ours=statistics.median(pair[place] for pair in ours),
            yardstick="same words as HTML, WeasyPrint",
            reference=statistics.median(pair[place] for pair in html),
            aim="≤ 0.33" if place else "",
        )


def _pair(name: str, folder: Path) -> tuple[float, float]:
    cold, warm, _size = child("paper", name, str(folder)).split()
    return float(cold), float(warm)


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
    print(table(figures))


if __name__ == "__main__":
    main()
