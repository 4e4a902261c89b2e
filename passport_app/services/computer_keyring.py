"""This computer's keyring: Windows Credential Locker, macOS Keychain, or the Secret Service of a Linux desktop.

It holds a random secret that is a way into one passport. It is asked when a person asks for it and never by itself,
so that a lock stays a lock. Only keyrings that are known to encrypt what they keep are used; one that writes plain
text, or keeps nothing, counts as none.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, ClassVar, Final

from passport_app.errors import N_, PassportError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "Health Passport"
_TRUSTED: Final = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)


class KeyringError(PassportError):
    """Something about this computer's keyring."""

    code: ClassVar[str] = "keyring"


class NoKeyringError(KeyringError):
    """There is none that could be used."""

    code = "no-keyring"
    template = N_("This computer has no keyring that this program can use.")
    hint = N_("Please type your passphrase.")


class LockedKeyringError(KeyringError):
    """It is locked and was not unlocked."""

    code = "locked-keyring"
    template = N_("This computer’s keyring is locked.")
    hint = N_("Unlock it and try again, or type your passphrase.")


class RefusedKeyringError(KeyringError):
    """It is there and did not do what it was asked."""

    code = "refused-keyring"
    template = N_("This computer’s keyring did not do what it was asked.")
    hint = N_("Please type your passphrase.")


class NoKeyHereError(KeyringError):
    """It holds nothing for this passport."""

    code = "no-key-here"
    template = N_("This computer’s keyring has no key for this passport.")
    hint = N_("Please type your passphrase. Then set the keyring up again.")


def store(passport: str, secret: str) -> None:
    """Keep the secret of a passport.

    Args:
        passport: What the passport is known by from outside.
        secret: The way in.

    Raises:
        NoKeyringError, LockedKeyringError, RefusedKeyringError
    """
    with _faults_named():
        _keyring().set_password(SERVICE, passport, secret)


def find(passport: str) -> str:
    """The secret of a passport; the system may ask the person to unlock the keyring.

    Raises:
        NoKeyringError, LockedKeyringError, RefusedKeyringError
        NoKeyHereError: none is kept.
    """
    with _faults_named():
        found = _keyring().get_password(SERVICE, passport)
    if not found:
        raise NoKeyHereError
    return found


def forget(passport: str) -> None:
    """Keep the secret of a passport no longer; one that is not there is forgotten already.

    Raises:
        NoKeyringError, LockedKeyringError, RefusedKeyringError
    """
    from keyring.errors import PasswordDeleteError  # noqa: PLC0415 - lazy for start-up time

    with _faults_named(), suppress(PasswordDeleteError):
        _keyring().delete_password(SERVICE, passport)


def _keyring() -> KeyringBackend:
    """The keyring that the computer prefers, or the first of its choices that can be trusted.

    Raises:
        NoKeyringError
    """
    import keyring  # noqa: PLC0415 - lazy for start-up time

    chosen = keyring.get_keyring()
    backends: tuple[KeyringBackend, ...] = (chosen, *getattr(chosen, "backends", ()))
    for backend in backends:
        if type(backend).__module__ in _TRUSTED:
            return backend
    raise NoKeyringError


@contextmanager
def _faults_named() -> Iterator[None]:
    from keyring import errors  # noqa: PLC0415 - lazy for start-up time

    dismissed, others = _faults_of_the_system()
    locked: tuple[type[Exception], ...] = (errors.KeyringLocked, *dismissed)
    refused: tuple[type[Exception], ...] = (errors.KeyringError, OSError, *others)
    try:
        yield
    except errors.NoKeyringError:
        raise NoKeyringError from None
    except locked:
        raise LockedKeyringError from None
    except refused:
        raise RefusedKeyringError from None


def _faults_of_the_system() -> tuple[tuple[type[Exception], ...], tuple[type[Exception], ...]]:
    """What the parts below ``keyring`` raise as it is: that the person would not unlock it, and all else."""
    if sys.platform == "win32":
        from win32ctypes.pywin32 import pywintypes  # noqa: PLC0415 - lazy for start-up time

        return (), (pywintypes.error,)
    if sys.platform == "darwin":
        return (), ()
    from jeepney import DBusErrorResponse  # noqa: PLC0415 - lazy for start-up time
    from secretstorage import exceptions  # noqa: PLC0415 - lazy for start-up time

    dismissed = (exceptions.LockedException, exceptions.PromptDismissedException)
    return dismissed, (exceptions.SecretStorageException, DBusErrorResponse)
