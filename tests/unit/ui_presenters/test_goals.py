"""Goals: the list, one goal, looking back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from passport_app.domain.goals import Goal, GoalDecision, GoalReview, GoalStatus, Ladder
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from ui.pages.goals.presenter import (
    GoalCard,
    GoalPresenter,
    GoalsPresenter,
    ReviewLine,
    ReviewPresenter,
)


class ListView:
    active: tuple[GoalCard, ...]
    others: tuple[GoalCard, ...]
    counts: tuple[int, int]
    taken_out = ""

    def show_goals(self, active: tuple[GoalCard, ...], parked: int, done: int) -> None:
        self.active, self.counts = active, (parked, done)

    def show_others(self, cards: tuple[GoalCard, ...]) -> None:
        self.others = cards

    def show_taken_out(self, goal_id: str) -> None:
        self.taken_out = goal_id


class GoalView:
    smaller = ""
    state: tuple[bool, GoalStatus]
    reviews: tuple[ReviewLine, ...] = ()

    def show_smaller(self, sentence: str) -> None:
        self.smaller = sentence

    def show_goal(self, *, saved: bool, status: GoalStatus) -> None:
        self.state = saved, status

    def show_reviews(self, reviews: tuple[ReviewLine, ...]) -> None:
        self.reviews = reviews


class Form:
    def show_values(self, values: Any) -> None: ...
    def show_draft(self, key: str, raw: str) -> None: ...
    def show_saved(self, key: str) -> None: ...
    def show_problem(self, key: str, sentence: str) -> None:
        raise AssertionError(sentence)


def goal(passport: Passport, want: str = "Walk", **fields: Any) -> str:
    return passport.records.add(Goal(want=own(want, "en"), **fields)).id


@pytest.fixture
def listed(passport: Passport, t: Translator) -> tuple[GoalsPresenter, ListView]:
    view = ListView()
    return GoalsPresenter(passport, t, view), view


def test_list_keeps_active_parked_done_and_taken_out_apart(
    listed: tuple[GoalsPresenter, ListView], passport: Passport
) -> None:
    presenter, view = listed
    active = goal(passport)
    parked = goal(passport, "Sing", status=GoalStatus.PARKED)
    goal(passport, "Cook", status=GoalStatus.DONE)
    gone = goal(passport, "Swim")
    presenter.take_out(gone)
    presenter.show()
    assert [card.id for card in view.active] == [active]
    assert view.counts == (1, 1)
    presenter.show_others(GoalStatus.PARKED)
    assert [card.id for card in view.others] == [parked]
    presenter.show_others(None)
    assert [card.id for card in view.others] == [gone]


def test_goal_taken_out_comes_back_and_parked_goal_is_taken_up(
    listed: tuple[GoalsPresenter, ListView], passport: Passport
) -> None:
    presenter, view = listed
    gone, parked = goal(passport), goal(passport, "Sing", status=GoalStatus.PARKED)
    presenter.take_out(gone)
    assert view.taken_out == gone
    presenter.bring_back(gone)
    presenter.set_status(parked, GoalStatus.ACTIVE)
    presenter.show()
    assert {card.id for card in view.active} == {gone, parked}


def test_carers_typing_is_labelled(listed: tuple[GoalsPresenter, ListView], passport: Passport, carer: str) -> None:
    presenter, view = listed
    goal(passport)
    presenter.show()
    assert carer
    assert view.active[0].whose.replace("\u2068", "").replace("\u2069", "") == "Told to Ania"


def test_three_lines_make_a_goal_and_the_first_is_enough(passport: Passport, t: Translator) -> None:
    view = GoalView()
    presenter = GoalPresenter(passport, t, view)
    presenter.show()
    assert view.state == (False, GoalStatus.ACTIVE)
    presenter.filling.left(Form(), "first_step", own("To the gate", "en"))
    assert presenter.goal_id is None
    presenter.filling.left(Form(), "want", own("Walk", "en"))
    assert view.state == (True, GoalStatus.ACTIVE)
    (entry,) = passport.records.all(Goal)
    assert (entry.record.want, entry.record.first_step) == (own("Walk", "en"), own("To the gate", "en"))


@pytest.mark.parametrize(("sure", "asks"), [(0, True), (6, True), (7, False), (10, False), (None, False)])
def test_below_seven_it_asks_for_a_smaller_step_and_keeps_the_answer(
    passport: Passport, t: Translator, sure: int | None, asks: bool
) -> None:
    view = GoalView()
    presenter = GoalPresenter(passport, t, view, goal(passport))
    presenter.filling.left(Form(), "confidence", sure)
    assert bool(view.smaller) is asks
    assert passport.records.all(Goal)[0].record.confidence == sure


def test_goal_keeps_its_ladder_in_words(passport: Passport, t: Translator) -> None:
    presenter = GoalPresenter(passport, t, GoalView(), goal(passport))
    presenter.filling.left(Form(), "ladder.hoped", own("to the gate", "en"))
    assert passport.records.all(Goal)[0].record.ladder == Ladder(hoped=own("to the gate", "en"))


def test_ladder_offers_the_persons_own_words_and_no_minus_number(passport: Passport, t: Translator) -> None:
    goal_id = goal(passport, ladder=Ladder(hoped=own("to the gate", "en")))
    rungs = ReviewPresenter(passport, t, goal_id).rungs()
    assert [code for code, _words in rungs] == ["-2", "-1", "0", "1", "2"]
    words = [text for _code, text in rungs]
    assert words[0] == "Much less than hoped"
    assert "to the gate" in words[2]
    assert not any("-" in text for text in words)


@pytest.mark.parametrize(
    ("decision", "status"),
    [
        (GoalDecision.KEEP, GoalStatus.ACTIVE),
        (GoalDecision.CHANGE, GoalStatus.ACTIVE),
        (GoalDecision.PARK, GoalStatus.PARKED),
        (GoalDecision.DONE, GoalStatus.DONE),
    ],
)
def test_decision_of_a_look_back_moves_the_goal(
    passport: Passport, t: Translator, decision: GoalDecision, status: GoalStatus
) -> None:
    goal_id = goal(passport)
    presenter = ReviewPresenter(passport, t, goal_id)
    presenter.filling.left(Form(), "rung", "0")
    presenter.filling.left(Form(), "decision", decision.value)
    (review,) = passport.records.all(GoalReview)
    assert review.record == GoalReview(goal=goal_id, rung=0, decision=decision)
    assert passport.records.all(Goal)[0].record.status is status


def test_looks_back_are_shown_newest_first_in_words(passport: Passport, t: Translator) -> None:
    goal_id, other = goal(passport), goal(passport, "Sing")
    passport.records.add(GoalReview(goal=goal_id, rung=-1), about=date(2026, 10, 1))
    passport.records.add(GoalReview(goal=goal_id, rung=1, helped=own("Ania", "en")), about=date(2026, 11, 1))
    passport.records.add(GoalReview(goal=other, rung=2), about=date(2026, 11, 2))
    view = GoalView()
    GoalPresenter(passport, t, view, goal_id).show()
    assert [line.day for line in view.reviews] == ["1 November 2026", "1 October 2026"]
    assert view.reviews[0].text.startswith("More than hoped\nWhat helped:")
    assert view.reviews[1].text == "Less than hoped"
