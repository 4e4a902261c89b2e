"""Goals on the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from passport_app.domain.goals import Goal, GoalReview, GoalStatus
from passport_app.domain.words import own
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, go_to, key, press, type_into
from ui.pages.goals.page import GoalsPlace, build

Show = Callable[[QWidget], None]


@pytest.fixture
def going() -> Going:
    return Going()


@pytest.fixture
def page(passport: Passport, own_folders: Path, shown: Show, going: Going) -> GoalsPlace:
    made = build(context(passport, own_folders))
    assert isinstance(made, GoalsPlace)
    made.navigate_requested.connect(going.to)
    made.resize(788, 700)
    made.on_shown()
    shown(made)
    return made


def only(passport: Passport) -> Goal:
    (entry,) = passport.records.all(Goal)
    return entry.record


def test_a_goal_is_written_made_stronger_and_found_in_the_list(page: GoalsPlace, passport: Passport) -> None:
    press(page, "Write a goal")
    type_into(page, "I want to", "walk to the market")
    type_into(page, "A first tiny step", "to the gate")
    type_into(page, "When will I do it?", "after breakfast")
    assert only(passport).want == own("walk to the market", "en")
    press(page, "Make it stronger")
    go_to(page, "0: Not at all sure")
    key("5")
    assert only(passport).confidence == 5
    press(page, "Make the step smaller")
    type_into(page, "A first tiny step", " of the garden")
    assert only(passport).first_step == own("to the gate of the garden", "en")
    press(page, "Done")
    press(page, "Open: walk to the market")


def test_ready_made_words_are_picked_and_keep_their_code(page: GoalsPlace, passport: Passport) -> None:
    press(page, "Write a goal")
    press(page, "Choose from ready-made words: I want to")
    key(" ")
    code = only(passport).want.code
    assert code is not None
    assert code.startswith("goal-idea/")


def test_half_a_goal_is_there_again_after_a_lock(
    page: GoalsPlace, passport: Passport, own_folders: Path, shown: Show
) -> None:
    press(page, "Write a goal")
    type_into(page, "A first tiny step", "to the gate")
    passport.drafts.save("goal:new:want", '{"text": "walk"}')
    assert passport.records.all(Goal) == []
    later = build(context(passport, own_folders))
    later.on_shown("new")
    shown(later)
    type_into(later, "I want to", " on")
    assert only(passport) == Goal(want=own("walk on", "en"), first_step=own("to the gate", "en"))


def test_looking_back_moves_the_goal(page: GoalsPlace, passport: Passport) -> None:
    goal = passport.records.add(Goal(want=own("Sing", "en")))
    page.on_shown(goal.id)
    press(page, "Look back at it")
    go_to(page, "Much less than hoped")
    for _step in range(3):
        key(Qt.Key.Key_Down)
    key(" ")
    go_to(page, "Keep it as it is")
    for _step in range(3):
        key(Qt.Key.Key_Down)
    key(" ")
    press(page, "Done")
    (review,) = passport.records.all(GoalReview)
    assert review.record.rung == 1
    assert only(passport).status is GoalStatus.DONE
    go_to(page, "Take it up again")


def test_taken_out_goal_can_be_undone_at_once_and_later(page: GoalsPlace, passport: Passport) -> None:
    goal = passport.records.add(Goal(want=own("Sing", "en")))
    page.on_shown(goal.id)
    press(page, "Take it out")
    assert passport.records.all(Goal) == []
    press(page, "Undo")
    assert only(passport).want == own("Sing", "en")
    press(page, "Open: Sing")
    press(page, "Take it out")
    press(page, "Taken out")
    press(page, "Bring it back")
    assert only(passport).want == own("Sing", "en")


def test_plan_is_one_press_away(page: GoalsPlace, going: Going) -> None:
    press(page, "My flare-up plan")
    press(page, "The rest of my plan")
    assert going.places == [("plan", None), ("plan", "parts")]


@pytest.mark.parametrize("dressed", audit.LAYOUTS, ids=str)
def test_holds_the_rules_of_the_audit(full: Passport, own_folders: Path, dressed: audit.Dress) -> None:
    page = build(context(full, own_folders, dressed))
    assert isinstance(page, GoalsPlace)
    page.on_shown()
    audit.show(page)
    found = audit.faults(page)
    goal = full.records.all(Goal)[0].id
    page.on_shown(goal)
    audit.show(page)
    found += audit.faults(page)
    page._open_review(goal, "")
    audit.show(page)
    assert [*found, *audit.faults(page)] == []


def test_the_last_changes_are_undone_in_both_parts_of_the_form(page: GoalsPlace, passport: Passport) -> None:
    press(page, "Write a goal")
    type_into(page, "I want to", "walk to the market")
    press(page, "Make it stronger")
    go_to(page, "0: Not at all sure")
    key("5")
    assert only(passport).confidence == 5
    press(page, "Undo")
    assert only(passport) == Goal(want=own("walk to the market", "en"))
    press(page, "Undo")
    assert passport.records.all(Goal) == []
    type_into(page, "I want to", "sing")
    assert only(passport).want == own("sing", "en")


def test_made_anew_in_another_language_it_goes_on_from_where_it_was(page: GoalsPlace, passport: Passport) -> None:
    goal = passport.records.add(Goal(want=own("Sing", "en"))).id
    assert page.resume() is None
    for payload in ("new", goal):
        page.on_shown(payload)
        assert page.resume() == payload
    page._open_review(goal, "")
    assert page.resume() == goal
