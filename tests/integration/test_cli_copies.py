"""Backing up, copying, restoring and rescuing on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from passport_app.domain.goals import Goal
from passport_app.services.passport import open_passport
from tests.integration.cli_process import PASSPHRASE, opened, quick_passport
from tests.strategies import filled

PLANTED = "Plantedword"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quick_passport(tmp_path / "passport")
    with open_passport(tmp_path / "passport", PASSPHRASE) as passport:
        passport.records.add(filled(Goal, PLANTED))
    return tmp_path / "passport"


def test_a_copy_is_saved_and_restored(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "mine.copy"
    assert opened("copy", folder, "--output", path) == (0, "The copy is saved, and it opens.\n", "")
    assert PLANTED.encode() not in path.read_bytes()
    status, said, complained = opened("restore", path, tmp_path / "new")
    assert (status, complained) == (0, "")
    assert said.endswith("It has 1 record.\n")
    assert opened("check", tmp_path / "new")[0] == 0
    status, said, complained = opened("restore", path, tmp_path / "new")
    assert (status, said, len(complained.splitlines())) == (1, "", 1)


def test_what_is_no_copy_is_told_in_one_sentence(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "mine.copy"
    opened("copy", folder, "--output", path)
    (tmp_path / "cut.copy").write_bytes(path.read_bytes()[:-100])
    (tmp_path / "letter.txt").write_text(PLANTED)
    for name, sentence in (
        ("cut.copy", "damaged"),
        ("letter.txt", "not a copy"),
        ("nothing", "no file"),
        ("passport", "not a copy"),
    ):
        status, said, complained = opened("restore", tmp_path / name, tmp_path / "new")
        assert (status, said, len(complained.splitlines())) == (1, "", 1)
        assert sentence in complained
        assert PLANTED not in complained
    assert opened("restore", path, tmp_path / "new", passphrase="wrong")[0] == 1
    assert not (tmp_path / "new").exists()


def test_a_damaged_passport_is_rescued(folder: Path) -> None:
    assert opened("backup", folder) == (0, "The backup is made.\nThere is 1 backup.\n", "")
    assert opened("backup", folder)[1].startswith("Nothing has changed")
    path = next(folder.glob("vault-*.db"))
    path.write_bytes(path.read_bytes()[:8192])
    assert opened("check", folder)[0] == 1
    status, said, complained = opened("rescue", folder)
    assert (status, complained) == (0, "")
    assert "The passport is whole again." in said
    assert opened("check", folder)[1].endswith("1 record can be read.\n")
