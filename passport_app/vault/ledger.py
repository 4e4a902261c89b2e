"""Reading the history of all records and what stands now.

Without the private key sealed rows are never read, as if they were not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from passport_app.vault.database import Database, Row, Value
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.headings import Heading, heading_of, opened_heading
from passport_app.vault.revisions import (
    ID_DIGITS,
    NEWEST,
    OF_REVISION,
    SELECT,
    SELECT_CURRENT,
    Revision,
    from_row,
)
from passport_app.vault.sealing import Sealer
from passport_app.vault.settings import Settings

PARTIAL = "partial"
"""Stands in ``meta`` where not everything came along."""
_ALL_HEADS = f"{SELECT_CURRENT} ORDER BY c.clock, c.revision"
_APART = f"SELECT {OF_REVISION} FROM apart AS a CROSS JOIN revision AS r ON r.id = a.revision"  # noqa: S608 - our own column names
_TOP_CLOCK = """SELECT max(ifnull((SELECT top_clock FROM revision ORDER BY seq DESC LIMIT 1), 0),
ifnull((SELECT max(clock) FROM erased), 0))"""
_LINKS = "SELECT id, parents, seq FROM revision WHERE record IN (?, ?) ORDER BY clock, id"
_SEALED_HEADINGS = "SELECT clock, revision, seq, removed, heading FROM current WHERE kind = ''"


class Ledger:
    """Reads revisions; ``sealer`` is None where the way in has no private key.

    In a helper's copy (``partial``) a revision may follow one that is not there, because it is the person's alone.
    """

    def __init__(self, database: Database, sealer: Sealer | None) -> None:
        self.database = database
        self.sealer = sealer
        self.partial = Settings(database, "meta").get(PARTIAL) is not None
        self._opened: dict[str, Revision] = {}
        self._headings: dict[str, Heading] = {}
        self._names: dict[str, tuple[str, str]] = {}

    def current(
        self, kind: str | None = None, *, since: str | None = None, until: str | None = None, removed: bool = False
    ) -> list[Revision]:
        """The newest head of every record that is not removed, or of every one that is."""
        found = self._open_heads(kind, since, until, removed=removed)
        if self.sealer is None:
            return found
        sealed, stale = self._sealed_heads(self.sealer, kind, since, until, removed=removed)
        if not sealed and not stale:
            return found
        return sorted([*(head for head in found if head.record not in stale), *sealed], key=_by_date)

    def history(self, record: str) -> tuple[Revision, ...]:
        """All revisions of a record, oldest first."""
        names = self.names(record)
        rows = self.database.rows(f"{SELECT} WHERE record IN (?, ?) ORDER BY clock, id", names)
        return tuple(self.read(row) for row in rows)

    def heads(self, record: str) -> tuple[Revision, ...]:
        """The revisions of a record that no other one follows, oldest first; the others are not even opened."""
        links = self.database.rows(_LINKS, self.names(record))
        followed = {parent for _, parents, _ in links for parent in parents.split()}
        rows = (self.database.row(f"{SELECT} WHERE seq = ?", (seq,)) for id_, _, seq in links if id_ not in followed)
        return tuple(self.read(row) for row in rows if row is not None)

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
        """The revision that stands as current, by record, where this way in may see it and its heading is right."""
        heads = [self.read(row) for row in self.database.rows(_ALL_HEADS) if self.sealer or row[9] is None]
        wrong = self._wrong_headings({head.id: heading_of(head) for head in heads})
        return {head.record: head.id for head in heads if head.id not in wrong}

    def _wrong_headings(self, right: dict[str, Heading]) -> set[str]:
        if self.sealer is None:
            return set()
        wrong = set()
        for _, revision_id, _, _, sealed in self.database.rows(_SEALED_HEADINGS):
            try:
                heading = opened_heading(revision_id, sealed, self.sealer)
            except DamagedVaultError:
                heading = None
            if heading != right.get(revision_id):
                wrong.add(revision_id)
        return wrong

    def apart(self) -> list[str]:
        """The records that have two or more heads."""
        rows = self.database.rows(_APART)
        marked = {self.read(row).record for row in rows if self.sealer or row[9] is None}
        return sorted(record for record in marked | self._begun_unseen() if len(heads_of(self.history(record))) > 1)

    def _begun_unseen(self) -> set[str]:
        """The sealed records of which there is one that a carer, who sees none of them, may have begun anew."""
        if self.sealer is None:
            return set()
        headings = self.database.rows(_SEALED_HEADINGS)
        records = {self._heading(row[1], row[4], self.sealer).record for row in headings}
        return {record for record in records if len(record) < ID_DIGITS}

    def rows_of(self, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of some hundred revisions, unread, by id; without those that are not here."""
        marks = ", ".join("?" * len(ids))
        return {row[0]: row for row in self.database.rows(f"{SELECT} WHERE id IN ({marks})", ids)}

    def holds(self, revision_id: str) -> bool:
        """Whether a revision is here, seen or unseen."""
        return self.database.row("SELECT 1 FROM revision WHERE id = ?", (revision_id,)) is not None

    def clock(self) -> int:
        """The highest Lamport counter, zero at first; an erased record's counts as well."""
        found = self.database.row(_TOP_CLOCK)
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

    def _sealed_heads(
        self, sealer: Sealer, kind: str | None, since: str | None, until: str | None, *, removed: bool
    ) -> tuple[list[Revision], set[str]]:
        """The sealed heads that fit, and the records of which an older open head stands beside the sealed one.

        A carer does not see that there is a sealed record of a kind of which there is one, and may begin it anew.
        """
        found: list[Revision] = []
        stale: set[str] = set()
        for clock, revision_id, seq, is_removed, sealed in self.database.rows(_SEALED_HEADINGS):
            heading = self._heading(revision_id, sealed, sealer)
            beside = self.database.row(NEWEST, (heading.record,)) if len(heading.record) < ID_DIGITS else None
            if beside is not None and beside > (clock, revision_id):
                continue
            if beside is not None:
                stale.add(heading.record)
            if bool(is_removed) == removed and _fits(heading, kind, since, until):
                found += [self.read(row) for row in self.database.rows(f"{SELECT} WHERE seq = ?", (seq,))]
        return found, stale

    def _heading(self, revision_id: str, sealed: bytes, sealer: Sealer) -> Heading:
        if (known := self._headings.get(revision_id)) is None:
            known = self._headings[revision_id] = opened_heading(revision_id, sealed, sealer)
        return known

    def read(self, row: Row) -> Revision:
        """The revision of a row; an opened private one is kept, so that it is opened once."""
        if row[9] is None:
            return from_row(row, None)
        if (known := self._opened.get(row[0])) is None:
            known = self._opened[row[0]] = from_row(row, self.sealer)
        return known

    def names(self, record: str) -> tuple[str, str]:
        """The record's id as it stands in an open row and in a sealed one."""
        if (known := self._names.get(record)) is None:
            known = self._names[record] = (record, record if self.sealer is None else self.sealer.hide(record))
        return known

    def forget(self) -> None:
        """Drop what was opened, after changes that did not come about."""
        self._opened.clear()
        self._headings.clear()


def heads_of(history: Sequence[Revision]) -> tuple[Revision, ...]:
    """The revisions of one record that no other one follows."""
    followed = {parent for revision in history for parent in revision.parents}
    return tuple(revision for revision in history if revision.id not in followed)


def _by_date(head: Revision) -> tuple[str, int, str]:
    return head.about or "", head.clock, head.id


def _fits(head: Heading, kind: str | None, since: str | None, until: str | None) -> bool:
    if kind is not None and head.kind != kind:
        return False
    if head.about is None:
        return since is None and until is None
    return (since is None or since <= head.about) and (until is None or head.about <= until)
