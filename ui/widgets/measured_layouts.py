"""Layouts of our own whose height follows from their width: even columns, ends of a line; and what they share.

They remember what they have measured, because Qt asks for the same height many times, and mirror themselves.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.common.metrics import rem
from ui.widgets.text import FieldLabel


class Remembering(QLayout):
    """A layout of its own that remembers its heights: Qt asks for the same one many times."""

    def __init__(self, owner: QWidget | None, space: float) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._least_size: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(rem(space))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._heights.clear()
        self._least_size = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self.height_at(width)
        return self._heights[width]

    def minimumSize(self) -> QSize:
        if self._least_size is None:
            self._least_size = self.least_size()
        return self._least_size

    def height_at(self, width: int) -> int:
        """The height that the items need at ``width``."""
        raise NotImplementedError

    def least_size(self) -> QSize:
        """The narrowest that the items can be."""
        raise NotImplementedError

    def mirrored(self, rect: QRect, place: QRect) -> QRect:
        """A place within ``rect``, seen in the direction of reading."""
        owner = self.parentWidget()
        if owner is None or not owner.isRightToLeft():
            return place
        return QRect(rect.left() + rect.right() - place.right(), place.y(), place.width(), place.height())


class ColumnsLayout(Remembering):
    """Items of one width in as many columns as fit; as tall as its rows need at that width."""

    def __init__(
        self,
        owner: QWidget,
        fitting: Callable[[int], int],
        *,
        least: Callable[[], int],
        space: float,
    ) -> None:
        """Lay out on ``owner``.

        Args:
            owner: The widget that holds the items.
            fitting: How many columns to make in so many pixels.
            least: The least width in pixels.
            space: Between items, in rem.
        """
        super().__init__(owner, space)
        self._fitting, self._least = fitting, least

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def height_at(self, width: int) -> int:
        heights = [height for _row, height in self._rows(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        each, y = self._each(rect.width()), rect.top()
        for row, height in self._rows(rect.width()):
            for place, item in enumerate(row):
                box = QRect(rect.left() + place * (each + self.spacing()), y, each, height)
                item.setGeometry(self.mirrored(rect, box))
            y += height + self.spacing()

    def sizeHint(self) -> QSize:
        width = max([self.minimumSize().width(), *(item.sizeHint().width() for item in self._items)])
        return QSize(width, self.heightForWidth(width))

    def least_size(self) -> QSize:
        return QSize(self._least(), 0)

    def _each(self, width: int) -> int:
        columns = self._fitting(width)
        return (width - (columns - 1) * self.spacing()) // columns

    def _rows(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        columns, each = self._fitting(width), self._each(width)
        shown = [item for item in self._items if not item.isEmpty()]
        rows = [shown[start : start + columns] for start in range(0, len(shown), columns)]
        return [(row, max(height_of(item, each) for item in row)) for row in rows]


class EndsLayout(Remembering):
    """One thing at the beginning of a line and small ones after it; below it where there is no room."""

    def __init__(self, first: QWidget, *ends: QWidget, space: float = 0.5) -> None:
        super().__init__(None, space)
        for widget in (first, *ends):
            self.addWidget(widget)

    def set_first(self, widget: QWidget) -> None:
        """Put another widget in place of the first."""
        self.takeAt(0)
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())

    def add_end(self, widget: QWidget) -> None:
        """Put one more small thing before the others at the end."""
        self.addWidget(widget)
        self._items.insert(1, self._items.pop())

    def height_at(self, width: int) -> int:
        room = self._room(width)
        if room is None:
            below = max((item.sizeHint().height() for item in self._ends() if not _hidden(item)), default=0)
            return self._first_height(width) + (self.spacing() + below if below else 0)
        ends = max((item.sizeHint().height() for item in self._ends()), default=0)
        return max(self._first_height(room), ends)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = self._room(rect.width())
        beside = room is not None
        width = self._wish(room) if room is not None else rect.width()
        height = self._first_height(width)
        start = rect.top() + (rect.height() - height) // 2 if beside else rect.top()
        for item in self._items[:1]:
            item.setGeometry(self.mirrored(rect, QRect(rect.left(), start, width, height)))
        top = rect.top() if beside else rect.top() + height + self.spacing()
        x = rect.left() + (width + self.spacing() if beside else 0)
        for item in self._ends():
            place = QRect(x, top, item.sizeHint().width(), rect.bottom() + 1 - top)
            item.setGeometry(self.mirrored(rect, place))
            x += item.sizeHint().width() + self.spacing()

    def sizeHint(self) -> QSize:
        ends = sum(item.sizeHint().width() + self.spacing() for item in self._ends())
        first = self._items[0].sizeHint() if self._items else QSize(0, 0)
        return QSize(first.width() + ends, first.height())

    def least_size(self) -> QSize:
        ends = sum(item.sizeHint().width() + self.spacing() for item in self._ends())
        return QSize(max(self._first_width(), ends - self.spacing()), 0)

    def _ends(self) -> list[QLayoutItem]:
        return [item for item in self._items[1:] if not item.isEmpty()]

    def _first_width(self) -> int:
        return max((item.minimumSize().width() for item in self._items[:1] if not item.isEmpty()), default=0)

    def _first_height(self, width: int) -> int:
        return max((height_of(item, width) for item in self._items[:1] if not item.isEmpty()), default=0)

    def _wish(self, room: int) -> int:
        """How wide the first likes to be: a name only as wide as its words, so that the ends stand beside them."""
        first = self._items[0] if self._items else None
        if first is None or first.isEmpty():
            return 0
        widget = first.widget()
        wish = min(room, widget.line_width()) if isinstance(widget, FieldLabel) else room
        return wish if self._first_height(wish) <= self._first_height(room) else room

    def _room(self, width: int) -> int | None:
        """What is left for the first beside the others, or ``None`` if that is too little."""
        rest = width - sum(item.sizeHint().width() + self.spacing() for item in self._ends())
        return rest if rest >= self._first_width() else None


def _hidden(item: QLayoutItem) -> bool:
    """Whether an item only keeps its place free."""
    widget = item.widget()
    return widget is not None and widget.isHidden()


def height_of(item: QLayoutItem, width: int) -> int:
    """The height that an item needs at a width."""
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.sizeHint().height(), item.minimumSize().height())
