"""Settings count at once; the ways in are changed only while a passport is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from passport_app.domain.helpers import Helper
from passport_app.services.passport import Passport, open_passport
from tests.ui.pages.opened import context
from ui.common.context import PageContext
from ui.pages.settings.page import SettingsPage, SettingsPlace, build
from ui.pages.settings.secrets import PassphrasePage, SheetPage
from ui.widgets.choices import Choice


def place_in(given: PageContext, qtbot: QtBot) -> SettingsPlace:
    place = build(given)
    assert isinstance(place, SettingsPlace)
    qtbot.addWidget(place)
    place.show()
    return place


def choose(place: SettingsPlace, label: str, code: str) -> None:
    field = next(each for each in place.findChildren(Choice) if each.label == label)
    field._buttons[code].click()


def test_a_choice_is_kept_outside_the_passport(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    given = context(passport, tmp_path)
    place = place_in(given, qtbot)
    choose(place, "Light or dark", "dark")
    choose(place, "Text size", "150")
    assert (given.settings.values.look, given.settings.values.text_size) == ("dark", 150)


def test_a_helper_who_writes_is_named_as_the_recorder(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    helper = passport.records.add(Helper(name="Ania"))
    place = place_in(context(passport, tmp_path), qtbot)
    choose(place, "Who is writing now?", helper.id)
    written = passport.records.add(Helper(name="Bartek"))
    assert written.recorder == helper.id


def test_the_minutes_until_it_locks_are_kept_in_the_passport(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    choose(place_in(context(passport, tmp_path), qtbot), "Lock by itself after", "3")
    assert passport.settings.get("lock_minutes") == "3"


def test_locked_it_offers_no_way_to_change_the_ways_in(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = place_in(replace(context(passport, tmp_path), passport=None), qtbot)
    page = place.current
    assert isinstance(page, SettingsPage)
    assert page.passphrase.isHidden()
    assert page.sheet.isHidden()


def test_a_new_passphrase_opens_and_the_old_one_does_not(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = place_in(context(passport, tmp_path), qtbot)
    place._open(PassphrasePage)
    page = place.current
    assert isinstance(page, PassphrasePage)
    page._first.line.setText("new words here")
    page._again.line.setText("new words here")
    page._button.click()
    qtbot.waitUntil(lambda: page._said._words.text() != "", timeout=20_000)
    passport.close()
    open_passport(passport.folder, "new words here").close()


def test_a_new_sheet_replaces_the_old_one(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = place_in(context(passport, tmp_path), qtbot)
    place._open(SheetPage)
    page = place.current
    assert isinstance(page, SheetPage)
    page._button.click()
    qtbot.waitUntil(lambda: page._code != "", timeout=20_000)
    passport.close()
    open_passport(passport.folder, page._code).close()
