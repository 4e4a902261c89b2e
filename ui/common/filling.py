"""Filling in a form without any window: what a presenter does when a person types and leaves a field.

``Editing`` keeps the record; this turns what controls give (codes, "yes", blank) into what the record holds and
back, and says the one plain sentence where an answer cannot be kept. What was typed then waits as a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Generic, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from passport_app.domain.record import PERSON, Entry, Record
from passport_app.domain.rules import RuleError
from passport_app.errors import N_, PassportError
from passport_app.i18n import Translator
from passport_app.services.editing import Editing

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

R = TypeVar("R", bound=Record)
ABOUT = "about"
"""Key of the day that a record is about; it is no part of the record itself."""


class FutureDayError(RuleError):
    """Something recorded about a day that has not come yet."""

    code = "future-day"
    template = N_("This day has not come yet. Please choose today or a day before.")


class FormView(Protocol):
    """What filling needs of a form."""

    def show_values(self, values: Mapping[str, object]) -> None: ...
    def show_draft(self, key: str, raw: str) -> None: ...
    def show_saved(self, key: str) -> None: ...
    def show_problem(self, key: str, sentence: str) -> None: ...


class Filling(Generic[R]):
    """One record in one form."""

    def __init__(
        self,
        passport: Passport,
        translator: Translator,
        kind: type[R],
        record_id: str | None = None,
        *,
        start: Mapping[str, object] | None = None,
        about: date | None = None,
        about_from: str = "",
        slot: str = "",
    ) -> None:
        """Take up a record, or begin a new one.

        Args:
            passport: The open passport.
            translator: The window's language.
            kind: The record kind.
            record_id: ``None`` for a new record or a singleton.
            start: First values of a new record.
            about: The day that a new record is about.
            about_from: Name of a date field that the record is about, such as the start of a flare-up.
            slot: Keeps drafts of new records of one kind apart.
        """
        self._passport, self._translator, self._kind = passport, translator, kind
        self._start, self._about_from, self._slot = start, about_from, slot
        self.about = about
        self.editing = self._edited(record_id)
        if self.editing.entry is not None:
            self.about = self.editing.entry.about
        self.on_changed: Callable[[str], None] = lambda _key: None
        self.unkept: set[str] = set()
        """Fields whose answers the disk did not take."""

    @property
    def entry(self) -> Entry[R] | None:
        """The record as it stands; ``None`` while something that it needs is missing."""
        return self.editing.entry

    @property
    def kind(self) -> type[R]:
        """The record kind."""
        return self._kind

    @property
    def informant(self) -> str:
        """Whose words it is; the person's where nobody said otherwise."""
        return self.editing.informant or PERSON

    def attribute(self, informant: str) -> None:
        """Say whose words it is."""
        self.catch_up()
        self.editing.attribute(informant)
        self.on_changed("")

    @property
    def private(self) -> bool:
        """Whether it is the person's alone."""
        return self.editing.private

    def keep_private(self, *, private: bool) -> None:
        """Say whether it is the person's alone."""
        self.catch_up()
        self.editing.keep_private(private=private)
        self.on_changed("")

    def catch_up(self) -> None:
        """Take over what was changed elsewhere since the record was taken up, so that it is not written back."""
        entry = self.editing.entry
        stands = self._passport.records.get(entry.id) if entry is not None else None
        if entry is not None and stands is not None and stands.revision != entry.revision:
            self.editing = self._edited(entry.id)

    def value(self, key: str) -> object:
        """What a field holds."""
        return self.about if key == ABOUT else self.editing.value(key)

    def show(self, view: FormView, keys: Sequence[str]) -> None:
        """Show what was answered, and what was being typed."""
        view.show_values({key: self._shown(key) for key in keys})
        for key, raw in self.editing.drafts().items():
            if key in keys:
                view.show_draft(key, raw)

    def typed(self, key: str, raw: str) -> None:
        """Keep what is being typed."""
        self.editing.typed(key, raw)

    def left(self, view: FormView, key: str, value: object) -> None:
        """Keep an answer, or say in one sentence why it cannot be kept."""
        try:
            self._keep(key, value)
        except PassportError as error:
            if not isinstance(error, RuleError):
                self.unkept.add(key)
            view.show_problem(key, self._translator.error(error))
            return
        self.unkept.discard(key)
        if self.entry is not None:
            view.show_saved(key)
        self.on_changed(key)

    def undo(self) -> bool:
        """Take the last change that this window made to the record back; false where there is none."""
        if not self.editing.undo():
            return False
        if self.entry is not None:
            self.about = self.entry.about
        self.on_changed("")
        return True

    def put(self, key: str, value: object) -> None:
        """Keep an answer that no person typed.

        Raises:
            RuleError: The record cannot hold it.
        """
        self.catch_up()
        self.editing.commit(key, value)

    def _shown(self, key: str) -> object:
        return to_form(self.value(key), hint_of(self._kind, key))

    def _keep(self, key: str, value: object) -> None:
        self.catch_up()
        if key == ABOUT:
            self._move(value)
            return
        self.editing.commit(key, from_form(value, hint_of(self._kind, key)))
        if key == self._about_from and isinstance(value, date):
            self._move(value)

    def _move(self, day: object) -> None:
        if not isinstance(day, date):
            return
        if day > self._passport.today():
            raise FutureDayError(ABOUT)
        self.about, entry = day, self.entry
        if entry is None:
            self.editing = self._edited(None)
        elif entry.about != day:
            self._passport.records.edit(entry.id, entry.record, about=day)
            self.editing = self._edited(entry.id)
        self._passport.drafts.drop(self.editing.key + ABOUT)

    def _edited(self, record_id: str | None) -> Editing[R]:
        return Editing(self._passport, self._kind, record_id, start=self._start, about=self.about, slot=self._slot)


def hint_of(kind: type, key: str) -> object:
    """The type of a field; ``outer.inner`` is a part of a nested object."""
    outer, _, inner = key.partition(".")
    hint = get_type_hints(kind).get(outer)
    if not inner:
        return hint
    nested = next(option for option in _options(hint) if is_dataclass(option))
    return get_type_hints(nested).get(inner)


def _options(hint: object) -> tuple[object, ...]:
    found = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return tuple(get_args(option)[0] if get_origin(option) is Annotated else option for option in found)


def from_form(value: object, hint: object) -> object:
    """A control's plain answer as a field with this type holds it."""
    options = _options(hint)
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    if bool in options:
        return value == "yes"
    if int in options:
        return int(value)
    enumeration = next((o for o in options if isinstance(o, type) and issubclass(o, StrEnum)), None)
    return enumeration(value) if enumeration is not None else value


def to_form(value: object, hint: object) -> object:
    """What a field with this type holds, as its control shows it."""
    if isinstance(value, bool) and len(_options(hint)) > 1:
        return "yes" if value else "no"
    return value.value if isinstance(value, StrEnum) else value
