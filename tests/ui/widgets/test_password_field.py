"""A passphrase: hidden, never a draft, with the reasons why a right one may be refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit
from ui.widgets.password_field import PasswordField


@pytest.fixture
def field(shown: Callable[[QWidget], None], translator: Translator) -> PasswordField:
    made = PasswordField(translator, "Your passphrase")
    shown(made)
    made.set_focus()
    return made


def test_it_is_hidden_until_somebody_asks(qtbot: QtBot, field: PasswordField) -> None:
    qtbot.keyClicks(field.line, "three small stones")
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.mouseClick(field.show_button, Qt.MouseButton.LeftButton)
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    assert audit.name_of(field.show_button) == "Hide: Your passphrase"
    field.clear_secret()
    assert field.text() == ""
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_what_is_typed_never_leaves_as_a_draft(qtbot: QtBot, field: PasswordField) -> None:
    with qtbot.assertNotEmitted(field.edited), qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.line, "x")
    assert field.raw() == ""
    field.set_raw("from a draft")
    assert field.text() == "x"


def test_spaces_and_odd_signs_are_kept_as_typed(qtbot: QtBot, field: PasswordField) -> None:
    typed = ' it\'s "my" دوا 🌱 '
    field.line.setText(typed)
    assert field.value() == typed


def test_enter_submits(qtbot: QtBot, field: PasswordField) -> None:
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)


def test_caps_lock_is_noticed_by_what_it_does(qtbot: QtBot, field: PasswordField) -> None:
    qtbot.keyClick(field.line, Qt.Key.Key_A)
    assert field.caps_note() == ""
    qtbot.keyClick(field.line, "A")  # a capital without Shift
    assert field.caps_note() == "▲ Caps Lock seems to be on."
    qtbot.keyClick(field.line, "A", Qt.KeyboardModifier.ShiftModifier)
    assert field.caps_note() == ""
    qtbot.keyClick(field.line, "1")
    assert field.caps_note() == ""
