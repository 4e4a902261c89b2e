"""One goal: three questions are enough; the rest makes it stronger. And looking back at it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from passport_app.domain.goals import GoalStatus
from passport_app.services.passport import Passport
from ui.common.context import PageContext
from ui.common.wording import spoken
from ui.pages.goals import forms
from ui.pages.goals.presenter import GoalPresenter, ReviewLine, ReviewPresenter
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.filled_form import FilledForm
from ui.widgets.filled_page import FilledPage, writer_names
from ui.widgets.layouts import FlowRow
from ui.widgets.text import Note, Paragraph


class GoalPage(FilledPage):
    """One goal.

    Signals:
        moved: The goal was put aside, called done or taken up again; its record id.
        review_requested: Look back: the goal's record id, and that of an earlier look back or nothing.
    """

    moved = Signal(str)
    review_requested = Signal(str, str)

    def __init__(self, context: PageContext, passport: Passport, goal_id: str | None) -> None:
        _ = context.translator.gettext
        self._presenter = GoalPresenter(passport, context.translator, self, goal_id)
        filling = self._presenter.filling
        title = self._presenter.title or _("A new goal")
        note = _("The first line is enough. What you write is kept as you go.")
        super().__init__(
            context, title, note, forms.three_questions(context.translator), filling, back=_("Back to my goals")
        )
        self._stronger = FilledForm(
            forms.stronger(context.translator, self._presenter.trackers()),
            context.translator,
            filling,
            context.announcer,
            writers=writer_names(context),
            parent=self.content,
        )
        self._stronger.kept.connect(self.say_saved)
        self._make_room()
        self._presenter.show()

    @property
    def goal_id(self) -> str | None:
        """The goal's record id; ``None`` before anything is wanted."""
        return self._presenter.goal_id

    def on_shown(self, _payload: object = None) -> None:
        self._presenter.show()

    def before_leave(self) -> bool:
        self._stronger.commit()
        return super().before_leave()

    def resume(self) -> object:
        return self.goal_id or "new"

    def show_goal(self, *, saved: bool, status: GoalStatus) -> None:
        """Show what can be done with the goal as it stands."""
        self.offer_take_out(offered=saved)
        self._look_back.setVisible(saved)
        self._standing.setVisible(saved)
        buttons: Mapping[GoalStatus, QWidget] = {
            GoalStatus.ACTIVE: self._take_up,
            GoalStatus.PARKED: self._put_aside,
            GoalStatus.DONE: self._call_done,
        }
        for where, button in buttons.items():
            button.setVisible(where is not status)

    def show_smaller(self, sentence: str) -> None:
        """Ask whether a smaller step would be better, or ask nothing."""
        self._smaller_words.setText(sentence)
        self._smaller.setVisible(bool(sentence))

    def show_reviews(self, reviews: tuple[ReviewLine, ...]) -> None:
        """Show the looks back, newest first."""
        self._reviews.clear()
        for review in reviews:
            self._reviews.add(Paragraph(review.day, strong=True))
            self._reviews.add(Note(review.text))
            _ = self.context.translator.gettext
            change = LinkButton(_("Change"), name=spoken(_("Change"), review.day))
            change.clicked.connect(lambda _=False, review_id=review.id: self._review(review_id))
            self._reviews.add(FlowRow(change))
        self._reviews.setVisible(bool(reviews))

    def _make_room(self) -> None:
        _ = self.context.translator.gettext
        stronger = Disclosure(_("Make it stronger"), self._with_smaller(), parent=self.content)
        self._look_back = SecondaryButton(_("Look back at it"), parent=self.content)
        self._look_back.clicked.connect(lambda: self._review(""))
        self._reviews = Card(_("When I looked back"), parent=self.content)
        place = self.body.indexOf(self.end)
        look = FlowRow(self._look_back, parent=self.content)
        for offset, widget in enumerate((stronger, look, self._reviews, self._make_standing())):
            self.body.insertWidget(place + offset, widget)

    def _with_smaller(self) -> QWidget:
        _ = self.context.translator.gettext
        self._smaller_words = Paragraph("")
        smaller = SecondaryButton(_("Make the step smaller"))
        smaller.clicked.connect(lambda: self.form.focus("first_step"))
        self._smaller = Card("", self._smaller_words, FlowRow(smaller), parent=self._stronger)
        confidence = self._stronger.fields["confidence"]
        confidence.place(self._smaller)
        return self._stronger

    def _make_standing(self) -> QWidget:
        _ = self.context.translator.gettext
        self._take_up = self._status_link(_("Take it up again"), GoalStatus.ACTIVE)
        self._put_aside = self._status_link(_("Put it aside for now"), GoalStatus.PARKED)
        self._call_done = self._status_link(_("It is done"), GoalStatus.DONE)
        self._standing = FlowRow(self._take_up, self._put_aside, self._call_done, parent=self.content)
        return self._standing

    def _status_link(self, words: str, status: GoalStatus) -> LinkButton:
        link = LinkButton(words, parent=self.content)
        link.clicked.connect(lambda: self._set_status(status))
        return link

    def _set_status(self, status: GoalStatus) -> None:
        self.before_leave()
        self._presenter.set_status(status)
        self.moved.emit(self.goal_id or "")

    def _review(self, review_id: str) -> None:
        if self.goal_id is not None:
            self.review_requested.emit(self.goal_id, review_id)


def review_page(context: PageContext, passport: Passport, goal_id: str, review_id: str | None) -> FilledPage:
    """Looking back at a goal."""
    presenter = ReviewPresenter(passport, context.translator, goal_id, review_id)
    _ = context.translator.gettext
    page = FilledPage(
        context,
        _("Looking back"),
        presenter.want,
        forms.review(context.translator, presenter.rungs()),
        presenter.filling,
        back=_("Back to the goal"),
    )
    page.resume_with = goal_id
    page.offer_take_out(offered=review_id is not None)
    return page
