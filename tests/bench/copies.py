"""A ten-year passport backed up and verified, and opened, beside plain copies of its file.

The passport is generated: 20,000 check-ins with five revisions each.
"""

from __future__ import annotations

import random
import secrets
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from passport_app.vault import OpenCopy, Revision, Vault
from tests.bench import sample
from tests.bench.measure import Figure, in_turn, timed

CHECKINS, EACH, TIMES = 20_000, 5, 5
_BATCH = 500


def passport(folder: Path) -> Path:
    """A passport with 20,000 check-ins that were each answered in five steps: 100,000 revisions."""
    chance = random.Random(7)
    vault, _ = Vault.create(folder, sample.PASSPHRASE, cost=sample.CHEAP)
    with vault, vault.transaction():
        for begin in range(0, CHECKINS, _BATCH):
            vault.append([one for n in range(begin, begin + _BATCH) for one in _check_in(n, chance)])
    return folder


def _check_in(number: int, chance: random.Random) -> list[Revision]:
    record, parents, made = secrets.token_hex(16), tuple[str, ...](), list[Revision]()
    about = date(2016, 1, 1) + timedelta(days=number // 6)
    ratings = ("pain_now", "pain_usual", "pain_worst", "sleep", "mood")
    for step in range(1, EACH + 1):
        answers = ",".join(f'"{name}":{chance.randint(0, 10)}' for name in ratings[:step])
        one = Revision(
            id=secrets.token_hex(16),
            record=record,
            parents=parents,
            clock=number * EACH + step,
            recorder="person",
            informant="person",
            device="d" * 32,
            written=f"{about.isoformat()}T08:00:00+00:00",
            removed=False,
            private=False,
            kind="check-in",
            about=about.isoformat(),
            body=f"{{{answers}}}".encode(),
        )
        made.append(one)
        parents = (one.id,)
    return made


def figures(folder: Path, place: Path) -> Iterator[Figure]:
    """The work on copies, each beside the same bytes copied without encryption.

    Args:
        folder: A passport of ``passport``.
        place: An empty folder on the same disk.
    """
    plain = place / "plain.db"
    with Vault.open(folder, sample.PASSPHRASE) as vault:
        _plain_twin(vault, plain)
        backed_up, copied = in_turn(
            lambda: timed(lambda: _backed_up(vault, place)), lambda: timed(lambda: _copied(plain, place)), TIMES
        )
        _, vacuumed = in_turn(
            lambda: timed(lambda: _copied(plain, place)), lambda: timed(lambda: _vacuumed(plain, place)), TIMES
        )
    yield Figure(
        name=f"copy of {CHECKINS * EACH:,} revisions, verified",
        ours=backed_up,
        yardstick="plain sqlite3 backup of the same rows",
        reference=copied,
    )
    yield Figure(name="the same", ours=backed_up, yardstick="plain VACUUM INTO", reference=vacuumed)
    opened, counted = in_turn(
        lambda: timed(lambda: Vault.open(folder, sample.PASSPHRASE).close()),
        lambda: timed(lambda: _counted(plain)),
        TIMES,
    )
    yield Figure(
        name="open and close the same passport",
        ours=opened,
        yardstick="plain sqlite3 open and count",
        reference=counted,
    )
    looked_at, checked = in_turn(
        lambda: timed(lambda: OpenCopy(place / "ours.copy", sample.PASSPHRASE).close()),
        lambda: timed(lambda: _checked(plain)),
        TIMES,
    )
    yield Figure(
        name="open its copy, every page and value checked",
        ours=looked_at,
        yardstick="plain integrity_check",
        reference=checked,
    )
    yield Figure(name="size of the copy", ours=(place / "ours.copy").stat().st_size / 2**20, unit="MiB")


def _backed_up(vault: Vault, place: Path) -> None:
    (place / "ours.copy").unlink(missing_ok=True)
    vault.save_copy(place / "ours.copy", datetime.now(UTC))


def _plain_twin(vault: Vault, path: Path) -> None:
    """The same rows in a plain SQLite file."""
    held = vault._held
    held.database.run("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
    held.database.row("SELECT sqlcipher_export('plain')")
    held.database.run("DETACH DATABASE plain")


def _copied(plain: Path, place: Path) -> None:
    target = place / "copied.db"
    target.unlink(missing_ok=True)
    with sqlite3.connect(plain) as source, sqlite3.connect(target) as copy:
        source.backup(copy)
    source.close()
    copy.close()


def _vacuumed(plain: Path, place: Path) -> None:
    target = place / "vacuumed.db"
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(plain)
    connection.execute("VACUUM INTO ?", (str(target),))
    connection.close()


def _counted(plain: Path) -> None:
    connection = sqlite3.connect(plain)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.close()


def _checked(plain: Path) -> None:
    connection = sqlite3.connect(plain)
    connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()
