"""Adding revisions, with the current state kept in the same transaction.

A record that was ever made private is private for all of its past: every revision of it that is not newer than its
last private one is sealed. The rule looks at nothing but the revisions themselves, so copies that are joined in any
order end up alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from passport_app.vault import stale_backups
from passport_app.vault.errors import MissingParentError, PersonOnlyError, RevisionClashError
from passport_app.vault.headings import sealed_heading
from passport_app.vault.ledger import Ledger
from passport_app.vault.revisions import INSERT, NEWEST_WHOLE, SELECT, UPDATE, Revision, check_form, to_row
from passport_app.vault.tombstones import Tombstones

_STAND = """INSERT INTO current (kind, about, clock, revision, seq, removed, heading)
VALUES (?, ?, ?, ?, last_insert_rowid(), ?, ?)"""
_STEP_DOWN = "DELETE FROM current WHERE kind = ? AND about = ? AND clock = ? AND revision = ?"
_APART = "SELECT 1 FROM apart AS a CROSS JOIN revision AS r ON r.id = a.revision WHERE r.record IN (?, ?)"
_TOGETHER = "DELETE FROM apart WHERE revision IN (SELECT id FROM revision WHERE record IN (?, ?))"
_TAKE_AWAY = (
    "DELETE FROM current WHERE revision IN (SELECT id FROM revision WHERE record = ?)",
    "DELETE FROM apart WHERE revision IN (SELECT id FROM revision WHERE record = ?)",
    "DELETE FROM revision WHERE record = ?",
)
_HIDE = """UPDATE current SET kind = '', about = '', heading = ?
WHERE kind = ? AND about = ? AND clock = ? AND revision = ?"""


class Appender:
    """Writes what a ledger reads."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._database = ledger.database
        self._sealer = ledger.sealer
        self._tombstones = Tombstones(ledger.database, ledger.sealer)
        self._doubtful: set[str] = set()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing over several appends."""
        try:
            with self._database.transaction():
                yield
        except BaseException:
            self._ledger.forget()
            raise

    def append(self, revisions: Sequence[Revision]) -> int:
        """Add revisions in one durable transaction, see ``Vault.append``."""
        private: set[str] = set()
        self._doubtful.clear()
        with self.transaction():
            wanted = self._tombstones.outliving(revisions)
            added = [revision for revision in wanted if self._added(revision, private)]
            for revision in added:
                self._check_parents(revision)
            for record in sorted(private):
                self._seal_past(record)
            for record in sorted(self._doubtful):
                self._mark_apart(record)
        return len(revisions) - len(wanted)

    def _added(self, revision: Revision, private: set[str]) -> bool:
        """Add one unless it is here; a record of which anything is private goes into ``private``."""
        check_form(revision)
        if revision.private and self._sealer is None:
            raise PersonOnlyError
        row = self._database.row(f"{SELECT} WHERE id = ?", (revision.id,))
        if revision.private:
            private.add(revision.record)
        if row is None:
            self._insert(revision, private)
            return True
        stored = self._ledger.read(row)
        if replace(stored, private=revision.private) != revision:
            raise RevisionClashError
        if revision.private and not stored.private:
            self._seal(stored)
        return False

    def _insert(self, revision: Revision, private: set[str]) -> None:
        as_open, as_sealed = (self._database.row(NEWEST_WHOLE, (name,)) for name in self._ledger.names(revision.record))
        if as_sealed is not None and self._sealer is not None:
            private.add(revision.record)
        self._database.run(INSERT, (*to_row(revision, self._sealer), revision.clock))
        before = [row for row in (as_open, as_sealed) if row is not None]
        if any(row[0] not in revision.parents for row in before) or self._is_apart(revision.record):
            self._doubtful.add(revision.record)
        if all((row[3], row[0]) < (revision.clock, revision.id) for row in before):
            self._database.run(_STAND, (*_place(revision), int(revision.removed), self._heading(revision)))
            for row in before:
                self._database.run(_STEP_DOWN, _place(self._ledger.read(row)))

    def take_away(self, record: str) -> None:
        """Take an open record out of this copy; part of a transaction of the caller."""
        for statement in _TAKE_AWAY:
            self._database.run(statement, (record,))

    def _is_apart(self, record: str) -> bool:
        return self._database.row(_APART, self._ledger.names(record)) is not None

    def _mark_apart(self, record: str) -> None:
        """Keep whether a record has two heads. Without the private key a mark stays: there may be a sealed head."""
        if self._sealer is not None:
            self._database.run(_TOGETHER, self._ledger.names(record))
        heads = self._ledger.heads(record)
        if len(heads) > 1:
            self._database.run("INSERT OR IGNORE INTO apart (revision) VALUES (?)", (heads[-1].id,))

    def _check_parents(self, revision: Revision) -> None:
        names = self._ledger.names(revision.record)
        for parent in revision.parents:
            row = self._database.row("SELECT record, clock FROM revision WHERE id = ?", (parent,))
            if row is None and self._ledger.partial:
                continue
            if row is None or row[0] not in names or row[1] >= revision.clock:
                raise MissingParentError

    def _seal_past(self, record: str) -> None:
        if self._sealer is None:
            return
        last = self._database.row("SELECT max(clock) FROM revision WHERE record = ?", (self._sealer.hide(record),))
        if last is not None and last[0] is not None:
            self.seal_until(record, last[0])

    def seal_until(self, record: str, clock: int) -> None:
        """Seal the open revisions of a record that are not newer than ``clock``."""
        for row in self._database.rows(f"{SELECT} WHERE record = ? AND clock <= ?", (record, clock)):
            self._seal(self._ledger.read(row))

    def _seal(self, revision: Revision) -> None:
        """Seal one that was open; backups still hold it as it was."""
        stale_backups.mark_stale(self._database)
        sealed = replace(revision, private=True)
        self._database.run(UPDATE, (*to_row(sealed, self._sealer), revision.id))
        self._database.run(_HIDE, (self._heading(sealed), *_place(revision)))

    def _heading(self, revision: Revision) -> bytes | None:
        return sealed_heading(revision, self._sealer)


def _place(revision: Revision) -> tuple[str, str, int, str]:
    """Where a revision stands in ``current``; a sealed one says nothing there."""
    kind, about = ("", "") if revision.private else (revision.kind, revision.about or "")
    return kind, about, revision.clock, revision.id
