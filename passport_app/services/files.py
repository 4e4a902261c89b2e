"""Files that leave the passport: written whole or not at all, readable by their owner alone."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, ClassVar

from passport_app.errors import N_, PassportError


class FileError(PassportError):
    """Something about a file outside the passport."""

    code: ClassVar[str] = "file"


class MissingFileError(FileError):
    """No such file, or no such folder for a new one."""

    code = "missing-file"
    template = N_("There is no file or folder with this name.")
    hint = N_("Check the name, or plug in the disk that it is on.")


class IsAFolderError(FileError):
    """A folder where a file should be."""

    code = "is-a-folder"
    template = N_("This is a folder, and a file is needed.")
    hint = N_("Give the name of a file in it.")


class NotAFolderError(FileError):
    """A file where a folder should be."""

    code = "not-a-folder"
    template = N_("This is a file, and a folder is needed.")
    hint = N_("Give the name of a folder.")


class NoFileAccessError(FileError):
    """The system refuses."""

    code = "no-file-access"
    template = N_("This computer does not let you open or save this file.")
    hint = N_("Choose another place.")


class NoRoomError(FileError):
    """The disk is full."""

    code = "no-room"
    template = N_("The disk is full, so the file was not saved.")
    hint = N_("Make some room on the disk, then try again.")


class FileFaultError(FileError):
    """Reading or writing failed in another way."""

    code = "file-fault"
    template = N_("The file could not be read or saved.")
    hint = N_("Check that the disk is plugged in, then try again.")


_BY_ERRNO: dict[int, type[FileError]] = {
    errno.ENOENT: MissingFileError,
    errno.ENOTDIR: MissingFileError,
    errno.EISDIR: IsAFolderError,
    errno.EEXIST: NotAFolderError,
    errno.EACCES: NoFileAccessError,
    errno.EPERM: NoFileAccessError,
    errno.EROFS: NoFileAccessError,
    errno.ENAMETOOLONG: MissingFileError,
    errno.ENOSPC: NoRoomError,
    errno.EDQUOT: NoRoomError,
    errno.EFBIG: NoRoomError,
}


@contextmanager
def faults_named() -> Iterator[None]:
    """Turn what the system says about a file into a sentence that a person can act on."""
    try:
        yield
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0, FileFaultError)
        raise kind from None
    except ValueError:
        # A NUL in a name.
        raise MissingFileError from None


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be read.

    Raises:
        FileError
    """
    with faults_named():
        if path.is_dir():
            raise IsAFolderError
        file = path.open("rb")
    with file:
        yield file


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into; one that is there stays as it is.

    Raises:
        FileError
    """
    with faults_named():
        if not folder.is_dir():
            folder.mkdir(0o700)


def page_name(day: date) -> str:
    """A name for a page that is saved; it says nothing about health and names nobody."""
    return f"passport-page-{day.isoformat()}.pdf"


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file that only its owner can read; another of its name is replaced at the end, or stays as it was.

    Raises:
        FileError: and whatever making the parts raises.
    """
    with faults_named():
        if path.is_dir():
            raise IsAFolderError
        if not path.parent.is_dir():
            raise MissingFileError
        fresh = path.with_name(f".{secrets.token_hex(8)}.part")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        # Without a buffer: on a full disk, closing would try to write it once more and fail once more.
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            for part in parts:
                with faults_named():
                    _write_all(file, part)
            with faults_named():
                os.fsync(file.fileno())
        with faults_named():
            fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise


def _write_all(file: RawIOBase, part: bytes) -> None:
    left = memoryview(part)
    while left:
        left = left[file.write(left) or 0 :]
