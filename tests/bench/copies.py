"""A passport of ten years copied and verified, and opened, beside plain copies of the same rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from passport_app.vault import OpenCopy, Vault
from tests.bench import sample
from tests.bench.measure import Figure, in_turn, timed

TIMES = 5


def figures(folder: Path, place: Path) -> Iterator[Figure]:
    """The work on copies, each beside the same bytes copied without encryption.

    Args:
        folder: The passport of ten years.
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
        name="a copy made and verified, ten years",
        ours=backed_up,
        yardstick="plain sqlite3 backup of the same rows",
        reference=copied,
    )
    yield Figure(name="the same copy", ours=backed_up, yardstick="plain VACUUM INTO", reference=vacuumed)
    opened, counted = in_turn(
        lambda: timed(lambda: Vault.open(folder, sample.PASSPHRASE).close()),
        lambda: timed(lambda: _counted(plain)),
        TIMES,
    )
    yield Figure(
        name="open and close, ten years",
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
        name="open the copy, all of it checked",
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
