"""What is left of a damaged passport: its key file or that of a backup, the newest good backup, readable pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from passport_app.vault import (
    backups,
    container,
    examine,
    keys,
    opening,
    pages,
    salvage,
    slots,
    stale_backups,
    ways,
    ways_in,
)
from passport_app.vault.copy_errors import DamagedCopyError, NewerCopyError, NotACopyError, NothingReadableError
from passport_app.vault.errors import (
    DamagedSlotsError,
    DamagedVaultError,
    ForeignVaultError,
    MissingVaultError,
    PersonOnlyError,
    TamperedSlotsError,
    TruncatedVaultError,
    VaultError,
    WrongSecretError,
)
from passport_app.vault.lock import FolderLock
from passport_app.vault.open_copy import OpenCopy
from passport_app.vault.revisions import Revision
from passport_app.vault.salvage import Salvage
from passport_app.vault.slots import SlotFile
from passport_app.vault.ways import Outside
from passport_app.vault.ways_in import Keyring

VAULT = re.compile(r"vault-([0-9]+)\.db")


DAMAGE = (
    DamagedSlotsError,
    TamperedSlotsError,
    MissingVaultError,
    TruncatedVaultError,
    DamagedVaultError,
    ForeignVaultError,
)
"""What opening raises where a backup may help."""


@dataclass(frozen=True, kw_only=True)
class Damage:
    """What is damaged, as far as it shows without a passphrase.

    Attributes:
        key_file: Neither copy of the key file is whole.
        main_file: The database is missing, cut short, or a file of another kind.
        backups: How many backups there are.
    """

    key_file: bool
    main_file: bool
    backups: int


def damage(folder: Path) -> Damage:
    """Look from outside; what is wrong inside the database shows with the passphrase only."""
    key_file, main_file = True, not numbers(folder)
    with suppress(DamagedSlotsError):
        slot_file = slots.load(folder)
        key_file = False
        try:
            examine.look_at(folder / slot_file.vault)
        except DAMAGE:
            main_file = True
    return Damage(key_file=key_file, main_file=main_file, backups=len(backups.found(folder)))


def seen(folder: Path) -> Outside:
    """What a damaged passport shows without a secret: by its key file, or by that of a backup.

    Raises:
        DamagedSlotsError: neither is whole.
    """
    with suppress(DamagedSlotsError):
        return ways.outside_of(slots.load(folder))
    for path in _candidates(folder):
        with suppress(DamagedCopyError, NewerCopyError, NotACopyError):
            return ways.outside_of(container.ways_into(path))
    raise DamagedSlotsError


@dataclass(frozen=True, kw_only=True)
class Remains:
    """All that is left of a passport, and the keys to it."""

    slot_file: SlotFile
    keyring: Keyring
    base: OpenCopy | None
    saved: Salvage

    def news(self) -> list[Revision]:
        """What the damaged file has that the backup has not, or has not sealed."""
        here = self._here()
        return [one for one in self.saved.revisions if one.id not in here or (one.private and not here[one.id])]

    def missing(self) -> list[Revision]:
        """What the damaged file has that the backup has not."""
        here = self._here()
        return [one for one in self.saved.revisions if one.id not in here]

    def _here(self) -> dict[str, bool]:
        rows = self.base.database.rows("SELECT id, key_id FROM revision") if self.base else []
        return {str(row[0]): row[1] is not None for row in rows}


@contextmanager
def remains(folder: Path, secret: str) -> Iterator[Remains]:
    """Look for everything, with the folder locked and nothing in it changed.

    Raises:
        WrongSecretError, RecoveryCodeSlipError, PersonOnlyError, InUseError, NothingReadableError, DamagedSlotsError
    """
    opening.names_in(folder)
    lock = FolderLock(folder)
    with ExitStack() as stack:
        stack.callback(lock.release)
        slot_file, keyring = _gone_in(folder, secret)
        stack.callback(keyring.wipe)
        if keyring.private is None and any(slot.role == "person" for slot in slot_file.slots):
            raise PersonOnlyError
        damaged = folder / _vault(folder, slot_file)
        saved = salvage.salvage(damaged, keyring)
        former = stale_backups.opened_keys(saved.meta, keyring)
        stack.callback(keys.wipe, *(key for one in former for key in (one.data, one.private)))
        base = _newest_good(folder, secret, [keyring, *former])
        if base is not None:
            stack.callback(base.close)
            if saved.pages == saved.lost:
                saved = salvage.salvage(damaged, keyring, [pages.salt_of(base.database.path)])
        if base is None and not saved.revisions:
            raise NothingReadableError
        yield Remains(slot_file=slot_file, keyring=keyring, base=base, saved=saved)


def _gone_in(folder: Path, secret: str) -> tuple[SlotFile, Keyring]:
    """The key file of the passport, or that of the newest backup that the secret fits."""
    with suppress(DamagedSlotsError, TamperedSlotsError):
        slot_file = slots.load(folder)
        return slot_file, ways_in.go_in(slot_file, secret)[1]
    wrong: VaultError = DamagedSlotsError()
    for path in _candidates(folder):
        try:
            with container.read(path) as copy:
                return copy.slot_file, ways_in.go_in(copy.slot_file, secret)[1]
        except WrongSecretError as error:
            wrong = error
        except (DamagedCopyError, NewerCopyError, NotACopyError, TamperedSlotsError):
            continue
    raise wrong


def _newest_good(folder: Path, secret: str, keyrings: list[Keyring]) -> OpenCopy | None:
    for path in _candidates(folder):
        for keyring in keyrings:
            with suppress(DamagedCopyError, NewerCopyError, NotACopyError):
                return OpenCopy(path, keyring=keyring)
        # Under keys of before that are not known any more: its own ways in may still open it.
        with suppress(VaultError):
            opened = OpenCopy(path, secret)
            if opened.keyring.private is not None:
                return opened
            opened.close()
    return None


def _candidates(folder: Path) -> list[Path]:
    """Backups, newest first; what a restore replaced comes last."""
    return [backup.path for backup in sorted(backups.found(folder), key=lambda backup: backup.kept)]


def _vault(folder: Path, slot_file: SlotFile) -> str:
    """The file that the key file names, or the newest one that is there."""
    if (folder / slot_file.vault).is_file():
        return slot_file.vault
    return opening.vault_name(max(numbers(folder), default=slot_file.generation))


def numbers(folder: Path) -> list[int]:
    """The generations of the database files that are there."""
    return [int(match[1]) for name in opening.names_in(folder) if (match := VAULT.fullmatch(name))]
