"""White cards: for an overview, and for the four levels of a flare-up plan."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.common.metrics import rem
from ui.widgets.layouts import column, take_out
from ui.widgets.text import Heading

_EDGE = 0.6


class Card(QFrame):
    """A white card with an optional title; its words make a named group."""

    ROLE = "Grouping"

    def __init__(self, title: str = "", *widgets: QWidget, level: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body: QVBoxLayout = column(self, space=0.6, margin=1.25)
        self.body.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        if title:
            self.setAccessibleName(title)
            self.add(Heading(title, level, parent=self))
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put one more thing at the end."""
        self.body.insertWidget(self.body.count() - 1, widget)

    def clear(self, *, keep_title: bool = True) -> None:
        """Take out what is in the card."""
        first = 1 if keep_title and self.accessibleName() else 0
        take_out(self.body, first)


class Level(StrEnum):
    """The four levels of a flare-up plan."""

    USUAL = "usual"
    STARTING = "starting"
    HELP = "help"
    NEW = "new"


MARKS = {Level.USUAL: "●", Level.STARTING: "▲", Level.HELP: "■", Level.NEW: "✚"}


class LevelCard(Card):
    """A card of one level: its mark before the title and a coloured edge."""

    def __init__(self, level: Level, title: str, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(f"{MARKS[level]} {title}", *widgets, parent=parent)
        self.setAccessibleName(title)
        self.setProperty("level", str(level))
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left() + rem(_EDGE), margins.top(), margins.right(), margins.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stylesheet's text colour of this card is the colour of its edge; the words have their own."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.palette().color(self.foregroundRole())
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), rem(0.75), rem(0.75))
        painter.setClipPath(outline)
        strip = rem(_EDGE)
        painter.fillRect(self.width() - strip if self.isRightToLeft() else 0, 0, strip, self.height(), edge)
