"""A real Secret Service, one that is locked, and none: each in a D-Bus session of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.cli_process import ROOT, quick_passport

UNLOCKED = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "

pytestmark = pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    quick_passport(tmp_path / "passport")
    return tmp_path / "passport"


def in_session(folder: Path, what: str, before: str) -> list[str]:
    # The library leaves its connection open where the keyring stays locked; that is said at the end of the process.
    strict = ("-W", "error", "-W", "ignore::ResourceWarning")
    child = shlex.join([sys.executable, *strict, "-m", "tests.integration.keyring_child", what, str(folder)])
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    runtime = folder.parent / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", before + child],
        env={**environment, "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.splitlines()


def test_the_keyring_opens_the_passport_until_it_is_taken_away(folder: Path) -> None:
    assert in_session(folder, "journey", UNLOCKED) == [
        "keyring this laptop",
        "same",
        "person keyring",
        "renewed",
        "passphrase",
        "no-key-here",
    ]


def test_the_windows_button_opens_it_and_nothing_opens_by_itself(folder: Path) -> None:
    assert in_session(folder, "window", UNLOCKED) == ["offered", "locked", "open"]


def test_a_locked_keyring_is_said(folder: Path) -> None:
    assert in_session(folder, "refusals", UNLOCKED)[0] == "no-key-here"
    said = in_session(folder, "refusals", LOCKED)
    assert said == ["locked-keyring"] * 4 + ["unchanged"]


def test_a_computer_without_a_keyring_is_said(folder: Path) -> None:
    """A session of which nobody offers a Secret Service."""
    said = in_session(folder, "refusals", "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent; ")
    assert said == ["no-keyring"] * 4 + ["unchanged"]


def test_a_keyring_that_the_person_does_not_want_to_make_is_said(folder: Path) -> None:
    """The service is there and has no keyring yet; making one asks, and the question is not answered."""
    said = in_session(folder, "refusals", "")
    assert said == ["refused-keyring"] * 4 + ["unchanged"]
