"""A million changed codes: each is refused with the one error, or shown, in little time and little memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from passport_app.summary.hpq1 import Collector, decode
from tests.unit.summary.hpq1.mutations import VECTORS, Mutator

NUMBER = 1_000_000
EACH = 100_000
MILLISECONDS = 50
MEGABYTES = 32


@pytest.mark.parametrize("seed", range(NUMBER // EACH))
def test_a_changed_code_costs_neither_time_nor_memory(seed: int) -> None:
    """In a process of its own, which gets no more memory than one code may take."""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.test_hpq1", str(seed)], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    print(done.stdout.strip())


def run(seed: int) -> None:
    import resource
    import time

    _warm_up()
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    slowest = 0.0
    for trial in Mutator(seed).trials(EACH):
        start = time.thread_time()
        trial.read()
        taken = time.thread_time() - start
        if taken > slowest:
            slowest = taken
            if taken * 1000 > MILLISECONDS:
                raise AssertionError(f"{taken * 1000:.0f} ms for {trial.given!r}")
    print(f"seed {seed}: slowest of {EACH} took {slowest * 1000:.1f} ms")


def _warm_up() -> None:
    """What is loaded once is no cost of a code."""
    for case in VECTORS["good"]:
        collector = Collector()
        for part in case["parts"]:
            collector.add(part)
        decode(collector.container(), case["passcode"])
    for trial in Mutator(0).trials(500):
        trial.read()


if __name__ == "__main__":
    run(int(sys.argv[1]))
