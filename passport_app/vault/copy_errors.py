"""Why a copy in one file cannot be read or used, and why there is none to fall back on."""

from __future__ import annotations

from passport_app.errors import N_
from passport_app.vault.errors import VaultError


class MissingCopyError(VaultError):
    """No file where a copy should be."""

    code = "missing-copy"
    template = N_("There is no file with this name.")
    hint = N_("Check the name, or plug in the disk that it is on.")


class NotACopyError(VaultError):
    """The file is something else."""

    code = "not-a-copy"
    template = N_("This file is not a copy of a passport.")
    hint = N_("Choose a file that was saved with “Save a copy”.")


class NewerCopyError(VaultError):
    """The copy has a later format."""

    code = "newer-copy"
    template = N_("This copy was made by a newer version of this program.")
    hint = N_("Open it with that version.")


class OtherCopyError(VaultError):
    """The copy is of another passport, or holds a part of this one only."""

    code = "other-copy"
    template = N_("This copy cannot take the place of this passport.")
    hint = N_("Open it in a new folder instead.")


class NothingReadableError(VaultError):
    """A damaged passport of which nothing can be read, and no backup is good."""

    code = "nothing-readable"
    template = N_("Nothing can be read here, and there is no good backup.")
    hint = N_("Look for a copy on another disk. Nothing was changed.")


class DamagedCopyError(VaultError):
    """The copy is not what was written."""

    code = "damaged-copy"
    template = N_("This copy is damaged, so it cannot be used.")
    hint = N_("Choose another copy.")
