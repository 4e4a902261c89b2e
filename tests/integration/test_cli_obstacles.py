"""Files that cannot be read or written: on a full disk, on a read-only one, by a user without rights."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from passport_app.domain.checkins import CheckIn
from passport_app.domain.words import own
from passport_app.services.passport import open_passport
from tests.integration.cli_process import PASSPHRASE, ROOT, opened, quick_passport

STRANGER = 65534

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts and users as Linux has them"),
    pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to mount and change user"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A passport whose export has more than a hundred kilobytes."""
    quick_passport(tmp_path / "passport")
    with open_passport(tmp_path / "passport", PASSPHRASE) as passport:
        for _ in range(40):
            passport.records.add(CheckIn(note=own("x" * 4000, "en")))
    return tmp_path / "passport"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kilobytes."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(place)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("cannot mount here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_an_export_that_does_not_fit_leaves_the_file_of_before(folder: Path, disk: Path) -> None:
    path = disk / "file"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match="No space left"):
        (disk / "filler").write_bytes(b"x" * 200_000)
    (disk / "filler").unlink()
    status, said, complained = opened("export", folder, "--output", path)
    assert (status, said) == (1, "")
    assert "The disk is full" in complained
    assert [entry.name for entry in disk.iterdir()] == ["file"]
    assert path.read_text(encoding="utf-8") == "old"


def test_a_read_only_disk_is_told(folder: Path, disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(OSError, match="Read-only"):
        (disk / "file").touch()
    status, said, complained = opened("export", folder, "--output", disk / "file")
    assert (status, said) == (1, "")
    assert "does not let you" in complained


AS_A_STRANGER = """
import os
from pathlib import Path
from passport_app.services.files import FileError, make_folder, reading, write_whole

os.setgroups([])
os.setuid({stranger})
place = Path({place!r})
acts = (
    lambda: reading(place / "file").__enter__(),
    lambda: write_whole(place / "new", [b"x"]),
    lambda: make_folder(place / "folder"),
)
for act in acts:
    try:
        act()
    except FileError as error:
        print(error.code)
"""


def test_a_user_without_rights_is_told() -> None:
    place = Path(tempfile.mkdtemp(dir="/var/tmp"))
    try:
        place.chmod(0o755)
        (place / "file").write_bytes(b"{}")
        (place / "file").chmod(0o600)
        code = AS_A_STRANGER.format(stranger=STRANGER, place=str(place))
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
        )
        assert done.stdout.split() == ["no-file-access"] * 3, done.stderr
        assert [entry.name for entry in place.iterdir()] == ["file"]
    finally:
        shutil.rmtree(place)
