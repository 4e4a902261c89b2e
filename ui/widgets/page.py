"""The frame of every page: its title, its scrolling, and what it promises the window.

A page scrolls only up and down. Text is at most 70 letters wide; what has the focus is always scrolled into view.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common.metrics import rem
from ui.widgets import reading_order
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import column, take_out
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Heading, Note

MEASURE = 56
"""The widest that a page's content gets, in rem: cards beside each other; text alone stays below 70 letters."""
_TIGHT = 36


class Page(QWidget):
    """What the window shows in its middle.

    Signals:
        navigate_requested: Go to the page of that name, with a payload for its ``on_shown``.
    """

    navigate_requested = Signal(str, object)

    under = ""
    """The place that the page belongs to at the moment, where that is not always the same one."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title

    def on_shown(self, payload: object = None) -> None:
        """The page is about to be seen; read again what it shows. ``payload`` is what the caller passed."""

    def before_leave(self) -> bool:
        """Save what is being typed. Called before another page, a lock or the end; false only to stay."""
        return True

    def focus_first(self) -> None:
        """Put the keyboard where reading begins."""

    def resume(self) -> object:
        """The payload with which a page that is made anew, in another language or text size, goes on from here."""
        return None


class ScrollPage(Page):
    """A page with a title, a subtitle and content that scrolls up and down."""

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        back: str = "",
        measure: float = MEASURE,
        parent: QWidget | None = None,
    ) -> None:
        """Make the frame; ``back`` is the wording of a way back above the title, such as "Back to my goals"."""
        super().__init__(title, parent)
        self._area = _Area(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        self._pinned = QVBoxLayout()
        outer.addLayout(self._pinned)
        self.content = _Content(self._area)
        self.content.setObjectName("page")
        self.content.setMaximumWidth(rem(measure) + rem(5))
        self.body: QVBoxLayout = column(self.content, space=1.25)
        self.body.addStretch(1)
        self._area.setWidget(self.content)
        self.back_link = LinkButton(back, icon="back", parent=self.content) if back else None
        self.heading = Heading(title, 1, parent=self.content)
        self.subtitle = Note(subtitle, parent=self.content)
        self._add_title()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the page."""
        self.body.insertWidget(self.body.count() - 1, widget)

    def pin(self, widget: QWidget) -> None:
        """Put a widget below what scrolls, where it is always seen."""
        widget.setProperty("pinned", "true")
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pinned.addWidget(widget)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the title and the sentence under it."""
        self.title = title
        self.heading.setText(title)
        self.set_subtitle(subtitle)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the sentence under the title."""
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def clear(self) -> None:
        """Take away everything below the title."""
        take_out(self.body, self._fixed)

    def scroll_to_top(self) -> None:
        """Show the title."""
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z takes back what a note on the page offers to undo."""
        notes = self.findChildren(SavedNote) if event.matches(QKeySequence.StandardKey.Undo) else []
        if not any(note.take_back() for note in notes):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() <= rem(_TIGHT)
        side, top = (rem(1), rem(0.75)) if tight else (rem(2.5), rem(1.75))
        self.body.setContentsMargins(side, top, side, rem(2.5))
        self._pinned.setContentsMargins(side, 0, side, 0)

    def focus_first(self) -> None:
        """The first control, if one stands on the first screen; otherwise the title, so that reading begins there."""
        stops = (stop for stop in reading_order.stops(self.content) if stop is not self.back_link)
        first = next(stops, None)
        top = first.mapTo(self.content, first.rect().bottomLeft()).y() if first is not None else self.height()
        if first is not None and top < self._area.height():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll_to_top()

    def focus_soon(self, first: QWidget | None = None) -> None:
        """Put the keyboard into what was just made, once it is shown; where reading begins, if nothing is named."""
        QTimer.singleShot(0, self, lambda: self._focus_into(first))

    def _focus_into(self, first: QWidget | None) -> None:
        stop = next(iter(reading_order.stops(first)), None) if first is not None else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def _add_title(self) -> None:
        head = QWidget(self.content)
        rows = column(head, space=0.4)
        if self.back_link is not None:
            rows.addWidget(self.back_link)
        rows.addWidget(self.heading)
        rows.addWidget(self.subtitle)
        self.subtitle.setVisible(bool(self.subtitle.text()))
        self.add(head)
        self._fixed = self.body.count() - 1


class StackPage(Page):
    """A place with pages under it: a list, one of its entries, a form. ``push`` goes deeper, ``pop`` comes back."""

    def __init__(self, title: str, first: Page, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._stack = QStackedWidget(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._stack.addWidget(first)
        first.navigate_requested.connect(self.navigate_requested)

    @property
    def current(self) -> Page:
        """The page that is seen."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are put in
        return page

    def push(self, page: Page, payload: object = None) -> None:
        """Save the present page and show ``page`` above it."""
        if not self.current.before_leave():
            return
        self._stack.addWidget(page)
        page.navigate_requested.connect(self.navigate_requested)
        self._stack.setCurrentWidget(page)
        page.on_shown(payload)
        page.focus_first()

    def pop(self) -> None:
        """Save the present page, drop it and show the one below."""
        if self._stack.count() > 1 and self.current.before_leave():
            gone = self.current
            self._stack.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            self.current.on_shown()
            self.current.focus_first()

    def pop_all(self) -> None:
        """Come back to the first page."""
        while self._stack.count() > 1:
            before = self._stack.count()
            self.pop()
            if self._stack.count() == before:
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the way back of a page that has one, as its link above the title does."""
        page = self.current
        back = page.back_link if isinstance(page, ScrollPage) else None
        if event.key() == Qt.Key.Key_Escape and back is not None:
            back.click()
        else:
            super().keyPressEvent(event)

    def on_shown(self, payload: object = None) -> None:
        self.current.on_shown(payload)

    def before_leave(self) -> bool:
        return self.current.before_leave()

    def resume(self) -> object:
        return self.current.resume()

    def focus_first(self) -> None:
        self.current.focus_first()


class _Content(QWidget):
    """What scrolls: as tall as it needs at the width that it has, however tall it would be at its narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class _Area(QScrollArea):
    """Scrolls up and down only, and brings what has the focus into view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            self.ensureWidgetVisible(new, rem(1), rem(2))
