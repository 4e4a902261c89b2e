"""Every situation in which a passport cannot be opened, read or saved, each with its own sentence.

Environment faults (a full disk, no rights, damage) are told apart from our own mistakes: what has a class
here is the world's doing, and anything else that the database raises is left to surface as a bug.
"""

from __future__ import annotations

from typing import ClassVar

from passport_app.errors import N_, PassportError


class VaultError(PassportError):
    """Something about the passport folder or the files in it."""

    code: ClassVar[str] = "vault"


# --- the folder ------------------------------------------------------------------------------------------------------


class MissingFolderError(VaultError):
    """The folder does not exist."""

    code = "missing-folder"
    template = N_("There is no folder at this place.")
    hint = N_("Check the name, or plug in the disk that it is on.")


class NotAFolderError(VaultError):
    """A file stands where the folder should be."""

    code = "not-a-folder"
    template = N_("This is a file, and a passport is a folder.")
    hint = N_("Choose the folder that the passport is in.")


class EmptyFolderError(VaultError):
    """The folder is there and holds nothing."""

    code = "empty-folder"
    template = N_("This folder is empty. There is no passport in it.")
    hint = N_("Choose another folder, or make a new passport here.")


class NotAPassportError(VaultError):
    """The folder holds files, and none of them are a passport's."""

    code = "not-a-passport"
    template = N_("This folder has files in it, but no passport.")
    hint = N_("Choose the folder that the passport is in.")


class FolderNotEmptyError(VaultError):
    """A new passport was asked for in a folder with other files."""

    code = "folder-not-empty"
    template = N_("This folder already has other files in it.")
    hint = N_("Choose an empty folder, or a name for a new one.")


class PassportExistsError(VaultError):
    """A new passport was asked for in a folder that has one."""

    code = "passport-exists"
    template = N_("There is already a passport in this folder.")
    hint = N_("Open that one, or choose another folder.")


class InUseError(VaultError):
    """Another process has this passport open."""

    code = "in-use"
    template = N_("This passport is already open on this computer.")
    hint = N_("Go to the window that has it open, or close that one first.")


# --- the disk --------------------------------------------------------------------------------------------------------


class NoAccessError(VaultError):
    """The system refuses to let this user in."""

    code = "no-access"
    template = N_("This computer does not let you open this folder.")
    hint = N_("Ask the person who looks after this computer.")


class ReadOnlyError(VaultError):
    """The folder can be read and not written."""

    code = "read-only"
    template = N_("This folder can be read, but nothing can be saved in it.")
    hint = N_("Copy the passport to a place where you can save.")


class DiskFullError(VaultError):
    """No room is left."""

    code = "disk-full"
    template = N_("The disk is full, so this was not saved. What was saved before is safe.")
    hint = N_("Make some room on the disk, then try again.")


class DiskFaultError(VaultError):
    """Reading or writing failed in another way."""

    code = "disk-fault"
    template = N_("The disk could not be read or written.")
    hint = N_("Check that the disk is plugged in, then try again.")


# --- what is in the folder -------------------------------------------------------------------------------------------


class NewerSlotsError(VaultError):
    """The key file has a later format version."""

    code = "newer-slots"
    template = N_("This passport was made by a newer version of this program.")
    hint = N_("Open it with that version. Nothing was changed.")


class NewerVaultError(VaultError):
    """The database has a later schema version."""

    code = "newer-vault"
    template = N_("A newer version of this program has already opened and updated this passport.")
    hint = N_("Open it with that version. Nothing was changed.")


class DamagedSlotsError(VaultError):
    """Neither copy of the key file is whole."""

    code = "damaged-slots"
    template = N_("The key file of this passport is damaged.")
    hint = N_("Put back the file slots.json from a copy of this folder. Nothing was changed.")


class TamperedSlotsError(VaultError):
    """The list of ways in is not the one that the person made."""

    code = "tampered-slots"
    template = N_("The key file of this passport was changed by something other than this program.")
    hint = N_("Put back the file slots.json from a copy of this folder. Nothing was changed.")


