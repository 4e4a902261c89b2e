"""The bytes that the parts carry: packed, and locked where the person wants it.

``flags | (kdf, cost, salt where locked) | body``. The lock is AES-256-GCM with a key from the passcode by PBKDF2,
which is slow to guess at but which every browser has. The key is fresh with the salt, so the nonce can be zero.
"""

from __future__ import annotations

import re
import secrets
from typing import Final

from passport_app.summary.hpq1.errors import (
    DamagedError,
    NewerVersionError,
    PasscodeNeededError,
    TooMuchError,
    WrongPasscodeError,
)
from passport_app.summary.hpq1.packing import LISTS, LONGEST_INFLATED, PLAIN, deflated, inflated

LONGEST_CONTAINER: Final = 12_000
CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 without the letters that are taken for digits or for each other."""
PASSCODE: Final = 10
"""Characters, 50 bits: with a million rounds a guess, out of reach."""
COST: Final = 10
"""In 100,000 rounds of PBKDF2-HMAC-SHA256."""
_MOST_COST: Final = 50
_LOCKED, _RESERVED, _CODEC = 0x80, 0x70, 0x0F
_PBKDF2: Final = 1
_SALT: Final = 16
_TAG: Final = 16
_HEADER: Final = 3 + _SALT
_NONCE: Final = bytes(12)
_ROUNDS: Final = 100_000
_GAPS = re.compile("[-\\s\u00ad\u2010-\u2015\u2212]")
_MEANT = str.maketrans("OIL", "011")


def new_passcode() -> str:
    """A passcode that nobody has guessed: ten characters, shown as five and five."""
    made = "".join(secrets.choice(CROCKFORD) for _place in range(PASSCODE))
    return f"{made[:5]}-{made[5:]}"


def normalised(passcode: str) -> str:
    """A passcode as it was meant, however it was typed.

    Raises:
        WrongPasscodeError: It cannot be one.
    """
    meant = _GAPS.sub("", passcode).upper().translate(_MEANT)
    if len(meant) != PASSCODE or set(meant) - set(CROCKFORD):
        raise WrongPasscodeError
    return meant


def packed(
    data: bytes, passcode: str | None = None, *, language: str = "", salt: bytes | None = None, cost: int = COST
) -> bytes:
    """The container of some bytes.

    Args:
        data: What :mod:`.cbor` wrote.
        passcode: Locks it; ``None`` for a container that anyone can read.
        language: Tag of the language that most of its words are in.
        salt: Sixteen bytes, fresh unless given; given only where the same bytes must come out.
        cost: In 100,000 rounds.

    Raises:
        TooMuchError: It is larger than a reader takes.
        WrongPasscodeError: The passcode cannot be one.
    """
    codec, body = deflated(data, language)
    if passcode is not None:
        header = bytes((_LOCKED | codec, _PBKDF2, cost)) + (salt or secrets.token_bytes(_SALT))
        container = header + _locked(body, normalised(passcode), header)
    else:
        container = bytes((codec,)) + body
    if len(data) > LONGEST_INFLATED or len(container) > LONGEST_CONTAINER:
        raise TooMuchError
    return container


def unpacked(container: bytes, passcode: str | None = None) -> bytes:
    """The bytes inside a container.

    Args:
        container: As the parts gave it.
        passcode: As typed; not looked at where the container is not locked.

    Raises:
        DamagedError: It breaks a rule or a limit.
        NewerVersionError: It was packed or locked in a way that this version does not know.
        PasscodeNeededError: It is locked and no passcode was given.
        WrongPasscodeError: The passcode does not open it.
    """
    if not 1 < len(container) <= LONGEST_CONTAINER:
        raise DamagedError
    flags, codec = container[0], container[0] & _CODEC
    if flags & _RESERVED or codec not in {PLAIN, *LISTS}:
        raise NewerVersionError
    return inflated(codec, _opened(container, passcode) if flags & _LOCKED else container[1:])


def is_locked(container: bytes) -> bool:
    """Whether it needs a passcode, as far as its first byte says."""
    return bool(container) and bool(container[0] & _LOCKED)


def _opened(container: bytes, passcode: str | None) -> bytes:
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - lazy for start-up time
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - lazy for start-up time

    if len(container) <= _HEADER + _TAG:
        raise DamagedError
    if container[1] != _PBKDF2:
        raise NewerVersionError
    if not 1 <= container[2] <= _MOST_COST:
        raise DamagedError
    if passcode is None:
        raise PasscodeNeededError
    header = container[:_HEADER]
    try:
        return AESGCM(_key(normalised(passcode), header)).decrypt(_NONCE, container[_HEADER:], header)
    except InvalidTag:
        raise WrongPasscodeError from None


def _locked(body: bytes, passcode: str, header: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - lazy for start-up time

    return AESGCM(_key(passcode, header)).encrypt(_NONCE, body, header)


def _key(passcode: str, header: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - lazy for start-up time
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC  # noqa: PLC0415 - lazy for start-up time

    slow = PBKDF2HMAC(algorithm=SHA256(), length=32, salt=header[3:], iterations=header[2] * _ROUNDS)
    return slow.derive(passcode.encode("ascii"))
