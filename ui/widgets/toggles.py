"""Ticks and round choices that paint themselves, so that long words wrap and the mark grows with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.common.metrics import rem, target
from ui.widgets.paint import Role, colour, draw_box, draw_text, longest_word, text_size
from ui.widgets.text import required

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # a second Qt base cannot be initialised

_GAP = 0.6
_MARK = 1.35


class _Toggle(_Button):
    """What a tick and a round choice have in common: words beside a mark."""

    words: str

    def _prepare(self, text: str, name: str) -> None:
        self.words = required(text, "A choice")
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _room(self) -> int:
        return rem(_MARK) + rem(_GAP) + 6

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(target(), text_size(self.font(), self.words, width - self._room()).height() + rem(0.5))

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = text_size(self.font(), self.words, 100_000).width() + self._room() + 2
        return QSize(max(width, target()), target())

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(max(target(), longest_word(self.font(), self.words) + self._room() + 2), target())

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            draw_box(painter, self.rect(), rem(0.4), colour(self, Role.AlternateBase), None, 0)
        size, mirrored = rem(_MARK), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = self.width() - size - 3 if mirrored else 3
        self._paint_mark(painter, QRect(start, (self.height() - size) // 2, size, size))
        painter.setPen(colour(self, Role.WindowText))
        painter.setFont(self.font())
        room = self._room()
        area = self.rect().adjusted(0, 0, -room, 0) if mirrored else self.rect().adjusted(room, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        draw_text(painter, area, self.words, align)

    def _paint_mark(self, painter: QPainter, box: QRect) -> None:
        raise NotImplementedError


class TickMark(_Toggle, QCheckBox):
    """A box that is ticked or not."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare(text, name)

    def _paint_mark(self, painter: QPainter, box: QRect) -> None:
        on = self.isChecked()
        fill = colour(self, Role.Highlight) if on else colour(self, Role.Base)
        edge = colour(self, Role.Highlight) if on else colour(self, Role.Dark)
        draw_box(painter, box, rem(0.25), fill, edge, 2)
        if on:
            pen = QPen(colour(self, Role.HighlightedText), max(2, rem(0.14)))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            unit = box.width() / 24
            points = ((5.5, 12.5), (10.0, 17.0), (18.5, 7.5))
            painter.drawPolyline([QPoint(round(box.x() + x * unit), round(box.y() + y * unit)) for x, y in points])


class RoundMark(_Toggle, QRadioButton):
    """One of several choices."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare(text, name)

    def _paint_mark(self, painter: QPainter, box: QRect) -> None:
        on = self.isChecked()
        edge = colour(self, Role.Highlight) if on else colour(self, Role.Dark)
        draw_box(painter, box, box.width() / 2, colour(self, Role.Base), edge, 2)
        if on:
            inset = max(4, round(box.width() * 0.26))
            inner = box.adjusted(inset, inset, -inset, -inset)
            draw_box(painter, inner, inner.width() / 2, colour(self, Role.Highlight), None, 0)
