"""What this process keeps from others on the same computer."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


def harden_process() -> None:
    """Let no core file hold a key or a word, and no file that is made be read by other people.

    No core file is written, and one that an administrator asks for all the same holds no memory. Both are handed on
    to every process that this one starts. The mask for new files covers what libraries write by themselves, such as
    the folders that a file dialog was in.

    ``PR_SET_DUMPABLE`` is left alone: without it the system's settings and file dialogs refuse to talk to us.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):
        Path("/proc/self/coredump_filter").write_text("0", encoding="ascii")
    os.umask(0o077)
