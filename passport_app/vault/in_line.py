"""Bringing an older database in line with the passport of today.

What was erased since goes from it, what was made private since is sealed in it, and it comes under the keys of today.
So neither a backup nor a restored copy undoes what the person decided. What was half typed then is dropped: nobody
can tell whether it belonged to an entry that was erased or made private since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from passport_app.vault import copying, files, schema, stale_backups
from passport_app.vault.appending import Appender
from passport_app.vault.database import Database
from passport_app.vault.errors import PersonOnlyError
from passport_app.vault.ledger import Ledger
from passport_app.vault.opening import OpenFolder
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings
from passport_app.vault.slots import SlotFile
from passport_app.vault.tombstones import Tombstone, Tombstones
from passport_app.vault.ways_in import Keyring

_PRIVATE = "SELECT record, max(clock) FROM revision WHERE key_id IS NOT NULL GROUP BY record"
_LABELS = "SELECT name, value FROM setting WHERE name GLOB 'way.*'"
_OF_RECORD = "SELECT id FROM revision WHERE record IN (?, ?)"


@dataclass(frozen=True, kw_only=True)
class Today:
    """What an older database is to be in line with.

    Attributes:
        slot_file: The ways in of today.
        keyring: Copies of the keys of today; whoever holds this wipes them.
        state: The mark that backups are compared by.
        private: The last private counter of each private record, by the hidden name of the record.
        tombstones: What was erased.
        labels: The names of the ways in.
    """

    slot_file: SlotFile
    keyring: Keyring
    state: str
    private: dict[str, int]
    tombstones: tuple[Tombstone, ...]
    labels: tuple[tuple[str, str], ...]


def today(held: OpenFolder) -> Today:
    """The passport as it stands, read in one go.

    Raises:
        PersonOnlyError: opened by a carer's way in.
    """
    present = held.snapshot()
    if present.keyring.private is None:
        present.keyring.wipe()
        raise PersonOnlyError
    database = present.database
    return Today(
        slot_file=present.slot_file,
        keyring=present.keyring,
        state=stale_backups.state(database),
        private={str(record): int(clock) for record, clock in database.rows(_PRIVATE)},
        tombstones=tuple(Tombstones(database, Sealer(present.keyring.private)).all()),
        labels=tuple((str(name), str(value)) for name, value in database.rows(_LABELS)),
    )


def write(source: Path, keyring: Keyring, now: Today, target: Path) -> None:
    """Write what ``source`` holds as ``target``, in line with today and under the keys of today.

    Args:
        source: A database in a place of its own; it is changed.
        keyring: Its keys, the private one too.
        now: The passport of today.
        target: A new file.

    Raises:
        PersonOnlyError: without a private key.
    """
    if keyring.private is None or now.keyring.private is None:
        raise PersonOnlyError
    old, new = Sealer(keyring.private), Sealer(now.keyring.private)
    database = Database(source, keyring.data, "fresh")
    try:
        schema.bring_up(database, schema.migrations())
        with database.transaction():
            _seal_private(database, old, new, now.private)
            erase(database, old, now.tombstones)
            _keep_house(database, now)
    finally:
        database.close()
    copying.write_copy(source, keyring.data, target, now.keyring.data)
    if old.key_id != new.key_id:
        copying.seal_anew(target, now.keyring.data, old, new)
    files.sync_file(target)


def _seal_private(database: Database, old: Sealer, new: Sealer, private: dict[str, int]) -> None:
    appender = Appender(Ledger(database, old))
    for (record,) in database.rows("SELECT DISTINCT record FROM revision WHERE key_id IS NULL"):
        clock = private.get(new.hide(record))
        if clock is not None:
            appender.seal_until(record, clock)


def erase(database: Database, sealer: Sealer | None, tombstones: Iterable[Tombstone]) -> None:
    """Take the erased records out; of a kind of which there is one, what was begun anew since comes back in."""
    ledger, kept = Ledger(database, sealer), Tombstones(database, sealer)
    for tombstone in tombstones:
        kept.add(tombstone)
        history = ledger.history(tombstone.record)
        for table, column in (("current", "revision"), ("apart", "revision"), ("revision", "id")):
            database.run(f"DELETE FROM {table} WHERE {column} IN ({_OF_RECORD})", ledger.names(tombstone.record))  # noqa: S608 - our own names
        Appender(ledger).append(history)


def _keep_house(database: Database, now: Today) -> None:
    database.run("DELETE FROM draft")
    database.run("DELETE FROM setting WHERE name GLOB 'way.*'")
    for name, value in now.labels:
        Settings(database, "setting").set(name, value)
    stale_backups.take_state(database, now.state)
