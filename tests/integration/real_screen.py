"""A journey of a real window: a process with a D-Bus session, an X server and a window manager for it alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
NEEDED = ("dbus-run-session", "xvfb-run", "openbox", "xdotool")
_WINDOWS_OWN = {
    "QT_QPA_PLATFORM": "xcb",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONPATH": str(ROOT),
}


@dataclass(frozen=True, kw_only=True)
class Played:
    """What a journey said: its own lines, its complaints, and how it ended."""

    said: list[str]
    complained: str
    status: int


def play(journey: str, place: Path, environment: Mapping[str, str] | None = None) -> Played:
    """Run a module with a folder as its argument; nothing of it is left running.

    Args:
        journey: The module's name in this folder.
        place: Where it may make its passport.
        environment: What the window shall find beside what it needs.
    """
    command = _on_a_screen([sys.executable, "-m", f"tests.integration.{journey}", str(place)])
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **_WINDOWS_OWN, "TZ": _midday(), **(environment or {})},
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
    lines = [line for line in said.splitlines() if not line.startswith("SpiRegistry")]
    return Played(said=lines, complained=complained[-3000:], status=run.returncode)


def _on_a_screen(command: list[str]) -> list[str]:
    inside = 'openbox >/dev/null 2>&1 & exec "$@"'
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x900x24 -noreset"]
    return ["dbus-run-session", "--", *screen, "sh", "-c", inside, "sh", *command]


def _midday() -> str:
    """A time zone in which it is about noon, because a check-in after midnight asks which day it is about."""
    return f"NOON{datetime.now(UTC).hour - 12:+d}"
