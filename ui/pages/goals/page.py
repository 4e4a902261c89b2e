"""Goals: the list, one goal, looking back, and the goals that are put aside, done or taken out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from passport_app.domain.goals import GoalStatus
from passport_app.services.passport import Passport
from ui.common.context import PageContext, Place
from ui.common.wording import spoken
from ui.pages.goals.goal_page import GoalPage, review_page
from ui.pages.goals.presenter import GoalCard, GoalsPresenter
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.layouts import CardGrid, FlowRow
from ui.widgets.page import Page, ScrollPage, StackPage
from ui.widgets.saved_note import SavedNote
from ui.widgets.text import Note, Paragraph


class GoalsPlace(StackPage):
    """The list with the pages behind it.

    Payloads: a goal's record id opens it, ``"new"`` opens an empty one.
    """

    def __init__(self, context: PageContext, passport: Passport) -> None:
        self._list = GoalList(context, passport)
        super().__init__(self._list.title, self._list)
        self._context, self._passport = context, passport
        self._list.open_requested.connect(self.open_goal)
        self._list.others_requested.connect(self._open_others)

    def on_shown(self, payload: object = None) -> None:
        self.pop_all()
        if isinstance(payload, str):
            self.open_goal(None if payload == "new" else payload)
        else:
            self.current.on_shown()

    def open_goal(self, goal_id: str | None) -> None:
        """Show one goal, or an empty one."""
        page = GoalPage(self._context, self._passport, goal_id)
        page.done_requested.connect(self.pop)
        page.take_out_requested.connect(lambda: self._take_out(page.goal_id))
        page.review_requested.connect(self._open_review)
        page.moved.connect(self._moved)
        self.push(page)

    def _open_review(self, goal_id: str, review_id: str) -> None:
        page = review_page(self._context, self._passport, goal_id, review_id or None)
        page.done_requested.connect(self.pop)
        page.take_out_requested.connect(lambda: self._take_review_out(review_id))
        self.push(page)

    def _open_others(self, status: GoalStatus | None) -> None:
        page = OtherGoals(self._context, self._passport, status)
        if page.back_link is not None:
            page.back_link.clicked.connect(self.pop)
        page.open_requested.connect(self.open_goal)
        self.push(page)

    def _moved(self, goal_id: str) -> None:
        self.pop()
        if self.current is self._list:
            self._list.say_moved(goal_id)
        else:
            self._context.announcer.say(self._context.translator.gettext("Saved"))

    def _take_out(self, goal_id: str | None) -> None:
        self.pop()
        if goal_id is not None:
            self._list.take_out(goal_id)

    def _take_review_out(self, review_id: str) -> None:
        self.pop()
        self._passport.records.remove(review_id)
        self.current.on_shown()


class _Goals(ScrollPage):
    """What the list and the lists of other goals have in common.

    Signals:
        open_requested: A goal's record id, or nothing for a new goal.
        others_requested: The status of the goals to list; nothing for those taken out.
    """

    open_requested = Signal(object)
    others_requested = Signal(object)

    def __init__(self, context: PageContext, passport: Passport, title: str, subtitle: str, *, back: str = "") -> None:
        super().__init__(title, subtitle, back=back)
        self._translator = context.translator
        self._presenter = GoalsPresenter(passport, context.translator, self)
        self._saved = SavedNote(context.translator, context.announcer, parent=self.content)
        self._saved.hide()

    def show_goals(self, active: tuple[GoalCard, ...], parked: int, done: int) -> None:
        """Show what I'm working on."""

    def show_others(self, cards: tuple[GoalCard, ...]) -> None:
        """Show goals that stand elsewhere."""

    def show_taken_out(self, goal_id: str) -> None:
        """Say that a goal was taken out, with a way back."""

    def card(self, goal: GoalCard) -> Card:
        """One goal."""
        card = Card(goal.want, Note(goal.step))
        if goal.whose:
            card.add(Note(goal.whose, small=True))
        words = self._translator.gettext("Open")
        button = SecondaryButton(words, name=spoken(words, goal.want))
        button.clicked.connect(lambda: self.open_requested.emit(goal.id))
        card.add(FlowRow(button))
        return card


