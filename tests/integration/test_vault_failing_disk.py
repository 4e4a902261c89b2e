"""A disk on which single calls fail: a sentence comes, what was acknowledged is there, and it goes on afterwards.

``strace`` makes the n-th call of a kind fail, which is a real error of the system to everything above it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from passport_app.vault import Vault
from passport_app.vault.errors import WrongSecretError
from tests.integration.failing_disk_child import NEW_WORDS
from tests.integration.tracing import can_trace
from tests.unit.vault.samples import PASSPHRASE, closed_passport, revision

ROOT = Path(__file__).parents[2]
STRACE = shutil.which("strace")
CALLS = {
    "writes": "pwrite64,write",
    "syncs": "fsync,fdatasync",
    "renames": "rename,renameat,renameat2",
    "cuts": "ftruncate",
    "opens": "openat",
    "removals": "unlink,unlinkat",
}
SENTENCES = {"disk-fault", "disk-full", "damaged-vault", "no-access", "read-only"}

pytestmark = pytest.mark.skipif(not can_trace(), reason="strace makes the calls fail")


def failing_points(few: int, many: int = 0) -> list[tuple[str, str, str]]:
    """Which calls fail, how, and when: the n-th call on this passport's files."""
    points = {"writes": 60, "syncs": 36, "renames": 3, "cuts": 6, "opens": 24, "removals": 6}
    found = []
    for call, most in points.items():
        for error in ("EIO", "ENOSPC") if call == "writes" else ("EIO",):
            step = 1 if many else max(1, most // few)
            found += [(call, error, when) for when in _times(most, step)]
    return found


def _times(most: int, step: int) -> list[str]:
    once = [str(n) for n in range(1, most + 1, step)]
    return [*once, f"{max(1, most // 3)}..{max(2, most // 2)}", f"{max(1, most // 2)}+"]


def check_one(folder: Path, call: str, error: str, when: str) -> int:
    """Let the calls fail while a passport is used, look at what is left; how many calls failed."""
    kept = revision()
    code = closed_passport(folder, kept)
    said, failed = _use(folder, call, error, when)
    assert {"done": True} in said
    assert {one["error"] for one in said if "error" in one} <= SENTENCES
    known = {kept.id} | {one["saved"] for one in said if "saved" in one}
    with _opened(folder, changed={"secret": NEW_WORDS} in said, tried={"trying": NEW_WORDS} in said) as vault:
        assert known <= {one.id for one in vault.revisions()}
        assert vault.check().happy
        fresh = revision()
        vault.append([fresh])
    with Vault.open(folder, code) as vault:
        assert fresh.id in {one.id for one in vault.revisions()}
    return failed


def _opened(folder: Path, *, changed: bool, tried: bool) -> Vault:
    if changed:
        return Vault.open(folder, NEW_WORDS)
    try:
        return Vault.open(folder, PASSPHRASE)
    except WrongSecretError:
        assert tried
        return Vault.open(folder, NEW_WORDS)


def _use(folder: Path, call: str, error: str, when: str) -> tuple[list[dict[str, Any]], int]:
    log = folder.with_name(f"{folder.name}.strace")
    names = CALLS[call]
    only_here = [word for path in _files(folder) for word in ("-P", str(path))]
    failing = ["-e", f"trace={names}", "-e", f"inject={names}:error={error}:when={when}"]
    child = [sys.executable, "-m", "tests.integration.failing_disk_child", str(folder), PASSPHRASE]
    ran = subprocess.run(
        [STRACE or "", "-f", "-qq", "-o", str(log), *only_here, *failing, *child],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    said = [json.loads(line) for line in ran.stdout.splitlines()]
    return said, log.read_text().count("(INJECTED)")


def _files(folder: Path) -> list[Path]:
    """All that this use will read or write."""
    names = ["", "slots.json", "slots.bak.json", "slots.json.new", "slots.bak.json.new"]
    names += [f"vault-{n}.db{end}" for n in (1, 2, 3) for end in ("", "-wal", "-shm", "-journal")]
    return [folder / name for name in names]


@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_fails_loses_nothing(tmp_path: Path, call: str) -> None:
    failed = 0
    for n, (kind, error, when) in enumerate(failing_points(few=2)):
        if kind == call:
            failed += check_one(tmp_path / str(n), kind, error, when)
    assert failed, "no call failed"
