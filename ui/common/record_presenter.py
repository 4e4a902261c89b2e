"""What happens behind any form of one record, and any list of records of one kind; no window in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from passport_app.domain.nhs_number import parse_nhs_number, spaced_nhs_number
from passport_app.domain.record import Entry, Record
from passport_app.domain.rules import RuleError
from passport_app.i18n import Translator
from passport_app.services.editing import Editing
from passport_app.services.passport import Passport
from ui.common.fields import Ask, Field, RecordView

YES, NO = "yes", "no"


class FormView(Protocol):
    """What the presenter asks of a form."""

    def set_values(self, values: Mapping[str, object]) -> None: ...
    def show_draft(self, key: str, raw: str) -> None: ...
    def show_error(self, key: str, sentence: str) -> None: ...
    def mark_saved(self, key: str) -> None: ...
    def show_fields(self, shown: Mapping[str, bool]) -> None: ...


class FormPresenter:
    """Fills a form from a record and saves every answer as it is given."""

    def __init__(
        self, editing: Editing[Any], fields: tuple[Field, ...], view: FormView, translator: Translator
    ) -> None:
        """Tie a record being edited to the form that shows it."""
        self.editing = editing
        self._fields = {field.key: field for field in fields}
        self._view = view
        self._translator = translator

    def start(self) -> None:
        """Show what the record holds, and what was being typed when it was last left."""
        self._view.set_values({key: self._shown(field) for key, field in self._fields.items()})
        for key, raw in self.editing.drafts().items():
            if key in self._fields:
                self._view.show_draft(key, raw)
        self._show_fields()

    def typed(self, key: str, raw: str) -> None:
        """Keep what is being typed."""
        self.editing.typed(key, raw)

    def answered(self, key: str, value: object) -> None:
        """Take an answer; say "Saved", or what is the matter with it."""
        try:
            entry = self.editing.commit(key, to_record(self._fields[key], value))
        except RuleError as error:
            self._view.show_error(key, self._translator.error(error))
            return
        if entry is not None:
            self._view.mark_saved(key)
        self._show_fields()

    def _shown(self, field: Field) -> object:
        return to_form(field, self.editing.value(field.key))

    def _show_fields(self) -> None:
        choosing = {key: field for key, field in self._fields.items() if field.shown is not None}
        value = self.editing.value
        self._view.show_fields({key: field.shown is None or field.shown(value) for key, field in choosing.items()})


def to_record(field: Field, value: object) -> object:
    """A control's plain answer as the record's field holds it.

    Raises:
        RuleError: The answer is of no form that the record can hold.
    """
    if value in (None, "", ()):
        return None
    if field.options is not None:
        return field.options(str(value))
    if field.ask is Ask.YES_NO:
        return value == YES
    return parse_nhs_number(str(value)) if field.ask is Ask.NHS_NUMBER else value


def to_form(field: Field, value: object) -> object:
    """A record's value as its control shows it."""
    if value is None:
        return None
    if field.ask is Ask.YES_NO:
        return YES if value else NO
    return spaced_nhs_number(str(value)) if field.ask is Ask.NHS_NUMBER else value


class RecordsPresenter:
    """The list of one kind of record: what stands in it, taking out, bringing back."""

    def __init__(self, passport: Passport, view: RecordView[Any], translator: Translator) -> None:
        """List the records of ``view.kind`` in an open passport."""
        self._passport = passport
        self.view = view
        self._translator = translator

    def entries(self) -> list[Entry[Record]]:
        """The records that stand, in the order of the list."""
        found = self._passport.records.all(self.view.kind)
        return sorted(found, key=self.view.order) if self.view.order else found  # type: ignore[arg-type]  # keys of one view compare

    def removed(self) -> list[Entry[Record]]:
        """The records that were taken out and can come back."""
        return list(self._passport.records.removed(self.view.kind))

    def words(self, entry: Entry[Record]) -> tuple[str, str]:
        """Title and second line of one record."""
        describe = self.view.describe
        return describe(entry, self._translator.language) if describe else (self.view.title, "")

    def editing(self, record_id: str | None, start: Mapping[str, object] | None = None) -> Editing[Any]:
        """Take up one record, or begin a new one."""
        return Editing(self._passport, self.view.kind, record_id, start=start, about=self._about())

    def remove(self, record_id: str) -> None:
        """Take a record out; it can be brought back for as long as the passport exists."""
        self._passport.records.remove(record_id)

    def restore(self, record_id: str) -> None:
        """Bring a record back."""
        self._passport.records.restore(record_id)

    def _about(self) -> date:
        return self._passport.today()
