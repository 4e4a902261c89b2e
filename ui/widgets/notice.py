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
        self._stays = self._passing = ""
        self.hide()

    def say(self, sentence: str, *, for_now: bool = False) -> None:
        """Show a sentence; one that is ``for_now`` gives way to the one before when it ends."""
        if for_now:
            self._passing = sentence
        else:
            self._stays, self._passing = sentence, ""
        self._show()

    def end_for_now(self) -> None:
        """Show what stood there before."""
        self._passing = ""
        self._show()

    def clear(self) -> None:
        """Show nothing."""
        self._stays = self._passing = ""
        self._show()

    def _show(self) -> None:
        sentence = self._passing or self._stays
        if sentence:
            self._words.setText(sentence)
            self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
