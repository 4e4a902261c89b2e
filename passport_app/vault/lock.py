"""One process at a time per passport, by a lock of the system that dies with the process that holds it.

On Linux and macOS the folder itself is locked, so that trying leaves no file behind.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from passport_app.vault.errors import InUseError
from passport_app.vault.faults import disk_faults_named

WINDOWS_LOCK_FILE = "passport.lock"
_UNSUPPORTED = frozenset({errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.EOPNOTSUPP})
"""What some network disks say to a lock on a folder. SQLCipher's own lock on the database is left there."""


class FolderLock:
    """Holds a passport folder for this process until released."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            InUseError: another process holds it.
        """
        with disk_faults_named():
            self._descriptor: int | None = _open(folder)
        try:
            _lock(self._descriptor)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                self.release()
                raise InUseError from error

    def release(self) -> None:
        """Let another process in; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        return os.open(folder / WINDOWS_LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_NOINHERIT, 0o600)

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_CLOEXEC)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
