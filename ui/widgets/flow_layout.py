"""Things beside each other on as many lines as they need; choices in even lines or columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ui.common.metrics import rem
from ui.widgets.measured_layouts import Remembering, height_of

_COLUMNS_FROM = 6
"""So many choices stand in columns."""


class FlowLayout(Remembering):
    """Items in reading order, on as many lines as they need; mirrored where the layout is."""

    def __init__(
        self, owner: QWidget | None = None, *, space: float = 0.75, lines: float | None = None, even: bool = False
    ) -> None:
        """Lay out on ``owner`` with ``space`` rem between items and ``lines`` rem, or as much, between lines.

        ``even`` puts few items on lines of about the same length, so that none stands alone on the last, and many
        into columns, where a long one may take the place of two.
        """
        super().__init__(owner, space)
        self._even = even
        self._between = rem(space if lines is None else lines)

    def put_first(self, widget: QWidget) -> None:
        """Put a widget before the others."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def height_at(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def least_size(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _end(self, width: int) -> int:
        """Where lines end: as early as it costs no further line, if they are to be even."""
        widths = [self._fitted(item, width).width() for item in self._items if not item.isEmpty()]
        if not self._even or not widths or self._cell(width):
            return width
        lines, least, most = self._lines(widths, width), max(widths), width
        while least < most:
            middle = (least + most) // 2
            if self._lines(widths, middle) > lines:
                least = middle + 1
            else:
                most = middle
        return most

    def _cell(self, width: int) -> int:
        """The width of a column with its space, or 0 where there are none; most items fit into one."""
        widths = [item.sizeHint().width() + self.spacing() for item in self._items if not item.isEmpty()]
        if not self._even or len(widths) < _COLUMNS_FROM:
            return 0
        room, typical = width + self.spacing(), sorted(widths)[len(widths) * 3 // 4 - 1]
        columns = max(1, room // typical)
        while columns > 1 and _rows_in(columns - 1, widths, room) == _rows_in(columns, widths, room):
            columns -= 1  # the same lines, more evenly filled
        return room // columns

    def _lines(self, widths: list[int], width: int) -> int:
        lines, x = 1, 0
        for each in widths:
            if x and x + each > width:
                lines, x = lines + 1, 0
            x += each + self.spacing()
        return lines

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = 0
        for number, line in enumerate(self._lined_up(rect.width())):
            tallest = max(size.height() for _item, size in line)
            x, y = 0, y + (self._between if number else 0)
            for item, size in line:
                if move:  # in the middle of the line: a word stands level with the button beside it
                    place = QRect(rect.topLeft() + QPoint(x, y + (tallest - size.height()) // 2), size)
                    item.setGeometry(self.mirrored(rect, place))
                x += size.width() + self.spacing()
            y += tallest
        return y

    def _lined_up(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items that are seen, line by line, with the sizes that they get."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        end, cell, x = self._end(width), self._cell(width), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._fitted(item, width)
            if cell:
                size.setWidth(min(width, -(-(size.width() + self.spacing()) // cell) * cell - self.spacing()))
            if not lines or x + size.width() > end:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self.spacing()
        return lines

    def _fitted(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint().expandedTo(item.minimumSize())
        return size if size.width() <= width else QSize(width, height_of(item, width))


def _rows_in(columns: int, widths: list[int], room: int) -> int:
    """How many lines items of those widths need in so many columns."""
    lines, taken = 1, 0
    for width in widths:
        span = min(columns, -(-width // (room // columns)))
        if taken + span > columns:
            lines, taken = lines + 1, 0
        taken += span
    return lines
