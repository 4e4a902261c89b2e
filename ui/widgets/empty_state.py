"""An empty page: what it is for, in one sentence, and the first step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.text import Paragraph


class EmptyState(Card):
    """A card with one sentence and one button; connect ``button.clicked``."""

    def __init__(self, sentence: str, action: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.button = PrimaryButton(action, parent=self)
        self.add(Paragraph(sentence, parent=self))
        self.add(self.button)
