"""Who can open a passport: that part of an open vault."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import date
from threading import Lock

from passport_app.vault import keys, practice, recovery_code, rekeying, ways, ways_in
from passport_app.vault.labels import Label
from passport_app.vault.opening import OpenFolder
from passport_app.vault.ways import WayIn


class Access(ABC):
    """The ways into the open folder in ``_held``.

    What makes new keys waits for a backup that is being made, and a backup for it: each needs the file to stay.
    """

    _held: OpenFolder
    _keeping: Lock

    @property
    def way(self) -> WayIn:
        """The way in that was used."""
        return ways.of_slot(self._held, self._held.slot)

    def ways(self) -> tuple[WayIn, ...]:
        """All ways in, the person's first. Like all that follows here, the person's only.

        Raises:
            PersonOnlyError: opened by a carer.
        """
        return ways.all_ways(self._held)

    def add_carer(self, secret: str, *, helper: str, label: str, until: date | None = None) -> WayIn:
        """One more passphrase, a carer's: it opens everything but private records. No data is rewritten.

        Args:
            secret: The carer's passphrase.
            helper: The record of the helper who will use it, and be the author of what is written then.
            label: The person's own word for it.
            until: The last day on which it opens.

        Raises:
            SecretInUseError: it already opens this passport.
            TooManyWaysError: the list is full.
        """
        slot = ways.made_slot(self._held, "carer", "passphrase", secret)
        return ways.add(self._held, slot, Label(label=label, helper=helper, until=until, made=ways.today_here()))

    def add_recovery_code(self, label: str = "") -> str:
        """One more recovery code as it is to be printed; the ones before go on working. No data is rewritten."""
        code = recovery_code.new_code()
        slot = ways.made_slot(self._held, "person", "recovery-code", code)
        ways.add(self._held, slot, Label(label=label, made=ways.today_here()))
        return code

    def add_keyring(self, label: str = "", *, keep: Callable[[str], None] | None = None) -> str:
        """A random secret for the computer's keyring, of which there is one way in at most. No data is rewritten.

        Args:
            label: The person's own word for it.
            keep: Puts the secret into the keyring; where it fails, nothing is added here.

        Raises:
            KeyringInUseError: there is one already.
        """
        secret = ways.keyring_secret(self._held)
        slot = ways.made_slot(self._held, "person", "keyring", secret)
        if keep is not None:
            keep(secret)
        ways.add(self._held, slot, Label(label=label, made=ways.today_here()))
        return secret

    def rename_way(self, way_id: str, label: str) -> None:
        """Call a way in something else.

        Raises:
            NoSuchWayError
        """
        ways.relabel(self._held, way_id, label=label)

    def set_until(self, way_id: str, until: date | None) -> None:
        """Change the last day of a carer's way in; ``None`` is no end.

        Raises:
            NoSuchWayError
        """
        ways.relabel(self._held, way_id, until=until)

    def remove_way(self, *way_ids: str) -> None:
        """Take ways in away, under new keys for everything: they open nothing that is written from now on.

        Raises:
            LastWayError: the person would be left without a passphrase and without a recovery sheet.
            NoSuchWayError
        """
        with self._keeping:
            rekeying.remove_ways(self._held, way_ids)
            self._take_up()

    def fits(self, secret: str) -> WayIn | None:
        """Which way in a secret would open; nothing is changed."""
        ways.person_only(self._held)
        found = ways_in.find(self._held.slot_file, secret)
        if found is None:
            return None
        keys.wipe(found.stretched)
        return ways.of_slot(self._held, found.slot)

    def practise(self, secret: str, *, today: date | None = None) -> WayIn:
        """Open a copy of this passport with a secret for real, throw the copy away, and keep the date.

        Raises:
            WrongSecretError, RecoveryCodeSlipError
        """
        with self._keeping:
            return practice.practise(self._held, secret, today or ways.today_here())

    def strengthen(self, secret: str) -> bool:
        """Make one guess at the passphrase that was just used cost more, where this computer is quick enough."""
        return ways.strengthen(self._held, secret)

    def change_passphrase(self, new: str) -> None:
        """Make new keys, and a new passphrase in place of the person's old one.

        Raises:
            SecretInUseError: it already opens this passport.
            PersonOnlyError: opened by a carer.
        """
        with self._keeping:
            rekeying.change_passphrase(self._held, new)
            self._take_up()

    @abstractmethod
    def _take_up(self) -> None:
        """Begin to use the database that is now in ``_held``."""
