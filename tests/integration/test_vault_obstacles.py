"""Folders without rights, on a read-only disk, on a full disk. Each test first shows that its obstacle bites."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from passport_app.vault import OpenCopy, Vault
from passport_app.vault.errors import DiskFullError, ReadOnlyError
from tests.integration.vault_processes import Children
from tests.unit.vault.samples import PASSPHRASE, closed_passport, fingerprints, new_vault, revision

STRANGER = 65534
NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
DISK_KIB = 512

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts and users as Linux has them"),
    pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to mount and change user"),
]


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that any user can reach; those of pytest are closed to others."""
    place = Path(tempfile.mkdtemp(dir="/var/tmp"))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = _mount("-t", "tmpfs", "-o", f"size={DISK_KIB}k,mode=755", "none", str(place))
    if mounted.returncode:
        pytest.skip(f"cannot mount here: {mounted.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    started = Children()
    yield started
    started.close()


def _mount(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["mount", *words], capture_output=True, text=True, check=False)


def no_rights(folder: Path) -> None:
    folder.chmod(0o700)


def may_look_in(folder: Path) -> None:
    folder.chmod(0o755)


def may_read_all(folder: Path) -> None:
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)


@pytest.mark.parametrize(
    ("rights", "what", "bites", "error"),
    [
        (no_rights, "open", 2, "no-access"),
        (may_look_in, "open", 1, "no-access"),
        (may_read_all, "open", 1, "read-only"),
        (no_rights, "create", 2, "no-access"),
    ],
)
def test_another_user_is_told_so(
    open_place: Path, children: Children, rights: Callable[[Path], None], what: str, bites: int, error: str
) -> None:
    folder = open_place / "passport"
    closed_passport(folder, revision())
    rights(folder)
    before = fingerprints(open_place)
    said = children.run("attempt", folder=str(folder), secret=PASSPHRASE, what=what, user=STRANGER)
    assert said == [{"bites": "PermissionError"}] * bites + [{"error": error}]
    assert fingerprints(open_place) == before


def test_another_user_cannot_make_one_where_nobody_may_write(open_place: Path, children: Children) -> None:
    said = children.run("attempt", folder=str(open_place), what="create", user=STRANGER)
    assert said == [{"bites": "PermissionError"}, {"error": "no-access"}]
    said = children.run("attempt", folder=str(open_place / "new"), what="create", user=STRANGER)
    assert said[-1] == {"error": "no-access"}
    assert list(open_place.iterdir()) == []


def test_a_read_only_disk(disk: Path) -> None:
    folder = disk / "passport"
    closed_passport(folder, revision())
    before = fingerprints(disk)
    assert _mount("-o", "remount,ro", str(disk)).returncode == 0
    with pytest.raises(OSError, match="Read-only"):
        (disk / "probe").touch()

    with pytest.raises(ReadOnlyError):
        Vault.open(folder, PASSPHRASE)
    with pytest.raises(ReadOnlyError):
        new_vault(disk / "another")
    assert fingerprints(disk) == before
    assert _mount("-o", "remount,rw", str(disk)).returncode == 0
    Vault.open(folder, PASSPHRASE).close()


