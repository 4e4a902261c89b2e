"""The overview of who can open this: four cards at most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.common.context import PageContext
from ui.pages.access.presenter import AccessPresenter, WayLine
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.cards_page import CardsPage
from ui.widgets.entry_row import EntryRow
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.text import Note, Paragraph


class OverviewPage(CardsPage):
    """My ways in, recovery sheets, helpers, and who can read this.

    Signals:
        way_requested: A way in, by id.
    """

    way_requested = Signal(str)

    def __init__(self, context: PageContext, presenter: AccessPresenter) -> None:
        _ = context.translator.gettext
        sentence = _("Everything in here is locked. These are all the ways to open it.")
        super().__init__(context, _("Who can open this"), sentence)
        self._presenter = presenter
        self._ended: list[str] = []

    def on_shown(self, _payload: object = None) -> None:
        self.begin_anew()
        self._ended += self._presenter.ended_lately()
        self._presenter.forget_ended()
        for sentence in (*self._ended, *self._presenter.backups_to_come()):
            self.add(Paragraph(sentence, parent=self.content))
        self.add(CardGrid([self._helpers(), self._mine(), self._sheets(), self._readers()], parent=self.content))

    def _helpers(self) -> Card:
        _ = self.context.translator.gettext
        found = self._presenter.helpers()
        note = _("A helper opens this with their own passphrase, and never needs yours.")
        card = Card(_("Helpers"), Note(note), *self._rows(found))
        return self._with(card, self.leading_to("helper", PrimaryButton(_("Let a helper in"), icon="people")))

    def _mine(self) -> Card:
        _ = self.context.translator.gettext
        own, keyring = self._presenter.passphrase(), self._presenter.keyring()
        card = Card(_("How I open it"))
        mine = EntryRow(_("My passphrase"), own.second if own is not None else "")
        mine.clicked.connect(lambda: self.page_requested.emit("passphrase"))
        without = EntryRow(_("Open it without typing"), keyring.second if keyring is not None else _("Off"))
        way_id = keyring.id if keyring is not None else ""
        without.clicked.connect(
            lambda: self.way_requested.emit(way_id) if way_id else self.page_requested.emit("keyring")
        )
        card.add(mine)
        card.add(without)
        return card

    def _sheets(self) -> Card:
        _ = self.context.translator.gettext
        found = self._presenter.sheets()
        note = _("Numbers on paper, in case you forget your passphrase.")
        card = Card(_("Recovery sheets"), Note(note), *self._rows(found))
        new = self.leading_to("sheet", SecondaryButton(_("Make a recovery sheet"), icon="print"))
        ways = [new, self.leading_to("try", LinkButton(_("Does my sheet really work?")))] if found else [new]
        return self._with(card, *ways)

    def _readers(self) -> Card:
        _ = self.context.translator.gettext
        note = _("What each of them sees, what a shared computer shows, and what copies do.")
        button = self.leading_to("readers", SecondaryButton(_("Who can read this?")))
        return self._with(Card(_("Good to know"), Note(note)), button)

    def _rows(self, lines: Sequence[WayLine]) -> list[EntryRow]:
        return [self._row(line) for line in lines]

    def _row(self, line: WayLine) -> EntryRow:
        row = EntryRow(line.title, line.second)
        row.clicked.connect(lambda: self.way_requested.emit(line.id))
        return row

    def _with(self, card: Card, *buttons: PrimaryButton | SecondaryButton | LinkButton) -> Card:
        card.add(FlowRow(*buttons))
        return card
