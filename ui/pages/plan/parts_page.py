"""The rest of my plan: its parts in lines, paced activities, and what weighs me down or keeps me going."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.domain.plans import BalanceSide, PlanArea
from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.common.wording import spoken
from ui.pages.plan.presenter_parts import ItemCard, PartCard, PartsPresenter
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph


class _Parts(ScrollPage):
    """What both pages have in common."""

    def __init__(self, context: PageContext, passport: Passport, title: str, subtitle: str) -> None:
        super().__init__(title, subtitle, back=context.translator.gettext("Back to my plan"))
        self.translator = context.translator
        self.presenter = PartsPresenter(passport, context.translator, self)
        self.saved = SavedNote(context.translator, context.announcer, parent=self.content)
        self.saved.hide()

    def show_parts(
        self, parts: tuple[PartCard, ...], burdens: tuple[ItemCard, ...], forces: tuple[ItemCard, ...]
    ) -> None:
        """Show the parts."""

    def resume(self) -> object:
        return "parts"

    def take_out(self, record_id: str) -> None:
        """Take something out and offer to bring it back."""
        self.presenter.take_out(record_id)
        self.on_shown()
        self.saved.show()
        self.saved.saved(self.translator.gettext("Taken out"), undo=lambda: self._bring_back(record_id))

    def keep_saved(self) -> None:
        """Hold on to the note while everything else is made anew."""
        self.body.removeWidget(self.saved)
        self.clear()

    def named(self, button: type[LinkButton | SecondaryButton], words: str, what: str) -> LinkButton | SecondaryButton:
        """A button whose name says what it is about."""
        return button(words, name=spoken(words, what))

    def _bring_back(self, record_id: str) -> None:
        self.presenter.bring_back(record_id)
        self.on_shown()


class PartsPage(_Parts):
    """All parts at a glance.

    Signals:
        part_requested: The area to write.
        item_requested: The side, and a record id or nothing for a new one.
    """

    part_requested = Signal(str)
    item_requested = Signal(str, str)

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        super().__init__(context, passport, _("The rest of my plan"), _("Write as much as you like; one line is fine."))

    def on_shown(self, _payload: object = None) -> None:
        self.presenter.show()

    def show_parts(
        self, parts: tuple[PartCard, ...], burdens: tuple[ItemCard, ...], forces: tuple[ItemCard, ...]
    ) -> None:
        _ = self.translator.gettext
        self.keep_saved()
        self.add(self.saved)
        self.add(CardGrid([self._part(part) for part in parts], least=18, parent=self.content))
        burden = self._side(BalanceSide.BURDEN, _("What weighs me down"), burdens)
        force = self._side(BalanceSide.DRIVING_FORCE, _("What keeps me going"), forces)
        self.add(CardGrid([burden, force], least=18, parent=self.content))

    def _part(self, part: PartCard) -> QWidget:
        _ = self.translator.gettext
        card = Card(part.title, *(Paragraph(line) for line in part.lines))
        if part.note:
            card.add(Note(part.note))
        words = _("Change") if part.lines else _("Write it")
        button = self.named(SecondaryButton, words, part.title)
        button.clicked.connect(lambda: self.part_requested.emit(part.area.value))
        card.add(FlowRow(button))
        return card

    def _side(self, side: BalanceSide, title: str, items: Sequence[ItemCard]) -> QWidget:
        _ = self.translator.gettext
        card = Card(title)
        for item in items:
            card.add(Paragraph(item.title, strong=True))
            if item.mark:
                card.add(Paragraph(item.mark))
            if item.text:
                card.add(Note(item.text))
            change = self.named(LinkButton, _("Change"), item.title)
            change.clicked.connect(lambda _=False, item_id=item.id: self.item_requested.emit(side.value, item_id))
            card.add(FlowRow(change))
        add = self.named(SecondaryButton, _("Add one"), title)
        add.clicked.connect(lambda: self.item_requested.emit(side.value, ""))
        card.add(FlowRow(add))
        return card


class PacingPage(_Parts):
    """Activities that are paced.

    Signals:
        pacing_requested: A record id, or nothing for a new one.
        lines_requested: Write general lines about pacing.
    """

    pacing_requested = Signal(str)
    lines_requested = Signal()

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        note = _("How much you can do without paying for it later, one activity at a time.")
        super().__init__(context, passport, _("Pacing"), note)

    def on_shown(self, _payload: object = None) -> None:
        _ = self.translator.gettext
        self.keep_saved()
        self.add(self.saved)
        cards = [self._activity(card) for card in self.presenter.paced()]
        if cards:
            self.add(CardGrid(cards, least=18, parent=self.content))
        add = PrimaryButton(_("Add an activity"), icon="add")
        add.clicked.connect(lambda: self.pacing_requested.emit(""))
        lines = SecondaryButton(_("Write lines about pacing"))
        lines.clicked.connect(self.lines_requested)
        part = self.presenter.card(PlanArea.PACING)
        self.add(Card(part.title, *(Paragraph(line) for line in part.lines), Note(part.note)))
        self.add(FlowRow(add, lines))

    def _activity(self, item: ItemCard) -> QWidget:
        card = Card(item.title)
        if item.text:
            card.add(Paragraph(item.text))
        change = self.named(SecondaryButton, self.translator.gettext("Change"), item.title)
        change.clicked.connect(lambda: self.pacing_requested.emit(item.id))
        card.add(FlowRow(change))
        return card
