"""Bytes made small, and made large again within a limit.

A page is short, and most of it are sentences of this program. So the packing begins with a list of them in the
page's language, as if they had stood just before: that saves a third. The lists are part of the format and never
change; a better list will be another codec. A check of what comes out is there for the day when somebody has
another list: without it the words would come out wrong and nothing would say so.
"""

from __future__ import annotations

import zlib
from functools import cache
from typing import Final

from passport_app import paths
from passport_app.i18n import base_language
from passport_app.summary.hpq1.errors import DamagedError, NewerVersionError

LONGEST_INFLATED: Final = 65_536
PLAIN: Final = 1
"""Raw DEFLATE and nothing else."""
LISTS: Final = {2: "en", 3: "pl", 4: "ur"}
"""Raw DEFLATE after a list of words in that language, with a check before it."""
_CHECK: Final = 4
_RAW: Final = -15


def deflated(data: bytes, language: str) -> tuple[int, bytes]:
    """The codec, and the packed bytes of ``data``, whose words are mostly in ``language``."""
    codec = next((number for number, known in LISTS.items() if known == base_language(language)), PLAIN)
    if codec == PLAIN:
        packer = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9)
        return codec, packer.compress(data) + packer.flush()
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zlib.Z_DEFAULT_STRATEGY, words(codec))
    return codec, _check(data) + packer.compress(data) + packer.flush()


def inflated(codec: int, body: bytes) -> bytes:
    """The bytes that were packed; never more than 64 KiB of them are made.

    Raises:
        DamagedError: They are more, or fewer than there should be, or not those that were packed.
        NewerVersionError: They were packed in a way that this version does not know.
    """
    if codec == PLAIN:
        return _bounded(zlib.decompressobj(_RAW), body)
    if codec not in LISTS:
        raise NewerVersionError
    data = _bounded(zlib.decompressobj(_RAW, words(codec)), body[_CHECK:])
    if body[:_CHECK] != _check(data):
        raise DamagedError
    return data


@cache
def words(codec: int) -> bytes:
    """The list of words of a codec: text in UTF-8, at most 32 KiB."""
    return paths.resource("reader", f"hpq1-words-{LISTS[codec]}.txt").read_bytes()


def _check(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECK, "big")


def _bounded(unpacker: zlib._Decompress, body: bytes) -> bytes:
    try:
        data = unpacker.decompress(body, LONGEST_INFLATED + 1)
    except zlib.error:
        raise DamagedError from None
    if len(data) > LONGEST_INFLATED or not unpacker.eof or unpacker.unused_data:
        raise DamagedError
    return data
