"""Get help now: the same static page for everyone, with the numbers of the person's nation."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from passport_app.domain.help_now import HelpLine, help_page
from passport_app.domain.person import Nation, Person
from passport_app.domain.phrases import label
from ui.common.context import PageContext
from ui.common.metrics import rem
from ui.widgets.card import Card
from ui.widgets.help_cards import HelpCards, in_both
from ui.widgets.layouts import column
from ui.widgets.page import Page, ScrollPage
from ui.widgets.pick import PickField
from ui.widgets.text import Note


def build(context: PageContext) -> Page:
    """The page; a passport need not be open."""
    return HelpNowPage(context)


class HelpNowPage(ScrollPage):
    """Signs that need help, in the order of urgency, then whom to ring."""

    def __init__(self, context: PageContext) -> None:
        """Make the page for the person's nation, or for England where it is not known."""
        _ = context.translator.gettext
        super().__init__(_("Get help now"), _("This page is the same for everyone."), measure=44)
        self._translator = context.translator
        self._nation = _known_nation(context)
        self.add(HelpCards(context.translator, self.content))
        self._numbers = Card(_("Numbers to ring"), parent=self.content)
        self._numbers.body.setSpacing(rem(1))
        self.add(self._numbers)
        self._fill_numbers()

    def _fill_numbers(self) -> None:
        tr = self._translator
        self._numbers.clear()
        options = [(nation.value, label(nation, tr.language)) for nation in Nation]
        place = PickField(tr, tr.gettext("Where I am"), options)
        place.set_value(self._nation.value)
        place.committed.connect(self._move)
        self._numbers.add(place)
        for line in help_page(self._nation, tr.language).lines:
            self._add_line(line)

    def _add_line(self, line: HelpLine) -> None:
        tr = self._translator
        checked = line.checked_on
        words = tr.gettext("Checked on {date}", date=tr.date(checked)) if checked else ""
        note = Note(words or tr.gettext("This number is not yet checked."), small=True)
        box = QWidget(self._numbers)
        rows = column(box, space=0.25)
        for part in (in_both(line.how, strong=True), in_both(line.what_for), note):
            rows.addWidget(part)
        self._numbers.add(box)

    def _move(self, code: object) -> None:
        self._nation = Nation(str(code)) if code else Nation.ENGLAND
        self._fill_numbers()


def _known_nation(context: PageContext) -> Nation:
    found = context.passport.records.only(Person) if context.passport is not None else None
    return (found.record.nation if found is not None else None) or Nation.ENGLAND
