"""An open passport, as the front ends hold it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Self

from passport_app.domain.record import LETTER, PERSON
from passport_app.services.check import Checked, check
from passport_app.services.records import Records
from passport_app.vault import Cost, Vault, warm_up
from passport_app.vault.errors import PersonOnlyError

Clock = Callable[[], datetime]


def local_now() -> datetime:
    """This computer's clock, with its UTC offset."""
    return datetime.now().astimezone()


class Drafts:
    """What is being typed, as raw text by record or form, and field."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def save(self, key: str, text: str, /) -> None:
        """Keep a text; it is on the disk when this returns."""
        self._vault.save_draft(key, text)

    def load(self, prefix: str = "", /) -> dict[str, str]:
        """The texts whose keys begin with ``prefix``."""
        return self._vault.drafts(prefix)

    def drop(self, key: str, /) -> None:
        """Forget a text."""
        self._vault.drop_draft(key)


class Settings:
    """Small values of this passport, such as the minutes until it locks. Never a health word."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self, name: str, /) -> str | None:
        """A value, or ``None`` where it was never set."""
        return self._vault.setting(name)

    def set(self, name: str, value: str, /) -> None:
        """Keep a value."""
        self._vault.set_setting(name, value)


class Passport:
    """An open passport: its records, its drafts, its settings, and who is writing.

    Attributes:
        records: Everything that it holds.
        drafts: What is being typed.
        settings: Small values.
    """

    def __init__(self, vault: Vault, *, now: Clock = local_now) -> None:
        """Take an open vault; use :func:`create_passport` and :func:`open_passport`."""
        self.vault = vault
        self.now = now
        self.records = Records(vault, now=now, writer=_author(vault))
        self.drafts = Drafts(vault)
        self.settings = Settings(vault)

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.vault.folder

    @property
    def id(self) -> str:
        """Its own id, alike in all its copies."""
        return self.vault.passport_id

    @property
    def carer(self) -> bool:
        """Whether it was opened with a carer's own way in, and so shows nothing that is the person's alone."""
        return self.records.carer

    @property
    def writer(self) -> str:
        """Who types: ``person`` or a helper's record id."""
        return self.records.writer

    @property
    def carer_name(self) -> str:
        """The carer's name as the person wrote it when they gave the way in; empty for the person."""
        return self.vault.way.label if self.carer else ""

    def write_as(self, helper: str | None) -> None:
        """Say who types from now on; ``None`` is the person.

        Raises:
            PersonOnlyError: a carer's way in was used; then that carer types.
        """
        if self.carer:
            raise PersonOnlyError
        self.records.writer = helper or PERSON

    def today(self) -> date:
        """The local date."""
        return self.now().date()

    def begin_anew(self) -> None:
        """Something else is in the file now: nothing that was done before can be undone."""
        self.records = Records(self.vault, now=self.now, writer=self.writer)

    def change_passphrase(self, new: str) -> None:
        """Put a new passphrase in place of the old one; new keys are made."""
        self.vault.change_passphrase(new)

    def check(self) -> Checked:
        """Look at every page of the file and every record."""
        return check(self.vault)

    def close(self) -> None:
        """Close the file and forget the keys."""
        self.vault.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _author(vault: Vault) -> str:
    """Who types to begin with; a carer's way in is never the person's voice, whatever its label says."""
    if vault.role == "person":
        return PERSON
    way = vault.way
    return way.helper if way.helper not in (None, PERSON, LETTER) else way.id


def create_passport(
    folder: Path, passphrase: str, *, now: Clock = local_now, cost: Cost | None = None
) -> tuple[Passport, str]:
    """Make an empty passport.

    Args:
        folder: A new or an empty folder.
        passphrase: What will open it.
        now: The writer's clock.
        cost: What one guess at the passphrase shall cost; the standard where not given.

    Returns:
        The open passport and its recovery code: eight groups of six digits.

    Raises:
        PassportError: one subclass per reason.
    """
    vault, code = Vault.create(folder, passphrase, cost=cost)
    return Passport(vault, now=now), code


def open_passport(folder: Path, secret: str, *, now: Clock = local_now) -> Passport:
    """Open a passport with its passphrase or its recovery code.

    Raises:
        PassportError: one subclass per reason; nothing on the disk is changed.
    """
    return Passport(Vault.open(folder, secret), now=now)


__all__ = [
    "Clock",
    "Drafts",
    "Passport",
    "Settings",
    "create_passport",
    "local_now",
    "open_passport",
    "warm_up",
]
