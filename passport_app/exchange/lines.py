"""The passport's own file: JSON Lines, a header and then one revision a line, streamed both ways.

Lines stand in the order of their Lamport counters, so that whatever a revision follows stands before it, and a
file can be checked and written with one line in memory. Every limit is well above ten years of a full diary.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Annotated, Any, BinaryIO, Final, get_type_hints

import msgspec
from msgspec import Meta

from passport_app.domain.authorship import check_authorship
from passport_app.domain.kinds import BY_NAME
from passport_app.domain.record import Record
from passport_app.domain.rules import RuleError
from passport_app.exchange import codec
from passport_app.exchange.errors import (
    BrokenRuleError,
    ClashingLinesError,
    EmptyFileError,
    FileTooBigError,
    LineTooLongError,
    MissingFieldError,
    MissingParentLineError,
    NewerFileError,
    NotAnExchangeFileError,
    NotJsonError,
    RecordTooBigError,
    TooDeepError,
    TooManyLinesError,
    UnknownFieldError,
    UnknownKindError,
    UnknownPartError,
    WrongOrderError,
    WrongTypeError,
)

FORMAT: Final = "health-passport"
VERSION: Final = 1
MEGABYTE, KILOBYTE = 1_048_576, 1024
LONGEST_HEADER = KILOBYTE
LONGEST_LINE = codec.LONGEST_BODY + 16 * KILOBYTE
MOST_LINES = 500_000
MOST_BYTES = 1024 * MEGABYTE
DEEPEST = 16

Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$", max_length=32)]
RecordId = Annotated[str, Meta(pattern=r"^([0-9a-f]{32}|[a-z][a-z-]{1,30})$", max_length=32)]
Author = Annotated[str, Meta(pattern=r"^([0-9a-f]{32}|person)$", max_length=32)]
Informant = Annotated[str, Meta(pattern=r"^([0-9a-f]{32}|person|letter)$", max_length=32)]
Moment = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$",
        max_length=25,
        description="RFC 3339 with the UTC offset of the writer's clock.",
    ),
]
LocalDate = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", max_length=10)]


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The first line."""

    format: str
    version: int
    passport: Id


class RevisionLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One version of one record, as a line holds it.

    Attributes:
        id: 32 random hexadecimal digits.
        record: The record's id, or the kind's name where a passport has one of the kind.
        kind: The kind of record.
        parents: Ids of the revisions that this one follows, sorted.
        clock: Lamport counter, greater than every parent's.
        recorder: Who typed it: ``person`` or a helper's record id.
        informant: Whose words it is: ``person``, a helper's record id, or ``letter``.
        device: The copy of the passport that it was written in.
        written: When, by the writer's own clock.
        about: The local date that it is about.
        private: Whether it is the person's alone.
        removed: Whether it removes the record.
        body: The record, canonical JSON.
    """

    id: Id
    record: RecordId
    kind: Annotated[str, Meta(max_length=64)]
    parents: Annotated[tuple[Id, ...], Meta(max_length=64)]
    clock: Annotated[int, Meta(ge=1, lt=2**53)]
    recorder: Author
    informant: Informant
    device: Annotated[str, Meta(pattern=r"^[!-~]{1,64}$", max_length=64)]
    written: Moment
    about: LocalDate | None
    private: bool
    removed: bool
    body: msgspec.Raw


def write(passport: str, revisions: Iterable[RevisionLine]) -> Iterator[bytes]:
    """The lines of a file, each with its line ending; ``revisions`` come in the order of clock and id."""
    header = Header(format=FORMAT, version=VERSION, passport=passport)
    yield msgspec.json.encode(header) + b"\n"
    for revision in revisions:
        yield msgspec.json.encode(revision) + b"\n"


class Reader:
    """Reads a file line by line; what it yields is in canonical form and keeps every rule.

    Attributes:
        passport: The passport that the file is of, from the header.
    """

    def __init__(self, file: BinaryIO) -> None:
        """Read the header.

        Raises:
            ExchangeError: It is empty, no exchange file, or a newer one.
        """
        self._file = file
        self._bytes = 0
        self.passport = _header(self._next(LONGEST_HEADER)).passport

    def __iter__(self) -> Iterator[RevisionLine]:
        """Yield the revisions.

        Raises:
            ExchangeError: with the number of the line at fault.
        """
        seen = _Seen()
        number = 2
        while data := self._next(LONGEST_LINE):
            if number > MOST_LINES + 1:
                raise TooManyLinesError(most=MOST_LINES)
            if len(data) > LONGEST_LINE:
                raise LineTooLongError(line=number, most=LONGEST_LINE // KILOBYTE)
            revision = read_line(data, number)
            if seen.is_new(revision, number):
                yield revision
            number += 1

    def _next(self, limit: int) -> bytes:
        data = self._file.readline(limit + 1)
        self._bytes += len(data)
        if self._bytes > MOST_BYTES:
            raise FileTooBigError(most=MOST_BYTES // MEGABYTE)
        return data


class _Seen:
    """What the lines so far were, to judge the next one by: ids, records, counters, and a digest of each line."""

    def __init__(self) -> None:
        self._revisions: dict[str, tuple[str, int, bytes]] = {}
        self._kinds: dict[str, str] = {}
        self._last = (0, "")

    def is_new(self, revision: RevisionLine, number: int) -> bool:
        digest = hashlib.blake2b(msgspec.json.encode(revision), digest_size=16).digest()
        known = self._revisions.get(revision.id)
        if known is not None:
            if known[2] != digest:
                raise ClashingLinesError(line=number)
            return False
        if (revision.clock, revision.id) < self._last:
            raise WrongOrderError(line=number)
        for parent in revision.parents:
            record, clock, _ = self._revisions.get(parent, ("", 0, b""))
            if record != revision.record or clock >= revision.clock:
                raise MissingParentLineError(line=number)
        if self._kinds.setdefault(revision.record, revision.kind) != revision.kind:
            raise WrongTypeError(line=number, field="kind")
        self._revisions[revision.id] = (revision.record, revision.clock, digest)
        self._last = (revision.clock, revision.id)
        return True


def _header(data: bytes) -> Header:
    if not data:
        raise EmptyFileError
    try:
        plain = msgspec.json.decode(data)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        raise NotAnExchangeFileError from None
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise NotAnExchangeFileError
    version = plain.get("version")
    if type(version) is int and version > VERSION:
        raise NewerFileError
    try:
        header = msgspec.convert(plain, Header)
    except msgspec.ValidationError:
        raise NotAnExchangeFileError from None
    if header.version != VERSION:
        raise NotAnExchangeFileError
    return header


def read_line(data: bytes, number: int) -> RevisionLine:
    """One revision in canonical form, whoever wrote the line, or a ``LineError``."""
    if _too_deep(data):
        raise TooDeepError(line=number)
    try:
        revision = msgspec.json.decode(data, type=RevisionLine)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        raise _line_fault(data, number) from None
    kind = BY_NAME.get(revision.kind)
    if kind is None:
        raise UnknownKindError(line=number)
    _check_envelope(kind, revision, number)
    return msgspec.structs.replace(revision, body=msgspec.Raw(_canonical(kind, bytes(revision.body), number)))


def _check_envelope(kind: type[Record], revision: RevisionLine, number: int) -> None:
    if (revision.record == kind.KIND) != kind.SINGLETON or (not kind.SINGLETON and len(revision.record) != 32):
        raise WrongTypeError(line=number, field="record")
    if list(revision.parents) != sorted(set(revision.parents)):
        raise WrongTypeError(line=number, field="parents")
    if not _is_moment(revision.written):
        raise WrongTypeError(line=number, field="written")
    if revision.about is not None and not _is_date(revision.about):
        raise WrongTypeError(line=number, field="about")
    try:
        check_authorship(kind, recorder=revision.recorder, informant=revision.informant)
    except RuleError as error:
        raise BrokenRuleError(line=number, field=error.field) from None


def _canonical(kind: type[Record], body: bytes, number: int) -> bytes:
    try:
        return codec.encode(codec.read(kind, body))
    except RecordTooBigError:
        raise LineTooLongError(line=number, most=LONGEST_LINE // KILOBYTE) from None
    except codec.UnknownFault as fault:
        raise UnknownFieldError(line=number, field=fault.path) from None
    except codec.MissingFault as fault:
        raise MissingFieldError(line=number, field=fault.path) from None
    except codec.RuleFault as fault:
        raise BrokenRuleError(line=number, field=fault.path) from None
    except codec.FieldFault as fault:
        raise WrongTypeError(line=number, field=fault.path) from None


def _line_fault(data: bytes, number: int) -> Exception:
    """What exactly is wrong with a line that is not a revision."""
    try:
        parts = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return NotJsonError(line=number)
    types: dict[str, Any] = get_type_hints(RevisionLine, include_extras=True)
    for name, hint in types.items():
        if name not in parts:
            return MissingFieldError(line=number, field=name)
        try:
            msgspec.json.decode(parts[name], type=hint)
        except (msgspec.MsgspecError, RecursionError, ValueError):
            return WrongTypeError(line=number, field=name)
    return UnknownPartError(line=number)


_STRINGS = re.compile(rb'"(?:[^"\\]|\\.)*"')


def _too_deep(data: bytes) -> bool:
    if data.count(b"[") + data.count(b"{") <= DEEPEST:
        return False
    depth = 0
    for bracket in re.findall(rb"[\[\]{}]", _STRINGS.sub(b"", data)):
        depth += 1 if bracket in b"[{" else -1
        if depth > DEEPEST:
            return True
    return False


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _is_date(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
