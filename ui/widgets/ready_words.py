"""A bank of ready-made words beside a field: a button that opens the list below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from passport_app.domain.phrases import phrase_list
from passport_app.i18n import Translator
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.layouts import FlowRow, column

Phrase = tuple[str, str]
"""``list/phrase`` and the words as they may be shown."""


def bank_phrases(bank: str, translator: Translator) -> list[Phrase]:
    """The phrases of a list in ``resources/phrases``, with codes ``list/phrase``; none for an empty name."""
    if not bank:
        return []
    found = phrase_list(bank)
    return [(f"{bank}/{code}", found.shown(code, translator.language)) for code in found.phrases]


class ReadyWords(QWidget):
    """Opens and closes the bank; its ``button`` stands elsewhere.

    Signals:
        picked: Code and words of the phrase that was chosen.
    """

    picked = Signal(str, str)

    def __init__(
        self, translator: Translator, label: str, phrases: Sequence[Phrase], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._panel: QWidget | None = None
        words = translator.gettext("Choose from ready-made words")
        self.button = LinkButton(words, name=f"{words}: {label}", icon="words", small=True, parent=self)
        self.button.clicked.connect(self.toggle)
        self._rows = column(self, space=0.25)
        self.button.setVisible(bool(phrases))
        self.hide()

    def toggle(self) -> None:
        """Open the bank, or close it."""
        if self._panel is None:
            self._panel = self._build()
            self._rows.addWidget(self._panel)
        elif not self._panel.isHidden():
            self.close_bank()
            return
        self._panel.show()
        self.show()
        first = self._panel.findChild(SecondaryButton)
        if isinstance(first, SecondaryButton):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_bank(self) -> None:
        """Close the bank and come back to its button."""
        if self._panel is not None and not self._panel.isHidden():
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._panel.hide()
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._panel is not None and not self._panel.isHidden():
            self.close_bank()
        else:
            super().keyPressEvent(event)

    def _build(self) -> QWidget:
        panel = FlowRow(space=0.5, parent=self)
        for code, words in self._phrases:
            button = _Phrase(words, parent=panel)
            button.clicked.connect(lambda _=False, code=code, words=words: self._pick(code, words))
            panel.add(button)
        return panel

    def _pick(self, code: str, words: str) -> None:
        self.close_bank()
        self.picked.emit(code, words)


class _Phrase(SecondaryButton):
    """One phrase of the bank."""

    PAD = 0.9
    STRONG = False
