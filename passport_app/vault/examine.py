"""Looking at a database file before it is opened, so that a doubtful one stays as it is, byte for byte.

A file that was closed in order is read where it lies, in a mode that writes nothing. One with write-ahead leftovers
of a crash is copied (it is encrypted) and the copy is recovered and checked; only then may the real one be opened.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from passport_app.vault import schema
from passport_app.vault.database import APPLICATION_ID, Database
from passport_app.vault.errors import (
    DamagedVaultError,
    ForeignVaultError,
    MissingVaultError,
    NewerVaultError,
    TruncatedVaultError,
)
from passport_app.vault.faults import disk_faults_named

PAGE = 4096
_START = 64
_LEFTOVER = "-wal"
_LEGIBLE = frozenset(range(0x20, 0x7F)) | {0x09, 0x0A, 0x0D}
_FOREIGN_STARTS = (b"SQLite format 3\0", b"\x89PNG\r\n\x1a\n", b"%PDF-", b"PK\x03\x04")


def look_at(path: Path) -> None:
    """What can be told of a database file without its key.

    Raises:
        MissingVaultError, ForeignVaultError, TruncatedVaultError
    """
    with disk_faults_named():
        if not path.is_file():
            raise MissingVaultError
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(_START)
    # The first bytes of ours are random: a text of this length comes about by chance once in 10**26 files.
    if start.startswith(_FOREIGN_STARTS) or (len(start) == _START and _LEGIBLE.issuperset(start)):
        raise ForeignVaultError
    if (size == 0 or size % PAGE) and not _has_leftovers(path):
        raise TruncatedVaultError


@contextmanager
def readable(path: Path, key: bytearray) -> Iterator[Path]:
    """The file, or a recovered copy of it, that may be read as it lies."""
    if not _has_leftovers(path):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="passport-", ignore_cleanup_errors=True) as folder:
        yield _recovered(path, key, Path(folder) / path.name)


def version_of(path: Path, key: bytearray, newest: int) -> int:
    """The schema version of a readable file that is ours and whole in its first pages.

    Raises:
        TruncatedVaultError, DamagedVaultError, ForeignVaultError, NewerVaultError
    """
    database = Database(path, key, "still")
    try:
        _check_length(database, path)
        found = database.row("PRAGMA application_id")
        if found is None or found[0] != APPLICATION_ID:
            raise ForeignVaultError
        version = schema.version(database)
        if version > newest:
            raise NewerVaultError
        database.rows("SELECT name FROM sqlite_schema")
        return version
    finally:
        database.close()


def page_faults(database: Database) -> int:
    """How many faults SQLCipher and SQLite find in the pages of a file without leftovers."""
    try:
        faults = len(database.rows("PRAGMA cipher_integrity_check"))
        found = [row[0] for row in database.rows("PRAGMA integrity_check")]
    except DamagedVaultError:
        return 1
    return faults + (0 if found == ["ok"] else len(found))


def _has_leftovers(path: Path) -> bool:
    leftover = path.with_name(path.name + _LEFTOVER)
    with disk_faults_named():
        return leftover.is_file() and leftover.stat().st_size > 0


def _recovered(path: Path, key: bytearray, copy: Path) -> Path:
    with disk_faults_named():
        for suffix in ("", _LEFTOVER):
            shutil.copyfile(path.with_name(path.name + suffix), copy.with_name(copy.name + suffix))
    database = Database(copy, key, "live")
    try:
        database.settle()
        if page_faults(database):
            raise DamagedVaultError
    finally:
        database.close()
    return copy


def _check_length(database: Database, path: Path) -> None:
    """A whole first page that promises more pages than there are is how a cut file looks."""
    try:
        database.row("PRAGMA user_version")
    except DamagedVaultError as error:
        raise _length_fault(error, path) from error


def _length_fault(error: DamagedVaultError, path: Path) -> DamagedVaultError | TruncatedVaultError:
    not_a_database = 26
    code = getattr(error.__cause__, "sqlite_errorcode", not_a_database) & 0xFF
    if code == not_a_database or path.stat().st_size == 0:
        return DamagedVaultError()
    return TruncatedVaultError()
