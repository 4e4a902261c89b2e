"""Whether ``strace`` is here and may look at processes; some containers forbid it."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache


@cache
def can_trace() -> bool:
    """Try it on a program that does nothing."""
    strace = shutil.which("strace")
    if strace is None:
        return False
    return subprocess.run([strace, "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0
