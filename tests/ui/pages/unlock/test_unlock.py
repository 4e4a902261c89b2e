"""The locked page opens with the right secret, says plainly what is wrong with another, and shows nobody's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.person import Person
from passport_app.services import ways_in
from passport_app.services.passport import Passport
from passport_app.vault.errors import WrongSecretError
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


# --- guessing


def wrong_tries(folder: Path, count: int) -> None:
    for _ in range(count):
        with pytest.raises(WrongSecretError):
            ways_in.go_in(folder, "something else")


def test_after_the_fifth_wrong_try_the_wait_is_said_once_and_counts_down(page: UnlockPage, qtbot: QtBot) -> None:
    wrong_tries(page._folder or Path(), 4)
    qtbot.keyClicks(page._field.line, "something else")
    page._field.submitted.emit()
    qtbot.waitUntil(lambda: page._waiting.left > 0, timeout=20_000)
    page._waiting._timer.stop()
    announcer = page._context.announcer
    assert "That does not open" in announcer.last
    assert announcer.last.endswith(page._waiting.text())

    page._waiting.begin(2)
    announcer.last = ""
    page._waiting._count()
    assert page._waiting.text() == "Please wait. You can try again in 1 second."
    assert announcer.last == ""
    page._waiting._count()
    assert page._waiting.text() == ""
    assert not page._waiting._timer.isActive()
    assert announcer.last == "You can try again now."


def test_a_wait_from_before_a_restart_is_there_again(page: UnlockPage, qtbot: QtBot, opened: list[Passport]) -> None:
    wrong_tries(page._folder or Path(), 5)
    page.on_shown()
    qtbot.waitUntil(lambda: page._waiting.left > 0, timeout=20_000)
    assert "seconds" in page._waiting.text()
    qtbot.keyClicks(page._field.line, SECRET)
    page._field.submitted.emit()
    qtbot.waitUntil(lambda: not page._opening, timeout=20_000)
    assert opened == []
    assert page._field.error == ""
    assert page._field.text() == SECRET


# --- this computer's keyring


def test_the_keyring_has_a_button_only_where_it_was_set_up(
    passport: Passport, page: UnlockPage, qtbot: QtBot, opened: list[Passport]
) -> None:
    page._look()
    qtbot.waitUntil(lambda: not page._context.tasks._running, timeout=20_000)
    assert page._keyring.isHidden()
    with ways_in.go_in(passport.folder, SECRET) as again:
        again.vault.add_keyring()
    page._look()
    qtbot.waitUntil(lambda: not page._keyring.isHidden(), timeout=20_000)

    page._keyring.click()
    qtbot.waitUntil(lambda: bool(page._field.error), timeout=20_000)
    assert "no keyring" in page._field.error
    assert opened == []
    page._field.line.setText(SECRET)
    page._field.submitted.emit()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    opened[0].close()
