"""A whole passport in one file: a backup, a saved copy, or the copy that a helper takes along.

One line that names the format, one line of JSON, the bytes of ``slots.json``, the bytes of the settled database. What
is secret stays encrypted as it was, so making one needs no key. Nothing in it says whose it is. Every byte is under a
checksum: a copy that lay on a bad stick for years says so before anything relies on it.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from passport_app.vault import files, slots
from passport_app.vault.copy_errors import DamagedCopyError, MissingCopyError, NewerCopyError, NotACopyError
from passport_app.vault.copy_header import Header, Label, Part, dump, parse
from passport_app.vault.errors import DamagedSlotsError, MissingFolderError, NewerSlotsError, NotAFolderError
from passport_app.vault.faults import disk_faults_named
from passport_app.vault.slots import SlotFile

MAGIC = b"health-passport-copy/1\n"
HEADER_LIMIT = 64 * 1024
_OURS = re.compile(rb"health-passport-copy/[1-9][0-9]{0,8}\n")
_CHUNK = 2**20
_NO_DIGEST = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A copy whose every byte is as it was written.

    Attributes:
        database: The database, still encrypted, in a folder of its own that only the owner can read.
    """

    header: Header
    slot_file: SlotFile
    database: Path


def write(
    target: Path, label: Label, slot_file: SlotFile, database: Path, *, verify: Callable[[Path], None] | None = None
) -> Header:
    """Write a copy of a settled database that nobody writes to meanwhile: the whole of it, or nothing.

    Args:
        target: The file; one of this name is replaced.
        label: What the copy shall say of itself.
        slot_file: The ways into the copy.
        database: An encrypted database without write-ahead leftovers.
        verify: Looks at the finished file before it takes its name, and raises if it will not do.

    Raises:
        VaultError: the disk's doing, or what ``verify`` raises.
    """
    with taking_shape(target) as fresh:
        header = fill(fresh, label, slot_file, database)
        if verify is not None:
            verify(fresh)
    return header


@contextmanager
def taking_shape(target: Path) -> Iterator[Path]:
    """A new file beside ``target`` that takes its place at the end, or goes if anything was wrong."""
    fresh = target.with_name(target.name + files.NEW_SUFFIX)
    files.create_file(fresh)
    try:
        yield fresh
        with disk_faults_named():
            fresh.replace(target)
    except BaseException:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    files.sync_folder(target.parent)


def fill(path: Path, label: Label, slot_file: SlotFile, database: Path) -> Header:
    """Write the parts into an existing file, and wait until they are on the disk."""
    ways = slots.dump(slot_file)
    first = part_of(ways)
    with disk_faults_named(), path.open("r+b") as file, database.open("rb") as source:
        size = database.stat().st_size
        begun = Header(label=label, slots=first, database=Part(size=size, sha256=_NO_DIGEST))
        file.write(MAGIC + dump(begun) + ways)
        header = Header(label=label, slots=first, database=Part(size=size, sha256=_digest(source, size, file)))
        file.seek(len(MAGIC))
        file.write(dump(header))
    files.sync_file(path)
    return header


def look(path: Path) -> Header:
    """What a copy says of itself, and whether all of it is there; its parts are not read.

    Raises:
        MissingCopyError, NotACopyError, NewerCopyError, DamagedCopyError, VaultError
    """
    with _opened(path) as file:
        return _header(file)


def ways_into(path: Path) -> SlotFile:
    """The ways into a copy; its database is not read.

    Raises:
        MissingCopyError, NotACopyError, NewerCopyError, DamagedCopyError, VaultError
    """
    with _opened(path) as file:
        header = _header(file)
        return _slots(file.read(header.slots.size), header.slots)


@contextmanager
def read(path: Path, *, within: Path | None = None) -> Iterator[Copy]:
    """A copy, taken apart into a folder of its own that goes at the end.

    Args:
        path: The file.
        within: Where to make that folder; by default among the temporary files of the system.

    Raises:
        MissingCopyError, NotACopyError, NewerCopyError, DamagedCopyError, VaultError
    """
    with disk_faults_named():
        place = tempfile.TemporaryDirectory(
            prefix="passport-", suffix=files.NEW_SUFFIX, dir=within, ignore_cleanup_errors=True
        )
    with place as name:
        with _opened(path) as file:
            header = _header(file)
            slot_file = _slots(file.read(header.slots.size), header.slots)
            database = Path(name) / slot_file.vault
            files.create_file(database)
            with database.open("r+b") as target:
                if _digest(file, header.database.size, target) != header.database.sha256:
                    raise DamagedCopyError
        yield Copy(header=header, slot_file=slot_file, database=database)


def whole(path: Path) -> bool:
    """Whether every byte of a copy is as it was written; for one that cannot be read at all, no."""
    try:
        with _opened(path) as file:
            header = _header(file)
            _slots(file.read(header.slots.size), header.slots)
            return _digest(file, header.database.size) == header.database.sha256
    except (MissingCopyError, NotACopyError, NewerCopyError, DamagedCopyError):
        return False


def part_of(data: bytes) -> Part:
    """What a header says of these bytes."""
    return Part(size=len(data), sha256=hashlib.sha256(data).hexdigest())


def part(path: Path) -> Part:
    """What a header says of a file's bytes."""
    with disk_faults_named(), path.open("rb") as file:
        size = path.stat().st_size
        return Part(size=size, sha256=_digest(file, size))


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with disk_faults_named():
            if not path.is_file():
                raise NotACopyError if path.exists() else MissingCopyError
            with path.open("rb") as file:
                yield file
    except (MissingFolderError, NotAFolderError) as error:
        raise MissingCopyError from error


def _header(file: BinaryIO) -> Header:
    start = file.readline(len(MAGIC) + 8)
    if start != MAGIC:
        raise NewerCopyError if _OURS.fullmatch(start) else NotACopyError
    line = file.readline(HEADER_LIMIT)
    header = parse(line)
    begin = file.tell()
    if file.seek(0, 2) - begin != header.slots.size + header.database.size:
        raise DamagedCopyError
    file.seek(begin)
    return header


def _slots(data: bytes, expected: Part) -> SlotFile:
    if part_of(data) != expected:
        raise DamagedCopyError
    try:
        return slots.parse(data)
    except DamagedSlotsError as error:
        raise DamagedCopyError from error
    except NewerSlotsError as error:
        raise NewerCopyError from error


def _digest(source: BinaryIO, size: int, target: BinaryIO | None = None) -> str:
    """SHA-256 of the next so many bytes, or of as many as there are; they are copied to ``target``."""
    digest = hashlib.sha256()
    while size > 0 and (data := source.read(min(size, _CHUNK))):
        digest.update(data)
        size -= len(data)
        if target is not None:
            target.write(data)
    return digest.hexdigest()
