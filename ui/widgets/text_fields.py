"""Fields for words and numbers: one line, several lines that grow, whole numbers."""

from __future__ import annotations

import unicodedata
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.digits import western
from ui.widgets.field import Field
from ui.widgets.line import Line


class TextField(Field):
    """One line of words."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        help_text: str = "",
        width: float | None = None,
        limit: int = 500,
        parent: QWidget | None = None,
    ) -> None:
        """A line of at most ``limit`` letters, ``width`` rem wide or as wide as the page."""
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.line = Line(self)
        self.line.setMaxLength(limit)
        if width is not None:
            self.line.setMaximumWidth(rem(width))
        self.name_control(self.line)
        self.place(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.commit)

    def value(self) -> object:
        return self.line.text().strip()

    def set_value(self, value: object) -> None:
        self.set_raw(str(value or ""))
        self.remember()

    def raw(self) -> str:
        return self.line.text()

    def set_raw(self, text: str) -> None:
        self.line.setText(text)


class NumberField(TextField):
    """A whole number; Eastern digits are welcome."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        least: int = 0,
        most: int = 9999,
        help_text: str = "",
        width: float = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translator, label, help_text=help_text, width=width, limit=12, parent=parent)
        self.least, self.most = least, most

    def value(self) -> object:
        text = western(self.line.text()).strip()
        return int(text) if text else None

    def set_value(self, value: object) -> None:
        self.set_raw("" if value is None else str(value))
        self.remember()

    def problem(self) -> str:
        text = western(self.line.text()).strip()
        if not text or (text.isascii() and text.isdigit() and self.least <= int(text) <= self.most):
            return ""
        return self.translator.gettext(
            "Please write a whole number from {least} to {most}.", least=self.least, most=self.most
        )


class Growing(QPlainTextEdit):
    """A text box as tall as what is in it.

    Signals:
        typed: A person changed the words.
    """

    typed = Signal()

    def __init__(self, least_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._quiet = False
        self.textChanged.connect(self._changed)

    def set_text(self, text: str) -> None:
        """Show words without saying so."""
        self._quiet = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)  # typing goes on where it was left off
        self._quiet = False

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        least = self._least_lines * QFontMetrics(self.font()).lineSpacing()
        around = 2 * rem(0.5) + 4 + 2 * round(self.document().documentMargin())
        return QSize(rem(20), max(least, self._words_height()) + around)

    def minimumSizeHint(self) -> QSize:
        return QSize(rem(8), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _words_height(self) -> int:
        """Letters of another script may be taller than the font's own lines, so each line is asked."""
        block, height = self.document().begin(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lean()

    def _lean(self) -> None:
        """Words begin where their script begins, an empty box where the window does: Qt puts all on the left."""
        from_right = _from_right(self.toPlainText(), otherwise=self.isRightToLeft())
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side | Qt.AlignmentFlag.AlignAbsolute:
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def _changed(self) -> None:
        self._lean()
        if not self._quiet:
            self.typed.emit()

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)


def _from_right(text: str, *, otherwise: bool) -> bool:
    """Whether the first letter of a text belongs to a script that runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return otherwise


class TextArea(Field):
    """Several lines; the box grows with the words and Tab leaves it."""

    def __init__(
        self,
        translator: Translator,
        label: str,
        *,
        help_text: str = "",
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translator, label, help_text=help_text, parent=parent)
        self.box = Growing(lines, self)
        self.name_control(self.box)
        self.place(self.box)
        self.box.typed.connect(self._typed)

    def value(self) -> object:
        return self.box.toPlainText().strip()

    def set_value(self, value: object) -> None:
        self.set_raw(str(value or ""))
        self.remember()

    def raw(self) -> str:
        return self.box.toPlainText()

    def set_raw(self, text: str) -> None:
        self.box.set_text(text)
