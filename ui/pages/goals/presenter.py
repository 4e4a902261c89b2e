"""Goals: the list with next small steps, one goal, and looking back at it; no quota and no score anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from passport_app.domain.diary import Tracker
from passport_app.domain.goals import Goal, GoalDecision, GoalReview, GoalStatus, Ladder
from passport_app.domain.record import Entry
from passport_app.errors import N_
from passport_app.i18n import Translator
from ui.common.filling import Filling
from ui.common.wording import phrase, said, shown, whose

if TYPE_CHECKING:
    from passport_app.services.passport import Passport

SURE_ENOUGH = 7
"""Below this the page asks whether a smaller step would be better; it never blocks."""
LADDER: Final = {
    "much_less": (-2, N_("Much less than hoped")),
    "less": (-1, N_("Less than hoped")),
    "hoped": (0, N_("What I hoped for")),
    "more": (1, N_("More than hoped")),
    "much_more": (2, N_("Much more than hoped")),
}
"""Field of the ladder to the number in exports, never shown, and the words that are."""
_STATUS = {
    GoalDecision.KEEP: GoalStatus.ACTIVE,
    GoalDecision.CHANGE: GoalStatus.ACTIVE,
    GoalDecision.PARK: GoalStatus.PARKED,
    GoalDecision.DONE: GoalStatus.DONE,
}


@dataclass(frozen=True, kw_only=True)
class GoalCard:
    """One goal in a list."""

    id: str
    want: str
    step: str
    whose: str


@dataclass(frozen=True, kw_only=True)
class ReviewLine:
    """One look back, in words."""

    id: str
    day: str
    text: str


class GoalsView(Protocol):
    """What the list's presenter needs of the page."""

    def show_goals(self, active: tuple[GoalCard, ...], parked: int, done: int) -> None: ...
    def show_others(self, cards: tuple[GoalCard, ...]) -> None: ...
    def show_taken_out(self, goal_id: str) -> None: ...


class GoalsPresenter:
    """The list of goals."""

    def __init__(self, passport: Passport, translator: Translator, view: GoalsView) -> None:
        self._passport, self._translator, self._view = passport, translator, view

    def show(self) -> None:
        """Show what I'm working on, and how many goals stand elsewhere."""
        counts = {status: len(self._of(status)) for status in (GoalStatus.PARKED, GoalStatus.DONE)}
        active = tuple(self._card(entry) for entry in self._of(GoalStatus.ACTIVE))
        self._view.show_goals(active, counts[GoalStatus.PARKED], counts[GoalStatus.DONE])

    def show_others(self, status: GoalStatus | None) -> None:
        """Show goals that are put aside or done; ``None`` for those that were taken out."""
        entries = self.taken_out() if status is None else self._of(status)
        self._view.show_others(tuple(self._card(entry) for entry in entries))

    def taken_out(self) -> list[Entry[Goal]]:
        """Goals that were removed and can come back."""
        return self._passport.records.removed(Goal)

    def set_status(self, goal_id: str, status: GoalStatus) -> None:
        """Put a goal aside, call it done, or take it up again."""
        change_status(self._passport, goal_id, status)

    def take_out(self, goal_id: str) -> None:
        """Remove a goal; it can come back at any time."""
        self._passport.records.remove(goal_id)
        self._view.show_taken_out(goal_id)

    def undo(self, goal_id: str) -> None:
        """Take the last change of a goal back."""
        self._passport.records.undo(goal_id)

    def bring_back(self, goal_id: str) -> None:
        """Restore a goal that was taken out."""
        self._passport.records.restore(goal_id)

    def _of(self, status: GoalStatus) -> list[Entry[Goal]]:
        found = [entry for entry in self._passport.records.all(Goal) if entry.record.status is status]
        return sorted(found, key=lambda entry: entry.written, reverse=True)

    def _card(self, entry: Entry[Goal]) -> GoalCard:
        goal, today = entry.record, self._passport.today()
        due = goal.status is GoalStatus.ACTIVE and goal.look_back_on is not None and goal.look_back_on <= today
        return GoalCard(
            id=entry.id,
            want=shown(goal.want, self._translator),
            step=self._step(goal, due=due),
            whose=whose(entry, self._passport, self._translator),
        )

    def _step(self, goal: Goal, *, due: bool) -> str:
        _ = self._translator.gettext
        step, when = said(goal.first_step, self._translator), said(goal.when, self._translator)
        if due:
            return _("It is time to look back at it.")
        if step and when:
            return _("Next small step: {step}. When: {when}.", step=step, when=when)
        return _("Next small step: {step}.", step=step) if step else _("No small step written yet.")


