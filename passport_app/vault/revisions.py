"""One version of one record, and how it lies in a row of the database."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from passport_app.vault.database import Row, Value
from passport_app.vault.errors import BadRevisionError, DamagedVaultError
from passport_app.vault.sealing import Sealer

CLOCK_LIMIT = 2**53
ID_DIGITS = 32
COLUMNS = "id, record, parents, clock, recorder, informant, device, written, removed, key_id, payload"
SELECT = f"SELECT {COLUMNS}, seq FROM revision"  # noqa: S608 - our own column names
OF_REVISION = ", ".join(f"r.{column}" for column in COLUMNS.split(", "))
SELECT_CURRENT = f"SELECT {OF_REVISION} FROM current AS c CROSS JOIN revision AS r ON r.seq = c.seq"  # noqa: S608 - our own column names
NEWEST = "SELECT clock, id FROM revision WHERE record = ? ORDER BY clock DESC, id DESC LIMIT 1"
_TOP_CLOCK = "max(?, ifnull((SELECT top_clock FROM revision ORDER BY seq DESC LIMIT 1), 0))"
INSERT = f"INSERT INTO revision ({COLUMNS}, top_clock) VALUES ({'?, ' * 11}{_TOP_CLOCK})"  # noqa: S608 - our own column names
NEWEST_WHOLE = f"{SELECT} WHERE record = ? ORDER BY clock DESC, id DESC LIMIT 1"
UPDATE = f"UPDATE revision SET {', '.join(f'{column} = ?' for column in COLUMNS.split(', '))} WHERE id = ?"  # noqa: S608 - our own column names

_ID = re.compile(r"[0-9a-f]{32}")
_RECORD = re.compile(r"[0-9a-f]{32}|[a-z][a-z0-9_-]{0,63}")
_KIND = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_ABOUT = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_LABEL = re.compile(r"[!-~]{1,64}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Revision:
    """What a record was at one time. Plain values; the vault does not know what the body says.

    Attributes:
        id: 32 random hexadecimal digits.
        record: The record's id, 32 hexadecimal digits, or the name of a kind of which there is one.
        parents: Ids of the revisions that this one follows, sorted; two or more where it joins them.
        clock: Lamport counter, greater than every parent's.
        recorder: Who typed it: "person" or a helper's record id.
        informant: Whose words it is: "person", a helper's record id, or "letter".
        device: The copy of the passport that it was written in.
        written: RFC 3339 with UTC offset, by the writer's clock.
        removed: Whether it removes the record.
        private: Whether it is kept sealed under the person's private key.
        kind: The kind of record.
        about: The local ISO date that it is about.
        body: The record, canonical JSON.
    """

    id: str
    record: str
    parents: tuple[str, ...]
    clock: int
    recorder: str
    informant: str
    device: str
    written: str
    removed: bool
    private: bool
    kind: str
    about: str | None
    body: bytes


def is_id(text: str) -> bool:
    """Whether this is a random id, not a name such as "person"."""
    return _ID.fullmatch(text) is not None


def begun_anew(revision_id: str) -> str:
    """The id under which a revision is taken up as one that begins anew; it follows from its own."""
    return hashlib.sha256(f"begun anew {revision_id}".encode()).hexdigest()[:ID_DIGITS]


def check_form(revision: Revision) -> None:
    """Refuse what could not be stored and read back as it is.

    Raises:
        BadRevisionError
    """
    labels = (revision.recorder, revision.informant, revision.device, revision.written)
    good = (
        _ID.fullmatch(revision.id)
        and _RECORD.fullmatch(revision.record)
        and _KIND.fullmatch(revision.kind)
        and (revision.about is None or _ABOUT.fullmatch(revision.about))
        and all(map(_LABEL.fullmatch, labels))
        and all(map(_ID.fullmatch, revision.parents))
        and list(revision.parents) == sorted(set(revision.parents))
        and 1 <= revision.clock < CLOCK_LIMIT
    )
    if not good:
        raise BadRevisionError


def to_row(revision: Revision, sealer: Sealer | None) -> tuple[Value, ...]:
    """The values of a row, in the order of ``COLUMNS``; a private revision needs the sealer."""
    parents, removed = " ".join(revision.parents), int(revision.removed)
    open_words = (revision.kind, revision.about or "")
    labels = (revision.recorder, revision.informant, revision.device, revision.written)
    if not revision.private or sealer is None:
        payload = _packed(open_words, revision.body)
        return (revision.id, revision.record, parents, revision.clock, *labels, removed, None, payload)
    record = sealer.hide(revision.record)
    plain = _packed((revision.record, *labels, *open_words), revision.body)
    payload = sealer.seal(plain, (revision.id, record, parents, str(revision.clock), str(removed)))
    return (revision.id, record, parents, revision.clock, "", "", "", "", removed, sealer.key_id, payload)


def from_row(row: Row, sealer: Sealer | None) -> Revision:
    """The revision of a row.

    Raises:
        DamagedVaultError: the payload cannot be read, or was sealed under another key.
    """
    revision_id, record, parents, clock, recorder, informant, device, written, removed, key_id, payload = row[:11]
    try:
        if key_id is None:
            (kind, about), body = _unpacked(payload, 2)
        else:
            plain = _opened(key_id, payload, (revision_id, record, parents, str(clock), str(removed)), sealer)
            (record, recorder, informant, device, written, kind, about), body = _unpacked(plain, 7)
    except ValueError as error:
        raise DamagedVaultError from error
    return Revision(
        id=revision_id,
        record=record,
        parents=tuple(parents.split()),
        clock=clock,
        recorder=recorder,
        informant=informant,
        device=device,
        written=written,
        removed=bool(removed),
        private=key_id is not None,
        kind=kind,
        about=about or None,
        body=body,
    )


def _opened(key_id: str, payload: bytes, bound_to: Sequence[str], sealer: Sealer | None) -> bytes:
    if sealer is None or sealer.key_id != key_id:
        raise DamagedVaultError
    return sealer.open(payload, bound_to)


def _packed(words: Sequence[str], body: bytes) -> bytes:
    return "".join(f"{word}\n" for word in words).encode() + body


def _unpacked(payload: bytes, count: int) -> tuple[list[str], bytes]:
    *words, body = payload.split(b"\n", count)
    if len(words) != count:
        raise ValueError
    return [word.decode() for word in words], body
