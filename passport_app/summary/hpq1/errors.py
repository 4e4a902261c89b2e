"""Everything that can be wrong with a code, each with the sentence that the reader shows.

No error says what was in the code: a reader's screen may be seen by others.
"""

from __future__ import annotations

from passport_app.errors import N_, PassportError


class Hpq1Error(PassportError):
    """A code, a set of codes or a container that is refused."""

    code = "code-refused"
    template = N_("This code cannot be read.")


class NotOursError(Hpq1Error):
    """Text that is no part of a Health Passport at all."""

    code = "not-ours"
    template = N_("This is not a Health Passport code.")
    hint = N_("The codes for the reader are on a sheet of their own.")


class NewerVersionError(Hpq1Error):
    """Made by a version of the program that this one does not know."""

    code = "newer-version"
    template = N_("This code was made by a newer version of Health Passport.")
    hint = N_("Read the printed page instead, or get a newer reader.")


class DamagedError(Hpq1Error):
    """It breaks a rule or a limit of the format: misread, changed, or never right."""

    code = "damaged"
    template = N_("This code is damaged or was not read whole.")
    hint = N_("Scan it again.")


class TwoSummariesError(Hpq1Error):
    """A part that does not belong to the parts before it."""

    code = "two-summaries"
    template = N_("This code belongs to another summary.")
    hint = N_("It was not added. Start again to read that one.")


class IncompleteError(Hpq1Error):
    """The summary was asked for before every part was there."""

    code = "incomplete"
    template = N_("Some of the codes have not been read yet.")


class PasscodeNeededError(Hpq1Error):
    """The summary is locked, and no passcode was given."""

    code = "passcode-needed"
    template = N_("This summary is locked with a passcode.")
    hint = N_("Ask the patient for it.")


class WrongPasscodeError(Hpq1Error):
    """The passcode does not open it, or the locked part was changed."""

    code = "wrong-passcode"
    template = N_("This passcode does not open the summary.")
    hint = N_("It has ten letters and numbers.")


class TooMuchError(Hpq1Error):
    """A summary that does not fit into nine codes or the limits of the format."""

    code = "too-much-for-codes"
    template = N_("This page is too long for codes.")
    hint = N_("Untick some sections, or a shorter time.")
