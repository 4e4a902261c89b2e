"""What a process of the program keeps to itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = """
import os, resource
from pathlib import Path
from passport_app.process import harden_process
harden_process()
held = int(Path("/proc/self/coredump_filter").read_text(), 16)
print(resource.getrlimit(resource.RLIMIT_CORE), held, oct(os.umask(0)))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="core files are described in /proc on Linux only")
def test_a_core_file_would_hold_nothing_and_new_files_are_the_owners_alone() -> None:
    shown = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=True).stdout
    assert shown == "(0, 0) 0 0o77\n"


CRASH = """
import os, resource, signal
import passport_app.process as process
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
{harden}
word = b"planted" + b"-in-memory"
os.kill(os.getpid(), signal.SIGSEGV)
"""
NO_LIMIT_SET = "resource.setrlimit = lambda *_: None; process.harden_process()"


def left_by_a_crash(folder: Path, harden: str) -> list[bool]:
    """For each core file that a process leaves, whether a word of its memory is in it."""
    folder.mkdir()
    program = [sys.executable, "-c", CRASH.format(harden=harden)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run(program, cwd=folder, env=environment, check=False)
    return [b"planted-in-memory" in path.read_bytes() for path in folder.iterdir()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="core files are described in /proc on Linux only")
def test_a_crash_leaves_no_core_file_and_one_that_is_asked_for_all_the_same_is_empty(tmp_path: Path) -> None:
    if left_by_a_crash(tmp_path / "unprotected", "") != [True]:
        pytest.skip("this machine keeps core files elsewhere or none at all")
    assert left_by_a_crash(tmp_path / "protected", "process.harden_process()") == []
    assert left_by_a_crash(tmp_path / "without the limit", NO_LIMIT_SET) == [False]


def test_every_way_in_hardens_the_process_first() -> None:
    """Before Qt is loaded for the window, and before the command line looks at its arguments."""
    order = """
import sys
import passport_app.process as process
def note():
    print("hardened", "PySide6" in sys.modules)
    sys.exit()
process.harden_process = note
from ui import entry
entry.main({arguments})
"""
    for arguments in ([], ["--help"]):
        run = [sys.executable, "-c", order.format(arguments=arguments)]
        assert subprocess.run(run, check=False, capture_output=True, text=True, timeout=60).stdout == "hardened False\n"
