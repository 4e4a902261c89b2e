"""Ways to lay things out: a column, a row that wraps, and cards that fall into one column on a narrow window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.common.metrics import rem
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.measured_layouts import ColumnsLayout


def column(owner: QWidget, *, space: float = 0.5, margin: float = 0.0) -> QVBoxLayout:
    """A column on ``owner`` with its space and margin in rem."""
    layout = QVBoxLayout(owner)
    layout.setSpacing(rem(space))
    layout.setContentsMargins(rem(margin), rem(margin), rem(margin), rem(margin))
    return layout


def take_out(rows: QVBoxLayout, first: int, *, keep: int = 1) -> None:
    """Take out what stands in a column from the place ``first`` on, all but the last ``keep`` items."""
    while rows.count() > first + keep:
        item = rows.takeAt(first)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class FlowRow(QWidget):
    """Buttons or short controls beside each other, wrapping where the window is narrow."""

    def __init__(
        self,
        *widgets: QWidget,
        space: float = 0.75,
        lines: float | None = None,
        even: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, space=space, lines=lines, even=even)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put one more at the end."""
        self._flow.addWidget(widget)

    def put_first(self, widget: QWidget) -> None:
        """Put one more before the others."""
        self._flow.put_first(widget)


class CardGrid(QWidget):
    """Cards in columns; one column where they would be narrower than ``least`` rem."""

    def __init__(
        self, cards: Iterable[QWidget] = (), *, columns: int = 2, least: float = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns, self._least = columns, least
        self._grid = ColumnsLayout(self, self._fitting, least=self._narrowest, space=1.25)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for card in cards:
            self.add(card)

    def add(self, card: QWidget) -> None:
        """Put one more card at the end."""
        self._grid.addWidget(card)

    def clear(self) -> None:
        """Take all cards away."""
        while item := self._grid.takeAt(0):
            card = item.widget()
            if card is not None:
                card.hide()
                card.deleteLater()
        self.updateGeometry()

    def _fitting(self, width: int) -> int:
        shown = sum(not item.isEmpty() for item in map(self._grid.itemAt, range(self._grid.count())) if item)
        return max(1, min(self._columns, shown, (width + rem(1.25)) // rem(self._least + 1.25)))

    def _narrowest(self) -> int:
        items = (self._grid.itemAt(index) for index in range(self._grid.count()))
        return max((item.minimumSize().width() for item in items if item is not None), default=0)
