"""Having a flare-up: one level at a time, with the signs that need help on every step."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.pages.plan.overview_page import signs_button
from ui.pages.plan.presenter import FlarePresenter, FlareStep
from ui.pages.plan.told import ToldLines
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card, Level, LevelCard
from ui.widgets.filled_form import FilledForm
from ui.widgets.filled_page import writer_names
from ui.widgets.form_fields import FormField, FormGroup, Kind
from ui.widgets.layouts import FlowRow
from ui.widgets.page import Page
from ui.widgets.step_page import StepPage
from ui.widgets.text import Note

_LEVELS = {"starting": Level.STARTING, "help": Level.HELP}


class FlarePage(Page):
    """The steps of a flare-up.

    Signals:
        leave_requested: Back to Today.
        write_requested: Write the plan.
    """

    leave_requested = Signal()
    write_requested = Signal()

    def __init__(self, context: PageContext, passport: Passport) -> None:
        super().__init__(context.translator.gettext("I’m having a flare-up"))
        self._context, self._passport = context, passport
        self._step: StepPage | None = None
        self._form: FilledForm | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._presenter = FlarePresenter(passport, context.translator, self)

    def on_shown(self, _payload: object = None) -> None:
        self._presenter.start()

    def before_leave(self) -> bool:
        if self._form is not None:
            self._form.commit()
        return True

    def resume(self) -> object:
        return "flare"

    def focus_first(self) -> None:
        if self._step is not None:
            self._step.focus_first()

    def leave(self) -> None:
        """The last step is done."""
        self.leave_requested.emit()

    def show_problem(self, sentence: str) -> None:
        """Say what could not be kept."""
        self._context.announcer.say(sentence, urgent=True)

    def show_step(self, step: FlareStep) -> None:
        """Show one level in place of the one before."""
        self.before_leave()
        self._form = None
        _ = self._context.translator.gettext
        page = StepPage(
            self._context.translator,
            step.heading,
            context=_("I’m having a flare-up"),
            step=step.number,
            steps=step.of,
            continue_words=_("Back to Today") if step.number == step.of else "",
        )
        signs = signs_button(self._context.translator)
        signs.clicked.connect(lambda: self.navigate_requested.emit(Place.HELP_NOW.value, None))
        page.add(FlowRow(signs))
        page.add(self._level(step))
        if step.empty:
            page.add(self._write_it())
        if step.level == "starting":
            page.add(self._diary(step))
        page.back_requested.connect(self._presenter.back)
        page.continue_requested.connect(self._presenter.forward)
        self._put(page)

    def _level(self, step: FlareStep) -> QWidget:
        told = ToldLines(step.told, step.empty)
        level = _LEVELS.get(step.level)
        if level is None:
            return Card(step.title, told)
        return LevelCard(level, step.title, told)

    def _write_it(self) -> QWidget:
        _ = self._context.translator.gettext
        write = SecondaryButton(_("Write my plan"))
        write.clicked.connect(self.write_requested)
        help_now = LinkButton(_("Get help now"))
        help_now.clicked.connect(lambda: self.navigate_requested.emit(Place.HELP_NOW.value, None))
        return FlowRow(write, help_now)

    def _diary(self, step: FlareStep) -> QWidget:
        _ = self._context.translator.gettext
        card = Card(_("In my diary"))
        filling = self._presenter.noting()
        if filling is None:
            card.add(Note(_("If you like, keep when it started. You can do it later too.")))
            card.add(FlowRow(self._started(_("It started today"), 0), self._started(_("It started yesterday"), 1)))
            return card
        card.add(Note(step.recorded))
        fields = [FormField(key="set_off", label=_("I think it was set off by"), kind=Kind.WORDS, bank="set-off")]
        t, announcer = self._context.translator, self._context.announcer
        group = FormGroup(fields=fields, card=False)
        self._form = FilledForm([group], t, filling, announcer, writers=writer_names(self._context))
        card.add(self._form)
        over = SecondaryButton(_("It is over"))
        over.clicked.connect(self._over)
        card.add(FlowRow(over))
        return card

    def _started(self, words: str, days_ago: int) -> SecondaryButton:
        button = SecondaryButton(words)
        button.clicked.connect(lambda: self._record(days_ago))
        return button

    def _record(self, days_ago: int) -> None:
        self._presenter.record_start(self._passport.today() - timedelta(days=days_ago))
        self._say_saved()

    def _over(self) -> None:
        self.before_leave()
        self._presenter.record_end()
        self._say_saved()

    def _say_saved(self) -> None:
        self._context.announcer.say(self._context.translator.gettext("Saved"))
        if self._step is not None:
            self._step.saved_note.saved(undo=self._presenter.take_back)

    def _put(self, step: StepPage) -> None:
        old, self._step = self._step, step
        self._rows.addWidget(step)
        if old is not None:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        step.show()
        self.focus_first()
