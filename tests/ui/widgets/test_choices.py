"""One of several, any of several, a single tick."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from passport_app.i18n import Translator
from tests.ui import audit
from ui.widgets import reading_order
from ui.widgets.choices import CheckList, Choice, TickBox
from ui.widgets.pick import PickField
from ui.widgets.toggles import RoundMark, TickMark

Shown = Callable[[QWidget], None]

OPTIONS = [("yes", "Yes"), ("no", "No"), ("else", "Not sure, it depends on the day and on who asks")]


@pytest.fixture
def choice(qtbot: QtBot, translator: Translator, shown: Shown) -> Choice:
    made = Choice(translator, "Do you want an interpreter?", OPTIONS)
    made.resize(400, 300)
    shown(made)
    return made


def round_stops(choice: Choice) -> list[str]:
    return [stop.words for stop in reading_order.stops(choice) if isinstance(stop, RoundMark)]


def test_a_group_is_one_tab_stop_also_before_anything_is_chosen(choice: Choice) -> None:
    assert round_stops(choice) == ["Yes"]
    choice.set_value("no")
    assert round_stops(choice) == ["No"]


def test_arrows_choose_and_each_choice_is_said_once(qtbot: QtBot, choice: Choice) -> None:
    said: list[object] = []
    choice.committed.connect(said.append)
    choice.set_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert said == ["yes", "no"]
    assert choice.value() == "no"


def test_blank_is_an_answer(qtbot: QtBot, choice: Choice) -> None:
    choice.set_value("no")
    choice.set_focus()
    with qtbot.waitSignal(choice.committed) as said:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert said.args == [""]
    assert choice.value() == ""
    assert round_stops(choice) == ["Yes"]


def test_the_way_to_blank_is_also_a_link_with_the_questions_name(qtbot: QtBot, choice: Choice) -> None:
    names = [audit.name_of(stop) for stop in reading_order.stops(choice)]
    assert not any(name.startswith("Clear") for name in names)
    choice.set_value("yes")
    link = next(stop for stop in reading_order.stops(choice) if audit.name_of(stop).startswith("Clear"))
    assert audit.name_of(link) == "Clear: Do you want an interpreter?"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert choice.value() == ""


def test_the_question_is_the_name_of_its_group(choice: Choice) -> None:
    assert audit.name_of(choice) == "Do you want an interpreter?"
    assert audit.role_of(choice).name == "Grouping"


def test_long_words_wrap(qtbot: QtBot, choice: Choice) -> None:
    choice.resize(220, 300)
    qtbot.waitUntil(lambda: choice._buttons["else"].height() > choice._buttons["yes"].height())
    assert not audit.faults(choice)


def test_ticks_keep_the_lists_order(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    ticks = CheckList(translator, "What I need", OPTIONS)
    shown(ticks)
    ticks.set_value(("else", "yes"))
    assert ticks.value() == ("yes", "else")
    ticks.set_focus()
    with qtbot.waitSignal(ticks.committed) as said:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert said.args == [("else",)]


def test_a_tick_is_said_when_it_is_made(qtbot: QtBot, translator: Translator, shown: Shown) -> None:
    tick = TickBox(translator, "Share this part", help_text="It can go into a summary.")
    shown(tick)
    with qtbot.waitSignal(tick.committed) as said:
        qtbot.mouseClick(tick.box, Qt.MouseButton.LeftButton)
    assert said.args == [True]
    assert audit.name_of(tick.box) == "Share this part"
    assert tick.box.accessibleDescription() == "It can go into a summary."


def test_a_long_list_keeps_its_answer_when_the_wheel_turns_over_it(
    qtbot: QtBot, translator: Translator, shown: Shown
) -> None:
    pick = PickField(translator, "Language", [("en", "English"), ("pl", "Polish")])
    shown(pick)
    assert pick.value() == ""
    pick.set_value("pl")
    assert pick.box.currentText() == "Polish"
    with qtbot.waitSignal(pick.committed) as said:
        qtbot.keyClick(pick.box, Qt.Key.Key_Up)
    assert said.args == ["en"]


def ticks_seen(ticks: CheckList) -> list[str]:
    return [stop.words for stop in reading_order.stops(ticks) if isinstance(stop, TickMark)]


def test_a_long_list_shows_the_likely_and_the_ticked_and_the_rest_on_request(
    qtbot: QtBot, translator: Translator, shown: Shown
) -> None:
    languages = [(str(n), f"Language {n}") for n in range(8)]
    ticks = CheckList(translator, "Languages I speak", languages, likely=2, more="Show more languages")
    shown(ticks)
    ticks.set_value(("6",))
    assert ticks_seen(ticks) == ["Language 0", "Language 1", "Language 6"]
    more = reading_order.stops(ticks)[-1]
    assert audit.name_of(more) == "Show more languages: Languages I speak"
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert len(ticks_seen(ticks)) == len(languages)
    assert audit.name_of(audit.focused()) == "Language 2"
    assert ticks.value() == ("6",)
