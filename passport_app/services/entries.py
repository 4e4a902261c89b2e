"""From a stored revision to a record with who, when and whose words, and back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from passport_app.domain.kinds import BY_NAME
from passport_app.domain.record import Entry, Record
from passport_app.errors import N_, PassportError
from passport_app.exchange import codec
from passport_app.vault import Revision


class UnreadableRecordError(PassportError):
    """A stored record that this version cannot read."""

    code: ClassVar[str] = "unreadable-record"
    template = N_("One entry in this passport cannot be read.")
    hint = N_("Export the passport with the version of the program that wrote it.")


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A revision that is about to be written, before it has an id and a place in time.

    Attributes:
        record: The record's id.
        content: What it says from now on.
        parents: The revisions that it follows.
        informant: Whose words it is.
        about: The local date that it is about.
        private: Whether it is the person's alone.
        removed: Whether it takes the record out of sight.
    """

    record: str
    content: Record
    parents: tuple[str, ...]
    informant: str
    about: date | None
    private: bool
    removed: bool = False


class Reader:
    """Turns revisions into entries and remembers what it has read: a revision never changes."""

    def __init__(self) -> None:
        self._known: dict[str, Record] = {}

    def entry(self, revision: Revision) -> Entry[Record]:
        """The record as a revision holds it.

        Raises:
            UnreadableRecordError: This version has no such kind, or the kind has other rules now.
        """
        return Entry(
            id=revision.record,
            record=self._record(revision),
            revision=revision.id,
            recorder=revision.recorder,
            informant=revision.informant,
            written=datetime.fromisoformat(revision.written),
            about=date.fromisoformat(revision.about) if revision.about else None,
            private=revision.private,
            removed=revision.removed,
            parents=revision.parents,
        )

    def know(self, revision: Revision, content: Record) -> None:
        """Take over the record of a revision that was just made of it."""
        self._known[revision.id] = content

    def _record(self, revision: Revision) -> Record:
        known = self._known.get(revision.id)
        if known is None:
            try:
                known = codec.decode(BY_NAME[revision.kind], revision.body)
            except (KeyError, codec.FieldFault):
                raise UnreadableRecordError from None
            self._known[revision.id] = known
        return known


def iso(day: date | None) -> str | None:
    """A local date as it is stored."""
    return day.isoformat() if day else None


def new_id() -> str:
    """A random id of a record or a revision."""
    return secrets.token_hex(16)


def revision(draft: Draft, *, clock: int, recorder: str, device: str, now: datetime) -> Revision:
    """A draft with its id, its place in the order of things, and who wrote it."""
    return Revision(
        id=new_id(),
        record=draft.record,
        parents=tuple(sorted(draft.parents)),
        clock=clock,
        recorder=recorder,
        informant=draft.informant,
        device=device,
        written=now.isoformat(timespec="seconds"),
        removed=draft.removed,
        private=draft.private,
        kind=draft.content.KIND,
        about=iso(draft.about),
        body=codec.encode(draft.content),
    )
