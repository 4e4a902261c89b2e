"""The date line and its calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot

from passport_app.domain.dates import PartialDate
from passport_app.i18n import Translator
from ui.widgets.date_field import DateField, TimeField

Shown = Callable[[QWidget], None]

TODAY = dt.date(2026, 11, 22)


def make(qtbot: QtBot, translator: Translator, shown: Shown, *, partial: bool = False) -> DateField:
    field = DateField(translator, "Since when?", partial=partial, today=TODAY, help_text="As far as you know.")
    shown(field)
    field.set_focus()
    return field


def test_a_typed_date_is_said_as_a_day_and_shown_in_words(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    field = make(qtbot, translator, shown)
    qtbot.keyClicks(field.line, "yesterday")
    with qtbot.waitSignal(field.committed) as said:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said.args == [dt.date(2026, 11, 21)]
    assert field.line.text() == "21 November 2026"
    with qtbot.assertNotEmitted(field.committed):
        assert field.commit()


def test_half_a_date_is_taken_only_where_it_is_asked_for(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    whole = make(qtbot, translator, shown)
    qtbot.keyClicks(whole.line, "2019")
    assert not whole.commit()
    assert whole.line.accessibleDescription() == "Please add the day. For example: 3.9.2026. As far as you know."
    partly = make(qtbot, translator, shown, partial=True)
    qtbot.keyClicks(partly.line, "2019")
    assert partly.commit()
    assert partly.value() == PartialDate(year=2019)


def test_an_emptied_date_is_blank_again(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    field = make(qtbot, translator, shown)
    field.set_value(dt.date(2026, 9, 3))
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.committed) as said:
        field.commit()
    assert said.args == [None]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_calendar_is_another_way_to_the_same_date(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    field = make(qtbot, translator, shown)
    field.set_value(dt.date(2026, 9, 3))
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 9, 3)
    with qtbot.waitSignal(field.committed) as said:
        calendar.activated.emit(QDate(2026, 9, 4))
    assert said.args == [dt.date(2026, 9, 4)]
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(("typed", "value"), [("14.30", dt.time(14, 30)), ("2pm", dt.time(14, 0))])
def test_a_time(qtbot: QtBot, translator: Translator, typed: str, value: dt.time, shown: Shown) -> None:
    field = TimeField(translator, "At what time?")
    shown(field)
    qtbot.keyClicks(field.line, typed)
    with qtbot.waitSignal(field.committed) as said:
        field.commit()
    assert said.args == [value]


def test_a_time_that_is_none_says_so(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    field = TimeField(translator, "At what time?")
    shown(field)
    qtbot.keyClicks(field.line, "later")
    with qtbot.assertNotEmitted(field.committed):
        assert not field.commit()
