"""The line of JSON at the head of a copy: what the copy says of itself, and the sizes and checksums of its parts.

It is read before anything of the copy can be trusted, so whatever the bytes are, the answer is a header or one error.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Literal

from passport_app.vault import slots
from passport_app.vault.copy_errors import DamagedCopyError

SIZE_LIMIT = 64 * 2**30
"""Bytes of a database; a thousand times what ten years of diary need."""

Kind = Literal["backup", "copy", "helper"]
_KINDS: tuple[Kind, ...] = ("backup", "copy", "helper")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(frozen=True, kw_only=True)
class Label:
    """What a copy says of itself.

    Attributes:
        kind: What it was made for.
        made: The moment whose state it holds, RFC 3339 in UTC.
        id: 32 random hexadecimal digits of its own.
        state: Which erasings and new keys it already reflects, see ``stale_backups``.
    """

    kind: Kind
    made: str = field(default_factory=_now)
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """The size of a part in bytes, and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Header:
    """The label of a copy and its two parts."""

    label: Label
    slots: Part
    database: Part


def dump(header: Header) -> bytes:
    """The header's line."""
    content = {**asdict(header.label), "slots": asdict(header.slots), "database": asdict(header.database)}
    return _line({**content, "sha256": _checksum(content)})


def parse(line: bytes) -> Header:
    """Read a header's line; whatever the bytes are, the answer is a header or ``DamagedCopyError``."""
    try:
        content = json.loads(line)
        header = Header(
            label=Label(
                kind=_kind(content["kind"]),
                made=_moment(content["made"]),
                id=_matching(r"[0-9a-f]{32}", content["id"]),
                state=_matching(r"[0-9a-f]{0,32}", content["state"]),
            ),
            slots=_part(content["slots"], slots.SIZE_LIMIT),
            database=_part(content["database"], SIZE_LIMIT),
        )
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise DamagedCopyError from error
    # The same words in another spelling are not what was written.
    if dump(header) != line:
        raise DamagedCopyError
    return header


def _line(content: dict[str, object]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _checksum(content: dict[str, object]) -> str:
    return hashlib.sha256(_line(content)).hexdigest()


def _kind(value: object) -> Kind:
    for kind in _KINDS:
        if kind == value:
            return kind
    raise ValueError


def _moment(value: object) -> str:
    text = _matching(r"[0-9T:+-]{25}", value)
    if datetime.fromisoformat(text).utcoffset() is None:
        raise ValueError
    return text


def _matching(pattern: str, value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise ValueError
    return value


def _part(content: object, limit: int) -> Part:
    if not isinstance(content, dict) or type(content["size"]) is not int or not 0 < content["size"] <= limit:
        raise ValueError
    return Part(size=content["size"], sha256=_matching(r"[0-9a-f]{64}", content["sha256"]))
