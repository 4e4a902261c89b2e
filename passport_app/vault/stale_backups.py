"""What backups do not reflect yet, and the keys that are still needed to mend that.

New keys, an erased record and a record made private all change what may be in a backup. A random mark in the database
then changes in the same transaction, and every copy says which mark it was made under: one that says another is
rewritten when the person next has the passport open, and a kill at any moment leaves nothing to be undone. Until
then the former keys are kept, sealed under the present private key, because older backups open with nothing else.
"""

from __future__ import annotations

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping

from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings
from passport_app.vault.ways_in import Keyring

_STATE, _FORMER = "backups_state", "backups_former"
_BOUND_TO = ("former keys",)
_KEPT = """SELECT name, value FROM meta
WHERE name IN (?, ?) OR name GLOB 'helper_copy.*' OR name GLOB 'ended_copy.*'"""


def state(database: Database) -> str:
    """The present mark; empty as long as nothing ever made a backup stale."""
    return Settings(database, "meta").get(_STATE) or ""


def mark_stale(database: Database, *, present: Keyring | None = None, former: Keyring | None = None) -> None:
    """Say that all backups so far are to be rewritten; part of the transaction that is under way, if one is.

    Args:
        database: The database that is, or is about to be, the passport's. It gains up to two rows in ``meta``, so a
            re-key that compares counts does so first.
        present: The keys of ``database``; needed with ``former``.
        former: The keys that it had before, where it got new ones.

    Raises:
        ValueError: ``former`` without the private keys; only the person makes new ones.
    """
    meta = Settings(database, "meta")
    with database.transaction():
        if former is not None:
            if present is None or present.private is None or former.private is None:
                raise ValueError("new keys are the person's")
            older = former_keys(database, former)
            meta.set(_FORMER, _sealed([former, *older], Sealer(present.private)))
            for keyring in older:
                keyring.wipe()
        meta.set(_STATE, secrets.token_hex(8))


def former_keys(database: Database, present: Keyring) -> list[Keyring]:
    """The keys of earlier backups, newest first; the person's own only."""
    sealed = Settings(database, "meta").get(_FORMER)
    return [] if sealed is None else _opened(sealed, present)


def opened_keys(meta: Mapping[str, str], present: Keyring) -> list[Keyring]:
    """The same from what was saved of a damaged database."""
    try:
        return _opened(meta[_FORMER], present)
    except (KeyError, DamagedVaultError):
        return []


def _opened(sealed: str, present: Keyring) -> list[Keyring]:
    if present.private is None:
        return []
    try:
        plain = Sealer(present.private).open(b64decode(sealed, validate=True), _BOUND_TO)
        return [
            Keyring(data=bytearray.fromhex(data), private=bytearray.fromhex(own)) for data, own in json.loads(plain)
        ]
    except ValueError as error:
        raise DamagedVaultError from error


def take_state(database: Database, mark: str) -> None:
    """Give a database that is brought in line the present mark; it needs no former keys."""
    with database.transaction():
        database.run("DELETE FROM meta WHERE name IN (?, ?)", (_STATE, _FORMER))
        if mark:
            Settings(database, "meta").set(_STATE, mark)


def carry_over(old: Database, new: Database) -> None:
    """Keep in ``new``, which is under the same keys, what ``old`` knows of stale backups and of helpers' copies."""
    kept = old.rows(_KEPT, (_STATE, _FORMER))
    for name, value in kept:
        Settings(new, "meta").set(name, value)


def has_former_keys(database: Database) -> bool:
    """Whether earlier keys are still kept."""
    return Settings(database, "meta").get(_FORMER) is not None


def forget_former_keys(database: Database) -> None:
    """Drop the earlier keys; what they stood in is overwritten, in the file and in its leftovers."""
    with database.transaction():
        database.run("DELETE FROM meta WHERE name = ?", (_FORMER,))
    database.settle()


def _sealed(keyrings: list[Keyring], sealer: Sealer) -> str:
    pairs = [(keyring.data.hex(), keyring.private.hex()) for keyring in keyrings if keyring.private]
    return b64encode(sealer.seal(json.dumps(pairs).encode(), _BOUND_TO)).decode()
