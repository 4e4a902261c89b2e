"""The history of a record in words: each version, who wrote it, and what it changed; no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from passport_app.domain.person import Person
from passport_app.domain.record import PERSON, Entry, Record
from passport_app.i18n import Translator, isolate
from ui.common.field_words import FieldWords, keys_of, says_something
from ui.common.filling import ABOUT
from ui.common.kind_words import WITH_A_DAY, kind_words
from ui.common.wording import moment_words, name_of, whose

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

Labels = Mapping[str, Mapping[str, str]]
"""What fields are called where they are filled in: kind, key, words in the window's language."""
PRIVATE = "private"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One field that a version changed.

    Attributes:
        label: What the field is called.
        told: What happened to it, one sentence an item.
    """

    label: str
    told: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Version:
    """One version of a record.

    Attributes:
        revision: Its id.
        when: Day and time at which it was written.
        who: Who wrote it, and whose words it is.
        what: What it did, in a few words.
        took_out: Whether it took the record out.
        changes: What it changed; all that it says for the first.
        stands: Whether the record stands so now.
    """

    revision: str
    when: str
    who: str
    what: str
    took_out: bool
    changes: tuple[Change, ...]
    stands: bool


@dataclass(frozen=True, kw_only=True)
class Beside:
    """One field of two versions, side by side."""

    label: str
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.left != self.right


class Versions:
    """Tells the versions of records."""

    def __init__(self, passport: Passport, translator: Translator, labels: Labels) -> None:
        self._passport, self._translator, self._labels = passport, translator, labels
        self._words = FieldWords(passport, translator)

    def of(self, record_id: str, *, most: int | None = None) -> tuple[Version, ...]:
        """The versions of a record, newest first; at most the ``most`` newest."""
        history = self._passport.records.history(record_id)
        by_id = {entry.revision: entry for entry in history}
        now = self._passport.records.get(record_id)
        stands = now.revision if now is not None else ""
        newest = list(reversed(history))[:most]
        return tuple(self._version(entry, by_id, stands=entry.revision == stands) for entry in newest)

    def heading(self, entry: Entry[Record]) -> str:
        """What a record is and what tells it from others."""
        kind, title = kind_words(type(entry.record), self._translator), self._words.title(entry)
        if title == kind:
            return kind
        return self._translator.gettext("{kind}: {title}", kind=kind, title=self._translator.isolate(title))

    def title(self, entry: Entry[Record]) -> str:
        """What tells a record from others of its kind."""
        return self._words.title(entry)

    def beside(self, left: Entry[Record], right: Entry[Record]) -> tuple[Beside, ...]:
        """Every field that one of two versions says something in."""
        found = []
        for key in self._keys(type(left.record)):
            beside = Beside(
                label=self._label(left.record, key), left=self._said(left, key), right=self._said(right, key)
            )
            if beside.left or beside.right:
                found.append(beside)
        return tuple(found)

    def when(self, moment: datetime) -> str:
        """Day and time of the writer's own clock."""
        return moment_words(moment, self._translator)

    def who(self, entry: Entry[Record]) -> str:
        """Who wrote a version, and whose words it is."""
        words = whose(entry, self._passport, self._translator)
        return words or self.by(entry)

    def by(self, entry: Entry[Record]) -> str:
        """Who typed it."""
        _, writer = self._translator.gettext, entry.recorder
        if writer == PERSON and not self._passport.carer:
            return _("By me")
        name = self._person() if writer == PERSON else name_of(writer, self._passport)
        if name:
            return _("By {name}", name=isolate(name))
        return _("By the person") if writer == PERSON else _("By a carer")

    def _version(self, entry: Entry[Record], by_id: Mapping[str, Entry[Record]], *, stands: bool) -> Version:
        parents = [earlier for revision, earlier in by_id.items() if revision in entry.parents]
        before = parents[-1] if parents else None
        return Version(
            revision=entry.revision,
            when=self.when(entry.written),
            who=self.by(entry) if entry.removed else self.who(entry),
            what=self._what(entry, before, len(parents)),
            took_out=entry.removed,
            changes=self._first(entry) if before is None else self._changes(before, entry),
            stands=stands,
        )

    def _what(self, entry: Entry[Record], before: Entry[Record] | None, parents: int) -> str:
        _ = self._translator.gettext
        if entry.removed:
            return _("Taken out")
        if before is None:
            return _("Written") if entry.parents else _("First written")
        if before.removed:
            return _("Brought back")
        return _("Two versions became one") if parents > 1 else _("Changed")

    def _first(self, entry: Entry[Record]) -> tuple[Change, ...]:
        keys = [key for key in self._keys(type(entry.record)) if self._is_worth_telling(entry, key)]
        return tuple(Change(label=self._label(entry.record, key), told=self._said(entry, key)) for key in keys)

    def _is_worth_telling(self, entry: Entry[Record], key: str) -> bool:
        if key == PRIVATE:
            return entry.private
        return key == ABOUT or says_something(entry.record, key)

    def _changes(self, before: Entry[Record], entry: Entry[Record]) -> tuple[Change, ...]:
        found = []
        for key in self._keys(type(entry.record)):
            told = self._told(self._said(before, key), self._said(entry, key))
            if told:
                found.append(Change(label=self._label(entry.record, key), told=told))
        return tuple(found)

    def _told(self, before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
        if before == after:
            return ()
        _, isolate = self._translator.gettext, self._translator.isolate
        gone = [line for line in before if line not in after]
        new = [line for line in after if line not in before]
        if len(gone) == len(new) == 1:
            return (_("Before: {words}", words=isolate(gone[0])), _("After: {words}", words=isolate(new[0])))
        told = [_("Taken out: {words}", words=isolate(line)) for line in gone]
        told += [_("Added: {words}", words=isolate(line)) for line in new]
        return tuple(told) or (_("The order is different."),)

    def _keys(self, kind: type[Record]) -> tuple[str, ...]:
        day = (ABOUT,) if kind.KIND in WITH_A_DAY else ()
        return (*day, *keys_of(kind), PRIVATE)

    def _said(self, entry: Entry[Record], key: str) -> tuple[str, ...]:
        if key == ABOUT:
            return (self._translator.date(entry.about),) if entry.about is not None else ()
        if key == PRIVATE:
            return (self._translator.gettext("Yes") if entry.private else self._translator.gettext("No"),)
        return self._words.lines(entry.record, key)

    def _label(self, record: Record, key: str) -> str:
        if key == PRIVATE:
            return self._translator.gettext("Only I can see this")
        found = self._labels.get(record.KIND, {}).get(key)
        if found is None and key == ABOUT:
            return self._translator.gettext("Which day is it about?")
        return found or key

    def _person(self) -> str:
        entry = self._passport.records.only(Person)
        return (entry.record.preferred_name or entry.record.legal_name or "") if entry is not None else ""
