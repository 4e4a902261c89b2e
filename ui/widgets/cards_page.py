"""A page of cards that lead to the pages behind it, and says what was done there when one is back."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Signal

from ui.common.context import PageContext
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote

Button = TypeVar("Button", PrimaryButton, SecondaryButton, LinkButton)


class CardsPage(ScrollPage):
    """One of the pages that the settings lead to.

    Signals:
        page_requested: One of the pages behind it, by name.
        left: Back to the settings.
    """

    page_requested = Signal(str)
    left = Signal()

    def __init__(self, context: PageContext, title: str, sentence: str) -> None:
        """Make the page without its cards; they are made anew whenever it is shown."""
        super().__init__(title, sentence, back=context.translator.gettext("Back to settings"))
        self.context = context
        self._done: list[str] = []
        if self.back_link is not None:
            self.back_link.clicked.connect(self.left)

    def say_next(self, *sentences: str) -> None:
        """What was done, to be said when the page is seen again; empty ones are left out."""
        self._done = [sentence for sentence in sentences if sentence]

    def begin_anew(self) -> None:
        """Take the cards away, and say what was done."""
        self.clear()
        sentences, self._done = self._done, []
        if sentences:
            note = SavedNote(self.context.translator, self.context.announcer, parent=self.content)
            self.add(note)
            note.saved(" ".join(sentences))

    def leading_to(self, name: str, button: Button) -> Button:
        """The button, which opens one of the pages behind this one."""
        button.clicked.connect(lambda: self.page_requested.emit(name))
        return button
