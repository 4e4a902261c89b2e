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


def test_warming_up_leaves_nothing_large_to_import_at_the_unlock() -> None:
    show = """
import sys, tempfile, pathlib
from passport_app.vault import Cost, Vault, warm_up
warm_up()
before = set(sys.modules)
with tempfile.TemporaryDirectory() as folder:
    Vault.create(pathlib.Path(folder) / "p", "words", cost=Cost(memory=64, passes=1, lanes=1))[0].close()
print(sorted({"argon2", "cffi", "cryptography"} & {name.split(".")[0] for name in set(sys.modules) - before}))
"""
    shown = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True).stdout
    assert shown == "[]\n"
