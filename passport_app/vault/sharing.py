"""Working together on several computers: that part of an open vault."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from pathlib import Path

from passport_app.vault import helper_copy, joining, keys, ways
from passport_app.vault.helper_copy import HelperCopy
from passport_app.vault.joining import Check, Joined
from passport_app.vault.ledger import Ledger
from passport_app.vault.opening import OpenFolder


class Sharing(ABC):
    """Copies of the open folder in ``_held`` that helpers take along, and what comes back."""

    _held: OpenFolder
    _ledger: Ledger

    @property
    def partial(self) -> bool:
        """Whether this is a helper's copy, without what is the person's alone."""
        return self._ledger.partial

    def copy_for_helper(self, path: Path, way_id: str, *, now: datetime) -> HelperCopy:
        """Write one encrypted file that only this carer's way in opens, without private entries or removed ones.

        Args:
            path: The file; one of this name is replaced.
            way_id: The carer's way in; the copy opens with the same passphrase.
            now: The moment.

        Raises:
            PersonOnlyError: opened by a carer.
            NoSuchWayError: it is not there, or is the person's.
        """
        return helper_copy.write(self._held, path, way_id, now)

    def helper_copies(self) -> list[HelperCopy]:
        """The copies that were made for helpers and can come back, newest first.

        Raises:
            PersonOnlyError: opened by a carer.
        """
        found = helper_copy.all_copies(self._held)
        keys.wipe(*(known.key for known in found))
        return [known.copy for known in found]

    def forget_helper_copy(self, copy_id: str) -> None:
        """Take nothing back from a copy any more.

        Raises:
            PersonOnlyError: opened by a carer.
        """
        ways.person_only(self._held)
        helper_copy.end(self._held.database, copy_id)

    def bring_back(self, path: Path, secret: str | None = None, *, check: Check) -> Joined:
        """Take in what is new in a copy: all of it, or nothing where anything in it is wrong.

        Args:
            path: For the person, a file from a helper's computer; in a helper's copy, a newer one from the person.
            secret: In a helper's copy the helper's passphrase; for the person too where the copy is not known here.
            check: Looks at what is new, and raises where it cannot be right.

        Raises:
            PersonOnlyError: opened by a carer, and this is no helper's copy.
            HelpersPassphraseError: the copy is not known here; its helper's passphrase opens it.
            ForeignCopyError, BigCopyError, ForgedCopyError, RevisionClashError, VaultError
        """
        joined = joining.bring_back(self._held, self._ledger, path, secret, check)
        self._take_up()
        return joined

    @abstractmethod
    def _take_up(self) -> None:
        """Begin to use the database that is now in ``_held``."""
