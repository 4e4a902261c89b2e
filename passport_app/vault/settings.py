"""Small values of a passport, and who it is. Never health words."""

from __future__ import annotations

from typing import Literal

from passport_app.vault.database import Database

Table = Literal["setting", "meta"]

_SELECT: dict[Table, str] = {
    "setting": "SELECT value FROM setting WHERE name = ?",
    "meta": "SELECT value FROM meta WHERE name = ?",
}
_REPLACE: dict[Table, str] = {
    "setting": "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
    "meta": "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)",
}


class Settings:
    """Text by name in one of two tables."""

    def __init__(self, database: Database, table: Table) -> None:
        self._database = database
        self._select = _SELECT[table]
        self._replace = _REPLACE[table]

    def get(self, name: str) -> str | None:
        """The value, or None where it was never set."""
        row = self._database.row(self._select, (name,))
        return None if row is None else str(row[0])

    def set(self, name: str, value: str) -> None:
        """Keep a value, durably."""
        with self._database.transaction():
            self._database.run(self._replace, (name, value))
