"""Processes that the tests may kill, or let run as another user.

Started once as ``python -m tests.integration.vault_child``; every line of JSON on its input forks one child that does
the job, so that a hundred children cost one start. Children answer in lines of JSON; when one has ended, so does
``{"ended": status}`` come.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from passport_app.errors import PassportError
from passport_app.vault import OpenCopy, Revision, Vault, rescue, schema, warm_up
from passport_app.vault.database import Database
from passport_app.vault.schema import Migration
from tests.unit.vault.samples import QUICK, new_vault, revision

Job = dict[str, Any]
NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
MORE = (*schema.migrations(), Migration(number=len(schema.migrations()) + 1, sql="CREATE TABLE later (n INTEGER)"))


def steps(seed: int) -> tuple[Migration, ...]:
    """The schema of a program that grows: every tenth child is of a later version, and brings the passport up."""
    first = len(schema.migrations()) + 1
    later = (Migration(number=first + n, sql=f"CREATE TABLE later{n} (n INTEGER)") for n in range(seed // 10))
    return (*schema.migrations(), *later)


def say(**words: object) -> None:
    os.write(1, json.dumps(words).encode() + b"\n")


def save(job: Job) -> None:
    """Save and save, now and then under new keys; each thing is said once it is acknowledged."""
    chance = random.Random(job["seed"])
    secret = job["secret"]
    of_this_version = steps(job["seed"])
    schema.migrations = lambda: of_this_version  # type: ignore[assignment]
    vault = Vault.open(Path(job["folder"]), secret)
    standing = vault.current()[-20:]
    say(opened=True)
    for n in range(10_000):
        what = chance.random()
        if what < 0.04:
            secret = f"words {job['seed']} {n}"
            say(trying=secret)
            vault.change_passphrase(secret)
            say(secret=secret)
        elif what < 0.06 and standing:
            record = standing.pop(chance.randrange(len(standing))).record
            say(erasing=record)
            vault.erase(record)
            say(erased=record)
        elif what < 0.09:
            say(joined=bring_some(vault, Path(job["away"]), n))
        elif what < 0.11:
            vault.back_up(NOW + timedelta(hours=job["seed"] // 10))
            say(backed_up=True)
        elif what < 0.116:
            say(rewritten=vault.refresh_backups(NOW + timedelta(hours=job["seed"] // 10)))
        elif what < 0.22:
            vault.save_draft("story", f"draft {job['seed']} {n}")
            say(draft=f"draft {job['seed']} {n}")
        else:
            parents = [chance.choice(standing)] if standing and what < 0.6 else []
            fresh = revision(*parents, body=chance.randbytes(chance.randrange(3000)), private=what > 0.9)
            vault.append([fresh])
            standing = [one for one in standing if one not in parents] + [fresh]
            say(saved=fresh.id, record=fresh.record)


def bring_some(vault: Vault, folder: Path, n: int) -> dict[str, str]:
    """Write in the helper's copy, and take in what came of it; the records of what was written, by revision."""
    with Vault.open(folder, "carer words") as away:
        made = [by_helper(away, n) for _ in range(3)]
        away.append(made)
        away.save_copy(folder.with_suffix(".copy"), NOW)
    vault.bring_back(folder.with_suffix(".copy"), check=lambda *_: None)
    return {one.id: one.record for one in made}


def by_helper(away: Vault, n: int) -> Revision:
    made = revision(clock=away.clock() + 1, body=b"{}" * n)
    return replace(made, recorder=away.way.helper or away.way.id, device=away.device)


def erase(job: Job) -> None:
    vault = Vault.open(Path(job["folder"]), job["secret"])
    _die_at(job["step"])
    vault.erase(job["record"], drafts=["story"])
    vault.close()
    say(done=True)


def join(job: Job) -> None:
    vault = Vault.open(Path(job["folder"]), job["secret"])
    _die_at(job["step"])
    vault.bring_back(Path(job["copy"]), job.get("helpers"), check=lambda *_: None)
    vault.close()
    say(done=True)


