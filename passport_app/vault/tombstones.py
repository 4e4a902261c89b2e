"""What stays of a record that was erased for good: that it was, and when. So no copy can bring it back.

A random id is never used again, so an erased record of such an id stays away whatever comes. A kind of which there
is one may be begun anew; what went before the erasing, and what follows from that, stays away all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from passport_app.vault.database import Database, Value
from passport_app.vault.revisions import ID_DIGITS, Revision
from passport_app.vault.sealing import Sealer

_INSERT = "INSERT OR REPLACE INTO erased (place, clock, key_id, payload) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, kw_only=True)
class Tombstone:
    """An erased record.

    Attributes:
        record: Its id.
        clock: The highest Lamport counter of the passport when it was erased.
        private: Whether it was private, so that only the person may know that there was something.
    """

    record: str
    clock: int
    private: bool


class Tombstones:
    """The erased records of a database; without the private key only the open ones."""

    def __init__(self, database: Database, sealer: Sealer | None) -> None:
        self._database = database
        self._sealer = sealer

    def add(self, tombstone: Tombstone) -> None:
        """Keep that a record was erased."""
        self._database.run(_INSERT, self._row(tombstone))

    def all(self) -> list[Tombstone]:
        """All that this way in may know of."""
        rows = self._database.rows("SELECT place, clock, key_id, payload FROM erased ORDER BY clock, place")
        return [
            Tombstone(record=self._record(place, clock, payload), clock=clock, private=key_id is not None)
            for place, clock, key_id, payload in rows
            if key_id is None or self._sealer is not None
        ]

    def clock_of(self, record: str) -> int | None:
        """The counter at which a record was erased."""
        hidden = record if self._sealer is None else self._sealer.hide(record)
        found = self._database.row("SELECT max(clock) FROM erased WHERE place IN (?, ?)", (record, hidden))
        return None if found is None or found[0] is None else int(found[0])

    def outliving(self, revisions: Sequence[Revision]) -> list[Revision]:
        """Those that no erasing keeps away, in their order."""
        if self._database.row("SELECT 1 FROM erased LIMIT 1") is None:
            return list(revisions)
        gone = {record: clock for record in {one.record for one in revisions} if (clock := self.clock_of(record))}
        kept = self._kept((one for one in revisions if one.record in gone), gone)
        return [one for one in revisions if one.record not in gone or one.id in kept]

    def _kept(self, revisions: Iterable[Revision], gone: dict[str, int]) -> set[str]:
        kept: set[str] = set()
        for one in sorted(revisions, key=lambda one: one.clock):
            begun_anew = len(one.record) < ID_DIGITS and one.clock > gone[one.record]
            if begun_anew and all(parent in kept or self._holds(parent) for parent in one.parents):
                kept.add(one.id)
        return kept

    def _holds(self, revision_id: str) -> bool:
        return self._database.row("SELECT 1 FROM revision WHERE id = ?", (revision_id,)) is not None

    def _row(self, tombstone: Tombstone) -> tuple[Value, ...]:
        if not tombstone.private or self._sealer is None:
            return tombstone.record, tombstone.clock, None, b""
        place = self._sealer.hide(tombstone.record)
        sealed = self._sealer.seal(tombstone.record.encode(), _bound_to(place, tombstone.clock))
        return place, tombstone.clock, self._sealer.key_id, sealed

    def _record(self, place: str, clock: int, payload: bytes) -> str:
        if not payload or self._sealer is None:
            return place
        return self._sealer.open(payload, _bound_to(place, clock)).decode()


def _bound_to(place: str, clock: int) -> tuple[str, str, str]:
    return "erased", place, str(clock)
