"""Reading the history of all records and what stands now.

Without the private key sealed rows are never read, as if they were not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from passport_app.vault.database import Database, Row, Value
from passport_app.vault.revisions import SELECT, SELECT_CURRENT, Revision, from_row
from passport_app.vault.sealing import Sealer


class Ledger:
    """Reads and appends revisions; ``sealer`` is None where the way in has no private key."""

    def __init__(self, database: Database, sealer: Sealer | None) -> None:
        self.database = database
        self.sealer = sealer
        self._opened: dict[str, Revision] = {}

    def current(
        self, kind: str | None = None, *, since: str | None = None, until: str | None = None, removed: bool = False
    ) -> list[Revision]:
        """The newest head of every record that is not removed, or of every one that is."""
        found = self._open_heads(kind, since, until, removed=removed)
        sealed = [head for head in self._sealed_heads(removed=removed) if _fits(head, kind, since, until)]
        if not sealed:
            return found
        return sorted([*found, *sealed], key=lambda head: (head.about or "", head.clock, head.id))

    def history(self, record: str) -> tuple[Revision, ...]:
        """All revisions of a record, oldest first."""
        names = self.names(record)
        rows = self.database.rows(f"{SELECT} WHERE record IN (?, ?) ORDER BY clock, id", names)
        return tuple(self.read(row) for row in rows)

    def revisions(self) -> Iterator[Revision]:
        """All revisions by clock and id, a few hundred at a time."""
        return (self.read(row) for row in self.rows())

    def rows(self) -> Iterator[Row]:
        """The rows of all revisions that this way in may see, unread, by clock and id."""
        for (seq,) in self.database.rows("SELECT seq FROM revision ORDER BY clock, id"):
            row = self.database.row(f"{SELECT} WHERE seq = ?", (seq,))
            if row is not None and (self.sealer or row[9] is None):
                yield row

    def standing(self) -> dict[str, str]:
        """The revision that stands as current, by record, where this way in may see it."""
        rows = self.database.rows(SELECT_CURRENT)
        return {head.record: head.id for head in (self.read(row) for row in rows if self.sealer or row[9] is None)}

    def clock(self) -> int:
        """The highest Lamport counter, zero at first."""
        found = self.database.row("SELECT top_clock FROM revision ORDER BY seq DESC LIMIT 1")
        return int(found[0]) if found else 0

    def count(self) -> int:
        """How many revisions this way in may see."""
        found = self.database.row("SELECT count(*) FROM revision WHERE key_id IS NULL OR ?", (int(bool(self.sealer)),))
        return int(found[0]) if found else 0

    def _open_heads(self, kind: str | None, since: str | None, until: str | None, *, removed: bool) -> list[Revision]:
        terms: dict[str, Value] = {
            "c.removed = ?": int(removed),
            "c.kind <> ?": "",
            "c.kind = ?": kind,
            "c.about >= ?": since,
            "c.about <= ?": until,
            "c.about <> ?": None if until is None else "",
        }
        given = {term: value for term, value in terms.items() if value is not None}
        rows = self.database.rows(
            f"{SELECT_CURRENT} WHERE {' AND '.join(given)} ORDER BY c.about, c.clock, c.revision", tuple(given.values())
        )
        return [self.read(row) for row in rows]

    def _sealed_heads(self, *, removed: bool) -> Iterable[Revision]:
        if self.sealer is None:
            return []
        rows = self.database.rows(
            f"{SELECT_CURRENT} WHERE c.kind = '' AND c.removed = ?",
            (int(removed),),
        )
        return [self.read(row) for row in rows]

    def read(self, row: Row) -> Revision:
        """The revision of a row; an opened private one is kept, so that it is opened once."""
        if row[9] is None:
            return from_row(row, None)
        if (known := self._opened.get(row[0])) is None:
            known = self._opened[row[0]] = from_row(row, self.sealer)
        return known

    def names(self, record: str) -> tuple[str, str]:
        """The record's id as it stands in an open row and in a sealed one."""
        return record, record if self.sealer is None else self.sealer.hide(record)

    def forget(self) -> None:
        """Drop what was opened, after changes that did not come about."""
        self._opened.clear()


def heads_of(history: Sequence[Revision]) -> tuple[Revision, ...]:
    """The revisions of one record that no other one follows."""
    followed = {parent for revision in history for parent in revision.parents}
    return tuple(revision for revision in history if revision.id not in followed)


def _fits(head: Revision, kind: str | None, since: str | None, until: str | None) -> bool:
    if kind is not None and head.kind != kind:
        return False
    if head.about is None:
        return since is None and until is None
    return (since is None or since <= head.about) and (until is None or head.about <= until)
