"""Trying a way in on a copy: does this sheet really open this passport?

The copy is as encrypted as the passport and lies in a temporary folder that only its owner can open, for as long as
it takes to open it once and to look at its pages.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from passport_app.vault import examine, labels, opening, schema, slots, ways
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.opening import OpenFolder
from passport_app.vault.ways import WayIn

_REVISIONS = "SELECT count(*) FROM revision"


def practise(held: OpenFolder, secret: str, today: date) -> WayIn:
    """Open a copy with a secret for real, and keep the date of it with the way in.

    Raises:
        PersonOnlyError, WrongSecretError, RecoveryCodeSlipError
        DamagedVaultError: it opens, but the copy is not whole.
    """
    ways.person_only(held)
    with tempfile.TemporaryDirectory(prefix="passport-", ignore_cleanup_errors=True) as place:
        copy = Path(place) / "copy"
        with disk_faults_named(), held.database.settled() as path:
            copy.mkdir(0o700)
            for source in (held.folder / slots.FILE, path):
                shutil.copyfile(source, copy / source.name)
        used = _opened_by(copy, secret, held)
    kept = labels.read(held.database, used)
    labels.write(held.database, used, replace(kept, practised=today))
    return ways.of_slot(held, ways.slot_of(held, used))


def _opened_by(copy: Path, secret: str, held: OpenFolder) -> str:
    opened = opening.open_folder(copy, secret, schema.migrations())
    try:
        if examine.page_faults(opened.database) or opened.database.row(_REVISIONS) != held.database.row(_REVISIONS):
            raise DamagedVaultError
        return opened.slot.id
    finally:
        opened.close()
