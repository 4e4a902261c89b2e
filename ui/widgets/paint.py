"""What controls that paint themselves have in common: wrapped text, outlines, sizes."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

Role = QPalette.ColorRole
_WRAP = int(Qt.TextFlag.TextWordWrap)
_REMEMBERED = 2_000
_measured: dict[tuple[str, str, int], QSize] = {}
"""Qt asks each control for the same size many times while a page is laid out."""


def colour(widget: QWidget, role: QPalette.ColorRole) -> QColor:
    """A colour of the look, greyed where the control is off."""
    group = QPalette.ColorGroup.Active if widget.isEnabled() else QPalette.ColorGroup.Disabled
    return widget.palette().color(group, role)


def strong(font: QFont) -> QFont:
    """The same font, semibold."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def text_size(font: QFont, text: str, width: int) -> QSize:
    """The size of ``text`` when it wraps at ``width`` pixels."""
    asked = (font.key(), text, width)
    if asked not in _measured:
        if len(_measured) >= _REMEMBERED:
            _measured.clear()
        room = QRect(0, 0, max(1, width), 100_000)
        _measured[asked] = QFontMetrics(font).boundingRect(room, _WRAP, text).size()
    return _measured[asked]


def longest_word(font: QFont, text: str) -> int:
    """The width below which a word would be cut."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def draw_text(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    """Wrapped text in the painter's font and pen."""
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.drawText(rect, int(align) | _WRAP, in_lines(painter.font(), text, rect.width(), mirrored=mirrored))


def in_lines(font: QFont, text: str, width: int, *, mirrored: bool = False) -> str:
    """Right-to-left text with its lines broken where they wrap; other text as it is.

    The space at which a line wraps would move a line from right to left away from where its lines begin.
    """
    if not reads_from_right(text, otherwise=mirrored):
        return text
    return "\n".join(line for part in text.split("\n") for line in _wrapped(font, part, width))


def _wrapped(font: QFont, text: str, width: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip(" "))
    layout.endLayout()
    return lines or [""]


def reads_from_right(text: str, *, otherwise: bool = False) -> bool:
    """Whether the first letter that has a direction is read from right to left.

    Isolated words do not count. Where nothing but they stand in a line it is ``otherwise``, the layout's direction;
    a bare number keeps a line from left to right, because its groups would change places.
    """
    inside, isolated, bare = 0, False, False
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("LRI", "RLI", "FSI"):
            inside, isolated = inside + 1, True
        elif direction == "PDI":
            inside = max(0, inside - 1)
        elif not inside and direction in ("L", "R", "AL"):
            return direction != "L"
        elif not inside and direction == "EN":
            bare = True
    return otherwise and isolated and not bare


def draw_box(
    painter: QPainter, rect: QRect, radius: float, fill: QColor | None, edge: QColor | None, width: float
) -> None:
    """A rounded box whose outline lies inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if edge is not None else 0.0
    painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)
