"""The encrypted folder of one passport, as the services see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Self

from passport_app.vault import checking, creating, erasing, opening, schema, ways
from passport_app.vault.access import Access
from passport_app.vault.appending import Appender
from passport_app.vault.checking import CheckReport
from passport_app.vault.drafts import Drafts
from passport_app.vault.errors import NotEmptyError
from passport_app.vault.keeping import Keeping
from passport_app.vault.keys import Cost
from passport_app.vault.ledger import Ledger
from passport_app.vault.opening import OpenFolder
from passport_app.vault.revisions import Revision
from passport_app.vault.schema import Migration
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings
from passport_app.vault.sharing import Sharing
from passport_app.vault.slots import Role


class Vault(Access, Sharing, Keeping):
    """An open passport. One process holds it at a time, from opening to closing."""

    def __init__(self, held: OpenFolder) -> None:
        """Take over an open folder; use ``create`` and ``open``."""
        self._held = held
        self._closed = False
        self._take_up()

    @classmethod
    def create(cls, folder: Path, passphrase: str, *, cost: Cost | None = None) -> tuple[Vault, str]:
        """Make a passport in a folder that does not exist yet or is empty.

        Args:
            folder: Where; folders above it are made as well.
            passphrase: What will open it, any text of up to 4,096 characters without control characters.
            cost: What one guess shall cost; as much as this computer does in about a second where not given.

        Returns:
            The open vault and its recovery code as it is to be printed.
        """
        held, code = creating.create(folder, passphrase, cost)
        return cls(held), code

    @classmethod
    def open(
        cls,
        folder: Path,
        secret: str,
        *,
        migrations: tuple[Migration, ...] | None = None,
        today: date | None = None,
    ) -> Vault:
        """Open a passport with a passphrase or the recovery code.

        Raises:
            VaultError: one subclass per reason (see ``errors``); every byte in the folder is then as before.
            AccessEndedError: a carer's way in whose last day is before ``today``.
        """
        held = opening.open_folder(folder, secret, migrations or schema.migrations())
        try:
            ways.check_not_ended(held, today or ways.today_here())
            return cls(held)
        except BaseException:
            held.close()
            raise

    def close(self) -> None:
        """Close the file and forget the keys; a second call does nothing."""
        if not self._closed:
            self._closed = True
            self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """Where the passport is."""
        return self._held.folder

    @property
    def passport_id(self) -> str:
        """The passport's own id, alike in all its copies."""
        return self._meta.get("passport") or ""

    @property
    def device(self) -> str:
        """The id of this copy."""
        return self._meta.get("device") or ""

    @property
    def role(self) -> Role:
        """Whose way in was used: the person's or a carer's."""
        return self._held.slot.role

    # --- records

    def append(self, revisions: Sequence[Revision]) -> int:
        """Add revisions in one durable transaction. One that is here already and is the same is skipped.

        Making a record private also seals its earlier revisions.

        Returns:
            How many were left out because their record was erased for good.

        Raises:
            BadRevisionError, RevisionClashError, MissingParentError, PersonOnlyError
        """
        return self._appender.append(revisions)

    def current(self, kind: str | None = None, *, since: str | None = None, until: str | None = None) -> list[Revision]:
        """The newest head of each record, without removed ones, ordered by date it is about, clock and id.

        Args:
            kind: Only this kind.
            since: Only records about this local ISO date or later.
            until: Only records about this local ISO date or earlier.
        """
        return self._ledger.current(kind, since=since, until=until)

    def removed(self, kind: str | None = None) -> list[Revision]:
        """The removing revision of each removed record."""
        return self._ledger.current(kind, removed=True)

    def heads(self, record: str) -> tuple[Revision, ...]:
        """The revisions of a record that no other one follows, oldest first; two are a conflict."""
        return self._ledger.heads(record)

    def history(self, record: str) -> tuple[Revision, ...]:
        """All revisions of a record, oldest first."""
        return self._ledger.history(record)

    def apart(self) -> list[str]:
        """The records that have two or more heads."""
        return self._ledger.apart()

    def erase(self, record: str, *, drafts: Sequence[str] = ()) -> None:
        """Erase a record for good, in a new file; what stays is that a record of this id was erased.

        Args:
            record: The record's id.
            drafts: Keys of the drafts that go with it.

        Raises:
            PersonOnlyError: opened by a carer.
        """
        with self._keeping:
            erasing.erase(self._held, record, drafts)
            self._take_up()

    def revisions(self) -> Iterator[Revision]:
        """All revisions, ordered by clock and id, read a few hundred at a time."""
        return self._ledger.revisions()

    def clock(self) -> int:
        """The highest Lamport counter."""
        return self._ledger.clock()

    def count(self) -> int:
        """How many revisions there are."""
        return self._ledger.count()

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing over several appends."""
        return self._appender.transaction()

    # --- drafts

    def save_draft(self, key: str, text: str) -> None:
        """Keep what is being typed, durably."""
        self._drafts.save(key, text)

    def drafts(self, prefix: str = "") -> dict[str, str]:
        """What was being typed, by key."""
        return self._drafts.all(prefix)

    def drop_draft(self, key: str) -> None:
        """Forget what was being typed."""
        self._drafts.drop(key)

    # --- small values

    def setting(self, name: str) -> str | None:
        """A small value of this passport."""
        return self._settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a small value of this passport; never a health word."""
        self._settings.set(name, value)

    # --- as a whole

    def adopt(self, passport_id: str) -> None:
        """Give an empty passport the id of the one that is read into it.

        Raises:
            NotEmptyError: it has entries and another id.
        """
        if passport_id == self.passport_id:
            return
        if self.count():
            raise NotEmptyError
        self._meta.set("passport", passport_id)

    def check(self) -> CheckReport:
        """Look at every page and every record."""
        return checking.check(self._held.database, self._ledger)

    def check_pages(self, most: int = checking.SOON) -> None:
        """Look at every page of a file of at most so many bytes.

        Raises:
            DamagedVaultError: one is not as it was written.
        """
        checking.check_pages(self._held.database, most)

    def _take_up(self) -> None:
        database, private = self._held.database, self._held.keyring.private
        sealer = Sealer(private) if private else None
        self._ledger = Ledger(database, sealer)
        self._appender = Appender(self._ledger)
        self._drafts = Drafts(database, sealer)
        self._settings = Settings(database, "setting")
        self._meta = Settings(database, "meta")
