"""The whole main job through the real window, with the keyboard alone and a screen reader's ears."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.integration.journey import GOAL, HALF, PASSPHRASE, PLAN

ROOT = Path(__file__).parents[2]
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
NEEDED = ("dbus-run-session", "xvfb-run", "openbox", "xdotool")


def on_a_screen(command: list[str]) -> list[str]:
    """The command in a D-Bus session of its own, on an X server of its own, with a window manager."""
    inside = 'openbox >/dev/null 2>&1 & exec "$@"'
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x900x24 -noreset"]
    return ["dbus-run-session", "--", *screen, "sh", "-c", inside, "sh", *command]


def midday() -> str:
    """A time zone in which it is about noon, because a check-in after midnight asks which day it is about."""
    return f"NOON{datetime.now(UTC).hour - 12:+d}"


@pytest.mark.skipif(
    any(shutil.which(name) is None for name in NEEDED),
    reason=f"needs {', '.join(NEEDED)}; set-up installs them as root",
)
def test_the_main_job_with_the_keyboard_alone(tmp_path: Path, own_folders: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": midday(),
        "PYTHONPATH": str(ROOT),
    }
    command = on_a_screen([sys.executable, "-m", "tests.integration.journey", str(tmp_path)])
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as run:
        try:
            said, complained = run.communicate(timeout=300)
        finally:
            os.killpg(run.pid, signal.SIGKILL)
    assert [line for line in said.splitlines() if not line.startswith("SpiRegistry")] == STEPS, complained[-3000:]
    assert planted(own_folders) == []
    assert planted(tmp_path) == []


def planted(folder: Path) -> list[tuple[str, str]]:
    """Files, other than the page that was saved on purpose, in which something that was typed can be found."""
    words = [word for text in (GOAL, PLAN, HALF, PASSPHRASE) for word in (text, *text.split()) if len(word) > 6]
    forms = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "page.pdf"]
    return [(path.name, form.decode(errors="replace")) for path in files for form in forms if form in path.read_bytes()]
