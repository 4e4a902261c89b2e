"""SIGKILL at every step of backing up, rewriting backups, restoring and rescuing: nothing is lost, all goes on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from passport_app.vault import OpenCopy, Vault, backups, container, rescue
from passport_app.vault.errors import DamagedVaultError
from tests.integration.vault_child import NOW
from tests.integration.vault_processes import Children
from tests.unit.vault.samples import PASSPHRASE, closed_passport, revision

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")

SECRET = "brand new words"
STRIDE = 9
"""Every ninth step; the soak takes all of them."""


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    started = Children()
    yield started
    started.close()


class Sample:
    """A passport with new keys and an erased record, whose two backups are stale."""

    def __init__(self, place: Path) -> None:
        self.folder, self.copy = place / "whole", place / "saved.copy"
        closed_passport(self.folder)
        with Vault.open(self.folder, PASSPHRASE) as vault:
            erased, *kept = revision(), revision(), revision(private=True)
            vault.append([erased, *kept])
            vault.back_up(NOW)
            vault.append([revision()])
            vault.back_up(NOW + timedelta(hours=1))
            vault.change_passphrase(SECRET)
            vault.erase(erased.record)
            vault.save_copy(self.copy, NOW)
            vault.append([revision()])
            self.ids = {one.id for one in vault.revisions()}
            self.erased = erased.record
        with OpenCopy(self.copy, SECRET) as copy:
            self.saved = {one.id for one in copy.ledger.revisions()}

    def fresh(self, folder: Path) -> Path:
        shutil.copytree(self.folder, folder)
        return folder


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return Sample(tmp_path)


@pytest.mark.parametrize("what", ["back up", "refresh"])
def test_backups_at_every_step(tmp_path: Path, children: Children, sample: Sample, what: str) -> None:
    for step in range(1, 2000, STRIDE):
        folder = sample.fresh(tmp_path / str(step))
        said = children.run("keep", what=what, folder=str(folder), secret=SECRET, step=step)
        assert all(container.whole(backup.path) for backup in backups.found(folder))
        assert len(backups.found(folder)) >= 2
        with Vault.open(folder, SECRET) as vault:
            assert {one.id for one in vault.revisions()} == sample.ids
            vault.refresh_backups(NOW + timedelta(hours=4))
            assert not vault.backups_stale()
        for backup in backups.found(folder):
            with OpenCopy(backup.path, SECRET) as copy:
                assert sample.erased not in {one.record for one in copy.ledger.revisions()}
        assert {path.suffix for path in (folder / "backups").iterdir()} == {".copy"}
        shutil.rmtree(folder)
        if {"done": True} in said:
            assert step > 20
            return


def test_putting_a_copy_in_the_place_at_every_step(tmp_path: Path, children: Children, sample: Sample) -> None:
    for step in range(1, 2000, STRIDE):
        folder = sample.fresh(tmp_path / str(step))
        said = children.run("keep", what="replace", folder=str(folder), secret=SECRET, copy=str(sample.copy), step=step)
        with Vault.open(folder, SECRET) as vault:
            found = {one.id for one in vault.revisions()}
            assert vault.check().happy
            if found != sample.ids:
                assert found == sample.saved
                with OpenCopy(next(one.path for one in vault.backups() if one.kept), SECRET) as copy:
                    assert {one.id for one in copy.ledger.revisions()} == sample.ids
        shutil.rmtree(folder)
        if {"done": True} in said:
            assert found == sample.saved
            assert step > 20
            return


def test_rescuing_at_every_step(tmp_path: Path, children: Children, sample: Sample) -> None:
    with Vault.open(sample.folder, SECRET) as vault:
        vault.refresh_backups(NOW + timedelta(hours=2))
    file = next(sample.folder.glob("vault-*.db"))
    file.write_bytes(bytes(4096) + file.read_bytes()[4096:])
    for step in range(1, 2000, STRIDE):
        folder = sample.fresh(tmp_path / str(step))
        said = children.run("mend", folder=str(folder), secret=SECRET, step=step)
        try:
            vault = Vault.open(folder, SECRET)
        except DamagedVaultError:
            rescue(folder, SECRET, NOW + timedelta(hours=4))
            vault = Vault.open(folder, SECRET)
        with vault:
            assert {one.id for one in vault.revisions()} == sample.ids
            assert vault.check().happy
        shutil.rmtree(folder)
        if {"done": True} in said:
            assert step > 20
            return
