"""Erasing a record for good: a new file in which it never was, and one switch to that.

Rows that are deleted leave traces in the pages of a file; rows that were never written leave none. The old file stays
until ``slots.json`` names the new one, so that a kill at any point leaves one that opens, with the record or without.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from passport_app.vault import copying, files, opening, slots, stale_backups
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError, PersonOnlyError, VaultError
from passport_app.vault.ledger import Ledger
from passport_app.vault.opening import OpenFolder
from passport_app.vault.sealing import Sealer
from passport_app.vault.tombstones import Tombstone, Tombstones

_OF_RECORD = "SELECT id FROM source.revision WHERE record IN (?, ?)"
_LEFT = "SELECT count(*) FROM revision WHERE record NOT IN (?, ?)"
_ALL = "SELECT count(*) FROM revision"


def erase(held: OpenFolder, record: str, drafts: Sequence[str]) -> None:
    """Take a record out of its history, of what stands, and of the drafts; ``held`` moves over to the new file.

    Args:
        held: The open passport.
        record: The record's id.
        drafts: Keys of the drafts that go with it.

    Raises:
        PersonOnlyError: opened by a carer's way in.
        VaultError: the disk's doing; everything is then as before.
    """
    if held.keyring.private is None:
        raise PersonOnlyError
    sealer = Sealer(held.keyring.private)
    generation = opening.next_generation(held.folder, held.slot_file)
    slot_file = replace(held.slot_file, generation=generation, vault=opening.vault_name(generation))
    with (
        opening.abandoned_on_error(held.folder / slot_file.vault, held.slot_file.vault) as target,
        held.database.settled(),
    ):
        _write_without(held, target, sealer, record, drafts)
        database = Database(target, held.keyring.data, "live")
        try:
            _check(held.database, database, (record, sealer.hide(record)))
            slots.save(held.folder, slot_file)
        except BaseException:
            database.close()
            raise
        # Before anybody else gets a turn: a backup made now must be one of the new file.
        old, held.database, held.slot_file = held.database, database, slot_file
    with suppress(VaultError):
        old.close()
        opening.tidy(held.folder, slot_file)


def _write_without(held: OpenFolder, target: Path, sealer: Sealer, record: str, drafts: Sequence[str]) -> None:
    names = (record, sealer.hide(record))
    places = [place for key in drafts for place in (key, sealer.hide(key))]
    kept: dict[str, copying.Rows] = {
        "revision": ("record NOT IN (?, ?)", names),
        "current": (f"revision NOT IN ({_OF_RECORD})", names),
        "apart": (f"revision NOT IN ({_OF_RECORD})", names),
        "draft": (f"place NOT IN ({', '.join('?' * len(places))})", places),
    }
    ledger = Ledger(held.database, sealer)
    private = any(revision.private for revision in ledger.history(record))
    copying.write_some(held.database.path, held.keyring.data, target, held.keyring.data, kept)
    database = Database(target, held.keyring.data, "fresh")
    try:
        with database.transaction():
            Tombstones(database, sealer).add(Tombstone(record=record, clock=ledger.clock(), private=private))
            stale_backups.mark_stale(database)
    finally:
        database.close()
    files.sync_file(target)


def _check(old: Database, new: Database, names: tuple[str, str]) -> None:
    """The file that is about to take over has as many revisions as are to be left."""
    if old.row(_LEFT, names) != new.row(_ALL):
        raise DamagedVaultError
