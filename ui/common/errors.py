"""Turns an error into a sentence that a person can act on."""

from __future__ import annotations

from passport_app.errors import PassportError
from passport_app.i18n import Translator


def sentence(error: Exception, translator: Translator) -> str:
    """The translated sentence of a ``PassportError``; a plain general one for anything else."""
    if isinstance(error, PassportError):
        return translator.error(error)
    return translator.gettext("Something went wrong in this program. What was shown as saved is safe.")
