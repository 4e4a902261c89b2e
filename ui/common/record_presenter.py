"""What happens behind any list of records of one kind; no window in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from passport_app.domain.record import Entry, Record
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from ui.common.fields import RecordView
from ui.common.filling import Filling


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

    def filling(self, record_id: str | None, start: Mapping[str, object] | None = None) -> Filling[Any]:
        """Take up one record, or begin a new one about today."""
        today = self._passport.today()
        return Filling(self._passport, self._translator, self.view.kind, record_id, start=start, about=today)

    def remove(self, record_id: str) -> None:
        """Take a record out; it can be brought back for as long as the passport exists."""
        self._passport.records.remove(record_id)

    def restore(self, record_id: str) -> None:
        """Bring a record back."""
        self._passport.records.restore(record_id)
