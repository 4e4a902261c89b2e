"""Codes on the screen: whole, one at a time, turned by hand or by themselves, and closed with one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui.audit import focused, name_of
from ui.widgets.qr_screen import QUIET_ZONE, QrPicture, QrScreen

SIDE = 21


def code(seed: int) -> list[list[bool]]:
    return [[(x * 7 + y * 3 + x * y + seed) % 5 < 2 for x in range(SIDE)] for y in range(SIDE)]


@pytest.fixture
def screen_of(translator: Translator, shown: Callable[[QWidget], None]) -> Callable[..., QrScreen]:
    def make(codes: Sequence[list[list[bool]]], *, still: bool = True) -> QrScreen:
        made = QrScreen(translator, codes, "Text only.", "HEALTH PASSPORT", still=still)
        shown(made)
        return made

    return make


@pytest.mark.parametrize("size", [(400, 500), (733, 411)])
def test_every_module_is_whole_pixels_inside_a_quiet_zone(
    translator: Translator, shown: Callable[[QWidget], None], size: tuple[int, int]
) -> None:
    picture = QrPicture(code(0), "QR code")
    shown(picture)
    picture.resize(*size)
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    side = min(size) // (SIDE + 2 * QUIET_ZONE)
    left, top = (size[0] - side * (SIDE + 2 * QUIET_ZONE)) // 2, (size[1] - side * (SIDE + 2 * QUIET_ZONE)) // 2
    for row in range(-QUIET_ZONE, SIDE + QUIET_ZONE):
        for at in range(-QUIET_ZONE, SIDE + QUIET_ZONE):
            inside = 0 <= row < SIDE and 0 <= at < SIDE
            wanted = QColor("black" if inside and code(0)[row][at] else "white")
            x, y = left + (at + QUIET_ZONE) * side, top + (row + QUIET_ZONE) * side
            corners = ((x, y), (x + side - 1, y), (x, y + side - 1), (x + side - 1, y + side - 1))
            assert {image.pixelColor(*corner).name() for corner in corners} == {wanted.name()}


def test_one_code_has_nothing_to_turn(screen_of: Callable[..., QrScreen]) -> None:
    screen = screen_of([code(0)], still=False)
    assert not screen.turning
    assert name_of(focused()) == "Close"
    assert screen.picture.accessibleDescription() == "HEALTH PASSPORT"


def test_several_are_turned_by_hand_and_say_which_it_is(screen_of: Callable[..., QrScreen], qtbot: QtBot) -> None:
    screen = screen_of([code(n) for n in range(3)])
    assert name_of(focused()) == "Next code"
    assert screen.place_words.text() == "Code 1 of 3"
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert (screen.place, screen.place_words.text(), screen.picture.accessibleName()) == (1, *["Code 2 of 3"] * 2)
    assert screen.picture._modules == code(1)
    qtbot.keyClick(screen, Qt.Key.Key_Right)
    qtbot.keyClick(screen, Qt.Key.Key_Right)
    assert screen.place == 0
    qtbot.keyClick(screen, Qt.Key.Key_PageUp)
    assert screen.place == 2


def test_they_turn_by_themselves_until_somebody_turns_them(screen_of: Callable[..., QrScreen], qtbot: QtBot) -> None:
    screen = screen_of([code(n) for n in range(2)], still=False)
    assert screen.turn_button.words == "Pause"
    screen._turner.timeout.emit()
    assert screen.place == 1
    screen._turner.timeout.emit()
    assert screen.place == 0
    qtbot.keyClick(screen, Qt.Key.Key_Left)
    assert not screen.turning
    assert screen.turn_button.words == "Change by itself"
    screen.turn_button.click()
    assert screen.turn_button.words == "Pause"


def test_nothing_moves_by_itself_where_motion_is_not_wanted(screen_of: Callable[..., QrScreen]) -> None:
    assert not screen_of([code(0), code(1)], still=True).turning


def test_escape_closes(screen_of: Callable[..., QrScreen], qtbot: QtBot) -> None:
    screen = screen_of([code(0), code(1)], still=False)
    with qtbot.waitSignal(screen.destroyed):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)
