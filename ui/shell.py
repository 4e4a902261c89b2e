"""What is in the window: the ways to the places and the page. It knows no record and no service.

It is apart from the window because it is made anew, whenever the language, the text size or the locked state changes,
while the window and its keys stay.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from passport_app.i18n import Translator
from ui import places
from ui.common.context import Place
from ui.common.metrics import rem
from ui.common.shortcuts import DIM, LOCK
from ui.widgets import reading_order
from ui.widgets.notice import Notice
from ui.widgets.page import Page
from ui.widgets.side_nav import SideNav, TopBar

NARROW = 53
"""Below this many rem the side list becomes a bar at the top: 900 px at 100%."""
_LEVELS = 8
"""Layouts within layouts whose heights depend on their widths settle one level at a time."""
MakePage = Callable[[Place], Page]
MakeBar = Callable[[], TopBar]


class Shell(QWidget):
    """The ways and the page, with the line above it for what the program says of itself.

    Signals:
        action_requested: Dim or lock was pressed.
        place_shown: The page of a place is seen now.
    """

    action_requested = Signal(str)
    place_shown = Signal(str, str)

    def __init__(
        self,
        translator: Translator,
        make_page: MakePage,
        *,
        locked: bool,
        way_in: Place = Place.UNLOCK,
        parent: QWidget | None = None,
    ) -> None:
        """Make the ways; ``make_page`` is asked once for each place, ``way_in`` is the one place of a locked window."""
        super().__init__(parent)
        self._make_page, self.locked = make_page, locked
        self._pages: dict[Place, Page] = {}
        self.current: Place | None = None
        named = {str(way_in): places.WAYS_IN[way_in]} if locked else places.LISTED
        listed = places.items(named, translator)
        always = {key: words for key, words in places.ALWAYS.items() if not (locked and key == LOCK)}
        self._make_bar: MakeBar = lambda: TopBar(translator, listed, places.items(always, translator), self)
        self._side = SideNav(translator, listed, places.items(always, translator), self)
        self._bar: TopBar | None = None
        self._person, self._dim = ("", ""), ("", False)
        self.notice = Notice(translator, self)
        self._stack = QStackedWidget(self)
        self._side.chosen.connect(self._on_chosen)
        self._lay_out()

    def set_person(self, name: str, writing: str) -> None:
        """Show whose passport it is and who is writing."""
        self._person = (name, writing)
        for ways in self._ways():
            ways.set_person(name, writing)

    def set_dim(self, words: str, *, on: bool) -> None:
        """Show whether the window is dim, and what pressing the button does now."""
        self._dim = (words, on)
        for ways in self._ways():
            ways.set_on(DIM, on, words)

    def go(self, place: Place, payload: object = None, *, at_once: bool = False) -> bool:
        """Show the page of a place; false if the page that is shown wants to stay.

        Args:
            place: Where to.
            payload: What the page is to show.
            at_once: Lay it out now, and leave the keyboard where it is.
        """
        page = self.page
        if page is not None and not page.before_leave():
            return False
        self.notice.clear()
        target = self._page(place)
        self.current = place
        target.setUpdatesEnabled(False)  # until it is laid out: half a page is not to be seen
        self._stack.setCurrentWidget(target)
        before = self.focusWidget()
        try:
            target.on_shown(payload)
        finally:  # after what Qt has queued to show the new controls
            for ways in self._ways():
                ways.mark(self._line(target, place))
            if at_once:
                self._lay_out_now(target)
            else:
                QTimer.singleShot(0, self, lambda: self._settle(target, chosen_before=before))
        self.place_shown.emit(place, target.title)
        return True

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.current) if self.current is not None else None

    def _line(self, page: Page, place: Place) -> str:
        """The line of the side list that says where one is."""
        return places.line_of(Place(page.under) if page.under else place, locked=self.locked)

    def swap_focus(self) -> None:
        """Move the keyboard between the ways and the page."""
        ways = self._bar if self._bar is not None and self._side.isHidden() else self._side
        if self._stack.isAncestorOf(self.focusWidget()):
            ways.take_focus()
        elif self.page is not None:
            self.page.focus_first()

    def focusNextPrevChild(self, forward: bool) -> bool:
        focused = self.focusWidget()
        return reading_order.move_on(self, focused, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < rem(NARROW)
        self._side.setVisible(not narrow)
        if narrow or self._bar is not None:
            self._narrow_bar().setVisible(narrow)

    def _ways(self) -> list[SideNav | TopBar]:
        return [self._side] if self._bar is None else [self._side, self._bar]

    def _narrow_bar(self) -> TopBar:
        """The bar of a narrow window, made when the window is first that narrow."""
        if self._bar is None:
            self._bar = self._make_bar()
            self._bar.chosen.connect(self._on_chosen)
            self._bar.set_person(*self._person)
            words, on = self._dim
            if words:
                self._bar.set_on(DIM, on, words)
            if self.current is not None:
                self._bar.mark(self._line(self._pages[self.current], self.current))
            self._middle.insertWidget(0, self._bar)
        return self._bar

    def _settle(self, page: Page, *, chosen_before: QWidget | None) -> None:
        """Lay the page out now, then let it be seen; only now can what ``on_shown`` has made take the focus."""
        self._lay_out_now(page)
        focused = self.focusWidget()
        page_chose = focused is not chosen_before and page.isAncestorOf(focused)
        if page is self.page and not page_chose:
            page.focus_first()

    def _lay_out_now(self, page: Page) -> None:
        for _level in range(_LEVELS):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        page.setUpdatesEnabled(True)

    def _page(self, place: Place) -> Page:
        if place not in self._pages:
            page = self._make_page(place)
            page.navigate_requested.connect(lambda name, payload: self.go(Place(name), payload))
            self._pages[place] = page
            self._stack.addWidget(page)
        return self._pages[place]

    def _lay_out(self) -> None:
        middle = self._middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.notice)
        middle.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(middle, 1)

    def _on_chosen(self, id_: str) -> None:
        if id_ in (DIM, LOCK):
            self.action_requested.emit(id_)
        else:
            self.go(Place(id_))
