"""Buttons. Each has visible words or, for an icon alone, a name; one without cannot be made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.common.metrics import rem, target
from ui.widgets.icons import draw_icon
from ui.widgets.paint import Role, colour, draw_box, draw_text, longest_word, strong, text_size
from ui.widgets.text import required


class BaseButton(QAbstractButton):
    """A button that paints itself, so that long words wrap instead of being cut."""

    PAD = 1.4
    STRONG = True
    FROM_THE_EDGE = False
    """Whether the words begin where lines of text begin, instead of standing in the middle."""
    _icon_room = 1.75

    def __init__(self, text: str, *, icon: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = required(text, "A button")
        self.icon_name = icon
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, text: str, *, name: str = "") -> None:
        """Change the visible words, and the name that begins with them."""
        self.words = required(text, "A button")
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        self.updateGeometry()

    def face(self) -> QFont:
        """The font of the words."""
        return strong(self.font()) if self.STRONG else self.font()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = width - self._chrome()
        return max(target() if self.PAD else 0, text_size(self.face(), self.words, inner).height() + rem(1.0))

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = max(text_size(self.face(), self.words, 100_000).width() + self._chrome() + 2, target())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(max(target(), longest_word(self.face(), self.words) + self._chrome() + 2), target())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _chrome(self) -> int:
        return rem(self.PAD) * 2 + (rem(self._icon_room) if self.icon_name else 0)

    def _ink(self) -> QColor:
        return colour(self, Role.Link)

    def _paint_words(self, painter: QPainter) -> None:
        align = Qt.AlignmentFlag.AlignCenter
        painter.setPen(self._ink())
        painter.setFont(self.face())
        area = self.rect().adjusted(rem(self.PAD), 0, -rem(self.PAD), 0)
        if self.FROM_THE_EDGE:
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            area.translate(rem(self.PAD) if self.isRightToLeft() else -rem(self.PAD), 0)
        if self.icon_name:
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            side = rem(1.25)
            start = area.left() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else area.right() - side
            draw_icon(painter, self.icon_name, QRect(start, self.rect().center().y() - side // 2, side, side))
            shift = rem(self._icon_room)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            area.adjust(0, 0, -shift, 0) if mirrored else area.adjust(shift, 0, 0, 0)
        draw_text(painter, area, self.words, align)


class PrimaryButton(BaseButton):
    """The one thing to do on this page."""

    def _ink(self) -> QColor:
        return colour(self, Role.HighlightedText)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = colour(self, Role.Highlight) if self.isEnabled() else colour(self, Role.Dark)
        if self.isDown() or self.underMouse():
            fill = fill.darker(112)
        draw_box(painter, self.rect(), rem(0.6), fill, None, 0)
        self._paint_words(painter)


class SecondaryButton(BaseButton):
    """Something else to do; may also be a choice that stays pressed."""

    def _ink(self) -> QColor:
        if self.isChecked():
            return colour(self, Role.HighlightedText)
        return colour(self, Role.Link) if self.isEnabled() else colour(self, Role.Dark)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill: QColor | None = None
        if self.isChecked():
            fill = colour(self, Role.Highlight)
        elif self.isDown() or self.underMouse():
            fill = colour(self, Role.AlternateBase)
        edge = colour(self, Role.Highlight) if self.isEnabled() else colour(self, Role.Dark)
        draw_box(painter, self.rect(), rem(0.6), fill, edge, 2, dashed=not self.isEnabled())
        self._paint_words(painter)


class LinkButton(BaseButton):
    """A quiet action, underlined."""

    PAD = 0.12
    STRONG = False
    FROM_THE_EDGE = True

    def __init__(
        self, text: str, *, icon: str = "", name: str = "", small: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make the link; ``small`` words stand under a field, so that several fit on a line."""
        self._small = small
        if small:
            self._icon_room = 1.55
        super().__init__(text, icon=icon, name=name, parent=parent)

    def face(self) -> QFont:
        font = QFont(self.font())
        font.setUnderline(True)
        if self._small:
            font.setPixelSize(rem(0.9))
        return font

    def _ink(self) -> QColor:
        return colour(self, Role.WindowText)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            draw_box(painter, self.rect(), rem(0.4), colour(self, Role.AlternateBase), None, 0)
        self._paint_words(painter)


class IconButton(BaseButton):
    """A drawn sign alone, for places where the words stand right beside it; its name is read out."""

    PAD = 0.0

    def __init__(self, name: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, icon=icon, parent=parent)
        self.setToolTip(name)

    def heightForWidth(self, _width: int) -> int:
        return target()

    def sizeHint(self) -> QSize:
        return QSize(target(), target())

    def minimumSizeHint(self) -> QSize:
        return QSize(target(), target())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        hot = colour(self, Role.AlternateBase) if self.isDown() or self.underMouse() else colour(self, Role.Base)
        draw_box(painter, self.rect(), rem(0.5), hot, colour(self, Role.Dark), 2, dashed=not self.isEnabled())
        side = rem(1.25)
        box = QRect(0, 0, side, side)
        box.moveCenter(self.rect().center())
        painter.setPen(colour(self, Role.WindowText))
        draw_icon(painter, self.icon_name, box)
