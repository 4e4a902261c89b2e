"""Backups: copies of the whole passport beside it, made by themselves, looked through after writing, and rotated.

A backup is a page copy under the same keys, so a carer's session can make one too, private entries and all, without
being able to read them. It takes its name only after it was opened from what lies on the disk.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

from passport_app.vault import container, files, slots, stale_backups
from passport_app.vault.copy_header import Header, Kind, Label
from passport_app.vault.database import Database, Row
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.opening import BACKUPS, OpenFolder, Snapshot
from passport_app.vault.stale_backups import mark_stale

__all__ = ["Backup", "back_up", "due", "found", "keep_present", "make_place", "mark_stale", "save_copy"]

DUE_AFTER = timedelta(hours=1)
_KEPT_OF = ((6, "%Y%m%d%H"), (7, "%Y%m%d"), (5, "%G%V"), (12, "%Y%m"))
"""Of each of the newest so many hours, days, weeks and months that have a backup, the newest one is kept."""
_NAME = re.compile(r"([0-9]{8}T[0-9]{6}Z)(?:-([0-9]+))?(-kept)?\.copy")
DAMAGED = "-damaged"
"""How the folder's name ends in which a rescue keeps the files that it replaced."""
_STAMP = "%Y%m%dT%H%M%SZ"
_COUNTS = """SELECT (SELECT count(*) FROM revision), (SELECT count(*) FROM current), (SELECT count(*) FROM draft),
(SELECT count(*) FROM setting), (SELECT count(*) FROM meta), (SELECT max(seq) FROM revision)"""


@dataclass(frozen=True, kw_only=True)
class Backup:
    """One backup as its name tells it.

    Attributes:
        made: The moment whose state it holds.
        size: Bytes.
        number: Counts those of one second.
        kept: It is what a restore replaced, and does not go by itself.
    """

    path: Path
    made: datetime
    number: int
    size: int
    kept: bool


def found(folder: Path) -> list[Backup]:
    """The backups of the passport in ``folder``, newest first."""
    place = folder / BACKUPS
    with disk_faults_named():
        names = [path for path in place.iterdir() if path.is_file()] if place.is_dir() else []
        backups = [backup for path in names if (backup := _backup(path))]
    return sorted(backups, key=lambda backup: (backup.made, backup.number), reverse=True)


def due(folder: Path, now: datetime) -> bool:
    """Whether the newest backup is more than an hour old, or from a time that has not come yet."""
    last = next(iter(found(folder)), None)
    return last is None or not timedelta(seconds=-1) <= now - last.made < DUE_AFTER


def back_up(held: OpenFolder, now: datetime) -> Backup | None:
    """Make a backup, and let go of older ones that are no longer needed.

    Returns:
        The backup, or None where nothing has changed since the newest one.

    Raises:
        VaultError: it could not be made, or the passport's own file is damaged; the older backups are then as before.
    """
    last = next(iter(found(held.folder)), None)
    if last is not None and not _changed(held, last):
        return None
    made = _made(held, now, kept=False)
    _rotate(held.folder, made)
    return made


def keep_present(held: OpenFolder, now: datetime) -> Backup:
    """Keep the present state before something else takes its place; this backup does not go by itself."""
    return _made(held, now, kept=True)


def save_copy(held: OpenFolder, target: Path, now: datetime) -> Header:
    """Write the present state to a chosen place; a file of this name is replaced once the copy has been verified."""
    return _written(held, target, "copy", now, None)


def make_place(folder: Path) -> Path:
    """The folder of the backups, without what a kill left in it."""
    place = folder / BACKUPS
    if not place.is_dir():
        files.make_folder(place)
    with suppress(OSError):
        for path in place.glob(f"*{files.NEW_SUFFIX}"):
            rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    return place


def free_name(place: Path, moment: datetime, *, kept: bool) -> Path:
    """A name for a backup of this moment that is not taken."""
    stem, end = moment.astimezone(UTC).strftime(_STAMP), "-kept.copy" if kept else ".copy"
    taken = [match for path in place.glob(f"{stem}*") if (match := _NAME.fullmatch(path.name))]
    number = max((int(match[2] or 1) for match in taken), default=0) + 1
    return place / (f"{stem}{end}" if number == 1 else f"{stem}-{number}{end}")


def _backup(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    number, size = int(match[2] or 1), path.stat().st_size
    return Backup(path=path, made=made, number=number, size=size, kept=match[3] is not None)


def _changed(held: OpenFolder, last: Backup) -> bool:
    """Whether the passport's file is another than the one in its newest backup, or that one is not sound."""
    if not container.whole(last.path):
        return True
    header, now = container.look(last.path), held.snapshot()
    now.keyring.wipe()
    with now.database.settled() as path:
        return header.slots != container.part_of(slots.dump(now.slot_file)) or header.database != container.part(path)


def _made(held: OpenFolder, now: datetime, *, kept: bool) -> Backup:
    place = make_place(held.folder)
    target = free_name(place, now, kept=kept)
    _written(held, target, "backup", now, place)
    backup = _backup(target)
    if backup is None:
        raise ValueError("a backup has a name that says when")
    return backup


def _written(held: OpenFolder, target: Path, kind: Kind, now: datetime, within: Path | None) -> Header:
    """Write a copy; where the passport moved to another file meanwhile, write one of that instead."""
    while True:
        present = held.snapshot()
        try:
            return _written_once(present, target, kind, now, within)
        except Exception:
            if held.database is present.database:
                raise
        finally:
            present.keyring.wipe()


def _written_once(present: Snapshot, target: Path, kind: Kind, now: datetime, within: Path | None) -> Header:
    """The file is copied while nobody writes; looking through the copy then keeps nobody waiting."""
    with container.taking_shape(target) as fresh:
        with present.database.settled() as path:
            counts = present.database.row(_COUNTS)
            header = container.fill(fresh, _label(present.database, kind, now), present.slot_file, path)
        with container.read(fresh, within=within) as copy:
            _check(copy.database, present.keyring.data, counts)
    return header


def _label(database: Database, kind: Kind, now: datetime) -> Label:
    """A copy that holds the keys of before is to be rewritten, so it does not say that it reflects anything."""
    state = "" if stale_backups.has_former_keys(database) else stale_backups.state(database)
    return Label(kind=kind, made=now.astimezone(UTC).isoformat(timespec="seconds"), state=state)


def _check(path: Path, key: bytearray, counts: Row | None) -> None:
    """Open a copy with its key, and look whether every page is sound and every row there."""
    database = Database(path, key, "still")
    try:
        if database.rows("PRAGMA cipher_integrity_check") or database.row(_COUNTS) != counts:
            raise DamagedVaultError
    finally:
        database.close()


def _rotate(folder: Path, sound: Backup) -> None:
    """Remove what no hour, day, week or month needs; ``sound``, which was just verified, always stays."""
    backups = [backup for backup in found(folder) if not backup.kept]
    needed = {sound.path}
    for count, period in _KEPT_OF:
        newest = {backup.made.strftime(period): backup.path for backup in reversed(backups)}
        needed |= {newest[key] for key in sorted(newest, reverse=True)[:count]}
    with suppress(OSError):
        for backup in backups:
            if backup.path not in needed:
                backup.path.unlink(missing_ok=True)
