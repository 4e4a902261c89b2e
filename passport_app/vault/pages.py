"""The pages of a damaged SQLCipher file, one by one.

SQLite gives up on a table when a page on the way to its rows is unsound. Here every page that passes its own check is
read for itself, from the file and from what was written ahead of it, so one bad page costs no more than its own rows.
The layout is SQLCipher 4's (AES-256-CBC, HMAC-SHA512 over ciphertext, nonce and page number) and SQLite's.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from passport_app.vault.faults import disk_faults_named

PAGE = 4096
SALT_BYTES = 16
_NONCE, _TAG = 16, 64
_USABLE = PAGE - _NONCE - _TAG
_WAL_HEADER, _FRAME_HEADER = 32, 24
_WAL_MAGIC = frozenset({0x377F0682, 0x377F0683})
_LEAF_TABLE, _LEAF_INDEX, _INNER_INDEX = 0x0D, 0x0A, 0x02
_MOST_COLUMNS = 32

Cell = int | str | bytes | None


@dataclass(frozen=True, kw_only=True)
class Pages:
    """The sound pages of a file by number, decrypted, and how many there should be."""

    sound: dict[int, bytes]
    total: int


def salt_of(path: Path) -> bytes:
    """The salt that a file begins with."""
    with disk_faults_named(), path.open("rb") as file:
        return file.read(SALT_BYTES)


def read(path: Path, key: bytes | bytearray, salts: Iterable[bytes]) -> Pages:
    """Every page of a database file that passes its check under the key.

    Args:
        path: The file; its write-ahead file beside it is read too.
        key: The raw data key.
        salts: What the file may have begun with, if its own beginning is damaged.
    """
    ahead = path.with_name(path.name + "-wal")
    with disk_faults_named():
        data = path.read_bytes() if path.is_file() else b""
        wal = ahead.read_bytes() if ahead.is_file() else b""
    known = list(dict.fromkeys(salt for salt in (data[:SALT_BYTES], *salts) if len(salt) == SALT_BYTES))
    readings = [_sound(data, wal, bytes(key), salt) for salt in known]
    best = max(readings, key=lambda pages: len(pages.sound), default=Pages(sound={}, total=0))
    return Pages(sound=best.sound, total=max(best.total, -(-len(data) // PAGE)))


def rows(pages: Pages) -> Iterator[tuple[Cell, ...]]:
    """The rows of every table and index, in no order, without saying whose they are; a row number stands as None."""
    for number, page in pages.sound.items():
        start = 100 if number == 1 else 0
        kind = page[start]
        if kind in {_LEAF_TABLE, _LEAF_INDEX, _INNER_INDEX}:
            for offset in _cells(page, start, kind):
                try:
                    yield _row(pages.sound, page, offset, kind)
                except (IndexError, KeyError, ValueError, struct.error):
                    continue


def _sound(data: bytes, wal: bytes, key: bytes, salt: bytes) -> Pages:
    check = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    found: dict[int, bytes] = {}
    total = len(data) // PAGE
    for number in range(1, total + 1):
        if (page := _opened(data[(number - 1) * PAGE : number * PAGE], number, key, check)) is not None:
            found[number] = page
    for number, raw in _frames(wal):
        total = max(total, number)
        if (page := _opened(raw, number, key, check)) is not None:
            found[number] = page
    return Pages(sound=found, total=total)


def _opened(raw: bytes, number: int, key: bytes, check: bytes) -> bytes | None:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415 - lazy for start-up time

    begin = SALT_BYTES if number == 1 else 0
    signed, tag = raw[begin : PAGE - _TAG], raw[PAGE - _TAG :]
    if not hmac.compare_digest(hmac.digest(check, signed + struct.pack("<I", number), "sha512"), tag):
        return None
    nonce = raw[_USABLE : _USABLE + _NONCE]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(nonce)).decryptor()
    return bytes(begin) + decryptor.update(raw[begin:_USABLE]) + decryptor.finalize()


def _frames(wal: bytes) -> Iterator[tuple[int, bytes]]:
    """The pages of all transactions that came to their end, in their order."""
    if len(wal) < _WAL_HEADER or struct.unpack(">I", wal[:4])[0] not in _WAL_MAGIC:
        return
    salts, waiting = wal[16:24], []
    for start in range(_WAL_HEADER, len(wal) - _FRAME_HEADER - PAGE + 1, _FRAME_HEADER + PAGE):
        number, size = struct.unpack(">II", wal[start : start + 8])
        if wal[start + 8 : start + 16] != salts:
            break
        waiting.append((number, wal[start + _FRAME_HEADER : start + _FRAME_HEADER + PAGE]))
        if size:
            yield from waiting
            waiting = []


def _cells(page: bytes, start: int, kind: int) -> list[int]:
    count = struct.unpack(">H", page[start + 3 : start + 5])[0]
    first = start + (12 if kind == _INNER_INDEX else 8)
    ends = range(first, min(first + 2 * count, _USABLE - 1), 2)
    return [struct.unpack(">H", page[at : at + 2])[0] for at in ends]


def _row(sound: dict[int, bytes], page: bytes, offset: int, kind: int) -> tuple[Cell, ...]:
    if kind == _INNER_INDEX:
        offset += 4
    size, offset = _varint(page, offset)
    if kind == _LEAF_TABLE:
        _, offset = _varint(page, offset)
    return _record(_payload(sound, page, offset, size, kind))


def _payload(sound: dict[int, bytes], page: bytes, offset: int, size: int, kind: int) -> bytes:
    """A cell's bytes, followed over its overflow pages."""
    most = _USABLE - 35 if kind == _LEAF_TABLE else (_USABLE - 12) * 64 // 255 - 23
    if size <= most:
        return page[offset : offset + size]
    least = (_USABLE - 12) * 32 // 255 - 23
    local = least + (size - least) % (_USABLE - 4)
    local = local if local <= most else least
    parts, left = [page[offset : offset + local]], size - local
    (after,) = struct.unpack(">I", page[offset + local : offset + local + 4])
    seen: set[int] = set()
    while left > 0:
        if after in seen:
            raise ValueError
        seen.add(after)
        more = sound[after]
        parts.append(more[4 : 4 + min(left, _USABLE - 4)])
        left -= _USABLE - 4
        (after,) = struct.unpack(">I", more[:4])
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Cell, ...]:
    end, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if len(kinds) > _MOST_COLUMNS:
        raise ValueError
    values: list[Cell] = []
    for kind in kinds:
        size = _size(kind)
        if at + size > len(payload):
            raise ValueError
        values.append(_value(kind, payload[at : at + size]))
        at += size
    return tuple(values)


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]


def _value(kind: int, data: bytes) -> Cell:
    if kind >= 12:
        return data.decode() if kind % 2 else data
    if kind in {8, 9}:
        return kind - 8
    return None if kind in {0, 7} else int.from_bytes(data, "big", signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for n in range(9):
        byte = data[at + n]
        if n == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    raise ValueError
