"""Making a passport folder, and opening one step by step so that nothing is changed until everything is known good."""

from __future__ import annotations

import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from passport_app.vault import copying, examine, files, keys, passphrases, recovery_code, schema, slots, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import (
    DamagedSlotsError,
    EmptyFolderError,
    FolderNotEmptyError,
    MissingFolderError,
    NotAFolderError,
    NotAPassportError,
    PassportExistsError,
    ReadOnlyError,
    VaultError,
    disk_faults_named,
)
from passport_app.vault.keys import Cost
from passport_app.vault.lock import WINDOWS_LOCK_FILE, FolderLock
from passport_app.vault.schema import Migration
from passport_app.vault.settings import Settings
from passport_app.vault.slots import Slot, SlotFile
from passport_app.vault.ways_in import Keyring

_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", WINDOWS_LOCK_FILE})
_OURS = re.compile(r"vault-[0-9]+\.db(-wal|-shm|-journal)?|slots(\.bak)?\.json" + re.escape(files.NEW_SUFFIX))


@dataclass(kw_only=True)
class OpenFolder:
    """Everything that is held while a passport is open."""

    folder: Path
    lock: FolderLock
    slot_file: SlotFile
    slot: Slot
    keyring: Keyring
    database: Database

    def close(self) -> None:
        """Close the file, forget the keys, let others in."""
        try:
            self.database.close()
        finally:
            self.keyring.wipe()
            self.lock.release()


def vault_name(generation: int) -> str:
    """The name of the database file that a generation of ``slots.json`` begins."""
    return f"vault-{generation}.db"


def create(folder: Path, passphrase: str, cost: Cost) -> tuple[OpenFolder, str]:
    """Make a passport in a folder that is new or empty; the answer has its recovery code."""
    secret = passphrases.secret_bytes(passphrase)
    with _folder_for_new(folder):
        lock = FolderLock(folder)
        try:
            return _filled(folder, lock, secret, cost)
        except BaseException:
            lock.release()
            raise


def open_folder(folder: Path, secret: str, steps: tuple[Migration, ...]) -> OpenFolder:
    """Open the passport in a folder; on any error every byte in it is as before."""
    check_folder(folder)
    lock = FolderLock(folder)
    try:
        slot_file = slots.load(folder)
        examine.look_at(folder / slot_file.vault)
        _check_writable(folder, folder / slot_file.vault)
        slot, keyring = ways_in.go_in(slot_file, secret)
        slot_file = _brought_up(folder, slot_file, keyring, steps)
        database = Database(folder / slot_file.vault, keyring.data, "live")
        tidy(folder, slot_file)
    except BaseException:
        lock.release()
        raise
    return OpenFolder(folder=folder, lock=lock, slot_file=slot_file, slot=slot, keyring=keyring, database=database)


def check_folder(folder: Path) -> None:
    """Whether a folder looks like a passport from outside, with one error for each way in which it does not."""
    names = _names(folder)
    if not names:
        raise EmptyFolderError
    if not names & {slots.FILE, slots.SPARE}:
        raise DamagedSlotsError if any(map(_OURS.fullmatch, names)) else NotAPassportError


def tidy(folder: Path, slot_file: SlotFile) -> None:
    """Bring both copies of the key file up, then drop what a crash left behind; a full disk may put it off."""
    with suppress(OSError, VaultError):
        if not slots.both_current(folder, slot_file):
            slots.save(folder, slot_file)
        if slots.both_current(folder, slot_file):
            for name in _names(folder):
                if _OURS.fullmatch(name) and not name.startswith(slot_file.vault):
                    (folder / name).unlink(missing_ok=True)


def _names(folder: Path) -> set[str]:
    with disk_faults_named():
        if not stat.S_ISDIR(folder.stat().st_mode):
            raise NotAFolderError
        return {path.name for path in folder.iterdir()} - _LITTER


