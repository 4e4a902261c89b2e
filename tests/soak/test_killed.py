"""A thousand kills at random moments: nothing that was acknowledged is lost, and every time the passport opens.

Ten passports of a hundred kills each: one that has lived through hundreds is large, and its every check is slow.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.test_vault_killed import kill_often
from tests.integration.vault_processes import Children

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")


@pytest.fixture
def children() -> Iterator[Children]:
    """A process that forks others."""
    started = Children()
    yield started
    started.close()


@pytest.mark.parametrize("seed", range(10))
def test_a_hundred_of_a_thousand_kills(
    tmp_path: Path, children: Children, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    kill_often(tmp_path, children, monkeypatch, 100, seed)
