"""Getting into a copy that comes back, and who wrote in it.

The keys to the helpers' copies are kept here. After an older state was put back the key to a copy made since may be
unknown: then the helper's own passphrase opens it, typed by the helper. Such a copy is trusted no more than the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from passport_app.vault import helper_copy, keys, labels, ways_in
from passport_app.vault.container import Copy
from passport_app.vault.database import Database
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.joining_errors import (
    EndedCopyError,
    ForeignCopyError,
    HelpersPassphraseError,
    UnknownHelperError,
)
from passport_app.vault.ledger import PARTIAL, Ledger
from passport_app.vault.opening import OpenFolder
from passport_app.vault.settings import Settings
from passport_app.vault.slots import Slot, SlotFile

_HELPERS_KIND = "helper"


@dataclass(frozen=True, kw_only=True)
class ComeBack:
    """An open copy, and who writes in it: remembered here, or still to be found out by the way in that opened it."""

    database: Database
    helper: str | None = None
    slot: Slot | None = None


def opened(held: OpenFolder, copy: Copy, secret: str | None) -> ComeBack:
    """Open a copy with the one remembered key that fits, or else with what its helper typed.

    Raises:
        ForeignCopyError: it was not made of this passport for a helper.
        HelpersPassphraseError: it may well be, and only its helper's passphrase can tell.
        WrongSecretError, RecoveryCodeSlipError, TamperedSlotsError: ``secret`` is not that.
    """
    known = _by_a_remembered_key(helper_copy.all_copies(held), copy.database)
    if known is not None:
        return known
    if not _made_for_a_helper_of(held.slot_file, copy.slot_file):
        raise ForeignCopyError
    if secret is None:
        raise HelpersPassphraseError
    slot, keyring = ways_in.go_in(copy.slot_file, secret)
    try:
        return ComeBack(database=Database(copy.database, keyring.data, "still"), slot=slot)
    finally:
        keyring.wipe()


def author(held: OpenFolder, ledger: Ledger, back: ComeBack) -> str:
    """Who writes in a copy of this passport; its database was looked at before.

    Raises:
        EndedCopyError: the person takes nothing back from it any more.
        ForeignCopyError: it is no helper's, or its way in is somebody else's here.
        UnknownHelperError: nobody of that name was ever here.
    """
    if back.slot is None:
        return back.helper or ""
    copy_id = Settings(back.database, "meta").get(PARTIAL)
    if copy_id is None:
        raise ForeignCopyError
    if helper_copy.has_ended(held.database, copy_id):
        raise EndedCopyError
    return _by_way(held, ledger, back.database, back.slot)


def _by_way(held: OpenFolder, ledger: Ledger, database: Database, slot: Slot) -> str:
    """What this passport says of a way in goes before what the copy says."""
    for here in held.slot_file.slots:
        if here.id == slot.id:
            if (here.role, here.public) != ("carer", slot.public):
                raise ForeignCopyError
            return labels.author(held.database, slot.id)
    name = labels.author(database, slot.id)
    if any(one.kind == _HELPERS_KIND for one in ledger.history(name)) or _has_written(ledger, name):
        return name
    raise UnknownHelperError


def _has_written(ledger: Ledger, name: str) -> bool:
    return ledger.database.row("SELECT 1 FROM revision WHERE recorder = ? LIMIT 1", (name,)) is not None


def _made_for_a_helper_of(here: SlotFile, there: SlotFile) -> bool:
    """Whether a copy says of itself that it was made of this passport, with no way in for the person."""
    return here.salt == there.salt and all(slot.role == "carer" for slot in there.slots)


def _by_a_remembered_key(copies: Sequence[helper_copy.KnownCopy], path: Path) -> ComeBack | None:
    try:
        for known in copies:
            database = Database(path, known.key, "still")
            try:
                database.row("PRAGMA user_version")
            except DamagedVaultError:
                database.close()
            else:
                return ComeBack(database=database, helper=known.copy.helper)
    finally:
        keys.wipe(*(known.key for known in copies))
    return None
