"""Taking in what a helper wrote, in a passport of ten years, against the same union of two plain SQLite files."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from passport_app.domain.helpers import Helper
from passport_app.services import copies, joining
from passport_app.services.passport import Passport, open_passport
from tests.bench import decade, sample
from tests.bench.measure import Figure, in_turn, timed

WORDS = "words of a helper"
CHECK_INS, TIMES = 200, 3
_TABLE = "CREATE TABLE revision (id TEXT PRIMARY KEY, record TEXT, parents TEXT, clock INTEGER, body BLOB)"


def figures(folder: Path, beside: Path) -> Iterator[Figure]:
    """A helper's copy with 1,000 new versions among 100,000 comes back.

    Args:
        folder: The passport of ten years; a helper is added to it.
        beside: A folder for what is made on the way.
    """
    with open_passport(folder, sample.PASSPHRASE) as passport:
        made = timed(lambda: _copy(passport, beside / "copy"))
    copies.restore(beside / "copy", WORDS, beside / "away")
    with open_passport(beside / "away", WORDS) as away:
        with away.vault.transaction():
            for number in range(CHECK_INS):
                away.vault.append(
                    list(
                        decade.answered(
                            number, clock=away.vault.clock(), device=away.vault.device, recorder=away.writer
                        )
                    )
                )
        copies.save_copy(away, beside / "back")
        _plain(away, beside / "back.sqlite")
    with open_passport(folder, sample.PASSPHRASE) as passport:
        _plain(passport, beside / "home.sqlite")
    ours, plain = in_turn(lambda: _join(folder, beside), lambda: _union(beside), TIMES)
    yield Figure(
        name="a helper's entries taken in, ten years",
        ours=ours,
        yardstick="the same in plain SQLite",
        reference=plain,
    )
    yield Figure(name="a copy for a helper, ten years", ours=made)


def _copy(passport: Passport, path: Path) -> None:
    helper = passport.records.add(Helper(name="Ola"))
    way = passport.vault.add_carer(WORDS, helper=helper.id, label="Ola")
    joining.copy_for_helper(passport, path, way.id)


def _join(folder: Path, beside: Path) -> float:
    """In a fresh copy of the passport each time, so that there is always the same that is new."""
    shutil.rmtree(beside / "home", ignore_errors=True)
    shutil.copytree(folder, beside / "home")
    with open_passport(beside / "home", sample.PASSPHRASE) as passport:
        return timed(lambda: joining.bring_back(passport, beside / "back"))


def _plain(passport: Passport, path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute(_TABLE)
        rows = ((one.id, one.record, " ".join(one.parents), one.clock, one.body) for one in passport.vault.revisions())
        database.executemany("INSERT INTO revision VALUES (?, ?, ?, ?, ?)", rows)
    database.close()


def _union(beside: Path) -> float:
    shutil.copyfile(beside / "home.sqlite", beside / "work.sqlite")
    database = sqlite3.connect(beside / "work.sqlite")

    def union() -> None:
        database.execute("ATTACH ? AS other", (str(beside / "back.sqlite"),))
        with database:
            database.execute("INSERT OR IGNORE INTO revision SELECT * FROM other.revision")

    taken = timed(union)
    database.close()
    return taken
