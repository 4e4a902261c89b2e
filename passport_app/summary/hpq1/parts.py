"""A container cut into parts, one QR code each, and the parts put together again in any order.

A part is ``HPQ1:<i>/<n>/<CID>/`` and digits: which part of how many, of which container, then the bytes with a
CRC-32 over everything before it. So a part that was misread is refused by itself, and parts of two summaries
never join: each carries the beginning of the SHA-256 of its whole container.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from passport_app.summary.hpq1.container import CROCKFORD, LONGEST_CONTAINER
from passport_app.summary.hpq1.digits import from_digits, to_digits
from passport_app.summary.hpq1.errors import (
    DamagedError,
    IncompleteError,
    NewerVersionError,
    NotOursError,
    TooMuchError,
    TwoSummariesError,
)
from passport_app.summary.hpq1.keyboards import as_meant

LONGEST_PART: Final = 3_200
"""Characters; the largest QR code of all holds a little less."""
MOST_PARTS: Final = 9
ROOM: Final = 641
"""Bytes of a container in one part of ours: what a code of version 20 at level M holds beside the beginning."""
_CRC: Final = 4
_CID: Final = 7
_PART = re.compile(rf"HPQ1:([1-9])/([1-9])/([{CROCKFORD}]{{{_CID}}})/([0-9]+)")
_BLANKS: Final = " \t\n\f\r"
_GAPS = re.compile(r"[ \t\n\f\r]+|(?=[Hh][Pp][Qq][0-9][:ÖŁöł])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part, read.

    Attributes:
        place: From 1.
        of: How many parts there are.
        cid: Name of the container.
        chunk: Its bytes.
    """

    place: int
    of: int
    cid: str
    chunk: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the reading has come.

    Attributes:
        have: How many parts are there.
        of: How many there will be.
        missing: Places of the others, from 1.
        cid: Name of the container.
    """

    have: int
    of: int
    missing: tuple[int, ...]
    cid: str


def container_id(container: bytes) -> str:
    """Seven characters that tell a container from others: the first 35 bits of its SHA-256."""
    number = int.from_bytes(hashlib.sha256(container).digest()[:5], "big") >> 40 - 5 * _CID
    return "".join(CROCKFORD[number >> 5 * place & 31] for place in reversed(range(_CID)))


def to_parts(container: bytes) -> tuple[str, ...]:
    """The texts of as few codes as will do, as even as can be.

    Raises:
        TooMuchError: Nine codes do not hold it.
    """
    count = max(1, -(-len(container) // ROOM))
    if count > MOST_PARTS:
        raise TooMuchError
    cid = container_id(container)
    edges = [len(container) * place // count for place in range(count + 1)]
    chunks = (container[start:end] for start, end in pairwise(edges))
    return tuple(_written(f"HPQ1:{place}/{count}/{cid}/", chunk) for place, chunk in enumerate(chunks, 1))


def _written(prefix: str, chunk: bytes) -> str:
    check = zlib.crc32(prefix.encode("ascii") + chunk)
    return prefix + to_digits(chunk + check.to_bytes(_CRC, "big"))


def read_part(text: str) -> Part:
    """One part, from what a camera or a keyboard gave.

    Raises:
        NotOursError: It does not begin as a part does.
        NewerVersionError: It begins as one of a newer format.
        DamagedError: It breaks a rule, or its check does not agree.
    """
    if text[:3].upper() != "HPQ" or text[3:4] not in set("0123456789"):
        raise NotOursError
    if text[3:4] != "1":
        raise NewerVersionError
    if len(text) > LONGEST_PART:
        raise DamagedError
    found = _PART.fullmatch(as_meant(text))
    if found is None:
        raise DamagedError
    place, of, cid, digits = found.groups()
    data = from_digits(digits)
    chunk, check = data[:-_CRC], data[-_CRC:]
    prefix = found.string[: found.start(4)].encode("ascii")
    if not chunk or int(place) > int(of) or zlib.crc32(prefix + chunk) != int.from_bytes(check, "big"):
        raise DamagedError
    return Part(place=int(place), of=int(of), cid=cid, chunk=chunk)


def split_pasted(text: str) -> tuple[str, ...]:
    """The texts of several codes that were scanned or pasted one after the other, with or without gaps."""
    return tuple(filter(None, _GAPS.split(text)))


class Collector:
    """Gathers the parts of one summary, in any order, as often as they come."""

    def __init__(self) -> None:
        """Begin with none."""
        self._parts: dict[int, Part] = {}

    def add(self, text: str) -> Progress:
        """Take one part; white space around it does not matter.

        Raises:
            Hpq1Error: It is refused, and what was there before stays: as of :func:`read_part`, or
                ``TwoSummariesError`` where it belongs to another summary or contradicts a part that is there.
        """
        part = read_part(text.strip(_BLANKS))
        first = next(iter(self._parts.values()), part)
        if (part.cid, part.of) != (first.cid, first.of) or self._parts.get(part.place, part) != part:
            raise TwoSummariesError
        self._parts[part.place] = part
        return self._progress(part)

    def container(self) -> bytes:
        """The container, once every part is there.

        Raises:
            IncompleteError: Parts are missing.
            DamagedError: The parts are not those that were made together.
        """
        some = next(iter(self._parts.values()), None)
        if some is None or self._progress(some).missing:
            raise IncompleteError
        whole = b"".join(self._parts[place].chunk for place in sorted(self._parts))
        if len(whole) > LONGEST_CONTAINER or container_id(whole) != some.cid:
            raise DamagedError
        return whole

    def _progress(self, some: Part) -> Progress:
        missing = tuple(place for place in range(1, some.of + 1) if place not in self._parts)
        return Progress(have=len(self._parts), of=some.of, missing=missing, cid=some.cid)
