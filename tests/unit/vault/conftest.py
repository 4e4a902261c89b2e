from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from passport_app.vault import Vault
from tests.unit.vault.samples import new_vault, revision


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "passport"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    opened, _ = new_vault(folder)
    with opened:
        yield opened


@pytest.fixture
def crashed(tmp_path: Path) -> Callable[[Path], Path]:
    """Makes a passport with three revisions and answers a copy of it as a pulled plug would leave it."""

    def crash(folder: Path) -> Path:
        with new_vault(folder)[0] as vault:
            vault.append([revision()])
            vault.append([revision(private=True)])
            vault.append([revision()])
            copy = tmp_path / "crashed"
            shutil.copytree(folder, copy)
        assert (copy / "vault-1.db-wal").stat().st_size > 0
        return copy

    return crash
