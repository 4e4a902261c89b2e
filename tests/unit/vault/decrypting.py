"""Every page of every file, decrypted as it lies: what a search in it finds is really there."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from passport_app.vault import Vault, container

PAGE, SALT, RESERVED, NONCE = 4096, 16, 80, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def everything(vault: Vault, scratch: Path) -> bytes:
    """All pages of the file, of its write-ahead file with all frames ever written, and of all backups."""
    key = bytes(vault._held.keyring.data)
    found = [page for path in sorted(vault.folder.iterdir()) for page in pages(path, key)]
    for path in sorted((vault.folder / "backups").glob("*")):
        with container.read(path, within=scratch) as copy:
            found += pages(copy.database, key)
    return b"\n".join(found)


def pages(path: Path, key: bytes) -> Iterator[bytes]:
    if path.name.endswith(".db"):
        data = path.read_bytes()
        for number in range(1, len(data) // PAGE + 1):
            yield decrypted(data[(number - 1) * PAGE : number * PAGE], number, key)
    elif path.name.endswith("-wal"):
        data = path.read_bytes()
        for start in range(WAL_HEADER, len(data) - PAGE - FRAME_HEADER + 1, FRAME_HEADER + PAGE):
            number = struct.unpack(">I", data[start : start + 4])[0]
            yield decrypted(data[start + FRAME_HEADER :][:PAGE], number, key)


def decrypted(page: bytes, number: int, key: bytes) -> bytes:
    begin, end = (SALT if number == 1 else 0), PAGE - RESERVED
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[end : end + NONCE])).decryptor()
    return cipher.update(page[begin:end]) + cipher.finalize()
