"""Rewriting the backups that do not reflect new keys, an erasing, or an entry made private since.

Each is rewritten beside itself and replaced in one step; its label says when it is done. So a kill at any moment
leaves backups that open, and the next call goes on where this one ended. The keys of before go last.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from typing import Literal

from passport_app.vault import backups, container, in_line, opening, stale_backups
from passport_app.vault.container import Copy
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError, VaultError
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.in_line import Today
from passport_app.vault.opening import OpenFolder
from passport_app.vault.ways_in import Keyring

Fate = Literal["rewritten", "unusable", "foreign"]


def stale(held: OpenFolder) -> bool:
    """Whether there is something that the person's session is to rewrite or to let go."""
    state = stale_backups.state(held.database)
    return stale_backups.has_former_keys(held.database) or bool(_stale(held.folder, state) or _originals(held, state))


def refresh(held: OpenFolder, now: datetime) -> int:
    """Rewrite every stale backup; how many were rewritten.

    A damaged one goes, once there is a sound one of today. One of another passport is left alone.

    Raises:
        PersonOnlyError: opened by a carer's way in.
        VaultError: the disk's doing; what was rewritten so far stays, and the next call goes on.
    """
    today = in_line.today(held)
    former = _former(held, today)
    keyrings = [today.keyring, *(former or ())]
    try:
        place = backups.make_place(held.folder)
        fates = {path: _rewritten(path, place, keyrings, today) for path in _stale(held.folder, today.state)}
    finally:
        for keyring in keyrings:
            keyring.wipe()
    same = stale_backups.state(held.database) == today.state
    if same and former is not None and stale_backups.has_former_keys(held.database):
        stale_backups.forget_former_keys(held.database)
    backups.back_up(held, now)
    _let_go([path for path, fate in fates.items() if fate == "unusable"], _originals(held, today.state))
    return sum(fate == "rewritten" for fate in fates.values())


def _former(held: OpenFolder, today: Today) -> list[Keyring] | None:
    """The keys of before, by our own copy of the present ones: a lock may be wiping those that are held.

    ``None`` where they cannot be read. They are then not forgotten either: without them no older backup opens.
    """
    with suppress(DamagedVaultError):
        return stale_backups.former_keys(held.database, today.keyring)
    return None


def _stale(folder: Path, state: str) -> list[Path]:
    return [backup.path for backup in backups.found(folder) if _state_of(backup.path) != state]


def _state_of(path: Path) -> str | None:
    try:
        return container.look(path).label.state
    except VaultError:
        return None


def _originals(held: OpenFolder, state: str) -> list[Path]:
    """Damaged files that a rescue kept before the present mark; nothing in them can be rewritten."""
    place = held.folder / opening.BACKUPS
    kept = place.glob(f"*{backups.DAMAGED}") if place.is_dir() else ()
    return [path for path in kept if not path.name.endswith(f"-{state}{backups.DAMAGED}")]


def _rewritten(path: Path, place: Path, keyrings: list[Keyring], today: Today) -> Fate:
    """Bring one backup in line."""
    if not container.whole(path):
        return "unusable"
    with container.read(path, within=place) as copy:
        keyring = next((keyring for keyring in keyrings if _fits(copy, keyring)), None)
        if keyring is None:
            return "foreign"
        target = copy.database.with_name("fresh.db")
        try:
            in_line.write(copy.database, keyring, today, target)
        except DamagedVaultError:
            return "unusable"
        label = replace(copy.header.label, state=today.state)
        container.write(path, label, today.slot_file, target, verify=lambda fresh: _check(fresh, place, today))
    return "rewritten"


def _fits(copy: Copy, keyring: Keyring) -> bool:
    database = Database(copy.database, keyring.data, "still")
    try:
        database.row("SELECT count(*) FROM sqlite_schema")
    except DamagedVaultError:
        return False
    finally:
        database.close()
    return True


def _check(fresh: Path, place: Path, today: Today) -> None:
    with container.read(fresh, within=place) as copy:
        database = Database(copy.database, today.keyring.data, "still")
        try:
            if database.rows("PRAGMA cipher_integrity_check"):
                raise DamagedVaultError
        finally:
            database.close()


def _let_go(unusable: list[Path], originals: list[Path]) -> None:
    with disk_faults_named():
        for path in unusable:
            path.unlink(missing_ok=True)
        for folder in originals:
            rmtree(folder)
