"""The command line as a process of its own, as a person or a script starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from passport_app.services.passport import create_passport
from passport_app.vault import Cost

ROOT = Path(__file__).parents[2]
PASSPHRASE = "four plain little words"
QUICK = Cost(memory=8, passes=1, lanes=1)


def start(*words: object, **more: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "error", "-m", "ui.entry", *map(os.fspath, map(_plain, words))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "LC_ALL": ""}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, **{**pipes, "env": environment, "cwd": ROOT, "start_new_session": True, **more})  # type: ignore[call-overload, no-any-return]  # a test's shorthand


def run(*words: object, given: str | bytes = "") -> tuple[int, str, str]:
    """Status, output and errors of a command; nothing that it says is ever a traceback."""
    with start(*words) as process:
        data = given if isinstance(given, bytes) else given.encode()
        out, err = process.communicate(data, timeout=120)
    said, complained = out.decode(), err.decode()
    assert "Traceback" not in said + complained
    return process.returncode, said, complained


def opened(*words: object, passphrase: str = PASSPHRASE) -> tuple[int, str, str]:
    """A command with its passphrase on the standard input."""
    return run(*words, "--passphrase-file", "-", given=passphrase)


def quick_passport(folder: Path) -> str:
    """An empty passport whose passphrase costs little to try; its recovery code."""
    made, code = create_passport(folder, PASSPHRASE, cost=QUICK)
    made.close()
    return code


def _plain(word: object) -> str:
    return str(word)
