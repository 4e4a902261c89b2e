"""The printed page on the screen: the only thing in the window that casts a shadow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import SecondaryButton
from ui.widgets.layouts import FlowRow, column
from ui.widgets.paint import Role, colour, draw_box, in_lines
from ui.widgets.text import required

_ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
_SHADOW = 8
_A4 = 297 / 210
_LOW = 20
"""Where less than so many rem of the window's page is seen, a whole page would be a stamp: it fills its width."""


class _Paper(QWidget):
    """A sheet with its shadow, as wide as it is told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def shape(self) -> float:
        """Its height for each pixel of its width."""
        return _A4

    def set_width(self, width: int) -> None:
        """Show the page ``width`` pixels wide."""
        paper = max(1, width - 2 * _SHADOW)
        self.setFixedSize(QSize(paper + 2 * _SHADOW, round(paper * self.shape()) + 2 * _SHADOW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        for spread in range(_SHADOW, 0, -1):
            painter.fillRect(paper.adjusted(-spread, -spread + 2, spread, spread), QColor(0, 0, 0, 6))
        self.paint_on(painter, paper)
        if colour(self, Role.Mid) == colour(self, Role.WindowText):  # with more contrast a shadow is no edge
            draw_box(painter, paper, 0, None, colour(self, Role.Mid), 2)

    def paint_on(self, painter: QPainter, paper: QRect) -> None:
        """Paint what stands on the sheet."""
        raise NotImplementedError


class _Sheet(_Paper):
    """One page as a picture with words for those who cannot see it."""

    ROLE = "Graphic"

    def __init__(self, image: QImage, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = image
        self.setAccessibleName(words)

    def shape(self) -> float:
        return self.image.height() / max(1, self.image.width())

    def paint_on(self, painter: QPainter, paper: QRect) -> None:
        painter.drawImage(paper, self.image, QRect(0, 0, self.image.width(), self.image.height()))


class _Making(_Paper):
    """An empty sheet that says that the page is being made."""

    ROLE = "StaticText"

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)

    def paint_on(self, painter: QPainter, paper: QRect) -> None:
        painter.fillRect(paper, QColor("white"))
        painter.setPen(QColor("#1D2A33"))
        painter.setFont(self.font())
        inside = paper.adjusted(rem(1), rem(1), -rem(1), -rem(1))
        align = Qt.AlignmentFlag.AlignCenter
        painter.drawText(
            inside, int(align) | int(Qt.TextFlag.TextWordWrap), in_lines(self.font(), self._words, inside.width())
        )


class _Frame(QScrollArea):
    """Where a page that was made larger is moved about with the arrow keys."""

    ROLE = "Grouping"


class PaperPreview(QWidget):
    """Pages below each other, each seen whole, with buttons to look closer."""

    def __init__(self, translator: Translator, name: str, parent: QWidget | None = None) -> None:
        """Make the preview; ``name`` is read out, such as "The page for the GP"."""
        super().__init__(parent)
        self._translator, self._name = translator, required(name, "A preview")
        self._zoom = 0
        _ = translator.gettext
        self._larger = SecondaryButton(_("Look closer"), icon="zoom_in", parent=self)
        self._smaller = SecondaryButton(_("Whole page"), icon="zoom_out", parent=self)
        self._larger.clicked.connect(lambda: self._set_zoom(self._zoom + 1))
        self._smaller.clicked.connect(lambda: self._set_zoom(0))
        self._area = _Frame(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self._name)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._paper = QWidget(self._area)
        self._paper.setObjectName("page")
        self._rows = column(self._paper, space=0.75)
        self._area.setWidget(self._paper)
        rows = column(self, space=0.5)
        rows.addWidget(FlowRow(self._larger, self._smaller, space=0.5, parent=self))
        rows.addWidget(self._area)
        rows.addStretch(1)
        making = _Making(_("Making the page …"), self._paper)
        self._sheets: list[_Paper] = [making]
        self._rows.addWidget(making)
        self._set_zoom(0)

    def show_pages(self, images: Sequence[QImage], descriptions: Sequence[str] = ()) -> None:
        """Show pages; ``descriptions`` say in words what stands on each (the page's text, or a short summary)."""
        for sheet in self._sheets:
            self._rows.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        sheets = [self._sheet(image, number, len(images)) for number, image in enumerate(images, 1)]
        self._sheets = [*sheets]
        for sheet, words in zip(sheets, descriptions, strict=False):
            sheet.setAccessibleDescription(words)
        self._set_zoom(self._zoom)

    @property
    def is_made(self) -> bool:
        """Whether pages are shown."""
        return any(isinstance(sheet, _Sheet) for sheet in self._sheets)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        page = self._page()
        if page is not None:
            page.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that only grows taller shows a larger page."""
        if event.type() == QEvent.Type.Resize and watched is not self:
            self._fit()
        return super().eventFilter(watched, event)

    def _sheet(self, image: QImage, number: int, count: int) -> _Sheet:
        words = self._translator.gettext(
            "{name}, page {number} of {count}", name=self._name, number=number, count=count
        )
        sheet = _Sheet(image, words, self._paper)
        self._rows.addWidget(sheet)
        return sheet

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = max(0, min(zoom, len(_ZOOMS) - 1))
        self._larger.setEnabled(self.is_made and self._zoom < len(_ZOOMS) - 1)
        self._smaller.setEnabled(self.is_made and self._zoom > 0)
        self._fit()

    def _fit(self) -> None:
        if not self._sheets:
            return
        room, seen = max(rem(8), self.width()), self._seen_height()
        for sheet in self._sheets:
            whole = round((seen - 2 * _SHADOW) / sheet.shape()) + 2 * _SHADOW if seen >= rem(_LOW) else room
            sheet.set_width(round(min(room, whole) * _ZOOMS[self._zoom]))
            sheet.show()
        self._paper.resize(self._paper.sizeHint())
        bar = self._area.horizontalScrollBar().sizeHint().height() if self._paper.width() > self.width() else 0
        self._area.setFixedHeight(self._paper.sizeHint().height() + bar + 2)

    def _seen_height(self) -> int:
        """How much of the page of the window is seen at once."""
        page = self._page()
        return page.viewport().height() - rem(1) if page is not None else self.window().height()

    def _page(self) -> QScrollArea | None:
        owner = self.parentWidget()
        while owner is not None and not isinstance(owner, QScrollArea):
            owner = owner.parentWidget()
        return owner