class GoalList(_Goals):
    """What I'm working on."""

    def __init__(self, context: PageContext, passport: Passport) -> None:
        _ = context.translator.gettext
        super().__init__(context, passport, _("Goals and plan"), _("What you want to do, one small step at a time."))

    def on_shown(self, _payload: object = None) -> None:
        self._presenter.show()

    def take_out(self, goal_id: str) -> None:
        """Take a goal out and offer to bring it back."""
        self._presenter.take_out(goal_id)
        self._presenter.show()

    def show_goals(self, active: tuple[GoalCard, ...], parked: int, done: int) -> None:
        self.body.removeWidget(self._saved)
        self._saved.setParent(self.content)
        self.clear()
        _ = self._translator.gettext
        if active:
            self.add(CardGrid([self.card(goal) for goal in active], least=18, parent=self.content))
            write = PrimaryButton(_("Write a goal"), icon="add")
        else:
            empty = EmptyState(_("A goal is something you want to do, with a first tiny step."), _("Write a goal"))
            self.add(empty)
            write = empty.button
        write.clicked.connect(lambda: self.open_requested.emit(None))
        self.add(self._links(write, parked, done, empty=not active))
        self.add(self._saved)
        self.add(self._plan())

    def say_moved(self, goal_id: str) -> None:
        """Say that a goal stands elsewhere now, with a way back."""
        self._saved.show()
        self._saved.saved(undo=lambda: self._move_back(goal_id))

    def _move_back(self, goal_id: str) -> None:
        self._presenter.undo(goal_id)
        self._presenter.show()

    def show_taken_out(self, goal_id: str) -> None:
        self._saved.show()
        self._saved.saved(self._translator.gettext("Taken out"), undo=lambda: self._bring_back(goal_id))

    def _links(self, write: PrimaryButton, parked: int, done: int, *, empty: bool) -> FlowRow:
        _, ngettext = self._translator.gettext, self._translator.ngettext
        row = FlowRow() if empty else FlowRow(write)
        links = (
            (ngettext("{n} put aside", "{n} put aside", parked), GoalStatus.PARKED, parked),
            (ngettext("{n} done", "{n} done", done), GoalStatus.DONE, done),
            (_("Taken out"), None, len(self._presenter.taken_out())),
        )
        for words, status, count in links:
            if count:
                link = LinkButton(words)
                link.clicked.connect(lambda _=False, status=status: self.others_requested.emit(status))
                row.add(link)
        return row

    def _plan(self) -> Card:
        _ = self._translator.gettext
        plan = SecondaryButton(_("My flare-up plan"))
        plan.clicked.connect(lambda: self.navigate_requested.emit(Place.PLAN.value, None))
        rest = SecondaryButton(_("The rest of my plan"))
        rest.clicked.connect(lambda: self.navigate_requested.emit(Place.PLAN.value, "parts"))
        note = Note(_("What you do on usual days and in a flare-up, and what keeps you well."))
        return Card(_("My plan"), note, FlowRow(plan, rest))

    def _bring_back(self, goal_id: str) -> None:
        self._presenter.bring_back(goal_id)
        self._presenter.show()


class OtherGoals(_Goals):
    """Goals that are put aside, done or taken out."""

    def __init__(self, context: PageContext, passport: Passport, status: GoalStatus | None) -> None:
        _ = context.translator.gettext
        titles = {GoalStatus.PARKED: _("Put aside"), GoalStatus.DONE: _("Done")}
        title = _("Taken out") if status is None else titles[status]
        super().__init__(context, passport, title, "", back=_("Back to my goals"))
        self._status = status

    def on_shown(self, _payload: object = None) -> None:
        self._presenter.show_others(self._status)

    def show_others(self, cards: tuple[GoalCard, ...]) -> None:
        self.clear()
        if not cards:
            self.add(Paragraph(self._translator.gettext("Nothing is here.")))
        grid = CardGrid(least=18, parent=self.content)
        for goal in cards:
            grid.add(self._other(goal))
        self.add(grid)
        if self._status is None:
            everything = LinkButton(self._translator.gettext("Removed lately"), parent=self.content)
            everything.clicked.connect(lambda: self.navigate_requested.emit(Place.REMOVED.value, None))
            self.add(FlowRow(everything, parent=self.content))

    def _other(self, goal: GoalCard) -> Card:
        _ = self._translator.gettext
        card = self.card(goal) if self._status is not None else Card(goal.want, Note(goal.step))
        words = _("Take it up again") if self._status is not None else _("Bring it back")
        again = LinkButton(words, icon="undo", name=spoken(words, goal.want))
        again.clicked.connect(lambda: self._again(goal.id))
        card.add(FlowRow(again))
        return card

    def _again(self, goal_id: str) -> None:
        if self._status is None:
            self._presenter.bring_back(goal_id)
        else:
            self._presenter.set_status(goal_id, GoalStatus.ACTIVE)
        self._presenter.show_others(self._status)
        self.focus_first()


def build(context: PageContext) -> Page:
    """Make the page; a passport is open."""
    if context.passport is None:
        raise ValueError("goals need an open passport")
    return GoalsPlace(context, context.passport)
