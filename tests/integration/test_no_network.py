"""The program opens no network socket: seen from outside, system call by system call, in whole processes.

Sockets within the computer are no network: the desktop's bus, the screen, the lock of a passport.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.integration.cli_process import PASSPHRASE, ROOT, quick_passport
from tests.integration.tracing import can_trace

WITHIN = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="strace is a tool of Linux"),
    pytest.mark.skipif(not can_trace(), reason="needs strace, which set-up installs as root, and the right to use it"),
]


def families(command: Sequence[object], log: Path, *, given: str = "", around: Sequence[str] = ()) -> set[str]:
    """The kinds of socket that a command and its children open."""
    watch = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]
    done = subprocess.run(
        [*around, *watch, *map(str, command)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    calls = log.read_text(encoding="utf-8", errors="replace")
    return set(re.findall(r"socket(?:pair)?\((\w+)", calls)) | set(re.findall(r"sa_family=(\w+)", calls))


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_network_socket_would_be_seen_also_in_a_child(tmp_path: Path, family: str) -> None:
    opens = f"import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM)"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {opens!r}], check=True)"
    assert family in families([sys.executable, "-c", starts], tmp_path / "calls")


def test_the_command_line_opens_no_network_socket(tmp_path: Path) -> None:
    folder, person = tmp_path / "passport", ROOT / "resources" / "people" / "P3.jsonl"
    quick_passport(folder)
    page = ["--for", "gp", "--language", "en", "--with", "ur"]
    seen = set()
    for words in (
        ["new", tmp_path / "other"],
        ["import", folder, person],
        ["summary", folder, *page, "--format", "pdf", "--output", tmp_path / "page.pdf"],
        ["export", folder, "--output", tmp_path / "all.jsonl"],
        ["backup", folder],
        ["check", folder],
    ):
        command = [sys.executable, "-m", "ui.entry", *words, "--passphrase-file", "-"]
        seen |= families(command, tmp_path / "calls", given=PASSPHRASE)
    assert seen <= WITHIN


@pytest.mark.skipif(
    any(shutil.which(name) is None for name in ("dbus-run-session", "xvfb-run")), reason="needs a screen and a bus"
)
def test_the_window_opens_no_network_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    quick_passport(tmp_path / "passport")
    screen = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1280x900x24 -noreset"]
    command = [sys.executable, "-m", "tests.integration.short_session", tmp_path / "passport"]
    seen = families(command, tmp_path / "calls", around=screen)
    assert "AF_UNIX" in seen
    assert seen <= WITHIN
    assert (tmp_path / "page.pdf").stat().st_size > 0
