"""Nothing of a passport is left behind by a real window: not in files, core files, windows, clipboard or memory.

The print service is a stand-in on the path that reads the page and forgets it: there is no printer here, and what a
real print queue keeps is not ours.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from tests.integration.journey import PASSPHRASE
from tests.integration.real_screen import NEEDED, play
from tests.integration.secret_journey import WORDS, spellings

LP = """#!/bin/sh
test "$(head -c 5)" = "%PDF-" || exit 1
cat | wc -c >"$PRINTED"
"""
LPSTAT = """#!/bin/sh
[ "$1" = -e ] && echo Kitchen || echo "system default destination: Kitchen"
"""
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or any(shutil.which(name) is None for name in (*NEEDED, "xprop")),
    reason=f"needs Linux and {', '.join((*NEEDED, 'xprop'))}; set-up installs them as root",
)


@pytest.fixture
def said(tmp_path: Path, own_folders: Path) -> list[str]:
    """What the journey found."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (("lp", LP), ("lpstat", LPSTAT)):
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    environment = {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PRINTED": str(tmp_path / "printed"),
    }
    played = play("secret_journey", tmp_path, environment)
    assert played.status == 0, played.complained
    return played.said


def found_in(*folders: Path) -> list[tuple[str, str]]:
    """Files, other than the page that was saved on purpose, in whose name or content a planted word stands."""
    wanted = {word: spellings(word) for text in WORDS.values() for word in text.split() if len(word) > 7}
    wanted["passphrase"] = spellings(PASSPHRASE)
    paths = [path for folder in folders for path in folder.rglob("*") if path.name != "page.pdf"]
    contents = [(path, path.name.encode() + (path.read_bytes() if path.is_file() else b"")) for path in paths]
    return [(path.name, word) for path, held in contents for word in wanted if any(s in held for s in wanted[word])]


def open_to_others(*roots: Path) -> list[Path]:
    """Files and folders that anybody but their owner can read or write."""
    paths = [path for root in roots for path in (root, *root.rglob("*"))]
    return [path for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_a_day_with_a_passport_leaves_nothing_behind(said: list[str], tmp_path: Path, own_folders: Path) -> None:
    assert said == [
        "typed: ['passphrase']",
        "open: ['data key', 'draft', 'goal', 'name']",
        "core files: []",
        "restored: sit in the gooseberry gard",
        "copied: ['x', 'secret', 'x', 'secret']",
        "copied: ['the summary', 'secret']",
        "passcode found while the codes are shown: True",
        "locked: []",
        "processes: 1",
        "copied: ['', '', '', '']",
        "titles: ['Health Passport', 'Save the page']",
        "in windows: []",
    ]
    assert int((tmp_path / "printed").read_text(encoding="utf-8")) > 1000
    settings = own_folders / "home/.config"
    recent = settings / "QtProject.conf"
    assert "history=file:" in recent.read_text(encoding="utf-8")
    assert found_in(own_folders, tmp_path) == []
    assert (
        open_to_others(settings / "health-passport", recent, tmp_path / "passport", tmp_path / "saved/page.pdf") == []
    )
    (tmp_path / "decoy").write_text(f"x{WORDS['goal']}", encoding="utf-16-le")
    assert {name for name, _word in found_in(tmp_path)} == {"decoy"}
