"""From a typed secret to the keys of a passport.

One Argon2id derivation stretches what was typed; HKDF then gives each slot its own wrapping key from it, so that
five slots cost one derivation. A wrapping key opens the slot's X25519 private half, and that opens what was sealed
to the public half with HPKE (RFC 9180). Sealing needs the public half only: the person can make new keys for
everyone without knowing anyone else's passphrase.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from passport_app.vault.way_errors import LittleMemoryError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

KEY_BYTES = 32
NONCE_BYTES = 12
SALT_BYTES = 16


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one guess at a passphrase costs: Argon2id's memory in KiB, passes and lanes."""

    memory: int
    passes: int
    lanes: int


_LATE_IMPORTS = (
    "argon2.low_level",
    "cryptography.hazmat.backends.openssl.backend",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "cryptography.hazmat.primitives.ciphers.aead",
    "cryptography.hazmat.primitives.hpke",
)

STANDARD_COST = Cost(memory=64 * 1024, passes=3, lanes=4)
"""RFC 9106's second recommended setting."""


def warm_up() -> None:
    """Import the cryptography while a passphrase is still being typed; may be called in a thread."""
    for name in _LATE_IMPORTS:
        import_module(name)


def new_key() -> bytearray:
    """A random 256-bit key."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def wipe(*keys: bytearray | None) -> None:
    """Overwrite keys that are no longer needed."""
    for key in keys:
        if key is not None:
            key[:] = bytes(len(key))


def stretch(secret: bytes, salt: bytes, cost: Cost) -> bytearray:
    """The slow step, about half a second: Argon2id of a secret.

    Raises:
        LittleMemoryError: the computer cannot give as much memory as it takes.
    """
    from argon2.exceptions import HashingError  # noqa: PLC0415 - lazy for start-up time
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - lazy for start-up time

    try:
        raw = hash_secret_raw(secret, salt, cost.passes, cost.memory, cost.lanes, KEY_BYTES, Type.ID)
    except HashingError as error:
        raise LittleMemoryError from error
    return bytearray(raw)


def subkey(key: bytes | bytearray, purpose: bytes) -> bytes:
    """A 256-bit key for one purpose: HKDF-Expand with SHA-256 (RFC 5869), one block, from a uniform key."""
    return hmac.digest(bytes(key), purpose + b"\x01", "sha256")


def fingerprint(key: bytes | bytearray, parts: Iterable[bytes]) -> bytes:
    """HMAC-SHA256 over parts, each with its length, so that no two lists give the same bytes."""
    return hmac.digest(bytes(key), b"".join(len(part).to_bytes(4, "big") + part for part in parts), "sha256")


def new_pair() -> tuple[bytearray, bytes]:
    """The private and public half of a fresh X25519 key pair."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415 - lazy for start-up time

    private = X25519PrivateKey.generate()
    return bytearray(private.private_bytes_raw()), private.public_key().public_bytes_raw()


def wrap(key: bytes, secret: bytes | bytearray, bound_to: bytes) -> bytes:
    """AES-256-GCM under ``key``: nonce and ciphertext, valid only together with ``bound_to``."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - lazy for start-up time

    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, bytes(secret), bound_to)


def unwrap(key: bytes, wrapped: bytes, bound_to: bytes) -> bytearray | None:
    """What ``wrap`` was given, or None under another key."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - lazy for start-up time
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - lazy for start-up time

    try:
        return bytearray(AESGCM(key).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], bound_to))
    except InvalidTag:
        return None


def seal(public: bytes, secret: bytes | bytearray, purpose: bytes) -> bytes:
    """Seal ``secret`` to a public half; no secret is needed to do so."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey  # noqa: PLC0415 - lazy for start-up time

    return _suite().encrypt(bytes(secret), X25519PublicKey.from_public_bytes(public), purpose)


def unseal(private: bytes | bytearray, sealed: bytes, purpose: bytes) -> bytearray | None:
    """What was sealed to the public half of ``private``, or None if it was something else."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - lazy for start-up time
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415 - lazy for start-up time

    try:
        return bytearray(_suite().decrypt(sealed, X25519PrivateKey.from_private_bytes(bytes(private)), purpose))
    except (InvalidTag, ValueError):
        return None


def _suite() -> Suite:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite  # noqa: PLC0415 - lazy for start-up time

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
