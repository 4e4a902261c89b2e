"""The diary on the keyboard alone, and its model."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester

from passport_app.domain.checkins import CheckIn
from passport_app.domain.diary import Activity, DiaryPurpose, Dose, FlareUp, Observation, Rhythm, Tracker
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.words import own
from passport_app.i18n import Translator
from passport_app.services.passport import Passport
from tests.ui import audit
from tests.ui.pages.opened import Going, context, go_to, key, press, type_into
from ui.pages.diary.model import DiaryModel
from ui.pages.diary.page import DiaryPlace, build
from ui.pages.diary.presenter import DiaryRow
from ui.widgets import reading_order

Show = Callable[[QWidget], None]


@pytest.fixture
def going() -> Going:
    return Going()


@pytest.fixture
def page(passport: Passport, own_folders: Path, shown: Show, going: Going) -> DiaryPlace:
    made = build(context(passport, own_folders))
    assert isinstance(made, DiaryPlace)
    made.navigate_requested.connect(going.to)
    made.resize(788, 700)
    made.on_shown()
    shown(made)
    return made


def test_model_is_sound_and_says_day_kind_words_and_whose(qtmodeltester: ModelTester, translator: Translator) -> None:
    model = DiaryModel(translator)
    qtmodeltester.check(model)
    row = DiaryRow(id="1", day="Sunday", label="What a carer saw", text="She rested", whose="Seen by Ania")
    model.set_entries([row, DiaryRow(id="2", day="Sunday", label="Check-in", text="", whose="")])
    qtmodeltester.check(model)
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sunday · What a carer saw. She rested. Seen by Ania"
    assert (model.row_of("2"), model.row_of("9")) == (1, 0)


def test_an_entry_is_opened_by_arrow_and_enter_taken_out_and_brought_back(page: DiaryPlace, passport: Passport) -> None:
    passport.records.add(CheckIn(pain_now=1), about=date(2026, 11, 20))
    passport.records.add(CheckIn(pain_now=2), about=date(2026, 11, 19))
    page.on_shown()
    go_to(page, "What was recorded")
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    press(page, "Take it out")
    assert [entry.record.pain_now for entry in passport.records.all(CheckIn)] == [1]
    press(page, "Undo")
    assert len(passport.records.all(CheckIn)) == 2


def test_how_it_has_been_opens_as_a_line_that_is_also_a_table(page: DiaryPlace, passport: Passport) -> None:
    passport.records.add(CheckIn(pain_now=3), about=date(2026, 11, 20))
    passport.records.add(CheckIn(pain_now=6), about=date(2026, 11, 19))
    page.on_shown()
    press(page, "How it has been")
    go_to(page, "Pain each day")
    press(page, "Show as table")
    passport.records.add(CheckIn(pain_now=6), about=date(2026, 11, 18))
    page.on_shown()
    go_to(page, "Pain each day")
    passport.records.put(DiaryPurpose(hide_numbers=True))
    page.on_shown()
    QApplication.processEvents()
    assert "How it has been" not in {audit.name_of(stop) for stop in reading_order.stops(page)}


def test_taken_out_entries_can_come_back_at_any_time(page: DiaryPlace, passport: Passport) -> None:
    passport.records.remove(passport.records.add(CheckIn(pain_now=1)).id)
    page.on_shown()
    press(page, "Taken out")
    press(page, "Bring it back")
    assert len(passport.records.all(CheckIn)) == 1


def test_check_ins_are_added_and_changed_on_their_own_page(page: DiaryPlace, passport: Passport, going: Going) -> None:
    entry = passport.records.add(CheckIn(pain_now=1), about=date(2026, 11, 20))
    press(page, "Add to the diary")
    field = go_to(page, "Which day is it about?")
    field.selectAll()  # type: ignore[attr-defined]  # a line of text
    for letter in "3 Nov":
        key(letter)
    press(page, "A check-in")
    page.on_shown(entry.id)
    press(page, "Change it")
    assert going.places == [("checkin", date(2026, 11, 3)), ("checkin", entry.id)]


def test_day_that_has_not_come_is_refused(page: DiaryPlace, passport: Passport, going: Going) -> None:
    press(page, "Add to the diary")
    field = go_to(page, "Which day is it about?")
    field.selectAll()  # type: ignore[attr-defined]  # a line of text
    for letter in "1 December 2026":
        key(letter)
    press(page, "A flare-up")
    assert passport.records.all(FlareUp) == []
    press(page, "A check-in")
    assert going.places == []


def test_flare_up_dose_and_activity_are_written_for_a_day(page: DiaryPlace, passport: Passport) -> None:
    medicine = passport.records.add(Medicine(name="paracetamol"))
    press(page, "Add to the diary")
    press(page, "A flare-up")
    go_to(page, "0: No pain")
    key("8")
    press(page, "Done")
    (flare_up,) = passport.records.all(FlareUp)
    assert flare_up.record == FlareUp(started=date(2026, 11, 22), worst=8)
    page.on_shown(("dose", date(2026, 11, 18)))
    go_to(page, "Not chosen")
    key("p")
    type_into(page, "How much?", "2 tablets")
    press(page, "Done")
    (dose,) = passport.records.all(Dose)
    assert (dose.about, dose.record) == (date(2026, 11, 18), Dose(medicine=medicine.id, amount="2 tablets"))
    page.on_shown(("activity", date(2026, 11, 18)))
    type_into(page, "What did I do?", "walked")
    type_into(page, "For how many minutes?", "۱۵")
    assert passport.records.all(Activity)[0].record == Activity(what=own("walked", "en"), minutes=15)


def test_carer_writes_what_they_saw_and_nothing_else_of_theirs(page: DiaryPlace, passport: Passport) -> None:
    carer = passport.records.add(Helper(name="Ania")).id
    passport.write_as(carer)
    press(page, "Add to the diary")
    press(page, "What I saw")
    type_into(page, "What I saw", "She rested.")
    (entry,) = passport.records.all(Observation)
    assert (entry.informant, entry.record.what) == (carer, own("She rested.", "en"))


def test_what_the_diary_is_kept_for_and_a_tracker(page: DiaryPlace, passport: Passport) -> None:
    press(page, "What the diary is kept for")
    type_into(page, "What do I keep it for?", "the clinic")
    go_to(page, "Once a day")
    key(Qt.Key.Key_Right)
    press(page, "Mood")
    press(page, "Add one")
    type_into(page, "What do I keep an eye on?", "tea")
    go_to(page, "A number")
    key(" ")
    press(page, "Done")
    purpose = passport.records.only(DiaryPurpose)
    assert purpose is not None
    assert purpose.record.rhythm is Rhythm.WEEKLY
    assert "mood" in purpose.record.questions
    assert "pain_now" in purpose.record.questions
    (tracker,) = passport.records.all(Tracker)
    assert (tracker.record.name, tracker.record.active) == (own("tea", "en"), True)


@pytest.mark.parametrize("dressed", audit.LAYOUTS, ids=str)
def test_holds_the_rules_of_the_audit(full: Passport, own_folders: Path, dressed: audit.Dress) -> None:
    page = build(context(full, own_folders, dressed))
    assert isinstance(page, DiaryPlace)
    found: list[str] = []
    day = date(2026, 11, 18)
    entry = full.records.all(CheckIn)[-1].id
    for payload in (None, entry, "purpose", ("dose", day), ("activity", day), ("flare-up", day)):
        page.on_shown(payload)
        audit.show(page)
        found += audit.faults(page)
    page._add()
    audit.show(page)
    assert [*found, *audit.faults(page)] == []


def test_made_anew_in_another_language_it_goes_on_from_where_it_was(page: DiaryPlace, passport: Passport) -> None:
    entry = passport.records.add(CheckIn(pain_now=1)).id
    assert page.resume() is None
    for payload in ("purpose", entry, ("activity", date(2026, 11, 3))):
        page.on_shown(payload)
        assert page.resume() == payload
    page.on_shown(("flare-up", date(2026, 11, 3)))
    assert page.resume() == passport.records.all(FlareUp)[0].id, "it is in the diary already"
