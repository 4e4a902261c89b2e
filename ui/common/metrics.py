"""Sizes relative to the text: everything that has a size is written in rem, so that 200% text works.

One rem is the height in pixels of the application's font, which the theme sets.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

TARGET_PX = 44
"""The least width and height of anything that is pressed, at 100%."""


def rem(value: float = 1.0) -> int:
    """``value`` times the text size, in pixels."""
    return round(value * text_pixels(QApplication.font()))


def target() -> int:
    """The least height of a control in pixels: 44, and more with larger text."""
    return max(TARGET_PX, rem(2.75))


def text_pixels(font: QFont) -> int:
    """The size of a font in pixels, whichever way it was set."""
    return font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()