def _fill(disk: Path, left: int = 0) -> Path:
    """Leave ``left`` bytes of room, and show that it is so."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        with suppress(OSError):
            while file.write(bytes(4096)):
                continue
        file.truncate(max(0, file.tell() - left))
    if not left:
        with pytest.raises(OSError, match="No space"):
            (disk / "probe").write_bytes(bytes(4096))
        (disk / "probe").unlink()
    return filler


def test_a_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room(disk: Path) -> None:
    folder = disk / "passport"
    with new_vault(folder)[0] as vault:
        kept = [revision(body=b"x" * 2000) for _ in range(5)]
        vault.append(kept)
        filler = _fill(disk)
        lost = 0
        while lost < 3:
            one = revision(body=b"y" * 3000)
            try:
                vault.append([one])
                kept.append(one)
            except DiskFullError:
                lost += 1
        with pytest.raises(DiskFullError):
            vault.save_draft("story", "z" * 9000)
        with pytest.raises(DiskFullError):
            vault.change_passphrase("brand new words")
        assert {one.id for one in vault.revisions()} == {one.id for one in kept}
        filler.unlink()
        kept.append(revision())
        vault.append(kept[-1:])
        assert vault.check().happy
    with Vault.open(folder, PASSPHRASE) as vault:
        assert {one.id for one in vault.revisions()} == {one.id for one in kept}
        assert vault.check().happy


def test_a_passport_opens_on_a_full_disk(disk: Path) -> None:
    folder = disk / "passport"
    first = revision()
    closed_passport(folder, first)
    filler = _fill(disk)
    with Vault.open(folder, PASSPHRASE) as vault:
        assert vault.current() == [first]
        with pytest.raises(DiskFullError):
            vault.append([revision(first)])
        assert vault.current() == [first]
        filler.unlink()
        vault.append([revision(first)])


@pytest.mark.parametrize("left", range(0, 140 * 1024, 8 * 1024))
def test_a_disk_that_fills_at_any_point_leaves_the_old_or_the_new(disk: Path, left: int) -> None:
    folder = disk / "passport"
    kept = [revision(), revision(private=True)]
    code = closed_passport(folder, *kept)
    filler = _fill(disk, left)
    try:
        new_vault(disk / "another")[0].close()
    except DiskFullError:
        assert not (disk / "another").exists()
    else:
        shutil.rmtree(disk / "another")
    secret = PASSPHRASE
    with Vault.open(folder, PASSPHRASE) as vault:
        try:
            vault.change_passphrase("brand new words")
            secret = "brand new words"
        except DiskFullError:
            pass
        assert {one.id for one in vault.revisions()} == {one.id for one in kept}
    filler.unlink()
    for way in (secret, code):
        with Vault.open(folder, way) as vault:
            assert {one.id for one in vault.revisions()} == {one.id for one in kept}
            assert vault.check().happy
    assert len(list(folder.iterdir())) == 3


@pytest.mark.parametrize("left", [0, 8 * 1024, 24 * 1024])
def test_a_full_disk_leaves_older_backups_and_says_so(disk: Path, left: int) -> None:
    folder = disk / "passport"
    with new_vault(folder)[0] as vault:
        vault.append([revision()])
        assert vault.back_up(NOW) is not None
        fresh = revision()
        vault.append([fresh])
        before = fingerprints(folder / "backups")
        filler = _fill(disk, left)
        with pytest.raises(DiskFullError) as caught:
            vault.back_up(NOW + timedelta(hours=2))
        assert "disk is full" in caught.value.sentence()
        filler.unlink()
        filler = _fill(disk, left)  # what waited in the write-ahead file has left room
        with pytest.raises(DiskFullError):
            vault.save_copy(disk / "mine.copy", NOW)
        assert fingerprints(folder / "backups") == before
        assert not (disk / "mine.copy").exists()
        filler.unlink()
        assert vault.back_up(NOW + timedelta(hours=2)) is not None
        assert len(vault.backups()) == 2
        assert vault.check().happy


@pytest.mark.parametrize("left", range(0, 200 * 1024, 24 * 1024))
def test_a_disk_that_fills_while_backups_are_rewritten(disk: Path, left: int) -> None:
    folder = disk / "passport"
    gone, kept = revision(), revision(private=True)
    closed_passport(folder, gone, kept)
    with Vault.open(folder, PASSPHRASE) as vault:
        vault.back_up(NOW)
        vault.erase(gone.record)
        filler = _fill(disk, left)
        with suppress(DiskFullError):
            vault.refresh_backups(NOW + timedelta(hours=2))
        for backup in vault.backups():
            with OpenCopy(backup.path, PASSPHRASE) as copy:
                assert kept.id in {one.id for one in copy.ledger.revisions()}
        filler.unlink()
        vault.refresh_backups(NOW + timedelta(hours=2))
        assert not vault.backups_stale()
        assert {one.id for one in vault.revisions()} == {kept.id}
