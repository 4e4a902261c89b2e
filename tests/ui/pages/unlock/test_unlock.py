"""The locked page opens with the right secret, says plainly what is wrong with another, and shows nobody's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.person import Person
from passport_app.services.passport import Passport
from tests.ui.pages.opened import context
from ui.pages.unlock.page import UnlockPage, build

SECRET = "four plain little words"


@pytest.fixture
def opened() -> list[Passport]:
    return []


@pytest.fixture
def page(passport: Passport, tmp_path: Path, shown: Callable[[QWidget], None], opened: list[Passport]) -> UnlockPage:
    passport.records.put(Person(legal_name="Zdzisława Unlocked"))
    passport.close()
    made = build(replace(context(passport, tmp_path), passport=None, passport_opened=opened.append))
    assert isinstance(made, UnlockPage)
    shown(made)
    made.on_shown()
    return made


def test_the_right_passphrase_opens(page: UnlockPage, qtbot: QtBot, opened: list[Passport]) -> None:
    qtbot.keyClicks(page._field.line, SECRET)
    page._field.submitted.emit()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[0].records.only(Person) is not None
    opened[0].close()


def test_a_wrong_one_is_told_and_can_be_typed_again(page: UnlockPage, qtbot: QtBot, opened: list[Passport]) -> None:
    qtbot.keyClicks(page._field.line, "something else")
    page._field.submitted.emit()
    qtbot.waitUntil(lambda: bool(page._field._error.text()), timeout=20_000)
    assert opened == []
    assert page._field.line.selectedText() == "something else"


def test_nothing_typed_asks_for_a_passphrase(page: UnlockPage, opened: list[Passport]) -> None:
    page._button.click()
    assert page._field._error.text() == "Please type your passphrase."
    assert opened == []


def test_no_name_stands_on_the_locked_page(page: UnlockPage) -> None:
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Zdzis" not in words
    assert "Locked" in words
