"""One SQLCipher file: opened with a raw key, and its faults told as sentences.

The key goes in as hexadecimal digits and never as a passphrase, so nothing that a person types is ever part of SQL.
Every pragma here is part of the promise that what was shown as saved is on the disk.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Literal

from sqlcipher3 import dbapi2

from passport_app.vault.errors import (
    DamagedVaultError,
    DiskFaultError,
    DiskFullError,
    InUseError,
    NoAccessError,
    ReadOnlyError,
    VaultError,
)

APPLICATION_ID = 0x48505031
"""Marks the file as ours among SQLite files: "HPP1"."""

Value = str | int | bytes | None
Row = tuple[Any, ...]
Mode = Literal["live", "still", "fresh"]
"""``live`` is read and written durably, ``still`` is read without touching a byte, ``fresh`` is a file that only
counts once it is finished and synced, so it is written without ceremony."""

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_PERM, _AUTH = 3, 23
_ENVIRONMENT: dict[int, type[VaultError]] = {
    _BUSY: InUseError,
    _LOCKED: InUseError,
    _READONLY: ReadOnlyError,
    _IOERR: DiskFaultError,
    _CORRUPT: DamagedVaultError,
    _FULL: DiskFullError,
    _CANTOPEN: NoAccessError,
    _NOTADB: DamagedVaultError,
    _PERM: NoAccessError,
    _AUTH: NoAccessError,
}
_AS_WORDS: dict[str, type[VaultError]] = {
    "database or disk is full": DiskFullError,
    "disk I/O error": DiskFaultError,
    "attempt to write a readonly database": ReadOnlyError,
    "database disk image is malformed": DamagedVaultError,
}
"""``sqlcipher_export`` tells the fault of a statement inside it by its message alone."""
_PRAGMAS: dict[Mode, tuple[str, ...]] = {
    "live": (
        "locking_mode = EXCLUSIVE",
        "journal_mode = WAL",
        "synchronous = FULL",
        "secure_delete = ON",
        "cache_size = -32768",
    ),
    "still": (),
    "fresh": ("locking_mode = EXCLUSIVE", "journal_mode = MEMORY", "synchronous = OFF"),
}
_MAC_PRAGMAS = ("fullfsync = ON", "checkpoint_fullfsync = ON")


class Database:
    """A connection for one owner at a time; several threads may take turns."""

    def __init__(self, path: Path, key: bytes | bytearray, mode: Mode) -> None:
        """Open an existing file. A wrong key shows at the first read, as ``DamagedVaultError``."""
        self.path = path
        self._turn = RLock()
        self._depth = 0
        self._connection = _connected(uri(path, mode))
        try:
            self._set_up(key, mode)
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close; the last write-ahead pages go into the file."""
        try:
            with self._turn:
                self._connection.close()
        except dbapi2.Error as error:
            raise _named(error) from error

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a query."""
        try:
            with self._turn:
                return list(self._connection.execute(sql, values))
        except dbapi2.Error as error:
            raise _named(error) from error

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of a query."""
        try:
            with self._turn:
                found: Row | None = self._connection.execute(sql, values).fetchone()
        except dbapi2.Error as error:
            raise _named(error) from error
        return found

    def run(self, sql: str, values: Sequence[Value] = ()) -> None:
        """One statement that answers nothing."""
        try:
            with self._turn:
                self._connection.execute(sql, values)
        except dbapi2.Error as error:
            raise _named(error) from error

    def script(self, sql: str) -> None:
        """Several statements, all or nothing."""
        try:
            self._connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\n;COMMIT;")
        except dbapi2.Error as error:
            self._roll_back()
            raise _named(error) from error

    def settle(self) -> None:
        """Bring everything that was written into the file itself; its leftovers are then empty."""
        busy = self.row("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy is None or busy[0]:
            raise RuntimeError("a statement was still open")

    @contextmanager
    def settled(self) -> Iterator[Path]:
        """The file with everything in it, while nobody else gets a turn: it may be copied as it lies."""
        with self._turn:
            self.settle()
            yield self.path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, on the disk at the end; inside another one it is part of that."""
        with self._turn:
            if self._depth == 0:
                self.run("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._depth -= 1
                self._roll_back()
                raise
            self._depth -= 1
            if self._depth == 0:
                self._commit()

    def _commit(self) -> None:
        try:
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self._depth == 0 and self._connection.in_transaction:
            self.run("ROLLBACK")

    def _set_up(self, key: bytes | bytearray, mode: Mode) -> None:
        # Before the key: a wrong one would otherwise print to the terminal.
        self.run("PRAGMA cipher_log_level = NONE")
        self.run(f'PRAGMA key = "{raw_key(key)}"')
        self.run("PRAGMA trusted_schema = OFF")
        # cipher_memory_security stays off: it costs a fifth of reading, what is read is in Python's memory anyway,
        # and locking ends the process.
        self.run("PRAGMA temp_store = MEMORY")
        for pragma in (*(_MAC_PRAGMAS if sys.platform == "darwin" else ()), *_PRAGMAS[mode]):
            self.run(f"PRAGMA {pragma}")


def _connected(address: str) -> dbapi2.Connection:
    try:
        return dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=0)
    except dbapi2.Error as error:
        raise _named(error) from error


def raw_key(key: bytes | bytearray) -> str:
    """A 256-bit key as SQLCipher's raw key literal, hexadecimal digits only."""
    return f"x'{key.hex()}'"


def uri(path: Path, mode: Mode) -> str:
    """The SQLite URI of a file; it never makes one."""
    return path.absolute().as_uri() + ("?mode=ro&immutable=1" if mode == "still" else "?mode=rw")


def _named(error: dbapi2.Error) -> Exception:
    """The sentence for what the environment did; our own mistakes stay what they are."""
    kind = _ENVIRONMENT.get(getattr(error, "sqlite_errorcode", 0) & 0xFF) or _AS_WORDS.get(str(error))
    return error if kind is None else kind()
