"""On every form: "only I can see this", and the last saved change back by Ctrl+Z or beside "Saved"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.about_me import HomeSafety
from passport_app.domain.health_background import Condition
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Medicine
from passport_app.domain.person import Person
from passport_app.domain.words import own
from passport_app.services.passport import Passport, create_passport
from passport_app.vault import Cost
from passport_app.vault.errors import DiskFullError
from tests.ui import audit
from tests.ui.pages.opened import context, go_to, press, type_into
from ui.pages.about.page import build as build_about
from ui.pages.treatments.page import build as build_treatments
from ui.widgets.choices import TickBox
from ui.widgets.filled_page import FormPage
from ui.widgets.page import StackPage

Show = Callable[[QWidget], None]
PRIVATE = "Only I can see this"


@pytest.fixture
def passport(tmp_path: Path) -> Iterator[Passport]:
    made, _ = create_passport(tmp_path / "p", "four plain little words", cost=Cost(memory=8, passes=1, lanes=1))
    with made:
        yield made


@pytest.fixture
def form(passport: Passport, tmp_path: Path, shown: Show) -> StackPage:
    """An empty medicine."""
    place = build_treatments(context(passport, tmp_path))
    assert isinstance(place, StackPage)
    place.on_shown(("medicines", None))
    shown(place)
    return place


def the_one(passport: Passport) -> Medicine:
    (entry,) = passport.records.all(Medicine)
    return entry.record


def undo(page: QWidget) -> None:
    focus = QApplication.focusWidget()
    QTest.keyClick(focus or page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_what_is_ticked_first_is_private_from_its_first_version_on(form: StackPage, passport: Passport) -> None:
    press(form, PRIVATE)
    type_into(form, "Name of the medicine", "Naproxen")
    (entry,) = passport.records.all(Medicine)
    assert entry.private
    assert len(passport.records.history(entry.id)) == 1


def test_the_tick_is_saved_at_once_and_taken_back_like_any_change(form: StackPage, passport: Passport) -> None:
    type_into(form, "Name of the medicine", "Naproxen")
    press(form, PRIVATE)
    assert [entry.private for entry in passport.records.all(Medicine)] == [True]
    press(form, PRIVATE)
    assert [entry.private for entry in passport.records.all(Medicine)] == [False]
    press(form, "Undo")
    assert [entry.private for entry in passport.records.all(Medicine)] == [True]
    tick = go_to(form, PRIVATE).parentWidget()
    assert isinstance(tick, TickBox)
    assert tick.value() is True


def test_a_private_record_stays_private_when_it_is_changed(form: StackPage, passport: Passport) -> None:
    press(form, PRIVATE)
    type_into(form, "Name of the medicine", "Naproxen")
    type_into(form, "Strength", "250 mg")
    assert [entry.private for entry in passport.records.all(Medicine)] == [True]


def test_safety_at_home_is_private_unless_it_is_unticked(passport: Passport, tmp_path: Path, shown: Show) -> None:
    place = build_about(context(passport, tmp_path))
    place.on_shown("home-safety")
    shown(place)
    tick = go_to(place, PRIVATE).parentWidget()
    assert isinstance(tick, TickBox)
    assert tick.value() is True
    press(place, PRIVATE)
    assert isinstance(place, StackPage)
    page = place.current
    assert isinstance(page, FormPage)
    page.form.committed.emit("notes", (own("steep stairs", "en"),))
    entry = passport.records.only(HomeSafety)
    assert entry is not None
    assert not entry.private


def test_who_i_am_cannot_be_hidden(passport: Passport, tmp_path: Path, shown: Show) -> None:
    place = build_about(context(passport, tmp_path))
    place.on_shown("person")
    shown(place)
    with pytest.raises(AssertionError, match="no stop"):
        go_to(place, PRIVATE)
    assert passport.records.only(Person) is None


def test_while_a_helper_types_nothing_is_marked_private(passport: Passport, tmp_path: Path, shown: Show) -> None:
    helper = passport.records.add(Helper(name="Ania"))
    passport.write_as(helper.id)
    place = build_treatments(context(passport, tmp_path))
    place.on_shown(("medicines", None))
    shown(place)
    with pytest.raises(AssertionError, match="no stop"):
        go_to(place, PRIVATE)


def test_ctrl_z_takes_the_last_saved_change_back(form: StackPage, passport: Passport) -> None:
    type_into(form, "Name of the medicine", "Naproxen")
    type_into(form, "Strength", "250 mg")
    go_to(form, "Done")
    undo(form)
    assert the_one(passport) == Medicine(name="Naproxen")


def test_ctrl_z_in_a_field_is_the_texts_own_while_something_is_unsaved(form: StackPage, passport: Passport) -> None:
    type_into(form, "Name of the medicine", "Naproxen")
    field = go_to(form, "Strength")
    QTest.keyClicks(field, "250")
    undo(form)
    assert field.text() == ""  # type: ignore[attr-defined]
    assert the_one(passport) == Medicine(name="Naproxen")
    undo(form)
    assert passport.records.all(Medicine) == [], "nothing is unsaved now, so the saved name goes"


def test_what_undo_takes_back_is_named_beside_it(form: StackPage) -> None:
    type_into(form, "Name of the medicine", "Naproxen")
    said = form.current._saved._words.text()  # type: ignore[attr-defined]
    assert "Saved: \u2068Name of the medicine\u2069" in said


@pytest.mark.parametrize("dressed", [audit.Dress(size=200, language="ur"), audit.Dress(size=200, language="en-XA")])
def test_a_form_with_something_saved_holds_the_rules(
    passport: Passport, tmp_path: Path, qtbot: QtBot, dressed: audit.Dress
) -> None:
    place = build_treatments(context(passport, tmp_path, dressed))
    qtbot.addWidget(place)
    place.on_shown(("medicines", None))
    assert isinstance(place, StackPage)
    page = place.current
    assert isinstance(page, FormPage)
    page.form.committed.emit("name", "Naproxen")
    audit.show(place)
    assert page.earlier_link.isVisible()
    assert audit.faults(place) == []


# --- the disk


def fill_the_disk(passport: Passport) -> None:
    """The file may not grow, and what room is in it is taken: SQLite then says what it says of a full disk."""
    passport.vault._held.database.row("PRAGMA max_page_count = 1")
    for length in (800, 1):
        with pytest.raises(DiskFullError):
            add_conditions(passport, "x" * length)


def add_conditions(passport: Passport, words: str) -> None:
    for _condition in range(1000):
        passport.records.add(Condition(name=own(words, "en")))


def make_room(passport: Passport) -> None:
    passport.vault._held.database.row("PRAGMA max_page_count = 100000")


def test_what_a_full_disk_did_not_take_is_said_and_kept_when_there_is_room(form: StackPage, passport: Passport) -> None:
    page = form.current
    assert isinstance(page, FormPage)
    fill_the_disk(passport)
    field = page.form.fields["name"]
    field.set_raw("co-codamol")
    field.commit()
    assert "The disk is full" in field.error
    assert not page.before_leave(), "the sentence is to be read"
    assert "The disk is full" in field.error
    make_room(passport)
    assert page.before_leave()
    assert field.error == ""
    assert the_one(passport).name == "co-codamol"


def test_a_full_disk_holds_nobody_on_a_page(form: StackPage, passport: Passport) -> None:
    page = form.current
    assert isinstance(page, FormPage)
    fill_the_disk(passport)
    page.form.fields["name"].set_raw("co-codamol")
    assert [page.before_leave(), page.before_leave()] == [False, True]
