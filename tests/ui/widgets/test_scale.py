"""0 to 10 by buttons and digits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit
from ui.widgets import reading_order
from ui.widgets.page import ScrollPage
from ui.widgets.scale import ScaleRow

Shown = Callable[[QWidget], None]


@pytest.fixture
def row(qtbot: QtBot, translator: Translator, shown: Shown) -> ScaleRow:
    made = ScaleRow(translator, "How strong is your pain?", low="no pain", high="the strongest I can imagine", last=4)
    made.resize(900, 200)
    shown(made)
    made.set_focus()
    return made


def type_keys(qtbot: QtBot, row: ScaleRow, keys: str) -> None:
    for key in keys:
        focused = row.focusWidget()
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(focused, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, key))


@pytest.mark.parametrize(
    ("keys", "value"),
    [("7", 7), ("10", 10), ("1", 1), ("70", 0), ("100", 0), ("0", 0), ("۷", 7), ("١٠", 10), ("1=", 4), ("5=", 4)],
)
def test_digits_choose(qtbot: QtBot, row: ScaleRow, keys: str, value: int) -> None:
    type_keys(qtbot, row, keys)
    assert row.value() == value


def test_a_digit_never_moves_on_however_many_follow(qtbot: QtBot, row: ScaleRow) -> None:
    type_keys(qtbot, row, "1")
    assert row.isAncestorOf(audit.focused())
    type_keys(qtbot, row, "0")
    assert row.value() == 10
    assert audit.name_of(audit.focused()) == "10: the strongest I can imagine"


def test_an_answer_can_be_taken_back_to_blank(qtbot: QtBot, row: ScaleRow) -> None:
    type_keys(qtbot, row, "6")
    with qtbot.waitSignal(row.committed) as said:
        qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Delete)
    assert said.args == [None]
    assert row.value() is None
    assert row.raw() == ""


def test_each_choice_is_said_once(qtbot: QtBot, row: ScaleRow) -> None:
    said: list[object] = []
    row.committed.connect(said.append)
    type_keys(qtbot, row, "3")
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Right)
    type_keys(qtbot, row, "4")
    assert said == [3, 4]


def test_values_shown_by_the_program_are_not_said(qtbot: QtBot, row: ScaleRow) -> None:
    with qtbot.assertNotEmitted(row.committed), qtbot.assertNotEmitted(row.edited):
        row.set_value(9)
    assert row.value() == 9


def test_the_row_is_one_tab_stop(row: ScaleRow) -> None:
    def stops() -> list[int]:
        return [stop.number for stop in reading_order.stops(row) if isinstance(stop, QRadioButton)]  # type: ignore[attr-defined]

    assert stops() == [0]
    row.set_value(8)
    assert stops() == [8]


def test_same_as_last_time_is_one_press(qtbot: QtBot, row: ScaleRow) -> None:
    same = next(stop for stop in reading_order.stops(row) if audit.name_of(stop) == "Same as last time: 4")
    qtbot.mouseClick(same, Qt.MouseButton.LeftButton)
    assert row.value() == 4
    row.set_last_time(None)
    assert not any("last time" in audit.name_of(stop) for stop in reading_order.stops(row))


def test_the_numbers_wrap_where_the_window_is_narrow(qtbot: QtBot, translator: Translator) -> None:
    row = ScaleRow(translator, "How strong is your pain?", low="no pain", high="the strongest I can imagine")
    page = ScrollPage("Check-in")
    page.add(row)
    qtbot.addWidget(page)

    def lines() -> int:
        return len({number.y() for number in row._numbers})

    audit.show(page, (900, 500))
    assert lines() == 1
    audit.show(page, (360, 500))
    assert lines() > 1
    assert not audit.faults(page)


def test_zero_stands_where_reading_begins(qtbot: QtBot, row: ScaleRow) -> None:
    assert row._numbers[0].x() < row._numbers[10].x()
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: row._numbers[0].x() > row._numbers[10].x())
