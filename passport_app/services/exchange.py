"""A whole passport out of the vault and into it, by its own exchange file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import msgspec

from passport_app.exchange.errors import OtherPassportError
from passport_app.exchange.lines import Reader, RevisionLine, write
from passport_app.exchange.schema import schema_text
from passport_app.services.files import reading, write_whole
from passport_app.services.passport import Passport
from passport_app.vault import Revision
from passport_app.vault.errors import PersonOnlyError

__all__ = ["Imported", "export_file", "import_file", "schema_text"]

_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What an import did.

    Attributes:
        added: How many versions were new.
        known: How many were here already.
        erased: How many were left out because their entry was erased here for good.
    """

    added: int
    known: int
    erased: int = 0


def import_file(passport: Passport, path: Path) -> Imported:
    """Read an exchange file into a passport: all of it, or nothing where anything in it is wrong.

    An empty passport becomes a copy of the file's; one with entries takes only files of its own.

    Raises:
        PassportError: one subclass per reason, with the line and the field at fault.
    """
    if passport.carer:
        raise PersonOnlyError
    vault = passport.vault
    with reading(path) as file:
        lines = Reader(file)
        if vault.count() and lines.passport != vault.passport_id:
            raise OtherPassportError
        before, total, erased = vault.count(), 0, 0
        with vault.transaction():
            vault.adopt(lines.passport)
            for batch in _batches(lines):
                erased += vault.append(batch)
                total += len(batch)
    added = vault.count() - before
    return Imported(added=added, known=total - added - erased, erased=erased)


def export_file(passport: Passport, path: Path) -> int:
    """Write everything that this way in sees out as plain text; how many versions there were.

    Raises:
        PassportError: the file could not be written; one of its name is then as it was.
    """
    vault, written = passport.vault, 0

    def lines() -> Iterator[RevisionLine]:
        nonlocal written
        for revision in vault.revisions():
            if revision.record not in unseen:
                written += 1
                yield _line(revision)

    taken_out = vault.removed() if passport.carer else ()
    unseen = {head.record for head in taken_out if passport.records.get(head.record) is None}
    write_whole(path, write(vault.passport_id, lines()))
    return written


def _batches(lines: Iterable[RevisionLine]) -> Iterator[list[Revision]]:
    revisions = map(_revision, lines)
    while batch := list(islice(revisions, _AT_ONCE)):
        yield batch


def _revision(line: RevisionLine) -> Revision:
    return Revision(
        id=line.id,
        record=line.record,
        parents=line.parents,
        clock=line.clock,
        recorder=line.recorder,
        informant=line.informant,
        device=line.device,
        written=line.written,
        removed=line.removed,
        private=line.private,
        kind=line.kind,
        about=line.about,
        body=bytes(line.body),
    )


def _line(revision: Revision) -> RevisionLine:
    return RevisionLine(
        id=revision.id,
        record=revision.record,
        kind=revision.kind,
        parents=revision.parents,
        clock=revision.clock,
        recorder=revision.recorder,
        informant=revision.informant,
        device=revision.device,
        written=revision.written,
        about=revision.about,
        private=revision.private,
        removed=revision.removed,
        body=msgspec.Raw(revision.body),
    )
