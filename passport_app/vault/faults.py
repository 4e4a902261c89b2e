"""What the system says about files, as sentences that a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from passport_app.vault.errors import (
    DiskFaultError,
    DiskFullError,
    MissingFolderError,
    NoAccessError,
    NotAFolderError,
    ReadOnlyError,
    VaultError,
)

_BY_ERRNO: dict[int, type[VaultError]] = {
    errno.ENOENT: MissingFolderError,
    errno.ENOTDIR: NotAFolderError,
    errno.EACCES: NoAccessError,
    errno.EPERM: NoAccessError,
    errno.EROFS: ReadOnlyError,
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
}


@contextmanager
def disk_faults_named() -> Iterator[None]:
    """Turn what the system says about files into a sentence that a person can act on."""
    try:
        yield
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, DiskFaultError) from error
