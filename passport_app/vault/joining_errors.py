"""Why the copy that came back cannot be taken in."""

from __future__ import annotations

from passport_app.errors import N_
from passport_app.vault.errors import VaultError


class ForeignCopyError(VaultError):
    """The copy was not made for a helper of this passport, or is a helper's of another one."""

    code = "foreign-copy"
    template = N_("This copy does not belong to this passport.")
    hint = N_("Choose a copy that your helper made.")


class BigCopyError(VaultError):
    """More in the copy than anybody writes."""

    code = "big-copy"
    template = N_("There is too much in this copy to take it in.")
    hint = N_("Ask your helper how this copy was made. Nothing was changed.")


class ForgedCopyError(VaultError):
    """Entries in the copy that the helper cannot have made with this program."""

    code = "forged-copy"
    template = N_("Some entries in this copy were not made by your helper.")
    hint = N_("Ask your helper how this copy was made. Nothing was changed.")


class HelpersPassphraseError(VaultError):
    """The key to the copy is not known here, as after going back to an older copy; its helper's passphrase opens it."""

    code = "helpers-passphrase"
    template = N_("This passport does not know this copy, perhaps because you went back to an older one.")
    hint = N_("Your helper can open it: let them type their passphrase here.")


class UnknownHelperError(VaultError):
    """The copy opens, and nobody here has the name of its helper."""

    code = "unknown-helper"
    template = N_("This passport does not know the helper who wrote in this copy.")
    hint = N_("Go back to a newer copy first, one that has this helper in it.")


class EndedCopyError(VaultError):
    """The person takes nothing back from this copy any more."""

    code = "ended-copy"
    template = N_("Nothing comes back from that copy any more.")
    hint = N_("You ended it. Your helper can still read it.")
