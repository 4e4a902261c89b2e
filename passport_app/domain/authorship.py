"""Whose words a record may be.

A score is the person's own, whoever types it; what a carer saw is the carer's and never the person's.
The rule looks at the kind and the two names alone, so the window, the command line and a file keep it alike.
"""

from __future__ import annotations

from passport_app.domain.record import LETTER, PERSON, Record
from passport_app.domain.rules import RuleError
from passport_app.errors import N_


class PersonOnlyWordsError(RuleError):
    """A score that is said to be somebody else's than the person's."""

    code = "person-only-words"
    template = N_("Only the person can give this answer. A carer can write what they saw as an observation.")


class ObservedOnlyError(RuleError):
    """An observation that is said to be the person's own, or to come from a letter."""

    code = "observed-only"
    template = N_("An observation is what a carer saw. Please say which carer.")


class LetterCannotWriteError(RuleError):
    """A letter named as the one who typed."""

    code = "letter-cannot-write"
    template = N_("Please say who wrote this.")


def check_authorship(kind: type[Record], *, recorder: str, informant: str) -> None:
    """Refuse an authorship that a kind of record cannot have.

    Args:
        kind: The kind of record.
        recorder: Who types: ``person`` or a helper's record id.
        informant: Whose words: ``person``, a helper's record id, or ``letter``.

    Raises:
        RuleError: with the field ``recorder`` or ``informant``.
    """
    if recorder == LETTER:
        raise LetterCannotWriteError("recorder")
    if kind.PERSON_ONLY and informant != PERSON:
        raise PersonOnlyWordsError("informant")
    if kind.OBSERVED_ONLY and informant in (PERSON, LETTER):
        raise ObservedOnlyError("informant")
