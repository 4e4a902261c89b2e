"""What controls that paint themselves have in common: wrapped text, outlines, sizes."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

Role = QPalette.ColorRole
_WRAP = int(Qt.TextFlag.TextWordWrap)
_SIDES = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight
_FORCE_LEFT, _FORCE_RIGHT = Qt.TextFlag.TextForceLeftToRight, Qt.TextFlag.TextForceRightToLeft
_BREAKS = re.compile(r"\s+|(?<=-)(?=[^\W\d])")
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
    """The width below which a word would be cut; a line may end after a hyphen, as in a double name."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in _BREAKS.split(text)), default=0)


def draw_text(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    """Wrapped text in the painter's font and pen, in its own direction; it begins where the layout's lines begin."""
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    from_right = reads_from_right(text, mirrored=mirrored)
    flags = int(align) | _WRAP | int(_FORCE_RIGHT if from_right else _FORCE_LEFT)
    if mirrored != from_right and align & _SIDES:
        flags ^= int(_SIDES)  # the other side of the text's own direction
    painter.drawText(rect, flags, in_lines(painter.font(), text, rect.width(), mirrored=mirrored))


def in_lines(font: QFont, text: str, width: int, *, mirrored: bool = False) -> str:
    """Right-to-left text with its lines broken where they wrap; other text as it is.

    The space at which a line wraps would move a line from right to left away from where its lines begin.
    """
    if not reads_from_right(text, mirrored=mirrored):
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


def reads_from_right(text: str, *, mirrored: bool = False) -> bool:
    """Whether a line of text runs from right to left; isolated words in it do not count.

    The first letter decides. Only in a ``mirrored`` layout a line may begin with a foreign word such as PDF, and one
    of nothing but isolated words follows the layout; a bare number never does: its groups would change places.
    """
    outside, isolated = _outside(text)
    first = next((direction for direction in outside if direction in ("L", "R", "AL")), "")
    if first in ("R", "AL") or not mirrored:
        return first in ("R", "AL")
    if first == "L":
        return outside.count("R") + outside.count("AL") > outside.count("L")
    return isolated and "EN" not in outside


def _outside(text: str) -> tuple[list[str], bool]:
    """Directions of the letters outside isolated words, and whether there are such words."""
    depth, isolated, found = 0, False, []
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("LRI", "RLI", "FSI"):
            depth, isolated = depth + 1, True
        elif direction == "PDI":
            depth = max(0, depth - 1)
        elif not depth:
            found.append(direction)
    return found, isolated


def draw_box(
    painter: QPainter,
    rect: QRect,
    radius: float,
    fill: QColor | None,
    edge: QColor | None,
    width: float,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box whose outline lies inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if edge is not None else 0.0
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(edge, width, style) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)
