"""A whole database written anew under another name, and perhaps another key.

Nothing is ever changed in place: a copy is finished, looked through and synced before anything names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from passport_app.vault import files
from passport_app.vault.database import APPLICATION_ID, Database, Value, raw_key, uri
from passport_app.vault.headings import sealed_anew
from passport_app.vault.revisions import SELECT, UPDATE, from_row, to_row
from passport_app.vault.sealing import Sealer
from passport_app.vault.tombstones import Tombstones

KEY_OF_COPY = "helper_copy."
"""Names in ``meta`` under which the keys of helpers' copies are kept, sealed."""
ENDED_COPY = "ended_copy."
"""Names in ``meta`` of helpers' copies from which the person takes nothing back any more."""
_BATCH = 500


Rows = tuple[str, Sequence[Value]]
"""Which rows of a table of ``source`` go along: the words after WHERE, and the values in them."""


def write_copy(source: Path, source_key: bytearray, target: Path, target_key: bytearray) -> None:
    """Copy a database that nobody is writing to; only its live content goes along, no free pages."""
    with beside(source, source_key, target, target_key) as database:
        database.row("SELECT sqlcipher_export('main', 'source')")


def make_tables(database: Database) -> list[str]:
    """Make the tables and indexes of ``source`` in a database; the names of the tables."""
    made = database.rows("SELECT type, name, sql FROM source.sqlite_schema WHERE name NOT LIKE 'sqlite%'")
    for _, _, sql in sorted(made, key=lambda one: one[0] != "table"):
        database.run(sql)
    return [name for kind, name, _ in made if kind == "table"]


def write_some(
    source: Path, source_key: bytearray, target: Path, target_key: bytearray, kept: Mapping[str, Rows]
) -> None:
    """Copy a database that nobody is writing to, of some tables only some rows: the others never touch the new file."""
    with beside(source, source_key, target, target_key) as database:
        for name in make_tables(database):
            where, values = kept.get(name, ("TRUE", ()))
            database.run(f"INSERT INTO main.{name} SELECT * FROM source.{name} WHERE {where}", values)  # noqa: S608 - our own names


@contextmanager
def beside(source: Path, source_key: bytearray, target: Path, target_key: bytearray) -> Iterator[Database]:
    """A fresh database with another one attached to it as ``source``, of which it takes over the version."""
    files.create_file(target)
    database = Database(target, target_key, "fresh")
    try:
        database.run("ATTACH DATABASE ? AS source KEY ?", (uri(source, "still"), raw_key(source_key)))
        yield database
        version = database.row("PRAGMA source.user_version")
        database.run(f"PRAGMA main.user_version = {int(version[0]) if version else 0}")
        database.run(f"PRAGMA main.application_id = {APPLICATION_ID}")
        database.run("DETACH DATABASE source")
    finally:
        database.close()


def seal_anew(path: Path, key: bytearray, old: Sealer, new: Sealer) -> None:
    """Seal everything private in a copy under a new private key."""
    database = Database(path, key, "fresh")
    try:
        with database.transaction():
            _seal_revisions(database, old, new)
            _seal_headings(database, old, new)
            _seal_drafts(database, old, new)
            _seal_tombstones(database, old, new)
            _seal_keys_of_copies(database, old, new)
    finally:
        database.close()


def _seal_revisions(database: Database, old: Sealer, new: Sealer) -> None:
    last = -1
    while rows := database.rows(f"{SELECT} WHERE key_id IS NOT NULL AND seq > ? ORDER BY seq LIMIT {_BATCH}", (last,)):
        for row in rows:
            fresh = to_row(from_row(row, old), new)
            database.run(UPDATE, (*fresh, row[0]))
            last = row[11]


def _seal_headings(database: Database, old: Sealer, new: Sealer) -> None:
    for clock, revision_id, heading in database.rows("SELECT clock, revision, heading FROM current WHERE kind = ''"):
        database.run(
            "UPDATE current SET heading = ? WHERE kind = '' AND about = '' AND clock = ? AND revision = ?",
            (sealed_anew(revision_id, heading, old, new), clock, revision_id),
        )


def _seal_tombstones(database: Database, old: Sealer, new: Sealer) -> None:
    hidden = [tombstone for tombstone in Tombstones(database, old).all() if tombstone.private]
    database.run("DELETE FROM erased WHERE key_id IS NOT NULL")
    for tombstone in hidden:
        Tombstones(database, new).add(tombstone)


def _seal_keys_of_copies(database: Database, old: Sealer, new: Sealer) -> None:
    for name, value in database.rows("SELECT name, value FROM meta WHERE name GLOB ?", (f"{KEY_OF_COPY}*",)):
        database.run(
            "UPDATE meta SET value = ? WHERE name = ?", (new.seal_text(old.open_text(value, name), name), name)
        )


def _seal_drafts(database: Database, old: Sealer, new: Sealer) -> None:
    for place, payload in database.rows("SELECT place, payload FROM draft WHERE key_id IS NOT NULL"):
        plain = old.open(payload, ("draft", place))
        fresh = new.hide(plain.split(b"\0", 1)[0].decode("utf-8", "surrogatepass"))
        database.run(
            "UPDATE draft SET place = ?, key_id = ?, payload = ? WHERE place = ?",
            (fresh, new.key_id, new.seal(plain, ("draft", fresh)), place),
        )
