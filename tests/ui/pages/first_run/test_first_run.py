"""The first run makes a passport that opens with what was typed and with what was printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from passport_app.services.passport import Passport, open_passport
from passport_app.services.recovery_sheets import recovery_sheet
from tests.pdf_words import words_of_pages
from tests.ui.pages.opened import context
from ui.common.context import PageContext
from ui.pages.first_run.page import FirstRunPage, build
from ui.pages.first_run.presenter import FirstRun, Others, Step
from ui.widgets.choices import Choice
from ui.widgets.password_field import PasswordField
from ui.widgets.text_fields import TextField

SECRET = 'kettle\'s "blue" allotment, 14'


@pytest.fixture
def opened() -> list[Passport]:
    """What the page hands over."""
    return []


@pytest.fixture
def page(
    passport: Passport, tmp_path: Path, shown: Callable[[QWidget], None], opened: list[Passport]
) -> Iterator[FirstRunPage]:
    given: PageContext = replace(context(passport, tmp_path), passport=None, passport_opened=opened.append)
    made = build(given)
    assert isinstance(made, FirstRunPage)
    made._run.folder = tmp_path / "new"
    made.on_shown()
    shown(made)
    yield made
    if made._run.passport is not None:
        made._run.passport.close()


def fields(page: FirstRunPage) -> tuple[PasswordField, PasswordField]:
    assert page._step is not None
    first, again = page._step.findChildren(PasswordField)
    return first, again


def step_of(page: FirstRunPage) -> Step:
    return page._run.step


def at(page: FirstRunPage, step: Step) -> None:
    page._run.step = step
    page._show()


def make(page: FirstRunPage, qtbot: QtBot, secret: str = SECRET) -> None:
    at(page, Step.PASSPHRASE)
    first, again = fields(page)
    first.line.setText(secret)
    again.line.setText(secret)
    again.submitted.emit()
    qtbot.waitUntil(lambda: page._run.step is Step.SHEET, timeout=20_000)


def test_the_passport_opens_with_the_passphrase_and_with_the_sheet(
    page: FirstRunPage, qtbot: QtBot, opened: list[Passport]
) -> None:
    page._run.others = Others.YES
    make(page, qtbot)
    code = page._run.code
    at(page, Step.SIGNS)
    assert page._step is not None
    page._step.continue_requested.emit()
    (passport,) = opened
    assert passport.settings.get("lock_minutes") == "3"
    passport.close()
    for secret in (SECRET, code):
        open_passport(page._run.folder, secret).close()


def test_two_passphrases_that_differ_make_nothing(page: FirstRunPage) -> None:
    at(page, Step.PASSPHRASE)
    first, again = fields(page)
    first.line.setText(SECRET)
    again.line.setText(SECRET + " ")
    again.submitted.emit()
    assert page._run.step is Step.PASSPHRASE
    assert not page._run.folder.exists()


def test_going_back_changes_the_passphrase_of_the_same_passport(page: FirstRunPage, qtbot: QtBot) -> None:
    make(page, qtbot)
    make(page, qtbot, "another one entirely")
    assert page._run.passport is not None
    page._run.passport.close()
    open_passport(page._run.folder, "another one entirely").close()


def test_going_back_with_nothing_typed_keeps_the_passphrase(page: FirstRunPage, qtbot: QtBot) -> None:
    make(page, qtbot)
    make(page, qtbot, "")
    assert page._run.passport is not None
    page._run.passport.close()
    open_passport(page._run.folder, SECRET).close()


@pytest.mark.parametrize("form", ["{}", " {} ", "{0[0]}{0[1]}{0[2]} {0[3]}{0[4]}{0[5]}"])
def test_a_group_is_typed_back_before_going_on(page: FirstRunPage, form: str) -> None:
    page._run.code, page._run.group = "123456 234567 345678 456789 567890 678901 789012 890123", 3
    at(page, Step.TYPE_BACK)
    assert page._step is not None
    field = page._step.findChild(TextField)
    assert isinstance(field, TextField)
    field.line.setText("345679")
    field.line.returnPressed.emit()
    assert step_of(page) is Step.TYPE_BACK
    field.line.setText(form.format("345678"))
    field.line.returnPressed.emit()
    assert step_of(page) is Step.SIGNS


def test_a_group_may_be_typed_in_eastern_digits() -> None:
    run = FirstRun(code="123456 234567", group=2)
    assert run.typed_back("۲۳۴۵۶۷")
    assert not run.typed_back("۲۳۴۵۶۸")


def test_a_change_of_language_goes_on_where_it_was(page: FirstRunPage) -> None:
    at(page, Step.COMPUTER)
    assert page._step is not None
    choice = page._step.findChild(Choice)
    assert isinstance(choice, Choice)
    choice._buttons[Others.NO].click()
    again = build(page._context)
    again.on_shown(page.resume())
    assert isinstance(again, FirstRunPage)
    assert (again._run.step, again._run.others) == (Step.COMPUTER, Others.NO)
    again.deleteLater()


def test_every_step_can_be_gone_back_to(page: FirstRunPage) -> None:
    page._run.code = "123456 234567 345678 456789 567890 678901 789012 890123"
    at(page, Step.SIGNS)
    for step in reversed(list(Step)[:-1]):
        assert page._step is not None
        page._step.back_requested.emit()
        assert page._run.step is step


@pytest.mark.parametrize("language", ["en", "pl", "ur"])
def test_the_sheet_holds_every_group_and_no_name(language: str) -> None:
    code = "123456 234567 345678 456789 567890 678901 789012 890123"
    (text,) = words_of_pages(recovery_sheet(code, Translator(language)))
    assert all(group in text for group in code.split())
