"""The ways to the places of the window: a list at the side, or a bar at the top where the window is narrow.

Get help now, Dim, Settings and Lock are always in view and never in a menu.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from passport_app.i18n import Translator, isolate
from ui.common.metrics import TARGET_PX, rem
from ui.widgets.buttons import BaseButton, SecondaryButton
from ui.widgets.icons import draw_icon
from ui.widgets.layouts import FlowRow, column
from ui.widgets.paint import Role, colour, draw_box, draw_text, longest_word, strong, text_size
from ui.widgets.text import Note, Paragraph

WIDTH = 13.8
"""Width of the side list in rem."""
_MARK = "\u200f"
"""Makes a line of isolated names run from right to left."""


@dataclass(frozen=True, kw_only=True)
class NavItem:
    """One way: its name for the program, its words and its sign."""

    id: str
    words: str
    icon: str


class NavButton(BaseButton):
    """One line of the side list; the place where one is stands out and says so."""

    STRONG = False

    def __init__(self, item: NavItem, parent: QWidget | None = None) -> None:
        super().__init__(item.words, icon=item.icon, parent=parent)
        self.lit = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def light(self, on: bool) -> None:
        """Make the line stand out: one is here, or what it does is on. It is a button, not a box to tick."""
        self.lit = on
        self.update()

    def face(self) -> QFont:
        return strong(self.font()) if self.lit else self.font()

    def heightForWidth(self, width: int) -> int:
        words = text_size(strong(self.font()), self.words, width - self._start() - rem(0.6))
        return max(TARGET_PX, words.height() + rem(0.9))

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = text_size(strong(self.font()), self.words, 100_000).width() + self._start() + rem(0.8)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(rem(9), TARGET_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = colour(self, Role.HighlightedText if self.lit else Role.WindowText)
        if self.lit:
            draw_box(painter, self.rect(), rem(0.6), colour(self, Role.Highlight), None, 0)
        elif self.isDown() or self.underMouse():
            draw_box(painter, self.rect(), rem(0.6), colour(self, Role.Mid), None, 0)
        self._paint_line(painter, ink)

    def _start(self) -> int:
        return rem(0.75) + rem(1.25) + rem(0.75)

    def _paint_line(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(ink)
        painter.setFont(self.face())
        side, mirrored = rem(1.25), self.isRightToLeft()
        x = self.width() - rem(0.75) - side if mirrored else rem(0.75)
        draw_icon(painter, self.icon_name, QRect(x, (self.height() - side) // 2, side, side))
        start, end = self._start(), rem(0.6)
        area = self.rect().adjusted(end, 0, -start, 0) if mirrored else self.rect().adjusted(start, 0, -end, 0)
        draw_text(painter, area, self.words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)


class _Ways(QWidget):
    """Buttons for some items that say which was pressed.

    Signals:
        chosen: Id of the item.
    """

    chosen = Signal(str)

    def __init__(self, items: Sequence[NavItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, NavButton] = {}
        rows = column(self, space=0.2)
        for item in items:
            button = NavButton(item, self)
            button.clicked.connect(lambda _=False, id=item.id: self.chosen.emit(id))  # noqa: A006 - the item's own name
            self.buttons[item.id] = button
            rows.addWidget(button)

    def mark(self, current: str, translator: Translator) -> None:
        """Show where one is."""
        for id_, button in self.buttons.items():
            here = id_ == current
            button.light(here)
            button.setAccessibleDescription(translator.gettext("You are here.") if here else "")


class SideNav(QWidget):
    """The side list: name, who is writing, the places, and what is always in view.

    Signals:
        chosen: Id of the item that was pressed.
    """

    ROLE = "Grouping"
    chosen = Signal(str)

    def __init__(
        self,
        translator: Translator,
        places: Sequence[NavItem],
        always: Sequence[NavItem],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translator.gettext("Places"))
        self._translator = translator
        self.setProperty("mirrored", "true" if self.isRightToLeft() else "false")
        self.setFixedWidth(rem(WIDTH))
        rows = column(self, space=0.3)
        rows.setContentsMargins(rem(0.8), rem(1.6), rem(0.8), rem(0.8))
        self._name = Paragraph("", strong=True, parent=self)
        self._writer = Note("", small=True, parent=self)
        for words in (self._name, self._writer):
            words.setContentsMargins(rem(0.75), 0, rem(0.5), 0)
            rows.addWidget(words)
        rows.addSpacing(rem(0.6))
        self._places = _Ways(places, self)
        rows.addWidget(self._scrolling(self._places), 1)
        self._always = _Ways(always, self)
        rows.addWidget(self._always)
        self._places.chosen.connect(self.chosen)
        self._always.chosen.connect(self.chosen)

    def set_person(self, name: str, writing: str) -> None:
        """Show whose passport it is and who is writing."""
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._writer.setText(writing)
        self._writer.setVisible(bool(writing))

    def mark(self, current: str) -> None:
        """Show where one is."""
        self._places.mark(current, self._translator)
        self._always.mark(current, self._translator)

    def set_on(self, item: str, on: bool, words: str) -> None:
        """Show that something is switched on, and what pressing it does now."""
        button = self._always.buttons.get(item)
        if button is not None:
            button.set_words(words)
            button.setAccessibleDescription("")
            button.light(on)

    def take_focus(self) -> None:
        """Put the keyboard on the place where one is."""
        buttons = [*self._places.buttons.values(), *self._always.buttons.values()]
        here = next((button for button in buttons if button.lit), buttons[0])
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolling(self, ways: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget(area)
        holder.setObjectName("page")
        rows = column(holder, space=0)
        rows.addWidget(ways)
        rows.addStretch(1)
        area.setWidget(holder)
        return area


class TopBar(QWidget):
    """The same for a narrow window: the places open below a menu button.

    Signals:
        chosen: Id of the item that was pressed.
    """

    ROLE = "Grouping"
    chosen = Signal(str)

    def __init__(
        self,
        translator: Translator,
        places: Sequence[NavItem],
        always: Sequence[NavItem],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translator.gettext("Places"))
        self._translator = translator
        rows = column(self, space=0.4, margin=0.5)
        self._person = Note("", small=True, parent=self)
        rows.addWidget(self._person)
        self.menu_button = _BarButton(translator.gettext("Menu"), icon="menu", parent=self)
        self.menu_button.setVisible(bool(places))
        bar = FlowRow(self.menu_button, space=0.3, parent=self)
        self._always: dict[str, _BarButton] = {}
        for item in always:
            button = _BarButton(item.words, parent=bar)
            button.clicked.connect(lambda _=False, id=item.id: self._choose(id))  # noqa: A006 - the item's own name
            self._always[item.id] = button
            bar.add(button)
        rows.addWidget(bar)
        self._places = _Ways(places, self)
        self._places.hide()
        rows.addWidget(self._places)
        self._places.chosen.connect(self._choose)
        self.menu_button.clicked.connect(lambda: self._open(self._places.isHidden()))

    def set_person(self, name: str, writing: str) -> None:
        """Show whose passport it is and who is writing."""
        line = " · ".join(isolate(part) for part in (name, writing) if part)
        self._person.setText(f"{_MARK}{line}" if self.isRightToLeft() else line)
        self._person.setVisible(bool(name or writing))

    def mark(self, current: str) -> None:
        """Show where one is."""
        self._places.mark(current, self._translator)

    def set_on(self, item: str, on: bool, words: str) -> None:
        """Show that something is switched on, and what pressing it does now."""
        button = self._always.get(item)
        if button is not None:
            button.set_words(words)
            button.setProperty("on", on)

    def take_focus(self) -> None:
        """Put the keyboard on the first button."""
        first = self.menu_button if not self.menu_button.isHidden() else next(iter(self._always.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, on: bool) -> None:
        self._places.setVisible(on)
        if on and self._places.buttons:
            next(iter(self._places.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: str) -> None:
        self._open(False)
        self.chosen.emit(item)


class _BarButton(SecondaryButton):
    """A smaller button, so that five fit where the window is narrow."""

    PAD = 0.4
    STRONG = False

    def face(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(rem(0.9))
        return font

    def heightForWidth(self, width: int) -> int:
        words = text_size(self.face(), self.words, width - self._chrome())
        return max(TARGET_PX, words.height() + rem(0.5))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(max(TARGET_PX, longest_word(self.face(), self.words) + self._chrome() + 2), TARGET_PX)
