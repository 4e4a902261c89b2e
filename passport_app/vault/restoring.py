"""From a copy back to a passport: in a folder of its own, or in place of the present one.

What is replaced is itself kept among the backups. The present ways in stay: an old copy brings back records and not
who could open them then, so a helper who was taken away does not come back with it.
"""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from passport_app.vault import backups, creating, examine, files, in_line, opening, slots, stale_backups
from passport_app.vault.copy_errors import DamagedCopyError, OtherCopyError
from passport_app.vault.database import Database
from passport_app.vault.errors import PersonOnlyError, VaultError
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.open_copy import OpenCopy
from passport_app.vault.opening import OpenFolder
from passport_app.vault.settings import Settings
from passport_app.vault.slots import SlotFile


def into_folder(copy: OpenCopy, folder: Path) -> None:
    """Make a passport of a copy, in a new or an empty folder; what opens the copy opens it.

    Raises:
        VaultError: nothing of it is then left in the folder.
    """
    with creating.begun(folder) as lock:
        slot_file = copy.slot_file
        target = folder / slot_file.vault
        with copy.database.settled() as source, disk_faults_named():
            files.create_file(target)
            shutil.copyfile(source, target)
        database = Database(target, copy.keyring.data, "fresh")
        try:
            Settings(database, "meta").set("device", secrets.token_hex(16))
        finally:
            database.close()
        files.sync_file(target)
        slots.save(folder, slot_file)
        opening.tidy(folder, slot_file)
        lock.release()


def in_place(held: OpenFolder, copy: OpenCopy, now: datetime) -> None:
    """Put a copy's records in place of the present ones, which are kept as a backup; ``held`` moves over.

    Raises:
        PersonOnlyError: the passport or the copy was opened by a carer's way in.
        OtherCopyError: it is a copy of another passport, or a helper's, which is not whole.
        VaultError: everything is then as before.
    """
    if copy.keyring.private is None:
        raise PersonOnlyError
    device = Settings(held.database, "meta").get("device") or secrets.token_hex(16)
    if (
        copy.passport_id != (Settings(held.database, "meta").get("passport") or "")
        or copy.header.label.kind == "helper"
    ):
        raise OtherCopyError
    today = in_line.today(held)
    try:
        backups.keep_present(held, now)
        generation = opening.next_generation(held.folder, held.slot_file)
        slot_file = replace(held.slot_file, generation=generation, vault=opening.vault_name(generation))
        with opening.abandoned_on_error(held.folder / slot_file.vault, held.slot_file.vault) as target:
            with copy.database.settled() as source, disk_faults_named():
                work = Path(shutil.copyfile(source, source.with_name("work.db")))
            in_line.write(work, copy.keyring, today, target)
            _switch(held, slot_file, target, device)
    finally:
        today.keyring.wipe()


def _switch(held: OpenFolder, slot_file: SlotFile, target: Path, device: str) -> None:
    database = Database(target, held.keyring.data, "live")
    try:
        Settings(database, "meta").set("device", device)
        stale_backups.carry_over(held.database, database)
        database.settle()
        if examine.page_faults(database):
            raise DamagedCopyError
        slots.save(held.folder, slot_file)
    except BaseException:
        database.close()
        raise
    old, held.database, held.slot_file = held.database, database, slot_file
    with suppress(VaultError):
        old.close()
        opening.tidy(held.folder, slot_file)