class MissingVaultError(VaultError):
    """The database file that the key file names is not there."""

    code = "missing-vault"
    template = N_("The main file of this passport is missing.")
    hint = N_("Put back the whole folder from a copy. Nothing was changed.")


class TruncatedVaultError(VaultError):
    """The database file is shorter than it says it is."""

    code = "truncated-vault"
    template = N_("The main file of this passport is cut short. Part of it is missing.")
    hint = N_("Put back the whole folder from a copy. Nothing was changed.")


class DamagedVaultError(VaultError):
    """A page of the database, or a record in it, is not what was written."""

    code = "damaged-vault"
    template = N_("The main file of this passport is damaged.")
    hint = N_("Put back the whole folder from a copy. Nothing was changed.")


class ForeignVaultError(VaultError):
    """The file under the database's name is something else."""

    code = "foreign-vault"
    template = N_("The main file of this passport was replaced by a file of another kind.")
    hint = N_("Put back the whole folder from a copy. Nothing was changed.")


# --- passphrases and codes -------------------------------------------------------------------------------------------


class WrongSecretError(VaultError):
    """What was typed opens nothing."""

    code = "wrong-secret"
    template = N_("That does not open this passport.")
    hint = N_("Check the keyboard language and Caps Lock, then try again.")


class RecoveryCodeSlipError(VaultError):
    """A group of the recovery code fails its own check."""

    code = "recovery-code-slip"
    template = N_("There is a typing slip in group {group} of the recovery code.")
    hint = N_("Compare that group with the sheet, then try again.")


class EmptyPassphraseError(VaultError):
    """Nothing but spaces."""

    code = "empty-passphrase"
    template = N_("The passphrase is empty.")
    hint = N_("Four words that do not belong together make a good one.")


class LongPassphraseError(VaultError):
    """Longer than any hand types."""

    code = "long-passphrase"
    template = N_("The passphrase is too long. It can have {limit} characters.")


class ControlCharacterError(VaultError):
    """A character that no keyboard shows, such as NUL or a line break."""

    code = "control-character"
    template = N_("The passphrase has a hidden character in it, such as a tab or a line break.")
    hint = N_("Type it by hand instead of pasting it.")


class UnknownCharacterError(VaultError):
    """A character whose spelling other computers may not agree on."""

    code = "unknown-character"
    template = N_("The passphrase has a sign in it that this program does not know.")
    hint = N_("Use letters, numbers and common signs.")


class PassphraseFileError(VaultError):
    """The passphrase file is not text."""

    code = "passphrase-file"
    template = N_("The passphrase file is not plain text.")
    hint = N_("Save it as a text file in the UTF-8 encoding.")


class SecretInUseError(VaultError):
    """The new passphrase already opens this passport."""

    code = "secret-in-use"
    template = N_("This passphrase already opens this passport.")
    hint = N_("Choose one that has not been used here.")


# --- records ---------------------------------------------------------------------------------------------------------


class PersonOnlyError(VaultError):
    """A carer's way in asked for what only the person can do."""

    code = "person-only"
    template = N_("Only the person whose passport this is can do that.")


class BadRevisionError(VaultError):
    """A revision whose values cannot be right."""

    code = "bad-revision"
    template = N_("One entry does not have the form that it should have. Nothing was saved.")


class RevisionClashError(VaultError):
    """Two different revisions with one id."""

    code = "revision-clash"
    template = N_("One entry is not the same as the one that is already here. Nothing was saved.")


class MissingParentError(VaultError):
    """A revision follows one that is not here, is of another record, or is not older."""

    code = "missing-parent"
    template = N_("One entry follows another entry that is not here. Nothing was saved.")


class NotEmptyError(VaultError):
    """A passport with entries was asked to take another's identity."""

    code = "not-empty"
    template = N_("This passport already has entries, so it cannot become a copy of another one.")
    hint = N_("Make a new, empty passport first.")
