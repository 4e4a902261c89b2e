from __future__ import annotations

import subprocess
import sys

import pytest

SHOW = """
import resource
from pathlib import Path
from passport_app.vault import harden_process
harden_process()
print(resource.getrlimit(resource.RLIMIT_CORE), int(Path("/proc/self/coredump_filter").read_text(), 16))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="core files are described in /proc on Linux only")
def test_a_core_file_would_hold_nothing() -> None:
    shown = subprocess.run([sys.executable, "-c", SHOW], capture_output=True, text=True, check=True).stdout
    assert shown == "(0, 0) 0\n"


def test_importing_the_vault_imports_no_cryptography_yet() -> None:
    show = "import sys, passport_app.vault; print({'cryptography', 'argon2', 'cffi'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout
    assert shown == "set()\n"
