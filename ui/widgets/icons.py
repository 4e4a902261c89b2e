"""The drawn signs: one set, 2-unit lines on a 24-unit square, in the colour of the text beside them.

The files are in ``resources/icons``. Signs that point along the line of reading are mirrored with the layout.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from passport_app import paths

_POINTING = frozenset({"back", "forward", "open", "undo"})


def draw_icon(painter: QPainter, name: str, rect: QRect) -> None:
    """Draw a sign into ``rect`` in the colour of the painter's pen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in _POINTING and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        centre = rect.center().x()
        painter.translate(2 * centre + 1, 0)
        painter.scale(-1, 1)
    _renderer(name, painter.pen().color().name(QColor.NameFormat.HexRgb)).render(painter, QRectF(rect))
    painter.restore()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = _source(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


@cache
def _source(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
