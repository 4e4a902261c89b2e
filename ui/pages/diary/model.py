"""The diary's list as Qt's model: one row an entry, with its day, what it is, and whose words."""

from __future__ import annotations

from collections.abc import Sequence

from passport_app.i18n import Translator
from ui.pages.diary.presenter import DiaryRow
from ui.widgets.entry_list import Row, RowModel


class DiaryModel(RowModel):
    """Entries, newest day first."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator

    def set_entries(self, entries: Sequence[DiaryRow]) -> None:
        """Replace all rows."""
        self.set_rows([self._row(entry) for entry in entries])

    def _row(self, entry: DiaryRow) -> Row:
        below = [part for part in (entry.text, entry.whose) if part]
        title = self._title(entry)
        return Row(id=entry.id, title=title, second="\n".join(below), spoken=". ".join((title, *below)))

    def _title(self, entry: DiaryRow) -> str:
        if not entry.day:
            return entry.label
        return self._translator.gettext("{day} · {what}", day=entry.day, what=entry.label)
