"""A damaged passport made whole: the newest good backup, joined with everything that can still be read.

The damaged files are kept as they are in a folder among the backups, until something is erased or new keys are made.
Until the one switch at the end the damaged passport stays as it was, so that a kill leaves nothing worse.
"""

from __future__ import annotations

import secrets
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from passport_app.vault import (
    backups,
    copying,
    examine,
    files,
    in_line,
    opening,
    salvage,
    schema,
    slots,
    stale_backups,
)
from passport_app.vault.appending import Appender
from passport_app.vault.database import Database
from passport_app.vault.errors import (
    DamagedVaultError,
    MissingParentError,
    RevisionClashError,
)
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.ledger import PARTIAL, Ledger
from passport_app.vault.remains import VAULT, Remains, remains
from passport_app.vault.revisions import Revision
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings
from passport_app.vault.tombstones import Tombstone, Tombstones
from passport_app.vault.ways_in import Keyring

_TOMBSTONE = "INSERT OR IGNORE INTO erased (place, clock, key_id, payload) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What can be had of a damaged passport.

    Attributes:
        backup: The moment of the newest good backup; None where there is none.
        person: The person's record in it, if it has one.
        in_backup: How many revisions that backup has.
        saved: How many more can be read in the damaged file.
        pages: How many pages the damaged file should have.
        lost: How many of them cannot be read.
    """

    backup: datetime | None
    person: Revision | None
    in_backup: int
    saved: int
    pages: int
    lost: int


def offer(folder: Path, secret: str) -> Offer:
    """Look what can be had; nothing in the folder is changed.

    Raises:
        WrongSecretError, RecoveryCodeSlipError, PersonOnlyError, InUseError
        NothingReadableError: no good backup, and nothing readable.
        DamagedSlotsError: neither a key file nor a backup with one.
    """
    with remains(folder, secret) as found:
        return _offered(found)


def rescue(folder: Path, secret: str, now: datetime) -> Offer:
    """Put the newest good backup and everything readable in place of what is damaged; what came of it.

    Raises:
        VaultError: as ``offer``, or the disk's doing; the folder is then as it was.
    """
    with (
        remains(folder, secret) as found,
        tempfile.TemporaryDirectory(
            prefix="passport-", suffix=files.NEW_SUFFIX, dir=backups.make_place(folder), ignore_cleanup_errors=True
        ) as place,
    ):
        result, stage = _offered(found), Path(place) / "stage.db"
        state = _staged(found, stage)
        generation = opening.next_generation(folder, found.slot_file)
        slot_file = replace(found.slot_file, generation=generation, vault=opening.vault_name(generation))
        past = [name for name in opening.names_in(folder) if VAULT.fullmatch(name)]
        with opening.abandoned_on_error(folder / slot_file.vault, *past) as target:
            copying.write_copy(stage, found.keyring.data, target, found.keyring.data)
            files.sync_file(target)
            _check(target, found.keyring)
            _keep_originals(folder, now, state, slot_file.vault)
            slots.save(folder, slot_file)
        opening.tidy(folder, slot_file)
        return result


def _offered(found: Remains) -> Offer:
    person = found.base.current("person") if found.base else []
    return Offer(
        backup=found.base.made if found.base else None,
        person=person[0] if person else None,
        in_backup=found.base.ledger.count() if found.base else 0,
        saved=len(found.missing()),
        pages=found.saved.pages,
        lost=found.saved.lost,
    )


def _staged(found: Remains, stage: Path) -> str:
    """Bring everything together in a database of its own; the mark that its backups are compared by."""
    sealer = Sealer(found.keyring.private) if found.keyring.private else None
    _begin(found, stage)
    database = Database(stage, found.keyring.data, "fresh")
    try:
        with database.transaction():
            for row in found.saved.erased:
                database.run(_TOMBSTONE, row)
            in_line.erase(database, sealer, _tombstones(database, sealer))
            _append(database, sealer, found)
            if found.base is not None and found.base.keyring.data != found.keyring.data:
                stale_backups.mark_stale(database, present=found.keyring, former=found.base.keyring)
            elif sealer is not None:
                stale_backups.mark_stale(database)
        return stale_backups.state(database)
    finally:
        database.close()


def _begin(found: Remains, stage: Path) -> None:
    """The backup under the keys of today, or an empty passport of the same name."""
    if found.base is None:
        files.create_file(stage)
        database = Database(stage, found.keyring.data, "fresh")
        schema.bring_up(database, schema.migrations())
        meta = Settings(database, "meta")
        for name in ("passport", "device"):
            meta.set(name, found.saved.meta.get(name) or secrets.token_hex(16))
        if PARTIAL in found.saved.meta:
            meta.set(PARTIAL, found.saved.meta[PARTIAL])
        for name, value in found.saved.meta.items():
            if name.startswith("way."):
                Settings(database, "setting").set(name, value)
        database.close()
        return
    keyring = found.base.keyring
    copying.write_copy(found.base.database.path, keyring.data, stage, found.keyring.data)
    if keyring.private and found.keyring.private and keyring.private != found.keyring.private:
        copying.seal_anew(stage, found.keyring.data, Sealer(keyring.private), Sealer(found.keyring.private))


def _tombstones(database: Database, sealer: Sealer | None) -> list[Tombstone]:
    """All that were erased; what was saved of them and cannot be opened goes."""
    try:
        return Tombstones(database, sealer).all()
    except DamagedVaultError:
        database.run("DELETE FROM erased WHERE key_id IS NOT NULL AND key_id <> ?", (sealer.key_id if sealer else "",))
        return Tombstones(database, sealer).all()


def _append(database: Database, sealer: Sealer | None, found: Remains) -> None:
    """Add what the backup has not; one that cannot stand beside what is there is left out."""
    rows = database.rows("SELECT id, record, clock FROM revision")
    ledger = Ledger(database, sealer)
    appender = Appender(ledger)
    here = {str(row[0]): (str(row[1]), int(row[2])) for row in rows}
    news = found.news()
    # A helper's copy lacks forerunners of its own accord.
    for one in news if ledger.partial else salvage.taken_up(news, here, ledger.names):
        with suppress(RevisionClashError, MissingParentError):
            appender.append([one])


def _check(path: Path, keyring: Keyring) -> None:
    database = Database(path, keyring.data, "still")
    try:
        if examine.page_faults(database):
            raise DamagedVaultError
    finally:
        database.close()


def _keep_originals(folder: Path, now: datetime, state: str, fresh: str) -> None:
    """Keep the files that are about to be replaced, as they are."""
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    place = folder / opening.BACKUPS / f"{stamp}-{state}{backups.DAMAGED}"
    files.make_folder(place)
    ours = [name for name in opening.names_in(folder) if name in {slots.FILE, slots.SPARE} or VAULT.match(name)]
    with disk_faults_named():
        for name in ours:
            if not name.startswith(fresh):
                files.create_file(place / name)
                shutil.copyfile(folder / name, place / name)
                files.sync_file(place / name)
