"""Reading the history of all records and what stands now.

Without the private key sealed rows are never read, as if they were not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from passport_app.vault.database import Database, Row, Value
from passport_app.vault.revisions import ID_DIGITS, NEWEST, SELECT, SELECT_CURRENT, Revision, from_row
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
        sealed, stale = self._standing_sealed(removed=removed)
        fitting = [head for head in sealed if _fits(head, kind, since, until)]
        if not fitting and not stale:
            return found
        return sorted([*(head for head in found if head.record not in stale), *fitting], key=_by_date)

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
        rows = self.database.rows(f"{SELECT_CURRENT} ORDER BY c.clock, c.revision")
        return {head.record: head.id for head in (self.read(row) for row in rows if self.sealer or row[9] is None)}

    def holds(self, revision_id: str) -> bool:
        """Whether a revision is here, seen or unseen."""
        return self.database.row("SELECT 1 FROM revision WHERE id = ?", (revision_id,)) is not None

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

    def _standing_sealed(self, *, removed: bool) -> tuple[list[Revision], set[str]]:
        """The sealed heads that stand, and the records of which an older open one stands beside them.

        A carer does not see that there is a sealed record of a kind of which there is one, and may begin it anew.
        """
        if self.sealer is None:
            return [], set()
        rows = self.database.rows(f"{SELECT_CURRENT} WHERE c.kind = ''")
        heads, stale = [self.read(row) for row in rows], set()
        for head in [head for head in heads if len(head.record) < ID_DIGITS]:
            row = self.database.row(NEWEST, (head.record,))
            if row is not None and row > (head.clock, head.id):
                heads.remove(head)
            elif row is not None:
                stale.add(head.record)
        return [head for head in heads if head.removed == removed], stale

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


def _by_date(head: Revision) -> tuple[str, int, str]:
    return head.about or "", head.clock, head.id


def _fits(head: Revision, kind: str | None, since: str | None, until: str | None) -> bool:
    if kind is not None and head.kind != kind:
        return False
    if head.about is None:
        return since is None and until is None
    return (since is None or since <= head.about) and (until is None or head.about <= until)
