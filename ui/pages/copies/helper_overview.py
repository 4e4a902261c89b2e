"""What a helper does with the copy on their own computer: give entries back, take in a newer copy."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.common.context import PageContext
from ui.pages.copies.presenter import CopiesPresenter
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note


class HelperOverview(ScrollPage):
    """Two cards.

    Signals:
        page_requested: One of the other pages, by name.
        open_requested: Not offered here.
        left: Back to the settings.
    """

    page_requested = Signal(str)
    open_requested = Signal(object)
    left = Signal()

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("This is a copy to write in. What you write goes back as one file.")
        if not presenter.helpers_own:
            sentence = _("Only the person whose passport this is makes copies of it.")
        super().__init__(_("Give entries back"), sentence, back=_("Back to settings"))
        self._context, self._presenter, self._sentence = context, presenter, ""
        if self.back_link is not None:
            self.back_link.clicked.connect(self.left)

    def say_next(self, sentence: str) -> None:
        """What was done, to be said when the page is seen again."""
        self._sentence = sentence

    def on_shown(self, _payload: object = None) -> None:
        """Say what was done, and what can be done."""
        self.clear()
        sentence, self._sentence = self._sentence, ""
        if sentence:
            said = SavedNote(self._context.translator, self._context.announcer, parent=self.content)
            self.add(said)
            said.saved(sentence)
        if self._presenter.helpers_own:
            self.add(CardGrid([self._give(), self._take()], parent=self.content))

    def _give(self) -> Card:
        _ = self._context.translator.gettext
        button = PrimaryButton(_("Give entries back"), icon="save")
        button.clicked.connect(lambda: self.page_requested.emit("save"))
        note = _("One locked file, for a stick. The person takes it in on their computer.")
        return Card(_("To the person"), Note(note), FlowRow(button))

    def _take(self) -> Card:
        _ = self._context.translator.gettext
        button = SecondaryButton(_("Take in a newer copy"))
        button.clicked.connect(lambda: self.page_requested.emit("bring"))
        note = _("What the person wrote since then comes in. What you wrote stays.")
        return Card(_("From the person"), Note(note), FlowRow(button))
