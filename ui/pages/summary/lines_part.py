"""Single lines: each can be ticked out, and what is the person's alone can be ticked in for this one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from passport_app.i18n import Translator
from ui.pages.summary.presenter import Lines
from ui.widgets.layouts import column, take_out
from ui.widgets.text import Heading, Note
from ui.widgets.toggles import TickMark


class LinesPart(QWidget):
    """Ticks for the lines of every section; the keyboard stays on a line also where others come or go.

    Signals:
        ticked: The lines of one section, and the keys of those that go in.
    """

    ticked = Signal(object, object)

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        """Make it empty; it is filled once somebody opens it."""
        super().__init__(parent)
        self._translator = translator
        self._boxes: dict[tuple[str, str], TickMark] = {}
        self._shown: tuple[object, ...] = ()
        self._rows = column(self, space=0.75)
        self._rows.addStretch(1)

    def show_lines(self, sections: Sequence[Lines]) -> None:
        """Show the lines of sections."""
        shown = tuple((lines.section, lines.items) for lines in sections)
        if shown != self._shown:
            self._shown = shown
            self._build(sections)
        for lines in sections:
            for item in lines.items:
                self._boxes[lines.section, item.key].setChecked(item.key in lines.ticked)

    def _build(self, sections: Sequence[Lines]) -> None:
        focused = QApplication.focusWidget()
        kept = next((place for place, box in self._boxes.items() if box is focused), None)
        take_out(self._rows, 0)
        self._boxes = {}
        _ = self._translator.gettext
        self._add(Note(_("What is not ticked is in no paper, file or code."), small=True, parent=self))
        for lines in sections:
            self._add(self._section(lines))
        if kept in self._boxes:
            self._boxes[kept].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, widget: QWidget) -> None:
        self._rows.insertWidget(self._rows.count() - 1, widget)

    def _section(self, lines: Lines) -> QWidget:
        group = _Group(lines.title, self)
        rows = column(group, space=0)
        rows.addWidget(Heading(lines.title, 3, parent=group))
        private = False
        for item in lines.items:
            if item.private and not private:
                private = True
                words = self._translator.gettext("Only for you, unless you tick it. It is asked anew each time.")
                rows.addWidget(Note(words, small=True, parent=group))
            box = TickMark(item.text, parent=group)
            box.clicked.connect(lambda _on=False, lines=lines: self._emit(lines))
            self._boxes[lines.section, item.key] = box
            rows.addWidget(box)
        return group

    def _emit(self, lines: Lines) -> None:
        keys = [item.key for item in lines.items if self._boxes[lines.section, item.key].isChecked()]
        self.ticked.emit(lines.items, keys)


class _Group(QWidget):
    """The lines of one section, named after it."""

    ROLE = "Grouping"

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
