"""Changing a secret that others may know, or taking a way in away: new keys for everything, in a new file.

The old file stays until ``slots.json`` names the new one, so that a kill at any point leaves one that opens. Every
other way in still works, because sealing to it needs its public half only.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from passport_app.vault import copying, files, keys, labels, opening, slots, stale_backups, ways, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError, VaultError
from passport_app.vault.labels import Label
from passport_app.vault.opening import OpenFolder
from passport_app.vault.sealing import Sealer
from passport_app.vault.slots import Slot, SlotFile
from passport_app.vault.ways_in import Keyring

_COUNTS = """SELECT (SELECT count(*) FROM revision), (SELECT count(*) FROM current), (SELECT count(*) FROM draft),
(SELECT count(*) FROM setting WHERE name NOT GLOB 'way.*'), (SELECT count(*) FROM meta)"""


def change_passphrase(held: OpenFolder, new: str) -> None:
    """Give the person a new passphrase in place of the old one, under new keys; ``held`` moves over to them.

    Raises:
        PersonOnlyError: opened by a carer's way in.
        SecretInUseError: the secret already opens this passport.
    """
    added = ways.made_slot(held, "person", "passphrase", new)
    kept = [slot for slot in held.slot_file.slots if (slot.role, slot.way) != ("person", "passphrase")]
    _rekey(held, [added, *kept], {added.id: Label(made=ways.today_here())})


def remove_ways(held: OpenFolder, way_ids: Sequence[str]) -> None:
    """Take ways in away: what is written from now on is under keys that they never led to.

    Raises:
        PersonOnlyError: opened by a carer's way in.
        NoSuchWayError: one of them is not there.
        LastWayError: the person would be left without a passphrase and without a recovery sheet.
    """
    kept = ways.without(held, way_ids)
    if way_ids:
        _rekey(held, kept, {})


def _rekey(held: OpenFolder, kept: Sequence[Slot], added: dict[str, Label]) -> None:
    """Move ``held`` over to new keys, with these ways in and no other, and labels for those that are new."""
    fresh = Keyring(data=keys.new_key(), private=keys.new_key())
    generation = opening.next_generation(held.folder, held.slot_file)
    slot_file = replace(
        held.slot_file,
        generation=generation,
        vault=opening.vault_name(generation),
        slots=tuple(ways_in.sealed(slot, fresh) for slot in kept),
    )
    # Nobody else gets a turn until the switch: what they wrote then would not be in the copy.
    with (
        held.database.settled() as source,
        opening.abandoned_on_error(held.folder / slot_file.vault, held.slot_file.vault) as target,
    ):
        _write_anew(held, source, target, fresh)
        database = Database(target, fresh.data, "live")
        try:
            _check_same(held.database, database)
            _carry_over(database, slot_file, added)
            stale_backups.mark_stale(database, present=fresh, former=held.keyring)
            slot_file = opening.signed(slot_file, fresh)
            slots.save(held.folder, slot_file)
        except BaseException:
            database.close()
            raise
    _take_over(held, slot_file, fresh, database)


def _take_over(held: OpenFolder, slot_file: SlotFile, fresh: Keyring, database: Database) -> None:
    old = (held.database, held.keyring)
    held.database, held.keyring, held.slot_file = database, fresh, slot_file
    held.slot = _still_mine(held.slot, slot_file)
    with suppress(VaultError):
        old[0].close()
        opening.tidy(held.folder, slot_file)
    old[1].wipe()


def _still_mine(used: Slot, slot_file: SlotFile) -> Slot:
    """The way in that was used, or another one of the person's where that is gone."""
    mine = [slot for slot in slot_file.slots if slot.role == "person"]
    return next((slot for slot in mine if slot.id == used.id), mine[0])


def _write_anew(held: OpenFolder, source: Path, target: Path, fresh: Keyring) -> None:
    if held.keyring.private is None or fresh.private is None:
        raise ValueError("only the person makes new keys")
    copying.write_copy(source, held.keyring.data, target, fresh.data)
    copying.seal_anew(target, fresh.data, Sealer(held.keyring.private), Sealer(fresh.private))
    files.sync_file(target)


def _check_same(old: Database, new: Database) -> None:
    """The copy that is about to take over has as many rows of everything."""
    if old.row(_COUNTS) != new.row(_COUNTS):
        raise DamagedVaultError


def _carry_over(database: Database, slot_file: SlotFile, added: dict[str, Label]) -> None:
    """What changes in the copy because of the new keys, before it takes over."""
    with database.transaction():
        labels.keep_only(database, [slot.id for slot in slot_file.slots])
        for slot_id, label in added.items():
            labels.write(database, slot_id, label)
