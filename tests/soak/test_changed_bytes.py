"""One byte changed at 2,000 random places each of the database, the key file and a backup."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.vault.changed_bytes import ChangedBytes

PLACES = 2000


@pytest.mark.parametrize("where", ["in_database", "in_key_file", "in_backup"])
def test_any_byte(tmp_path: Path, where: str) -> None:
    getattr(ChangedBytes(tmp_path, seed=20260302), where)(PLACES, rescued_each=5)
