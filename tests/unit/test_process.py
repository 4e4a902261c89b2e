"""What a process of the program keeps to itself."""

from __future__ import annotations

import subprocess
import sys

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
        assert subprocess.run(run, check=False, capture_output=True, text=True).stdout == "hardened False\n"
