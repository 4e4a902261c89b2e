"""Ways to lay things out: a column, a row that wraps, and cards that fall into one column on a narrow window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QSizePolicy, QStyle, QVBoxLayout, QWidget

from ui.common.metrics import rem


def column(owner: QWidget, *, space: float = 0.5, margin: float = 0.0) -> QVBoxLayout:
    """A column on ``owner`` with its space and margin in rem."""
    layout = QVBoxLayout(owner)
    layout.setSpacing(rem(space))
    layout.setContentsMargins(rem(margin), rem(margin), rem(margin), rem(margin))
    return layout


class FlowLayout(QLayout):
    """Items in reading order, on as many lines as they need; mirrored where the layout is."""

    def __init__(self, owner: QWidget | None = None, *, space: float = 0.75) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(rem(space))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, line = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._fitted(item, rect.width())
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if move:
                self._place(item, rect, QRect(rect.topLeft() + QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line

    def _fitted(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint().expandedTo(item.minimumSize())
        if size.width() <= width:
            return size
        height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
        return QSize(width, height)

    def _place(self, item: QLayoutItem, rect: QRect, place: QRect) -> None:
        owner = self.parentWidget()
        direction = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        item.setGeometry(QStyle.visualRect(direction, rect, place))


class FlowRow(QWidget):
    """Buttons or short controls beside each other, wrapping where the window is narrow."""

    def __init__(self, *widgets: QWidget, space: float = 0.75, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, space=space)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put one more at the end."""
        self._flow.addWidget(widget)


class CardGrid(QWidget):
    """Cards in columns; one column where they would be narrower than ``least`` rem."""

    def __init__(
        self, cards: Iterable[QWidget] = (), *, columns: int = 2, least: float = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._columns, self._least, self._now = columns, least, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(rem(1.25))
        for card in cards:
            self.add(card)

    def add(self, card: QWidget) -> None:
        """Put one more card at the end."""
        self._cards.append(card)
        card.setParent(self)
        card.setVisible(True)
        self._arrange(self._now or self._columns)

    def clear(self) -> None:
        """Take all cards away."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = max(1, min(self._columns, (self.width() + rem(1.25)) // rem(self._least + 1.25)))
        if fitting != self._now:
            self._arrange(fitting)

    def minimumSizeHint(self) -> QSize:
        widths = (card.minimumSizeHint().width() for card in self._cards)
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        self._now = columns
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        for index in range(self._columns):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
        self.updateGeometry()