def change_keys(job: Job) -> None:
    vault = Vault.open(Path(job["folder"]), job["secret"])
    _die_at(job["step"])
    vault.change_passphrase(job["new"])
    vault.close()
    say(done=True)


def remove_carer(job: Job) -> None:
    vault = Vault.open(Path(job["folder"]), job["secret"])
    carer = next(way for way in vault.ways() if way.role == "carer")
    _die_at(job["step"])
    vault.remove_way(carer.id)
    vault.close()
    say(done=True)


def let_in(job: Job) -> None:
    vault = Vault.open(Path(job["folder"]), job["secret"])
    _die_at(job["step"])
    vault.add_carer(job["new"], helper="c" * 32, label="Ala")
    vault.close()
    say(done=True)


def keep(job: Job) -> None:
    """Rewrite the backups, or make one, or put one in the passport's place."""
    vault = Vault.open(Path(job["folder"]), job["secret"])
    _die_at(job["step"])
    if job["what"] == "refresh":
        vault.refresh_backups(NOW + timedelta(hours=3))
    elif job["what"] == "back up":
        vault.back_up(NOW + timedelta(hours=3))
    else:
        with OpenCopy(Path(job["copy"]), job["secret"]) as copy:
            vault.replace_with(copy, NOW + timedelta(hours=3))
    vault.close()
    say(done=True)


def mend(job: Job) -> None:
    _die_at(job["step"])
    rescue(Path(job["folder"]), job["secret"], NOW + timedelta(hours=3))
    say(done=True)


def bring_up(job: Job) -> None:
    _die_at(job["step"])
    Vault.open(Path(job["folder"]), job["secret"], migrations=MORE).close()
    say(done=True)


def make(job: Job) -> None:
    _die_at(job["step"])
    new_vault(Path(job["folder"]))[0].close()
    say(done=True)


def attempt(job: Job) -> None:
    """Try something as another user; what Python itself says about the obstacle is told first."""
    os.setgroups([])
    os.setresgid(job["user"], job["user"], job["user"])
    os.setresuid(job["user"], job["user"], job["user"])
    folder = Path(job["folder"])
    for flags in (os.O_RDONLY | os.O_DIRECTORY, os.O_TMPFILE | os.O_WRONLY):
        try:
            os.close(os.open(folder, flags))
        except OSError as error:
            say(bites=type(error).__name__)
    try:
        opened = new_vault(folder)[0] if job["what"] == "create" else Vault.open(folder, job["secret"])
    except PassportError as error:
        say(error=error.code)
    else:
        opened.close()
        say(error=None)


JOBS: dict[str, Callable[[Job], None]] = {
    "save": save,
    "change_keys": change_keys,
    "remove_carer": remove_carer,
    "let_in": let_in,
    "erase": erase,
    "join": join,
    "keep": keep,
    "mend": mend,
    "bring_up": bring_up,
    "make": make,
    "attempt": attempt,
}


def _die_at(step: int) -> None:
    """Kill this process at its n-th call that touches the disk."""
    left = [step]

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*values: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*values, **named)

        return wrapper

    for owner, names in (
        (os, ("fsync", "open")),
        (Path, ("replace", "unlink", "mkdir", "chmod")),
        (Database, ("run", "row", "close", "script")),
    ):
        for name in names:
            setattr(owner, name, counted(getattr(owner, name)))


def _warm() -> None:
    """Import all that is imported late, so that a child that may not read our files can still run."""
    warm_up()
    with tempfile.TemporaryDirectory() as folder:
        vault, code = Vault.create(Path(folder) / "p", "warm words", cost=QUICK)
        with vault:
            vault.append([revision(private=True)])
            vault.change_passphrase("warmer words")
            vault.check()
        Vault.open(Path(folder) / "p", code).close()


def main() -> None:
    _warm()
    say(ready=True)
    for line in sys.stdin:
        job = json.loads(line)
        pid = os.fork()
        if pid == 0:
            try:
                JOBS[job["job"]](job)
            finally:
                os._exit(0)
        say(pid=pid)
        _, status = os.waitpid(pid, 0)
        say(ended=status)


if __name__ == "__main__":
    main()
