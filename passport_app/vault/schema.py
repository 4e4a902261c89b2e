"""The numbered steps from an empty database to today's, one SQL file each.

The number of the last step is the database's ``user_version``. A step is never changed after a release; a new one
is added. An older passport is brought up in a copy that then takes over (see ``opening``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sqlcipher3 import dbapi2

from passport_app.vault.database import APPLICATION_ID, Database, Row

_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
_FOLDER = Path(__file__).parent / "migrations"


@dataclass(frozen=True, kw_only=True)
class Migration:
    """One step: what it makes of a database whose version is one less."""

    number: int
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """All steps of this version of the program, in order."""
    found = sorted(_FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return tuple(Migration(number=int(path.name[:4]), sql=path.read_text(encoding="utf-8")) for path in found)


def version(database: Database) -> int:
    """The number of the last step that a database has taken."""
    found = database.row("PRAGMA user_version")
    return int(found[0]) if found else 0


def latest(steps: tuple[Migration, ...]) -> int:
    """The version that these steps lead to."""
    return max(step.number for step in steps)


@cache
def _shape(steps: tuple[Migration, ...]) -> frozenset[Row]:
    connection = dbapi2.connect(":memory:")
    try:
        for step in steps:
            connection.executescript(step.sql)
        return frozenset(connection.execute(_OBJECTS))
    finally:
        connection.close()


def is_ours(database: Database) -> bool:
    """Whether a database has the tables and indexes of its version and nothing else: no trigger, no view."""
    done = version(database)
    return frozenset(database.rows(_OBJECTS)) == _shape(tuple(step for step in migrations() if step.number <= done))


def bring_up(database: Database, steps: tuple[Migration, ...]) -> None:
    """Take the steps that are still to be taken."""
    done = version(database)
    for step in steps:
        if step.number > done:
            database.script(
                f"{step.sql}\n;PRAGMA user_version = {step.number};\nPRAGMA application_id = {APPLICATION_ID}"
            )
