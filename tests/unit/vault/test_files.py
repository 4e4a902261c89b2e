from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from passport_app.vault import errors, files
from passport_app.vault.faults import disk_faults_named


def test_a_file_is_replaced_whole_and_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "slots.json"
    for data in (b"one", b"two", b""):
        files.write_atomically(path, data)
        assert path.read_bytes() == data
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "slots.json"
    files.write_atomically(path, b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(errors.DiskFullError):
            files.write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_is_on_the_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def note_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def note_replace(self: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", note_fsync)
    monkeypatch.setattr(Path, "replace", note_replace)
    files.write_atomically(tmp_path / "slots.json", b"new")
    assert steps == ["file", "replace", "folder"]


def test_a_leftover_of_a_killed_write_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "slots.json.new").write_bytes(b"half")
    files.write_atomically(tmp_path / "slots.json", b"whole")
    assert (tmp_path / "slots.json").read_bytes() == b"whole"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFullError),
        (errno.EDQUOT, errors.DiskFullError),
        (errno.EROFS, errors.ReadOnlyError),
        (errno.EACCES, errors.NoAccessError),
        (errno.EIO, errors.DiskFaultError),
        (errno.ENOENT, errors.MissingFolderError),
    ],
)
def test_each_fault_of_the_disk_has_its_sentence(number: int, kind: type[errors.VaultError]) -> None:
    with pytest.raises(kind), disk_faults_named():
        raise OSError(number, "as the system says")
