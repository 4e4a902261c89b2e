"""Erase for good: from the passport at once, then from its backups."""

from __future__ import annotations

from passport_app.errors import PassportError
from passport_app.services.passport import Passport


def erase_for_good(passport: Passport, record_id: str) -> bool:
    """Erase a record from its history, the drafts and every backup here; for the background, as all is written anew.

    Copies that were given away are beyond reach.

    Returns:
        Whether the backups are done too. Where not, they are rewritten when the passport is next opened.

    Raises:
        PassportError: nothing was erased.
    """
    passport.records.erase(record_id)
    try:
        passport.vault.refresh_backups(passport.now())
    except (PassportError, OSError):
        return False
    return True
