"""Whatever comes back in the place of a helper's copy: of the helper's all or nothing, and nothing of anyone else's."""

from __future__ import annotations

from pathlib import Path

from tests.integration.hostile_copies import Hostile

ATTEMPTS = 300


def test_forged_copies_are_refused_in_words_and_leave_nothing(tmp_path: Path) -> None:
    hostile = Hostile(tmp_path, seed=20260301)
    try:
        for _ in range(ATTEMPTS):
            hostile.attempt()
        hostile.check()
    finally:
        hostile.close()
    assert {"damaged-copy", "revision-clash"} <= hostile.refused.keys()
    assert hostile.left_out
    assert sum(hostile.refused.values()) > ATTEMPTS / 3
