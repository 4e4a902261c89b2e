"""What a helper does with the copy on their own computer: give entries back, take in a newer copy."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.common.context import PageContext
from ui.pages.copies.presenter import CopiesPresenter
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.cards_page import CardsPage
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.text import Note


class HelperOverview(CardsPage):
    """Two cards.

    Signals:
        open_requested: Not offered here.
    """

    open_requested = Signal(object)

    def __init__(self, context: PageContext, presenter: CopiesPresenter) -> None:
        """Make the page."""
        _ = context.translator.gettext
        sentence = _("This is a copy to write in. What you write goes back as one file.")
        if not presenter.helpers_own:
            sentence = _("Only the person whose passport this is makes copies of it.")
        super().__init__(context, _("Give entries back"), sentence)
        self._presenter = presenter

    def on_shown(self, _payload: object = None) -> None:
        """Say what was done, and what can be done."""
        self.begin_anew()
        if self._presenter.helpers_own:
            self.add(CardGrid([self._give(), self._take()], parent=self.content))

    def _give(self) -> Card:
        _ = self.context.translator.gettext
        button = self.leading_to("save", PrimaryButton(_("Give entries back"), icon="save"))
        note = _("One locked file, for a stick. The person takes it in on their computer.")
        return Card(_("To the person"), Note(note), FlowRow(button))

    def _take(self) -> Card:
        _ = self.context.translator.gettext
        button = self.leading_to("bring", SecondaryButton(_("Take in a newer copy")))
        note = _("What the person wrote since then comes in. What you wrote stays.")
        return Card(_("From the person"), Note(note), FlowRow(button))
