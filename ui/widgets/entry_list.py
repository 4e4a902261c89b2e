"""A list of records: a title and a second line each, opened with Enter or a click.

It is a list view on a model, so a screen reader says "3 of 12"; in a page it is as tall as its rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.common.metrics import rem, target
from ui.widgets.paint import Role, draw_text, strong, text_size
from ui.widgets.text import required

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = int(Qt.ItemDataRole.UserRole)
SECOND_ROLE = ID_ROLE + 1


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the list.

    Attributes:
        id: What ``opened`` says.
        title: Strong words.
        second: Quieter words below, may be empty.
        spoken: What a screen reader says; by default both.
    """

    id: str
    title: str
    second: str = ""
    spoken: str = ""


class RowModel(QAbstractListModel):
    """Rows as Qt's model."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        super().__init__()
        self._rows = list(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, row_id: str) -> int:
        """Where a row stands; 0 where it does not."""
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        spoken = row.spoken or ". ".join(part for part in (row.title, row.second) if part)
        return {
            int(Qt.ItemDataRole.DisplayRole): row.title,
            SECOND_ROLE: row.second,
            ID_ROLE: row.id,
            int(Qt.ItemDataRole.AccessibleTextRole): spoken,
        }.get(int(role))


class _TwoLines(QStyledItemDelegate):
    """Paints a title and a second line, both wrapping."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(width, self._heights(option, index, width - 2 * rem(1.25))[2])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = option.palette
        view = self.parent()
        active = (
            isinstance(view, QListView) and view.hasFocus() and bool(option.state & QStyle.StateFlag.State_HasFocus)
        )
        painter.save()
        if active or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, palette.color(Role.AlternateBase))
        if active:
            painter.setPen(QPen(palette.color(Role.Highlight), 3))
            painter.drawRect(option.rect.adjusted(2, 2, -2, -2))
        area = option.rect.adjusted(rem(1.25), rem(0.7), -rem(1.25), 0)
        first, second, _all = self._heights(option, index, area.width())
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.setPen(palette.color(Role.Text))
        painter.setFont(strong(option.font))
        draw_text(painter, QRect(area.left(), area.top(), area.width(), first), str(index.data()), align)
        painter.setPen(palette.color(Role.Dark))
        painter.setFont(option.font)
        below = QRect(area.left(), area.top() + first + rem(0.2), area.width(), second)
        draw_text(painter, below, str(index.data(SECOND_ROLE) or ""), align)
        if index.row() + 1 < index.model().rowCount():
            painter.setPen(QPen(palette.color(Role.Mid), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _heights(self, option: QStyleOptionViewItem, index: Index, width: int) -> tuple[int, int, int]:
        first = text_size(strong(option.font), str(index.data() or ""), width).height()
        words = str(index.data(SECOND_ROLE) or "")
        second = text_size(option.font, words, width).height() if words else 0
        return first, second, max(target(), first + second + rem(0.2 if words else 0) + 2 * rem(0.7))


class EntryList(QListView):
    """The list.

    Signals:
        opened: Id of the row that was opened.
    """

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel | None = None,
        *,
        tallest: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the list.

        Args:
            name: What it is a list of; read out.
            model: A model of one's own with ``ID_ROLE`` and ``SECOND_ROLE``; otherwise use ``set_rows``.
            tallest: Height in rem above which the list scrolls by itself; needed where there may be thousands of rows.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setAccessibleName(required(name, "A list"))
        self._own = RowModel()
        self._tallest = tallest
        self.setModel(model or self._own)
        self.setItemDelegate(_TwoLines(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(tallest is not None)
        self.clicked.connect(self._open)
        for signal in (self.model().modelReset, self.model().rowsInserted, self.model().rowsRemoved):
            signal.connect(self._fit)
        self._fit()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the current one stays current if it is still there."""
        current = str(self.currentIndex().data(ID_ROLE) or "")
        self._own.set_rows(rows)
        ids = [row.id for row in rows]
        place = ids.index(current) if current in ids else 0
        if rows:
            self.setCurrentIndex(self._own.index(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(str(index.data(ID_ROLE)))

    def _fit(self) -> None:
        count = self.model().rowCount()
        if self._tallest is not None and count * target() > rem(self._tallest):
            self.setFixedHeight(rem(self._tallest))
            return
        height = sum(self.sizeHintForIndex(self.model().index(row, 0)).height() for row in range(count))
        self.setFixedHeight(height + 4)
