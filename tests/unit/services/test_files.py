"""A file that leaves the passport is whole or not there, and its owner's alone."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from passport_app.services.files import (
    IsAFolderError,
    MissingFileError,
    NotAFolderError,
    make_folder,
    page_name,
    write_whole,
)


def broken() -> Iterator[bytes]:
    yield b"new"
    raise KeyError


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(KeyError):
        write_whole(path, broken())
    assert path.read_bytes() == b"old"
    write_whole(path, [b"new", b"er"])
    assert path.read_bytes() == b"newer"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_long_and_strange_name_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / ("ż" * 120 + "'\"; rm -rf.pdf")
    write_whole(path, [b"x"])
    assert path.read_bytes() == b"x"


def test_places_that_cannot_be_written_to_are_told(tmp_path: Path) -> None:
    with pytest.raises(IsAFolderError):
        write_whole(tmp_path, [])
    with pytest.raises(MissingFileError):
        write_whole(tmp_path / "no" / "file", [])
    with pytest.raises(MissingFileError):
        write_whole(tmp_path / ("x" * 300), [])
    with pytest.raises(MissingFileError):
        write_whole(tmp_path / "a\0b", [])


def test_a_folder_is_made_for_its_owner(tmp_path: Path) -> None:
    make_folder(tmp_path / "new")
    make_folder(tmp_path / "new")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    (tmp_path / "file").touch()
    with pytest.raises(NotAFolderError):
        make_folder(tmp_path / "file")


def test_the_name_of_a_page_names_nobody() -> None:
    assert page_name(date(2026, 11, 22)) == "passport-page-2026-11-22.pdf"
