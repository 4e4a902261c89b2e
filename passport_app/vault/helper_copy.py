"""The copy that a helper takes along on their own computer, and how the person gets into what comes back.

It is written row by row: what is private, what was taken out, drafts and the person's ways in are not in it at all,
rather than locked in it. It has a key of its own, which is kept here under the person's private key: so the person
needs nobody's passphrase to take entries back, and whoever breaks the copy has no key to the passport.
"""

from __future__ import annotations

import json
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from passport_app.vault import container, copy_header, copying, files, keys, labels, opening, ways, ways_in
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.ledger import PARTIAL, Ledger
from passport_app.vault.opening import OpenFolder
from passport_app.vault.revisions import COLUMNS
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings
from passport_app.vault.slots import Slot, SlotFile
from passport_app.vault.way_errors import NoSuchWayError
from passport_app.vault.ways_in import Keyring

COPIED = "copied"
"""In ``meta`` of a helper's copy: the passport's counter when it was made, so that the newer of two copies is known."""
_TAKEN_OUT = "SELECT r.record FROM source.current AS c JOIN source.revision AS r ON r.seq = c.seq WHERE c.removed <> 0"
_ROWS = (
    # New numbers: gaps between the old ones would count what is left out.
    f"""INSERT INTO main.revision ({COLUMNS}, top_clock) SELECT {COLUMNS}, max(clock) OVER (ORDER BY seq)
    FROM source.revision WHERE key_id IS NULL AND record NOT IN ({_TAKEN_OUT}) ORDER BY seq""",  # noqa: S608 - our own column names
    """INSERT INTO main.current (kind, about, clock, revision, seq, removed)
    SELECT c.kind, c.about, c.clock, c.revision, r.seq, c.removed
    FROM source.current AS c JOIN main.revision AS r ON r.id = c.revision""",
    "INSERT INTO main.apart SELECT revision FROM source.apart WHERE revision IN (SELECT id FROM main.revision)",
    "INSERT INTO main.erased SELECT * FROM source.erased WHERE key_id IS NULL",
)


@dataclass(frozen=True, kw_only=True)
class HelperCopy:
    """A copy that was made for a helper.

    Attributes:
        id: Its own id.
        helper: Who writes in it: the helper's record, or the way in where there is no record.
        made: When, RFC 3339 in UTC.
    """

    id: str
    helper: str
    made: str


@dataclass(frozen=True, kw_only=True)
class KnownCopy:
    """A helper's copy with the key to it."""

    copy: HelperCopy
    key: bytearray


def write(held: OpenFolder, target: Path, way_id: str, now: datetime) -> HelperCopy:
    """Write a copy that only one carer's way in opens, and remember its key. The carer's passphrase is not needed.

    Raises:
        PersonOnlyError: opened by a carer's way in.
        NoSuchWayError: there is no such way in, or it is the person's.
        VaultError: the disk's doing; nothing is left then.
    """
    ways.person_only(held)
    slot = ways.slot_of(held, way_id)
    if slot.role != "carer":
        raise NoSuchWayError
    label = copy_header.Label(kind="helper", made=now.astimezone(UTC).isoformat(timespec="seconds"))
    made = HelperCopy(id=label.id, helper=labels.author(held.database, slot.id), made=label.made)
    keyring = Keyring(data=keys.new_key(), private=None)
    try:
        # The key is kept first: a copy that is out without it could never come back.
        _remember(held, made, keyring.data)
        _write(held, target, label, slot, keyring)
    except BaseException:
        forget(held.database, made.id)
        raise
    finally:
        keyring.wipe()
    return made


def all_copies(held: OpenFolder) -> list[KnownCopy]:
    """The helpers' copies whose keys are kept, newest first; the keys are the caller's to wipe.

    Raises:
        PersonOnlyError: opened by a carer's way in.
    """
    ways.person_only(held)
    sealer = Sealer(held.keyring.private or b"")
    rows = held.database.rows("SELECT name, value FROM meta WHERE name GLOB ?", (f"{copying.KEY_OF_COPY}*",))
    found = [_known(name, sealer.open_text(value, name)) for name, value in rows]
    return sorted(found, key=lambda known: known.copy.made, reverse=True)


def forget(database: Database, copy_id: str) -> None:
    """Let go of the key to a copy: nothing can be taken back from it any more."""
    with database.transaction():
        database.run("DELETE FROM meta WHERE name = ?", (copying.KEY_OF_COPY + copy_id,))


def end(database: Database, copy_id: str) -> None:
    """Let go of the key to a copy, and refuse it also where its helper's passphrase opens it."""
    with database.transaction():
        forget(database, copy_id)
        Settings(database, "meta").set(copying.ENDED_COPY + copy_id, "")


def has_ended(database: Database, copy_id: str) -> bool:
    """Whether the person takes nothing back from a copy any more."""
    return Settings(database, "meta").get(copying.ENDED_COPY + copy_id) is not None


def _write(held: OpenFolder, target: Path, label: copy_header.Label, slot: Slot, keyring: Keyring) -> None:
    slot_file = SlotFile(
        generation=1,
        vault=opening.vault_name(1),
        salt=held.slot_file.salt,
        cost=held.slot_file.cost,
        slots=(ways_in.sealed(slot, keyring),),
        # The person's seal on the list; there is no way in here that could look at it.
        mac=secrets.token_bytes(len(held.slot_file.mac)),
    )
    with tempfile.TemporaryDirectory(prefix="passport-", ignore_cleanup_errors=True) as place:
        path = Path(place) / slot_file.vault
        with held.database.settled() as source:
            meta = {
                PARTIAL: label.id,
                COPIED: str(Ledger(held.database, None).clock()),
                "device": secrets.token_hex(16),
                "made": label.made,
            }
            with copying.beside(source, held.keyring.data, path, keyring.data) as database:
                _fill(database, meta)
                labels.write(database, slot.id, labels.read(held.database, slot.id))
        files.sync_file(path)
        container.write(target, label, slot_file, path, verify=lambda fresh: _check(fresh, keyring.data, label.id))


def _fill(database: Database, meta: Mapping[str, str]) -> None:
    copying.make_tables(database)
    for statement in _ROWS:
        database.run(statement)
    database.run("INSERT INTO main.meta SELECT * FROM source.meta WHERE name = 'passport'")
    for name, value in meta.items():
        database.run("INSERT INTO main.meta (name, value) VALUES (?, ?)", (name, value))


def _check(path: Path, key: bytearray, copy_id: str) -> None:
    with container.read(path) as copy:
        database = Database(copy.database, key, "still")
        try:
            whole = not database.rows("PRAGMA cipher_integrity_check")
            if not whole or Settings(database, "meta").get(PARTIAL) != copy_id:
                raise DamagedVaultError
        finally:
            database.close()


def _remember(held: OpenFolder, made: HelperCopy, key: bytearray) -> None:
    name = copying.KEY_OF_COPY + made.id
    content = json.dumps({"helper": made.helper, "made": made.made, "key": key.hex()})
    Settings(held.database, "meta").set(name, Sealer(held.keyring.private or b"").seal_text(content, name))


def _known(name: str, text: str) -> KnownCopy:
    content = json.loads(text)
    copy = HelperCopy(id=name.removeprefix(copying.KEY_OF_COPY), helper=content["helper"], made=content["made"])
    return KnownCopy(copy=copy, key=bytearray.fromhex(content["key"]))
