"""A list that is put in order with buttons: every row has one to go up and one to go down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from ui.common.announce import Announcer
from ui.widgets.buttons import LinkButton
from ui.widgets.layouts import column, take_out
from ui.widgets.measured_layouts import EndsLayout
from ui.widgets.text import Note, Paragraph, required

UP, DOWN = -1, 1


@dataclass(frozen=True, kw_only=True)
class Place:
    """One thing in the list.

    Attributes:
        code: What it is called in the program.
        words: What it is called in the window.
        note: Said beside it; empty for nothing.
    """

    code: str
    words: str
    note: str = ""


class OrderList(QWidget):
    """Rows in an order that the person changes; the keyboard stays with the row that was moved.

    Signals:
        moved: The code of a row, and -1 for up or 1 for down. The owner shows the new order with ``show_places``.
    """

    ROLE = "Grouping"
    moved = Signal(str, int)

    def __init__(
        self, translator: Translator, name: str, announcer: Announcer | None = None, parent: QWidget | None = None
    ) -> None:
        """Make an empty list; ``name`` is read out."""
        super().__init__(parent)
        self.setAccessibleName(required(name, "A list"))
        self._translator, self._announcer = translator, announcer
        self._places: tuple[Place, ...] = ()
        self._buttons: dict[tuple[str, int], LinkButton] = {}
        self._last: tuple[str, int] | None = None
        self._rows = column(self, space=0.1)
        self._rows.addStretch(1)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show an order; the row that was just moved keeps the keyboard."""
        if tuple(places) == self._places:
            return
        last, self._last = self._last, None
        take_out(self._rows, 0)
        self._places, self._buttons = tuple(places), {}
        for number in range(len(places)):
            self._rows.insertWidget(number, self._row(number))
        if last is not None:
            self._follow(*last)

    def _row(self, number: int) -> QWidget:
        _, place = self._translator.gettext, self._places[number]
        row = QWidget(self)
        # The number is where it stands, said with the words so that nothing is told by place alone.
        words = QWidget(row)
        told = column(words, space=0)
        title = _("{n}. {title}", n=self._translator.number(number + 1), title=place.words)
        told.addWidget(Paragraph(title, parent=words))
        if place.note:
            told.addWidget(Note(place.note, small=True, parent=words))
        ends = []
        if number:
            ends.append(self._button(_("Up"), "up", place, UP, row))
        if number < len(self._places) - 1:
            ends.append(self._button(_("Down"), "down", place, DOWN, row))
        row.setLayout(EndsLayout(words, *ends, space=0.5))
        return row

    def _button(self, words: str, icon: str, place: Place, by: int, row: QWidget) -> LinkButton:
        button = LinkButton(words, icon=icon, name=f"{words}: {place.words}", small=True, parent=row)
        button.clicked.connect(lambda: self._move(place.code, by))
        self._buttons[place.code, by] = button
        return button

    def _move(self, code: str, by: int) -> None:
        self._last = (code, by)
        self.moved.emit(code, by)

    def _follow(self, code: str, by: int) -> None:
        button = self._buttons.get((code, by)) or self._buttons.get((code, -by))
        number = next((n for n, place in enumerate(self._places, 1) if place.code == code), 0)
        if button is None or not number:
            return
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._announcer is not None:
            tr, place = self._translator, self._places[number - 1]
            words = tr.gettext(
                "{title}: place {n} of {m}", title=place.words, n=tr.number(number), m=tr.number(len(self._places))
            )
            self._announcer.say(words)
