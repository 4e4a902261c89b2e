"""Today: at most four cards, and one step to everything that matters."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.wording import spoken
from ui.pages.today.presenter import (
    AppointmentCard,
    GoalLine,
    GoalsCard,
    NowCard,
    TodayContent,
    TodayPresenter,
    TryOutCard,
)
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.layouts import CardGrid, FlowRow, column
from ui.widgets.page import Page, ScrollPage
from ui.widgets.text import Note, Paragraph


class TodayPage(ScrollPage):
    """The cards of Today."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        super().__init__(context.translator.gettext("Today"))
        self._translator = context.translator
        self._presenter = TodayPresenter(passport, context.translator, self)

    def on_shown(self, _payload: object = None) -> None:
        self._presenter.show()

    def show_today(self, content: TodayContent) -> None:
        """Make the cards anew."""
        self.clear()
        self.set_title(content.heading, content.name)
        grid = CardGrid(least=18, parent=self.content)
        grid.add(self._now(content.now))
        grid.add(self._appointment(content.appointment))
        grid.add(self._goals(content.goals))
        grid.add(self._try_out(content.try_out))
        self.add(grid)
        if content.apart:
            self.add(self._apart(content.apart))

    def _apart(self, sentence: str) -> QWidget:
        choose = LinkButton(sentence)
        choose.clicked.connect(lambda: self._go(Place.TOGETHER))
        return FlowRow(choose, parent=self.content)

    def _go(self, place: Place, payload: object = None) -> None:
        self.navigate_requested.emit(place.value, payload)

    def _now(self, now: NowCard) -> QWidget:
        _ = self._translator.gettext
        card = Card(now.title, Note(now.note))
        if now.unwatched:
            card.add(Paragraph(now.unwatched, strong=True))
        words = _("Carry on where you stopped") if now.half_way else _("Check in")
        check_in = PrimaryButton(words)
        payload = ("carry-on", now.half_way) if now.half_way else None
        check_in.clicked.connect(lambda: self._go(Place.CHECKIN, payload))
        flare = SecondaryButton(_("A flare-up") if now.carer else _("I’m having a flare-up"))
        flare.clicked.connect(lambda: self._go(Place.PLAN, "flare"))
        saw = SecondaryButton(_("Write what I saw"))
        saw.clicked.connect(lambda: self._go(Place.DIARY, ("observation", None)))
        card.add(FlowRow(check_in, saw, flare) if now.carer else FlowRow(check_in, flare))
        if now.half_way:
            again = LinkButton(_("Start a new check-in"))
            again.clicked.connect(lambda: self._go(Place.CHECKIN))
            card.add(FlowRow(again))
        return card

    def _appointment(self, appointment: AppointmentCard) -> QWidget:
        _ = self._translator.gettext
        card = Card(_("Next appointment"))
        if appointment.id is None:
            card.add(Note(appointment.note))
            button = SecondaryButton(_("Add an appointment"))
        else:
            card.add(Paragraph(appointment.when))
            if appointment.who:
                card.add(Paragraph(appointment.who, strong=True))
            button = SecondaryButton(_("Get ready"))
        button.clicked.connect(lambda: self._go(Place.CARE, ("appointments", appointment.id)))
        card.add(FlowRow(button))
        return card

    def _goals(self, goals: GoalsCard) -> QWidget:
        _ = self._translator.gettext
        card = Card(_("What I’m working on"))
        for goal in goals.goals:
            card.add(self._goal(goal))
        if not goals.goals:
            card.add(Note(goals.note))
            first = SecondaryButton(_("Write a goal"))
            first.clicked.connect(lambda: self._go(Place.GOALS, "new"))
            card.add(FlowRow(first))
        return card

    def _goal(self, goal: GoalLine) -> QWidget:
        words = self._translator.gettext("Open")
        open_it = LinkButton(words, name=spoken(words, goal.want))
        open_it.clicked.connect(lambda: self._go(Place.GOALS, goal.id))
        return _Lines(Paragraph(goal.want, strong=True), Note(goal.step), FlowRow(open_it))

    def _try_out(self, try_out: TryOutCard) -> QWidget:
        _ = self._translator.gettext
        card = Card(try_out.title)
        if try_out.id is None:
            card.add(Note(try_out.note))
            button: QWidget = self._to_try_out(SecondaryButton(_("Plan a try-out")), None)
        else:
            card.add(Paragraph(try_out.what, strong=True))
            card.add(Note(try_out.note))
            words = _("Open")
            button = self._to_try_out(LinkButton(words, name=spoken(words, try_out.what)), try_out.id)
        card.add(FlowRow(button))
        return card

    def _to_try_out(self, button: SecondaryButton | LinkButton, try_out_id: str | None) -> QWidget:
        button.clicked.connect(lambda: self._go(Place.TREATMENTS, ("try-outs", try_out_id)))
        return button


class _Lines(QWidget):
    """A few lines that belong together inside a card."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        rows = column(self, space=0.15)
        for widget in widgets:
            rows.addWidget(widget)


def build(context: PageContext) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("Today needs an open passport")
    return TodayPage(context, context.passport)
