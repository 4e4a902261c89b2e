"""One record being edited field by field: leaving a field saves it, and nothing that was typed is lost.

Domain objects cannot be wrong, people typing can. A field's raw text is a draft from the first second;
a valid field becomes a revision of its record; an answer that the record cannot hold yet, because
something it needs is still missing, waits among the drafts, also over a lock or a crash.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Generic, Protocol, TypeVar

import msgspec

from passport_app.domain.record import Entry, Record
from passport_app.services.answers import from_plain, hints_of, known_of, record_of, values_of, with_answer
from passport_app.services.records import Change

R = TypeVar("R", bound=Record)
_WAITING = "waiting"
_INFORMANT = "informant"
_PRIVATE = "private"


class Records(Protocol):
    """The part of the records service that editing needs."""

    def get(self, record_id: str, /) -> Entry[Record] | None: ...  # noqa: D102
    def add(  # noqa: D102
        self, record: R, /, *, about: date | None = None, private: bool | None = None, informant: str | None = None
    ) -> Entry[R]: ...
    def edit(  # noqa: D102
        self, record_id: str, record: R, /, *, private: bool | None = None, informant: str | None = None
    ) -> Entry[R]: ...
    def put(self, record: R, /, *, private: bool | None = None) -> Entry[R]: ...  # noqa: D102
    def undo(self, record_id: str, /) -> Entry[Record] | None: ...  # noqa: D102
    def changes(self) -> Sequence[Change]: ...  # noqa: D102


class Drafts(Protocol):
    """The part of the drafts service that editing needs: raw text by key."""

    def save(self, key: str, text: str, /) -> None: ...  # noqa: D102
    def load(self, prefix: str, /) -> dict[str, str]: ...  # noqa: D102
    def drop(self, key: str, /) -> None: ...  # noqa: D102


class OpenPassport(Protocol):
    """Whatever holds records and drafts."""

    @property
    def records(self) -> Records: ...  # noqa: D102
    @property
    def drafts(self) -> Drafts: ...  # noqa: D102


class Editing(Generic[R]):
    """A record of one kind in a form.

    Fields are named as in the dataclass; a part of a nested object is ``agreement.agreed_with``. A value is
    what the dataclass holds; ``None``, ``""`` and ``()`` all mean that the field is blank.
    """

    def __init__(
        self,
        passport: OpenPassport,
        kind: type[R],
        record_id: str | None = None,
        *,
        start: Mapping[str, object] | None = None,
        about: date | None = None,
        private: bool | None = None,
        slot: str = "",
    ) -> None:
        """Take up a record by id, or begin a new one (``record_id`` is ``None``).

        Args:
            passport: The open passport.
            kind: The record kind.
            record_id: The record; for a singleton it is not needed.
            start: First values of a new record, such as the goal that a review belongs to.
            about: The local date that a new record is about.
            private: Whether a new record is private; ``None`` for the kind's own rule.
            slot: Keeps the drafts of new records of one kind apart, such as by the goal that is reviewed.
        """
        self._passport = passport
        self._kind = kind
        self._about = about
        self._private = private
        self._slot = f"new-{slot}" if slot else "new"
        self._start = dict(start or {})
        self.record_id = kind.KIND if kind.SINGLETON else record_id
        self.entry: Entry[R] | None = self._find()
        self._values = self._standing()
        self._values.update(self._waiting())

    @property
    def key(self) -> str:
        """The prefix of this form's drafts; a new record's are kept under its kind."""
        return f"{self._kind.KIND}:{self.record_id or self._slot}:"

    def value(self, field: str) -> object:
        """What a field holds, waiting answers included; ``None`` where it is blank."""
        outer, _, inner = field.partition(".")
        value = self._values.get(outer)
        if inner:
            return values_of(value).get(inner) if value is not None else None
        return value

    def drafts(self) -> dict[str, str]:
        """Raw text that was typed and is no valid answer yet, by field."""
        found = self._passport.drafts.load(self.key)
        own = tuple(self.key + name for name in (_WAITING, _INFORMANT, _PRIVATE))
        return {key[len(self.key) :]: text for key, text in found.items() if key not in own}

    def typed(self, field: str, raw: str) -> None:
        """Keep what is being typed."""
        self._passport.drafts.save(self.key + field, raw)

    def commit(self, field: str, value: object) -> Entry[R] | None:
        """Take a field's answer.

        Returns:
            The record as it now stands; ``None`` while something that it needs is still missing. The answer
            then waits among the drafts.

        Raises:
            RuleError: The record cannot hold this answer; what was typed stays as a draft.
        """
        changed = with_answer(self._kind, self._values, field, value)
        record = record_of(self._kind, changed)
        if record is None:
            self._values = changed
            self._wait()
        elif self.entry is None or record != self.entry.record:
            self._save(record)
            self._values = changed
        self._passport.drafts.drop(self.key + field)
        return self.entry

    @property
    def informant(self) -> str | None:
        """Whose words it is; ``None`` for a new record of which that was not said."""
        if self.entry is not None:
            return self.entry.informant
        return self._passport.drafts.load(self.key).get(self.key + _INFORMANT)

    def attribute(self, informant: str) -> None:
        """Say whose words it is; for a record that is not complete yet that waits too.

        Raises:
            RuleError: The kind cannot have this informant.
        """
        if self.entry is not None:
            self.entry = self._passport.records.edit(self.entry.id, self.entry.record, informant=informant)
        else:
            self._passport.drafts.save(self.key + _INFORMANT, informant)

    @property
    def private(self) -> bool:
        """Whether it is the person's alone."""
        if self.entry is not None:
            return self.entry.private
        said = self._said_private()
        return self._kind.PRIVATE if said is None else said

    def keep_private(self, *, private: bool) -> None:
        """Say whether it is the person's alone; for a record that is not complete yet that waits too."""
        if self.entry is not None:
            self.entry = self._passport.records.edit(self.entry.id, self.entry.record, private=private)
        else:
            self._passport.drafts.save(self.key + _PRIVATE, "yes" if private else "no")

    def undo(self) -> bool:
        """Take the last change that this window made to the record back; false where there is none."""
        records = self._passport.records
        if self.entry is None or all(change.record != self.entry.id for change in records.changes()):
            return False
        self.discard()
        records.undo(self.entry.id)
        self.entry = self._find()
        if self.entry is None and not self._kind.SINGLETON:
            self.record_id = None
        self._values = self._standing()
        return True

    def discard(self) -> None:
        """Drop every draft of this form; what was saved stays."""
        for key in self._passport.drafts.load(self.key):
            self._passport.drafts.drop(key)

    def _standing(self) -> dict[str, object]:
        return dict(self._start) if self.entry is None else values_of(self.entry.record)

    def _find(self) -> Entry[R] | None:
        entry = self._passport.records.get(self.record_id) if self.record_id else None
        if entry is None or entry.removed or not isinstance(entry.record, self._kind):
            return None
        return entry  # type: ignore[return-value]  # the line above looked at its kind

    def _save(self, record: R) -> None:
        records, private = self._passport.records, self._said_private() if self.entry is None else None
        if self._kind.SINGLETON:
            self.entry = records.put(record, private=private)
        elif self.entry is not None:
            self.entry = records.edit(self.entry.id, record)
        else:
            informant = self.informant
            self.entry = records.add(record, about=self._about, private=private, informant=informant)
            self._move_drafts(self.entry.id)
        for waited in (_WAITING, _PRIVATE):
            self._passport.drafts.drop(self.key + waited)

    def _said_private(self) -> bool | None:
        said = self._passport.drafts.load(self.key).get(self.key + _PRIVATE)
        return self._private if said is None else said == "yes"

    def _move_drafts(self, record_id: str) -> None:
        typed = self.drafts()
        self.discard()
        self.record_id = record_id
        for field, raw in typed.items():
            self._passport.drafts.save(self.key + field, raw)

    def _wait(self) -> None:
        plain = msgspec.json.encode(known_of(self._values))
        self._passport.drafts.save(self.key + _WAITING, plain.decode())

    def _waiting(self) -> dict[str, object]:
        raw = self._passport.drafts.load(self.key).get(self.key + _WAITING)
        if raw is None:
            return {}
        hints = hints_of(self._kind)
        plain: dict[str, object] = msgspec.json.decode(raw)
        return {name: from_plain(hints[name], value) for name, value in plain.items() if name in hints}
