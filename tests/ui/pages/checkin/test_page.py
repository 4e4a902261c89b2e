"""The check-in on the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from passport_app.domain.body import Side
from passport_app.domain.checkins import CheckIn
from passport_app.domain.helpers import Helper
from passport_app.domain.words import own
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, go_to, key, press, type_into
from ui.pages.checkin.page import CheckinPage, build

Show = Callable[[QWidget], None]


@pytest.fixture
def going() -> Going:
    return Going()


@pytest.fixture
def page(passport: Passport, own_folders: Path, shown: Show, going: Going) -> CheckinPage:
    made = build(context(passport, own_folders))
    assert isinstance(made, CheckinPage)
    made.navigate_requested.connect(going.to)
    made.resize(788, 700)
    shown(made)
    return made


def kept(passport: Passport) -> CheckIn:
    return passport.records.all(CheckIn)[-1].record


def test_digits_select_enter_goes_on_and_one_then_nought_is_ten(
    page: CheckinPage, passport: Passport, going: Going
) -> None:
    page.on_shown(None)
    key("1")
    assert kept(passport).pain_now == 1
    key("0")
    assert kept(passport) == CheckIn(pain_now=10, finished=False)
    for digit in "543":
        key(Qt.Key.Key_Return)
        key(digit)
    key(Qt.Key.Key_Return)
    assert kept(passport) == CheckIn(pain_now=10, interference=5, sleep=4, able=3, finished=False)
    type_into(page, "In my own words", "sat in the garden")
    assert kept(passport).managed == own("sat in the garden", "en")
    press(page, "That is enough")
    assert kept(passport).finished
    key(Qt.Key.Key_Return)
    assert going.places == [("today", None)]


def test_same_as_last_time_is_one_key(page: CheckinPage, passport: Passport) -> None:
    passport.records.add(CheckIn(pain_now=5), about=date(2026, 11, 20))
    page.on_shown(None)
    key("=")
    assert kept(passport).pain_now == 5


def test_hidden_answer_of_last_time_is_taken_by_the_same_key(page: CheckinPage, passport: Passport) -> None:
    from passport_app.domain.diary import DiaryPurpose

    passport.records.put(DiaryPurpose(hide_numbers=True))
    passport.records.add(CheckIn(pain_now=5), about=date(2026, 11, 20))
    page.on_shown(None)
    go_to(page, "Same as last time")
    key("=")
    assert kept(passport).pain_now == 5


def test_enter_on_a_button_presses_that_button(page: CheckinPage, passport: Passport) -> None:
    page.on_shown(None)
    key("3")
    go_to(page, "Skip")
    key(Qt.Key.Key_Return)
    assert kept(passport).pain_now is None
    go_to(page, "Back")
    key(Qt.Key.Key_Return)
    go_to(page, "Skip")


def test_finish_for_now_leaves_and_leaving_by_the_side_list_keeps_what_was_typed(
    page: CheckinPage, passport: Passport, going: Going
) -> None:
    page.on_shown(None)
    for digit in "6543":
        key(digit)
        key(Qt.Key.Key_Return)
    field = go_to(page, "In my own words")
    for letter in "rested":
        key(letter)
    assert field.hasFocus()
    assert page.before_leave()
    assert kept(passport).managed == own("rested", "en")
    page.on_shown(None)
    press(page, "Finish for now")
    assert going.places == [("today", None)]


def test_a_place_that_hurts_is_kept_as_soon_as_it_is_chosen(page: CheckinPage, passport: Passport) -> None:
    page.on_shown(None)
    for _question in range(5):
        press(page, "Skip")
    press(page, "Add a place")
    box = go_to(page, "Not chosen")  # a box is called by what is chosen; its label is tied to it
    for letter in "knee":
        key(letter)
    assert box.hasFocus()
    assert [pain.region for pain in kept(passport).pains] == ["knee"]
    go_to(page, "Left")
    key(Qt.Key.Key_Space)
    press(page, "Done")
    assert [(pain.region, pain.side) for pain in kept(passport).pains] == [("knee", Side.LEFT)]
    press(page, "Take it out")
    assert kept(passport).pains == ()


def test_opened_from_the_diary_it_goes_back_there(page: CheckinPage, passport: Passport, going: Going) -> None:
    page.on_shown(date(2026, 11, 3))
    key("4")
    press(page, "Finish for now")
    assert going.places == [("diary", None)]
    assert passport.records.all(CheckIn)[0].about == date(2026, 11, 3)


def test_carer_is_offered_to_write_what_they_saw_instead(page: CheckinPage, passport: Passport, going: Going) -> None:
    passport.write_as(passport.records.add(Helper(name="Ania")).id)
    page.on_shown(None)
    press(page, "Write what I saw instead")
    assert going.places == [("diary", ("observation", date(2026, 11, 22)))]


@pytest.mark.parametrize("dressed", audit.LAYOUTS, ids=str)
def test_every_question_holds_the_rules_of_the_audit(full: Passport, own_folders: Path, dressed: audit.Dress) -> None:
    page = build(context(full, own_folders, dressed))
    assert isinstance(page, CheckinPage)
    page.on_shown(None)
    audit.show(page)
    found = audit.faults(page)
    for _question in range(7):
        page._presenter.forward()
        audit.show(page)
        found += audit.faults(page)
    page._open_pain(None)
    audit.show(page)
    assert [*found, *audit.faults(page)] == []


def test_made_anew_in_another_language_it_goes_on_with_the_same_question(
    page: CheckinPage, passport: Passport, own_folders: Path, shown: Show
) -> None:
    page.on_shown(None)
    assert page.resume() is None
    key("6")
    key(Qt.Key.Key_Return)
    page.before_leave()
    later = build(context(passport, own_folders))
    assert isinstance(later, CheckinPage)
    later.on_shown(page.resume())
    shown(later)
    later.focus_first()
    key("3")
    assert kept(passport) == CheckIn(pain_now=6, interference=3, finished=False)
    assert len(passport.records.all(CheckIn)) == 1
