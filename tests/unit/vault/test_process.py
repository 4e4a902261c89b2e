from __future__ import annotations

import subprocess
import sys


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
