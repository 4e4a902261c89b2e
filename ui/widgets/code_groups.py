"""The groups of a recovery code, numbered, large, always from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator, isolate_ltr
from ui.widgets.layouts import CardGrid
from ui.widgets.text import Heading


class CodeGroups(CardGrid):
    """Eight numbered groups in columns that fit the window."""

    def __init__(self, translator: Translator, groups: Sequence[str], parent: QWidget | None = None) -> None:
        """Show ``groups`` in their order."""
        super().__init__(columns=4, least=8, parent=parent)
        for number, digits in enumerate(groups, 1):
            words = translator.gettext("{n}: {digits}", n=number, digits=isolate_ltr(digits))
            self.add(Heading(words, 3, parent=self))
