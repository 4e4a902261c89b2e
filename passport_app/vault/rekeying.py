"""Changing a secret that others may know: new keys for everything, in a new file.

The old file stays until ``slots.json`` names the new one, so that a kill at any point leaves one that opens. Every
other way in still works, because sealing to it needs its public half only.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from passport_app.vault import copying, files, keys, opening, passphrases, slots, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError, PersonOnlyError, SecretInUseError, VaultError
from passport_app.vault.opening import OpenFolder
from passport_app.vault.sealing import Sealer
from passport_app.vault.slots import SlotFile, Way
from passport_app.vault.ways_in import Keyring

_COUNTS = """SELECT (SELECT count(*) FROM revision), (SELECT count(*) FROM current), (SELECT count(*) FROM draft),
(SELECT count(*) FROM setting), (SELECT count(*) FROM meta)"""


def change_way_in(held: OpenFolder, way: Way, secret: str) -> None:
    """Give the person a new secret of one kind in place of the old one, under new keys; ``held`` moves over to them.

    Raises:
        PersonOnlyError: opened by a carer's way in.
        SecretInUseError: the secret already opens this passport.
    """
    if held.keyring.private is None:
        raise PersonOnlyError
    stretched = keys.stretch(passphrases.secret_bytes(secret), held.slot_file.salt, held.slot_file.cost)
    try:
        if ways_in.fitting(held.slot_file, stretched):
            raise SecretInUseError
        fresh = Keyring(data=keys.new_key(), private=keys.new_key())
        _move(held, _new_slots(held, way, stretched, fresh), fresh)
    finally:
        keys.wipe(stretched)


def _new_slots(held: OpenFolder, way: Way, stretched: bytearray, fresh: Keyring) -> SlotFile:
    kept = [slot for slot in held.slot_file.slots if (slot.role, slot.way) != ("person", way)]
    added = ways_in.new_slot(role="person", way=way, stretched=stretched, keyring=fresh)
    generation = held.slot_file.generation + 1
    return opening.signed(
        replace(
            held.slot_file,
            generation=generation,
            vault=opening.vault_name(generation),
            slots=(added, *(ways_in.sealed(slot, fresh) for slot in kept)),
        ),
        fresh,
    )


def _move(held: OpenFolder, slot_file: SlotFile, fresh: Keyring) -> None:
    with opening.abandoned_on_error(held.folder / slot_file.vault) as target:
        _write_anew(held, target, fresh)
        database = Database(target, fresh.data, "live")
        try:
            _check_same(held.database, database)
            slots.save(held.folder, slot_file)
        except BaseException:
            database.close()
            raise
    old = (held.database, held.keyring)
    held.database, held.keyring, held.slot_file = database, fresh, slot_file
    held.slot = next((slot for slot in slot_file.slots if slot.id == held.slot.id), slot_file.slots[0])
    with suppress(VaultError):
        old[0].close()
        opening.tidy(held.folder, slot_file)
    old[1].wipe()


def _write_anew(held: OpenFolder, target: Path, fresh: Keyring) -> None:
    if held.keyring.private is None or fresh.private is None:
        raise PersonOnlyError
    held.database.settle()
    copying.write_copy(held.database.path, held.keyring.data, target, fresh.data)
    copying.seal_anew(target, fresh.data, Sealer(held.keyring.private), Sealer(fresh.private))
    files.sync_file(target)


def _check_same(old: Database, new: Database) -> None:
    """The copy that is about to take over has as many rows of everything."""
    if old.row(_COUNTS) != new.row(_COUNTS):
        raise DamagedVaultError
