from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.vault.changed_bytes import ChangedBytes

PLACES = 50


@pytest.fixture
def sample(tmp_path: Path) -> ChangedBytes:
    return ChangedBytes(tmp_path, seed=20260301)


def test_any_byte_of_the_database(sample: ChangedBytes) -> None:
    sample.in_database(PLACES, rescued_each=10)


def test_any_byte_of_the_key_file(sample: ChangedBytes) -> None:
    sample.in_key_file(PLACES, rescued_each=10)


def test_any_byte_of_a_backup(sample: ChangedBytes) -> None:
    sample.in_backup(PLACES, rescued_each=10)
