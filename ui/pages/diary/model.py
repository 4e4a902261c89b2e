"""The diary's list as Qt's model: one row an entry, with its day, what it is, and whose words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from passport_app.i18n import Translator
from ui.pages.diary.presenter import DiaryRow
from ui.widgets.entry_list import ID_ROLE, SECOND_ROLE

Index = QModelIndex | QPersistentModelIndex


class DiaryModel(QAbstractListModel):
    """Entries, newest day first."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._rows: tuple[DiaryRow, ...] = ()

    def set_rows(self, rows: Sequence[DiaryRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, record_id: str) -> int:
        """Where an entry stands; 0 where it does not."""
        return next((i for i, row in enumerate(self._rows) if row.id == record_id), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        second = "\n".join(part for part in (row.text, row.whose) if part)
        return {
            int(Qt.ItemDataRole.DisplayRole): self._title(row),
            SECOND_ROLE: second,
            ID_ROLE: row.id,
            int(Qt.ItemDataRole.AccessibleTextRole): ". ".join(p for p in (self._title(row), row.text, row.whose) if p),
        }.get(int(role))

    def _title(self, row: DiaryRow) -> str:
        if not row.day:
            return row.label
        return self._translator.gettext("{day} · {what}", day=row.day, what=row.label)
