"""A copy in one file, opened to be looked at: whose it is, as of when, what is in it. Nothing in it is trusted.

The file itself is not touched. Its database is taken out into a temporary folder, still encrypted, and every page,
every value's type and every table is looked at before a row is read.
"""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Self

from passport_app.vault import container, examine, schema, ways, ways_in
from passport_app.vault.container import Copy
from passport_app.vault.copy_errors import DamagedCopyError, NewerCopyError
from passport_app.vault.copy_header import Header
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError, ForeignVaultError, NewerVaultError, TruncatedVaultError
from passport_app.vault.ledger import Ledger
from passport_app.vault.revisions import Revision
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings
from passport_app.vault.slots import Role, Slot, SlotFile
from passport_app.vault.ways import Outside
from passport_app.vault.ways_in import Keyring


class OpenCopy:
    """An open copy. Close it, and nothing of it is left outside its file."""

    def __init__(self, path: Path, secret: str | None = None, *, keyring: Keyring | None = None) -> None:
        """Open a copy with what opened the passport when it was made, or with its keys.

        Raises:
            WrongSecretError, RecoveryCodeSlipError, TamperedSlotsError
            MissingCopyError, NotACopyError, NewerCopyError, DamagedCopyError
            VaultError: the disk's doing.
        """
        with ExitStack() as stack:
            copy = stack.enter_context(container.read(path))
            self.slot: Slot | None = None
            if keyring is None:
                self.slot, keyring = ways_in.go_in(copy.slot_file, secret or "")
                stack.callback(keyring.wipe)
            self.keyring = keyring
            self._copy = copy
            self.database = _brought_up(copy, keyring)
            stack.callback(self.database.close)
            self._ledger = Ledger(self.database, Sealer(keyring.private) if keyring.private else None)
            self._stack = stack.pop_all()

    def close(self) -> None:
        """Close it, forget its keys and drop what was taken out; a second call does nothing."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def header(self) -> Header:
        """What the copy says of itself."""
        return self._copy.header

    @property
    def slot_file(self) -> SlotFile:
        """The ways into the copy."""
        return self._copy.slot_file

    @property
    def made(self) -> datetime:
        """The moment whose state it holds."""
        return datetime.fromisoformat(self.header.label.made)

    @property
    def passport_id(self) -> str:
        """The id of the passport that it is a copy of."""
        return Settings(self.database, "meta").get("passport") or ""

    @property
    def role(self) -> Role:
        """Whose way in was used."""
        return "person" if self.keyring.private is not None else "carer"

    @property
    def ledger(self) -> Ledger:
        """Its revisions, as far as this way in may see them."""
        return self._ledger

    def current(self, kind: str | None = None) -> list[Revision]:
        """What stands in it, without what was removed."""
        return self._ledger.current(kind)


def seen(path: Path) -> Outside:
    """What a copy shows without a secret.

    Raises:
        MissingCopyError, NotACopyError, NewerCopyError, DamagedCopyError, VaultError
    """
    return ways.outside_of(container.ways_into(path))


def _brought_up(copy: Copy, keyring: Keyring) -> Database:
    """The database that was taken out, sound, ours, and of today's version."""
    try:
        if examine.version_of(copy.database, keyring.data, schema.latest(schema.migrations())) < 1:
            raise DamagedCopyError
        database = Database(copy.database, keyring.data, "fresh")
    except NewerVaultError as error:
        raise NewerCopyError from error
    except (DamagedVaultError, ForeignVaultError, TruncatedVaultError) as error:
        raise DamagedCopyError from error
    try:
        if examine.page_faults(database):
            raise DamagedCopyError
        schema.bring_up(database, schema.migrations())
        if not schema.is_ours(database):
            raise DamagedCopyError
    except BaseException:
        database.close()
        raise
    return database
