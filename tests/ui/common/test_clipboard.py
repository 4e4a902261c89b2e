"""What we copied leaves the clipboard again; what others copied stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.common.clipboard import KEEP_MINUTES, MARKS, OwnClipboard


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


def test_what_we_copied_is_marked_as_secret(clipboard: QClipboard) -> None:
    OwnClipboard().copy("pain 7 of 10")
    content = clipboard.mimeData()
    assert content.text() == "pain 7 of 10"
    assert content.data("x-kde-passwordManagerHint") == b"secret"
    assert all(content.data(name) == value for name, value in MARKS.items())


def test_what_we_copied_is_cleared_after_a_quarter_of_an_hour(qtbot: QtBot, clipboard: QClipboard) -> None:
    ours = OwnClipboard()
    ours.copy("pain 7 of 10")
    assert ours._timer.isActive()
    assert ours._timer.interval() == KEEP_MINUTES * 60_000 == 900_000
    ours._timer.setInterval(1)
    qtbot.waitUntil(lambda: clipboard.text() == "")
    assert not ours._timer.isActive()


def test_what_another_program_copied_since_stays(clipboard: QClipboard) -> None:
    ours = OwnClipboard()
    ours.copy("pain 7 of 10")
    clipboard.setText("a shopping list")
    assert not ours.clear_ours()
    assert clipboard.text() == "a shopping list"


def test_what_we_copied_is_cleared_once_and_no_more(clipboard: QClipboard) -> None:
    ours = OwnClipboard()
    ours.copy("pain 7 of 10")
    assert ours.clear_ours()
    clipboard.setText("pain 7 of 10")
    assert not ours.clear_ours()
    assert clipboard.text() == "pain 7 of 10"


def test_what_is_copied_out_of_a_field_is_ours_too(clipboard: QClipboard, monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform without a screen never says who owns the clipboard; the journey asks a real one."""
    ours = OwnClipboard()
    ours.watch()
    owned: list[bool] = []
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _self: bool(owned))
    clipboard.setText("a shopping list")
    assert not clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    owned.append(True)
    clipboard.setText("my own words")
    assert clipboard.mimeData().data("x-kde-passwordManagerHint") == b"secret"
    assert ours._timer.isActive()
    owned.clear()
    assert ours.clear_ours()
    assert clipboard.text() == ""
