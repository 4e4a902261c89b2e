"""The flare-up plan at a glance: three levels and the way back; signs that need help stand above all of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from passport_app.services.plans import level_title
from ui.common.context import PageContext, Place
from ui.pages.plan.presenter import Overview, PlanPresenter
from ui.pages.plan.told import ToldLines
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import MARKS, Card, Level, LevelCard
from ui.widgets.choices import TickBox
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.page import ScrollPage
from ui.widgets.save_dialog import ask_save_path
from ui.widgets.saved_note import SavedNote


class OverviewPage(ScrollPage):
    """The plan at a glance.

    Signals:
        change_requested: Write or change the plan.
        flare_requested: I'm having a flare-up.
        parts_requested: The other parts of the plan.
    """

    change_requested = Signal()
    flare_requested = Signal()
    parts_requested = Signal()

    def __init__(self, context: PageContext, passport: Passport) -> None:
        super().__init__(context.translator.gettext("My flare-up plan"))
        self._context, self._translator = context, context.translator
        self._said: SavedNote | None = None
        self._presenter = PlanPresenter(passport, context.translator, self)

    def on_shown(self, _payload: object = None) -> None:
        self._presenter.show()

    def show_overview(self, overview: Overview) -> None:
        """Show the plan, or what it is for."""
        _ = self._translator.gettext
        self.clear()
        self.set_subtitle(overview.agreement)
        signs = signs_button(self._translator)
        signs.clicked.connect(lambda: self.navigate_requested.emit(Place.HELP_NOW.value, None))
        flare = SecondaryButton(_("I’m having a flare-up"))
        flare.clicked.connect(self.flare_requested)
        self.add(FlowRow(signs, flare))
        if overview.written:
            self.add(self._cards(overview))
        else:
            words = _("A flare-up plan says what you do when pain gets worse, so that you need not think then.")
            empty = EmptyState(words, _("Write my plan"))
            empty.button.clicked.connect(self.change_requested)
            self.add(empty)
        self.add(self._ways(overview))
        if overview.written and overview.private:
            self.add(self._private())
        if overview.written:
            self._said = SavedNote(self._translator, self._context.announcer)
            self.add(self._said)

    def show_problem(self, sentence: str) -> None:
        """Say why there is no paper copy."""
        if self._said is not None:
            self._said.failed(sentence)

    def say(self, sentence: str) -> None:
        """Say that the paper copy was given."""
        if self._said is not None:
            self._said.saved(sentence)

    def _cards(self, overview: Overview) -> QWidget:
        empty = self._translator.gettext("Nothing is written here yet.")
        cards: list[QWidget] = [
            LevelCard(Level.USUAL, self._title("usual"), ToldLines(overview.usual, empty)),
            LevelCard(Level.STARTING, self._title("starting"), ToldLines(overview.starting, empty)),
            LevelCard(Level.HELP, self._title("help"), ToldLines(overview.people, empty)),
            Card(self._title("after"), ToldLines(overview.after, empty)),
        ]
        return CardGrid(cards, least=18, parent=self.content)

    def _title(self, level: str) -> str:
        return level_title(level, self._translator)

    def _ways(self, overview: Overview) -> QWidget:
        _ = self._translator.gettext
        row = FlowRow()
        if overview.written:
            change = PrimaryButton(_("Change the plan"))
            change.clicked.connect(self.change_requested)
            row.add(change)
            row.add(self._way(_("Print it"), "print", self._presenter.print))
            row.add(self._way(_("Save PDF"), "save", self._save))
        parts = SecondaryButton(_("The rest of my plan"))
        parts.clicked.connect(self.parts_requested)
        goals = LinkButton(_("My goals"))
        goals.clicked.connect(lambda: self.navigate_requested.emit(Place.GOALS.value, None))
        row.add(parts)
        row.add(goals)
        return row

    def _private(self) -> QWidget:
        _ = self._translator.gettext
        tick = TickBox(
            self._translator,
            _("It may go on paper this time"),
            help_text=_("This plan is private. Without the tick it is not printed or saved."),
        )
        tick.committed.connect(lambda value: self._presenter.let_out(this_time=bool(value)))
        return tick

    def _way(self, words: str, icon: str, go: Callable[[], None]) -> SecondaryButton:
        button = SecondaryButton(words, icon=icon)
        button.clicked.connect(lambda *_args: go())
        return button

    def _save(self) -> None:
        title = self._translator.gettext("Save the page")
        path = ask_save_path(self, title, self._presenter.file_name(), "PDF (*.pdf)")
        if path is not None:
            self._presenter.save(path)


def signs_button(translator: Translator) -> SecondaryButton:
    """The way to the signs that need help; it stands on every page about a flare-up."""
    words = translator.gettext("New or different? Signs that need help")
    return SecondaryButton(f"{MARKS[Level.NEW]} {words}", name=words)
