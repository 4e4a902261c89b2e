"""Opens a passport, saves and re-keys on a disk that fails, and says what was acknowledged, a line of JSON each.

Started as ``python -m tests.integration.failing_disk_child FOLDER SECRET`` under ``strace``, which makes calls fail.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from passport_app.errors import PassportError
from passport_app.vault import Vault
from tests.unit.vault.samples import revision

ROUNDS = 8
NEW_WORDS = "brand new words"


def say(**words: object) -> None:
    os.write(1, json.dumps(words).encode() + b"\n")


def attempt(job: Callable[[], None]) -> None:
    """Do a job; an error of ours is said by its code, any other ends this process."""
    try:
        job()
    except PassportError as error:
        say(error=error.code)


def save(vault: Vault) -> None:
    fresh = revision(body=os.urandom(2500), private=bool(os.urandom(1)[0] & 1))
    vault.append([fresh])
    say(saved=fresh.id)


def change(vault: Vault) -> None:
    say(trying=NEW_WORDS)
    vault.change_passphrase(NEW_WORDS)
    say(secret=NEW_WORDS)


def work(vault: Vault) -> None:
    for n in range(ROUNDS):
        attempt(lambda: save(vault))
        attempt(lambda n=n: vault.save_draft("story", f"draft {n}"))  # type: ignore[misc]
        if n == ROUNDS // 2:
            attempt(lambda: change(vault))
    attempt(vault.close)


def main() -> None:
    folder, secret = sys.argv[1:]
    try:
        vault = Vault.open(Path(folder), secret)
    except PassportError as error:
        say(error=error.code)
    else:
        work(vault)
    say(done=True)


if __name__ == "__main__":
    main()
