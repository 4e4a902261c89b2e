"""A row that opens one entry: its title, a second line, and a sign that there is more behind it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.common.metrics import rem, target
from ui.widgets.icons import draw_icon
from ui.widgets.paint import Role, colour, draw_box, draw_text, longest_word, strong, text_size
from ui.widgets.text import required

_ALIGN = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class EntryRow(QAbstractButton):
    """A white row as wide as the page; a screen reader hears title and second line as the button's name."""

    def __init__(self, title: str, second: str = "", *, parent: QWidget | None = None) -> None:
        """Make the row; ``second`` may be empty."""
        super().__init__(parent)
        self.title, self.second = required(title, "A row"), second
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(", ".join(part for part in (title, second) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = width - self._chrome()
        title = text_size(strong(self.font()), self.title, inner).height()
        second = text_size(self.font(), self.second, inner).height() + rem(0.2) if self.second else 0
        return max(target(), title + second + 2 * rem(0.75))

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(rem(24), self.heightForWidth(rem(24)))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        longest = max(longest_word(strong(self.font()), self.title), longest_word(self.font(), self.second))
        return QSize(longest + self._chrome(), target())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        hot = self.isDown() or self.underMouse()
        fill = colour(self, Role.AlternateBase if hot else Role.Base)
        line = colour(self, Role.Mid)
        thick = 2 if line == colour(self, Role.WindowText) else 1  # with more contrast lines are as strong as words
        draw_box(painter, self.rect(), rem(0.6), fill, line, thick)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        area = self.rect().adjusted(rem(1), rem(0.75), -rem(1), -rem(0.75))
        side = rem(1.1)
        start = area.left() if mirrored else area.right() - side
        painter.setPen(colour(self, Role.Dark))
        sign = QRect(start, self.rect().center().y() - side // 2, side, side)
        draw_icon(painter, "forward", sign)
        room = rem(1.75)
        area.adjust(room, 0, 0, 0) if mirrored else area.adjust(0, 0, -room, 0)
        self._paint_words(painter, area)

    def _chrome(self) -> int:
        return 2 * rem(1) + rem(1.75)

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        painter.setFont(strong(self.font()))
        painter.setPen(colour(self, Role.Text))
        draw_text(painter, area, self.title, _ALIGN)
        if self.second:
            top = text_size(painter.font(), self.title, area.width()).height() + rem(0.2)
            painter.setFont(self.font())
            painter.setPen(colour(self, Role.PlaceholderText))
            draw_text(painter, area.adjusted(0, top, 0, 0), self.second, _ALIGN)
