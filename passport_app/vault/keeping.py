"""Backups and copies of an open passport."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from pathlib import Path
from threading import Lock

from passport_app.vault import backups, refreshing, restoring
from passport_app.vault.backups import Backup
from passport_app.vault.copy_header import Header
from passport_app.vault.open_copy import OpenCopy
from passport_app.vault.opening import OpenFolder


class Keeping(ABC):
    """Copies of the open folder in ``_held``. One is made at a time, whichever thread asks."""

    _held: OpenFolder
    _keeping = Lock()

    def backups(self) -> list[Backup]:
        """The backups, newest first."""
        return backups.found(self._held.folder)

    def keep(self, now: datetime) -> bool:
        """Rewrite the backups that are stale, which only the person's session can do, and make one if it is due.

        Returns:
            Whether anything was done.

        Raises:
            VaultError: the older backups are then as before, or rewritten.
        """
        with self._keeping:
            held = self._held
            done = held.keyring.private is not None and refreshing.stale(held)
            if done:
                refreshing.refresh(held, now)
            if backups.due(held.folder, now):
                done = backups.back_up(held, now) is not None or done
            return done

    def back_up(self, now: datetime) -> Backup | None:
        """Make a backup and verify it; None where nothing has changed since the newest one.

        Raises:
            VaultError: the older backups are then as before.
            DamagedVaultError: the passport's own file is damaged.
        """
        with self._keeping:
            return backups.back_up(self._held, now)

    def save_copy(self, path: Path, now: datetime) -> Header:
        """Write everything into one file, encrypted, that opens with the ways in of today, and verify it."""
        with self._keeping:
            return backups.save_copy(self._held, path, now)

    def backups_stale(self) -> bool:
        """Whether backups do not reflect new keys, an erasing or an entry made private since."""
        return refreshing.stale(self._held)

    def refresh_backups(self, now: datetime) -> int:
        """Rewrite the stale backups; how many there were. After a kill the next call goes on.

        Raises:
            PersonOnlyError: opened by a carer.
            VaultError: the disk's doing; what was rewritten stays.
        """
        with self._keeping:
            return refreshing.refresh(self._held, now)

    def replace_with(self, copy: OpenCopy, now: datetime) -> None:
        """Put a copy's records in place of the present ones, which are kept as a backup. The ways in stay.

        Raises:
            PersonOnlyError: this or the copy was opened by a carer.
            OtherCopyError: it is of another passport, or a helper's.
            VaultError: everything is then as before.
        """
        with self._keeping:
            restoring.in_place(self._held, copy, now)
        self._take_up()

    @abstractmethod
    def _take_up(self) -> None:
        """Read from the file that ``_held`` holds now."""
