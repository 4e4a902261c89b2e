"""Timings of two things in turn, so that both meet the same weather, as medians and their ratio."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One line of the report.

    Attributes:
        ours: Median in ``unit``.
        reference: Median of the yardstick from the same run; ``None`` where there is none.
        aim: What is hoped for, in words.
    """

    name: str
    ours: float
    yardstick: str = ""
    reference: float | None = None
    aim: str = ""
    unit: str = "ms"


def in_turn(ours: Callable[[], float], reference: Callable[[], float], times: int) -> tuple[float, float]:
    """Medians of two measurements, taken alternately after one of each that does not count."""
    ours(), reference()
    pairs = [(ours(), reference()) for _ in range(times)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that some work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def child(module: str, *arguments: str) -> str:
    """What a fresh process of ``tests/bench`` prints; as for a person, its modules are compiled only the first time."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{module}: {done.stderr[-2000:]}")
    return done.stdout


def table(figures: list[Figure]) -> str:
    """The report: medians, their ratio to the yardstick, and the aim."""
    rows = [("measured", "median", "yardstick", "median", "ratio", "aim")]
    for figure in figures:
        has = figure.reference is not None
        rows.append(
            (
                figure.name,
                f"{figure.ours:.4g} {figure.unit}",
                figure.yardstick,
                f"{figure.reference:.4g} {figure.unit}" if has else "",
                f"{figure.ours / figure.reference:.2f}" if figure.reference else "",
                figure.aim,
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
