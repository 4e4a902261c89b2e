"""Is every page of the file sound, and every record readable?"""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.vault import examine
from passport_app.vault.database import Database, Row
from passport_app.vault.errors import DamagedVaultError
from passport_app.vault.ledger import Ledger

SOON = 16_000_000
"""Bytes that are looked through in about an eighth of a second: several years of diary."""


@dataclass(frozen=True, kw_only=True)
class CheckReport:
    """What a check found.

    Attributes:
        pages_sound: Every page of the file has its right checksum and its right place.
        records: How many records could be read.
        revisions: How many of their revisions.
        faults: Ids of records of which a revision cannot be read, or does not follow what it says it follows.
    """

    pages_sound: bool
    records: int
    revisions: int
    faults: tuple[str, ...]

    @property
    def happy(self) -> bool:
        """Whether nothing is wrong."""
        return self.pages_sound and not self.faults


def check(database: Database, ledger: Ledger) -> CheckReport:
    """Look at all pages and read all revisions that this way in may see."""
    database.settle()
    sound = examine.page_faults(database) == 0
    found = _Found()
    try:
        for row in ledger.rows():
            found.look_at(row, ledger)
        found.compare(ledger.standing())
    except DamagedVaultError:
        sound = False
    return CheckReport(
        pages_sound=sound, records=len(found.newest), revisions=len(found.places), faults=tuple(sorted(found.faults))
    )


def check_pages(database: Database, most: int) -> None:
    """Look at the checksums of all pages, where the file is small enough for this to take no time to speak of.

    Args:
        database: An open file; what a crash left beside it is brought into it first.
        most: The largest file, in bytes, that is looked at.

    Raises:
        DamagedVaultError: a page is not as it was written.
    """
    if database.path.stat().st_size <= most:
        database.settle()
        if database.rows("PRAGMA cipher_integrity_check"):
            raise DamagedVaultError


class _Found:
    """What has been read so far; revisions come by clock, so parents come first."""

    def __init__(self) -> None:
        self.places: dict[str, tuple[str, int]] = {}
        self.newest: dict[str, str] = {}
        self.faults: set[str] = set()

    def look_at(self, row: Row, ledger: Ledger) -> None:
        try:
            revision = ledger.read(row)
        except DamagedVaultError:
            self.faults.add(str(row[1]))
            return
        for parent in revision.parents:
            record, clock = self.places.get(parent, ("", 0))
            away = parent not in self.places and ledger.sealer is None
            unseen = away and (ledger.partial or ledger.holds(parent))
            if not unseen and (record != revision.record or clock >= revision.clock):
                self.faults.add(revision.record)
        self.places[revision.id] = (revision.record, revision.clock)
        self.newest[revision.record] = revision.id

    def compare(self, newest: dict[str, str]) -> None:
        self.faults |= {record for record, revision in self.newest.items() if newest.get(record) != revision}
