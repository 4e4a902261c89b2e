"""Private records: sealed so that a way in without the private key sees neither their words nor what they are about.

The payload of a sealed revision holds everything but its place in the history, and is padded to a power of two, so
that its length tells little. The columns that stay readable are bound to it as associated data.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import TYPE_CHECKING

from passport_app.vault import keys
from passport_app.vault.errors import DamagedVaultError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SMALLEST = 256
_LENGTH_BYTES = 4


class Sealer:
    """Seals and opens with one private key."""

    def __init__(self, private_key: bytes | bytearray) -> None:
        """Derive the keys for sealing, for hiding names, and the public id of the private key."""
        self._seal_key = keys.subkey(private_key, b"health-passport/1 seal")
        self._hide_key = keys.subkey(private_key, b"health-passport/1 hide")
        self.key_id = keys.subkey(private_key, b"health-passport/1 key id")[:8].hex()
        self._cipher: AESGCM | None = None

    def hide(self, name: str) -> str:
        """A record's id, or a draft's place, as it stands beside sealed content."""
        return keys.fingerprint(self._hide_key, [name.encode()])[:16].hex()

    def seal(self, plain: bytes, bound_to: Sequence[str]) -> bytes:
        """Pad and encrypt; the answer opens only together with the same ``bound_to``."""
        nonce = secrets.token_bytes(keys.NONCE_BYTES)
        return nonce + self._aes().encrypt(nonce, _padded(plain), _associated(bound_to))

    def open(self, sealed: bytes, bound_to: Sequence[str]) -> bytes:
        """What was sealed.

        Raises:
            DamagedVaultError: it, or what it is bound to, was changed.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - lazy for start-up time

        nonce, sealed = sealed[: keys.NONCE_BYTES], sealed[keys.NONCE_BYTES :]
        try:
            plain = self._aes().decrypt(nonce, sealed, _associated(bound_to))
        except (InvalidTag, ValueError) as error:
            raise DamagedVaultError from error
        length = int.from_bytes(plain[:_LENGTH_BYTES], "big")
        return plain[_LENGTH_BYTES : _LENGTH_BYTES + length]

    def seal_text(self, text: str, bound_to: str) -> str:
        """A text sealed for a place that holds text."""
        return b64encode(self.seal(text.encode(), ("text", bound_to))).decode()

    def open_text(self, sealed: str, bound_to: str) -> str:
        """What ``seal_text`` was given.

        Raises:
            DamagedVaultError
        """
        try:
            return self.open(b64decode(sealed, validate=True), ("text", bound_to)).decode()
        except ValueError as error:
            raise DamagedVaultError from error

    def _aes(self) -> AESGCM:
        if self._cipher is None:
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - lazy for start-up time

            self._cipher = AESGCM(self._seal_key)
        return self._cipher


def _padded(plain: bytes) -> bytes:
    framed = len(plain).to_bytes(_LENGTH_BYTES, "big") + plain
    size = SMALLEST
    while size < len(framed):
        size *= 2
    return framed.ljust(size, b"\0")


def _associated(parts: Sequence[str]) -> bytes:
    return b"health-passport/1 sealed\0" + "\0".join(parts).encode()
