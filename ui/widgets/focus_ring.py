"""Shows where the keyboard is: a ring around whatever has the focus, the same for every control.

``QFocusFrame`` follows its control, is cut off by the scrolling page where it should be, and is no part of what a
screen reader sees.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from ui.common.metrics import rem

_ROOM = 5
_LINE = 3


class _RoomForRing(QProxyStyle):
    """Leaves a gap between the control and its ring."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return _ROOM
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # a square hole would cut the ring's round corners
        return super().styleHint(hint, option, widget, data)


class FocusRing(QFocusFrame):
    """The ring; there is one in the window."""

    def __init__(self) -> None:
        super().__init__()
        self._own_style = _RoomForRing("Fusion")
        self.setStyle(self._own_style)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def rest(self) -> None:
        """Leave every control and its window, before the window's content goes away and takes the ring along."""
        self.setWidget(None)  # type: ignore[arg-type]
        self.setParent(None)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Views paint the ring on their current row themselves; a heading is only where reading begins."""
        ringed = new if new is not None and new.focusPolicy() & Qt.FocusPolicy.TabFocus else None
        self.setWidget(None if isinstance(ringed, QAbstractItemView) else ringed)  # type: ignore[arg-type]
        QTimer.singleShot(0, self, self._appear)

    def _appear(self) -> None:
        """Qt leaves the ring hidden around what was out of sight, even when the page has scrolled to it since."""
        if self.widget() is not None and self.widget().isVisible():
            self.show()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour: QColor = QApplication.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(colour, _LINE))
        half = _LINE // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), rem(0.75), rem(0.75))
