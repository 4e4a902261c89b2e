from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from passport_app.vault.errors import InUseError
from passport_app.vault.lock import FolderLock

HOLD = """
import sys
from pathlib import Path
from passport_app.vault.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_holder_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)
    with pytest.raises(InUseError):
        FolderLock(tmp_path)
    first.release()
    first.release()
    FolderLock(tmp_path).release()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_dies_with_the_process_that_held_it(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(InUseError):
            FolderLock(tmp_path)
        process.kill()
        process.wait()
    FolderLock(tmp_path).release()
