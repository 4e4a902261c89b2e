"""What was typed, as the bytes that keys are derived from.

RFC 8265's OpaqueString after NFKC, so that one passphrase typed on two keyboards is one secret. Three things are
ours: spaces at the edges go, digits of every script are Western ones, and signs that nobody sees (joiners, variation
selectors, direction marks) are dropped instead of refused, because emoji and Urdu keyboards add them unasked.
"""

from __future__ import annotations

import unicodedata

from passport_app.vault import recovery_code
from passport_app.vault.errors import (
    ControlCharacterError,
    EmptyPassphraseError,
    LongPassphraseError,
    PassphraseFileError,
    UnknownCharacterError,
)

LIMIT = 4096
"""Characters; no hand types more, and a paste of a whole book is a mistake."""

_UNSEEN = frozenset(
    map(chr, [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164, *range(0xFE00, 0xFE10), 0xFFA0])
) | frozenset(map(chr, range(0xE0100, 0xE01F0)))


def normalise(text: str) -> str:
    """The one spelling of a passphrase.

    Raises:
        EmptyPassphraseError, LongPassphraseError, ControlCharacterError, UnknownCharacterError
    """
    if len(text) > LIMIT:
        raise LongPassphraseError(limit=LIMIT)
    _refuse_strange(text)
    plain = unicodedata.normalize("NFKC", _without_unseen(text))
    plain = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in _without_unseen(plain))
    plain = unicodedata.normalize("NFC", recovery_code.western_digits(plain)).strip(" ")
    if not plain:
        raise EmptyPassphraseError
    return plain


def secret_bytes(text: str) -> bytes:
    """A passphrase or a recovery code as the input of the key derivation.

    What has the form of a recovery code is read as one, whatever stands between its digits.
    """
    if len(text) <= LIMIT and (code := recovery_code.canonical(text)):
        return code.encode()
    return normalise(text).encode()


def read_passphrase(data: bytes) -> str:
    """The passphrase in a file: UTF-8, without one final line ending.

    Raises:
        PassphraseFileError: the bytes are not UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PassphraseFileError from error
    return text.removesuffix("\n").removesuffix("\r")


def _refuse_strange(text: str) -> None:
    categories = {unicodedata.category(sign) for sign in text}
    if categories & {"Cc", "Zl", "Zp"}:
        raise ControlCharacterError
    if categories & {"Cn", "Co", "Cs"}:
        raise UnknownCharacterError


def _without_unseen(text: str) -> str:
    return "".join(sign for sign in text if sign not in _UNSEEN and unicodedata.category(sign) != "Cf")
