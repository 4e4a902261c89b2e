"""The records of an open passport: everything that is added, edited, removed, restored and looked up.

Nothing is ever overwritten. Each change is one more revision that follows the ones before it; where two copies of
a passport were changed apart, the next edit follows both and so joins them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar, TypeVar, cast

from passport_app.domain.authorship import check_authorship
from passport_app.domain.record import PERSON, Entry, Record
from passport_app.errors import N_, PassportError
from passport_app.services.entries import Draft, Reader, iso, new_id, revision
from passport_app.services.versions import again, differ, newest, same, speaks_of
from passport_app.vault import Revision, Vault

R = TypeVar("R", bound=Record)


class NoSuchRecordError(PassportError):
    """An id that no record has."""

    code: ClassVar[str] = "no-such-record"
    template = N_("This entry is not in the passport.")


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change that this window made and can take back.

    Attributes:
        record: The record's id.
        before: The revision that stood before it; ``None`` for a new record.
        private: Whether it was the person's alone before: making it so seals what was written earlier too.
    """

    record: str
    before: str | None
    private: bool


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A record that was changed apart in two places.

    Attributes:
        record: The record's id.
        versions: What stands side by side, oldest first; one that is removed says that it was taken out there.
    """

    record: str
    versions: tuple[Entry[Record], ...]


class Records:
    """All records of one open passport."""

    def __init__(self, vault: Vault, *, now: Callable[[], datetime], writer: str = PERSON) -> None:
        """Take an open vault; a carer's way in sees nothing that somebody else took out.

        Args:
            vault: Where the revisions are.
            now: The writer's own clock, with its UTC offset.
            writer: Who types: ``person`` or a helper's record id.
        """
        self._vault = vault
        self._now = now
        self._device = vault.device
        self._reader = Reader()
        self._changes: list[Change] = []
        self.writer = writer
        self.carer = vault.role == "carer"

    # --- looking up

    def all(self, kind: type[R], *, since: date | None = None, until: date | None = None) -> list[Entry[R]]:
        """The standing records of a kind, by the date they are about, then by when they were written.

        Args:
            kind: The kind of record.
            since: Only those about this local date or later.
            until: Only those about this local date or earlier.
        """
        found = self._vault.current(kind.KIND, since=iso(since), until=iso(until))
        return cast("list[Entry[R]]", self._entries(found))

    def only(self, kind: type[R]) -> Entry[R] | None:
        """The standing record of a kind of which there is one."""
        entry = self.get(kind.KIND)
        return None if entry is None or entry.removed else cast("Entry[R]", entry)

    def get(self, record_id: str, /) -> Entry[Record] | None:
        """A record by id as it stands, also when it is removed."""
        heads = self._vault.heads(record_id)
        entry = self._reader.entry(newest(heads)) if heads else None
        return None if entry is None or self._unseen(entry) else entry

    def removed(self, kind: type[R] | None = None) -> list[Entry[R]]:
        """The records of a kind, or of every kind, that were removed and can be restored; none for a carer."""
        if self.carer:
            return []
        return cast("list[Entry[R]]", self._entries(self._vault.removed(kind.KIND if kind else None)))

    def history(self, record_id: str, /) -> list[Entry[Record]]:
        """All versions of a record, oldest first; a carer sees what stands, and their own.

        What the person took out of a record is as much out of a carer's sight as a record that was taken out.
        """
        found = self._entries(self._vault.history(record_id))
        if not self.carer:
            return found
        stands = self.get(record_id)
        seen = () if stands is None else (*(e.revision for e in found if e.recorder == self.writer), stands.revision)
        return [entry for entry in found if entry.revision in seen]

    def conflicts(self) -> list[Conflict]:
        """The records that were changed apart in two places and say different things there."""
        found = {record: self._entries(self._vault.heads(record)) for record in self._vault.apart()}
        seen = {record: [one for one in heads if not self._unseen(one)] for record, heads in found.items()}
        return [Conflict(record=record, versions=tuple(heads)) for record, heads in seen.items() if differ(heads)]

    def changes(self) -> tuple[Change, ...]:
        """What was changed since the passport was opened and is not undone, oldest first."""
        return tuple(self._changes)

    # --- changing

    def add(
        self, record: R, /, *, about: date | None = None, informant: str | None = None, private: bool | None = None
    ) -> Entry[R]:
        """Keep a new record.

        Args:
            record: What it says.
            about: The local date that it is about; today where not given.
            informant: Whose words it is; the person's where not given, the writer's for an observation.
            private: Whether it is the person's alone; the kind's own rule where not given.

        Raises:
            RuleError: The kind cannot have these authors.
        """
        if record.SINGLETON:
            raise ValueError("a kind of which there is one is put, not added")
        return self._first(new_id(), record, about, informant, private)

    def put(self, record: R, /, *, private: bool | None = None) -> Entry[R]:
        """Keep the record of a kind of which there is one; an earlier one becomes its history."""
        if not record.SINGLETON:
            raise ValueError("only a kind of which there is one is put")
        if self._vault.heads(record.KIND):
            return self.edit(record.KIND, record, private=private)
        return self._first(record.KIND, record, None, None, private)

    def edit(
        self,
        record_id: str,
        record: R,
        /,
        *,
        about: date | None = None,
        private: bool | None = None,
        informant: str | None = None,
    ) -> Entry[R]:
        """Change a record; what is not given stays, and what changes nothing writes nothing.

        Raises:
            NoSuchRecordError: No record has this id.
            RuleError: The kind cannot have these authors.
        """
        heads = self._heads(record_id)
        entry = self._reader.entry(newest(heads))
        if type(record) is not type(entry.record):
            raise ValueError("a record keeps its kind")
        draft = Draft(
            record=record_id,
            content=record,
            parents=tuple(head.id for head in heads),
            informant=informant or entry.informant,
            about=about or entry.about,
            private=any(head.private for head in heads) if private is None else private,
        )
        if len(heads) == 1 and same(draft, entry):
            return cast("Entry[R]", entry)
        return cast("Entry[R]", self._write(draft, entry))

    def remove(self, record_id: str, /) -> None:
        """Take a record out of sight; its history stays."""
        heads = self._heads(record_id)
        entry = self._reader.entry(newest(heads))
        if not entry.removed or len(heads) > 1:
            self._write(again(entry, heads, removed=True), entry)

    def restore(self, record_id: str, /) -> Entry[Record]:
        """Bring a removed record back."""
        heads = self._heads(record_id)
        entry = self._reader.entry(newest(heads))
        if not entry.removed:
            return entry
        return self._write(again(entry, heads, removed=False), entry)

    def undo(self, record_id: str, /) -> Entry[Record] | None:
        """Take the last change of a record back: each time one more of what this window did to it.

        Returns:
            The record as it stands now; ``None`` where it is out of sight again.
        """
        mine = next((change for change in reversed(self._changes) if change.record == record_id), None)
        if mine is not None:
            self._changes.remove(mine)
            return self._back_to(record_id, mine.before, private=mine.private)
        history = self._vault.history(record_id)
        if not history or self.carer:
            raise NoSuchRecordError
        return self._back_to(record_id, history[-2].id if len(history) > 1 else None)

    def choose(self, record_id: str, revision_id: str, /) -> Entry[Record]:
        """Let one of two versions stand; the other stays in the history.

        Raises:
            NoSuchRecordError: It does not stand, perhaps no longer.
        """
        heads = self._heads(record_id)
        chosen = next((head for head in heads if head.id == revision_id), None)
        if chosen is None:
            raise NoSuchRecordError
        entry = self._reader.entry(chosen)
        if len(heads) == 1:
            return entry
        return self._write(again(entry, heads, removed=entry.removed), self._reader.entry(newest(heads)))

    def erase(self, record_id: str, /) -> None:
        """Erase a record for good: from its history, from the drafts, and from what can be undone.

        Raises:
            NoSuchRecordError: No record has this id.
            PersonOnlyError: A carer's way in was used.
        """
        self._heads(record_id)
        self._vault.erase(record_id, drafts=[key for key in self._vault.drafts() if speaks_of(key, record_id)])
        self._reader = Reader()
        self._changes = [change for change in self._changes if change.record != record_id]

    # --- inside

    def _first(
        self, record_id: str, record: R, about: date | None, informant: str | None, private: bool | None
    ) -> Entry[R]:
        draft = Draft(
            record=record_id,
            content=record,
            parents=(),
            informant=informant or (self.writer if record.OBSERVED_ONLY else PERSON),
            about=about or self._now().date(),
            private=record.PRIVATE if private is None else private,
        )
        return cast("Entry[R]", self._write(draft, None))

    def _back_to(self, record_id: str, before: str | None, *, private: bool | None = None) -> Entry[Record] | None:
        heads = self._heads(record_id)
        stands = self._reader.entry(newest(heads))
        wanted = next((r for r in self._vault.history(record_id) if r.id == before), None)
        if wanted is None:
            self._append(again(stands, heads, removed=True))
            return None
        draft = again(self._reader.entry(wanted), heads, removed=wanted.removed)
        entry = self._append(draft if private is None else replace(draft, private=private))
        return None if entry.removed else entry

    def _write(self, draft: Draft, before: Entry[Record] | None) -> Entry[Record]:
        check_authorship(type(draft.content), recorder=self.writer, informant=draft.informant)
        entry = self._append(draft)
        revision, private = (before.revision, before.private) if before else (None, draft.private)
        self._changes.append(Change(record=draft.record, before=revision, private=private))
        return entry

    def _append(self, draft: Draft) -> Entry[Record]:
        made = revision(
            draft, clock=self._vault.clock() + 1, recorder=self.writer, device=self._device, now=self._now()
        )
        self._vault.append([made])
        self._reader.know(made, draft.content)
        return self._reader.entry(made)

    def _heads(self, record_id: str) -> tuple[Revision, ...]:
        heads = self._vault.heads(record_id)
        stands = self._reader.entry(newest(heads)) if heads else None
        if stands is None or (self._unseen(stands) and not stands.record.SINGLETON):
            raise NoSuchRecordError
        return heads

    def _unseen(self, entry: Entry[Record]) -> bool:
        return self.carer and entry.removed and entry.recorder != self.writer

    def _entries(self, revisions: Sequence[Revision]) -> list[Entry[Record]]:
        return [self._reader.entry(found) for found in revisions]
