"""Settings count at once; the ways in are changed only while a passport is open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from passport_app.domain.helpers import Helper
from passport_app.services.passport import Passport
from tests.ui.pages.opened import Going, context
from ui.common.context import PageContext, Place
from ui.pages.settings.page import SettingsPage, build
from ui.widgets.choices import Choice
from ui.widgets.entry_row import EntryRow


def place_in(given: PageContext, qtbot: QtBot) -> SettingsPage:
    place = build(given)
    assert isinstance(place, SettingsPage)
    qtbot.addWidget(place)
    place.show()
    return place


def choose(place: SettingsPage, label: str, code: str) -> None:
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


def rows(place: SettingsPage) -> list[str]:
    return [row.title for row in place.findChildren(EntryRow)]


def test_locked_it_has_nothing_of_a_passport(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    place = place_in(replace(context(passport, tmp_path), passport=None), qtbot)
    assert rows(place) == []
    assert "Who is writing now?" not in [each.label for each in place.findChildren(Choice)]


def test_it_leads_to_who_can_open_it(passport: Passport, qtbot: QtBot, tmp_path: Path) -> None:
    going = Going()
    place = place_in(replace(context(passport, tmp_path), navigate=going.to), qtbot)
    next(row for row in place.findChildren(EntryRow) if row.title == "Who can open this").click()
    assert going.places == [(Place.ACCESS, None)]
