"""Several own words, one below the other: add, take out, move up and down by buttons, and undo."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from passport_app.domain.words import Words
from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from ui.widgets.field import Field
from ui.widgets.layouts import FlowRow, column
from ui.widgets.ready_words import Phrase
from ui.widgets.words_field import WordsField

_ROOM = 19
"""With so many rem left for its words the buttons stand beside a line, otherwise below it, before its links."""


class WordsList(Field):
    """A list of words. The value is a tuple of ``Words``, without the empty ones."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        bank: str = "",
        ready: Sequence[Phrase] = (),
        writers: Sequence[str] = (),
        help_text: str = "",
        most: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        """Make the list, with at most ``most`` lines; the rest is as for ``WordsField``."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.setAccessibleName(self.label)
        self._bank, self._ready, self._writers, self._most = bank, ready, writers, most
        self._lines: list[_Line] = []
        self._taken: list[tuple[int, str]] = []
        self._body = QWidget(self)
        self._rows = column(self._body, space=0.75)
        self.place(self._body)
        _ = translator.gettext
        self._add_button = SecondaryButton(_("Add another"), icon="add", name=f"{_('Add another')}: {self.label}")
        self._undo_link = LinkButton(_("Put it back"), icon="undo", name=f"{_('Put it back')}: {self.label}")
        self.place(FlowRow(self._add_button, self._undo_link, parent=self))
        self._add_button.clicked.connect(self._add_by_hand)
        self._undo_link.clicked.connect(self._put_back)
        self._add()
        self._renumber()

    def value(self) -> object:
        return tuple(words for words in (line.field.value() for line in self._lines) if isinstance(words, Words))

    def set_value(self, value: object) -> None:
        known = list(value) if isinstance(value, tuple | list) else []
        self._fill(len(known))
        for line, words in zip(self._lines, known or [None], strict=True):
            line.field.set_value(words)
        self._taken.clear()
        self._renumber()
        self.remember()

    def raw(self) -> str:
        texts = [line.field.raw() for line in self._lines]
        return json.dumps(texts, ensure_ascii=False) if any(texts) else ""

    def set_raw(self, text: str) -> None:
        try:
            texts = json.loads(text) if text else [""]
        except ValueError:
            texts = [text]
        self._fill(len(texts))
        for line, each in zip(self._lines, texts or [""], strict=True):
            line.field.set_raw(str(each))
        self._renumber()

    def problem(self) -> str:
        return next((problem for problem in (line.field.problem() for line in self._lines) if problem), "")

    def set_focus(self) -> None:
        self._lines[0].field.set_focus()

    def remove(self, line: _Line) -> None:
        """Take a line out, as a person does; it can be put back."""
        index = self._lines.index(line)
        self._taken.append((index, line.field.raw()))
        self._drop(line)
        if not self._lines:
            self._add()
        self._renumber()
        self._lines[min(index, len(self._lines) - 1)].field.set_focus()
        self._said()

    def shift(self, line: _Line, by: int) -> None:
        """Move a line up or down, as a person does."""
        index = self._lines.index(line)
        self._lines.insert(index + by, self._lines.pop(index))
        self._rows.removeWidget(line)
        self._rows.insertWidget(index + by, line)
        self._renumber()
        self._said()

    def _put_back(self) -> None:
        index, raw = self._taken.pop()
        blank = len(self._lines) == 1 and not self._lines[0].field.raw()
        line = self._lines[0] if blank else self._add(index)
        line.field.set_raw(raw)
        self._renumber()
        line.field.set_focus()
        self._said()

    def _add_by_hand(self) -> None:
        line = self._add()
        self._renumber()
        line.show()
        line.field.set_focus()

    def _add(self, index: int | None = None) -> _Line:
        line = _Line(self, self._make_field())
        at = len(self._lines) if index is None else index
        self._lines.insert(at, line)
        self._rows.insertWidget(at, line)
        return line

    def _make_field(self) -> WordsField:
        return WordsField(
            self.translator, self.label, bank=self._bank, ready=self._ready, writers=self._writers, lines=1
        )

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _fill(self, count: int) -> None:
        while len(self._lines) > max(1, count):
            self._drop(self._lines[-1])
        while len(self._lines) < max(1, count):
            self._add()

    def _renumber(self) -> None:
        for index, line in enumerate(self._lines):
            line.number(index + 1, len(self._lines))
        self._add_button.setVisible(len(self._lines) < self._most)
        self._undo_link.setVisible(bool(self._taken))

    def line_edited(self) -> None:
        """A line says that it is being typed in."""
        self._typed()

    def line_left(self) -> None:
        """A line says that it was left with good words."""
        self.commit()

    def _said(self) -> None:
        self._typed()
        self.commit()


class _Line(QWidget):
    """One line with its buttons."""

    def __init__(self, owner: WordsList, field: WordsField) -> None:
        super().__init__(owner)
        _ = owner.translator.gettext
        self._owner, self.field = owner, field
        column(self, space=0).addWidget(field)
        self._up = IconButton(_("Move up"), "up", parent=self)
        self._down = IconButton(_("Move down"), "down", parent=self)
        self._out = IconButton(_("Take out"), "remove", parent=self)
        self._buttons = FlowRow(self._up, self._down, self._out, space=0.25, parent=self)
        self._beside = True
        field.stand_in_list()
        field.put_buttons(self._buttons, beside=True)
        self._up.clicked.connect(lambda: owner.shift(self, -1))
        self._down.clicked.connect(lambda: owner.shift(self, 1))
        self._out.clicked.connect(lambda: owner.remove(self))
        field.edited.connect(owner.line_edited)
        field.committed.connect(owner.line_left)

    def number(self, place: int, count: int) -> None:
        """Say which line this is, in its label and in its buttons' names."""
        _ = self._owner.translator.gettext
        name = _("{label}, line {number}", label=self._owner.label, number=place)
        self.field.rename(str(place), name)
        for button, words in ((self._up, _("Move up")), (self._down, _("Move down")), (self._out, _("Take out"))):
            button.setAccessibleName(_("{action}: line {number}", action=words, number=place))
        self._up.setEnabled(place > 1)
        self._down.setEnabled(place < count)
        for button in (self._up, self._down):
            button.setVisible(count > 1)

    def minimumSizeHint(self) -> QSize:
        narrowest = max(self.field.minimumSizeHint().width(), self._buttons.minimumSizeHint().width())
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() - self._buttons.sizeHint().width() >= rem(_ROOM)
        if beside != self._beside:
            self._beside = beside
            self.field.put_buttons(self._buttons, beside=beside)
            self.updateGeometry()
