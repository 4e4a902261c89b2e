"""What can be said about the ways into a passport: ended, removed, too many."""

from __future__ import annotations

from passport_app.errors import N_
from passport_app.vault.errors import VaultError


class AccessEndedError(VaultError):
    """A carer's way in whose end date is past."""

    code = "access-ended"
    template = N_("Your access to this passport has ended.")
    hint = N_("Ask the person whose passport this is.")


class LastWayError(VaultError):
    """The person's last passphrase or recovery sheet was to be removed."""

    code = "last-way"
    template = N_("This is your last way into this passport, so it stays.")
    hint = N_("Add another recovery sheet first.")


class NoSuchWayError(VaultError):
    """A way in that is not there, or not any more."""

    code = "no-such-way"
    template = N_("This way to open the passport is not there any more.")


class TooManyWaysError(VaultError):
    """The list of ways in is full."""

    code = "too-many-ways"
    template = N_("There are already {limit} ways to open this passport.")
    hint = N_("Remove one that nobody uses, then try again.")


class KeyringInUseError(VaultError):
    """There is a way in for a computer's keyring already."""

    code = "keyring-in-use"
    template = N_("A computer’s keyring already opens this passport.")
    hint = N_("Remove that one first.")


class LittleMemoryError(VaultError):
    """The slow step needs more memory than the computer has free."""

    code = "little-memory"
    template = N_("This computer has too little free memory to open the passport.")
    hint = N_("Close other programs, then try again.")
