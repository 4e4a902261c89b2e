"""The append-only history of all records, and the current state that is kept in the same transaction.

A record that was ever made private is private for all of its past: every revision of it that is not newer than its
last private one is sealed. The rule looks at nothing but the revisions themselves, so copies that are joined in any
order end up alike. Without the private key sealed rows are never read, as if they were not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from passport_app.vault.database import Database, Row
from passport_app.vault.errors import MissingParentError, PersonOnlyError, RevisionClashError
from passport_app.vault.revisions import INSERT, SELECT, SELECT_CURRENT, UPDATE, Revision, check_form, from_row, to_row
from passport_app.vault.sealing import Sealer

_STREAM_ROWS = 500


class Ledger:
    """Reads and appends revisions; ``sealer`` is None where the way in has no private key."""

    def __init__(self, database: Database, sealer: Sealer | None) -> None:
        self._database = database
        self._sealer = sealer
        self._opened: dict[str, Revision] = {}

    # --- writing

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing over several appends."""
        try:
            with self._database.transaction():
                yield
        except BaseException:
            self._opened.clear()
            raise

    def append(self, revisions: Sequence[Revision]) -> None:
        """Add revisions in one durable transaction, see ``Vault.append``."""
        with self.transaction():
            added = [revision for revision in revisions if self._added(revision)]
            for revision in added:
                self._check_parents(revision)
            for record in dict.fromkeys(revision.record for revision in added):
                self._seal_past(record)
                self._refresh_current(record)

    def _added(self, revision: Revision) -> bool:
        check_form(revision)
        if revision.private and self._sealer is None:
            raise PersonOnlyError
        row = self._database.row(f"{SELECT} WHERE id = ?", (revision.id,))
        if row is None:
            self._insert(revision)
            return True
        stored = self.read(row)
        if replace(stored, private=revision.private) != revision:
            raise RevisionClashError
        if revision.private and not stored.private:
            self._seal(stored)
            return True
        return False

    def _insert(self, revision: Revision) -> None:
        self._database.run(INSERT, to_row(revision, self._sealer))

    def _check_parents(self, revision: Revision) -> None:
        names = self._names(revision.record)
        for parent in revision.parents:
            row = self._database.row("SELECT record, clock FROM revision WHERE id = ?", (parent,))
            if row is None or row[0] not in names or row[1] >= revision.clock:
                raise MissingParentError

    def _seal_past(self, record: str) -> None:
        if self._sealer is None:
            return
        found = self._database.row("SELECT max(clock) FROM revision WHERE record = ?", (self._sealer.hide(record),))
        if found is None or found[0] is None:
            return
        for row in self._database.rows(f"{SELECT} WHERE record = ? AND clock <= ?", (record, found[0])):
            self._seal(self.read(row))

    def _seal(self, revision: Revision) -> None:
        row = to_row(replace(revision, private=True), self._sealer)
        self._database.run(UPDATE, (*row, revision.id))

    def _refresh_current(self, record: str) -> None:
        names = self._names(record)
        row = self._database.row(f"{SELECT} WHERE record IN (?, ?) ORDER BY clock DESC, id DESC LIMIT 1", names)
        if row is None:
            return
        newest = self.read(row)
        self._database.run("DELETE FROM current WHERE record IN (?, ?)", names)
        kind, about = (None, None) if newest.private else (newest.kind, newest.about)
        self._database.run(
            "INSERT OR REPLACE INTO current (record, revision, seq, clock, removed, kind, about) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row[1], newest.id, row[11], newest.clock, int(newest.removed), kind, about),
        )

    # --- reading

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
        names = self._names(record)
        rows = self._database.rows(f"{SELECT} WHERE record IN (?, ?) ORDER BY clock, id", names)
        return tuple(self.read(row) for row in rows)

    def revisions(self) -> Iterator[Revision]:
        """All revisions by clock and id, a few hundred at a time."""
        return (self.read(row) for row in self.rows())

    def rows(self) -> Iterator[Row]:
        """The rows of all revisions that this way in may see, unread."""
        place: tuple[int, str] = (0, "")
        while True:
            rows = self._database.rows(
                f"{SELECT} WHERE (clock, id) > (?, ?) ORDER BY clock, id LIMIT {_STREAM_ROWS}",
                place,
            )
            yield from (row for row in rows if self._sealer or row[9] is None)
            if len(rows) < _STREAM_ROWS:
                return
            place = (rows[-1][3], rows[-1][0])

    def newest(self) -> dict[str, str]:
        """The revision that stands as current, by record, where this way in may see it."""
        rows = self._database.rows(SELECT_CURRENT)
        return {head.record: head.id for head in (self.read(row) for row in rows if self._sealer or row[9] is None)}

    def clock(self) -> int:
        """The highest Lamport counter, zero at first."""
        found = self._database.row("SELECT max(clock) FROM revision")
        return int(found[0] or 0) if found else 0

    def count(self) -> int:
        """How many revisions this way in may see."""
        found = self._database.row(
            "SELECT count(*) FROM revision WHERE key_id IS NULL OR ?", (int(bool(self._sealer)),)
        )
        return int(found[0]) if found else 0

    def _open_heads(self, kind: str | None, since: str | None, until: str | None, *, removed: bool) -> list[Revision]:
        wanted = {
            "c.kind = ?": kind,
            "c.about >= ?": since,
            "c.about <= ?": until,
        }
        terms = [term for term, value in wanted.items() if value is not None]
        rows = self._database.rows(
            f"{SELECT_CURRENT} WHERE {' AND '.join(['c.removed = ?', 'c.kind IS NOT NULL', *terms])} "
            "ORDER BY c.about, c.clock, c.revision",
            (int(removed), *(value for value in wanted.values() if value is not None)),
        )
        return [self.read(row) for row in rows]

    def _sealed_heads(self, *, removed: bool) -> Iterable[Revision]:
        if self._sealer is None:
            return []
        rows = self._database.rows(
            f"{SELECT_CURRENT} WHERE c.kind IS NULL AND c.removed = ?",
            (int(removed),),
        )
        return [self.read(row) for row in rows]

    def read(self, row: Row) -> Revision:
        """The revision of a row; an opened private one is kept, so that it is opened once."""
        if row[9] is None:
            return from_row(row, None)
        if (known := self._opened.get(row[0])) is None:
            known = self._opened[row[0]] = from_row(row, self._sealer)
        return known

    def _names(self, record: str) -> tuple[str, str]:
        """The record's id as it stands in an open row and in a sealed one."""
        return record, record if self._sealer is None else self._sealer.hide(record)


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
