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
