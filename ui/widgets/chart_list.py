"""A line over days that a screen reader can walk along: a list view whose items are the days.

A day without an answer breaks the line and says so. Below it stands the same in one line of words, and a table
on request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from passport_app.i18n import Translator
from ui.common.metrics import rem, target
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import column
from ui.widgets.paint import Role
from ui.widgets.text import Note, required

Index = QModelIndex | QPersistentModelIndex
_VALUE = int(Qt.ItemDataRole.UserRole)
_MARKED = _VALUE + 1
_LEVELS = (0, 5, 10)


@dataclass(frozen=True, kw_only=True)
class ChartPoint:
    """One day of a chart.

    Attributes:
        when: The day in words.
        value: 0 to 10, or ``None`` for a day without an answer.
        spoken: The day and its value in words: "Thu 3 September: pain 7 of 10", "…: not recorded".
        marked: Whether the day lies in a flare-up; its ground is tinted.
    """

    when: str
    value: float | None
    spoken: str
    marked: bool = False


class _Points(QAbstractListModel):
    def __init__(self, points: Sequence[ChartPoint]) -> None:
        super().__init__()
        self.points = list(points)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.points)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        point = self.points[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): point.spoken,
            int(Qt.ItemDataRole.AccessibleTextRole): point.spoken,
            int(Qt.ItemDataRole.ToolTipRole): point.spoken,
            _VALUE: point.value,
            _MARKED: point.marked,
        }.get(int(role))


class _Line(QStyledItemDelegate):
    """Paints one day's piece of the line: from half-way to the day before, to half-way to the day after."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, _Days)  # noqa: S101 - made only by it
        return QSize(view.step(), view.viewport().height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = option.palette
        view = self.parent()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(_MARKED):
            painter.fillRect(option.rect, palette.color(Role.AlternateBase))
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        for level in _LEVELS:
            y = round(_height(option.rect, level))
            painter.drawLine(option.rect.left(), y, option.rect.right(), y)
        self._paint_line(painter, option, index)
        focused = isinstance(view, QWidget) and view.hasFocus() and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused:
            painter.setPen(QPen(palette.color(Role.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        value = index.data(_VALUE)
        if value is None:
            return
        ink = option.palette.color(Role.Highlight)
        here = QPointF(option.rect.center().x() + 0.5, _height(option.rect, value))
        painter.setPen(QPen(ink, max(2, rem(0.14))))
        view = self.parent()
        mirrored = isinstance(view, QWidget) and view.isRightToLeft()
        for side in (-1, 1):
            other = index.model().index(index.row() + side, 0).data(_VALUE)
            if other is not None:
                edge = option.rect.left() if (side < 0) != mirrored else option.rect.right() + 1
                painter.drawLine(here, QPointF(edge, _height(option.rect, (value + other) / 2)))
        painter.setBrush(ink)
        painter.drawEllipse(here, rem(0.16), rem(0.16))


def _height(rect: QRect, value: float) -> float:
    """Where a value stands between the bottom and the top."""
    room = rem(0.6)
    return rect.bottom() - room - (rect.height() - 2 * room) * value / 10


class _Ends(QWidget):
    """The numbers at the lines across; the chart's name says what they mean."""

    def __init__(self, days: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(self.fontMetrics().horizontalAdvance("10") + rem(0.4), days.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, half = QPainter(self), self.fontMetrics().height() // 2
        painter.setPen(self.palette().color(Role.Text))
        mirrored, gap = self.isRightToLeft(), rem(0.3)
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        for level in _LEVELS:
            y = round(_height(self.rect(), level))
            box = QRect(gap if mirrored else 0, y - half, self.width() - gap, 2 * half)
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), str(level))


class _Days(QListView):
    """The days beside each other; arrows move along the line."""

    def __init__(self, name: str, points: Sequence[ChartPoint], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = _Points(points)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Line(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setFixedHeight(rem(9))

    def step(self) -> int:
        """Pixels between two days."""
        return max(3, self.viewport().width() // max(1, self._model.rowCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class ChartList(QWidget):
    """The line, its one-line version in words, and the same as a table."""

    def __init__(
        self,
        translator: Translator,
        name: str,
        points: Sequence[ChartPoint],
        words: str,
        *,
        value_title: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the chart.

        Args:
            translator: The window's language.
            name: What the line shows, with its worded ends: "Usual pain, 0 none to 10 the strongest".
            points: The days, oldest first.
            words: The same in one line of words.
            value_title: Heading of the table's second column.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._translator, self._points, self._value_title = translator, points, value_title
        self._table: QTableWidget | None = None
        self._rows = column(self, space=0.5)
        self.days = _Days(required(name, "A chart"), points, self)
        self._rows.addWidget(Note(name, small=True, parent=self))
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(_Ends(self.days, self))
        line.addWidget(self.days, 1)
        self._rows.addLayout(line)
        self._rows.addWidget(Note(words, parent=self))
        self._switch = LinkButton(translator.gettext("Show as table"), parent=self)
        self._switch.clicked.connect(self._toggle)
        self._rows.addWidget(self._switch)

    def _toggle(self) -> None:
        _ = self._translator.gettext
        if self._table is None:
            self._table = self._make_table()
            self._table.hide()
            self._rows.addWidget(self._table)
        self._table.setVisible(self._table.isHidden())
        hidden = self._table.isHidden()
        self._switch.set_words(_("Show as table") if hidden else _("Hide the table"))

    def _make_table(self) -> QTableWidget:
        _ = self._translator.gettext
        table = QTableWidget(len(self._points), 2, self)
        table.setAccessibleName(self.days.accessibleName())
        table.setHorizontalHeaderLabels([_("Day"), self._value_title])
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(target())
        for row, point in enumerate(self._points):
            shown = _("not recorded") if point.value is None else self._translator.number(round(point.value, 1))
            table.setItem(row, 0, QTableWidgetItem(point.when))
            table.setItem(row, 1, QTableWidgetItem(shown))
        table.setFixedHeight(min(rem(24), target() * (len(self._points) + 1) + rem(1)))
        return table
