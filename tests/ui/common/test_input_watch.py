"""Keys and movements are seen in every window of the program, also where the main window's own keys do not reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.common.input_watch import InputWatch


@pytest.fixture
def touches() -> list[str]:
    return []


@pytest.fixture
def watch(touches: list[str], shown: Callable[[QWidget], None]) -> Iterator[InputWatch]:
    made = InputWatch()
    made.touched.connect(lambda: touches.append("touched"))
    made.action_requested.connect(touches.append)
    made.start()
    yield made
    made.stop()


def handle(widget: QWidget) -> QWindow:
    found = widget.windowHandle()
    assert found is not None
    return found


def test_a_key_is_seen_and_still_arrives(
    qtbot: QtBot, shown: Callable[[QWidget], None], watch: InputWatch, touches: list[str]
) -> None:
    box = QComboBox(editable=True)
    shown(box)
    qtbot.keyClick(handle(box), Qt.Key.Key_A)
    assert touches == ["touched"]
    assert box.currentText() == "a"


def test_a_dialog_in_front_is_watched_too(
    qtbot: QtBot, shown: Callable[[QWidget], None], watch: InputWatch, touches: list[str]
) -> None:
    main = QWidget()
    shown(main)
    dialog = QDialog(main)
    dialog.setModal(True)
    dialog.open()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is handle(dialog))
    qtbot.keyClick(handle(dialog), Qt.Key.Key_A)
    assert touches == ["touched"]
    qtbot.keyClick(handle(dialog), Qt.Key.Key_F9)
    qtbot.keyClick(handle(dialog), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(handle(dialog), Qt.Key.Key_F8)
    assert [touch for touch in touches if touch != "touched"] == ["hide", "lock"]
    assert touches[-1] == "touched"


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_the_list_of_a_choice_is_watched_though_it_never_has_the_keyboard(
    qtbot: QtBot, shown: Callable[[QWidget], None], watch: InputWatch, touches: list[str]
) -> None:
    box = QComboBox()
    box.addItems(["one", "two"])
    shown(box)
    box.showPopup()
    popup = next(window for window in QGuiApplication.topLevelWindows() if window.type() is Qt.WindowType.Popup)
    assert QGuiApplication.focusWindow() is handle(box)
    watch._round.timeout.emit()
    QTest.mouseMove(popup, QPoint(3, 3))
    qtbot.waitUntil(lambda: "touched" in touches)
    box.hidePopup()


def test_a_window_that_is_gone_is_forgotten(
    qtbot: QtBot, shown: Callable[[QWidget], None], watch: InputWatch, touches: list[str]
) -> None:
    main = QWidget()
    shown(main)
    for _time in range(3):
        dialog = QDialog(main)
        with qtbot.waitActive(dialog):
            dialog.open()
        dialog.close()
        dialog.deleteLater()
        with qtbot.waitSignal(dialog.destroyed):
            pass
    watch._round.timeout.emit()
    assert watch._watched <= set(QGuiApplication.topLevelWindows())


def test_when_stopped_nothing_is_seen(
    qtbot: QtBot, shown: Callable[[QWidget], None], watch: InputWatch, touches: list[str]
) -> None:
    main = QWidget()
    shown(main)
    watch.stop()
    qtbot.keyClick(handle(main), Qt.Key.Key_F9)
    assert touches == []