def _check_writable(folder: Path, vault: Path) -> None:
    if not (os.access(folder, os.W_OK | os.X_OK) and os.access(vault, os.W_OK)):
        raise ReadOnlyError


def _brought_up(folder: Path, slot_file: SlotFile, keyring: Keyring, steps: tuple[Migration, ...]) -> SlotFile:
    """Examine the database; one of an older version is brought up in a copy, which then takes over."""
    newest = schema.latest(steps)
    with examine.readable(folder / slot_file.vault, keyring.data) as source:
        if examine.version_of(source, keyring.data, newest) == newest:
            return slot_file
        fresh = replace(slot_file, generation=slot_file.generation + 1, vault=vault_name(slot_file.generation + 1))
        with abandoned_on_error(folder / fresh.vault) as target:
            copying.write_copy(source, keyring.data, target, keyring.data)
            database = Database(target, keyring.data, "fresh")
            try:
                schema.bring_up(database, steps)
            finally:
                database.close()
            files.sync_file(target)
            examine.version_of(target, keyring.data, newest)
            slots.save(folder, fresh)
    return fresh


@contextmanager
def abandoned_on_error(path: Path) -> Iterator[Path]:
    """A new database file that is removed again if it does not come to take over."""
    try:
        yield path
    except BaseException:
        with suppress(OSError, VaultError):
            if slots.load(path.parent).vault != path.name:
                files.remove(path)
        raise


@contextmanager
def _folder_for_new(folder: Path) -> Iterator[None]:
    made = False
    try:
        names = _names(folder)
    except MissingFolderError:
        files.make_folder(folder)
        made, names = True, set()
    if names & {slots.FILE, slots.SPARE}:
        raise PassportExistsError
    if names:
        raise FolderNotEmptyError
    with suppress(OSError):
        folder.chmod(files.FOLDER_MODE)
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for path in folder.iterdir():
                if _OURS.fullmatch(path.name) or path.name in {slots.FILE, slots.SPARE}:
                    path.unlink()
            if made:
                folder.rmdir()
        raise


def _filled(folder: Path, lock: FolderLock, secret: bytes, cost: Cost) -> tuple[OpenFolder, str]:
    salt, code = secrets.token_bytes(keys.SALT_BYTES), recovery_code.new_code()
    keyring = Keyring(data=keys.new_key(), private=keys.new_key())
    ways = (
        ways_in.new_slot(role="person", way="passphrase", stretched=keys.stretch(secret, salt, cost), keyring=keyring),
        ways_in.new_slot(
            role="person",
            way="recovery-code",
            stretched=keys.stretch(passphrases.secret_bytes(code), salt, cost),
            keyring=keyring,
        ),
    )
    slot_file = signed(SlotFile(generation=1, vault=vault_name(1), salt=salt, cost=cost, slots=ways, mac=b""), keyring)
    _write_first(folder / slot_file.vault, keyring)
    database = Database(folder / slot_file.vault, keyring.data, "live")
    try:
        slots.save(folder, slot_file)
    except BaseException:
        database.close()
        raise
    opened = OpenFolder(folder=folder, lock=lock, slot_file=slot_file, slot=ways[0], keyring=keyring, database=database)
    return opened, code


def signed(slot_file: SlotFile, keyring: Keyring) -> SlotFile:
    """The same list with the person's seal on it."""
    if keyring.private is None:
        raise ValueError("only the person can seal the list")
    return replace(slot_file, mac=slots.list_mac(slot_file.slots, keyring.private))


def _write_first(path: Path, keyring: Keyring) -> None:
    files.create_file(path)
    database = Database(path, keyring.data, "fresh")
    try:
        schema.bring_up(database, schema.migrations())
        meta = Settings(database, "meta")
        meta.set("passport", secrets.token_hex(16))
        meta.set("device", secrets.token_hex(16))
        meta.set("made", datetime.now(UTC).isoformat(timespec="seconds"))
    finally:
        database.close()
    files.sync_file(path)
