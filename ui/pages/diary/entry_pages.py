"""One entry of the diary in full, and adding one for any day that has been."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.pages.diary.presenter import Details
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.layouts import FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.text import Note, Paragraph


class EntryPage(ScrollPage):
    """One entry.

    Signals:
        change_requested: Open it to be changed.
        take_out_requested: Take it out.
    """

    change_requested = Signal()
    take_out_requested = Signal()

    def __init__(self, context: PageContext, details: Details) -> None:
        _ = context.translator.gettext
        super().__init__(details.title, details.day, back=_("Back to the diary"))
        self.details = details
        card = Card("", *(Paragraph(part) for part in details.parts))
        if not details.parts:
            card.add(Note(_("Nothing was put in.")))
        if details.whose:
            card.add(Note(details.whose))
        self.add(card)
        take_out = LinkButton(_("Take it out"), icon="remove")
        take_out.clicked.connect(self.take_out_requested)
        earlier = LinkButton(_("Earlier versions"))
        earlier.clicked.connect(lambda: self.navigate_requested.emit(Place.HISTORY.value, details.id))
        if details.changeable:
            change = PrimaryButton(_("Change it"))
            change.clicked.connect(self.change_requested)
            self.add(FlowRow(change, take_out, earlier))
        else:
            self.add(FlowRow(take_out, earlier))

    def resume(self) -> object:
        return self.details.id


class AddPage(ScrollPage):
    """What to add, and for which day.

    Signals:
        kind_requested: Name of a record kind, and the day.
    """

    kind_requested = Signal(str, object)

    def __init__(self, context: PageContext, passport: Passport, *, carer: bool) -> None:
        _ = context.translator.gettext
        super().__init__(_("Add to the diary"), _("For today or any day before."), back=_("Back to the diary"))
        self._translator, self._today = context.translator, passport.today()
        self._day = DateField(context.translator, _("Which day is it about?"), parent=self.content)
        self._day.set_value(self._today)
        self.add(self._day)
        kinds = [
            ("check-in", _("A check-in")),
            ("flare-up", _("A flare-up")),
            ("dose", _("A dose taken when needed")),
            ("activity", _("Something I did")),
        ]
        if carer:
            kinds.insert(0, ("observation", _("What I saw")))
        row = FlowRow()
        for kind, words in kinds:
            button = SecondaryButton(words)
            button.clicked.connect(lambda _=False, kind=kind: self._choose(kind))
            row.add(button)
        self.add(row)

    def _choose(self, kind: str) -> None:
        if not self._day.commit():
            return
        day = self._day.value()
        if not isinstance(day, date):
            day = self._today
        if day > self._today:
            words = self._translator.gettext("This day has not come yet. Please choose today or a day before.")
            self._day.show_error(words)
            self._day.set_focus()
            return
        self.kind_requested.emit(kind, day)
