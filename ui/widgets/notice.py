"""A sentence across the top of the page about the program itself, closed when it was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from passport_app.i18n import Translator
from ui.common.metrics import rem
from ui.widgets.buttons import LinkButton
from ui.widgets.text import Paragraph


class Notice(QFrame):
    """The sentence and the way to close it."""

    ROLE = "Note"

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(rem(1.25), rem(0.5), rem(1.25), rem(0.5))
        row.setSpacing(rem(1))
        self._words = Paragraph("", parent=self)
        close = LinkButton(translator.gettext("Close this message"), parent=self)
        close.clicked.connect(self.clear)
        row.addWidget(self._words, 1)
        row.addWidget(close)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self.hide()
