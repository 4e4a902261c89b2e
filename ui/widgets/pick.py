"""One of a long list: a box that opens a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem, target
from ui.widgets.field import Field
from ui.widgets.paint import Role, colour, draw_box

Option = tuple[str, str]


class PickBox(QComboBox):
    """A box that opens a list; the wheel scrolls the page and never changes an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(rem(24))
        self.setMaxVisibleItems(12)

    def sizeHint(self) -> QSize:
        return QSize(rem(18), target())

    def minimumSizeHint(self) -> QSize:
        return QSize(rem(9), target())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = colour(self, Role.Highlight if self.hasFocus() else Role.Dark)
        draw_box(painter, self.rect(), rem(0.5), colour(self, Role.Base), edge, 2)
        painter.setPen(colour(self, Role.Text))
        area = self.rect().adjusted(rem(0.75), 0, -rem(0.75), 0)
        room = rem(1.5)
        words = area.adjusted(room, 0, 0, 0) if mirrored else area.adjusted(0, 0, -room, 0)
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, int(align), shown)
        side = rem(0.7)
        start = area.left() if mirrored else area.right() - side
        self._paint_sign(painter, QRect(start, self.height() // 2 - side // 4, side, side // 2))

    def _paint_sign(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(QPen(colour(self, Role.Text), 2))
        low = QPointF(box.center().x(), box.bottom())
        painter.drawPolyline([QPointF(box.topLeft()), low, QPointF(box.topRight())])


class PickField(Field):
    """One of a long list. The value is its code; "" where nothing was chosen."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        options: Sequence[Option],
        *,
        help_text: str = "",
        blank: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``options``; the first line is ``blank``, by default "Not chosen"."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.box = PickBox(self)
        self.box.addItem(blank or translator.gettext("Not chosen"), "")
        for code, words in options:
            self.box.addItem(words, code)
        self.name_control(self.box)
        self.place(self.box)
        self.box.activated.connect(self._activated)

    def value(self) -> object:
        return str(self.box.currentData() or "")

    def set_value(self, value: object) -> None:
        self.set_raw(str(value or ""))
        self.remember()

    def raw(self) -> str:
        return str(self.value())

    def set_raw(self, text: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(text)))

    def _activated(self) -> None:
        self._typed()
        self.commit()
