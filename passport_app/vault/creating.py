"""Making a passport in a folder that is new or empty.

A marker stands in the folder until all is in its place: what a killed making left behind can then be told from a
passport that lost its key file, and is cleared away by the next one.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from passport_app.vault import files, keys, labels, opening, passphrases, recovery_code, schema, slots, tuning, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import (
    FolderNotEmptyError,
    MissingFolderError,
    PassportExistsError,
    VaultError,
)
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.keys import Cost
from passport_app.vault.labels import Label
from passport_app.vault.lock import FolderLock
from passport_app.vault.opening import OpenFolder
from passport_app.vault.settings import Settings
from passport_app.vault.slots import Slot, SlotFile, Way
from passport_app.vault.ways_in import Keyring


def create(folder: Path, passphrase: str, cost: Cost | None) -> tuple[OpenFolder, str]:
    """Make a passport; the answer has its recovery code as it is to be printed.

    Raises:
        VaultError: one subclass per reason; nothing of it is then left in the folder.
    """
    secret = passphrases.secret_bytes(passphrase)
    with begun(folder) as lock:
        return _filled(folder, lock, secret, cost)


@contextmanager
def begun(folder: Path) -> Iterator[FolderLock]:
    """A new or empty folder in which a passport is being made; nothing of it is left if that fails.

    Raises:
        VaultError: one subclass per reason why it cannot be made here.
    """
    made = _made(folder)
    lock = FolderLock(folder)
    try:
        _check_free(folder)
        with _undone_on_error(folder, made=made):
            with suppress(OSError):
                folder.chmod(files.FOLDER_MODE)
            files.create_file(folder / opening.UNFINISHED)
            files.sync_folder(folder)
            yield lock
    except BaseException:
        lock.release()
        raise


def _made(folder: Path) -> bool:
    """Make the folder if it is not there; whether it was made."""
    try:
        opening.names_in(folder)
    except MissingFolderError:
        files.make_folder(folder)
        return True
    return False


def _check_free(folder: Path) -> None:
    names = opening.names_in(folder)
    if names & {slots.FILE, slots.SPARE}:
        raise PassportExistsError
    if names and not (opening.UNFINISHED in names and all(map(opening.OURS.fullmatch, names))):
        raise FolderNotEmptyError
    _clear(folder)


def _clear(folder: Path) -> None:
    """Remove what only this program could have put here; the marker last."""
    with disk_faults_named():
        for name in sorted(opening.names_in(folder), key=lambda name: name == opening.UNFINISHED):
            if opening.OURS.fullmatch(name):
                (folder / name).unlink()


@contextmanager
def _undone_on_error(folder: Path, *, made: bool) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError, VaultError):
            for name in (slots.FILE, slots.SPARE):
                (folder / name).unlink(missing_ok=True)
            _clear(folder)
            if made:
                folder.rmdir()
        raise


def _filled(folder: Path, lock: FolderLock, secret: bytes, cost: Cost | None) -> tuple[OpenFolder, str]:
    code, keyring = recovery_code.new_code(), Keyring(data=keys.new_key(), private=keys.new_key())
    slot_file = _first_slots(secret, passphrases.secret_bytes(code), cost, keyring)
    slot_file = opening.signed(slot_file, keyring)
    database = _first_database(folder / slot_file.vault, keyring, slot_file)
    try:
        slots.save(folder, slot_file)
        opening.tidy(folder, slot_file)
    except BaseException:
        database.close()
        raise
    held = OpenFolder(
        folder=folder, lock=lock, slot_file=slot_file, slot=slot_file.slots[0], keyring=keyring, database=database
    )
    return held, code


def _first_slots(passphrase: bytes, code: bytes, cost: Cost | None, keyring: Keyring) -> SlotFile:
    """The two first ways in. Making the code's measures the computer, and the passphrase then costs what it can do."""
    salt, common = secrets.token_bytes(keys.SALT_BYTES), cost or keys.STANDARD_COST
    begun = time.perf_counter()
    by_code = _slot("recovery-code", code, salt, common, keyring)
    own = common if cost else tuning.tuned(time.perf_counter() - begun)
    by_passphrase = _slot("passphrase", passphrase, salt, own, keyring)
    if own != common:
        by_passphrase = replace(by_passphrase, cost=own)
    return SlotFile(
        generation=1, vault=opening.vault_name(1), salt=salt, cost=common, slots=(by_passphrase, by_code), mac=b""
    )


def _slot(way: Way, secret: bytes, salt: bytes, cost: Cost, keyring: Keyring) -> Slot:
    stretched = keys.stretch(secret, salt, cost)
    try:
        return ways_in.new_slot(role="person", way=way, stretched=stretched, keyring=keyring)
    finally:
        keys.wipe(stretched)


def _first_database(path: Path, keyring: Keyring, slot_file: SlotFile) -> Database:
    """A database with the schema of today and its ids, on the disk, open."""
    files.create_file(path)
    database = Database(path, keyring.data, "fresh")
    try:
        schema.bring_up(database, schema.migrations())
        meta = Settings(database, "meta")
        meta.set("passport", secrets.token_hex(16))
        meta.set("device", secrets.token_hex(16))
        meta.set("made", datetime.now(UTC).isoformat(timespec="seconds"))
        for slot in slot_file.slots:
            labels.write(database, slot.id, Label(made=datetime.now(UTC).astimezone().date()))
    finally:
        database.close()
    files.sync_file(path)
    return Database(path, keyring.data, "live")
