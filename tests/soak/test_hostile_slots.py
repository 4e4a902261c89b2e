"""A hundred thousand forged key files: typed errors only, in bounded memory and time."""

from __future__ import annotations

import resource
import time
from pathlib import Path

from tests.unit.vault.hostile_slots import Hostile, harmless

ATTEMPTS = 100_000
MOST_MEMORY_KIB = 400 * 1024
LONGEST_SECONDS = 20


def test_forged_key_files_are_refused_in_words_in_bounded_memory_and_time(tmp_path: Path) -> None:
    hostile, longest = Hostile(tmp_path / "passport", seed=11), 0.0
    for _ in range(ATTEMPTS):
        begun = time.monotonic()
        hostile.attempt()
        longest = max(longest, time.monotonic() - begun)
    assert harmless(tmp_path / "passport")
    print(f"{ATTEMPTS} forgeries: {hostile.taken} harmless, refused {dict(hostile.refused)}, longest {longest:.2f} s")
    assert longest < LONGEST_SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < MOST_MEMORY_KIB
