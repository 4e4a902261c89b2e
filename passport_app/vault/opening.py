"""Opening a passport folder step by step, so that nothing is changed until everything is known good."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from passport_app.vault import copying, examine, files, schema, slots, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import (
    DamagedSlotsError,
    EmptyFolderError,
    NotAFolderError,
    NotAPassportError,
    ReadOnlyError,
    VaultError,
)
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.lock import WINDOWS_LOCK_FILE, FolderLock
from passport_app.vault.schema import Migration
from passport_app.vault.slots import Slot, SlotFile
from passport_app.vault.ways_in import Keyring

_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", WINDOWS_LOCK_FILE})
OURS = re.compile(r"vault-[0-9]+\.db(-wal|-shm|-journal|\.new)?|(slots(\.bak)?\.json|passport)\.new")
"""Names that only this program gives, except the two copies of the key file."""
_VAULT = re.compile(r"vault-([0-9]+)\.db")
BACKUPS = "backups"
"""The folder of the backups, beside the files."""
UNFINISHED = "passport.new"
"""Stands in a folder while a passport is being made in it."""


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A file with its keys and its ways in. The keys are copies; whoever asked for them wipes them."""

    database: Database
    keyring: Keyring
    slot_file: SlotFile


@dataclass(kw_only=True)
class OpenFolder:
    """Everything that is held while a passport is open."""

    folder: Path
    lock: FolderLock
    slot_file: SlotFile
    slot: Slot
    keyring: Keyring
    database: Database

    def snapshot(self) -> Snapshot:
        """What belongs together, though another thread may be moving to new keys: it changes these three in order."""
        while True:
            slot_file, keyring, database = self.slot_file, self.keyring, self.database
            private = None if keyring.private is None else bytearray(keyring.private)
            copied = Keyring(data=bytearray(keyring.data), private=private)
            if slot_file.vault == database.path.name and keyring is self.keyring:
                return Snapshot(database=database, keyring=copied, slot_file=slot_file)

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


def open_folder(folder: Path, secret: str, steps: tuple[Migration, ...]) -> OpenFolder:
    """Open the passport in a folder; on any error every byte in it is as before."""
    check_folder(folder)
    lock = FolderLock(folder)
    try:
        slot_file = slots.load(folder)
        examine.look_at(folder / slot_file.vault)
        _check_writable(folder, folder / slot_file.vault)
        slot, keyring = ways_in.go_in(slot_file, secret)
        try:
            slot_file = _brought_up(folder, slot_file, keyring, steps)
            database = Database(folder / slot_file.vault, keyring.data, "live")
        except BaseException:
            keyring.wipe()
            raise
        tidy(folder, slot_file)
    except BaseException:
        lock.release()
        raise
    return OpenFolder(folder=folder, lock=lock, slot_file=slot_file, slot=slot, keyring=keyring, database=database)


def check_folder(folder: Path) -> None:
    """Whether a folder looks like a passport from outside, with one error for each way in which it does not."""
    names = names_in(folder)
    if names & {slots.FILE, slots.SPARE}:
        return
    ours = {name for name in names if OURS.fullmatch(name)}
    if names == ours and (not names or UNFINISHED in names):
        raise EmptyFolderError
    raise DamagedSlotsError if ours or BACKUPS in names else NotAPassportError


def tidy(folder: Path, slot_file: SlotFile) -> None:
    """Bring both copies of the key file up, then drop what a crash left behind; a full disk may put it off."""
    with suppress(OSError, VaultError):
        if not slots.both_current(folder, slot_file):
            slots.save(folder, slot_file)
        if slots.both_current(folder, slot_file):
            for name in sorted(names_in(folder)):
                if name.endswith(files.NEW_SUFFIX) and OURS.fullmatch(name):
                    _clear_up(folder, name, slot_file.vault)


def _clear_up(folder: Path, mark: str, current: str) -> None:
    """Remove what a change left behind, its mark last: the new database, or the one whose place it took.

    A database that no mark names stays. It was finished once, so somebody has put older keys back beside it; it opens
    with nothing that is here, but the keys to it may come back too.
    """
    fresh = mark.removesuffix(files.NEW_SUFFIX)
    if _VAULT.fullmatch(fresh):
        past = (folder / mark).read_text(encoding="ascii", errors="replace")
        for gone in past.split() if fresh == current else [fresh]:
            if _VAULT.fullmatch(gone) and gone != current:
                files.remove(folder / gone)
    (folder / mark).unlink(missing_ok=True)


def next_generation(folder: Path, slot_file: SlotFile) -> int:
    """A number that neither the key file nor any database in the folder has had."""
    found = [int(match[1]) for name in names_in(folder) if (match := _VAULT.fullmatch(name))]
    return max([slot_file.generation, *found]) + 1


def names_in(folder: Path) -> set[str]:
    """What is in a folder, without what the system puts into every folder.

    Raises:
        MissingFolderError, NotAFolderError, NoAccessError
    """
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
        generation = next_generation(folder, slot_file)
        fresh = replace(slot_file, generation=generation, vault=vault_name(generation))
        with abandoned_on_error(folder / fresh.vault, slot_file.vault) as target:
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
def abandoned_on_error(path: Path, *past: str) -> Iterator[Path]:
    """A new database file that is removed again if it does not come to take over.

    Args:
        path: The new file; a mark beside it says whose place it takes, until ``tidy`` has seen to all of them.
        past: The names of those.
    """
    mark = path.with_name(path.name + files.NEW_SUFFIX)
    files.create_file(mark)
    try:
        with disk_faults_named():
            mark.write_text("\n".join(past), encoding="ascii")
        files.sync_file(mark)
        files.sync_folder(path.parent)
        yield path
    except BaseException:
        with suppress(OSError, VaultError):
            if slots.load(path.parent).vault != path.name:
                files.remove(path)
                mark.unlink(missing_ok=True)
        raise


def signed(slot_file: SlotFile, keyring: Keyring) -> SlotFile:
    """The same list with the person's seal on it."""
    if keyring.private is None:
        raise ValueError("only the person can seal the list")
    return replace(slot_file, mac=slots.list_mac(slot_file.slots, keyring.private))
