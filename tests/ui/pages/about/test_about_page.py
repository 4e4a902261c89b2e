"""About me, health background, care and treatments: what is filled in stands in the passport."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from passport_app.domain.about_me import HomeSafety
from passport_app.domain.care import Appointment, Contact
from passport_app.domain.health_background import Allergy, AllergyList, AllergyStatus, Condition
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine, MedicineUse
from passport_app.domain.person import Interpreter, Person
from passport_app.domain.treatments import TryOut
from passport_app.domain.words import own
from passport_app.services.passport import Passport, open_passport
from tests.ui.pages.opened import context
from ui.pages.about.page import build as build_about
from ui.pages.care.page import build as build_care
from ui.pages.treatments.page import build as build_treatments
from ui.widgets.answer_alone import AnswerAlonePage
from ui.widgets.buttons import LinkButton
from ui.widgets.choices import Choice
from ui.widgets.entry_row import EntryRow
from ui.widgets.page import StackPage
from ui.widgets.record_page import RecordPage
from ui.widgets.rows_field import RowsField
from ui.widgets.text_fields import TextField


def form_of(place: StackPage) -> RecordPage:
    page = place.current
    assert isinstance(page, RecordPage)
    return page


def write(page: RecordPage, qtbot: QtBot, key: str, text: str) -> None:
    field = page.form.fields[key]
    assert isinstance(field, TextField)
    field.line.clear()
    qtbot.keyClicks(field.line, text)
    field.commit()


def choose(page: RecordPage, key: str, code: str) -> None:
    field = page.form.fields[key]
    assert isinstance(field, Choice)
    field._buttons[code].click()


def _let_go(_kept: StackPage, _closing: object) -> None:
    """The test is over."""


def open_place(place: object, payload: object, qtbot: QtBot) -> StackPage:
    assert isinstance(place, StackPage)
    # qtbot itself keeps no widget alive, and a test that holds only a page below it would lose both
    qtbot.addWidget(place, before_close_func=partial(_let_go, place))
    place.show()
    place.on_shown(payload)
    return place


def test_an_answer_is_kept_as_soon_as_its_field_is_left(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    page = form_of(open_place(build_about(context(passport, tmp_path)), "person", qtbot))
    write(page, qtbot, "legal_name", "Maria Nowak")
    write(page, qtbot, "nhs_number", "999 123 4373")
    entry = passport.records.only(Person)
    assert entry is not None
    assert (entry.record.legal_name, entry.record.nhs_number) == ("Maria Nowak", "9991234373")


def test_a_wrong_nhs_number_is_told_and_waits_as_a_draft(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = open_place(build_about(context(passport, tmp_path)), "person", qtbot)
    page = form_of(place)
    write(page, qtbot, "nhs_number", "999 123 4374")
    assert "one of them seems wrong" in page.form.fields["nhs_number"].problem()
    page.form.flush()
    assert passport.records.only(Person) is None
    place.on_shown("person")
    assert form_of(place).form.fields["nhs_number"].raw() == "999 123 4374"


def test_the_interpreters_language_is_asked_only_who_needs_one(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    page = form_of(open_place(build_about(context(passport, tmp_path)), "person", qtbot))
    assert page.form.fields["interpreter_language"].isHidden()
    choose(page, "interpreter", Interpreter.NEEDED)
    assert not page.form.fields["interpreter_language"].isHidden()


def test_allergies_wait_for_the_list_that_the_answer_needs(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    page = form_of(open_place(build_about(context(passport, tmp_path)), "allergies", qtbot))
    choose(page, "status", AllergyStatus.HAS)
    rows = page.form.fields["entries"]
    assert isinstance(rows, RowsField)
    assert not rows.isHidden()
    rows.set_value((Allergy(substance="Penicillin", reaction=own("rash", "en")),))
    rows.committed.emit(rows.value())
    entry = passport.records.only(AllergyList)
    assert entry is not None
    assert entry.record.status is AllergyStatus.HAS
    assert [each.substance for each in entry.record.entries] == ["Penicillin"]


def test_none_known_needs_nothing_else(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    page = form_of(open_place(build_about(context(passport, tmp_path)), "allergies", qtbot))
    choose(page, "status", AllergyStatus.NONE_KNOWN)
    entry = passport.records.only(AllergyList)
    assert entry is not None
    assert entry.record == AllergyList(status=AllergyStatus.NONE_KNOWN)


def test_allergies_in_the_list_are_not_denied_by_the_answer(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    known = AllergyList(status=AllergyStatus.HAS, entries=(Allergy(substance="Penicillin"),))
    passport.records.put(known)
    page = form_of(open_place(build_about(context(passport, tmp_path)), "allergies", qtbot))
    choose(page, "status", AllergyStatus.NONE_KNOWN)
    entry = passport.records.only(AllergyList)
    assert entry is not None
    assert entry.record == known
    assert "take them out" in page.form.fields["status"]._error.text()


def test_what_was_taken_out_can_be_brought_back(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    entry = passport.records.add(Condition(name=own("migraine", "en")))
    place = open_place(build_about(context(passport, tmp_path)), ("conditions", entry.id), qtbot)
    form_of(place).take_out_link.click()
    assert passport.records.all(Condition) == []
    back = [link for link in place.current.findChildren(LinkButton) if link.words == "Bring it back"]
    back[-1].click()
    assert [found.record.name for found in passport.records.all(Condition)] == [own("migraine", "en")]


def test_a_list_opens_its_entries_with_the_keyboard(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    passport.records.add(Medicine(name="Naproxen", strength="250 mg"))
    place = open_place(build_treatments(context(passport, tmp_path)), "medicines", qtbot)
    row = place.current.findChild(EntryRow)
    assert isinstance(row, EntryRow)
    assert row.accessibleName().startswith("\u2066Naproxen\u00a0250\u00a0mg")
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert form_of(place).form.fields["name"].value() == "Naproxen"


def test_what_i_really_take_is_asked_where_it_differs(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    page = form_of(open_place(build_treatments(context(passport, tmp_path)), ("medicines", None), qtbot))
    write(page, qtbot, "name", "Naproxen")
    assert page.form.fields["really_take"].isHidden()
    choose(page, "use", MedicineUse.DIFFERENTLY)
    assert not page.form.fields["really_take"].isHidden()
    assert [entry.record.use for entry in passport.records.all(Medicine)] == [MedicineUse.DIFFERENTLY]


def test_a_try_out_begins_today_for_two_weeks(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    page = form_of(open_place(build_treatments(context(passport, tmp_path)), ("try-outs", None), qtbot))
    what = page.form.fields["what"]
    what.set_value(own("walk before noon", "en"))
    what.committed.emit(what.value())
    (entry,) = passport.records.all(TryOut)
    assert (entry.record.started, entry.record.days) == (date(2026, 11, 22), 14)


def test_a_try_out_says_by_what_the_diary_shows_it(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    try_out = passport.records.add(TryOut(what=own("walk before noon", "en"), started=date(2026, 11, 1)))
    page = form_of(open_place(build_treatments(context(passport, tmp_path)), ("try-outs", try_out.id), qtbot))
    shown_by = page.form.fields["shown_by"]
    shown_by.set_value("sleep")
    shown_by.committed.emit(shown_by.value())
    (entry,) = passport.records.all(TryOut)
    assert entry.record.shown_by == "sleep"


def test_a_call_can_be_about_an_earlier_day_but_not_a_later_one(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    page = form_of(open_place(build_care(context(passport, tmp_path)), ("contacts", None), qtbot))
    write(page, qtbot, "with_whom", "the pharmacy")
    page.form.committed.emit("about", date(2026, 11, 3))
    assert [entry.about for entry in passport.records.all(Contact)] == [date(2026, 11, 3)]
    page.form.committed.emit("about", date(2026, 11, 30))
    assert [entry.about for entry in passport.records.all(Contact)] == [date(2026, 11, 3)]


@pytest.mark.parametrize("things", [1, 3])
def test_three_things_are_kept_in_their_order(passport: Passport, qtbot: QtBot, tmp_path: Path, things: int) -> None:
    visit = passport.records.add(Appointment(on=date(2026, 12, 1)))
    page = form_of(open_place(build_care(context(passport, tmp_path)), ("appointments", visit.id), qtbot))
    said = tuple(own(f"thing {n}", "en") for n in range(things))
    field = page.form.fields["three_things"]
    field.set_value(said)
    field.committed.emit(field.value())
    (entry,) = passport.records.all(Appointment)
    assert entry.record.three_things == said


def test_the_last_change_is_undone_on_the_page_one_after_the_other(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    page = form_of(open_place(build_about(context(passport, tmp_path)), "person", qtbot))
    undo = next(link for link in page.findChildren(LinkButton) if link.text() == "Undo")
    assert undo.isHidden()
    write(page, qtbot, "legal_name", "Maria Nowak")
    write(page, qtbot, "legal_name", "Maria Nowack")
    undo.click()
    assert page.form.fields["legal_name"].value() == "Maria Nowak"
    entry = passport.records.only(Person)
    assert entry is not None
    assert entry.record.legal_name == "Maria Nowak"
    undo.click()
    assert not page.form.fields["legal_name"].value()
    assert passport.records.only(Person) is None
    undo.click()
    assert undo.isHidden()
    write(page, qtbot, "legal_name", "Maria Nowak")
    assert not undo.isHidden()


def test_made_anew_in_another_language_a_form_goes_on_from_where_it_was(
    passport: Passport, qtbot: QtBot, tmp_path: Path
) -> None:
    entry = passport.records.add(Condition(name=own("migraine", "en")))
    place = open_place(build_about(context(passport, tmp_path)), ("conditions", entry.id), qtbot)
    assert place.resume() == ("conditions", entry.id)
    place.on_shown("person")
    assert place.resume() == "person"
    place.on_shown(("conditions", None))
    assert form_of(place).take_out_link.isHidden(), "there is nothing to take out yet"


def test_escape_goes_back_and_keeps_what_was_typed(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = open_place(build_about(context(passport, tmp_path)), "person", qtbot)
    write(form_of(place), qtbot, "legal_name", "Maria Nowak")
    qtbot.keyClick(form_of(place), Qt.Key.Key_Escape)
    assert not isinstance(place.current, RecordPage)
    kept = passport.records.only(Person)
    assert kept is not None
    assert kept.record.legal_name == "Maria Nowak"


def test_ctrl_z_brings_back_what_was_just_taken_out(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    entry = passport.records.add(Condition(name=own("migraine", "en")))
    place = open_place(build_about(context(passport, tmp_path)), ("conditions", entry.id), qtbot)
    form_of(place).take_out_link.click()
    qtbot.keyClick(place.current, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [found.id for found in passport.records.all(Condition)] == [entry.id]


def test_a_private_question_waits_until_the_person_is_alone(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    passport.records.put(HomeSafety(notes=(own("Planted", "en"),)))
    passport.write_as(passport.records.add(Helper(name="Ania")).id)
    place = open_place(build_about(context(passport, tmp_path)), "home-safety", qtbot)
    page = place.current
    assert isinstance(page, AnswerAlonePage)
    page.later_requested.emit()
    assert not isinstance(place.current, AnswerAlonePage)
    place.on_shown("home-safety")
    page = place.current
    assert isinstance(page, AnswerAlonePage)
    page.alone_requested.emit()
    assert isinstance(place.current, RecordPage)
    assert passport.writer == "person", "what is answered alone is not told to the helper"


def test_the_person_answers_a_private_question_at_once(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = open_place(build_about(context(passport, tmp_path)), "home-safety", qtbot)
    assert isinstance(place.current, RecordPage)


def test_a_carer_has_no_page_for_a_private_question(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    helper = passport.records.add(Helper(name="Ania"))
    passport.vault.add_carer("a carer's own words", helper=helper.id, label="Ania")
    passport.close()
    with open_passport(passport.folder, "a carer's own words") as carer:
        place = open_place(build_about(context(carer, tmp_path)), "home-safety", qtbot)
        titles = [row.title for row in place.current.findChildren(EntryRow)]
        assert "In hospital" in titles
        assert "Safety at home" not in titles


def test_a_helper_says_whose_words_they_type(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    helper = passport.records.add(Helper(name="Ania")).id
    passport.write_as(helper)
    page = form_of(open_place(build_about(context(passport, tmp_path)), ("conditions", None), qtbot))
    asked = next(each for each in page.findChildren(Choice) if each.label == "Whose words are these?")
    assert asked.value() == "person"
    asked._buttons[helper].click()
    assert passport.records.all(Condition) == []
    choose_tick = page.form.fields["no_diagnosis_yet"]
    choose_tick.set_value(True)
    page.form.commit()
    page.form.committed.emit("no_diagnosis_yet", True)
    (entry,) = passport.records.all(Condition)
    assert entry.observed_by == helper
    asked._buttons["person"].click()
    assert passport.records.all(Condition)[0].told_to == helper
    page.take_back()
    assert asked.value() == helper
    assert passport.records.all(Condition)[0].observed_by == helper