class GoalView(Protocol):
    """What one goal's presenter needs of its page."""

    def show_smaller(self, sentence: str) -> None: ...
    def show_goal(self, *, saved: bool, status: GoalStatus) -> None: ...
    def show_reviews(self, reviews: tuple[ReviewLine, ...]) -> None: ...


class GoalPresenter:
    """One goal."""

    def __init__(self, passport: Passport, translator: Translator, view: GoalView, goal_id: str | None = None) -> None:
        self._passport, self._translator, self._view = passport, translator, view
        self.filling = Filling(passport, translator, Goal, goal_id, about=passport.today())
        self.filling.on_changed = lambda _key: self.show()

    @property
    def goal_id(self) -> str | None:
        """The goal's record id; ``None`` before anything is wanted."""
        return self.filling.entry.id if self.filling.entry else None

    @property
    def title(self) -> str:
        """What I want, in words; empty for a new goal."""
        entry = self.filling.entry
        return shown(entry.record.want, self._translator) if entry else ""

    def trackers(self) -> tuple[tuple[str, str], ...]:
        """The person's own trackers, that can show how the goal goes: record id and name."""
        found = self._passport.records.all(Tracker)
        return tuple((entry.id, shown(entry.record.name, self._translator)) for entry in found)

    def show(self) -> None:
        """Show how the goal stands."""
        self.filling.catch_up()
        entry = self.filling.entry
        status = entry.record.status if entry else GoalStatus.ACTIVE
        self._view.show_goal(saved=entry is not None, status=status)
        self._view.show_smaller(self._smaller())
        self._view.show_reviews(self._reviews())

    def set_status(self, status: GoalStatus) -> None:
        """Put it aside, call it done, or take it up again."""
        if self.goal_id is not None:
            self.filling.put("status", status)
            self.show()

    def _smaller(self) -> str:
        sure = self.filling.value("confidence")
        if not isinstance(sure, int) or sure >= SURE_ENOUGH:
            return ""
        _ = self._translator.gettext
        return _("Make it smaller? A step that you are surer of often works better. You can also leave it.")

    def _reviews(self) -> tuple[ReviewLine, ...]:
        if self.goal_id is None:
            return ()
        found = [e for e in self._passport.records.all(GoalReview) if e.record.goal == self.goal_id]
        newest = sorted(found, key=lambda entry: (entry.about or date.min, entry.written), reverse=True)
        return tuple(self._review(entry) for entry in newest)

    def _review(self, entry: Entry[GoalReview]) -> ReviewLine:
        _, review = self._translator.gettext, entry.record
        place = next((words for rung, words in LADDER.values() if rung == review.rung), "")
        parts = [_(place)] if place else []
        if review.helped is not None:
            parts.append(_("What helped: {words}", words=said(review.helped, self._translator)))
        if review.note is not None:
            parts.append(shown(review.note, self._translator))
        if review.decision is not None:
            parts.append(phrase("goal-decision", review.decision.value, self._translator))
        day = self._translator.date(entry.about) if entry.about else ""
        return ReviewLine(id=entry.id, day=day, text="\n".join(parts))


class ReviewPresenter:
    """Looking back at one goal."""

    def __init__(self, passport: Passport, translator: Translator, goal_id: str, review_id: str | None = None) -> None:
        self._passport, self._translator, self._goal_id = passport, translator, goal_id
        self.filling = Filling(
            passport,
            translator,
            GoalReview,
            review_id,
            start={"goal": goal_id},
            about=passport.today(),
            slot=goal_id,
        )
        self.filling.on_changed = self._changed

    @property
    def want(self) -> str:
        """What I want, in words."""
        goal = self._goal()
        return shown(goal.want, self._translator) if goal else ""

    def rungs(self) -> tuple[tuple[str, str], ...]:
        """The five places on the ladder: a code and the words, with the person's own where they wrote them."""
        goal = self._goal()
        ladder = (goal.ladder if goal else None) or Ladder()
        return tuple((str(rung), self._rung(ladder, name, words)) for name, (rung, words) in LADDER.items())

    def _rung(self, ladder: Ladder, name: str, words: str) -> str:
        _ = self._translator.gettext
        own = said(getattr(ladder, name), self._translator)
        return _("{place}: {words}", place=_(words), words=own) if own else _(words)

    def _goal(self) -> Goal | None:
        entry = self._passport.records.get(self._goal_id)
        return entry.record if entry is not None and isinstance(entry.record, Goal) else None

    def _changed(self, key: str) -> None:
        decision = self.filling.value("decision")
        if key == "decision" and isinstance(decision, GoalDecision):
            change_status(self._passport, self._goal_id, _STATUS[decision])


def change_status(passport: Passport, goal_id: str, status: GoalStatus) -> None:
    """Write where a goal stands."""
    filling = Filling(passport, Translator(), Goal, goal_id)
    if filling.entry is not None:
        filling.put("status", status)
