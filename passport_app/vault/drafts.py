"""What is being typed, kept as it stands, one durable commit each.

The person's drafts are sealed like private records, because nobody knows yet what they will become.
"""

from __future__ import annotations

from passport_app.vault.database import Database, Row
from passport_app.vault.sealing import Sealer


class Drafts:
    """Raw text by key."""

    def __init__(self, database: Database, sealer: Sealer | None) -> None:
        self._database = database
        self._sealer = sealer

    def save(self, key: str, text: str) -> None:
        """Keep the text under its key."""
        with self._database.transaction():
            self.drop(key)
            self._database.run("INSERT INTO draft (place, key_id, payload) VALUES (?, ?, ?)", self._row(key, text))

    def all(self, prefix: str = "") -> dict[str, str]:
        """The texts whose keys begin with ``prefix``, that this way in may see."""
        rows = self._database.rows("SELECT place, key_id, payload FROM draft ORDER BY place")
        found = dict(self._read(row) for row in rows if row[1] is None or self._sealer)
        return {key: text for key, text in sorted(found.items()) if key.startswith(prefix)}

    def drop(self, key: str) -> None:
        """Forget the text under a key."""
        hidden = self._sealer.hide(key) if self._sealer else key
        self._database.run("DELETE FROM draft WHERE place IN (?, ?)", (key, hidden))

    def _row(self, key: str, text: str) -> tuple[str, str | None, bytes]:
        plain = f"{key}\0{text}".encode("utf-8", "surrogatepass")
        if self._sealer is None:
            return key, None, plain
        place = self._sealer.hide(key)
        return place, self._sealer.key_id, self._sealer.seal(plain, ("draft", place))

    def _read(self, row: Row) -> tuple[str, str]:
        place, key_id, payload = row
        plain = self._sealer.open(payload, ("draft", place)) if key_id and self._sealer else payload
        key, text = plain.decode("utf-8", "surrogatepass").split("\0", 1)
        return key, text
