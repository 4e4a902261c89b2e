"""Backups, copies in one file, and what can be done when a passport is damaged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from passport_app.domain.person import Person
from passport_app.errors import PassportError
from passport_app.services.entries import Reader, UnreadableRecordError
from passport_app.services.guessing import Guessing
from passport_app.services.passport import Clock, Passport, local_now
from passport_app.vault import (
    DAMAGE,
    Damage,
    Offer,
    OpenCopy,
    Revision,
    copy_seen_from_outside,
    damage,
    into_folder,
    remains_seen_from_outside,
)
from passport_app.vault import offer as offer_of
from passport_app.vault import rescue as rescue_of

__all__ = ["Damage", "damage"]


@dataclass(frozen=True, kw_only=True)
class SavedBackup:
    """A backup that was verified when it was made.

    Attributes:
        path: The file; it can be previewed like any copy.
        made: The moment whose state it holds, in this computer's time.
        size: Bytes.
        kept: It is what a restore replaced, and is not cleared away by itself.
    """

    path: Path
    made: datetime
    size: int
    kept: bool


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a copy holds, before anything is done with it.

    Attributes:
        name: Whose it is, as they like to be called; None where nothing says so or a carer may not see it.
        made: As of when.
        entries: How many records can be seen.
        passport: The id of the passport that it is a copy of.
        whole: It can take the place of that passport; a helper's copy cannot, and nor can a carer.
    """

    name: str | None
    made: datetime
    entries: int
    passport: str
    whole: bool


@dataclass(frozen=True, kw_only=True)
class Rescue:
    """What can be had of a damaged passport, or was.

    Attributes:
        name: Whose the backup is.
        backup: The moment of the newest good backup; None where there is none.
        in_backup: How many versions of entries are in it.
        saved: How many more could be read in the damaged file.
        pages: How many pages the damaged file has.
        lost: How many of them cannot be read.
    """

    name: str | None
    backup: datetime | None
    in_backup: int
    saved: int
    pages: int
    lost: int


# --- backups


def backups(passport: Passport) -> list[SavedBackup]:
    """The backups, newest first."""
    return [
        SavedBackup(path=found.path, made=found.made.astimezone(), size=found.size, kept=found.kept)
        for found in passport.vault.backups()
    ]


def keep(passport: Passport) -> bool:
    """Do what is due, in the background; whether anything was.

    Backups that do not reflect new keys, an erasing or an entry made private since are rewritten first. Only the
    person's session can do that.

    Raises:
        PassportError: a sentence for the person; older backups are as before.
    """
    return passport.vault.keep(passport.now())


def back_up(passport: Passport) -> bool:
    """Back up now; whether there was anything new to back up.

    Raises:
        PassportError: a sentence for the person; older backups are as before.
    """
    return passport.vault.back_up(passport.now()) is not None


# --- copies


def save_copy(passport: Passport, path: Path) -> int:
    """Write everything into one encrypted file and verify it by opening it; its size in bytes.

    Raises:
        PassportError: it could not be written; a file of this name is then as it was.
    """
    passport.vault.save_copy(path, passport.now())
    return path.stat().st_size


def preview(path: Path, secret: str) -> Preview:
    """Open a copy with what opened the passport when it was made, and say what is in it.

    Raises:
        PassportError: one subclass per reason.
    """
    with _opened(path, secret) as copy:
        return _preview(copy)


def restore(path: Path, secret: str, folder: Path) -> Preview:
    """Make a passport of a copy in a new or an empty folder; what opened the copy opens it.

    Raises:
        PassportError: nothing of it is then left in the folder.
    """
    with _opened(path, secret) as copy:
        into_folder(copy, folder)
        return _preview(copy)


def replace_from(passport: Passport, path: Path, secret: str) -> None:
    """Put what a copy holds in place of what the open passport holds, which is kept as a backup.

    Who can open the passport stays as it is, what was erased stays erased, what was made private stays private.

    Raises:
        PassportError: everything is then as before.
    """
    with _opened(path, secret) as copy:
        passport.vault.replace_with(copy, passport.now())
    passport.begin_anew()


# --- damage


def is_damage(error: PassportError) -> bool:
    """Whether opening failed in a way in which a backup may help."""
    return isinstance(error, DAMAGE)


def offer(folder: Path, secret: str) -> Rescue:
    """What could be had of a damaged passport; nothing is changed.

    Raises:
        PassportError: the secret opens nothing here, or nothing is left.
    """
    with Guessing().counted(remains_seen_from_outside(folder).name):
        return _rescue(offer_of(folder, secret))


def restore_newest(folder: Path, secret: str, *, now: Clock = local_now) -> Rescue:
    """Put the newest good backup, with all that can still be read, in place of what is damaged; that is kept.

    Raises:
        PassportError: the folder is then as it was.
    """
    with Guessing().counted(remains_seen_from_outside(folder).name):
        return _rescue(rescue_of(folder, secret, now()))


def _opened(path: Path, secret: str) -> OpenCopy:
    """A copy is no place for more guesses than the passport itself."""
    with Guessing().counted(copy_seen_from_outside(path).name):
        return OpenCopy(path, secret)


def _preview(copy: OpenCopy) -> Preview:
    standing = copy.current()
    return Preview(
        name=_name(next((one for one in standing if one.kind == Person.KIND), None)),
        made=copy.made.astimezone(),
        entries=len(standing),
        passport=copy.passport_id,
        whole=copy.role == "person" and copy.header.label.kind != "helper",
    )


def _rescue(found: Offer) -> Rescue:
    return Rescue(
        name=_name(found.person),
        backup=found.backup and found.backup.astimezone(),
        in_backup=found.in_backup,
        saved=found.saved,
        pages=found.pages,
        lost=found.lost,
    )


def _name(person: Revision | None) -> str | None:
    if person is None:
        return None
    try:
        record = Reader().entry(person).record
    except UnreadableRecordError:
        return None
    return (record.preferred_name or record.legal_name) if isinstance(record, Person) else None
