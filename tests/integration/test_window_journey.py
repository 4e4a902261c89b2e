"""The whole main job through the real window, with the keyboard alone and a screen reader's ears."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.integration.journey import GOAL, HALF, PASSPHRASE, PLAN
from tests.integration.real_screen import NEEDED, play

STEPS = [
    "made",
    "checked in",
    "goal written",
    "plan made",
    "summary saved",
    "locked",
    "wrong passphrase told",
    "unlocked",
    "locked while typing",
    "unlocked with the recovery code",
    "what was being typed is there",
]


@pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"needs {', '.join(NEEDED)}; set-up installs them as root",
)
def test_the_main_job_with_the_keyboard_alone(tmp_path: Path, own_folders: Path) -> None:
    played = play("journey", tmp_path)
    assert played.said == STEPS, played.complained
    assert planted(own_folders) == []
    assert planted(tmp_path) == []


def planted(folder: Path) -> list[tuple[str, str]]:
    """Files, other than the page that was saved on purpose, in which something that was typed can be found."""
    words = [word for text in (GOAL, PLAN, HALF, PASSPHRASE) for word in (text, *text.split()) if len(word) > 6]
    forms = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "page.pdf"]
    return [(path.name, form.decode(errors="replace")) for path in files for form in forms if form in path.read_bytes()]
