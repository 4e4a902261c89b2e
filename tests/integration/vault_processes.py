"""The other end of ``vault_child``: give it jobs, read what it says, kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class Children:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.integration.vault_child"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._read() == {"ready": True}

    def start(self, job: str, **values: object) -> Iterator[dict[str, Any]]:
        """What the child says, until it has ended."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"job": job, **values}).encode() + b"\n")
        self._process.stdin.flush()
        while True:
            said = self._read()
            yield said
            if "ended" in said:
                return

    def run(self, job: str, **values: object) -> list[dict[str, Any]]:
        """All that a child says itself; its number may come before or after its first words."""
        return [said for said in self.start(job, **values) if not said.keys() & {"pid", "ended"}]

    def kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the child process ended"
        said: dict[str, Any] = json.loads(line)
        return said
