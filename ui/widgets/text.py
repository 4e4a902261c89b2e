"""Words on a page: headings, paragraphs and quieter notes. They wrap, and are never read as markup."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.paint import colour, in_lines, reads_from_right


def required(text: str, what: str) -> str:
    """The text, or an error where a control would have no name."""
    if not text.strip():
        message = f"{what} needs visible words"
        raise ValueError(message)
    return text


class _Words(QLabel):
    """Plain text that wraps and is never read as markup."""

    _at_end = False

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._align()

    def put_at_end(self, *, at_end: bool = True) -> None:
        """Let the lines end where the layout's lines end, as under the last number of a scale."""
        self._at_end = at_end
        self._align()

    def _align(self) -> None:
        """Words in another script still begin where the layout's lines begin."""
        right = self.isRightToLeft() != self._at_end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.isRightToLeft()
        if not reads_from_right(self.text(), mirrored=mirrored):
            super().paintEvent(event)
            return
        painter, area = QPainter(self), self.contentsRect()
        painter.setPen(colour(self, self.foregroundRole()))
        lines = in_lines(self.font(), self.text().replace("&&", "&"), area.width(), mirrored=mirrored)
        painter.drawText(area, int(self.alignment()) | int(Qt.TextFlag.TextForceRightToLeft), lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._align()


class Heading(_Words):
    """A heading of level 1 to 3; a screen reader meets it as a heading."""

    ROLE = "Heading"

    def __init__(self, text: str, level: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(required(text, "A heading"), parent)
        self.level = level
        self.setProperty("level", str(level))


class Paragraph(_Words):
    """Ordinary text."""

    def __init__(self, text: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("strong", "true" if strong else "false")


class Note(_Words):
    """Quieter text under a heading or a field."""

    def __init__(self, text: str, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("small", "true" if small else "false")


class FieldLabel(_Words):
    """The visible name of a field."""

    def line_width(self) -> int:
        """The width at which the name stands on one line."""
        self.ensurePolished()
        around = self.contentsMargins()
        words = self.fontMetrics().boundingRect(QRect(0, 0, 100_000, 100_000), 0, self.text()).width()
        space = self.fontMetrics().horizontalAdvance(" ")  # letters that join are wider than their sum
        return words + space + around.left() + around.right() + 2


class FieldError(_Words):
    """What is the matter with a field, in one sentence."""
