"""Where the command line gets a passphrase from: a file, the standard input, or the terminal without an echo."""

from __future__ import annotations

import getpass
import sys
import warnings
from pathlib import Path

from passport_app.errors import N_, PassportError
from passport_app.i18n import Translator
from passport_app.services.files import reading
from passport_app.services.passphrases import read_passphrase

_SECRET_BYTES = 65_536


class NoTerminalError(PassportError):
    """A passphrase is needed and there is nowhere to type it unseen."""

    code = "no-terminal"
    template = N_("There is no terminal to type the passphrase on.")
    hint = N_("Give it in a file with --passphrase-file.")


class PassphrasesDifferError(PassportError):
    """A new passphrase typed in two ways."""

    code = "passphrases-differ"
    template = N_("The two passphrases are not the same. Nothing was made.")


def passphrase(file: str | None, translator: Translator) -> str:
    """The passphrase in a file, ``-`` for the standard input; without one it is asked for."""
    secret = _secret_of(file)
    return _typed(translator.gettext("Passphrase: ")) if secret is None else secret


def new_passphrase(file: str | None, translator: Translator) -> str:
    """The same for a new one, which is asked for twice.

    Raises:
        PassphrasesDifferError
    """
    secret = _secret_of(file)
    if secret is not None:
        return secret
    secret = _typed(translator.gettext("New passphrase: "))
    if _typed(translator.gettext("The same again: ")) != secret:
        raise PassphrasesDifferError
    return secret


def passcode(file: str | None, translator: Translator) -> str:
    """The passcode of a summary's codes: in a file, on the standard input, or typed."""
    secret = _secret_of(file)
    return _typed(translator.gettext("Passcode: ")) if secret is None else secret


def _secret_of(file: str | None) -> str | None:
    if file is None:
        return None
    if file == "-":
        return read_passphrase(sys.stdin.buffer.read(_SECRET_BYTES))
    with reading(Path(file)) as held:
        return read_passphrase(held.read(_SECRET_BYTES))


def _typed(prompt: str) -> str:
    """Ask without an echo; where the terminal cannot hide it, do not ask."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except (getpass.GetPassWarning, EOFError, OSError):
        raise NoTerminalError from None
