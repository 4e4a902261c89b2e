"""Removed lately: everything that was taken out, for the person alone."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.wording import dotted, spoken
from ui.pages.removed.erase_page import ErasePage
from ui.pages.removed.presenter import RemovedPresenter, RemovedRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph

ERASE = "erase"


class RemovedPlace(StackPage):
    """The list and the page that asks before erasing.

    Payload: ``("erase", record id)`` asks about that record, and goes back to its earlier versions.
    """

    def __init__(self, context: PageContext, passport: Passport) -> None:
        self._list = RemovedPage(context, passport)
        super().__init__(self._list.title, self._list)
        self._context = context
        self._list.erase_requested.connect(self._ask)

    def on_shown(self, payload: object = None) -> None:
        self.pop_all()
        self._list.on_shown()
        if isinstance(payload, tuple) and payload[0] == ERASE:
            self._ask(str(payload[1]), from_history=True)

    def _ask(self, record_id: str, *, from_history: bool = False) -> None:
        page = ErasePage(self._context, self._list.presenter, record_id)
        page.keep_requested.connect(lambda: self._keep(record_id, from_history=from_history))
        page.erased.connect(self._erased)
        self.push(page)

    def _keep(self, record_id: str, *, from_history: bool) -> None:
        self.pop()
        if from_history:
            self.navigate_requested.emit(Place.HISTORY.value, record_id)

    def _erased(self, backups_too: bool) -> None:
        self.pop()
        self._list.say_erased(backups_too=backups_too)
        self._context.person_changed()


class RemovedPage(ScrollPage):
    """The list.

    Signals:
        erase_requested: Ask about erasing the record with this id.
    """

    erase_requested = Signal(str)

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        super().__init__(
            _("Removed lately"),
            _("What was taken out. Nothing is lost until you erase it."),
            back=_("Back to settings"),
            measure=44,
        )
        self._context, self._translator, self._passport = context, context.translator, passport
        self.presenter = RemovedPresenter(passport, context.translator, self)
        self._saved = SavedNote(context.translator, context.announcer, parent=self.content)
        self._saved.hide()
        self._cards: list[Card] = []
        self.add(self._saved)
        self._fixed = self.body.count() - 1
        if self.back_link is not None:
            self.back_link.clicked.connect(lambda: self.navigate_requested.emit(Place.SETTINGS.value, None))

    def on_shown(self, _payload: object = None) -> None:
        self._saved.hide()
        self.presenter.show()

    def show_rows(self, rows: tuple[RemovedRow, ...], *, more: int) -> None:
        """Show what is out; ``more`` older ones are not among it."""
        self.clear()
        if not rows:
            self.add(Paragraph(self._translator.gettext("Nothing is taken out.")))
        self._cards = [self._card(row) for row in rows]
        for card in self._cards:
            self.add(card)
        if more:
            words = self._translator.ngettext("Show {n} more", "Show {n} more", more)
            button = SecondaryButton(words, icon="down")
            button.clicked.connect(self._show_more)
            self.add(FlowRow(button))

    def show_back(self, record_id: str) -> None:
        """Say that a record is back, with the way to take it out again."""
        self._context.person_changed()
        self._saved.show()
        self._saved.saved(self._translator.gettext("It is back."), undo=lambda: self._take_out_again(record_id))
        self.scroll_to_top()
        self.focus_soon(self._saved)

    def say_erased(self, *, backups_too: bool) -> None:
        """Say that a record is gone for good."""
        _ = self._translator.gettext
        self._saved.show()
        if backups_too:
            self._saved.saved(_("Erased for good."))
        else:
            self._saved.saved(_("Erased for good. The backups here follow the next time you open this."))

    def _take_out_again(self, record_id: str) -> None:
        self.presenter.take_out_again(record_id)
        self.focus_soon()

    def _show_more(self) -> None:
        shown = len(self._cards)
        self.presenter.show_more()
        self.focus_soon(self._cards[shown] if shown < len(self._cards) else None)

    def _card(self, row: RemovedRow) -> Card:
        _ = self._translator.gettext
        card = Card(row.title, parent=self.content)
        if row.kind:
            card.add(Note(row.kind))
        card.add(Note(_("Taken out: {when}", when=dotted(row.when, row.who))))
        words = _("Bring it back")
        back = SecondaryButton(words, icon="undo", name=spoken(words, row.title))
        back.clicked.connect(lambda: self.presenter.bring_back(row.id))
        words = _("Earlier versions")
        earlier = LinkButton(words, name=spoken(words, row.title))
        earlier.clicked.connect(
            lambda: self.navigate_requested.emit(Place.HISTORY.value, (row.id, Place.REMOVED.value))
        )
        words = _("Erase for good")
        erase = LinkButton(words, name=spoken(words, row.title))
        erase.clicked.connect(lambda: self.erase_requested.emit(row.id))
        card.add(FlowRow(back, earlier, erase))
        return card


def build(context: PageContext) -> Page:
    """Make the page; the person's own session is open."""
    if context.passport is None:
        raise ValueError("what was removed needs an open passport")
    return RemovedPlace(context, context.passport)
