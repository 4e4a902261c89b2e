"""Files and folders that only their owner can read, written so that a pulled plug leaves the old or the new."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from passport_app.vault.faults import disk_faults_named

FOLDER_MODE = 0o700
FILE_MODE = 0o600
NEW_SUFFIX = ".new"


def make_folder(folder: Path) -> None:
    """Make ``folder``, and the folders above it that are missing, for the owner alone."""
    with disk_faults_named():
        missing = [folder, *folder.parents]
        for path in reversed(missing[: next(i for i, path in enumerate(missing) if path.exists())]):
            path.mkdir(FOLDER_MODE)
            sync_folder(path.parent)


def create_file(path: Path) -> None:
    """An empty file that only its owner can read; a leftover of the same name is replaced."""
    with disk_faults_named():
        path.unlink(missing_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE))


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the content of ``path``: after a crash at any moment it is the old one or the new one."""
    fresh = path.with_name(path.name + NEW_SUFFIX)
    create_file(fresh)
    try:
        with disk_faults_named():
            with fresh.open("wb") as file:
                file.write(data)
                file.flush()
                _sync(file.fileno())
            fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Wait until the content of a file is on the disk."""
    with disk_faults_named(), path.open("rb+") as file:
        _sync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. Windows does this by itself and has no call for it."""
    if os.name == "nt":
        return
    with disk_faults_named():
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _sync(descriptor)
        finally:
            os.close(descriptor)


def remove(path: Path) -> None:
    """Remove a database file with what SQLite keeps beside it."""
    with disk_faults_named():
        for suffix in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _sync(descriptor: int) -> None:
    """To the disk and not only to its cache; on macOS ``fsync`` alone stops at the cache."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - not on Windows

        with suppress(OSError):  # a network disk may not know it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    os.fsync(descriptor)
