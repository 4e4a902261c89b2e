"""A hundred thousand forged copies: typed errors only, in bounded memory and time."""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.hostile_copies import Hostile

ATTEMPTS = 100_000
MOST_MEMORY_KIB = 400 * 1024
LONGEST_SECONDS = 20


@pytest.fixture
def in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in memory where the system has one: this is about what is read, and not about the disk."""
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else tmp_path) as folder:
        monkeypatch.setattr("tempfile.tempdir", folder)
        yield Path(folder)


def test_forged_copies_are_refused_in_words_in_bounded_memory_and_time(in_memory: Path) -> None:
    hostile, longest = Hostile(in_memory, seed=7), 0.0
    try:
        for _ in range(ATTEMPTS):
            begun = time.monotonic()
            hostile.attempt()
            longest = max(longest, time.monotonic() - begun)
        hostile.check()
    finally:
        hostile.close()
    print(f"{ATTEMPTS} forgeries: {hostile.taken} harmless, refused {hostile.refused}, longest {longest:.2f} s")
    assert longest < LONGEST_SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < MOST_MEMORY_KIB
