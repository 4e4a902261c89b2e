"""One of a long list: a box that opens a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem, target
from ui.widgets.field import Field
from ui.widgets.paint import Role, colour, draw_box, draw_text, text_size

Option = tuple[str, str]
_PAD, _SIGN = 0.75, 1.5


class PickBox(QComboBox):
    """A box that opens a list; the wheel scrolls the page and never changes an answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(rem(32))
        self.setMaxVisibleItems(12)
        self.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.currentIndexChanged.connect(self._changed)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the chosen words need: they wrap and are never cut."""
        words = text_size(self.font(), self.currentText(), width - self._around())
        return max(target(), words.height() + rem(1.0))

    def sizeHint(self) -> QSize:
        return QSize(rem(18), self.heightForWidth(min(self.width(), self.maximumWidth())))

    def minimumSizeHint(self) -> QSize:
        return QSize(rem(9), target())

    def showPopup(self) -> None:
        """Open the list as wide as its longest words, within the window."""
        view = self.view()
        wish = view.sizeHintForColumn(0) + 2 * rem(_PAD) + view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(max(self.width(), min(wish, self.window().width() - rem(2))))
        super().showPopup()

    def _changed(self) -> None:
        self.updateGeometry()

    def _around(self) -> int:
        return 2 * rem(_PAD) + rem(_SIGN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = colour(self, Role.Highlight if self.hasFocus() else Role.Dark)
        draw_box(painter, self.rect(), rem(0.5), colour(self, Role.Base), edge, 2)
        painter.setPen(colour(self, Role.Text))
        area = self.rect().adjusted(rem(_PAD), 0, -rem(_PAD), 0)
        room = rem(_SIGN)
        words = area.adjusted(room, 0, 0, 0) if mirrored else area.adjusted(0, 0, -room, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        draw_text(painter, words, self.currentText(), align)
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
