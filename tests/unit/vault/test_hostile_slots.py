from __future__ import annotations

from pathlib import Path

from tests.unit.vault.hostile_slots import Hostile, harmless


def test_forged_key_files_are_refused_in_words(folder: Path) -> None:
    hostile = Hostile(folder, seed=3)
    for _ in range(500):
        hostile.attempt()
    assert set(hostile.refused) >= {"damaged-slots", "tampered-slots", "wrong-secret"}
    assert hostile.taken > 0
    assert harmless(folder)
