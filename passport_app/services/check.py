"""Is every page of the file sound, and can every record be read and understood?"""

from __future__ import annotations

from dataclasses import dataclass

from passport_app.services.entries import Reader, UnreadableRecordError
from passport_app.vault import Vault


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What a check found.

    Attributes:
        pages_sound: Every page of the file is as it was written.
        records: How many records could be read.
        revisions: How many of their versions.
        faults: How many records could not be read, or not be understood.
    """

    pages_sound: bool
    records: int
    revisions: int
    faults: int

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.pages_sound and not self.faults


def check(vault: Vault) -> Checked:
    """Look at all pages and read all versions of all records."""
    report = vault.check()
    faults = set(report.faults)
    if report.happy:
        reader = Reader()
        for revision in vault.revisions():
            try:
                reader.entry(revision)
            except UnreadableRecordError:
                faults.add(revision.record)
    return Checked(
        pages_sound=report.pages_sound, records=report.records, revisions=report.revisions, faults=len(faults)
    )
